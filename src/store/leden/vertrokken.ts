// Kringen this device is in no more: notices it in the signed log, sees to it that nothing of them stays, and remembers what to tell. Also has the key renewed that someone who left still knows.

import type { Disk } from '../../disk/disk.ts';
import { magBeslissen } from '../../domain/kring.ts';
import { laatsteDraai, parseEntry } from '../../domain/ledenlog.ts';
import { opsomming } from '../../domain/opsomming.ts';
import { kendeWieWeggingDeSleutel } from '../../domain/plan-leden.ts';
import type { Sealer } from '../../vault/contract.ts';
import type { FactsKeeper } from '../facts.ts';
import { describeLeden, type Kringen, type LivingKring } from '../kringen.ts';
import { unsentOf } from '../showing.ts';
import { merkUit } from '../toestellen/rijen.ts';
import { UIT_KRING } from '../uitnodigen.ts';
import type { Settable } from '../value.ts';
import type { Vertrokken } from './contract.ts';
import { isUit } from './lijn.ts';

/** One row per kring (`uitnodigen` looks there too); it stays when it was seen, so that a tab that was asleep still hears of it, and says no name then. */
const ROW = UIT_KRING;
const aad = (id: string) => `${ROW}/${id}`;

interface Rij extends Omit<Vertrokken, 'kring'> {
  gezien: boolean;
}

export interface Vertrek {
  /** Is one of the kringen here one that this device was taken out of, or left? */
  look(): void;
  /** Ends what is here of a kring. Told about afterwards, unless it was left from this very device. */
  end(kring: LivingKring): Promise<void>;
  gezien(kring: string): Promise<void>;
  stop(): void;
}

export interface VertrekOptions {
  kringen: Kringen;
  disk: Disk;
  sealer: Sealer;
  vertrokken: Settable<Vertrokken[]>;
  now: () => number;
  facts: Pick<FactsKeeper, 'of'>;
  /** Nothing of it stays on this device. */
  wipe(kring: LivingKring): Promise<void>;
  /** What came back of a kring that is gone from here. */
  sweep(kring: string): Promise<void>;
  renewKey(kring: LivingKring): Promise<void>;
  changed(): void;
  /** Brings what screens see up to date now. */
  show(): void;
}

/**
 * zelf: by its own doing, or with all devices of this person by another of them; then the person knows. toestel: another
 * device of this person took out this one, and only this one.
 */
function doorWie({ log, keyring }: LivingKring): 'zelf' | 'toestel' | 'ander' {
  const { leden } = log.kring();
  const lid = leden.get(keyring.device.toestel.sign);
  const last = log.entries()[(lid?.until ?? 0) - 1];
  const entry = last && parseEntry(last.body);
  if (entry?.kind !== 'remove' || leden.get(entry.by)?.van !== lid?.van) return 'ander';
  return entry.alle || entry.by === lid?.toestel.sign ? 'zelf' : 'toestel';
}

const RENEW_AGAIN_MS = 60_000;
/** Not everybody at once. */
const RENEW_SPREAD_MS = 3_000;

export async function loadVertrek(options: VertrekOptions): Promise<Vertrek> {
  const { kringen, disk, sealer, vertrokken, now, changed } = options;
  const rijen = new Map<string, Rij>();
  const ending = new Map<string, Promise<void>>();
  /** Length of the log when it was last looked at whose key it is, and when renewing was last tried. */
  const looked = new Map<string, number>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let stopped = false;

  const tell = () =>
    vertrokken.set([...rijen].flatMap(([kring, { gezien, ...rest }]) => (gezien ? [] : [{ kring, ...rest }])));
  const read = async () => {
    for (const { id, bytes } of await disk.listRows(ROW)) {
      const opened = await sealer.open(bytes, aad(id)).catch(() => null);
      // A damaged row still says which kring it was.
      const rij: Rij = opened
        ? JSON.parse(new TextDecoder().decode(opened))
        : { naam: '', op: 0, nietVerzonden: 0, gezien: true };
      rijen.set(id, rij);
    }
    if (!stopped) tell();
  };
  const keep = async (id: string, rij: Rij) => {
    rijen.set(id, rij);
    tell();
    await disk.putRow(ROW, id, await sealer.seal(new TextEncoder().encode(JSON.stringify(rij)), aad(id)));
  };

  const endNow = async (kring: LivingKring) => {
    // First what is to be told: if it stops half way it goes on at the next start.
    if (!rijen.has(kring.id)) {
      const wie = doorWie(kring);
      // Told once for all of them.
      if (wie === 'toestel') await merkUit(disk);
      const gezien = wie !== 'ander';
      const told = {
        naam: opsomming(
          describeLeden(kring).flatMap(({ ditToestel, functie }) => (ditToestel || !functie ? [] : functie)),
        ),
        nietVerzonden: unsentOf(kring, options.facts),
      };
      await keep(kring.id, { ...told, ...(gezien && { naam: '' }), op: now(), gezien });
    }
    await options.wipe(kring);
    options.show();
  };
  const end = (kring: LivingKring): Promise<void> => {
    const known = ending.get(kring.id);
    if (known) return known;
    const ended = endNow(kring);
    ending.set(kring.id, ended);
    ended.catch(() => ending.delete(kring.id));
    return ended;
  };

  const lookAtKey = (kring: LivingKring) => {
    const entries = kring.log.entries();
    const mag = magBeslissen(kring.log.kring(), kring.keyring.device.toestel.sign);
    if (looked.get(kring.id) === entries.length || !mag) return;
    looked.set(kring.id, entries.length);
    if (!kendeWieWeggingDeSleutel(laatsteDraai(entries))) return;
    const later = (ms: number, work: () => void) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (!stopped) work();
      }, ms);
      timers.add(timer);
    };
    later(Math.random() * RENEW_SPREAD_MS, () => void options.renewKey(kring).catch(() => undefined));
    later(RENEW_AGAIN_MS, () => {
      looked.delete(kring.id);
      changed();
    });
  };

  const stopWatching = disk.watchRows(ROW, () => void read().then(changed, () => undefined));
  await read();
  // A tab that was asleep may have written some of it again when it closed.
  for (const id of rijen.keys()) if (!kringen.get(id)) void options.sweep(id).catch(() => undefined);
  return {
    look() {
      if (stopped) return;
      for (const kring of kringen.all())
        if (isUit(kring) || rijen.has(kring.id)) void end(kring).catch(() => undefined);
        else lookAtKey(kring);
    },
    end,
    async gezien(kring) {
      const rij = rijen.get(kring);
      if (rij) await keep(kring, { ...rij, naam: '', gezien: true });
    },
    stop() {
      stopped = true;
      stopWatching();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
