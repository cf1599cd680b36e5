// The real relay as a child process on loopback, so that a journey can stop, kill and restart it, and wipe its folder. Knows its address and its log, nothing of its insides.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clockModule } from './clock.ts';

export interface RelayProcess {
  readonly port: number;
  readonly dataDir: string;
  /** SIGTERM, and waits: the relay flushes and leaves. */
  stop(): Promise<void>;
  /** SIGKILL: nothing is flushed. */
  kill(): Promise<void>;
  /** Same port, same folder. `aheadMs`: from now on its clock runs so far ahead, also in what it tells visitors. */
  restart(aheadMs?: number): Promise<void>;
  /** Stops it and empties its folder; `restart` afterwards. */
  wipe(): Promise<void>;
  /** Was it ever stopped or killed? From then on a browser may have complained about the network. */
  readonly interrupted: boolean;
  log(): string;
}

/** A relay whose worker is gone, however that ended, leaves too. */
const ENDS_WITH_US = `data:text/javascript,${encodeURIComponent(`
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume().unref();`)}`;

export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

export async function startRelayProcess(env: Record<string, string> = {}): Promise<RelayProcess> {
  const port = await freePort();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'ruggespraak-relay-'));
  let child: ChildProcess | null = null;
  let interrupted = false;
  let log = '';
  let ahead = 0;

  const start = async () => {
    // Node itself with tsx as a loader: with the tsx command in between, a signal would hit the wrong process.
    const clock = ahead === 0 ? [] : ['--import', clockModule(ahead)];
    const started = spawn(
      process.execPath,
      ['--import', ENDS_WITH_US, ...clock, '--import', 'tsx', 'sync-server/main.ts'],
      {
        env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, APP_DIR: 'dist', ...env },
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    );
    child = started;
    const note = (chunk: Buffer) => {
      log += chunk.toString();
    };
    started.stdout.on('data', note);
    started.stderr.on('data', note);
    const deadline = Date.now() + 30_000;
    for (;;) {
      if (started.exitCode !== null) throw new Error(`the relay left with code ${started.exitCode}:\n${log}`);
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
      if (answer?.ok) return;
      if (Date.now() > deadline) throw new Error(`the relay did not get healthy in 30 s:\n${log}`);
      await new Promise((later) => setTimeout(later, 50));
    }
  };

  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const ending = child;
    interrupted = true;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((exited) => ending.once('exit', exited));
    ending.kill(signal);
    const late = setTimeout(() => ending.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(late);
  };

  await start();
  return {
    port,
    dataDir,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    restart: async (aheadMs = ahead) => {
      await end('SIGTERM');
      ahead = aheadMs;
      await start();
    },
    wipe: async () => {
      await end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
    get interrupted() {
      return interrupted;
    },
    log: () => log,
  };
}
