// The database of one outer document, laid out exactly as y-indexeddb does, and one transaction on it. Knows no document.
import { toDiskProblem } from './disk-problem.ts';

const prefix = (disk: string) => `${disk}-doc:`;

/** `disk`: name of the disk it belongs to. */
export function outerDatabaseName(room: string, disk = 'ruggespraak'): string {
  return `${prefix(disk)}${room}`;
}

/** `lost` fires when the connection ends without us asking; 'deleted' means another tab destroyed the document. */
export function openOuterDatabase(
  room: string,
  disk: string,
  lost: (how: 'closed' | 'deleted') => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(outerDatabaseName(room, disk));
    request.onupgradeneeded = () => {
      const names = request.result.objectStoreNames;
      if (!names.contains('updates')) request.result.createObjectStore('updates', { autoIncrement: true });
      if (!names.contains('custom')) request.result.createObjectStore('custom');
    };
    request.onerror = () => reject(toDiskProblem(request.error));
    request.onsuccess = () => {
      const db = request.result;
      db.onclose = () => lost('closed');
      db.onversionchange = (event) => {
        db.close();
        lost(event.newVersion === null ? 'deleted' : 'closed');
      };
      resolve(db);
    };
  });
}

/**
 * Runs `work` in one read-write transaction and resolves when it COMPLETED: a request that succeeded can still be
 * rolled back. `strict` asks the browser to reach the disk itself before saying so.
 */
export function writeUpdates(db: IDBDatabase, work: (updates: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const tx = db.transaction('updates', 'readwrite', { durability: 'strict' });
    let thrown: unknown;
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(thrown ?? tx.error ?? new Error('transaction aborted'));
    try {
      work(tx.objectStore('updates'));
    } catch (error) {
      thrown = error;
      tx.abort();
    }
  });
}

/** Deletes one database. An open store in any tab lets go of it by itself. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(toDiskProblem(request.error));
  });
}

export function destroyOuterStore(room: string, disk = 'ruggespraak'): Promise<void> {
  return deleteDatabase(outerDatabaseName(room, disk));
}

export async function destroyAllOuterStores(disk = 'ruggespraak'): Promise<void> {
  try {
    const all = await indexedDB.databases();
    await Promise.all(all.map(({ name }) => (name?.startsWith(prefix(disk)) ? deleteDatabase(name) : undefined)));
  } catch (error) {
    throw toDiskProblem(error);
  }
}

/** Every row with its key, in order. */
export function readUpdates(db: IDBDatabase): Promise<{ keys: IDBValidKey[]; rows: Uint8Array[] }> {
  return new Promise((resolve, reject) => {
    const tx = db.transaction('updates', 'readonly');
    const keys = tx.objectStore('updates').getAllKeys();
    const rows = tx.objectStore('updates').getAll();
    tx.oncomplete = () => resolve({ keys: keys.result, rows: rows.result });
    tx.onabort = () => reject(tx.error ?? new Error('transaction aborted'));
  });
}
