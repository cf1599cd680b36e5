// Preparation sheet: the jeugdbeschermingstafel. How it goes differs per region, and the sheet says so. Words a professional can correct.
import type { BladPack } from '../../domain/blad/pack.ts';

export const BESCHERMINGSTAFEL: BladPack = {
  id: 'beschermingstafel',
  versie: 1,
  titel: 'Jeugdbeschermingstafel',
  waarvoor: 'Voor als het thuis niet veilig is en vrijwillige hulp tekortschiet.',
  vooraf: [
    'Is iemand nu in gevaar? Bel eerst 112, en daarna Veilig Thuis. Wacht niet op de tafel.',
    'De tafel bespreekt of de Raad voor de Kinderbescherming onderzoek doet, of dat hulp zonder dwang nog kan.',
    'Ouders zitten meestal mee aan tafel. Vertel hun van tevoren wat je vraagt en waarom.',
    'Geeft dat gevaar, zoals bij eergerelateerd geweld? Bel dan eerst Veilig Thuis.',
    'De echte aanvraag staat in het systeem van je organisatie. Dit blad is voor jezelf, zonder namen.',
  ],
  delen: [
    {
      id: 'doel',
      titel: 'Wat vraag je van de tafel?',
      vraag: 'Welk besluit vraag je, en waarom nu?',
      uit: [
        { kind: 'tekst', naam: 'beslissing' },
        { kind: 'zelf', vragen: ['Welk besluit vraag je aan de tafel?'] },
      ],
    },
    {
      id: 'kinderen',
      titel: 'Welke kinderen?',
      vraag: 'Noem alle kinderen in het gezin, met hun leeftijdsgroep.',
      uit: [{ kind: 'mensen', groepen: ['kind'] }],
    },
    {
      id: 'ouders',
      titel: 'Wie zijn de ouders, en wie heeft gezag?',
      vraag: 'Ga niet af op één ouder: kijk in het gezagsregister.',
      uit: [{ kind: 'mensen', groepen: ['ouder'] }],
    },
    {
      id: 'krachten',
      titel: 'Wat gaat goed?',
      vraag: 'Begin met wat goed gaat, en met wie helpt.',
      uit: [
        { kind: 'feiten', toon: 'kracht' },
        { kind: 'rol', rol: 'steunfiguur' },
      ],
    },
    {
      id: 'zorgen',
      titel: 'Wat geeft zorgen?',
      vraag: 'Welke feiten zijn er, van wie weet je ze, en wanneer was het?',
      uit: [
        { kind: 'feiten', toon: 'zorg' },
        { kind: 'feiten', toon: 'overig' },
      ],
    },
    {
      id: 'stem-kind',
      titel: 'Wat vindt het kind?',
      vraag: 'In eigen woorden. Vraag het kind van tevoren: wat mogen de ouders horen? Is dat veilig?',
      uit: [{ kind: 'stem', van: 'kind' }],
    },
    {
      id: 'stem-ouders',
      titel: 'Wat vinden de ouders?',
      vraag: 'In eigen woorden, ook als zij het er niet mee eens zijn.',
      uit: [{ kind: 'stem', van: 'ouder' }],
    },
    {
      id: 'hulp',
      titel: 'Welke hulp was er, en wat leverde het op?',
      vraag: 'Waarom is vrijwillige hulp nu niet genoeg?',
      uit: [
        { kind: 'hulp' },
        {
          kind: 'zelf',
          vragen: ['Waarom is vrijwillige hulp niet genoeg?', 'Wat verwacht je als er niets verandert?'],
        },
      ],
    },
    {
      id: 'weging',
      titel: 'Hoe weeg jij het?',
      vraag: 'Wat pleit voor, wat pleit tegen, en kan het ook anders zitten?',
      uit: [{ kind: 'weging' }, { kind: 'verklaring' }, { kind: 'tekst', naam: 'uitkomst' }],
    },
    {
      id: 'tot-dan',
      titel: 'Veilig tot de tafel',
      vraag: 'Wie let op het kind tot de tafel er is, en wat als het misgaat?',
      uit: [
        { kind: 'tekst', naam: 'zicht' },
        { kind: 'tekst', naam: 'planB' },
        { kind: 'tekst', naam: 'wieVertelt' },
      ],
    },
    {
      id: 'praktisch',
      titel: 'Aan tafel',
      vraag: 'Wie komt er mee, en wat is ervoor nodig?',
      uit: [
        {
          kind: 'zelf',
          vragen: [
            'Wie neemt de ouder mee als steun?',
            'Is er een tolk nodig?',
            'Komt het kind, en wie bereidt het kind voor?',
            'Wat wil je zelf van de tafel meenemen?',
          ],
        },
      ],
    },
  ],
  streek: [
    'Hoe de tafel bij jullie heet, wie hem aanvraagt en met welk formulier.',
    'Wie er aan tafel zit. In de regio’s die we bekeken mag een kind mee vanaf 12 jaar.',
    'Of bijlagen gelezen worden. In één regio telt alleen wat in het formulier staat.',
    'Of de tafel ook over het einde van een maatregel gaat.',
  ],
  gidsen: ['informatie-delen'],
  bronnen: [
    { titel: 'opgroeieninparkstad.nl: de jeugdbeschermingstafel', stand: 'ongedateerd' },
    { titel: 'Gemeente Den Haag: de beschermingstafel', stand: 'ongedateerd' },
    { titel: 'Sociaal domein Rivierenland: verzoek tot bespreking', stand: 'ongedateerd' },
  ],
  zekerheid: 'midden',
  opbouw: 'Wie er zit en waarvoor de tafel is, lazen we in drie regio’s. De lijst met vragen hebben we zelf gemaakt.',
  gecontroleerdOp: '2026-11-26',
};
