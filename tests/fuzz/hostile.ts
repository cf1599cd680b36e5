// What a hostile relay can send and store. Each attack says whether it changes something, so that the run can ask whether it was noticed.
import { expect } from 'vitest';
import * as Y from 'yjs';
import { heldFrontier, liveRecords, waitingRecords } from '../../src/sealed/outer.ts';
import { openRecord, parseRecord } from '../../src/sealed/record.ts';
import { quiet, type Run, recordsIn, type Tab } from './people.ts';
import { below, chance, pick } from './seeded.ts';
import { wordsIn } from './writing.ts';

const clone = (outer: Y.Doc) => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(outer));
  return copy;
};

/** What the outer document alone would give somebody who has the keys. */
async function told(run: Run, { device, doc }: Tab): Promise<string[]> {
  const inner = new Y.Doc();
  const keys = device.keyring.documentKeys(run.room);
  for (const { bytes } of [...liveRecords(doc.outer), ...waitingRecords(doc.outer)]) {
    const record = parseRecord(run.room, bytes);
    if (record) Y.applyUpdateV2(inner, (await openRecord(run.room, record, keys)).update);
  }
  return wordsIn(inner);
}

/** Nothing of the tab's own goes on meanwhile, so that what it held before can be compared. */
async function mustRefuse(run: Run, tab: Tab, update: Uint8Array): Promise<void> {
  const before = await told(run, tab);
  const { refused } = tab.doc.status();
  const admitted = await tab.doc.admit(update, tab);
  expect(admitted.kind).toBe('geweigerd');
  expect(tab.doc.status().refused).toBe(refused + 1);
  // Something in it may have been right, so more may be told now; never less.
  const after = new Set(await told(run, tab));
  expect(before.filter((word) => !after.has(word) && !run.truth.deleted.has(word))).toEqual([]);
}

/** An update that takes the next place in the log of `writer`. */
export function squat(outer: Y.Doc, writer: number): Uint8Array {
  const copy = clone(outer);
  const before = Y.encodeStateVector(copy);
  copy.clientID = writer;
  copy.getArray(`log:${writer}`).push([1]);
  return Y.encodeStateAsUpdate(copy, before);
}

/** Only a set of deletions, over everything that is live. */
export function deleteEverything(outer: Y.Doc): Uint8Array {
  const copy = clone(outer);
  const sv = Y.encodeStateVector(copy);
  for (const writer of copy.store.clients.keys()) {
    const log = copy.getArray(`log:${writer}`);
    log.delete(0, log.length);
  }
  return Y.encodeStateAsUpdate(copy, sv);
}

export function flipBits(update: Uint8Array): Uint8Array {
  const copy = update.slice();
  for (let i = 1 + below(3); i > 0; i--) {
    const at = below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << below(8));
  }
  return copy;
}

/** Does a damaged update bring a record that nobody made, to a place that is not taken? */
function bringsForgery(run: Run, tab: Tab, update: Uint8Array): boolean {
  const held = heldFrontier(tab.doc.outer);
  try {
    return recordsIn(update).some(({ key, bytes }) => {
      const [writer, seq] = key.split(':').map(Number);
      const honest = run.made.get(key);
      return (seq ?? 0) >= (held.get(writer ?? 0) ?? 0) && !(honest && Buffer.compare(honest, bytes) === 0);
    });
  } catch {
    return true;
  }
}

const ATTACKS: Record<string, (run: Run, tab: Tab, other: Tab, foreign: Uint8Array) => Promise<void>> = {
  async squats(run, tab, other) {
    await mustRefuse(run, tab, squat(tab.doc.outer, other.doc.outer.clientID));
  },
  async deletes(run, tab) {
    if (liveRecords(tab.doc.outer).length === 0) return;
    await mustRefuse(run, tab, deleteEverything(tab.doc.outer));
  },
  async flips(run, tab, other) {
    const update = flipBits(Y.encodeStateAsUpdate(other.doc.outer, Y.encodeStateVector(tab.doc.outer)));
    const forged = bringsForgery(run, tab, update);
    const admitted = await tab.doc.admit(update, tab);
    if (forged) expect(admitted.kind).toBe('geweigerd');
  },
  async swapsDocuments(run, tab, _other, foreign) {
    await mustRefuse(run, tab, foreign);
  },
  async servesDeleted(run, tab, other) {
    const copy = clone(other.doc.outer);
    const held = heldFrontier(tab.doc.outer);
    const fresh = liveRecords(copy).filter(({ writer, seq }) => seq >= (held.get(writer) ?? 0));
    for (const writer of copy.store.clients.keys())
      copy.getArray(`log:${writer}`).delete(0, copy.getArray(`log:${writer}`).length);
    if (fresh.length > 0) await mustRefuse(run, tab, Y.encodeStateAsUpdate(copy));
  },
  async replays(run, tab) {
    await tab.doc.admit(run.relay.old(pick), tab);
  },
  async withholds(_run, tab) {
    tab.line.down.length = 0;
  },
  async drops(_run, tab) {
    tab.line.up.splice(below(tab.line.up.length + 1), 1);
  },
  async reorders(_run, tab) {
    tab.line.down.reverse();
  },
  async duplicates(_run, tab) {
    tab.line.down.push(...tab.line.down);
  },
  async spoilsItsDisk(run, _tab, other) {
    const spoiled = chance(50) ? squat(other.doc.outer, other.doc.outer.clientID) : flipBits(run.relay.stored());
    try {
      run.relay.replace(Y.mergeUpdates([spoiled, run.relay.stored()]));
    } catch {
      // Too damaged to be merged; a relay would refuse to store it.
    }
  },
};

export async function attack(run: Run, tab: Tab, foreign: Uint8Array): Promise<void> {
  const name = pick(Object.keys(ATTACKS));
  run.log.push(`${name} ${tab.device.naam}`);
  const other = pick(run.tabs);
  for (const one of [tab, other]) {
    await quiet(one);
    await one.doc.whenLoaded;
  }
  await ATTACKS[name]?.(run, tab, other, foreign);
}

/** 20 MB that means nothing, and 15 MB that is a well-formed Yjs update. */
export async function flood(run: Run, tab: Tab): Promise<void> {
  await quiet(tab);
  await tab.doc.whenLoaded;
  const held = Y.encodeStateVector(tab.doc.outer);
  await mustRefuse(run, tab, new Uint8Array(20_000_000).fill(0xa7));
  const doc = new Y.Doc();
  doc.getArray('x').push([new Uint8Array(15_000_000)]);
  await mustRefuse(run, tab, Y.encodeStateAsUpdate(doc));
  expect(Y.encodeStateVector(tab.doc.outer)).toEqual(held);
}
