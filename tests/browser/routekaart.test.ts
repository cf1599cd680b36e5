// A routekaart of one person: made, saved as a file, taken in again after a change, found without a connection, and one A5 on paper.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axe, journey, waitForFlightMode } from './harness.ts';
import { lookAt } from './looking.ts';
import { chooseZin, unlock } from './steps.ts';

const kop = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

journey('a map is made, goes to a file and back, and works in flight mode and on A5', async ({ openProfile }) => {
  const anna = await openProfile('anna', { flightMode: true, viewport: { width: 360, height: 740 } });
  const { page, url } = anna;
  await page.getByRole('link', { name: /^Routekaart/ }).click();
  await chooseZin(page);
  await kop(page, 'Routekaart');
  await page.getByRole('link', { name: 'Zet iets erbij' }).click();
  await page.getByLabel('Organisatie, team of functie').fill('Wijkteam Oost');
  await page.getByLabel('Laag').selectOption('Wijkteam');
  await page.getByRole('button', { name: 'Zet erbij' }).click();
  await kop(page, 'Wijkteam Oost');
  await page.getByLabel('Telefoon').fill('045-1000000');
  await page.getByLabel('Notitie').fill('=eerst bellen; "liefst" ’s ochtends');
  await page.getByRole('button', { name: 'Vandaag nagekeken' }).click();
  await page.getByRole('button', { name: 'Vandaag nagekeken' }).waitFor({ state: 'detached' });
  expect(await axe(page)).toEqual([]);
  await page.getByRole('link', { name: 'Klaar' }).click();
  await page.getByText('Wijkteam Oost', { exact: true }).first().click();
  await page
    .getByText(/^Nagekeken op/)
    .first()
    .waitFor();
  expect(await page.getByRole('link', { name: /^Bel Wijkteam Oost/ }).getAttribute('href')).toBe('tel:0451000000');
  await lookAt(page, 'the map');

  await page.getByRole('link', { name: 'Naar en uit een bestand' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Voor Excel (CSV)' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toContain(`Wijkteam Oost;Wijkteam;;;045-1000000;;;`);
  expect(csv).toContain(`"'=eerst bellen; ""liefst"" ’s ochtends"`);
  const [kiezer] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Kies een bestand' }).click(),
  ]);
  const anders = `${csv.replace('045-1000000', '045-1000001')}JGZ;gezondheid\r\n;raad\r\n`;
  await kiezer.setFiles({ name: 'kaart.csv', mimeType: 'text/csv', buffer: Buffer.from(anders) });
  await kop(page, 'Dit zit in het bestand');
  await page.getByText('Regel 4: de organisatie of functie ontbreekt.').waitFor();
  await lookAt(page, 'what a file brings');
  await page.getByRole('radio', { name: /^Neem over uit het bestand/ }).check();
  await page.getByRole('button', { name: 'Zet 2 op de kaart' }).click();
  await page.getByText('JGZ', { exact: true }).first().waitFor();

  await waitForFlightMode(page);
  await anna.offline(true);
  await page.goto(`${url}#/routekaart`);
  await page.reload();
  await unlock(page);
  await page.getByRole('searchbox', { name: 'Zoek op de kaart' }).fill('wijktem');
  await page.getByRole('heading', { name: 'Gevonden' }).waitFor();
  await page.locator('details', { hasText: 'Wijkteam Oost' }).first().click();
  expect(await page.getByRole('link', { name: /^Bel Wijkteam Oost/ }).getAttribute('href')).toBe('tel:0451000001');

  // All of the map on paper, whatever was searched for.
  await page.emulateMedia({ media: 'print' });
  const papier = await page.locator('body').innerText();
  expect(papier).toContain('JGZ');
  expect(papier).toContain('0800-2000');
  expect(papier).not.toMatch(/Zet iets erbij|Vandaag$|Verander/m);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, breed = '', hoog = ''] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect([Math.round(Number(breed)), Math.round(Number(hoog))]).toEqual([420, 595]);
});
