// In a tab on an iPhone: nothing is made before the person says so, an invitation can be taken along, and in the browser all the same a copy is asked after each time.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './harness.ts';
import { lookAt } from './looking.ts';
import { chooseZin, editor, makeCasus, typeAtEnd } from './steps.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const KOP = 'Zet Ruggespraak op je beginscherm';
const kop = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

journey('an invitation opened in Safari on an iPhone', async ({ openProfile }) => {
  const juf = await openProfile('juf', {
    userAgent: IPHONE,
    viewport: { width: 360, height: 740 },
    hash: '#/meedoen/GEHEIM-VAN-DE-CODE',
  });
  const { page, url } = juf;
  await kop(page, KOP);
  expect(page.url()).toBe(`${url}#/meedoen`);
  await page.getByText('GEHEIM-VAN-DE-CODE').waitFor();
  await page.getByText('Het lukt niet').click();
  await page.getByText('Safari (gebruik je nu)').waitFor();
  await lookAt(page, 'beginscherm');
  expect(await databases(page)).not.toContain('ruggespraak');

  // What needs no toegangszin works as always.
  await page.getByRole('link', { name: 'Oefencasus' }).click();
  await editor(page).waitFor();
  await page.goto(`${url}#/gidsen`);
  await kop(page, 'Gidsen');
  await page.goto(`${url}#/acuut`);
  await kop(page, /Acuut gevaar/);
  for (const place of ['casussen', 'casussen/nieuw', 'kring', 'instellingen/kopie']) {
    await page.goto(`${url}#/${place}`);
    await kop(page, KOP);
  }
  expect(await databases(page)).not.toContain('ruggespraak');
  expect(await page.evaluate(() => document.cookie)).toBe('');

  // The browser all the same, with open eyes.
  await page.goto(`${url}#/casussen/nieuw`);
  await page.getByText(/kan je notities wissen als je deze pagina een week niet opent/).waitFor();
  await page.getByRole('button', { name: 'Toch in de browser' }).click();
  await chooseZin(page);
  expect(await databases(page)).toContain('ruggespraak');
  await makeCasus(juf);
  await typeAtEnd(page, 'Dit wil ik niet kwijt. ');
  await page.goto(`${url}#/`);
  await page.getByText(/Maak na elke keer een kopie/).waitFor();
  await lookAt(page, 'vandaag in een tab');
  await page.getByRole('link', { name: 'Maak een kopie' }).click();
  await page.getByText(/Maak\s+daarom na elke keer een kopie/).waitFor();
});
