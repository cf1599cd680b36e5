// The kringen this device is in: their logs, keys and own documents, alive while the app is unlocked.
import type * as Y from 'yjs';
import type { Disk } from '../disk/disk.ts';
import { activeLeden, type Kring } from '../domain/kring.ts';
import type { SignedEntry } from '../domain/ledenlog.ts';
import { createKringLog, type KringLog, listKringLogs, loadKringLog } from '../sync/kring-log.ts';
import type { Keyring } from '../vault/contract.ts';
import type { OpenVault } from '../vault/vault-contract.ts';
import type { LidRegel } from './contract.ts';
import type { Documents, Held } from './documents.ts';
import { KRING_DOCUMENT, readFunctie } from './kring-document.ts';
import { readMaatje, readMaatjes, readProfiel } from './kring-profiel.ts';

export interface LivingKring {
  readonly id: string;
  readonly room: string;
  readonly log: KringLog;
  readonly keyring: Keyring;
  readonly held: Held;
}

export interface Kringen {
  all(): LivingKring[];
  get(id: string): LivingKring | undefined;
  /** Log and keys of a kring, also while its document is still being opened. */
  keysOf(id: string): { keyring: Keyring; log: KringLog };
  /** A kring from its log: just made here, or just joined; the living one if it is here already. Throws with the reason when the log is refused. */
  add(id: string, entries: readonly SignedEntry[]): Promise<LivingKring>;
  /** Takes it out of sight, and then for good with `wipe`; meanwhile it does not come alive again. */
  forget(id: string, wipe: () => Promise<void>): Promise<void>;
  /** Kringen that another tab made or joined, and log entries it learned. */
  refresh(): Promise<void>;
  /** What `read` finds in each kring; one it cannot read counts as broken and stops none of the others. */
  gather<T>(read: (kring: LivingKring) => T[]): T[];
  /** Kringen whose rows do not open, that cannot be read, or whose log holds a key for us that does not; kept as they are. */
  broken(): string[];
}

/** So many kringen keep a line to the relay of their own; the others are visited in rounds. */
const MAX_LINES = 8;

export function createKringen(vault: OpenVault, disk: Disk, documents: () => Documents, changed: () => void): Kringen {
  const keys = new Map<string, { keyring: Keyring; log: KringLog }>();
  const living = new Map<string, LivingKring>();
  let broken: string[] = [];
  const unreadable = new Set<string>();
  const forgotten = new Set<string>();

  const settle = async (id: string, log: KringLog, keyring: Keyring): Promise<LivingKring> => {
    keys.set(id, { keyring, log });
    const room = `${id}/${KRING_DOCUMENT}`;
    const held = await documents().hold(room, living.size < MAX_LINES);
    const kring = { id, room, log, keyring, held };
    living.set(id, kring);
    log.subscribe(changed);
    held.living.doc.inner.on('afterTransaction', changed);
    await held.living.doc.whenReady;
    changed();
    return kring;
  };

  /** One at a time, so that a kring never comes alive twice. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    all: () => [...living.values()],
    get: (id) => living.get(id),
    keysOf(id) {
      const found = keys.get(id);
      if (!found) throw new Error('no such kring here');
      return found;
    },
    add: (id, entries) =>
      inTurn(async () => {
        const known = living.get(id);
        if (known) return known;
        const keyring = await vault.keyringFor(id);
        const created = await createKringLog(id, entries, disk, vault.sealer, keyring);
        if (created.kind === 'geweigerd') throw new Error(created.reden);
        broken = broken.filter((one) => one !== id);
        return settle(id, created.log, keyring);
      }),
    async forget(id, wipe) {
      forgotten.add(id);
      // Not while it is coming alive.
      await inTurn(async () => living.delete(id));
      changed();
      try {
        await wipe();
        keys.delete(id);
        broken = broken.filter((one) => one !== id);
      } finally {
        // Whoever listed the logs when it still stood there is through with them by then.
        await inTurn(async () => forgotten.delete(id));
      }
    },
    refresh: () =>
      inTurn(async () => {
        const bad: string[] = [];
        for (const id of await listKringLogs(disk)) {
          if (forgotten.has(id)) continue;
          try {
            const known = keys.get(id);
            if (known) await known.log.refresh();
            else {
              const keyring = await vault.keyringFor(id);
              const log = await loadKringLog(id, disk, vault.sealer, keyring);
              if (!log) throw new Error('no readable log');
              await settle(id, log, keyring);
            }
          } catch {
            // One kring that does not open must not keep the others shut; it is counted and its rows are kept.
            bad.push(id);
          }
        }
        broken = bad;
      }),
    gather: (read) =>
      [...living.values()].flatMap((kring) => {
        try {
          return read(kring);
        } catch {
          unreadable.add(kring.id);
          return [];
        }
      }),
    broken: () => {
      const missing = [...keys].filter(([, { log }]) => log.keysMissing()).map(([id]) => id);
      return [...new Set([...broken, ...unreadable, ...missing])];
    },
  };
}

/** Whose this device is in the kring: the first of their devices. What a person says there stands under it. */
export function persoonVan({ log, keyring }: Pick<LivingKring, 'log' | 'keyring'>): string {
  const own = keyring.device.toestel.sign;
  return log.kring().leden.get(own)?.van ?? own;
}

interface Described {
  log: Kring;
  /** How many times something was written in the document of the kring. */
  versie: number;
  leden: readonly LidRegel[];
  profielen: readonly LidRegel[] | null;
}
/** Asked many times at each look, and read anew only when the log or the document of the kring says something else. */
const described = new WeakMap<LivingKring, Described>();
const versies = new WeakMap<Y.Doc, { nu: number }>();
function versieVan(doc: Y.Doc): number {
  const known = versies.get(doc);
  if (known) return known.nu;
  const versie = { nu: 0 };
  versies.set(doc, versie);
  doc.on('update', () => versie.nu++);
  return versie.nu;
}

/** People as lines, whoever has this device first, then in the order they came. */
export function describeLeden(kring: LivingKring): readonly LidRegel[] {
  const [log, versie] = [kring.log.kring(), versieVan(kring.held.living.doc.inner)];
  const known = described.get(kring);
  if (known?.log === log && known.versie === versie) return known.leden;
  const leden = readLeden(kring);
  described.set(kring, { log, versie, leden, profielen: null });
  return leden;
}

function readLeden(kring: LivingKring): LidRegel[] {
  const own = persoonVan(kring);
  const { inner } = kring.held.living.doc;
  const personen = new Map(activeLeden(kring.log.kring()).map((lid) => [lid.van, lid]));
  return [...personen]
    .map(([van, { rol, gast }]) => ({
      ...{ id: van, functie: readFunctie(inner, van), ditToestel: van === own, rol, weg: false },
      ...(gast !== null && { gast }),
    }))
    .sort((a, b) => Number(b.ditToestel) - Number(a.ditToestel));
}

/** With what each says of themselves, and whose maatje they are. */
export function describeProfielen(kring: LivingKring, leden: readonly LidRegel[]): readonly LidRegel[] {
  const known = described.get(kring);
  if (known?.leden !== leden) return readProfielen(kring, leden);
  known.profielen ??= readProfielen(kring, leden);
  return known.profielen;
}

function readProfielen(kring: LivingKring, leden: readonly LidRegel[]): LidRegel[] {
  const own = persoonVan(kring);
  const { inner } = kring.held.living.doc;
  const maatjes = readMaatjes(inner);
  return leden.map((lid) => ({
    ...lid,
    profiel: readProfiel(inner, lid.id),
    maatje: readMaatje(inner, own, lid.id),
    maatjes: leden.flatMap(({ id }) => (maatjes.get(lid.id)?.has(id) ? id : [])),
  }));
}
