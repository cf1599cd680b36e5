// With text at 200 % every screen starts at its top and the menu is whole; on paper the dark look is gone, and so are notes that nobody read for it.
import { expect } from 'vitest';
import { journey } from './harness.ts';
import { inktEnBlad, ZWART_OP_WIT } from './looking.ts';
import { editor, makeCasus, typeAtEnd } from './steps.ts';

journey('large text hides nothing, and dark notes stay off the white paper', async ({ openProfile }) => {
  const anna = await openProfile('anna', { viewport: { width: 360, height: 740 } });
  const { page, url } = anna;
  await makeCasus(anna);
  await typeAtEnd(page, 'Kind A kwam zonder jas.');
  const casus = page.url();

  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await page.goto(`${url}#/instellingen`);
  await page.getByRole('heading', { name: 'Over deze app' }).scrollIntoViewIfNeeded();
  await page.goto(`${url}#/acuut`);
  const title = page.getByRole('heading', { level: 1, name: 'Acuut gevaar' });
  await title.waitFor();
  expect((await title.boundingBox())?.y).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Meer' }).click();
  for (const item of await page.locator('.dots-item').all()) {
    const { x = -1, width = 999 } = (await item.boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
  }
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));

  await page.goto(casus);
  await editor(page).waitFor();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect((await page.locator('body').innerText()).trim()).toBe(
    'Dit is niet nagelezen. Maak een verslag, of druk de vensters af.',
  );
  expect(await inktEnBlad(page.locator('.in-casus-wacht'))).toEqual(ZWART_OP_WIT);
});
