// A sheet to prepare with, in a real browser: from the casus, past its gaps, through the gate, and then on A4; nothing of it on paper before.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './harness.ts';
import { lookAt } from './looking.ts';
import { doorDePoort } from './steps.ts';

const BAND = 'Oefencasus: verzonnen. Wat je hier doet, wordt niet bewaard.\n\n';

async function opPapier(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const tekst = (await page.locator('body').innerText()).trim();
  await page.emulateMedia({ media: 'screen' });
  return tekst;
}

journey('a sheet of the practice casus comes on paper once it was read', async ({ openProfile }) => {
  const { page, url } = await openProfile('anna', { viewport: { width: 360, height: 740 } });
  await page.goto(`${url}#/casus/oefencasus`);
  await page.getByRole('link', { name: 'Voorbereiden' }).click();
  await page.getByRole('heading', { level: 1, name: 'Voorbereiden' }).waitFor();
  await page.getByRole('link', { name: /^Veiligheidsplan/ }).waitFor();
  await lookAt(page, 'the five sheets');
  await page.getByRole('link', { name: /^Adviesgesprek Veilig Thuis/ }).click();

  // A gap leads to where it can be filled in, and back leads here.
  await page.getByRole('link', { name: 'Het verhaal van vader' }).click();
  await page.locator('.venster[data-venster="mensen"]').waitFor();
  await page.goBack();
  await page.getByRole('article', { name: /^Adviesgesprek Veilig Thuis/ }).waitFor();
  await lookAt(page, 'a sheet');
  // That it is made up is said on paper too.
  expect(await opPapier(page)).toBe(`${BAND}Dit blad is nog niet nagelezen. Kies in de app: Lees na en neem mee.`);

  await page.getByRole('button', { name: 'Lees na en neem mee' }).click();
  await doorDePoort(page);
  await page.getByRole('button', { name: 'Afdrukken' }).waitFor();
  await lookAt(page, 'a sheet that was read');
  const papier = await opPapier(page);
  expect(papier.startsWith(`${BAND}Adviesgesprek Veilig Thuis: Oefencasus`)).toBe(true);
  expect(papier).toContain('Dit blad is een geheugensteun, geen besluit.');
  expect(papier).toContain('Kind A had drie keer geen brood mee.');
  expect(papier).toContain('Nog niet ingevuld: het verhaal van vader');
  expect(papier).not.toContain('Wat komt erop?');
  expect(papier).not.toContain('Gids: ');
  const bladen = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g) ?? [];
  expect(bladen.length).toBeLessThanOrEqual(3);
});
