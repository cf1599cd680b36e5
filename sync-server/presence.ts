// Who is in a room: the newest awareness state per Yjs client and the connection that brought it. Knows states as text it does not read.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

interface State {
  clock: number;
  /** JSON; 'null' when gone. Kept a while after that, so that an echo of an older state stays refused. */
  json: string;
  by: object;
  at: number;
}

/** Stock clients renew every 15 s and forget after 30. */
const OUTDATED_MS = 35_000;
const MAX_CLIENTS = 1_000;

export class Presence {
  private readonly states = new Map<number, State>();

  /**
   * Takes in an awareness update. Returns what to pass on (the same bytes when all of it is news), null when nothing
   * is, 'malformed' when it cannot be read: clients would choke on it.
   */
  takeIn(update: Uint8Array, by: object, now: number): Uint8Array | null | 'malformed' {
    const news: [client: number, state: State][] = [];
    let count = 0;
    try {
      const decoder = decoding.createDecoder(update);
      count = decoding.readVarUint(decoder);
      for (let i = 0; i < count; i++) {
        const client = decoding.readVarUint(decoder);
        const clock = decoding.readVarUint(decoder);
        const json = decoding.readVarString(decoder);
        JSON.parse(json);
        const known = this.states.get(client);
        const leaves = json === 'null' && known !== undefined && known.json !== 'null';
        if (!known || known.clock < clock || (known.clock === clock && leaves))
          news.push([client, { clock, json, by, at: now }]);
      }
      if (decoding.hasContent(decoder)) return 'malformed';
    } catch {
      return 'malformed';
    }
    for (const [client, state] of news) this.states.set(client, state);
    if (this.states.size > MAX_CLIENTS) this.forgetOutdated(now);
    if (this.states.size > MAX_CLIENTS) return 'malformed';
    if (news.length === 0) return null;
    return news.length === count ? update : encode(news);
  }

  /** For a newcomer; null when nobody is there. */
  current(now: number): Uint8Array | null {
    const live = [...this.states].filter(([, state]) => state.json !== 'null' && now - state.at < OUTDATED_MS);
    return live.length === 0 ? null : encode(live);
  }

  /** The connection closed; what to tell the others. */
  leave(by: object, now: number): Uint8Array | null {
    const left = [...this.states].filter(([, state]) => state.by === by && state.json !== 'null');
    for (const [, state] of left) {
      state.json = 'null';
      state.at = now;
    }
    return left.length === 0 ? null : encode(left);
  }

  private forgetOutdated(now: number): void {
    for (const [client, { at }] of this.states) if (now - at > OUTDATED_MS) this.states.delete(client);
  }
}

function encode(states: readonly (readonly [number, State])[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, states.length);
  for (const [client, { clock, json }] of states) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, json);
  }
  return encoding.toUint8Array(encoder);
}
