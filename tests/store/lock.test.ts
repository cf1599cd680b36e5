// The lock around everything: asked for at any moment it ends locked, with nothing of the casussen left in sight.
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { openDisk } from '../../src/disk/disk.ts';
import type { Ruggespraak } from '../../src/store/contract.ts';
import { watchInBeeld } from '../../src/store/in-beeld.ts';
import { readNotitiesBron } from '../../src/store/notities-bron.ts';
import { createRuggespraak } from '../../src/store/ruggespraak.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { Vault } from '../../src/vault/vault-contract.ts';
import { NOWHERE, nodeSocket } from './devices.ts';
import { Page } from './page.ts';

const ZIN = 'regen op het zolderraam';

const page = new Page();
const held = new Set<string>();
/** Called when a document begins to open. */
let opening: () => void = () => undefined;
const locks = {
  request: (name: string, work: () => Promise<void>) => {
    held.add(name);
    if (name.includes('/kring/')) opening();
    return work().finally(() => held.delete(name));
  },
  query: async () => ({ held: [...held].map((name) => ({ name })) }),
};

let app: Ruggespraak;
let byLoading = '';
vi.mock('../../src/store/toestel/alles-weg.ts', () => {
  byLoading = app.toegang.get().kind;
  throw new Error('chunk is gone');
});
/** The vault of the app: made before any other. */
let kluis: Vault | null = null;
vi.mock('../../src/vault/vault.ts', async (original) => {
  const real = await original<typeof import('../../src/vault/vault.ts')>();
  const createVaultHere: typeof real.createVault = (...given) => {
    const made = real.createVault(...given);
    kluis ??= made;
    return made;
  };
  return { ...real, createVault: createVaultHere };
});
let cannotStart = false;
vi.mock('../../src/store/overzicht.ts', async (original) => {
  const real = await original<typeof import('../../src/store/overzicht.ts')>();
  const loadHere: typeof real.loadOverzichten = (...given) =>
    cannotStart ? Promise.reject(new Error('no disk')) : real.loadOverzichten(...given);
  return { ...real, loadOverzichten: loadHere };
});
const titles = () => app.casussen.get().map(({ titel }) => titel);

beforeAll(async () => {
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { href: 'http://app/', protocol: 'http:' });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('WebSocket', nodeSocket);
  vi.stubGlobal('navigator', { locks, onLine: true });
  app = createRuggespraak({ relayUrl: NOWHERE });
  await vi.waitFor(() => expect(app.toegang.get().kind).toBe('nieuw'));
  expect(await app.kiesToegangszin(ZIN)).toEqual({ kind: 'goed' });
  for (const titel of ['Casus blauw', 'Casus groen', 'Casus rood'])
    expect(await app.maakCasus(titel, null)).toMatchObject({ kind: 'goed' });
  await app.setInstellingen({ vergrendelNa: 'direct' });
});
afterAll(() => vi.unstubAllGlobals());

const expectLocked = async () => {
  await vi.waitFor(() => {
    expect(app.toegang.get().kind).toBe('op-slot');
    expect(titles()).toEqual([]);
    expect([...held].filter((name) => name.includes('/kring/'))).toEqual([]);
  }, 10_000);
};

it('locked and opened again, everything is there', async () => {
  await app.vergrendel();
  await expectLocked();
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  expect(titles().toSorted()).toEqual(['Casus blauw', 'Casus groen', 'Casus rood']);
});

it('who locks while the documents are opening finds it locked', async () => {
  await app.vergrendel();
  const begun = new Promise<void>((resolve) => {
    opening = resolve;
  });
  const unlocking = app.ontgrendel(ZIN);
  await begun;
  await app.vergrendel();
  expect(await unlocking).toMatchObject({ kind: 'geweigerd' });
  await expectLocked();
});

it('who locks while the phrase is still being checked finds it locked', async () => {
  const unlocking = app.ontgrendel(ZIN);
  await app.vergrendel();
  expect(await unlocking).toMatchObject({ kind: 'geweigerd' });
  await expectLocked();
});

it('who leaves finds it locked, and the button works after that as before', async () => {
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  page.become('hidden');
  await expectLocked();
  page.become('visible');
  await expectLocked();
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  await app.vergrendel();
  await expectLocked();
});

it('as long as another tab is in sight, one out of sight does not lock it', async () => {
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  const other = new Page();
  watchInBeeld(other as unknown as Document, locks as unknown as LockManager);
  page.become('hidden');
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(app.toegang.get().kind).toBe('open');
  page.become('visible');
  other.become('hidden');
  expect(app.toegang.get().kind).toBe('open');
  page.become('hidden');
  await expectLocked();
  page.become('visible');
});

it('a lock from another tab leaves what was being typed here on disk', async () => {
  const other = createVault(openDisk());
  expect((await other.unlock(ZIN)).kind).toBe('open');
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  const [first] = app.casussen.get();
  const open = async () => {
    const casus = await app.openCasus(first?.id ?? '');
    if (!casus) throw new Error('no such casus');
    return readNotitiesBron(casus.notities).fragment;
  };
  (await open()).insert(0, [new Y.XmlText('de laatste zin')]);
  other.lock();
  await expectLocked();
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  // It shows what it has first, and reads the rest of its disk after.
  const notes = await open();
  await vi.waitFor(() => expect(notes.toString()).toBe('de laatste zin'), 10_000);
  await app.vergrendel();
});

it('taking everything off locks first: what does that may be long in coming, or never come', async () => {
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  await expect(app.haalAllesWeg()).rejects.toThrow();
  expect(byLoading).toBe('op-slot');
  await expectLocked();
  // Nothing is gone.
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  expect(titles()).toHaveLength(3);
  await app.vergrendel();
});

it('what cannot begin behind an open lock locks it again, and can be tried anew', async () => {
  await app.vergrendel();
  cannotStart = true;
  expect((await app.ontgrendel(ZIN)).kind).toBe('geweigerd');
  expect(kluis?.opened()).toBeNull();
  await expectLocked();
  expect(app.instellingen.get().functie).toBe('');
  cannotStart = false;
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  expect(titles()).toHaveLength(3);
  await app.vergrendel();
});
