// Which pieces of which Yjs client are held: sorted ranges per client, and the state vector they add up to. Knows no content.
import * as encoding from 'lib0/encoding';

/** `to` is exclusive. */
export interface Piece {
  client: number;
  from: number;
  to: number;
}

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
    let start = 0;
    while (start < held.length && (held[start + 1] as number) < from) start += 2;
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

  has({ client, from, to }: Piece): boolean {
    const held = this.ranges.get(client);
    if (!held) return false;
    for (let i = held.length - 2; i >= 0; i -= 2) if ((held[i] as number) <= from) return (held[i + 1] as number) >= to;
    return false;
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
