// A WebSocket that reports `open` only after the relay let this device in (S10). Fits y-websocket's WebSocketPolyfill option.
import * as decoding from 'lib0/decoding';
import type { LogPart } from '../../sync-server/protocol.ts';
import {
  accessMessage,
  encodeHello,
  encodeLog,
  Message,
  PROTOCOL_VERSION,
  readChallenge,
  readLog,
  readLogWanted,
  readWelcome,
} from '../../sync-server/protocol.ts';
import type { SignedEntry } from '../domain/ledenlog.ts';

/** Who knocks: a device, or the holder of an invitation. */
export interface Knocker {
  key: Uint8Array;
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** The part of the membership log this side can show and learn at the door. */
export interface DoorLog {
  entries(): readonly SignedEntry[];
  takeIn(part: LogPart): Promise<unknown>;
}

export interface Door {
  room: string;
  knocker: Knocker;
  log: DoorLog;
  /** The socket to use underneath; the global one in a browser. */
  WebSocket?: typeof WebSocket;
}

type Handler<E> = ((event: E) => void) | null;

/** Makes the class y-websocket constructs for each attempt. */
export function createAccessSocket(door: Door): typeof WebSocket {
  const Base = door.WebSocket ?? WebSocket;

  class AccessSocket {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSING = 2;
    readonly CLOSED = 3;
    onopen: Handler<Event> = null;
    onmessage: Handler<MessageEvent> = null;
    onclose: Handler<CloseEvent> = null;
    onerror: Handler<Event> = null;
    private readonly inner: WebSocket;
    private welcome = false;
    /** Messages are read one after another, also where reading takes a signature. */
    private reading: Promise<void> = Promise.resolve();

    constructor(url: string | URL, protocols?: string | string[]) {
      this.inner = new Base(url, protocols);
      this.inner.binaryType = 'arraybuffer';
      this.inner.onmessage = (event: MessageEvent) => {
        if (this.welcome) this.onmessage?.(event);
        else this.reading = this.reading.then(() => this.atTheDoor(event)).catch(() => this.inner.close());
      };
      this.inner.onclose = (event: CloseEvent) => {
        this.reading.finally(() => this.onclose?.(event));
      };
      this.inner.onerror = (event: Event) => this.onerror?.(event);
    }

    private async atTheDoor(event: MessageEvent): Promise<void> {
      if (this.welcome) {
        this.onmessage?.(event);
        return;
      }
      const decoder = decoding.createDecoder(new Uint8Array(event.data as ArrayBuffer));
      switch (decoding.readVarUint(decoder)) {
        case Message.challenge: {
          const { version, nonce } = readChallenge(decoder);
          if (version !== PROTOCOL_VERSION || nonce.length < 16) throw new Error('unknown relay version');
          const signature = await door.knocker.sign(accessMessage(door.room, nonce));
          this.transmit(encodeHello(door.knocker.key, signature, door.log.entries().length));
          return;
        }
        case Message.logWanted: {
          const { have } = readLogWanted(decoder);
          this.transmit(encodeLog({ from: have, entries: [...door.log.entries().slice(have)] }));
          return;
        }
        case Message.log:
          await door.log.takeIn(readLog(decoder));
          return;
        case Message.welcome:
          readWelcome(decoder);
          this.welcome = true;
          this.onopen?.(new Event('open'));
          return;
        default:
          throw new Error('unexpected message at the door');
      }
    }

    private transmit(bytes: Uint8Array): void {
      if (this.inner.readyState === Base.OPEN) this.inner.send(bytes as Uint8Array<ArrayBuffer>);
    }

    get readyState(): number {
      const state = this.inner.readyState;
      return state === Base.OPEN && !this.welcome ? 0 : state;
    }
    get bufferedAmount(): number {
      return this.inner.bufferedAmount;
    }
    get binaryType(): BinaryType {
      return this.inner.binaryType;
    }
    set binaryType(_type: BinaryType) {
      // Always arraybuffer; the provider asks for the same.
    }
    send(data: Uint8Array<ArrayBuffer>): void {
      // Shut by the relay with a last message: what that leads to comes before we are told that it is shut.
      this.transmit(data);
    }
    close(code?: number, reason?: string): void {
      this.inner.close(code, reason);
    }
  }
  // y-websocket uses exactly these members of a WebSocket.
  return AccessSocket as unknown as typeof WebSocket;
}
