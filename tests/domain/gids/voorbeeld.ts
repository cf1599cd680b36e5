// A small guide that is all right, for tests to break: two steps, every kind of page, a way back, advice that closes.
import { loadPack } from '../../../src/domain/gids/check.ts';
import type { Pack } from '../../../src/domain/gids/pack.ts';
import type { Plaats } from '../../../src/domain/gids/walk.ts';

/** As it would stand in a file; loose, so that a test can spoil any part of it. */
// biome-ignore lint/suspicious/noExplicitAny: tests put in what may not be there
export type Los = any;

const antwoord = (vraag: string, ...is: string[]) => ({ kind: 'antwoord', vraag, is });

export const voorbeeld = (): Los => ({
  schema: 1,
  id: 'proef',
  versie: 1,
  titel: 'Een proefgids',
  uitleg: 'Om mee te testen.',
  kind: 'stappenplan',
  geldigVanaf: '2019-01-01',
  gecontroleerdOp: '2026-11-22',
  bronnen: { B1: { titel: 'Een bron' } },
  stappen: [
    { id: 'een', titel: 'De eerste stap', kort: 'Eerst', begin: 'gevaar' },
    { id: 'twee', titel: 'De tweede stap', kort: 'Dan', begin: 'kijken', als: antwoord('gevaar', 'nee') },
  ],
  paginas: [
    {
      kind: 'vraag',
      id: 'gevaar',
      titel: 'Is er gevaar?',
      bronnen: ['B1'],
      keuzes: [
        { id: 'ja', label: 'Ja' },
        { id: 'nee', label: 'Nee' },
      ],
      verder: [
        { als: antwoord('gevaar', 'ja'), geeft: ['BEL'], naar: null },
        { als: antwoord('gevaar', 'nee'), naar: 'wie' },
      ],
    },
    {
      kind: 'vraag',
      id: 'wie',
      titel: 'Wie weet ervan?',
      bronnen: ['B1'],
      nodig: false,
      meer: true,
      keuzes: [
        { id: 'school', label: 'School' },
        { id: 'arts', label: 'Arts' },
      ],
      verder: [{ naar: 'uitleg' }],
    },
    {
      kind: 'uitleg',
      id: 'uitleg',
      titel: 'Zo zit het',
      bronnen: ['B1'],
      blokken: [{ kind: 'tekst', tekst: 'Lees dit.', als: antwoord('wie', 'school') }],
      verder: [{ geeft: ['OVERLEG'], naar: null }],
    },
    {
      kind: 'signalen',
      id: 'kijken',
      titel: 'Wat zie je?',
      bronnen: ['B1'],
      signalen: [
        { id: 'moe', tekst: 'Moe', uitleg: 'Kan van alles zijn.', vragen: { aan: 'ouder', tekst: 'Slaapt het goed?' } },
        { id: 'bang', tekst: 'Bang', uitleg: 'Kan van alles zijn.', vragen: { aan: 'niemand', tekst: 'Vraag niets.' } },
      ],
      verder: [{ naar: 'noteren' }],
    },
    {
      kind: 'velden',
      id: 'noteren',
      titel: 'Schrijf op',
      bronnen: ['B1'],
      velden: [{ id: 'gezien', label: 'Wat zag je?' }],
      verder: [{ naar: 'zeker' }],
    },
    {
      kind: 'vraag',
      id: 'zeker',
      titel: 'Weet je genoeg?',
      bronnen: ['B1'],
      keuzes: [
        { id: 'ja', label: 'Ja' },
        { id: 'nee', label: 'Nee' },
      ],
      verder: [
        {
          als: { kind: 'alle', van: [antwoord('zeker', 'ja'), antwoord('bang', 'gezien')] },
          geeft: ['STOP'],
          naar: null,
        },
        { als: antwoord('zeker', 'nee'), geeft: ['OVERLEG'], naar: 'kijken', terug: true },
        { naar: null },
      ],
    },
  ],
  uitkomsten: [
    { id: 'BEL', titel: 'Bel nu', doen: ['Bel.'], onderbreking: true, bel: ['nood'], bronnen: ['B1'] },
    { id: 'OVERLEG', titel: 'Overleg', doen: ['Overleg.'], bronnen: ['B1'] },
    { id: 'STOP', titel: 'Klaar', doen: ['Leg vast.'], sluit: true, bronnen: ['B1'] },
  ],
});

/** The page with this id, to spoil. */
export const vind = (los: Los, id: string): Los => los.paginas.find((one: Los) => one.id === id);

export function laad(los: Los): Pack {
  const loaded = loadPack(los);
  if (loaded.kind === 'geweigerd') throw new Error(loaded.redenen.join('\n'));
  return loaded.pack;
}

/** A page by its id, advice by the page before it and its own id. */
export const naamVan = (plaats: Plaats): string =>
  plaats.kind === 'uitkomst' ? `${plaats.na}~${plaats.uitkomst.id}` : plaats.pagina.id;
