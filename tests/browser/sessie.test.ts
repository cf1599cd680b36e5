// An intervisie of four with their own devices: numbers hidden until they are shown, the inbrenger who only listens, handing over, one offline and back, and the record as text. And three writers on one phone in flight mode.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { MOVABLE_CLOCK, putAhead } from './clock.ts';
import { dumpOf } from './disk-dump.ts';
import { axe, journey, waitForFlightMode } from './harness.ts';
import { lookAt, tabToName } from './looking.ts';
import { geefRol, knop, kop, schuifAan, zetKlaar } from './sessie-steps.ts';
import { doorDePoort, editor, inviteCode, join, makeCasus, openCasus, unlock, upToDate } from './steps.ts';

async function geef(page: Page, cijfer: number, reden: string): Promise<void> {
  await page.getByRole('radio', { name: String(cijfer), exact: true }).check();
  await page.getByLabel(/^Waarom\?/).fill(reden);
  await page.getByRole('button', { name: 'Geef', exact: true }).click();
}

const GEHEIM = { bram: 'moeder keek steeds weg', cor: 'kind A lachte om niets', dirk: 'opa was er niet bij' };

journey(
  'four devices: judged apart, listened, handed over, one offline and back, and a record',
  async ({ openProfile }) => {
    const anna = await openProfile('anna');
    const bram = await openProfile('bram');
    const cor = await openProfile('cor');
    const dirk = await openProfile('dirk', { flightMode: true });
    await anna.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const titel = await makeCasus(anna);
    for (const [wie, functie] of [
      [bram, 'leerkracht'],
      [cor, 'jeugdarts'],
      [dirk, 'begeleider'],
    ] as const) {
      await openCasus(anna, titel);
      await join(wie, await inviteCode(anna), functie, anna);
    }
    await openCasus(anna, titel);
    await zetKlaar(anna.page, 'wijkteam', ['Stil cijfer', 'Wegen zonder de inbrenger', 'Oogst']);
    await waitForFlightMode(dirk.page);
    const zin = dirk.page.getByLabel('Toegangszin', { exact: true });
    await zin.or(dirk.page.getByText('Er staat een intervisie klaar.')).first().waitFor({ timeout: 30_000 });
    if (await zin.isVisible()) {
      await zin.fill('vier losse woorden samen');
      await knop(dirk.page, 'Ontgrendel').click();
    }
    await schuifAan(bram, 'leerkracht');
    await schuifAan(cor, 'jeugdarts');
    await schuifAan(dirk, 'begeleider');
    await knop(anna.page, 'Rol van begeleider').waitFor();
    await geefRol(anna.page, 'wijkteam', /^Gespreksleider/);
    await geefRol(anna.page, 'leerkracht', /^Inbrenger/);
    await lookAt(anna.page, 'waiting room');
    await knop(bram.page, 'Ik ben klaar').click();
    await knop(anna.page, 'Begin (2 nog niet klaar)').click();

    // Each alone first; before the reveal nothing of it is on another device.
    for (const { page } of [bram, cor, dirk]) await kop(page, 'Stil cijfer').waitFor();
    await dirk.offline(true);
    await geef(bram.page, 3, GEHEIM.bram);
    await geef(cor.page, 7, GEHEIM.cor);
    await geef(dirk.page, 5, GEHEIM.dirk);
    for (const { page } of [bram, cor, dirk]) await page.getByText(/^Je hebt gegeven/).waitFor();
    await anna.page.getByText('Gegeven: 2 van 4').waitFor();
    await lookAt(anna.page, 'judging alone');
    const bijAnna = (await dumpOf(anna.page)) + (await anna.page.content());
    for (const geheim of Object.values(GEHEIM)) expect(bijAnna).not.toContain(geheim);
    await knop(anna.page, 'Onthul alles tegelijk').click();
    await anna.page.getByText('Laagste 3, hoogste 7.').waitFor();
    await cor.page.getByText(GEHEIM.bram).waitFor();
    await lookAt(cor.page, 'side by side');
    expect(await dirk.page.content()).not.toContain(GEHEIM.bram);

    // Dirk is back while the others are one phase on: his number is in it, as one that came in later.
    await knop(anna.page, 'Volgende fase').click();
    await kop(bram.page, 'Luister').waitFor();
    await dirk.offline(false);
    await kop(dirk.page, 'Wegen zonder de inbrenger').waitFor({ timeout: 40_000 });
    await anna.page.locator('summary', { hasText: 'Hoe veilig is het kind nu?' }).click();
    await anna.page.getByText('Kwam later binnen.').waitFor({ timeout: 40_000 });
    await anna.page.getByText(GEHEIM.dirk).waitFor();

    // Who brought it in has no field but the own notepad.
    await expect.poll(() => bram.page.getByRole('textbox').count()).toBe(1);
    await bram.page.getByLabel('Mijn kladblok').fill('Dat had ik niet gezien.');
    await lookAt(bram.page, 'listening');
    // Nor by another way: the whole casus says that they listen, and what leads out of danger stays open.
    const aanTafel = bram.page.url();
    await bram.page.goto(aanTafel.replace(/\/intervisie\/.*$/, ''));
    await kop(bram.page, 'Je luistert nu').waitFor();
    await expect.poll(() => editor(bram.page).isVisible()).toBe(false);
    await lookAt(bram.page, 'the casus says they listen');
    await bram.page.goto(aanTafel.replace(/\/intervisie\/.*$/, '/vensters'));
    await kop(bram.page, 'Je luistert nu').waitFor();
    await expect.poll(() => bram.page.getByRole('textbox').count()).toBe(1);
    await bram.page.getByRole('link', { name: 'Stappenplannen van deze casus' }).click();
    await kop(bram.page, 'Stappen en feiten').waitFor();
    await bram.page.goto(aanTafel);
    await kop(bram.page, 'Luister').waitFor();
    await anna.page.getByText(/^Iets opschrijven voor allemaal/).click();
    await anna.page.getByLabel('Een regel erbij').fill('Misschien is school te druk.');
    await knop(anna.page, 'Zet erbij').last().click();

    // Offered, and taken by a yes.
    await knop(anna.page, 'Meer doen').click();
    await anna.page.getByRole('menuitem', { name: 'Laat een ander leiden' }).click();
    await anna.page.getByRole('radio', { name: 'jeugdarts' }).check();
    await knop(anna.page, 'Vraag het').click();
    await knop(cor.page, 'Ja, ik leid verder').click();
    await knop(cor.page, 'Volgende fase').click();
    await kop(anna.page, 'Oogst').waitFor();
    await expect.poll(() => knop(anna.page, 'Rond af').count()).toBe(0);
    await cor.page.getByLabel('Eén les, over ons werk').fill('Wij vragen voortaan eerst door.');
    await knop(cor.page, 'Zet erbij').click();
    await bram.page.getByText('Wij vragen voortaan eerst door.').waitFor();
    await knop(cor.page, 'Rond af').click();
    await kop(anna.page, 'Klaar. Dit blijft over').waitFor();
    await lookAt(anna.page, 'what remains');

    await anna.page.getByRole('link', { name: 'Verslag' }).click();
    await knop(anna.page, 'Lees na en neem mee').click();
    await doorDePoort(anna.page);
    await knop(anna.page, 'Kopieer als tekst').click();
    await anna.page.getByRole('main').getByText('Gekopieerd. Plak het in je eigen dossier.').waitFor();
    const tekst = await anna.page.evaluate(() => navigator.clipboard.readText());
    for (const regel of [
      'Verslag van de intervisie: Casus in 45 minuten, eigen minuten',
      `- leerkracht: 3: ${GEHEIM.bram}`,
      `- begeleider: 5: ${GEHEIM.dirk} (kwam later binnen)`,
      '- Misschien is school te druk.',
      '- Wij vragen voortaan eerst door.',
    ])
      expect(tekst).toContain(regel);
    expect(tekst).not.toContain('Dat had ik niet gezien.');
    expect(await axe(anna.page)).toEqual([]);
    await upToDate(anna.page);
  },
);

journey(
  'who leads is away for a minute: another may take over, never by itself, and it can go back',
  async ({ openProfile }) => {
    const anna = await openProfile('anna');
    const bram = await openProfile('bram');
    await bram.context.addInitScript(MOVABLE_CLOCK);
    await bram.page.reload();
    const titel = await makeCasus(anna);
    await join(bram, await inviteCode(anna), 'leerkracht', anna);
    await openCasus(anna, titel);
    await zetKlaar(anna.page, 'wijkteam', ['Stil cijfer', 'Oogst']);
    const tafel = anna.page.url();
    await schuifAan(bram, 'leerkracht');
    await knop(anna.page, 'Rol van leerkracht').waitFor();
    await geefRol(anna.page, 'wijkteam', /^Gespreksleider/);
    await knop(anna.page, /^Begin/).click();
    const { page } = bram;
    await kop(page, 'Stil cijfer').waitFor();
    await knop(page, 'Klaar met deze fase').click();
    await anna.page.getByText('Klaar: 1 van 2.').waitFor();
    expect(await knop(page, 'Neem over').count()).toBe(0);

    await anna.page.goto('about:blank');
    // Step by step: a clock that jumps half a minute at once looks, to the connection, like one that fell silent.
    await expect
      .poll(
        async () => {
          await putAhead(page, 9_000);
          return knop(page, 'Neem over').count();
        },
        { timeout: 120_000, interval: 3_500 },
      )
      .toBe(1);
    // Offered, and nothing more: it does not lead by itself.
    await page.getByText('Gespreksleider is weg. Overnemen?').waitFor();
    expect(await knop(page, 'Volgende fase').count()).toBe(0);
    await lookAt(page, 'taking over');
    await knop(page, 'Neem over').click();
    await knop(page, 'Volgende fase').click();
    await kop(page, 'Oogst').waitFor();

    await anna.page.goto(tafel);
    await unlock(anna.page);
    await anna.page.getByText(/^Je was even weg\. leerkracht leidt het gesprek sinds/).waitFor({ timeout: 40_000 });
    expect(await knop(anna.page, 'Rond af').count()).toBe(0);
    await page.getByText('wijkteam is terug. Wil je het gesprek teruggeven?').waitFor({ timeout: 40_000 });
    await knop(page, 'Bied het aan').click();
    await knop(anna.page, 'Ja, ik leid verder').click();
    await knop(anna.page, 'Rond af').waitFor();
    await expect.poll(() => knop(page, 'Rond af').count()).toBe(0);
  },
);

journey('three writers on one phone in flight mode', async ({ openProfile }) => {
  const anna = await openProfile('anna', { flightMode: true, viewport: { width: 360, height: 740 } });
  const { page } = anna;
  const titel = await makeCasus(anna);
  await upToDate(page);
  await waitForFlightMode(page);
  const zin = page.getByLabel('Toegangszin', { exact: true });
  await zin
    .or(page.getByRole('link', { name: 'Viervensters' }))
    .first()
    .waitFor();
  if (await zin.isVisible()) {
    await zin.fill('vier losse woorden samen');
    await knop(page, 'Ontgrendel').click();
  }
  await openCasus(anna, titel);
  await anna.offline(true);
  await zetKlaar(page, 'wijkteam', ['Stil cijfer', 'Wegen zonder de inbrenger', 'Oogst']);
  await page.getByText('Eén telefoon voor meer mensen').click();
  for (const functie of ['leerkracht', 'jeugdarts']) {
    await page.getByLabel('Functie van wie erbij komt').fill(functie);
    await knop(page, 'Zet erbij').click();
    await knop(page, `Rol van ${functie}`).waitFor();
  }
  await geefRol(page, 'wijkteam', /^Gespreksleider/);
  await geefRol(page, 'leerkracht', /^Inbrenger/);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await knop(page, 'Laat de telefoon rondgaan').click();
  for (const [at, functie] of ['wijkteam', 'leerkracht', 'jeugdarts'].entries()) {
    await kop(page, `Geef door aan: ${functie}`).waitFor();
    expect(await page.content()).not.toContain('geheim van');
    if (at === 1) await lookAt(page, 'the cover');
    await knop(page, `Ik ben het: ${functie}`).click();
    await kop(page, 'Eerst jij alleen').waitFor();
    await geef(page, at + 4, `geheim van ${functie}`);
  }
  await kop(page, 'Iedereen heeft gegeven').waitFor();
  await knop(page, 'Terug naar de fase').click();
  expect(await page.content()).not.toContain('geheim van');
  await knop(page, 'Onthul alles tegelijk').click();
  await page.getByText('Laagste 4, hoogste 6.').waitFor();
  await page.getByText('geheim van jeugdarts').waitFor();
  // Half a line stays, and is offered in the next phase: on a phone too its words stand beside each other.
  await page.getByText(/^Iets opschrijven voor allemaal/).click();
  await page.getByLabel('Een regel erbij').fill('School belt morgen weer met moeder.');
  await knop(page, 'Volgende fase').click();
  await page.getByText(/^leerkracht luistert nu alleen/).waitFor();
  const half = page.getByRole('region', { name: 'Hier was je nog mee bezig' });
  await half.getByText('School belt morgen weer met moeder.').waitFor();
  expect((await half.locator('.sessie-woorden').boundingBox())?.width).toBeGreaterThan(200);
  await lookAt(page, 'half a line');
  await knop(page, 'Gooi weg').click();
  await half.waitFor({ state: 'detached' });
  await knop(page, 'Volgende fase').click();
  await page.getByLabel('Eén les, over ons werk').fill('Eerst vragen, dan pas denken.');
  await knop(page, 'Zet erbij').first().click();
  await page.getByText('Eerst vragen, dan pas denken.').first().waitFor();
  await knop(page, 'Rond af').click();
  await page.getByRole('link', { name: 'Verslag' }).click();
  await page.getByText('- jeugdarts: 6: geheim van jeugdarts').waitFor();
  await page.getByText('- Eerst vragen, dan pas denken.').waitFor();
});

journey('five minutes in the practice casus, before any set-up', async ({ openProfile }) => {
  const { page, url } = await openProfile('anna', { viewport: { width: 360, height: 740 } });
  await page.goto(`${url}#/casus/oefencasus/intervisie/nieuw`);
  await knop(page, 'Bekijk Oefenen in vijf minuten').click();
  await page.getByLabel('Met welke functie zit jij aan tafel?').fill('leerkracht');
  await lookAt(page, 'a werkvorm');
  await knop(page, 'Zet de intervisie klaar').click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await kop(page, 'Kijken naar de feiten').waitFor();
  await lookAt(page, 'a phase with a window');
  await page.getByRole('timer').getByText(/^1:/).waitFor();
  await knop(page, 'Volgende fase').click();
  await geef(page, 5, 'zo zie ik het');
  await knop(page, 'Onthul alles tegelijk').click();
  await page.getByText('Allemaal een 5.').waitFor();
  // After a touch the page may make a sound: the sign at the end of the time.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const proef = new AudioContext();
        await new Promise((done) => setTimeout(done, 200));
        return proef.state;
      }),
    )
    .toBe('running');
  // By keyboard: every stop on the way shows where it is, and none is under the bar.
  await page.keyboard.press('Tab');
  await tabToName(page, /^Meer doen$/, true);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Groot scherm' }).waitFor();
  await page.keyboard.press('Escape');
  await knop(page, 'Meer doen').click();
  await page.getByRole('menuitem', { name: 'Groot scherm' }).click();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('link', { name: 'Sluit groot scherm' }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await kop(page, 'Stil cijfer').waitFor();
});
