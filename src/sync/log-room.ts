// Talks to the room of a membership log: learn it, append one entry. Used by members and, with an invitation, by who joins.
import * as decoding from 'lib0/decoding';
import { Close, encodeLog, LOG_DOCUMENT, Message, readLog, readLogResult } from '../../sync-server/protocol.ts';
import type { SignedEntry } from '../domain/ledenlog.ts';
import { createAccessSocket, type DoorLog, type Knocker } from './access-socket.ts';

export type Appended =
  | { kind: 'goed' }
  | { kind: 'geen-verbinding' }
  | { kind: 'geen-toegang' }
  /** A WeigerReden of the relay's fold, or what `draft` threw. */
  | { kind: 'geweigerd'; reden: string };

export interface LogRoomOptions {
  relayUrl: string;
  kring: string;
  knocker: Knocker;
  log: DoorLog;
  WebSocket?: typeof WebSocket;
  timeoutMs?: number;
}

const TRIES = 6;

/**
 * Learns the newest log, then asks `draft` for an entry on top of it and appends that. When someone else was first,
 * it learns their entry and drafts again. `draft` null: only learn.
 */
export function appendToLog(options: LogRoomOptions, draft: (() => Promise<SignedEntry>) | null): Promise<Appended> {
  const { kring, knocker, log } = options;
  const room = `${kring}/${LOG_DOCUMENT}`;
  const Socket = createAccessSocket({
    room,
    knocker,
    log,
    ...(options.WebSocket && { WebSocket: options.WebSocket }),
  });
  return new Promise((resolve) => {
    const socket = new Socket(`${options.relayUrl}/${room}`);
    let left = TRIES;
    let offered: { entry: SignedEntry; from: number } | null = null;
    let reading: Promise<void> = Promise.resolve();

    const finish = (outcome: Appended) => {
      clearTimeout(timer);
      socket.onclose = null;
      socket.onmessage = null;
      socket.close();
      resolve(outcome);
    };
    const timer = setTimeout(() => finish({ kind: 'geen-verbinding' }), options.timeoutMs ?? 15_000);
    const fail = (error: unknown) =>
      finish({ kind: 'geweigerd', reden: error instanceof Error ? error.message : String(error) });

    const offer = async () => {
      if (!draft) return finish({ kind: 'goed' });
      if (left-- === 0) return finish({ kind: 'geen-verbinding' });
      const from = log.entries().length;
      const entry = await draft();
      offered = { entry, from };
      socket.send(encodeLog({ from, entries: [entry] }) as Uint8Array<ArrayBuffer>);
    };
    const read = async (data: ArrayBuffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      const type = decoding.readVarUint(decoder);
      if (type === Message.log) await log.takeIn(readLog(decoder));
      if (type !== Message.logResult || !offered) return;
      const { reason } = readLogResult(decoder);
      if (reason === '') {
        await log.takeIn({ from: offered.from, entries: [offered.entry] });
        finish({ kind: 'goed' });
      } else if (reason === 'achter' || reason === 'past-niet-op-vorige') await offer();
      else finish({ kind: 'geweigerd', reden: reason });
    };
    socket.onopen = () => void offer().catch(fail);
    socket.onmessage = (event) => {
      reading = reading.then(() => read(event.data as ArrayBuffer)).catch(fail);
    };
    socket.onerror = () => undefined;
    socket.onclose = (event) => {
      const shut = event.code === Close.notAllowed || event.code === Close.noAccess;
      finish({ kind: shut ? 'geen-toegang' : 'geen-verbinding' });
    };
  });
}
