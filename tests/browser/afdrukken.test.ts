// On paper in a real browser: what was read in the gate stands there when the browser looks, and of all else of a casus one sentence.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './harness.ts';
import { inktEnBlad, ZWART_OP_WIT } from './looking.ts';
import { doorDePoort, makeCasus, typeAtEnd } from './steps.ts';
import { naarVenster, openVensters, zetFeitErbij } from './venster-steps.ts';

const NIET_NAGELEZEN = 'Dit is niet nagelezen. Maak een verslag, of druk de vensters af.';

/** The sheet as it is when whoever else hears of printing has been heard. */
const KIJK_MEE = `addEventListener('beforeprint', () => {
  document.documentElement.dataset.blad = document.querySelector('.printblad')?.textContent ?? 'geen blad';
}, { once: true });`;
const gezien = (page: Page) => page.evaluate(() => document.documentElement.dataset.blad);

async function opPapier(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const tekst = (await page.locator('body').innerText()).trim();
  await page.emulateMedia({ media: 'screen' });
  return tekst;
}

journey('of a casus only what was read comes on paper', async ({ openProfile }) => {
  const anna = await openProfile('anna', { viewport: { width: 360, height: 740 } });
  const { page } = anna;
  await makeCasus(anna);
  await typeAtEnd(page, 'Kind A kwam zonder jas.');
  const casus = page.url();
  await openVensters(page);
  await naarVenster(page, 'Feiten');
  await zetFeitErbij(page, 'Zorg', 'Kind A was moe.');

  for (const [deel, kop] of [
    ['', /^Casus /],
    ['/stappen', 'Stappen en feiten'],
    ['/vensters/feiten', 'Viervensters'],
    ['/vensters/groot/feiten', '2. Wat zijn de feiten?'],
    ['/vensters/prullenbak', 'Prullenbak'],
    ['/terugblik', 'Terugblik'],
    ['/geschiedenis', 'Eerdere dagen'],
    ['/einde', 'Fase en einddatum'],
  ] as const) {
    await page.goto(casus + deel);
    await page.getByRole('heading', { level: 1, name: kop }).waitFor();
    expect(await opPapier(page), deel).toBe(NIET_NAGELEZEN);
  }
  await page.goto(`${casus}/begin/meldcode`);
  await page.waitForURL(/\/gids\/.+\/p\//);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await opPapier(page), 'a guide in the casus').toBe(NIET_NAGELEZEN);
  await page.goto(`${casus}/verslag`);
  await page.getByRole('heading', { level: 1, name: 'Verslag maken' }).waitFor();
  expect(await opPapier(page)).toBe('Dit verslag is nog niet nagelezen. Kies in de app: Lees na en neem mee.');

  // Nor what a search finds in it.
  await page.goto(`${anna.url}#/zoeken`);
  await page.getByRole('searchbox').fill('zonder jas');
  const gevonden = page.getByRole('region', { name: 'Casussen' });
  await gevonden.getByRole('link').first().waitFor();
  expect(await gevonden.innerText()).toContain('zonder jas');
  expect(await opPapier(page)).not.toContain('zonder jas');

  // From the browser's own menu.
  await page.goto(`${casus}/vensters/feiten`);
  const afdrukken = page.getByRole('button', { name: 'Afdrukken' });
  await afdrukken.waitFor();
  await page.evaluate(KIJK_MEE);
  await page.pdf();
  expect(await gezien(page)).toBe('Dit blad is nog niet nagelezen. Kies in de app, onder de vensters: Afdrukken.');

  // Out of the gate, by the real print(); there is no printer here, so it stays at printing.
  await page.evaluate(`{
    const print = window.print.bind(window);
    delete document.documentElement.dataset.blad;
    window.print = () => { ${KIJK_MEE} print(); };
  }`);
  await afdrukken.click();
  await doorDePoort(page);
  await expect.poll(() => gezien(page)).toMatch(/^Vertrouwelijk werkdocument\. Geen dossier\..*Kind A was moe\./);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const tekst = (await page.locator('body').innerText()).trim();
  expect(tekst).toMatch(/^Vertrouwelijk werkdocument\. Geen dossier\./);
  expect(tekst).toContain('Kind A was moe.');
  expect(tekst).not.toContain(NIET_NAGELEZEN);
  expect(await inktEnBlad(page.locator('.printblad p').first())).toEqual(ZWART_OP_WIT);
});
