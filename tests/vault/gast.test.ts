// A vault for one visit: the key is in memory only, so what lies on the disk opens for nobody, and a lock is the end.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { openDisk } from '../../src/disk/disk.ts';
import { HEADER_KEY, isGastTeken, readHeader } from '../../src/vault/header.ts';
import { draftGenesis } from '../../src/vault/ledenlog.ts';
import { createVault } from '../../src/vault/vault.ts';
import { cheapArgon2, freshName, takeIn, ZIN } from './world.ts';

const ROWS = ['sleutels', 'ledenlog', 'instelling'];
const open = (name: string) => createVault(openDisk(name), { argon2: cheapArgon2, measure: false });
const floor = { m: 8, t: 1, p: 1 };

async function visit() {
  const name = freshName('gast');
  const vault = open(name);
  const opened = await vault.createGast();
  return { name, vault, opened, disk: openDisk(name) };
}

test('nothing on the disk opens it: a sign that says so, no way in, no wrapped key, not even of a kring', async () => {
  const { vault, opened, disk } = await visit();
  expect(vault.state()).toEqual({ kind: 'open' });
  const { kring, entry } = await draftGenesis(opened, 1);
  const keyring = await opened.keyringFor(kring);
  expect(await keyring.update(await takeIn(null, entry, kring))).toBe(true);
  expect(keyring.epoch()).toBe(1);
  const header = await disk.getOpen(HEADER_KEY);
  expect(header).toEqual({ version: 1, gast: true });
  expect(readHeader(header, floor)).toBeNull();
  for (const kind of ROWS) expect(await disk.listRows(kind)).toEqual([]);
});

test('locking is the end: what was sealed opens for nobody, and there is no way back in', async () => {
  const { name, vault, opened, disk } = await visit();
  const sealed = await opened.sealer.seal(new TextEncoder().encode('Kind A is moe'), 'iets');
  await disk.putRow('iets', 'een', sealed);
  expect(new TextDecoder().decode(await opened.sealer.open(sealed, 'iets'))).toBe('Kind A is moe');
  vault.lock();
  expect(vault.state()).toEqual({ kind: 'gast' });
  await expect(opened.sealer.open(sealed, 'iets')).rejects.toThrow();
  await expect(opened.keyringFor('k'.repeat(22))).rejects.toThrow();
  expect(vault.opened()).toBeNull();
  for (const again of [vault, open(name)]) {
    expect(await again.unlock(ZIN)).toEqual({ kind: 'beschadigd' });
    expect(await again.probeerWoorden(new Uint8Array(16))).toEqual({ kind: 'beschadigd' });
    expect(await again.passkey()).toBeNull();
    expect(await again.maatjes()).toBeNull();
    expect(await again.heeftWoorden()).toBe(false);
  }
});

test('a place of one’s own and a visit are never on one disk, in whatever order and from whatever tab', async () => {
  const { name } = await visit();
  const other = open(name);
  await vi.waitFor(() => expect(other.state()).toEqual({ kind: 'gast' }));
  await expect(other.create(ZIN)).rejects.toThrow();
  await expect(other.createGast()).rejects.toThrow();
  const own = freshName('eigen');
  const first = open(own);
  await first.create(ZIN);
  await expect(open(own).createGast()).rejects.toThrow();
  expect(isGastTeken(await openDisk(own).getOpen(HEADER_KEY))).toBe(false);
  // Two at once: one of them.
  const both = freshName('samen');
  const made = await Promise.allSettled([open(both).create(ZIN), open(both).createGast()]);
  expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('another tab that was there first hears of it, and its lock ends the visit', async () => {
  const name = freshName('gast');
  const other = open(name);
  await vi.waitFor(() => expect(other.state()).toEqual({ kind: 'nieuw' }));
  const vault = open(name);
  const opened = await vault.createGast();
  await vi.waitFor(() => expect(other.state()).toEqual({ kind: 'gast' }));
  other.lock();
  await vi.waitFor(() => expect(vault.state()).toEqual({ kind: 'gast' }));
  await expect(opened.sealer.seal(new Uint8Array(1), 'iets')).rejects.toThrow();
});

test('two visits after each other have nothing in common', async () => {
  const keys = await Promise.all(
    [1, 2].map(async () => (await (await visit()).opened.keyringFor('k'.repeat(22))).device.toestel),
  );
  expect(keys[0]?.sign).not.toBe(keys[1]?.sign);
  expect(keys[0]?.box).not.toBe(keys[1]?.box);
});
