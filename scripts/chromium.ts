// Finds a Chromium to drive, or installs one, or says in one sentence what to do. Never skips: a journey that did not run proves nothing.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** The first is the same engine without windows that nobody sees: about a quarter less work for the machine. */
const KNOWN = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** As root in a container there is no sandbox to have; the rest keeps the browser from talking to anyone but the relay. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function installed(): string | null {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, but there is no file there.`);
  }
  return [...KNOWN, chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}

function tryToInstall(): void {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const asRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  const apt = 'apt-get update -q && apt-get install -y -q --no-install-recommends chromium';
  const ways: [string, string[]][] = [
    // First, because it brings the system libraries along that a bare download lacks.
    ...(asRoot ? [['sh', ['-c', apt]] satisfies [string, string[]]] : []),
    [process.execPath, [cli, 'install', 'chromium']],
  ];
  for (const [command, args] of ways) {
    try {
      execFileSync(command, args, { stdio: 'inherit', timeout: 240_000 });
      if (installed()) return;
    } catch {
      // The next way, or the sentence below.
    }
  }
}

export function findChromium(): string {
  const first = installed();
  if (first) return first;
  tryToInstall();
  const second = installed();
  if (second) return second;
  throw new Error('No Chromium found: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to one.');
}
