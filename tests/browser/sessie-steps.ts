// What people do in an intervisie, in the words on screen: setting one up, sitting down, giving a role.
import type { Page } from 'playwright-core';
import type { Profile } from './harness.ts';

export const kop = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
export const knop = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** From the casus to a waiting room with these phases of the short werkvorm, a few minutes each. */
export async function zetKlaar(page: Page, functie: string, fasen: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: 'Intervisie', exact: true }).click();
  await page.getByRole('link', { name: 'Start een intervisie' }).click();
  await knop(page, 'Bekijk Casus in 45 minuten').click();
  await knop(page, 'Andere minuten').click();
  const alle = (await page.getByRole('button', { name: /^Laat weg/ }).allInnerTexts()).map((tekst) =>
    tekst.replace(/^Laat weg\s*/, '').trim(),
  );
  for (const naam of alle)
    if (!fasen.includes(naam)) await page.getByRole('button', { name: `Laat weg ${naam}`, exact: true }).click();
  for (const naam of fasen) await page.getByLabel(naam, { exact: true }).fill('2');
  await page.getByLabel('Met welke functie zit jij aan tafel?').fill(functie);
  await knop(page, 'Zet de intervisie klaar').click();
  await page.getByRole('heading', { name: 'Aan tafel' }).waitFor();
}

export async function schuifAan({ page }: Profile, functie: string): Promise<void> {
  await page.getByText('Er staat een intervisie klaar.').waitFor({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Schuif aan' }).click();
  await page.getByLabel('Met welke functie zit jij aan tafel?').fill(functie);
  await knop(page, 'Doe mee').click();
  await page
    .getByText('De gespreksleider begint.')
    .or(knop(page, /^Begin/))
    .first()
    .waitFor();
}

export async function geefRol(page: Page, wie: string, rol: RegExp): Promise<void> {
  await knop(page, `Rol van ${wie}`).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: rol }).check();
  await dialog.getByRole('button', { name: 'Klaar' }).click();
}
