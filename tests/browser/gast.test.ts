// A guest for one session: in by a link and two words, both write, the tab closes, and then there is nothing on that device; the kring sees them gone when their time is over.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DAG_MS } from './clock.ts';
import { dumpOf } from './disk-dump.ts';
import { axe, journey, type Profile } from './harness.ts';
import { doorDePoort, editor, laatBinnen, makeCasus, openCasus, seesText, typeAtEnd, upToDate } from './steps.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

/** Opens *Deel met een maatje* from the casus, for a guest; the link that is handed over. */
async function gastCode({ page }: Profile): Promise<string> {
  await page.getByRole('link', { name: 'Deel met een maatje' }).click();
  await page.getByLabel('Voor wie?').fill('jeugdarts');
  await page.getByRole('radio', { name: /^Voor één keer, als gast/ }).check();
  // In the evening the first one ends tomorrow: it reads *Tot vrijdag 00.20 uur*.
  await page.getByRole('group', { name: 'Tot wanneer?' }).getByRole('radio').first().check();
  expect(await page.getByRole('radio', { name: /^Beheren/ }).count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Maak een code' }).click();
  await doorDePoort(page);
  await page.getByRole('heading', { name: 'Laat je gast dit scannen' }).waitFor();
  return (await page.locator('.code-block').innerText()).trim();
}

/** As a link does: the code is in the address. */
async function vraagAlsGast({ page, url }: Profile, code: string, functie: string): Promise<void> {
  await page.goto(`${url}#/gast/${code}`);
  await page.getByRole('heading', { name: 'Je doet één keer mee' }).waitFor();
  expect(page.url()).not.toContain(code);
  await page.getByText(/Je bent te gast tot .* uur\./).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('Je functie').fill(functie);
  await page.getByRole('button', { name: /^Vraag/ }).click();
  await page.locator('.twee-woorden').waitFor();
}
const regelBoven = ({ page }: Profile) => page.getByText('Als je sluit, is alles weg van dit toestel.');
const databases = ({ page }: Profile): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []));

/** Every row that is kept in any database. */
const rowsOf = (page: Page): Promise<unknown[]> =>
  page.evaluate(async () => {
    const rows: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of db.objectStoreNames)
        rows.push(
          ...(await new Promise<unknown[]>((resolve) => {
            const request = db.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => resolve(request.result);
          })),
        );
      db.close();
    }
    return rows;
  });

journey(
  'a guest comes in, both write, the tab closes: nothing on that device, and out when the time is over',
  async ({ openProfile, openLasting }) => {
    const anna = await openLasting('anna');
    const gast = await openProfile('gast');
    const titel = await makeCasus(anna);
    await typeAtEnd(anna.page, 'Kind A is vaak moe. ');
    await vraagAlsGast(gast, await gastCode(anna), 'jeugdarts');
    await regelBoven(gast).waitFor();
    await laatBinnen(anna, gast);
    await seesText(gast.page, 'Kind A is vaak moe.');
    await typeAtEnd(gast.page, 'Slaapt op school. ');
    await upToDate(gast.page);
    await openCasus(anna, titel);
    await seesText(anna.page, 'Slaapt op school.');
    await anna.page
      .getByText(/jeugdarts \(gast\)/)
      .first()
      .waitFor();

    // Of a guest nothing is asked and nothing offered that stays.
    await regelBoven(gast).waitFor();
    for (const naam of ['Deel met een maatje', 'Verwijder deze casus', 'Verplaats naar een andere kring'])
      expect(await gast.page.getByRole('link', { name: naam }).count(), naam).toBe(0);
    expect(await gast.page.getByRole('button', { name: 'Nu vergrendelen' }).count()).toBe(0);
    expect(await axe(gast.page)).toEqual([]);
    for (const hash of ['instellingen', 'instellingen/kopie', 'delen/iets', 'meedoen', 'overleg']) {
      await gast.page.goto(`${gast.url}#/${hash}`);
      await gast.page.getByRole('heading', { name: 'Dit kan niet als je te gast bent' }).waitFor();
    }
    await gast.page.goto(`${gast.url}#/`);
    await gast.page.getByRole('heading', { level: 1, name: 'Je bent te gast' }).waitFor();
    expect(await axe(gast.page)).toEqual([]);

    const kept = await dumpOf(gast.page);
    for (const word of ['Kind A', 'Slaapt op school', titel, 'jeugdarts', 'wrapped', 'sleutels', 'was-hier'])
      expect(kept, word).not.toContain(word);

    // The tab goes without a word; on opening anew the device is as it was before.
    const { context } = gast;
    const again = await context.newPage();
    await gast.page.close();
    await again.goto(gast.url);
    await again.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
    await again.getByRole('link', { name: 'Probeer het uit met een oefencasus' }).waitFor();
    await expect.poll(() => rowsOf(again), { timeout: 20_000 }).toEqual([]);
    const left = await dumpOf(again);
    for (const word of ['Kind A', 'Slaapt op school', titel, 'jeugdarts', 'was-hier', 'gast'])
      expect(left, word).not.toContain(word);
    expect(await again.getByText('Kind A').count()).toBe(0);
    await again.goto(`${gast.url}#/casussen/nieuw`);
    await again.getByRole('heading', { name: 'Kies een toegangszin' }).waitFor();

    // Still in the list, for nobody said goodbye. A day later any device that sees it takes them out.
    await anna.page.goto(`${anna.url}#/kring`);
    await anna.page.getByText('Jeugdarts (gast)').waitFor({ timeout: 30_000 });
    expect(await axe(anna.page)).toEqual([]);
    await anna.restart(DAG_MS / 2);
    await anna.page.getByLabel('Toegangszin').fill('vier losse woorden samen');
    await anna.page.getByRole('button', { name: 'Ontgrendel' }).click();
    await anna.page.goto(`${anna.url}#/kring`);
    await anna.page.getByRole('button', { name: 'Meer over jou in deze kring' }).waitFor({ timeout: 30_000 });
    await expect.poll(() => anna.page.getByText('(gast)').count(), { timeout: 60_000 }).toBe(0);
    await openCasus(anna, titel);
    await seesText(anna.page, 'Slaapt op school.');
  },
);

journey(
  'a guest who says that they are done is out at once; a second tab ends nothing by itself',
  async ({ openProfile }) => {
    const [anna, gast] = [await openProfile('anna'), await openProfile('gast')];
    await makeCasus(anna);
    await typeAtEnd(anna.page, 'Kind A is vaak moe. ');
    const code = await gastCode(anna);
    await vraagAlsGast(gast, code, 'jeugdarts');
    await laatBinnen(anna, gast);
    await typeAtEnd(gast.page, 'Tot hier. ');
    await upToDate(gast.page);

    const tweede = await gast.context.newPage();
    await tweede.goto(`${gast.url}#/casussen`);
    await tweede.getByRole('heading', { name: 'Er is hier iemand te gast' }).waitFor();
    await tweede.close();
    await editor(gast.page).waitFor();

    await gast.page.getByRole('button', { name: 'Klaar', exact: true }).click();
    await gast.page.getByRole('heading', { name: 'Klaar met je bezoek?' }).waitFor();
    expect(await axe(gast.page)).toEqual([]);
    await gast.page.getByRole('button', { name: 'Ja, haal alles weg' }).click();
    await gast.page.getByRole('heading', { name: 'Je bezoek is voorbij' }).waitFor({ timeout: 30_000 });
    expect(await databases(gast)).toEqual([]);
    await anna.page.goto(`${anna.url}#/kring`);
    await anna.page.getByRole('button', { name: 'Meer over jou in deze kring' }).waitFor();
    await expect.poll(() => anna.page.getByText('(gast)').count(), { timeout: 30_000 }).toBe(0);

    // The code was used; another one does not let this in again by itself.
    await gast.page.goto(`${gast.url}#/gast/${code}`);
    await gast.page.getByRole('button', { name: /^Vraag/ }).click();
    await gast.page
      .getByText(/Deze code is al gebruikt/)
      .first()
      .waitFor();
  },
);

journey(
  'in a browser tab on an iPhone a guest is not held back by the home screen, for nothing stays',
  async ({ openProfile }) => {
    const [anna, gast] = [await openProfile('anna'), await openProfile('gast', { userAgent: IPHONE })];
    await makeCasus(anna);
    await typeAtEnd(anna.page, 'Kind A is vaak moe. ');
    const code = await gastCode(anna);
    await gast.page.goto(`${gast.url}#/meedoen`);
    await gast.page.getByRole('heading', { name: 'Zet Ruggespraak op je beginscherm' }).waitFor();
    await gast.page.getByRole('link', { name: 'Ik heb een code voor een gast' }).click();
    await gast.page.getByLabel('Code of link').fill(code);
    await gast.page.getByRole('button', { name: 'Ga verder' }).click();
    await gast.page.getByRole('button', { name: /^Vraag/ }).click();
    await gast.page.locator('.twee-woorden').waitFor();
    await laatBinnen(anna, gast);
    await seesText(gast.page, 'Kind A is vaak moe.');

    // Taken out in one tap, by the kring: then their visit is over by itself.
    await anna.page.goto(`${anna.url}#/kring`);
    await anna.page.getByRole('button', { name: /^Haal uit de kring/ }).click({ timeout: 30_000 });
    await gast.page.getByRole('heading', { name: 'Je bezoek is voorbij' }).waitFor({ timeout: 40_000 });
    expect(await databases(gast)).toEqual([]);
    await gast.page.goto(`${gast.url}#/casussen/nieuw`);
    await gast.page.getByRole('heading', { name: 'Zet Ruggespraak op je beginscherm' }).waitFor();
  },
);

journey('who has a place of their own is told to come in with an ordinary code', async ({ openProfile }) => {
  const [anna, bram] = [await openProfile('anna'), await openProfile('bram')];
  await makeCasus(anna);
  await typeAtEnd(anna.page, 'Kind A is vaak moe. ');
  const code = await gastCode(anna);
  await makeCasus(bram);
  await bram.page.goto(`${bram.url}#/gast/${code}`);
  await bram.page.getByRole('heading', { name: 'Doe gewoon mee' }).waitFor();
  expect(await axe(bram.page)).toEqual([]);
  await bram.page.goto(`${bram.url}#/meedoen/${code}`);
  await bram.page
    .getByText(/Deze code is voor een gast/)
    .first()
    .waitFor();
  // Nothing was used up, and it can be withdrawn in one tap.
  await anna.page.goto(`${anna.url}#/kring`);
  await anna.page.getByRole('link', { name: 'Deel met een maatje' }).click();
  await anna.page.getByText(/Voor een gast\. Geldig tot/).waitFor();
  await anna.page.getByRole('button', { name: /^Trek in/ }).click();
  await anna.page.getByText(/Voor een gast\. Geldig tot/).waitFor({ state: 'detached', timeout: 30_000 });
});
