// A new version never interrupts writing: a quiet line, and after refreshing everything is there.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { journeyWithRelay, waitForFlightMode } from './harness.ts';
import { editor, makeCasus, seesText, typeAtEnd, unlock } from './steps.ts';

const appDir = await mkdtemp(path.join(tmpdir(), 'ruggespraak-app-'));
afterAll(() => rm(appDir, { recursive: true, force: true }));
await cp('dist', appDir, { recursive: true });

journeyWithRelay(
  'Nieuwe versie: offered, not imposed, and nothing is lost by it',
  async ({ openProfile }) => {
    const anna = await openProfile('anna', { flightMode: true });
    await makeCasus(anna);
    await waitForFlightMode(anna.page);
    await unlock(anna.page);
    await typeAtEnd(anna.page, 'Voor de nieuwe versie. ');

    const sw = path.join(appDir, 'sw.js');
    await writeFile(sw, `${await readFile(sw, 'utf8')}\n// another version\n`);
    await anna.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const refresh = anna.page.getByRole('button', { name: /Ververs/ });
    await refresh.waitFor();
    // Still writing, in the same page.
    await typeAtEnd(anna.page, 'Tijdens het aanbod. ');
    expect(await editor(anna.page).innerText()).toContain('Tijdens het aanbod.');
    await refresh.click();
    await unlock(anna.page);
    await seesText(anna.page, 'Voor de nieuwe versie. Tijdens het aanbod.');
  },
  { APP_DIR: appDir },
);
