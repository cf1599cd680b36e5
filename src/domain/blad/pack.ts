// What a preparation sheet asks, as data: its parts, from which part of the casus each is filled, where it comes from and what differs per region. Holds no casus.
import type { TekstNaam } from '../vensters/analyse.ts';
import type { Groep, Venster } from '../vensters/item.ts';

/** Texts of the casus that a sheet can show, with what they are called on paper and when they are missing. */
export const BLADTEKSTEN = {
  beslissing: { label: 'Voor welke beslissing sta je?', gat: 'voor welke beslissing je staat' },
  uitkomst: { label: 'Uitkomst van de weging', gat: 'de uitkomst van de weging' },
  goedGenoeg: { label: 'Wanneer is het goed genoeg?', gat: 'wanneer het goed genoeg is' },
  besluit: { label: 'Besluit', gat: 'het besluit' },
  planB: { label: 'Plan B', gat: 'plan B: wat je doet als het anders loopt' },
  zicht: { label: 'Wie houdt zicht op de veiligheid?', gat: 'wie zicht houdt op de veiligheid' },
  wieVertelt: {
    label: 'Wie vertelt het aan de ouders en het kind?',
    gat: 'wie het aan de ouders en het kind vertelt',
  },
} as const satisfies Partial<Record<TekstNaam, { label: string; gat: string }>>;
export type BladTekst = keyof typeof BLADTEKSTEN;

/** What the casus knows of a person, asked for one by one. */
export type RolOpBlad = 'steunfiguur' | 'regie' | 'ontbreekt';

/**
 * From where a part is filled. verloop: facts and help in order of time. zelf: what no casus holds, as a table to fill in
 * by hand. signalen, bellen: of a safety plan. `alleenRol`, `zonderBron`: for a sheet that lies on the table with the
 * family, without what others told.
 */
export type Uit =
  | { kind: 'tekst'; naam: BladTekst }
  | { kind: 'mensen'; groepen: readonly Groep[]; alleenRol?: true }
  | { kind: 'rol'; rol: RolOpBlad }
  | { kind: 'stem'; van: 'kind' | 'ouder' }
  | { kind: 'feiten'; toon: 'zorg' | 'kracht' | 'overig'; zonderBron?: true }
  | { kind: 'verloop' }
  | { kind: 'hulp' }
  | { kind: 'onbekend' }
  | { kind: 'weging' }
  | { kind: 'verklaring' }
  | { kind: 'stappen' }
  | { kind: 'terugkijk' }
  | { kind: 'signalen' }
  | { kind: 'bellen' }
  | { kind: 'afspraken'; rijen: number }
  | { kind: 'zelf'; vragen: readonly string[] };

export interface BladDeel {
  id: string;
  titel: string;
  /** What the table asks, or what the person asks themselves. */
  vraag: string;
  uit: readonly Uit[];
  /** Only on the sheet for who ticks it. */
  nietVanzelf?: true;
}

export interface BladPack {
  id: string;
  versie: number;
  titel: string;
  /** One line for the list. */
  waarvoor: string;
  /** To know before it is used. */
  vooraf: readonly string[];
  /**
   * Of a sheet that lies on the table with the family: what stands on paper in the place of `vooraf` and `streek`, which
   * are for the professional and stay on the screen.
   */
  opTafel?: readonly string[];
  delen: readonly BladDeel[];
  /** What to ask in the own region: it differs, or sources do. */
  streek: readonly string[];
  /** Guides that belong to it, by id. */
  gidsen: readonly string[];
  bronnen: readonly { titel: string; stand: string }[];
  /** How sure it is that it goes like this. */
  zekerheid: 'hoog' | 'midden' | 'laag';
  /** Which parts have a source and which are ours. */
  opbouw: string;
  /** ISO date. */
  gecontroleerdOp: string;
}

/** Something the sheet asks and the casus does not say yet, and where that can be filled in. */
export interface Gat {
  deel: string;
  /** As the end of a sentence: "Nog niet ingevuld: …". */
  tekst: string;
  venster: Venster;
}
