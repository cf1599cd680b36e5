// npm run bench:relay: our relay (storing durably) against @y/websocket-server (in memory), same load, same run. Each server and its clients in processes of their own; CPU is that of the server process alone, all threads.
import { type ChildProcess, fork, type StdioOptions, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import type { Measured, Task } from './relay-clients.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);

interface Server {
  name: string;
  start(port: number, dataDir: string): ChildProcess;
}
const quiet: { stdio: StdioOptions } = { stdio: ['ignore', 'ignore', 'inherit'] };
const SERVERS: Server[] = [
  {
    name: '@y/websocket-server',
    start: (port) =>
      spawn(process.execPath, ['node_modules/@y/websocket-server/src/server.js'], {
        ...quiet,
        env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
      }),
  },
  {
    name: 'ruggespraak',
    start: (port, dataDir) =>
      spawn(process.execPath, ['--import', 'tsx', 'sync-server/main.ts'], {
        ...quiet,
        env: {
          ...process.env,
          PORT: String(port),
          DATA_DIR: dataDir,
          APP_DIR: '',
          RELAY_ACCESS: 'open',
          MESSAGES_PER_SECOND: '1000000',
          BYTES_PER_SECOND: '1000000000',
          CONNECTIONS_PER_ADDRESS: '10000',
        },
      }),
  },
];

/** Rates are updates a second per person (batches of 150-250 ms are 4-6). */
const LOADS = [
  { name: '20 rooms x 5, 5/s each', rooms: 20, perRoom: 5, rate: 5 },
  { name: '4 rooms x 30, 5/s each', rooms: 4, perRoom: 30, rate: 5 },
  { name: '4 rooms x 10, full speed', rooms: 4, perRoom: 10, rate: 0 },
];

const TICKS_PER_SECOND = 100;
/** Seconds of CPU, user and system, all threads. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
const residentOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
async function started(port: number): Promise<void> {
  for (let n = 0; n < 400; n++) {
    if (
      await fetch(`http://127.0.0.1:${port}/healthz`).then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(50);
  }
  throw new Error('the server did not start');
}

/** Runs one task in a fresh client process; `pid` is the server whose CPU is measured meanwhile. */
async function run(task: Task, pid: number): Promise<{ result: unknown; cpu: number; stop: () => void }> {
  const clients = fork('bench/relay-clients.ts', [JSON.stringify(task)], { execArgv: ['--import', 'tsx'] });
  let from = 0;
  let cpu = 0;
  return new Promise((resolve, reject) => {
    clients.once('exit', (code) => code && reject(new Error(`the clients left with code ${code}`)));
    clients.on('message', (message: { kind: string; result: unknown }) => {
      if (message.kind === 'measuring') from = cpuOf(pid);
      else if (message.kind === 'measured') cpu = cpuOf(pid) - from;
      else {
        resolve({ result: message.result, cpu, stop: () => clients.kill() });
      }
    });
  });
}

interface Row {
  what: string;
  unit: string;
  value: number;
  /** Is more better? */
  more: boolean;
}

async function measure(server: Server): Promise<Row[]> {
  const rows: Row[] = [];
  const note = (what: string, unit: string, value: number, more: boolean) => rows.push({ what, unit, value, more });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-relay-'));
  const begin = async () => {
    const port = await freePort();
    const child = server.start(port, dataDir);
    running.add(child);
    await started(port);
    return { port, child, pid: child.pid as number };
  };
  const end = async (child: ChildProcess) => {
    const gone = new Promise((exited) => child.once('exit', exited));
    child.kill('SIGTERM');
    await gone;
    running.delete(child);
  };
  const loaded = await begin();
  // A server runs for weeks: compiled code and full buffers are its normal state.
  await run({ kind: 'load', port: loaded.port, seconds: 4, rooms: 4, perRoom: 10, rate: 0 }, loaded.pid);
  for (const { name, ...load } of LOADS) {
    const { port, pid } = loaded;
    const { result, cpu } = await run({ kind: 'load', port, seconds: SECONDS, ...load }, pid);
    const { deliveries, seconds, p50, p99 } = result as Measured;
    note(`${name}: deliveries`, '/s', deliveries / seconds, true);
    note(`${name}: per CPU second`, '/s', deliveries / cpu, true);
    note(`${name}: CPU per delivery`, 'us', (cpu / deliveries) * 1e6, false);
    note(`${name}: latency p50`, 'ms', p50, false);
    note(`${name}: latency p99`, 'ms', p99, false);
  }
  await end(loaded.child);
  {
    const { port, child, pid } = await begin();
    // The first connections pay for code and buffers.
    (await run({ kind: 'idle', port, connections: 50 }, pid)).stop();
    await pause(500);
    const before = residentOf(pid);
    const idle = await run({ kind: 'idle', port, connections: 1_000 }, pid);
    await pause(1_000);
    note('memory per idle connection', 'KiB', (residentOf(pid) - before) / 1_000 / 1024, false);
    idle.stop();
    await end(child);
  }
  {
    let { port, child, pid } = await begin();
    const room = 'bench-join';
    await run({ kind: 'fill', port, room, records: 5_000 }, pid);
    if (server.name === 'ruggespraak') {
      // Cold means from disk; the other would have nothing after a restart.
      await end(child);
      ({ port, child, pid } = await begin());
    }
    const took = (await run({ kind: 'join', port, room, times: 10 }, pid)).result as number[];
    note('cold join, 5,000 records (1.5 MB): first', 'ms', took[0] ?? 0, false);
    note('cold join: those after it, median', 'ms', took.slice(1).sort((a, b) => a - b)[4] ?? 0, false);
    await end(child);
  }
  rmSync(dataDir, { recursive: true, force: true });
  return rows;
}

// A bench that stops halfway leaves no servers behind.
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const results = new Map<string, Row[]>();
for (const server of SERVERS) results.set(server.name, await measure(server));
const [stock = [], ours = []] = [...results.values()];
const format = (value: number) => (value >= 1_000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));
const line = (...cells: string[]) =>
  process.stdout.write(`${cells.map((cell, i) => (i === 0 ? cell.padEnd(46) : cell.padStart(20))).join('')}\n`);
process.stdout.write(`\nNode ${process.version}, ${cpus().length} x ${cpus()[0]?.model}; ${SECONDS} s per load\n`);
process.stdout.write(
  '@y/websocket-server keeps everything in memory; ours has every update on disk (fsync) before it says so\n\n',
);
line('', ...SERVERS.map(({ name }) => name), 'ours is better by');
for (const [i, row] of ours.entries()) {
  const other = stock[i]?.value ?? 0;
  const ratio = row.more ? row.value / other : other / row.value;
  line(`${row.what} (${row.unit})`, format(other), format(row.value), `${ratio.toFixed(2)}x`);
}
