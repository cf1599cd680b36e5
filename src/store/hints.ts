// Colleagues who are here tell each other, sealed, how far a casus is; who is behind fetches it now instead of in the next round.
import type { Living } from './documents.ts';
import { readCasussen } from './kring-document.ts';
import type { Kringen, LivingKring } from './kringen.ts';
import type { Overzichten } from './overzicht.ts';

/** Field of the awareness of the kring's own document: document -> number of records. */
const FIELD = 'records';

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
  const told = new Map<string, string>();
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

  const tell = (kring: LivingKring) => {
    const now = ours(kring);
    const text = JSON.stringify(now);
    if (told.get(kring.id) === text) return;
    told.set(kring.id, text);
    kring.held.living.awareness.setLocalStateField(FIELD, now);
  };

  const listen = (kring: LivingKring) => {
    const { awareness } = kring.held.living;
    const behind = new Set<string>();
    for (const [client, state] of awareness.getStates()) {
      if (client === awareness.clientID || typeof state[FIELD] !== 'object' || state[FIELD] === null) continue;
      for (const [id, records] of Object.entries(state[FIELD])) {
        const room = `${kring.id}/${id}`;
        const known = Math.max(overzichten.get(room)?.records ?? 0, asked.get(room) ?? 0);
        if (typeof records !== 'number' || records <= known || openNow(room)?.connection()) continue;
        asked.set(room, records);
        behind.add(room);
      }
    }
    const listed = new Set(readCasussen(kring.held.living.doc.inner).map(({ id }) => `${kring.id}/${id}`));
    const rooms = [...behind].filter((room) => listed.has(room));
    if (rooms.length > 0) visit(rooms);
  };

  return {
    look() {
      kringen.gather((kring) => {
        tell(kring);
        listen(kring);
        return [];
      });
    },
  };
}
