// What people type lies nowhere readable: not in the browser's databases, caches, channel or files, not at the relay, not in its log (S9).
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './harness.ts';
import { editor, inviteCode, join, makeCasus, openCasus, seesText, typeAtEnd, unlock, upToDate } from './steps.ts';

const WOORD = 'Zandloperkwartier';
const TITEL = 'Casus Vuurtorenlicht';
const FUNCTIE = 'sterrenwachter';
const SECRETS = [WOORD, TITEL, 'Vuurtorenlicht', FUNCTIE, 'vier losse woorden'];

/** As bytes on disk: UTF-8, and UTF-16 as IndexedDB keeps strings. */
const found = (bytes: Buffer, words: readonly string[]) =>
  words.filter((word) => bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le')));

async function searchFolder(folder: string, words: readonly string[]): Promise<string[]> {
  const hits: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const words_ = found(await readFile(file).catch(() => Buffer.alloc(0)), words);
    if (words_.length > 0) hits.push(`${file}: ${words_.join(', ')}`);
  }
  return hits;
}

journey('S9 typed words, titles, functions and phrases occur nowhere', async ({ openProfile, relay }) => {
  const anna = await openProfile('anna');
  const bram = await openProfile('bram');
  await makeCasus(anna);
  await anna.page.getByRole('button', { name: 'Verander de werktitel' }).click();
  await anna.page.getByRole('textbox', { name: 'Werktitel' }).fill(TITEL);
  await anna.page.getByRole('button', { name: 'Klaar' }).click();
  await anna.page.evaluate(() => {
    const heard: number[][] = [];
    const Native = BroadcastChannel;
    Object.assign(globalThis, { heard });
    // Everything this tab hears on a channel it also hears here.
    const room = decodeURIComponent(location.hash.split('/').at(-1) ?? '').replace('~', '/');
    const channel = new Native(`${location.origin.replace('http', 'ws')}/${room}`);
    channel.onmessage = ({ data }) => heard.push([...new Uint8Array(data)]);
  });
  const second = await anna.context.newPage();
  await second.goto(anna.page.url());
  await unlock(second);
  await editor(second).waitFor();
  await typeAtEnd(second, `${WOORD} was het onderwerp. `);
  await seesText(anna.page, WOORD);
  const channel = await anna.page.evaluate(() => (globalThis as unknown as { heard: number[][] }).heard);
  expect(channel.length, 'messages heard on the channel').toBeGreaterThan(0);
  expect(channel.flatMap((message) => found(Buffer.from(message), SECRETS))).toEqual([]);
  await second.close();

  const code = await inviteCode(anna);
  await join(bram, code, FUNCTIE);
  await openCasus(bram, TITEL);
  await seesText(bram.page, WOORD);
  await upToDate(bram.page);

  for (const { page } of [anna, bram]) {
    const dump = await page.evaluate(async () => {
      const parts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
      const asText = (value: unknown): string => {
        if (value instanceof ArrayBuffer) return asText(new Uint8Array(value));
        if (value instanceof Uint8Array)
          return new TextDecoder('latin1').decode(value) + new TextDecoder().decode(value);
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
    expect(dump.length, 'there was something to search').toBeGreaterThan(1_000);
    expect(SECRETS.filter((word) => dump.includes(word))).toEqual([]);
    // A dump that would not find anything proves nothing.
    expect(dump).toContain('ruggespraak-doc:');
  }
  expect(await searchFolder(relay.dataDir, SECRETS)).toEqual([]);
  expect(found(Buffer.from(relay.log()), [...SECRETS, code, code.replaceAll('-', '')])).toEqual([]);
  for (const { context, userData } of [anna, bram]) {
    await context.close();
    expect(await searchFolder(userData, [...SECRETS, code])).toEqual([]);
  }
});
