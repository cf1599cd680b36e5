// Runs in the browser for bench/doc.ts: the same trace into a sealed document and into plain Yjs with y-indexeddb, and measures both.

import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { openDisk } from '../src/disk/disk.ts';
import type { SignedEntry } from '../src/domain/ledenlog.ts';
import { fromBase64url, toBase64url } from '../src/domain/ledenlog.ts';
import { openSealedDocument, type SealedDocument } from '../src/sealed/document.ts';
import { browserLocks } from '../src/sealed/locks.ts';
import { liveRecords } from '../src/sealed/outer.ts';
import type { Pace } from '../src/sealed/writing.ts';
import { loadAcks } from '../src/sync/acks.ts';
import { connectDocument } from '../src/sync/connection.ts';
import { createKringLog, type KringLog, loadKringLog } from '../src/sync/kring-log.ts';
import { draftGenesis, draftInvite, draftToelaten, draftVraag } from '../src/vault/ledenlog.ts';
import { sha256 } from '../src/vault/primitives.ts';
import { createVault } from '../src/vault/vault.ts';
import type { OpenVault } from '../src/vault/vault-contract.ts';
import { createTrace } from './doc-trace.ts';

/** Unlocking is measured elsewhere; here it only stands in the way. */
const quick = (phrase: Uint8Array, salt: Uint8Array) => sha256(new Uint8Array([...salt, ...phrase]));
const PHRASE = 'een zin om te meten';

const disk = openDisk('bench');
const vaults = createVault(disk, { argon2: quick, measure: false });
let vault: OpenVault;
let log: KringLog;

const pack = ({ body, signature }: SignedEntry) => [toBase64url(body), toBase64url(signature)] as const;
const unpack = ([body, signature]: readonly [string, string]): SignedEntry => ({
  body: fromBase64url(body),
  signature: fromBase64url(signature),
});

async function keep(id: string, entries: readonly SignedEntry[]): Promise<void> {
  const made = await createKringLog(id, entries, disk, vault.sealer, await vault.keyringFor(id));
  if (made.kind !== 'goed') throw new Error(made.reden);
  log = made.log;
}

async function openSealed(name: string, pace: Pace = 'hand'): Promise<SealedDocument> {
  const keyring = await vault.keyringFor(log.id);
  const room = `${log.id}/${name}`;
  return openSealedDocument({
    room,
    keys: keyring.documentKeys(room),
    device: keyring.device,
    sealer: vault.sealer,
    disk,
    locks: browserLocks(),
    kring: log.kring,
    pace,
  });
}

const request = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

/** Bytes of all rows, without what IndexedDB itself adds to both. */
async function storedBytes(databases: (name: string) => boolean, room: string | null): Promise<number> {
  let sum = 0;
  for (const { name } of await indexedDB.databases()) {
    if (!name || !databases(name)) continue;
    const db = await request(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      for (const row of await request(db.transaction(store).objectStore(store).getAll())) {
        if (row instanceof Uint8Array) sum += row.length;
        else if (store === 'living' && row.room === room)
          sum += (row.checkpoint?.length ?? 0) + (row.pending?.length ?? 0);
      }
    }
    db.close();
  }
  return sum;
}

/** y-indexeddb's own trimming, which it does a second after 500 rows; awaited, because nobody types this fast. */
async function trim(persistence: IndexeddbPersistence): Promise<void> {
  const { db } = persistence;
  if (!db) throw new Error('no database');
  const written = () => request(db.transaction('updates', 'readwrite').objectStore('updates').count());
  await written();
  await storeState(persistence);
  await written();
}

const bench = {
  async start(): Promise<string> {
    vault = await vaults.create(PHRASE);
    const { kring, entry } = await draftGenesis(vault, Date.now());
    await keep(kring, [entry]);
    return kring;
  },
  async again(kring: string): Promise<void> {
    const unlocked = await vaults.unlock(PHRASE);
    if (unlocked.kind !== 'open') throw new Error(unlocked.kind);
    vault = unlocked.vault;
    const loaded = await loadKringLog(kring, disk, vault.sealer, await vault.keyringFor(kring));
    if (!loaded) throw new Error('no log');
    log = loaded;
  },
  async invite() {
    const keyring = await vault.keyringFor(log.id);
    const made = await draftInvite(keyring, log.kring(), 'meedoen', Date.now() + 3_600_000, Date.now());
    await log.takeIn({ from: log.entries().length, entries: [made.entry] });
    return { id: log.id, secret: toBase64url(made.secret), entries: log.entries().map(pack) };
  },
  async join({ id, secret, entries }: { id: string; secret: string; entries: (readonly [string, string])[] }) {
    vault = await vaults.create(PHRASE);
    const held = entries.map(unpack);
    await keep(id, held);
    const { entry } = await draftVraag(vault, log.kring(), fromBase64url(secret), Date.now());
    await log.takeIn({ from: log.entries().length, entries: [entry] });
    return pack(entry);
  },
  /** Lets in whoever asked with this entry. */
  async letIn(asked: readonly [string, string]) {
    await log.takeIn({ from: log.entries().length, entries: [unpack(asked)] });
    const waiting = [...log.kring().uitnodigingen.values()].find(({ status }) => status === 'gevraagd');
    if (!waiting?.toestel) throw new Error('nobody asks');
    const keyring = await vault.keyringFor(log.id);
    const { entry } = await draftToelaten(keyring, log.kring(), waiting.invite, waiting.toestel, Date.now());
    await log.takeIn({ from: log.entries().length, entries: [entry] });
    return pack(entry);
  },
  async learn(entry: readonly [string, string]) {
    await log.takeIn({ from: log.entries().length, entries: [unpack(entry)] });
  },

  /** `batch` edits go into one update; plain Yjs gets the same. Every 500 batches the idle work is done, as it would be. */
  async writeSealed(edits: number, batch: number, pace: Pace) {
    const doc = await openSealed(`${edits}-${batch}`, pace);
    await doc.whenLoaded;
    let wire = 0;
    doc.outer.on('update', (update: Uint8Array) => {
      wire += update.length;
    });
    const text = doc.inner.getText('t');
    const trace = createTrace();
    let handling = 0;
    const started = performance.now();
    for (let i = 0; i < edits; ) {
      const before = performance.now();
      for (let n = 0; n < batch && i < edits; n++, i++) trace.step(text);
      handling += performance.now() - before;
      await doc.flush();
      if (liveRecords(doc.outer).length > 500) await doc.compact();
    }
    await doc.compact();
    const wall = performance.now() - started;
    await doc.close();
    const stored = await storedBytes((name) => name === 'bench' || name === `bench-doc:${doc.room}`, doc.room);
    return { wire, stored, editMicros: (handling * 1_000) / edits, wall };
  },
  /** As y-websocket and y-indexeddb do it: every edit is an update, a message and a row. */
  async writePlain(edits: number) {
    const doc = new Y.Doc();
    const name = `plain-${edits}`;
    const persistence = new IndexeddbPersistence(name, doc);
    await persistence.whenSynced;
    let wire = 0;
    doc.on('update', (update: Uint8Array) => {
      wire += update.length;
    });
    const text = doc.getText('t');
    const trace = createTrace();
    let handling = 0;
    const started = performance.now();
    for (let i = 0; i < edits; ) {
      const before = performance.now();
      for (let n = 0; n < 20 && i < edits; n++, i++) trace.step(text);
      handling += performance.now() - before;
      if (i % 500 === 0) await trim(persistence);
    }
    const wall = performance.now() - started;
    await persistence.destroy();
    const raw = {
      v1: Y.encodeStateAsUpdate(doc).length,
      v2: Y.encodeStateAsUpdateV2(doc).length,
      characters: text.length,
    };
    doc.destroy();
    const stored = await storedBytes((found) => found === name, null);
    return { wire, stored, editMicros: (handling * 1_000) / edits, wall, ...raw };
  },

  async openSealed(edits: number, batch: number) {
    const before = performance.now();
    const doc = await openSealed(`${edits}-${batch}`);
    await doc.whenReady;
    const length = doc.inner.getText('t').length;
    const ready = performance.now() - before;
    await doc.whenLoaded;
    return { ready, loaded: performance.now() - before, length };
  },
  async openPlain(edits: number) {
    const before = performance.now();
    const doc = new Y.Doc();
    const persistence = new IndexeddbPersistence(`plain-${edits}`, doc);
    await persistence.whenSynced;
    const length = doc.getText('t').length;
    return { ready: performance.now() - before, length };
  },

  /** Two screens: what one types carries its time along; the other says how long it took. */
  async together(relayUrl: string, kring: string) {
    const keyring = await vault.keyringFor(kring);
    const doc = await openSealed('samen');
    await doc.whenLoaded;
    const connection = connectDocument(doc, {
      relayUrl,
      device: keyring.device,
      keys: keyring.documentKeys(doc.room),
      log,
      acks: await loadAcks(doc.room, disk, vault.sealer),
      awareness: new Awareness(doc.inner),
      broadcast: false,
    });
    const text = doc.inner.getText('t');
    const delays: number[] = [];
    doc.inner.on('update', (_update: Uint8Array, origin: unknown) => {
      if (typeof origin !== 'symbol') return;
      // Every stamp is seen once; the first stretch is for two screens getting to know each other.
      for (const stamp of text.toString().split(' ').slice(seen)) {
        if (stamp === '') continue;
        seen++;
        delays.push(performance.timeOrigin + performance.now() - Number(stamp));
      }
    });
    let seen = 0;
    shared = { text, delays, others: () => connection.presence.others() };
  },
  others: () => shared?.others() ?? 0,
  async type(count: number, everyMs: number) {
    for (let i = 0; i < count; i++) {
      shared?.text.insert(shared.text.length, `${performance.timeOrigin + performance.now()} `);
      await new Promise((later) => setTimeout(later, everyMs * (0.5 + Math.random())));
    }
  },
  delays: () => shared?.delays ?? [],
};
let shared: { text: Y.Text; delays: number[]; others: () => number } | null = null;

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
