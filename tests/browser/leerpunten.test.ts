// A lesson that was read goes to the kring and is taken away by who wrote it; and counting, off until chosen, with all of it gone when it is switched off.
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { axe, journey } from './harness.ts';
import { doorDePoort, inviteCode, join, makeCasus, unlock } from './steps.ts';

const kijk = process.env.KIJK;

journey('a leerpunt from one to the other, and counts that are a choice', async ({ openProfile }) => {
  const anna = await openProfile('anna');
  const bram = await openProfile('bram');
  await makeCasus(anna);
  await join(bram, await inviteCode(anna), 'wijkteam', anna);
  const { page } = anna;

  await page.goto(`${anna.url}#/instellingen/monitor`);
  await page.getByText('Dit staat uit. Er wordt niets geteld.').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Zet tellen aan' }).click();
  await page.getByText('Tellen staat aan, op dit toestel.').first().waitFor();

  await page.goto(`${anna.url}#/kring`);
  await page.getByRole('link', { name: 'Leerpunten' }).click();
  await page.getByText(/Hier staat nog niets/).waitFor();
  expect(await axe(page)).toEqual([]);
  // As often as is needed for a count to be shown.
  for (let n = 1; n <= 10; n++) {
    await page.getByRole('link', { name: 'Nieuw leerpunt' }).click();
    await page.getByLabel('Wat leerde je?').fill(`Vraag ${'eerst '.repeat(n)}wat een ouder ziet.`);
    await page.getByRole('radio', { name: 'Praten met ouders' }).check();
    if (n === 1) expect(await axe(page)).toEqual([]);
    if (n === 1 && kijk) await zie('nieuw', page);
    await page.getByRole('button', { name: 'Lees na en deel' }).click();
    await doorDePoort(page);
    await page.getByRole('heading', { level: 1, name: 'Leerpunten' }).waitFor();
  }
  // On paper come the words, and nothing to press.
  await page.emulateMedia({ media: 'print' });
  const papier = await page.locator('main').innerText();
  expect(papier).toContain('Vraag eerst wat een ouder ziet.');
  expect(papier).not.toMatch(/Nieuw leerpunt|Haal weg/);
  await page.emulateMedia({ media: 'screen' });

  const lijst = bram.page.getByRole('listitem').filter({ hasText: 'wat een ouder ziet' });
  await bram.page.goto(`${bram.url}#/kring`);
  await bram.page.getByRole('link', { name: 'Leerpunten' }).click();
  await expect.poll(() => lijst.count(), { timeout: 30_000 }).toBe(10);
  expect(await bram.page.getByRole('button', { name: /^Haal weg/ }).count()).toBe(0);
  expect(await axe(bram.page)).toEqual([]);
  if (kijk) await zie('leerpunten', bram.page);

  await page.getByRole('button', { name: /^Haal weg: Vraag eerst wat/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Haal weg' }).click();
  await expect.poll(() => lijst.count(), { timeout: 30_000 }).toBe(9);

  await page.goto(`${anna.url}#/instellingen/monitor`);
  const tabel = page.getByRole('table', { name: 'Thema van een leerpunt' });
  await tabel.getByRole('row', { name: 'Praten met ouders 10' }).waitFor();
  await tabel.getByRole('row', { name: 'Samenwerken minder dan 10' }).waitFor();
  await page.getByRole('checkbox', { name: /van elk kwartaal/ }).check();
  await page.getByText(/Nog geen kwartaal om te laten zien/).waitFor();
  expect(await axe(page)).toEqual([]);
  const [bestand] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /CSV/ }).click(),
  ]);
  const csv = await readFile(await bestand.path(), 'utf8');
  expect(csv).toMatch(/^periode,onderwerp,wat,aantal\r\n/);
  expect(csv).toMatch(/,Thema van een leerpunt,Praten met ouders,10\r\n/);
  expect(csv).not.toMatch(/ouder ziet/);
  if (kijk) await zie('monitor', page, tabel);

  // Behind the lock as all there is, and there again after it.
  await page.reload();
  await unlock(page);
  await tabel.waitFor();
  await page.getByRole('button', { name: 'Zet uit en gooi weg' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Zet uit en gooi weg' }).click();
  await page.getByText('Dit staat uit. Er wordt niets geteld.').waitFor();
  expect(await tabel.count()).toBe(0);

  /** For whoever wants to look: KIJK=<folder>. */
  async function zie(naam: string, van: typeof page, waar?: ReturnType<typeof page.locator>): Promise<void> {
    const letter = (groot: string) =>
      van.evaluate((maat) => {
        document.documentElement.style.fontSize = maat;
      }, groot);
    for (const [breed, hoog] of [
      [360, 740],
      [1280, 800],
      [320, 740],
    ] as const)
      for (const kleur of ['light', 'dark'] as const) {
        await van.setViewportSize({ width: breed, height: hoog });
        await van.emulateMedia({ colorScheme: kleur });
        await letter(breed === 320 ? '200%' : '');
        await waar?.scrollIntoViewIfNeeded();
        await van.screenshot({ path: `${kijk}/${naam}-${breed}-${kleur}.png`, fullPage: true });
      }
    await letter('');
    await van.setViewportSize({ width: 1280, height: 800 });
  }
});
