// Counting on real devices: nothing before it is chosen, sealed on this disk, in a kring only of quarters that are over, and gone when it is switched off.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchGids } from '../../src/content/gidsen.ts';
import { fetchWerkvorm } from '../../src/content/werkvormen.ts';
import { maakStapRegel } from '../../src/domain/gids/regel-maken.ts';
import type { Monitor } from '../../src/store/monitor/contract.ts';
import { createMonitorRij } from '../../src/store/monitor/rij.ts';
import { setTeller, tel } from '../../src/store/monitor/tel.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import { closeDevices, createLeden, ownTooling, reopen, type Tab } from './devices.ts';
import { lezerHier } from './lezer.ts';

const SOON = { timeout: 25_000, interval: 100 };
const DAG_MS = 86_400_000;
let url: string;
beforeEach(async () => {
  url = `ws://127.0.0.1:${(await openRelay()).port}`;
});
afterEach(async () => {
  setTeller(null);
  await closeDevices();
  await closeRelays();
});

async function van({ session }: Tab): Promise<Monitor> {
  const monitor = await session.monitor();
  if (!monitor) throw new Error('locked');
  return monitor;
}
const klaar = { kind: 'sessie', reden: 'klaar' } as const;
const telKeer = async ({ session }: Tab, keer: number) => {
  for (let n = 0; n < keer; n++) session.tel(klaar);
  await session.save();
};
const intervisie = (getoond: readonly { id: string; samen: number | null }[] | null | undefined) =>
  getoond?.find(({ id }) => id === 'sessie')?.samen;

it('counts nothing before it is chosen, keeps it sealed, and shows a kring only what three put in of a quarter that is over', async () => {
  let later = 0;
  const more = { now: () => Date.now() + later, relayTime: async () => Date.now() + later };
  const { kring, leden } = await createLeden(['anna', 'bram', 'chris'], url, more);
  const { anna, bram, chris } = leden;
  await telKeer(anna, 20);
  expect(await anna.device.disk.listRows('monitor')).toEqual([]);
  const monitor = await van(anna);
  await telKeer(anna, 20);
  expect(monitor.staat.get()).toMatchObject({ aan: false, sinds: null });
  expect(await anna.device.disk.listRows('monitor')).toEqual([]);

  expect(await monitor.zetAan()).toEqual({ kind: 'goed' });
  await telKeer(anna, 12);
  expect(intervisie(monitor.staat.get().eigen)).toBe(10);
  const [rij] = await anna.device.disk.listRows('monitor');
  const opDisk = new TextDecoder('latin1').decode(rij?.bytes);
  // Three signs turn up in sealed bytes now and then, so the year is looked for whole.
  expect(`${rij?.id}${opDisk}`).not.toMatch(/"(sessie|klaar|20\d\d)/);
  // It goes on where it was, after the lock too.
  await reopen(anna, url, more);
  await telKeer(anna, 1);
  const weer = await van(anna);
  await vi.waitFor(() => expect(intervisie(weer.staat.get().eigen)).toBe(15), SOON);
  expect(await weer.doeMee(kring, true)).toEqual({ kind: 'goed' });

  for (const lid of [bram, chris]) {
    const daar = await van(lid);
    await daar.zetAan();
    await daar.doeMee(kring, true);
    await telKeer(lid, 4);
  }
  const doc = await ownTooling(chris.device, kring, url);
  const ligt = doc.inner.getMap('monitor');
  // This quarter is not over: nothing of it is in the kring.
  await anna.looks(2);
  expect(ligt.size).toBe(0);
  expect(weer.kring(kring)).toEqual([]);

  later = 120 * DAG_MS;
  for (const lid of [anna, bram, chris]) lid.session.wake();
  await vi.waitFor(() => expect(ligt.size).toBe(3), SOON);
  expect([...ligt.values()]).toContainEqual({ 'sessie:klaar': 13 });
  await vi.waitFor(() => {
    const [kwartaal, ...rest] = weer.kring(kring);
    expect(rest).toEqual([]);
    // 13 + 4 + 4.
    expect(intervisie(kwartaal?.getoond)).toBe(20);
  }, SOON);

  // What someone makes up for people who are not in the kring adds nothing, and odd things break nothing.
  const [sleutel = ''] = [...ligt.keys()];
  doc.inner.transact(() => {
    ligt.set(`${sleutel.split('/')[0]}/verzonnen`, { 'sessie:klaar': 500 });
    ligt.set('onzin', 7);
  });
  await anna.looks(2);
  expect(intervisie(weer.kring(kring)[0]?.getoond)).toBe(20);

  expect(await weer.zetUit()).toEqual({ kind: 'goed' });
  expect(weer.staat.get()).toMatchObject({ aan: false, sinds: null });
  expect(await anna.device.disk.listRows('monitor')).toEqual([]);
  const beiBram = await van(bram);
  await vi.waitFor(() => expect(beiBram.kring(kring).map(({ getoond }) => getoond)).toEqual([null]), SOON);
  await telKeer(anna, 30);
  expect(await anna.device.disk.listRows('monitor')).toEqual([]);
}, 120_000);

it('hears of walks only while someone counts', async () => {
  const heard: string[] = [];
  tel(klaar);
  setTeller(({ kind }) => heard.push(kind));
  tel(klaar);
  setTeller(null);
  tel(klaar);
  expect(heard).toEqual(['sessie']);
});

it('counts a walk, a session and a leerpunt where they are done, each once', async () => {
  const { casus, kring, leden } = await createLeden(['anna', 'bram'], url, { leesWerker: lezerHier() });
  const { anna, bram } = leden;
  await (await van(anna)).zetAan();
  const geteld = async ({ device, session }: (typeof leden)['anna']) => {
    await session.save();
    const rij = await createMonitorRij(device.disk, device.opened.sealer, Date.now).lees();
    return rij && Object.assign({}, ...rij.kwartalen.values());
  };
  const open = await anna.session.openCasus(casus);
  const bijBram = await bram.session.openCasus(casus);
  if (!open || !bijBram) throw new Error('no casus');
  const gids = await fetchGids('meldcode');
  if (gids.kind !== 'goed') throw new Error('no meldcode');
  const stap = gids.pack.stappen.find(({ id }) => id === '1');
  if (!stap) throw new Error('no step');
  const doorloop = { id: 'loop', gids: 'meldcode', versie: 1, titel: 'Meldcode', begonnenOp: Date.now() };
  await open.gidsen.neemOp({ doorloop, regels: [], onleesbaar: 0 });
  const bron = open.gidsen.doorloop('loop');
  for (const id of ['r1', 'r2']) {
    const regels = bron.staat.get()?.regels ?? [];
    await bron.schrijf([maakStapRegel(regels, stap, 'klaar', '', { id, op: Date.now(), functie: '' })]);
  }
  expect(await geteld(anna)).toEqual({ 'gids:meldcode': 1, 'stap:1': 1 });

  const werkvorm = await fetchWerkvorm('casus-45');
  if (werkvorm.kind !== 'goed') throw new Error('no werkvorm');
  const sessies = await open.sessies();
  const begonnen = await sessies.begin(werkvorm.werkvorm, 'anna');
  if (begonnen.kind !== 'goed') throw new Error(begonnen.redenen.join());
  const sessie = sessies.sessie(begonnen.id);
  const daar = (await bijBram.sessies()).sessie(begonnen.id);
  const beurt = sessie.beeld.get()?.sessie.beurt ?? '';
  expect(await sessie.doe(begonnen.plek, { kind: 'fase', van: beurt, naar: 0 })).toEqual({ kind: 'goed' });
  expect(await sessie.doe(begonnen.plek, { kind: 'stop', reden: 'tijd' })).toEqual({ kind: 'goed' });
  await vi.waitFor(() => expect(daar.beeld.get()?.sessie.stand).toBe('gestopt'), SOON);
  expect(await geteld(anna)).toEqual({ 'gids:meldcode': 1, 'stap:1': 1, 'sessie:eerder': 1 });

  const leerpunten = await anna.session.leerpunten();
  const concept = await leerpunten?.concept(kring);
  concept?.tekst('les').vervang(0, 0, 'Vraag het eerst.');
  const gekeurd = await concept?.meelezer().keurGoed([]);
  if (!leerpunten || gekeurd?.kind !== 'goed') throw new Error('not read');
  const les = { kring, les: 'Vraag het eerst.', thema: '', metFunctie: false };
  expect((await leerpunten.maak(les, [gekeurd.nagelezen])).kind).toBe('goed');
  expect(await geteld(anna)).toMatchObject({ 'thema:anders': 1 });
  // Who was there and did not choose to count, counts nothing.
  expect(await geteld(bram)).toBeNull();
  await open.close();
  await bijBram.close();
}, 60_000);
