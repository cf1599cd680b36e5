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
/** A y-websocket client brings one; a tab that speaks for its neighbours a few more. */
const MAX_PER_CONNECTION = 20;
/** More than one device with all the connections it may have can bring. */
const MAX_CLIENTS = 2_000;

export class Presence {
  private readonly states = new Map<number, State>();

  /**
   * Takes in an awareness update. Returns what to pass on (the same bytes when all of it is news), null when nothing
   * is, 'malformed' when it cannot be read: clients would choke on it. States beyond what fits are left out: to be
   * closed for them would also hit who did nothing wrong.
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
    const fitting = this.fitting(news, by, now);
    for (const [client, state] of fitting) this.states.set(client, state);
    if (fitting.length === 0) return null;
    return fitting.length === count ? update : encode(fitting);
  }

  /** The first states that stay within both limits; renewing what this connection brought before always does. */
  private fitting(news: readonly [number, State][], by: object, now: number): [number, State][] {
    if (this.states.size + news.length > MAX_CLIENTS) this.forgetOutdated(now);
    let [own, all] = [0, this.states.size];
    for (const state of this.states.values()) if (state.by === by && now - state.at <= OUTDATED_MS) own++;
    return news.filter(([client]) => {
      const known = this.states.get(client);
      if (known?.by === by) return true;
      if (own >= MAX_PER_CONNECTION || (!known && all >= MAX_CLIENTS)) return false;
      own++;
      if (!known) all++;
      return true;
    });
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
