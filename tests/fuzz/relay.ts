// A relay made of nothing but stored updates and queues, as the y-websocket protocol asks, that can be told to misbehave. Verifies nothing.
import * as Y from 'yjs';

/** One line between a tab and the relay. Messages wait until the test delivers them. */
export interface Line {
  up: Uint8Array[];
  down: Uint8Array[];
  open: boolean;
}

const EMPTY = Y.encodeStateAsUpdate(new Y.Doc());

export function createRelay() {
  let stored: Uint8Array = EMPTY;
  const older: Uint8Array[] = [EMPTY];
  const lines = new Set<Line>();

  return {
    stored: () => stored,
    /** A state it had before. */
    old: (choose: (things: readonly Uint8Array[]) => Uint8Array) => choose(older),
    /** What it stores becomes this; for damage at rest. */
    replace(update: Uint8Array) {
      stored = update;
    },
    loseAll() {
      stored = EMPTY;
    },
    /** As a relay does when a room is idle: content that was deleted really goes. */
    fold() {
      const doc = new Y.Doc();
      try {
        Y.applyUpdate(doc, stored);
        stored = Y.encodeStateAsUpdate(doc);
      } catch {
        // Damaged at rest in a way Yjs cannot fold; it stays as it is.
      }
      doc.destroy();
    },
    connect(line: Line, outer: Y.Doc) {
      line.open = true;
      lines.add(line);
      this.ask(line, outer);
      this.resend(line, outer);
    },
    /** What the tab has and the relay has not. */
    resend(line: Line, outer: Y.Doc) {
      if (line.open) line.up.push(Y.encodeStateAsUpdate(outer, Y.encodeStateVectorFromUpdate(stored)));
    },
    /** What it says it has stored. */
    frontier: () => Y.decodeStateVector(Y.encodeStateVectorFromUpdate(stored)),
    cut(line: Line) {
      line.open = false;
      line.up.length = 0;
      line.down.length = 0;
      lines.delete(line);
    },
    /** Sync step 1 of the tab, and its answer. */
    ask(line: Line, outer: Y.Doc) {
      if (line.open) line.down.push(Y.diffUpdate(stored, Y.encodeStateVector(outer)));
    },
    take(line: Line, update: Uint8Array) {
      stored = Y.mergeUpdates([stored, update]);
      older.push(stored);
      if (older.length > 12) older.splice(1, 1);
      for (const other of lines) if (other !== line) other.down.push(update);
    },
  };
}

export type Relay = ReturnType<typeof createRelay>;
