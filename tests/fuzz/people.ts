// The people of one fuzz run: tabs with lines to the relay and to each other, and what they do of their own accord.
import * as Y from 'yjs';
import type { Admitted } from '../../src/sealed/admitting.ts';
import type { SealedDocument } from '../../src/sealed/document.ts';
import { NO_WORRY, type Worry } from '../../src/sync/judge-heads.ts';
import type { Device } from '../sealed/world.ts';
import type { Line, Relay } from './relay.ts';
import { below, chance } from './seeded.ts';
import { edit, type Truth, type Unsaved } from './writing.ts';

export interface Tab {
  device: Device;
  doc: SealedDocument;
  line: Line;
  /** What the other tab of this device will hear. */
  channel: Uint8Array[];
  unsaved: Unsaved;
  worry: Worry;
  /** Looks to wait before healing again. */
  pause: number;
  background: Promise<unknown>[];
}

export interface Run {
  room: string;
  relay: Relay;
  truth: Truth;
  tabs: Tab[];
  /** Every record honestly made, by writer and seq. */
  made: Map<string, Uint8Array>;
  log: string[];
}

export const recordsIn = (update: Uint8Array): { key: string; bytes: Uint8Array }[] =>
  Y.decodeUpdate(update).structs.flatMap((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentBinary
      ? [{ key: `${struct.id.client}:${struct.id.clock}`, bytes: struct.content.content }]
      : [],
  );

export function openTab(run: Run, device: Device): Tab {
  const doc = device.open(run.room);
  const tab: Tab = {
    device,
    doc,
    line: { up: [], down: [], open: false },
    channel: [],
    unsaved: { typed: [], deleted: [] },
    worry: NO_WORRY,
    pause: 0,
    background: [],
  };
  doc.outer.on('update', (update: Uint8Array, origin: unknown) => {
    if (typeof origin === 'symbol') for (const { key, bytes } of recordsIn(update)) run.made.set(key, bytes);
    if (origin === tab) return;
    if (tab.line.open) tab.line.up.push(update);
    for (const other of siblings(run, tab)) other.channel.push(update);
  });
  for (const other of siblings(run, tab)) {
    other.channel.push(Y.encodeStateAsUpdate(doc.outer));
    tab.channel.push(Y.encodeStateAsUpdate(other.doc.outer));
  }
  run.tabs.push(tab);
  return tab;
}

export const siblings = (run: Run, tab: Tab): Tab[] =>
  run.tabs.filter((other) => other !== tab && other.device === tab.device);

const saved = (run: Run, { typed, deleted }: Unsaved) => {
  for (const word of typed) run.truth.durable.add(word);
  for (const word of deleted) run.truth.durablyDeleted.add(word);
};

/** `work` promises that everything so far is on disk when it is done. */
export async function keeping(run: Run, tab: Tab, work: () => Promise<unknown>): Promise<void> {
  const before: Unsaved = { typed: [...tab.unsaved.typed], deleted: [...tab.unsaved.deleted] };
  await work();
  saved(run, before);
  tab.unsaved.typed.splice(0, before.typed.length);
  tab.unsaved.deleted.splice(0, before.deleted.length);
}

/** Now and then it goes on while other things happen. */
export async function perhapsMeanwhile(tab: Tab, work: Promise<unknown>): Promise<void> {
  if (chance(25)) tab.background.push(work);
  else await work;
}

export async function deliverDown(run: Run, tab: Tab, count: number): Promise<Admitted[]> {
  const told: Admitted[] = [];
  for (const update of tab.line.down.splice(0, count)) {
    const admitted = await tab.doc.admit(update, tab);
    told.push(admitted);
    if (admitted.kind === 'wacht' || tab.doc.status().gap) run.relay.ask(tab.line, tab.doc.outer);
  }
  return told;
}

export function deliverUp(run: Run, tab: Tab, count: number): void {
  for (const update of tab.line.up.splice(0, count)) run.relay.take(tab.line, update);
}

export async function hearChannel(tab: Tab, count: number): Promise<void> {
  for (const update of tab.channel.splice(0, count)) await tab.doc.admit(update, tab);
}

export async function quiet(tab: Tab): Promise<void> {
  await Promise.all(tab.background.splice(0));
}

export async function reload(run: Run, tab: Tab): Promise<Tab> {
  await quiet(tab);
  await keeping(run, tab, () => tab.doc.close());
  return again(run, tab);
}

/** Dies as it is, perhaps in the middle of something. */
export async function crash(run: Run, tab: Tab): Promise<Tab> {
  if (chance(50)) {
    void tab.doc.flush();
    for (let i = below(6); i > 0; i--) await (chance(50) ? Promise.resolve() : new Promise(setImmediate));
  }
  tab.device.crash(tab.doc);
  return again(run, tab);
}

function again(run: Run, tab: Tab): Tab {
  run.relay.cut(tab.line);
  run.tabs.splice(run.tabs.indexOf(tab), 1);
  return openTab(run, tab.device);
}

export function type(run: Run, tab: Tab): void {
  tab.doc.inner.transact(() => edit(tab.doc.inner, run.truth, tab.unsaved));
}
