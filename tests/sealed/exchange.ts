// Short words for tests with several devices: type, bring what one has to another, forge what an honest device would not make.
import * as Y from 'yjs';
import type { Admitted } from '../../src/sealed/admitting.ts';
import type { SealedDocument } from '../../src/sealed/document.ts';
import type { Frontier } from '../../src/sealed/frontier.ts';
import { FLOOR_ALONE } from '../../src/sealed/padding.ts';
import { type RecordBody, sealRecord } from '../../src/sealed/record.ts';
import type { Device } from './world.ts';

export const text = (doc: SealedDocument): Y.Text => doc.inner.getText('t');
export const read = (doc: SealedDocument): string => text(doc).toString();

export async function type(doc: SealedDocument, words: string): Promise<void> {
  text(doc).insert(text(doc).length, words);
  await doc.flush();
}

/** Everything `from` has and `to` has not, as a relay would bring it. */
export const bring = (from: SealedDocument, to: SealedDocument): Promise<Admitted> =>
  to.admit(Y.encodeStateAsUpdate(from.outer, Y.encodeStateVector(to.outer)), 'test');

/** Both have what the other has, also what they write because of it. */
export async function level(...docs: SealedDocument[]): Promise<void> {
  for (let round = 0; round < 3; round++)
    for (const from of docs) for (const to of docs) if (from !== to) await bring(from, to);
}

export async function openAll(devices: readonly Device[], room: string): Promise<SealedDocument[]> {
  const docs = devices.map((device) => device.open(room));
  await Promise.all(docs.map((doc) => doc.whenLoaded));
  return docs;
}

/** One message of the outer document, made by whatever is done to a copy of it. */
export function tamper(doc: SealedDocument, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc.outer));
  const before = Y.encodeStateVector(copy);
  change(copy);
  return Y.encodeStateAsUpdate(copy, before);
}

/** A record a member made with own keys but not with our code, at the next place of `writer` in what `doc` holds. */
export async function forgeRecord(
  device: Device,
  doc: SealedDocument,
  body: RecordBody,
  update: Uint8Array,
  writer = 4_000_000_001,
): Promise<Uint8Array> {
  const { room } = doc;
  const seq = Y.getState(doc.outer.store, writer);
  const keys = device.keyring.documentKeys(room);
  const payload = { update, minute: 1 };
  const bytes = await sealRecord({ room, writer, seq }, body, payload, FLOOR_ALONE, keys, device.keyring.device);
  return tamper(doc, (copy) => {
    copy.clientID = writer;
    copy.getArray<Uint8Array>(`log:${writer}`).push([bytes]);
    if (body.kind === 'snapshot') deleteCovered(copy, body.covers);
  });
}

function deleteCovered(copy: Y.Doc, covers: Frontier): void {
  for (const [writer, until] of covers) {
    const log = copy.getArray(`log:${writer}`);
    log.delete(0, Math.min(log.length, until));
  }
}
