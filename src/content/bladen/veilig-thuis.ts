// Preparation sheet: an advice call with Veilig Thuis. Words a professional can correct; the guide of the same name goes further.
import type { BladPack } from '../../domain/blad/pack.ts';

export const VEILIG_THUIS: BladPack = {
  id: 'veilig-thuis',
  versie: 1,
  titel: 'Adviesgesprek Veilig Thuis',
  waarvoor: 'Je vraag en de feiten bij elkaar, voor als je belt om advies.',
  vooraf: [
    'Is iemand nu in gevaar? Bel eerst 112, en daarna Veilig Thuis. Dit blad kan wachten.',
    'Voor advies hoef je geen namen te noemen.',
    'Advies vragen is geen melding. Na advies handel je zelf verder.',
    'Denk je aan eergerelateerd geweld, huwelijksdwang, achterlating of genitale verminking? Bel dan vóór je met ouders of familie praat.',
  ],
  delen: [
    {
      id: 'vraag',
      titel: 'Je vraag',
      vraag: 'Wat wil je weten, en voor welke beslissing sta je?',
      uit: [
        { kind: 'tekst', naam: 'beslissing' },
        { kind: 'zelf', vragen: ['Je vraag in één zin'] },
      ],
    },
    {
      id: 'mensen',
      titel: 'Om wie gaat het?',
      vraag: 'Rollen en leeftijdsgroepen zijn genoeg.',
      uit: [{ kind: 'mensen', groepen: ['kind', 'ouder'] }],
    },
    {
      id: 'zorgen',
      titel: 'Wat geeft zorgen?',
      vraag: 'Wat is er gezien of gehoord, van wie weet je het, en wanneer was het?',
      uit: [
        { kind: 'feiten', toon: 'zorg' },
        { kind: 'feiten', toon: 'overig' },
      ],
    },
    {
      id: 'veiligheid',
      titel: 'Hoe veilig is het nu?',
      vraag: 'Veilig Thuis kan vragen hoe het nu is met ieder in huis, en wat jij zelf kunt doen.',
      uit: [
        { kind: 'tekst', naam: 'zicht' },
        { kind: 'zelf', vragen: ['Wat weet je over de veiligheid van ieder, vandaag en vannacht?'] },
      ],
    },
    {
      id: 'krachten',
      titel: 'Wat gaat goed?',
      vraag: 'Wanneer gaat het goed, en wie helpt daarbij?',
      uit: [
        { kind: 'feiten', toon: 'kracht' },
        { kind: 'rol', rol: 'steunfiguur' },
      ],
    },
    {
      id: 'stem',
      titel: 'Wat zegt het kind?',
      vraag: 'In eigen woorden van het kind.',
      uit: [{ kind: 'stem', van: 'kind' }],
    },
    {
      id: 'ouders',
      titel: 'Wat weten en zeggen de ouders?',
      vraag: 'Weten zij van je zorgen? Kan een gesprek gevaar geven? Vraag dan eerst advies.',
      uit: [
        { kind: 'stem', van: 'ouder' },
        { kind: 'tekst', naam: 'wieVertelt' },
      ],
    },
    {
      id: 'hulp',
      titel: 'Welke hulp was er al?',
      vraag: 'Wat hielp, en wat niet?',
      uit: [{ kind: 'hulp' }],
    },
    {
      id: 'onbekend',
      titel: 'Wat weet je niet?',
      vraag: 'Zeg ook wat je niet weet.',
      uit: [{ kind: 'onbekend' }],
    },
    {
      id: 'na',
      titel: 'Na het gesprek',
      vraag: 'Schrijf het meteen op, en zet het in het dossier van je organisatie.',
      uit: [
        {
          kind: 'zelf',
          vragen: ['Dag en tijd, en met wie je sprak (functie)', 'Wat was het advies?', 'Wat doe je ermee, en waarom?'],
        },
      ],
    },
  ],
  streek: ['Hoe Veilig Thuis in jouw regio bereikbaar is, buiten de telefoon.'],
  gidsen: ['veilig-thuis'],
  bronnen: [
    { titel: 'Veilig Thuis Hollands Midden: ik ben professional', stand: '2019-2024' },
    { titel: 'Veilig Thuis Noordoost-Gelderland: melden en advies', stand: 'ongedateerd' },
    { titel: 'Week tegen Kindermishandeling: wat kun je van Veilig Thuis verwachten', stand: 'ongedateerd' },
  ],
  zekerheid: 'hoog',
  opbouw: 'De regels over advies hebben een bron. De volgorde van de vragen hebben we zelf gemaakt.',
  gecontroleerdOp: '2026-11-26',
};
