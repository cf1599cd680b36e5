// What the relay holds of one room: updates on their way to disk, the clocks of what is durable, the whole as one update, and folding. Knows no connections.
import * as Y from 'yjs';
import { Clocks } from './clocks.ts';
import type { Committer, Writer } from './commit.ts';
import type { Folder } from './folder.ts';
import type { Journal } from './journal.ts';
import { mergeAll } from './merge.ts';
import type { Store, Write } from './store.ts';
import { type Shape, shapeOf, weigh } from './update-shape.ts';

export interface RoomLogParts {
  store: Store;
  committer: Committer;
  folder: Folder;
  journal: Journal;
  now: () => number;
}

interface Waiting {
  update: Uint8Array;
  shape: Shape;
}

/** While people write, a fold waits until the room has doubled, so that it costs little however long they go on. */
const LONG = { rows: 5_000, bytes: 4 * 1024 * 1024, idleRows: 8 };
const MERGED_KEPT_MS = 60_000;

export class RoomLog implements Writer {
  /** What is stored and on its way to disk weighs. */
  bytes = 0;
  rows = 0;
  gone = false;
  private readonly structs = new Clocks();
  private readonly deletes = new Clocks();
  private waiting: Waiting[] = [];
  private committing: Waiting[] = [];
  private lastSeq = 0;
  private tail = { rows: 0, bytes: 0 };
  private readonly asides = new Set<number>();
  private folding = false;
  private merged: { bytes: Uint8Array; seq: number; usedAt: number } | null = null;
  private readonly name: string;
  private readonly parts: RoomLogParts;
  private readonly after: (error: Error | null) => void;

  /** `after` is called when something of this room became durable, or was refused by the disk. */
  constructor(name: string, parts: RoomLogParts, after: (error: Error | null) => void) {
    this.name = name;
    this.parts = parts;
    this.after = after;
  }

  /** Per client up to the first gap; only what is durable. */
  stateVector(): Uint8Array {
    return this.structs.stateVector();
  }

  /** Nothing in it that the disk does not hold already. Structs always count as news: a clock alone is no proof. */
  isHeld({ structs, deletes }: Shape): boolean {
    return structs.length === 0 && deletes.every((piece) => this.deletes.has(piece));
  }

  append(update: Uint8Array, shape: Shape): void {
    this.bytes += weigh(update, shape);
    this.waiting.push({ update, shape });
    this.parts.committer.enlist(this);
  }

  takeWrites(): Write[] {
    this.committing = this.waiting;
    this.waiting = [];
    if (this.committing.length === 0) return [];
    return [{ kind: 'append', room: this.name, updates: this.committing.map(({ update }) => update) }];
  }

  committed(error: Error | null): void {
    const done = this.committing;
    this.committing = [];
    if (done.length === 0 || this.gone) return;
    const size = done.reduce((total, { update, shape }) => total + weigh(update, shape), 0);
    if (error) this.bytes -= size;
    else {
      this.note(done);
      this.rows++;
      this.tail.rows++;
      this.tail.bytes += size;
      if (this.tail.rows > LONG.rows || this.tail.bytes > Math.max(LONG.bytes, this.bytes - this.tail.bytes))
        void this.fold();
    }
    this.after(error);
  }

  private note(durable: readonly Waiting[]): void {
    this.structs.addAll(durable.flatMap(({ shape }) => shape.structs));
    this.deletes.addAll(durable.flatMap(({ shape }) => shape.deletes));
  }

  /** Reads what the store holds after what was read before: at opening, and when another relay wrote. */
  async catchUp(): Promise<void> {
    const durable: Waiting[] = [];
    for (const { seq, updates } of await this.readRows(this.lastSeq)) {
      this.lastSeq = seq;
      const known = updates.flatMap((update) => {
        const shape = shapeOf(update);
        return shape ? { update, shape } : [];
      });
      if (known.length < updates.length) {
        this.setAside(seq);
        continue;
      }
      this.rows++;
      this.tail.rows++;
      for (const one of known) {
        const weight = weigh(one.update, one.shape);
        this.bytes += weight;
        this.tail.bytes += weight;
        durable.push(one);
      }
    }
    this.note(durable);
  }

  private async readRows(after: number): Promise<{ seq: number; updates: Uint8Array[] }[]> {
    const { gone, rows } = await this.parts.store.readRoom(this.name, after);
    if (gone) this.gone = true;
    return rows.flatMap(({ seq, updates }) => {
      if (updates && !this.asides.has(seq)) return [{ seq, updates }];
      this.setAside(seq);
      return [];
    });
  }

  /** A damaged row leaves the room, wherever it is first seen, and is reported once (P22). */
  private setAside(seq: number): void {
    if (this.asides.has(seq)) return;
    this.asides.add(seq);
    this.parts.journal.count('damaged_rows_total');
    this.parts.journal.line('a stored row is damaged; kept aside, the rest stands', this.name);
    this.parts.committer.write({ kind: 'aside', room: this.name, seq }).catch(() => undefined);
  }

  /** Everything held, durable or not, as one update. */
  async whole(): Promise<Uint8Array> {
    // Taken before reading: what becomes durable meanwhile is then in both, and that does no harm.
    const notYet = [...this.committing, ...this.waiting].map(({ update }) => update);
    const held = this.merged;
    const fresh = await this.readRows(held?.seq ?? 0);
    const seq = fresh.at(-1)?.seq ?? held?.seq ?? 0;
    const bytes = this.merge([...(held ? [held.bytes] : []), ...fresh.flatMap(({ updates }) => updates)]);
    this.merged = { bytes, seq, usedAt: this.parts.now() };
    return notYet.length > 0 ? this.merge([bytes, ...notYet]) : bytes;
  }

  private merge(updates: readonly Uint8Array[]): Uint8Array {
    try {
      return mergeAll(updates);
    } catch {
      // Each decodes, together they do not merge: a member sent something hostile. Leave out what does not fit.
      this.parts.journal.line('some updates do not merge and are left out', this.name);
      return updates.reduce((whole, update) => {
        try {
          return Y.mergeUpdates([whole, update]);
        } catch {
          return whole;
        }
      }, mergeAll([]));
    }
  }

  isQuiet(): boolean {
    return this.waiting.length === 0 && this.committing.length === 0 && !this.folding;
  }

  forgetMerged(now: number): void {
    if (this.merged && now - this.merged.usedAt > MERGED_KEPT_MS) this.merged = null;
  }

  async foldWhenLeft(): Promise<void> {
    if (this.tail.rows > LONG.idleRows) await this.fold();
  }

  private async fold(): Promise<void> {
    if (this.folding || this.gone) return;
    this.folding = true;
    try {
      const rows = await this.readRows(0);
      const upTo = rows.at(-1)?.seq ?? 0;
      const updates = rows.flatMap((row) => row.updates);
      this.tail = { rows: 0, bytes: 0 };
      const folded = updates.length > 1 ? await this.parts.folder.fold(updates) : null;
      if (!folded || this.gone) return;
      const { base, saved } = folded;
      await this.parts.committer.write({ kind: 'fold', room: this.name, upTo, base });
      this.bytes -= saved;
      this.rows -= rows.length - 1;
      this.merged = null;
      this.parts.journal.count('folds_total');
    } catch (error) {
      this.parts.journal.line(`not folded: ${error instanceof Error ? error.message : error}`, this.name);
    } finally {
      this.folding = false;
    }
  }

  /** Rejects when the disk refuses; then it is not gone. */
  async drop(): Promise<void> {
    this.gone = true;
    this.waiting = [];
    this.merged = null;
    try {
      await this.parts.committer.write({ kind: 'drop', room: this.name });
    } catch (error) {
      this.gone = false;
      throw error;
    }
  }
}
