// Lets a test kill a browser tab: whatever the tab had not got onto the disk at that moment never gets there. Import before anything that opens IndexedDB.
import 'fake-indexeddb/auto';
import type { Disk } from '../../src/disk/disk.ts';

/** Connections of a tab that can be cut; its alias is the disk name plus '#' and a number. */
interface TabConnections {
  dead: boolean;
  open: Set<IDBDatabase>;
  running: Set<IDBTransaction>;
  /** What the next writes throw, instead of writing; for full and failing disks. */
  failing: DOMException | null;
}

const tabs = new Map<string, TabConnections>();
const real = globalThis.indexedDB;
const never = new Promise<never>(() => undefined);

const withoutTab = (name: string) => name.replace(/#\d+/, '');

function watch(db: IDBDatabase, tab: TabConnections): void {
  tab.open.add(db);
  const begin = db.transaction.bind(db);
  db.transaction = (stores, mode, options) => {
    if (tab.dead) throw new DOMException('this tab is gone', 'InvalidStateError');
    if (tab.failing && mode === 'readwrite') throw tab.failing;
    const tx = begin(stores, mode, options);
    tab.running.add(tx);
    const ended = () => tab.running.delete(tx);
    tx.addEventListener('complete', ended);
    tx.addEventListener('abort', ended);
    return tx;
  };
}

/** Names with a tab in them lead to the same database; the tab can be cut off from it. */
globalThis.indexedDB = new Proxy(real, {
  get(target, key) {
    if (key === 'open')
      return (name: string, version?: number) => {
        const alias = /^[^/]*#\d+/.exec(name)?.[0];
        const tab = alias === undefined ? undefined : tabs.get(alias.replace(/-doc:.*$/, ''));
        // A dead tab never hears whether its database opened.
        if (tab?.dead) return {};
        const request = target.open(withoutTab(name), version);
        if (tab) request.addEventListener('success', () => watch(request.result, tab));
        return request;
      };
    if (key === 'deleteDatabase') return (name: string) => target.deleteDatabase(withoutTab(name));
    const value = Reflect.get(target, key, target);
    return typeof value === 'function' ? value.bind(target) : value;
  },
});

let numbers = 0;

export interface TabDisk {
  disk: Disk;
  /** The tab dies now: transactions under way are rolled back, later ones never begin, nobody is told. */
  kill(): void;
  /** Every connection this tab has to its outer documents is closed, as iOS does to a suspended app. */
  cutConnections(): void;
  /** Writes throw this until it is set to null. `where`: the outer documents, or this tab's living rows. */
  fail(where: 'outer' | 'living', name: 'QuotaExceededError' | 'UnknownError' | null): void;
}

/** The same disk, seen from one tab. */
export function openTabDisk(shared: Disk): TabDisk {
  const name = `${shared.name}#${++numbers}`;
  const tab: TabConnections = { dead: false, open: new Set(), running: new Set(), failing: null };
  tabs.set(name, tab);
  let livingFails: DOMException | null = null;
  const alive = <T>(work: () => Promise<T>): Promise<T> => (tab.dead ? never : work());
  return {
    disk: {
      ...shared,
      name,
      readLiving: (room) => alive(() => shared.readLiving(room)),
      writeLiving: (room, writer, part) =>
        livingFails ? Promise.reject(livingFails) : alive(() => shared.writeLiving(room, writer, part)),
      deleteLiving: (room, writers) => alive(() => shared.deleteLiving(room, writers)),
    },
    kill() {
      tab.dead = true;
      for (const tx of tab.running) tx.abort();
      for (const db of tab.open) db.close();
    },
    cutConnections() {
      for (const db of tab.open) {
        db.close();
        db.onclose?.call(db, new Event('close'));
      }
      tab.open.clear();
    },
    fail(where, error) {
      const thrown = error && new DOMException('made to fail', error);
      if (where === 'outer') tab.failing = thrown;
      else livingFails = thrown;
    },
  };
}
