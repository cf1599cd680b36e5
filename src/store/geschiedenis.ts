// Keeps, on this device only, how each casus stood at the end of each day it was on screen. Never in the way: a disk that refuses is tried again. Knows not how a version is read.
import * as Y from 'yjs';
import type { Disk } from '../disk/disk.ts';
import { dagOp } from '../domain/casus-leven.ts';
import { toBase64url } from '../domain/ledenlog.ts';
import type { SealedDocument } from '../sealed/document.ts';
import { createQueue } from '../sealed/queue.ts';
import { SEALED } from '../sealed/reader.ts';
import type { Sealer } from '../vault/contract.ts';
import { sha256 } from '../vault/primitives.ts';
import type { CasusGeschiedenis, CasusToen, DagVersie, Uitkomst } from './contract.ts';
import { createGeschiedenisRijen, type DagRij, isTeOud } from './geschiedenis-rijen.ts';
import { geweigerd, inWoorden } from './redenen.ts';

export type Volgbaar = Pick<SealedDocument, 'inner' | 'whenLoaded' | 'minute' | 'save'>;

export interface Gevolgd {
  geschiedenis: CasusGeschiedenis;
  /** The screen went; what is not kept yet will be. */
  close(): void;
}

export interface Geschiedenis {
  /** Keeps versions of a casus for as long as it is on screen. `eigen`: this device, as the windows know it. */
  volg(room: string, doc: Volgbaar, eigen: string): Gevolgd;
  /** Looks whether something should be kept; it does so by itself every minute and when the day turns. */
  look(): void;
  /** All that changed is kept now. Never rejects. */
  save(): Promise<void>;
  /** Nothing of it is on this device any more. */
  forget(room: string): Promise<void>;
  /** The lock closes: a last `save`, then nothing more. */
  stop(): Promise<void>;
}

export interface GeschiedenisOptions {
  /** Confirmed by the server. A clock that ran ahead for a while must not cost thirty days; there are never more rows than that. */
  clockIsRight?: () => boolean;
  disk: Disk;
  sealer: Sealer;
  now: () => number;
}

interface Following {
  room: string;
  doc: Volgbaar;
  /** When the newest change came that is in no version yet. */
  changedAt: number | null;
  keptAt: number;
  closed: boolean;
  /** Done once what changed before this opening was looked at; null: not read whole yet, and so not to be kept. */
  caughtUp: Promise<void> | null;
  touch(update: Uint8Array, origin: unknown): void;
}

const LOOK_MS = 60_000;
const KEEP_MS = 300_000;
const MINUTE_MS = 60_000;
/** So many times a day it is kept how it stood before something was put back; after that the oldest makes room. */
const BEURTEN = 9;

const idOf = ({ dag, beurt }: DagRij): string => (beurt > 0 ? `${dag}~${beurt}` : dag);
const asVersie = (rij: DagRij): DagVersie => ({
  id: idOf(rij),
  dag: rij.dag,
  op: rij.op,
  voorHerstel: rij.beurt > 0,
});

/** When there is nothing better to do; at once where the browser cannot tell. */
const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 5_000 });
  else setTimeout(work, 0);
};
/** Not by clock arithmetic: a day is not always 24 hours. */
const untilMidnight = (now: number): number => new Date(now).setHours(24, 0, 0, 0) - now;

export function createGeschiedenis(options: GeschiedenisOptions): Geschiedenis {
  const { disk, sealer, now, clockIsRight = () => true } = options;
  const rijen = createGeschiedenisRijen(disk, sealer);
  const followings = new Set<Following>();
  const forgotten = new Set<string>();
  let stopped = false;

  /** One at a time, so that two never take the same place. */
  const { run: inTurn, idle } = createQueue();

  /** The state is taken here and now; what becomes of it follows. */
  const take = (doc: Volgbaar) => ({
    versie: Y.encodeStateAsUpdateV2(doc.inner),
    snapshot: Y.encodeSnapshot(Y.snapshot(doc.inner)),
  });
  const put = async (room: string, taken: ReturnType<typeof take>, at: number, voorHerstel: boolean) => {
    const digest = toBase64url(await sha256(taken.snapshot));
    const dag = dagOp(at);
    const there = await rijen.list(room);
    const today = there.filter((rij) => rij.dag === dag && rij.beurt > 0);
    if (voorHerstel && today.some((rij) => rij.digest === digest)) return;
    if (!voorHerstel && there.find(({ beurt }) => beurt === 0)?.digest === digest) return;
    // Opened again meanwhile, and kept from there: this is how it stood before.
    if (!voorHerstel && there.some((rij) => rij.dag === dag && rij.beurt === 0 && rij.op > at)) return;
    const free = Array.from({ length: BEURTEN }, (_, at) => at + 1).find((one) =>
      today.every((rij) => rij.beurt !== one),
    );
    const beurt = voorHerstel ? (free ?? today.at(-1)?.beurt ?? 1) : 0;
    if (!forgotten.has(room)) await rijen.put(room, { dag, op: at, beurt, digest }, taken.versie);
  };

  const drop = (one: Following) => {
    if (followings.delete(one)) one.doc.inner.off('updateV2', one.touch);
  };

  const keep = async (one: Following): Promise<void> => {
    const at = one.changedAt;
    if (at === null || !one.caughtUp) return;
    one.changedAt = null;
    one.keptAt = now();
    try {
      const taken = take(one.doc);
      await inTurn(() => put(one.room, taken, at, false));
      if (one.closed && one.changedAt === null) drop(one);
    } catch {
      // Full, or locked meanwhile: the next look tries again.
      one.changedAt ??= at;
    }
  };
  const isDue = ({ changedAt, keptAt }: Following) =>
    changedAt !== null && (now() - keptAt >= KEEP_MS || dagOp(changedAt) !== dagOp(now()));

  const look = () => {
    for (const one of followings) {
      if (!isDue(one) && !(one.closed && now() - one.keptAt >= LOOK_MS)) continue;
      // The day turned: as it is now, before anything of the new day comes in.
      if (one.changedAt !== null && dagOp(one.changedAt) !== dagOp(now())) void keep(one);
      else whenIdle(() => void keep(one));
    }
  };
  let pruned = '';
  const prune = () => {
    if (pruned === dagOp(now()) || !clockIsRight()) return;
    pruned = dagOp(now());
    void inTurn(() => rijen.prune(now())).catch(() => undefined);
  };

  const tick = () => {
    look();
    prune();
    timer = setTimeout(tick, Math.min(LOOK_MS, Math.max(1, untilMidnight(now()))));
  };
  let timer = setTimeout(tick, Math.min(LOOK_MS, Math.max(1, untilMidnight(now()))));
  whenIdle(prune);

  /** What changed before this opening and is in no version: the app may have been closed too soon for it. */
  const catchUp = async (one: Following) => {
    const { room, doc } = one;
    const there = await inTurn(() => rijen.list(room));
    const at = Math.min(doc.minute() * MINUTE_MS, now());
    if (at <= 0 || followings.has(one) === false) return;
    const dag = dagOp(at);
    if (isTeOud(dag, now()) || there.some((rij) => rij.dag === dag && rij.beurt === 0)) return;
    if (dag === dagOp(now())) one.changedAt ??= now();
    else {
      const taken = take(doc);
      await inTurn(() => put(room, taken, at, false));
    }
  };

  const save = async () => {
    const all = [...followings];
    await Promise.all(all.map(keep));
    await Promise.all(all.map((one) => one.caughtUp?.then(() => keep(one))));
    await idle();
  };

  const find = async (room: string, id: string) =>
    (await inTurn(() => rijen.list(room))).find((rij) => idOf(rij) === id);

  const toen = async (room: string, eigen: string, id: string): Promise<CasusToen | null> => {
    const rij = await find(room, id);
    const versie = rij && (await rijen.read(room, rij));
    if (!rij || !versie) return null;
    const { leesToen } = await import('./geschiedenis-toen.ts');
    const gelezen = leesToen(versie, eigen);
    return gelezen && { ...asVersie(rij), ...gelezen };
  };

  const herstel = ({ room, doc }: Following, id: string): Promise<Uitkomst<{ ongedaan(): void }>> =>
    inWoorden(async () => {
      await doc.whenLoaded;
      const rij = await find(room, id);
      const versie = rij && (await rijen.read(room, rij));
      const { VERSIE_WEG, zetVersieTerug } = await import('./geschiedenis-herstel.ts');
      if (!versie) return VERSIE_WEG;
      // What comes in while this is being written must be in it too, as long as that ends.
      for (let tries = 0; tries < 3; tries++) {
        let moved = false;
        const move = () => {
          moved = true;
        };
        doc.inner.on('updateV2', move);
        const taken = take(doc);
        await inTurn(() => put(room, taken, now(), true)).finally(() => doc.inner.off('updateV2', move));
        if (!moved) break;
      }
      if (doc.inner.isDestroyed) return geweigerd('niet-open');
      const ongedaan = zetVersieTerug(doc.inner, versie, now());
      if (!ongedaan) return VERSIE_WEG;
      await doc.save();
      return { kind: 'goed', ongedaan };
    });

  return {
    volg(room, doc, eigen) {
      forgotten.delete(room);
      const one: Following = {
        ...{ room, doc, changedAt: null, keptAt: now(), closed: false, caughtUp: null },
        touch(_update, origin) {
          // What is read from disk is no change.
          if (one.caughtUp || origin !== SEALED) one.changedAt = now();
        },
      };
      if (!stopped) {
        followings.add(one);
        doc.inner.on('updateV2', one.touch);
      }
      doc.whenLoaded.then(
        () => {
          one.caughtUp = catchUp(one).catch(() => undefined);
        },
        () => undefined,
      );
      return {
        geschiedenis: {
          dagen: async () =>
            (await inTurn(() => rijen.list(room)).catch(() => []))
              .filter(({ dag }) => !isTeOud(dag, now()))
              .map(asVersie),
          toen: (id) => toen(room, eigen, id).catch(() => null),
          herstel: (id) => herstel(one, id),
        },
        close() {
          one.closed = true;
          if (one.changedAt === null) drop(one);
          else if (now() - one.keptAt >= LOOK_MS) whenIdle(() => void keep(one));
        },
      };
    },
    look,
    save,
    async forget(room) {
      forgotten.add(room);
      for (const one of [...followings]) if (one.room === room) drop(one);
      await inTurn(() => rijen.forget(room));
    },
    async stop() {
      if (stopped) return;
      stopped = true;
      clearTimeout(timer);
      await save();
      for (const one of [...followings]) drop(one);
    },
  };
}
