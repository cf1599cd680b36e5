// The record of a casus: which parts there are, for whom, and all of it as one row of blocks. Everything that comes out (page, PDF, Word, text) is made from that row.
import { dagVan } from './dag.ts';
import type { Analyse } from './vensters/analyse.ts';
import { BRON_VIERVENSTERS } from './vensters/bron-viervensters.ts';
import { feiten, mensen, relaties, tijdlijn } from './verslag-casus-beeld.ts';
import { gaten, korteRegels, losseTekst, opmerkingen, terugblik, vervolg, weging } from './verslag-casus-besluit.ts';
import type { Blok, CasusVerslag } from './verslag-casus-blok.ts';
import { opRegel } from './verslag-casus-blok.ts';
import {
  feitenInGetal,
  gatenInGetal,
  mensenInGetal,
  terugblikOpHoofdlijn,
  vervolgOpHoofdlijn,
  wegingOpHoofdlijn,
} from './verslag-casus-leiding.ts';
import { nummersVan } from './verslag-casus-nummers.ts';
import type { Bron } from './verslag-casus-woorden.ts';

/** dossier: everything, for the own file. leiding: on main lines, without one single fact. */
export type VerslagSoort = 'dossier' | 'leiding';

/** In the order in which they stand on paper, as the person ticks them. */
export const DELEN = {
  mensen: 'De mensen',
  relaties: 'Hoe zij tot elkaar staan',
  feiten: 'De feiten',
  tijdlijn: 'De tijdlijn',
  weging: 'De weging',
  vervolg: 'Het besluit en de stappen',
  gaten: 'Wat nog ontbreekt',
  terugblik: 'De terugblik',
  opmerkingen: 'Vragen en opmerkingen van collega’s',
  stappenplannen: 'Welke stappenplannen',
  notities: 'De notities',
} as const;
export type Deel = keyof typeof DELEN;
const alleDelen = Object.keys(DELEN) as Deel[];

const IN_LEIDING: readonly Deel[] = ['mensen', 'feiten', 'weging', 'vervolg', 'gaten', 'terugblik', 'stappenplannen'];

/** What can be ticked in this kind of record. */
export const delenVan = (soort: VerslagSoort): readonly Deel[] => (soort === 'dossier' ? alleDelen : IN_LEIDING);

const NIET_VANZELF: readonly Deel[] = ['relaties', 'tijdlijn', 'notities', 'opmerkingen'];

/** What is ticked until the person chooses: not what makes two pages three or tells the facts twice, nor what was never meant for a file. */
export const isVanzelf = (deel: Deel): boolean => !NIET_VANZELF.includes(deel);

export interface VerslagOpties {
  soort: VerslagSoort;
  delen: readonly Deel[];
  /** The working title. */
  titel: string;
  /** ms since 1970. */
  nu: number;
  /** Say who wrote what, as functions. */
  metFuncties: boolean;
  /** The look-back day as an ISO day; several when it was chosen apart. */
  terugkijk: readonly string[];
  notities: string;
  /** One line per walk through a guide. */
  stappenplannen: readonly string[];
}

export const WERKVERSLAG = 'Geen dossier, werkverslag. Vertrouwelijk.';

const VOOR_WIE: Readonly<Record<VerslagSoort, string>> = {
  dossier: 'Om over te nemen in het eigen dossier.',
  leiding: 'Voor een leidinggevende: op hoofdlijnen, zonder losse feiten.',
};

const MAAK: Readonly<Record<VerslagSoort, Partial<Record<Deel, (bron: Bron, opties: VerslagOpties) => Blok[]>>>> = {
  dossier: {
    mensen,
    relaties,
    feiten,
    tijdlijn,
    weging,
    vervolg,
    gaten,
    terugblik,
    opmerkingen,
    stappenplannen: (_bron, opties) => korteRegels('Stappenplannen', opties.stappenplannen),
    notities: (_bron, opties) => losseTekst('Notities', opties.notities),
  },
  leiding: {
    mensen: mensenInGetal,
    feiten: feitenInGetal,
    weging: wegingOpHoofdlijn,
    vervolg: vervolgOpHoofdlijn,
    gaten: gatenInGetal,
    terugblik: terugblikOpHoofdlijn,
    stappenplannen: (_bron, opties) => korteRegels('Stappenplannen', opties.stappenplannen),
  },
};

export function describeCasusVerslag(analyse: Analyse, opties: VerslagOpties): CasusVerslag {
  const { soort, delen, metFuncties, terugkijk, nu } = opties;
  const dossier = soort === 'dossier';
  const nummers = nummersVan(analyse, {
    feiten: dossier && delen.includes('feiten'),
    weging: dossier && delen.includes('weging'),
  });
  const bron: Bron = { analyse, metFuncties: metFuncties && dossier, nummers, terugkijk };
  return {
    titel: `Verslag: ${opRegel(opties.titel) || 'casus zonder werktitel'}`,
    kop: [`${WERKVERSLAG} Gemaakt op ${dagVan(nu)}. ${VOOR_WIE[soort]}`],
    blokken: alleDelen
      .filter((deel) => delen.includes(deel))
      .flatMap((deel) => MAAK[soort][deel]?.(bron, opties) ?? []),
    voet: [BRON_VIERVENSTERS],
  };
}
