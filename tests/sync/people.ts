// People with devices of their own at a real relay: each has its own copy of the membership log, and a socket a test can listen to and meddle with.
import { WebSocket as NodeWebSocket } from 'ws';
import { openSealedDocument, type SealedDocument } from '../../src/sealed/document.ts';
import { createLocks } from '../../src/sealed/locks.ts';
import { loadAcks } from '../../src/sync/acks.ts';
import { type Connection, type ConnectOptions, connectDocument } from '../../src/sync/connection.ts';
import { createKringLog, type KringLog } from '../../src/sync/kring-log.ts';
import type { Device, World } from '../sealed/world.ts';

/** Every frame of one device, and a say in which of them pass. */
export interface Tap {
  frames: Buffer[];
  /** False: this frame gets lost. */
  passes: (frame: Buffer, way: 'up' | 'down') => boolean;
}

export const createTap = (): Tap => ({ frames: [], passes: () => true });

export function tappedSocket(tap: Tap): typeof WebSocket {
  class Tapped extends NodeWebSocket {
    override send(data: Uint8Array): void {
      const frame = Buffer.from(data);
      tap.frames.push(frame);
      if (tap.passes(frame, 'up')) super.send(data);
    }
    override emit(event: string, ...given: unknown[]): boolean {
      if (event !== 'message') return super.emit(event, ...given);
      const frame = Buffer.from(given[0] as ArrayBuffer);
      tap.frames.push(frame);
      return tap.passes(frame, 'down') && super.emit(event, ...given);
    }
  }
  // The ws package speaks the same interface as a browser, as far as y-websocket and our door use it.
  return Tapped as unknown as typeof WebSocket;
}

/** A device as far as it matters here; the keyring may be of another kring than its world's. */
export type Here = Pick<Device, 'disk' | 'vault' | 'keyring'>;

export interface Person {
  device: Here;
  log: KringLog;
  doc: SealedDocument;
  connection: Connection;
  tap: Tap;
}

const opened: Person[] = [];

export async function logOf(world: World, device: Here): Promise<KringLog> {
  const { disk, vault, keyring } = device;
  const made = await createKringLog(world.kring().id, world.entries(), disk, vault.sealer, keyring);
  if (made.kind !== 'goed') throw new Error(`log: ${made.reden}`);
  return made.log;
}

export async function connect(
  relayUrl: string,
  device: Here,
  log: KringLog,
  room: string,
  more: Pick<ConnectOptions, 'lookMs'> = {},
): Promise<Person> {
  const tap = createTap();
  const doc = openSealedDocument({
    room,
    keys: device.keyring.documentKeys(room),
    device: device.keyring.device,
    sealer: device.vault.sealer,
    disk: device.disk,
    locks: createLocks(),
    kring: log.kring,
  });
  const connection = connectDocument(doc, {
    relayUrl,
    device: device.keyring.device,
    keys: device.keyring.documentKeys(room),
    log,
    acks: await loadAcks(room, device.disk, device.vault.sealer),
    WebSocket: tappedSocket(tap),
    broadcast: false,
    ...more,
  });
  const person = { device, log, doc, connection, tap };
  opened.push(person);
  return person;
}

/** For `afterEach`, before the world closes its disks. */
export async function disconnectAll(): Promise<void> {
  for (const { connection, doc } of opened.splice(0)) {
    connection.close();
    await doc.close();
  }
}

export const read = ({ doc }: Person): string => doc.inner.getText('t').toString();
export const write = ({ doc }: Person, words: string): void =>
  doc.inner.getText('t').insert(read({ doc } as Person).length, words);
