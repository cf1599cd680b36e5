// Which kringen a casus can go to, and what those are called in a sentence. Pure.
import { hoofdletter } from '../../domain/hoofdletter.ts';
import { opsomming } from '../../domain/opsomming.ts';
import type { KringRegel } from '../../store/contract.ts';
import { describeRol } from '../../store/describe.ts';
import { magSchrijven } from '../../store/mag-schrijven.ts';

/** In the place of the id of a kring: a new one of just me. */
export const ALLEEN = 'alleen-ik';

export const anderenIn = ({ leden }: KringRegel) => leden.filter(({ ditToestel }) => !ditToestel);

/** null: just me. What is of just me already has no other such kring to go to; and who only reads in one puts nothing there. */
export const doelenVoor = (van: KringRegel, kringen: readonly KringRegel[]): (KringRegel | null)[] => [
  ...kringen.filter((one) => one.id !== van.id && anderenIn(one).length > 0 && magSchrijven(one)),
  ...(anderenIn(van).length > 0 ? [null] : []),
];

export function noemKring(kring: KringRegel, alsKop = false): string {
  const namen = anderenIn(kring).map(({ functie }) => functie || 'een maatje');
  if (namen.length === 0) return alsKop ? 'Alleen ik' : 'alleen jij';
  return alsKop ? hoofdletter(opsomming(namen)) : `de kring met ${opsomming(namen)}`;
}

/** With where they work and what they can do there. */
export const noemLeden = (kring: KringRegel): string =>
  anderenIn(kring)
    .map(({ functie, profiel, rol }) =>
      [
        [hoofdletter(functie || 'een maatje'), profiel?.werkplek].filter(Boolean).join(', '),
        describeRol(rol).replace(/\.$/, '').toLowerCase(),
      ].join(': '),
    )
    .join('. ');
