// npm run bench:doc: open, type, wire and stored size of a sealed document against plain Yjs with y-indexeddb, same trace, same run, in a real Chromium; and the time from one screen to the other through the real relay.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../scripts/chromium.ts';
import { defaultLimits } from '../sync-server/config.ts';
import { startRelay } from '../sync-server/relay.ts';

const SIZES = (process.env.SIZES ?? '10000,100000,260000').split(',').map(Number);
const OPENINGS = Number(process.env.OPENINGS ?? 9);
const KEYSTROKES = Number(process.env.KEYSTROKES ?? 200);
/** Edits in one update: two seconds of typing alone. */
const ALONE = 20;
/** And a fifth of a second, when somebody looks along. */
const TOGETHER = 2;

const folder = mkdtempSync(path.join(tmpdir(), 'ruggespraak-bench-'));
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const percentile = (values: number[], p: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * p) / 100))] ?? Number.NaN;
const kb = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
const row = (...cells: (string | number)[]) => console.log(cells.map((cell) => String(cell).padStart(15)).join(''));

async function servePage(): Promise<{ url: string; close(): void }> {
  const page = path.join(folder, 'page');
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: page,
      target: 'chrome137',
      lib: { entry: path.resolve('bench/doc-page.ts'), formats: ['es'], fileName: () => 'page.js' },
    },
  });
  writeFileSync(path.join(page, 'index.html'), '<!doctype html><script type="module" src="/page.js"></script>');
  const files = new Set(readdirSync(page, { recursive: true }).map(String));
  const server = http.createServer((asked, answer) => {
    const file = asked.url && files.has(asked.url.slice(1)) ? asked.url.slice(1) : 'index.html';
    answer.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'text/html');
    answer.end(readFileSync(path.join(page, file)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

const served = await servePage();
const visit = async (page: Page) => {
  page.on('pageerror', (error) => console.error(error));
  await page.goto(served.url);
  await page.waitForFunction(() => 'bench' in window);
};
const launch = (name: string) =>
  chromium.launchPersistentContext(path.join(folder, name), {
    executablePath: findChromium(),
    args: CHROMIUM_ARGS,
  });

async function sizes(): Promise<void> {
  const context = await launch('alleen');
  const writer = await context.newPage();
  await visit(writer);
  const kring = await writer.evaluate(() => window.bench.start());
  console.log(
    `\nOne document, ${ALONE} edits to a record (alone); plain Yjs: one update for each, as y-websocket and y-indexeddb do`,
  );
  row('edits', 'characters', '', 'open', 'ready', 'all read', 'us/edit', 'wire', 'stored');
  const wireOf = new Map<number, number>();
  for (const edits of SIZES) {
    const args = [edits, ALONE] as const;
    const plain = await writer.evaluate(([e]) => window.bench.writePlain(e), args);
    const sealed = await writer.evaluate(([e, b]) => window.bench.writeSealed(e, b, 'hand'), args);
    wireOf.set(edits, plain.wire);
    const opened = { plain: [] as number[], ready: [] as number[], loaded: [] as number[] };
    for (let i = 0; i < OPENINGS; i++) {
      for (const kind of i % 2 ? (['plain', 'sealed'] as const) : (['sealed', 'plain'] as const)) {
        const page = await context.newPage();
        await visit(page);
        await page.evaluate((id) => window.bench.again(id), kring);
        if (kind === 'plain') {
          const found = await page.evaluate(([e]) => window.bench.openPlain(e), args);
          if (found.length !== plain.characters) throw new Error('plain text is not whole');
          opened.plain.push(found.ready);
        } else {
          const found = await page.evaluate(([e, b]) => window.bench.openSealed(e, b), args);
          if (found.length !== plain.characters) throw new Error('sealed text is not whole');
          opened.ready.push(found.ready);
          opened.loaded.push(found.loaded);
        }
        await page.close();
      }
    }
    const open = { plain: median(opened.plain), ready: median(opened.ready), loaded: median(opened.loaded) };
    const ms = (value: number) => `${value.toFixed(0)} ms`;
    row(
      edits,
      plain.characters,
      'plain',
      ms(open.plain),
      '',
      '',
      plain.editMicros.toFixed(1),
      kb(plain.wire),
      kb(plain.stored),
    );
    row(
      '',
      '',
      'sealed',
      '',
      ms(open.ready),
      ms(open.loaded),
      sealed.editMicros.toFixed(1),
      kb(sealed.wire),
      kb(sealed.stored),
    );
    row(
      '',
      '',
      'ratio',
      '',
      (open.ready / open.plain).toFixed(2),
      (open.loaded / open.plain).toFixed(2),
      (sealed.editMicros / plain.editMicros).toFixed(2),
      (sealed.wire / plain.wire).toFixed(2),
      (sealed.stored / plain.stored).toFixed(2),
    );
    row('', '', 'bare Yjs', '', '', '', '', `v1 ${kb(plain.v1)}`, `v2 ${kb(plain.v2)}`);
  }
  const [few = 10_000] = SIZES;
  const sealed = await writer.evaluate(([e, b]) => window.bench.writeSealed(e, b, 'samen'), [few, TOGETHER] as const);
  console.log(
    `With somebody looking along (${TOGETHER} edits to a record): wire ${kb(sealed.wire)} for ${few} edits, ${(sealed.wire / (wireOf.get(few) ?? Number.NaN)).toFixed(1)} x plain`,
  );
  await context.close();
}

async function latency(): Promise<void> {
  const relay = await startRelay({
    port: 0,
    host: '127.0.0.1',
    dataDir: path.join(folder, 'relay'),
    access: 'log',
    appDir: null,
    allowOrigins: [served.url],
    trustProxy: false,
    limits: defaultLimits,
  });
  const contexts = await Promise.all(['anna', 'bram'].map(launch));
  const [anna, bram] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!anna || !bram) throw new Error('two screens');
  await Promise.all([visit(anna), visit(bram)]);
  const kring = await anna.evaluate(() => window.bench.start());
  const invited = await anna.evaluate(() => window.bench.invite());
  const asked = await bram.evaluate((given) => window.bench.join(given), invited);
  const letIn = await anna.evaluate((entry) => window.bench.letIn(entry), asked);
  await bram.evaluate((entry) => window.bench.learn(entry), letIn);
  const url = `ws://127.0.0.1:${relay.port}`;
  for (const page of [anna, bram]) {
    await page.evaluate(([to, id]) => window.bench.together(to, id), [url, kring] as const);
  }
  for (const page of [anna, bram]) await page.waitForFunction(() => window.bench.others() > 0);
  await anna.evaluate((count) => window.bench.type(count, 120), KEYSTROKES);
  await bram.waitForFunction((count) => window.bench.delays().length >= count, KEYSTROKES);
  const delays = await bram.evaluate(() => window.bench.delays());
  console.log(
    `\nKeystroke to the other screen, both in the document, through the relay (which stores before it acks): ` +
      `p50 ${percentile(delays, 50).toFixed(0)} ms, p95 ${percentile(delays, 95).toFixed(0)} ms, max ${Math.max(...delays).toFixed(0)} ms (${delays.length} keystrokes)`,
  );
  for (const context of contexts) await context.close();
  await relay.close();
}

try {
  await sizes();
  await latency();
} finally {
  served.close();
  rmSync(folder, { recursive: true, force: true });
}
