// What is asked about a person in window 1, of whom, and the answers to choose from where the words of the windows leave them open. Knows no screen.
import { hoofdletter } from '../domain/hoofdletter.ts';
import { LEEFTIJDEN } from '../domain/vensters/genogram-mensen.ts';
import type { Groep, Item, VELDEN } from '../domain/vensters/item.ts';
import { VELDWOORDEN } from './vensters.ts';

type Veld = (typeof VELDEN)['persoon'][number];

export interface PersoonVraag {
  veld: Veld;
  vraag: string;
  uitleg?: string | undefined;
  keuzes: readonly { value: string; label: string }[];
}

const HUIZEN = ['huis 1', 'huis 2', 'huis 3', 'elders', 'weet ik niet'];

const leeftijd = (band: (typeof LEEFTIJDEN)[number]): string => {
  if (band === 'volwassen') return 'Volwassen';
  return band === '65+' ? '65 of ouder' : `${band} jaar`;
};

const OPEN: Partial<Record<Veld, PersoonVraag['keuzes']>> = {
  geslacht: [
    { value: 'm', label: 'Man of jongen' },
    { value: 'v', label: 'Vrouw of meisje' },
    { value: 'anders', label: 'Anders, of weet ik niet' },
  ],
  leeftijd: LEEFTIJDEN.map((band) => ({ value: band, label: leeftijd(band) })),
  huis: HUIZEN.map((huis) => ({ value: huis, label: huis === 'elders' ? 'Ergens anders' : hoofdletter(huis) })),
};

const ALLEN: readonly Groep[] = ['kind', 'ouder', 'familie', 'netwerk', 'professional'];
const NABIJ: readonly Groep[] = ['kind', 'ouder', 'familie', 'netwerk'];

/** In this order. Who is in no group yet is asked everything. */
const VAN_WIE: readonly (readonly [veld: Veld, groepen: readonly Groep[]])[] = [
  ['groep', ALLEN],
  ['kern', ['kind']],
  ['geslacht', ALLEN],
  ['leeftijd', NABIJ],
  ['huis', NABIJ],
  ['gezag', ['ouder', 'familie', 'professional']],
  ['belangrijk', ALLEN],
  ['steunfiguur', ALLEN],
  ['regie', ['ouder', 'familie', 'netwerk', 'professional']],
  ['gehoord', ALLEN],
  ['ontbreekt', ['familie', 'netwerk', 'professional']],
  ['overleden', NABIJ],
];

/** What has an answer is always asked, also when it goes with another group: else it could not be taken away. */
export function vragenVoor(velden: Item['velden']): PersoonVraag[] {
  const groep = velden.groep?.[0] ?? '';
  return VAN_WIE.filter(
    ([veld, groepen]) => groep === '' || groepen.some((one) => one === groep) || (velden[veld] ?? []).length > 0,
  ).map(([veld]) => {
    const { label, uitleg, keuzes = {} } = VELDWOORDEN.persoon[veld];
    const given = Object.entries(keuzes).map(([value, tekst]) => ({ value, label: tekst }));
    return { veld, vraag: label, uitleg, keuzes: OPEN[veld] ?? given };
  });
}

export const STEUNFIGUUR_VRAAG = 'Bij wie kan dit kind zelf terecht?';
export const REGIE_VRAAG = 'Wie heeft de regie?';
