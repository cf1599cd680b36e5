// What stands in the four windows: one kind of item for everything, and which window each soort belongs to. Says nothing of where it is kept.

/** 1 wie zijn de mensen, 2 wat zijn de feiten, 3 hoe wegen we de situatie, 4 wat zijn de volgende stappen. */
export const VENSTERS = ['mensen', 'feiten', 'wegen', 'vervolg'] as const;
export type Venster = (typeof VENSTERS)[number];

/**
 * persoon: someone by role word, never by name. relatie: between two of them. verhaal: what someone says of it all.
 * feit: seen, heard or read. hulp: help or measures so far. mening: an opinion or explanation, kept apart, with whose it
 * is. onbekend: what we do not know. maatstaf: a criterion for the decision. weging: a consideration for or against.
 * verklaring: another explanation. stap: who does what, when.
 */
export const SOORTEN = {
  persoon: 'mensen',
  relatie: 'mensen',
  verhaal: 'mensen',
  feit: 'feiten',
  hulp: 'feiten',
  mening: 'feiten',
  onbekend: 'feiten',
  maatstaf: 'wegen',
  weging: 'wegen',
  verklaring: 'wegen',
  stap: 'vervolg',
} as const satisfies Record<string, Venster>;
export type Soort = keyof typeof SOORTEN;

export const isSoort = (value: unknown): value is Soort => typeof value === 'string' && Object.hasOwn(SOORTEN, value);

/** Between which an item may be moved; a persoon or relatie is nothing else. */
export const VERPLAATSBAAR: readonly Soort[] = [
  'verhaal',
  'feit',
  'hulp',
  'mening',
  'onbekend',
  'maatstaf',
  'weging',
  'verklaring',
  'stap',
];

/**
 * What an item can carry besides its words, as short answers. Of a persoon `kern` is 'ja' for a child this is about,
 * `huis` the household ('huis 1'), `gehoord` whether this voice was heard, `ontbreekt` 'ja' for who should be involved
 * and is not. Of a relatie `van` and `naar` are ids. Of a feit or weging `pleit` is for or against the decision, and of
 * a feit `wanneer` an approximate day, month or year (2026-11-03, 2026-11, 2026) that puts it on the timeline.
 */
export const VELDEN = {
  persoon: [
    'groep',
    'kern',
    'geslacht',
    'leeftijd',
    'huis',
    'gezag',
    'belangrijk',
    'steunfiguur',
    'regie',
    'gehoord',
    'ontbreekt',
    'overleden',
  ],
  relatie: ['van', 'naar', 'aard'],
  verhaal: ['van'],
  feit: ['bron', 'moment', 'wanneer', 'toon', 'betwist', 'pleit'],
  hulp: ['bron', 'moment', 'wanneer', 'hielp'],
  mening: ['van'],
  onbekend: ['nodig'],
  maatstaf: [],
  weging: ['pleit'],
  verklaring: [],
  stap: ['wie', 'wanneer', 'klaar'],
} as const satisfies Record<Soort, readonly string[]>;

export const GROEPEN = ['kind', 'ouder', 'familie', 'netwerk', 'professional'] as const;
export type Groep = (typeof GROEPEN)[number];

/** How two people stand to each other. `ouder-kind`: from the parent to the child. The rest has no direction. */
export const AARDEN = [
  'partners',
  'ex-partners',
  'ouder-kind',
  'pleegouder-kind',
  'broer-zus',
  'steunend',
  'gespannen',
  'verbroken',
  'contact',
] as const;
export type Aard = (typeof AARDEN)[number];

export const TONEN = ['kracht', 'zorg', 'neutraal'] as const;

export interface Item {
  id: string;
  soort: Soort;
  tekst: string;
  /** By name; more than one value stands when it was answered differently apart ("kies samen"). Never empty lists. */
  velden: Readonly<Record<string, readonly string[]>>;
  /** ms since 1970, and by whom as a function. */
  op: number;
  functie: string;
  /** Order within its soort. */
  plaats: number;
  /** The walk and the line of it this came from, or the notes; null: made here. */
  herkomst: Herkomst | null;
  /** In the bin since (ms); null: not. */
  weg: number | null;
}

export type Herkomst = { doorloop: string; vraag: string } | 'notities';

/** The answer, or '' when there is none. When several stand, the first. */
export const veldVan = (item: Item, veld: string): string => item.velden[veld]?.[0] ?? '';

export const isJa = (item: Item, veld: string): boolean => veldVan(item, veld) === 'ja';

/** Whether it was answered differently apart. */
export const isOneens = (item: Item, veld: string): boolean => new Set(item.velden[veld] ?? []).size > 1;

/** Of a relatie: between whom, or what, is still to be chosen. */
export const isOneensRelatie = (relatie: Item): boolean => VELDEN.relatie.some((veld) => isOneens(relatie, veld));

/** Names an item; of what came from a guide the walk comes first, then the question. Words of people never look so. */
export const isItemId = (woord: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}(\.\S+)?$/.test(woord);

export const vensterVan = (item: Item): Venster => SOORTEN[item.soort];
