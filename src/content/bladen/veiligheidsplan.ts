// Preparation sheet: a safety plan, by roles only. It lies on the table with parents and child, so nothing that others told comes on it by itself. Words a professional can correct.
import type { BladPack } from '../../domain/blad/pack.ts';

export const VEILIGHEIDSPLAN: BladPack = {
  id: 'veiligheidsplan',
  versie: 1,
  titel: 'Veiligheidsplan',
  waarvoor: 'Om samen met ouders, kind en netwerk af te spreken wie wat doet en wanneer.',
  vooraf: [
    'Is iemand nu in gevaar? Bel eerst 112, en daarna Veilig Thuis.',
    'Dit plan maak je samen met de ouders, het kind en mensen om hen heen. Leg het niet kant-en-klaar voor.',
    'Kan samen praten gevaar geven, zoals bij eergerelateerd geweld? Bel dan eerst Veilig Thuis. Gebruik dit blad dan nog niet bij het gezin.',
    'Jij zegt wat minstens nodig is om veilig te zijn. De ouders kiezen mee hoe.',
    'Alleen een belofte is niet genoeg. Er is altijd iemand nodig die meekijkt.',
    'Deze regels staan niet op papier. Iedereen aan tafel leest het blad.',
    'Uit de casus komen vanzelf alleen rollen op dit blad. Niemand tekent het.',
    'Komen er namen op? Dan hoort het in het dossier van je organisatie.',
  ],
  opTafel: ['We maken dit plan samen: ouders, kind en mensen om hen heen. Niemand tekent het.'],
  delen: [
    {
      id: 'wie',
      titel: 'Wie doet mee?',
      vraag: 'Wie kan steunen, meekijken en ingrijpen?',
      uit: [
        { kind: 'mensen', groepen: ['kind', 'ouder', 'familie', 'netwerk', 'professional'], alleenRol: true },
        { kind: 'rol', rol: 'steunfiguur' },
      ],
    },
    {
      id: 'gevaar',
      titel: 'Wat mag niet meer gebeuren?',
      vraag: 'Zoek samen gewone woorden: wat gebeurde er, en wat nooit meer?',
      uit: [{ kind: 'zelf', vragen: ['Wat gebeurde er?', 'Wat mag niet meer gebeuren?'] }],
    },
    {
      id: 'goed',
      titel: 'Wanneer ging het goed?',
      vraag: 'Wat deed ieder toen? Dat kan weer.',
      uit: [{ kind: 'zelf', vragen: ['Wanneer ging het goed, en wat deed ieder toen?'] }],
    },
    {
      id: 'tekens',
      titel: 'Waaraan merken we het?',
      vraag: 'Wat zien we als het goed gaat, als het moeilijk wordt en als het niet veilig is? Wie doet dan wat?',
      uit: [{ kind: 'signalen' }],
    },
    {
      id: 'bellen',
      titel: 'Wie belt wie?',
      vraag: 'Schrijf eigen nummers op papier, niet in deze app.',
      uit: [{ kind: 'bellen' }],
    },
    {
      id: 'afspraken',
      titel: 'Wie doet wat, en wanneer?',
      vraag: 'Afspraken voor ouders, voor het netwerk en voor professionals.',
      uit: [{ kind: 'afspraken', rijen: 4 }],
    },
    {
      id: 'kind',
      titel: 'Voor het kind',
      vraag: 'Maak dit deel samen met het kind, in drie korte zinnen.',
      uit: [
        {
          kind: 'zelf',
          vragen: [
            'Waar ga ik heen als ik bang ben?',
            'Wat is ons codewoord?',
            'Wie helpt mij, en wat hoef ik niet te doen?',
          ],
        },
      ],
    },
    {
      id: 'meekijken',
      titel: 'Wie kijkt mee?',
      vraag: 'Wie kijkt wanneer, ook onverwacht? En wat als een afspraak niet lukt?',
      uit: [
        { kind: 'terugkijk' },
        {
          kind: 'zelf',
          vragen: [
            'Wie kijkt mee, wanneer en hoe?',
            'Wat doen we als een afspraak niet lukt?',
            'Tot wanneer geldt dit plan?',
          ],
        },
      ],
    },
    {
      id: 'krachten',
      titel: 'Wat goed gaat, uit de casus',
      vraag: 'Lees het eerst na: kan elke ouder dit lezen?',
      uit: [{ kind: 'feiten', toon: 'kracht', zonderBron: true }],
      nietVanzelf: true,
    },
    {
      id: 'goed-genoeg',
      titel: 'Wanneer het goed genoeg is, uit de casus',
      vraag: 'Lees het eerst na: kan elke ouder dit lezen?',
      uit: [{ kind: 'tekst', naam: 'goedGenoeg' }],
      nietVanzelf: true,
    },
    {
      id: 'zicht',
      titel: 'Zicht op de veiligheid, uit de casus',
      vraag: 'Lees het eerst na: kan elke ouder dit lezen?',
      uit: [{ kind: 'tekst', naam: 'zicht' }],
      nietVanzelf: true,
    },
    {
      id: 'stappen',
      titel: 'Stappen uit de casus',
      vraag: 'Lees ze eerst na: kan elke ouder dit lezen?',
      uit: [{ kind: 'stappen' }],
      nietVanzelf: true,
    },
  ],
  streek: [
    'Welk veiligheidsplan jullie gebruiken. Dit blad vervangt dat niet.',
    'Wie er buiten kantooruren bereikbaar is.',
  ],
  gidsen: ['veilig-thuis'],
  bronnen: [
    { titel: 'Nederlands Jeugdinstituut: Signs of Safety', stand: '2010' },
    { titel: '’s Heeren Loo: veiligheidsplan', stand: 'ongedateerd' },
    { titel: '1gezin1plan, en SAVE', stand: 'ongedateerd' },
  ],
  zekerheid: 'midden',
  opbouw: 'Samen maken, minstens nodig en meekijken hebben een bron. De indeling van dit blad hebben we zelf gemaakt.',
  gecontroleerdOp: '2026-11-26',
};
