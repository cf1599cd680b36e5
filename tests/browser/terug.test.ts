// A way back that works without a connection: words shown and proven, asked for after a day and after a month, and used in flight mode when the toegangszin is forgotten.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { HERSTELWOORDEN } from '../../src/domain/herstelwoorden-lijst.ts';
import { DAG_MS } from './clock.ts';
import { dumpOf, searchFolder } from './disk-dump.ts';
import { journey, waitForFlightMode } from './harness.ts';
import { lookAt } from './looking.ts';
import { editor, makeCasus, openCasus, seesText, typeAtEnd, unlock, upToDate, ZIN } from './steps.ts';

const NIEUW = 'een heel andere zin dan eerst';
const kop = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** The words as they stand on the sheet. */
const leesBlad = (page: Page) => page.locator('.woordenlijst li span:last-child').allInnerTexts();

/** Types the two words that are asked. */
async function bewijs(page: Page, woorden: readonly string[]): Promise<void> {
  for (const veld of await page.getByRole('textbox', { name: /^Woord \d+$/ }).all()) {
    const plek = Number(
      (await veld.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent))?.slice(6),
    );
    await veld.fill(woorden[plek - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Kijk na' }).click();
}

journey(
  'words shown, proven, asked after a day and after a month; then forgotten in flight mode, and everything is there',
  async ({ openLasting }) => {
    const anna = await openLasting('anna', { viewport: { width: 360, height: 740 } });
    await anna.page.goto(`${anna.url}#/casussen/nieuw`);
    await kop(anna.page, 'Kies een toegangszin');
    await anna.page.getByLabel('Toegangszin', { exact: true }).fill(ZIN);
    await anna.page.getByLabel('Nog een keer').fill(ZIN);
    await anna.page.getByRole('button', { name: 'Ga verder' }).click();
    await kop(anna.page, 'Een weg terug');
    await lookAt(anna.page, 'een weg terug');
    await anna.page.getByRole('button', { name: 'Laat mijn woorden zien' }).click();
    await kop(anna.page, 'Jouw 12 woorden');
    await lookAt(anna.page, 'woorden');
    const woorden = await leesBlad(anna.page);
    expect(woorden).toHaveLength(12);

    // On paper there is nothing else.
    await anna.page.emulateMedia({ media: 'print' });
    const opPapier = (await anna.page.locator('body').innerText()).replace(/\s+/g, ' ').trim();
    expect(opPapier).toMatch(/^12 woorden 1 \S+ 2 .* 12 \S+ Bewaar dit blad apart van je toestel\. \d+ \S+ \d{4}$/);
    await anna.page.emulateMedia({ media: 'screen' });

    await anna.page.getByRole('button', { name: 'Ik heb ze opgeschreven' }).click();
    await kop(anna.page, 'Even nakijken');
    await lookAt(anna.page, 'nakijken');
    await bewijs(anna.page, woorden.toReversed());
    await anna.page.getByText('Dit klopt niet.').first().waitFor();
    await bewijs(anna.page, woorden);
    await anna.page.getByLabel('Werktitel').waitFor();
    const titel = await makeCasus(anna);
    await typeAtEnd(anna.page, 'Dit stond er al. ');
    await upToDate(anna.page);

    // A day later, a month later once more, and after that nobody asks.
    for (const later of [DAG_MS + 3_600_000, 31 * DAG_MS]) {
      await anna.restart(later);
      await unlock(anna.page);
      await anna.page.goto(`${anna.url}#/`);
      await anna.page.getByText('Ken je je 12 woorden nog?').waitFor();
      await anna.page.getByRole('link', { name: 'Kijk het na' }).click();
      await kop(anna.page, 'Ken je je woorden nog?');
      await bewijs(anna.page, woorden);
      await kop(anna.page, 'Je weg terug staat klaar');
    }
    await anna.restart(40 * DAG_MS);
    await unlock(anna.page);
    await anna.page.goto(`${anna.url}#/instellingen`);
    await anna.page.getByText('Je hebt 12 woorden als weg terug. Bewaar je blad goed.').waitFor();

    // And then the toegangszin is gone, and so is the network.
    await waitForFlightMode(anna.page);
    await anna.offline(true);
    await anna.restart();
    await kop(anna.page, 'Ruggespraak is op slot');
    await anna.page.getByRole('button', { name: 'Toegangszin vergeten?' }).click();
    await kop(anna.page, 'Toegangszin vergeten');
    const veld = anna.page.getByLabel('Je 12 woorden');
    const fout = `${woorden[4]?.slice(0, -1)}q`;
    await veld.fill(`${woorden.with(4, fout).join(' ').toUpperCase()}\n`);
    await lookAt(anna.page, 'vergeten');
    await anna.page.getByText(`Woord 5, ‘${fout}’, kennen we niet.`).waitFor();
    await anna.page.getByRole('button', { name: woorden[4] ?? '', exact: true }).click();
    await anna.page.getByText('12 van 12 woorden').waitFor();
    await anna.page.getByRole('button', { name: 'Ga verder' }).click();
    await kop(anna.page, 'Kies een nieuwe toegangszin');
    await lookAt(anna.page, 'nieuwe toegangszin');
    await anna.page.getByLabel('Nieuwe toegangszin').fill(NIEUW);
    await anna.page.getByLabel('Nog een keer').fill(NIEUW);
    await anna.page.getByRole('button', { name: 'Open Ruggespraak' }).click();
    await openCasus(anna, titel);
    await seesText(anna.page, 'Dit stond er al.');

    // The old phrase opens nothing any more, the new one does.
    await anna.page.goto(`${anna.url}#/instellingen`);
    await kop(anna.page, 'Instellingen');
    await lookAt(anna.page, 'instellingen');
    await anna.page.getByRole('button', { name: 'Nu vergrendelen' }).first().click();
    await unlock(anna.page, ZIN);
    await anna.page
      .getByText(/Deze toegangszin klopt niet/)
      .first()
      .waitFor();
    await unlock(anna.page, NIEUW);
    await openCasus(anna, titel);
    await editor(anna.page).waitFor();

    // One word, and now and then two in a row, stand in the app too: in a guide, a name, the list. Three in a row are only
    // on the sheet, but for three that follow each other in the list itself.
    const lijst = HERSTELWOORDEN.join(' ');
    const reeksen = woorden
      .slice(2)
      .map((woord, i) => [...woorden.slice(i, i + 2), woord])
      .filter((drie) => !lijst.includes(drie.join(' ')))
      .flatMap((drie) => [' ', ',', '\n', '","'].map((tussen) => drie.join(tussen)));
    expect(reeksen.length).toBeGreaterThan(20);
    const dump = await dumpOf(anna.page);
    expect(dump).toContain('ruggespraak-doc:');
    expect(reeksen.filter((reeks) => dump.includes(reeks))).toEqual([]);
    await anna.context.close();
    expect(await searchFolder(anna.userData, [...reeksen, NIEUW])).toEqual([]);
  },
);
