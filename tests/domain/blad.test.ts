// The preparation sheets over a casus: filled from it, with every gap named and placed, nothing invented, and on the safety plan nothing but roles.
import { describe, expect, test } from 'vitest';
import { telefoonnummers } from '../../src/content/actueel.ts';
import { BLADEN } from '../../src/content/bladen.ts';
import { OEFENITEMS, OEFENTEKSTEN } from '../../src/content/oefencasus.ts';
import { beschrijfBlad, GEHEUGENSTEUN, maakBlad } from '../../src/domain/blad/maak-blad.ts';
import type { BladPack } from '../../src/domain/blad/pack.ts';
import { type Analyse, LEGE_ANALYSE } from '../../src/domain/vensters/analyse.ts';
import { VENSTERS } from '../../src/domain/vensters/item.ts';
import { casusVerslagTekst } from '../../src/domain/verslag-casus-tekst.ts';
import { testSeeds } from '../fuzz/for-seeds.ts';
import { below, pick } from '../fuzz/seeded.ts';
import { item, NU } from './verslag-voorbeeld.ts';

const OEFEN: Analyse = {
  ...LEGE_ANALYSE,
  items: OEFENITEMS.map(({ id, soort, tekst, velden = {} }) => item(id, soort, tekst, { ...velden })),
  teksten: OEFENTEKSTEN,
};
const opties = { terugkijk: ['2026-12-17'], nummers: telefoonnummers };
const pack = (id: string): BladPack => {
  const found = BLADEN.find((een) => een.id === id);
  if (!found) throw new Error(id);
  return found;
};
const alles = (een: BladPack) => ({ ...opties, delen: een.delen.map(({ id }) => id) });
const tekstVan = (analyse: Analyse, een: BladPack, met: Parameters<typeof maakBlad>[2] = opties) =>
  casusVerslagTekst(beschrijfBlad(maakBlad(analyse, een, met), een, { titel: 'Casus blauw', nu: NU }));
const gatenVan = (analyse: Analyse, een: BladPack, met: Parameters<typeof maakBlad>[2] = opties) =>
  maakBlad(analyse, een, met).gaten.map(({ tekst }) => tekst);

describe.each(BLADEN)('$titel', (een) => {
  test('of an empty casus shows what is missing, each gap where it can be filled in, and on paper too', () => {
    const blad = maakBlad(LEGE_ANALYSE, een, { ...alles(een), terugkijk: [] });
    const tekst = tekstVan(LEGE_ANALYSE, een, { ...alles(een), terugkijk: [] });
    expect(blad.gaten.length).toBeGreaterThan(3);
    for (const gat of blad.gaten) {
      expect(VENSTERS).toContain(gat.venster);
      expect(tekst).toContain(`Nog niet ingevuld: ${gat.tekst}`);
    }
    expect(new Set(blad.gaten.map(({ tekst: dit }) => dit)).size).toBe(blad.gaten.length);
  });

  test('of the practice casus misses less, and says what it is', () => {
    const leeg = gatenVan(LEGE_ANALYSE, een, { ...alles(een), terugkijk: [] });
    const vol = gatenVan(OEFEN, een, alles(een));
    expect(leeg.filter((gat) => !vol.includes(gat)).length).toBeGreaterThan(2);
    const tekst = tekstVan(OEFEN, een);
    expect(tekst).toContain(GEHEUGENSTEUN);
    expect(tekst).toContain('Geen dossier, werkverslag. Vertrouwelijk.');
    // On the table with the family lies only what they may read.
    for (const zin of [...een.vooraf, ...een.streek]) expect(tekst.includes(zin), zin).toBe(een.opTafel === undefined);
  });

  test('a part that is not chosen leaves the sheet, and its gaps with it', () => {
    const [eerste, ...rest] = een.delen.map(({ id }) => id);
    const zonder = maakBlad(LEGE_ANALYSE, een, { ...opties, delen: rest });
    expect(zonder.delen.map(({ id }) => id)).toEqual(rest);
    expect(zonder.gaten.some(({ deel }) => deel === eerste)).toBe(false);
    expect(maakBlad(LEGE_ANALYSE, een, { ...opties, delen: [] })).toEqual({ delen: [], gaten: [] });
  });

  test('changes nothing of the casus', () => {
    const before = JSON.stringify(OEFEN);
    tekstVan(OEFEN, een, alles(een));
    expect(JSON.stringify(OEFEN)).toBe(before);
  });
});

test('advice call: facts with how they are known, the child’s own words, and whose story is missing', () => {
  const vt = pack('veilig-thuis');
  const tekst = tekstVan(OEFEN, vt);
  expect(tekst).toContain(
    'Kind A had drie keer geen brood mee. Zij at toen brood uit de klas. (Zelf gezien, vorige maand)',
  );
  expect(tekst).toContain('Niet mee eens: moeder');
  expect(tekst).toContain('Het kind zegt: "Ik wil dat papa en mama gewoon hoi zeggen.');
  expect(tekst).toContain('Bij wie kan het kind zelf terecht? leerkracht');
  expect(gatenVan(OEFEN, vt)).toEqual(['het verhaal van vader']);
  // Who wrote something down is not said.
  expect(tekst).not.toContain('Opgeschreven door');
});

test('jeugdbeschermingstafel: who has gezag is asked until it is known, one by one', () => {
  const tafel = pack('beschermingstafel');
  const met = (gezag: string | string[] | undefined) =>
    gatenVan({ ...OEFEN, items: [item('v', 'persoon', 'vader', { groep: 'ouder', ...(gezag && { gezag }) })] }, tafel);
  for (const open of [undefined, 'weet ik niet', ['ja', 'nee']]) expect(met(open)).toContain('of vader gezag heeft');
  for (const gezegd of ['ja', 'nee']) expect(met(gezegd)).not.toContain('of vader gezag heeft');
});

test('MDA++: facts and help in order of time, and what has no moment is not left out', () => {
  const items = [
    item('b', 'feit', 'Later.', { bron: 'Gelezen', wanneer: '2026-03', toon: 'zorg' }),
    item('los', 'feit', 'Ooit.', { toon: 'zorg' }),
    item('a', 'hulp', 'Gesprekken.', { bron: 'Gelezen', wanneer: '2024', hielp: 'nee' }),
  ];
  const tekst = tekstVan({ ...LEGE_ANALYSE, items }, pack('mda'));
  const plek = (woord: string) => tekst.indexOf(`- ${woord}`);
  expect(plek('Gesprekken.')).toBeGreaterThan(0);
  expect(plek('Gesprekken.')).toBeLessThan(plek('Later.'));
  expect(plek('Later.')).toBeLessThan(plek('Ooit.'));
  expect(gatenVan({ ...LEGE_ANALYSE, items }, pack('mda'))).toContain(
    'bij één feit hoe je het weet, of wanneer het was',
  );
});

test('straf en zorg: who is not there yet, and no child that is to be questioned', () => {
  const tekst = tekstVan(OEFEN, pack('straf-zorg'));
  expect(tekst).toContain('Nog niet betrokken: schoolmaatschappelijk werker');
  expect(tekst).toContain('Wie heeft de regie? wijkteamlid');
  expect(tekst).toContain('Vraag het kind niet uit');
});

describe('veiligheidsplan', () => {
  const plan = pack('veiligheidsplan');

  test('by itself holds roles and nothing else of the casus: it lies on the table with everyone', () => {
    const tekst = tekstVan(OEFEN, plan);
    for (const { soort, tekst: woorden } of OEFEN.items)
      if (soort === 'persoon') expect(tekst).toContain(woorden);
      else if (woorden !== '') expect(tekst, woorden).not.toContain(woorden);
    for (const [naam, woorden] of Object.entries(OEFENTEKSTEN)) expect(tekst, naam).not.toContain(woorden);
    for (const los of ['gezag', 'niet gehoord', 'regie', 'huis 1', 'Van iemand gehoord'])
      expect(tekst).not.toContain(los);
  });

  test('what is ticked comes on it, without how it is known', () => {
    const tekst = tekstVan(OEFEN, plan, { ...opties, delen: ['krachten', 'stappen'] });
    expect(tekst).toContain('Kind A speelt elke pauze met dezelfde twee vriendinnen.');
    expect(tekst).toContain('Wie: leerkracht; Wat: Kort bellen');
    expect(tekst).not.toMatch(/Zelf gezien|Van iemand gehoord|Gelezen/);
  });

  test('signs in words, numbers from one place, who calls whom; no number says how safe it is', () => {
    const tekst = tekstVan(OEFEN, plan);
    for (const teken of ['Groen: het gaat goed', 'Oranje: het wordt moeilijk', 'Rood: het is niet veilig'])
      expect(tekst).toContain(teken);
    expect(tekst).toContain(
      `Bij direct gevaar: bel 112. Bel daarna Veilig Thuis: ${telefoonnummers.veiligThuis.toon}.`,
    );
    expect(tekst).toContain('Wie belt: Het kind; Wie of welk nummer: leerkracht');
    expect(tekst).not.toMatch(/van de 10|cijfer|score|handtekening/i);
    expect(tekst).toContain('We maken dit plan samen');
  });
});

const RAAR = ['', ' ', '\u0000', 'ja', 'nee', 'kind', 'ouder', '2026-13', 'kracht', '__proto__', 'x\n\ny'];

testSeeds('whatever stands in a casus, each sheet is made and every gap has words', () => {
  const items = Array.from({ length: below(12) }, (_, at) =>
    item(`i${at}`, pick(OEFEN.items).soort, pick(RAAR), {
      ...{ groep: pick(RAAR), gezag: [pick(RAAR), pick(RAAR)], van: `i${at - 1}`, bron: pick(RAAR) },
      ...{ wanneer: pick(RAAR), toon: pick(RAAR), pleit: pick(RAAR), overleden: pick(RAAR), kern: pick(RAAR) },
    }),
  );
  for (const een of BLADEN) {
    const analyse = { ...LEGE_ANALYSE, items };
    for (const gat of gatenVan(analyse, een, alles(een))) expect(gat.trim()).not.toBe('');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(tekstVan(analyse, een, alles(een))).not.toMatch(/undefined|\[object|\u0000/);
  }
});
