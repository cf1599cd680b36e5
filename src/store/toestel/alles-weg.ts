// Takes everything of this app off this device, in an order in which a failure halfway leaves nothing readable, and says what remained. Tells the server nothing.
import {
  deleteOurCaches,
  deleteOurDatabase,
  deleteOurValues,
  deleteOurWorker,
  hasOurValues,
  hasOurWorker,
  ourCaches,
  ourDatabases,
} from '../../disk/leftovers.ts';
import { dropMarker, hasMarker } from '../../disk/marker.ts';
import type { Rest, Weggehaald } from './contract.ts';
import { type Einde, meldGewist } from './gewist.ts';

export interface AllesWegOptions {
  /** Main database of this device: it holds the wrapped keys, so without it the rest is noise. */
  naam?: string;
  /** How long a tab that is asleep may hold a database open. */
  geduldMs?: number;
  /** Of what every tab hears afterwards; null: nobody hears, for this tab goes on. */
  meld?: Einde | null;
}

/** A look afterwards, and once more for what came meanwhile. */
const ROUNDS = 3;
const LATE_MS = 200;

/** Keys first. `gidsen` before the sealed documents, because answers from before there was a lock lie there readable. */
function rank(name: string, main: string): number {
  if (name === main) return 0;
  return name.startsWith(`${main}-doc:`) ? 2 : 1;
}

const restVan = (name: string, main: string): Rest => {
  if (name === main) return 'toegang';
  return name.startsWith(`${main}-doc:`) ? 'casussen' : 'gidsen';
};

async function databasesWeg(main: string, patience: number): Promise<Rest[]> {
  for (let round = 0; round < ROUNDS; round++) {
    const found = (await ourDatabases()).sort((a, b) => rank(a, main) - rank(b, main));
    if (found.length === 0) return [];
    // All are asked for at once, in this order: one that is held open does not keep the others waiting.
    const tried = await Promise.allSettled(found.map((name) => deleteOurDatabase(name, patience)));
    if (tried.some(({ status }) => status === 'rejected')) break;
  }
  return [...new Set((await ourDatabases()).map((name) => restVan(name, main)))];
}

/** `there` looks again afterwards: what a browser says it did is not enough. */
async function haalWeg(
  rest: Rest,
  gone: () => void | Promise<void>,
  there: () => boolean | Promise<boolean>,
): Promise<Rest[]> {
  try {
    await gone();
    return (await there()) ? [rest] : [];
  } catch {
    return [rest];
  }
}

/** The lock is closed already, in every tab. Can be called again for what remained. */
export async function haalAllesWeg(options: AllesWegOptions = {}): Promise<Weggehaald> {
  const { naam = 'ruggespraak', geduldMs = 8_000, meld = 'alles-weg' } = options;
  const geenDatabases = () => databasesWeg(naam, geduldMs).catch((): Rest[] => ['toegang']);
  const rest = await geenDatabases();
  // As long as anything that people wrote is here, the app stays as well: it is what they try again with.
  if (rest.length > 0) return { kind: 'rest', rest };
  rest.push(
    ...(await haalWeg('instellingen', deleteOurValues, hasOurValues)),
    ...(await haalWeg('app', deleteOurCaches, async () => (await ourCaches()).length > 0)),
    ...(await haalWeg('achtergrond', deleteOurWorker, hasOurWorker)),
    ...(await haalWeg('teken', dropMarker, hasMarker)),
    // A tab that was just opening can make them anew; it gets a moment to, so that they are seen.
    ...(await new Promise((later) => setTimeout(later, LATE_MS)).then(geenDatabases)),
  );
  if (rest.length > 0) return { kind: 'rest', rest };
  if (meld) meldGewist(meld);
  return { kind: 'goed' };
}
