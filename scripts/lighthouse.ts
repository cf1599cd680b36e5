// `npm run lighthouse`: the built start screen over the real relay, on Lighthouse's mobile setting. Prints the scores with the date; fails below 95.
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { freePort, startRelayProcess } from '../tests/browser/relay-process.ts';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';

const LOWEST = 95;
const MUST = ['performance', 'accessibility', 'best-practices'];
/** Performance is measured in time, so it swings with what else the machine does: the middle one of three counts. */
const RUNS = 3;

async function measure(url: string) {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, { port, logLevel: 'error', output: 'json' });
    if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no result');
    return result.lhr;
  } finally {
    await browser.close();
  }
}

const relay = await startRelayProcess();
try {
  const results: Awaited<ReturnType<typeof measure>>[] = [];
  while (results.length < RUNS) results.push(await measure(`http://127.0.0.1:${relay.port}/`));
  results.sort((a, b) => (a.categories.performance?.score ?? 0) - (b.categories.performance?.score ?? 0));
  const middle = results[Math.floor(RUNS / 2)];
  if (!middle) throw new Error('no result');

  process.stdout.write(`${new Date().toISOString().slice(0, 10)}, Lighthouse ${middle.lighthouseVersion}, mobile\n`);
  for (const { id, title, score, auditRefs } of Object.values(middle.categories)) {
    const points = Math.round((score ?? 0) * 100);
    process.stdout.write(`  ${String(points).padStart(3)}  ${title}\n`);
    if (!MUST.includes(id) || points >= LOWEST) continue;
    process.exitCode = 1;
    process.stdout.write(`       must be ${LOWEST}:\n`);
    for (const { id: audit, weight } of auditRefs) {
      const found = middle.audits[audit];
      if (found && weight > 0 && found.score !== null && found.score < 1)
        process.stdout.write(`       - ${found.title} ${found.displayValue ?? ''}\n`);
    }
  }
} finally {
  await relay.wipe();
}
