// The short code over the whole store: it opens what is still in memory and nothing else, for a while and three times at most; behind it all is closed as ever.
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type Disk, openDisk } from '../../src/disk/disk.ts';
import { createLaterCode } from '../../src/store/code/later-code.ts';
import { CODE_TELT_MS } from '../../src/store/code/rij.ts';
import type { Ruggespraak } from '../../src/store/contract.ts';
import { bewaar } from '../../src/store/maatjes/bewaard.ts';
import type { MaatjesVraag } from '../../src/store/maatjes/contract.ts';
import { readNotitiesBron } from '../../src/store/notities-bron.ts';
import { createRuggespraak } from '../../src/store/ruggespraak.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { Vault } from '../../src/vault/vault-contract.ts';
import { NOWHERE, nodeSocket } from './devices.ts';
import { Page } from './page.ts';

const ZIN = 'regen op het zolderraam';
const CODE = '4093';
/** The name every tab opens it by. */
const DISK = 'ruggespraak';

/** Each tab has a page, and all have one disk. */
let page = new Page();
const held = new Set<string>();
const locks = {
  request: (name: string, work: () => Promise<void>) => {
    held.add(name);
    return work().finally(() => held.delete(name));
  },
  query: async () => ({ held: [...held].map((name) => ({ name })) }),
};
const kluizen: Vault[] = [];
vi.mock('../../src/vault/vault.ts', async (original) => {
  const real = await original<typeof import('../../src/vault/vault.ts')>();
  const createVaultHere: typeof real.createVault = (...given) => {
    const made = real.createVault(...given);
    kluizen.push(made);
    return made;
  };
  return { ...real, createVault: createVaultHere };
});

interface Tab {
  app: Ruggespraak;
  page: Page;
  kluis: Vault;
}
function openTab(): Tab {
  page = new Page();
  vi.stubGlobal('document', page);
  const app = createRuggespraak({ relayUrl: NOWHERE });
  const kluis = kluizen.at(-1);
  if (!kluis) throw new Error('no vault');
  return { app, page, kluis };
}
let tab: Tab;
let later = 0;
/** The clock goes on; timers do not, as in a page that sleeps. */
const pass = (ms: number) => {
  later += ms;
};

beforeAll(async () => {
  vi.stubGlobal('location', { href: 'http://app/', protocol: 'http:' });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('WebSocket', nodeSocket);
  vi.stubGlobal('navigator', { locks, onLine: true, userAgent: '' });
  const real = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => real() + later);
  tab = openTab();
  const { app } = tab;
  await vi.waitFor(() => expect(app.toegang.get().kind).toBe('nieuw'));
  expect(await app.kiesToegangszin(ZIN)).toEqual({ kind: 'goed' });
  expect(await app.maakCasus('Casus blauw', null)).toMatchObject({ kind: 'goed' });
  await app.setInstellingen({ vergrendelNa: 'direct' });
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const stand = (how: string) => vi.waitFor(() => expect(tab.app.korteCode.stand.get()).toBe(how));
/** Out of sight, closed with or without the code, and back in sight. */
async function weg(how: object, { app, page: where } = tab): Promise<void> {
  where.become('hidden');
  await vi.waitFor(() => {
    expect(app.toegang.get()).toEqual({ kind: 'op-slot', wachtTot: null, ...how });
    expect(app.casussen.get()).toEqual([]);
    expect(app.slotRijen.get()).toBeNull();
    expect([...held].filter((name) => name.includes('/kring/'))).toEqual([]);
  });
}
const terug = () => tab.page.become('visible');
const expectOpen = () => {
  expect(tab.app.toegang.get().kind).toBe('open');
  expect(tab.app.casussen.get().map(({ titel }) => titel)).toEqual(['Casus blauw']);
};
const MET_CODE = { metCode: true };

/** Open, with the code on and the page in sight. */
beforeEach(async () => {
  const { app } = tab;
  terug();
  if (app.toegang.get().kind !== 'open') {
    await app.vergrendel();
    expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  }
  expect(await app.korteCode.zet(ZIN, CODE)).toEqual({ kind: 'goed' });
  await stand('aan');
});

it('is set with the toegangszin only, and must be a code', async () => {
  const { korteCode } = tab.app;
  expect(await korteCode.zet('een andere zin dan die', '8351')).toMatchObject({ kind: 'geweigerd' });
  expect(await korteCode.zet(ZIN, '1234')).toMatchObject({ kind: 'geweigerd' });
  await weg(MET_CODE);
  expect(await korteCode.open('8351')).toMatchObject({ kind: 'geweigerd' });
  expect(await korteCode.open(CODE)).toEqual({ kind: 'goed' });
});

it('off: who leaves needs the toegangszin, and no keys are kept', async () => {
  expect(await tab.app.korteCode.haalWeg()).toEqual({ kind: 'goed' });
  await stand('uit');
  await weg({});
  await vi.waitFor(() => expect(tab.kluis.opened()).toBeNull());
  terug();
  expect(await tab.app.korteCode.open(CODE)).toMatchObject({ kind: 'geweigerd' });
});

it('what was being typed is on disk behind it, and there again after it', async () => {
  const { app } = tab;
  const [first] = app.casussen.get();
  const open = async () => {
    const casus = await app.openCasus(first?.id ?? '');
    if (!casus) throw new Error('no such casus');
    return readNotitiesBron(casus.notities).fragment;
  };
  (await open()).insert(0, [new Y.XmlText('de laatste zin')]);
  await weg(MET_CODE);
  // Nothing is given out behind it.
  expect(await app.openCasus(first?.id ?? '')).toBeNull();
  expect(await app.maakCasus('Casus groen', null)).toMatchObject({ kind: 'geweigerd' });
  terug();
  expect(app.toegang.get()).toMatchObject(MET_CODE);
  expect(await app.korteCode.open(CODE)).toEqual({ kind: 'goed' });
  expectOpen();
  const notes = await open();
  await vi.waitFor(() => expect(notes.toString()).toBe('de laatste zin'));
});

it('three wrong ones: everything is locked, in other tabs too, and only the toegangszin opens', async () => {
  const { app, kluis } = tab;
  await weg(MET_CODE);
  terug();
  const other = openDisk();
  const told = new Promise<unknown>((resolve) => {
    new BroadcastChannel(`${other.name}-kluis`).onmessage = ({ data }) => resolve(data);
  });
  const [one, two, three] = [
    await app.korteCode.open('1111'),
    await app.korteCode.open(''),
    await app.korteCode.open('40931'),
  ];
  expect(two).not.toEqual(one);
  expect(three).not.toEqual(two);
  expect(app.toegang.get()).toEqual({ kind: 'op-slot', wachtTot: null, waarom: expect.stringContaining('drie keer') });
  expect(kluis.rustend() ?? kluis.opened()).toBeNull();
  expect(await told).toBe('op-slot');
  expect(await app.korteCode.open(CODE)).toMatchObject({ kind: 'geweigerd' });
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  expectOpen();
  other.close();
  // And again as often as ever.
  await stand('aan');
  await weg(MET_CODE);
  for (const wrong of ['1111', '2222']) expect(await app.korteCode.open(wrong)).toMatchObject({ kind: 'geweigerd' });
  expect(await app.korteCode.open(CODE)).toEqual({ kind: 'goed' });
});

/** Another tab on this disk, opened with the toegangszin. */
async function tweede(): Promise<Tab> {
  const other = openTab();
  await vi.waitFor(() => expect(other.app.toegang.get().kind).toBe('op-slot'));
  expect(await other.app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  await vi.waitFor(() => expect(other.app.korteCode.stand.get()).toBe('aan'));
  return other;
}

it('wrong ones count on, however often the app is left and in whichever tab', async () => {
  const { app, kluis } = tab;
  const other = await tweede();
  tab.page.become('hidden');
  other.page.become('hidden');
  for (const one of [tab, other]) await vi.waitFor(() => expect(one.app.toegang.get()).toMatchObject(MET_CODE));
  expect(await app.korteCode.open('1111')).toMatchObject({ kind: 'geweigerd' });
  terug();
  tab.page.become('hidden');
  expect(await other.app.korteCode.open('2222')).toMatchObject({ kind: 'geweigerd' });
  terug();
  expect(await app.korteCode.open('3333')).toMatchObject({ kind: 'geweigerd' });
  expect(kluis.rustend()).toBeNull();
  await vi.waitFor(() => expect(other.kluis.rustend()).toBeNull());
  expect(other.app.toegang.get()).toEqual({ kind: 'op-slot', wachtTot: null });
  expect(await other.app.korteCode.open(CODE)).toMatchObject({ kind: 'geweigerd' });
});

it('late in a tab that slept ends it there: who is at work in another one stays', async () => {
  const { app, kluis } = tab;
  const other = await tweede();
  tab.page.become('hidden');
  other.page.become('hidden');
  for (const one of [tab, other]) await vi.waitFor(() => expect(one.app.toegang.get()).toMatchObject(MET_CODE));
  other.page.become('visible');
  expect(await other.app.korteCode.open(CODE)).toEqual({ kind: 'goed' });
  pass(CODE_TELT_MS + 60_000);
  const channel = new BroadcastChannel(`${DISK}-kluis`);
  const heard: unknown[] = [];
  channel.onmessage = ({ data }) => heard.push(data);
  terug();
  await vi.waitFor(() => expect(app.toegang.get()).toMatchObject({ waarom: expect.stringContaining('kwartier') }));
  expect(kluis.rustend()).toBeNull();
  expect(other.app.toegang.get().kind).toBe('open');
  // Whatever it told the others comes before this.
  other.page.become('hidden');
  await other.app.vergrendel();
  await vi.waitFor(() => expect(heard).toEqual(['op-slot']));
  channel.close();
});

it('switched off in another tab: only the toegangszin opens, and nothing was tried in vain', async () => {
  await weg(MET_CODE);
  const disk = openDisk();
  await disk.deleteRow('korte-code', 'code');
  disk.close();
  terug();
  expect(await tab.app.korteCode.open(CODE)).toMatchObject({ kind: 'geweigerd' });
  expect(tab.app.toegang.get()).toMatchObject({ waarom: expect.stringContaining('niet meer aan') });
  expect(tab.kluis.rustend()).toBeNull();
});

it('a lock from another tab ends it', async () => {
  await weg(MET_CODE);
  const other = createVault(openDisk());
  other.lock();
  await vi.waitFor(() => expect(tab.app.toegang.get()).toEqual({ kind: 'op-slot', wachtTot: null }));
  expect(tab.kluis.rustend()).toBeNull();
});

it('answers of maatjes go behind it, as at every lock', async () => {
  const wis = vi.fn();
  bewaar('een splitsing', { code: '' } as MaatjesVraag, wis, Date.now());
  await weg(MET_CODE);
  expect(wis).toHaveBeenCalledOnce();
});

it('a timer lets go of the keys too, and a clock that was set back counts as late', async () => {
  vi.useFakeTimers();
  try {
    let clock = 1_000_000_000_000;
    let rust = false;
    const vault = {
      rust: () => {
        rust = true;
      },
      rustend: () => (rust ? {} : null),
      forget: () => {
        rust = false;
      },
      subscribe: () => () => undefined,
      state: () => ({ kind: 'op-slot' }),
    } as unknown as Vault;
    const begin = () => async () => ({ kind: 'goed' as const });
    const options = { disk: {} as Disk, vault, begin, now: () => clock, ended: async () => undefined };
    const code = createLaterCode({ ...options, opSlot: () => undefined });
    code.dicht(clock);
    await vi.advanceTimersByTimeAsync(CODE_TELT_MS - 1);
    expect([code.wacht(), rust]).toEqual(['ja', true]);
    await vi.advanceTimersByTimeAsync(1);
    expect([code.wacht(), rust]).toEqual(['nee', false]);
    code.dicht(clock);
    clock -= 60_000;
    expect(code.wacht()).toBe('te-laat');
    await vi.advanceTimersByTimeAsync(0);
    expect(rust).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

it('too long away: the toegangszin, also where timers slept, before or after it closed', async () => {
  const { app, kluis } = tab;
  await weg(MET_CODE);
  pass(CODE_TELT_MS);
  // Not even when the page has not looked yet.
  expect(await app.korteCode.open(CODE)).toMatchObject({ kind: 'geweigerd' });
  await vi.waitFor(() =>
    expect(app.toegang.get()).toEqual({ kind: 'op-slot', wachtTot: null, waarom: expect.stringContaining('kwartier') }),
  );
  expect(kluis.rustend() ?? kluis.opened()).toBeNull();
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  await stand('aan');
  await app.setInstellingen({ vergrendelNa: '5-minuten' });
  terug();
  tab.page.become('hidden');
  pass(CODE_TELT_MS + 60_000);
  terug();
  await vi.waitFor(() =>
    expect(app.toegang.get()).toEqual({ kind: 'op-slot', wachtTot: null, waarom: expect.stringContaining('kwartier') }),
  );
  expect(kluis.rustend() ?? kluis.opened()).toBeNull();
  await app.setInstellingen({ vergrendelNa: 'direct' });
});

it('the lock button, and choosing the toegangszin instead, end it', async () => {
  const { app, kluis } = tab;
  for (const end of [() => app.vergrendel(), () => app.korteCode.laatMaar()]) {
    await weg(MET_CODE);
    terug();
    await end();
    expect(app.toegang.get()).toEqual({ kind: 'op-slot', wachtTot: null });
    expect(kluis.rustend() ?? kluis.opened()).toBeNull();
    expect(await app.korteCode.open(CODE)).toMatchObject({ kind: 'geweigerd' });
    expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
    await stand('aan');
  }
  await app.vergrendel();
  expect(app.toegang.get()).toEqual({ kind: 'op-slot', wachtTot: null });
  expect(kluis.rustend() ?? kluis.opened()).toBeNull();
});

it('a code whose row is damaged opens nothing', async () => {
  const disk = openDisk();
  await disk.putRow('korte-code', 'code', new Uint8Array(40));
  await weg(MET_CODE);
  terug();
  for (const typed of [CODE, '', 'null'])
    expect(await tab.app.korteCode.open(typed)).toMatchObject({ kind: 'geweigerd' });
  expect(tab.kluis.rustend() ?? tab.kluis.opened()).toBeNull();
  disk.close();
});

it('a page that was loaded anew knows no keys, and asks for the toegangszin', async () => {
  await weg(MET_CODE);
  const fresh = openTab();
  await vi.waitFor(() => expect(fresh.app.toegang.get()).toEqual({ kind: 'op-slot', wachtTot: null }));
  fresh.page.become('hidden');
  expect(await fresh.app.korteCode.open(CODE)).toMatchObject({ kind: 'geweigerd' });
});
