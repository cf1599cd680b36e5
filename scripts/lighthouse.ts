// `npm run lighthouse`: the built start screen over the real relay, on Lighthouse's mobile setting. Prints the scores with the date; fails below 95.
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { freePort, startRelayProcess } from '../tests/browser/relay-process.ts';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';

const LOWEST = 95;
const MUST = ['performance', 'accessibility', 'best-practices'];

const relay = await startRelayProcess();
const port = await freePort();
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`],
});
try {
  const result = await lighthouse(`http://127.0.0.1:${relay.port}/`, {
    port,
    logLevel: 'error',
    output: 'json',
  });
  if (!result) throw new Error('Lighthouse gave no result.');
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const scores = Object.values(lhr.categories).map(({ id, title, score }) => ({
    id,
    title,
    score: Math.round((score ?? 0) * 100),
  }));
  process.stdout.write(`${new Date().toISOString().slice(0, 10)}, Lighthouse ${lhr.lighthouseVersion}, mobile\n`);
  for (const { title, score } of scores) process.stdout.write(`  ${String(score).padStart(3)}  ${title}\n`);
  for (const { id, title, score } of scores) {
    if (!MUST.includes(id) || score >= LOWEST) continue;
    process.exitCode = 1;
    process.stdout.write(`\n${title} is below ${LOWEST}:\n`);
    for (const { id: audit, weight } of lhr.categories[id]?.auditRefs ?? []) {
      const found = lhr.audits[audit];
      if (found && weight > 0 && found.score !== null && found.score < 1) process.stdout.write(`  - ${found.title}\n`);
    }
  }
} finally {
  await browser.close();
  await relay.wipe();
}
