// Everything that lives while the lock is open: kringen, casussen, their documents and rounds. Connects; each part knows its own facts.
import { stelWerktitelVoor } from '../domain/werktitel.ts';
import { watchKringLogs } from '../sync/kring-log.ts';
import { askRelayTime } from '../sync/relay-time.ts';
import { startRounds } from '../sync/rounds.ts';
import { createLaterBijWie } from './bij-wie/later-bij-wie.ts';
import { createBinnenkort } from './binnenkort.ts';
import { createCasussen } from './casussen.ts';
import { loadKlokCheck } from './clock-check.ts';
import { createLaterConsulten } from './consult/later-consulten.ts';
import { createDocuments, type Living } from './documents.ts';
import { loadEinden } from './einden.ts';
import { keepFacts } from './facts.ts';
import { createGasten } from './gast/gasten.ts';
import { createGeschiedenis } from './geschiedenis.ts';
import { createHints } from './hints.ts';
import { setFunctie } from './kring-document.ts';
import { createKringen, type LivingKring, persoonVan } from './kringen.ts';
import { createLaterVertrek } from './leden/later-vertrek.ts';
import { createLaterLeerpunten } from './leerpunten/later-leerpunten.ts';
import { createMeeleesDisk } from './meelezen/rijen.ts';
import { createLaterMonitor } from './monitor/later-monitor.ts';
import { loadOverzichten } from './overzicht.ts';
import { geweigerd } from './redenen.ts';
import { createLaterRoutekaart } from './routekaart/later-routekaart.ts';
import type { Session, SessionOptions } from './session-contract.ts';
import { createShowing, visibleOf } from './showing.ts';
import { eersteCasussen } from './toelaten/eerste-casussen.ts';
import { createLaterToelaten } from './toelaten/later-toelaten.ts';
import type { EigenSleutels } from './toestellen/eigen-kring.ts';
import { createLaterToestellen } from './toestellen/later-toestellen.ts';
import { createUitgeleend } from './uitgeleend.ts';
import { createLaterVerplaatsen } from './verplaats/later-verplaatsen.ts';
import { bringLevel } from './visit.ts';
import { loadWissen, mayWrite, type Wissen } from './wissen.ts';

const ROUND_MS = 180_000;
const TICK_MS = 4_000;
/** What is not kept of the day by then is caught up with when the casus opens again. */
const HISTORY_MS = 800;

export async function openSession(options: SessionOptions): Promise<Session> {
  const { vault, disk, now, shown, relayUrl } = options;
  const socket = options.WebSocket && { WebSocket: options.WebSocket };
  const overzichten = await loadOverzichten(disk, vault.sealer);
  /** Of the kring that only the devices of this person are in; it is none of the others. */
  const eigenSleutels: EigenSleutels = new Map();
  const documents = createDocuments({
    disk,
    sealer: vault.sealer,
    locks: options.locks,
    relayUrl,
    now,
    kringOf: (room) => eigenSleutels.get(room.split('/')[0] ?? '') ?? kringen.keysOf(room.split('/')[0] ?? ''),
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
  const { leen, sluit } = createUitgeleend();
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
    for (const deel of delen) deel.look();
    lookForRelay();
  };
  const changed = createBinnenkort(show, () => closed);

  const kringen = createKringen(vault, disk, () => documents, changed);
  const relayTime = options.relayTime ?? (() => askRelayTime(relayUrl));
  const klok = await loadKlokCheck({
    ...{ disk, sealer: vault.sealer, now, changed },
    relayTime,
  });
  clockIsRight = () => klok.stand() === 'klopt';
  const einden = await loadEinden({
    ...{ kringen, facts, disk, sealer: vault.sealer, klok, now, changed },
    wissen: () => wissen,
  });
  const bijWie = createLaterBijWie({
    ...{ disk, sealer: vault.sealer, documents, kringen, overzichten, facts, now },
    isWeg: (room) => wissen.has(room),
  });
  const inEens = async <T>(make: () => Promise<T>): Promise<T> => {
    making = true;
    try {
      return await make();
    } finally {
      making = false;
      show();
    }
  };
  const verplaatsen = createLaterVerplaatsen({
    ...{ ...options, kringen, documents, overzichten, facts, einden, meelees, inEens, changed },
    wissen: () => wissen,
  });
  const showing = createShowing({ kringen, overzichten, facts, einden, now, shown, onderweg: verplaatsen.standVan });
  const vergeetSessies = async (room: string) => (await import('./sessie/rijen.ts')).vergeetSessies(disk, room);
  const wissen: Wissen = await loadWissen({
    ...options,
    kringen,
    documents,
    overzichten,
    facts,
    socket: options.WebSocket,
    changed,
    isOver: einden.isOver,
    magEcht: verplaatsen.magEcht,
    gewist: verplaatsen.gewist,
    // Whatever else is kept of a casus on this device goes with it; last that it was over, or it would come back for a while.
    onWiped: [geschiedenis.forget, meelees.forget, bijWie.forget, vergeetSessies, einden.forget],
  });
  const hints = createHints({ kringen, overzichten, openNow, visit: (rooms) => rounds.now(rooms) });
  const monitor = createLaterMonitor({
    ...{ disk, sealer: vault.sealer, kringen, regels: shown.kringen, klok, now, changed },
  });
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
    sessie: { disk, sealer: vault.sealer, relayTime, tel: monitor.tel },
    show,
    visit: (room) => rounds.now([room]),
  });
  const tellFunctie = (kring: LivingKring) => {
    if (!mayWrite(kring)) return;
    setFunctie(kring.held.living.doc.inner, persoonVan(kring), options.functie());
  };
  const vertrek = createLaterVertrek({
    ...{ ...options, kringen, documents, overzichten, facts, wissen, changed },
    ...{ sealer: vault.sealer, vertrokken: shown.vertrokken, show },
  });

  const gasten = createGasten({ kringen, now, leden: vertrek.leden });
  const routekaart = createLaterRoutekaart({ ...options, sealer: vault.sealer, kringen, changed });
  const consulten = createLaterConsulten({
    ...{ ...options, sealer: vault.sealer, kringen, documents, klok, changed },
    ...{ toestelRijen: meelees.toestel, openCasus: casussen.open, tel: monitor.tel },
  });
  const leerpunten = createLaterLeerpunten({
    ...{ ...options, sealer: vault.sealer, kringen, klok, changed },
    ...{ toestelRijen: meelees.toestel, tel: monitor.tel },
  });

  const toestellen = createLaterToestellen({
    ...{ ...options, kringen, documents, changed, sleutels: eigenSleutels, leden: vertrek.leden },
    toestelNaam: options.toestelNaam ?? (() => 'Toestel'),
    neemFunctie: options.neemFunctie ?? (() => undefined),
    meldingen: shown.toestelMeldingen,
    // What this person says of themselves stands there already.
    joined: async () => rounds.now(),
  });

  const toelaten = createLaterToelaten({
    ...{ ...options, kringen, vragen: shown.vragen, changed },
    joined: async (kring) => {
      tellFunctie(kring);
      await eersteCasussen(kring);
      show();
      rounds.now();
    },
  });

  /** What is fetched when it is first needed, in the order in which it looks. */
  const delen = [vertrek, gasten, toestellen, bijWie, consulten, leerpunten, monitor, routekaart, verplaatsen];
  /** Of these somebody may be typing something. */
  const metWoorden = [consulten, leerpunten, monitor];
  /** At once nothing happens by itself any more; done when what was being typed in one of these is on disk. */
  const wordStil = () =>
    Promise.allSettled([rounds, einden, wissen, casussen, toelaten, ...delen].map(async (een) => een.stop()));

  const visit = async (room: string): Promise<void> => {
    // Deleted while it waited for its turn: opening it would bring it back on this disk.
    if (!showing.rooms().includes(room)) return;
    const held = await documents.hold(room, true);
    try {
      const how = await bringLevel(held);
      // While its line is still there. What is not known of others yet is known the next time.
      await bijWie.zie(held.living).catch(() => undefined);
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
  let reached = false;
  /** The relay answers again, also without the browser having said so: what waited for it goes now, not in the next round. */
  const lookForRelay = () => {
    const before = reached;
    reached = kringen.all().some(({ room }) => facts.of(room).link === 'open');
    if (before || !reached) return;
    rounds.now(urgentFirst().filter((room) => facts.of(room).link === 'geen' || facts.of(room).unsent > 0));
  };
  const rounds = startRounds({ rooms: urgentFirst, visit, everyMs: ROUND_MS });
  ready = true;
  try {
    await kringen.refresh();
    // A log that was damaged on this disk is public to members: learn it again.
    for (const id of kringen.broken()) await toelaten.askAgain(id);
  } catch (error) {
    closed = true;
    await wordStil();
    await geschiedenis.stop();
    await documents.closeAll();
    throw error;
  }
  const stopWatching = watchKringLogs(disk, () => void kringen.refresh().then(changed, () => undefined));
  const tick = setInterval(changed, options.tickMs ?? TICK_MS);
  show();
  // A casus a colleague added must also be on this device before the network goes.
  let known = new Set(showing.rooms());
  const stopNew = shown.casussen.subscribe(() => {
    const rooms = showing.rooms();
    // Only those: with many kringen a round of all of them for each new casus is most of the work of making it.
    const fresh = rooms.filter((room) => !known.has(room));
    if (fresh.length > 0) rounds.now(fresh);
    known = new Set(rooms);
  });
  rounds.now();
  toelaten.start();

  verplaatsen.hervat();

  return {
    stelTitelVoor: () => stelWerktitelVoor(shown.casussen.get().map(({ titel }) => titel)),
    maakCasus: casussen.maak,
    openCasus: casussen.open,
    openZoeker: () =>
      leen(async () => (await import('./zoek-casussen.ts')).openCasusZoeker({ documents, casussen: shown.casussen })),
    openServerBeeld: () =>
      leen(async () =>
        (await import('./toestel/server-beeld.ts')).openServerBeeld({
          ...{ relayUrl, kringen, documents, facts, wissen, now },
          regels: shown.kringen,
        }),
      ),
    openBijWie: (id) => leen(() => bijWie.open(id)),
    eigenWerkvormen: () =>
      leen(async () => (await import('./sessie/eigen-werkvormen.ts')).openEigenWerkvormen(disk, vault.sealer)),
    verplaatsen: verplaatsen.open,
    async openKopie(app) {
      const { openKopie } = await import('./kopie/open.ts');
      if (closed) return null;
      return openKopie({
        ...app,
        session: {
          ...{ ...options, kringen, documents, overzichten, facts, einden, klok, monitor: monitor.open },
          closed: () => closed,
          inEens,
          inKopie: bijWie.inKopie,
        },
      });
    },
    maatjes: { kringen, changed, closed: () => closed },
    verwijderCasus: casussen.verwijder,
    zetTerug: casussen.zetTerug,
    nodigUit: toelaten.nodigUit,
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
    trekIn: toelaten.trekIn,
    leden: vertrek.leden,
    consulten: consulten.open,
    leerpunten: leerpunten.open,
    monitor: monitor.open,
    tel: monitor.tel,
    routekaart: routekaart.open,
    gezienVertrek: vertrek.gezien,
    doeMee: toelaten.doeMee,
    gezienVraag: toelaten.gezien,
    trekVraagIn: toelaten.trekVraagIn,
    toelaten: toelaten.toelaten,
    toestellen: toestellen.open,
    gezienToestelUit: toestellen.uitGezien,
    functieChanged: () => {
      kringen.gather((kring) => [tellFunctie(kring)]);
      toestellen.functieChanged();
    },
    wake() {
      facts.back();
      klok.wake();
      documents.wake();
      rounds.now();
      toelaten.wake();
      toestellen.wake();
    },
    offline() {
      facts.offline();
      changed();
    },
    async save() {
      // First what was typed: a page that goes away may not have time for more.
      await documents.save();
      for (const deel of metWoorden) await deel.save();
      await geschiedenis.save();
    },
    retryDisk: documents.retryDisk,
    async close() {
      closed = true;
      sluit();
      clearInterval(tick);
      stopNew();
      stopWatching();
      const stil = wordStil();
      for (const living of documents.open()) facts.look(living);
      // First what was typed: another tab that locks waits only a moment for all of this.
      await documents.save();
      await stil;
      await Promise.race([geschiedenis.stop(), new Promise((late) => setTimeout(late, HISTORY_MS))]);
      await overzichten.flushed().catch(() => undefined);
      await documents.closeAll();
    },
  };
}
