// Who stands left of whom in each generation: partners together, brothers and sisters together from old to young, with as few crossing lines as a few rounds find.
import type { Generaties } from './genogram-generaties.ts';
import { byAgeWithinFamilies, type Gezin, isPaar, pairOf } from './genogram-gezinnen.ts';
import type { Band, Mens } from './genogram-mensen.ts';

/** Partners of one generation, kept together; the block as a whole may be turned round. */
interface Blok {
  ids: readonly string[];
  rij: number;
  tak: number;
  /** Order in the list. */
  at: number;
}

export interface Volgorde {
  /** From old to young, each from left to right. */
  rijen: readonly (readonly string[])[];
  /** Who has or had a child or a life together. */
  naast: ReadonlyMap<string, readonly string[]>;
}

const ROUNDS = 4;
const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;

/** Partners in one line, from someone at an end; who has most partners stands in between. */
function chainOf(members: readonly string[], near: Volgorde['naast'], first: (id: string) => number): string[] {
  const degree = (id: string) => near.get(id)?.length ?? 0;
  const chain = new Set<string>();
  const queue = members.toSorted((a, b) => degree(a) - degree(b) || first(a) - first(b)).slice(0, 1);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (chain.has(id)) continue;
    chain.add(id);
    queue.push(...(near.get(id) ?? []).toSorted((a, b) => degree(b) - degree(a)));
  }
  return [...chain];
}

function makeBlocks(
  mensen: readonly Mens[],
  banden: readonly Band[],
  near: Volgorde['naast'],
  { rij, tak }: Generaties,
) {
  const ex = new Set(banden.filter(({ aard }) => aard === 'ex-partners').flatMap(({ van, naar }) => [van, naar]));
  const men = new Set(mensen.filter(({ geslacht }) => geslacht === 'm').map(({ id }) => id));
  const done = new Set<string>();
  const blocks: Blok[] = [];
  for (const { id } of mensen) {
    if (done.has(id)) continue;
    const members = new Set([id]);
    for (const one of members) for (const other of near.get(one) ?? []) members.add(other);
    for (const one of members) done.add(one);
    // By custom an earlier partner stands left; else the man.
    const ids = chainOf([...members], near, (one) => (ex.has(one) ? 0 : 2) + (men.has(one) ? 0 : 1));
    blocks.push({ ids, rij: rij.get(id) ?? 0, tak: tak.get(id) ?? 0, at: blocks.length });
  }
  return blocks;
}

/** How many lines from parents to children cross. */
function countCrossings(at: ReadonlyMap<string, number>, gezinnen: readonly Gezin[], rij: Generaties['rij']): number {
  const place = (id: string) => at.get(id) ?? 0;
  const lines = gezinnen.flatMap(({ ouders, kinderen }) =>
    kinderen.map((kind) => ({ rij: rij.get(kind), up: mean(ouders.map(place)), down: place(kind) })),
  );
  let sum = 0;
  for (const a of lines) for (const b of lines) if (a.rij === b.rij && a.up < b.up && a.down > b.down) sum++;
  return sum;
}

export function orderRows(
  mensen: readonly Mens[],
  banden: readonly Band[],
  gezinnen: readonly Gezin[],
  generaties: Generaties,
): Volgorde {
  const { rij, tak } = generaties;
  const near = new Map<string, string[]>();
  const linked = new Set<string>();
  const link = (a: string, b: string) => {
    if (rij.get(a) !== rij.get(b) || linked.has(pairOf(a, b))) return;
    linked.add(pairOf(a, b));
    near.set(a, [...(near.get(a) ?? []), b]);
    near.set(b, [...(near.get(b) ?? []), a]);
  };
  for (const { van, naar } of banden.filter(isPaar)) link(van, naar);
  const above = new Map<string, string[]>();
  const under = new Map<string, string[]>();
  for (const { ouders, kinderen } of gezinnen) {
    const [one, other] = ouders;
    if (one !== undefined && other !== undefined) link(one, other);
    for (const kind of kinderen) above.set(kind, [...(above.get(kind) ?? []), ...ouders]);
    for (const ouder of ouders) under.set(ouder, [...(under.get(ouder) ?? []), ...kinderen]);
  }
  const blocks = makeBlocks(byAgeWithinFamilies(mensen, gezinnen), banden, near, generaties);

  // The family of the child first, then other families, then who stands alone.
  const sizes = new Map<number, number>();
  for (const one of tak.values()) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  const kern = Math.min(...mensen.filter((mens) => mens.kern).map(({ id }) => tak.get(id) ?? 0));
  const rankOf = (one: number) => (one === kern ? -1 : (sizes.get(one) ?? 0) > 1 ? one : one + mensen.length);

  const count = Math.max(-1, ...rij.values()) + 1;
  let rows = Array.from({ length: count }, (_, at) => blocks.filter((block) => block.rij === at));
  const places = () => new Map(rows.flatMap((row) => row.flatMap(({ ids }) => ids).map((id, at) => [id, at] as const)));
  /** Puts every row in the order of the row above it (or below it). */
  const sweep = (down: boolean) => {
    const order = [...rows.keys()];
    for (const r of down ? order : order.toReversed()) {
      const at = places();
      const keyed = (rows[r] ?? []).map((block, index) => {
        const wishes = block.ids.flatMap((id) => {
          const others = ((down ? above : under).get(id) ?? []).flatMap((one) => at.get(one) ?? []);
          return others.length > 0 ? [mean(others)] : [];
        });
        // Turned round when its members then stand nearer to their own parents.
        const turn = down && (wishes[0] ?? 0) > (wishes.at(-1) ?? 0);
        const key = wishes.length > 0 ? mean(wishes) : index;
        return { block: turn ? { ...block, ids: block.ids.toReversed() } : block, key, rank: rankOf(block.tak) };
      });
      keyed.sort((a, b) => a.rank - b.rank || a.key - b.key || a.block.at - b.block.at);
      rows = rows.with(
        r,
        keyed.map(({ block }) => block),
      );
    }
  };
  sweep(true);
  let best = { rows, crossings: countCrossings(places(), gezinnen, rij) };
  for (let round = 0; round < ROUNDS; round++) {
    sweep(false);
    sweep(true);
    const crossings = countCrossings(places(), gezinnen, rij);
    if (crossings < best.crossings) best = { rows, crossings };
  }
  return { rijen: best.rows.map((row) => row.flatMap(({ ids }) => ids)), naast: near };
}
