// Two small guides with words of their own, so that the tests of searching do not hang on guides that are corrected.
import { loadPack } from '../../src/domain/gids/check.ts';
import type { Pack } from '../../src/domain/gids/pack.ts';

const vast = {
  schema: 1,
  versie: 1,
  kind: 'stappenplan',
  geldigVanaf: '2020-01-01',
  gecontroleerdOp: '2026-11-22',
  bronnen: { B1: { titel: 'Proefbron' } },
};
const bronnen = ['B1'];
const klaar = [{ naar: null }];

const LANG =
  'Een arts van de proefpost kijkt mee als je niet weet hoe iets is ontstaan, en hij denkt vooral na over de volgorde. ' +
  'Bel de vertrouwensarts als je een kindercheckup te laat vindt, want dan telt elke dag en kan wachten schade geven die later moeilijk te herstellen is.';

const BOOM = {
  ...vast,
  id: 'boom',
  titel: 'Proefmeldcode',
  uitleg: 'Deze proefgids gaat over bomen.',
  stappen: [
    { id: 'een', titel: 'Signalen in kaart brengen', kort: 'Signalen', begin: 'S1', uitleg: 'Je verzamelt bladeren.' },
    { id: 'twee', titel: 'Overleggen met iemand', kort: 'Overleg', begin: 'O1' },
    { id: 'los', titel: 'Wat nog kan', kort: 'Extra', begin: 'X1', telt: false },
    { id: 'soms', titel: 'Alleen soms', kort: 'Soms', begin: 'Z1', als: { kind: 'antwoord', vraag: 'S1', is: ['ja'] } },
  ],
  paginas: [
    {
      id: 'S1',
      kind: 'vraag',
      titel: 'Zie je een signaal?',
      blokken: [
        { kind: 'tekst', tekst: 'De meldcode begint hier.' },
        {
          kind: 'lijst',
          titel: 'Let op deze dingen',
          items: ['een poging tot verwurging', 'kindermishandeling', 'gedachten aan suïcide'],
        },
        { kind: 'zeg', zinnen: ['Ik maak me zorgen, vertel eens.'] },
        { kind: 'status', van: 'verwijsindex' },
        { kind: 'tekst', tekst: 'Op school geldt verlof.', als: { kind: 'antwoord', vraag: 'S1', is: ['nee'] } },
      ],
      waarom: 'Een kwekerij leert dit ook.',
      notitie: { label: 'Waarop baseer je dit?', uitleg: 'Zonder namen.' },
      bronnen,
      keuzes: [
        { id: 'ja', label: 'Ja, een eikel', uitleg: 'Van een zomereik.' },
        { id: 'nee', label: 'Nee' },
      ],
      verder: [
        { geeft: ['BEL'], als: { kind: 'antwoord', vraag: 'S1', is: ['ja'] }, naar: 'lijst' },
        { naar: 'lijst' },
      ],
    },
    {
      id: 'lijst',
      kind: 'signalen',
      titel: 'Wat zie je aan het kind?',
      bronnen,
      signalen: [
        {
          id: 'plek',
          tekst: 'Blauwe plekken op rare plaatsen',
          uitleg: 'Een baby die niet kruipt, heeft zelden blauwe plekken.',
          vragen: { aan: 'ouder', tekst: 'Wat is er gebeurd met de wipstoel?' },
        },
        {
          id: 'moe',
          tekst: 'Het kind is vaak moe',
          uitleg: 'Slaap kan veel oorzaken hebben.',
          vragen: { aan: 'kind', tekst: 'Hoe slaap je?' },
        },
      ],
      verder: [{ geeft: ['BEL'], naar: null }],
    },
    {
      id: 'O1',
      kind: 'uitleg',
      titel: 'Overleg met een ander',
      blokken: [{ kind: 'tekst', tekst: LANG }],
      bronnen,
      verder: klaar,
    },
    {
      id: 'X1',
      kind: 'velden',
      titel: 'Bereid het voor',
      bronnen,
      velden: [{ id: 'doel', label: 'Wat is je doel met de ouders?', uitleg: 'Denk aan genitale verminking.' }],
      verder: klaar,
    },
    { id: 'Z1', kind: 'uitleg', titel: 'Soms een zeldzame egel', bronnen, verder: klaar },
  ],
  uitkomsten: [
    {
      id: 'BEL',
      titel: 'Bel Veilig Thuis',
      doen: ['Bel vandaag nog.', 'Vraag om advies. Veilig Thuis luistert.'],
      zeggen: ['Mag ik iets voorleggen?'],
      grond: 'Bij een vermoeden hoort advies.',
      bel: ['veiligThuis', 'nood'],
      bronnen,
    },
  ],
};

const STRUIK = {
  ...vast,
  id: 'struik',
  titel: 'Proefcheck',
  uitleg: 'Over struiken.',
  stappen: [{ id: 'een', titel: 'De enige stap', kort: 'Enige', begin: 'A1' }],
  paginas: [
    {
      id: 'A1',
      kind: 'uitleg',
      titel: 'De kindcheck',
      blokken: [
        { kind: 'tekst', tekst: 'Een kindcheck gaat over kinderen. De meldcode noemt een egel.' },
        { kind: 'tekst', tekst: 'Er is een beroepsgeheim. Is het veilig. Thuis weet je meer van een gesprek.' },
      ],
      bronnen,
      verder: [{ naar: 'A2' }],
    },
    ...[2, 3, 4, 5, 6, 7].map((n) => ({
      id: `A${n}`,
      kind: 'uitleg',
      titel: `Egel nummer ${n}`,
      blokken: [{ kind: 'tekst', tekst: 'Een egel slaapt in de winter.' }],
      bronnen,
      verder: [{ naar: n < 7 ? `A${n + 1}` : null }],
    })),
  ],
  uitkomsten: [],
};

function loaded(data: unknown): Pack {
  const one = loadPack(data);
  if (one.kind === 'geweigerd') throw new Error(one.redenen.join('\n'));
  return one.pack;
}

export const boom = loaded(BOOM);
export const struik = loaded(STRUIK);
