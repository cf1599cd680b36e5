// Talks to the room of a membership log: learn it, append one entry, follow it. Used by members, and by who asks to come in.
import * as decoding from 'lib0/decoding';
import { Close, encodeLog, LOG_DOCUMENT, Message, readLog, readLogResult } from '../../sync-server/protocol.ts';
import type { SignedEntry } from '../domain/ledenlog.ts';
import { createAccessSocket, type DoorLog, type Knocker } from './access-socket.ts';

export type Appended =
  | { kind: 'goed' }
  | { kind: 'geen-verbinding' }
  /** `reden`: why the relay keeps this invitation out, if it is one and the relay says so. */
  | { kind: 'geen-toegang'; reden?: string }
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
      const why = event.reason.startsWith('uitnodiging-') && { reden: event.reason };
      finish(shut ? { kind: 'geen-toegang', ...why } : { kind: 'geen-verbinding' });
    };
  });
}

export interface Following {
  /** Try now instead of after the pause (the network came back). */
  wake(): void;
  stop(): void;
}

const FIRST_PAUSE_MS = 1_000;
const LAST_PAUSE_MS = 60_000;

/**
 * Stays in the room of a log and says whenever something was heard. `geen-toegang`: shut out, with in the log what the
 * relay had to say about that; it goes on knocking, for a relay that merely says no means nothing.
 */
export function followLog(
  options: Omit<LogRoomOptions, 'timeoutMs'>,
  heard: (how: 'gehoord' | 'geen-toegang') => void,
): Following {
  const { kring, knocker, log } = options;
  const room = `${kring}/${LOG_DOCUMENT}`;
  const Socket = createAccessSocket({
    room,
    knocker,
    log,
    ...(options.WebSocket && { WebSocket: options.WebSocket }),
  });
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pause = FIRST_PAUSE_MS;
  let stopped = false;

  const connect = () => {
    timer = null;
    const here = new Socket(`${options.relayUrl}/${room}`);
    socket = here;
    let reading: Promise<void> = Promise.resolve();
    here.onopen = () => {
      pause = FIRST_PAUSE_MS;
      if (!stopped) heard('gehoord');
    };
    here.onmessage = (event) => {
      const decoder = decoding.createDecoder(new Uint8Array(event.data as ArrayBuffer));
      if (decoding.readVarUint(decoder) !== Message.log) return;
      reading = reading
        .then(() => log.takeIn(readLog(decoder)))
        .then(
          () => (stopped ? undefined : heard('gehoord')),
          // What cannot be read: from the start once more.
          () => here.close(),
        );
    };
    here.onerror = () => undefined;
    here.onclose = (event) => {
      socket = null;
      const shut = event.code === Close.notAllowed || event.code === Close.noAccess;
      void reading.then(() => {
        if (stopped) return;
        if (shut) heard('geen-toegang');
        // Said in answer: stop.
        if (stopped) return;
        timer = setTimeout(connect, shut ? LAST_PAUSE_MS : pause);
        pause = Math.min(pause * 2, LAST_PAUSE_MS);
      });
    };
  };
  connect();
  return {
    wake() {
      if (stopped || timer === null) return;
      clearTimeout(timer);
      pause = FIRST_PAUSE_MS;
      connect();
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      socket?.close();
    },
  };
}
