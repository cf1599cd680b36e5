// Nothing acknowledged is lost: SIGKILL under load, SIGTERM, fsync before the ack (P15, P21, P29).
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createRandom, seeds } from './random.ts';
import { closeRelays, createFolder, openRelay } from './relays.ts';
import { Writer } from './visitor.ts';

const PORT = /^(?:.*:)?(\d{2,5})$/m;
const children = new Set<ChildProcess>();
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await closeRelays();
});

async function startChild(file: string, args: string[], env: Record<string, string> = {}, wrap: string[] = []) {
  const [command = '', ...rest] = [...wrap, process.execPath, '--import', 'tsx', file, ...args];
  const child = spawn(command, rest, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  const exited = once(child, 'exit');
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const deadline = Date.now() + 20_000;
  while (!PORT.test(said)) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`no port: ${said}`);
    await new Promise((later) => setTimeout(later, 20));
  }
  const port = Number(PORT.exec(said)?.[1]);
  return { child, exited, port, said: () => said };
}

for (const seed of seeds(2))
  test(`P15 P21 SIGKILL under load loses nothing acknowledged (SEED=${seed})`, async () => {
    const random = createRandom(seed);
    const dataDir = createFolder();
    /** writer's client id -> everything it wrote, and how much of that was ever acknowledged */
    const written = new Map<number, { text: string; acknowledged: number; room: string }>();
    for (let round = 0; round < 3; round++) {
      const { child, exited, port } = await startChild('tests/relay/crash-child.ts', [dataDir]);
      const writers = await Promise.all(
        [...Array(4).keys()].map(async (n) => {
          const room = `kring/kamer-${n % 2}`;
          const writer = new Writer(port, room);
          await writer.sync();
          written.set(writer.doc.clientID, { text: '', acknowledged: 0, room });
          return writer;
        }),
      );
      const typing = setInterval(() => {
        for (const writer of writers) {
          const mine = written.get(writer.doc.clientID);
          if (!mine || writer.closed) continue;
          const word = `${random.int(1e9).toString(36)} `;
          mine.text += word;
          writer.doc.getText(`van-${writer.doc.clientID}`).insert(mine.text.length - word.length, word);
          mine.acknowledged = Math.max(mine.acknowledged, writer.stored.get(writer.doc.clientID) ?? 0);
        }
      }, 1);
      for (const writer of writers) await writer.until('an ack', () => writer.stored.has(writer.doc.clientID), 15_000);
      await new Promise((later) => setTimeout(later, random.int(400)));
      child.kill('SIGKILL');
      await exited;
      clearInterval(typing);
      for (const writer of writers) {
        await writer.until('closed', () => writer.closed !== null);
        const mine = written.get(writer.doc.clientID);
        if (mine) mine.acknowledged = Math.max(mine.acknowledged, writer.stored.get(writer.doc.clientID) ?? 0);
      }
    }
    const relay = await openRelay({ dataDir, access: 'open' });
    let total = 0;
    for (const room of ['kring/kamer-0', 'kring/kamer-1']) {
      const reader = new Writer(relay.port, room);
      await reader.sync();
      for (const [client, mine] of written) {
        if (mine.room !== room) continue;
        // One clock per character.
        const promised = mine.text.slice(0, mine.acknowledged);
        expect(reader.doc.getText(`van-${client}`).toString().slice(0, promised.length)).toBe(promised);
        total += promised.length;
      }
    }
    expect(total).toBeGreaterThanOrEqual(written.size);
  });

const hasStrace = (() => {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test.runIf(hasStrace)('P21 an acknowledgement follows an fsync, not only a write', async () => {
  const trace = path.join(createFolder(), 'trace');
  const wrap = ['strace', '-f', '-qq', '-e', 'trace=fsync,fdatasync,msync', '-o', trace];
  const { port, said, exited } = await startChild('tests/relay/crash-child.ts', [createFolder()], {}, wrap);
  const syncs = () =>
    readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => /(sync)\(|sync resumed/.test(line)).length;
  // A killed strace leaves what it traced alive.
  const traced = Number(/^pid (\d+)$/m.exec(said())?.[1]);
  const writer = new Writer(port, 'kring/kamer');
  await writer.sync();
  for (let i = 0; i < 5; i++) {
    const before = syncs();
    writer.text.insert(0, 'x');
    await writer.acknowledged();
    expect(syncs()).toBeGreaterThan(before);
  }
  process.kill(traced, 'SIGTERM');
  await exited;
});

test('P29 SIGTERM: what came in is stored, connections close 1001, the exit code is 0', async () => {
  const dataDir = createFolder();
  const env = { PORT: '0', DATA_DIR: dataDir, RELAY_ACCESS: 'open', APP_DIR: '', COMMIT_MS: '20000' };
  const { child, exited, port, said } = await startChild('sync-server/main.ts', [], env);
  expect(said()).toContain(`http://127.0.0.1:${port}`);
  const writer = new Writer(port, 'kring/kamer');
  await writer.sync();
  writer.text.insert(0, 'nog net');
  // Passed on, so taken in; not yet durable.
  const other = new Writer(port, 'kring/kamer');
  await other.sync();
  expect(other.text.toString()).toBe('nog net');
  expect(writer.stored.size).toBe(0);
  child.kill('SIGTERM');
  expect(await writer.closeCode()).toBe(1001);
  expect(writer.stored.get(writer.doc.clientID)).toBe(7);
  expect((await exited)[0]).toBe(0);
  const relay = await openRelay({ dataDir, access: 'open' });
  const reader = new Writer(relay.port, 'kring/kamer');
  await reader.sync();
  expect(reader.text.toString()).toBe('nog net');
});

test('bad settings or a port in use: one clear sentence, exit code 1', async () => {
  const run = (env: Record<string, string>) =>
    new Promise<{ code: number | null; said: string }>((done) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'sync-server/main.ts'], {
        env: { ...process.env, DATA_DIR: createFolder(), ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      children.add(child);
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk;
      });
      child.on('exit', (code) => done({ code, said }));
    });
  expect(await run({ PORT: 'abc' })).toEqual({
    code: 1,
    said: 'PORT moet een geheel getal zijn van 0 tot en met 65535, niet "abc".\n',
  });
  const { port } = await openRelay();
  const taken = await run({ PORT: String(port) });
  expect(taken).toEqual({ code: 1, said: expect.stringMatching(/^Poort \d+ op 127\.0\.0\.1 is al in gebruik.*\n$/) });
});
