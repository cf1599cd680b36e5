// A sealed document on its own disk: tabs that die, disks that refuse, rows that were mangled, two tabs at once. S3, S8, S9, S20.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { outerDatabaseName } from '../../src/disk/outer-store.ts';
import { liveRecords } from '../../src/sealed/outer.ts';
import { bring, level, openAll, read, text, type } from './exchange.ts';
import { createLeden, type Device, type World } from './world.ts';

let world: World;
afterEach(() => world?.close());

async function createAnna(): Promise<{ anna: Device; room: string }> {
  world = await createLeden(['anna']);
  const [anna] = world.devices;
  if (!anna) throw new Error('no anna');
  return { anna, room: world.room('a') };
}

async function everyByteOf(anna: Device): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith(anna.disk.name)) continue;
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const store of db.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const all = db.transaction(store).objectStore(store).getAll();
        all.onsuccess = () => resolve(all.result);
      });
      for (const row of rows) {
        const values = row instanceof Uint8Array ? [row] : Object.values(row as object);
        parts.push(
          ...values.map((v) => (v instanceof Uint8Array ? v : new TextEncoder().encode(JSON.stringify(v) ?? ''))),
        );
      }
    }
    db.close();
  }
  return Buffer.concat(parts);
}

describe('S20 a tab that dies', () => {
  it('loses nothing that was saved, also without a record', async () => {
    const { anna, room } = await createAnna();
    const doc = anna.open(room);
    await doc.whenLoaded;
    text(doc).insert(0, 'net getypt');
    await doc.save();
    expect(liveRecords(doc.outer)).toHaveLength(0);
    anna.crash(doc);
    const again = anna.open(room);
    await again.whenReady;
    expect(read(again)).toBe('net getypt');
  });

  it('disk before wire: no record before its edits are in the write-ahead row', async () => {
    const { anna, room } = await createAnna();
    const doc = anna.open(room);
    await doc.whenLoaded;
    const write = anna.disk.writeLiving;
    let open = () => {};
    const gate = new Promise<void>((opened) => {
      open = opened;
    });
    const writes = vi.spyOn(anna.disk, 'writeLiving').mockImplementation(async (...args) => {
      await gate;
      return write(...args);
    });
    text(doc).insert(0, 'eerst hier');
    const flushed = doc.flush();
    await vi.waitFor(() => expect(writes).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(liveRecords(doc.outer)).toHaveLength(0);
    open();
    await flushed;
    expect(liveRecords(doc.outer)).toHaveLength(1);
  });

  it('saves by itself, soon after the keystroke', async () => {
    const { anna, room } = await createAnna();
    const doc = anna.open(room);
    await doc.whenLoaded;
    text(doc).insert(0, 'zonder vragen');
    await vi.waitFor(() => expect(doc.status().unsaved).toBe(false));
    anna.crash(doc);
    const again = anna.open(room);
    await again.whenReady;
    expect(read(again)).toBe('zonder vragen');
  });

  it('loses what was not saved, and only that: the test really kills', async () => {
    const { anna, room } = await createAnna();
    const doc = anna.open(room);
    await type(doc, 'bewaard ');
    text(doc).insert(0, 'niet bewaard ');
    anna.crash(doc);
    text(doc).insert(0, 'na de dood ');
    void doc.flush();
    await new Promise((resolve) => setTimeout(resolve, 60));
    const [again] = await openAll([anna], room);
    expect(again && read(again)).toBe('bewaard ');
  });

  it('has its stranded edits written again, once', async () => {
    const { anna, room } = await createAnna();
    const doc = anna.open(room);
    await doc.whenLoaded;
    text(doc).insert(0, 'gestrand');
    await doc.save();
    anna.crash(doc);
    const second = anna.open(room);
    await second.whenLoaded;
    expect(second.status().pendingEdits).toBe(true);
    await second.flush();
    expect(liveRecords(second.outer)).toHaveLength(1);
    await second.close();
    const third = anna.open(room);
    await third.whenLoaded;
    await third.flush();
    expect(liveRecords(third.outer)).toHaveLength(1);
    expect(read(third)).toBe('gestrand');
  });

  it('is not taken for dead while it lives: a second tab shows its edits but does not write them', async () => {
    const { anna, room } = await createAnna();
    const first = anna.open(room);
    await first.whenLoaded;
    text(first).insert(0, 'van de eerste');
    await first.save();
    const second = anna.open(room);
    await second.whenLoaded;
    expect(read(second)).toBe('van de eerste');
    expect(second.status().pendingEdits).toBe(false);
    await first.flush();
    await level(first, second);
    expect(liveRecords(second.outer)).toHaveLength(1);
  });
});

it('S20 a tab that closes while another opens loses nothing: its last row is not deleted unread', async () => {
  const { anna, room } = await createAnna();
  const doc = anna.open(room);
  await type(doc, 'eerst ');
  anna.crash(doc);
  const [row] = await anna.disk.readLiving(room);
  if (!row) throw new Error('no row');
  const second = anna.open(room);
  await second.whenLoaded;
  // What the first wrote just after the second had read its row, and just before it let go of its lock.
  const late = anna.open(room);
  await late.whenLoaded;
  text(late).insert(0, 'op het laatst ');
  await late.save();
  const written = (await anna.disk.readLiving(room)).find(({ pending }) => pending);
  if (!written?.pending) throw new Error('no edits');
  const edits = await anna.vault.sealer.open(written.pending, `${room}/${written.writer}/pending`);
  anna.crash(late);
  await anna.disk.deleteLiving(room, [written.writer]);
  const sealed = await anna.vault.sealer.seal(edits, `${room}/${row.writer}/pending`);
  await anna.disk.writeLiving(room, row.writer, { pending: sealed });
  await second.checkpoint();
  await second.close();
  const [third] = await openAll([anna], room);
  expect(third && read(third)).toContain('op het laatst');
});

describe('two tabs on one disk', () => {
  it('S2 write as two writers', async () => {
    const { anna, room } = await createAnna();
    const [first, second] = await openAll([anna, anna], room);
    if (!first || !second) throw new Error('two tabs');
    await type(first, 'een ');
    await type(second, 'twee ');
    await level(first, second);
    expect(new Set(liveRecords(first.outer).map(({ writer }) => writer)).size).toBe(2);
    expect(read(first)).toBe(read(second));
  });

  it('show what the other put on disk, when the store comes upon it', async () => {
    const { anna, room } = await createAnna();
    const [first, second] = await openAll([anna, anna], room);
    if (!first || !second) throw new Error('two tabs');
    await type(first, 'alleen op schijf');
    // A cut connection makes the store write everything anew, taking in the rows of the other tab on its way.
    anna.tab(second).cutConnections();
    await type(second, '!');
    await second.flush();
    await vi.waitFor(() => expect(read(second)).toContain('alleen op schijf'));
    expect(second.status()).toMatchObject({ gap: false, problems: 0 });
  });

  it('compact at once, and a third opening has it all', async () => {
    const { anna, room } = await createAnna();
    const [first, second] = await openAll([anna, anna], room);
    if (!first || !second) throw new Error('two tabs');
    for (let i = 0; i < 5; i++) {
      await type(first, `a${i} `);
      await type(second, `b${i} `);
    }
    await level(first, second);
    expect(await Promise.all([first.compact(), second.compact()])).toEqual([true, true]);
    await level(first, second);
    const words = read(first);
    for (const doc of [first, second]) anna.crash(doc);
    const [third] = await openAll([anna], room);
    expect(third && read(third)).toBe(words);
    expect(words.split(' ')).toHaveLength(11);
    expect(third?.status()).toMatchObject({ gap: false, problems: 0 });
  });
});

describe('S8 a disk that refuses', () => {
  it('keeps the edit in memory and says so, then recovers', async () => {
    const { anna, room } = await createAnna();
    const doc = anna.open(room);
    await doc.whenLoaded;
    const tab = anna.tab(doc);
    tab.fail('outer', 'QuotaExceededError');
    text(doc).insert(0, 'past niet');
    await expect(doc.flush()).rejects.toMatchObject({ reason: 'vol' });
    expect(doc.status()).toMatchObject({ diskProblem: 'vol', unsaved: true });
    expect(read(doc)).toBe('past niet');
    tab.fail('outer', null);
    await doc.retryDisk();
    await doc.flush();
    expect(doc.status()).toMatchObject({ diskProblem: null, unsaved: false });
    anna.crash(doc);
    const [again] = await openAll([anna], room);
    expect(again && read(again)).toBe('past niet');
  });

  it('still has the edit in the write-ahead row when only the records do not fit', async () => {
    const { anna, room } = await createAnna();
    const doc = anna.open(room);
    await doc.whenLoaded;
    anna.tab(doc).fail('outer', 'QuotaExceededError');
    text(doc).insert(0, 'in de rij');
    await doc.save();
    await doc.flush().catch(() => undefined);
    anna.crash(doc);
    const [again] = await openAll([anna], room);
    expect(again && read(again)).toBe('in de rij');
  });

  it('says so when the write-ahead row does not fit, and writes it later', async () => {
    const { anna, room } = await createAnna();
    const doc = anna.open(room);
    await doc.whenLoaded;
    const tab = anna.tab(doc);
    tab.fail('living', 'QuotaExceededError');
    text(doc).insert(0, 'wacht even');
    await expect(doc.save()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(doc.status().unsaved).toBe(true);
    expect(doc.status().diskProblem).not.toBeNull();
    tab.fail('living', null);
    await vi.waitFor(() => expect(doc.status()).toMatchObject({ unsaved: false, diskProblem: null }), 3_000);
    anna.crash(doc);
    const [again] = await openAll([anna], room);
    expect(again && read(again)).toBe('wacht even');
  });

  it('takes in what others wrote also when it is full, but lets nothing be deleted', async () => {
    world = await createLeden(['anna', 'bram']);
    const room = world.room('a');
    const [anna, bram] = await openAll(world.devices, room);
    const [device] = world.devices;
    if (!anna || !bram || !device) throw new Error('two');
    await type(anna, 'oud ');
    await level(anna, bram);
    await bram.compact();
    await type(bram, 'nieuw');
    device.tab(anna).fail('outer', 'QuotaExceededError');
    device.tab(anna).fail('living', 'QuotaExceededError');
    text(anna).insert(0, 'x');
    await anna.flush().catch(() => undefined);
    const held = liveRecords(anna.outer).length;
    expect(await bring(bram, anna)).toEqual({ kind: 'wacht', reden: 'schijf' });
    expect(read(anna)).toBe('xoud nieuw');
    expect(liveRecords(anna.outer).length).toBeGreaterThan(held);
    device.tab(anna).fail('outer', null);
    device.tab(anna).fail('living', null);
    await anna.retryDisk();
    expect(await bring(bram, anna)).toEqual({ kind: 'goed' });
  });

  it('survives connections that are closed while somebody types', async () => {
    const { anna, room } = await createAnna();
    const doc = anna.open(room);
    await doc.whenLoaded;
    for (let i = 0; i < 12; i++) {
      text(doc).insert(text(doc).length, `${i} `);
      const flushed = doc.flush();
      if (i % 3 === 0) anna.tab(doc).cutConnections();
      await flushed;
    }
    anna.crash(doc);
    const [again] = await openAll([anna], room);
    expect(again && read(again)).toBe(Array.from({ length: 12 }, (_, i) => `${i} `).join(''));
  });
});

describe('S3 rows that were mangled', () => {
  const flip = (bytes: Uint8Array, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));

  it('a mangled checkpoint costs nothing: the records and the edits beside it say it all', async () => {
    const { anna, room } = await createAnna();
    const doc = anna.open(room);
    await type(doc, 'in een record ');
    await doc.checkpoint();
    text(doc).insert(text(doc).length, 'in de rij');
    await doc.save();
    anna.crash(doc);
    const [row] = await anna.disk.readLiving(room);
    if (!row?.checkpoint) throw new Error('no checkpoint');
    await anna.disk.writeLiving(room, row.writer, { checkpoint: flip(row.checkpoint, 40) });
    const [again] = await openAll([anna], room);
    expect(again && read(again)).toBe('in een record in de rij');
    expect(again?.status().problems).toBe(1);
    // Kept as it is, for whoever can do more with it.
    expect((await anna.disk.readLiving(room)).some(({ writer }) => writer === row.writer)).toBe(true);
  });

  it('a mangled write-ahead row is counted and the rest opens', async () => {
    const { anna, room } = await createAnna();
    const doc = anna.open(room);
    await type(doc, 'blijft');
    text(doc).insert(0, 'weg ');
    await doc.save();
    anna.crash(doc);
    const row = (await anna.disk.readLiving(room)).find(({ pending }) => pending);
    if (!row?.pending) throw new Error('no pending');
    await anna.disk.writeLiving(room, row.writer, { pending: flip(row.pending, 20) });
    const [again] = await openAll([anna], room);
    expect(again && read(again)).toBe('blijft');
    expect(again?.status().problems).toBe(1);
  });

  it('a checkpoint of another document does not open here', async () => {
    const { anna, room } = await createAnna();
    const other = world.room('b');
    const doc = anna.open(other);
    await type(doc, 'hoort in b');
    await doc.close();
    const [row] = await anna.disk.readLiving(other);
    if (!row?.checkpoint) throw new Error('no checkpoint');
    await anna.disk.writeLiving(room, row.writer, { checkpoint: row.checkpoint });
    const [here] = await openAll([anna], room);
    expect(here && read(here)).toBe('');
    expect(here?.status().problems).toBe(1);
  });

  it('a mangled record on disk is shown, does not stop the others, and comes back from a colleague', async () => {
    world = await createLeden(['anna', 'bram']);
    const room = world.room('a');
    const [device] = world.devices;
    const [anna, bram] = await openAll(world.devices, room);
    if (!anna || !bram || !device) throw new Error('two');
    await type(anna, 'een ');
    await type(anna, 'twee ');
    await type(anna, 'drie ');
    await level(anna, bram);
    device.crash(anna);
    // Bit rot in the middle of the second record.
    const second = liveRecords(anna.outer)[1];
    if (!second) throw new Error('no record');
    const needle = Buffer.from(second.bytes);
    const name = outerDatabaseName(room, device.disk.name);
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    await new Promise<void>((done) => {
      const tx = db.transaction('updates', 'readwrite');
      const cursor = tx.objectStore('updates').openCursor();
      cursor.onsuccess = () => {
        const at = cursor.result;
        if (!at) return;
        const found = Buffer.from(at.value as Uint8Array).indexOf(needle);
        if (found >= 0) at.update(flip(at.value as Uint8Array, found + needle.length - 10));
        at.continue();
      };
      tx.oncomplete = () => done();
    });
    db.close();
    await device.disk.deleteLiving(room);
    const again = device.open(room);
    await again.whenLoaded;
    expect(again.status()).toMatchObject({ problems: 1, gap: true });
    expect(read(again)).toContain('een');
    await bram.heal(true);
    expect(await bring(bram, again)).toEqual({ kind: 'goed' });
    expect(read(again)).toBe('een twee drie ');
    expect(again.status()).toMatchObject({ problems: 0, gap: false });
  });
});

it('S6 what compaction deleted leaves the disk too, also where somebody else compacted', async () => {
  world = await createLeden(['anna', 'bram']);
  const room = world.room('a');
  const [anna, bram] = await openAll(world.devices, room);
  const [a, b] = world.devices;
  if (!anna || !bram || !a || !b) throw new Error('two');
  for (let i = 0; i < 40; i++) await type(anna, `${i} `);
  await level(anna, bram);
  await bram.flush();
  const before = [await everyByteOf(a), await everyByteOf(b)].map((bytes) => bytes.length);
  await anna.compact();
  await bring(anna, bram);
  bram.setPace('alleen');
  text(bram).insert(0, 'x');
  await vi.waitFor(async () => expect((await everyByteOf(b)).length).toBeLessThan((before[1] ?? 0) / 2), 8_000);
  expect((await everyByteOf(a)).length).toBeLessThan((before[0] ?? 0) / 2);
  b.crash(bram);
  const [again] = await openAll([b], room);
  expect(again && read(again)).toContain('39');
});

it('S9 typed words are nowhere on the disk in the clear', async () => {
  const { anna, room } = await createAnna();
  const doc = anna.open(room);
  await type(doc, 'onmiskenbaarwoord ');
  await doc.checkpoint();
  text(doc).insert(0, 'geheimewriteahead ');
  await doc.save();
  const bytes = await everyByteOf(anna);
  expect(bytes.length).toBeGreaterThan(500);
  expect(bytes.includes('onmiskenbaarwoord')).toBe(false);
  expect(bytes.includes('geheimewriteahead')).toBe(false);
  expect(bytes.includes(Buffer.from('onmiskenbaarwoord', 'utf16le'))).toBe(false);
});

it('an edit during opening is neither lost nor written twice', async () => {
  const { anna, room } = await createAnna();
  const doc = anna.open(room);
  await type(doc, 'eerst ');
  await doc.close();
  const again = anna.open(room);
  text(again).insert(0, 'te vroeg ');
  await again.flush();
  anna.crash(again);
  const [third] = await openAll([anna], room);
  const words = third && read(third).split(' ').filter(Boolean).sort();
  expect(words).toEqual(['eerst', 'te', 'vroeg']);
});
