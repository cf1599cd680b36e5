// Who can get at a casus and where its copies are: keeps what others' toestellen said they had, and says what follows from that. Asks nobody anything.
import { type HoeVer, hoeVerVan, onthoudGezien, opServerVan } from '../../domain/bij-wie.ts';
import { activeLeden } from '../../domain/kring.ts';
import { parseEntry } from '../../domain/ledenlog.ts';
import type { Head } from '../../sealed/document.ts';
import { reaches } from '../../sealed/frontier.ts';
import { createQueue } from '../../sealed/queue.ts';
import type { Gezegd } from '../../sync/presence.ts';
import type { Held } from '../documents.ts';
import { noemGast } from '../gast/woorden.ts';
import { readFunctie } from '../kring-document.ts';
import { describeLeden, describeProfielen, type LivingKring } from '../kringen.ts';
import { visibleOf } from '../showing.ts';
import { createValue } from '../value.ts';
import type { BijWie } from './contract.ts';
import type { BijWieOpen, BijWieOptions } from './opties.ts';
import { type BijWieRijen, createBijWieRijen, type GezienRij, vergeetBijWie } from './rijen.ts';

/** A casus that changes is looked at again at most so often. */
const AGAIN_MS = 1_000;

const sameBytes = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** By its frontier, or because what it read comes to the same: after compaction a frontier names a record that says nothing new. */
const heeftAlles = (daar: Head, hier: Head, bezig: boolean): boolean =>
  !bezig &&
  (reaches(daar.frontier, hier.frontier) || (!!daar.digest && !!hier.digest && sameBytes(daar.digest, hier.digest)));

/** When each person who is out now went, by the log. */
function vertrokkenSinds({ log }: LivingKring, since: number): Map<string, number> {
  const { leden } = log.kring();
  const actief = new Set(activeLeden(log.kring()).map(({ van }) => van));
  const weg = new Map<string, number>();
  for (const { body } of log.entries()) {
    const entry = parseEntry(body);
    const van = entry?.kind === 'remove' ? leden.get(entry.sign)?.van : undefined;
    if (entry && van && !actief.has(van) && entry.at > since) weg.set(van, entry.at);
  }
  return weg;
}

export function openBijWie(options: BijWieOptions): BijWieOpen {
  const { disk, documents, kringen, overzichten, facts, now } = options;
  const rijen: BijWieRijen = createBijWieRijen(disk, options.sealer);
  const handled = new Map<string, Gezegd>();
  const watchers = new Map<string, Set<() => void>>();

  const kringOf = (room: string) => kringen.get(room.split('/')[0] ?? '');
  const casusOf = (room: string) => {
    const kring = kringOf(room);
    const casus = kring && visibleOf(kring).find(({ id }) => `${kring.id}/${id}` === room);
    return kring && casus ? { kring, casus } : null;
  };

  /** One at a time, so that nothing older is written over what is newer. */
  const { run: inTurn } = createQueue();
  const put = async (room: string, write: () => Promise<void>) => {
    if (options.isWeg(room)) return;
    await write();
    // Wiped while it was being written.
    if (options.isWeg(room)) await vergeetBijWie(disk, room);
    for (const tell of watchers.get(room) ?? []) tell();
  };

  const zie: BijWieOpen['zie'] = async ({ room, doc }, gezegd) => {
    const kring = kringOf(room);
    if (!kring || !casusOf(room)) return;
    const own = kring.keyring.device.toestel.sign;
    const leden = new Set(activeLeden(kring.log.kring()).map(({ toestel }) => toestel.sign));
    const news = gezegd.filter(
      ([sign, one]) => sign !== own && leden.has(sign) && handled.get(`${room} ${sign}`) !== one,
    );
    if (news.length === 0) return;
    for (const [sign, one] of news) handled.set(`${room} ${sign}`, one);
    const hier = await doc.head();
    const bezig = doc.status().pendingEdits;
    await inTurn(async () => {
      const before = (await rijen.lees(room)).gezien;
      for (const [sign, { op, head }] of news) {
        const was = before.get(sign) ?? null;
        const next = onthoudGezien(was, { op, hadAlles: head && heeftAlles(head, hier, bezig) }, now());
        if (!next || next === was) continue;
        // What a toestel has it keeps, also when its lid only reads from now on and says no more of it.
        const rij: GezienRij = { ...next, head: head ?? was?.head ?? null };
        await put(room, () => rijen.zetGezien(room, sign, rij));
      }
    });
  };

  const kijk = async (id: string, { living }: Held): Promise<BijWie | null> => {
    await living.doc.whenLoaded;
    const { gezien, kopieOp } = await rijen.lees(id);
    const hier = await living.doc.head();
    const found = casusOf(id);
    if (!found) return null;
    const { kring, casus } = found;
    const { inner } = kring.held.living.doc;
    const { pendingEdits, gap } = living.doc.status();
    const { unsent, link, missing } = facts.of(id);
    const regels = describeProfielen(kring, describeLeden(kring)).map(
      ({ id: van, functie, rol, gast, ditToestel, profiel }) => ({
        ...{
          id: van,
          functie: gast === undefined ? functie : noemGast(functie),
          rol,
          ditToestel,
          werkplek: profiel?.werkplek ?? '',
        },
      }),
    );
    const eigenSign = kring.keyring.device.toestel.sign;
    const toestellenVan = (van: string): HoeVer[] =>
      activeLeden(kring.log.kring())
        .filter((lid) => lid.van === van && lid.toestel.sign !== eigenSign)
        .map(({ toestel }) => {
          const rij = gezien.get(toestel.sign) ?? null;
          return hoeVerVan(rij, rij?.head ? heeftAlles(rij.head, hier, pendingEdits) : null);
        });
    const eigen = regels.find(({ ditToestel }) => ditToestel);
    const minute = Math.max(overzichten.get(id)?.minute ?? 0, living.doc.minute());
    return {
      hier: (overzichten.get(id)?.heel ?? false) && !gap && !missing,
      server: opServerVan({ bevestigdOp: living.acks.at(), nietBevestigd: unsent, weg: link === 'weg' }),
      eigen: {
        ...{ functie: eigen?.functie ?? '', rol: eigen?.rol ?? 'meelezen', werkplek: eigen?.werkplek ?? '' },
      },
      andereToestellen: eigen ? toestellenVan(eigen.id) : [],
      leden: regels
        .filter(({ ditToestel }) => !ditToestel)
        .map(({ ditToestel: _, ...lid }) => ({ ...lid, toestellen: toestellenVan(lid.id) })),
      weg: [...vertrokkenSinds(kring, casus.gemaaktOp)].map(([sign, op]) => ({
        ...{ id: sign, functie: readFunctie(inner, sign), op },
      })),
      kopie: kopieOp === null ? null : { op: kopieOp, veranderdSinds: minute * 60_000 > kopieOp },
    };
  };

  return {
    zie,
    inKopie: (rooms, op) =>
      inTurn(async () => {
        for (const room of rooms) await put(room, () => rijen.zetKopie(room, op));
      }),
    kijk(id) {
      const beeld = createValue<BijWie | null>(null);
      let closed = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const held = documents.hold(id, true);
      const look = () => {
        timer = undefined;
        void held
          .then((one) => kijk(id, one))
          .then((next) => {
            if (next && !closed) beeld.set(next);
          })
          // Locked, or wiped meanwhile: there is nothing to say any more.
          .catch(() => undefined);
      };
      const soon = (ms = AGAIN_MS) => {
        if (!closed) timer ??= setTimeout(look, ms);
      };
      const stopDocuments = documents.subscribe((room) => room === id && soon());
      const kring = kringOf(id);
      const stopLog = kring?.log.subscribe(() => soon());
      const told = () => soon(50);
      const there = watchers.get(id) ?? new Set();
      watchers.set(id, there.add(told));
      look();
      return {
        beeld,
        close() {
          closed = true;
          clearTimeout(timer);
          stopDocuments();
          stopLog?.();
          there.delete(told);
          void held.then((one) => one.release()).catch(() => undefined);
        },
      };
    },
  };
}
