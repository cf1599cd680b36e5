// Preparation sheet: MDA++. Sources differ on how a case comes there, so the sheet sends to Veilig Thuis in the own region. Words a professional can correct.
import type { BladPack } from '../../domain/blad/pack.ts';

export const MDA: BladPack = {
  id: 'mda',
  versie: 1,
  titel: 'MDA++',
  waarvoor: 'Voor ernstig geweld thuis dat steeds terugkomt, ondanks hulp.',
  vooraf: [
    'Is iemand nu in gevaar? Bel eerst 112, en daarna Veilig Thuis.',
    'Bij MDA++ werken hulp, zorg, politie en anderen samen met het gezin en het netwerk. Het team past bij deze casus.',
    'Eerst moet het geweld stoppen. Daarna volgt werken aan blijvende veiligheid en herstel.',
  ],
  delen: [
    {
      id: 'mensen',
      titel: 'Om wie gaat het?',
      vraag: 'Noem alle kinderen, de ouders en hun leeftijdsgroep.',
      uit: [{ kind: 'mensen', groepen: ['kind', 'ouder'] }],
    },
    {
      id: 'patroon',
      titel: 'Wat gebeurde er, en hoe lang al?',
      vraag: 'Zie je een patroon? Wat komt terug, en waardoor begint het?',
      uit: [{ kind: 'verloop' }, { kind: 'zelf', vragen: ['Welk patroon zie je?'] }],
    },
    {
      id: 'hulp',
      titel: 'Welke hulp hield niet?',
      vraag: 'Wat werkte een tijd, en waardoor stopte het?',
      uit: [{ kind: 'zelf', vragen: ['Wat hielp een tijd?', 'Waardoor hield het niet?'] }],
    },
    {
      id: 'betrokken',
      titel: 'Wie is betrokken?',
      vraag: 'Denk aan zorg voor volwassenen en voor kinderen, school en politie. Wie mist?',
      uit: [
        { kind: 'mensen', groepen: ['professional'] },
        { kind: 'rol', rol: 'ontbreekt' },
        { kind: 'rol', rol: 'regie' },
        { kind: 'zelf', vragen: ['Wie kan de casusregie doen?'] },
      ],
    },
    {
      id: 'netwerk',
      titel: 'Wie staat naast het gezin?',
      vraag: 'Wie uit de familie of de buurt kan meedoen? Bij wie kan het kind terecht?',
      uit: [
        { kind: 'mensen', groepen: ['familie', 'netwerk'] },
        { kind: 'rol', rol: 'steunfiguur' },
      ],
    },
    {
      id: 'stem-kind',
      titel: 'Wat wil het kind?',
      vraag: 'In eigen woorden van het kind.',
      uit: [{ kind: 'stem', van: 'kind' }],
    },
    {
      id: 'stem-ouders',
      titel: 'Wat willen de ouders?',
      vraag: 'Ieder apart, in eigen woorden. Geeft dat gevaar? Bel dan eerst Veilig Thuis.',
      uit: [{ kind: 'stem', van: 'ouder' }],
    },
    {
      id: 'nu',
      titel: 'Afspraken voor nu',
      vraag: 'Wie houdt zicht, en wat gebeurt er als het misgaat?',
      uit: [{ kind: 'tekst', naam: 'zicht' }, { kind: 'tekst', naam: 'planB' }, { kind: 'stappen' }],
    },
    {
      id: 'weten',
      titel: 'Wie weet wat?',
      vraag: 'Wat weten de ouders en het kind hiervan? Vonden zij het goed?',
      uit: [
        { kind: 'tekst', naam: 'wieVertelt' },
        { kind: 'zelf', vragen: ['Wie gaf waarvoor toestemming? Zo niet: waarom niet?'] },
      ],
    },
    {
      id: 'onbekend',
      titel: 'Wat weten we niet?',
      vraag: 'Welke vraag moet het team eerst beantwoorden?',
      uit: [{ kind: 'onbekend' }],
    },
  ],
  streek: [
    'Hoe een casus bij MDA++ komt. Soms loopt dat via Veilig Thuis, soms vraag je het zelf aan. Vraag het Veilig Thuis in jouw regio.',
    'Of MDA++ er in jouw regio is, en voor welke casussen.',
    'Wie de casusregie levert.',
    'Welke afspraken er zijn over delen van gegevens. Een gewoon overleg geeft nog geen recht om alles te delen.',
  ],
  gidsen: ['informatie-delen', 'veilig-thuis'],
  bronnen: [
    { titel: 'Kwaliteitskader MDA++', stand: 'ongedateerd' },
    { titel: 'huiselijkgeweld.nl: MDA++', stand: 'ongedateerd' },
    {
      titel: 'Veilig Thuis Zeeland, en regiovisie Haaglanden',
      stand: 'ongedateerd; zij verschillen over de aanmelding',
    },
  ],
  zekerheid: 'midden',
  opbouw: 'Waarvoor MDA++ is, heeft een bron. De vragen op dit blad hebben we zelf gemaakt.',
  gecontroleerdOp: '2026-11-26',
};
