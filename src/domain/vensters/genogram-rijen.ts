// Where everyone of the family stands from left to right: room for every label, children under their parents, parents over their children. Knows no height.
import { plaatsGeneraties } from './genogram-generaties.ts';
import { findGezinnen, type Gezin, isPaar, pairOf } from './genogram-gezinnen.ts';
import { BREEDSTE, widthOf, wrapLabel } from './genogram-label.ts';
import type { Band, Mens } from './genogram-mensen.ts';
import { orderRows } from './genogram-volgorde.ts';

export const SYMBOOL = 32;
const SMALLEST = 52;
const ROUNDS = 12;

/** Someone on a row. */
export interface Plek {
  mens: Mens;
  /** Middle. */
  x: number;
  /** Room taken, label included. */
  breedte: number;
  regels: readonly string[];
  /** In words under the label; a sign on the symbol says it too. */
  merken: readonly ('steunfiguur' | 'regie')[];
  rij: number;
}

/** Only for who is young or old: of the rest it says little. */
const leeftijdVan = ({ leeftijd }: Mens): string[] =>
  leeftijd === '65+' ? ['65 of ouder'] : /^\d/.test(leeftijd) ? [`${leeftijd} jaar`] : [];

const merkenVan = (mens: Mens): Plek['merken'] => [
  ...(mens.steunfiguur ? (['steunfiguur'] as const) : []),
  ...(mens.regie ? (['regie'] as const) : []),
];

export function plekVan(mens: Mens, rij: number, breedste: number = BREEDSTE): Plek {
  const regels = [...wrapLabel(mens.naam, breedste), ...leeftijdVan(mens)];
  const merken = merkenVan(mens);
  const text = Math.max(...[...regels, ...merken].map(widthOf));
  return { mens, x: 0, breedte: Math.max(SMALLEST, text + 8), regels, merken, rij };
}

/** Places with at least this room between neighbours, as near as can be to what was wished (weighted least squares). */
export function spread(wish: readonly number[], weight: readonly number[], room: readonly number[]): number[] {
  let sum = 0;
  const offset = room.map((one, at) => {
    sum += at === 0 ? 0 : one;
    return sum;
  });
  const blocks: { mean: number; weight: number; count: number }[] = [];
  wish.forEach((one, at) => {
    blocks.push({ mean: one - (offset[at] ?? 0), weight: weight[at] ?? 1, count: 1 });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before || before.mean <= last.mean) break;
      const total = before.weight + last.weight;
      blocks.splice(-2, 2, {
        mean: (before.mean * before.weight + last.mean * last.weight) / total,
        weight: total,
        count: before.count + last.count,
      });
    }
  });
  return blocks.flatMap(({ mean, count }) => Array<number>(count).fill(mean)).map((one, at) => one + (offset[at] ?? 0));
}

const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;

export interface Rijen {
  rijen: readonly (readonly Plek[])[];
  gezinnen: readonly Gezin[];
}

/** From old to young, each row from left to right; where the leftmost stands is not fixed. */
export function zetOpRijen(mensen: readonly Mens[], banden: readonly Band[]): Rijen {
  const generaties = plaatsGeneraties(mensen, banden);
  const gezinnen = findGezinnen(banden, generaties.rij);
  const { rijen: volgorde, naast } = orderRows(mensen, banden, gezinnen, generaties);
  const plekken = new Map(mensen.map((mens) => [mens.id, plekVan(mens, generaties.rij.get(mens.id) ?? 0)]));
  const rijen = volgorde.map((row) => row.flatMap((id) => plekken.get(id) ?? []));

  const aardOf = new Map(banden.filter(isPaar).map(({ van, naar, aard }) => [pairOf(van, naar), aard]));
  const areBeside = (a: Plek | undefined, b: Plek) => a !== undefined && naast.get(b.mens.id)?.includes(a.mens.id);
  const roomBetween = (a: Plek, b: Plek) => {
    const ex = aardOf.get(pairOf(a.mens.id, b.mens.id)) === 'ex-partners';
    const kin = generaties.tak.get(a.mens.id) === generaties.tak.get(b.mens.id);
    return (a.breedte + b.breedte) / 2 + (ex ? 16 : areBeside(a, b) ? 10 : kin ? 2 : 6);
  };
  const rooms = rijen.map((row) =>
    row.map((plek, at) => {
      const before = row[at - 1];
      return before ? roomBetween(before, plek) : 0;
    }),
  );
  const settle = (r: number, wish: (id: string) => number | null) => {
    const row = rijen[r] ?? [];
    const room = rooms[r] ?? [];
    const wishes = row.map(({ mens }) => wish(mens.id));
    /** With nobody above or below: beside the partner. */
    const besidePartner = (plek: Plek, at: number): number => {
      const [left, right] = [wishes[at - 1], wishes[at + 1]];
      if (typeof left === 'number' && areBeside(row[at - 1], plek)) return left + (room[at] ?? 0);
      if (typeof right === 'number' && areBeside(row[at + 1], plek)) return right - (room[at + 1] ?? 0);
      return plek.x;
    };
    const placed = spread(
      row.map((plek, at) => wishes[at] ?? besidePartner(plek, at)),
      wishes.map((one) => (one === null ? 0.2 : 1)),
      room,
    );
    row.forEach((plek, at) => {
      plek.x = placed[at] ?? 0;
    });
  };

  for (const [r, row] of rijen.entries()) {
    let x = -(rooms[r] ?? []).reduce((sum, one) => sum + one, 0) / 2;
    for (const [at, plek] of row.entries()) {
      x += rooms[r]?.[at] ?? 0;
      plek.x = x;
    }
  }
  const asKind = new Map<string, Gezin[]>();
  const asOuder = new Map<string, Gezin[]>();
  const add = (to: Map<string, Gezin[]>, id: string, gezin: Gezin) => to.set(id, [...(to.get(id) ?? []), gezin]);
  for (const gezin of gezinnen) {
    for (const id of gezin.kinderen) add(asKind, id, gezin);
    for (const id of gezin.ouders) add(asOuder, id, gezin);
  }
  const middle = (ids: readonly string[]) => mean(ids.map((id) => plekken.get(id)?.x ?? 0));
  /** Where someone would stand if this side of the family were straight under, or over, the other. */
  const straight = (id: string, as: 'kinderen' | 'ouders'): number | null => {
    const mine = (as === 'kinderen' ? asKind : asOuder).get(id);
    if (!mine) return null;
    const other = as === 'kinderen' ? 'ouders' : 'kinderen';
    return (plekken.get(id)?.x ?? 0) + mean(mine.map((gezin) => middle(gezin[other]) - middle(gezin[as])));
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (let r = 1; r < rijen.length; r++) settle(r, (id) => straight(id, 'kinderen'));
    for (let r = rijen.length - 2; r >= 0; r--) settle(r, (id) => straight(id, 'ouders'));
  }
  return { rijen, gezinnen };
}
