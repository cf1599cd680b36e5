// Ready-made WebSocket frames and their sending: one message is framed once for all its receivers, and all frames of a tick leave a socket in one write.
import type { Socket } from 'node:net';
import * as encoding from 'lib0/encoding';
import { Message } from './protocol.ts';

/** A binary, unmasked, unfragmented server frame (RFC 6455, 5.2). */
export function frame(payload: Uint8Array): Buffer {
  const { length } = payload;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(head + length);
  bytes[0] = 0x82;
  if (head === 2) bytes[1] = length;
  else if (head === 4) {
    bytes[1] = 126;
    bytes.writeUInt16BE(length, 2);
  } else {
    bytes[1] = 127;
    bytes.writeUInt32BE(0, 2);
    bytes.writeUInt32BE(length, 6);
  }
  bytes.set(payload, head);
  return bytes;
}

const build = (...parts: (number | Uint8Array)[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  for (const part of parts)
    if (typeof part === 'number') encoding.writeVarUint(encoder, part);
    else encoding.writeVarUint8Array(encoder, part);
  return encoding.toUint8Array(encoder);
};
export const Sync = { step1: 0, step2: 1, update: 2 } as const;
export const encodeStep1 = (stateVector: Uint8Array) => build(Message.sync, Sync.step1, stateVector);
export const encodeStep2 = (update: Uint8Array) => build(Message.sync, Sync.step2, update);
export const encodeUpdate = (update: Uint8Array) => build(Message.sync, Sync.update, update);
export const encodeAwareness = (states: Uint8Array) => build(Message.awareness, states);

/** At most this long a frame waits for others to the same socket; only when one went out less than this ago. */
const TELL_MS = 50;
/** `stored` can wait for the next frame that goes there anyway. */
const STORED_MS = 100;
/** Larger ones are not worth copying together; the socket writes them as a vector. */
const COPY_BYTES = 65_536;

/** All outgoing frames of one relay: sees to it that a busy socket gets many frames in one write. */
export class Courier {
  frames = 0;
  writes = 0;
  private now = new Set<Outbox>();
  private readonly held = new Set<Outbox>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** What the last socket got: in a busy room the next one gets the very same frames, and the copy is shared. */
  private last: { frames: Buffer[]; joined: Buffer } | null = null;

  soon(outbox: Outbox): void {
    if (this.now.size === 0) setImmediate(this.flushNow);
    this.now.add(outbox);
  }

  hold(outbox: Outbox): void {
    this.held.add(outbox);
    this.timer ??= setTimeout(this.flushDue, TELL_MS);
  }

  private readonly flushNow = (): void => {
    const outboxes = this.now;
    this.now = new Set();
    for (const outbox of outboxes) outbox.flush();
    this.last = null;
  };

  private readonly flushDue = (): void => {
    const time = performance.now();
    for (const outbox of this.held) {
      // A millisecond of play, so that nothing waits a whole round because a timer was early.
      if (outbox.due > time + 1) continue;
      this.held.delete(outbox);
      outbox.flush();
    }
    this.last = null;
    this.timer = this.held.size > 0 ? setTimeout(this.flushDue, TELL_MS) : null;
  };

  join(list: Buffer[]): Buffer {
    const { last } = this;
    if (last && last.frames.length === list.length && list.every((one, i) => one === last.frames[i]))
      return last.joined;
    this.last = { frames: list, joined: Buffer.concat(list) };
    return this.last.joined;
  }
}

/** Frames waiting for one socket. */
export class Outbox {
  /** When what waits must go. */
  due = Number.POSITIVE_INFINITY;
  private list: Buffer[] = [];
  private bytes = 0;
  private stored: Buffer | null = null;
  private wroteAt = 0;
  private readonly socket: Socket;
  private readonly courier: Courier;

  constructor(socket: Socket, courier: Courier) {
    this.socket = socket;
    this.courier = courier;
  }

  /** An answer someone waits for: leaves in this tick. */
  send(one: Buffer): void {
    this.add(one);
    this.courier.soon(this);
  }

  /** News for many: at once to a quiet socket, together with what follows to a busy one. */
  tell(one: Buffer): void {
    this.add(one);
    if (this.bytes > 0) this.within(TELL_MS);
  }

  /** Only the newest counts. */
  tellStored(one: Buffer): void {
    this.bytes += one.length - (this.stored?.length ?? 0);
    this.stored = one;
    this.within(STORED_MS);
  }

  private add(one: Buffer): void {
    this.list.push(one);
    this.bytes += one.length;
    // What waits here is not held against a slow reader; a lot of it goes to the network, which then tells.
    if (this.bytes > COPY_BYTES) this.flush();
  }

  private within(ms: number): void {
    const due = this.wroteAt + ms;
    if (due >= this.due) return;
    this.due = due;
    if (due <= performance.now()) this.courier.soon(this);
    else this.courier.hold(this);
  }

  /** Bytes not yet taken by the network. */
  waiting(): number {
    return this.socket.writableLength;
  }

  /** Writes what waits now; a close frame must come after it. */
  flush(): void {
    const { list, bytes, socket, courier } = this;
    if (this.stored) list.push(this.stored);
    this.list = [];
    this.bytes = 0;
    this.stored = null;
    this.due = Number.POSITIVE_INFINITY;
    const [first] = list;
    if (!first || !socket.writable) return;
    this.wroteAt = performance.now();
    courier.frames += list.length;
    courier.writes++;
    if (list.length === 1) socket.write(first);
    else if (bytes <= COPY_BYTES) socket.write(courier.join(list));
    else {
      socket.cork();
      for (const one of list) socket.write(one);
      socket.uncork();
    }
  }
}
