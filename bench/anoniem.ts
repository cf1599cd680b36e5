// npm run bench:anoniem: how fast the second reader is, in Node and in the worker of a real Chromium whose processor is slowed four times; beside a plain pass over the words of the same text in the same run. `SLOW=1` does not slow, `BROWSER=0` leaves the browser out.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CDPSession, chromium } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../scripts/chromium.ts';
import { leesLijst } from '../tests/anoniem/herkenner.ts';
import { readNotities } from '../tests/anoniem/notities.ts';
import { rekentijd, VIJANDIG, vulMet } from '../tests/anoniem/vijandig.ts';
import type * as Gebouwd from './anoniem-regels.ts';

const SLOW = Number(process.env.SLOW ?? 4);
const RUNS = Number(process.env.RUNS ?? 5);
const ADVERSE = 10_000;
const WORST = Number(process.env.WORST ?? 8);
const at = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 1).padStart(8)} ms`;
const say = (naam: string, ...rest: string[]) => console.log(naam.padEnd(44) + rest.join('   '));
/** The least of some runs: the rest is what the machine did meanwhile. */
const least = (runs: number, work: () => void) => Math.min(...Array.from({ length: runs }, () => rekentijd(work)));

function worstOf<T>(things: readonly T[], taking: (thing: T) => number): T[] {
  return things
    .map((thing) => ({ thing, taken: taking(thing) }))
    .sort((a, b) => b.taken - a.taken)
    .map(({ thing }) => thing);
}

const notities = readNotities().map(({ tekst }) => tekst);
const alles = notities.join('\n\n');
const gewoon = (tekst: string) => tekst.match(/\p{L}+/gu);

/** Paragraphs that differ each time, as while somebody types. */
function alineas(lengte: number, hoeveel: number): string[] {
  const stap = Math.floor((alles.length - lengte) / hoeveel);
  return Array.from({ length: hoeveel }, (_, n) => alles.slice(n * stap, n * stap + lengte));
}

/** Nothing of the app but the reader. */
const KAAL = { configFile: false, logLevel: 'error', publicDir: false } as const;

/** Built as the app is: straight from the source it runs slower. */
async function buildForNode(folder: string): Promise<typeof Gebouwd> {
  const out = path.join(folder, 'node');
  await build({
    ...KAAL,
    build: {
      outDir: out,
      ssr: path.resolve('bench/anoniem-regels.ts'),
      minify: true,
      rollupOptions: { output: { entryFileNames: 'lezer.mjs' } },
    },
  });
  return import(pathToFileURL(path.join(out, 'lezer.mjs')).href);
}

function inNode({ createLezer }: typeof Gebouwd): void {
  const lijsten = { namen: leesLijst('namen'), woorden: leesLijst('woorden') };
  const unpack = () => createLezer(lijsten.namen, lijsten.woorden);
  const first = rekentijd(unpack);
  const herkenner = unpack();
  console.log(`Node ${process.version}, ms of the processor (user and system), least of ${RUNS} runs`);
  say('unpack the lists', `first ${ms(first)}`, `again ${ms(least(RUNS, unpack))}`);

  const cold = rekentijd(() => herkenner.vind(alles));
  const plain = least(RUNS, () => gewoon(alles));
  const joined = least(RUNS, () => herkenner.vind(alles));
  const apart = least(RUNS, () => {
    for (const tekst of notities) herkenner.vind(tekst);
  });
  const speed = (naam: string, taken: number) =>
    say(
      naam,
      ms(taken),
      `${(alles.length / taken).toFixed(0).padStart(6)} characters per ms`,
      `${(taken / plain).toFixed(0)} x plain`,
    );
  console.log(`\n${notities.length} notes, ${alles.length} characters (aim: 200 characters per ms)`);
  speed('a plain pass over the words', plain);
  speed('all notes as one text, first time', cold);
  speed('all notes as one text', joined);
  speed('each note apart', apart);

  console.log('\nA changed paragraph');
  for (const lengte of [300, 1000]) {
    const teksten = alineas(lengte, 200);
    for (const tekst of teksten) herkenner.vind(tekst);
    // rekentijd is too coarse for one paragraph; the clock is not, and the p95 shows what the machine did meanwhile.
    const times = teksten.map((tekst) => {
      const began = performance.now();
      herkenner.vind(tekst);
      return performance.now() - began;
    });
    say(`${lengte} characters`, `p50 ${ms(at(times, 0.5))}`, `p95 ${ms(at(times, 0.95))}`);
  }

  const ordinary = least(RUNS, () => herkenner.vind(alles.slice(0, ADVERSE)));
  // Once each; only what came out worst is measured well.
  const adverse = worstOf(VIJANDIG, ({ stuk }) => rekentijd(() => herkenner.vind(vulMet(stuk, ADVERSE))))
    .slice(0, 3 * WORST)
    .map(({ naam, stuk }) => {
      const taking = (lengte: number) => least(2, () => herkenner.vind(vulMet(stuk, lengte)));
      return { naam, taken: taking(ADVERSE), twice: taking(2 * ADVERSE) };
    })
    .sort((a, b) => b.taken - a.taken)
    .slice(0, WORST);
  console.log(
    `\n${ADVERSE} characters made to be slow, worst first (for twice as long: 2 x is good, 4 x is quadratic)`,
  );
  say('ordinary text of that length', ms(ordinary));
  for (const { naam, taken, twice } of adverse)
    say(
      naam,
      ms(taken),
      `${(taken / ordinary).toFixed(1)} x ordinary`,
      `${(twice / taken).toFixed(1)} x for twice as long`,
    );
}

/** Each rule alone: over ordinary text, and over the text that is worst for it. */
function perRegel({ createRegels }: typeof Gebouwd): void {
  const { snijd, regels } = createRegels(leesLijst('namen'), leesLijst('woorden'));
  const gewone = snijd(alles.slice(0, ADVERSE));
  const vijandige = VIJANDIG.map(({ naam, stuk }) => ({ naam, delen: snijd(vulMet(stuk, ADVERSE)) }));
  console.log(`\nEach rule alone over ${ADVERSE} characters (aim: 50 ms at most)`);
  for (const [regel, lees] of Object.entries(regels)) {
    const ordinary = least(RUNS, () => lees(gewone));
    const [worst] = worstOf(vijandige, ({ delen }) => rekentijd(() => lees(delen)));
    if (worst) say(regel, `ordinary ${ms(ordinary)}`, `worst ${ms(least(3, () => lees(worst.delen)))}  ${worst.naam}`);
  }
}

async function servePage(folder: string): Promise<{ url: string; close(): void }> {
  const out = path.join(folder, 'page');
  await build({
    ...KAAL,
    build: {
      outDir: out,
      target: 'chrome137',
      rollupOptions: { input: path.resolve('bench/anoniem-page.ts'), output: { entryFileNames: 'page.js' } },
    },
    worker: { format: 'es' },
  });
  cpSync('public/anoniem', path.join(out, 'anoniem'), { recursive: true });
  writeFileSync(path.join(out, 'index.html'), '<!doctype html><script type="module" src="/page.js"></script>');
  const files = new Set(readdirSync(out, { recursive: true }).map(String));
  const server = http.createServer((asked, answer) => {
    const file = asked.url && files.has(asked.url.slice(1)) ? asked.url.slice(1) : 'index.html';
    const kind = file.endsWith('.js')
      ? 'text/javascript'
      : file.endsWith('.txt')
        ? 'text/plain; charset=utf-8'
        : 'text/html';
    answer.setHeader('content-type', kind);
    answer.end(readFileSync(path.join(out, file)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

async function inBrowser(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ruggespraak-bench-'));
  const served = await servePage(folder);
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(served.url);
    await page.waitForFunction(() => 'anoniem' in window);
    const plainly = async () =>
      at(await page.evaluate((teksten) => [1, 2, 3, 4, 5].map(() => window.anoniem.plain(teksten)), notities), 0);
    await plainly();
    const quick = await plainly();
    const cdp: CDPSession = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
    const plain = await plainly();
    console.log(
      `\nChromium, ms by the clock, processor slowed ${SLOW} times (a plain pass took ${(plain / quick).toFixed(1)} x as long); aim: a changed paragraph under 30 ms`,
    );
    say('worker: first answer, lists and all', ms(await page.evaluate(() => window.anoniem.startWorker())));
    say('page itself: unpack the lists', ms(await page.evaluate(() => window.anoniem.startHere())));
    for (const lengte of [300, 1000]) {
      const teksten = alineas(lengte, 100);
      await page.evaluate((all) => window.anoniem.inWorker(all), teksten);
      await page.evaluate((all) => window.anoniem.here(all), teksten);
      const worker = await page.evaluate((all) => window.anoniem.inWorker(all), teksten);
      const here = await page.evaluate((all) => window.anoniem.here(all), teksten);
      // The slowing holds for the page, not for a worker: the page itself says what a slow processor takes.
      say(`worker, there and back: ${lengte} characters`, `p50 ${ms(at(worker, 0.5))}`, `p95 ${ms(at(worker, 0.95))}`);
      say(`page itself, slowed: ${lengte} characters`, `p50 ${ms(at(here, 0.5))}`, `p95 ${ms(at(here, 0.95))}`);
    }
    const all = await page.evaluate((teksten) => window.anoniem.here(teksten), notities);
    const sum = all.reduce((total, one) => total + one, 0);
    say(
      'page itself: each note apart',
      ms(sum),
      `${(alles.length / sum).toFixed(0)} characters per ms`,
      `${(sum / plain).toFixed(0)} x plain`,
    );
  } finally {
    await browser.close();
    served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'ruggespraak-bench-'));
try {
  const gebouwd = await buildForNode(folder);
  inNode(gebouwd);
  perRegel(gebouwd);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (process.env.BROWSER !== '0') await inBrowser();
