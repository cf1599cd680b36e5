// One visit from knocking to leaving: through the door, into a room, and what each message then means. Knows no documents.
import * as decoding from 'lib0/decoding';
import type { Limits, RelayConfig } from './config.ts';
import type { Connection } from './connection.ts';
import { admit } from './door.ts';
import type { Journal } from './journal.ts';
import type { KringHere, Present } from './kring.ts';
import type { Counter } from './limits.ts';
import type { Pool } from './pool.ts';
import { Close, encodeDropped, LOG_DOCUMENT, Message, readLog } from './protocol.ts';
import type { Room } from './room.ts';

export interface Visit {
  access: RelayConfig['access'];
  room: string;
  rooms: Pool<Room>;
  kringen: Pool<KringHere>;
  perKey: Counter;
  newKringen: { take(address: string, now: number): boolean };
  limits: Limits;
  now: () => number;
  journal: Journal;
}

/** The document that says which documents a kring has; it goes only with the kring. */
const KRING_DOCUMENT = 'kring';

export async function receiveVisitor(connection: Connection, visit: Visit): Promise<void> {
  // What must be undone when the connection ends, whenever that is.
  const undo: (() => void)[] = [];
  const onEnd = (work: () => void) => {
    if (connection.open) undo.push(work);
    else work();
  };
  connection.onEnd = () => {
    for (const work of undo.splice(0).reverse()) work();
  };
  try {
    await letIn(connection, visit, onEnd);
  } catch (error) {
    visit.journal.line(`visit failed: ${error instanceof Error ? error.message : error}`, visit.room);
    connection.close(Close.later, 'not now');
  }
}

async function letIn(connection: Connection, visit: Visit, onEnd: (work: () => void) => void): Promise<void> {
  const [kringId = '', document = ''] = visit.room.split('/');
  let kring: KringHere | null = null;
  let present: Present | null = null;

  if (visit.access === 'open') connection.mayWrite = () => true;
  else {
    const late = setTimeout(() => connection.close(Close.noAccess, 'no handshake in time'), visit.limits.handshakeMs);
    onEnd(() => clearTimeout(late));
    const openLog = async () => {
      const opening = visit.kringen.acquire(kringId);
      onEnd(() => visit.kringen.release(kringId));
      kring = await opening;
      return kring.log;
    };
    const entered = await admit(connection, {
      room: visit.room,
      openLog,
      now: visit.now,
      maxLogBytes: visit.limits.maxLogBytes,
      mayBringKring: () => visit.newKringen.take(connection.address, visit.now()),
      grown: (from) => kring?.grownAtDoor(from),
      enter: (key, access) => {
        if (!visit.perKey.enter(key)) return false;
        onEnd(() => visit.perKey.leave(key));
        const here: Present = { connection, key, access };
        present = here;
        kring?.present.add(here);
        onEnd(() => kring?.present.delete(here));
        const { gastTot } = access.kind === 'lid' ? access : { gastTot: null };
        if (gastTot !== null) onEnd(kring?.closeAt(here, gastTot) ?? (() => undefined));
        connection.mayWrite = () => here.access.kind === 'lid' && here.access.rol !== 'meelezen';
        return true;
      },
    });
    if (!entered) return;
    clearTimeout(late);
  }
  connection.allow(null);

  let room: Room | null = null;
  if (visit.access === 'open' || document !== LOG_DOCUMENT) {
    const opening = visit.rooms.acquire(visit.room);
    onEnd(() => visit.rooms.release(visit.room));
    const opened = await opening;
    if (!connection.open) return;
    if (opened.gone) return connection.close(Close.roomGone, 'destroyed');
    onEnd(() => opened.leave(connection));
    opened.join(connection);
    room = opened;
  }
  connection.listen(createReader(connection, room, kring, present, document));
}

/** Throws on what cannot be read; the connection then closes 4400. */
function createReader(
  connection: Connection,
  room: Room | null,
  kring: KringHere | null,
  present: Present | null,
  document: string,
): (message: Uint8Array) => void {
  const drop = async (from: Room) => {
    if (await from.drop(connection)) connection.sendMessage(encodeDropped());
  };
  return (message) => {
    const decoder = decoding.createDecoder(message);
    const type = decoding.readVarUint(decoder);
    if (present?.access.kind === 'geen') return connection.close(Close.notAllowed, 'no longer a member');
    if (type === Message.log && kring && present) {
      const part = readLog(decoder);
      if (decoding.hasContent(decoder)) throw new Error('trailing bytes');
      void kring.append(present, part);
    } else if (type === Message.drop && room && present) {
      if (decoding.hasContent(decoder)) throw new Error('trailing bytes');
      const isGast = present.access.kind === 'lid' && present.access.gastTot !== null;
      if (document === KRING_DOCUMENT || isGast || !connection.mayWrite())
        return connection.close(Close.notAllowed, 'may not drop');
      void drop(room);
    } else if (room) room.receive(connection, type, decoder);
    else throw new Error('no document here');
  };
}
