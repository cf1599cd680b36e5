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

/** Frames waiting for one socket. */
export interface Outbox {
  push(frame: Buffer): void;
  /** Writes what waits now; a close frame must come after it. */
  flush(): void;
  /** Bytes not yet taken by the network. */
  waiting(): number;
}

export interface Courier {
  createOutbox(socket: Socket): Outbox;
  written(): { frames: number; writes: number };
}

/** Larger ones are not worth copying together; the socket writes them as a vector. */
const COPY_BYTES = 65_536;

export function createCourier(): Courier {
  let dirty: { flush(): void }[] = [];
  let frames = 0;
  let writes = 0;
  /** What the last socket got: in a busy room the next one gets the very same frames, and the copy is shared. */
  let last: { frames: Buffer[]; joined: Buffer } | null = null;

  const flushAll = () => {
    const now = dirty;
    dirty = [];
    for (const outbox of now) outbox.flush();
    last = null;
  };
  const join = (list: Buffer[]): Buffer => {
    if (last && last.frames.length === list.length && list.every((one, i) => one === last?.frames[i]))
      return last.joined;
    last = { frames: list, joined: Buffer.concat(list) };
    return last.joined;
  };

  return {
    written: () => ({ frames, writes }),
    createOutbox(socket) {
      let list: Buffer[] = [];
      let bytes = 0;
      const outbox: Outbox = {
        push(one) {
          if (list.length === 0) {
            if (dirty.length === 0) setImmediate(flushAll);
            dirty.push(outbox);
          }
          list.push(one);
          bytes += one.length;
        },
        flush() {
          const [first] = list;
          if (!first) return;
          const now = list;
          const size = bytes;
          list = [];
          bytes = 0;
          if (!socket.writable) return;
          frames += now.length;
          writes++;
          if (now.length === 1) socket.write(first);
          else if (size <= COPY_BYTES) socket.write(join(now));
          else {
            socket.cork();
            for (const one of now) socket.write(one);
            socket.uncork();
          }
        },
        waiting: () => bytes + socket.writableLength,
      };
      return outbox;
    },
  };
}
