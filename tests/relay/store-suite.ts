// What every store adapter must do. Called with a way to open the same place again.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../sync-server/store.ts';

const bytes = (...list: number[]) => new Uint8Array(list);
const plain = (list: readonly Uint8Array[] | null | undefined) => list?.map((one) => [...one]);

/** `create` makes an empty place; opening it twice in a row (after close) finds what was there. */
export function acceptStore(name: string, create: () => { open(): Store }): void {
  describe(`store ${name}`, () => {
    const all = async (store: Store, room: string) =>
      (await store.readRoom(room, 0)).rows.flatMap<unknown>(({ updates }) => plain(updates) ?? 'damaged');

    test('P21 holds what was committed, in order, after closing and opening', async () => {
      const place = create();
      const first = place.open();
      await first.commit([{ kind: 'append', room: 'k/a', updates: [bytes(1), bytes(2)] }]);
      await first.commit([
        { kind: 'append', room: 'k/a', updates: [bytes(3)] },
        { kind: 'append', room: 'k/b', updates: [bytes(9)] },
      ]);
      await first.close();
      const store = place.open();
      await store.commit([{ kind: 'append', room: 'k/a', updates: [bytes(4)] }]);
      expect(await all(store, 'k/a')).toEqual([[1], [2], [3], [4]]);
      expect(await all(store, 'k/b')).toEqual([[9]]);
      expect(await all(store, 'k/')).toEqual([]);
      await store.close();
    });

    test('reads only what comes after a row', async () => {
      const store = create().open();
      for (const one of [1, 2, 3]) await store.commit([{ kind: 'append', room: 'k/a', updates: [bytes(one)] }]);
      const [first] = (await store.readRoom('k/a', 0)).rows;
      const after = await store.readRoom('k/a', first?.seq ?? 0);
      expect(after.rows.map(({ updates }) => plain(updates))).toEqual([[[2]], [[3]]]);
      await store.close();
    });

    test('P17 a fold replaces what it covers and nothing that came later', async () => {
      const store = create().open();
      for (const one of [1, 2, 3]) await store.commit([{ kind: 'append', room: 'k/a', updates: [bytes(one)] }]);
      const upTo = (await store.readRoom('k/a', 0)).rows[1]?.seq ?? 0;
      await store.commit([
        { kind: 'append', room: 'k/a', updates: [bytes(4)] },
        { kind: 'fold', room: 'k/a', upTo, base: bytes(12) },
      ]);
      expect(await all(store, 'k/a')).toEqual([[12], [3], [4]]);
      await store.close();
    });

    test('P19 a dropped room is empty and gone for ever, also for an append or fold on its way', async () => {
      const place = create();
      const first = place.open();
      await first.commit([{ kind: 'append', room: 'k/a', updates: [bytes(1)] }]);
      await first.commit([
        { kind: 'append', room: 'k/a', updates: [bytes(2)] },
        { kind: 'drop', room: 'k/a' },
        { kind: 'append', room: 'k/a', updates: [bytes(3)] },
        { kind: 'fold', room: 'k/a', upTo: 1, base: bytes(4) },
      ]);
      await first.commit([{ kind: 'append', room: 'k/a', updates: [bytes(5)] }]);
      await first.close();
      const store = place.open();
      expect(await store.readRoom('k/a', 0)).toEqual({ gone: true, rows: [] });
      expect((await store.readRoom('k/b', 0)).gone).toBe(false);
      await store.close();
    });

    test('P22 a row set aside is out of the room', async () => {
      const store = create().open();
      for (const one of [1, 2]) await store.commit([{ kind: 'append', room: 'k/a', updates: [bytes(one)] }]);
      const seq = (await store.readRoom('k/a', 0)).rows[0]?.seq ?? 0;
      await store.commit([
        { kind: 'aside', room: 'k/a', seq },
        { kind: 'aside', room: 'no/room', seq: 7 },
      ]);
      expect(await all(store, 'k/a')).toEqual([[2]]);
      await store.close();
    });

    test('P9 a log comes back entry by entry, and can be overwritten from a place on', async () => {
      const place = create();
      const first = place.open();
      const entry = (n: number) => ({ body: bytes(n), signature: bytes(n, n) });
      await first.commit([{ kind: 'log', kring: 'k', from: 0, entries: [entry(1), entry(2)] }]);
      await first.commit([{ kind: 'log', kring: 'k', from: 1, entries: [entry(3), entry(4)] }]);
      await first.close();
      const store = place.open();
      const { entries, damaged } = await store.readLog('k');
      expect(damaged).toBe(false);
      expect(entries.map(({ body, signature }) => [[...body], [...signature]])).toEqual([
        [[1], [1, 1]],
        [[3], [3, 3]],
        [[4], [4, 4]],
      ]);
      expect(await store.readLog('other')).toEqual({ entries: [], damaged: false });
      await store.close();
    });

    test('P26 counts the rooms of one kring, gone ones too', async () => {
      const store = create().open();
      for (const room of ['k/a', 'k/a', 'k/b', 'k/c', 'kk/a', 'j/a'])
        await store.commit([{ kind: 'append', room, updates: [bytes(1)] }]);
      await store.commit([{ kind: 'drop', room: 'k/c' }]);
      expect(await store.countRooms('k')).toBe(3);
      expect(await store.countRooms('none')).toBe(0);
      await store.close();
    });

    test('P21 commits given at once all take effect, in order, with large rows too', async () => {
      const store = create().open();
      const large = new Uint8Array(randomBytes(3 * 1024 * 1024));
      await Promise.all(
        [...Array(50).keys()].map((n) =>
          store.commit([{ kind: 'append', room: 'k/a', updates: [bytes(n), ...(n === 25 ? [large] : [])] }]),
        ),
      );
      const found = (await store.readRoom('k/a', 0)).rows.flatMap(({ updates }) => updates ?? []);
      expect(found.filter(({ length }) => length === 1).map(([n]) => n)).toEqual([...Array(50).keys()]);
      expect(Buffer.compare(found.find(({ length }) => length > 1) ?? bytes(), large)).toBe(0);
      await store.close();
    });
  });
}
