// What a guide is on paper: steps of pages, and the advice they lead to. A pack is data that a professional can correct; strict, so that a slip is refused instead of ignored.
import { z } from 'zod';
import { Conditie, Naam } from './conditie.ts';

/** Goes up when older apps can no longer read a pack. */
export const SCHEMA = 1;

/** Keys into the one place with telephone numbers and with legal facts that change. */
export const NUMMERS = ['nood', 'veiligThuis', 'vertrouwensinspecteur'] as const;
export const STATUSSEN = ['verwijsindex', 'meldplicht', 'vt-termijnen', 'vt-bereikbaar'] as const;

const Tekst = z.string().trim().min(1).max(1200);
const Kort = z.string().trim().min(1).max(160);
const Dag = z.iso.date();
const Zinnen = z.array(Tekst).min(1).max(30);
const als = Conditie.optional();

/** A piece of a page. `als`: only shown when it holds, for a sector for instance. */
export const Blok = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tekst'), tekst: Tekst, als }),
  z.strictObject({ kind: z.literal('lijst'), titel: Kort.optional(), items: Zinnen, als }),
  /** At most one in view on a page: more warnings are no warning. */
  z.strictObject({ kind: z.literal('let-op'), tekst: Tekst, als }),
  /** Sentences to say aloud. */
  z.strictObject({ kind: z.literal('zeg'), titel: Kort.optional(), zinnen: Zinnen, als }),
  /** A fact that changes: the sentence stands in one place, with the day it was checked. */
  z.strictObject({ kind: z.literal('status'), van: z.enum(STATUSSEN), als }),
]);
export type Blok = z.infer<typeof Blok>;

export const Keuze = z.strictObject({ id: Naam, label: Kort, uitleg: Tekst.optional() });
export type Keuze = z.infer<typeof Keuze>;

export const Verder = z.strictObject({
  als,
  /** Advice met on the way, in this order. */
  geeft: z.array(Naam).min(1).optional(),
  /** The next page; null: the step ends here. */
  naar: Naam.nullable(),
  /** May lead back to a page before this one; without it a circle is refused. */
  terug: z.literal(true).optional(),
});
export type Verder = z.infer<typeof Verder>;

const pagina = {
  id: Naam,
  /** The heading; of a question, the question itself. */
  titel: Kort,
  /** Another heading where it holds; the first that does. */
  titels: z.array(z.strictObject({ als: Conditie, titel: Kort })).optional(),
  blokken: z.array(Blok).default([]),
  /** Behind "Waarom vragen we dit?". */
  waarom: Tekst.optional(),
  /** A free line with the answer, never required. */
  notitie: z.strictObject({ label: Kort, uitleg: Tekst.optional() }).optional(),
  bronnen: z.array(Naam).min(1),
  /** The first that holds is followed. The last must always hold. */
  verder: z.array(Verder).min(1),
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
  uitleg: Tekst.optional(),
  lang: z.boolean().default(true),
});
export type Veld = z.infer<typeof Veld>;

export const Pagina = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('vraag'),
    ...pagina,
    keuzes: z.array(Keuze).min(2),
    /** More than one may be chosen. */
    meer: z.boolean().default(false),
    /** Without an answer the way on is unknown. Otherwise the page may be passed. */
    nodig: z.boolean().default(true),
  }),
  z.strictObject({ kind: z.literal('uitleg'), ...pagina }),
  /** Lines to tick: gezien, niet gezien, weet ik niet. */
  z.strictObject({ kind: z.literal('signalen'), ...pagina, signalen: z.array(Signaal).min(1) }),
  /** Fields to fill in. */
  z.strictObject({ kind: z.literal('velden'), ...pagina, velden: z.array(Veld).min(1) }),
]);
export type Pagina = z.infer<typeof Pagina>;

export const Uitkomst = z.strictObject({
  id: Naam,
  /** The advice in one line. */
  titel: Kort,
  blokken: z.array(Blok).default([]),
  /** What to do now; the first is the next action. */
  doen: Zinnen,
  /** A sentence you can say aloud, to parents for instance. */
  zeggen: Zinnen.optional(),
  /** On what it rests, in one line. */
  grond: Tekst.optional(),
  oordeel: z.enum(['mag', 'mag-niet', 'vraag-eerst']).optional(),
  bel: z.array(z.enum(NUMMERS)).optional(),
  /** Acute danger only: a full page that interrupts. */
  onderbreking: z.boolean().default(false),
  /** The rest of the guide is no longer needed. */
  sluit: z.boolean().default(false),
  /** Goes on in another guide. */
  vervolg: z.strictObject({ gids: Naam, tekst: Kort }).optional(),
  bronnen: z.array(Naam).min(1),
});
export type Uitkomst = z.infer<typeof Uitkomst>;

export const Stap = z.strictObject({
  id: Naam,
  titel: Kort,
  /** For "Stap 2 van 5: Overleg". */
  kort: Kort,
  uitleg: Tekst.optional(),
  /** The page it begins with. */
  begin: Naam,
  /** Counts in "Stap 2 van 5". */
  telt: z.boolean().default(true),
  /** Only part of the guide when it holds. */
  als,
  /** Said before someone skips it. */
  bijOverslaan: Tekst.optional(),
});
export type Stap = z.infer<typeof Stap>;

export const Bron = z.strictObject({ titel: Kort, stand: Kort.optional() });

export const Pack = z.strictObject({
  schema: z.literal(SCHEMA),
  id: Naam,
  versie: z.int().min(1),
  titel: Kort,
  uitleg: Tekst,
  kind: z.enum(['stappenplan', 'lijst', 'voorbereiding']),
  /** From which day the model behind it holds. */
  geldigVanaf: Dag,
  gecontroleerdOp: Dag,
  bronnen: z.record(Naam, Bron),
  stappen: z.array(Stap).min(1),
  paginas: z.array(Pagina).min(1),
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
