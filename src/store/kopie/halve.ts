// Half made werkvormen of a back-up: which of them come here, and under which name. Changes nothing.
import { WERKVORMEN } from '../../content/werkvormen.ts';
import type { HalveWerkvorm, KopieEigen } from '../../domain/kopie-eigen.ts';
import { zelfdeWerkvorm } from '../../domain/sessie/bestand-werkvorm.ts';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import { createHalveRijen } from '../sessie/halve-rijen.ts';
import { createWerkvormRijen } from '../sessie/werkvorm-rijen.ts';
import type { KopieAround } from './around.ts';

type Session = KopieAround['session'];

export const halveVan = ({ disk, vault }: Session) => createHalveRijen(disk, vault.sealer);
export const werkvormenVan = ({ disk, vault }: Session) => createWerkvormRijen(disk, vault.sealer);

export interface HalveNietHier {
  /** By the name that what they are made of has here. */
  komen: HalveWerkvorm[];
  /** What they are made of is not here and does not come, or is another here than it was: keeping one would write that over. */
  blijven: number;
}

/** `komen`: the own werkvormen that come before. What is half made here of the same one stays as it is. */
export async function halveNietHier(
  session: Session,
  { half, werkvormen: toen }: KopieEigen,
  komen: readonly Werkvorm[],
): Promise<HalveNietHier> {
  const { werkvormen: hier } = await werkvormenVan(session).lees();
  const { halve, onleesbaar } = await halveVan(session).lees();
  const bezet = new Set([...halve.map(({ van }) => van), ...onleesbaar]);
  // Of ours another one is made each time.
  const er = new Set([...WERKVORMEN, ...komen].map(({ id }) => id));
  const naamHier = (van: string): string | undefined => {
    if (er.has(van)) return van;
    const die = toen.find(({ id }) => id === van);
    // What was finished or changed since has that name too, and is newer than what was begun then.
    const zelfde = die ? hier.filter((een) => zelfdeWerkvorm(een, die)) : [];
    return (zelfde.find(({ id }) => id === van) ?? zelfde[0])?.id;
  };
  const uit: HalveNietHier = { komen: [], blijven: 0 };
  for (const { van, ontwerp } of half) {
    const naam = naamHier(van);
    if (naam === undefined) uit.blijven++;
    else if (!bezet.has(naam)) {
      bezet.add(naam);
      uit.komen.push({ van: naam, ontwerp });
    }
  }
  return uit;
}
