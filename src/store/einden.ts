// Watches the last day of every casus. The rule (docs/decisions/0004):
// - Past its last day by this device's clock a casus is not shown, not opened and not fetched, also without a network.
// - For everyone it goes only by a device that may write, whose clock the server confirms just then to within a day, and
//   that had the same list of the kring as the server after that day: an extension that was sent in time is known by then.
// - Without one of these a device wipes only its own copy: more than seven days past the end, noticed more than a day
//   before too, and never while its clock says it is earlier than it was.
// - A clock that turns out wrong destroys nothing and hides nothing.
// - An end that was over when this device first saw it, by a confirmed clock, leaves seven more days.
// - An extension beats the deletion until the wipe; so does any later end than the one it was deleted for.
import type { Disk } from '../disk/disk.ts';
import { dagenTussen, dagOp, eindeVan, type Leven, levenVan } from '../domain/casus-leven.ts';
import { personenVan } from '../domain/kring.ts';
import type { Sealer } from '../vault/contract.ts';
import type { KlokCheck } from './clock-check.ts';
import type { EindenStaat } from './contract.ts';
import type { FactsKeeper } from './facts.ts';
import { type CasusFeiten, markVerwijderd, readCasussen, unmarkVerwijderd } from './kring-document.ts';
import type { Kringen, LivingKring } from './kringen.ts';
import { houdBinnenGrenzen, markEindeBereikt, readEindeBereikt, readLeven } from './leven-velden.ts';
import { mayWrite, type Wissen } from './wissen.ts';

/** So long after the end a copy goes that nobody could confirm the day for. */
const ZONDER_BEVESTIGING_DAGEN = 7;
/** Rounds come by more often than this. */
const GELIJK_MS = 10 * 60_000;

const ROW = 'einde-gezien';
const aad = (room: string) => `${ROW}/${room}`;

/** What this device remembers of the end of one casus. */
interface Gezien {
  einde: string;
  /** The day on which this device first saw that end, and whether the clock was confirmed then. */
  op: string;
  zeker: boolean;
  /** The day on which it first found it over. */
  voorbij: string | null;
}

export interface Einden {
  leven(kring: LivingKring, casus: CasusFeiten): Leven;
  /** Not to be shown, opened or fetched any more. */
  isOver(kring: LivingKring, casus: CasusFeiten): boolean;
  staat(): EindenStaat;
  /** Notices new ends, and acts on those that came. */
  look(): void;
  forget(room: string): Promise<void>;
  stop(): void;
}

export interface EindenOptions {
  kringen: Kringen;
  facts: FactsKeeper;
  disk: Disk;
  sealer: Sealer;
  klok: KlokCheck;
  now: () => number;
  wissen: () => Wissen;
  changed: () => void;
}

const innerOf = (kring: LivingKring) => kring.held.living.doc.inner;
const roomOf = (kring: LivingKring, { id }: { id: string }) => `${kring.id}/${id}`;

async function loadGezien(disk: Disk, sealer: Sealer): Promise<Map<string, Gezien>> {
  const known = new Map<string, Gezien>();
  for (const { id, bytes } of await disk.listRows(ROW)) {
    try {
      known.set(id, JSON.parse(new TextDecoder().decode(await sealer.open(bytes, aad(id)))));
    } catch {
      // Seen anew from today: that only gives it more time.
    }
  }
  return known;
}

export async function loadEinden(options: EindenOptions): Promise<Einden> {
  const { kringen, facts, disk, sealer, klok, now, changed } = options;
  const gezien = await loadGezien(disk, sealer);
  const busy = new Set<string>();
  /** Ended by a colleague, and claimed here too. */
  const helped = new Set<string>();
  let stopped = false;

  /** One write at a time, or a row could come after it was forgotten. */
  let last: Promise<unknown> = Promise.resolve();
  const keep = (room: string, next: Gezien) => {
    gezien.set(room, next);
    const write = async () => {
      const bytes = await sealer.seal(new TextEncoder().encode(JSON.stringify(next)), aad(room));
      if (gezien.get(room) === next) await disk.putRow(ROW, room, bytes);
    };
    last = last.then(write).catch(() => undefined);
  };
  const feitenOf = (kring: LivingKring, casus: CasusFeiten) => readLeven(innerOf(kring), casus);
  const eindeOf = (kring: LivingKring, casus: CasusFeiten, vandaag: string) =>
    eindeVan(feitenOf(kring, casus), vandaag).dag;

  const levenOp = (kring: LivingKring, casus: CasusFeiten, vandaag: string): Leven => {
    const seen = gezien.get(roomOf(kring, casus));
    const feiten = feitenOf(kring, casus);
    return levenVan(feiten, {
      vandaag,
      anderen: personenVan(kring.log.kring()).length - 1,
      gezien: seen?.einde === eindeVan(feiten, vandaag).dag ? seen.op : null,
    });
  };
  const lastDayOf = (kring: LivingKring, casus: CasusFeiten, vandaag: string): string =>
    // Of what was wiped here nothing is left to give more time to.
    options.wissen().has(roomOf(kring, casus)) ? eindeOf(kring, casus, vandaag) : levenOp(kring, casus, vandaag).einde;
  const isOverOp = (kring: LivingKring, casus: CasusFeiten, vandaag: string): boolean =>
    lastDayOf(kring, casus, vandaag) < vandaag;
  const isOver = (kring: LivingKring, casus: CasusFeiten): boolean =>
    klok.stand() !== 'klopt-niet' && isOverOp(kring, casus, klok.vandaag());

  /** Remembers since when this end is known here. */
  const see = (kring: LivingKring, casus: CasusFeiten) => {
    if (klok.stand() === 'klopt-niet') return;
    const room = roomOf(kring, casus);
    const vandaag = dagOp(now());
    const einde = eindeOf(kring, casus, vandaag);
    const zeker = klok.stand() === 'klopt';
    const before = gezien.get(room);
    if (before?.einde === einde && (before.zeker || !zeker)) return;
    keep(room, { einde, op: vandaag, zeker, voorbij: null });
  };

  /** As it is now, not as it was before we waited. */
  const again = (kring: LivingKring, id: string) => readCasussen(innerOf(kring)).find((casus) => casus.id === id);

  /** Was the list the same as the server's after that day, so that an extension that was sent in time is known? */
  const isLevelSince = ({ room, log }: LivingKring, dag: string, at: number): boolean => {
    const { levelAt, missing } = facts.of(room);
    if (missing || log.keysMissing() || levelAt < now() - GELIJK_MS) return false;
    return dagOp(levelAt - (now() - at)) > dag;
  };

  /** Confirmed to be over, for everyone. `at`: the confirmed time. */
  const endForAll = async (kring: LivingKring, id: string, at: number) => {
    const vandaag = dagOp(at);
    const { doc } = kring.held.living;
    const over = () => {
      const casus = again(kring, id);
      return !stopped && casus && isOverOp(kring, casus, vandaag) ? casus : null;
    };
    const casus = over();
    if (!casus) return;
    const room = roomOf(kring, casus);
    if (!isLevelSince(kring, lastDayOf(kring, casus, vandaag), at)) return endHere(kring, casus);
    if (!mayWrite(kring)) return options.wissen().wipe(room);
    await options.wissen().claim(room);
    helped.add(room);
    const still = over();
    if (!still) return options.wissen().unclaim(room);
    if (still.verwijderdOp === null)
      doc.inner.transact(() => {
        markVerwijderd(doc.inner, id, now());
        markEindeBereikt(doc.inner, id, eindeOf(kring, still, vandaag));
      });
    await doc.save();
    changed();
  };

  /** Nobody to ask what day it is, or whether it was extended. */
  const endHere = async (kring: LivingKring, casus: CasusFeiten) => {
    const room = roomOf(kring, casus);
    const seen = gezien.get(room);
    if (casus.verwijderdOp !== null || !seen || options.wissen().has(room)) return;
    const vandaag = dagOp(now());
    if (seen.voorbij === null || seen.voorbij > vandaag) return keep(room, { ...seen, voorbij: vandaag });
    const past = dagenTussen(levenOp(kring, casus, vandaag).einde, vandaag);
    if (past <= ZONDER_BEVESTIGING_DAGEN || klok.isTerug()) return;
    // Two dates on: the next one may be only a minute later.
    if (dagenTussen(seen.voorbij, vandaag) > 1) await options.wissen().wipe(room);
  };

  const end = async (kring: LivingKring, { id }: CasusFeiten) => {
    const room = `${kring.id}/${id}`;
    if (busy.has(room)) return;
    busy.add(room);
    try {
      const at = await klok.bevestig();
      const casus = again(kring, id);
      if (stopped || !casus) return;
      if (at !== null) await endForAll(kring, id, at);
      else if (isOver(kring, casus)) await endHere(kring, casus);
    } catch {
      // The disk refused, or the lock closed: the next look tries again.
    } finally {
      busy.delete(room);
    }
  };

  /** Deleted because its end came: it comes back when there is a later end now. Else this device helps to make it final. */
  const lookAtEnded = (kring: LivingKring, casus: CasusFeiten) => {
    const inner = innerOf(kring);
    const bereikt = readEindeBereikt(inner, casus.id);
    if (bereikt === null || klok.stand() === 'klopt-niet' || !mayWrite(kring)) return;
    const vandaag = dagOp(now());
    const einde = eindeOf(kring, casus, vandaag);
    if (einde > bereikt && einde >= vandaag) {
      unmarkVerwijderd(inner, casus.id);
      void options
        .wissen()
        .unclaim(roomOf(kring, casus))
        .catch(() => undefined);
    } else if (!helped.has(roomOf(kring, casus)) && klok.stand() === 'klopt') void end(kring, casus);
  };

  return {
    leven: (kring, casus) => levenOp(kring, casus, klok.vandaag()),
    isOver,
    staat() {
      const over = kringen.gather((kring) =>
        readCasussen(innerOf(kring))
          .filter((casus) => casus.verwijderdOp === null && isOver(kring, casus))
          .map((casus) => ({ kring, room: roomOf(kring, casus) }))
          // Of what is gone from here already there is nothing to say.
          .filter(({ room }) => !options.wissen().has(room)),
      );
      // Then it waits for a line, however right the clock is.
      const outOfReach = over.some(({ kring }) => ['geen', 'geen-toegang'].includes(facts.of(kring.room).link));
      const stand = klok.stand();
      return {
        klok: stand === 'klopt' && outOfReach ? 'onbekend' : stand,
        voorbij: over.map(({ room }) => room),
      };
    },
    look() {
      if (stopped) return;
      klok.tick();
      kringen.gather((kring) => {
        // What is not read from disk yet may hold an extension.
        if (!kring.held.living.doc.status().loaded) return [];
        for (const casus of readCasussen(innerOf(kring))) {
          const room = roomOf(kring, casus);
          if (casus.verwijderdOp !== null) lookAtEnded(kring, casus);
          else {
            helped.delete(room);
            // What that changes is looked at in the next round.
            if (klok.stand() === 'klopt' && mayWrite(kring))
              houdBinnenGrenzen(innerOf(kring), casus.id, now(), dagOp(now()));
            if (!options.wissen().has(room) && !busy.has(room)) see(kring, casus);
            if (isOver(kring, casus)) void end(kring, casus);
          }
        }
        return [];
      });
    },
    async forget(room) {
      gezien.delete(room);
      await last;
      await disk.deleteRow(ROW, room);
    },
    stop() {
      stopped = true;
    },
  };
}
