// What a werkvorm is on paper: phases with minutes, who speaks, what the rules are and which part of the screen belongs to it. Data that a professional can correct or copy.
import { z } from 'zod/mini';
import { VENSTERS } from '../vensters/item.ts';

// The Content-Security-Policy refuses code made from text; zod would try it and leave a report in the console.
z.config({ jitless: true });

/** Whole minutes of one phase. */
export const MINUTEN = { minst: 1, meest: 60 } as const;
export const MEESTE_FASEN = 20;
/** Own ones on one device. */
export const MEESTE_WERKVORMEN = 50;

const Naam = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/));
const Kort = z.string().check(z.trim(), z.minLength(1), z.maxLength(160));
const Tekst = z.string().check(z.trim(), z.minLength(1), z.maxLength(1_200));
/** What the lowest or the highest number means; may be left out. */
const Uiterste = z.string().check(z.trim(), z.maxLength(160));

/** How each judges alone before anyone sees the others. */
export const Vorm = z.discriminatedUnion('kind', [
  /** 0 to 10, with a reason. */
  z.object({
    kind: z.literal('schaal'),
    vraag: Kort,
    laag: z._default(Uiterste, ''),
    hoog: z._default(Uiterste, ''),
  }),
  z.object({ kind: z.literal('stem'), vraag: Kort, keuzes: z.array(Kort).check(z.minLength(2), z.maxLength(8)) }),
  /** A round in writing. */
  z.object({ kind: z.literal('tekst'), vraag: Kort }),
]);
export type Vorm = z.infer<typeof Vorm>;

/** Which part of the screen belongs to a phase. */
export const Toont = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('venster'), venster: z.enum(VENSTERS) }),
  z.object({ kind: z.literal('oordeel'), vorm: Vorm }),
  /** Each gives one advice, or one question, as an offer. */
  z.object({ kind: z.literal('adviesronde') }),
  z.object({ kind: z.literal('oogst') }),
  /** Only who, what and the rules. */
  z.object({ kind: z.literal('vrij') }),
]);
export type Toont = z.infer<typeof Toont>;

export const Fase = z.object({
  id: Naam,
  naam: Kort,
  minuten: z.int().check(z.gte(MINUTEN.minst), z.lte(MINUTEN.meest)),
  wie: Kort,
  wat: Tekst,
  regels: z.array(Kort).check(z.maxLength(8)),
  /** What this phase leaves behind, in a few words. */
  oogst: Kort,
  toont: Toont,
  /** The inbrenger only listens. */
  inbrengerZwijgt: z._default(z.boolean(), false),
});
export type Fase = z.infer<typeof Fase>;

/** A round is found by its phase: two phases of one name would be one round, shown before the second was judged. */
const elkEenNaam = (fasen: readonly { id: string }[]): boolean =>
  new Set(fasen.map(({ id }) => id)).size === fasen.length;

export const SOORTEN_WERKVORM = ['casus', 'handelen'] as const;
/** Sources differ on whether intervisie ends with advice; the group chooses. */
export const AFSLUITINGEN = ['adviezen', 'vragen', 'beide'] as const;

export const Werkvorm = z.object({
  id: Naam,
  versie: z.int().check(z.gte(1)),
  titel: Kort,
  /** One or two sentences for the list. */
  uitleg: Tekst,
  /** What it is about: what must happen in the casus, or what it does to the professional and how they act. */
  soort: z.enum(SOORTEN_WERKVORM),
  /** Advised size of the group: a warning, never a block. */
  groep: z.object({ van: z.int().check(z.gte(1), z.lte(100)), tot: z.int().check(z.gte(1), z.lte(100)) }),
  afsluiting: z.enum(AFSLUITINGEN),
  fasen: z.array(Fase).check(z.minLength(1), z.maxLength(MEESTE_FASEN), z.refine(elkEenNaam)),
  bronnen: z.array(z.object({ titel: Kort, stand: z.optional(Kort) })).check(z.maxLength(12)),
  /** How sure it is that professionals work like this. */
  zekerheid: z.enum(['hoog', 'midden', 'laag']),
  /** Which parts have a source and which are ours. */
  opbouw: Tekst,
  gecontroleerdOp: z.iso.date(),
  /** Made by a team from one of ours: the id it was copied from. */
  eigenVan: z.optional(Naam),
});
export type Werkvorm = z.infer<typeof Werkvorm>;
/** As it is written: what is left out gets its usual value. */
export type WerkvormTekst = z.input<typeof Werkvorm>;

export const minutenVan = ({ fasen }: Pick<Werkvorm, 'fasen'>): number =>
  fasen.reduce((sum, { minuten }) => sum + minuten, 0);
