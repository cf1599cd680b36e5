// Everyone can use it: axe on every screen, light and dark, narrow and with large text, and by keyboard alone.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axe, journey } from './harness.ts';
import { editor, inviteCode, makeCasus, noteText, typeAtEnd, unlock } from './steps.ts';

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

journey('axe finds nothing, and nothing scrolls sideways at 320 px or 200 % text', async ({ openProfile }) => {
  const anna = await openProfile('anna', { viewport: { width: 360, height: 740 } });
  const { page, url } = anna;
  await page.goto(`${url}#/casussen/nieuw`);
  await page.getByRole('heading', { name: 'Kies een toegangszin' }).waitFor();
  expect(await axe(page), 'toegangszin').toEqual([]);
  await makeCasus(anna);
  await typeAtEnd(page, 'Kind A kwam zonder jas. Vierentwintiguursbereikbaarheidsoverlegmoment. ');
  const casus = page.url();
  await inviteCode(anna);
  const delen = page.url();

  const screens: Record<string, string> = {
    vandaag: `${url}#/`,
    casussen: `${url}#/casussen`,
    nieuw: `${url}#/casussen/nieuw`,
    casus,
    delen,
    meedoen: `${url}#/meedoen`,
    kring: `${url}#/kring`,
    instellingen: `${url}#/instellingen`,
    acuut: `${url}#/acuut`,
  };
  const look = async (naam: string) => {
    for (const scheme of ['light', 'dark'] as const) {
      // Without motion: halfway a change of colour there is no contrast to measure.
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      expect(await axe(page), `${naam}, ${scheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page), `${naam} at 320 px`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await sideways(page), `${naam} at 200 % text`).toBeLessThanOrEqual(0);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  };
  for (const [naam, address] of Object.entries(screens)) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).or(page.getByRole('dialog')).first().waitFor();
    if (naam === 'casus') await editor(page).waitFor();
    await look(naam);
  }
  await page.goto(`${url}#/`);
  await page.getByRole('button', { name: 'Meer' }).click();
  await page.getByText('Nu vergrendelen').click();
  await page.getByRole('heading', { name: 'Ruggespraak is op slot' }).waitFor();
  await look('op slot');
});

journey('by keyboard alone: make a casus, write, lock and unlock', async ({ openProfile }) => {
  const { page } = await openProfile('anna', { viewport: { width: 1280, height: 800 } });
  await page.getByRole('heading', { level: 1 }).waitFor();
  /** Tabs until the thing with this name has focus; every stop on the way must show where it is. */
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 60; i++) {
      const focus = await page.evaluate(() => {
        const at = document.activeElement as HTMLElement | null;
        // The notes show it on the frame around them.
        const rings: string[] = [];
        for (let one: HTMLElement | null = at, up = 0; one && up < 3; one = one.parentElement, up++) {
          const style = getComputedStyle(one);
          rings.push(`${style.outlineStyle} ${style.boxShadow}`);
        }
        const label =
          at?.getAttribute('aria-label') ??
          (at as HTMLInputElement | null)?.labels?.[0]?.textContent ??
          at?.textContent ??
          '';
        return { label, ring: rings.find((ring) => ring !== 'none none') ?? null, body: at === document.body };
      });
      if (!focus.body && i > 0) expect(focus.ring, `ring on "${focus.label}"`).not.toBeNull();
      if (name.test(focus.label)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no tab stop ${name}`);
  };
  await tabTo(/^Mijn casussen/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Casussen' }).waitFor();
  await tabTo(/^Nieuwe casus/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Kies een toegangszin' }).waitFor();
  await tabTo(/^Toegangszin/);
  await page.keyboard.type('vier losse woorden samen');
  await tabTo(/^Nog een keer/);
  await page.keyboard.type('vier losse woorden samen');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(/^Maak casus/);
  await page.keyboard.press('Enter');
  await editor(page).waitFor();
  await tabTo(/^Notities van/);
  await page.keyboard.type('Zonder muis getypt.');
  expect(await noteText(page)).toContain('Zonder muis getypt.');
  await tabTo(/^Meer/);
  await page.keyboard.press('Enter');
  await tabTo(/^Nu vergrendelen/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ruggespraak is op slot' }).waitFor();
  await unlock(page);
  await editor(page).getByText('Zonder muis getypt.').waitFor();
});
