// What a guide is on paper: steps of pages, and the advice they lead to. A pack is data that a professional can correct; strict, so that a slip is refused instead of ignored.
import { z } from 'zod/mini';
import { Conditie, Naam } from './conditie.ts';

/** Goes up when older apps can no longer read a pack. */
export const SCHEMA = 1;

/** Keys into the one place with telephone numbers and with legal facts that change. */
export const NUMMERS = ['nood', 'veiligThuis', 'vertrouwensinspecteur'] as const;
export const STATUSSEN = ['verwijsindex', 'meldplicht', 'vt-termijnen', 'vt-bereikbaar'] as const;

const Tekst = z.string().check(z.trim(), z.minLength(1), z.maxLength(1200));
const Kort = z.string().check(z.trim(), z.minLength(1), z.maxLength(160));
const Dag = z.iso.date();
const Zinnen = z.array(Tekst).check(z.minLength(1), z.maxLength(30));
const als = z.optional(Conditie);

/** A piece of a page. `als`: only shown when it holds, for a sector for instance. */
export const Blok = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tekst'), tekst: Tekst, als }),
  z.strictObject({ kind: z.literal('lijst'), titel: z.optional(Kort), items: Zinnen, als }),
  /** At most one in view on a page: more warnings are no warning. */
  z.strictObject({ kind: z.literal('let-op'), tekst: Tekst, als }),
  /** Sentences to say aloud. */
  z.strictObject({ kind: z.literal('zeg'), titel: z.optional(Kort), zinnen: Zinnen, als }),
  /** A fact that changes: the sentence stands in one place, with the day it was checked. */
  z.strictObject({ kind: z.literal('status'), van: z.enum(STATUSSEN), als }),
]);
export type Blok = z.infer<typeof Blok>;

export const Keuze = z.strictObject({ id: Naam, label: Kort, uitleg: z.optional(Tekst) });
export type Keuze = z.infer<typeof Keuze>;

export const Verder = z.strictObject({
  als,
  /** Advice met on the way, in this order. */
  geeft: z.optional(z.array(Naam).check(z.minLength(1))),
  /** The next page; null: the step ends here. */
  naar: z.nullable(Naam),
  /** May lead back to a page before this one; without it a circle is refused. */
  terug: z.optional(z.literal(true)),
});
export type Verder = z.infer<typeof Verder>;

const pagina = {
  id: Naam,
  /** The heading; of a question, the question itself. */
  titel: Kort,
  /** Another heading where it holds; the first that does. */
  titels: z.optional(z.array(z.strictObject({ als: Conditie, titel: Kort }))),
  blokken: z._default(z.array(Blok), []),
  /** Behind "Waarom vragen we dit?". */
  waarom: z.optional(Tekst),
  /** A free line with the answer, never required. */
  notitie: z.optional(z.strictObject({ label: Kort, uitleg: z.optional(Tekst) })),
  bronnen: z.array(Naam).check(z.minLength(1)),
  /** The first that holds is followed. The last must always hold. */
  verder: z.array(Verder).check(z.minLength(1)),
};

export const Signaal = z.strictObject({
  id: Naam,
  tekst: Kort,
  /** Two or three sentences: why it counts, what else it can be. */
  uitleg: Tekst,
  /** What you may ask, and whom; or why not to ask. */
  vragen: z.strictObject({ aan: z.enum(['ouder', 'kind', 'jezelf', 'niemand']), tekst: Tekst }),
});
export type Signaal = z.infer<typeof Signaal>;

export const Veld = z.strictObject({
  id: Naam,
  label: Kort,
  uitleg: z.optional(Tekst),
  lang: z._default(z.boolean(), true),
});
export type Veld = z.infer<typeof Veld>;

export const Pagina = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('vraag'),
    ...pagina,
    keuzes: z.array(Keuze).check(z.minLength(2)),
    /** More than one may be chosen. */
    meer: z._default(z.boolean(), false),
    /** Without an answer the way on is unknown. Otherwise the page may be passed. */
    nodig: z._default(z.boolean(), true),
  }),
  z.strictObject({ kind: z.literal('uitleg'), ...pagina }),
  /** Lines to tick: gezien, niet gezien, weet ik niet. */
  z.strictObject({ kind: z.literal('signalen'), ...pagina, signalen: z.array(Signaal).check(z.minLength(1)) }),
  /** Fields to fill in. */
  z.strictObject({ kind: z.literal('velden'), ...pagina, velden: z.array(Veld).check(z.minLength(1)) }),
]);
export type Pagina = z.infer<typeof Pagina>;

export const Uitkomst = z.strictObject({
  id: Naam,
  /** The advice in one line. */
  titel: Kort,
  blokken: z._default(z.array(Blok), []),
  /** What to do now; the first is the next action. */
  doen: Zinnen,
  /** A sentence you can say aloud, to parents for instance. */
  zeggen: z.optional(Zinnen),
  /** On what it rests, in one line. */
  grond: z.optional(Tekst),
  oordeel: z.optional(z.enum(['mag', 'mag-niet', 'vraag-eerst'])),
  bel: z.optional(z.array(z.enum(NUMMERS))),
  /** Acute danger only: a full page that interrupts. */
  onderbreking: z._default(z.boolean(), false),
  /** The rest of the guide is no longer needed. */
  sluit: z._default(z.boolean(), false),
  /** Goes on in another guide. */
  vervolg: z.optional(z.strictObject({ gids: Naam, tekst: Kort })),
  bronnen: z.array(Naam).check(z.minLength(1)),
});
export type Uitkomst = z.infer<typeof Uitkomst>;

export const Stap = z.strictObject({
  id: Naam,
  titel: Kort,
  /** For "Stap 2 van 5: Overleg". */
  kort: Kort,
  uitleg: z.optional(Tekst),
  /** The page it begins with. */
  begin: Naam,
  /** Counts in "Stap 2 van 5". */
  telt: z._default(z.boolean(), true),
  /** Only part of the guide when it holds. */
  als,
  /** Said before someone skips it. */
  bijOverslaan: z.optional(Tekst),
});
export type Stap = z.infer<typeof Stap>;

export const Bron = z.strictObject({ titel: Kort, stand: z.optional(Kort) });

export const Pack = z.strictObject({
  schema: z.literal(SCHEMA),
  id: Naam,
  versie: z.int().check(z.gte(1)),
  titel: Kort,
  uitleg: Tekst,
  kind: z.enum(['stappenplan', 'lijst', 'voorbereiding']),
  /** From which day the model behind it holds. */
  geldigVanaf: Dag,
  gecontroleerdOp: Dag,
  bronnen: z.record(Naam, Bron),
  stappen: z.array(Stap).check(z.minLength(1)),
  paginas: z.array(Pagina).check(z.minLength(1)),
  uitkomsten: z.array(Uitkomst),
});
export type Pack = z.infer<typeof Pack>;

/** What a signal can be answered with. */
export const GEZIEN: readonly Keuze[] = [
  { id: 'gezien', label: 'Gezien' },
  { id: 'niet-gezien', label: 'Niet gezien' },
  { id: 'weet-niet', label: 'Weet ik niet' },
];

/** One thing that can be answered, wherever on a page it stands. */
export type Vraag =
  | { kind: 'keuze'; id: string; tekst: string; keuzes: readonly Keuze[]; meer: boolean; pagina: Pagina }
  | { kind: 'signaal'; id: string; tekst: string; keuzes: readonly Keuze[]; meer: false; pagina: Pagina }
  | { kind: 'veld'; id: string; tekst: string; keuzes: readonly []; meer: false; pagina: Pagina };

export function vragenVan(pagina: Pagina): Vraag[] {
  switch (pagina.kind) {
    case 'vraag':
      return [{ kind: 'keuze', id: pagina.id, tekst: pagina.titel, keuzes: pagina.keuzes, meer: pagina.meer, pagina }];
    case 'signalen':
      return pagina.signalen.map(({ id, tekst }) => ({
        kind: 'signaal',
        id,
        tekst,
        keuzes: GEZIEN,
        meer: false,
        pagina,
      }));
    case 'velden':
      return pagina.velden.map(({ id, label }) => ({
        kind: 'veld',
        id,
        tekst: label,
        keuzes: [],
        meer: false,
        pagina,
      }));
    case 'uitleg':
      return [];
  }
}

export const alleVragen = (pack: Pack): Vraag[] => pack.paginas.flatMap(vragenVan);
export const vindVraag = (pack: Pack, id: string): Vraag | undefined => alleVragen(pack).find((one) => one.id === id);
export const vindPagina = (pack: Pack, id: string): Pagina | undefined => pack.paginas.find((one) => one.id === id);
export const vindUitkomst = (pack: Pack, id: string): Uitkomst | undefined =>
  pack.uitkomsten.find((one) => one.id === id);
