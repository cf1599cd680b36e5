// The way back as screens know it: offered once, proven, asked after again, used without the phrase; every mistake gets a sentence and loses nothing.
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { type Disk, openDisk } from '../../src/disk/disk.ts';
import { DiskProblem } from '../../src/disk/disk-problem.ts';
import { HERSTELWOORDEN } from '../../src/domain/herstelwoorden-lijst.ts';
import type { HerstelStand } from '../../src/store/herstel/contract.ts';
import { createLaterHerstel } from '../../src/store/herstel/later-herstel.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { OpenVault } from '../../src/vault/vault-contract.ts';
import { cheapArgon2, freshName, ZIN } from '../vault/world.ts';

const NIEUW = 'een heel andere zin dan eerst';
const DAG = 86_400_000;

const disks: Disk[] = [];
afterEach(() => {
  for (const disk of disks.splice(0)) disk.close();
});

/** A tab on this disk with the store's way back; `clock` moves by hand. */
function openTab(name = freshName('herstel'), change: (disk: Disk) => Disk = (disk) => disk) {
  const disk = openDisk(name);
  disks.push(disk);
  const clock = { now: 1_764_000_000_000 };
  const now = () => clock.now;
  const vault = createVault(change(disk), { argon2: cheapArgon2, measure: false, now });
  const begun: OpenVault[] = [];
  const herstel = createLaterHerstel({
    disk: change(disk),
    vault,
    now,
    begin: () => async (opened) => {
      begun.push(opened);
      return { kind: 'goed' };
    },
  });
  return {
    ...{ disk, vault, herstel, clock, begun, name },
    async unlock(zin = ZIN) {
      expect((await vault.unlock(zin)).kind).toBe('open');
      herstel.opened(false);
      await vi.waitFor(() => expect(herstel.stand.get().kind).not.toBe('onbekend'));
    },
    lock() {
      vault.lock();
      herstel.locked();
    },
  };
}
type Tab = ReturnType<typeof openTab>;

async function words({ herstel }: Tab, zin: string | null, opnieuw = false) {
  const made = await herstel.maakWoorden(zin, opnieuw);
  if (made.kind !== 'goed') throw new Error(made.redenen.join());
  return made;
}
async function prove(tab: Tab, zin: string | null) {
  const made = await words(tab, zin);
  const answers = made.welke.map((plek) => made.woorden[plek - 1] ?? '') as [string, string];
  expect(await tab.herstel.bewijs(made.welke, answers)).toEqual({ kind: 'goed' });
  return made.woorden;
}
/** A device with a phrase and words that were proven. */
async function withWords() {
  const tab = openTab();
  await tab.vault.create(ZIN);
  tab.herstel.opened(true);
  const woorden = await prove(tab, null);
  return { tab, woorden };
}
const redenen = (uitkomst: { kind: string; redenen?: string[] }) => uitkomst.redenen?.join(' ') ?? uitkomst.kind;
const welkeVan = (stand: HerstelStand) => {
  if (stand.kind !== 'vraag') throw new Error(stand.kind);
  return stand.welke;
};

test('right after the first phrase it is offered; later means later, and stays visible at the next opening', async () => {
  const tab = openTab();
  await tab.vault.create(ZIN);
  tab.herstel.opened(true);
  // The session that begins reads too; the offer stands.
  tab.herstel.opened(false);
  expect(tab.herstel.stand.get()).toEqual({ kind: 'aanbod' });
  tab.herstel.later();
  expect(tab.herstel.stand.get()).toEqual({ kind: 'geen' });
  tab.lock();
  expect(tab.herstel.stand.get()).toEqual({ kind: 'onbekend' });
  await tab.unlock();
  expect(tab.herstel.stand.get()).toEqual({ kind: 'geen' });
});

test('twelve words of the list, proven by two of them however they are typed', async () => {
  const tab = openTab();
  await tab.vault.create(ZIN);
  tab.herstel.opened(true);
  const { woorden, welke } = await words(tab, null);
  expect(woorden).toHaveLength(12);
  for (const woord of woorden) expect(HERSTELWOORDEN).toContain(woord);
  const [a, b] = welke.map((plek) => woorden[plek - 1] ?? '') as [string, string];
  for (const wrong of [
    [b, a],
    [a, ''],
    ['', ''],
    [a, 'x'],
    [a, `${b}en`],
  ] as [string, string][]) {
    if (wrong.join() === `${a},${b}`) continue;
    expect(redenen(await tab.herstel.bewijs(welke, wrong))).toContain('klopt niet');
    expect(tab.herstel.stand.get().kind).toBe('aanbod');
  }
  expect(await tab.herstel.bewijs(welke, [` ${a.toUpperCase()} `, `${b}.`])).toEqual({ kind: 'goed' });
  expect(tab.herstel.stand.get()).toEqual({ kind: 'goed' });
});

test('after a day two words are asked, after a month two again, and then no more', async () => {
  const { tab, woorden } = await withWords();
  const answer = () => {
    const welke = welkeVan(tab.herstel.stand.get());
    return tab.herstel.bewijs(welke, welke.map((plek) => woorden[plek - 1]) as [string, string], true);
  };
  const after = async (dagen: number) => {
    tab.lock();
    tab.clock.now += dagen * DAG;
    await tab.unlock();
    return tab.herstel.stand.get().kind;
  };
  expect(await after(0.9)).toBe('goed');
  expect(await after(0.2)).toBe('vraag');
  // A wrong answer costs nothing and says what can be done.
  const wrong = await tab.herstel.bewijs(welkeVan(tab.herstel.stand.get()), ['niet', 'goed'], true);
  expect(redenen(wrong)).toContain('nieuwe woorden');
  expect(tab.herstel.stand.get().kind).toBe('vraag');
  expect(await answer()).toEqual({ kind: 'goed' });
  expect(tab.herstel.stand.get().kind).toBe('goed');
  expect(await after(20)).toBe('goed');
  expect(await after(10)).toBe('vraag');
  expect(await answer()).toEqual({ kind: 'goed' });
  expect(await after(1000)).toBe('goed');
});

test('who was away for over a month is asked once, not twice in a row', async () => {
  const { tab, woorden } = await withWords();
  tab.lock();
  tab.clock.now += 40 * DAG;
  await tab.unlock();
  const welke = welkeVan(tab.herstel.stand.get());
  const answers = welke.map((plek) => woorden[plek - 1]) as [string, string];
  expect(await tab.herstel.bewijs(welke, answers, true)).toEqual({ kind: 'goed' });
  expect(tab.herstel.stand.get().kind).toBe('goed');
  tab.lock();
  tab.clock.now += 40 * DAG;
  await tab.unlock();
  expect(tab.herstel.stand.get().kind).toBe('goed');
});

test('who lost the words makes new ones: asked of the new, and the old ones work until then', async () => {
  const { tab, woorden } = await withWords();
  tab.lock();
  tab.clock.now += 2 * DAG;
  await tab.unlock();
  expect(redenen(await tab.herstel.maakWoorden('fout', true))).toContain('klopt niet');
  const next = await words(tab, ZIN, true);
  expect(next.woorden).not.toEqual(woorden);
  expect(await tab.herstel.controleer(woorden.join(' '))).toEqual({ kind: 'goed' });
  const answers = next.welke.map((plek) => next.woorden[plek - 1]) as [string, string];
  expect(await tab.herstel.bewijs(next.welke, answers)).toEqual({ kind: 'goed' });
  // And the asking begins anew with them.
  expect(tab.herstel.stand.get().kind).toBe('goed');
  expect(redenen(await tab.herstel.controleer(woorden.join(' ')))).toContain('openen dit toestel niet');
  tab.lock();
  tab.clock.now += 2 * DAG;
  await tab.unlock();
  expect(tab.herstel.stand.get().kind).toBe('vraag');
});

test('forgotten: the words open with a new phrase, without any network, and count as proven', async () => {
  const { tab, woorden } = await withWords();
  tab.lock();
  const typed = woorden.map((woord, i) => `${i + 1}. ${woord.toUpperCase()}`).join('\n');
  expect(await tab.herstel.controleer(typed)).toEqual({ kind: 'goed' });
  expect(tab.vault.opened()).toBeNull();
  expect(redenen(await tab.herstel.openMetWoorden(typed, 'te kort'))).toContain('te kort');
  expect(await tab.herstel.openMetWoorden(typed, NIEUW)).toEqual({ kind: 'goed' });
  expect(tab.begun).toEqual([tab.vault.opened()]);
  tab.lock();
  expect((await tab.vault.unlock(ZIN)).kind).toBe('verkeerd');
  await tab.unlock(NIEUW);
  tab.clock.now += 2 * DAG;
  tab.lock();
  await tab.unlock(NIEUW);
  expect(tab.herstel.stand.get().kind).toBe('goed');
});

test('wrong words: each mistake has its own sentence, and nothing opens', async () => {
  const { tab, woorden } = await withWords();
  tab.lock();
  const other = HERSTELWOORDEN.filter((woord) => !woorden.includes(woord));
  const says = async (typed: string[]) => redenen(await tab.herstel.openMetWoorden(typed.join(' '), NIEUW));
  expect(await says([])).toContain('Typ of plak');
  expect(await says(woorden.slice(0, 11))).toContain('Dit zijn 11 woorden');
  expect(await says([...woorden, 'aalbes'])).toContain('te veel');
  expect(await says(woorden.with(2, 'onzinwoord'))).toContain('Woord 3, ‘onzinwoord’');
  // Most mistakes are noticed before anything is tried; the rest opens nothing either.
  const mistakes = await Promise.all(
    other.slice(0, 40).map(async (woord) => redenen(await tab.herstel.controleer(woorden.with(5, woord).join(' ')))),
  );
  expect(mistakes.filter((zin) => zin.includes('horen niet bij elkaar')).length).toBeGreaterThan(25);
  for (const zin of mistakes) expect(zin).toMatch(/horen niet bij elkaar|openen dit toestel niet|te vaak/);
  expect(tab.vault.opened()).toBeNull();
  expect(tab.begun).toEqual([]);
});

test('another phrase: short or wrong is refused with a sentence; the words keep working', async () => {
  const { tab, woorden } = await withWords();
  expect(redenen(await tab.herstel.veranderZin(ZIN, 'kort'))).toContain('te kort');
  expect(redenen(await tab.herstel.veranderZin('fout', NIEUW))).toContain('klopt niet');
  expect(await tab.herstel.veranderZin(ZIN, NIEUW)).toEqual({ kind: 'goed' });
  tab.lock();
  await tab.unlock(NIEUW);
  expect(await tab.herstel.controleer(woorden.join(' '))).toEqual({ kind: 'goed' });
});

test('a full disk is a sentence, not a crash, and what was there still opens', async () => {
  const { tab, woorden } = await withWords();
  const refuse = () => Promise.reject(new DiskProblem('vol', new Error('full')));
  const full = openTab(tab.name, (disk) => ({ ...disk, changeOpen: refuse, putRow: refuse }));
  await full.unlock();
  expect(redenen(await full.herstel.veranderZin(ZIN, NIEUW))).toContain('vol');
  expect(redenen(await full.herstel.maakWoorden(ZIN, true))).toContain('vol');
  full.lock();
  expect(redenen(await full.herstel.openMetWoorden(woorden.join(' '), NIEUW))).toContain('vol');
  await tab.unlock();
});

test('what is remembered of the asking lies sealed; damaged or gone, the asking begins anew', async () => {
  const { tab } = await withWords();
  const row = await tab.disk.getRow('instelling', 'weg-terug');
  expect(new TextDecoder('latin1').decode(row)).not.toContain('vanaf');
  for (const broken of [new Uint8Array(3), new Uint8Array(80)]) {
    await tab.disk.putRow('instelling', 'weg-terug', broken);
    tab.lock();
    tab.clock.now += 40 * DAG;
    await tab.unlock();
    expect(tab.herstel.stand.get().kind).toBe('goed');
  }
  // Killed between the proof and the note of it.
  await tab.disk.deleteRow('instelling', 'weg-terug');
  tab.lock();
  await tab.unlock();
  expect(tab.herstel.stand.get().kind).toBe('goed');
  tab.clock.now += 2 * DAG;
  tab.lock();
  await tab.unlock();
  expect(tab.herstel.stand.get().kind).toBe('vraag');
});
