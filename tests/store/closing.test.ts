// When the lock closes nothing stays open behind it, also not what was only just being opened.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CasusInBeeld } from '../../src/store/contract.ts';
import { createDocuments } from '../../src/store/documents.ts';
import { createKringLog } from '../../src/sync/kring-log.ts';
import { draftGenesis } from '../../src/vault/ledenlog.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import { closeDevices, closeTab, createDevice, makeCasus, openTab, type StoreDevice } from './devices.ts';

let url: string;
let device: StoreDevice;
let id: string;
/** Documents that are open, by the locks they hold. */
const held = new Set<string>();

beforeEach(async () => {
  held.clear();
  url = `ws://127.0.0.1:${(await openRelay()).port}`;
  device = await createDevice('anna');
  const hold = async (name: string) => {
    held.add(name);
    return { release: () => void held.delete(name) };
  };
  device.locks = {
    hold,
    tryHold: async (name) => (held.has(name) ? null : hold(name)),
    isHeld: async (name) => held.has(name),
  };
  const first = await openTab(device, url);
  id = await makeCasus(first, 'Casus blauw');
  await closeTab(first);
});
afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

const nothingOpen = () => vi.waitFor(() => expect([...held]).toEqual([]), 5_000);

it('a casus that is opening while the lock closes is not handed out and stays open nowhere', async () => {
  const tab = await openTab(device, url);
  let given: CasusInBeeld | null = null;
  const opening = tab.session.openCasus(id).then((casus) => {
    given = casus;
  });
  await closeTab(tab);
  device.vault.lock();
  await opening;
  expect(given).toBeNull();
  await nothingOpen();
});

it('halfway its opening too', async () => {
  for (const wait of [1, 2, 4, 8, 16]) {
    const tab = await openTab(device, url);
    const opening = tab.session.openCasus(id);
    await new Promise((resolve) => setTimeout(resolve, wait));
    await closeTab(tab);
    const casus = await opening;
    await casus?.close();
    await nothingOpen();
  }
});

it('a screen that lets go after the lock closed leaves nothing lingering', async () => {
  const tab = await openTab(device, url);
  const casus = await tab.session.openCasus(id);
  expect(casus).not.toBeNull();
  await closeTab(tab);
  await casus?.close();
  await nothingOpen();
});

it('a casus that did not open is let go, so that the next try starts afresh', async () => {
  const tab = await openTab(device, url);
  await vi.waitFor(() => expect(tab.shown.stand.get().kind).toBe('bijgewerkt'), 10_000);
  const { hold } = device.locks;
  device.locks.hold = async () => {
    throw new Error('no lock to be had');
  };
  await expect(tab.session.openCasus(id)).rejects.toThrow();
  device.locks.hold = hold;
  const casus = await tab.session.openCasus(id);
  expect(casus?.titel.get()).toBe('Casus blauw');
  await casus?.close();
  await closeTab(tab);
  await nothingOpen();
});

it('a document that is destroyed while it is being opened does not stay open, and leaves nothing on disk', async () => {
  const { kring, entry } = await draftGenesis(device.opened, Date.now());
  const keyring = await device.opened.keyringFor(kring);
  const created = await createKringLog(kring, [entry], device.disk, device.opened.sealer, keyring);
  if (created.kind !== 'goed') throw new Error(created.reden);
  const documents = createDocuments({
    ...{ disk: device.disk, sealer: device.opened.sealer, locks: device.locks, relayUrl: url, now: Date.now },
    kringOf: () => ({ keyring, log: created.log }),
  });
  const room = `${kring}/${'a'.repeat(22)}`;
  const holding = documents.hold(room, false).then(async (one) => {
    one.living.doc.inner.getMap('m').set('a', 1);
    await one.living.doc.save().catch(() => undefined);
    return one;
  });
  await documents.destroy(room);
  expect(documents.open()).toEqual([]);
  await (await holding).release();
  expect(await device.disk.readLiving(room)).toEqual([]);
  // What opens it after that finds it empty.
  const again = await documents.hold(room, false);
  await again.living.doc.whenLoaded;
  expect(again.living.doc.inner.getMap('m').size).toBe(0);
  await documents.closeAll();
  await nothingOpen();
});
