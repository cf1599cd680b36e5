// Everything off a device, in a real browser: nothing is left of it there, the others and the relay keep what is shared.
import { expect } from 'vitest';
import { dumpOf, searchFolder } from './disk-dump.ts';
import { axe, journeyWithRelay, type Profile, waitForFlightMode } from './harness.ts';
import { chooseZin, editor, inviteCode, join, makeCasus, openCasus, seesText, typeAtEnd, upToDate } from './steps.ts';

const WOORD = 'Zandloperkwartier';

/** By name: databases, caches, values, cookies, workers. */
const keptBy = ({ page }: Profile) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    values: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    cookies: document.cookie,
  }));

const removeAll = async ({ page }: Profile) => {
  await page.getByRole('button', { name: 'Verwijder alles van dit toestel' }).click();
  await page.getByLabel('Typ verwijder om door te gaan').fill('verwijder');
  await page.getByRole('button', { name: 'Verwijder alles', exact: true }).click();
};

journeyWithRelay('everything goes off a device, and what is shared stays with the others', async (world) => {
  const anna = await world.openLasting('anna');
  const bram = await world.openProfile('bram');
  await waitForFlightMode(anna.page);
  const gedeeld = await makeCasus(anna);
  await typeAtEnd(anna.page, `${WOORD} was het onderwerp. `);
  await join(bram, await inviteCode(anna), 'jeugdarts', anna);
  await openCasus(bram, gedeeld);
  await seesText(bram.page, WOORD);
  await upToDate(anna.page);

  // Another tab is open, in the casus itself.
  const tweede = await anna.context.newPage();
  await tweede.goto(anna.page.url());

  await anna.page.goto(`${anna.url}#/instellingen`);
  await anna.page.getByRole('link', { name: 'Kijk wat er dan weg is' }).click();
  const blijft = anna.page.getByRole('region', { name: 'Dit blijft bij anderen' });
  await blijft.getByText(gedeeld).waitFor();
  expect(await axe(anna.page)).toEqual([]);
  const before = await dumpOf(anna.page);
  expect(before).toContain('ruggespraak-doc:');

  await removeAll(anna);
  // Both tabs stand at the start screen, as on a first visit.
  for (const page of [anna.page, tweede]) {
    await page.waitForFunction(() => {
      const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return location.hash === '#/' && how?.type === 'reload';
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: 'Nu vergrendelen' }).count()).toBe(0);
  }
  await tweede.close();
  expect(await keptBy(anna)).toEqual({ databases: [], values: [], cookies: '' });
  const after = await dumpOf(anna.page);
  expect(after).not.toContain('ruggespraak-doc:');
  expect(after).not.toContain(WOORD);

  // The other has it all, and so has the relay: somebody new gets it from there alone.
  await typeAtEnd(bram.page, 'Bram schrijft verder. ');
  await upToDate(bram.page);
  await bram.page.getByText(WOORD).first().waitFor();
  const cas = await world.openProfile('cas');
  await openCasus(bram, gedeeld);
  await join(cas, await inviteCode(bram), 'leerkracht', bram);
  await bram.context.close();
  await openCasus(cas, gedeeld);
  await seesText(cas.page, WOORD);
  await seesText(cas.page, 'Bram schrijft verder.');

  // Begun anew, it is another device: the old phrase opens nothing, a new one is chosen.
  await anna.page.goto(`${anna.url}#/casussen/nieuw`);
  await chooseZin(anna.page);
  await anna.page.goto(`${anna.url}#/casussen`);
  expect(await anna.page.getByRole('link', { name: gedeeld }).count()).toBe(0);
  await anna.context.close();
  expect(await searchFolder(anna.userData, [WOORD])).toEqual([]);
});

journeyWithRelay(
  'in flight mode it all goes as well, and the page says that the app must be fetched anew',
  async (world) => {
    const anna = await world.openLasting('anna');
    await waitForFlightMode(anna.page);
    const titel = await makeCasus(anna);
    await typeAtEnd(anna.page, `${WOORD} was het onderwerp. `);
    await upToDate(anna.page);
    await anna.offline(true);
    await anna.page.goto(`${anna.url}#/instellingen/alles-weg`);
    await anna.page.getByRole('region', { name: 'Dit staat nergens anders' }).getByText(titel).waitFor();
    await anna.page.getByText(/Je hebt nu geen verbinding/).waitFor();
    await removeAll(anna);
    await anna.page.getByRole('heading', { name: 'Alles is van dit toestel gehaald' }).waitFor();
    expect(await keptBy(anna)).toEqual({ databases: [], values: [], cookies: '' });
    expect(await anna.page.evaluate(() => caches.keys())).toEqual([]);
    expect(await anna.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);

    await anna.offline(false);
    await anna.page.reload();
    await anna.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await editor(anna.page).count()).toBe(0);
    expect(await keptBy(anna)).toEqual({ databases: [], values: [], cookies: '' });
  },
);

journeyWithRelay('the server page counts what is there, and says so when the line is gone', async (world) => {
  const anna = await world.openProfile('anna', { viewport: { width: 360, height: 740 }, flightMode: true });
  const titel = await makeCasus(anna);
  await typeAtEnd(anna.page, `${WOORD} was het onderwerp. `);
  await upToDate(anna.page);
  await anna.page.goto(`${anna.url}#/uitleg/server`);
  const nu = anna.page.getByRole('region', { name: 'Wat er nu staat' });
  await nu.getByText(new URL(anna.url).host).waitFor();
  await nu
    .getByRole('listitem')
    .filter({ hasText: titel })
    .getByText(/verzegelde? stukjes?, .*Laatst gehoord/)
    .waitFor();
  expect(await nu.innerText()).not.toContain(WOORD);
  expect(await axe(anna.page)).toEqual([]);
  await anna.offline(true);
  await nu.getByText(/Er is nu geen verbinding met de server/).waitFor();
  await nu
    .getByRole('listitem')
    .filter({ hasText: titel })
    .getByText(/Laatst gehoord/)
    .waitFor();
});
