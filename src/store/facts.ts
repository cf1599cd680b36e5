// Gathers, per document, the facts the status line is made of; also for documents that are not open now.
import { aheadOf } from '../sealed/frontier.ts';
import { heldFrontier } from '../sealed/outer.ts';
import type { ConnectionStatus } from '../sync/connection.ts';
import type { Living } from './documents.ts';
import type { Overzichten } from './overzicht.ts';
import { type DocumentFacts, minuteOf } from './stand.ts';

export interface FactsKeeper {
  of(room: string): DocumentFacts;
  /**
   * Looks at an open document again: remembers when it was level, and its summary for when it is closed. True when it
   * holds more the relay does not have, and no line of its own to send it over.
   */
  look(living: Living): boolean;
  /** A visit could not reach the relay, or the relay has destroyed it. */
  unreached(room: string, how: 'geen' | 'weg'): void;
  /** Nothing of it is here any more. */
  forget(room: string): void;
  /** The device says it has no network: nothing is known to be level any more, whatever a socket still believes. */
  offline(): void;
  /** The network, or the person, came back. */
  back(): void;
  /** Is the network said to be gone? */
  isOffline(): boolean;
}

const countRecords = ({ outer }: Living['doc']): number =>
  [...heldFrontier(outer).values()].reduce((sum, clock) => sum + clock, 0);

/**
 * Without a line the last word of the relay still tells what it does not have. A document that is still being read from
 * disk looks emptier than it is: until then, what was known of it before counts.
 */
const countUnsent = ({ doc, acks }: Living, line: ConnectionStatus | undefined, before: number): number => {
  const { loaded, pendingEdits } = doc.status();
  if (!loaded) return Math.max(before, pendingEdits ? 1 : 0);
  return line?.unsent ?? aheadOf(heldFrontier(doc.outer), acks.stored()) + (pendingEdits ? 1 : 0);
};

export function keepFacts(
  overzichten: Overzichten,
  open: (room: string) => Living | undefined,
  now: () => number,
): FactsKeeper {
  const levelAt = new Map<string, number>();
  const unsentSince = new Map<string, number>();
  const unreachable = new Map<string, 'geen' | 'weg'>();

  /** When the network was said to be gone. A socket may not notice for minutes; only a fresh confirmation proves it wrong. */
  let lostAt: number | null = null;
  const lineOf = (living: Living | undefined): ConnectionStatus | undefined => {
    const line = living?.connection()?.status();
    if (!line || lostAt === null || line.link !== 'open' || line.confirmedAt > lostAt) return line;
    return { ...line, link: 'geen', level: false };
  };

  const since = (room: string, unsent: number): number | null => {
    if (unsent === 0) unsentSince.delete(room);
    else if (!unsentSince.has(room)) unsentSince.set(room, now());
    return unsentSince.get(room) ?? null;
  };

  return {
    of(room) {
      const living = open(room);
      const connection = lineOf(living);
      const status = living?.doc.status();
      const before = overzichten.get(room)?.unsent ?? 0;
      const unsent = living ? countUnsent(living, connection, before) : before;
      return {
        unsent,
        unsentSince: since(room, unsent),
        link: connection?.link ?? unreachable.get(room) ?? 'niet-nodig',
        levelAt: connection?.level && unsent === 0 ? minuteOf(now()) : (levelAt.get(room) ?? 0),
        missing: connection?.missing ?? status?.gap ?? false,
        diskProblem: status?.diskProblem ?? null,
      };
    },
    look(living) {
      const { room, doc } = living;
      const line = lineOf(living);
      if (line?.level && line.unsent === 0) {
        levelAt.set(room, now());
        unreachable.delete(room);
      }
      const before = overzichten.get(room);
      const unsent = countUnsent(living, line, before?.unsent ?? 0);
      const heel = before?.heel || (line?.level === true && !doc.status().gap);
      overzichten.set(room, {
        minute: Math.max(doc.minute(), before?.minute ?? 0),
        unsent,
        records: Math.max(countRecords(doc), before?.records ?? 0),
        heel,
      });
      return !line && unsent > (before?.unsent ?? 0);
    },
    unreached: (room, how) => void unreachable.set(room, how),
    forget(room) {
      levelAt.delete(room);
      unsentSince.delete(room);
      unreachable.delete(room);
    },
    offline() {
      lostAt = now();
      levelAt.clear();
    },
    back() {
      lostAt = null;
    },
    isOffline: () => lostAt !== null,
  };
}
