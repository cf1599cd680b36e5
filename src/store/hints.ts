// Colleagues who are here tell each other, sealed, how far a casus is; who is behind fetches it now instead of in the next round.
import type { Living } from './documents.ts';
import { readCasussen } from './kring-document.ts';
import type { Kringen, LivingKring } from './kringen.ts';
import type { Overzichten } from './overzicht.ts';

/** Field of the awareness of the kring's own document: document -> number of records. */
const FIELD = 'records';
/** All who have a casus open get a new record at the same moment. Each waits a while of its own, by how many are here, and most find it said by then. */
const WAIT_MS_PER_OTHER = 50;

export interface Hints {
  /** Tells what changed here, and listens to what changed there. */
  look(): void;
}

export interface HintsOptions {
  kringen: Kringen;
  overzichten: Overzichten;
  openNow(room: string): Living | undefined;
  visit(rooms: readonly string[]): void;
}

export function createHints({ kringen, overzichten, openNow, visit }: HintsOptions): Hints {
  const told = new Map<string, Readonly<Record<string, number>>>();
  /** By room: the number that is news, and from when on it is ours to tell. */
  const turns = new Map<string, { records: number; from: number }>();
  /** Asked for up to here already: a colleague who says more than the relay has is not asked again and again. */
  const asked = new Map<string, number>();

  /** Only what the relay has: a hint to something that cannot be fetched helps nobody. */
  const ours = (kring: LivingKring): Record<string, number> => {
    const found: Record<string, number> = {};
    for (const { id } of readCasussen(kring.held.living.doc.inner)) {
      const room = `${kring.id}/${id}`;
      const line = openNow(room)?.connection()?.status();
      const records = overzichten.get(room)?.records ?? 0;
      if (line?.level && line.unsent === 0 && records > 0) found[id] = records;
    }
    return found;
  };

  /** What others who are here say, the highest of each. */
  const theirs = (kring: LivingKring): Map<string, number> => {
    const { awareness } = kring.held.living;
    const found = new Map<string, number>();
    for (const [client, state] of awareness.getStates()) {
      if (client === awareness.clientID || typeof state[FIELD] !== 'object' || state[FIELD] === null) continue;
      for (const [id, records] of Object.entries(state[FIELD]))
        if (typeof records === 'number') found.set(id, Math.max(records, found.get(id) ?? 0));
    }
    return found;
  };

  const isOurTurn = (room: string, records: number, others: number): boolean => {
    const known = turns.get(room);
    if (known?.records === records) return Date.now() >= known.from;
    const wait = others > 2 ? Math.random() * others * WAIT_MS_PER_OTHER : 0;
    turns.set(room, { records, from: Date.now() + wait });
    return wait === 0;
  };

  const tell = (kring: LivingKring, said: ReadonlyMap<string, number>) => {
    const before = told.get(kring.id) ?? {};
    const others = kring.held.living.awareness.getStates().size - 1;
    const next: Record<string, number> = {};
    for (const [id, records] of Object.entries(ours(kring))) {
      const news = records > (said.get(id) ?? 0) && isOurTurn(`${kring.id}/${id}`, records, others);
      const saying = news ? records : before[id];
      if (saying !== undefined) next[id] = saying;
    }
    if (JSON.stringify(next) === JSON.stringify(before) && told.has(kring.id)) return;
    told.set(kring.id, next);
    kring.held.living.awareness.setLocalStateField(FIELD, next);
  };

  const listen = (kring: LivingKring, said: ReadonlyMap<string, number>) => {
    const behind = new Set<string>();
    for (const [id, records] of said) {
      const room = `${kring.id}/${id}`;
      const known = Math.max(overzichten.get(room)?.records ?? 0, asked.get(room) ?? 0);
      if (records <= known || openNow(room)?.connection()) continue;
      asked.set(room, records);
      behind.add(room);
    }
    const listed = new Set(readCasussen(kring.held.living.doc.inner).map(({ id }) => `${kring.id}/${id}`));
    const rooms = [...behind].filter((room) => listed.has(room));
    if (rooms.length > 0) visit(rooms);
  };

  return {
    look() {
      kringen.gather((kring) => {
        const said = theirs(kring);
        tell(kring, said);
        listen(kring, said);
        return [];
      });
    },
  };
}
