// Two answers of maatjes are a way in: what was collected goes at every opening and lock, in every tab of this device, and after an hour, whoever asked and for what.
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { openDisk } from '../../src/disk/disk.ts';
import { toBase64url } from '../../src/domain/ledenlog.ts';
import { leesVraag, schrijfAntwoord } from '../../src/domain/maatjes-code.ts';
import type { MaatjesVraag } from '../../src/store/maatjes/contract.ts';
import { createValue } from '../../src/store/value.ts';
import { geefDoor, plekVan, snijd, verzegelStuk } from '../../src/vault/maatjes.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { Vault } from '../../src/vault/vault-contract.ts';
import { cheapArgon2, createOpenVault, ZIN } from '../vault/world.ts';

const KRING = toBase64url(new Uint8Array(16).fill(7));
const UUR = 3_600_000;
const voorbij = /Deze vraag is voorbij/;
const redenen = (uitkomst: { kind: string; redenen?: string[] }) => uitkomst.redenen?.join(' ') ?? '';

/** Anna's device with two maatjes who answer whatever is asked of them. */
async function createWorld() {
  const anna = await createOpenVault();
  const van = (await anna.open.keyringFor(KRING)).device.toestel.sign;
  const ringen = await Promise.all([0, 1, 2].map(async () => (await createOpenVault()).open.keyringFor(KRING)));
  const dozen: string[] = [];
  let plek = '';
  await anna.vault.maakMaatjes(ZIN, async () => {
    const { delen, ...cut } = await snijd();
    plek = await plekVan(cut.splitsing);
    for (const [nummer, ring] of ringen.entries())
      dozen.push(
        (await verzegelStuk(
          ring.device.toestel.box,
          { kring: KRING, van, plek, nummer },
          delen[nummer] as Uint8Array,
        )) ?? '',
      );
    return cut;
  });
  const antwoord = async (nummer: number, vraag: MaatjesVraag): Promise<string> => {
    const gelezen = leesVraag(vraag.code);
    const ring = ringen[nummer];
    if (gelezen.kind !== 'goed' || !ring) throw new Error('no question');
    const doos = await geefDoor(ring, { kring: KRING, van, plek, nummer }, dozen[nummer] ?? '', gelezen);
    return schrijfAntwoord(doos ?? new Uint8Array());
  };
  const stukken = await anna.vault.maatjes();
  if (!stukken) throw new Error('no maatjes');
  return { ...anna, stukken, antwoord };
}

/** A tab with modules of its own, as a browser gives it; `vault` is that of the tab. */
async function openTabVan(name: string, vault: Vault) {
  vi.resetModules();
  const { createLaterMaatjes } = await import('../../src/store/maatjes/later-maatjes.ts');
  const { vraagOf } = await import('../../src/store/maatjes/vragen.ts');
  const maatjes = createLaterMaatjes({
    ...{ disk: openDisk(name), vault, now: Date.now, kringen: createValue([]) },
    sessie: () => null,
    begin: () => async () => ({ kind: 'goed' }),
  });
  return { maatjes, vault, vraagOf };
}
const tweedeVault = (name: string) => createVault(openDisk(name), { argon2: cheapArgon2, measure: false });

async function vraagIn({ maatjes }: Awaited<ReturnType<typeof openTabVan>>): Promise<MaatjesVraag> {
  const asked = await maatjes.vraag();
  if (asked.kind !== 'goed') throw new Error(redenen(asked));
  return asked.vraag;
}

afterEach(() => void vi.useRealTimers());

it('a question for a copy goes with the lock, also where nothing else of maatjes was ever fetched', async () => {
  const { disk, vault, stukken, antwoord } = await createWorld();
  const tab = await openTabVan(disk.name, vault);
  const vraag = await tab.vraagOf(stukken, Date.now());
  expect((await vraag.neem(await antwoord(0, vraag))).kind).toBe('goed');
  vault.lock();
  await vi.waitFor(() => expect(vraag.aantal()).toBe(0));
  expect(await tab.vraagOf(stukken, Date.now())).not.toBe(vraag);
});

it('opened with the phrase meanwhile: two answers open nothing later on, and no third is taken', async () => {
  const { disk, vault, antwoord } = await createWorld();
  const tab = await openTabVan(disk.name, vault);
  vault.lock();
  const vraag = await vraagIn(tab);
  for (const nummer of [0, 1]) expect((await vraag.neem(await antwoord(nummer, vraag))).kind).toBe('goed');
  expect((await vault.unlock(ZIN)).kind).toBe('open');
  await vi.waitFor(() => expect(vraag.aantal()).toBe(0));
  vault.lock();
  expect(redenen(await tab.maatjes.openMet(vraag, 'een heel andere zin dan eerst'))).toMatch(voorbij);
  expect(redenen(await vraag.neem(await antwoord(2, vraag)))).toMatch(voorbij);
  expect(vraag.aantal()).toBe(0);
  // Asked anew it is another question, which takes answers.
  const nieuw = await vraagIn(tab);
  expect(nieuw.code).not.toBe(vraag.code);
  expect((await nieuw.neem(await antwoord(0, nieuw))).kind).toBe('goed');
});

it('an answer that is being read at that moment is not kept', async () => {
  const { disk, vault, stukken, antwoord } = await createWorld();
  const tab = await openTabVan(disk.name, vault);
  const vraag = await tab.vraagOf(stukken, Date.now());
  const taking = vraag.neem(await antwoord(0, vraag));
  vault.lock();
  expect(redenen(await taking)).toMatch(voorbij);
  expect(vraag.aantal()).toBe(0);
});

it.each(['opens', 'locks'])('another tab %s: what was collected here goes too', async (what) => {
  const { disk, vault, antwoord } = await createWorld();
  vault.lock();
  const ander = await openTabVan(disk.name, tweedeVault(disk.name));
  if (what === 'locks') expect((await ander.vault.unlock(ZIN)).kind).toBe('open');
  const hier = await openTabVan(disk.name, vault);
  const vraag = await vraagIn(hier);
  for (const nummer of [0, 1]) expect((await vraag.neem(await antwoord(nummer, vraag))).kind).toBe('goed');
  if (what === 'locks') ander.vault.lock();
  else expect((await ander.vault.unlock(ZIN)).kind).toBe('open');
  await vi.waitFor(() => expect(vraag.aantal()).toBe(0));
  expect(redenen(await hier.maatjes.openMet(vraag, 'een heel andere zin dan eerst'))).toMatch(voorbij);
});

it('a wrong phrase, here or in another tab, takes nothing away', async () => {
  const { disk, vault, antwoord } = await createWorld();
  vault.lock();
  const ander = await openTabVan(disk.name, tweedeVault(disk.name));
  const hier = await openTabVan(disk.name, vault);
  const vraag = await vraagIn(hier);
  expect((await vraag.neem(await antwoord(0, vraag))).kind).toBe('goed');
  expect((await ander.vault.unlock('een zin die niet klopt')).kind).toBe('verkeerd');
  expect((await vault.unlock('een zin die niet klopt')).kind).not.toBe('open');
  expect((await vraag.neem(await antwoord(1, vraag))).kind).toBe('goed');
  expect(vraag.aantal()).toBe(2);
  expect(await vraagIn(hier)).toBe(vraag);
});

it('after an hour they go by themselves, also when nobody looks', async () => {
  const { disk, vault, antwoord } = await createWorld();
  const tab = await openTabVan(disk.name, vault);
  vault.lock();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const vraag = await vraagIn(tab);
  for (const nummer of [0, 1]) expect((await vraag.neem(await antwoord(nummer, vraag))).kind).toBe('goed');
  vi.advanceTimersByTime(UUR - 1);
  expect(vraag.aantal()).toBe(2);
  vi.advanceTimersByTime(1);
  expect(vraag.aantal()).toBe(0);
  expect(redenen(await tab.maatjes.openMet(vraag, 'een heel andere zin dan eerst'))).toMatch(voorbij);
});
