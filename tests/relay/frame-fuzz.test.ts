// Random and mutated frames against a relay of its own process: no crash, no growth, a bad client closed with a reason, a good one in the same room undisturbed. FUZZ_SECONDS= and SEED= set length and seed.
import { type ChildProcess, spawn } from 'node:child_process';
import net from 'node:net';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeAwareness, encodeStep1, encodeStep2, encodeUpdate } from '../../sync-server/frames.ts';
import {
  encodeDrop,
  encodeHello,
  encodeLog,
  encodeLogWanted,
  encodeStored,
  encodeWelcome,
} from '../../sync-server/protocol.ts';
import { createDevice, type Device, KringFixture } from './kring-fixture.ts';
import { createRandom, type Random, seeds } from './random.ts';
import { closeRelays, createFolder } from './relays.ts';
import { dense, Visitor, Writer } from './visitor.ts';

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 5);
/** Close codes a broken client may get; 1002, 1007 and 1009 are of the WebSocket layer itself, 1006 is a cut socket. */
const REASONS = new Set([4400, 4401, 4403, 4410, 4413, 4503, 4529, 4530, 1002, 1003, 1007, 1006]);

let child: ChildProcess | null = null;
afterEach(async () => {
  child?.kill('SIGKILL');
  await closeRelays();
});

async function startRelayChild(): Promise<number> {
  const env = {
    PORT: '0',
    DATA_DIR: createFolder(),
    APP_DIR: '',
    MAX_ROOM_BYTES: '4000000',
    NEW_KRINGEN_PER_HOUR: '100000',
  };
  const started = spawn(process.execPath, ['--import', 'tsx', 'sync-server/main.ts'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  let said = '';
  started.stdout.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-10_000);
  });
  for (const deadline = Date.now() + 20_000; !/:(\d+)\n/.test(said); ) {
    if (Date.now() > deadline) throw new Error(`no relay: ${said}`);
    await new Promise((later) => setTimeout(later, 20));
  }
  return Number(/:(\d+)\n/.exec(said)?.[1]);
}

/** A well-formed message of any kind, to be sent as it is or mutated. */
function plausible(random: Random, kring: KringFixture): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = random.int(2 ** 32);
  doc.getText('t').insert(0, 'x'.repeat(random.int(50)));
  doc.getArray('a').push([random.int(9), 'tekst', new Uint8Array(3)]);
  doc.getMap('m').set('k', { een: [1, 2.5, null, true] });
  if (random.int(2)) doc.getText('t').delete(0, random.int(doc.getText('t').length + 1));
  const update = Y.encodeStateAsUpdate(doc);
  const json = new TextEncoder().encode('{"a":1}');
  const awareness = new Uint8Array([1, random.int(100), random.int(100), json.length, ...json]);
  return random.pick([
    () => encodeUpdate(update),
    () => encodeStep2(update),
    () => encodeStep1(Y.encodeStateVector(doc)),
    () => encodeStep1(random.bytes(random.int(20))),
    () => encodeAwareness(awareness),
    () => new Uint8Array([3]),
    () => encodeLog({ from: random.int(5), entries: [...kring.entries] }),
    () =>
      encodeLog({
        from: kring.entries.length,
        entries: [kring.draftInvite(createDevice())].map(({ body }) => ({ body, signature: random.bytes(64) })),
      }),
    () => encodeHello(random.bytes(32), random.bytes(64), random.int(10)),
    () => encodeLogWanted(random.int(10)),
    () => encodeWelcome(1),
    () => encodeStored(random.bytes(5)),
  ])();
}

function mutate(random: Random, message: Uint8Array): Uint8Array {
  const bytes = [...message];
  for (let n = random.int(4); n >= 0; n--) {
    const at = random.int(bytes.length + 1);
    random.pick([
      () => bytes.splice(at, 1, random.int(256)),
      () => bytes.splice(at, random.int(8)),
      () => bytes.splice(at, 0, ...random.bytes(random.int(8))),
      () => bytes.splice(at, 1, 0xff, 0xff, 0xff, 0xff, 0x7f),
      () => bytes.splice(at, bytes.length, ...bytes.slice(0, at)),
    ])();
  }
  return Uint8Array.from(bytes);
}

async function attack(
  random: Random,
  port: number,
  kring: KringFixture,
  device: Device,
  room: string,
): Promise<number> {
  const kind = random.int(10);
  if (kind === 0) {
    // Not even WebSocket frames.
    const socket = net.connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    const upgrade = `GET /${room} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`;
    if (random.int(4) > 0) socket.write(upgrade);
    socket.write(random.bytes(random.int(300)));
    await new Promise((later) => setTimeout(later, 20));
    socket.destroy();
    return 1006;
  }
  const visitor = new Visitor(port, room);
  if (kind < 4) await visitor.takeChallenge();
  else await visitor.enter(kring, device, room);
  for (let n = random.int(12); n >= 0 && !visitor.closed && visitor.ws.readyState === 1; n--) {
    if (random.int(200) === 0) {
      // Few bytes, many parts.
      visitor.send(encodeUpdate(dense(random.int(600_000))));
      continue;
    }
    const message = plausible(random, kring);
    // Now and then something of the right form only, so that the relay's later stages are reached.
    visitor.send(
      random.int(3) === 0 ? message : random.int(6) === 0 ? random.bytes(random.int(200)) : mutate(random, message),
    );
  }
  if (random.int(3) === 0) visitor.ws.terminate();
  else {
    await new Promise((later) => setTimeout(later, random.int(10)));
    if (!visitor.closed) visitor.ws.close(1000);
  }
  return visitor.closeCode();
}

const residentBytes = async (port: number) =>
  Number(/relay_resident_bytes (\d+)/.exec(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text())?.[1]);

for (const seed of seeds(1))
  test(`frame fuzz, ${SECONDS} s (SEED=${seed})`, async () => {
    const random = createRandom(seed);
    const port = await startRelayChild();
    const kring = new KringFixture();
    const bram = kring.add();
    const hostile = [kring.add(), kring.add('meelezen'), kring.founder];
    const room = `${kring.id}/d1`;
    const [good, other] = [
      await Writer.join(port, kring, kring.founder, room),
      await Writer.join(port, kring, bram, room),
    ];
    const codes = new Map<number, number>();
    const sizes: number[] = [];
    let words = 0;
    let attacks = 0;
    for (const end = Date.now() + SECONDS * 1_000; Date.now() < end; ) {
      // A hostile member may write in the room, and what it writes is as good as anyone's; only `drop` is kept out.
      const where = random.pick([
        room,
        room,
        `${kring.id}/d${random.int(5) + 2}`,
        `${kring.id}/-`,
        `${kring.id}/kring`,
      ]);
      const results = await Promise.all(
        [1, 2, 3, 4].map(() => attack(random, port, kring, random.pick(hostile), where)),
      );
      for (const code of results) codes.set(code, (codes.get(code) ?? 0) + 1);
      attacks += results.length;
      const word = `w${words++} `;
      const own = good.doc.getText('goed');
      own.insert(own.length, word);
      await good.acknowledged();
      await other.until('the word', () => other.doc.getText('goed').toString().endsWith(word));
      if (attacks % 40 === 0) sizes.push(await residentBytes(port));
    }
    expect(child?.exitCode).toBeNull();
    expect(good.closed).toBeNull();
    expect(other.closed).toBeNull();
    for (const code of codes.keys()) expect(REASONS.has(code) || code === 1000).toBe(true);
    // All that was written is there for a newcomer; drop (a right of members) still answers afterwards.
    const late = await Writer.join(port, kring, bram, room);
    expect(late.doc.getText('goed').toString()).toBe(good.doc.getText('goed').toString());
    late.send(encodeDrop());
    expect(await other.closeCode()).toBe(4410);
    // The first quarter is warming up: code, caches, room contents.
    const settled = sizes.slice(Math.ceil(sizes.length / 4));
    const half = Math.floor(settled.length / 2);
    const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
    if (half > 3) expect(median(settled.slice(half)) - median(settled.slice(0, half))).toBeLessThan(64 * 1024 * 1024);
    process.stdout.write(
      `frame fuzz SEED=${seed}: ${attacks} attacks, ${words} words, closes ${JSON.stringify(Object.fromEntries(codes))}, resident ${sizes.map((size) => Math.round(size / 2 ** 20)).filter((_, i) => i % Math.ceil(sizes.length / 8) === 0)} MiB\n`,
    );
  });
