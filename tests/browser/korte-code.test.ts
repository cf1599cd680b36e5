// A short code in a real browser: chosen, asked for after the app was out of sight, in flight mode too; wrong three times, or the page loaded anew, and the toegangszin is needed.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey, type Profile, waitForFlightMode } from './harness.ts';
import { lookAt } from './looking.ts';
import { makeCasus, openCasus, seesText, typeAtEnd, unlock, upToDate, ZIN } from './steps.ts';

const CODE = '4093';
const kop = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const tik = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** What a browser tells a page whose person goes to another app, or comes back; a browser without a screen never does. */
const zicht = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
/** As long away as the app needs to close. */
async function evenWeg(page: Page): Promise<void> {
  await zicht(page, 'hidden');
  await page.getByRole('heading', { level: 1, name: 'Ruggespraak is even op slot' }).waitFor({ state: 'attached' });
  await zicht(page, 'visible');
}
async function code(page: Page, typed: string): Promise<void> {
  await page.getByLabel('Korte code').fill(typed);
  await tik(page, 'Open');
}
async function kiesCode({ page, url }: Profile): Promise<void> {
  await page.goto(`${url}#/instellingen`);
  await kop(page, 'Instellingen');
  await page.getByRole('radio', { name: 'Direct' }).check();
  await page.getByRole('link', { name: 'Kies een korte code' }).click();
  await kop(page, 'Kies een korte code');
  await lookAt(page, 'kies een korte code');
  await page.getByLabel('Korte code').fill(CODE);
  await page.getByLabel('Toegangszin').fill(ZIN);
  await tik(page, 'Zet de code aan');
  await kop(page, 'Je korte code staat aan');
}

journey(
  'chosen, used in flight mode on the same screen, wrong three times, gone with the page',
  async ({ openProfile }) => {
    const anna = await openProfile('anna', { viewport: { width: 360, height: 740 }, flightMode: true });
    const { page } = anna;
    await page.goto(anna.url);
    await waitForFlightMode(page);
    const titel = await makeCasus(anna);
    await kiesCode(anna);
    await openCasus(anna, titel);
    await typeAtEnd(page, 'Op school gaat het beter.');
    await upToDate(page);

    await anna.offline(true);
    await typeAtEnd(page, ' Thuis nog niet.');
    await evenWeg(page);
    expect(await page.content()).not.toContain('Op school');
    expect(await page.content()).not.toContain(titel);
    await lookAt(page, 'even op slot');
    await code(page, '1111');
    await page.getByText('Deze code klopt niet. Probeer het opnieuw.').first().waitFor();
    await code(page, CODE);
    // Where they were, with all that was typed.
    await seesText(page, 'Op school gaat het beter. Thuis nog niet.');

    await evenWeg(page);
    for (const typed of ['1111', '2222', '3333']) {
      await page.getByLabel('Korte code').fill(typed);
      await page.getByLabel('Korte code').press('Enter');
      await page
        .getByText(/klopt niet|klopte drie keer niet/)
        .first()
        .waitFor();
      if (typed !== '3333') await expect.poll(() => page.getByLabel('Korte code').inputValue()).toBe('');
    }
    await kop(page, 'Ruggespraak is op slot');
    await page
      .getByText('De korte code klopte drie keer niet. Er is niets weg. Open nu met je toegangszin.')
      .first()
      .waitFor();
    await unlock(page);
    await seesText(page, 'Op school gaat het beter. Thuis nog niet.');

    await evenWeg(page);
    await page.reload();
    await kop(page, 'Ruggespraak is op slot');
    await anna.offline(false);
    await unlock(page);
    await seesText(page, 'Op school gaat het beter. Thuis nog niet.');
    await upToDate(page);
  },
);
