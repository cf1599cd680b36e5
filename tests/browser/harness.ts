// What a journey stands on: the built app, the real relay, and people with a browser each. A journey fails on any console error, page error or CSP violation, and leaves pictures when it fails.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type axeCore from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
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
  /** Errors seen so far; a journey that expects one empties this itself, after looking at it. */
  readonly problems: string[];
  /** Flight mode: `navigator.onLine` is false and every connection is really cut. */
  offline(on: boolean): Promise<void>;
}

/** A person whose browser keeps all on disk, so that it can be closed, killed and looked into. */
export interface LastingProfile extends Profile {
  /** The browser's own folder for this person. */
  readonly userData: string;
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
  /** The app comes on the device whole, for who goes offline. Without, that is left out: it costs seconds for each person. */
  flightMode?: boolean;
  /** What the browser says it is, where it is not what it is. */
  userAgent?: string;
  /** The toegangszin is made as heavy as this machine bears; else as a slow phone bears, which saves a second each time. */
  realPace?: boolean;
}

export interface LastingOptions extends ProfileOptions {
  /** More for the browser's command line. */
  args?: readonly string[];
}

export interface World {
  /** A person with storage of their own, at the start screen. Opens empty unless `hash` says where. */
  openProfile(name: string, options?: ProfileOptions): Promise<Profile>;
  /** The same with a browser of their own, ready for flight mode; only for who closes it or looks on its disk, for it costs seconds. */
  openLasting(name: string, options?: LastingOptions): Promise<LastingProfile>;
}

export interface WorldWithRelay extends World {
  readonly relay: RelayProcess;
}

const RESULTS = 'test-results';
/** The browser itself says these when the wire is cut, or the relay is gone or on its way out (503); no page can prevent that. */
const OF_THE_NETWORK = /net::ERR_|status of 503|WebSocket connection to|Failed to fetch|ServiceWorker script/;

/** What is started once for all journeys of this worker, by the first one that needs it. Each ends by itself when the worker is gone. */
let sharedRelay: Promise<RelayProcess> | null = null;
let sharedBrowser: Promise<Browser> | null = null;

function openBrowser(): Promise<Browser> {
  const opening = chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS, handleSIGTERM: false });
  const forget = () => {
    sharedBrowser = null;
  };
  opening.then((browser) => browser.once('disconnected', forget), forget);
  return opening;
}

function openRelay(): Promise<RelayProcess> {
  const opening = startRelayProcess();
  opening.catch(() => {
    sharedRelay = null;
  });
  return opening;
}

/** One test: builds the world, runs the story, looks at what went wrong quietly, and always cleans up. */
export function journey(name: string, story: (world: World) => Promise<void>): void {
  test(name, async () => {
    sharedRelay ??= openRelay();
    await live(name, await sharedRelay, story);
  });
}

/** A journey with a relay of its own, to stop, kill, empty or look into. */
export function journeyWithRelay(
  name: string,
  story: (world: WorldWithRelay) => Promise<void>,
  env: Record<string, string> = {},
): void {
  test(name, async () => {
    const relay = await startRelayProcess(env);
    try {
      await live(name, relay, story);
    } finally {
      await relay.wipe();
    }
  });
}

type Leaving = Profile & { leave(): Promise<void> };

async function live(name: string, relay: RelayProcess, story: (world: WorldWithRelay) => Promise<void>): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist/: run `npm run build` first.');
  const people: Leaving[] = [];
  const join = <T extends Leaving>(profile: T): T => {
    people.push(profile);
    return profile;
  };
  try {
    await story({
      relay,
      openProfile: async (person, options) => join(await createProfile(person, relay, options)),
      openLasting: async (person, options) => join(await createLasting(person, relay, options)),
    });
    for (const { name: person, problems } of people)
      expect(problems, `problems in the browser of ${person}`).toEqual([]);
  } catch (error) {
    await keepEvidence(name, people, relay);
    throw error;
  } finally {
    await Promise.all(people.map((profile) => profile.leave()));
  }
}

const likeAPhone = ({ viewport = { width: 390, height: 844 }, userAgent }: ProfileOptions) => ({
  viewport,
  ...(userAgent && { userAgent }),
  locale: 'nl-NL',
  timezoneId: 'Europe/Amsterdam',
});

/** By its own watch everything here takes four times as long: making a toegangszin heavy stops at what a slow phone bears. */
const SLOW = 'const pace = performance.now.bind(performance); performance.now = () => 4 * pace();';

interface Opened {
  context: BrowserContext;
  page: Page;
}

/** What every person has, however their browser was started. `open`: what is in front now. */
async function createPerson(name: string, relay: RelayProcess, flightMode: boolean, open: () => Opened) {
  const wire: Wire = await layWire(relay.port);
  const url = `http://127.0.0.1:${wire.port}/`;
  const problems: string[] = [];
  let isOffline = false;
  let networkMayFail = false;
  const profile = {
    name,
    url,
    problems,
    get page() {
      return open().page;
    },
    get context() {
      return open().context;
    },
    async offline(on: boolean) {
      if (!flightMode) throw new Error(`Open ${name} with flightMode: true; the app is not on this device.`);
      isOffline = on;
      networkMayFail = true;
      if (on) wire.cut();
      else wire.mend();
      await open().context.setOffline(on);
    },
  } satisfies Profile;
  return {
    profile,
    wire,
    isOffline: () => isOffline,
    /** To the app, with everything in place that watches along. */
    async enter(context: BrowserContext, { hash = '', realPace = false }: ProfileOptions, aheadMs: number) {
      context.setDefaultTimeout(20_000);
      if (aheadMs !== 0) await context.addInitScript(moveClock(aheadMs));
      if (!realPace) await context.addInitScript(SLOW);
      context.on('console', (message) => {
        if (message.type() !== 'error') return;
        const text = `${message.text()} (${message.location().url})`;
        if (OF_THE_NETWORK.test(text) && (networkMayFail || relay.interrupted)) return;
        problems.push(text);
      });
      context.on('weberror', (problem) => problems.push(String(problem.error().stack ?? problem.error())));
      const page = context.pages()[0] ?? (await context.newPage());
      return { opened: { context, page }, go: () => page.goto(url + hash) };
    },
  };
}

async function createProfile(name: string, relay: RelayProcess, options: ProfileOptions = {}): Promise<Leaving> {
  sharedBrowser ??= openBrowser();
  const { flightMode = false } = options;
  const context = await (await sharedBrowser).newContext({
    ...likeAPhone(options),
    serviceWorkers: flightMode ? 'allow' : 'block',
  });
  const person = await createPerson(name, relay, flightMode, () => opened);
  const { opened, go } = await person.enter(context, options, options.aheadMs ?? 0);
  await go();
  return Object.assign(person.profile, {
    async leave() {
      await context.close().catch(() => {});
      await person.wire.close();
    },
  });
}

async function createLasting(
  name: string,
  relay: RelayProcess,
  options: LastingOptions = {},
): Promise<LastingProfile & Leaving> {
  const userData = await mkdtemp(path.join(tmpdir(), 'ruggespraak-browser-'));
  let ahead = options.aheadMs ?? 0;
  let open: Opened;
  const person = await createPerson(name, relay, true, () => open);
  const launch = async () => {
    const context = await chromium.launchPersistentContext(userData, {
      ...likeAPhone(options),
      executablePath: findChromium(),
      args: [...CHROMIUM_ARGS, ...(options.args ?? [])],
      offline: person.isOffline(),
    });
    const { opened, go } = await person.enter(context, options, ahead);
    open = opened;
    await go();
  };
  await launch();
  return Object.assign(person.profile, {
    userData,
    async restart(moved = ahead) {
      await open.context.close();
      ahead = moved;
      await launch();
    },
    async killBrowser() {
      const gone = new Promise((closed) => open.context.once('close', closed));
      killProcessesOf(userData);
      await gone;
      await launch();
    },
    async leave() {
      await open.context.close().catch(() => {});
      await person.wire.close();
      await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  });
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

/** The app is on the device whole. Going offline before that stops the fetching, and only a next visit begins it again. */
export async function untilFetched(page: Page): Promise<void> {
  const fetched = await page.evaluate(() =>
    Promise.race([
      navigator.serviceWorker.ready.then(() => true),
      new Promise<boolean>((resolve) => setTimeout(resolve, 90_000, false)),
    ]),
  );
  if (!fetched) throw new Error('The app was not on the device whole within 90 s.');
}

/** Waits until the service worker controls the page and has everything it needs for flight mode. */
export async function waitForFlightMode(page: Page): Promise<void> {
  await untilFetched(page);
  // 'prompt' never claims a page that was there first: the first reload is the one that is controlled.
  if (!(await page.evaluate(() => navigator.serviceWorker.controller !== null))) await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe on what is on screen; an empty list is what we want. */
export async function axe(page: Page): Promise<string[]> {
  // Over the debugger, because the Content-Security-Policy rightly refuses a script from a test.
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axeSource });
    await session.detach();
  }
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof axeCore };
    const { violations } = await run.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // A description of all that is right would take longer than finding what is wrong.
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
    );
  });
}
