// Which guides there are, and how one is fetched. Each version ever released stays, because a walk that began with it goes on with it.
import { loadPack } from '../domain/gids/check.ts';
import type { Pack } from '../domain/gids/pack.ts';

export interface Gids {
  id: string;
  titel: string;
  /** One line for the list. */
  uitleg: string;
  kind: Pack['kind'];
  /** The version new walks begin with. */
  versie: number;
  /** Only in the list for who asked for it. */
  optioneel?: true;
}

/** In the order of the list. Titles stand here too, so that the list need not fetch the guides; a test keeps them the same. */
export const GIDSEN: readonly Gids[] = [
  {
    id: 'meldcode',
    titel: 'Meldcode',
    uitleg: 'De vijf stappen bij zorgen over geweld of verwaarlozing thuis.',
    kind: 'stappenplan',
    versie: 1,
  },
  {
    id: 'kindcheck',
    titel: 'Kindcheck',
    uitleg: 'Zijn er kinderen bij deze volwassene, en zijn ze veilig?',
    kind: 'stappenplan',
    versie: 1,
  },
  {
    id: 'informatie-delen',
    titel: 'Mag ik dit delen?',
    uitleg: 'Wat je mag delen, met wie, en hoe je het vertelt.',
    kind: 'stappenplan',
    versie: 1,
  },
  {
    id: 'collega',
    titel: 'Vermoeden over een collega',
    uitleg: 'Een andere weg dan de meldcode.',
    kind: 'stappenplan',
    versie: 1,
  },
  {
    id: 'verwijsindex',
    titel: 'Verwijsindex',
    uitleg: 'Signaleren dat je betrokken bent. Wordt afgeschaft.',
    kind: 'stappenplan',
    versie: 1,
    optioneel: true,
  },
  { id: 'oudersignalen', titel: 'Oudersignalen', uitleg: 'Wat zie je bij de ouders?', kind: 'lijst', versie: 1 },
  {
    id: 'kindsignalen',
    titel: 'Kindsignalen',
    uitleg: 'Wat zie je bij het kind, per leeftijd?',
    kind: 'lijst',
    versie: 1,
  },
  {
    id: 'twijfel',
    titel: 'Twijfel in 5 minuten',
    uitleg: 'Kort overleg met je duo.',
    kind: 'voorbereiding',
    versie: 1,
  },
  {
    id: 'veilig-thuis',
    titel: 'Adviesgesprek met Veilig Thuis',
    uitleg: 'Je vraag en de feiten op een rij, zonder namen.',
    kind: 'voorbereiding',
    versie: 1,
  },
];

/** By file name without `.json`. Each is a piece of its own, fetched when it is opened and kept for flight mode. */
const PACKS: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  'meldcode@1': () => import('./packs/meldcode@1.json'),
  'kindcheck@1': () => import('./packs/kindcheck@1.json'),
  'informatie-delen@1': () => import('./packs/informatie-delen@1.json'),
  'collega@1': () => import('./packs/collega@1.json'),
  'verwijsindex@1': () => import('./packs/verwijsindex@1.json'),
  'oudersignalen@1': () => import('./packs/oudersignalen@1.json'),
  'kindsignalen@1': () => import('./packs/kindsignalen@1.json'),
  'twijfel@1': () => import('./packs/twijfel@1.json'),
  'veilig-thuis@1': () => import('./packs/veilig-thuis@1.json'),
};

export const packNamen = (): string[] => Object.keys(PACKS);

export type FetchedGids =
  | { kind: 'goed'; pack: Pack }
  /** This version is not in this app. */
  | { kind: 'weg' }
  | { kind: 'geweigerd'; redenen: string[] };

const fetched = new Map<string, Promise<FetchedGids>>();

/** `versie`: the one a walk began with; without it the newest. */
export function fetchGids(id: string, versie?: number): Promise<FetchedGids> {
  const naam = `${id}@${versie ?? GIDSEN.find((one) => one.id === id)?.versie ?? 0}`;
  const known = fetched.get(naam);
  if (known) return known;
  const fetching = (async (): Promise<FetchedGids> => {
    const load = PACKS[naam];
    return load ? loadPack((await load()).default) : { kind: 'weg' };
  })();
  fetched.set(naam, fetching);
  // A piece that could not be fetched now may come next time.
  fetching.catch(() => fetched.delete(naam));
  return fetching;
}
