// The lines of a family: partners, parents to children, brothers and sisters. They run between the rows, each on a lane of its own, and never through a symbol or a label.
import { type Gezin, pairOf } from './genogram-gezinnen.ts';
import type { Band } from './genogram-mensen.ts';
import { type Plek, SYMBOOL } from './genogram-rijen.ts';

export interface Punt {
  x: number;
  y: number;
}

export type LijnKind =
  | 'partners'
  | 'ex-partners'
  | 'ouders'
  | 'ouder-kind'
  | 'pleegouder-kind'
  | 'broer-zus'
  | 'steunend'
  | 'gespannen'
  | 'verbroken'
  | 'contact';

export interface Lijn {
  id: string;
  kind: LijnKind;
  paden: readonly (readonly Punt[])[];
}

/** A horizontal piece between two rows; gets its height once all are known. */
interface Baan {
  /** Above this row. */
  rij: number;
  van: number;
  tot: number;
  /** Partners hang high, brothers and sisters hang low. */
  laag: 0 | 1 | 2;
  y: number;
}
type Hoogte = { baan: Baan } | { plek: Plek; bij: 'midden' | 'boven' | 'onder' };
interface Los {
  id: string;
  kind: LijnKind;
  paden: { x: number; y: Hoogte }[][];
}

export interface Lijnenplan {
  /** How many lanes there are above each row; one more entry for below the last. */
  banen: readonly number[];
  /** The lines, once it is known where rows and lanes are. */
  teken(
    hoogteVan: (plek: Plek, bij: 'midden' | 'boven' | 'onder') => number,
    baan: (rij: number, nr: number) => number,
  ): Lijn[];
  /** Pairs between which a straight line stands already. */
  recht: ReadonlySet<string>;
  /** Relations that could not be drawn between the rows. */
  over: readonly Band[];
}

const half = SYMBOOL / 2;

export function planLijnen(
  rijen: readonly (readonly Plek[])[],
  gezinnen: readonly Gezin[],
  banden: readonly Band[],
): Lijnenplan {
  const plekken = new Map(rijen.flat().map((plek) => [plek.mens.id, plek]));
  const volgnummer = new Map(rijen.flatMap((row) => row.map((plek, at) => [plek.mens.id, at] as const)));
  const banen: Baan[] = [];
  const lijnen: Los[] = [];
  const recht = new Set<string>();
  const over: Band[] = [];

  const lane = (rij: number, xs: readonly number[], laag: Baan['laag']): Hoogte => {
    const baan: Baan = { rij, van: Math.min(...xs), tot: Math.max(...xs), laag, y: 0 };
    banen.push(baan);
    return { baan };
  };
  const at = (plek: Plek, bij: 'midden' | 'boven' | 'onder'): Hoogte => ({ plek, bij });
  const isBeside = (a: Plek, b: Plek) =>
    a.rij === b.rij && Math.abs((volgnummer.get(a.mens.id) ?? 0) - (volgnummer.get(b.mens.id) ?? 0)) === 1;
  /** Between two neighbours, clear of both labels. */
  const between = (a: Plek, b: Plek) => {
    const [left, right] = a.x < b.x ? [a, b] : [b, a];
    return (left.x + left.breedte / 2 + right.x - right.breedte / 2) / 2;
  };
  /** The nearest place where a vertical line passes between two people of a row, or beside the row. */
  const passage = (rij: number, x: number): number => {
    const row = rijen[rij] ?? [];
    const [first, last] = [row[0], row.at(-1)];
    if (!first || !last) return x;
    const open = [first.x - first.breedte / 2 - 3, last.x + last.breedte / 2 + 3];
    row.forEach((plek, index) => {
      const next = row[index + 1];
      if (next) open.push(between(plek, next));
    });
    if (x < (open[0] ?? x) || x > (open[1] ?? x)) return x;
    return open.toSorted((a, b) => Math.abs(a - x) - Math.abs(b - x))[0] ?? x;
  };

  /** Where the children of two parents begin: under the line that joins these. */
  const hung = new Map<string, { x: number; y: Hoogte; vrij: readonly [number, number] | null }>();
  const join = (id: string, kind: LijnKind, a: Plek, b: Plek) => {
    const key = pairOf(a.mens.id, b.mens.id);
    if (hung.has(key)) return;
    const [left, right] = a.x < b.x ? [a, b] : [b, a];
    if (isBeside(a, b)) {
      const y = at(left, 'midden');
      lijnen.push({
        id,
        kind,
        paden: [
          [
            { x: left.x + half, y },
            { x: right.x - half, y },
          ],
        ],
      });
      recht.add(key);
      hung.set(key, { x: between(left, right), y, vrij: null });
      return;
    }
    const [x1, x2] = [left.x + 5, right.x - 5];
    const y = lane(left.rij + 1, [x1, x2], 0);
    const path = [
      { x: x1, y: at(left, 'onder') },
      { x: x1, y },
      { x: x2, y },
      { x: x2, y: at(right, 'onder') },
    ];
    lijnen.push({ id, kind, paden: [path] });
    hung.set(key, { x: (x1 + x2) / 2, y, vrij: [x1, x2] });
  };

  for (const band of banden) {
    if (band.aard !== 'partners' && band.aard !== 'ex-partners') continue;
    const [a, b] = [plekken.get(band.van), plekken.get(band.naar)];
    if (!a || !b) continue;
    if (a.rij === b.rij) join(band.id, band.aard, a, b);
    else over.push(band);
  }

  const drawn = new Set<string>();
  for (const { ouders, kinderen, pleeg } of gezinnen) {
    const [a, b] = ouders.map((id) => plekken.get(id));
    if (!a) continue;
    const kids = kinderen.flatMap((id) => plekken.get(id) ?? []);
    const id = JSON.stringify([pleeg, ...ouders]);
    if (b) join(`${id} samen`, 'ouders', a, b);
    const off = pleeg ? 6 : 0;
    const paden: { x: number; y: Hoogte }[][] = [];
    for (const rij of new Set(kids.map((kind) => kind.rij))) {
      const here = kids.filter((kind) => kind.rij === rij);
      const from = (b && hung.get(pairOf(a.mens.id, b.mens.id))) ?? { x: a.x, y: at(a, 'onder'), vrij: null };
      const tops = here.map((kind) => kind.x + off);
      const wish = tops.reduce((sum, one) => sum + one, 0) / tops.length;
      let x = from.vrij ? Math.min(Math.max(wish, from.vrij[0] + 4), from.vrij[1] - 4) : from.x + off;
      const trunk = [{ x, y: from.y }];
      // Past the rows in between, from gap to gap.
      for (let r = a.rij + 1; r < rij; r++) {
        const next = passage(r, x);
        const y = lane(r, [x, next], 1);
        trunk.push({ x, y }, { x: next, y });
        x = next;
      }
      const only = tops.length === 1 && tops[0] !== undefined && Math.abs(tops[0] - x) < 5;
      const bar = only ? null : lane(rij, [x, ...tops], 1);
      if (bar) trunk.push({ x, y: bar });
      const [first] = here;
      if (only && first) trunk.push({ x, y: at(first, 'boven') });
      paden.push(trunk);
      if (!bar) continue;
      const ends = [Math.min(x, ...tops), Math.max(x, ...tops)] as const;
      paden.push([
        { x: ends[0], y: bar },
        { x: ends[1], y: bar },
      ]);
      for (const kind of here)
        paden.push([
          { x: kind.x + off, y: bar },
          { x: kind.x + off, y: at(kind, 'boven') },
        ]);
    }
    for (const kind of kinderen) for (const ouder of ouders) drawn.add(JSON.stringify([pleeg, ouder, kind]));
    lijnen.push({ id, kind: pleeg ? 'pleegouder-kind' : 'ouder-kind', paden });
  }

  // Who share a parent are brothers and sisters to see.
  const parentsOf = new Map<string, Set<string>>();
  for (const { ouders, kinderen } of gezinnen)
    for (const kind of kinderen) parentsOf.set(kind, new Set([...(parentsOf.get(kind) ?? []), ...ouders]));
  const shareParent = (one: string, other: string) => {
    const parents = parentsOf.get(other);
    return [...(parentsOf.get(one) ?? [])].some((ouder) => parents?.has(ouder));
  };
  for (const band of banden) {
    const [a, b] = [plekken.get(band.van), plekken.get(band.naar)];
    if (!a || !b || band.aard === 'partners' || band.aard === 'ex-partners') continue;
    if (band.aard === 'ouder-kind' || band.aard === 'pleegouder-kind') {
      if (!drawn.has(JSON.stringify([band.aard === 'pleegouder-kind', band.van, band.naar]))) over.push(band);
    } else if (band.aard === 'broer-zus' && a.rij === b.rij) {
      if (shareParent(band.van, band.naar)) continue;
      const [x1, x2] = a.x < b.x ? [a.x - 5, b.x - 5] : [b.x - 5, a.x - 5];
      const y = lane(a.rij, [x1, x2], 2);
      const [left, right] = a.x < b.x ? [a, b] : [b, a];
      const path = [
        { x: x1, y: at(left, 'boven') },
        { x: x1, y },
        { x: x2, y },
        { x: x2, y: at(right, 'boven') },
      ];
      lijnen.push({ id: band.id, kind: 'broer-zus', paden: [path] });
    } else over.push(band);
  }

  // Pieces that would lie on each other get different lanes.
  const count = Array<number>(rijen.length + 1).fill(0);
  const nummers = new Map<Baan, number>();
  for (const laag of [0, 1, 2] as const)
    for (let rij = 0; rij <= rijen.length; rij++) {
      const base = count[rij] ?? 0;
      const ends: number[] = [];
      for (const baan of banen
        .filter((one) => one.rij === rij && one.laag === laag)
        .toSorted((p, q) => p.van - q.van)) {
        const free = ends.findIndex((end) => end + 6 < baan.van);
        const nr = free < 0 ? ends.length : free;
        ends[nr] = baan.tot;
        nummers.set(baan, base + nr);
      }
      count[rij] = base + ends.length;
    }

  return {
    banen: count,
    recht,
    over,
    teken: (hoogteVan, baanVan) => {
      for (const [baan, nr] of nummers) baan.y = baanVan(baan.rij, nr);
      const yOf = (y: Hoogte) => ('baan' in y ? y.baan.y : hoogteVan(y.plek, y.bij));
      return lijnen.map(({ id, kind, paden }) => ({
        id,
        kind,
        paden: paden.map((path) => path.map(({ x, y }) => ({ x, y: yOf(y) }))),
      }));
    },
  };
}
