// Opening with a fingerprint or face as screens know it: tried twice before it counts, offered once, used in place of the phrase; whatever the device does, the phrase stays and nothing is lost.
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { type Disk, openDisk } from '../../src/disk/disk.ts';
import { DiskProblem } from '../../src/disk/disk-problem.ts';
import type { PasskeyBrowser } from '../../src/store/passkey/in-browser.ts';
import { passkeyBrowser, rpIdOf } from '../../src/store/passkey/in-browser.ts';
import { createLaterPasskey } from '../../src/store/passkey/later-passkey.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { OpenVault } from '../../src/vault/vault-contract.ts';
import { createPasskeyToestel, type Gedrag } from '../vault/passkey-toestel.ts';
import { cheapArgon2, freshName, ZIN } from '../vault/world.ts';

const disks: Disk[] = [];
afterEach(() => {
  for (const disk of disks.splice(0)) disk.close();
});

/** A tab on this disk, in a browser with this device; `kan` false: a browser that has no fingerprint at all. */
function openTab(
  name = freshName('passkey'),
  toestel = createPasskeyToestel(),
  more: { kan?: boolean; disk?: (disk: Disk) => Disk } = {},
) {
  const real = openDisk(name);
  disks.push(real);
  const disk = more.disk?.(real) ?? real;
  const vault = createVault(disk, { argon2: cheapArgon2, measure: false });
  const begun: OpenVault[] = [];
  const vergeten = vi.fn<PasskeyBrowser['vergeten']>();
  const passkey = createLaterPasskey({
    vault,
    begin: () => async (opened) => {
      begun.push(opened);
      return { kind: 'goed' };
    },
    browser: async () => ({
      door: { credentials: toestel.credentials, rpId: 'ruggespraak.voorbeeld.nl' },
      kan: async () => more.kan ?? true,
      vergeten,
    }),
  });
  return {
    ...{ disk, vault, passkey, begun, toestel, name, vergeten },
    lock() {
      vault.lock();
      passkey.locked();
    },
    stand: (stand: string) => vi.waitFor(() => expect(passkey.stand.get()).toBe(stand)),
  };
}
type Tab = ReturnType<typeof openTab>;

/** A vault whose offer was left, so that this is the settings. */
async function inSettings(tab = openTab()): Promise<Tab> {
  await tab.vault.create(ZIN);
  await tab.stand('uit');
  return tab;
}
async function switchOn({ passkey }: Tab, zin: string | null = ZIN): Promise<void> {
  expect(await passkey.maak()).toEqual({ kind: 'goed' });
  expect(await passkey.probeer(zin)).toEqual({ kind: 'goed', aan: false });
  expect(await passkey.probeer(zin)).toEqual({ kind: 'goed', aan: true });
}
const says = (done: { kind: string; redenen?: readonly string[] }) => `${done.kind}: ${done.redenen?.join(' ')}`;
const kinds = async ({ disk }: Tab) =>
  ((await disk.getOpen('kluis')) as { openings: { kind: string }[] }).openings.map(({ kind }) => kind);

test('switched on after two answers that are the same; then it opens, begins a session, and can be taken away', async () => {
  const tab = await inSettings();
  expect(await tab.passkey.controleer(ZIN)).toEqual({ kind: 'goed' });
  expect(says(await tab.passkey.controleer('een andere zin'))).toContain('klopt niet');
  expect(await tab.passkey.maak()).toEqual({ kind: 'goed' });
  expect(await tab.passkey.probeer(ZIN)).toEqual({ kind: 'goed', aan: false });
  // One answer is not enough.
  expect(await kinds(tab)).not.toContain('passkey');
  expect(await tab.passkey.probeer(ZIN)).toEqual({ kind: 'goed', aan: true });
  expect(tab.passkey.stand.get()).toBe('aan');
  expect(tab.toestel.seen.get).toHaveLength(2);
  tab.lock();
  await tab.stand('aan');
  expect(await tab.passkey.open()).toEqual({ kind: 'goed' });
  expect(tab.begun).toEqual([tab.vault.opened()]);
  expect(await tab.passkey.haalWeg()).toEqual({ kind: 'goed' });
  expect(tab.passkey.stand.get()).toBe('uit');
  expect(tab.vergeten).toHaveBeenCalledTimes(1);
  expect(await kinds(tab)).toEqual(['toegangszin', 'herstelwoorden']);
  tab.lock();
  expect(says(await tab.passkey.open())).toBe('geweigerd: Dat lukte nu niet. Typ je toegangszin.');
  expect((await tab.vault.unlock(ZIN)).kind).toBe('open');
});

test('another tab that stands locked shows the other door at once', async () => {
  const here = await inSettings();
  const there = openTab(here.name, here.toestel);
  await there.stand('uit');
  await switchOn(here);
  await there.stand('aan');
  await here.passkey.haalWeg();
  await there.stand('uit');
});

test('right after the first phrase it is offered, without asking for that phrase again; what came of it shows after the offer', async () => {
  const tab = openTab();
  await Promise.all([tab.vault.create(ZIN), tab.passkey.nieuw()]);
  expect(tab.passkey.stand.get()).toBe('aanbod');
  await switchOn(tab, null);
  expect(tab.passkey.stand.get()).toBe('aanbod');
  tab.passkey.later();
  expect(tab.passkey.stand.get()).toBe('aan');
  tab.lock();
  expect(await tab.passkey.open()).toEqual({ kind: 'goed' });
});

test('left for later, it is not offered again', async () => {
  const tab = openTab();
  await Promise.all([tab.vault.create(ZIN), tab.passkey.nieuw()]);
  tab.passkey.later();
  expect(tab.passkey.stand.get()).toBe('uit');
  tab.lock();
  await tab.vault.unlock(ZIN);
  await tab.stand('uit');
  expect(await kinds(tab)).not.toContain('passkey');
});

test('a device without fingerprint or face: never offered', async () => {
  const tab = openTab(freshName('zonder'), createPasskeyToestel(), { kan: false });
  await Promise.all([tab.vault.create(ZIN), tab.passkey.nieuw()]);
  await tab.stand('kan-niet');
});

test.each([
  ['zonder-prf', 0],
  ['elke-keer-anders', 2],
  ['andere-passkey', 1],
  ['kort', 1],
] as [Gedrag, number][])(
  'a device that is %s: one sentence, nothing changes, and what was made is given up',
  async (gedrag, asked) => {
    const tab = await inSettings();
    const before = await tab.disk.getOpen('kluis');
    tab.toestel.gedrag = gedrag;
    let done: { kind: string; redenen?: readonly string[] } = await tab.passkey.maak();
    for (let i = 0; i < 2 && done.kind === 'goed'; i++) done = await tab.passkey.probeer(ZIN);
    expect(says(done)).toBe(
      'kan-niet: Dit toestel of deze browser kan dit nog niet. Er is niets veranderd: je opent Ruggespraak met je toegangszin.',
    );
    expect(tab.toestel.seen.get).toHaveLength(asked);
    expect(tab.vergeten).toHaveBeenCalledTimes(asked > 0 ? 1 : 0);
    expect(await tab.disk.getOpen('kluis')).toEqual(before);
    expect(tab.passkey.stand.get()).toBe('kan-niet');
    tab.lock();
    expect((await tab.vault.unlock(ZIN)).kind).toBe('open');
  },
);

test('who thinks better of it loses nothing and can go on where they were', async () => {
  const tab = await inSettings();
  const { toestel, passkey } = tab;
  const cancel = async (work: () => Promise<{ kind: string; redenen?: readonly string[] }>) => {
    toestel.gedrag = 'annuleert';
    expect(says(await work())).toContain('nog-eens: Dat is niet afgemaakt. Er is niets veranderd.');
    toestel.gedrag = 'goed';
  };
  await cancel(() => passkey.maak());
  await passkey.maak();
  await cancel(() => passkey.probeer(ZIN));
  await passkey.probeer(ZIN);
  await cancel(() => passkey.probeer(ZIN));
  expect(await kinds(tab)).not.toContain('passkey');
  expect(await passkey.probeer(ZIN)).toEqual({ kind: 'goed', aan: true });
  // And at the lock: the phrase is not slowed down by it.
  tab.lock();
  for (let i = 0; i < 8; i++) {
    toestel.gedrag = 'annuleert';
    expect((await passkey.open()).kind).toBe('geweigerd');
    toestel.gedrag = 'elke-keer-anders';
    expect((await passkey.open()).kind).toBe('geweigerd');
  }
  expect(tab.vault.opened()).toBeNull();
  expect(tab.begun).toEqual([]);
  expect((await tab.vault.unlock(ZIN)).kind).toBe('open');
});

test('opened by the phrase while the device was asking: one session, not two', async () => {
  const tab = await inSettings();
  await switchOn(tab);
  tab.lock();
  const { get } = tab.toestel.credentials;
  tab.toestel.credentials.get = async (options) => {
    await tab.vault.unlock(ZIN);
    return get(options);
  };
  const before = tab.begun.length;
  expect(await tab.passkey.open()).toEqual({ kind: 'goed' });
  expect(tab.begun).toHaveLength(before);
  expect(tab.vault.opened()).not.toBeNull();
});

test('locked in between, what was tried counts no more', async () => {
  const tab = await inSettings();
  await tab.passkey.maak();
  await tab.passkey.probeer(ZIN);
  tab.lock();
  await tab.vault.unlock(ZIN);
  expect(says(await tab.passkey.probeer(ZIN))).toContain('nog-eens: Het proberen is afgebroken.');
  expect(await kinds(tab)).not.toContain('passkey');
});

test('without a phrase that fits nothing is switched on, also after two good answers', async () => {
  const tab = await inSettings();
  tab.lock();
  await tab.vault.unlock(ZIN);
  await tab.passkey.maak();
  await tab.passkey.probeer(null);
  expect((await tab.passkey.probeer(null)).kind).toBe('nog-eens');
  expect(says(await tab.passkey.probeer('een andere zin'))).toContain('klopt niet');
  expect(await kinds(tab)).not.toContain('passkey');
});

test('a full disk is a sentence, and the phrase still opens', async () => {
  const first = await inSettings();
  const refuse = () => Promise.reject(new DiskProblem('vol', new Error('full')));
  const full = openTab(first.name, first.toestel, { disk: (disk) => ({ ...disk, changeOpen: refuse }) });
  await full.vault.unlock(ZIN);
  await full.passkey.maak();
  await full.passkey.probeer(ZIN);
  expect(says(await full.passkey.probeer(ZIN))).toContain('vol');
  expect(says(await full.passkey.haalWeg())).toContain('vol');
  expect(await kinds(first)).not.toContain('passkey');
});

test('a passkey belongs to a name, never to an address in numbers', () => {
  expect(rpIdOf('ruggespraak.voorbeeld.nl')).toBe('ruggespraak.voorbeeld.nl');
  expect(rpIdOf('localhost')).toBe('localhost');
  for (const address of ['127.0.0.1', '[::1]', '']) expect(rpIdOf(address)).toBeNull();
});

test('what a browser says of itself: without any of it, or with half of it, the answer is no', async () => {
  const browser = (known: unknown, hostname = 'x.nl') =>
    passkeyBrowser({ PublicKeyCredential: known, navigator: { credentials: {} }, location: { hostname } } as never);
  const finger = (there: boolean) => async () => there;
  const can = (known: unknown, hostname?: string) => browser(known, hostname).kan();
  expect(await can(undefined)).toBe(false);
  expect(await can({})).toBe(false);
  expect(await can({ isUserVerifyingPlatformAuthenticatorAvailable: finger(false) })).toBe(false);
  expect(await can({ isUserVerifyingPlatformAuthenticatorAvailable: finger(true) })).toBe(true);
  expect(await can({ isUserVerifyingPlatformAuthenticatorAvailable: finger(true) }, '10.0.0.7')).toBe(false);
  const says = (prf: boolean) => ({
    isUserVerifyingPlatformAuthenticatorAvailable: finger(true),
    getClientCapabilities: async () => ({ 'extension:prf': prf }),
  });
  expect([await can(says(true)), await can(says(false))]).toEqual([true, false]);
  // Nobody to tell: no crash.
  browser(undefined).vergeten(new Uint8Array(3));
  browser({}).vergeten(new Uint8Array(3));
});
