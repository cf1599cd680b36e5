// How far each step of a walk is, in the four words people read. Klaar and overgeslagen are said by a person; in a list or a sheet the lines say it.

import { type Pack, vragenVan } from './pack.ts';
import { alleStaande, antwoordenVan, type Regel, staandeStap } from './regel.ts';
import { type GidsLoop, type StapLoop, walkGids } from './walk.ts';

export type StapStand = 'niet-begonnen' | 'bezig' | 'klaar' | 'overgeslagen';

export const STAND_WOORD: Readonly<Record<StapStand, string>> = {
  'niet-begonnen': 'Nog niet begonnen',
  bezig: 'Bezig',
  klaar: 'Klaar',
  overgeslagen: 'Overgeslagen',
};

/** Questions on the way through a step, in order. */
export const vragenOpWeg = (loop: StapLoop) =>
  loop.plaatsen.flatMap((plaats) => (plaats.kind === 'pagina' ? vragenVan(plaats.pagina) : []));

const isBegonnen = (vragen: readonly { id: string }[], regels: readonly Regel[]): boolean => {
  const staande = alleStaande(regels);
  return vragen.some(({ id }) => staande.get(id)?.some(({ waarde }) => waarde.length > 0));
};

export function standVanStap(pack: Pack, loop: StapLoop, regels: readonly Regel[]): StapStand {
  const gezegd = staandeStap(regels, loop.stap.id);
  if (gezegd?.stand === 'overgeslagen') return 'overgeslagen';
  // Said to be finished, but another answer since opened a question.
  if (gezegd?.stand === 'klaar') return loop.open === null ? 'klaar' : 'bezig';
  const antwoorden = antwoordenVan(regels);
  const vragen = vragenOpWeg(loop);
  const gedaan = vragen.filter(({ id }) => antwoorden.has(id)).length;
  // Two answers given apart are no answer yet, but someone was here.
  if (gedaan === 0 && !gezegd && !isBegonnen(vragen, regels)) return 'niet-begonnen';
  if (loop.open !== null) return 'bezig';
  // Nobody is asked about a step that does not count: its required questions say it. In a list or a sheet every line does.
  if (pack.kind === 'stappenplan') return loop.stap.telt ? 'bezig' : 'klaar';
  return gedaan > 0 && gedaan === vragen.length ? 'klaar' : 'bezig';
}

export interface Voortgang {
  loop: GidsLoop;
  stappen: {
    loop: StapLoop;
    stand: StapStand;
    /** Of "Stap 2 van 5"; null for a step that does not count. */
    nummer: number | null;
  }[];
  /** How many steps count. */
  telt: number;
  /** What a step is called: the parts of a list are no steps. */
  woord: 'Stap' | 'Deel';
}

export function voortgangVan(pack: Pack, regels: readonly Regel[]): Voortgang {
  const loop = walkGids(pack, antwoordenVan(regels));
  let nummer = 0;
  const stappen = loop.stappen.map((one) => ({
    loop: one,
    stand: standVanStap(pack, one, regels),
    nummer: one.stap.telt ? ++nummer : null,
  }));
  return { loop, stappen, telt: nummer, woord: pack.kind === 'stappenplan' ? 'Stap' : 'Deel' };
}

/** "Stap 2 van 5: Overleg"; a guide of one step needs no count. */
export function describeStap(voortgang: Voortgang, stapId: string): string {
  const found = voortgang.stappen.find(({ loop }) => loop.stap.id === stapId);
  if (!found) return '';
  const { kort } = found.loop.stap;
  return found.nummer === null || voortgang.telt < 2
    ? kort
    : `${voortgang.woord} ${found.nummer} van ${voortgang.telt}: ${kort}`;
}
