// One WebSocket: its messages in order, its rates, its outgoing frames and its end. Knows not what the messages mean.
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Limits } from './config.ts';
import { type Courier, frame, Outbox } from './frames.ts';
import type { Journal } from './journal.ts';
import { type Bucket, createBucket } from './limits.ts';
import { Close } from './protocol.ts';
import type { Peer } from './room.ts';

/** Read before the signature is known to be right. */
const STRANGER_BYTES = 1_024;
const BURST_SECONDS = 5;
/** After a close frame the other side gets this long to answer it. */
const LINGER_MS = 2_000;
const STRANGER_LINGER_MS = 200;

export interface ConnectionParts {
  courier: Courier;
  journal: Journal;
  limits: Limits;
  now: () => number;
}

export class Connection implements Peer {
  readonly address: string;
  /** Set by whoever knows the member behind it. */
  mayWrite: () => boolean = () => false;
  onEnd: () => void = () => undefined;
  private readonly ws: WebSocket;
  private readonly socket: Socket;
  private readonly parts: ConnectionParts;
  private readonly outbox: Outbox;
  private readonly messages: Bucket;
  private readonly bytes: Bucket;
  private readonly inbox: Uint8Array[] = [];
  private handler: ((message: Uint8Array) => void) | null = null;
  private wanted: ((message: Uint8Array | null) => void) | null = null;
  private allowance: number;
  private readable: number | null;
  private alive = true;
  private ended = false;

  constructor(ws: WebSocket, socket: Socket, address: string, parts: ConnectionParts) {
    this.ws = ws;
    this.socket = socket;
    this.address = address;
    this.parts = parts;
    this.outbox = new Outbox(socket, parts.courier);
    const { limits } = parts;
    this.allowance = limits.maxBufferedBytes;
    this.readable = socket.bytesRead + STRANGER_BYTES;
    this.messages = createBucket(limits.messagesPerSecond, limits.messagesPerSecond * BURST_SECONDS);
    const burst = Math.max(limits.bytesPerSecond * BURST_SECONDS, limits.maxMessageBytes);
    this.bytes = createBucket(limits.bytesPerSecond, burst);
    socket.on('data', this.guard);
    ws.on('message', (data: Buffer, isBinary) => this.take(data, isBinary));
    ws.on('pong', () => {
      this.alive = true;
    });
    // A broken frame or a vanished network; `close` follows.
    ws.on('error', () => undefined);
    ws.on('close', () => this.finish());
  }

  get open(): boolean {
    return !this.ended;
  }

  /** Before the welcome little is read, however large the frame says it is. */
  private readonly guard = (): void => {
    if (this.readable === null || this.socket.bytesRead <= this.readable) return;
    this.close(Close.tooLarge, 'too much');
    // Reading on would only fill memory for a stranger, and without reading no answer to the close frame comes.
    this.ws.pause();
    setTimeout(() => this.ws.terminate(), STRANGER_LINGER_MS).unref();
  };

  /** How much more may come in before the next call; null: no bound but the message size. */
  allow(bytes: number | null): void {
    this.readable = bytes === null ? null : this.socket.bytesRead + bytes;
    if (bytes === null) this.socket.off('data', this.guard);
  }

  private take(data: Buffer, isBinary: boolean): void {
    if (this.ended) return;
    this.alive = true;
    this.parts.journal.count('bytes_in_total', data.length);
    if (!isBinary) {
      this.close(Close.badMessage, 'not binary');
      return;
    }
    const now = this.parts.now();
    if (!this.messages.take(1, now) || !this.bytes.take(data.length, now)) {
      this.close(Close.tooFast, 'too fast');
      return;
    }
    if (this.wanted) {
      const { wanted } = this;
      this.wanted = null;
      wanted(data);
    } else if (this.handler) this.handle(data);
    else this.inbox.push(data);
  }

  private handle(message: Uint8Array): void {
    try {
      this.handler?.(message);
    } catch {
      this.close(Close.badMessage, 'unreadable');
    }
  }

  /** The next message; null when the connection ends first. */
  next(): Promise<Uint8Array | null> {
    const [first] = this.inbox.splice(0, 1);
    if (first || this.ended) return Promise.resolve(first ?? null);
    return new Promise((resolve) => {
      this.wanted = resolve;
    });
  }

  /** From now on each message goes here at once. What it throws closes the connection 4400. */
  listen(handler: (message: Uint8Array) => void): void {
    this.handler = handler;
    for (const message of this.inbox.splice(0)) if (!this.ended) this.handle(message);
  }

  send(bytes: Buffer): void {
    if (this.keepsUp()) this.outbox.send(bytes);
  }

  tell(bytes: Buffer): void {
    if (this.keepsUp()) this.outbox.tell(bytes);
  }

  tellStored(bytes: Buffer): void {
    if (this.keepsUp()) this.outbox.tellStored(bytes);
  }

  private keepsUp(): boolean {
    if (!this.ended && this.outbox.waiting() > this.allowance) this.close(Close.tooSlow, 'too slow');
    return !this.ended;
  }

  sendMessage(message: Uint8Array): void {
    this.send(frame(message));
  }

  answer(bytes: Buffer): void {
    this.allowance = this.parts.limits.maxBufferedBytes + bytes.length;
    this.send(bytes);
  }

  close(code: number, reason: string): void {
    if (this.ended) return;
    if (code >= 4400 && code < 4600) {
      this.parts.journal.count('refused_total');
      this.parts.journal.line(`closed ${code} ${reason}`);
    }
    // Someone who does not read gets no more to read.
    if (code !== Close.tooSlow) this.outbox.flush();
    this.ws.close(code, reason);
    this.finish();
    setTimeout(() => this.ws.terminate(), LINGER_MS).unref();
  }

  private finish(): void {
    if (this.ended) return;
    this.ended = true;
    this.socket.off('data', this.guard);
    this.wanted?.(null);
    this.wanted = null;
    this.inbox.length = 0;
    this.onEnd();
  }

  /** Ends it when the last ping brought nothing back (P28). */
  ping(): void {
    if (!this.alive) {
      this.cut();
      return;
    }
    this.alive = false;
    this.outbox.flush();
    this.ws.ping();
  }

  /** Without a word. */
  cut(): void {
    this.ws.terminate();
    this.finish();
  }
}
