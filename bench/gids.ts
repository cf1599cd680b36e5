// npm run bench:gids: how long a page of a guide takes to stand on the screen, in flight mode, next to *Acuut gevaar* (the lightest screen there is) in the same run. `SLOW=4` slows the processor four times.
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../scripts/chromium.ts';
import { startRelayProcess } from '../tests/browser/relay-process.ts';

const RUNS = Number(process.env.RUNS ?? 30);
const SLOW = Number(process.env.SLOW ?? 1);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const p95 = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

/** ms from following an address (or pressing) until the page that was asked for is drawn. */
const timed = (page: Page, how: { hash: string } | { press: string }, heading: string): Promise<number> =>
  page.evaluate(
    async ({ how, heading }) => {
      const began = performance.now();
      if ('hash' in how) location.hash = how.hash;
      else [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(how.press))?.click();
      // No function with a name in here: the loader would mark it with something the page does not have.
      while (document.querySelector('h1')?.textContent !== heading) {
        if (performance.now() - began > 10_000) throw new Error(`never came to ${heading}`);
        await new Promise((frame) => requestAnimationFrame(frame));
      }
      // The frame in which it stands was drawn when the next one begins.
      await new Promise((frame) => requestAnimationFrame(frame));
      return performance.now() - began;
    },
    { how, heading },
  );

const relay = await startRelayProcess();
let browser: Browser | null = null;
try {
  browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${relay.port}/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW });

  const results = new Map<string, number[]>();
  const add = (name: string, ms: number) => results.set(name, [...(results.get(name) ?? []), ms]);
  const settle = () => page.waitForTimeout(60);
  for (let run = 0; run < RUNS; run++) {
    // A page that was just loaded: the pieces of the guide are not in memory yet.
    await page.goto(`http://127.0.0.1:${relay.port}/`);
    await page.reload();
    await settle();
    add('Acuut gevaar', await timed(page, { hash: '#/acuut' }, 'Acuut gevaar'));
    await settle();
    add('gidsen, first time', await timed(page, { hash: '#/gidsen' }, 'Gidsen'));
    await settle();
    add('meldcode, first time', await timed(page, { hash: '#/gidsen/meldcode' }, 'Meldcode'));
    await settle();
    add('its first question', await timed(page, { press: 'Begin' }, 'Is iemand nu in direct gevaar?'));
    await settle();
    await page.getByRole('radio', { name: 'Nee, nu niet' }).check();
    add('answer, next question', await timed(page, { press: 'Ga verder' }, 'In welke sector werk je?'));
    await settle();
  }
  const peer = median(results.get('Acuut gevaar') ?? []);
  console.log(`${RUNS} runs, flight mode, processor slowed ${SLOW} times; ms until drawn`);
  for (const [name, values] of results)
    console.log(
      `${name.padEnd(24)} p50 ${median(values).toFixed(0).padStart(5)}   p95 ${p95(values).toFixed(0).padStart(5)}   ${(median(values) / peer).toFixed(2)} x Acuut gevaar`,
    );
} finally {
  await browser?.close();
  await relay.wipe();
}
