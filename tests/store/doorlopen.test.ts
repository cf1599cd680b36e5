// Walks that are kept on this device: there again after a reload, nothing lost between two tabs or by a disk that refuses, and never readable again once they went behind the lock.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DiskProblem } from '../../src/disk/disk-problem.ts';
import type { Regel } from '../../src/domain/gids/regel.ts';
import type { Doorlopen } from '../../src/store/doorlopen.ts';
import { geweigerd } from '../../src/store/redenen.ts';
import { closeTabs, openTab, readable, settle, type Tab } from './doorlopen-tabs.ts';
import { createLock, type TestLock } from './slot-in-memory.ts';
import { antwoord } from './walks.ts';

const GIDS = { id: 'meldcode', versie: 3, titel: 'Meldcode' };
const GOED = { kind: 'goed' };
const full = () => {
  throw new DiskProblem('vol', null);
};
const broken = () => {
  throw new DiskProblem('mislukt', null);
};

let made = 0;
let name: string;
let lock: TestLock;
let anna: Tab;

/** On disk, or refused, when this is done. */
const begin = async ({ doorlopen }: Tab) => {
  const walk = doorlopen.begin(GIDS);
  await doorlopen.doorloop(walk).schrijf([]);
  return walk;
};
/** Words that are being filled in on a page. */
const typed = (plek: string, woord: string) => ({
  plek,
  concepten: { [plek]: { waarden: { [plek]: woord }, van: {} } },
});
const write = ({ doorlopen }: Tab, walk: string, ...regels: Regel[]) => doorlopen.doorloop(walk).schrijf(regels);
const lines = ({ doorlopen }: Tab, walk: string) =>
  doorlopen
    .doorloop(walk)
    .staat.get()
    ?.regels.map(({ id }) => id);
const listed = ({ doorlopen }: Tab) => doorlopen.lijst.get().map(({ doorloop }) => doorloop.id);
const eventually = (look: () => unknown) => vi.waitFor(look, { timeout: 5_000, interval: 5 });
const afterReading = async (tab: Tab): Promise<Tab> => {
  await eventually(() => expect(tab.doorlopen.gelezen.get()).toBe(true));
  return tab;
};
/** The app opened anew on the same disk, behind the same lock if it is given. */
const reload = (withLock?: TestLock) => afterReading(openTab(name, withLock));
/** One line about one question; its words occur nowhere else. */
const line = (id: string, deel: Parameters<typeof antwoord>[3] = {}) =>
  antwoord(id, `K${id}`, 'ja', { notitie: `woord-${id}`, ...deel });

beforeEach(async () => {
  name = `doorlopen-${made++}`;
  lock = createLock();
  anna = await afterReading(openTab(name, lock, () => 1_000));
});
afterEach(closeTabs);

describe('without a lock', () => {
  it('a walk is there again after a reload: its lines, where someone was and what was being typed', async () => {
    const walk = await begin(anna);
    expect(await write(anna, walk, line('a', { op: 2_000 }), line('b', { op: 3_000 }))).toEqual(GOED);
    const plek = {
      plek: 'K3',
      concepten: { K3: { waarden: { K3: ['ja'], 'K3.notitie': 'half een zin' }, van: { K3: ['a'] } } },
    };
    await anna.doorlopen.setPlek(walk, plek);
    const later = await reload();
    const doorloop = { id: walk, gids: 'meldcode', versie: 3, titel: 'Meldcode', begonnenOp: 1_000 };
    expect(later.doorlopen.doorloop(walk).staat.get()).toEqual({
      doorloop,
      regels: [line('a', { op: 2_000 }), line('b', { op: 3_000 })],
      onleesbaar: 0,
    });
    expect(later.doorlopen.lijst.get()).toEqual([{ doorloop, laatst: 3_000, aantalRegels: 2, waar: 'open' }]);
    expect(later.doorlopen.plek(walk)).toEqual(plek);
    expect(later.doorlopen.onleesbaar.get()).toBe(0);
    expect(later.doorlopen.nietBewaard.get()).toBeNull();
  });

  it('a walk has a name no address knows', async () => {
    for (let i = 0; i < 5; i++) expect(await begin(anna)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('who watches a walk sees a line at once, and a walk that was begun but not answered is not listed', async () => {
    const walk = await begin(anna);
    const { staat, schrijf } = anna.doorlopen.doorloop(walk);
    const seen: number[] = [];
    staat.subscribe(() => seen.push(staat.get()?.regels.length ?? -1));
    expect(listed(anna)).toEqual([]);
    expect(listed(await reload())).toEqual([]);
    await schrijf([line('a')]);
    await schrijf([line('b')]);
    expect(seen).toEqual([1, 2]);
    expect(listed(anna)).toEqual([walk]);
  });

  it('a walk is there as soon as it is begun, and listed as soon as something is filled in', async () => {
    const walk = anna.doorlopen.begin(GIDS);
    expect(lines(anna, walk)).toEqual([]);
    const typing = anna.doorlopen.setPlek(walk, { plek: 'K1', concepten: {} });
    expect(listed(anna)).toEqual([]);
    await typing;
    await anna.doorlopen.setPlek(walk, typed('K1', 'half een zin'));
    for (const tab of [anna, await reload()]) expect(listed(tab)).toEqual([walk]);
  });

  it('where someone was can be let go of, also in a walk of a casus; what is filled in after that stays', async () => {
    const walk = await begin(anna);
    await write(anna, walk, line('a'));
    await anna.doorlopen.setPlek(walk, typed('K1', 'woord'));
    const letting = anna.doorlopen.vergeetPlek(walk);
    expect(anna.doorlopen.plek(walk)).toBeNull();
    await letting;
    expect(Object.keys(await readable(anna))).toEqual([walk, `${walk}/a`]);
    expect((await reload()).doorlopen.plek(walk)).toBeNull();
    await Promise.all([
      anna.doorlopen.setPlek(walk, typed('K1', 'eerst')),
      anna.doorlopen.vergeetPlek(walk),
      anna.doorlopen.setPlek(walk, typed('K2', 'daarna')),
    ]);
    expect((await reload()).doorlopen.plek(walk)).toEqual(typed('K2', 'daarna'));
    anna.unlock();
    await anna.doorlopen.setPlek('in-een-casus', typed('K1', 'woord'));
    await anna.doorlopen.vergeetPlek('in-een-casus');
    await anna.doorlopen.vergeetPlek(walk);
    await settle(anna, lock);
    expect([...lock.rows.keys()]).toEqual([walk, `${walk}/a`]);
    expect(anna.doorlopen.plek('in-een-casus')).toBeNull();
  });

  it('lists what was touched last first', async () => {
    const walks = [await begin(anna), await begin(anna), await begin(anna)];
    for (const [at, op] of [2_000, 4_000, 3_000].entries()) await write(anna, walks[at] ?? '', line(`${at}`, { op }));
    expect(listed(anna)).toEqual([walks[1], walks[2], walks[0]]);
  });

  it('two tabs that write at once lose nothing, and each sees what the other wrote', async () => {
    const walk = await begin(anna);
    const bram = await reload();
    await Promise.all(
      ['a', 'b', 'c', 'd'].flatMap((id) => [write(anna, walk, line(`${id}1`)), write(bram, walk, line(`${id}2`))]),
    );
    const all = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'd1', 'd2'];
    for (const tab of [anna, bram, await reload()])
      await eventually(() => expect(lines(tab, walk)?.toSorted()).toEqual(all));
  });

  it('words that are typed while an older reading is under way stay', async () => {
    const walk = await begin(anna);
    await write(anna, walk, line('a'));
    for (let i = 0; i < 20; i++) {
      const plek = typed('K1', `woord ${i}`);
      const kept = anna.doorlopen.setPlek(walk, plek);
      const written = write(anna, walk, line(`b${i}`));
      expect(anna.doorlopen.plek(walk)).toEqual(plek);
      await written;
      expect(anna.doorlopen.plek(walk)).toEqual(plek);
      await kept;
    }
    expect((await reload()).doorlopen.plek(walk)).toEqual(typed('K1', 'woord 19'));
  });

  it('a line that could not be read back is refused, and none of those with it is written', async () => {
    const walk = await begin(anna);
    const long = line('b', { notitie: 'x'.repeat(20_001) });
    expect(await write(anna, walk, line('a'), long)).toEqual(geweigerd('te-lang'));
    expect(lines(anna, walk)).toEqual([]);
    expect(Object.keys(await readable(anna))).toEqual([walk]);
  });

  it('a walk that is not here takes no lines and says that it is gone', async () => {
    expect(anna.doorlopen.doorloop('elders').staat.get()).toBeNull();
    expect(await write(anna, 'elders', line('a'))).toEqual(geweigerd('doorloop-weg'));
    await anna.doorlopen.setPlek('elders', typed('K1', 'woord'));
    expect(await readable(anna)).toEqual({});
  });

  it('keeps which guides someone asked for, also when that is said before it was read', async () => {
    await anna.doorlopen.setOptioneel('verwijsindex', true);
    const early = openTab(name);
    await early.doorlopen.setOptioneel('collega', true);
    expect(early.doorlopen.optioneel.get()).toEqual(['verwijsindex', 'collega']);
    await early.doorlopen.setOptioneel('verwijsindex', false);
    const later = await reload();
    await eventually(() => expect(later.doorlopen.optioneel.get()).toEqual(['collega']));
  });
});

describe('taken away and put back', () => {
  it('all of a walk goes, nothing of another, and all comes back', async () => {
    const [walk, other] = [await begin(anna), await begin(anna)];
    await write(anna, walk, line('a'), line('b'));
    await write(anna, other, line('c'));
    await anna.doorlopen.setPlek(walk, typed('K1', 'woord'));
    const before = await readable(anna);
    expect(await anna.doorlopen.verwijder(walk)).toEqual(GOED);
    expect(anna.doorlopen.doorloop(walk).staat.get()).toBeNull();
    expect(anna.doorlopen.plek(walk)).toBeNull();
    expect(Object.keys(await readable(anna)).sort()).toEqual([other, `${other}/c`].sort());
    expect(await anna.doorlopen.zetTerug(walk)).toEqual(GOED);
    expect(lines(anna, walk)).toEqual(['a', 'b']);
    expect(anna.doorlopen.plek(walk)).toEqual(typed('K1', 'woord'));
    expect(await readable(anna)).toEqual(before);
  });

  it('put back twice, or never taken away: nothing happens', async () => {
    const walk = await begin(anna);
    await write(anna, walk, line('a'));
    const before = await readable(anna);
    expect(await anna.doorlopen.zetTerug(walk)).toEqual(GOED);
    await anna.doorlopen.verwijder(walk);
    await anna.doorlopen.zetTerug(walk);
    await anna.doorlopen.zetTerug(walk);
    expect(await readable(anna)).toEqual(before);
    expect(await anna.doorlopen.verwijder('elders')).toEqual(GOED);
  });

  it('what never reached the disk goes too, and does not come back by itself', async () => {
    const walk = await begin(anna);
    anna.refuses.put = full;
    await write(anna, walk, line('a'));
    const unkept = await begin(anna);
    expect(await anna.doorlopen.verwijder(walk)).toEqual(GOED);
    expect(await anna.doorlopen.verwijder(unkept)).toEqual(GOED);
    expect(anna.doorlopen.doorloop(walk).staat.get()).toBeNull();
    expect(anna.doorlopen.doorloop(unkept).staat.get()).toBeNull();
    anna.refuses.put = undefined;
    const next = await begin(anna);
    expect(Object.keys(await readable(anna))).toEqual([next]);
    await anna.doorlopen.zetTerug(walk);
    expect(lines(anna, walk)).toEqual(['a']);
  });

  it('a disk that stops halfway leaves the walk in the list, to be taken away or put back whole', async () => {
    const walk = await begin(anna);
    await write(anna, walk, line('a'), line('b'));
    const before = await readable(anna);
    let times = 0;
    anna.refuses.delete = () => times++ > 0 && broken();
    expect(await anna.doorlopen.verwijder(walk)).toEqual(geweigerd('mislukt'));
    expect(listed(anna)).toEqual([walk]);
    anna.refuses.delete = undefined;
    expect(await anna.doorlopen.verwijder(walk)).toEqual(GOED);
    expect(await readable(anna)).toEqual({});
    await anna.doorlopen.zetTerug(walk);
    expect(await readable(anna)).toEqual(before);
  });
});

describe('rows that are mangled', () => {
  const put = ({ disk }: Tab, id: string, text: string) => disk.putRow('doorloop', id, new TextEncoder().encode(text));

  it('are counted and kept as they are; the others are read', async () => {
    const walk = await begin(anna);
    await write(anna, walk, line('a'), line('b'));
    const header = (await readable(anna))[walk] ?? '';
    const mangled: Record<string, string> = {
      'geen-json': '{"id":"geen-json"',
      'verkeerde-kop': '{"id":"verkeerde-kop","gids":"meldcode","versie":"een","titel":"x","begonnenOp":1}',
      leeg: '',
      niets: 'null',
      // What says to be another walk would lead to that one.
      'andere-naam': header,
      [`${walk}/geen-json`]: 'woorden die niemand leest',
      [`${walk}/verkeerd`]: '{"kind":"antwoord","id":"verkeerd"}',
      [`${walk}/andere-naam`]: JSON.stringify(line('a')),
    };
    for (const [id, text] of Object.entries(mangled)) await put(anna, id, text);
    // Where someone was is no answer: mangled, it is not there.
    await put(anna, `${walk}#plek`, '{"plek":');
    for (const tab of [anna, await reload()]) {
      await eventually(() => expect(tab.doorlopen.onleesbaar.get()).toBe(8));
      expect(lines(tab, walk)).toEqual(['a', 'b']);
      expect(tab.doorlopen.doorloop(walk).staat.get()?.onleesbaar).toBe(3);
      expect(listed(tab)).toEqual([walk]);
      expect(tab.doorlopen.plek(walk)).toBeNull();
    }
    await write(anna, walk, line('c'));
    anna.unlock();
    await settle(anna, lock);
    // What parses went behind the lock, right or wrong; the rest lies where it was.
    const all = { ...(await readable(anna)), ...Object.fromEntries(lock.rows) };
    for (const [id, text] of Object.entries(mangled)) expect(all[id]).toBe(text);
    expect(anna.doorlopen.onleesbaar.get()).toBe(8);
    expect(lines(anna, walk)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['{"plek":7}', null],
    ['[]', null],
    ['"K1"', null],
    ['{"plek":"K1"}', { plek: 'K1', concepten: {} }],
    ['{"plek":"K1","concepten":"x"}', { plek: 'K1', concepten: {} }],
    ['{"plek":"K1","concepten":{"K1":7,"K2":null,"K3":[]}}', { plek: 'K1', concepten: {} }],
    [
      '{"plek":"K1","concepten":{"K1":{"waarden":{"a":"x","b":["y"],"c":7,"d":[null],"e":{"f":1}},"van":{"a":["r"],"b":"r"}}}}',
      { plek: 'K1', concepten: { K1: { waarden: { a: 'x', b: ['y'] }, van: { a: ['r'] } } } },
    ],
    ['{"plek":"K1","concepten":{"K1":{}}}', { plek: 'K1', concepten: { K1: { waarden: {}, van: {} } } }],
  ])('what was typed is only words, whatever lies there: %s', async (text, plek) => {
    const walk = await begin(anna);
    await put(anna, `${walk}#plek`, text);
    expect((await reload()).doorlopen.plek(walk)).toEqual(plek);
  });

  it('behind the lock too', async () => {
    const walk = await begin(anna);
    await write(anna, walk, line('a'), line('b'));
    anna.unlock();
    await settle(anna, lock);
    lock.rows.set(`${walk}/b`, 'verzegeld met iets anders');
    const later = openTab(name, lock);
    later.unlock();
    await eventually(() => expect(lines(later, walk)).toEqual(['a']));
    expect(later.doorlopen.onleesbaar.get()).toBe(1);
    expect(lock.rows.get(`${walk}/b`)).toBe('verzegeld met iets anders');
  });

  it('put back after the walk was taken away, nothing is made of what nobody could read', async () => {
    const walk = await begin(anna);
    await write(anna, walk, line('a'));
    await put(anna, `${walk}/b`, '{');
    await eventually(() => expect(anna.doorlopen.onleesbaar.get()).toBe(1));
    await anna.doorlopen.verwijder(walk);
    expect(await readable(anna)).toEqual({});
    await anna.doorlopen.zetTerug(walk);
    expect(Object.keys(await readable(anna))).toEqual([walk, `${walk}/a`]);
  });
});

describe('a disk that refuses', () => {
  it('the line is in view and it is said; the next write brings both', async () => {
    const walk = await begin(anna);
    anna.refuses.put = full;
    expect(await write(anna, walk, line('a'))).toEqual(geweigerd('vol'));
    expect(lines(anna, walk)).toEqual(['a']);
    expect(listed(anna)).toEqual([walk]);
    expect(anna.doorlopen.nietBewaard.get()).toBe('vol');
    expect(Object.keys(await readable(anna))).toEqual([walk]);
    anna.refuses.put = broken;
    expect(await write(anna, walk, line('b'))).toEqual(geweigerd('mislukt'));
    expect(anna.doorlopen.nietBewaard.get()).toBe('mislukt');
    anna.refuses.put = undefined;
    expect(await write(anna, walk, line('c'))).toEqual(GOED);
    expect(anna.doorlopen.nietBewaard.get()).toBeNull();
    expect(lines(await reload(), walk)).toEqual(['a', 'b', 'c']);
  });

  it('a walk can be walked on a disk that neither reads nor writes', async () => {
    const tab = openTab(name);
    tab.refuses.put = broken;
    tab.refuses.list = broken;
    await afterReading(tab);
    const walk = await begin(tab);
    expect(tab.doorlopen.nietBewaard.get()).toBe('mislukt');
    await write(tab, walk, line('a'));
    await tab.doorlopen.setPlek(walk, typed('K1', 'woord'));
    expect(lines(tab, walk)).toEqual(['a']);
    expect(tab.doorlopen.plek(walk)).toEqual(typed('K1', 'woord'));
    tab.refuses.put = undefined;
    tab.refuses.list = undefined;
    await write(tab, walk, line('b'));
    const later = await reload();
    expect(lines(later, walk)).toEqual(['a', 'b']);
    expect(later.doorlopen.plek(walk)).toEqual(typed('K1', 'woord'));
  });

  it('who refuses one line does not hold up another', async () => {
    const walk = await begin(anna);
    anna.refuses.put = (id) => id.endsWith('/a') && full();
    expect(await write(anna, walk, line('a'))).toEqual(geweigerd('vol'));
    expect(await write(anna, walk, line('b'))).toEqual(GOED);
    expect(anna.doorlopen.nietBewaard.get()).toBe('vol');
    expect(Object.keys(await readable(anna))).toEqual([walk, `${walk}/b`]);
  });

  it('a read that fails does not empty what is shown', async () => {
    const walk = await begin(anna);
    await write(anna, walk, line('a'));
    anna.refuses.list = broken;
    expect(await write(anna, walk, line('b'))).toEqual(GOED);
    await anna.disk.putRow('doorloop', 'x', new Uint8Array());
    await settle(anna);
    expect(lines(anna, walk)).toEqual(['a', 'b']);
    expect(listed(anna)).toEqual([walk]);
    anna.refuses.list = undefined;
    await write(anna, walk, line('c'));
    expect(lines(anna, walk)).toEqual(['a', 'b', 'c']);
  });

  it('a disk that cannot be read at first is said to be read, so that no screen waits for ever', async () => {
    const tab = openTab(name);
    tab.refuses.list = broken;
    await afterReading(tab);
  });
});

describe('the lock', () => {
  let walk: string;
  const plek = typed('K1', 'woord-plek');
  const sealed = async () => {
    anna.unlock();
    await settle(anna, lock);
  };
  const nothingReadable = async (...words: string[]) => {
    const lying = JSON.stringify(await readable(anna));
    for (const word of words) expect(lying).not.toContain(word);
  };
  const watchWaar = (doorlopen: Doorlopen) => doorlopen.lijst.get().map(({ waar }) => waar);

  beforeEach(async () => {
    walk = await begin(anna);
    await write(anna, walk, line('a'), line('b'));
    await anna.doorlopen.setPlek(walk, plek);
  });

  it('what lay open goes behind it as soon as it opens, and is in view all the time', async () => {
    const { staat } = anna.doorlopen.doorloop(walk);
    const seen = new Set<number | undefined>();
    staat.subscribe(() => seen.add(staat.get()?.regels.length));
    await sealed();
    expect(await readable(anna)).toEqual({});
    expect([...lock.rows.keys()]).toEqual([walk, `${walk}#plek`, `${walk}/a`, `${walk}/b`]);
    expect(lines(anna, walk)).toEqual(['a', 'b']);
    expect(anna.doorlopen.plek(walk)).toEqual(plek);
    expect(watchWaar(anna.doorlopen)).toEqual(['slot']);
    expect([...seen].filter((count) => count !== 2)).toEqual([]);
  });

  it('closed, it is out of view at once, and nothing of it can be written', async () => {
    await sealed();
    const before = JSON.stringify([...lock.rows]);
    lock.close();
    const look = () => {
      expect(anna.doorlopen.doorloop(walk).staat.get()).toBeNull();
      expect(listed(anna)).toEqual([]);
      expect(anna.doorlopen.plek(walk)).toBeNull();
    };
    look();
    const writing = write(anna, walk, line('c'));
    const typing = anna.doorlopen.setPlek(walk, typed('K2', 'woord-later'));
    expect(await writing).toEqual(geweigerd('weer-op-slot'));
    await typing;
    await settle(anna, lock);
    look();
    expect(await write(anna, walk, line('d'))).toEqual(geweigerd('weer-op-slot'));
    await anna.doorlopen.setPlek(walk, typed('K2', 'woord-later'));
    expect(await readable(anna)).toEqual({});
    expect(JSON.stringify([...lock.rows])).toBe(before);
  });

  it('opened again, all is there again', async () => {
    await sealed();
    lock.close();
    await settle(anna, lock);
    // While what lies open is being read.
    let reading = () => {};
    const there = new Promise<void>((resolve) => {
      reading = resolve;
    });
    anna.refuses.list = async () => {
      reading();
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await begin(anna);
    await there;
    anna.unlock();
    expect(anna.doorlopen.gelezen.get()).toBe(false);
    expect(anna.doorlopen.doorloop(walk).staat.get()).toBeNull();
    const seen: unknown[] = [];
    anna.doorlopen.gelezen.subscribe(() => seen.push(lines(anna, walk)));
    await afterReading(anna);
    expect(seen).toEqual([['a', 'b']]);
    expect(anna.doorlopen.plek(walk)).toEqual(plek);
    const later = openTab(name, lock);
    later.unlock();
    await eventually(() => expect(lines(later, walk)).toEqual(['a', 'b']));
  });

  it('a walk begun behind it, and what is typed there, never lies open', async () => {
    await sealed();
    const put = vi.fn();
    anna.refuses.put = put;
    const inside = await begin(anna);
    await write(anna, inside, line('c'));
    await anna.doorlopen.setPlek(inside, typed('K1', 'woord-binnen'));
    // Where someone was in a walk of a casus: there is no walk of that name here.
    await anna.doorlopen.setPlek('in-een-casus', typed('K1', 'woord-casus'));
    expect(put).not.toHaveBeenCalled();
    expect(anna.doorlopen.plek('in-een-casus')).toEqual(typed('K1', 'woord-casus'));
    lock.close();
    await anna.doorlopen.setPlek('in-een-casus', typed('K2', 'woord-casus'));
    await settle(anna, lock);
    expect(anna.doorlopen.plek('in-een-casus')).toBeNull();
    expect(put).not.toHaveBeenCalled();
    expect(await readable(anna)).toEqual({});
  });

  it('closed while a line is on its way: it never lies open, and is there when the lock opens', async () => {
    await sealed();
    const writing = write(anna, walk, line('c'));
    const typing = anna.doorlopen.setPlek(walk, typed('K2', 'woord-onderweg'));
    lock.close();
    expect(await writing).toEqual(geweigerd('weer-op-slot'));
    await typing;
    expect(listed(anna)).toEqual([]);
    // Another walk, begun while it is closed, takes nothing along.
    const other = await begin(anna);
    expect(await write(anna, other, line('d'))).toEqual(GOED);
    expect(anna.doorlopen.nietBewaard.get()).toBeNull();
    await nothingReadable('woord-c', 'woord-onderweg');
    anna.unlock();
    await settle(anna, lock);
    expect(lines(anna, walk)).toEqual(['a', 'b', 'c']);
    expect(anna.doorlopen.plek(walk)).toEqual(typed('K2', 'woord-onderweg'));
    expect([...lock.rows.keys()]).toContain(`${walk}/c`);
  });

  it('a row that cannot go behind it stays open, the others go, nothing is lost; later it goes too', async () => {
    lock.before = (doing, id) => doing === 'put' && id === `${walk}/a` && full();
    await sealed();
    expect(Object.keys(await readable(anna))).toEqual([`${walk}/a`]);
    expect(lines(anna, walk)).toEqual(['a', 'b']);
    // Whoever has the device can still read part of it.
    expect(watchWaar(anna.doorlopen)).toEqual(['open']);
    lock.before = () => undefined;
    await write(anna, walk, line('c'));
    await settle(anna, lock);
    expect(await readable(anna)).toEqual({});
    expect(watchWaar(anna.doorlopen)).toEqual(['slot']);
    expect(lines(anna, walk)).toEqual(['a', 'b', 'c']);
  });

  it('a disk that is full when it opens: nothing moves, nothing is lost, and closed again all is still there', async () => {
    lock.before = (doing) => doing === 'put' && full();
    const before = await readable(anna);
    await sealed();
    expect(await readable(anna)).toEqual(before);
    expect(lines(anna, walk)).toEqual(['a', 'b']);
    lock.close();
    expect(lines(anna, walk)).toEqual(['a', 'b']);
    expect(await write(anna, walk, line('c'))).toEqual(GOED);
    lock.before = () => undefined;
    await sealed();
    expect(await readable(anna)).toEqual({});
    expect(lines(anna, walk)).toEqual(['a', 'b', 'c']);
  });

  it.each([1, 2, 3, 4])(
    'closed in the middle of moving, at row %i: each row lies in at least one place',
    async (at) => {
      const whole = [walk, `${walk}#plek`, `${walk}/a`, `${walk}/b`];
      let puts = 0;
      let halfway = {};
      let reached = () => {};
      const there = new Promise<void>((resolve) => {
        reached = resolve;
      });
      lock.before = async (doing) => {
        if (doing !== 'put' || ++puts !== at) return;
        lock.close();
        halfway = { ...(await readable(anna)), ...Object.fromEntries(lock.rows) };
        reached();
      };
      anna.unlock();
      await there;
      expect(Object.keys(halfway).sort()).toEqual(whole);
      // The walk itself goes first: without it nothing is written to the lines that are still on their way.
      expect(await write(anna, walk, line('te-laat'))).toEqual(geweigerd('weer-op-slot'));
      await settle(anna, lock);
      await nothingReadable('woord-te-laat');
      expect([...Object.keys(await readable(anna)), ...lock.rows.keys()].sort()).toEqual(whole);
      expect(listed(anna)).toEqual([]);
      lock.before = () => undefined;
      await sealed();
      expect(await readable(anna)).toEqual({});
      // At the first row the walk was still in view: the line waited for the lock.
      expect(lines(anna, walk)).toEqual(at === 1 ? ['a', 'b', 'te-laat'] : ['a', 'b']);
      expect(anna.doorlopen.plek(walk)).toEqual(plek);
    },
  );

  it('a row that cannot be taken away from the open is not lost and not there twice', async () => {
    anna.refuses.delete = vi.fn(broken);
    const put = vi.fn();
    lock.before = (doing, id) => doing === 'put' && put(id);
    await sealed();
    // Not tried over and over, as nothing changes.
    expect(put).toHaveBeenCalledTimes(4);
    expect(lines(anna, walk)).toEqual(['a', 'b']);
    expect(watchWaar(anna.doorlopen)).toEqual(['open']);
    await anna.doorlopen.setPlek(walk, typed('K2', 'tussen'));
    expect(anna.doorlopen.nietBewaard.get()).toBeNull();
    // What is typed meanwhile is newer than what still lies open.
    anna.refuses.delete = undefined;
    await anna.doorlopen.setPlek(walk, typed('K2', 'nieuwer'));
    await settle(anna, lock);
    expect(await readable(anna)).toEqual({});
    expect(lines(anna, walk)).toEqual(['a', 'b']);
    expect(anna.doorlopen.plek(walk)).toEqual(typed('K2', 'nieuwer'));
  });

  it('words typed right after opening win over those that lay open', async () => {
    anna.unlock();
    await anna.doorlopen.setPlek(walk, typed('K2', 'nieuwer'));
    await settle(anna, lock);
    expect(anna.doorlopen.plek(walk)).toEqual(typed('K2', 'nieuwer'));
    expect(JSON.parse(lock.rows.get(`${walk}#plek`) ?? '')).toEqual(typed('K2', 'nieuwer'));
  });

  it('what another tab still wrote in the open goes behind it too, and that tab no longer shows the walk', async () => {
    const bram = await reload();
    expect(lines(bram, walk)).toEqual(['a', 'b']);
    anna.unlock();
    await Promise.all([write(bram, walk, line('c')), settle(anna, lock)]);
    await settle(anna, lock);
    expect(await readable(anna)).toEqual({});
    expect(lines(anna, walk)).toEqual(['a', 'b', 'c']);
    await eventually(() => expect(bram.doorlopen.doorloop(walk).staat.get()).toBeNull());
    expect(await write(bram, walk, line('d'))).toEqual(geweigerd('doorloop-weg'));
    const elsewhere = await begin(bram);
    await write(bram, elsewhere, line('e'));
    await settle(anna, lock);
    expect(await readable(anna)).toEqual({});
    expect(lines(anna, elsewhere)).toEqual(['e']);
  });

  it('what waited for a disk that was full goes behind the lock, not in the open, also when it closes first', async () => {
    anna.refuses.put = full;
    await write(anna, walk, line('c'));
    await anna.doorlopen.setPlek(walk, typed('K2', 'woord-wacht'));
    anna.refuses.put = undefined;
    lock.before = (doing, id) => doing === 'put' && [`${walk}/c`, `${walk}#plek`].includes(id) && full();
    await sealed();
    expect(lines(anna, walk)).toEqual(['a', 'b', 'c']);
    lock.close();
    expect(anna.doorlopen.plek(walk)).not.toEqual(typed('K2', 'woord-wacht'));
    const other = await begin(anna);
    await write(anna, other, line('d'));
    await settle(anna, lock);
    await nothingReadable('woord-a', 'woord-b', 'woord-c', 'woord-wacht');
    lock.before = () => undefined;
    await sealed();
    expect(lines(anna, walk)).toEqual(['a', 'b', 'c']);
    expect(anna.doorlopen.plek(walk)).toEqual(typed('K2', 'woord-wacht'));
    expect(anna.doorlopen.nietBewaard.get()).toBeNull();
  });

  it('a line that waited in a tab without the lock is not put beside a walk that is behind it by now', async () => {
    const bram = await reload();
    bram.refuses.put = (id) => id.endsWith('/c') && full();
    await write(bram, walk, line('c'));
    await sealed();
    lock.close();
    await eventually(() => expect(bram.doorlopen.doorloop(walk).staat.get()).toBeNull());
    bram.refuses.put = undefined;
    await begin(bram);
    await settle(anna, lock);
    await nothingReadable('woord-c');
  });

  it('taken away behind it, it comes back behind it, and not while it is closed', async () => {
    await sealed();
    expect(await anna.doorlopen.verwijder(walk)).toEqual(GOED);
    expect(lock.rows.size).toBe(0);
    lock.close();
    expect(await anna.doorlopen.zetTerug(walk)).toEqual(geweigerd('weer-op-slot'));
    await nothingReadable('woord-a');
    anna.unlock();
    expect(await anna.doorlopen.zetTerug(walk)).toEqual(GOED);
    await settle(anna, lock);
    expect(await readable(anna)).toEqual({});
    expect(lines(anna, walk)).toEqual(['a', 'b']);
    expect(anna.doorlopen.plek(walk)).toEqual(plek);
  });

  it('cannot be taken away while it is closed, and it says so', async () => {
    await sealed();
    lock.close();
    expect(await anna.doorlopen.verwijder(walk)).toEqual(geweigerd('weer-op-slot'));
    expect(lock.rows.size).toBe(4);
    await anna.doorlopen.zetTerug(walk);
    expect(await readable(anna)).toEqual({});
  });

  it('a walk begun while it is closed lies open, and goes behind it when it opens', async () => {
    await sealed();
    lock.close();
    const open = await begin(anna);
    await write(anna, open, line('c'));
    expect(watchWaar(anna.doorlopen)).toEqual(['open']);
    expect(Object.keys(await readable(anna))).toEqual([open, `${open}/c`]);
    await sealed();
    expect(await readable(anna)).toEqual({});
    expect(listed(anna).toSorted()).toEqual([walk, open].toSorted());
  });

  it('a read behind it that fails empties nothing, and is done again', async () => {
    await sealed();
    lock.before = (doing) => doing === 'list' && broken();
    await write(anna, walk, line('c'));
    await settle(anna, lock);
    expect(lines(anna, walk)).toEqual(['a', 'b', 'c']);
    lock.before = () => undefined;
    await write(anna, walk, line('d'));
    expect(lines(anna, walk)).toEqual(['a', 'b', 'c', 'd']);
  });
});
