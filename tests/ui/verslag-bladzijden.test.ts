// A record stays short: the practice casus, full as it is, fits two pages for the own file and one for a manager, on any day of the year.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { delenVan, describeCasusVerslag, isVanzelf, type VerslagSoort } from '../../src/domain/verslag-casus.ts';
import { maakPdf } from '../../src/features/verslag/maak-pdf.ts';
import { OEFENCASUS } from '../../src/store/casus-route.ts';
import { createOefenwereld } from '../../src/store/oefencasus.ts';

const letter = (dikte: number) =>
  new Uint8Array(readFileSync(`node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-${dikte}-normal.woff`));
const letters = { gewoon: letter(400), vet: letter(600) };

async function bladzijden(soort: VerslagSoort, nu: number): Promise<number | undefined> {
  const wereld = await createOefenwereld(nu);
  const casus = await wereld.ruggespraak.openCasus(OEFENCASUS);
  const vensters = await casus?.vensters();
  if (!casus || !vensters) throw new Error('no practice casus');
  const verslag = describeCasusVerslag(vensters.analyse.get(), {
    ...{ soort, nu, titel: casus.titel.get(), metFuncties: false, notities: '', stappenplannen: [] },
    delen: delenVan(soort).filter(isVanzelf),
    terugkijk: casus.leven.feiten.get().terugkijk.map(({ dag }) => dag),
  });
  // Or two pages would say little.
  expect(JSON.stringify(verslag).length).toBeGreaterThan(soort === 'dossier' ? 9000 : 2500);
  const { bytes } = await maakPdf(verslag, letters, { nu });
  vensters.close();
  await casus.close();
  wereld.gooiWeg();
  return Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length;
}

test('the practice casus is at most two pages for the own file and one for a manager', async () => {
  for (const maand of [0, 5, 10]) {
    const nu = new Date(2028, maand, 12, 12).getTime();
    expect([maand, await bladzijden('dossier', nu)]).toEqual([maand, 2]);
    expect([maand, await bladzijden('leiding', nu)]).toEqual([maand, 1]);
  }
});
