// The gate in a real browser, with the real reader in its worker: it stops a share, lets it through with reasons, stays shut when the worker is gone, and can be gone through by everyone.
import { expect } from 'vitest';
import { journey } from './harness.ts';
import { lookAt, tabToName } from './looking.ts';
import { doorDePoort, makeCasus, typeAtEnd } from './steps.ts';

const PHONE = { width: 360, height: 740 };

journey('the gate stops a share, and lets it through with other words and reasons', async ({ openProfile }) => {
  const anna = await openProfile('anna', { viewport: PHONE });
  const { page } = anna;
  await makeCasus(anna);
  await typeAtEnd(page, 'Jayden uit Ommen is 7 jaar. Moeder is bereikbaar op 06-00123456.');
  await page.getByRole('link', { name: 'Deel met een maatje' }).click();
  await page.getByRole('button', { name: 'Maak een code' }).click();
  const bij = (woord: string) => page.getByRole('group', { name: `‘${woord}’` });
  await bij('Jayden').waitFor();
  for (const woord of ['Ommen', '7 jaar', '06-00123456']) await bij(woord).waitFor();
  await lookAt(page, 'the findings');
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page
    .getByRole('status')
    .getByText(/^Nog 4 gegevens om naar te kijken\. Vervang ze/)
    .waitFor();
  expect(await page.locator('.code-block').count()).toBe(0);

  // By keyboard alone: replaced with one tap, and focus is at what comes next.
  await tabToName(page, /^Vervang door/);
  await page.keyboard.press('Enter');
  await page.getByText('Nog 3 gegevens om naar te kijken.', { exact: true }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^‘Ommen’/);
  await tabToName(page, /^Laat staan/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Nodig om mee te denken');
  await lookAt(page, 'the reasons');
  await page.keyboard.press('Enter');
  await page.getByText('Nog 2 gegevens om naar te kijken.', { exact: true }).waitFor();
  await bij('7 jaar')
    .getByRole('button', { name: /^Vervang door/ })
    .click();
  await bij('7 jaar').waitFor({ state: 'detached' });
  await bij('06-00123456')
    .getByRole('button', { name: /^Laat staan/ })
    .click();
  await page.getByLabel('Of in eigen woorden').fill('Afgesproken met moeder');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByText('Alles is bekeken.', { exact: true }).waitFor();

  // A telephone number points to someone by itself: asked once more, by name.
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByRole('heading', { name: 'Dit blijft erin staan' }).waitFor();
  await page.getByRole('listitem').getByText('06-00123456').waitFor();
  await lookAt(page, 'the second confirmation');
  await page.getByRole('button', { name: 'Ja, dit mag blijven staan' }).click();
  const tekst = page.getByRole('article', { name: 'De hele tekst' });
  await tekst.waitFor();
  expect(await tekst.innerText()).not.toContain('Jayden');
  await lookAt(page, 'the text to read');
  await page.getByRole('button', { name: 'Nee, ga verder' }).click();
  await page.locator('.code-block').waitFor();
});

journey('the worker is gone: the gate stays shut and says so; the next try reads again', async ({ openProfile }) => {
  const anna = await openProfile('anna', { viewport: PHONE });
  const { page } = anna;
  await makeCasus(anna);
  await typeAtEnd(page, 'Moeder belde vandaag.');
  await page.getByRole('link', { name: 'Deel met een maatje' }).click();
  await page.getByRole('button', { name: 'Maak een code' }).click();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByRole('article', { name: 'De hele tekst' }).waitFor();
  for (const worker of page.workers()) await worker.evaluate(() => self.close());
  await page.getByRole('button', { name: 'Nee, ga verder' }).click();
  await page.getByRole('alert').getByText('Ik kan nu niet nalezen. Delen wacht.').waitFor();
  expect(await page.locator('.code-block').count()).toBe(0);
  await lookAt(page, 'the gate that cannot read');
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await doorDePoort(page);
  await page.locator('.code-block').waitFor();
});

journey('somebody might know by what was learned: to the leerpunten, and back to sharing', async ({ openProfile }) => {
  const anna = await openProfile('anna', { viewport: PHONE });
  const { page } = anna;
  await makeCasus(anna);
  await typeAtEnd(page, 'Moeder belde vandaag.');
  const casus = page.url();
  await page.goto(`${anna.url}#/kring`);
  await page.getByRole('link', { name: 'Leerpunten' }).click();
  await page.getByRole('link', { name: 'Nieuw leerpunt' }).click();
  await page.getByLabel('Wat leerde je?').fill('Ga eerder langs bij het huis met de rode deur.');
  await page.getByRole('button', { name: 'Lees na en deel' }).click();
  await doorDePoort(page);
  await page.getByRole('heading', { level: 1, name: 'Leerpunten' }).waitFor();
  expect(await page.getByRole('link', { name: 'Terug naar delen' }).count()).toBe(0);

  await page.goto(casus);
  await page.getByRole('link', { name: 'Deel met een maatje' }).click();
  const delen = page.url();
  await page.getByRole('button', { name: 'Maak een code' }).click();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByRole('article', { name: 'De hele tekst' }).getByText('de rode deur').waitFor();
  await page.getByRole('button', { name: 'Ja, of misschien' }).click();
  const welke = page.getByRole('dialog', { name: 'Welke tekst wil je veranderen?' });
  await welke.waitFor();
  await lookAt(page, 'which text');
  await welke.getByRole('button', { name: 'De leerpunten van deze kring' }).click();
  await page.getByRole('link', { name: 'Terug naar delen' }).waitFor();
  await lookAt(page, 'the leerpunten on the way from sharing');
  await page.getByRole('button', { name: /^Haal weg: Ga eerder langs/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Haal weg' }).click();
  await page.getByText(/Hier staat nog niets/).waitFor();
  await page.getByRole('link', { name: 'Terug naar delen' }).click();
  expect(page.url()).toBe(delen);
  // Nothing was shared meanwhile; what was taken away is not read any more.
  await page.getByRole('button', { name: 'Maak een code' }).click();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  const tekst = page.getByRole('article', { name: 'De hele tekst' });
  await tekst.getByText('Moeder belde vandaag.').waitFor();
  expect(await tekst.innerText()).not.toContain('rode deur');
  await page.getByRole('button', { name: 'Nee, ga verder' }).click();
  await page.locator('.code-block').waitFor();
});

journey('the help page says what the reader does not see', async ({ openProfile }) => {
  const { page } = await openProfile('anna', { viewport: PHONE, hash: '#/uitleg/meelezer' });
  await page.getByText('Een verhaal dat het hele dorp kent.').waitFor();
  await lookAt(page, 'the help page');
});
