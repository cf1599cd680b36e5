// What a person does in the four windows, in the words on screen.
import type { Page } from 'playwright-core';
import { doorDePoort } from './steps.ts';

/** Goes to a window by its tab; ends at its heading. */
export async function naarVenster(page: Page, venster: 'Mensen' | 'Feiten' | 'Wegen' | 'Vervolg'): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Vensters' })
    .getByRole('link', { name: new RegExp(`^${venster}`) })
    .click();
  await page.locator(`.venster[data-venster="${venster.toLowerCase()}"]`).waitFor();
}

export const openVensters = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Viervensters', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Viervensters' }).waitFor();
};

/** Adds an item under the button with this name and types its words; it stays open. */
export async function zetErbij(page: Page, knop: string, tekst: string): Promise<void> {
  await page.getByRole('button', { name: `${knop} erbij zetten` }).click();
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.type(tekst);
}

/** In the dialog when there is one, else of the item that is open. */
export async function klaar(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const knop = { name: 'Klaar', exact: true } as const;
  if ((await dialog.count()) > 0) {
    await dialog.getByRole('button', knop).click();
    await dialog.waitFor({ state: 'detached' });
  } else await page.locator('.item-open').getByRole('button', knop).click();
}

/** A fact whole: words, source and moment. */
export async function zetFeitErbij(page: Page, knop: string, tekst: string, moment = 'vorige maand'): Promise<void> {
  await zetErbij(page, knop, tekst);
  await page.getByLabel('Zelf gezien').check();
  await page.getByLabel('Wanneer was dat ongeveer?').selectOption(moment);
  await klaar(page);
}

/** Adds people by their role words. */
export async function zetMensenErbij(page: Page, rollen: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Mensen toevoegen' }).click();
  for (const rol of rollen) await page.getByRole('button', { name: rol, exact: true }).click();
  await page.keyboard.press('Escape');
}

export async function zetBandErbij(page: Page, van: string, aard: string, naar: string): Promise<void> {
  await page.getByRole('button', { name: 'Band toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Wie?', { exact: true }).selectOption({ label: van });
  await dialog.getByLabel('Met wie?').selectOption({ label: naar });
  await dialog.getByRole('radio', { name: aard }).check();
  await dialog
    .getByRole('button', { name: /^Zet|^Voeg|^Klaar|^Bewaar/ })
    .first()
    .click();
  await dialog.waitFor({ state: 'hidden' });
}

export const rij = (page: Page, tekst: string) => page.locator('.item', { hasText: tekst }).first();

/** Through the gate to the printer, which there is none of here; ends in the windows, ready to be put on paper. */
export async function drukAf(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-drukt', '');
  });
  await page.getByRole('button', { name: 'Afdrukken' }).click();
  await doorDePoort(page);
  await page.locator('[data-drukt]').waitFor();
}
