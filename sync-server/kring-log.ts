// The membership log of one kring at the relay: verified, folded, durable. Says who may come in; takes new entries one call after another.
import { type Kring, vraagVan, whyClosed } from '../src/domain/kring.ts';
import { parseEntry, type SignedEntry, takeInEntries } from '../src/domain/ledenlog.ts';
import type { Rol } from '../src/domain/log-entry.ts';
import type { Committer } from './commit.ts';
import type { Journal } from './journal.ts';
import { logCrypto, storedLogCrypto } from './log-crypto.ts';
import type { LogPart } from './protocol.ts';
import type { Store } from './store.ts';

/** vraagt: a device that asked to come in; it may hear how that goes, take its request back, and do nothing else. */
export type Access =
  | { kind: 'lid'; rol: Rol; gastTot: number | null }
  | { kind: 'uitnodiging' }
  | { kind: 'vraagt' }
  | { kind: 'geen' };

export type Appended =
  | { kind: 'goed'; part: LogPart }
  | { kind: 'achter' }
  | { kind: 'geweigerd'; reden: string }
  | { kind: 'mislukt' };

export interface Author {
  key: string;
  access: Access;
  /** At the door, before the welcome (P3, P4). */
  atDoor: boolean;
}

export interface KringLog {
  readonly length: number;
  entriesFrom(from: number): SignedEntry[];
  accessOf(key: string, now: number): Access;
  /** What a removed device, or one that asked in vain, may still learn: from what it has up to its own removal or refusal. Empty for everyone else. */
  farewell(key: string, from: number): SignedEntry[];
  /** Why the holder of this invitation does not come in; '' for any other key. */
  whyShut(key: string): string;
  append(part: LogPart, author: Author, now: number): Promise<Appended>;
  /** Another relay has appended: reads what is new on disk. */
  reload(): Promise<void>;
}

export interface KringLogParts {
  store: Store;
  committer: Committer;
  journal: Journal;
  maxBytes: number;
}

const same = (a: SignedEntry, b: SignedEntry | undefined) => b !== undefined && Buffer.compare(a.body, b.body) === 0;
const sizeOf = (entries: readonly SignedEntry[]) =>
  entries.reduce((sum, { body, signature }) => sum + body.length + signature.length, 0);

export async function openKringLog(id: string, parts: KringLogParts): Promise<KringLog> {
  let kring: Kring | null = null;
  let entries: SignedEntry[] = [];
  let bytes = 0;
  let last: Promise<unknown> = Promise.resolve();

  const load = async () => {
    const stored = await parts.store.readLog(id);
    const taken = await takeInEntries(null, stored.entries, id, storedLogCrypto);
    kring = taken.kring;
    // Members hold the rest and bring it at the door.
    entries = stored.entries.slice(0, kring?.length ?? 0);
    bytes = sizeOf(entries);
    if (stored.damaged || entries.length < stored.entries.length) {
      parts.journal.count('damaged_rows_total');
      parts.journal.line('a stored membership log is damaged; read up to the damage', id);
    }
  };
  await load();

  const accessOf = (key: string, now: number): Access => {
    const lid = kring?.leden.get(key);
    // A guest is shut out by the clock here, before anyone takes them out.
    if (lid && (lid.removed || (lid.gast !== null && now > lid.gast))) return { kind: 'geen' };
    if (lid) return { kind: 'lid', rol: lid.rol, gastTot: lid.gast };
    const invite = kring?.uitnodigingen.get(key);
    if (invite) return invite.status === 'open' && now <= invite.expires ? { kind: 'uitnodiging' } : { kind: 'geen' };
    return kring && vraagVan(kring, key)?.status === 'gevraagd' ? { kind: 'vraagt' } : { kind: 'geen' };
  };
  const untilFor = (key: string): number => (kring && (kring.leden.get(key) ?? vraagVan(kring, key))?.until) || 0;

  /** Vragen with an invitation that has expired by the relay's clock, and guests let in after their time, whatever the device that says so takes the time for. */
  const isLate = (after: Kring, fresh: readonly SignedEntry[], now: number) =>
    fresh.some(({ body }) => {
      const entry = parseEntry(body);
      if (entry?.kind === 'vraag') return now > (after.uitnodigingen.get(entry.by)?.expires ?? 0);
      return entry?.kind === 'toelaten' && now > (after.uitnodigingen.get(entry.invite)?.gast ?? now);
    });

  const appendNow = async (part: LogPart, author: Author, now: number): Promise<Appended> => {
    const { length } = entries;
    if (author.atDoor ? part.from > length : part.from !== length) return { kind: 'achter' };
    const held = part.entries.slice(0, length - part.from);
    if (!held.every((entry, i) => same(entry, entries[part.from + i])))
      return { kind: 'geweigerd', reden: 'past-niet-op-vorige' };
    const fresh = part.entries.slice(held.length).map(({ body, signature }) => ({
      // Copies: a part of a message would keep the whole message in memory.
      body: body.slice(),
      signature: signature.slice(),
    }));
    if (fresh.length === 0) return { kind: 'goed', part: { from: length, entries: [] } };
    if (!author.atDoor && author.access.kind !== 'lid') {
      // One entry of their own. Whether it is about their own request is for the fold.
      const may = author.access.kind === 'vraagt' ? 'withdraw' : 'vraag';
      const [only] = fresh;
      const entry = only && fresh.length === 1 ? parseEntry(only.body) : null;
      if (entry?.kind !== may || entry.by !== author.key) return { kind: 'geweigerd', reden: 'mag-niet' };
    }
    if (bytes + sizeOf(fresh) > parts.maxBytes) return { kind: 'geweigerd', reden: 'te-groot' };
    const taken = await takeInEntries(kring, fresh, id, logCrypto, { used: bytes, max: parts.maxBytes });
    if (taken.kind === 'geweigerd') return { kind: 'geweigerd', reden: taken.reden };
    const vouched = author.atDoor && (length === 0 || accessOf(author.key, now).kind === 'lid');
    if (!vouched && isLate(taken.kring, fresh, now)) return { kind: 'geweigerd', reden: 'uitnodiging-verlopen' };
    try {
      await parts.committer.write({ kind: 'log', kring: id, from: length, entries: fresh });
    } catch {
      return { kind: 'mislukt' };
    }
    kring = taken.kring;
    entries = [...entries, ...fresh];
    bytes += sizeOf(fresh);
    return { kind: 'goed', part: { from: length, entries: fresh } };
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };

  return {
    get length() {
      return entries.length;
    },
    entriesFrom: (from) => entries.slice(from),
    accessOf,
    farewell: (key, from) => entries.slice(from, untilFor(key)),
    whyShut(key) {
      const invite = kring?.uitnodigingen.get(key);
      if (!invite) return '';
      return invite.status === 'open' ? 'uitnodiging-verlopen' : whyClosed[invite.status];
    },
    append: (part, author, now) => inTurn(() => appendNow(part, author, now)),
    reload: () => inTurn(load),
  };
}
