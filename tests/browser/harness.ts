// What a journey stands on: the built app, the real relay, and people with a browser each. A journey fails on any console error, page error or CSP violation, and leaves pictures when it fails.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type axeCore from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.ts';
import { moveClock } from './clock.ts';
import { type RelayProcess, startRelayProcess } from './relay-process.ts';
import { layWire, type Wire } from './wire.ts';

export interface Profile {
  readonly name: string;
  /** Where this person's app lives; stays the same over restarts. */
  readonly url: string;
  /** The page in front; another one after `restart` and `killBrowser`. */
  readonly page: Page;
  readonly context: BrowserContext;
  /** The browser's own folder for this person. */
  readonly userData: string;
  /** Errors seen so far; a journey that expects one empties this itself, after looking at it. */
  readonly problems: string[];
  /** Flight mode: `navigator.onLine` is false and every connection is really cut. */
  offline(on: boolean): Promise<void>;
  /** Closes the browser properly and opens it again on the same user data. `aheadMs`: from then on its clock runs so far ahead. */
  restart(aheadMs?: number): Promise<void>;
  /** SIGKILLs the browser's processes and opens it again on the same user data. */
  killBrowser(): Promise<void>;
}

export interface ProfileOptions {
  hash?: string;
  viewport?: { width: number; height: number };
  /** How far the clock of this device runs ahead. */
  aheadMs?: number;
  /** More for the browser's command line. */
  args?: readonly string[];
}

export interface World {
  readonly relay: RelayProcess;
  /** A person with an own browser profile, at the start screen. Opens empty unless `hash` says where. */
  openProfile(name: string, options?: ProfileOptions): Promise<Profile>;
}

const RESULTS = 'test-results';
/** The browser itself says these when the wire is cut or the relay is gone; no page can prevent that. */
const OF_THE_NETWORK = /net::ERR_|WebSocket connection to|Failed to fetch|ServiceWorker script/;

/** One test: builds the world, runs the story, looks at what went wrong quietly, and always cleans up. */
export function journey(name: string, story: (world: World) => Promise<void>, env: Record<string, string> = {}): void {
  test(name, async () => {
    if (!existsSync('dist/index.html')) throw new Error('There is no dist/: run `npm run build` first.');
    const relay = await startRelayProcess(env);
    const people: (Profile & { leave(): Promise<void> })[] = [];
    try {
      await story({
        relay,
        async openProfile(person, options) {
          const profile = await createProfile(person, relay, options);
          people.push(profile);
          return profile;
        },
      });
      for (const { name: person, problems } of people)
        expect(problems, `problems in the browser of ${person}`).toEqual([]);
    } catch (error) {
      await keepEvidence(name, people, relay);
      throw error;
    } finally {
      for (const profile of people) await profile.leave();
      await relay.wipe();
    }
  });
}

async function createProfile(
  name: string,
  relay: RelayProcess,
  { hash = '', viewport = { width: 390, height: 844 }, aheadMs = 0, args = [] }: ProfileOptions = {},
): Promise<Profile & { leave(): Promise<void> }> {
  const userData = await mkdtemp(path.join(tmpdir(), 'ruggespraak-browser-'));
  const wire: Wire = await layWire(relay.port);
  const url = `http://127.0.0.1:${wire.port}/`;
  const problems: string[] = [];
  let isOffline = false;
  let ahead = aheadMs;
  let networkMayFail = false;

  const launch = async () => {
    const context = await chromium.launchPersistentContext(userData, {
      executablePath: findChromium(),
      args: [...CHROMIUM_ARGS, ...args],
      viewport,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      offline: isOffline,
    });
    context.setDefaultTimeout(20_000);
    if (ahead !== 0) await context.addInitScript(moveClock(ahead));
    context.on('console', (message) => {
      if (message.type() !== 'error') return;
      const text = `${message.text()} (${message.location().url})`;
      if (OF_THE_NETWORK.test(text) && (networkMayFail || relay.interrupted)) return;
      problems.push(text);
    });
    context.on('weberror', (problem) => problems.push(String(problem.error().stack ?? problem.error())));
    const page = context.pages()[0] ?? (await context.newPage());
    return { context, page };
  };

  let open = await launch();
  await open.page.goto(url + hash);

  const again = async () => {
    open = await launch();
    await open.page.goto(url + hash);
  };
  return {
    name,
    url,
    userData,
    problems,
    get page() {
      return open.page;
    },
    get context() {
      return open.context;
    },
    async offline(on) {
      isOffline = on;
      networkMayFail = true;
      if (on) wire.cut();
      else wire.mend();
      await open.context.setOffline(on);
    },
    async restart(moved = ahead) {
      await open.context.close();
      ahead = moved;
      await again();
    },
    async killBrowser() {
      const gone = new Promise((closed) => open.context.once('close', closed));
      killProcessesOf(userData);
      await gone;
      await again();
    },
    async leave() {
      await open.context.close().catch(() => {});
      await wire.close();
      await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Every process that was started on this profile directory, and no other. */
function killProcessesOf(userData: string): void {
  const lines = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  const pids = lines
    .filter((line) => line.includes(`--user-data-dir=${userData}`))
    .map((line) => Number.parseInt(line, 10));
  if (pids.length === 0) throw new Error(`no browser process found on ${userData}`);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // A child that went with its parent.
    }
  }
}

async function keepEvidence(journeyName: string, people: Profile[], relay: RelayProcess): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  const base = path.join(RESULTS, journeyName.replace(/[^a-z0-9]+/gi, '-').slice(0, 80));
  await writeFile(
    `${base}.log`,
    `${relay.log()}\n${people.map((p) => `${p.name}: ${p.problems.join('\n')}`).join('\n')}\n`,
  );
  for (const { name, page } of people)
    await page.screenshot({ path: `${base}-${name}.png`, fullPage: true, timeout: 5_000 }).catch(() => {});
}

/** Waits until the service worker controls the page and has everything it needs for flight mode. */
export async function waitForFlightMode(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // 'prompt' never claims a page that was there first: the first reload is the one that is controlled.
  if (!(await page.evaluate(() => navigator.serviceWorker.controller !== null))) await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe on what is on screen; an empty list is what we want. */
export async function axe(page: Page): Promise<string[]> {
  // Over the debugger, because the Content-Security-Policy rightly refuses a script from a test.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axeSource });
  await session.detach();
  const { violations } = await page.evaluate(() => {
    const { axe: run } = globalThis as unknown as { axe: typeof axeCore };
    return run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}
