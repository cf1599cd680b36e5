// Candidate findings of all rules, and which of them stay where they overlap. Knows no Dutch.
import type { Gegeven, PlaatsMaat } from '../domain/vondst.ts';

export interface Kandidaat {
  start: number;
  end: number;
  gegeven: Gegeven;
  zeker: boolean;
  /** Higher stays, where two overlap; as high: the longest. */
  rang: number;
  rol?: string | null;
  maat?: PlaatsMaat | null;
}

export interface Naam extends Kandidaat {
  gegeven: 'naam';
  /** The words of it that may stand alone for the same person. */
  delen: readonly string[];
}

/** Room that is taken: nothing else is looked for there. */
export class Bezet {
  readonly #merk: Uint8Array;
  constructor(lengte: number) {
    this.#merk = new Uint8Array(lengte);
  }
  neem(start: number, end: number): void {
    this.#merk.fill(1, start, end);
  }
  raakt(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.#merk[at] === 1) return true;
    return false;
  }
}

/** The ones that stay, sorted, none overlapping. A loser goes whole. */
export function kies(kandidaten: readonly Kandidaat[]): Kandidaat[] {
  const order = [...kandidaten].sort(
    (a, b) => b.rang - a.rang || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const lengte = kandidaten.reduce((most, { end }) => Math.max(most, end), 0);
  const bezet = new Bezet(lengte);
  const blijft: Kandidaat[] = [];
  for (const kandidaat of order) {
    if (kandidaat.end <= kandidaat.start || bezet.raakt(kandidaat.start, kandidaat.end)) continue;
    bezet.neem(kandidaat.start, kandidaat.end);
    blijft.push(kandidaat);
  }
  return blijft.sort((a, b) => a.start - b.start);
}
