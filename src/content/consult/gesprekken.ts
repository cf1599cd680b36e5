// The two talks for two people, with or without a kring: twenty minutes with a maatje, and five minutes of doubt. A professional can correct the words.
import type { Gesprek } from '../../domain/consult/gesprek.ts';

const GEEN_VELDEN = [] as const;

const MAATJE: Gesprek = {
  id: 'maatje',
  titel: 'Praat 20 minuten met een maatje',
  uitleg: 'Naast elkaar of aan de telefoon. Eén van jullie leest voor, samen houd je de tijd in de gaten.',
  stappen: [
    {
      id: 'veilig',
      titel: 'Is iemand nu in gevaar?',
      minuten: 1,
      uitleg: 'Begin altijd hier. Bij gevaar gaat bellen voor.',
      vragen: ['Is er nu geweld, of kan dat elk moment beginnen?', 'Is er een jong kind voor wie nu niemand zorgt?'],
      velden: GEEN_VELDEN,
      gevaar: 'ja',
    },
    {
      id: 'vraag',
      titel: 'Wat is je vraag?',
      minuten: 2,
      uitleg: 'Wie inbrengt, vertelt. Het maatje luistert en vat samen.',
      vragen: [
        'Wat wil je weten? Zeg het in één zin, vanuit jezelf.',
        'Voor welk besluit sta je, en wanneer moet dat er zijn?',
      ],
      velden: [{ naam: 'vraag', label: 'De vraag in één zin', hint: 'Zonder namen.' }],
      gevaar: null,
    },
    {
      id: 'feiten',
      titel: 'Wie zijn erbij, en wat weet je?',
      minuten: 6,
      uitleg: 'Noem mensen bij hun rol: kind A, moeder, leerkracht. Het maatje vraagt door en geeft nog geen raad.',
      vragen: [
        'Wie horen erbij, en wie steunt het kind?',
        'Wat zag of hoorde je zelf? Wat heb je van een ander?',
        'Wanneer was dat, en hoe vaak?',
        'Wat gaat er goed? Wat weten we niet?',
        'Wat zou het kind zelf zeggen?',
      ],
      velden: GEEN_VELDEN,
      gevaar: null,
    },
    {
      id: 'anders',
      titel: 'Wat kan het ook zijn?',
      minuten: 2,
      uitleg: 'Het maatje noemt minstens één andere verklaring. Samen zoek je er feiten bij.',
      vragen: ['Welke andere verklaring past bij deze feiten?', 'Welk feit past niet bij wat jij denkt?'],
      velden: GEEN_VELDEN,
      gevaar: null,
    },
    {
      id: 'wegen',
      titel: 'Wat weegt het zwaarst?',
      minuten: 4,
      uitleg: 'Het maatje zegt wat het zou doen. Dat is een aanbod: wie inbrengt, beslist.',
      vragen: [
        'Wat weegt voor jou het zwaarst, en voor je maatje?',
        'Wat is voor dit kind goed genoeg?',
        'Wat zou je maatje als eerste doen?',
        'Waar houdt dit advies op? Wie weet hier meer van?',
      ],
      velden: [{ naam: 'advies', label: 'Het advies van je maatje', hint: 'Kort, en zonder namen.' }],
      gevaar: null,
    },
    {
      id: 'vervolg',
      titel: 'Wat ga je doen?',
      minuten: 4,
      uitleg:
        'Wie inbrengt, kiest. Zijn jullie het niet eens, twijfel je over de veiligheid, of geeft praten met ouders gevaar? Vraag eerst advies aan Veilig Thuis.',
      vragen: [
        'Wat doe je, en wanneer?',
        'Wie doet wat? Wie vertelt het aan de ouders en het kind?',
        'Wat doe je als dit niet lukt?',
        'Wat besluit je om niet te doen?',
      ],
      velden: [
        { naam: 'besluit', label: 'Mijn besluit', hint: 'Wat je doet, en wanneer.' },
        { naam: 'waarom', label: 'Waarom', hint: 'De feiten die de doorslag geven.' },
      ],
      gevaar: null,
    },
    {
      id: 'terug',
      titel: 'Wanneer bel je elkaar terug?',
      minuten: 1,
      uitleg: 'Zet het meteen allebei in je agenda.',
      vragen: ['Wanneer spreken jullie elkaar weer?', 'Wat wil je dan weten?'],
      velden: GEEN_VELDEN,
      gevaar: null,
    },
  ],
};

const TWIJFEL: Gesprek = {
  id: 'twijfel',
  titel: 'Ik twijfel: 5 minuten met z’n tweeën',
  uitleg: 'Bel je duo of loop naar een collega. Stel elkaar deze vragen.',
  stappen: [
    {
      id: 'feit',
      titel: 'Wat zag of hoorde je?',
      minuten: 1,
      uitleg: 'Alleen feiten. De ander vraagt: wat zag je precies?',
      vragen: ['Wat gebeurde er, waar en wanneer?', 'Zag je het zelf, of hoorde je het van iemand?'],
      velden: [{ naam: 'vraag', label: 'Waar twijfel je over?', hint: 'In één zin, zonder namen.' }],
      gevaar: null,
    },
    {
      id: 'denk',
      titel: 'Wat denk je?',
      minuten: 1,
      uitleg: 'Een gevoel dat het niet klopt, telt. Zoek samen welke feiten erachter zitten.',
      vragen: ['Wat maakt je bezorgd?', 'Wat kan het ook zijn? De ander noemt er één.'],
      velden: GEEN_VELDEN,
      gevaar: null,
    },
    {
      id: 'vaker',
      titel: 'Hoe vaak, en was het er eerder?',
      minuten: 1,
      uitleg: 'Eén keer kan al ernstig zijn. Kijk ook of er een patroon is.',
      vragen: ['Sinds wanneer zie je dit, en wordt het erger?', 'Wie zag het ook?'],
      velden: GEEN_VELDEN,
      gevaar: null,
    },
    {
      id: 'veilig',
      titel: 'Is het kind nu veilig?',
      minuten: 1,
      uitleg:
        'Denk aan vandaag, vannacht en de komende dagen. Zijn jullie het niet eens? Volg wie zich de meeste zorgen maakt, en vraag advies aan Veilig Thuis.',
      vragen: [],
      velden: GEEN_VELDEN,
      gevaar: 'nee',
    },
    {
      id: 'stap',
      titel: 'Wat is de eerste stap?',
      minuten: 1,
      uitleg:
        'Eén stap, vandaag of morgen. Jij beslist. Dit gesprek is geen melding. Geeft praten met ouders gevaar? Bel eerst Veilig Thuis.',
      vragen: ['Wat doe je als eerste?', 'Wanneer spreken jullie elkaar weer?'],
      velden: [
        { naam: 'advies', label: 'Wat raadt de ander aan?', hint: 'Kort, en zonder namen.' },
        { naam: 'besluit', label: 'Mijn eerste stap', hint: 'Wat je doet, en wanneer jullie elkaar weer spreken.' },
      ],
      gevaar: null,
    },
  ],
};

export const GESPREKKEN: readonly Gesprek[] = [MAATJE, TWIJFEL];
export const gesprekVan = (id: string): Gesprek | null => GESPREKKEN.find((een) => een.id === id) ?? null;
