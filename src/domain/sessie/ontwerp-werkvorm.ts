// An own werkvorm while it is being made: what stands in the fields, as text, and the werkvorm that comes of it. Whatever is typed may be kept; only what passes is a werkvorm.
import { z } from 'zod/mini';
import { VENSTERS, type Venster } from '../vensters/item.ts';
import { type GekeurdeWerkvorm, keurWerkvorm } from './keur-werkvorm.ts';
import type { Fase, Toont, Werkvorm } from './werkvorm.ts';

/** What people do in a phase, of the kinds there are. */
export const WERK = ['vrij', 'oogst', ...VENSTERS, 'schaal', 'stem', 'tekst', 'adviesronde'] as const;
export type Werk = (typeof WERK)[number];

const Veld = z.string().check(z.maxLength(5_000));

const FaseOntwerp = z.object({
  id: z.string().check(z.maxLength(60)),
  naam: Veld,
  minuten: Veld,
  wie: Veld,
  wat: Veld,
  /** One on each line, as are `keuzes`. */
  regels: Veld,
  oogst: Veld,
  werk: z.enum(WERK),
  luistert: z.boolean(),
  vraag: Veld,
  laag: Veld,
  hoog: Veld,
  keuzes: Veld,
});
export type FaseOntwerp = z.infer<typeof FaseOntwerp>;

const Ontwerp = z.object({ titel: Veld, uitleg: Veld, fasen: z.array(FaseOntwerp).check(z.maxLength(40)) });
export type Ontwerp = z.infer<typeof Ontwerp>;

const isVenster = (werk: Werk): werk is Venster => (VENSTERS as readonly string[]).includes(werk);

function werkVan(toont: Toont): Werk {
  if (toont.kind === 'venster') return toont.venster;
  return toont.kind === 'oordeel' ? toont.vorm.kind : toont.kind;
}

function vanFase({ toont, regels, minuten, inbrengerZwijgt, ...fase }: Fase): FaseOntwerp {
  const vorm = toont.kind === 'oordeel' ? toont.vorm : null;
  return {
    ...{ id: fase.id, naam: fase.naam, wie: fase.wie, wat: fase.wat, oogst: fase.oogst },
    ...{ minuten: String(minuten), regels: regels.join('\n'), werk: werkVan(toont), luistert: inbrengerZwijgt },
    ...{ vraag: vorm?.vraag ?? '', keuzes: vorm?.kind === 'stem' ? vorm.keuzes.join('\n') : '' },
    ...(vorm?.kind === 'schaal' ? { laag: vorm.laag, hoog: vorm.hoog } : { laag: '', hoog: '' }),
  };
}

export const naarOntwerp = ({ uitleg, fasen }: Werkvorm, titel: string): Ontwerp => ({
  ...{ titel, uitleg, fasen: fasen.map(vanFase) },
});

export const nieuweFase = (id: string): FaseOntwerp => ({
  ...{
    id,
    naam: '',
    minuten: '5',
    wie: 'Iedereen',
    wat: '',
    regels: '',
    oogst: 'Wat jullie opschrijven',
    werk: 'oogst',
  },
  ...{ luistert: false, vraag: '', laag: '', hoog: '', keuzes: '' },
});

const perRegel = (tekst: string): string[] => tekst.split('\n').flatMap((regel) => regel.trim() || []);
/** NaN is no minute, and is told as one. */
const heel = (tekst: string): number => (tekst.trim() === '' ? Number.NaN : Number(tekst.trim()));

function toontVan({ werk, vraag, laag, hoog, keuzes }: FaseOntwerp): unknown {
  if (isVenster(werk)) return { kind: 'venster', venster: werk };
  if (werk === 'schaal') return { kind: 'oordeel', vorm: { kind: 'schaal', vraag, laag, hoog } };
  if (werk === 'stem') return { kind: 'oordeel', vorm: { kind: 'stem', vraag, keuzes: perRegel(keuzes) } };
  if (werk === 'tekst') return { kind: 'oordeel', vorm: { kind: 'tekst', vraag } };
  return { kind: werk };
}

/** Of sources it keeps only whose they were: what was changed no longer comes from there. */
export const ZELF_GEMAAKT = 'Zelf gemaakt. De bronnen horen bij de werkvorm die de basis was.';

/** The werkvorm this would be, or what is wrong in a sentence each. `id`: of an own one that is changed, or a new one. */
export function uitOntwerp(basis: Werkvorm, { titel, uitleg, fasen }: Ontwerp, id: string): GekeurdeWerkvorm {
  return keurWerkvorm({
    ...basis,
    ...{ id, titel, uitleg, opbouw: ZELF_GEMAAKT, zekerheid: 'laag', eigenVan: basis.eigenVan ?? basis.id },
    versie: basis.id === id ? basis.versie + 1 : 1,
    fasen: fasen.map((fase) => ({
      ...{ id: fase.id, naam: fase.naam, wie: fase.wie, wat: fase.wat, oogst: fase.oogst },
      ...{ minuten: heel(fase.minuten), regels: perRegel(fase.regels), toont: toontVan(fase) },
      inbrengerZwijgt: fase.luistert,
    })),
  });
}

/** null: it is none. */
export const keurOntwerp = (raw: unknown): Ontwerp | null => Ontwerp.safeParse(raw).data ?? null;

/** What was kept while it was being made; null: nothing that can be read. */
export function leesOntwerp(tekst: string): Ontwerp | null {
  try {
    return keurOntwerp(JSON.parse(tekst));
  } catch {
    return null;
  }
}

/** One place up (-1) or down (1); the same where there is none. */
export function verschoven<T>(rij: readonly T[], at: number, richting: -1 | 1): T[] {
  const uit = [...rij];
  const [een, ander] = [uit[at], uit[at + richting]];
  if (een === undefined || ander === undefined) return uit;
  uit[at] = ander;
  uit[at + richting] = een;
  return uit;
}
