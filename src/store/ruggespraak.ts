// The store as screens know it: the lock, the settings, and while it is open the session behind it. Connects; decides little.
import { openDisk } from '../disk/disk.ts';
import { DiskProblem } from '../disk/disk-problem.ts';
import { hasMarker, setMarker } from '../disk/marker.ts';
import { stelWerktitelVoor } from '../domain/werktitel.ts';
import { browserLocks } from '../sealed/locks.ts';
import { askRelayTime } from '../sync/relay-time.ts';
import { supportsWhatWeNeed } from '../vault/primitives.ts';
import { createVault, type OpenVault } from '../vault/vault.ts';
import { lockOnLeaving } from './auto-lock.ts';
import { createBewaarstatus, readBewaarstatus } from './bewaarstatus.ts';
import type {
  CasusRegel,
  EindenStaat,
  Instellingen,
  KringRegel,
  Ruggespraak,
  SlotRijen,
  Stand,
  Toegang,
  Uitkomst,
} from './contract.ts';
import { createLaterHerstel } from './herstel/later-herstel.ts';
import { watchInBeeld } from './in-beeld.ts';
import {
  readFunctieInstelling,
  readLaatsteKopie,
  readOpenInstellingen,
  STANDAARD,
  writeFunctieInstelling,
  writeLaatsteKopie,
  writeOpenInstellingen,
} from './instellingen.ts';
import type { Vertrokken } from './leden/contract.ts';
import { setToestelRijen } from './meelezen/toestel-rijen.ts';
import { geweigerd } from './redenen.ts';
import { openSession, type Session } from './session.ts';
import { createSlotRijen } from './slot-rijen.ts';
import { leesUitnodiging } from './uitnodigen.ts';
import { createValue } from './value.ts';

const MIN_ZIN = 12;

export function createRuggespraak({ relayUrl }: { relayUrl: string }): Ruggespraak {
  const now = Date.now;
  const disk = openDisk();
  const vault = createVault(disk, { beforeLock: () => shut() });
  const toegang = createValue<Toegang>({ kind: 'laden' });
  const instellingen = createValue(STANDAARD);
  const slotRijen = createValue<SlotRijen | null>(null, Object.is);
  const laatsteKopie = createValue<number | null>(null);
  const shown = {
    stand: createValue<Stand>({ kind: 'bezig' }),
    casussen: createValue<CasusRegel[]>([]),
    einden: createValue<EindenStaat>({ klok: 'onbekend', voorbij: [] }),
    kringen: createValue<KringRegel[]>([]),
    onleesbaar: createValue(0),
    vertrokken: createValue<Vertrokken[]>([]),
  };
  const herstel = createLaterHerstel({
    ...{ disk, vault, now },
    begin() {
      const before = locks;
      return (opened) => startSession(opened, before);
    },
  });
  const bewaarstatus = createBewaarstatus({ herstel: herstel.stand, ...shown, laatsteKopie, now });
  let session: Session | null = null;
  /** Counts the locks asked for, so that whatever was opening meanwhile notices. */
  let locks = 0;

  const lookAtStorage = (ask: boolean) => readBewaarstatus(ask).then(bewaarstatus.zet, () => undefined);

  /** Takes from view what only an open lock may show. */
  const clear = () => {
    shown.casussen.set([]);
    shown.einden.set({ klok: 'onbekend', voorbij: [] });
    shown.kringen.set([]);
    shown.vertrokken.set([]);
    slotRijen.set(null);
    herstel.locked();
    setToestelRijen(null);
    instellingen.set({ ...instellingen.get(), functie: '' });
  };

  /** What a session that ends still has to put on disk; the next one reads it. */
  let ended: Promise<void> = Promise.resolve();
  /** Ends the session; what is in memory of it goes. */
  const endSession = async () => {
    const ending = session;
    session = null;
    clear();
    if (ending) ended = ending.close().catch(() => undefined);
    await ended;
    // With it go the words it was given.
    if (ending) void import('./meelezen/lees-werker.ts').then(({ stopLeesWerkerVanApp }) => stopLeesWerkerVanApp());
  };

  /** The session behind the lock that was just opened; a lock asked for meanwhile wins, however far this came. */
  const startSession = async (opened: OpenVault, locksBefore: number): Promise<Uitkomst> => {
    const locked = () => locks !== locksBefore || vault.opened() !== opened;
    const stayLocked = () => {
      if (!session) clear();
      if (vault.opened() === opened) vault.lock();
      return geweigerd('weer-op-slot');
    };
    await ended;
    const functie = await readFunctieInstelling(disk, opened.sealer);
    if (locked()) return stayLocked();
    instellingen.set({ ...instellingen.get(), functie });
    shown.stand.set({ kind: 'bezig' });
    const starting = await openSession({
      vault: opened,
      disk,
      locks: browserLocks(),
      relayUrl,
      appUrl: location.href.split('#')[0] ?? '',
      now,
      functie: () => instellingen.get().functie,
      shown,
      // Of where the app came from: a browser shows the time of no other server.
      relayTime: () => askRelayTime(location.origin),
    });
    if (locked()) {
      await starting.close();
      return stayLocked();
    }
    session = starting;
    slotRijen.set(createSlotRijen(disk, opened.sealer));
    setToestelRijen(session.toestelRijen);
    setMarker();
    herstel.opened(false);
    toegang.set({ kind: 'open' });
    await lookAtStorage(false);
    return { kind: 'goed' };
  };

  const follow = () => {
    const state = vault.state();
    if (state.kind === 'open') return;
    if (session) void endSession();
    toegang.set(state.kind === 'nieuw' && hasMarker() ? { kind: 'verloren' } : state);
  };
  vault.subscribe(follow);
  follow();
  void readOpenInstellingen(disk).then(
    (open) => instellingen.set({ ...instellingen.get(), ...open }),
    () => undefined,
  );

  void readLaatsteKopie(disk).then(laatsteKopie.set, () => undefined);

  /** Out of view at once, and all of it on disk; the keys are still there. */
  const shut = async () => {
    locks++;
    toegang.set({ kind: 'op-slot', wachtTot: null });
    await endSession();
  };
  const lock = async () => {
    if (vault.state().kind === 'open' || session) {
      await shut();
      vault.lock();
    } else locks++;
  };
  lockOnLeaving(document, {
    now,
    vergrendelNa: () => instellingen.get().vergrendelNa,
    elsewhere: watchInBeeld(document, navigator.locks),
    save: async () => session?.save(),
    lock,
    back: () => {
      session?.wake();
      if (!navigator.onLine) session?.offline();
    },
  });
  addEventListener('online', () => session?.wake());
  addEventListener('offline', () => session?.offline());

  const whenOpen = <T, R>(work: (open: Session) => Promise<T>, closed: R): Promise<T | R> =>
    session ? work(session) : Promise.resolve(closed);
  const opSlot = geweigerd('geen-toegang');
  const setInstellingen = async (deel: Partial<Instellingen>): Promise<void> => {
    const next = { ...instellingen.get(), ...deel };
    instellingen.set(next);
    await writeOpenInstellingen(disk, next);
    const opened = vault.opened();
    if (deel.functie === undefined || !opened) return;
    await writeFunctieInstelling(disk, opened.sealer, next.functie);
    session?.functieChanged();
  };
  const failed = (error: unknown) => geweigerd(error instanceof DiskProblem ? error.reason : 'mislukt');

  return {
    toegang,
    stand: shown.stand,
    casussen: shown.casussen,
    einden: shown.einden,
    kringen: shown.kringen,
    onleesbaar: shown.onleesbaar,
    vertrokken: shown.vertrokken,
    instellingen,
    bewaarstatus,
    slotRijen,
    herstel,

    async kiesToegangszin(zin) {
      if (zin.normalize('NFKC').trim().length < MIN_ZIN) return geweigerd('te-kort');
      if (!(await supportsWhatWeNeed())) return geweigerd('browser-te-oud');
      if (vault.state().kind === 'op-slot') return geweigerd('is-er-al');
      try {
        const before = locks;
        const made = await vault.create(zin);
        herstel.opened(true);
        return await startSession(made, before);
      } catch (error) {
        return failed(error);
      }
    },
    async ontgrendel(zin) {
      try {
        const before = locks;
        const unlocked = await vault.unlock(zin);
        if (unlocked.kind === 'beschadigd') return geweigerd('slot-beschadigd');
        if (unlocked.kind !== 'open') return geweigerd(unlocked.kind);
        return await startSession(unlocked.vault, before);
      } catch (error) {
        return failed(error);
      }
    },
    vergrendel: lock,
    async setInstellingen(deel) {
      const next = { ...instellingen.get(), ...deel };
      instellingen.set(next);
      await writeOpenInstellingen(disk, next);
      const opened = vault.opened();
      if (deel.functie === undefined || !opened) return;
      await writeFunctieInstelling(disk, opened.sealer, next.functie);
      session?.functieChanged();
    },
    vraagBewaarbelofte: () => lookAtStorage(true),
    probeerBewaren: () => whenOpen((open) => open.retryDisk(), undefined),

    stelTitelVoor: () => session?.stelTitelVoor() ?? stelWerktitelVoor([]),
    async maakCasus(titel, kring) {
      const made = await whenOpen((open) => open.maakCasus(titel, kring), opSlot);
      // Now there is something to keep.
      if (made.kind === 'goed') void lookAtStorage(true);
      return made;
    },
    laatsteKopie,
    openKopie: () =>
      whenOpen(
        (open) =>
          open.openKopie({
            instellingen: instellingen.get,
            setInstellingen,
            async bewaard(op) {
              laatsteKopie.set(op);
              await writeLaatsteKopie(disk, op);
            },
            hersteld: () => void lookAtStorage(true),
          }),
        null,
      ),
    openCasus: (id) => whenOpen((open) => open.openCasus(id), null),
    verwijderCasus: (id) => whenOpen((open) => open.verwijderCasus(id), undefined),
    zetTerug: (id) => whenOpen((open) => open.zetTerug(id), undefined),
    openZoeker: () => whenOpen((open) => open.openZoeker(), null),
    openServerBeeld: () => whenOpen((open) => open.openServerBeeld(), null),
    async haalAllesWeg() {
      // Fetched before anything is gone: the files of the app go too.
      const { haalAllesWeg } = await import('./toestel/alles-weg.ts');
      await lock();
      // Also when it was locked here: another tab may be open.
      vault.lock();
      // Whatever still wanted to write may not bring it back.
      disk.close();
      return haalAllesWeg();
    },
    nodigUit: (kring, nagelezen, rol) =>
      whenOpen(async (open) => {
        const mag = await open.magDelen(kring, nagelezen);
        return mag.kind === 'goed' ? open.nodigUit(kring, rol) : mag;
      }, opSlot),
    trekIn: (kring, uitnodiging) => whenOpen((open) => open.trekIn(kring, uitnodiging), opSlot),
    leden: () => whenOpen((open) => open.leden(), null),
    gezienVertrek: (kring) => whenOpen((open) => open.gezienVertrek(kring), undefined),
    leesUitnodiging: (tekst) => leesUitnodiging(tekst, now()),
    async doeMee(tekst) {
      const joined = await whenOpen((open) => open.doeMee(tekst), opSlot);
      if (joined.kind === 'goed') void lookAtStorage(true);
      return joined;
    },
  };
}
