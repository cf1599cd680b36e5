// Who brought in and who led in the other casussen of a kring, as far as they are on this device: read one by one when a screen asks, without the network. Knows no screen.
import type * as Y from 'yjs';
import { type EerdereSessie, eerdereVan } from '../../domain/sessie/aan-de-beurt.ts';
import { vouwSessie } from '../../domain/sessie/vouw.ts';
import type { Documents } from '../documents.ts';
import type { Eerder } from './contract.ts';
import { leesGebeurtenissen } from './gebeurtenissen.ts';

/** The newest first; so many say enough, and opening more takes long on a phone. */
const MEESTE_CASUSSEN = 30;

export function eerderIn(doc: Y.Doc, wie: (toestel: string) => string): EerdereSessie[] {
  return [...leesGebeurtenissen(doc).sessies.values()].flatMap((gebeurtenissen) => {
    const sessie = vouwSessie(gebeurtenissen);
    return sessie.beurten.length > 0 ? [eerdereVan(sessie, wie)] : [];
  });
}

export interface InKringOptions {
  documents: Pick<Documents, 'hold'>;
  /** Rooms of the other casussen that may be read, newest first. */
  rooms: () => readonly string[];
  isHeel: (room: string) => boolean;
  wie: (toestel: string) => string;
  stopped: () => boolean;
}

export async function leesEerderInKring(options: InKringOptions): Promise<Eerder> {
  const { documents, isHeel, wie, stopped } = options;
  const rooms = options.rooms();
  const sessies: EerdereSessie[] = [];
  let casussen = 0;
  let nietHeel = Math.max(0, rooms.length - MEESTE_CASUSSEN);
  for (const room of rooms.slice(0, MEESTE_CASUSSEN)) {
    // Deleted while it waited for its turn: opening it would bring it back on this disk.
    if (stopped() || !options.rooms().includes(room)) continue;
    if (!isHeel(room)) nietHeel++;
    try {
      const held = await documents.hold(room, false);
      try {
        await held.living.doc.whenLoaded;
        const gevonden = eerderIn(held.living.doc.inner, wie);
        if (gevonden.length > 0) casussen++;
        sessies.push(...gevonden);
      } finally {
        await held.release();
      }
    } catch {
      // It does not open here: the others still say something.
      if (isHeel(room)) nietHeel++;
    }
  }
  return { sessies, casussen, nietHeel };
}
