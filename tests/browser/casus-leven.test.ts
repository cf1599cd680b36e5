// The life of a casus: yesterday put back, the end that really is the end, any word found again, from a note to the windows and a word beside it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openLmdbStore } from '../../sync-server/store-lmdb.ts';
import { DAG_MS } from './clock.ts';
import { dumpOf, found, keptOf, searchFolder } from './disk-dump.ts';
import { journey, journeyWithRelay, type Profile, waitForFlightMode } from './harness.ts';
import { lookAt } from './looking.ts';
import type { RelayProcess } from './relay-process.ts';
import {
  editor,
  hernoem,
  inviteCode,
  join,
  makeCasus,
  openCasus,
  seesText,
  typeAtEnd,
  unlock,
  upToDate,
} from './steps.ts';
import { naarVenster, openVensters, rij, zetFeitErbij } from './venster-steps.ts';

const PHONE = { width: 360, height: 740 };
/** All clocks of a journey that counts days stand near noon, so that it is the same day everywhere until it ends. */
const MIDDAG = new Date().setUTCHours(12, 0, 0, 0) - Date.now();

/** A journey that begins with one casus of two people; ends with her and him in its notes. */
async function deel<T extends Profile>(anna: Profile, openBram: () => Promise<T>, titel: string): Promise<T> {
  const code = await inviteCode(anna);
  const bram = await openBram();
  await join(bram, code, 'leerkracht', anna);
  await openCasus(anna, titel);
  await openCasus(bram, titel);
  return bram;
}

const naarFeiten = async (page: Page): Promise<void> => {
  await openVensters(page);
  await naarVenster(page, 'Feiten');
};
const terugNaarCasus = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Casus', exact: true }).click();
  await editor(page).waitFor();
};
const lijst = ({ page, url }: Profile) => page.goto(`${url}#/casussen`);
/** What the relay holds of a room. It must have stopped. */
async function roomAt({ dataDir }: RelayProcess, room: string) {
  const store = openLmdbStore(dataDir);
  try {
    return await store.readRoom(room, 0);
  } finally {
    await store.close();
  }
}
const casusId = (page: Page): string => decodeURIComponent(page.url().split('/casus/')[1] ?? '').replace('~', '/');

journeyWithRelay(
  'yesterday is read as it was and put back, for the other too, and taken back',
  async ({ openProfile, openLasting, relay }) => {
    const anna = await openLasting('anna', { viewport: PHONE, aheadMs: MIDDAG });
    const { page: eerst } = anna;
    const titel = await makeCasus(anna);
    await typeAtEnd(eerst, 'Kind A sliep in de klas.');
    await naarFeiten(eerst);
    await zetFeitErbij(eerst, 'Zorg', 'Kind A komt te laat.');
    await upToDate(eerst);

    const morgen = MIDDAG + DAG_MS;
    await relay.restart(morgen);
    await anna.restart(morgen);
    const { page } = anna;
    await unlock(page);
    await openCasus(anna, titel);
    const bram = await deel(anna, () => openProfile('bram', { viewport: PHONE, aheadMs: morgen }), titel);
    await seesText(bram.page, 'Kind A sliep in de klas.');
    await editor(page).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Vandaag is alles anders.');
    await naarFeiten(page);
    await page.getByRole('button', { name: 'Meer bij: Kind A komt te laat.' }).click();
    await page.getByRole('menuitem', { name: 'Gooi weg' }).click();
    await zetFeitErbij(page, 'Kracht', 'Kind A heeft een nieuwe jas.');
    await seesText(bram.page, 'Vandaag is alles anders.');
    expect(await editor(bram.page).innerText()).not.toContain('sliep');

    await terugNaarCasus(page);
    await page.getByRole('link', { name: 'Geschiedenis' }).click();
    await page.getByRole('link', { name: /^Gisteren/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Gisteren' }).waitFor();
    const toen = await page.getByRole('main').innerText();
    for (const woorden of ['Zoals het toen was', 'Kind A sliep in de klas.', 'Kind A komt te laat.', 'Zelf gezien'])
      expect(toen.toLowerCase()).toContain(woorden.toLowerCase());
    expect(toen, 'a month as it is stored').not.toMatch(/\d{4}-\d{2}/);
    expect(toen).not.toContain('anders');
    expect(toen).not.toContain('nieuwe jas');
    await lookAt(page, 'a day of the history');

    await page.getByRole('button', { name: 'Zet deze versie terug' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Zet terug' }).click();
    await seesText(page, 'Kind A sliep in de klas.');
    expect(await editor(page).innerText()).not.toContain('anders');
    await seesText(bram.page, 'Kind A sliep in de klas.');
    expect(await editor(bram.page).innerText()).not.toContain('anders');

    // What stood there today is not lost: it is in the list, and one tap brings it back.
    await page.getByRole('link', { name: 'Geschiedenis' }).click();
    await page.getByRole('link', { name: /^Vandaag.*net voordat een oudere versie is teruggezet/ }).waitFor();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await seesText(bram.page, 'Vandaag is alles anders.');
    await naarFeiten(bram.page);
    await rij(bram.page, 'Kind A heeft een nieuwe jas.').waitFor();
    await rij(bram.page, 'Kind A komt te laat.').waitFor({ state: 'detached' });

    // Put back once more, and left so: the items too.
    await page.getByRole('link', { name: /^Gisteren/ }).click();
    await page.getByRole('button', { name: 'Zet deze versie terug' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Zet terug' }).click();
    await rij(bram.page, 'Kind A komt te laat.').waitFor();
    await rij(bram.page, 'Kind A heeft een nieuwe jas.').waitFor({ state: 'detached' });
  },
);

journeyWithRelay(
  'a casus ends on its last day: said to both, extended with a reason, then gone everywhere',
  async ({ openLasting, relay }) => {
    const WOORDEN = ['Zandloperkwartier', 'Windmolenhof', 'Casus Vuurtoren', 'herfstvakantie'];
    const anna = await openLasting('anna', { viewport: PHONE, aheadMs: MIDDAG });
    const titel = await makeCasus(anna);
    await hernoem(anna.page, 'Casus Vuurtoren');
    await typeAtEnd(anna.page, 'Kind A kwam uit het Zandloperkwartier.');
    await naarFeiten(anna.page);
    await zetFeitErbij(anna.page, 'Zorg', 'Het was onrustig in het Windmolenhof.');
    await terugNaarCasus(anna.page);
    const casus = casusId(anna.page);
    expect(titel).not.toBe('Casus Vuurtoren');
    const bram = await deel(anna, () => openLasting('bram', { viewport: PHONE, aheadMs: MIDDAG }), 'Casus Vuurtoren');

    // The day is on both screens; he chooses another one, and she reads why.
    const eindes = await Promise.all(
      [anna, bram].map(({ page }) => page.getByRole('link', { name: /^Bestaat tot \d/ }).innerText()),
    );
    expect(eindes[0]).toBe(eindes[1]);
    await bram.page.getByRole('link', { name: 'Fase en einddatum' }).click();
    const laatste = new Date(Date.now() + MIDDAG + 20 * DAG_MS);
    await bram.page.getByLabel('Andere einddatum').fill(laatste.toISOString().slice(0, 10));
    await bram.page.getByLabel('Waarom?').fill('Na de herfstvakantie weten we meer.');
    await bram.page.getByRole('button', { name: 'Verander de einddatum' }).click();
    const dag = laatste.toLocaleDateString('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
    await anna.page.getByRole('link', { name: `Bestaat tot ${dag}` }).click();
    await anna.page
      .getByText(/door leerkracht\. Reden: Na de herfstvakantie weten we meer\.$/)
      .first()
      .waitFor();
    await lookAt(anna.page, 'the end');
    await anna.page.getByRole('link', { name: 'Naar de terugblik' }).click();
    await anna.page.getByRole('heading', { name: 'Terugblik' }).waitFor();
    await lookAt(anna.page, 'looking back');
    await upToDate(anna.page);
    await upToDate(bram.page);

    // Ten days on it is said to both.
    const naTien = MIDDAG + 10 * DAG_MS;
    await relay.restart(naTien);
    await Promise.all([anna.restart(naTien), bram.restart(naTien)]);
    await waitForFlightMode(bram.page);
    for (const profile of [anna, bram]) {
      await unlock(profile.page);
      await lijst(profile);
      await profile.page.getByText('Deze casus wordt over 10 dagen gewist.').waitFor();
    }
    await openCasus(anna, 'Casus Vuurtoren');
    await anna.page.getByText('Deze casus wordt over 10 dagen gewist.').waitFor();
    await expect
      .poll(() => keptOf(anna.page, casus))
      .toEqual(expect.arrayContaining(['database', 'geschiedenis-dag', 'living']));
    await upToDate(bram.page);

    // The day after the last one it is gone for her. He is in flight mode: nobody tells him, and still he does not get to see it.
    await bram.offline(true);
    await relay.stop();
    expect((await roomAt(relay, casus)).rows.length).toBeGreaterThan(0);
    const naEinde = MIDDAG + 21 * DAG_MS;
    await relay.restart(naEinde);
    await Promise.all([anna.restart(naEinde), bram.restart(naEinde)]);
    await unlock(anna.page);
    await lijst(anna);
    await anna.page.getByText('Je hebt nog geen casussen.').waitFor();
    await unlock(bram.page);
    await lijst(bram);
    await bram.page.getByText(/^Van één casus is de einddatum voorbij/).waitFor();
    expect(await bram.page.getByText('Casus Vuurtoren').count()).toBe(0);
    await bram.page.goto(`${bram.url}#/casus/${casus.replace('/', '~')}`);
    await bram.page.getByRole('heading', { name: 'De einddatum is voorbij' }).waitFor();
    expect(await bram.page.getByText('Zandloperkwartier').count()).toBe(0);

    await bram.offline(false);
    await lijst(bram);
    await bram.page.getByText('Je hebt nog geen casussen.').waitFor();
    // All that stays is that it is gone; what was still to be told to the relay was told.
    for (const { page, name } of [anna, bram]) {
      await expect.poll(() => keptOf(page, casus), { timeout: 40_000, message: name }).toEqual(['gewist-hier']);
      const dump = await dumpOf(page);
      expect(dump.length, 'there was something to search').toBeGreaterThan(1_000);
      expect(WOORDEN.filter((woord) => dump.includes(woord))).toEqual([]);
    }
    await relay.stop();
    expect(await roomAt(relay, casus)).toEqual({ gone: true, rows: [] });
    for (const { context, userData } of [anna, bram]) {
      await context.close();
      expect(await searchFolder(userData, WOORDEN)).toEqual([]);
    }
    expect(await searchFolder(relay.dataDir, WOORDEN)).toEqual([]);
    expect(found(Buffer.from(relay.log()), WOORDEN)).toEqual([]);
  },
);

journey(
  'any word is found again, with a typing error and in flight mode; locked only in the guides',
  async ({ openProfile }) => {
    const anna = await openProfile('anna', { viewport: PHONE, flightMode: true });
    const { page, url } = anna;
    const eerste = await makeCasus(anna);
    await typeAtEnd(page, 'Op maandag was er geen brood. De leerkracht noemt verwaarlozing.');
    const tweede = await makeCasus(anna);
    await typeAtEnd(page, 'Een rustige week.');
    await naarFeiten(page);
    await zetFeitErbij(page, 'Zorg', 'De huisarts schreef over verwaarlozing.');
    await upToDate(page);
    await waitForFlightMode(page);
    await unlock(page);
    await rij(page, 'De huisarts').waitFor();
    await anna.offline(true);

    // On a phone the lock has its place, and search stands in the menu.
    await page.getByRole('button', { name: 'Meer', exact: true }).click();
    await page.getByRole('link', { name: 'Zoeken' }).click();
    const veld = page.getByLabel('Zoek een woord');
    await veld.fill('verwaarlosing');
    const casussen = page.getByRole('region', { name: 'Casussen' });
    const gidsen = page.getByRole('region', { name: 'Gidsen' });
    await casussen.getByText('2 plekken gevonden.').waitFor();
    await gidsen.getByRole('link').first().waitFor();
    for (const groep of [casussen, gidsen])
      expect((await groep.locator('mark').first().innerText()).toLowerCase()).toContain('verwaarlozing');
    await casussen.getByRole('link', { name: new RegExp(`^${eerste}.*Notities`) }).waitFor();
    await lookAt(page, 'search with results');

    await casussen.getByRole('link', { name: new RegExp(`^${tweede}.*Wat zijn de feiten`) }).click();
    await page.getByRole('heading', { name: '2. Wat zijn de feiten?' }).waitFor();
    await rij(page, 'De huisarts schreef over verwaarlozing.').waitFor();
    // Back where it was: what was searched for still stands there.
    await page.goBack();
    await casussen.getByRole('link', { name: new RegExp(`^${eerste}.*Notities`) }).click();
    await seesText(page, 'De leerkracht noemt verwaarlozing.');
    await page.goBack();
    await gidsen.getByRole('link').first().click();
    await page
      .getByRole('main')
      .getByText(/verwaarlozing/i)
      .first()
      .waitFor();
    expect(page.url()).toMatch(/#\/gidsen\/[^/]+\/lees\/p\//);

    await page.getByRole('button', { name: 'Nu vergrendelen' }).click();
    await page.goto(`${url}#/zoeken`);
    await veld.waitFor();
    expect(await veld.inputValue()).toBe('');
    await veld.fill('verwaarlosing');
    await gidsen.locator('mark').first().waitFor();
    await page.getByText('Ontgrendel om ook in je casussen te zoeken.').waitFor();
    expect(await casussen.count()).toBe(0);
    expect(await page.getByText(/huisarts schreef|leerkracht noemt/).count()).toBe(0);
  },
);

journey(
  'from a note to an item in two taps, and a word beside it that the other deals with',
  async ({ openProfile }) => {
    const anna = await openProfile('anna', { viewport: PHONE });
    const { page } = anna;
    const titel = await makeCasus(anna);
    await lookAt(page, 'an empty casus');
    await typeAtEnd(page, 'Het was een drukke ochtend.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Kind A at alleen het brood op.');
    const bram = await deel(anna, () => openProfile('bram', { viewport: PHONE }), titel);
    await seesText(page, 'Kind A at alleen het brood op.');
    await lookAt(page, 'a casus with notes');

    const tap = async (soort: string) => {
      await page.getByRole('button', { name: 'Naar de vensters' }).click();
      await page.getByRole('dialog').getByText('Kind A at alleen het brood op.').waitFor();
      if (soort === 'Zorg') await lookAt(page, 'what is this?');
      await page.getByRole('dialog').getByRole('button', { name: soort, exact: true }).click();
    };
    await editor(page).getByText('Kind A at alleen het brood op.').click();
    await tap('Zorg');
    await page.getByText('Staat als zorg bij de feiten.', { exact: true }).waitFor();
    await naarFeiten(bram.page);
    await rij(bram.page, 'Kind A at alleen het brood op.').waitFor();
    await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
    await rij(bram.page, 'Kind A at alleen het brood op.').waitFor({ state: 'detached' });
    await seesText(page, 'Kind A at alleen het brood op.');

    await editor(page).getByText('Kind A at alleen het brood op.').click();
    await tap('Feit');
    await page.getByText('Staat bij de feiten.', { exact: true }).waitFor();
    await naarFeiten(page);
    for (const one of [page, bram.page]) await rij(one, 'Kind A at alleen het brood op.').waitFor();
    expect(await page.locator('.item').count()).toBe(1);

    // He asks something beside it; she reads it there and deals with it; he sees that.
    await rij(bram.page, 'Kind A at').locator('.item-kop').click();
    await bram.page.getByRole('button', { name: 'Zeg er iets bij' }).click();
    await bram.page.getByLabel('Je vraag of opmerking').fill('Was dat in de pauze?');
    await bram.page.getByRole('button', { name: 'Zet erbij' }).click();
    await rij(page, 'Kind A at').locator('.item-kop').click();
    const vraag = (one: Page) => one.locator('.opmerkingen li', { hasText: 'Was dat in de pauze?' });
    await vraag(page)
      .getByText(/^leerkracht, /)
      .waitFor();
    await vraag(page).getByRole('button', { name: 'Klaar' }).click();
    await vraag(bram.page)
      .getByText(/, klaar$/)
      .waitFor();
    await vraag(bram.page).getByRole('button', { name: 'Weer open' }).waitFor();
  },
);
