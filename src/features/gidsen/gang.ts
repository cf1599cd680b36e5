// One walk as the screens pass it around: the guide, what was answered, where it is kept and the addresses in it. Knows no address of its own.
import type { Antwoorden } from '../../domain/gids/conditie.ts';
import type { Pack, Stap } from '../../domain/gids/pack.ts';
import { antwoordenVan } from '../../domain/gids/regel.ts';
import type { Stempel } from '../../domain/gids/regel-maken.ts';
import { describeStap, type Voortgang, voortgangVan } from '../../domain/gids/stand.ts';
import type { CasusInBeeld, DoorloopBron, DoorloopStaat } from '../../store/contract.ts';
import type { Doorlopen } from '../../store/doorlopen.ts';

export interface Gang {
  pack: Pack;
  staat: DoorloopStaat;
  bron: DoorloopBron;
  doorlopen: Doorlopen;
  /** The casus it is in, if any. */
  casus: CasusInBeeld | null;
  /** Nothing goes to the facts now: the person only listens in an intervisie. */
  feitenWachten: boolean;
  /** Of who answers now; empty when not known. */
  functie: string;
  /** Address of the walk, without a slash at the end. */
  basis: string;
  antwoorden: Antwoorden;
  voortgang: Voortgang;
}

export function createGang(parts: Omit<Gang, 'antwoorden' | 'voortgang'>): Gang {
  const { regels } = parts.staat;
  return { ...parts, antwoorden: antwoordenVan(regels), voortgang: voortgangVan(parts.pack, regels) };
}

export const stempel = ({ functie }: Pick<Gang, 'functie'>): Stempel => ({
  id: crypto.randomUUID(),
  op: Date.now(),
  functie,
});

const WIJZIG = 'wijzig';

/** What `adresVan.wijzig` put in an address; null: this is no change. */
export const readWijzig = (hoe: string | null): readonly string[] | null => {
  const [first, ...straks] = hoe?.split(',') ?? [];
  return first === WIJZIG ? straks : null;
};

/** Where a change leads: to the advice that is new because of it, one by one, then to the check. */
export function naWijziging(gang: Gang, straks: readonly string[]): string {
  const [plek, ...rest] = straks;
  return plek === undefined ? adresVan.controleer(gang) : adresVan.wijzig(gang, plek, rest);
}

/** Advice that these answers give and the earlier ones did not. */
export function nieuwAdvies(eerder: Gang, nu: Gang): string[] {
  const known = new Set(eerder.voortgang.loop.uitkomsten);
  const found = new Map<string, string>();
  for (const { loop } of nu.voortgang.stappen)
    for (const plaats of loop.plaatsen)
      if (plaats.kind === 'uitkomst' && !known.has(plaats.uitkomst.id) && !found.has(plaats.uitkomst.id))
        found.set(plaats.uitkomst.id, plaats.plek);
  return [...found.values()];
}

export const adresVan = {
  plek: ({ basis }: Gang, plek: string) => `${basis}/p/${plek}`,
  /** `straks`: advice to be seen before going back to the check. */
  wijzig: ({ basis }: Gang, plek: string, straks: readonly string[] = []) =>
    `${basis}/p/${plek}/${[WIJZIG, ...straks].join(',')}`,
  klaar: ({ basis }: Gang, stap: string) => `${basis}/klaar/${stap}`,
  slaOver: ({ basis }: Gang, stap: string) => `${basis}/sla-over/${stap}`,
  controleer: ({ basis }: Gang) => `${basis}/controleer`,
  verslag: ({ basis }: Gang) => `${basis}/verslag`,
};

/** The step a screen is in and its place on the way; null when the answers no longer lead there. */
export function vindPlek({ voortgang }: Pick<Gang, 'voortgang'>, plek: string) {
  for (const { loop } of voortgang.stappen) {
    const at = loop.plaatsen.findIndex((one) => one.plek === plek);
    const plaats = loop.plaatsen[at];
    if (plaats) return { loop, at, plaats };
  }
  return null;
}

/** Where a step goes on: its first open question, else its beginning. */
export const beginVan = (gang: Gang, stapId: string): string => {
  const found = gang.voortgang.stappen.find(({ loop }) => loop.stap.id === stapId);
  return adresVan.plek(gang, found?.loop.open ?? found?.loop.stap.begin ?? '');
};

/** What comes after a screen, given the answers now. */
export function volgende(gang: Gang, plek: string): string {
  const here = vindPlek(gang, plek);
  if (!here) return gang.basis;
  const { loop, at } = here;
  const next = loop.plaatsen[at + 1];
  if (next) return adresVan.plek(gang, next.plek);
  if (loop.open !== null && loop.open !== plek) return adresVan.plek(gang, loop.open);
  const { stap } = loop;
  if (gang.pack.kind === 'stappenplan' && stap.telt) return adresVan.klaar(gang, stap.id);
  return naStap(gang, stap.id);
}

/** The step after this one, or the check at the end. */
export function naStap(gang: Gang, stapId: string): string {
  const { stappen } = gang.voortgang;
  const at = stappen.findIndex(({ loop }) => loop.stap.id === stapId);
  const sluit = stappen[at]?.loop.plaatsen.some((one) => one.kind === 'uitkomst' && one.uitkomst.sluit);
  const next = sluit
    ? undefined
    : stappen.slice(at + 1).find(({ stand }) => stand !== 'klaar' && stand !== 'overgeslagen');
  return next ? adresVan.plek(gang, next.loop.stap.begin) : adresVan.controleer(gang);
}

/** "Meldcode · Stap 2 van 5: Overleg", above the title of a screen. */
export function waarVan({ pack, voortgang }: Gang, stap: Stap | null | undefined): string {
  const deel = stap && voortgang.stappen.length > 1 ? describeStap(voortgang, stap.id) : '';
  return deel ? `${pack.titel} · ${deel}` : pack.titel;
}
