// How good the second reader is: counts over notes of which we know what must be found. Only counts; says nothing about what is enough.
import type { Vondst } from '../../src/domain/vondst.ts';
import type { Goud, Notitie } from './notities.ts';
import type { Proefnamen } from './proefnamen.ts';

/** Of places that must be found. Characters are letters and digits; the rest tells nobody anything. */
export interface Telling {
  n: number;
  tekens: number;
  bedekt: number;
  /** Every character is covered. */
  dicht: number;
  /** At least half of them is. */
  geraakt: number;
}

export interface Meting {
  notities: { casus: number; schoon: number };
  direct: Telling;
  indirect: Telling;
  /** By kind, whatever it weighs. */
  perSoort: Map<string, Telling>;
  /** Only what weighs direct. */
  perStijl: Map<string, Telling>;
  /** Only names, and only in notes that have a group. */
  namenPerGroep: Map<string, Telling>;
  /** Notes of a casus in which everything direct is covered to the last character. */
  lekvrij: number;
  /** Findings in notes of a casus: on what must be found, or not. What is on `neutraal` does not count. */
  raak: number;
  mis: number;
  /** In notes that hold nothing: every finding is a false alarm. */
  woordenSchoon: number;
  valsSchoon: number;
  missers: string[];
  vals: string[];
}

const TEKEN = /[\p{L}\p{N}]/u;
const leeg = (): Telling => ({ n: 0, tekens: 0, bedekt: 0, dicht: 0, geraakt: 0 });

/** A finding may take the form of address along: it does not count against it. */
const AANSPREEK = new RegExp(
  `^(?:(?:${[
    'de heer|meneer|mijnheer|mevrouw|juf|juffrouw|meester|dokter|collega|wijkagent|buurman|buurvrouw|gezin|familie',
    '(?:dhr|mevr|mej|mw|dr|drs|mr|ir|prof|ing|fam)\\.?|mv|opa|oma|oom|ome|tante|papa|mama|mamma',
    '(?:pleeg|stief)?(?:vader|moeder)|pleegouders',
  ].join('|')})\\s+)+`,
  'iu',
);
function zonderAanspreek(tekst: string, start: number, end: number): number {
  for (let at = start; ; ) {
    while (at < end && !TEKEN.test(tekst[at] ?? '')) at++;
    const vorm = AANSPREEK.exec(tekst.slice(at, end))?.[0].length ?? 0;
    if (vorm === 0 || at + vorm >= end) return at;
    at += vorm;
  }
}

/** How many letters and digits there are, and how many of them are marked. */
function telTekens(tekst: string, start: number, end: number, merk: Uint8Array): { tekens: number; gemerkt: number } {
  let tekens = 0;
  let gemerkt = 0;
  for (let at = start; at < end; at++)
    if (TEKEN.test(tekst[at] ?? '')) {
      tekens++;
      gemerkt += merk[at] ?? 0;
    }
  return { tekens, gemerkt };
}

function merkVan(lengte: number, plekken: readonly { start: number; end: number }[]): Uint8Array {
  const merk = new Uint8Array(lengte);
  for (const { start, end } of plekken) merk.fill(1, start, end);
  return merk;
}

const citaat = (tekst: string, start: number, end: number): string =>
  `${JSON.stringify(tekst.slice(start, end))}  in  ${JSON.stringify(tekst.slice(Math.max(0, start - 30), end + 20))}`;

const bij = (tellingen: Map<string, Telling>, naam: string): Telling => {
  const telling = tellingen.get(naam) ?? leeg();
  tellingen.set(naam, telling);
  return telling;
};

export function meet(notities: readonly Notitie[], vind: (tekst: string) => readonly Vondst[]): Meting {
  const meting: Meting = {
    ...{ notities: { casus: 0, schoon: 0 }, direct: leeg(), indirect: leeg() },
    ...{ perSoort: new Map(), perStijl: new Map(), namenPerGroep: new Map() },
    ...{ lekvrij: 0, raak: 0, mis: 0, woordenSchoon: 0, valsSchoon: 0, missers: [], vals: [] },
  };
  for (const notitie of notities) {
    const { id, tekst, soort, goud } = notitie;
    const vondsten = vind(tekst);
    meting.notities[soort]++;
    const gevonden = merkVan(tekst.length, vondsten);
    const lekt = goud.filter((plek) => plek.gewicht !== 'neutraal' && telGoud(meting, notitie, plek, gevonden));
    if (soort === 'casus') {
      if (!lekt.some(({ gewicht }) => gewicht === 'direct')) meting.lekvrij++;
    } else meting.woordenSchoon += tekst.split(/\s+/).filter(Boolean).length;

    const must = merkVan(
      tekst.length,
      goud.filter(({ gewicht }) => gewicht !== 'neutraal'),
    );
    const mag = merkVan(tekst.length, goud);
    for (const { start, end, gegeven } of vondsten) {
      const kern = zonderAanspreek(tekst, start, end);
      const { tekens, gemerkt } = telTekens(tekst, kern, end, must);
      const raak = tekens > 0 && gemerkt * 2 >= tekens;
      const neutraal = tekens > 0 && telTekens(tekst, kern, end, mag).gemerkt * 2 >= tekens;
      if (soort === 'schoon') meting.valsSchoon++;
      else if (raak) meting.raak++;
      else if (!neutraal) meting.mis++;
      if (soort === 'schoon' || !(raak || neutraal)) meting.vals.push(`${id} ${gegeven} ${citaat(tekst, start, end)}`);
    }
  }
  return meting;
}

/** True where something of it shows. */
function telGoud(meting: Meting, { id, tekst, stijl, groep }: Notitie, plek: Goud, gevonden: Uint8Array): boolean {
  const { start, end, soort, gewicht } = plek;
  const { tekens, gemerkt } = telTekens(tekst, start, end, gevonden);
  const dicht = gemerkt === tekens;
  const geraakt = gemerkt > 0 && gemerkt * 2 >= tekens;
  const direct = gewicht === 'direct';
  for (const telling of [
    direct ? meting.direct : meting.indirect,
    bij(meting.perSoort, soort),
    ...(direct ? [bij(meting.perStijl, stijl)] : []),
    ...(direct && soort === 'naam' && groep !== '' ? [bij(meting.namenPerGroep, groep)] : []),
  ]) {
    telling.n++;
    telling.tekens += tekens;
    telling.bedekt += gemerkt;
    if (dicht) telling.dicht++;
    if (geraakt) telling.geraakt++;
  }
  if (direct ? !dicht : !geraakt)
    meting.missers.push(`${id} ${gewicht} ${soort} (${gemerkt}/${tekens}) ${citaat(tekst, start, end)}`);
  return !dicht;
}

/** One where there was nothing to count. */
const deel = (van: number, alles: number): number => (alles === 0 ? 1 : van / alles);
const dichtDeel = (telling: Telling | undefined): number => (telling ? deel(telling.dicht, telling.n) : 1);

/** Of fewer names than this, one says too much about its group. */
export const GENOEG = 60;

export interface Maten {
  direct_char: number;
  direct_dicht: number;
  lekvrij: number;
  indirect: number;
  precisie: number;
  vals_per_1000: number;
  lowercase_dicht: number;
  /** Between the group whose names are found best and the one whose names are found worst. */
  kloof_groepen: number;
}

export function matenVan(meting: Meting): Maten {
  const { direct, indirect, notities, raak, mis } = meting;
  const groepen = [...meting.namenPerGroep.values()].filter(({ n }) => n >= GENOEG).map(dichtDeel);
  return {
    direct_char: deel(direct.bedekt, direct.tekens),
    direct_dicht: dichtDeel(direct),
    lekvrij: deel(meting.lekvrij, notities.casus),
    indirect: deel(indirect.geraakt, indirect.n),
    precisie: deel(raak, raak + mis),
    vals_per_1000: meting.woordenSchoon === 0 ? 0 : (meting.valsSchoon / meting.woordenSchoon) * 1000,
    lowercase_dicht: dichtDeel(meting.perStijl.get('lowercase')),
    kloof_groepen: groepen.length === 0 ? 0 : Math.max(...groepen) - Math.min(...groepen),
  };
}

/** Found to the last digit, of these kinds. */
export const soortDicht = (meting: Meting, soort: string): number => dichtDeel(meting.perSoort.get(soort));

/** The same sentences for every name: then what differs between groups lies in the names. */
const ZINNEN = {
  hoofd: {
    voornamen: [
      'Vandaag sprak ik met # over school.',
      '# wil niet naar huis.',
      'Haar vader en # waren erbij.',
      'Volgens # is er thuis niets aan de hand.',
    ],
    achternamen: ['Mevrouw # belde terug.', 'Het gezin # woont hier sinds kort.', 'Dat zei Sanne # vandaag.'],
  },
  klein: {
    voornamen: [
      'ik heb met # gesproken. zij komt morgen langs',
      'haar zoon # slaapt slecht. dat zegt oma',
      '# wil niet naar huis. hij is bang',
    ],
    achternamen: ['mevrouw # belde net. ze was boos', 'het gaat om sanne #. ze is ziek'],
  },
} as const;

export interface NamenMeting {
  n: number;
  gevonden: number;
  gemist: string[];
}

/** Every name of a group in every sentence, with capitals or without. */
export function meetNamen(
  groepen: Readonly<Record<string, Proefnamen>>,
  vind: (tekst: string) => readonly Vondst[],
  letters: keyof typeof ZINNEN,
): Map<string, NamenMeting> {
  const meetGroep = (namen: Proefnamen): NamenMeting => {
    const meting: NamenMeting = { n: 0, gevonden: 0, gemist: [] };
    for (const deel of ['voornamen', 'achternamen'] as const)
      for (const naam of namen[deel])
        for (const zin of ZINNEN[letters][deel]) {
          const hier = letters === 'klein' ? naam.toLowerCase() : naam;
          const start = zin.indexOf('#');
          const tekst = zin.replace('#', hier);
          meting.n++;
          if (vind(tekst).some((one) => one.start <= start && one.end >= start + hier.length)) meting.gevonden++;
          else meting.gemist.push(tekst);
        }
    return meting;
  };
  return new Map(Object.entries(groepen).map(([groep, namen]) => [groep, meetGroep(namen)]));
}

/** Between the group whose names are found best and the one whose names are found worst. */
export function kloofVan(meting: ReadonlyMap<string, NamenMeting>): number {
  const delen = [...meting.values()].map(({ n, gevonden }) => deel(gevonden, n));
  return delen.length === 0 ? 0 : Math.max(...delen) - Math.min(...delen);
}
