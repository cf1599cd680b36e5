// What may be counted, and nothing else: a closed list of cells. An event goes in, names of cells come out; a word, a name or a day that someone typed has no way through here.
import { THEMAS } from '../leerpunten/leerpunt.ts';

export interface Vak {
  readonly cel: string;
  readonly woord: string;
}
export interface Groep {
  readonly id: string;
  readonly titel: string;
  readonly vakken: readonly Vak[];
  /** Adds up to a cell of another group, so a hidden part could be worked out: it is shown whole, or not at all. */
  readonly deeltOp?: string;
}

const GIDSEN = [
  ['meldcode', 'Meldcode'],
  ['kindcheck', 'Kindcheck'],
  ['informatie-delen', 'Mag ik dit delen?'],
  ['collega', 'Vermoeden over een collega'],
  ['verwijsindex', 'Verwijsindex'],
  ['oudersignalen', 'Oudersignalen'],
  ['kindsignalen', 'Kindsignalen'],
  ['twijfel', 'Twijfel in 5 minuten'],
  ['veilig-thuis', 'Adviesgesprek met Veilig Thuis'],
] as const;
const STAPPEN = ['1', '2', '3', '4', '5'] as const;
const UITKOMSTEN = [
  ['acuut', 'Bellen, omdat het niet kon wachten', /^(BEL_112|VT_TELEFONISCH)$/],
  ['advies', 'Advies vragen aan Veilig Thuis', /^VT_ADVIES/],
  ['melden', 'Melden bij Veilig Thuis', /^(VT_MELDEN|TWIJFEL_IS_MELDEN|TWIJFEL_VT_VERPLICHT|SAMEN_MET_VT)$/],
  ['hulp', 'Hulp bieden of regelen', /^(HULP_|CASEMANAGER_)/],
  ['afsluiten', 'Afsluiten en vastleggen', /^(AFSLUITEN_|KINDCHECK_AFSLUITEN|OVERLEG_VOLDOENDE)/],
] as const;
const WEKEN = [
  ['kort', 'Minder dan 2 weken', 2],
  ['maand', '2 tot 6 weken', 6],
  ['lang', '6 weken of langer', Number.POSITIVE_INFINITY],
] as const;
const ANDER_THEMA = 'anders';

const vakken = (groep: string, namen: readonly (readonly [string, string, ...unknown[]])[]): Vak[] =>
  namen.map(([naam, woord]) => ({ cel: `${groep}:${naam}`, woord }));

/** In the order of the screen. */
export const GROEPEN: readonly Groep[] = [
  { id: 'gids', titel: 'Gidsen waarin iets is ingevuld', vakken: vakken('gids', GIDSEN) },
  { id: 'af', titel: 'Gidsen die zijn afgerond', vakken: vakken('af', GIDSEN) },
  {
    id: 'stap',
    titel: 'Stappen van de meldcode die klaar zijn',
    vakken: vakken(
      'stap',
      STAPPEN.map((stap) => [stap, `Stap ${stap}`] as const),
    ),
  },
  { id: 'uitkomst', titel: 'Soort advies bij een afgeronde gids', vakken: vakken('uitkomst', UITKOMSTEN) },
  {
    id: 'weken',
    titel: 'Meldcode: tijd van de eerste zorg tot afgerond',
    vakken: vakken('weken', WEKEN),
    deeltOp: 'af:meldcode',
  },
  {
    id: 'sessie',
    titel: 'Intervisie',
    vakken: vakken('sessie', [
      ['klaar', 'Tot het einde'],
      ['eerder', 'Eerder gestopt'],
    ]),
  },
  {
    id: 'consult',
    titel: 'Vragen aan een maatje, afgesloten',
    vakken: vakken('consult', [
      ['beantwoord', 'Met een antwoord'],
      ['zonder', 'Zonder antwoord'],
    ]),
  },
  {
    id: 'thema',
    titel: 'Thema van een leerpunt',
    vakken: vakken('thema', [
      ...THEMAS.map((thema, at) => [String(at + 1), thema] as const),
      [ANDER_THEMA, 'Een ander thema, of geen'],
    ]),
  },
];

export const CELLEN: ReadonlySet<string> = new Set(GROEPEN.flatMap((groep) => groep.vakken.map(({ cel }) => cel)));

/** What happened, as the part that knows of it says it. */
export type Telling =
  | { kind: 'gids'; gids: string }
  | { kind: 'stap'; gids: string; stap: string }
  /** `weken`: since the walk began. */
  | { kind: 'af'; gids: string; uitkomsten: readonly string[]; weken: number }
  | { kind: 'sessie'; reden: string }
  | { kind: 'consult'; beantwoord: boolean }
  | { kind: 'leerpunt'; thema: string };

function namenVan(telling: Telling): string[] {
  switch (telling.kind) {
    case 'gids':
      return [`gids:${telling.gids}`];
    case 'stap':
      return telling.gids === 'meldcode' ? [`stap:${telling.stap}`] : [];
    case 'af': {
      const { gids, uitkomsten, weken } = telling;
      const soorten = UITKOMSTEN.filter(([, , vorm]) => uitkomsten.some((een) => vorm.test(een)));
      const duur = WEKEN.find(([, , tot]) => weken < tot);
      return [
        `af:${gids}`,
        ...soorten.map(([naam]) => `uitkomst:${naam}`),
        ...(gids === 'meldcode' ? [`weken:${(duur ?? WEKEN[2])[0]}`] : []),
      ];
    }
    case 'sessie':
      return [`sessie:${telling.reden === 'klaar' ? 'klaar' : 'eerder'}`];
    case 'consult':
      return [`consult:${telling.beantwoord ? 'beantwoord' : 'zonder'}`];
    case 'leerpunt': {
      const at = (THEMAS as readonly string[]).indexOf(telling.thema);
      return [`thema:${at < 0 ? ANDER_THEMA : at + 1}`];
    }
  }
}

/** Each once. A guide of one's own, or anything else that is not on the list, is not counted. */
export const cellenVan = (telling: Telling): string[] => namenVan(telling).filter((cel) => CELLEN.has(cel));

/** How often, per cell. */
export type Aantallen = Readonly<Record<string, number>>;

const MEESTE = 9_999;

export function telErbij(aantallen: Aantallen, telling: Telling): Aantallen {
  const next: Record<string, number> = { ...aantallen };
  for (const cel of cellenVan(telling)) next[cel] = Math.min(MEESTE, (next[cel] ?? 0) + 1);
  return next;
}

/** Only cells on the list, only counts. */
export function leesAantallen(raw: unknown): Aantallen {
  const found: Record<string, number> = {};
  if (typeof raw !== 'object' || raw === null) return found;
  for (const cel of CELLEN) {
    if (!Object.hasOwn(raw, cel)) continue;
    const aantal = (raw as Record<string, unknown>)[cel];
    if (typeof aantal === 'number' && Number.isInteger(aantal) && aantal > 0) found[cel] = Math.min(MEESTE, aantal);
  }
  return found;
}

export function telOp(alle: readonly Aantallen[]): Aantallen {
  const som: Record<string, number> = {};
  for (const aantallen of alle)
    for (const [cel, aantal] of Object.entries(aantallen)) som[cel] = (som[cel] ?? 0) + aantal;
  return som;
}
