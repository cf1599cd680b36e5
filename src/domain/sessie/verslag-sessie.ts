// The record of a session, of everything so far at whatever phase it stops: lines of text, people by functie only. What was judged and not revealed is not in it.
import { dagVan } from '../dag.ts';
import { opsomming } from '../opsomming.ts';
import { naamAanTafel } from './doorgeven.ts';
import type { OogstSoort } from './gebeurtenis.ts';
import { duurVan } from './klok.ts';
import { type Oordeel, oordeelInWoorden } from './oordeel.ts';
import { ROLNAAM } from './rolnaam.ts';
import type { Ronde, Sessie } from './sessie.ts';
import { MINUUT_MS } from './vouw-fasen.ts';

export interface SessieVerslagDeel {
  titel: string;
  regels: string[];
}

export interface SessieVerslag {
  titel: string;
  kop: string[];
  delen: SessieVerslagDeel[];
  voet: string[];
}

/** What became of a judgement that was opened, by its id. */
export type Geopend = ReadonlyMap<string, Oordeel | 'klopt-niet'>;

export interface SessieVerslagOptions {
  nu: number;
  /** Of who makes it. */
  functie: string;
  geopend: Geopend;
  /** What stands in the windows of the casus, as it goes into a record. */
  vensters?: readonly SessieVerslagDeel[];
}

export const OOGSTWOORD: Readonly<Record<OogstSoort, string>> = {
  oogst: '',
  vraag: 'Vraag',
  advies: 'Advies',
  besluit: 'Besluit',
  'niet-genomen': 'Niet genomen besluit',
  stap: 'Stap',
  les: 'Les',
};

const STOPWOORD = {
  klaar: '',
  gevaar: 'omdat er gevaar kan zijn',
  herkenbaar: 'omdat iemand te herkennen was',
  tijd: 'omdat de tijd op was',
  anders: 'eerder dan gepland',
} as const;

/** Since when it is in days here, how long, who was there: without anything of the casus. */
export function functiesVan({ deelnemers }: Pick<Sessie, 'deelnemers'>): string[] {
  const keren = new Map<string, number>();
  for (const { functie } of deelnemers) {
    const wie = functie.trim() || 'deelnemer';
    keren.set(wie, (keren.get(wie) ?? 0) + 1);
  }
  return [...keren].map(([wie, keer]) => (keer === 1 ? wie : `${wie} (${keer} keer)`));
}

export const minutenInWoorden = (ms: number): string => {
  const minuten = Math.round(ms / MINUUT_MS);
  return minuten === 1 ? '1 minuut' : `${minuten} minuten`;
};

function rondeRegels(sessie: Sessie, ronde: Ronde, geopend: Geopend): string[] {
  if (ronde.gegeven.length === 0) return [];
  const hoeveel = ronde.gegeven.length === 1 ? 'is 1 oordeel' : `zijn ${ronde.gegeven.length} oordelen`;
  if (ronde.onthuldOp === null) return [`${ronde.vorm.vraag} Er ${hoeveel} gegeven en niet getoond.`];
  return [
    ronde.vorm.vraag,
    ...ronde.bijdragen.map(({ id, plek, wanneer }) => {
      const wie = naamAanTafel(sessie, plek);
      const open = geopend.get(id);
      if (open === undefined) return `- ${wie}: nog niet binnen`;
      if (open === 'klopt-niet') return `- ${wie}: dit oordeel klopt niet en is niet te lezen`;
      const later =
        wanneer === 'na-onthulling'
          ? ' (gegeven nadat de anderen te zien waren)'
          : wanneer === 'binnengekomen'
            ? ' (kwam later binnen)'
            : '';
      return `- ${wie}: ${oordeelInWoorden(open)}${later}`;
    }),
  ];
}

function oogstRegels(sessie: Sessie, fase: number | null): string[] {
  return sessie.oogst
    .filter((one) => one.fase === fase && one.soort !== 'les')
    .map(({ soort, tekst, plek }) => {
      const woord = OOGSTWOORD[soort];
      return soort === 'advies'
        ? `- ${woord} (${naamAanTafel(sessie, plek)}): ${tekst}`
        : `- ${woord ? `${woord}: ` : ''}${tekst}`;
    });
}

/** Lessons of all phases: they go along to the kring, so they say nothing of the casus. */
export const lessenVan = ({ oogst }: Pick<Sessie, 'oogst'>): string[] =>
  oogst.filter(({ soort }) => soort === 'les').map(({ tekst }) => tekst);

function hoeGestopt({ gestopt, fase, werkvorm }: Sessie): string[] {
  const naam = fase === null ? '' : (werkvorm?.fasen[fase]?.naam ?? '');
  if (!gestopt) return naam === '' ? [] : [`De intervisie is nog bezig, in de fase ${naam}.`];
  const waarom = STOPWOORD[gestopt.reden];
  const laatste = fase !== null && fase === (werkvorm?.fasen.length ?? 0) - 1;
  if (laatste && waarom === '') return [];
  const waar = naam === '' ? 'voor het begin' : `in de fase ${naam}`;
  return [`Gestopt ${waar}${waarom === '' ? '' : `, ${waarom}`}.`];
}

export function beschrijfSessie(
  sessie: Sessie,
  { nu, functie, geopend, vensters = [] }: SessieVerslagOptions,
): SessieVerslag {
  const { werkvorm, beurten, deelnemers, thema, terugblikDag } = sessie;
  const rollen = deelnemers.flatMap(({ plek, rollen: zijn }) =>
    zijn.length > 0 ? [`${naamAanTafel(sessie, plek)} was ${opsomming(zijn.map((rol) => ROLNAAM[rol]))}`] : [],
  );
  const fasen = [null, ...(werkvorm?.fasen ?? []).map((_, at) => at)];
  const delen = fasen.flatMap((at): SessieVerslagDeel[] => {
    const regels = [
      ...oogstRegels(sessie, at),
      ...sessie.rondes.filter(({ fase }) => fase === at).flatMap((one) => rondeRegels(sessie, one, geopend)),
    ];
    const naam = at === null ? 'Vooraf' : (werkvorm?.fasen[at]?.naam ?? '');
    return regels.length > 0 ? [{ titel: naam, regels }] : [];
  });
  const lessen = lessenVan(sessie);
  return {
    titel: `Verslag van de intervisie: ${werkvorm?.titel ?? 'onbekende werkvorm'}`,
    kop: [
      `Gehouden op ${dagVan(beurten[0]?.van ?? sessie.gemaaktOp)}, ${minutenInWoorden(duurVan(sessie, nu))}.`,
      ...(thema === '' ? [] : [`Waar het over ging: ${thema}`]),
      ...(deelnemers.length === 0 ? [] : [`Deelnemers (${deelnemers.length}): ${functiesVan(sessie).join(', ')}.`]),
      ...(rollen.length === 0 ? [] : [`Rollen: ${rollen.join('; ')}.`]),
      ...hoeGestopt(sessie),
    ],
    delen: [
      ...delen,
      ...vensters
        .filter(({ regels }) => regels.length > 0)
        .map(({ titel, regels }) => ({ titel, regels: [...regels] })),
      ...(lessen.length === 0 ? [] : [{ titel: 'Wat we meenemen', regels: lessen.map((les) => `- ${les}`) }]),
    ],
    voet: [
      ...(terugblikDag === '' ? [] : [`Jullie kijken terug op ${dagVan(terugblikDag)}.`]),
      `Gemaakt op ${dagVan(nu)}${functie ? ` door ${functie}` : ''}, met Ruggespraak.`,
      'Dit is geen dossier. Zet wat nodig is in je eigen dossier.',
    ],
  };
}
