// What a person does in a guide, in the words on screen.
import type { Page } from 'playwright-core';
import { tabToName } from './looking.ts';

export const kop = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Goes on, and is there: the answer is written first. */
export async function gaVerder(page: Page): Promise<void> {
  const before = page.url();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.waitForURL((url) => url.href !== before);
}

/** Begins a guide from the list; ends on its first page. */
export async function begin({ page, url }: { page: Page; url: string }, gids: string): Promise<void> {
  await page.goto(`${url}#/gidsen`);
  await page
    .getByRole('link', { name: new RegExp(`^${gids}`) })
    .last()
    .click();
  await page.getByRole('button', { name: /^Begin( opnieuw)?$/ }).click();
  await page.getByRole('button', { name: 'Ga verder' }).waitFor();
}

/** Chooses and goes on. */
export async function antwoord(page: Page, keuze: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name: keuze }).first().check();
  await gaVerder(page);
}

/** Goes on without answering until this heading stands there. */
export async function verderTot(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < 25; i++) {
    const before = await page.getByRole('heading', { level: 1 }).innerText();
    if (await kop(page, name).count()) return;
    await gaVerder(page);
    await page.waitForFunction(
      (was) => {
        const now = document.querySelector('h1')?.textContent ?? '';
        return now !== '' && now !== was;
      },
      before,
      { timeout: 5_000 },
    );
  }
  throw new Error(`never came to ${name}`);
}

/** By keyboard alone: to the choice, choose it, to the button, press it. */
export async function antwoordMetToetsen(page: Page, keuze: RegExp): Promise<void> {
  await tabToName(page, keuze);
  await page.keyboard.press('Space');
  await gaVerderMetToetsen(page);
}

export async function gaVerderMetToetsen(page: Page): Promise<void> {
  await tabToName(page, /^Ga verder/);
  await page.keyboard.press('Enter');
}

/** Address of the walk that is on screen. */
export const basisVan = (page: Page): string => page.url().replace(/\/(p|klaar|sla-over|controleer|verslag)\b.*$/, '');
