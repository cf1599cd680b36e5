// Coming in as people do it: ask, read two words out, be let in or not. Also when whoever invited has the phone off.
import { expect } from 'vitest';
import { axe, journey } from './harness.ts';
import {
  bekijkWieWacht,
  editor,
  hernoem,
  inviteCode,
  join,
  laatBinnen,
  makeCasus,
  openCasus,
  seesText,
  typeAtEnd,
  vraag,
  woordenOp,
} from './steps.ts';

journey(
  'somebody else was first with the code: other words, not let in; with a new code they work together',
  async ({ openProfile }) => {
    const [anna, bram, dief] = [await openProfile('anna'), await openProfile('bram'), await openProfile('dief')];
    const titel = await makeCasus(anna);
    await typeAtEnd(anna.page, 'Kind A is vaak moe. ');
    const code = await inviteCode(anna);

    await vraag(dief, code, 'wijkteam');
    const vals = await woordenOp(dief.page);
    expect(await axe(dief.page)).toEqual([]);
    await vraag(bram, code, 'leerkracht');
    await bram.page.getByText('Deze code is al gebruikt').first().waitFor();

    await bekijkWieWacht(anna);
    expect(await axe(anna.page)).toEqual([]);
    // Bram on the telephone has no such words.
    await anna.page.getByRole('radio', { name: vals, exact: true }).waitFor();
    await anna.page.getByRole('radio', { name: 'Ik hoor andere woorden' }).check();
    await anna.page.getByRole('button', { name: 'Ga verder' }).click();
    await anna.page.getByRole('heading', { name: 'Laat deze persoon niet binnen' }).waitFor();
    await anna.page.getByRole('button', { name: 'Wijs af' }).click();
    await anna.page.getByRole('heading', { name: 'Deel met een maatje' }).waitFor({ timeout: 30_000 });
    await dief.page.getByRole('heading', { name: 'Je bent niet binnengelaten' }).waitFor({ timeout: 30_000 });
    await dief.page.goto(`${dief.url}#/casussen`);
    await dief.page.getByText('Je hebt nog geen casussen.').waitFor();

    await openCasus(anna, titel);
    await join(bram, await inviteCode(anna), 'leerkracht', anna);
    await seesText(bram.page, 'Kind A is vaak moe.');
    await typeAtEnd(bram.page, 'Gezien op maandag. ');
    await openCasus(anna, titel);
    await seesText(anna.page, 'Gezien op maandag.');
    expect(await dief.page.getByText(titel).count()).toBe(0);
  },
);

journey(
  'whoever invited has the phone off: another lets in, and who waits has gone on working meanwhile',
  async ({ openProfile }) => {
    const anna = await openProfile('anna', { flightMode: true });
    const [bram, cas] = [await openProfile('bram'), await openProfile('cas')];
    const titel = await makeCasus(anna);
    await typeAtEnd(anna.page, 'Kind A is vaak moe. ');
    await join(bram, await inviteCode(anna), 'leerkracht', anna);
    await openCasus(anna, titel);
    const code = await inviteCode(anna);
    await anna.offline(true);

    await vraag(cas, code, 'wijkteam');
    const woorden = await woordenOp(cas.page);
    await cas.page.getByText('Meestal kan iedereen in de kring die meedoet je binnenlaten').waitFor();
    // Its own work goes on, and the way back to the words is there.
    await makeCasus(cas);
    await hernoem(cas.page, 'Eigen werk');
    await typeAtEnd(cas.page, 'Mijn eigen notitie. ');
    await cas.page.goto(`${cas.url}#/`);
    await cas.page.getByRole('link', { name: /^Je twee woorden/ }).click();
    await cas.page.locator('.twee-woorden').waitFor();
    expect(await woordenOp(cas.page)).toBe(woorden);

    await laatBinnen(bram, cas);
    await seesText(cas.page, 'Kind A is vaak moe.');
    await cas.page.goto(`${cas.url}#/casussen`);
    await cas.page.getByRole('link', { name: 'Eigen werk' }).first().waitFor();
    await anna.offline(false);
    await openCasus(anna, titel);
    await openCasus(cas, titel);
    await typeAtEnd(cas.page, 'Gezien door wijkteam. ');
    await seesText(anna.page, 'Gezien door wijkteam.', 40_000);
    await editor(bram.page).waitFor();
  },
);
