// Everything that lives while the lock is open: kringen, casussen, their documents and rounds. Connects; each part knows its own facts.
import type { Disk } from '../disk/disk.ts';
import { stelWerktitelVoor } from '../domain/werktitel.ts';
import type { WriterLocks } from '../sealed/locks.ts';
import { watchKringLogs } from '../sync/kring-log.ts';
import { askRelayTime } from '../sync/relay-time.ts';
import { startRounds } from '../sync/rounds.ts';
import type { OpenVault } from '../vault/vault.ts';
import { createCasussen } from './casussen.ts';
import { loadKlokCheck } from './clock-check.ts';
import type { CasusZoeker, LidRegel, Ruggespraak, Uitkomst } from './contract.ts';
import { createDocuments, type Living } from './documents.ts';
import { loadEinden } from './einden.ts';
import { keepFacts } from './facts.ts';
import { createGeschiedenis } from './geschiedenis.ts';
import { createHints } from './hints.ts';
import type { KopieApp } from './kopie/around.ts';
import type { Kopie } from './kopie/contract.ts';
import { setFunctie } from './kring-document.ts';
import { createKringen, type LivingKring } from './kringen.ts';
import type { Vertrek } from './leden/vertrokken.ts';
import type { Nagelezen } from './meelezen/contract.ts';
import type { LeesWerker } from './meelezen/lees-werker.ts';
import { createMeeleesDisk, type MeeleesRijen } from './meelezen/rijen.ts';
import { loadOverzichten } from './overzicht.ts';
import { geweigerd } from './redenen.ts';
import { createShowing, type Shown, visibleOf } from './showing.ts';
import type { ServerKijker } from './toestel/contract.ts';
import { createUitnodigen } from './uitnodigen.ts';
import { bringLevel } from './visit.ts';
import { loadWissen, mayWrite, type Wissen } from './wissen.ts';

export interface SessionOptions {
  vault: OpenVault;
  disk: Disk;
  locks: WriterLocks;
  relayUrl: string;
  appUrl: string;
  now: () => number;
  functie: () => string;
  shown: Shown;
  WebSocket?: typeof WebSocket;
  /** Off where several devices live in one process. */
  broadcast?: boolean;
  /** How long a deletion can be undone, where it is not the usual ten seconds. */
  undoMs?: number;
  /** Who reads along, where it is not the worker of the app. */
  leesWerker?: LeesWerker;
  /** How often everything is looked at anew although nothing changed, where it is not the usual four seconds. */
  tickMs?: number;
  /** What time the server says it is, where it is not the relay's own answer; null: no answer. */
  relayTime?: () => Promise<number | null>;
}

/** What screens may do while the lock is open, and what only the lock itself asks. */
export interface Session
  extends Pick<
    Ruggespraak,
    | 'stelTitelVoor'
    | 'maakCasus'
    | 'openCasus'
    | 'openZoeker'
    | 'openServerBeeld'
    | 'verwijderCasus'
    | 'zetTerug'
    | 'trekIn'
    | 'doeMee'
    | 'leden'
    | 'gezienVertrek'
  > {
  /** Whoever asks has looked at `magDelen` first. */
  nodigUit(kring: string, rol?: LidRegel['rol']): ReturnType<Ruggespraak['nodigUit']>;
  /** Is every casus of this kring read to the last word, as it is now? */
  magDelen(kring: string, nagelezen: readonly Nagelezen[]): Promise<Uitkomst>;
  openKopie(app: KopieApp): Promise<Kopie | null>;
  /** What is never to be shown again on this device. */
  toestelRijen: MeeleesRijen;
  functieChanged(): void;
  /** The network or the person came back. */
  wake(): void;
  offline(): void;
  save(): Promise<void>;
  retryDisk(): Promise<void>;
  close(): Promise<void>;
}

const ROUND_MS = 180_000;
const TICK_MS = 4_000;
const JOIN_WAIT_MS = 8_000;
/** What is not kept of the day by then is caught up with when the casus opens again. */
const HISTORY_MS = 800;

export async function openSession(options: SessionOptions): Promise<Session> {
  const { vault, disk, now, shown, relayUrl } = options;
  const socket = options.WebSocket && { WebSocket: options.WebSocket };
  const overzichten = await loadOverzichten(disk, vault.sealer);
  const documents = createDocuments({
    disk,
    sealer: vault.sealer,
    locks: options.locks,
    relayUrl,
    now,
    kringOf: (room) => kringen.keysOf(room.split('/')[0] ?? ''),
    broadcast: options.broadcast ?? true,
    ...socket,
  });
  const openNow = (room: string): Living | undefined => documents.open().find((living) => living.room === room);
  const facts = keepFacts(overzichten, openNow, now);
  let clockIsRight = () => false;
  const geschiedenis = createGeschiedenis({
    ...{ disk, sealer: vault.sealer, now },
    clockIsRight: () => clockIsRight(),
  });
  const meelees = createMeeleesDisk(disk, vault.sealer);
  const zoekers = new Set<CasusZoeker>();
  const kijkers = new Set<ServerKijker>();
  let closed = false;

  /** Every part that looks is there. */
  let ready = false;
  /** Much is being made at once: looking at all of it after each would take longer than making it. */
  let making = false;
  const show = () => {
    if (closed || !ready || making) return;
    const behind = documents.open().filter(facts.look);
    if (behind.length > 0) rounds.now(behind.map(({ room }) => room));
    showing.show();
    einden.look();
    wissen.look();
    hints.look();
    if (vertrek) vertrek.look();
    else void withVertrek().then(changed, () => undefined);
  };
  let soon = false;
  /** Many things change at once; screens hear of it once a frame or so. */
  const changed = () => {
    if (soon || closed) return;
    soon = true;
    setTimeout(() => {
      soon = false;
      show();
    }, 30);
  };

  const kringen = createKringen(vault, disk, () => documents, changed);
  const klok = await loadKlokCheck({
    ...{ disk, sealer: vault.sealer, now, changed },
    relayTime: options.relayTime ?? (() => askRelayTime(relayUrl)),
  });
  clockIsRight = () => klok.stand() === 'klopt';
  const einden = await loadEinden({
    ...{ kringen, facts, disk, sealer: vault.sealer, klok, now, changed },
    wissen: () => wissen,
  });
  const showing = createShowing({ kringen, overzichten, facts, einden, now, shown });
  const wissen: Wissen = await loadWissen({
    ...options,
    kringen,
    documents,
    overzichten,
    facts,
    socket: options.WebSocket,
    changed,
    isOver: einden.isOver,
    // Whatever else is kept of a casus on this device goes with it; last that it was over, or it would come back for a while.
    onWiped: [geschiedenis.forget, meelees.forget, einden.forget],
  });
  const hints = createHints({ kringen, overzichten, openNow, visit: (rooms) => rounds.now(rooms) });
  const casussen = createCasussen({
    ...options,
    kringen,
    documents,
    overzichten,
    facts,
    wissen,
    geschiedenis,
    einden,
    klok,
    meelees,
    show,
    visit: (room) => rounds.now([room]),
  });
  const tellFunctie = (kring: LivingKring) => {
    if (!mayWrite(kring)) return;
    setFunctie(kring.held.living.doc.inner, kring.keyring.device.toestel.sign, options.functie());
  };
  const ledenParts = { ...options, kringen, documents, overzichten, facts, wissen, changed };
  /** Whether this device is out of a kring: looked at from when the first screen stands. */
  let vertrek: Vertrek | null = null;
  const openVertrek = async (): Promise<Vertrek> => {
    const { loadVertrek } = await import('./leden/vertrokken.ts');
    return loadVertrek({
      ...{ kringen, disk, sealer: vault.sealer, facts, now, changed },
      vertrokken: shown.vertrokken,
      wipe: async (kring) => (await import('./leden/afscheid.ts')).neemAfscheid(kring, ledenParts),
      renewKey: async (kring) => (await import('./leden/nieuwe-sleutel.ts')).vernieuwSleutel(kring, ledenParts),
    });
  };
  let opening: Promise<Vertrek> | null = null;
  const withVertrek = (): Promise<Vertrek> => {
    opening ??= openVertrek().then((opened) => {
      vertrek = opened;
      if (closed) opened.stop();
      return opened;
    });
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };

  /** Just joined: the list is worth a short wait, so that the person arrives at something. */
  const firstCasussen = (kring: LivingKring): Promise<void> =>
    new Promise((resolve) => {
      const { inner } = kring.held.living.doc;
      const look = () => visibleOf(kring).length > 0 && end();
      const end = () => {
        clearTimeout(timer);
        inner.off('afterTransaction', look);
        show();
        resolve();
      };
      const timer = setTimeout(end, JOIN_WAIT_MS);
      inner.on('afterTransaction', look);
      look();
    });
  const uitnodigen = createUitnodigen({
    ...options,
    kringen,
    joined: async (kring) => {
      tellFunctie(kring);
      await firstCasussen(kring);
      rounds.now();
    },
  });

  const visit = async (room: string): Promise<void> => {
    // Deleted while it waited for its turn: opening it would bring it back on this disk.
    if (!showing.rooms().includes(room)) return;
    const held = await documents.hold(room, true);
    try {
      const how = await bringLevel(held);
      // Destroyed during the visit: nothing of it is remembered again.
      if (how !== 'weg' && showing.rooms().includes(room)) facts.look(held.living);
      if (how === 'geen' || how === 'weg') facts.unreached(room, how);
    } finally {
      await held.release();
      changed();
    }
  };
  const urgentFirst = () =>
    showing
      .rooms()
      .filter((room) => !openNow(room)?.connection())
      .sort((a, b) => (overzichten.get(b)?.unsent ?? 0) - (overzichten.get(a)?.unsent ?? 0));

  documents.subscribe(changed);
  const rounds = startRounds({ rooms: urgentFirst, visit, everyMs: ROUND_MS });
  ready = true;
  try {
    await kringen.refresh();
    // A log that was damaged on this disk is public to members: learn it again.
    for (const id of kringen.broken()) await uitnodigen.askAgain(id);
  } catch (error) {
    rounds.stop();
    einden.stop();
    wissen.stop();
    await geschiedenis.stop();
    await documents.closeAll();
    throw error;
  }
  const resume = () => void uitnodigen.resume().then(changed, () => undefined);
  const stopWatching = watchKringLogs(disk, () => void kringen.refresh().then(changed, () => undefined));
  const tick = setInterval(changed, options.tickMs ?? TICK_MS);
  show();
  // A casus a colleague added must also be on this device before the network goes.
  let known = new Set(showing.rooms());
  const stopNew = shown.casussen.subscribe(() => {
    const rooms = showing.rooms();
    if (rooms.some((room) => !known.has(room))) rounds.now();
    known = new Set(rooms);
  });
  let reached = false;
  // The relay answers again, also without the browser having said so: what waited for it goes now, not in the next round.
  documents.subscribe(() => {
    const before = reached;
    reached = kringen.all().some(({ room }) => facts.of(room).link === 'open');
    if (before || !reached) return;
    rounds.now(urgentFirst().filter((room) => facts.of(room).link === 'geen' || facts.of(room).unsent > 0));
  });
  rounds.now();
  resume();

  return {
    stelTitelVoor: () => stelWerktitelVoor(shown.casussen.get().map(({ titel }) => titel)),
    maakCasus: casussen.maak,
    openCasus: casussen.open,
    async openZoeker() {
      const { openCasusZoeker } = await import('./zoek-casussen.ts');
      if (closed) return null;
      const zoeker = openCasusZoeker({ documents, casussen: shown.casussen });
      zoekers.add(zoeker);
      return {
        ...zoeker,
        close() {
          zoekers.delete(zoeker);
          zoeker.close();
        },
      };
    },
    async openServerBeeld() {
      const { openServerBeeld } = await import('./toestel/server-beeld.ts');
      if (closed) return null;
      const kijker = openServerBeeld({ relayUrl, kringen, documents, facts, now, regels: shown.kringen });
      kijkers.add(kijker);
      return {
        ...kijker,
        close() {
          kijkers.delete(kijker);
          kijker.close();
        },
      };
    },
    async openKopie(app) {
      const { openKopie } = await import('./kopie/open.ts');
      if (closed) return null;
      return openKopie({
        ...app,
        session: {
          ...{ ...options, kringen, documents, overzichten, facts, einden, klok },
          closed: () => closed,
          async inEens(make) {
            making = true;
            try {
              return await make();
            } finally {
              making = false;
              show();
            }
          },
        },
      });
    },
    verwijderCasus: casussen.verwijder,
    zetTerug: casussen.zetTerug,
    nodigUit: uitnodigen.nodigUit,
    toestelRijen: meelees.toestel,
    async magDelen(id, nagelezen) {
      const kring = kringen.get(id);
      if (!kring) return geweigerd('bestaat-niet');
      const { keurDelen } = await import('./meelezen/keur-delen.ts');
      if (closed) return geweigerd('weer-op-slot');
      return keurDelen(nagelezen, {
        ...{ kring, documents, now: now() },
        casussen: visibleOf(kring).filter((casus) => !einden.isOver(kring, casus)),
        isHeel: (room) => overzichten.get(room)?.heel ?? false,
      });
    },
    trekIn: uitnodigen.trekIn,
    async leden() {
      const { openLeden } = await import('./leden/acties.ts');
      const opened = await withVertrek();
      return closed ? null : openLeden({ ...ledenParts, vertrek: opened });
    },
    gezienVertrek: async (kring) => (await withVertrek()).gezien(kring),
    doeMee: uitnodigen.doeMee,
    functieChanged: () => {
      kringen.gather((kring) => [tellFunctie(kring)]);
    },
    wake() {
      facts.back();
      klok.wake();
      documents.wake();
      rounds.now();
      resume();
    },
    offline() {
      facts.offline();
      changed();
    },
    async save() {
      // First what was typed: a page that goes away may not have time for more.
      await documents.save();
      await geschiedenis.save();
    },
    retryDisk: documents.retryDisk,
    async close() {
      closed = true;
      for (const zoeker of zoekers) zoeker.close();
      for (const kijker of kijkers) kijker.close();
      clearInterval(tick);
      stopNew();
      stopWatching();
      rounds.stop();
      einden.stop();
      wissen.stop();
      vertrek?.stop();
      casussen.stop();
      for (const living of documents.open()) facts.look(living);
      // First what was typed: another tab that locks waits only a moment for all of this.
      await documents.save();
      await Promise.race([geschiedenis.stop(), new Promise((late) => setTimeout(late, HISTORY_MS))]);
      await overzichten.flushed().catch(() => undefined);
      await documents.closeAll();
    },
  };
}
