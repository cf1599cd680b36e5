// The only way in for updates from outside this tab (S19): verify, shield what we hold (S7), let in what is good.
import * as Y from 'yjs';
import { examineUpdate, isCovered, isWithin, type Range, type RecordPart, type RefuseReason } from './admission.ts';
import type { Keeping } from './keeping.ts';
import type { Life } from './life.ts';
import type { Problem } from './reader.ts';
import { writeUpdate } from './rebuild.ts';
import type { Payload } from './record.ts';

/** `geweigerd`: something in it was refused, the rest was taken in. `wacht`: something in it cannot be judged or kept yet; bring it again. */
export type Admitted =
  | { kind: 'goed' }
  | { kind: 'geweigerd'; reden: RefuseReason }
  | { kind: 'wacht'; reden: Problem | 'schijf' };

export interface Admitting {
  /** `origin` is who brought it. Runs in the queue. */
  admit(update: Uint8Array, origin: unknown): Promise<Admitted>;
  /** An update that was verified goes into the outer document right now. */
  busy(): boolean;
  /** Messages refused, whole or in part, and why the last one was. */
  refused(): { count: number; last: RefuseReason | null };
}

/** `taken`: what came in beside the update itself is read too; `count` records were new. */
export function createAdmitting(life: Life, keeping: Keeping, taken: (count: number) => Promise<void>): Admitting {
  const { room, outer, reader, changed } = life;
  let count = 0;
  let last: RefuseReason | null = null;
  let admitting = false;

  const refuse = (reden: RefuseReason): Admitted => {
    count++;
    last = reden;
    changed();
    return { kind: 'geweigerd', reden };
  };

  /** Before others' deletions touch what we hold: it is safe on this disk, and in records that stay (S7). */
  const shield = async (deletions: readonly Range[], coming: Iterable<Uint8Array>): Promise<boolean> => {
    try {
      await keeping.checkpoint();
      // The snapshot goes to the disk before the deletion does, so that no crash can fall in between.
      if (!(await keeping.liveSaysAll(deletions, coming))) await keeping.heal(true);
      return !life.closed();
    } catch {
      return false;
    }
  };

  const admit = async (update: Uint8Array, origin: unknown): Promise<Admitted> => {
    const examined = examineUpdate(room, outer, update);
    if (examined.kind === 'geweigerd') return refuse(examined.reden);
    const { incoming } = examined;
    const wrong = [...incoming.wrong];
    const opened = new Map<RecordPart, Payload | Problem>();
    for (const part of incoming.records) {
      const { record } = part;
      const { writer, seq } = record.header;
      const reden = await reader.check(record);
      if (reden) wrong.push({ range: { writer, from: seq, to: seq + 1 }, reden });
      else opened.set(part, await reader.tryOpen(record));
    }

    const covers = reader.liveCovers();
    let leftOut: Admitted = { kind: 'goed' };
    for (const [{ record }, payload] of opened) {
      const { header } = record;
      if (header.kind !== 'snapshot' || isWithin(incoming.deletions, header.writer, header.seq)) continue;
      if (typeof payload !== 'string') covers.push(header.covers);
      else if (payload === 'geen-sleutel') leftOut = { kind: 'wacht', reden: payload };
    }
    const covered = (range: Range) => isCovered(range, covers);
    // A wrong thing where a snapshot says it all anyway does not hold up what comes after it.
    const gone = [...incoming.gone, ...wrong.map(({ range }) => range)].filter(covered);
    let deletions = incoming.deletions.filter(covered);
    const unlawful = wrong.length > 0 ? wrong[0] : undefined;
    const uncovered = [...incoming.gone, ...incoming.deletions].some((range) => !covered(range));
    if (deletions.length > 0) {
      const coming = [...opened.values()].flatMap((payload) => (typeof payload === 'string' ? [] : [payload.update]));
      if (!(await shield(deletions, coming))) {
        deletions = [];
        leftOut = { kind: 'wacht', reden: 'schijf' };
      }
    }
    if (life.closed()) return { kind: 'wacht', reden: 'schijf' };

    const whole = !incoming.more && wrong.length === 0 && !uncovered && deletions.length === incoming.deletions.length;
    const verified = whole
      ? update
      : writeUpdate(
          [...opened.keys()].map(({ item }) => item),
          gone,
          deletions,
        );
    admitting = true;
    try {
      Y.applyUpdate(outer, verified, origin);
    } finally {
      admitting = false;
    }
    for (const [{ record }, payload] of opened) reader.apply(record, payload);
    reader.advance();
    if (deletions.length > 0) keeping.deleted();
    await taken(opened.size);
    if (unlawful) return refuse(unlawful.reden);
    return uncovered && leftOut.kind === 'goed' ? refuse('wist-zonder-samenvatting') : leftOut;
  };

  return { admit, busy: () => admitting, refused: () => ({ count, last }) };
}
