// Own werkvormen on a real disk: sealed, there again, looked at when read, and gone when taken away; and rows of a sessie that are read while they are being written.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchWerkvorm } from '../../src/content/werkvormen.ts';
import { eigenWerkvorm } from '../../src/domain/sessie/keur-werkvorm.ts';
import { naarOntwerp } from '../../src/domain/sessie/ontwerp-werkvorm.ts';
import { MEESTE_WERKVORMEN, type Werkvorm } from '../../src/domain/sessie/werkvorm.ts';
import { openEigenWerkvormen } from '../../src/store/sessie/eigen-werkvormen.ts';
import { createSessieRijen } from '../../src/store/sessie/rijen.ts';
import { createSlotRijen } from '../../src/store/slot-rijen.ts';
import { closeDevices, createDevice, type StoreDevice } from './devices.ts';

const TITEL = 'Onze zandloperwoensdag';
let toestel: StoreDevice;
let basis: Werkvorm;
const open = () => openEigenWerkvormen(toestel.disk, toestel.opened.sealer);
const eigen = (id: string, titel = TITEL) => eigenWerkvorm(basis, id, titel);

beforeEach(async () => {
  toestel = await createDevice('anna');
  const found = await fetchWerkvorm('casus-45');
  if (found.kind !== 'goed') throw new Error('no werkvorm');
  basis = found.werkvorm;
});
afterEach(closeDevices);

it('is kept sealed, changed in its place, and taken away', async () => {
  const eerst = await open();
  expect(await eerst.bewaar(eigen('e1'))).toEqual({ kind: 'goed' });
  expect(await eerst.bewaar(eigen('e2', 'Andere'))).toEqual({ kind: 'goed' });
  expect(eerst.lijst.get().map(({ titel }) => titel)).toEqual(['Andere', TITEL]);
  const rijen = await toestel.disk.listRows('werkvorm');
  expect(rijen).toHaveLength(2);
  for (const { bytes } of rijen) expect(Buffer.from(bytes).toString('latin1')).not.toContain('zandloper');
  eerst.close();
  expect(eerst.lijst.get()).toEqual([]);
  expect(await eerst.bewaar(eigen('e3'))).toMatchObject({ kind: 'geweigerd' });

  const later = await open();
  expect(later.lijst.get().find(({ id }) => id === 'e1')).toEqual(eigen('e1'));
  await later.bewaar({ ...eigen('e1'), versie: 2 });
  expect(later.lijst.get()).toHaveLength(2);
  expect(await later.haalWeg('e1')).toEqual({ kind: 'goed' });
  expect((await open()).lijst.get().map(({ id }) => id)).toEqual(['e2']);
});

it('what is no werkvorm is not kept; what cannot be read is counted and stays', async () => {
  const eerst = await open();
  expect(await eerst.bewaar({ ...eigen('e1'), fasen: [] })).toEqual({
    ...{ kind: 'geweigerd', redenen: ['Een werkvorm heeft 1 tot 20 fasen.'] },
  });
  await createSlotRijen(toestel.disk, toestel.opened.sealer, 'werkvorm').put('raar', { titel: 4 });
  await toestel.disk.putRow('werkvorm', 'stuk', new Uint8Array([1, 2, 3]));
  await eerst.bewaar(eigen('e1'));
  expect(eerst.lijst.get().map(({ id }) => id)).toEqual(['e1']);
  expect(eerst.onleesbaar.get()).toBe(2);
  expect(await toestel.disk.listRows('werkvorm')).toHaveLength(3);
});

it('another tab that keeps one is seen here', async () => {
  const [een, ander] = [await open(), await open()];
  await een.bewaar(eigen('e1'));
  await vi.waitFor(() => expect(ander.lijst.get().map(({ id }) => id)).toEqual(['e1']));
});

it('there is a most, and one that is there may still change', async () => {
  const er = await open();
  for (let at = 0; at < MEESTE_WERKVORMEN; at++) await er.bewaar(eigen(`e${at}`));
  expect(await er.bewaar(eigen('nog-een'))).toMatchObject({ kind: 'geweigerd' });
  expect(await er.bewaar({ ...eigen('e0'), versie: 2 })).toEqual({ kind: 'goed' });
}, 20_000);

it('what is half made comes back, and goes with what it was of', async () => {
  const er = await open();
  await er.bewaar(eigen('e1'));
  await er.concept('e1').schrijf('half');
  expect(await (await open()).concept('e1').lees()).toBe('half');
  await er.haalWeg('e1');
  expect(await er.concept('e1').lees()).toBe('');
});

it('what is half made is named, what was thrown away is not, and what does not read is counted', async () => {
  const er = await open();
  const ontwerp = (titel: string) => JSON.stringify(naarOntwerp(basis, titel));
  await er.concept('casus-45').schrijf(ontwerp(' Half af '));
  await er.concept('e1').schrijf(ontwerp('Toch niet'));
  await er.concept('e1').schrijf('');
  await er.concept('moreel-beraad').schrijf('half');
  await toestel.disk.putRow('sessie/eigen-werkvormen', 'stuk', new Uint8Array([1, 2, 3]));
  const half = { lijst: [{ van: 'casus-45', titel: 'Half af' }], onleesbaar: 2 };
  expect((await open()).half.get()).toEqual(half);
  // And here, without opening it again.
  await vi.waitFor(() => expect(er.half.get()).toEqual(half));
});

it('who reads a row while it is being written reads the new words, and the last ones stay', async () => {
  const { disk, opened } = toestel;
  const rijen = () => createSessieRijen(disk, opened.sealer, 'kring/casus');
  await rijen().zet('regel', 'eerst');
  // As a field that goes with its phase writes, and the next one reads.
  const schrijft = rijen().zet('regel', 'wat ik net nog typte');
  expect(await rijen().lees('regel')).toBe('wat ik net nog typte');
  await schrijft;
  const lang = 'x'.repeat(200_000);
  await Promise.all([rijen().zet('regel', lang), rijen().zet('regel', 'kort')]);
  expect(await rijen().lees('regel')).toBe('kort');
});
