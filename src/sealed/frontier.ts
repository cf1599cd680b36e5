// Frontiers: how far each writer's log is known. A frontier is a Yjs state vector of the outer document (S2). Knows no keys and no bodies.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Writer -> number of records known from the start of its log. */
export type Frontier = ReadonlyMap<number, number>;

export function writeFrontier(encoder: encoding.Encoder, frontier: Frontier): void {
  const known = [...frontier].filter(([, clock]) => clock > 0).sort(([a], [b]) => a - b);
  encoding.writeVarUint(encoder, known.length);
  for (const [writer, clock] of known) {
    encoding.writeVarUint(encoder, writer);
    encoding.writeVarUint(encoder, clock);
  }
}

/** Throws on malformed bytes. */
export function readFrontier(decoder: decoding.Decoder): Map<number, number> {
  const frontier = new Map<number, number>();
  const count = decoding.readVarUint(decoder);
  if (count > 1_000_000) throw new Error('frontier too long');
  for (let i = 0; i < count; i++) frontier.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder));
  return frontier;
}

/** Does `a` know everything `b` knows? */
export function reaches(a: Frontier, b: Frontier): boolean {
  for (const [writer, clock] of b) if ((a.get(writer) ?? 0) < clock) return false;
  return true;
}

/** Is there for each writer in `b` one of them that knows as much of it? */
export function reachTogether(all: readonly Frontier[], b: Frontier): boolean {
  for (const [writer, clock] of b) if (!all.some((a) => (a.get(writer) ?? 0) >= clock)) return false;
  return true;
}

export const sameFrontier = (a: Frontier, b: Frontier): boolean => reaches(a, b) && reaches(b, a);

/** How many records `a` knows that `b` does not. */
export function aheadOf(a: Frontier, b: Frontier): number {
  let ahead = 0;
  for (const [writer, clock] of a) ahead += Math.max(0, clock - (b.get(writer) ?? 0));
  return ahead;
}

/** Pointwise highest of both. */
export function joinFrontiers(a: Frontier, b: Frontier): Map<number, number> {
  const joined = new Map(a);
  for (const [writer, clock] of b) joined.set(writer, Math.max(clock, joined.get(writer) ?? 0));
  return joined;
}
