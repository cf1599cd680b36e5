// A copy: made, kept as a file, and put back on a clean device in flight mode; a wrong zin and a damaged file change nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axe, journey, type Profile, waitForFlightMode } from './harness.ts';
import { chooseZin, editor, makeCasus, seesText, typeAtEnd } from './steps.ts';

const FILE_ZIN = 'de kat slaapt op zolder';

/** Makes a copy from the settings; returns what was downloaded. */
async function makeKopie({ page, url }: Profile): Promise<{ name: string; bytes: Buffer }> {
  await page.goto(`${url}#/instellingen`);
  await page.getByRole('link', { name: 'Kopie maken of terugzetten' }).click();
  await page.getByLabel('Zin voor het bestand').fill(FILE_ZIN);
  await page.getByLabel('Nog een keer').fill(FILE_ZIN);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Maak een kopie' }).click();
  await page.getByRole('heading', { name: 'De kopie is klaar' }).waitFor({ timeout: 60_000 });
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar het bestand' }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function chooseFile(page: Page, file: string, knop: RegExp = /^Kies (het|een ander) bestand$/): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: knop }).click();
  await (await choosing).setFiles(file);
}
async function openFile(page: Page, zin: string): Promise<void> {
  await page.getByLabel('Zin van het bestand').fill(zin);
  await page.getByRole('button', { name: 'Bekijk wat erin zit' }).click();
}

journey('a copy on a clean device in flight mode brings the casus back', async ({ openProfile, openLasting }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ruggespraak-kopie-'));
  try {
    const anna = await openProfile('anna');
    const titel = await makeCasus(anna);
    await typeAtEnd(anna.page, 'Kind A kwam drie keer zonder jas.');
    const { name, bytes } = await makeKopie(anna);
    expect(name).toMatch(/^ruggespraak-kopie-\d{4}-\d\d-\d\d\.rsk$/);
    expect(bytes.toString('latin1')).toMatch(/^Ruggespraak-kopie 1 /);
    // Three letters turn up in sealed bytes now and then.
    for (const word of ['zonder jas', titel, FILE_ZIN]) expect(bytes.includes(word), word).toBe(false);
    await anna.page.getByText(/Je laatste kopie is van/).waitFor();
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const damaged = path.join(folder, 'beschadigd.rsk');
    writeFileSync(damaged, Buffer.from(bytes.map((byte, at) => (at === bytes.length - 100 ? byte ^ 1 : byte))));
    const half = path.join(folder, 'half.rsk');
    writeFileSync(half, bytes.subarray(0, bytes.length / 2));

    const nieuw = await openLasting('nieuw');
    await waitForFlightMode(nieuw.page);
    await nieuw.offline(true);
    await nieuw.restart();
    const { page } = nieuw;
    await page.goto(`${nieuw.url}#/instellingen/kopie`);
    await chooseZin(page);
    await chooseFile(page, half);
    await page
      .getByText(/Dit bestand is niet compleet/)
      .first()
      .waitFor();
    await chooseFile(page, damaged);
    await openFile(page, FILE_ZIN);
    await page
      .getByText(/Dit bestand is beschadigd/)
      .first()
      .waitFor({ timeout: 60_000 });
    await chooseFile(page, file);
    await openFile(page, 'een andere zin dan die');
    await page
      .getByText(/Deze zin hoort niet bij dit bestand/)
      .first()
      .waitFor({ timeout: 60_000 });
    await openFile(page, FILE_ZIN);
    await page.getByRole('heading', { name: 'Wat erin zit' }).waitFor({ timeout: 60_000 });
    await page.getByText('Komt op dit toestel, voor jou alleen.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Zet terug' }).click();
    await page.getByRole('heading', { name: 'Teruggezet: 1 casus.' }).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: titel }).click();
    await editor(page).waitFor();
    await seesText(page, 'Kind A kwam drie keer zonder jas.');
    await typeAtEnd(page, ' En nu verder.');
    await page.goto(`${nieuw.url}#/casussen`);
    await page.getByText(/Teruggezet uit je kopie van/).waitFor();

    // Once more: nothing comes twice, and what was written since stays.
    await page.goto(`${nieuw.url}#/instellingen/kopie`);
    await chooseFile(page, file);
    await openFile(page, FILE_ZIN);
    await page.getByText('Er is niets wat terug kan').waitFor({ timeout: 60_000 });
    await page.goto(`${nieuw.url}#/casussen`);
    expect(await page.getByRole('link', { name: titel }).count()).toBe(1);
    await page.getByRole('link', { name: titel }).click();
    await seesText(page, 'En nu verder.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
