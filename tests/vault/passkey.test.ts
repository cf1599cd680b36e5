// A passkey as a way in: opens what the phrase opens, only with its own answer to its own question; never counts as a wrong try, and a header of a newer version still opens with the phrase.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { type Disk, openDisk } from '../../src/disk/disk.ts';
import { type PasskeyAnswer, wrapForPasskey } from '../../src/vault/passkey.ts';
import { CannotOpen, randomBytes, utf8 } from '../../src/vault/primitives.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { Vault } from '../../src/vault/vault-contract.ts';
import { askPasskey, makePasskey } from '../../src/vault/webauthn.ts';
import { createPasskeyToestel, type Gedrag } from './passkey-toestel.ts';
import { cheapArgon2, freshName, ZIN } from './world.ts';

const NIEUW = 'een heel andere zin dan eerst';

const disks: Disk[] = [];
function createDisk(name = freshName('passkey')): Disk {
  const disk = openDisk(name);
  disks.push(disk);
  return disk;
}
afterEach(() => {
  for (const disk of disks.splice(0)) disk.close();
});
const createTab = (disk: Disk): Vault => createVault(disk, { argon2: cheapArgon2, measure: false });

const answerOf = (): PasskeyAnswer => ({ id: randomBytes(20), salt: randomBytes(32), prf: randomBytes(32) });

/** A vault with something sealed in it and a passkey beside the phrase; locked. */
async function withPasskey(zin: string | null = ZIN) {
  const disk = createDisk();
  const vault = createTab(disk);
  const { sealer } = await vault.create(ZIN);
  const sealed = await sealer.seal(utf8('mijn notitie'), 'plek');
  const answer = answerOf();
  expect(await vault.zetPasskey(zin, answer)).toEqual({ kind: 'goed' });
  vault.lock();
  return { disk, vault, sealed, answer };
}
async function reads(unlocking: ReturnType<Vault['unlock']>, sealed: Uint8Array): Promise<void> {
  const unlocked = await unlocking;
  if (unlocked.kind !== 'open') throw new Error(unlocked.kind);
  expect(await unlocked.vault.sealer.open(sealed, 'plek')).toEqual(utf8('mijn notitie'));
}
type Stored = { version: number; openings: { kind: string }[] } & Record<string, unknown>;
const headerOf = async (disk: Disk) => (await disk.getOpen('kluis')) as Stored;
const kinds = async (disk: Disk) => (await headerOf(disk)).openings.map(({ kind }) => kind);
const pogingen = (disk: Disk) => disk.getOpen('kluis-pogingen');

describe('a passkey', () => {
  test.each([ZIN, null])(
    'opens what the phrase opens, and the phrase and the words still do (asked: %s)',
    async (zin) => {
      const { disk, sealed, answer } = await withPasskey(zin);
      expect(await kinds(disk)).toEqual(['toegangszin', 'herstelwoorden', 'passkey']);
      expect(await createTab(disk).passkey()).toMatchObject({ id: answer.id, salt: answer.salt });
      await reads(createTab(disk).openMetPasskey(answer), sealed);
      await reads(createTab(disk).unlock(ZIN), sealed);
    },
  );

  test('without the phrase only while the vault was made just now', async () => {
    const { vault, answer } = await withPasskey(null);
    await vault.unlock(ZIN);
    await expect(vault.zetPasskey(null, answer)).rejects.toThrow(CannotOpen);
    expect((await vault.zetPasskey('niet mijn zin', answer)).kind).toBe('verkeerd');
    vault.lock();
    await expect(vault.zetPasskey(null, answer)).rejects.toThrow(CannotOpen);
    await expect(vault.haalPasskeyWeg()).rejects.toThrow(CannotOpen);
  });

  test.each([
    ['another answer', (right: PasskeyAnswer) => ({ ...right, prf: randomBytes(32) })],
    ['another question', (right: PasskeyAnswer) => ({ ...right, salt: randomBytes(32) })],
    ['another passkey', (right: PasskeyAnswer) => ({ ...right, id: randomBytes(20) })],
    ['half an answer', (right: PasskeyAnswer) => ({ ...right, prf: right.prf.slice(0, 16) })],
    ['no answer', (right: PasskeyAnswer) => ({ ...right, prf: new Uint8Array(0) })],
  ])('%s opens nothing and counts as no try', async (_, change) => {
    const { disk, answer } = await withPasskey();
    const vault = createTab(disk);
    const before = await pogingen(disk);
    for (let i = 0; i < 8; i++) expect(await vault.openMetPasskey(change(answer))).toEqual({ kind: 'beschadigd' });
    expect(vault.opened()).toBeNull();
    expect(await pogingen(disk)).toEqual(before);
    // The phrase does not have to wait for it.
    expect((await vault.unlock(ZIN)).kind).toBe('open');
  });

  test('on disk another question or passkey under the same name opens nothing either', async () => {
    const { disk, answer } = await withPasskey();
    for (const change of [{ salt: randomBytes(32) }, { id: randomBytes(20) }, { wrapped: randomBytes(60) }]) {
      const header = await headerOf(disk);
      const openings = header.openings.map((one) => (one.kind === 'passkey' ? { ...one, ...change } : one));
      await disk.putOpen('kluis', { ...header, openings });
      const vault = createTab(disk);
      // As the app does: it asks what the header says.
      const asked = await vault.passkey();
      expect((await vault.openMetPasskey({ ...answer, ...asked })).kind).toBe('beschadigd');
      await disk.putOpen('kluis', header);
    }
    expect((await createTab(disk).openMetPasskey(answer)).kind).toBe('open');
  });

  test('opens also while wrong phrases make the door slow, and then the wait is over', async () => {
    const { disk, answer } = await withPasskey();
    const vault = createTab(disk);
    for (let i = 0; i < 3; i++) await vault.unlock('niet mijn zin');
    expect((await vault.unlock(ZIN)).kind).toBe('wachten');
    expect((await vault.openMetPasskey(answer)).kind).toBe('open');
    vault.lock();
    expect((await vault.unlock(ZIN)).kind).toBe('open');
  });

  test('taken away, it opens nothing; a second one takes the place of the first', async () => {
    const { disk, vault, answer } = await withPasskey();
    await vault.unlock(ZIN);
    const second = answerOf();
    expect(await vault.zetPasskey(ZIN, second)).toEqual({ kind: 'goed' });
    expect((await createTab(disk).openMetPasskey(answer)).kind).toBe('beschadigd');
    expect((await createTab(disk).openMetPasskey(second)).kind).toBe('open');
    await vault.haalPasskeyWeg();
    expect(await vault.passkey()).toBeNull();
    expect(await kinds(disk)).toEqual(['toegangszin', 'herstelwoorden']);
    expect((await createTab(disk).openMetPasskey(second)).kind).toBe('beschadigd');
    expect((await createTab(disk).unlock(ZIN)).kind).toBe('open');
  });

  test('survives another phrase, and opens when the phrase on disk is damaged', async () => {
    const { disk, vault, sealed, answer } = await withPasskey();
    await vault.unlock(ZIN);
    expect(await vault.veranderZin(ZIN, NIEUW)).toEqual({ kind: 'goed' });
    await reads(createTab(disk).openMetPasskey(answer), sealed);
    const header = await headerOf(disk);
    await disk.putOpen('kluis', { ...header, openings: header.openings.filter(({ kind }) => kind === 'passkey') });
    expect((await createTab(disk).unlock(NIEUW)).kind).toBe('beschadigd');
    await reads(createTab(disk).openMetPasskey(answer), sealed);
  });

  test('is not wrapped under an answer that is none', async () => {
    await expect(wrapForPasskey(randomBytes(32), { ...answerOf(), prf: new Uint8Array(31) })).rejects.toThrow('32');
  });
});

test('the phrase is checked without opening anything, and a wrong one costs what it costs', async () => {
  const { disk } = await withPasskey();
  const vault = createTab(disk);
  expect(await vault.controleerZin(ZIN)).toEqual({ kind: 'goed' });
  expect(vault.opened()).toBeNull();
  for (let i = 0; i < 3; i++) await vault.controleerZin('niet mijn zin');
  expect((await vault.controleerZin(ZIN)).kind).toBe('wachten');
});

describe('headers of other versions', () => {
  test('from before there were passkeys: none is known and the phrase opens', async () => {
    const { disk, sealed } = await withPasskey();
    const header = await headerOf(disk);
    await disk.putOpen('kluis', { ...header, openings: header.openings.filter(({ kind }) => kind === 'toegangszin') });
    expect(await createTab(disk).passkey()).toBeNull();
    await reads(createTab(disk).unlock(ZIN), sealed);
  });

  test('with ways nobody knows yet, or a passkey that is none: the phrase opens, and what is unknown stays', async () => {
    const { disk, sealed } = await withPasskey();
    const odd = [{ kind: 'irisscan', hoe: new Uint8Array(5) }, null, 7, 'passkey', { kind: 3 }, {}];
    const broken = [
      { kind: 'passkey' },
      { kind: 'passkey', id: 'tekst', salt: 1, wrapped: null },
      { kind: 'passkey', id: new Uint8Array(0), salt: new Uint8Array(32), wrapped: new Uint8Array(60) },
      { kind: 'passkey', id: new Uint8Array(4), salt: new Uint8Array(31), wrapped: new Uint8Array(60) },
    ];
    const header = await headerOf(disk);
    const zin = header.openings.filter(({ kind }) => kind === 'toegangszin');
    for (const openings of [
      [...odd, ...zin],
      [...broken, ...zin],
      [...zin, ...broken, ...odd],
    ]) {
      await disk.putOpen('kluis', { ...header, extra: 'van later', openings });
      const vault = createTab(disk);
      expect(await vault.passkey()).toBeNull();
      await reads(vault.unlock(ZIN), sealed);
      const answer = answerOf();
      expect(await vault.zetPasskey(ZIN, answer)).toEqual({ kind: 'goed' });
      await vault.haalPasskeyWeg();
      const now = await headerOf(disk);
      expect(now.extra).toBe('van later');
      if (openings.includes(odd[0] as never)) expect(now.openings).toContainEqual(odd[0]);
    }
  });
});

describe('asking a device', () => {
  const door = () => {
    const toestel = createPasskeyToestel();
    return { toestel, door: { credentials: toestel.credentials, rpId: 'ruggespraak.voorbeeld.nl' } };
  };
  async function made() {
    const { toestel, door: at } = door();
    const passkey = await makePasskey(at);
    if (passkey.kind !== 'goed') throw new Error(passkey.kind);
    return { toestel, at, vraag: passkey.vraag };
  }

  test('the same question gives the same answer, another question another one', async () => {
    const { at, vraag } = await made();
    const answers = [await askPasskey(at, vraag), await askPasskey(at, vraag)];
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ kind: 'goed' });
    expect(await askPasskey(at, { ...vraag, salt: randomBytes(32) })).not.toEqual(answers[0]);
  });

  test('nothing that is asked says who it is, and the person is always checked', async () => {
    const { toestel, at, vraag } = await made();
    await askPasskey(at, vraag);
    const [create] = toestel.seen.create;
    const [get] = toestel.seen.get;
    expect(create?.rp).toEqual({ id: 'ruggespraak.voorbeeld.nl', name: 'Ruggespraak' });
    expect(create?.user).toMatchObject({
      name: 'Ruggespraak op dit toestel',
      displayName: 'Ruggespraak op dit toestel',
    });
    expect((create?.user.id as Uint8Array | undefined)?.length).toBe(32);
    expect(create?.authenticatorSelection).toMatchObject({
      userVerification: 'required',
      authenticatorAttachment: 'platform',
    });
    expect(get).toMatchObject({ rpId: 'ruggespraak.voorbeeld.nl', userVerification: 'required' });
    await makePasskey(at);
    expect(toestel.seen.create[1]?.user.id).not.toEqual(create?.user.id);
  });

  test.each([
    ['annuleert', 'niet-afgemaakt'],
    ['zonder-prf', 'kan-niet'],
    ['andere-passkey', 'kan-niet'],
    ['kort', 'kan-niet'],
  ] as [Gedrag, string][])('a device that %s: %s', async (gedrag, kind) => {
    const { toestel, at, vraag } = await made();
    toestel.gedrag = gedrag;
    expect(await askPasskey(at, vraag)).toEqual({ kind });
  });

  test('who says beforehand to give no answer is not asked; who says nothing is', async () => {
    const { toestel, door: at } = door();
    toestel.gedrag = 'zonder-prf';
    expect(await makePasskey(at)).toEqual({ kind: 'kan-niet' });
    toestel.gedrag = 'annuleert';
    expect(await makePasskey(at)).toEqual({ kind: 'niet-afgemaakt' });
    toestel.gedrag = 'zwijgt-over-prf';
    expect((await makePasskey(at)).kind).toBe('goed');
  });

  test.each([
    null,
    undefined,
    7,
    'x',
    {},
    { rawId: 'x' },
    { rawId: new ArrayBuffer(0), getClientExtensionResults: () => ({}) },
    { rawId: new ArrayBuffer(3), getClientExtensionResults: 1 },
    { rawId: new ArrayBuffer(3), getClientExtensionResults: () => null },
    { rawId: new ArrayBuffer(3), getClientExtensionResults: () => ({ prf: { results: { first: 'tekst' } } }) },
    {
      rawId: new ArrayBuffer(3),
      getClientExtensionResults: () => {
        throw new Error('odd');
      },
    },
  ])('odd things that come back are no answer and no crash: %o', async (odd) => {
    const credentials = { create: async () => odd, get: async () => odd };
    const at = { credentials, rpId: 'x.nl' };
    expect(await askPasskey(at, { id: new Uint8Array(3), salt: randomBytes(32) })).toEqual({ kind: 'kan-niet' });
    expect(['kan-niet', 'goed']).toContain((await makePasskey(at)).kind);
  });
});
