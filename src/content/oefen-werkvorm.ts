// Five minutes to see how a session goes, only in the practice casus: three short phases. Beside the werkvormen that people really use.
import { type GekeurdeWerkvorm, keurWerkvorm } from '../domain/sessie/keur-werkvorm.ts';
import type { WerkvormTekst } from '../domain/sessie/werkvorm.ts';
import type { WerkvormKort } from './werkvormen.ts';

export const OEFEN_WERKVORM: WerkvormKort = {
  id: 'oefenen-5',
  titel: 'Oefenen in vijf minuten',
  soort: 'casus',
  minuten: 5,
};

const TEKST: WerkvormTekst = {
  id: OEFEN_WERKVORM.id,
  versie: 1,
  titel: OEFEN_WERKVORM.titel,
  uitleg: 'Drie korte fasen, om te zien hoe een intervisie gaat. Alleen, of met een paar mensen om één telefoon.',
  soort: 'casus',
  groep: { van: 1, tot: 6 },
  afsluiting: 'adviezen',
  fasen: [
    {
      id: 'kijken',
      naam: 'Kijken naar de feiten',
      minuten: 2,
      wie: 'Iedereen',
      wat: 'Lees de feiten van deze verzonnen casus. Wat weten we echt, en wat weten we niet?',
      regels: ['Nog geen advies.'],
      oogst: 'De feiten',
      toont: { kind: 'venster', venster: 'feiten' },
    },
    {
      id: 'cijfer',
      naam: 'Stil cijfer',
      minuten: 1,
      wie: 'Ieder alleen',
      wat: 'Kies een cijfer en schrijf één reden op. Niemand ziet het, tot jullie alles tegelijk onthullen.',
      regels: ['We praten nog niet.'],
      oogst: 'Alle cijfers met een reden, naast elkaar',
      toont: {
        kind: 'oordeel',
        vorm: { kind: 'schaal', vraag: 'Hoe veilig is het kind nu?', laag: 'heel onveilig', hoog: 'heel veilig' },
      },
    },
    {
      id: 'oogst',
      naam: 'Wat neem je mee?',
      minuten: 2,
      wie: 'Iedereen',
      wat: 'Schrijf in één zin op wat je meeneemt voor je werk.',
      regels: ['Een les gaat over ons werk, niet over het gezin.'],
      oogst: 'Van ieder één les',
      toont: { kind: 'oogst' },
    },
  ],
  bronnen: [],
  zekerheid: 'laag',
  opbouw: 'Dit hebben we zelf gemaakt, alleen om te oefenen.',
  gecontroleerdOp: '2026-11-26',
};

export const fetchOefenWerkvorm = async (): Promise<GekeurdeWerkvorm> => keurWerkvorm(TEKST);
