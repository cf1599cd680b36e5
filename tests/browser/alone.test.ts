// Alone on one device: written is kept, locked is locked, in flight mode everything works.
import { expect } from 'vitest';
import { journey, waitForFlightMode } from './harness.ts';
import { editor, makeCasus, noteText, openCasus, seesText, typeAtEnd, unlock, upToDate, ZIN } from './steps.ts';

journey('write, reload, there', async ({ openProfile }) => {
  const anna = await openProfile('anna');
  const titel = await makeCasus(anna);
  await typeAtEnd(anna.page, 'Kind A kwam drie keer zonder jas.');
  await upToDate(anna.page);
  await anna.page.reload();
  await unlock(anna.page);
  await seesText(anna.page, 'Kind A kwam drie keer zonder jas.');
  expect(titel).toMatch(/^Casus/);
});

journey('the browser killed while typing loses at most the last second', async ({ openLasting }) => {
  const anna = await openLasting('anna');
  const titel = await makeCasus(anna);
  await typeAtEnd(anna.page, 'Eerst rustig getypt. ');
  const typing = 'abcdefghij'.repeat(12);
  const started = Date.now();
  await editor(anna.page).pressSequentially(typing, { delay: 25 });
  const perKey = (Date.now() - started) / typing.length;
  await anna.killBrowser();
  await unlock(anna.page);
  await openCasus(anna, titel);
  await seesText(anna.page, 'Eerst rustig getypt.');
  const kept = (await noteText(anna.page)).replace('Eerst rustig getypt.', '').trim().length;
  expect(typing.length - kept, 'characters lost').toBeLessThanOrEqual(Math.ceil(1000 / perKey));
});

journey('flight mode: app, lock and casus open, work goes on, and arrives later', async ({ openLasting }) => {
  const anna = await openLasting('anna');
  const titel = await makeCasus(anna);
  await typeAtEnd(anna.page, 'Voor de vlucht. ');
  await upToDate(anna.page);
  await waitForFlightMode(anna.page);
  await unlock(anna.page);
  await seesText(anna.page, 'Voor de vlucht.');

  await anna.offline(true);
  await anna.restart();
  await unlock(anna.page);
  await openCasus(anna, titel);
  await seesText(anna.page, 'Voor de vlucht.');
  await typeAtEnd(anna.page, 'In de lucht. ');
  await anna.page
    .getByText(/wijziging(en)? alleen op dit toestel/)
    .first()
    .waitFor();

  await anna.offline(false);
  await upToDate(anna.page);
  await seesText(anna.page, 'In de lucht.');
});

journey('the lock: wrong phrase says so and destroys nothing, waits grow', async ({ openProfile }) => {
  const anna = await openProfile('anna', { realPace: true });
  await makeCasus(anna);
  await typeAtEnd(anna.page, 'Blijft bewaard.');
  await anna.page.getByRole('button', { name: 'Nu vergrendelen' }).click();
  await anna.page.getByRole('heading', { name: 'Ruggespraak is op slot' }).waitFor();
  expect(await anna.page.getByText('Blijft bewaard.').count()).toBe(0);
  for (let i = 0; i < 4; i++) {
    const button = anna.page.getByRole('button', { name: 'Ontgrendel' });
    await expect.poll(() => button.isEnabled(), { timeout: 10_000 }).toBe(true);
    await unlock(anna.page, `verkeerde zin nummer ${i}`);
    await anna.page.getByText('Deze toegangszin klopt niet').first().waitFor();
    // The field empties when the answer is there.
    await expect
      .poll(() => anna.page.getByLabel('Toegangszin', { exact: true }).inputValue(), { timeout: 10_000 })
      .toBe('');
  }
  await anna.page
    .getByText(/seconde/)
    .first()
    .waitFor();
  await anna.page.getByRole('link', { name: 'Acuut gevaar' }).first().click();
  await anna.page.getByText('0800-2000').first().waitFor();
  await anna.page.goBack();
  await expect
    .poll(() => anna.page.getByRole('button', { name: 'Ontgrendel' }).isEnabled(), { timeout: 10_000 })
    .toBe(true);
  await unlock(anna.page, ZIN);
  await seesText(anna.page, 'Blijft bewaard.');
});
