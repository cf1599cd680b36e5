// From people and relations to a picture: the family in generations, and around it the network and the professionals. Pure; knows no screen and no colour.
import { bendRound, type Obstakel, type Vak } from './genogram-banden.ts';
import { pairOf } from './genogram-gezinnen.ts';
import { type Huis, NAAM_LINKS, omlijnHuizen } from './genogram-huizen.ts';
import { BREEDSTE_BUITEN, REGEL, widthOf } from './genogram-label.ts';
import { type Lijn, type Punt, planLijnen } from './genogram-lijnen.ts';
import { type Band, type Mens, readMensen } from './genogram-mensen.ts';
import { type Plek, plekVan, SYMBOOL, zetOpRijen } from './genogram-rijen.ts';
import type { Item } from './item.ts';

export interface Knoop {
  id: string;
  /** Middle of the symbol. */
  x: number;
  y: number;
  vorm: 'vierkant' | 'cirkel' | 'ruit';
  mens: Mens;
  /** Under the symbol. */
  regels: readonly string[];
  merken: Plek['merken'];
  /** What symbol and words take up; no two overlap. */
  symbool: Vak;
  woorden: Vak;
}

export interface Kop {
  tekst: string;
  vak: Vak;
}

export interface Tekening {
  breedte: number;
  hoogte: number;
  knopen: readonly Knoop[];
  lijnen: readonly Lijn[];
  huizen: readonly (Huis & { vak: Vak })[];
  /** Round the family, when there is somebody outside it. */
  kring: Vak | null;
  koppen: readonly Kop[];
  /** How many people are too many to draw. */
  weggelaten: number;
}

const half = SYMBOOL / 2;
const RAND = 6;
const BAAN = 9;
const KOP = 24;
const ONDER_SYMBOOL = 4;
/** Room for a line between two rows without lanes. */
const TUSSEN = 12;
/** Above a symbol: room for its signs, and for the name of a house. */
const BOVEN = 8;
const BOVEN_HUIS = 24;
const SMALST = 320;

const shapeOf = ({ geslacht }: Mens): Knoop['vorm'] =>
  geslacht === 'm' ? 'vierkant' : geslacht === 'v' ? 'cirkel' : 'ruit';

const linesOf = (plek: Plek) => plek.regels.length + plek.merken.length;
const wordsHeight = (plek: Plek) => linesOf(plek) * REGEL + 2;

function knoopVan(plek: Plek, y: number): Knoop {
  const { mens, x, regels, merken } = plek;
  const breedte = Math.max(...regels.map(widthOf), ...merken.map(widthOf));
  return {
    ...{ id: mens.id, x, y, mens, regels, merken, vorm: shapeOf(mens) },
    symbool: { x: x - half, y: y - half, breedte: SYMBOOL, hoogte: SYMBOOL },
    woorden: { x: x - breedte / 2, y: y + half + ONDER_SYMBOOL, breedte, hoogte: wordsHeight(plek) },
  };
}

/** Who is drawn inside the ring: the family, and whoever is kin or cares as a parent. */
function findFamily(mensen: readonly Mens[], banden: readonly Band[]): Set<string> {
  const family = new Set(
    mensen.filter(({ groep }) => groep !== 'netwerk' && groep !== 'professional').map(({ id }) => id),
  );
  const loose = new Set(['steunend', 'gespannen', 'verbroken', 'contact']);
  const kin = banden.filter(({ aard }) => !loose.has(aard));
  for (let size = -1; size !== family.size; ) {
    size = family.size;
    for (const { van, naar } of kin) {
      if (family.has(van)) family.add(naar);
      else if (family.has(naar)) family.add(van);
    }
  }
  return family;
}

/** Rows that fill up to this width, each in the middle. */
function fillRows(mensen: readonly Mens[], breedte: number): Plek[][] {
  const rows: Plek[][] = [];
  let used = 0;
  for (const mens of mensen) {
    const plek = plekVan(mens, rows.length, BREEDSTE_BUITEN);
    const last = rows.at(-1);
    if (last && used + plek.breedte <= breedte) last.push(plek);
    else {
      rows.push([plek]);
      used = 0;
    }
    used += plek.breedte + 6;
  }
  for (const row of rows) {
    const total = row.reduce((sum, plek) => sum + plek.breedte + 6, -6);
    let x = (breedte - total) / 2;
    for (const plek of row) {
      plek.x = x + plek.breedte / 2;
      x += plek.breedte + 6;
    }
  }
  return rows;
}

/** Nearest to the people of the family they have to do with; who is not involved yet comes last. */
function inRing(mensen: readonly Mens[], banden: readonly Band[], rijen: readonly (readonly Plek[])[]): Mens[] {
  const xOf = new Map(rijen.flat().map(({ mens, x }) => [mens.id, x]));
  const keyed = mensen.map((mens) => {
    const others = banden.flatMap(({ van, naar }) => (van === mens.id ? [naar] : naar === mens.id ? [van] : []));
    const xs = others.flatMap((id) => xOf.get(id) ?? []);
    return { mens, key: xs.length > 0 ? xs.reduce((sum, x) => sum + x, 0) / xs.length : Number.MAX_VALUE };
  });
  keyed.sort((a, b) => Number(a.mens.ontbreekt) - Number(b.mens.ontbreekt) || a.key - b.key);
  return keyed.map(({ mens }) => mens);
}

export function describeGenogram(items: readonly Item[]): Tekening {
  const { mensen, banden, weggelaten } = readMensen(items);
  const family = findFamily(mensen, banden);
  const outside = mensen.filter(({ id }) => !family.has(id));
  const kin = banden.filter(({ van, naar }) => family.has(van) && family.has(naar));
  const inner = mensen.filter(({ id }) => family.has(id));
  const { rijen, gezinnen } = zetOpRijen(inner, kin);

  // From left to right: also room for the names of houses, which stand left of their first person.
  const spans = rijen.flat().flatMap((plek) => {
    const left = plek.x - plek.breedte / 2;
    const name = plek.mens.huis === '' ? left : plek.x - NAAM_LINKS - widthOf(plek.mens.huis);
    return [Math.min(left, name), plek.x + plek.breedte / 2];
  });
  const margin = outside.length > 0 ? 2 * RAND : RAND;
  const [from, to] = spans.length > 0 ? [Math.min(...spans) - margin, Math.max(...spans) + margin] : [0, 0];
  const breedte = Math.ceil(Math.max(to - from, outside.length > 0 ? SMALST : 0));
  for (const plek of rijen.flat()) plek.x += (breedte - (to - from)) / 2 - from;
  const plan = planLijnen(rijen, gezinnen, kin);

  const knopen: Knoop[] = [];
  const koppen: Kop[] = [];
  let y = mensen.length > 0 ? RAND : 0;
  const drawBand = (zone: 'netwerk' | 'professional', tekst: string) => {
    const here = outside.filter(({ groep }) => (groep === 'professional') === (zone === 'professional'));
    if (here.length === 0) return;
    koppen.push({ tekst, vak: { x: RAND, y, breedte: widthOf(tekst) * 1.1, hoogte: KOP - 6 } });
    y += KOP;
    for (const row of fillRows(inRing(here, banden, rijen), breedte - 2 * RAND)) {
      y += half;
      for (const plek of row) knopen.push(knoopVan({ ...plek, x: plek.x + RAND }, y));
      y += half + ONDER_SYMBOOL + Math.max(...row.map(wordsHeight)) + RAND;
    }
  };

  drawBand('netwerk', 'Netwerk');
  const ringTop = y;
  if (outside.length > 0 && inner.length > 0) y += RAND;
  /** Per row: where the lanes above it begin, the middle of the symbols, and its end. */
  const heights = rijen.map((row, r) => {
    const lanes = y;
    y += (plan.banen[r] ?? 0) * BAAN + (r === 0 ? 0 : TUSSEN);
    y += row.some(({ mens }) => mens.huis !== '') ? BOVEN_HUIS : BOVEN;
    const middle = y + half;
    y = middle + half + ONDER_SYMBOOL + Math.max(0, ...row.map(wordsHeight)) + 6;
    for (const plek of row) knopen.push(knoopVan(plek, middle));
    return { lanes, middle, end: y };
  });
  const below = y;
  y += (plan.banen[rijen.length] ?? 0) * BAAN;
  const height = (rij: number) => heights[rij] ?? { lanes: below, middle: below, end: below };
  const lijnen = plan.teken(
    (plek, bij) => {
      const { middle } = height(plek.rij);
      if (bij === 'midden') return middle;
      // A line from above ends behind the symbol: its edge is not everywhere as high.
      return bij === 'boven' ? middle - half + 8 : middle + half + ONDER_SYMBOOL + wordsHeight(plek);
    },
    (rij, nr) => height(rij).lanes + 2 + (nr + 0.5) * BAAN,
  );
  const huizen = omlijnHuizen(
    rijen,
    (rij) => height(rij).middle - half - 8,
    (rij) => height(rij).end - 2,
  ).map((huis) => {
    const wide = widthOf(huis.naam);
    return { ...huis, vak: { x: huis.kop.x - wide, y: huis.kop.y - 11, breedte: wide, hoogte: 13 } };
  });
  let kring: Vak | null = null;
  if (outside.length > 0 && inner.length > 0) {
    y += RAND;
    kring = { x: RAND / 2, y: ringTop, breedte: breedte - RAND, hoogte: y - ringTop };
    y += RAND;
  }
  drawBand('professional', 'Professionals');
  const hoogte = Math.ceil(y + (mensen.length > 0 ? RAND / 2 : 0));

  const loose = [...plan.over, ...banden.filter(({ van, naar }) => !family.has(van) || !family.has(naar))];
  const uiteen = lijnen.filter(({ kind }) => kind === 'ex-partners').flatMap(({ paden }) => paden.map(boxAround));
  lijnen.push(...drawLoose(loose, { breedte, hoogte, knopen, koppen, huizen, recht: plan.recht, uiteen }));
  return { breedte, hoogte, knopen, lijnen, huizen, kring, koppen, weggelaten };
}

function boxAround(punten: readonly Punt[]): Vak {
  const [xs, ys] = [punten.map(({ x }) => x), punten.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys) - 5];
  return { x, y, breedte: Math.max(...xs) - x, hoogte: Math.max(...ys) + 5 - y };
}

/** The lines that go over the picture, each bent clear of symbols and words. */
function drawLoose(
  banden: readonly Band[],
  over: Pick<Tekening, 'breedte' | 'hoogte' | 'knopen' | 'koppen' | 'huizen'> & {
    recht: ReadonlySet<string>;
    /** Where the two strokes stand that say that partners parted. */
    uiteen: readonly Vak[];
  },
): Lijn[] {
  const at = new Map(over.knopen.map((knoop) => [knoop.id, knoop]));
  const obstakels: Obstakel[] = [
    ...over.knopen.flatMap(({ id, symbool, woorden }) => [
      { id, vak: symbool, gewicht: 60 },
      { id, vak: woorden, gewicht: 24 },
    ]),
    ...over.koppen.map(({ vak }) => ({ id: '', vak, gewicht: 20 })),
    ...over.huizen.map(({ vak }) => ({ id: '', vak, gewicht: 10 })),
    ...over.uiteen.map((vak) => ({ id: '', vak, gewicht: 24 })),
  ];
  const taken = new Map<string, Set<number>>();
  return banden.flatMap(({ id, van, naar, aard }) => {
    const [a, b] = [at.get(van), at.get(naar)];
    if (!a || !b) return [];
    const pair = pairOf(van, naar);
    const used = taken.get(pair) ?? new Set(over.recht.has(pair) ? [0] : []);
    taken.set(pair, used);
    const { punten, bocht } = bendRound(a, b, obstakels, used, over);
    used.add(bocht);
    return [{ id, kind: aard, paden: [punten] }];
  });
}
