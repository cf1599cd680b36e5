// Two tabs on one document while connections close, transactions abort and the disk is full at odd moments: every word is on disk in the end (S8).
// Replay one run: SEED=<the seed it printed>. More of them: SEEDS=500.
import 'fake-indexeddb/auto';
import { afterAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type OuterStore, openOuterStore } from '../../src/disk/outer-store.ts';

let random: (below: number) => number = () => 0;
function seedRandom(seed: number): void {
  let state = seed >>> 0;
  random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What goes wrong now. */
let harm: 'none' | 'close' | 'abort' | 'full' = 'none';
const transaction = IDBDatabase.prototype.transaction;
const add = IDBObjectStore.prototype.add;
const native = new Set<IDBDatabase>();
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
  native.add(this);
  const happening = harm;
  if (happening === 'close' || happening === 'abort') harm = 'none';
  const tx = transaction.apply(this, args);
  if (happening === 'close') this.close();
  if (happening === 'close' || happening === 'abort') queueMicrotask(() => tx.abort());
  return tx;
};
IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args) {
  if (harm === 'full') throw new DOMException('full', 'QuotaExceededError');
  return add.apply(this, args);
};
afterAll(() => {
  IDBDatabase.prototype.transaction = transaction;
  IDBObjectStore.prototype.add = add;
});

interface Tab {
  doc: Y.Doc;
  store: OuterStore;
}
function openTab(room: string): Tab {
  const doc = new Y.Doc();
  return { doc, store: openOuterStore(room, doc) };
}
const words = ({ doc }: Tab) => doc.getArray<string>('log').toArray();

const seeds = process.env.SEED
  ? [Number(process.env.SEED)]
  : Array.from({ length: Number(process.env.SEEDS ?? 15) }, (_, i) => 7000 + i);
for (const seed of seeds)
  test(`SEED=${seed}`, async () => {
    seedRandom(seed);
    native.clear();
    harm = 'none';
    const room = `fuzz-${seed}`;
    const tabs = [openTab(room), openTab(room)];
    const written: string[] = [];
    for (let step = 0; step < 120; step++) {
      const at = random(2);
      const tab = tabs[at];
      if (!tab) throw new Error('no tab');
      switch (random(10)) {
        case 0:
          for (const db of native) if (random(2) === 0) db.close();
          break;
        case 1:
          for (const db of native) db.onclose?.call(db, new Event('close'));
          break;
        case 2:
          harm = (['close', 'abort', 'full'] as const)[random(3)] ?? 'none';
          break;
        case 3:
          if (harm === 'full') {
            harm = 'none';
            await tab.store.retry();
          }
          break;
        case 4: {
          // "Bewaard" must be true: whoever opens now has every word this tab had.
          const had = words(tab);
          const saved = await tab.store.flushed().then(
            () => true,
            () => false,
          );
          const before = harm;
          if (!saved && before === 'full') break;
          // So many harms in a row can use up all its own tries; then one more is enough.
          if (!saved) {
            await tab.store.retry();
            await tab.store.flushed();
          }
          harm = 'none';
          const fresh = openTab(room);
          await fresh.store.whenLoaded;
          expect(words(fresh)).toEqual(expect.arrayContaining(had));
          await fresh.store.close();
          harm = before;
          break;
        }
        case 5: {
          harm = 'none';
          await tab.store.close();
          tabs[at] = openTab(room);
          break;
        }
        default: {
          const word = `${at}-${step}`;
          written.push(word);
          tab.doc.getArray<string>('log').push([word]);
          if (random(3) === 0) await new Promise((resolve) => setTimeout(resolve, random(3)));
        }
      }
    }
    harm = 'none';
    for (const { store } of tabs) {
      await store.retry();
      await store.flushed();
      expect(store.status()).toEqual({ pending: 0, failed: 0, damaged: 0, problem: null });
      await store.close();
    }
    const last = openTab(room);
    await last.store.whenLoaded;
    expect(words(last).sort()).toEqual(written.sort());
    await last.store.close();
  });
