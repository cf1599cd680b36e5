// npm run bench:casus: a casus of 500 items and 100,000 edits beside one of 10 items, in the same browser and run: opening it, going from window to window, opening an item, typing. Counts long tasks (over 50 ms). The processor is slowed four times; `SLOW=1` does not.
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../scripts/chromium.ts';
import { SOORTEN, type Soort } from '../src/domain/vensters/item.ts';
import { casusRoute } from '../src/store/casus-route.ts';
import type { CasusVensters } from '../src/store/contract.ts';
import { startRelayProcess } from '../tests/browser/relay-process.ts';
import { chooseZin } from '../tests/browser/steps.ts';
import { createDevice, kijkNaar, kringOf, makeCasus, openTab, type Tab } from '../tests/store/devices.ts';

const RUNS = Number(process.env.RUNS ?? 10);
const SLOW = Number(process.env.SLOW ?? 4);
const LARGE = {
  naam: '500 items',
  items: Number(process.env.ITEMS ?? 500),
  edits: Number(process.env.EDITS ?? 100_000),
};
const SMALL = { naam: '10 items', items: 10, edits: 500 };
const SOORT = (Object.keys(SOORTEN) as Soort[]).filter((soort) => soort !== 'persoon' && soort !== 'relatie');
const WORDS = 'het kind kwam te laat en zei dat oma niet mee wilde maar daarna was het weer rustig op het plein '.split(
  ' ',
);

const at = (values: number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

/** As people do: letter by letter, here and there a correction. */
async function fill(vensters: CasusVensters, { items, edits }: typeof LARGE): Promise<void> {
  const ids = Array.from({ length: items }, (_, n) =>
    vensters.maak(SOORT[n % SOORT.length] ?? 'feit', { velden: n % 3 === 0 ? { toon: 'zorg' } : {} }),
  );
  const perItem = Math.floor(edits / items);
  for (const [n, id] of ids.entries()) {
    const words = vensters.tekst({ item: id });
    const tekst = Array.from({ length: perItem }, (_, at) => WORDS[(n + at) % WORDS.length]).join(' ');
    let length = 0;
    for (let edit = 0; edit < perItem; edit++) {
      const wrong = edit % 12 === 11;
      if (wrong) words.vervang(length - 1, length, '');
      else words.vervang(length, length, tekst[edit] ?? ' ');
      length += wrong ? -1 : 1;
    }
    // The sealed document writes in between.
    if (n % 25 === 0) await new Promise((soon) => setTimeout(soon, 5));
  }
}

async function make(tab: Tab, size: typeof LARGE, kring: string | null): Promise<string> {
  const id = await makeCasus(tab, `Casus met ${size.naam}`, kring);
  const casus = await tab.session.openCasus(id);
  const vensters = await casus?.vensters();
  if (!casus || !vensters) throw new Error('no casus');
  await fill(vensters, size);
  vensters.close();
  await tab.session.save();
  await casus.close();
  return id;
}

/** ms until the heading stands and was drawn. */
const timed = (page: Page, hash: string, heading: string): Promise<number> =>
  page.evaluate(
    async ({ hash, heading }) => {
      const began = performance.now();
      location.hash = hash;
      // No function with a name in here: the loader would mark it with something the page does not have.
      while (![...document.querySelectorAll('h1, h2')].some((one) => one.textContent?.includes(heading))) {
        if (performance.now() - began > 60_000) throw new Error(`never came to ${heading}`);
        await new Promise((frame) => requestAnimationFrame(frame));
      }
      await new Promise((frame) => requestAnimationFrame(frame));
      return performance.now() - began;
    },
    { hash, heading },
  );

/** ms from a press until what it gave was drawn. */
const pressed = (page: Page, selector: string, gives: string): Promise<number> =>
  page.evaluate(
    async ({ selector, gives }) => {
      const began = performance.now();
      document.querySelector<HTMLElement>(selector)?.click();
      while (!document.querySelector(gives)) {
        if (performance.now() - began > 60_000) throw new Error(`nothing came of ${selector}`);
        await new Promise((frame) => requestAnimationFrame(frame));
      }
      await new Promise((frame) => requestAnimationFrame(frame));
      return performance.now() - began;
    },
    { selector, gives },
  );

const relay = await startRelayProcess();
let browser: Browser | null = null;
try {
  const url = `http://127.0.0.1:${relay.port}/`;
  const tab = await openTab(await createDevice('vuller'), `ws://127.0.0.1:${relay.port}`);
  const began = Date.now();
  const small = await make(tab, SMALL, null);
  const large = await make(tab, LARGE, kringOf(small));
  console.log(`made in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  const invited = await tab.session.nodigUit(kringOf(small));
  if (invited.kind !== 'goed') throw new Error(invited.redenen.join());

  browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.goto(`${url}#/meedoen`);
  await chooseZin(page);
  await page.getByLabel('Code of link').fill(invited.code);
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByRole('button', { name: /^Doe mee/ }).click();
  await page.getByRole('heading', { name: 'Wacht tot iemand je binnenlaat' }).waitFor();
  const gehoord = (await page.locator('.twee-woorden').innerText()).split(/\s+/);
  const kijk = await kijkNaar(tab, kringOf(small), invited.id);
  await kijk.laatBinnen([gehoord[0] ?? '', gehoord[1] ?? '']);
  await page.waitForURL((url) => !url.hash.includes('meedoen'), { timeout: 60_000 });
  for (const id of [small, large]) {
    await page.goto(`${url}#${casusRoute(id)}/vensters/feiten`);
    await page.locator('.item').first().waitFor({ timeout: 120_000 });
  }
  await page.waitForTimeout(8_000);
  await page.evaluate(() => {
    const list: number[] = [];
    Object.assign(globalThis, { long: list });
    new PerformanceObserver((seen) => {
      for (const { duration } of seen.getEntries()) list.push(duration);
    }).observe({ type: 'longtask' });
  });
  const longTasks = () =>
    page.evaluate(() => {
      const list = (window as unknown as { long: number[] }).long;
      return list.splice(0);
    });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW });

  const times = new Map<string, number[]>();
  const long = new Map<string, number[]>();
  const measure = async (name: string, how: () => Promise<number>) => {
    await page.waitForTimeout(150);
    await longTasks();
    const ms = await how();
    await page.waitForTimeout(150);
    times.set(name, [...(times.get(name) ?? []), ms]);
    long.set(name, [...(long.get(name) ?? []), ...(await longTasks())]);
  };
  for (let run = 0; run < RUNS; run++)
    for (const [naam, id] of [
      [SMALL.naam, small],
      [LARGE.naam, large],
    ] as const) {
      const route = casusRoute(id);
      await timed(page, '#/casussen', 'Casussen');
      await measure(`${naam}: open`, () => timed(page, `#${route}/vensters/mensen`, 'Wie zijn de mensen?'));
      await measure(`${naam}: to feiten`, () => timed(page, `#${route}/vensters/feiten`, 'Wat zijn de feiten?'));
      await measure(`${naam}: to wegen`, () => timed(page, `#${route}/vensters/wegen`, 'Hoe wegen we'));
      await measure(`${naam}: to vervolg`, () => timed(page, `#${route}/vensters/vervolg`, 'volgende stappen'));
      await timed(page, `#${route}/vensters/feiten`, 'Wat zijn de feiten?');
      await measure(`${naam}: open an item`, () => pressed(page, '.item-kop', '.item-open textarea'));
      await page.locator('.item-open textarea').focus();
      await measure(`${naam}: 20 keys`, async () => {
        const start = Date.now();
        await page.keyboard.type('Nog een paar woorden', { delay: 60 });
        return Date.now() - start - 20 * 60;
      });
    }
  console.log(`${RUNS} runs, 360x740, processor slowed ${SLOW} times; ms until drawn; tasks over 50 ms (longest)`);
  for (const [name, values] of times) {
    const peer = times.get(name.replace(LARGE.naam, SMALL.naam)) ?? values;
    const tasks = long.get(name) ?? [];
    console.log(
      `${name.padEnd(26)} p50 ${at(values, 0.5).toFixed(0).padStart(5)}   p95 ${at(values, 0.95).toFixed(0).padStart(5)}   ${(at(values, 0.5) / at(peer, 0.5)).toFixed(2)} x small   ${(tasks.length / RUNS).toFixed(1)} long tasks a run${tasks.length > 0 ? ` (${Math.max(...tasks).toFixed(0)} ms)` : ''}`,
    );
  }
} finally {
  await browser?.close();
  await relay.wipe();
}
process.exit(0);
