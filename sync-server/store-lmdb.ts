// The store in one folder: LMDB, embedded. Every commit is one transaction with an fsync of its own before it resolves.
import { mkdirSync } from 'node:fs';
import { open } from 'lmdb';
import { packRow, unpackRow } from './row.ts';
import type { Store, StoredLog, StoredRoom, Write } from './store.ts';

/** Keys: [room, seq] in `rows` and `aside`, [kring, n] in `logs`, room in `gone`. */
export function openLmdbStore(dataDir: string): Store {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const env = open({
    path: dataDir,
    // One file layout a person can back up; fsync inside each commit, so that "resolved" means "on disk".
    overlappingSync: false,
    encoding: 'binary',
    maxDbs: 8,
  });
  const rows = env.openDB<Buffer, [string, number]>({ name: 'rows', encoding: 'binary' });
  const aside = env.openDB<Buffer, [string, number]>({ name: 'aside', encoding: 'binary' });
  const logs = env.openDB<Buffer, [string, number]>({ name: 'logs', encoding: 'binary' });
  const gone = env.openDB<Buffer, string>({ name: 'gone', encoding: 'binary' });
  const lastSeq = new Map<string, number>();

  const keysOf = (room: string, upTo = Number.MAX_SAFE_INTEGER) => [
    ...rows.getKeys({ start: [room, 0], end: [room, upTo], inclusiveEnd: true }),
  ];
  const nextSeq = (room: string): number => {
    let last = lastSeq.get(room);
    if (last === undefined) {
      const [found] = rows.getKeys({ start: [room, Number.MAX_SAFE_INTEGER], end: [room, 0], reverse: true, limit: 1 });
      last = found?.[1] ?? 0;
    }
    lastSeq.set(room, last + 1);
    // Only a cache of what the disk says; it must not grow with the number of rooms ever seen.
    if (lastSeq.size > 10_000) lastSeq.clear();
    return last + 1;
  };

  /** Puts and removes of one call end up in one transaction (`batch` below). */
  const apply = (write: Write, dropped: ReadonlySet<string>): void => {
    switch (write.kind) {
      case 'append':
        if (!dropped.has(write.room) && !gone.doesExist(write.room))
          rows.put([write.room, nextSeq(write.room)], Buffer.from(packRow(write.updates)));
        return;
      case 'fold':
        if (dropped.has(write.room) || gone.doesExist(write.room)) return;
        for (const key of keysOf(write.room, write.upTo)) if (key[1] < write.upTo) rows.remove(key);
        rows.put([write.room, write.upTo], Buffer.from(packRow([write.base])));
        return;
      case 'drop':
        for (const key of keysOf(write.room)) rows.remove(key);
        for (const key of aside.getKeys({ start: [write.room, 0], end: [write.room, Number.MAX_SAFE_INTEGER] }))
          aside.remove(key);
        gone.put(write.room, Buffer.from([1]));
        return;
      case 'aside': {
        const bytes = rows.get([write.room, write.seq]);
        if (bytes) aside.put([write.room, write.seq], bytes);
        rows.remove([write.room, write.seq]);
        return;
      }
      case 'log':
        for (const [i, entry] of write.entries.entries())
          logs.put([write.kring, write.from + i], Buffer.from(packRow([entry.body, entry.signature])));
    }
  };

  // One commit at a time: the next one reads keys (fold, drop) that the one before may still be writing.
  let last: Promise<unknown> = Promise.resolve();
  const commit = async (writes: readonly Write[]): Promise<void> => {
    // Within a batch, reads see the state before it: what is appended here must not outlive a drop here.
    const dropped = new Set(writes.flatMap((write) => (write.kind === 'drop' ? write.room : [])));
    await env.batch(() => {
      for (const write of writes) apply(write, dropped);
    });
  };

  return {
    commit(writes) {
      const result = last.then(() => commit(writes));
      last = result.catch(() => lastSeq.clear());
      return result;
    },
    async readRoom(room, after): Promise<StoredRoom> {
      const found: StoredRoom = { gone: gone.doesExist(room), rows: [] };
      const range = {
        start: [room, after + 1] as [string, number],
        end: [room, Number.MAX_SAFE_INTEGER] as [string, number],
      };
      for (const { key, value } of rows.getRange(range)) found.rows.push({ seq: key[1], updates: unpackRow(value) });
      return found;
    },
    async readLog(kring): Promise<StoredLog> {
      const found: StoredLog = { entries: [], damaged: false };
      for (const { key, value } of logs.getRange({ start: [kring, 0], end: [kring, Number.MAX_SAFE_INTEGER] })) {
        const [body, signature] = unpackRow(value) ?? [];
        if (!body || !signature || key[1] !== found.entries.length) return { ...found, damaged: true };
        found.entries.push({ body, signature });
      }
      return found;
    },
    async countRooms(kring) {
      const inKring = { start: `${kring}/`, end: `${kring}0` };
      const names = new Set<string>(gone.getKeys(inKring));
      // Skips from room to room, so that a long room costs no more than a short one.
      for (let start: [string, number] | null = [inKring.start, 0]; start; ) {
        const [key]: [string, number][] = [...rows.getKeys({ start, end: [inKring.end, 0], limit: 1 })];
        if (key) names.add(key[0]);
        start = key ? [key[0], Number.MAX_SAFE_INTEGER] : null;
      }
      return names.size;
    },
    async close() {
      await last;
      await env.close();
    },
  };
}
