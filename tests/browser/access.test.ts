// Everyone can use it: axe on every screen, light and dark, narrow and with large text, and by keyboard alone.
import { expect } from 'vitest';
import { axe, journey } from './harness.ts';
import { lookAt, tabToName } from './looking.ts';
import { editor, inviteCode, makeCasus, noteText, typeAtEnd, unlock } from './steps.ts';

journey('axe finds nothing, and nothing scrolls sideways at 320 px or 200 % text', async ({ openProfile }) => {
  const anna = await openProfile('anna', { viewport: { width: 360, height: 740 } });
  const { page, url } = anna;
  await page.goto(`${url}#/casussen/nieuw`);
  await page.getByRole('heading', { name: 'Kies een toegangszin' }).waitFor();
  expect(await axe(page), 'toegangszin').toEqual([]);
  const titel = await makeCasus(anna);
  await typeAtEnd(page, 'Kind A kwam zonder jas. Vierentwintiguursbereikbaarheidsoverlegmoment. ');
  const casus = page.url();
  await inviteCode(anna);
  const delen = page.url();

  // By its heading: until it is there the screen before it may still be.
  const screens: Record<string, [address: string, kop: string]> = {
    vandaag: [`${url}#/`, 'Vandaag'],
    casussen: [`${url}#/casussen`, 'Casussen'],
    nieuw: [`${url}#/casussen/nieuw`, 'Nieuwe casus'],
    casus: [casus, titel],
    delen: [delen, 'Deel met een maatje'],
    meedoen: [`${url}#/meedoen`, 'Meedoen met een code'],
    kring: [`${url}#/kring`, 'Kring'],
    instellingen: [`${url}#/instellingen`, 'Instellingen'],
    acuut: [`${url}#/acuut`, 'Acuut gevaar'],
  };
  const look = (naam: string) => lookAt(page, naam);
  for (const [naam, [address, kop]] of Object.entries(screens)) {
    await page.goto(address);
    await page.getByRole('heading', { name: kop, exact: true }).first().waitFor();
    if (naam === 'casus') await editor(page).waitFor();
    await look(naam);
  }
  await page.goto(`${url}#/`);
  await page.getByRole('button', { name: 'Nu vergrendelen' }).click();
  await page.getByRole('heading', { name: 'Ruggespraak is op slot' }).waitFor();
  await look('op slot');
});

journey('by keyboard alone: make a casus, write, lock and unlock', async ({ openProfile }) => {
  const { page } = await openProfile('anna', { viewport: { width: 1280, height: 800 } });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const tabTo = (name: RegExp) => tabToName(page, name);
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
  await page.getByRole('heading', { name: 'Een weg terug' }).waitFor();
  await tabTo(/^Later/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(/^Maak casus/);
  await page.keyboard.press('Enter');
  await editor(page).waitFor();
  await tabTo(/^Notities van/);
  await page.keyboard.type('Zonder muis getypt.');
  expect(await noteText(page)).toContain('Zonder muis getypt.');
  await tabTo(/^Nu vergrendelen/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ruggespraak is op slot' }).waitFor();
  await unlock(page);
  await editor(page).getByText('Zonder muis getypt.').waitFor();
});
