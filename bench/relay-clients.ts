// The clients of the relay bench, in a process of their own: raw WebSockets that write sealed-looking records and count what arrives. The task comes as an argument, the outcome goes back over IPC.
import { randomBytes } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { encodeStep1, encodeUpdate, Sync } from '../sync-server/frames.ts';
import { Message } from '../sync-server/protocol.ts';

export interface Load {
  kind: 'load';
  port: number;
  rooms: number;
  perRoom: number;
  /** Updates a second per client; 0: as fast as deliveries come back. */
  rate: number;
  seconds: number;
}
export interface Idle {
  kind: 'idle';
  port: number;
  connections: number;
}
export interface Fill {
  kind: 'fill';
  port: number;
  room: string;
  records: number;
}
export interface Join {
  kind: 'join';
  port: number;
  room: string;
  times: number;
}
export type Task = Load | Idle | Fill | Join;
export interface Measured {
  /** Messages with a record that arrived at another client, in the measured time. */
  deliveries: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** A sealed record is about this long (header, nonce, padded text, signature). */
const RECORD = 280;
const MAGIC = Buffer.from('b3nchm4rk');

/** `by` tells the writer's own records, which some servers echo, from deliveries. */
function createRecord(by: number): Uint8Array {
  const record = randomBytes(RECORD);
  MAGIC.copy(record);
  record.writeDoubleLE(performance.now(), MAGIC.length);
  record.writeUInt32LE(by, MAGIC.length + 8);
  return new Uint8Array(record);
}

const sockets: WebSocket[] = [];
async function connect(port: number, room: string): Promise<WebSocket> {
  const ws = new WebSocket(`ws://127.0.0.1:${port}/${room}`);
  ws.binaryType = 'nodebuffer';
  sockets.push(ws);
  await new Promise((opened, failed) => ws.once('open', opened).once('error', failed));
  ws.send(encodeStep1(new Uint8Array([0])));
  return ws;
}

/** Writes records as one writer of an outer document would: one item each in its own array. */
function createWriter(ws: WebSocket, by: number): () => void {
  const doc = new Y.Doc();
  const log = doc.getArray(`log:${doc.clientID}`);
  let update: Uint8Array | null = null;
  doc.on('update', (bytes: Uint8Array) => {
    update = bytes;
  });
  return () => {
    log.push([createRecord(by)]);
    if (update) ws.send(encodeUpdate(update));
  };
}

const at = (sorted: number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

async function load({ port, rooms, perRoom, rate, seconds }: Load): Promise<Measured> {
  const latencies: number[] = [];
  let deliveries = 0;
  let measuring = false;
  const writers: { write: () => void; owed: number; inFlight: number }[] = [];
  for (let r = 0; r < rooms; r++)
    for (let c = 0; c < perRoom; c++) {
      const ws = await connect(port, `bench-${process.pid}-${r}`);
      const by = writers.length;
      const writer = { write: createWriter(ws, by), owed: Math.random(), inFlight: 0 };
      writers.push(writer);
      ws.on('message', (data: Buffer) => {
        const found = data.indexOf(MAGIC);
        if (found < 0 || data.readUInt32LE(found + MAGIC.length + 8) === by) return;
        // Whoever hears something may write something: keeps the pressure constant when there is no rate.
        writer.inFlight--;
        if (!measuring) return;
        deliveries++;
        if (deliveries % 7 === 0) latencies.push(performance.now() - data.readDoubleLE(found + MAGIC.length));
      });
    }
  const TICK = 10;
  const ticking = setInterval(() => {
    for (const writer of writers) {
      if (rate > 0) {
        writer.owed += (rate * TICK) / 1_000;
        for (; writer.owed >= 1; writer.owed--) writer.write();
      } else if (writer.inFlight <= 0) {
        writer.inFlight = 4 * (perRoom - 1);
        for (let n = 0; n < 4; n++) writer.write();
      }
    }
  }, TICK);
  await new Promise((later) => setTimeout(later, 1_500));
  process.send?.({ kind: 'measuring' });
  measuring = true;
  const start = performance.now();
  await new Promise((later) => setTimeout(later, seconds * 1_000));
  measuring = false;
  const took = (performance.now() - start) / 1_000;
  process.send?.({ kind: 'measured' });
  clearInterval(ticking);
  latencies.sort((a, b) => a - b);
  return { deliveries, seconds: took, p50: at(latencies, 0.5), p99: at(latencies, 0.99) };
}

async function fill({ port, room, records }: Fill): Promise<void> {
  const ws = await connect(port, room);
  const write = createWriter(ws, 0);
  for (let n = 0; n < records; n++) {
    write();
    if (n % 100 === 0) await new Promise((later) => setTimeout(later, 5));
  }
  await new Promise((later) => setTimeout(later, 1_000));
}

/** From opening the connection to having the whole document, in ms. */
async function join({ port, room, times }: Join): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    const ws = new WebSocket(`ws://127.0.0.1:${port}/${room}`);
    const done = new Promise<void>((resolve) =>
      ws.on('message', (data: Buffer) => {
        const decoder = decoding.createDecoder(new Uint8Array(data));
        if (decoding.readVarUint(decoder) === Message.sync && decoding.readVarUint(decoder) === Sync.step2) resolve();
      }),
    );
    await new Promise((opened) => ws.once('open', opened));
    ws.send(encodeStep1(new Uint8Array([0])));
    await done;
    took.push(performance.now() - start);
    ws.terminate();
  }
  return took;
}

const task: Task = JSON.parse(process.argv[2] ?? '{}');
let result: unknown = null;
if (task.kind === 'load') result = await load(task);
else if (task.kind === 'fill') await fill(task);
else if (task.kind === 'join') result = await join(task);
else for (let n = 0; n < task.connections; n++) await connect(task.port, `idle-${n % 100}`);
process.send?.({ kind: 'done', result });
// Idle connections stay until this process is ended.
if (task.kind !== 'idle') {
  for (const ws of sockets) ws.terminate();
  process.disconnect?.();
}
