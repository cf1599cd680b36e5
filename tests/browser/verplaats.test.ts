// Who has a casus and where it is; and moving it to another kring: through the gate, put back once, and then for good. Who is not in the other kring reads that it went.
import { expect } from 'vitest';
import { journey, type Profile, type World } from './harness.ts';
import { lookAt } from './looking.ts';
import {
  bekijkWieWacht,
  doorDePoort,
  editor,
  hernoem,
  inviteCode,
  makeCasus,
  openCasus,
  seesText,
  typeAtEnd,
  vraag,
  woordenOp,
} from './steps.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

/** Wherever the guest is taken then, there is a casus to open. */
async function laatMeedoen(guest: Profile, code: string, functie: string, host: Profile, titel: string) {
  await vraag(guest, code, functie);
  await bekijkWieWacht(host);
  await host.page.getByRole('radio', { name: await woordenOp(guest.page), exact: true }).check();
  await host.page.getByRole('button', { name: 'Ga verder' }).click();
  await host.page.getByRole('heading', { level: 1, name: 'Kring' }).waitFor({ timeout: 30_000 });
  await guest.page.locator('.twee-woorden').waitFor({ state: 'detached', timeout: 30_000 });
  await openCasus(guest, titel);
}

/** Anna shares maan with a leerkracht and the wijkteam; and another casus with the leerkracht alone. */
async function tweeKringen(openProfile: World['openProfile']) {
  const anna = await openProfile('anna', PHONE);
  const [bram, cas] = [await openProfile('bram'), await openProfile('cas')];
  await makeCasus(anna);
  await hernoem(anna.page, 'Casus samen');
  await laatMeedoen(bram, await inviteCode(anna), 'leerkracht', anna, 'Casus samen');
  await makeCasus(anna);
  await hernoem(anna.page, 'Casus maan');
  await typeAtEnd(anna.page, 'Kind A is vaak moe. ');
  await laatMeedoen(bram, await inviteCode(anna), 'leerkracht', anna, 'Casus maan');
  await openCasus(anna, 'Casus maan');
  await laatMeedoen(cas, await inviteCode(anna), 'wijkteam', anna, 'Casus maan');
  await seesText(cas.page, 'Kind A is vaak moe.');
  await openCasus(bram, 'Casus maan');
  await openCasus(anna, 'Casus maan');
  return { anna, bram, cas };
}

journey('who has the casus; then it moves to another kring, comes back once, and goes', async ({ openProfile }) => {
  const { anna, bram, cas } = await tweeKringen(openProfile);
  const { page } = anna;
  const oud = page.url();
  await page.getByText('Bij 3 van 3 in de kring').waitFor({ timeout: 40_000 });
  await page.getByRole('link', { name: /^Wie kan erbij/ }).click();
  await page.getByRole('heading', { name: 'Wie heeft toegang, waar staat het' }).waitFor();
  await page.getByText(/^Op de server staat alles/).waitFor({ timeout: 30_000 });
  expect(await page.getByText(/^Heeft alles \(gezien om/).count()).toBe(2);
  await lookAt(page, 'who has it');

  await page.goto(oud);
  await page.getByRole('link', { name: 'Verplaats naar een andere kring' }).click();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByRole('alert').getByText('Kies een kring.').waitFor();
  const verplaats = async () => {
    await page.getByRole('radio', { name: /^Leerkracht/ }).check();
    await lookAt(page, 'the choice');
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.getByText('De geschiedenis gaat niet mee.').waitFor();
    await lookAt(page, 'what it means');
    await page.getByRole('button', { name: 'Lees na en verplaats' }).click();
    await doorDePoort(page);
    await page.getByText('Casus maan is verplaatst.', { exact: true }).waitFor({ timeout: 40_000 });
    await editor(page).waitFor();
    await seesText(page, 'Kind A is vaak moe.');
  };
  await verplaats();
  expect(page.url()).not.toBe(oud);
  await page.getByRole('region', { name: 'Melding' }).getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.poll(() => page.url(), { timeout: 20_000 }).toBe(oud);
  await seesText(page, 'Kind A is vaak moe.');
  await openCasus(cas, 'Casus maan');
  await seesText(cas.page, 'Kind A is vaak moe.');

  await openCasus(bram, 'Casus maan');
  await openCasus(anna, 'Casus maan');
  expect(page.url()).toBe(oud);
  await page.getByRole('link', { name: 'Verplaats naar een andere kring' }).click();
  await verplaats();
  for (const { page: hun } of [bram, cas])
    await hun
      .getByRole('heading', { name: 'Deze casus is verplaatst naar een andere kring' })
      .waitFor({ timeout: 40_000 });
  await lookAt(cas.page, 'moved away');
  expect(await cas.page.getByRole('link', { name: 'Open de casus daar' }).count()).toBe(0);
  await cas.page.getByRole('link', { name: 'Naar je casussen' }).click();
  await cas.page.getByRole('heading', { name: 'Verplaatst naar een andere kring' }).waitFor();
  expect(await cas.page.getByRole('link', { name: /Casus maan/ }).count()).toBe(0);
  await bram.page.getByRole('link', { name: 'Open de casus daar' }).click({ timeout: 30_000 });
  await seesText(bram.page, 'Kind A is vaak moe.');
});
