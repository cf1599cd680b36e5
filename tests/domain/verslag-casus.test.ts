// The record of a casus: everything is in it that should be, nothing that was not ticked, not one fact for a manager, and odd data breaks nothing.
import { describe, expect, test } from 'vitest';
import { type Analyse, LEGE_ANALYSE, TEKST_NAMEN, TEKSTEN, type TekstNaam } from '../../src/domain/vensters/analyse.ts';
import { BRON_VIERVENSTERS } from '../../src/domain/vensters/bron-viervensters.ts';
import { type Item, SOORTEN, type Soort, VELDEN } from '../../src/domain/vensters/item.ts';
import {
  type Deel,
  delenVan,
  describeCasusVerslag,
  type VerslagOpties,
  WERKVERSLAG,
} from '../../src/domain/verslag-casus.ts';
import { zuiver } from '../../src/domain/verslag-casus-blok.ts';
import { casusVerslagTekst } from '../../src/domain/verslag-casus-tekst.ts';
import { testSeeds } from '../fuzz/for-seeds.ts';
import { below, chance, pick } from '../fuzz/seeded.ts';
import { item, NU, OPTIES, VOORBEELD } from './verslag-voorbeeld.ts';

const tekstVan = (analyse: Analyse, opties: Partial<VerslagOpties> = {}) =>
  casusVerslagTekst(describeCasusVerslag(analyse, { ...OPTIES, ...opties }));
const ALLES: Partial<VerslagOpties> = { delen: delenVan('dossier'), metFuncties: true };

const soorten = Object.keys(SOORTEN) as Soort[];

describe('a full record', () => {
  test('tells every text and every answer of every soort of item', () => {
    let made = 0;
    const woord = () => `W${made++}W`;
    const velden = (soort: Soort) => Object.fromEntries(VELDEN[soort].map((veld) => [veld, woord()]));
    const items = soorten.map((soort): Item => ({ ...item(soort, soort, woord(), velden(soort)), functie: woord() }));
    // A band is only told between two who stand.
    items.push(
      item('aan', 'persoon', 'de buurman'),
      item('band', 'relatie', woord(), { van: 'aan', naar: 'persoon', aard: woord() }),
    );
    // Of a persoon these say nothing unless they are ja.
    const stil = ['kern', 'ontbreekt', 'overleden'];
    const analyse: Analyse = {
      ...LEGE_ANALYSE,
      items,
      teksten: Object.fromEntries(TEKST_NAMEN.map((naam) => [naam, woord()])) as Record<TekstNaam, string>,
      cijfers: (['nu', 'terug'] as const).map((bij) => ({
        ...{ bij, wie: 'a', eigen: true, functie: woord(), cijfer: 4, reden: woord(), op: NU },
      })),
      opmerkingen: [{ id: 'o', bij: 'feit', tekst: woord(), functie: woord(), op: NU, klaar: false }],
    };
    const gezegd = tekstVan(analyse, { ...ALLES, notities: woord(), stappenplannen: [woord()], terugkijk: [woord()] });
    expect(made).toBeGreaterThan(70);
    const los = items.find(({ soort }) => soort === 'relatie');
    const stilLos = [los?.tekst, los?.functie, ...Object.values(los?.velden ?? {}).flat()];
    const missing = Array.from({ length: made }, (_, n) => `W${n}W`).filter(
      (een) => gezegd.includes(een) === stilLos.includes(een),
    );
    expect(missing).toEqual([]);
    for (const veld of stil)
      expect(tekstVan({ ...LEGE_ANALYSE, items: [item('p', 'persoon', 'oma', { [veld]: 'ja' })] })).not.toBe(
        tekstVan({ ...LEGE_ANALYSE, items: [item('p', 'persoon', 'oma')] }),
      );
  });

  test('has the title, the day, what it is not, and the credit line once', () => {
    for (const soort of ['dossier', 'leiding'] as const) {
      const gezegd = tekstVan(VOORBEELD, { soort });
      expect(gezegd).toContain('Verslag: Casus blauw\n');
      expect(gezegd).toContain('26 november 2026');
      expect(gezegd).toContain(WERKVERSLAG);
      expect(gezegd.split(BRON_VIERVENSTERS)).toHaveLength(2);
    }
  });

  test('is not silent about what may not be missing, and leaves out what is empty', () => {
    const gezegd = tekstVan(LEGE_ANALYSE, { ...ALLES, stappenplannen: [], terugkijk: [] });
    expect(gezegd.split('\n').filter((regel) => regel.endsWith('Niet ingevuld'))).toEqual([
      'Voor welke beslissing staan we? Niet ingevuld',
      'Besluit: Niet ingevuld',
      'Wie vertelt het aan de ouders en het kind? Niet ingevuld',
      'Wie houdt zicht op de veiligheid? Niet ingevuld',
      'Plan B: Niet ingevuld',
      'De keuze die we niet maken: Niet ingevuld',
      'De gevolgen daarvan, en hoe we die opvangen: Niet ingevuld',
      'Terugkijken op: Niet ingevuld',
    ]);
    expect(gezegd).not.toMatch(/MENSEN\?|FEITEN\?|TERUGBLIK|NOTITIES|STAPPENPLANNEN|TIJDLIJN/);
  });

  test('shows both of two answers given apart', () => {
    const gezegd = tekstVan(VOORBEELD, { terugkijk: ['2027-01-12', '2027-02-01'] });
    expect(gezegd).toContain('heeft gezag: nog niet gekozen: ja of nee');
    expect(gezegd).toContain('Bij de overdracht werd geschreeuwd. (Nog niet gekozen: voor of tegen)');
    expect(gezegd).toContain('Terugkijken op: nog niet gekozen: 12 januari 2027 of 1 februari 2027');
    const oneens = item('x', 'feit', 'Een feit.', { toon: ['kracht', 'zorg'] });
    expect(tekstVan({ ...LEGE_ANALYSE, items: [oneens] })).toContain('nog niet gekozen: kracht of zorg');
  });

  test('names nobody who wrote, unless that was asked for', () => {
    expect(tekstVan(VOORBEELD, { delen: delenVan('dossier') })).not.toMatch(
      /jeugdverpleegkundige|jeugdarts|intern begeleider/,
    );
    expect(tekstVan(VOORBEELD, ALLES)).toMatch(/jeugdverpleegkundige[\s\S]*jeugdarts[\s\S]*intern begeleider/);
  });

  test('says what a rough moment meant, for who reads it much later, and how people are related', () => {
    const gezegd = tekstVan(VOORBEELD);
    expect(gezegd).toContain('(Gelezen, deze maand (rond november 2026))');
    expect(gezegd).toContain('vorige week (17 november 2026)');
    expect(gezegd).toContain('om dit kind gaat het; 6 tot 8 jaar; jongen; woont in huis 1; nog niet gehoord');
    expect(tekstVan(VOORBEELD, ALLES)).toContain('- moeder en vader: uit elkaar');
  });

  test.each(['jeugdverpleegkundige', 'aandachtsfunctionaris', 'leerplichtambtenaar'])(
    'a step is done by the %s, and by nobody who is gone',
    (wie) => {
      const items = [
        item('s', 'stap', 'Belt moeder.', { wie }),
        item('m', 'mening', 'Het gaat goed.', { van: wie }),
        item('f', 'feit', 'Kwam te laat.', { betwist: wie }),
      ];
      for (const soort of ['dossier', 'leiding'] as const) {
        const gezegd = tekstVan({ ...LEGE_ANALYSE, items }, { soort, delen: delenVan(soort) });
        expect(gezegd).toContain(`Wie: ${wie}; Wat: Belt moeder.`);
        expect(gezegd).not.toContain('niet meer staat');
      }
      expect(tekstVan({ ...LEGE_ANALYSE, items })).toContain(`(Mening van ${wie})`);
    },
  );

  test('a function that is called as an id of the casus stays a function', () => {
    const items = [item('oma', 'persoon', 'de moeder van moeder'), item('s', 'stap', 'Belt.', { wie: 'oma' })];
    expect(tekstVan({ ...LEGE_ANALYSE, items })).toContain('Wie: oma;');
  });

  test('tells nothing of who was thrown away: no bands, no role word', () => {
    const weg = crypto.randomUUID();
    const items = [
      item('k', 'persoon', 'kind A'),
      item('r', 'relatie', 'Zij bellen vaak.', { van: 'v', naar: 'k', aard: 'ouder-kind' }),
      item('m', 'mening', 'Het gaat goed.', { van: 'v' }),
      item('h', 'verhaal', 'Ik wil hem zien.', { van: weg }),
    ];
    const prullenbak = [{ ...item('v', 'persoon', 'stiefvader'), weg: NU }];
    const gezegd = tekstVan({ ...LEGE_ANALYSE, items, prullenbak }, ALLES);
    expect(gezegd).not.toMatch(/stiefvader|Zij bellen vaak|HOE STAAN ZIJ/);
    expect(gezegd).toContain('Mening van iemand die hier niet meer staat');
    expect(gezegd).toContain('Verhaal van iemand die hier niet meer staat');
    expect(gezegd).not.toContain(weg);
  });

  test('tells of a band that was answered apart that it is not settled', () => {
    const items = [
      item('m', 'persoon', 'moeder'),
      item('v', 'persoon', 'vader'),
      item('r', 'relatie', '', { van: 'm', naar: 'v', aard: ['partners', 'ex-partners'] }),
    ];
    expect(tekstVan({ ...LEGE_ANALYSE, items }, ALLES)).toContain(
      '- moeder en vader: partners of moeder en vader: uit elkaar. Kies samen',
    );
  });

  test('passes off no answer as a fact that is none, and lets the dead rest', () => {
    const wie = (velden: Record<string, string | string[]>) =>
      tekstVan({ ...LEGE_ANALYSE, items: [item('p', 'persoon', 'oma', velden)] }, { delen: ['mensen'] }).match(
        /- oma.*/,
      )?.[0];
    expect(wie({ huis: 'weet ik niet', geslacht: 'anders', leeftijd: 'volwassen' })).toBe('- oma');
    expect(wie({ huis: 'huis 1', gehoord: 'nee', overleden: 'ja' })).toBe('- oma (overleden)');
    expect(wie({ huis: 'huis 1', gehoord: 'nee', overleden: ['ja', 'nee'] })).toContain('woont in huis 1');
    // Beside another answer it does say something.
    expect(wie({ huis: ['huis 1', 'weet ik niet'] })).toBe('- oma (nog niet gekozen: woont in huis 1 of weet ik niet)');
  });

  test.each(['2026-02-31', '2026-11-31', '1492-10-12', '9999'])(
    '%s is no moment here either, as on the timeline',
    (wanneer) => {
      const items = [
        item('a', 'feit', 'Feit a.', { wanneer }),
        item('b', 'feit', 'Feit b.', { wanneer: '2026-12-01' }),
      ];
      const gezegd = tekstVan({ ...LEGE_ANALYSE, items }, { delen: ['tijdlijn'] });
      expect(gezegd).toMatch(new RegExp(`Feit b\\.[\\s\\S]*Wanneer: ${wanneer}; Wat: Feit a\\.`));
    },
  );

  test('puts the timeline in order, with what has no day at the end', () => {
    const feit = (id: string, wanneer: string) => item(id, 'feit', `Feit ${id}.`, { wanneer });
    const items = [
      feit('c', '2026-11-03'),
      feit('e', 'ooit'),
      feit('a', '2024'),
      feit('d', '2026-99'),
      feit('b', '2026-11'),
    ];
    const gezegd = tekstVan({ ...LEGE_ANALYSE, items }, { delen: ['tijdlijn'] });
    expect(gezegd.match(/Feit .\./g)?.slice(0, 3)).toEqual(['Feit a.', 'Feit b.', 'Feit c.']);
    expect(gezegd).toContain('Wanneer: november 2026; Wat: Feit b.');
    expect(gezegd).toContain('Wanneer: ooit; Wat: Feit e.');
  });
});

/** Which parts tell it. */
type Verteld = [woord: string, door: readonly Deel[]];

/** Every word stands once in the analysis; `door` says where it may and must be told. */
function waarIsWat(): { analyse: Analyse; verteld: Verteld[] } {
  const verteld: Verteld[] = [['RVERH', ['mensen']]];
  const een = (id: string, soort: Soort, woord: string, door: readonly Deel[], velden: Record<string, string> = {}) => {
    verteld.push([woord, door]);
    return item(id, soort, woord, velden);
  };
  const gehoord = { gehoord: 'ja', steunfiguur: 'ja' };
  const items = [
    een('p1', 'persoon', 'RP1', ['mensen', 'relaties'], { groep: 'kind', kern: 'ja', ...gehoord }),
    een('p2', 'persoon', 'RP2', ['mensen', 'relaties'], { groep: 'ouder', ...gehoord }),
    een('p3', 'persoon', 'RP3', ['mensen', 'gaten'], { groep: 'familie', gehoord: 'nee' }),
    item('r', 'relatie', '', { van: 'p2', naar: 'p1', aard: 'ouder-kind' }),
    item('v', 'verhaal', 'RVERH', { van: 'p2' }),
    een('f1', 'feit', 'RF1', ['feiten', 'gaten']),
    een('f2', 'feit', 'RF2', ['feiten', 'weging'], { pleit: 'voor', toon: 'zorg' }),
    een('f3', 'feit', 'RF3', ['feiten', 'weging', 'tijdlijn'], { wanneer: '2026-03', toon: 'kracht' }),
    een('f4', 'feit', 'RF4', ['feiten', 'vervolg'], { toon: 'neutraal' }),
    een('h', 'hulp', 'RH', ['feiten', 'tijdlijn'], { wanneer: '2025' }),
    een('m', 'mening', 'RM', ['feiten'], { van: 'de meester' }),
    een('o', 'onbekend', 'RO', ['feiten']),
    een('c', 'maatstaf', 'RC', ['weging']),
    een('k', 'verklaring', 'RK', ['weging']),
    een('w1', 'weging', 'RW1', ['weging', 'vervolg'], { pleit: 'voor' }),
    een('w2', 'weging', 'RW2', ['weging', 'gaten'], { pleit: 'tegen' }),
    een('s1', 'stap', 'RS1', ['vervolg'], { wie: 'leerkracht', wanneer: '2026-12-01' }),
    een('s2', 'stap', 'RS2', ['vervolg', 'gaten']),
  ];
  const teksten = Object.fromEntries(
    TEKST_NAMEN.map((naam) => {
      const woord = `T${naam.toUpperCase()}T`;
      verteld.push([woord, [TEKSTEN[naam] === 'wegen' ? 'weging' : TEKSTEN[naam]]]);
      return [naam, woord];
    }),
  ) as Record<TekstNaam, string>;
  verteld.push(['RNU', ['weging']], ['RTERUG', ['terugblik']], ['ROPM', ['opmerkingen']]);
  verteld.push(['RNOT', ['notities']], ['RPLAN', ['stappenplannen']], ['RWEG', []]);
  const cijfer = { wie: 'a', eigen: true, functie: '', cijfer: 5, op: NU };
  return {
    verteld,
    analyse: {
      items,
      prullenbak: [{ ...item('weg', 'feit', 'RWEG'), weg: NU }],
      koppelingen: [
        { van: 'w1', naar: 'f3' },
        { van: 's1', naar: 'w1' },
        { van: 'besluit', naar: 'f4' },
      ],
      teksten,
      cijfers: [
        { ...cijfer, bij: 'nu', reden: 'RNU' },
        { ...cijfer, bij: 'terug', reden: 'RTERUG' },
      ],
      opmerkingen: [{ id: 'o', bij: 'verdwenen', tekst: 'ROPM', functie: '', op: NU, klaar: false }],
    },
  };
}

testSeeds('what is ticked is told, what is not is not', (seed) => {
  void seed;
  const { analyse, verteld } = waarIsWat();
  const delen = delenVan('dossier').filter(() => chance(50));
  const gezegd = tekstVan(analyse, { delen, notities: 'RNOT', stappenplannen: ['RPLAN'] });
  const woorden = new Set(gezegd.match(/[A-Z][A-Z0-9]+/g));
  for (const [woord, door] of verteld)
    expect([woord, woorden.has(woord)]).toEqual([woord, door.some((deel) => delen.includes(deel))]);
});

const RAAR = [
  '',
  ' ',
  'constructor',
  '__proto__',
  'ja',
  'nee',
  'voor',
  'kracht',
  'besluit',
  'a\u0000b\ud800c\u202ed',
  'NaN',
  '2026-02-31',
  '9999-99',
  '<script>alert(1)</script>',
  '\n\n\n',
  '👩‍👧 ğ ł',
  'é'.repeat(3000),
];
const RARE_GETALLEN = [0, -1, NU, Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1, 1e300];

/** Of the right shape and nothing else: any member can write any of it. */
function raar(feit = (): string => pick(RAAR)): Analyse {
  const ids = [...RAAR, ...Array.from({ length: 12 }, (_, n) => `i${n}`)];
  const woord = () => pick(RAAR);
  const getal = () => pick(RARE_GETALLEN);
  const items = Array.from({ length: below(30) }, (): Item => {
    const soort = pick(soorten);
    const eigen = soort === 'feit' || soort === 'verhaal';
    const velden = Object.fromEntries(
      VELDEN[soort].flatMap((veld) =>
        chance(60) ? [[veld, Array.from({ length: 1 + below(3) }, () => (chance(50) ? woord() : pick(ids)))]] : [],
      ),
    );
    const herkomst = chance(50) ? null : 'notities';
    return {
      id: pick(ids),
      soort,
      tekst: eigen ? feit() : woord(),
      velden,
      op: getal(),
      functie: woord(),
      plaats: getal(),
      herkomst,
      weg: null,
    };
  });
  return {
    items,
    prullenbak: [],
    koppelingen: Array.from({ length: below(20) }, () => ({ van: pick(ids), naar: pick(ids) })),
    teksten: Object.fromEntries(TEKST_NAMEN.map((naam) => [naam, woord()])) as Record<TekstNaam, string>,
    cijfers: Array.from({ length: below(4) }, () => ({
      ...{
        bij: pick(['nu', 'terug'] as const),
        wie: woord(),
        eigen: false,
        functie: woord(),
        cijfer: getal(),
        reden: woord(),
        op: getal(),
      },
    })),
    opmerkingen: Array.from({ length: below(4) }, () => ({
      ...{ id: woord(), bij: pick(ids), tekst: woord(), functie: woord(), op: getal(), klaar: chance(50) },
    })),
  };
}

describe('what is told once is called by its number elsewhere', () => {
  test('facts, help and questions in one row, wegingen in their own', () => {
    const items = [
      ...VOORBEELD.items,
      item('lang', 'feit', 'Een twee drie vier vijf zes zeven acht negen tien.', { toon: 'zorg', pleit: 'voor' }),
    ];
    const links = ['hulp', 'onbekend', 'lang', 'lacht'].map((naar) => ({ van: 'weging', naar }));
    const analyse = { ...VOORBEELD, items, koppelingen: [...links, ...VOORBEELD.koppelingen] };
    const gezegd = tekstVan(analyse);
    expect(gezegd).toContain('1. Kind A lacht als oma hem ophaalt. (');
    expect(gezegd).toContain('2. Kind A kwam acht keer te laat op school. (');
    expect(gezegd).toContain('4. Een twee drie vier vijf zes zeven acht negen tien.\n');
    expect(gezegd).toContain('4. Een twee drie vier vijf zes zeven acht…\n');
    expect(gezegd).toContain('6. Opvoedpoli, vier gesprekken.');
    expect(gezegd).toContain('7. Wie is er in de ochtend thuis?');
    expect(gezegd).toContain('1. Het verzuim groeit. (Voor. Rust op feit 1, 2 en 4; hulp 6; vraag 7)');
    expect(gezegd).toContain('(Omdat: weging 1)');
    expect(gezegd).toContain('Besluit: We vragen moeder om een gesprek. (Rust op feit 1)');
    expect(gezegd).toContain('Wegingen zonder feit: weging 2');
    expect(gezegd).toContain('Feiten die nergens meewegen: feit 5');
  });

  test('in full where the part that tells it is left out', () => {
    const gezegd = tekstVan(VOORBEELD, { delen: ['vervolg', 'gaten'] });
    expect(gezegd).toContain('(Rust op Kind A lacht als oma hem ophaalt)');
    expect(gezegd).toContain('(Omdat: Het verzuim groeit)');
    expect(gezegd).toContain('Wegingen zonder feit: De band met moeder is warm');
    expect(gezegd).not.toMatch(/(feit|hulp|vraag|weging) \d/);
  });

  testSeeds('no number that is nowhere, and each stands in full once', (seed) => {
    void seed;
    const delen = delenVan('dossier').filter(() => chance(70));
    const { blokken } = describeCasusVerslag(raar(), { ...OPTIES, delen });
    const voluit = blokken.flatMap((blok, at) => {
      const voor = blokken[at - 1];
      // Shortened in the columns, and where it is not chosen whether a fact is for or against.
      const kort = voor?.kind === 'kop' && voor.tekst.startsWith('Voor of tegen');
      return blok.kind === 'lijst' && !kort ? blok.punten : [];
    });
    const nummers = voluit.flatMap(({ nummer }) => nummer ?? []);
    const wegingen = nummers.lastIndexOf(1) > 0 ? nummers.slice(nummers.lastIndexOf(1)) : [];
    const feiten = nummers.slice(0, nummers.length - wegingen.length);
    for (const rij of [feiten, wegingen]) expect(rij).toEqual(rij.map((_, at) => at + 1));
    const kortweg = blokken.flatMap((blok) =>
      blok.kind === 'tabel' ? blok.rijen.flat(2).flatMap(({ nummer }) => nummer ?? []) : [],
    );
    expect(kortweg.filter((nummer) => !feiten.includes(nummer))).toEqual([]);
  });
});

testSeeds('odd data gives a record all the same, without a sign nobody can see', (seed) => {
  void seed;
  for (const soort of ['dossier', 'leiding'] as const) {
    const delen = delenVan(soort);
    const gezegd = tekstVan(raar(), {
      soort,
      delen,
      metFuncties: true,
      titel: pick(RAAR),
      terugkijk: [pick(RAAR)],
      notities: pick(RAAR),
    });
    expect(gezegd).toContain(WERKVERSLAG);
    expect(gezegd).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|\u202e|undefined|\[object|function|\n{3}/u);
    expect(gezegd).not.toMatch(/\bInfinity\b|Invalid Date/);
  }
});

testSeeds('a manager never reads a fact or a story', (seed) => {
  void seed;
  let made = 0;
  const analyse = raar(() => `GEHEIM${made++}`);
  const delen = delenVan('dossier');
  const gezegd = tekstVan(analyse, {
    soort: 'leiding',
    delen,
    metFuncties: true,
    notities: 'GEHEIM',
    stappenplannen: [],
  });
  expect(gezegd).not.toContain('GEHEIM');
});

test('a manager reads numbers, the decision, the steps by function and the dates', () => {
  const gezegd = tekstVan(VOORBEELD, { soort: 'leiding' });
  expect(gezegd).toContain('Opgeschreven: 4 feiten: 1 kracht, 2 zorgen, 1 neutraal');
  expect(gezegd).toContain('Geteld: 1 feit voor, 1 feit tegen');
  expect(gezegd).toContain('Veiligheid nu, als cijfer: Laagste 4, hoogste 6 (van 0 tot 10)');
  expect(gezegd).toContain(
    '- Wie: leerkracht; Wat: Belt moeder en vraagt naar de ochtenden.; Wanneer: 30 november 2026',
  );
  expect(gezegd).not.toMatch(/acht keer|lacht als oma|ochtenden zwaar|Het duurt al lang|oma is er vaak/i);
});

test('plain text: headings in capitals, one empty line between parts, lines never wrapped', () => {
  const items = [
    item('k', 'persoon', 'kind A', { groep: 'kind', kern: 'ja', gehoord: 'ja', steunfiguur: 'ja' }),
    item('v', 'persoon', 'vader', { groep: 'ouder', gehoord: 'ja' }),
    item('r', 'relatie', '', { van: 'v', naar: 'k', aard: 'ouder-kind' }),
    item('f', 'feit', 'Kind A was blij.\nHet lachte.', {
      bron: 'zelf gezien',
      moment: 'vandaag',
      toon: 'kracht',
      pleit: 'tegen',
    }),
    item('s', 'stap', 'Belt vader.', { wie: 'leerkracht', wanneer: '2026-12' }),
    item('w', 'weging', 'Het gaat beter.', { pleit: 'tegen' }),
  ];
  const koppelingen = [
    { van: 'w', naar: 'f' },
    { van: 's', naar: 'w' },
  ];
  const teksten = { ...LEGE_ANALYSE.teksten, beslissing: 'Moet ik hulp vragen?', besluit: 'Nee.', planB: 'Bellen.' };
  expect(tekstVan({ ...LEGE_ANALYSE, items, koppelingen, teksten }, { stappenplannen: [] })).toMatchInlineSnapshot(`
    "Verslag: Casus blauw
    Geen dossier, werkverslag. Vertrouwelijk. Gemaakt op 26 november 2026. Om over te nemen in het eigen dossier.

    WIE ZIJN DE MENSEN?
    - kind A (kind; om dit kind gaat het; steunfiguur; gehoord)
    - vader (ouder; gehoord)

    WAT ZIJN DE FEITEN?

    Krachten
    1. Kind A was blij.
       Het lachte. (Zelf gezien, vandaag)

    HOE WEGEN WE DE SITUATIE?
    Voor welke beslissing staan we? Moet ik hulp vragen?

    - Feiten voor: Niets opgeschreven; Feiten tegen: 1. Kind A was blij. Het lachte.

    Wegingen
    1. Het gaat beter. (Tegen. Rust op feit 1)

    WAT ZIJN DE VOLGENDE STAPPEN?
    Besluit: Nee.

    - Wie: leerkracht; Wat: Belt vader. (Omdat: weging 1); Wanneer: december 2026

    Wie vertelt het aan de ouders en het kind? Niet ingevuld
    Wie houdt zicht op de veiligheid? Niet ingevuld
    Plan B: Bellen.
    De keuze die we niet maken: Niet ingevuld
    De gevolgen daarvan, en hoe we die opvangen: Niet ingevuld
    Terugkijken op: 12 januari 2027

    Gebaseerd op de vier vragen van De viervensters® van VanMontfoort; deze app is geen product van VanMontfoort."
  `);
});

test('words stay words; only what no reader sees goes', () => {
  expect(zuiver(' a\r\nb\t\u0000c\n\n\n d\u202e \ud800 ')).toBe('a\nb c\nd');
  expect(zuiver('👩‍👧 ğ é')).toBe('👩‍👧 ğ é');
  for (const niets of [null, undefined, 4, {}, Number.NaN]) expect(zuiver(niets)).toBe('');
});
