// With text at 200 % every screen starts at its top and the menu is whole; on paper the dark look is gone, and so are notes that nobody read for it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axe, journey } from './harness.ts';
import { inktEnBlad, ZWART_OP_WIT } from './looking.ts';
import { geefRol, knop, kop, zetKlaar } from './sessie-steps.ts';
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
  for (const item of await page.locator('.dots-menu .menu-item').all()) {
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

/** Both at once: the narrowest screen, and letters twice as large. What cannot be read there is cut off for somebody. */
async function grootEnSmal(page: Page, naam: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const over = await page.evaluate(() => {
    const breed = document.documentElement.clientWidth;
    return [
      ...document.querySelectorAll<HTMLElement>(
        'main :is(button, a, input, select, textarea, p, h1, h2, summary, label)',
      ),
    ]
      .filter((element) => element.checkVisibility() && element.closest('.visually-hidden') === null)
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -1 || right > breed + 1);
      })
      .map((element) => element.textContent?.slice(0, 60));
  });
  expect(over, `${naam}: cut off at 320 px and 200 %`).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axe(page), `${naam}, ${colorScheme}`).toEqual([]);
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.setViewportSize({ width: 360, height: 740 });
}

journey(
  'overleggen and an intervisie that is on: nothing is cut off at 320 px and 200 % text',
  async ({ openProfile }) => {
    const anna = await openProfile('anna', { viewport: { width: 360, height: 740 } });
    const { page, url } = anna;
    await page.goto(`${url}#/overleg`);
    await kop(page, 'Ik wil overleggen').waitFor();
    await grootEnSmal(page, 'overleg');
    await page.getByRole('link', { name: /^Ik twijfel/ }).click();
    await knop(page, 'Begin').waitFor();
    await grootEnSmal(page, 'gesprek');

    await makeCasus(anna);
    const casus = page.url();
    await zetKlaar(page, 'wijkteam', ['Stil cijfer', 'Wegen zonder de inbrenger', 'Oogst']);
    const tafel = page.url();
    await grootEnSmal(page, 'wachtkamer');
    await geefRol(page, 'wijkteam', /^Gespreksleider/);
    await geefRol(page, 'wijkteam', /^Inbrenger/);
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await kop(page, 'Stil cijfer').waitFor();
    await page.getByLabel(/^Waarom/).fill('nog niet af');
    await grootEnSmal(page, 'alleen oordelen');
    await knop(page, 'Volgende fase').click();
    await kop(page, 'Luister').waitFor();
    await grootEnSmal(page, 'luisteren aan tafel');
    await page.goto(casus);
    await kop(page, 'Je luistert nu').waitFor();
    await grootEnSmal(page, 'de casus luistert');
    await page.goto(tafel);
    await kop(page, 'Luister').waitFor();
    await knop(page, 'Volgende fase').click();
    await kop(page, 'Oogst').waitFor();
    await page.getByRole('heading', { name: 'Hier was je nog mee bezig' }).waitFor();
    await grootEnSmal(page, 'nog mee bezig');
    await page.goto(`${casus}/intervisie/nieuw/casus-45/eigen`);
    await kop(page, 'Maak er je eigen van').waitFor();
    await grootEnSmal(page, 'een eigen werkvorm');
    await knop(page, 'Verander Stil cijfer').click();
    await grootEnSmal(page, 'een fase veranderen');
  },
);
