// The four windows: from an empty casus to an analysis with a chain; two devices at once and apart; by keyboard alone; on paper.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { journey } from './harness.ts';
import { lookAt, tabToName } from './looking.ts';
import { doorDePoort, editor, inviteCode, join, makeCasus, openCasus, upToDate } from './steps.ts';
import {
  drukAf,
  klaar,
  naarVenster,
  openVensters,
  rij,
  zetBandErbij,
  zetErbij,
  zetFeitErbij,
  zetMensenErbij,
} from './venster-steps.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

for (const viewport of [PHONE, DESK])
  journey(
    `from an empty casus to four windows with a chain, a genogram, a timeline and a record, ${viewport.width} px`,
    async ({ openProfile }) => {
      const anna = await openProfile('anna', { viewport });
      const { page } = anna;
      await makeCasus(anna);
      await openVensters(page);
      await naarVenster(page, 'Mensen');

      // 1. The question who the child can turn to stands there until somebody answers it.
      await page.getByText('Bij wie kan dit kind zelf terecht?').first().waitFor();
      await zetMensenErbij(page, ['kind A', 'moeder', 'vader', 'leerkracht']);
      await zetBandErbij(page, 'moeder', 'Is ouder van', 'kind A');
      await zetBandErbij(page, 'vader', 'Is ouder van', 'kind A');
      await zetBandErbij(page, 'moeder', 'Zijn uit elkaar', 'vader');
      await page.getByRole('img', { name: /genogram|tekening/i }).waitFor();
      await page.getByRole('button', { name: 'Kies een persoon' }).first().click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /leerkracht/ })
        .first()
        .click();
      await page.getByText('Bij wie kan dit kind zelf terecht? Dat staat er nog niet.').waitFor({ state: 'detached' });

      // 2. Facts with source and moment; an interpretation gets a question and nothing more.
      await naarVenster(page, 'Feiten');
      await zetErbij(page, 'Zorg', 'Kind A doet agressief op het plein.');
      await page.getByText('Je schreef “agressief”.').waitFor();
      await klaar(page);
      await page.getByText('“Weet ik niet meer” mag ook.').first().waitFor();
      await page.getByRole('radio', { name: 'Weet ik niet meer' }).check();
      await page.getByLabel('Wanneer was dat ongeveer?').selectOption('deze week');
      await klaar(page);
      await zetFeitErbij(page, 'Kracht', 'Kind A speelt elke pauze met dezelfde vriend.');
      await zetFeitErbij(page, 'Feit', 'Moeder en vader gingen uit elkaar.', 'vorig jaar');
      await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor();

      // 3. The decision first, then facts for and against it, then what they mean.
      await naarVenster(page, 'Wegen');
      await page.getByLabel('Voor welke beslissing staan we?').fill('Moet ik deze week met moeder praten?');
      await page.getByRole('button', { name: /^Leg een feit op tafel/ }).click();
      await page.getByRole('button', { name: /^Pleit voor.*Kind A doet/ }).click();
      await page.getByRole('button', { name: /^Pleit tegen.*Kind A speelt/ }).click();
      await klaar(page);
      await zetErbij(page, 'Weging', 'Er is iets veranderd sinds de scheiding.');
      await page.getByRole('button', { name: 'Koppel aan…' }).click();
      await page
        .getByRole('dialog')
        .getByRole('checkbox', { name: /Moeder en vader gingen uit elkaar/ })
        .check();
      await klaar(page);
      await page.getByText('Rust op:').waitFor();
      await klaar(page);
      await page.getByRole('radio', { name: '6', exact: true }).check();

      // 4. A step rests on the weging; the choice that is not made is there too.
      await naarVenster(page, 'Vervolg');
      await page.getByLabel('Wat besluit je?').fill('Ik praat deze week met moeder.');
      await page.getByLabel('De keuze die je niet maakt', { exact: true }).fill('Ik wacht niet tot het rapport.');
      await zetErbij(page, 'Stap', 'Moeder bellen voor een afspraak.');
      await page.getByLabel('Wie doet dit?').fill('leerkracht');
      await page.getByLabel('Wanneer is het klaar?').fill('vrijdag');
      await page.getByRole('button', { name: 'Koppel aan…' }).click();
      await page
        .getByRole('dialog')
        .getByRole('checkbox', { name: /Er is iets veranderd/ })
        .check();
      await klaar(page);
      await klaar(page);
      await rij(page, 'Moeder bellen').getByText('leerkracht · vrijdag · Rust op 1 weging').waitFor();
      const gaten = page.getByRole('region', { name: 'Wat ontbreekt nog?' });
      await gaten.getByText('Stemmen die ontbreken').waitFor();
      await gaten.getByText('Feiten die nergens meewegen').waitFor({ state: 'detached' });
      await gaten.getByText('Wegingen zonder feit').waitFor({ state: 'detached' });

      // All of it is there after closing the browser.
      await upToDate(page);
      await page.reload();
      await page.getByLabel('Toegangszin', { exact: true }).fill('vier losse woorden samen');
      await page.getByRole('button', { name: 'Ontgrendel' }).click();
      await rij(page, 'Moeder bellen').waitFor();
      expect(await page.getByLabel('Wat besluit je?').inputValue()).toBe('Ik praat deze week met moeder.');

      // The four windows print on one sheet, whatever window is open, once they were read in the gate.
      await drukAf(page);
      const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true });
      expect(pagesOf(sheet)).toBe(1);

      // The record: a tagged PDF with a title, made here.
      await page.getByRole('link', { name: 'Maak een verslag' }).click();
      await page.getByRole('button', { name: 'Lees na en neem mee' }).click();
      await doorDePoort(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /PDF/ }).first().click(),
      ]);
      const pdf = readFileSync(await download.path());
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.includes('/MarkInfo')).toBe(true);
      expect(pdf.includes('/Lang')).toBe(true);
      const [docx] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /Word/ }).first().click(),
      ]);
      expect(
        readFileSync(await docx.path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    },
  );

const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

journey(
  'two devices: live, apart, moved while typed in, and an answer given twice is chosen together',
  async ({ openProfile }) => {
    const anna = await openProfile('anna', { viewport: PHONE });
    const titel = await makeCasus(anna);
    const code = await inviteCode(anna);
    const bram = await openProfile('bram', { viewport: PHONE, flightMode: true });
    await join(bram, code, 'leerkracht', anna);
    await editor(bram.page).waitFor();
    await openCasus(anna, titel);
    for (const { page } of [anna, bram]) {
      await openVensters(page);
      await naarVenster(page, 'Feiten');
    }
    await zetFeitErbij(anna.page, 'Zorg', 'Kind A is moe.');
    await rij(bram.page, 'Kind A is moe.').waitFor();

    // Apart: she types in it and chooses one side, he moves it away and chooses the other.
    await upToDate(anna.page);
    await upToDate(bram.page);
    await bram.offline(true);
    await rij(anna.page, 'Kind A is moe.').locator('.item-kop').click();
    await anna.page
      .getByLabel('Zorg', { exact: true })
      .or(anna.page.getByLabel('Feit', { exact: true }))
      .first()
      .click();
    await anna.page.keyboard.press('Control+End');
    await anna.page.keyboard.type(' Elke maandag.');
    await anna.page.getByRole('radio', { name: 'Pleit voor' }).check();
    await klaar(anna.page);
    await rij(bram.page, 'Kind A is moe.').locator('.item-kop').click();
    await bram.page.getByRole('radio', { name: 'Pleit tegen' }).check();
    await klaar(bram.page);
    await bram.page.getByRole('button', { name: 'Meer bij: Kind A is moe.' }).click();
    await bram.page.getByRole('menuitem', { name: 'Verplaats naar…' }).click();
    await bram.page.getByRole('dialog').getByRole('button', { name: 'Mening', exact: true }).click();
    await bram.offline(false);
    for (const { page } of [anna, bram])
      await page.locator('.item[data-soort="mening"]', { hasText: 'Kind A is moe. Elke maandag.' }).waitFor();

    // Back to a fact: both answers stand, and one of the two chooses.
    await anna.page.getByRole('button', { name: 'Meer bij: Kind A is moe. Elke maandag.' }).click();
    await anna.page.getByRole('menuitem', { name: 'Verplaats naar…' }).click();
    await anna.page.getByRole('dialog').getByRole('button', { name: 'Feit', exact: true }).click();
    await rij(bram.page, 'Kind A is moe.').getByText('Kies samen').waitFor();
    await rij(bram.page, 'Kind A is moe.').locator('.item-kop').click();
    await bram.page
      .getByRole('group', { name: /Kies samen/ })
      .getByRole('button', { name: 'Pleit voor' })
      .click();
    await klaar(bram.page);
    await rij(anna.page, 'Kind A is moe.')
      .getByText(/Pleit voor$/)
      .waitFor();

    // Thrown away here, gone there; put back, all words are there.
    await anna.page.getByRole('button', { name: 'Meer bij: Kind A is moe. Elke maandag.' }).click();
    await anna.page.getByRole('menuitem', { name: 'Gooi weg' }).click();
    await rij(bram.page, 'Kind A is moe.').waitFor({ state: 'detached' });
    await bram.page.getByRole('button', { name: 'Meer mogelijkheden' }).click();
    await bram.page.getByRole('menuitem', { name: /^Prullenbak/ }).click();
    await bram.page.getByRole('button', { name: /^Zet terug/ }).click();
    await rij(anna.page, 'Kind A is moe. Elke maandag.').waitFor();
  },
);

journey('by keyboard alone: an item, its answers, moved, undone', async ({ openProfile }) => {
  const anna = await openProfile('anna', { viewport: PHONE });
  const { page } = anna;
  await makeCasus(anna);
  await page.goto(`${page.url()}/vensters/feiten`);
  await page.getByRole('heading', { name: '2. Wat zijn de feiten?' }).waitFor();
  await tabToName(page, /^Kracht erbij zetten/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.type('Kind A lacht weer.');
  await tabToName(page, /^Zelf gezien/);
  await page.keyboard.press('Space');
  await tabToName(page, /^Wanneer was dat/, true);
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await tabToName(page, /^Klaar/, true);
  await page.keyboard.press('Enter');
  await rij(page, 'Kind A lacht weer.')
    .getByText(/^Zelf gezien, (begin|half|eind) /)
    .waitFor();
  await tabToName(page, /^Meer bij: Kind A lacht weer/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem');
  await page.keyboard.press('Enter');
  await tabToName(page, /^Weging$/);
  await page.keyboard.press('Enter');
  await page.locator('.item').waitFor({ state: 'detached' });
  await tabToName(page, /^Ongedaan maken/);
  await page.keyboard.press('Enter');
  await rij(page, 'Kind A lacht weer.').waitFor();
});

journey('the practice casus: before any set-up, in flight mode, every screen for everyone', async ({ openProfile }) => {
  const anna = await openProfile('anna', { viewport: PHONE, flightMode: true });
  const { page, url } = anna;
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await anna.offline(true);
  await page
    .getByRole('link', { name: /oefencasus/i })
    .first()
    .click();
  await page.getByText('Oefencasus: verzonnen.').waitFor();
  const basis = `${url}#/casus/oefencasus`;
  for (const [deel, kop] of [
    ['/vensters/mensen', '1. Wie zijn de mensen?'],
    ['/vensters/feiten', '2. Wat zijn de feiten?'],
    ['/vensters/wegen', '3. Hoe wegen we de situatie?'],
    ['/vensters/vervolg', '4. Wat zijn de volgende stappen?'],
    ['/vensters/groot/feiten', '2. Wat zijn de feiten?'],
    ['/vensters/prullenbak', 'Prullenbak'],
    ['/verslag', 'Verslag maken'],
    ['/einde', 'Fase en einddatum'],
    ['/terugblik', 'Terugblik'],
    ['/geschiedenis', 'Eerdere dagen'],
  ] as const) {
    await page.goto(basis + deel);
    await page.getByRole('heading', { name: kop }).first().waitFor();
    await lookAt(page, deel);
  }
  await page.goto(`${basis}/vensters/feiten`);
  await page.getByRole('heading', { name: '2. Wat zijn de feiten?' }).waitFor();
  await drukAf(page);
  expect(pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true })), 'sheets for the four windows').toBe(1);
  await rij(page, 'Kind A').first().locator('.item-kop').click();
  await page.locator('.item-open').waitFor();
  await lookAt(page, 'an open item');
  await page.goto(`${basis}/vensters`);
  await page.setViewportSize(DESK);
  await page.getByRole('link', { name: 'Bord' }).waitFor();
  await lookAt(page, 'the board');
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
    'ruggespraak',
  );
});
