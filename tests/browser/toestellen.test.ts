// A phone and a laptop of one person: linked with a typed code, the second works in flight mode, and the phone is lost and taken out from the laptop.
import { expect } from 'vitest';
import { axe, journey, type Profile, waitForFlightMode } from './harness.ts';
import { chooseZin, makeCasus, noteText, openCasus, seesText, typeAtEnd, upToDate, ZIN } from './steps.ts';

/** The laptop asks with the code; the person picks on the phone what stands on the laptop. */
async function link(telefoon: Profile, laptop: Profile): Promise<void> {
  await telefoon.page.goto(`${telefoon.url}#/instellingen`);
  await telefoon.page.getByRole('link', { name: 'Bekijk je toestellen' }).click();
  await telefoon.page.getByRole('link', { name: 'Nog een toestel koppelen' }).click();
  await telefoon.page.getByLabel('Toegangszin van dit toestel').fill(ZIN);
  await telefoon.page.getByRole('button', { name: 'Maak een code' }).click();
  const code = (await telefoon.page.locator('.code-block').innerText()).trim();
  expect(await axe(telefoon.page)).toEqual([]);

  await laptop.page.getByRole('link', { name: 'Dit is mijn tweede toestel' }).click();
  await chooseZin(laptop.page);
  await laptop.page.getByLabel('Code van je andere toestel').fill(code.toLowerCase());
  await laptop.page.getByRole('button', { name: 'Ga verder' }).click();
  const paar = (await laptop.page.locator('.twee-woorden').innerText()).trim();
  expect(await axe(laptop.page)).toEqual([]);

  await telefoon.page.getByRole('radio', { name: paar }).check();
  expect(await axe(telefoon.page)).toEqual([]);
  await telefoon.page.getByRole('button', { name: 'Ga verder' }).click();
  await laptop.page.getByRole('heading', { name: 'Dit toestel hoort erbij' }).waitFor({ timeout: 30_000 });
  await telefoon.page.getByText(/Al je casussen gaan naar je andere toestel/).waitFor({ timeout: 30_000 });
  await telefoon.page.getByRole('button', { name: 'Klaar' }).click();
}

journey(
  'a second device: linked with a typed code, works in flight mode; then the first is lost, and says so itself',
  async ({ openProfile }) => {
    const telefoon = await openProfile('telefoon');
    const laptop = await openProfile('laptop', { flightMode: true, viewport: { width: 1280, height: 800 } });
    const titel = await makeCasus(telefoon);
    await typeAtEnd(telefoon.page, 'Kind A is vaak moe. ');
    await upToDate(telefoon.page);
    await link(telefoon, laptop);
    await telefoon.page.getByRole('heading', { name: 'Mijn toestellen' }).waitFor();
    expect(await axe(telefoon.page)).toEqual([]);

    await laptop.page.getByText('Al je casussen staan op dit toestel.').waitFor({ timeout: 30_000 });
    await waitForFlightMode(laptop.page);
    await laptop.offline(true);
    await laptop.page.reload();
    await laptop.page.getByLabel('Toegangszin', { exact: true }).fill(ZIN);
    await laptop.page.getByRole('button', { name: 'Ontgrendel' }).click();
    await openCasus(laptop, titel);
    await seesText(laptop.page, 'Kind A is vaak moe.');
    await typeAtEnd(laptop.page, 'In het vliegtuig geschreven. ');
    await laptop.offline(false);
    await openCasus(telefoon, titel);
    await seesText(telefoon.page, 'In het vliegtuig geschreven.', 40_000);

    await laptop.page.goto(`${laptop.url}#/instellingen/toestellen`);
    await laptop.page.getByRole('link', { name: /^Toestel kwijt of weg/ }).click();
    await laptop.page.getByText(titel).waitFor();
    expect(await axe(laptop.page)).toEqual([]);
    await laptop.page.getByRole('button', { name: 'Haal dit toestel eruit' }).click();
    await laptop.page.getByText('Het toestel is uit al je kringen.').waitFor({ timeout: 60_000 });

    await telefoon.page.getByText(/Dit toestel is eruit gehaald/).waitFor({ timeout: 30_000 });
    await telefoon.page.getByRole('button', { name: 'Begrepen' }).click();
    await telefoon.page.goto(`${telefoon.url}#/casussen`);
    await telefoon.page.getByText('Je hebt nog geen casussen.').waitFor();
    await openCasus(laptop, titel);
    await typeAtEnd(laptop.page, 'Niet voor wie de telefoon vindt. ');
    expect(await noteText(laptop.page)).toContain('Niet voor wie de telefoon vindt.');
    await upToDate(laptop.page);
    expect(await telefoon.page.getByText(/Niet voor wie/).count()).toBe(0);
  },
);
