// A kring of three: someone is taken out and sees nothing new, what was written offline arrives all the same, and who only reads changes nothing.
import { expect } from 'vitest';
import { axe, journey, type Profile, type World } from './harness.ts';
import { editor, inviteCode, join, makeCasus, openCasus, seesText, typeAtEnd, upToDate } from './steps.ts';

async function three(openProfile: World['openProfile']) {
  const [anna, bram, cas] = [
    await openProfile('anna'),
    await openProfile('bram', { flightMode: true }),
    await openProfile('cas'),
  ];
  const titel = await makeCasus(anna);
  await typeAtEnd(anna.page, 'Kind A is vaak moe. ');
  await join(bram, await inviteCode(anna), 'leerkracht', anna);
  await seesText(bram.page, 'Kind A is vaak moe.');
  await openCasus(anna, titel);
  await join(cas, await inviteCode(anna), 'wijkteam', anna);
  await seesText(cas.page, 'Kind A is vaak moe.');
  await anna.page.goto(`${anna.url}#/kring`);
  await anna.page.getByRole('button', { name: 'Meer over wijkteam' }).waitFor({ timeout: 30_000 });
  return { anna, bram, cas, titel };
}

/** Everything of documents and keys that a browser keeps of a kring. */
const keptOf = ({ page }: Profile): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.includes('-doc:') ? name : []));
    const kinds = await new Promise<string[]>((resolve, reject) => {
      const opening = indexedDB.open('ruggespraak');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction('rows').objectStore('rows').getAllKeys();
        reading.onsuccess = () => {
          opening.result.close();
          resolve((reading.result as [string, string][]).map(([kind]) => kind));
        };
      };
    });
    return [...names, ...kinds.filter((kind) => kind === 'sleutels' || kind === 'ledenlog')];
  });

journey(
  'taken out: nothing new, nothing left on that device; the others go on, also who was offline',
  async ({ openProfile }) => {
    const { anna, bram, cas, titel } = await three(openProfile);
    await typeAtEnd(cas.page, 'Van wijkteam, op tijd. ');
    await upToDate(cas.page);
    await bram.offline(true);
    await typeAtEnd(bram.page, 'Zonder verbinding geschreven. ');

    await anna.page.getByRole('button', { name: 'Meer over wijkteam' }).click();
    await anna.page.getByRole('menuitem', { name: 'Haal uit de kring' }).click();
    await anna.page.getByText('Wat je hiermee niet terugdraait').waitFor();
    expect(await axe(anna.page)).toEqual([]);
    await anna.page.getByRole('button', { name: 'Haal uit de kring' }).click();
    await anna.page.getByRole('button', { name: 'Meer over wijkteam' }).waitFor({ state: 'detached', timeout: 40_000 });

    await cas.page.getByText(/Je doet niet meer mee in de kring met/).waitFor({ timeout: 30_000 });
    await cas.page.getByRole('heading', { name: 'Deze casus is hier niet' }).waitFor();
    await expect.poll(() => keptOf(cas), { timeout: 30_000 }).toEqual([]);

    await openCasus(anna, titel);
    await seesText(anna.page, 'Van wijkteam, op tijd.');
    await typeAtEnd(anna.page, 'Niet voor wijkteam. ');
    await bram.offline(false);
    await seesText(anna.page, 'Zonder verbinding geschreven.', 40_000);
    await seesText(bram.page, 'Niet voor wijkteam.', 40_000);
    await seesText(bram.page, 'Van wijkteam, op tijd.');

    await cas.page.getByRole('button', { name: 'Begrepen' }).click();
    await cas.page.goto(`${cas.url}#/casussen`);
    await cas.page.getByText('Je hebt nog geen casussen.').waitFor();
    expect(await cas.page.getByText(/Niet voor wijkteam/).count()).toBe(0);
  },
);

journey(
  'a rol that only reads: the casus says so, and nothing typed gets anywhere; and then they leave',
  async ({ openProfile }) => {
    const { anna, bram, cas, titel } = await three(openProfile);
    await upToDate(cas.page);
    await anna.page.getByRole('button', { name: 'Meer over wijkteam' }).click();
    await anna.page.getByRole('menuitem', { name: 'Verander wat wijkteam kan' }).click();
    await anna.page.getByRole('radio', { name: /^Meelezen/ }).check();
    await anna.page.getByRole('button', { name: 'Bewaar' }).click();
    await anna.page.getByRole('dialog').waitFor({ state: 'detached', timeout: 40_000 });
    await cas.page.getByText('Je leest mee in deze casus.').waitFor({ timeout: 30_000 });
    await editor(cas.page).waitFor();
    await typeAtEnd(cas.page, 'Van wie alleen leest. ');
    await openCasus(anna, titel);
    await typeAtEnd(anna.page, 'Leest wijkteam nog mee. ');
    await seesText(cas.page, 'Leest wijkteam nog mee.', 40_000);
    await seesText(bram.page, 'Leest wijkteam nog mee.', 40_000);
    for (const one of [anna, bram]) expect(await editor(one.page).getByText('Van wie alleen leest.').count()).toBe(0);

    await cas.page.goto(`${cas.url}#/kring`);
    await cas.page.getByRole('button', { name: 'Meer over jou in deze kring' }).click();
    await cas.page.getByRole('menuitem', { name: 'Verlaat deze kring' }).click();
    await cas.page.getByRole('button', { name: 'Verlaat deze kring' }).click();
    await cas.page.getByText('Een kring is wie samen bij een casus kan.').waitFor({ timeout: 40_000 });
    await expect.poll(() => keptOf(cas), { timeout: 30_000 }).toEqual([]);
    await anna.page.goto(`${anna.url}#/kring`);
    await expect.poll(() => anna.page.getByRole('button', { name: /^Meer over/ }).count(), { timeout: 30_000 }).toBe(2);
  },
);
