// Which generation everyone stands in: above whom they are a parent of, beside their partner. A circle or a contradiction is left out, never followed.
import { type Band, isAfstamming, type Mens } from './genogram-mensen.ts';

export interface Generaties {
  /** 0 is the oldest on the picture; none is skipped. */
  rij: ReadonlyMap<string, number>;
  /** People who hang together by blood, care or partnership have the same number. */
  tak: ReadonlyMap<string, number>;
}

/** Sets that can be joined; each is called by its first member. */
function createSets(ids: readonly string[]) {
  const root = new Map(ids.map((id) => [id, id]));
  const members = new Map(ids.map((id) => [id, [id]]));
  const find = (id: string): string => root.get(id) ?? id;
  const of = (set: string): readonly string[] => members.get(set) ?? [];
  const join = (a: string, b: string): void => {
    const [to, from] = [find(a), find(b)];
    if (to === from) return;
    for (const id of of(from)) root.set(id, to);
    members.set(to, [...of(to), ...of(from)]);
    members.delete(from);
  };
  return { find, of, join };
}

const OUDER = /\b(moeder|vader|ouder|oom|tante|mama|papa)/i;
const OUDST = /\b(oma|opa|groot(moeder|vader|ouder)|overgroot)/i;
const JONG = /\b(broer|zus|broertje|zusje|neef|nicht|kind|baby|zoon|dochter)/i;

/** Where someone would stand without any relation, counted from the child; and how sure that is (0 is surest). */
function guess(mens: Mens): { level: number; doubt: number } {
  if (mens.kern) return { level: 0, doubt: 0 };
  if (mens.groep === 'kind') return { level: 0, doubt: 1 };
  if (OUDST.test(mens.naam)) return { level: -2, doubt: 2 };
  if (mens.groep === 'ouder') return { level: -1, doubt: 2 };
  if (OUDER.test(mens.naam)) return { level: -1, doubt: 3 };
  if (JONG.test(mens.naam)) return { level: 0, doubt: 3 };
  return { level: mens.groep === '' ? 0 : -1, doubt: 4 };
}

export function plaatsGeneraties(mensen: readonly Mens[], banden: readonly Band[]): Generaties {
  const ids = mensen.map(({ id }) => id);
  const side = createSets(ids);
  const children = new Map<string, string[]>(ids.map((id) => [id, []]));
  const childrenOf = (set: string) => side.of(set).flatMap((id) => children.get(id) ?? []);
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set([side.find(from)]);
    const queue = [...seen];
    for (let set = queue.pop(); set !== undefined; set = queue.pop())
      for (const child of childrenOf(set)) {
        const next = side.find(child);
        if (next === side.find(to)) return true;
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    return false;
  };
  const beside = (a: string, b: string) => {
    if (side.find(a) !== side.find(b) && !reaches(a, b) && !reaches(b, a)) side.join(a, b);
  };

  const accepted: Band[] = [];
  for (const band of banden.filter(isAfstamming)) {
    // Nobody descends from their own descendant.
    if (reaches(band.naar, band.van)) continue;
    children.get(band.van)?.push(band.naar);
    accepted.push(band);
  }
  for (const { van, naar, aard } of banden) if (aard === 'partners' || aard === 'ex-partners') beside(van, naar);
  // Parents of the same child stand beside each other too.
  const first = new Map<string, string>();
  for (const { van, naar, aard } of accepted) {
    const key = JSON.stringify([naar, aard]);
    const other = first.get(key);
    if (other === undefined) first.set(key, van);
    else beside(other, van);
  }
  for (const { van, naar, aard } of banden) if (aard === 'broer-zus') beside(van, naar);

  // The longest way down gives each set its level; then parents come down to just above their first child.
  const sets = [...new Set(ids.map(side.find))];
  const below = new Map(sets.map((set) => [set, [...new Set(childrenOf(set).map(side.find))]]));
  const order: string[] = [];
  const visited = new Set<string>();
  const visit = (set: string) => {
    if (visited.has(set)) return;
    visited.add(set);
    for (const child of below.get(set) ?? []) visit(child);
    order.push(set);
  };
  sets.forEach(visit);
  const level = new Map(sets.map((set) => [set, 0]));
  const at = (set: string) => level.get(set) ?? 0;
  for (const set of order.toReversed())
    for (const child of below.get(set) ?? []) level.set(child, Math.max(at(child), at(set) + 1));
  for (const set of order) {
    const under = below.get(set) ?? [];
    if (under.length > 0) level.set(set, Math.min(...under.map(at)) - 1);
  }

  // Parts that do not hang together are put beside each other by what their role words say.
  const part = createSets(ids);
  for (const { van, naar } of accepted) part.join(van, naar);
  for (const { van, naar, aard } of banden)
    if (aard === 'partners' || aard === 'ex-partners' || aard === 'broer-zus') part.join(van, naar);
  for (const id of ids) part.join(side.find(id), id);
  const shift = new Map<string, { by: number; doubt: number }>();
  for (const mens of mensen) {
    const { level: wanted, doubt } = guess(mens);
    const known = shift.get(part.find(mens.id));
    if (!known || doubt < known.doubt) shift.set(part.find(mens.id), { by: wanted - at(side.find(mens.id)), doubt });
  }
  const raw = new Map(ids.map((id) => [id, at(side.find(id)) + (shift.get(part.find(id))?.by ?? 0)]));
  const used = [...new Set(raw.values())].toSorted((a, b) => a - b);
  const parts = [...new Set(ids.map(part.find))];
  return {
    rij: new Map([...raw].map(([id, one]) => [id, used.indexOf(one)])),
    tak: new Map(ids.map((id) => [id, parts.indexOf(part.find(id))])),
  };
}
