// A consult between two people who are offline in turn, down to the consultregel as text; and the talk of five minutes in flight mode on a phone where nothing was set up.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axe, journey, type Profile, waitForFlightMode } from './harness.ts';
import { expectNothingHeavy, watchScripts } from './heavy.ts';
import {
  bekijkWieWacht,
  doorDePoort,
  editor,
  inviteCode,
  makeCasus,
  openCasus,
  seesText,
  typeAtEnd,
  upToDate,
  vraag,
  woordenOp,
} from './steps.ts';

const kop = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const regelTekst = (page: Page) => page.locator('.consultregel p').allInnerTexts();
/** The gate may find nothing, or words that look like someone; it is gone when the screen behind it stands. */
const naDePoort = async (page: Page, daarna: RegExp | string) => {
  await doorDePoort(page);
  await kop(page, daarna).waitFor();
};
const VANDAAG = new Intl.DateTimeFormat('nl-NL', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Amsterdam' },
});

async function twee(anna: Profile, bram: Profile): Promise<string> {
  const titel = await makeCasus(anna);
  await typeAtEnd(anna.page, 'Kind A is vaak moe. ');
  await vraag(bram, await inviteCode(anna), 'wijkteam');
  await bekijkWieWacht(anna);
  await anna.page.getByRole('radio', { name: await woordenOp(bram.page), exact: true }).check();
  await anna.page.getByRole('button', { name: 'Ga verder' }).click();
  await kop(anna.page, 'Kring').waitFor({ timeout: 30_000 });
  await openCasus(bram, titel);
  await seesText(bram.page, 'Kind A is vaak moe.');
  return titel;
}

journey(
  'asked offline, read and answered offline, closed with a consultregel that is text to take along',
  async ({ openProfile }) => {
    const anna = await openProfile('anna', { flightMode: true });
    const bram = await openProfile('bram', { flightMode: true });
    const titel = await twee(anna, bram);
    await anna.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openCasus(anna, titel);
    await upToDate(anna.page);
    await waitForFlightMode(anna.page);
    await waitForFlightMode(bram.page);

    await anna.page.goto(`${anna.url}#/overleg`);
    const zin = anna.page.getByLabel('Toegangszin', { exact: true });
    await kop(anna.page, 'Ik wil overleggen').waitFor();
    if (await anna.page.getByRole('link', { name: 'Ontgrendel' }).isVisible()) {
      await anna.page.getByRole('link', { name: 'Ontgrendel' }).click();
      await zin.fill('vier losse woorden samen');
      await anna.page.getByRole('button', { name: 'Ontgrendel' }).click();
      await kop(anna.page, 'Ik wil overleggen').waitFor();
    }
    expect(await axe(anna.page)).toEqual([]);
    await anna.offline(true);
    await anna.page.getByRole('link', { name: 'Vraag een maatje' }).click();
    await anna.page
      .getByRole('textbox', { name: '1. Wat is je vraag?', exact: true })
      .fill('Bel ik vandaag of wacht ik?');
    await anna.page
      .getByRole('textbox', { name: '2. Wat speelt er?', exact: true })
      .fill('Kind A is vaak moe en komt zonder eten.');
    // Without the one who is asked it does not go to the gate.
    await anna.page.getByRole('button', { name: 'Lees na en verstuur' }).click();
    await anna.page.getByRole('alert').getByText('Kies aan wie je het vraagt.').waitFor();
    await anna.page.getByRole('radio', { name: /^Wijkteam/ }).check();
    expect(await axe(anna.page)).toEqual([]);
    await anna.page.getByRole('button', { name: 'Lees na en verstuur' }).click();
    await naDePoort(anna.page, 'Jouw vraag');
    await anna.page.getByRole('heading', { name: 'Gevraagd' }).waitFor();

    await bram.page.goto(`${bram.url}#/`);
    const bramZin = bram.page.getByLabel('Toegangszin', { exact: true });
    await bramZin.or(kop(bram.page, 'Vandaag')).first().waitFor();
    if (await bramZin.isVisible()) {
      await bramZin.fill('vier losse woorden samen');
      await bram.page.getByRole('button', { name: 'Ontgrendel' }).click();
      await kop(bram.page, 'Vandaag').waitFor();
    }
    expect(await bram.page.getByText(/vraagt of je meedenkt/).count()).toBe(0);
    await anna.offline(false);
    await bram.page.getByText(/vraagt of je meedenkt/).waitFor({ timeout: 40_000 });

    await bram.offline(true);
    await bram.page.getByRole('link', { name: 'Lees de vraag' }).click();
    await bram.page.getByRole('link', { name: /Bel ik vandaag of wacht ik/ }).click();
    await bram.page.getByText('Kind A is vaak moe en komt zonder eten.').waitFor();
    await bram.page.getByRole('heading', { name: 'Gelezen' }).waitFor();
    await bram.page.getByRole('link', { name: 'Denk mee' }).click();
    await bram.page
      .getByRole('textbox', { name: '1. Wat is je advies?', exact: true })
      .fill('Bel vandaag, en vraag eerst wat moeder ziet.');
    expect(await axe(bram.page)).toEqual([]);
    await bram.page.getByRole('button', { name: 'Lees na en verstuur' }).click();
    await naDePoort(bram.page, /^Vraag van/);
    await bram.page.getByRole('heading', { name: 'Beantwoord' }).waitFor();
    expect(await anna.page.getByRole('heading', { name: 'Gevraagd' }).isVisible()).toBe(true);
    await bram.offline(false);

    const { page } = anna;
    await page.getByRole('heading', { name: 'Antwoord van wijkteam' }).waitFor({ timeout: 40_000 });
    await page.getByRole('textbox', { name: 'Mijn besluit', exact: true }).fill('Ik bel vandaag nog.');
    await page.getByRole('textbox', { name: 'Waarom', exact: true }).fill('Het was er drie keer.');
    await page.getByRole('checkbox', { name: /zonder namen/ }).check();
    await page.getByRole('button', { name: 'Lees na en neem mee' }).click();
    await naDePoort(page, 'Jouw vraag');
    const verwacht = [
      `${VANDAAG.format(Date.now())}: overleg met wijkteam.`,
      'Vraag: Bel ik vandaag of wacht ik?',
      'Advies: Bel vandaag, en vraag eerst wat moeder ziet.',
      'Mijn besluit: Ik bel vandaag nog.',
      'Waarom: Het was er drie keer.',
      'Zonder namen overlegd: ja.',
    ];
    expect(await regelTekst(page)).toEqual(verwacht);
    await page.getByRole('button', { name: 'Kopieer de regel' }).click();
    await page.getByRole('main').getByText('Gekopieerd. Plak de regel in je eigen dossier.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(verwacht.join('\n'));
    await page.getByRole('button', { name: 'Bewaar bij een casus' }).click();
    await page.getByRole('radio', { name: new RegExp(`^${titel}`) }).check();
    await page.getByRole('button', { name: 'Bewaar hier' }).click();
    await page.getByText(`Bewaard in de notities van ${titel}.`).first().waitFor();
    await page.getByRole('button', { name: 'Sluit af' }).click();
    await page.getByRole('heading', { name: 'Afgesloten' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await bram.page.getByRole('heading', { name: 'Afgesloten' }).waitFor({ timeout: 40_000 });

    // What she decided goes back only because she says so.
    expect(await bram.page.getByRole('heading', { name: 'Wat de vrager besloot' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Laat weten wat ik besloot' }).click();
    await page.getByRole('textbox', { name: 'Wat besloot je?', exact: true }).fill('Ik heb vandaag gebeld.');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lees na en laat het weten' }).click();
    await naDePoort(page, 'Jouw vraag');
    await bram.page.getByText('Ik heb vandaag gebeld.').waitFor({ timeout: 40_000 });

    await openCasus(anna, titel);
    await editor(page).getByText('Zonder namen overlegd: ja.').waitFor();
  },
);

journey('the talk of five minutes, in flight mode and with nothing set up', async ({ openProfile }) => {
  const juf = await openProfile('juf', { flightMode: true, viewport: { width: 360, height: 740 } });
  const { page } = juf;
  await kop(page, 'Vandaag').waitFor();
  await waitForFlightMode(page);
  await juf.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await juf.offline(true);
  const scripts = watchScripts(page);
  await page.reload();
  await page.getByRole('link', { name: /^Ik wil overleggen/ }).click();
  await page.getByRole('link', { name: /^Ik twijfel/ }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await kop(page, 'Wat zag of hoorde je?').waitFor();
  await page.getByText(/Deze stap: 1 minuut, tot \d\d:\d\d/).waitFor();
  await page.getByRole('textbox', { name: 'Waar twijfel je over?', exact: true }).fill('Wacht ik of bel ik?');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await kop(page, 'Wat denk je?').waitFor();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await kop(page, 'Is het kind nu veilig?').waitFor();
  await page.getByRole('button', { name: 'Dat weet ik niet' }).click();
  await page.getByText('Vraag nu advies aan Veilig Thuis.').waitFor();
  await page.getByRole('button', { name: 'Nee, niet veilig' }).click();
  await kop(page, 'Acuut gevaar').waitFor();
  await page.goBack();
  await kop(page, 'Is het kind nu veilig?').waitFor();
  await page.getByRole('button', { name: 'Ja, ga verder' }).click();
  await page
    .getByRole('textbox', { name: 'Wat raadt de ander aan?', exact: true })
    .fill('Vraag eerst hoe het thuis gaat.');
  await page.getByRole('textbox', { name: 'Mijn eerste stap', exact: true }).fill('Morgen praat ik met moeder.');
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await kop(page, 'Klaar. Dit neem je mee').waitFor();
  await page.getByRole('textbox', { name: 'Met wie overlegde je?', exact: true }).fill('intern begeleider');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lees na en neem mee' }).click();
  await naDePoort(page, 'Klaar. Dit neem je mee');
  // Not confirmed, so not said.
  const verwacht = [
    `${VANDAAG.format(Date.now())}: overleg met intern begeleider.`,
    'Vraag: Wacht ik of bel ik?',
    'Advies: Vraag eerst hoe het thuis gaat.',
    'Mijn besluit: Morgen praat ik met moeder.',
  ];
  expect(await regelTekst(page)).toEqual(verwacht);
  await page.getByRole('button', { name: 'Kopieer de regel' }).click();
  await page.getByRole('main').getByText('Gekopieerd. Plak de regel in je eigen dossier.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(verwacht.join('\n'));

  await expectNothingHeavy(page, scripts);
});
