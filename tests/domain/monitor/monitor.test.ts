// What may be counted, and what of it may be seen: nothing typed gets in, nothing under ten comes out, and nothing that is shown gives back what is hidden.
import { expect, it } from 'vitest';
import { GIDSEN } from '../../../src/content/gidsen.ts';
import { csvCel } from '../../../src/domain/csv-cel.ts';
import { maakCsv } from '../../../src/domain/monitor/csv.ts';
import { isVoorbij, kwartaalVan, magGetoond, zegKwartaal } from '../../../src/domain/monitor/kwartaal.ts';
import {
  type Aantallen,
  CELLEN,
  cellenVan,
  GROEPEN,
  leesAantallen,
  type Telling,
  telErbij,
  telOp,
} from '../../../src/domain/monitor/tellen.ts';
import { type Getoond, MINSTE, MINSTE_MENSEN, rond, toonEigen, toonKring } from '../../../src/domain/monitor/tonen.ts';
import { testSeeds } from '../../fuzz/for-seeds.ts';
import { below, chance, pick } from '../../fuzz/seeded.ts';

const regelVan = (getoond: readonly Getoond[] | null, cel: string) => {
  const groep = GROEPEN.find(({ vakken }) => vakken.some((vak) => vak.cel === cel));
  const at = groep?.vakken.findIndex((vak) => vak.cel === cel) ?? -1;
  return getoond?.find(({ id }) => id === groep?.id)?.regels[at]?.aantal;
};
const cellen = [...CELLEN];

it('knows every guide, and lets no word in', () => {
  for (const { id } of GIDSEN) expect(cellenVan({ kind: 'gids', gids: id })).toEqual([`gids:${id}`]);
  const typed = 'Jayden uit Ommen';
  const dragers: Telling[] = [
    { kind: 'gids', gids: typed },
    { kind: 'stap', gids: typed, stap: typed },
    { kind: 'stap', gids: 'meldcode', stap: typed },
    { kind: 'af', gids: typed, uitkomsten: [typed], weken: Number.NaN },
    { kind: 'sessie', reden: typed },
    { kind: 'leerpunt', thema: typed },
  ];
  for (const telling of dragers) for (const cel of cellenVan(telling)) expect(CELLEN).toContain(cel);
  expect(JSON.stringify(dragers.reduce<Aantallen>(telErbij, {}))).not.toContain('Jayden');
  expect(
    leesAantallen({ [typed]: 12, 'af:meldcode': 1.5, 'gids:collega': -3, 'gids:twijfel': 4, __proto__: 9 }),
  ).toEqual({
    'gids:twijfel': 4,
  });
  for (const odd of [null, 7, 'x', [], { 'gids:twijfel': '12' }]) expect(leesAantallen(odd)).toEqual({});
});

it('classes an outcome and how long it took', () => {
  const af = (weken: number) =>
    cellenVan({ kind: 'af', gids: 'meldcode', uitkomsten: ['VT_MELDEN', 'VT_ADVIES_ARTS', 'ROUTE_COLLEGA'], weken });
  expect(af(1.9)).toEqual(['af:meldcode', 'uitkomst:advies', 'uitkomst:melden', 'weken:kort']);
  expect(af(2)).toContain('weken:maand');
  expect(af(400)).toContain('weken:lang');
  expect(cellenVan({ kind: 'af', gids: 'twijfel', uitkomsten: [], weken: 1 })).toEqual(['af:twijfel']);
});

it('hides nought as it hides nine, and what two people put in as what was too little', () => {
  expect(regelVan(toonEigen([{ 'gids:twijfel': 9 }]), 'gids:twijfel')).toBeNull();
  expect(regelVan(toonEigen([{ 'gids:twijfel': 5 }, { 'gids:twijfel': 5 }]), 'gids:twijfel')).toBe(10);
  expect(toonKring([{ 'gids:twijfel': 40 }, { 'gids:twijfel': 40 }])).toBeNull();
  const een = { 'gids:twijfel': 40, 'gids:collega': 5 };
  const drie = toonKring([een, { 'gids:collega': 5 }, { 'gids:collega': 5 }]);
  expect(regelVan(drie, 'gids:collega')).toBe(15);
  // All forty are of one of them.
  expect(regelVan(drie, 'gids:twijfel')).toBeNull();
  expect(toonKring([een, {}, {}, {}])).toBeNull();
});

it('knows a quarter, and shows it two weeks after its end', () => {
  const nu = new Date(2026, 10, 26, 12).getTime();
  expect(kwartaalVan(nu)).toBe('2026-4');
  expect(isVoorbij('2026-4', nu)).toBe(false);
  expect(isVoorbij('2026-3', nu)).toBe(true);
  expect(magGetoond('2026-4', new Date(2027, 0, 14, 12).getTime())).toBe(false);
  expect(magGetoond('2026-4', new Date(2027, 0, 15, 12).getTime())).toBe(true);
  expect(magGetoond('2026-4/x', nu)).toBe(false);
  expect(zegKwartaal('2026-4')).toBe('oktober tot en met december 2026');
});

it('makes a file that runs no formula', () => {
  expect(csvCel('=1+1')).toBe("'=1+1");
  expect(csvCel(' @x')).toBe("' @x");
  expect(csvCel('a "b", c')).toBe('"a ""b"", c"');
  const csv = maakCsv('2026-3', toonEigen([{ 'sessie:klaar': 12 }]));
  expect(csv.split('\r\n')[0]).toBe('periode,onderwerp,wat,aantal');
  expect(csv).toContain('2026-3,Intervisie,Tot het einde,10\r\n');
  expect(csv).toContain('2026-3,Intervisie,Eerder gestopt,minder dan 10\r\n');
  expect(csv.endsWith('\r\n')).toBe(true);
});

/** Counts as a kring makes them: each thing that happens is one event, so what belongs together adds up. */
function world(): Aantallen[] {
  const gebeurd = (): Telling => {
    const gids = pick(GIDSEN.slice(0, 1 + below(4))).id;
    switch (below(5)) {
      case 0:
        return { kind: 'gids', gids };
      case 1:
        return { kind: 'sessie', reden: pick(['klaar', 'klaar', 'tijd']) };
      case 2:
        return { kind: 'consult', beantwoord: chance(80) };
      case 3:
        return { kind: 'leerpunt', thema: pick(['Praten met ouders', 'iets anders', '']) };
      default:
        return {
          kind: 'af',
          gids: chance(80) ? 'meldcode' : gids,
          uitkomsten: ['VT_ADVIES'],
          weken: pick([1, 1, 1, 3, 9]),
        };
    }
  };
  return Array.from({ length: below(7) }, () => {
    let aantallen: Aantallen = {};
    for (let n = below(90); n > 0; n--) aantallen = telErbij(aantallen, gebeurd());
    return aantallen;
  });
}

/**
 * Another kring that looks the same in all that is shown: whatever is hidden is something else. When there always is one,
 * with a hidden cell at any height from nought up to nine, what is shown says nothing about it.
 */
testSeeds('shows nothing from which a hidden count can be worked out', () => {
  const mensen = world();
  const getoond = toonKring(mensen);
  if (!getoond) {
    expect(mensen.filter((een) => Object.keys(een).length > 0).length).toBeLessThan(MINSTE_MENSEN);
    return;
  }
  const som = telOp(mensen);
  for (const { id, regels, samen } of getoond) {
    const shown = regels.flatMap(({ aantal }) => aantal ?? []);
    for (const aantal of shown) {
      expect(aantal % 5).toBe(0);
      expect(aantal).toBeGreaterThanOrEqual(MINSTE);
    }
    // A total is made of what is shown, and of nothing else.
    expect(samen).toBe(shown.length === 0 ? null : shown.reduce((a, b) => a + b, 0));
    const groep = GROEPEN.find((een) => een.id === id);
    if (groep?.deeltOp && shown.length > 0) expect(shown).toHaveLength(regels.length);
  }
  for (const cel of cellen) {
    const aantal = regelVan(getoond, cel);
    if (aantal === null) continue;
    expect(aantal).toBe(rond(som[cel] ?? 0));
  }
  // Change every hidden cell to any other hidden height: what is shown stays the same, to the letter.
  const verborgen = cellen.filter((cel) => regelVan(getoond, cel) === null);
  const anders = mensen.map((een) => ({ ...een }) as Record<string, number>);
  const [eerste] = anders;
  for (const cel of verborgen) {
    const deel = GROEPEN.find(({ vakken }) => vakken.some((vak) => vak.cel === cel))?.deeltOp;
    // Parts of a count that is shown must go on adding up to it, so they change among each other.
    if (deel !== undefined) continue;
    const hoog = below(MINSTE);
    for (const een of anders) delete een[cel];
    if (eerste && hoog > 0) eerste[cel] = hoog;
  }
  const weken = GROEPEN.find(({ id }) => id === 'weken')?.vakken.map(({ cel }) => cel) ?? [];
  if (weken.some((cel) => verborgen.includes(cel))) {
    expect(weken.every((cel) => verborgen.includes(cel))).toBe(true);
    for (const een of anders) {
      const alle = een['af:meldcode'] ?? 0;
      // However they lie: all in one, the others empty, is as possible as what is true.
      const [a = '', ...rest] = weken;
      for (const cel of rest) delete een[cel];
      if (alle > 0) een[a] = alle;
      else delete een[a];
    }
  }
  const weer = toonKring(anders);
  // Too few people are left when all that someone did was hidden.
  if (anders.filter((een) => Object.keys(een).length > 0).length < MINSTE_MENSEN) expect(weer).toBeNull();
  else {
    const zonderWeken = (lijst: readonly Getoond[] | null) => lijst?.filter(({ id }) => id !== 'weken');
    expect(zonderWeken(weer)).toEqual(zonderWeken(getoond));
    if (verborgen.includes(weken[0] ?? '')) expect(weer?.find(({ id }) => id === 'weken')?.samen).toBeNull();
  }
});

testSeeds('adds up the same in any order, and never more than happened', () => {
  const mensen = world();
  expect(telOp(mensen.toReversed())).toEqual(telOp(mensen));
  const weken = ['weken:kort', 'weken:maand', 'weken:lang'];
  for (const een of mensen) expect(weken.reduce((som, cel) => som + (een[cel] ?? 0), 0)).toBe(een['af:meldcode'] ?? 0);
});
