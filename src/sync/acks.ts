// What the relay has confirmed as durably stored, kept across restarts, so that the status line cannot lie (S12).
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Disk } from '../disk/disk.ts';
import { type Frontier, readFrontier, writeFrontier } from '../sealed/frontier.ts';
import type { Sealer } from '../vault/contract.ts';

const ROW = 'bevestigd';
const aad = (room: string) => `${ROW}/${room}`;

export interface Acks {
  /** What the relay had on its disk when it last spoke, and when that was (ms since 1970; 0: never). */
  stored(): Frontier;
  at(): number;
  /** The relay's newest word counts, also when it is less: a relay that lost its disk must be filled again. */
  set(stored: Frontier, at: number): void;
  flushed(): Promise<void>;
}

export async function loadAcks(room: string, disk: Disk, sealer: Sealer): Promise<Acks> {
  let stored: Frontier = new Map();
  let at = 0;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = false;
  const row = await disk.getRow(ROW, room);
  if (row) {
    try {
      const decoder = decoding.createDecoder(await sealer.open(row, aad(room)));
      at = decoding.readVarUint(decoder);
      stored = readFrontier(decoder);
    } catch {
      // A mangled row only means that everything counts as unsent until the relay says otherwise.
    }
  }
  const write = async () => {
    waiting = false;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, at);
    writeFrontier(encoder, stored);
    await disk.putRow(ROW, room, await sealer.seal(encoding.toUint8Array(encoder), aad(room)));
  };
  return {
    stored: () => stored,
    at: () => at,
    set(next, when) {
      stored = next;
      at = when;
      if (waiting) return;
      waiting = true;
      // A row that cannot be written now is written with the next word of the relay.
      last = last.then(write).catch(() => undefined);
    },
    flushed: () => last.then(() => undefined),
  };
}

export const deleteAcks = (room: string, disk: Disk): Promise<void> => disk.deleteRow(ROW, room);
