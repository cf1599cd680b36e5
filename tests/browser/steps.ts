// What a person does, in the words on screen: the steps that journeys are made of.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Profile } from './harness.ts';

export const ZIN = 'vier losse woorden samen';

export const editor = (page: Page) => page.getByRole('textbox', { name: /^Notities van/ });

/** First start: choose a toegangszin, which comes before the first thing that needs protecting; a way back is for later. */
export async function chooseZin(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Kies een toegangszin' }).waitFor();
  await page.getByLabel('Toegangszin', { exact: true }).fill(ZIN);
  await page.getByLabel('Nog een keer').fill(ZIN);
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByRole('heading', { name: 'Een weg terug' }).waitFor();
  await page.getByRole('button', { name: 'Later' }).click();
}

/** Makes a casus with the suggested title; ends in its notes. Returns the title. */
export async function makeCasus({ page, url }: Profile): Promise<string> {
  await page.goto(`${url}#/casussen/nieuw`);
  const titel = page.getByLabel('Werktitel');
  await titel
    .or(page.getByRole('heading', { name: 'Kies een toegangszin' }))
    .first()
    .waitFor();
  if (!(await titel.isVisible())) await chooseZin(page);
  await titel.waitFor();
  const suggested = await titel.inputValue();
  expect(suggested).toMatch(/^Casus /);
  await page.getByRole('button', { name: 'Maak casus' }).click();
  await editor(page).waitFor();
  return suggested;
}

/** Keeps the title in the dialog as it is, also when something is said about it first: that nobody could read it in time, and then perhaps what it seems to point to. */
export async function houdTitel(page: Page, knop: 'Klaar' | 'Maak casus'): Promise<void> {
  const dicht = page.locator('body:not(:has(dialog[open]))');
  // Busy, so not this one, until the question has its answer.
  const druk = page.getByRole('dialog').getByRole('button', { name: knop, disabled: false });
  for (let keer = 0; keer < 3 && !(await dicht.isVisible()); keer++) {
    await druk.click();
    await dicht.or(druk).first().waitFor();
  }
  await dicht.waitFor();
}

export async function hernoem(page: Page, titel: string): Promise<void> {
  await page.getByRole('button', { name: 'Verander de werktitel' }).click();
  await page.getByRole('textbox', { name: 'Werktitel' }).fill(titel);
  await houdTitel(page, 'Klaar');
}

export async function unlock(page: Page, zin = ZIN): Promise<void> {
  await page.getByLabel('Toegangszin', { exact: true }).fill(zin);
  await page.getByRole('button', { name: 'Ontgrendel' }).click();
}

export async function openCasus({ page, url }: Profile, titel: string): Promise<void> {
  await page.goto(`${url}#/casussen`);
  await page.getByRole('link', { name: titel }).first().click();
  await editor(page).waitFor();
}

/** At the end of what is there, as a person types. */
export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

/** Before what is there: apart from who types at the end, so that no two people type in one word. */
export async function typeAtStart(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(text);
}

/** The words, a line for each block; without the marks that say where colleagues are. */
export const noteText = (page: Page): Promise<string> =>
  editor(page).evaluate((text) => {
    const copy = text.cloneNode(true) as HTMLElement;
    for (const mark of copy.querySelectorAll('.colleague-caret')) mark.remove();
    return [...copy.children].map((block) => block.textContent?.trim()).join('\n');
  });

export async function seesText(page: Page, text: string, timeout = 20_000): Promise<void> {
  await editor(page).getByText(text).first().waitFor({ timeout });
}

/** Through the gate: whatever is found stays, with a reason; then the text, and nobody would know. */
export async function doorDePoort(page: Page): Promise<void> {
  const poort = page.locator('.poort');
  const aantal = poort.locator('.poort-aantal');
  await aantal.waitFor();
  const laat = poort.getByRole('button', { name: /^Laat staan/ });
  for (let left = await laat.count(); left > 0; left = await laat.count()) {
    const before = await aantal.innerText();
    await laat.first().click();
    await poort.getByRole('button', { name: 'Nodig om mee te denken' }).click();
    await expect.poll(() => aantal.innerText(), { timeout: 20_000 }).not.toBe(before);
  }
  await page.getByRole('button', { name: 'Ga verder' }).click();
  const bevestig = page.getByRole('button', { name: 'Ja, dit mag blijven staan' });
  const nee = page.getByRole('button', { name: 'Nee, ga verder' });
  await bevestig.or(nee).first().waitFor();
  if (await bevestig.isVisible()) await bevestig.click();
  await nee.click();
}

/** Opens *Deel met een maatje* from the casus, goes through the gate and returns the code. */
export async function inviteCode({ page }: Profile): Promise<string> {
  await page.getByRole('link', { name: 'Deel met een maatje' }).click();
  await page.getByRole('button', { name: 'Maak een code' }).click();
  await doorDePoort(page);
  return (await page.locator('.code-block').innerText()).trim();
}

/** Asks with a code as someone with this function; ends with the two words on screen, or with why not at the field. */
export async function vraag({ page, url }: Profile, code: string, functie: string): Promise<void> {
  await page.goto(`${url}#/meedoen`);
  const field = page.getByLabel('Code of link');
  await field
    .or(page.getByRole('heading', { name: 'Kies een toegangszin' }))
    .first()
    .waitFor();
  if (!(await field.isVisible())) await chooseZin(page);
  await field.fill(code);
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByLabel('Je functie').fill(functie);
  await page.getByRole('button', { name: /^Vraag/ }).click();
  await page.locator('.twee-woorden').or(field).first().waitFor();
}

/** What is read out: the words on the screen of who waits. */
export const woordenOp = async (page: Page): Promise<string> =>
  (await page.locator('.twee-woorden span').allInnerTexts()).join(' ');

/** Looks at who waits, from the screen of the kringen. */
export async function bekijkWieWacht({ page, url }: Profile): Promise<void> {
  await page.goto(`${url}#/kring`);
  await page
    .getByRole('link', { name: /^Bekijk/ })
    .first()
    .click({ timeout: 30_000 });
  await page.getByText('Welke woorden hoor je?').waitFor();
}

/** The guest reads the two words out, the host picks them and is back where they were; ends in the notes of the guest. */
export async function laatBinnen(host: Profile, guest: Profile): Promise<void> {
  const before = host.page.url();
  await bekijkWieWacht(host);
  await host.page.getByRole('radio', { name: await woordenOp(guest.page), exact: true }).check();
  await host.page.getByRole('button', { name: 'Ga verder' }).click();
  await host.page.getByRole('heading', { level: 1, name: 'Kring' }).waitFor({ timeout: 30_000 });
  await host.page.goto(before);
  await editor(guest.page).waitFor({ timeout: 30_000 });
}

/** Both sides of coming in: asks with a code as someone with this function, and the host lets them in. */
export async function join(guest: Profile, code: string, functie: string, host: Profile): Promise<void> {
  await vraag(guest, code, functie);
  await laatBinnen(host, guest);
}

export const upToDate = (page: Page, timeout = 30_000) =>
  page
    .getByText(/Alles bijgewerkt/)
    .first()
    .waitFor({ timeout });
