// Everything that lives while the lock is open: kringen, casussen, their documents and rounds. Connects; each part knows its own facts.
import type { Disk } from '../disk/disk.ts';
import { toBase64url } from '../domain/ledenlog.ts';
import { stelWerktitelVoor } from '../domain/werktitel.ts';
import type { WriterLocks } from '../sealed/locks.ts';
import { watchKringLogs } from '../sync/kring-log.ts';
import { startRounds } from '../sync/rounds.ts';
import { draftGenesis } from '../vault/ledenlog.ts';
import { randomBytes } from '../vault/primitives.ts';
import type { OpenVault } from '../vault/vault.ts';
import { openCasusInBeeld } from './casus.ts';
import type { CasusInBeeld, CasusRegel, KringRegel, Stand, Uitgenodigd, Uitkomst } from './contract.ts';
import { createDocuments, type Held, type Living } from './documents.ts';
import { keepFacts } from './facts.ts';
import { createHints } from './hints.ts';
import {
  addCasus,
  type CasusFeiten,
  markVerwijderd,
  readCasussen,
  setFunctie,
  setTitel,
  unmarkVerwijderd,
} from './kring-document.ts';
import { createKringen, describeLeden, type LivingKring } from './kringen.ts';
import { loadOverzichten } from './overzicht.ts';
import { geweigerd } from './redenen.ts';
import { describeDocuments } from './stand.ts';
import { createUitnodigen } from './uitnodigen.ts';
import { createValue, type Settable } from './value.ts';
import { createWissen } from './wissen.ts';

export interface Shown {
  stand: Settable<Stand>;
  casussen: Settable<CasusRegel[]>;
  kringen: Settable<KringRegel[]>;
  /** Kringen on this disk that do not open. */
  onleesbaar: Settable<number>;
}

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
}

export interface Session {
  stelTitelVoor(): string;
  maakCasus(titel: string, kring: string | null): Promise<Uitkomst<{ id: string }>>;
  openCasus(id: string): Promise<CasusInBeeld | null>;
  verwijderCasus(id: string): Promise<void>;
  zetTerug(id: string): Promise<void>;
  nodigUit(kring: string): Promise<Uitkomst<Uitgenodigd>>;
  trekIn(kring: string, uitnodiging: string): Promise<Uitkomst>;
  doeMee(tekst: string): Promise<Uitkomst<{ kring: string }>>;
  functieChanged(): void;
  /** The network or the person came back. */
  wake(): void;
  offline(): void;
  save(): Promise<void>;
  retryDisk(): Promise<void>;
  close(): Promise<void>;
}

const VISIT_MS = 20_000;
const ROUND_MS = 180_000;
const TICK_MS = 4_000;
const JOIN_WAIT_MS = 8_000;
const LINGER_MS = 600_000;

const kringIdOf = (room: string) => room.split('/')[0] ?? '';
const documentOf = (room: string) => room.split('/')[1] ?? '';

export async function openSession(options: SessionOptions): Promise<Session> {
  const { vault, disk, now, shown, relayUrl } = options;
  const overzichten = await loadOverzichten(disk, vault.sealer);
  const documents = createDocuments({
    disk,
    sealer: vault.sealer,
    locks: options.locks,
    relayUrl,
    now,
    kringOf: (room) => kringen.keysOf(kringIdOf(room)),
    ...(options.WebSocket && { WebSocket: options.WebSocket }),
  });
  const openNow = (room: string): Living | undefined => documents.open().find((living) => living.room === room);
  const facts = keepFacts(overzichten, openNow, now);
  let closed = false;

  // -- what screens see ----------------------------------------------------------------------------------------------

  const casussenOf = (kring: LivingKring): CasusFeiten[] => readCasussen(kring.held.living.doc.inner);
  const visible = (kring: LivingKring) => casussenOf(kring).filter(({ verwijderdOp }) => verwijderdOp === null);
  const roomOf = (kring: LivingKring, casus: CasusFeiten) => `${kring.id}/${casus.id}`;

  const describeCasus = (kring: LivingKring, casus: CasusFeiten): CasusRegel => {
    const room = roomOf(kring, casus);
    const summary = overzichten.get(room);
    const minute = Math.max(summary?.minute ?? 0, Math.floor(casus.gemaaktOp / 60_000));
    return {
      id: room,
      kring: kring.id,
      titel: casus.titel,
      gewijzigdOp: minute > 0 ? minute * 60_000 : null,
      anderen: describeLeden(kring)
        .filter(({ ditToestel }) => !ditToestel)
        .map(({ functie }) => functie),
      opToestel: summary?.heel ?? false,
      stand: describeDocuments([facts.of(room)], now()),
    };
  };
  const describeKring = (kring: LivingKring): KringRegel => {
    const leden = describeLeden(kring);
    const anderen = leden.filter(({ ditToestel }) => !ditToestel).map(({ functie }) => functie || 'een maatje');
    const open = [...kring.log.kring().uitnodigingen.values()].filter(
      ({ status, expires }) => status === 'open' && expires > now(),
    );
    return {
      id: kring.id,
      naam: anderen.length === 0 ? 'Alleen ik' : anderen.join(', '),
      leden,
      casussen: visible(kring).map((casus) => ({ id: roomOf(kring, casus), titel: casus.titel })),
      uitnodigingen: open.map(({ invite, expires }) => ({ id: invite, verlooptOp: expires })),
    };
  };
  const allRooms = (): string[] =>
    kringen.all().flatMap((kring) => [kring.room, ...visible(kring).map((casus) => roomOf(kring, casus))]);

  let showing = false;
  const show = () => {
    showing = false;
    if (closed) return;
    for (const living of documents.open()) facts.look(living);
    const all = kringen.all();
    shown.kringen.set(all.map(describeKring).filter(({ leden, casussen }) => leden.length > 1 || casussen.length > 0));
    shown.casussen.set(
      all
        .flatMap((kring) => visible(kring).map((casus) => describeCasus(kring, casus)))
        .sort((a, b) => (b.gewijzigdOp ?? 0) - (a.gewijzigdOp ?? 0)),
    );
    const rooms = allRooms();
    // Nothing to keep level is level.
    const nothing: Stand = { kind: 'bijgewerkt', om: Math.floor(now() / 60_000) * 60_000 };
    shown.stand.set(rooms.length > 0 ? describeDocuments(rooms.map(facts.of), now()) : nothing);
    shown.onleesbaar.set(kringen.broken().length);
    wissen.look();
    hints.look();
  };
  /** Many things change at once; screens hear of it once a frame or so. */
  const changed = () => {
    if (showing || closed) return;
    showing = true;
    setTimeout(show, 30);
  };

  // -- parts ---------------------------------------------------------------------------------------------------------

  const kringen = createKringen(vault, disk, () => documents, changed);
  const wissen = createWissen({ kringen, documents, overzichten, disk, relayUrl, socket: options.WebSocket, changed });
  const hints = createHints({ kringen, overzichten, openNow, visit: (rooms) => rounds.now(rooms) });
  const uitnodigen = createUitnodigen({
    ...options,
    kringen,
    joined: async (kring) => {
      setFunctie(kring.held.living.doc.inner, kring.keyring.device.toestel.sign, options.functie());
      await firstCasussen(kring);
      rounds.now();
    },
  });

  /** Just joined: the list is worth a short wait, so that the person arrives at something. */
  const firstCasussen = (kring: LivingKring): Promise<void> =>
    new Promise((resolve) => {
      const { inner } = kring.held.living.doc;
      const look = () => visible(kring).length > 0 && end();
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

  /** Brings one room level, or gives up after a while; then lets go of it. */
  const visit = async (room: string): Promise<void> => {
    const held = await documents.hold(room, true);
    try {
      await held.living.doc.whenLoaded;
      const connection = held.living.connection();
      if (!connection) return;
      const done = () => {
        const { link, level, unsent } = connection.status();
        if (link === 'geen' || link === 'geen-toegang' || link === 'weg') return 'geen';
        return level && unsent === 0 && !held.living.doc.status().gap ? 'level' : null;
      };
      const outcome = await new Promise<'geen' | 'level' | null>((resolve) => {
        const timer = setTimeout(() => end(done()), VISIT_MS);
        const stop = connection.subscribe(() => done() && end(done()));
        const end = (how: 'geen' | 'level' | null) => {
          clearTimeout(timer);
          stop();
          resolve(how);
        };
        if (done()) end(done());
      });
      if (outcome === 'geen') facts.unreached(room);
      else facts.look(held.living);
    } finally {
      await held.release();
      changed();
    }
  };
  const urgentFirst = () =>
    allRooms()
      .filter((room) => !openNow(room)?.connection())
      .sort((a, b) => (overzichten.get(b)?.unsent ?? 0) - (overzichten.get(a)?.unsent ?? 0));

  documents.subscribe(changed);
  await kringen.refresh();
  // A log that was damaged on this disk is public to members: learn it again.
  for (const id of kringen.broken()) await uitnodigen.askAgain(id);
  const rounds = startRounds({ rooms: urgentFirst, visit, everyMs: ROUND_MS });
  const stopWatching = watchKringLogs(disk, () => void kringen.refresh().then(changed));
  const tick = setInterval(changed, TICK_MS);
  show();
  // A casus a colleague added must also be on this device before the network goes.
  let known = new Set(allRooms());
  const stopNew = shown.casussen.subscribe(() => {
    const rooms = allRooms();
    if (rooms.some((room) => !known.has(room))) rounds.now();
    known = new Set(rooms);
  });
  rounds.now();
  const resume = () => void uitnodigen.resume().then(changed, () => undefined);
  resume();

  /** The casus last looked at stays alive a while, so that undo still works for who comes back to it. */
  let lingering: { held: Held; timer: ReturnType<typeof setTimeout> } | null = null;
  const letGo = async () => {
    const going = lingering;
    lingering = null;
    clearTimeout(going?.timer);
    await going?.held.release();
  };
  const linger = async (held: Held) => {
    await letGo();
    lingering = { held, timer: setTimeout(() => void letGo(), LINGER_MS) };
  };

  const find = (id: string) => {
    const kring = kringen.get(kringIdOf(id));
    const casus = kring && casussenOf(kring).find((one) => one.id === documentOf(id));
    return kring && casus ? { kring, casus, inner: kring.held.living.doc.inner } : null;
  };

  return {
    stelTitelVoor: () => stelWerktitelVoor(shown.casussen.get().map(({ titel }) => titel)),
    async maakCasus(titel, in_) {
      if (titel.trim() === '') return geweigerd('titel-leeg');
      try {
        let kring = in_ === null ? undefined : kringen.get(in_);
        if (!kring) {
          const { kring: id, entry } = await draftGenesis(vault, now());
          kring = await kringen.add(id, [entry]);
        }
        const { doc } = kring.held.living;
        setFunctie(doc.inner, kring.keyring.device.toestel.sign, options.functie());
        const id = toBase64url(randomBytes(16));
        addCasus(doc.inner, id, titel.trim(), now());
        // Made here, so all of it is here.
        overzichten.set(`${kring.id}/${id}`, { minute: Math.floor(now() / 60_000), unsent: 0, records: 0, heel: true });
        await doc.save();
        show();
        return { kind: 'goed', id: `${kring.id}/${id}` };
      } catch (error) {
        return geweigerd(error instanceof Error && 'reason' in error ? String(error.reason) : 'mislukt');
      }
    },
    async openCasus(id) {
      const found = find(id);
      if (!found || found.casus.verwijderdOp !== null) return null;
      const held = await documents.hold(id, true);
      const { kring, inner } = found;
      const titel = createValue(found.casus.titel);
      const followTitel = () => titel.set(readCasussen(inner).find((one) => one.id === found.casus.id)?.titel ?? '');
      inner.on('afterTransaction', followTitel);
      return openCasusInBeeld({
        id,
        held,
        titel,
        setTitel: (next) => setTitel(inner, found.casus.id, next.trim()),
        functie: options.functie(),
        kleur: describeLeden(kring).length > 0 ? kleurOf(kring) : 0,
        stand: () => describeDocuments([facts.of(id)], now()),
        onChange: (listener) => documents.subscribe((room) => room === id && listener()),
        closed: () => {
          inner.off('afterTransaction', followTitel);
          return linger(held);
        },
      });
    },
    async verwijderCasus(id) {
      const found = find(id);
      if (!found) return;
      markVerwijderd(found.inner, found.casus.id, now());
      await found.kring.held.living.doc.save();
      show();
    },
    async zetTerug(id) {
      const found = find(id);
      if (!found) return;
      unmarkVerwijderd(found.inner, found.casus.id);
      await found.kring.held.living.doc.save();
      show();
    },
    nodigUit: uitnodigen.nodigUit,
    trekIn: uitnodigen.trekIn,
    doeMee: uitnodigen.doeMee,
    functieChanged() {
      for (const { held, keyring } of kringen.all())
        setFunctie(held.living.doc.inner, keyring.device.toestel.sign, options.functie());
    },
    wake() {
      documents.wake();
      rounds.now();
      resume();
    },
    offline() {
      facts.offline();
      changed();
    },
    save: documents.save,
    retryDisk: documents.retryDisk,
    async close() {
      closed = true;
      clearTimeout(lingering?.timer);
      clearInterval(tick);
      stopNew();
      stopWatching();
      rounds.stop();
      wissen.stop();
      for (const living of documents.open()) facts.look(living);
      await overzichten.flushed().catch(() => undefined);
      await documents.closeAll();
    },
  };
}

/** The same colour for a member on every screen: the place in the log. */
function kleurOf(kring: LivingKring): number {
  return [...kring.log.kring().leden.keys()].indexOf(kring.keyring.device.toestel.sign);
}
