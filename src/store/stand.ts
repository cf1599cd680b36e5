// Derives the status line from facts (S12). Pure: the one place that decides what may be said of where work is.
import type { Stand } from './contract.ts';

/** What is known of one document right now. */
export interface DocumentFacts {
  /** Records and edits the relay has not confirmed. */
  unsent: number;
  /** When `unsent` last rose from 0, ms since 1970; null when it is 0. */
  unsentSince: number | null;
  /** open: talking to the relay now. geen: no connection. niet-nodig: not open, visited in rounds. weg: destroyed there. */
  link: 'open' | 'bezig' | 'geen' | 'geen-toegang' | 'niet-nodig' | 'weg';
  /** Last moment this device and the relay had the same; 0: not since the connection came. */
  levelAt: number;
  /** Content is known to exist that is not here. */
  missing: boolean;
  diskProblem: 'vol' | 'mislukt' | null;
}

/** Sent but not confirmed for longer than this is not "bezig" but "alleen hier". */
export const PATIENCE_MS = 8_000;

/** The line shows minutes; a finer moment would only make every watcher look again. */
export const minuteOf = (at: number): number => Math.floor(at / 60_000) * 60_000;

/**
 * Unsent work outranks no connection; a disk that refuses outranks all. `online`: a document that is not open has no line
 * of its own to tell by, so of a few out of many the caller says whether the relay is reached at all.
 */
export function describeDocuments(
  all: readonly DocumentFacts[],
  now: number,
  online = all.some(({ link }) => link === 'open'),
): Stand {
  // A casus that was destroyed has nothing to be level with; only what is still nowhere else counts.
  const facts = all.filter(({ link, unsent, diskProblem }) => link !== 'weg' || unsent > 0 || diskProblem !== null);
  if (facts.length === 0 && all.length > 0) return { kind: 'bijgewerkt', om: minuteOf(now) };
  const problem = facts.find(({ diskProblem }) => diskProblem)?.diskProblem;
  if (problem) return { kind: 'bewaarprobleem', reden: problem };
  const aantal = facts.reduce((sum, { unsent }) => sum + unsent, 0);
  if (aantal > 0) {
    const waiting = facts.some(
      ({ link, unsentSince }) => unsentSince !== null && (link === 'geen' || now - unsentSince > PATIENCE_MS),
    );
    return online && !waiting ? { kind: 'bezig' } : { kind: 'alleen-hier', aantal };
  }
  if (facts.some(({ link }) => link === 'geen-toegang')) return { kind: 'geen-toegang' };
  if (!online) return facts.some(({ link }) => link === 'bezig') ? { kind: 'bezig' } : { kind: 'geen-verbinding' };
  if (facts.some(({ missing }) => missing)) return { kind: 'ophalen' };
  if (facts.some(({ levelAt }) => levelAt === 0)) return { kind: 'bezig' };
  return { kind: 'bijgewerkt', om: Math.min(...facts.map(({ levelAt }) => levelAt)) };
}
