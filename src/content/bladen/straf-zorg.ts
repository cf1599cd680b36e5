// Preparation sheet: coordination between criminal law and care. Little of it was found in public text, so it is worded softly. Words a professional can correct.
import type { BladPack } from '../../domain/blad/pack.ts';

export const STRAF_ZORG: BladPack = {
  id: 'straf-zorg',
  versie: 1,
  titel: 'Afstemmingsoverleg straf en zorg',
  waarvoor: 'Voor als politie of justitie meedoet en er ook hulp loopt.',
  vooraf: [
    'Is iemand nu in gevaar? Bel eerst 112, en daarna Veilig Thuis.',
    'Vaak zit je zelf niet aan dit overleg. Dit blad helpt je om Veilig Thuis te geven wat nodig is.',
    'Vraag het kind niet uit over wat er gebeurd is. Luister als het kind zelf vertelt, en schrijf de woorden op.',
    'Overleg eerst met Veilig Thuis of de politie voordat je iemand ermee confronteert.',
    'Zijn er berichten, foto’s of briefjes? Vraag Veilig Thuis of de politie wat je ermee doet. Zet ze niet in deze app.',
  ],
  delen: [
    {
      id: 'mensen',
      titel: 'Om wie gaat het?',
      vraag: 'Rollen en leeftijdsgroepen. Geef namen alleen langs de weg die Veilig Thuis noemt.',
      uit: [{ kind: 'mensen', groepen: ['kind', 'ouder'] }],
    },
    {
      id: 'verloop',
      titel: 'Wat weet je, en sinds wanneer?',
      vraag: 'Feiten op volgorde: wie zag of hoorde het, en wanneer?',
      uit: [{ kind: 'verloop' }],
    },
    {
      id: 'kind',
      titel: 'Wat zie en hoor je van het kind?',
      vraag: 'Alleen wat het kind uit zichzelf zei of liet zien.',
      uit: [
        { kind: 'stem', van: 'kind' },
        { kind: 'rol', rol: 'steunfiguur' },
      ],
    },
    {
      id: 'veiligheid',
      titel: 'Wie houdt zicht?',
      vraag: 'Wie ziet het kind de komende dagen, en wat als het misgaat?',
      uit: [
        { kind: 'tekst', naam: 'zicht' },
        { kind: 'tekst', naam: 'planB' },
      ],
    },
    {
      id: 'betrokken',
      titel: 'Wie is betrokken?',
      vraag: 'Welke hulp loopt er, en wie mist?',
      uit: [
        { kind: 'mensen', groepen: ['professional'] },
        { kind: 'rol', rol: 'ontbreekt' },
        { kind: 'rol', rol: 'regie' },
      ],
    },
    {
      id: 'weten',
      titel: 'Wie weet wat?',
      vraag: 'Wat weten de ouders en het kind? Wat mogen zij nu nog niet horen, en wie zegt dat?',
      uit: [
        { kind: 'tekst', naam: 'wieVertelt' },
        { kind: 'zelf', vragen: ['Wat vroegen Veilig Thuis of de politie je om nog niet te zeggen?'] },
      ],
    },
    {
      id: 'onbekend',
      titel: 'Wat weet je niet?',
      vraag: 'Gok niet. Wat je niet weet, hoort er ook bij.',
      uit: [{ kind: 'onbekend' }],
    },
    {
      id: 'afspraken',
      titel: 'Afspraken met Veilig Thuis',
      vraag: 'Wie vertelt jou wat er besloten is, en wat doe jij tot dan?',
      uit: [
        {
          kind: 'zelf',
          vragen: [
            'Wie is je contact bij Veilig Thuis (functie)?',
            'Wanneer hoor je iets?',
            'Wat doe jij, en wat niet?',
          ],
        },
      ],
    },
  ],
  streek: [
    'Of er een overleg van straf en zorg is, en hoe het heet. In Limburg vonden we de naam actiegericht overleg.',
    'Wie een casus inbrengt en wie er zit. In Amsterdam waren dat in 2017 Veilig Thuis, politie, jeugdbescherming, het Openbaar Ministerie en de gemeente.',
    'Wat jij mag delen, en langs welke weg.',
  ],
  gidsen: ['informatie-delen', 'veilig-thuis'],
  bronnen: [
    { titel: 'Collectieven tegen Kindermishandeling: Amsterdam', stand: '2017' },
    { titel: 'Vakdag Veiligheid Voorop: actiegericht overleg', stand: '14 maart 2023' },
  ],
  zekerheid: 'laag',
  opbouw: 'Dit blad is een voorbeeld. Wie er zit, heeft een bron; de rest is vakkennis die je in je regio moet nagaan.',
  gecontroleerdOp: '2026-11-26',
};
