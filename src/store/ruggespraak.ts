// The store as screens know it: the lock, the settings, and while it is open the session behind it. Connects; decides little.
import { openDisk } from '../disk/disk.ts';
import { DiskProblem } from '../disk/disk-problem.ts';
import { hasMarker, setMarker } from '../disk/marker.ts';
import { naamVanBrowser } from '../domain/toestellen/naam.ts';
import { stelWerktitelVoor } from '../domain/werktitel.ts';
import { isTeKort } from '../domain/zin.ts';
import { browserLocks } from '../sealed/locks.ts';
import { askRelayTime } from '../sync/relay-time.ts';
import { supportsWhatWeNeed } from '../vault/primitives.ts';
import { createVault } from '../vault/vault.ts';
import type { OpenVault } from '../vault/vault-contract.ts';
import { lockOnLeaving } from './auto-lock.ts';
import { createBewaarstatus, readBewaarstatus } from './bewaarstatus.ts';
import { createLaterCode } from './code/later-code.ts';
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
import { createLaterGast } from './gast/later-gast.ts';
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
import { createLaterMaatjes } from './maatjes/later-maatjes.ts';
import { setToestelRijen } from './meelezen/toestel-rijen.ts';
import { setTeller } from './monitor/tel.ts';
import { createLaterPasskey } from './passkey/later-passkey.ts';
import { geweigerd } from './redenen.ts';
import { openSession } from './session.ts';
import type { Session } from './session-contract.ts';
import { createSlotRijen, OVERLEG_RIJ } from './slot-rijen.ts';
import type { MijnVraag } from './toelaten/contract.ts';
import { GEEN_MELDINGEN } from './toestellen/contract.ts';
import { leesUitnodiging } from './uitnodigen.ts';
import { createValue } from './value.ts';
import type { VerplaatstRegel } from './verplaats/contract.ts';

export function createRuggespraak({ relayUrl }: { relayUrl: string }): Ruggespraak {
  const now = Date.now;
  const disk = openDisk();
  const vault = createVault(disk, { beforeLock: () => shut() });
  const toegang = createValue<Toegang>({ kind: 'laden' });
  const instellingen = createValue(STANDAARD);
  const slotRijen = createValue<SlotRijen | null>(null, Object.is);
  const overlegRijen = createValue<SlotRijen | null>(null, Object.is);
  const laatsteKopie = createValue<number | null>(null);
  const shown = {
    stand: createValue<Stand>({ kind: 'bezig' }),
    casussen: createValue<CasusRegel[]>([]),
    einden: createValue<EindenStaat>({ klok: 'onbekend', voorbij: [] }),
    kringen: createValue<KringRegel[]>([]),
    onleesbaar: createValue(0),
    vertrokken: createValue<Vertrokken[]>([]),
    vragen: createValue<MijnVraag[]>([]),
    verplaatst: createValue<VerplaatstRegel[]>([]),
    toestelMeldingen: createValue(GEEN_MELDINGEN),
  };
  const begin = () => {
    const before = locks;
    return (opened: OpenVault) => startSession(opened, before);
  };
  const herstel = createLaterHerstel({ disk, vault, now, begin });
  const passkey = createLaterPasskey({
    ...{ vault, begin },
    browser: () => import('./passkey/in-browser.ts').then(({ passkeyBrowser }) => passkeyBrowser(window)),
  });
  const korteCode = createLaterCode({
    ...{ disk, vault, now, begin },
    ended: () => ended,
    opSlot: (waarom) => toegang.set({ kind: 'op-slot', wachtTot: null, waarom }),
  });
  const maatjes = createLaterMaatjes({
    ...{ disk, vault, now, begin },
    kringen: shown.kringen,
    sessie: () => session?.maatjes ?? null,
  });
  const gast = createLaterGast({
    ...{ vault, disk, now, begin, kringen: shown.kringen, vertrokken: shown.vertrokken },
    doeMee: (code) => whenOpen((open) => open.doeMee(code), opSlot),
    zetFunctie: (functie) => setInstellingen({ functie }),
    leden: () => whenOpen((open) => open.leden(), null),
    verberg: () => toegang.set({ kind: 'laden' }),
    lock: () => lockNow(),
    blijft: () => toegang.set({ kind: 'gast' }),
  });
  const bewaarstatus = createBewaarstatus({
    herstel: herstel.stand,
    maatjes: maatjes.stand,
    ...shown,
    laatsteKopie,
    now,
  });
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
    shown.vragen.set([]);
    shown.verplaatst.set([]);
    shown.toestelMeldingen.set(GEEN_MELDINGEN);
    slotRijen.set(null);
    overlegRijen.set(null);
    herstel.locked();
    maatjes.locked();
    passkey.locked();
    korteCode.locked();
    setToestelRijen(null);
    setTeller(null);
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
  const beginSession = async (opened: OpenVault, locksBefore: number): Promise<Uitkomst> => {
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
      controleerZin: vault.controleerZin,
      toestelNaam: () => naamVanBrowser(navigator.userAgent),
      neemFunctie: (functie) => void setInstellingen({ functie }).catch(() => undefined),
      shown,
      gast: gast.is(),
      // Of where the app came from: a browser shows the time of no other server.
      relayTime: () => askRelayTime(location.origin),
    });
    if (locked()) {
      await starting.close();
      return stayLocked();
    }
    session = starting;
    slotRijen.set(createSlotRijen(disk, opened.sealer));
    overlegRijen.set(createSlotRijen(disk, opened.sealer, OVERLEG_RIJ));
    setToestelRijen(session.toestelRijen);
    setTeller(session.tel);
    // Of a visit nothing is kept, so there is nothing to say of how.
    if (!gast.is()) {
      setMarker();
      herstel.opened(false);
      maatjes.opened();
      korteCode.opened();
    }
    toegang.set({ kind: 'open' });
    if (!gast.is()) await lookAtStorage(false);
    return { kind: 'goed' };
  };
  const startSession = async (opened: OpenVault, locksBefore: number): Promise<Uitkomst> => {
    try {
      return await beginSession(opened, locksBefore);
    } catch (error) {
      // Keys with no session behind them: nothing would ever lock them.
      if (!session) clear();
      if (vault.opened() === opened) vault.lock();
      throw error;
    }
  };

  const follow = () => {
    const state = vault.state();
    if (state.kind === 'open') return;
    if (session) void endSession();
    if (state.kind === 'gast' && gast.is()) return gast.voorbij();
    if (state.kind === 'nieuw' && hasMarker()) toegang.set({ kind: 'verloren' });
    else toegang.set(vault.rustend() && state.kind === 'op-slot' ? { ...state, metCode: true } : state);
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
    toegang.set(gast.is() ? { kind: 'laden' } : { kind: 'op-slot', wachtTot: null });
    await endSession();
  };
  const lockNow = async () => {
    if (vault.opened() || vault.rustend() || session) {
      await shut();
      vault.lock();
    } else locks++;
  };
  /** A guest who locks is gone for good. */
  const lock = async () => {
    if (gast.is()) await gast.klaar();
    else await lockNow();
  };
  /** Away for longer than was chosen. With a short code the keys stay for a while; all else goes as ever. */
  const leave = async (since: number) => {
    if (korteCode.wacht() !== 'nee') return;
    if (!session || gast.is() || korteCode.stand.get() !== 'aan') return lock();
    locks++;
    korteCode.dicht(since);
    await ended;
    // A page that slept may come back after that time.
    korteCode.wacht();
  };
  lockOnLeaving(document, {
    now,
    // What locking ends cannot be opened again.
    vergrendelNa: () => (gast.is() ? '5-minuten' : instellingen.get().vergrendelNa),
    elsewhere: watchInBeeld(document, navigator.locks),
    save: async () => session?.save(),
    lock: leave,
    back: () => {
      session?.wake();
      if (!navigator.onLine) session?.offline();
    },
  });
  addEventListener('online', () => session?.wake());
  addEventListener('offline', () => session?.offline());

  const whenOpen = <T, R>(work: (open: Session) => Promise<T>, closed: R): Promise<T | R> =>
    session ? work(session) : Promise.resolve(closed);
  /** For what needs a place of one's own: not during a visit. */
  const whenOwn = <T, R>(work: (open: Session) => Promise<T>, closed: R): Promise<T | R> =>
    gast.is() ? Promise.resolve(closed) : whenOpen(work, closed);
  const opSlot = geweigerd('geen-toegang');
  const nietVanJou = () => (gast.is() ? geweigerd('te-gast') : opSlot);
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
    vragen: shown.vragen,
    verplaatst: shown.verplaatst,
    toestelMeldingen: shown.toestelMeldingen,
    instellingen,
    bewaarstatus,
    slotRijen,
    overlegRijen,
    herstel,
    maatjes,
    passkey,
    korteCode,
    gast,

    async kiesToegangszin(zin) {
      if (isTeKort(zin)) return geweigerd('te-kort');
      if (!(await supportsWhatWeNeed())) return geweigerd('browser-te-oud');
      if (vault.state().kind === 'op-slot') return geweigerd('is-er-al');
      try {
        const before = locks;
        // While the phrase is made heavy: whether there is more to offer than the phrase.
        const [made] = await Promise.all([vault.create(zin), passkey.nieuw()]);
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
    setInstellingen,
    vraagBewaarbelofte: () => lookAtStorage(true),
    probeerBewaren: () => whenOpen((open) => open.retryDisk(), undefined),

    stelTitelVoor: () => session?.stelTitelVoor() ?? stelWerktitelVoor([]),
    async maakCasus(titel, kring) {
      const made = await whenOwn((open) => open.maakCasus(titel, kring), nietVanJou());
      // Now there is something to keep.
      if (made.kind === 'goed') void lookAtStorage(true);
      return made;
    },
    laatsteKopie,
    openKopie: () =>
      whenOwn(
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
    verwijderCasus: (id) => whenOwn((open) => open.verwijderCasus(id), undefined),
    zetTerug: (id) => whenOwn((open) => open.zetTerug(id), undefined),
    openZoeker: () => whenOpen((open) => open.openZoeker(), null),
    openServerBeeld: () => whenOpen((open) => open.openServerBeeld(), null),
    openBijWie: (id) => whenOpen((open) => open.openBijWie(id), null),
    eigenWerkvormen: () => whenOwn((open) => open.eigenWerkvormen(), null),
    verplaatsen: () => whenOwn((open) => open.verplaatsen(), null),
    async haalAllesWeg() {
      if (gast.is()) return gast.klaar();
      await lock();
      // Also when it was locked here: another tab may be open.
      vault.lock();
      // Only then, for it may be long in coming; and before anything is gone: the files of the app go too.
      const { haalAllesWeg } = await import('./toestel/alles-weg.ts');
      // Whatever still wanted to write may not bring it back.
      disk.close();
      return haalAllesWeg();
    },
    nodigUit: (kring, nagelezen, rol, voor, duur) =>
      whenOwn(async (open) => {
        const mag = await open.magDelen(kring, nagelezen);
        return mag.kind === 'goed' ? open.nodigUit(kring, rol, voor, duur) : mag;
      }, nietVanJou()),
    trekIn: (kring, uitnodiging) => whenOwn((open) => open.trekIn(kring, uitnodiging), nietVanJou()),
    leden: () => whenOpen((open) => open.leden(), null),
    consulten: () => whenOwn((open) => open.consulten(), null),
    leerpunten: () => whenOwn((open) => open.leerpunten(), null),
    monitor: () => whenOwn((open) => open.monitor(), null),
    routekaart: () => whenOwn((open) => open.routekaart(), null),
    gezienVertrek: (kring) => whenOpen((open) => open.gezienVertrek(kring), undefined),
    gezienVraag: (kring) => whenOpen((open) => open.gezienVraag(kring), undefined),
    trekVraagIn: (kring) => whenOpen((open) => open.trekVraagIn(kring), opSlot),
    toelaten: () => whenOwn((open) => open.toelaten(), null),
    toestellen: () => whenOwn((open) => open.toestellen(), null),
    gezienToestelUit: () => whenOpen((open) => open.gezienToestelUit(), undefined),
    leesUitnodiging: (tekst) => leesUitnodiging(tekst, now()),
    async doeMee(tekst) {
      const joined = await whenOwn((open) => open.doeMee(tekst), nietVanJou());
      if (joined.kind === 'goed') void lookAtStorage(true);
      return joined;
    },
  };
}
