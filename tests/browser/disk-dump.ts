// What lies on the disk of a device and of the relay, to look for words that must not be there. Knows no story.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** As bytes on disk: UTF-8, and UTF-16 as IndexedDB keeps strings. */
export const found = (bytes: Buffer, words: readonly string[]): string[] =>
  words.filter((word) => bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le')));

/** Every file with one of these words in it. */
export async function searchFolder(folder: string, words: readonly string[]): Promise<string[]> {
  const hits: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const words_ = found(await readFile(file).catch(() => Buffer.alloc(0)), words);
    if (words_.length > 0) hits.push(`${file}: ${words_.join(', ')}`);
  }
  return hits;
}

/** All a page can read of what is kept for it: databases, storage, cookies, what was cached. */
export const dumpOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const parts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    const asText = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return asText(new Uint8Array(value));
      if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value) + new TextDecoder().decode(value);
      if (Array.isArray(value)) return value.map(asText).join('\n');
      if (typeof value === 'object' && value !== null)
        return Object.entries(value)
          .map((pair) => asText(pair))
          .join('\n');
      return String(value);
    };
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      parts.push(name ?? '');
      for (const store of db.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
        parts.push(asText(rows));
      }
      db.close();
    }
    for (const cache of await caches.keys())
      for (const request of await (await caches.open(cache)).keys()) parts.push(request.url);
    return parts.join('\n');
  });

/** What on this device is kept under the name of this casus: a database of its own, rows by their kind, living rows. */
export const keptOf = (page: Page, casus: string): Promise<string[]> =>
  page.evaluate(async (id) => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('ruggespraak');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const kept = names.filter((name) => name.includes(id)).map(() => 'database');
    for (const store of db.objectStoreNames) {
      const rows = await new Promise<Record<string, unknown>[]>((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
      for (const row of rows)
        if (Object.values(row).some((value) => typeof value === 'string' && value.includes(id)))
          kept.push(String(row.kind ?? store));
    }
    db.close();
    return [...new Set(kept)].sort();
  }, casus);
