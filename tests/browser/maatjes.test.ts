// Three chosen maatjes: rehearsed with once, and then the toegangszin is forgotten in flight mode; two of them help by codes, and everything is there.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { dumpOf } from './disk-dump.ts';
import { journey, type Profile, waitForFlightMode } from './harness.ts';
import { lookAt } from './looking.ts';
import { inviteCode, join, makeCasus, openCasus, seesText, typeAtEnd, unlock, upToDate, ZIN } from './steps.ts';

const NIEUW = 'een heel andere zin dan eerst';
const kop = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const code = async (page: Page) => (await page.locator('.code-block').innerText()).trim();
const neem = async (page: Page, antwoord: string) => {
  await page.getByRole('textbox', { name: 'Antwoord van je maatje' }).fill(antwoord);
  await page.getByRole('button', { name: 'Neem het antwoord' }).click();
};

/** The maatje types the code over, picks the words that are said, and shows the answer. */
async function help(maatje: Profile, vraag: string, woorden: string, kijk: boolean): Promise<string> {
  const { page, url } = maatje;
  await page.goto(`${url}#/kring`);
  await page.getByRole('link', { name: 'Een maatje helpen' }).click();
  await kop(page, 'Een maatje helpen');
  if (kijk) await lookAt(page, 'een maatje helpen');
  const veld = page.getByLabel('Code van je maatje');
  await veld.fill(vraag.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await kop(page, 'Welke woorden zegt je maatje?');
  await page.getByText('Jouw stuk hoort bij: iemand zonder functie').waitFor();
  if (kijk) await lookAt(page, 'woorden vergelijken');
  await page.getByRole('radio', { name: woorden, exact: true }).check();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await kop(page, 'Laat je maatje dit lezen');
  if (kijk) await lookAt(page, 'antwoord');
  return code(page);
}

journey(
  'three chosen, one rehearsed with; forgotten in flight mode, and two of them let her in again',
  async ({ openLasting, openProfile }) => {
    const anna = await openLasting('anna', { viewport: { width: 360, height: 740 } });
    const { page } = anna;
    const titel = await makeCasus(anna);
    await typeAtEnd(page, 'Dit stond er al. ');
    await page.goto(`${anna.url}#/instellingen`);
    await page.getByRole('link', { name: 'Kies drie maatjes als weg terug' }).click();
    await page.getByText('Je hebt er nog geen.').waitFor();
    await lookAt(page, 'te weinig maatjes');

    const maatjes: Profile[] = [];
    for (const functie of ['wijkteam', 'leerkracht', 'jeugdarts']) {
      await openCasus(anna, titel);
      const maatje = await openProfile(functie);
      await join(maatje, await inviteCode(anna), functie, anna);
      await seesText(maatje.page, 'Dit stond er al.');
      maatjes.push(maatje);
    }
    const [wijkteam, leerkracht, jeugdarts] = maatjes as [Profile, Profile, Profile];

    await page.goto(`${anna.url}#/instellingen/maatjes`);
    for (const naam of ['Wijkteam', 'Leerkracht', 'Jeugdarts'])
      await page.getByRole('checkbox', { name: naam }).check();
    await lookAt(page, 'maatjes kiezen');
    await page.getByLabel('Toegangszin', { exact: true }).fill('niet deze zin, maar een andere');
    await page.getByRole('button', { name: 'Kies deze drie' }).click();
    await page
      .getByText(/Deze toegangszin klopt niet/)
      .first()
      .waitFor();
    await page.getByLabel('Toegangszin', { exact: true }).fill(ZIN);
    await page.getByRole('button', { name: 'Kies deze drie' }).click();
    await kop(page, 'Jouw drie maatjes');
    expect(await page.getByText('Nog niet geoefend.').count()).toBe(3);
    await lookAt(page, 'gekozen maatjes');
    await upToDate(page);

    // Rehearsed once; the piece has to have come to the other device.
    await page.getByRole('button', { name: 'Oefen met een maatje' }).click();
    await kop(page, 'Oefen met een maatje');
    await lookAt(page, 'oefenen');
    const geoefend = await help(wijkteam, await code(page), await page.locator('.twee-woorden').innerText(), true);
    await neem(page, `${geoefend.slice(0, -1)}U`);
    await page
      .getByText(/Er zit een typefout in de code/)
      .first()
      .waitFor();
    await neem(page, geoefend);
    await kop(page, 'Dit maatje kan je helpen');
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByText('Geoefend.', { exact: true }).waitFor();

    // And then the toegangszin is gone, and so is the network.
    await waitForFlightMode(page);
    await anna.offline(true);
    await anna.restart();
    const nu = anna.page;
    await kop(nu, 'Ruggespraak is op slot');
    await nu.getByRole('button', { name: 'Toegangszin vergeten?' }).click();
    await nu.getByRole('button', { name: 'Vraag twee maatjes' }).click();
    await kop(nu, 'Vraag twee maatjes');
    await lookAt(nu, 'vraag twee maatjes');
    const [vraag, woorden] = [await code(nu), await nu.locator('.twee-woorden').innerText()];
    const een = await help(leerkracht, vraag, woorden, false);
    // What was answered in the rehearsal fits no other question.
    await neem(nu, geoefend);
    await nu
      .getByText(/Dit antwoord hoort bij een andere vraag/)
      .first()
      .waitFor();
    await neem(nu, een);
    await nu.getByText(/^1 van 2 antwoorden\./).waitFor();
    await neem(nu, een);
    await nu
      .getByText(/Dit maatje heeft je al geholpen/)
      .first()
      .waitFor();
    await neem(nu, await help(jeugdarts, vraag, woorden, false));
    await kop(nu, 'Kies een nieuwe toegangszin');
    await nu.getByLabel('Nieuwe toegangszin').fill(NIEUW);
    await nu.getByLabel('Nog een keer').fill(NIEUW);
    await nu.getByRole('button', { name: 'Open Ruggespraak' }).click();
    await openCasus(anna, titel);
    await seesText(nu, 'Dit stond er al.');

    // The old phrase opens nothing any more, the new one does.
    await nu.goto(`${anna.url}#/instellingen`);
    await nu.getByRole('button', { name: 'Nu vergrendelen' }).first().click();
    await unlock(nu, ZIN);
    await nu
      .getByText(/Deze toegangszin klopt niet/)
      .first()
      .waitFor();
    await unlock(nu, NIEUW);
    await kop(nu, 'Instellingen');

    // Who was asked, and what was answered, lies readable on no device.
    for (const een of [anna, wijkteam]) {
      const dump = await dumpOf(een.page);
      expect(dump).toContain('ruggespraak-doc:');
      for (const geheim of [vraag, geoefend, vraag.replaceAll('-', ''), NIEUW]) expect(dump).not.toContain(geheim);
    }
  },
);
