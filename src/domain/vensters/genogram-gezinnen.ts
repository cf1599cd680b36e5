// Which children hang from which parents: a couple where there is one, else each parent alone; foster parents apart.
import { type Band, LEEFTIJDEN, type Mens } from './genogram-mensen.ts';

/** One or two parents with the children that hang from them. */
export interface Gezin {
  ouders: readonly string[];
  kinderen: readonly string[];
  pleeg: boolean;
}

export const pairOf = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);
export const isPaar = ({ aard }: Band): boolean => aard === 'partners' || aard === 'ex-partners';

/** `rij`: the generation of each. Who stands beside or below their own child is no parent here (drawn as a loose line). */
export function findGezinnen(banden: readonly Band[], rij: ReadonlyMap<string, number>): Gezin[] {
  const couples = new Set(banden.filter(isPaar).map(({ van, naar }) => pairOf(van, naar)));
  const rowOf = (id: string) => rij.get(id) ?? 0;
  const gezinnen = new Map<string, { ouders: string[]; kinderen: string[]; pleeg: boolean }>();
  for (const pleeg of [false, true]) {
    const parents = new Map<string, string[]>();
    for (const { van, naar, aard } of banden)
      if (aard === (pleeg ? 'pleegouder-kind' : 'ouder-kind') && rowOf(van) < rowOf(naar))
        parents.set(naar, [...(parents.get(naar) ?? []), van]);
    for (const [kind, all] of parents) {
      const pairs = all
        .flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const))
        .filter(([one, other]) => rowOf(one) === rowOf(other));
      const pair: readonly string[] = pairs.find(([one, other]) => couples.has(pairOf(one, other))) ?? pairs[0] ?? [];
      const alone = all.filter((one) => !pair.includes(one)).map((one) => [one]);
      for (const ouders of pair.length > 0 ? [[...pair], ...alone] : alone) {
        const key = JSON.stringify([pleeg, ...ouders.toSorted()]);
        const known = gezinnen.get(key);
        if (known) known.kinderen.push(kind);
        else gezinnen.set(key, { ouders, kinderen: [kind], pleeg });
      }
    }
  }
  return [...gezinnen.values()];
}

/** Old to young where every age is known; else in the order of the list. */
function byAge(all: readonly Mens[]): Mens[] {
  const ageOf = ({ leeftijd }: Mens) => (leeftijd === '' ? -1 : LEEFTIJDEN.indexOf(leeftijd));
  return all.every((mens) => ageOf(mens) >= 0) ? all.toSorted((a, b) => ageOf(b) - ageOf(a)) : [...all];
}

/** The list as it is, but the children of one family by age. */
export function byAgeWithinFamilies(mensen: readonly Mens[], gezinnen: readonly Gezin[]): Mens[] {
  const of = new Map(mensen.map((mens) => [mens.id, mens]));
  const order = new Map(mensen.map(({ id }, at) => [id, at]));
  for (const { kinderen } of gezinnen) {
    const all = kinderen.flatMap((id) => of.get(id) ?? []);
    const places = all.map(({ id }) => order.get(id) ?? 0).toSorted((a, b) => a - b);
    for (const [at, mens] of byAge(all).entries()) order.set(mens.id, places[at] ?? 0);
  }
  return mensen.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}
