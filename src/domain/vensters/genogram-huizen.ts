// A dashed line round who live in one house. Only round people who stand beside or under each other: it never takes in somebody from elsewhere.
import type { Punt } from './genogram-lijnen.ts';
import type { Plek } from './genogram-rijen.ts';

export interface Huis {
  naam: string;
  hoeken: readonly Punt[];
  /** Where the name stands, right of its end. */
  kop: Punt;
}

/** How far left of the first person the name ends: the line from the parents comes down there. */
export const NAAM_LINKS = 8;

interface Stuk {
  rij: number;
  van: number;
  tot: number;
  eerste: Plek;
}

/** `boven` and `onder`: where a row begins and ends. */
export function omlijnHuizen(
  rijen: readonly (readonly Plek[])[],
  boven: (rij: number) => number,
  onder: (rij: number) => number,
): Huis[] {
  const found: Huis[] = [];
  const names = [...new Set(rijen.flat().map(({ mens }) => mens.huis))].filter((huis) => huis !== '').toSorted();
  for (const naam of names) {
    const perRow = rijen.map((row, rij) => {
      const pieces: Stuk[] = [];
      row.forEach((plek, at) => {
        if (plek.mens.huis !== naam) return;
        const [van, tot] = [plek.x - plek.breedte / 2 + 1, plek.x + plek.breedte / 2 - 1];
        const last = pieces.at(-1);
        if (last && row[at - 1]?.mens.huis === naam) last.tot = tot;
        else pieces.push({ rij, van, tot, eerste: plek });
      });
      return pieces;
    });
    const taken = new Set<Stuk>();
    for (const pieces of perRow)
      for (const piece of pieces) {
        if (taken.has(piece)) continue;
        const chain = [piece];
        for (let last: Stuk | undefined = piece; last; ) {
          const from: Stuk = last;
          const overlap = (other: Stuk) => Math.min(from.tot, other.tot) - Math.max(from.van, other.van);
          const next = (perRow[from.rij + 1] ?? [])
            .filter((other) => !taken.has(other) && overlap(other) > 16)
            .toSorted((a, b) => overlap(b) - overlap(a))[0];
          if (next) chain.push(next);
          last = next;
        }
        for (const one of chain) taken.add(one);
        found.push({
          naam,
          hoeken: outline(chain, boven, onder),
          kop: { x: piece.eerste.x - NAAM_LINKS, y: boven(piece.rij) - 4 },
        });
      }
  }
  return found;
}

/** Down along the right side, up along the left; between two rows as wide as both. */
function outline(chain: readonly Stuk[], boven: (rij: number) => number, onder: (rij: number) => number): Punt[] {
  const right: Punt[] = [];
  const left: Punt[] = [];
  chain.forEach((piece, at) => {
    const before = chain[at - 1];
    if (before) {
      const narrow = { van: Math.max(before.van, piece.van), tot: Math.min(before.tot, piece.tot) };
      for (const y of [onder(before.rij), boven(piece.rij)]) {
        right.push({ x: narrow.tot, y });
        left.push({ x: narrow.van, y });
      }
    }
    for (const y of [boven(piece.rij), onder(piece.rij)]) {
      right.push({ x: piece.tot, y });
      left.push({ x: piece.van, y });
    }
  });
  return [...right, ...left.toReversed()];
}
