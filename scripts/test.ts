// `npm test`: every check, none hidden, and one plain last line. Knows commands and counts, not what the tests are about.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { countVitest, type Tally } from './tally.ts';

const REPORTS = 'test-results';

/** Shows what it says as it comes; `later` keeps that back until it is done, so that it does not mix with what runs beside it. */
async function run(command: string, args: string[], later: boolean): Promise<boolean> {
  const title = `\n> ${command} ${args.join(' ')}\n`;
  if (!later) process.stdout.write(title);
  const child = spawn(`node_modules/.bin/${command}`, args, { stdio: later ? 'pipe' : 'inherit' });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const ok = await new Promise<boolean>((ended) => {
    child.on('error', ({ message }) => {
      said.push(Buffer.from(`${message}\n`));
      ended(false);
    });
    child.on('close', (code) => ended(code === 0));
  });
  process.stdout.write(Buffer.concat(later ? [Buffer.from(title), ...said] : said));
  return ok;
}

async function step(command: string, args: string[], later = false): Promise<Tally> {
  const ok = await run(command, args, later);
  return ok ? { passed: 1, failed: 0, notes: [] } : { passed: 0, failed: 1, notes: [`${command} failed`] };
}

async function vitest(projects: string[], workers: number, later = false): Promise<Tally> {
  const report = `${REPORTS}/${projects.join('-')}.json`;
  const ok = await run(
    'vitest',
    [
      'run',
      ...projects.map((project) => `--project=${project}`),
      `--maxWorkers=${workers}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    later,
  );
  let text: string | null = null;
  try {
    text = readFileSync(report, 'utf8');
  } catch {
    // No report: it crashed, and countVitest says so.
  }
  return countVitest(projects.join(' and '), ok, text);
}

// What is left of an earlier run must not pass for this one.
rmSync(REPORTS, { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
mkdirSync(REPORTS);

const tallies = await Promise.all([
  step('tsc', ['-p', '.'], true),
  step('biome', ['ci', '--error-on-warnings'], true),
  step('vite', ['build']),
]);
// Beside each other, for two cores: while one waits, for a lock, a frame, a browser, another works.
tallies.push(...(await Promise.all([vitest(['unit', 'build'], 2), vitest(['browser'], 3, true)])));
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
for (const note of tallies.flatMap((tally) => tally.notes)) process.stdout.write(`\n! ${note}`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
