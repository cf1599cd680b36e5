// Which pieces of which Yjs client are held: sorted ranges per client, and the state vector they add up to. Knows no content.
import * as encoding from 'lib0/encoding';

/** `to` is exclusive. */
export interface Piece {
  client: number;
  from: number;
  to: number;
}

/** From so many on they are sorted in together: putting each in its place would cost a hostile update its square. */
const MANY = 50;

export class Clocks {
  /** client -> [from, to, from, to, ...], sorted, never touching. */
  private readonly ranges = new Map<number, number[]>();

  add({ client, from, to }: Piece): void {
    const held = this.ranges.get(client);
    if (!held) {
      this.ranges.set(client, [from, to]);
      return;
    }
    const last = held.length - 1;
    // Typing appends: nearly every call ends here.
    if (held[last] === from) {
      held[last] = to;
      return;
    }
    if ((held[last] as number) < from) {
      held.push(from, to);
      return;
    }
    const start = firstEndingAt(held, from);
    let end = start;
    let low = from;
    let high = to;
    while (end < held.length && (held[end] as number) <= to) {
      low = Math.min(low, held[end] as number);
      high = Math.max(high, held[end + 1] as number);
      end += 2;
    }
    held.splice(start, end - start, low, high);
  }

  addAll(pieces: readonly Piece[]): void {
    if (pieces.length < MANY) {
      for (const piece of pieces) this.add(piece);
      return;
    }
    const perClient = new Map<number, [from: number, to: number][]>();
    for (const { client, from, to } of pieces) {
      const list = perClient.get(client);
      if (list) list.push([from, to]);
      else perClient.set(client, [[from, to]]);
    }
    for (const [client, list] of perClient) {
      const held = this.ranges.get(client) ?? [];
      for (let i = 0; i < held.length; i += 2) list.push([held[i] as number, held[i + 1] as number]);
      list.sort(([a], [b]) => a - b);
      const joined: number[] = [];
      for (const [from, to] of list) {
        const end = joined.at(-1) ?? -1;
        if (from > end) joined.push(from, to);
        else if (to > end) joined[joined.length - 1] = to;
      }
      this.ranges.set(client, joined);
    }
  }

  has({ client, from, to }: Piece): boolean {
    const held = this.ranges.get(client);
    if (!held) return false;
    // Ranges never touch, so the one that holds `from` is the first that ends after it.
    const at = firstEndingAt(held, from + 1);
    return at < held.length && (held[at] as number) <= from && (held[at + 1] as number) >= to;
  }

  /** Yjs form; a client counts up to its first gap. */
  stateVector(): Uint8Array {
    const encoder = encoding.createEncoder();
    const whole = [...this.ranges].filter(([, held]) => held[0] === 0);
    encoding.writeVarUint(encoder, whole.length);
    for (const [client, held] of whole) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, held[1] as number);
    }
    return encoding.toUint8Array(encoder);
  }
}

/** Index of the first range whose end is at least `clock`. A hostile update makes very many ranges, hence by halves. */
function firstEndingAt(held: readonly number[], clock: number): number {
  let low = 0;
  let high = held.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((held[2 * middle + 1] as number) < clock) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
