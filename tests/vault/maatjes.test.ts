// Two of three maatjes as a way in: two pieces open what the phrase opens; one piece, pieces of two cuttings, or pieces for another question open nothing.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import type { Disk } from '../../src/disk/disk.ts';
import { fromBase64url, toBase64url } from '../../src/domain/ledenlog.ts';
import { ontsluitKopie, sluitKopie } from '../../src/vault/kopie.ts';
import {
  controleGetallen,
  eenmalig,
  geefDoor,
  kenStuk,
  kopiePaar,
  openAntwoord,
  plekVan,
  snijd,
  verzegelStuk,
  voegSamen,
} from '../../src/vault/maatjes.ts';
import { CannotOpen, utf8 } from '../../src/vault/primitives.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { Vault } from '../../src/vault/vault-contract.ts';
import { cheapArgon2, createOpenVault, ZIN } from './world.ts';

const NIEUW = 'een heel andere zin dan eerst';
const KRING = toBase64url(new Uint8Array(16).fill(3));

const disks: Disk[] = [];
afterEach(() => {
  for (const disk of disks.splice(0)) disk.close();
});
async function createPerson() {
  const made = await createOpenVault();
  disks.push(made.disk);
  return { ...made, keyring: await made.open.keyringFor(KRING) };
}
type Cut = Awaited<ReturnType<typeof snijd>>;

/** A vault with maatjes, and the pieces as they were cut: what nobody has in one hand. */
async function withMaatjes() {
  const person = await createPerson();
  const sealed = await person.open.sealer.seal(utf8('mijn notitie'), 'plek');
  const cut = await cutFor(person.vault);
  return { ...person, sealed, cut };
}
async function cutFor(vault: Vault): Promise<Cut> {
  let cut: Cut | null = null;
  expect(
    await vault.maakMaatjes(ZIN, async () => {
      const made = await snijd();
      cut = { ...made, geheim: made.geheim.slice() };
      return made;
    }),
  ).toEqual({ kind: 'goed' });
  if (!cut) throw new Error('nothing was cut');
  return cut;
}
const paren = [
  [0, 1],
  [1, 0],
  [0, 2],
  [1, 2],
] as const;
const kinds = async (disk: Disk) =>
  ((await disk.getOpen('kluis')) as { openings: { kind: string }[] }).openings.map(({ kind }) => kind);

describe('the vault', () => {
  test.each(paren)('opens with pieces %i and %i, with a new phrase in place of the old', async (a, b) => {
    const { disk, vault, sealed, cut } = await withMaatjes();
    vault.lock();
    const geheim = await voegSamen([cut.delen[a] as Uint8Array, cut.delen[b] as Uint8Array]);
    const unlocked = await vault.openMetMaatjes(geheim, NIEUW);
    if (unlocked.kind !== 'open') throw new Error(unlocked.kind);
    expect(await unlocked.vault.sealer.open(sealed, 'plek')).toEqual(utf8('mijn notitie'));
    vault.lock();
    expect((await vault.unlock(ZIN)).kind).toBe('verkeerd');
    expect((await vault.unlock(NIEUW)).kind).toBe('open');
    // They stay a way in, and so do the words.
    expect(await kinds(disk)).toEqual(['toegangszin', 'herstelwoorden', 'maatjes']);
  });

  test('one piece opens nothing, in whatever way it is tried', async () => {
    const { vault, cut } = await withMaatjes();
    vault.lock();
    const [een] = cut.delen as [Uint8Array];
    await expect(voegSamen([een])).rejects.toBeInstanceOf(CannotOpen);
    const twice = await voegSamen([een, een.slice()]).catch(() => null);
    for (const geheim of [een, een.slice(0, 16), een.slice(1), new Uint8Array(16), ...(twice ? [twice] : [])])
      expect((await vault.openMetMaatjes(geheim, NIEUW)).kind).toBe('beschadigd');
    expect(vault.opened()).toBeNull();
    expect((await vault.unlock(ZIN)).kind).toBe('open');
  });

  test('pieces of two cuttings open nothing, and a new cutting ends the one before', async () => {
    const { vault, cut } = await withMaatjes();
    const later = await cutFor(vault);
    expect(later.splitsing).not.toEqual(cut.splitsing);
    vault.lock();
    const mixed = await voegSamen([cut.delen[0] as Uint8Array, later.delen[1] as Uint8Array]);
    expect((await vault.openMetMaatjes(mixed, NIEUW)).kind).toBe('beschadigd');
    expect((await vault.openMetMaatjes(cut.geheim, NIEUW)).kind).toBe('beschadigd');
    expect((await vault.openMetMaatjes(later.geheim, NIEUW)).kind).toBe('open');
  });

  test('a wrong phrase cuts nothing; a cutting that fails leaves the one that stands; none leaves none', async () => {
    const { disk, vault, cut } = await withMaatjes();
    let asked = false;
    const wrong = await vault.maakMaatjes('een zin die niet klopt', async () => {
      asked = true;
      return snijd();
    });
    expect([wrong.kind, asked]).toEqual(['verkeerd', false]);
    await expect(vault.maakMaatjes(ZIN, () => Promise.reject(new Error('vol')))).rejects.toThrow('vol');
    expect((await vault.maatjes())?.splitsing).toEqual(cut.splitsing);
    expect(await vault.maakMaatjes(ZIN, null)).toEqual({ kind: 'goed' });
    expect(await vault.maatjes()).toBeNull();
    expect(await kinds(disk)).toEqual(['toegangszin', 'herstelwoorden']);
    vault.lock();
    expect((await vault.openMetMaatjes(cut.geheim, NIEUW)).kind).toBe('beschadigd');
  });

  test('a header of before there were maatjes, or with this way damaged, opens as it did', async () => {
    const { disk, vault, cut } = await withMaatjes();
    vault.lock();
    const header = (await disk.getOpen('kluis')) as { openings: Record<string, unknown>[] };
    for (const damage of [
      { splitsing: new Uint8Array(7) },
      { stukken: [new Uint8Array(16)] },
      { stukken: 'drie' },
      { wrapped: new Uint8Array(60) },
      { bewaard: null },
    ]) {
      const openings = header.openings.map((one) => (one.kind === 'maatjes' ? { ...one, ...damage } : one));
      await disk.putOpen('kluis', { ...header, openings });
      expect((await vault.openMetMaatjes(cut.geheim, NIEUW)).kind).toBe('beschadigd');
      expect((await vault.unlock(ZIN)).kind).toBe('open');
      vault.lock();
    }
    await disk.putOpen('kluis', { ...header, openings: header.openings.filter(({ kind }) => kind !== 'maatjes') });
    expect(await vault.maatjes()).toBeNull();
    expect((await vault.unlock(ZIN)).kind).toBe('open');
  });

  test('the pieces listed in the header cannot be others than they were cut as', async () => {
    const { disk, vault, cut } = await withMaatjes();
    vault.lock();
    const header = (await disk.getOpen('kluis')) as { openings: Record<string, unknown>[] };
    const stukken = [...cut.stukken.slice(1), new Uint8Array(16)];
    const openings = header.openings.map((one) => (one.kind === 'maatjes' ? { ...one, stukken } : one));
    await disk.putOpen('kluis', { ...header, openings });
    expect((await vault.openMetMaatjes(cut.geheim, NIEUW)).kind).toBe('beschadigd');
  });

  test('neither the key, nor a piece, nor the public key for copies lies on the disk as it is', async () => {
    const { disk, open, cut } = await withMaatjes();
    const dump = JSON.stringify(await disk.getOpen('kluis'), (_, value) =>
      ArrayBuffer.isView(value) ? `<${[...(value as Uint8Array)].join()}>` : value,
    );
    const key = (await open.maatjesSleutel())?.key as Uint8Array;
    expect(key).toHaveLength(32);
    for (const secret of [cut.geheim, ...cut.delen, key]) expect(dump).not.toContain([...secret].join());
    expect(dump).toContain([...cut.splitsing].join());
  });

  test('after locking nothing is handed out', async () => {
    const { vault, open } = await withMaatjes();
    vault.lock();
    await expect(open.maatjesSleutel()).rejects.toBeInstanceOf(CannotOpen);
  });
});

describe('a piece', () => {
  /** Anna cuts, Bram gets piece 1, and someone asks for it. */
  async function world() {
    const [anna, bram, cas] = [await createPerson(), await createPerson(), await createPerson()];
    const cut = await cutFor(anna.vault);
    const plek = await plekVan(cut.splitsing);
    const plaats = { kring: KRING, van: anna.keyring.device.toestel.sign, plek, nummer: 1 };
    const doos = (await verzegelStuk(bram.keyring.device.toestel.box, plaats, cut.delen[1] as Uint8Array)) as string;
    const vragend = await eenmalig();
    const vraag = { sleutel: vragend.key, splitsing: cut.splitsing };
    return { anna, bram, cas, cut, plaats, doos, vragend, vraag };
  }

  test('goes from its maatje to who asks, and is known for what it is', async () => {
    const { bram, cut, plaats, doos, vragend, vraag } = await world();
    const antwoord = (await geefDoor(bram.keyring, plaats, doos, vraag)) as Uint8Array;
    expect(antwoord).toHaveLength(65);
    expect(await openAntwoord(vragend, cut, antwoord)).toEqual({ kind: 'stuk', nummer: 1, deel: cut.delen[1] });
    // Nothing of the piece in what is shown.
    expect(antwoord.join()).not.toContain((cut.delen[1] as Uint8Array).slice(0, 16).join());
  });

  test('opens for no other maatje, not for who cut it, and at no other place', async () => {
    const { anna, bram, cas, plaats, doos, vraag } = await world();
    for (const { keyring } of [anna, cas]) expect(await geefDoor(keyring, plaats, doos, vraag)).toBeNull();
    for (const elders of [
      { nummer: 2 },
      { plek: await plekVan(new Uint8Array(8)) },
      { van: cas.keyring.device.toestel.sign },
      { kring: toBase64url(new Uint8Array(16)) },
    ])
      expect(await geefDoor(bram.keyring, { ...plaats, ...elders }, doos, vraag)).toBeNull();
    expect(await geefDoor(bram.keyring, plaats, 'AAAA', vraag)).toBeNull();
    expect(await geefDoor(bram.keyring, plaats, '***', vraag)).toBeNull();
  });

  test('an answer opens for no other question, also not one about the same cutting, and not for another cutting', async () => {
    const { bram, cut, plaats, doos, vragend, vraag } = await world();
    const antwoord = (await geefDoor(bram.keyring, plaats, doos, vraag)) as Uint8Array;
    expect(await openAntwoord(await eenmalig(), cut, antwoord)).toEqual({ kind: 'vreemd' });
    expect(await openAntwoord(vragend, await snijd(), antwoord)).toEqual({ kind: 'vreemd' });
    for (const at of [0, 31, 32, 64]) {
      const changed = antwoord.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await openAntwoord(vragend, cut, changed)).toEqual({ kind: 'vreemd' });
    }
    // The same question, and a piece that someone put in the place of the real one.
    const vals = (await verzegelStuk(bram.keyring.device.toestel.box, plaats, new Uint8Array(17).fill(7))) as string;
    const valsAntwoord = (await geefDoor(bram.keyring, plaats, vals, vraag)) as Uint8Array;
    expect(await openAntwoord(vragend, cut, valsAntwoord)).toEqual({ kind: 'geen' });
  });

  test('a key nobody can have gets no piece and no answer', async () => {
    const { bram, cut, plaats, doos } = await world();
    const nul = new Uint8Array(32);
    expect(await verzegelStuk(toBase64url(nul), plaats, cut.delen[0] as Uint8Array)).toBeNull();
    expect(await geefDoor(bram.keyring, plaats, doos, { sleutel: nul, splitsing: cut.splitsing })).toBeNull();
  });

  test('a locked maatje gives nothing', async () => {
    const { bram, plaats, doos, vraag } = await world();
    bram.vault.lock();
    // A keyring that is being handed out forgets as soon as it is.
    await bram.disk.getOpen('kluis');
    await expect(geefDoor(bram.keyring, plaats, doos, vraag)).rejects.toBeInstanceOf(CannotOpen);
  });

  test('where it lies does not tell which cutting to ask for', async () => {
    const { splitsing } = await snijd();
    const plek = fromBase64url(await plekVan(splitsing));
    expect(plek).toHaveLength(16);
    expect(plek.join()).not.toContain(splitsing.slice(0, 4).join());
    expect(await kenStuk(splitsing, new Uint8Array(17))).not.toEqual(plek);
  });
});

test('two people see the same two numbers for one question, and others for another', async () => {
  const [een, ander] = [await eenmalig(), await eenmalig()];
  const gezien = await controleGetallen(een.key, 2048);
  expect(await controleGetallen(een.key.slice(), 2048)).toEqual(gezien);
  for (const getal of gezien) expect(getal).toBeLessThan(2048);
  expect(await controleGetallen(ander.key, 2048)).not.toEqual(gezien);
});

describe('a copy', () => {
  const inhoud = utf8('alles wat er was');
  const kopie = { argon2: cheapArgon2 };
  async function made() {
    const { open, vault, cut } = await withMaatjes();
    const maatjes = await open.maatjesSleutel();
    return { open, vault, cut, bytes: await sluitKopie(inhoud, { zin: ZIN, maatjes }, kopie) };
  }

  test.each(paren)('opens with pieces %i and %i, where the device is not', async (a, b) => {
    const { cut, bytes } = await made();
    const paar = await kopiePaar([cut.delen[a] as Uint8Array, cut.delen[b] as Uint8Array]);
    expect(await ontsluitKopie(bytes, { kind: 'maatjes', paar }, kopie)).toEqual({ kind: 'goed', inhoud });
    expect(await ontsluitKopie(bytes, { kind: 'zin', zin: ZIN }, kopie)).toEqual({ kind: 'goed', inhoud });
  });

  test('does not open with one piece, with pieces of a later cutting, or where it was not made for maatjes', async () => {
    const { vault, cut, bytes } = await made();
    const refused = (reden: string) => ({ kind: 'geweigerd', reden });
    const [een] = cut.delen as [Uint8Array];
    await expect(kopiePaar([een])).rejects.toBeInstanceOf(CannotOpen);
    const later = await cutFor(vault);
    const mixed = await kopiePaar([een, later.delen[1] as Uint8Array]);
    const wrong = await kopiePaar(later.delen.slice(0, 2));
    for (const paar of [mixed, wrong])
      expect(await ontsluitKopie(bytes, { kind: 'maatjes', paar }, kopie)).toEqual(refused('verkeerde-maatjes'));
    const zonder = await sluitKopie(inhoud, { zin: ZIN }, kopie);
    expect(await ontsluitKopie(zonder, { kind: 'maatjes', paar: wrong }, kopie)).toEqual(refused('zonder-maatjes'));
  });
});

test('another tab that chose meanwhile wins, and this one knows which pieces are asked for', async () => {
  const { disk, vault } = await withMaatjes();
  const other = createVault(disk, { argon2: cheapArgon2, measure: false });
  expect((await other.unlock(ZIN)).kind).toBe('open');
  const later = await cutFor(other);
  expect((await vault.maatjes())?.splitsing).toEqual(later.splitsing);
});
