// The devices of this person, alive while the lock is open: the own kring, what they owe each other done one thing after another, and what screens may ask. Connects; domain/toestellen decides.
import { activeLeden } from '../../domain/kring.ts';
import type { SignedEntry } from '../../domain/ledenlog.ts';
import {
  type Blik,
  nietGehouden,
  nieuweToestellen,
  type Taak,
  takenVan,
  voortgangVan,
  wachtOpWeg,
} from '../../domain/toestellen/eigen.ts';
import { leesToestelnaam, vrijeNaam } from '../../domain/toestellen/naam.ts';
import type { Tried } from '../../vault/vault-contract.ts';
import type { LivingKring } from '../kringen.ts';
import { isUit } from '../leden/lijn.ts';
import { inWoorden } from '../redenen.ts';
import { createValue, type Settable } from '../value.ts';
import { bringLevel, type Visited } from '../visit.ts';
import { leesAanmelding, meldAan, type Wachten, wachtOpToelaten } from './aanmelden.ts';
import { beschrijf, beschrijfWeg, kwamIn, naamVan } from './beschrijf.ts';
import type { Koppeling, NieuwToestel, Toestellen, ToestellenStaat, ToestelMeldingen } from './contract.ts';
import { createBeweringen, leesEigenFunctie, leesNaam, zetEigenFunctie, zetLaatst, zetNaam } from './eigen-document.ts';
import {
  EIGEN_KRING,
  type EigenKringOptions,
  laadEigenKring,
  maakEigenKring,
  neemEigenKring,
  wisEigenKring,
} from './eigen-kring.ts';
import { maakBlik } from './kijken.ts';
import { koppel } from './koppelen.ts';
import { type Onthouden, openOnthouden } from './onthouden.ts';
import { merkUit, toestelRijen } from './rijen.ts';
import { haalUitEigen } from './uit-eigen.ts';
import { voerUit, type WerkOptions } from './werk.ts';
import { geweigerd } from './zinnen.ts';

export interface ToestellenOptions extends EigenKringOptions, WerkOptions {
  controleerZin(zin: string): Promise<Tried>;
  /** What this device is called until somebody says otherwise. */
  toestelNaam(): string;
  functie(): string;
  /** The functie this person chose on another device. */
  neemFunctie(functie: string): void;
  meldingen: Settable<ToestelMeldingen>;
  changed(): void;
}

export interface OpenToestellen extends Toestellen {
  look(): void;
  functieChanged(): void;
  wake(): void;
  uitGezien(): Promise<void>;
  stop(): void;
}

/** A device in the logs that none says is its own. */
const ONBEKEND = 'onbekend';
const FIRST_PAUSE_MS = 3_000;
const LAST_PAUSE_MS = 60_000;
const AT_ONCE = 3;
const ALLEEN: ToestellenStaat = { toestellen: [], weg: [], wacht: 0, hapert: false };
const sleutelVan = (taak: Taak): string =>
  [taak.kind, taak.kring, 'wie' in taak ? taak.wie : '', 'sign' in taak ? taak.sign : ''].join('/');
const REFUSED = { verkeerd: 'verkeerd', wachten: 'wachten', beschadigd: 'slot-beschadigd' } as const;

export async function openToestellen(options: ToestellenOptions): Promise<OpenToestellen> {
  const { disk, kringen, meldingen, now } = options;
  const rijen = toestelRijen(disk);
  const staat = createValue<ToestellenStaat>(ALLEEN);
  let eigen: LivingKring | null = null;
  let lees = createBeweringen('');
  let onthouden: Onthouden | null = null;
  let wachten: Wachten | null = null;
  let stopped = false;
  let hapert = false;
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** How often a task was put off; it waits its turn until the pause is over. */
  const uitgesteld = new Map<string, number>();
  let wachtTot = 0;
  let functie: string | null = null;
  const stops = new Set<() => void>();
  const koppelingen = new Set<Koppeling>();
  /** `kring/sign` of those for which what they wrote was waited for once. */
  const gewacht = new Set<string>();

  const blikNu = (): Promise<Blik> => maakBlik({ disk, kringen, eigen, lees, onthouden });

  const volgFunctie = ({ held }: LivingKring) => {
    const daar = leesEigenFunctie(held.living.doc.inner);
    if (daar !== '' && daar !== functie && daar !== options.functie()) options.neemFunctie(daar);
    else if (daar === '' && options.functie() !== '') zetEigenFunctie(held.living.doc.inner, options.functie());
    functie = leesEigenFunctie(held.living.doc.inner);
  };
  const leef = async (kring: LivingKring) => {
    const remembered = await openOnthouden(kring.id, disk, options.vault.sealer);
    if (stopped || eigen) return;
    eigen = kring;
    onthouden = remembered;
    lees = createBeweringen(kring.id);
    const { inner } = kring.held.living.doc;
    inner.on('afterTransaction', look);
    stops.add(kring.log.subscribe(look));
    stops.add(() => inner.off('afterTransaction', look));
    void kring.held.living.doc.whenLoaded.then(() => {
      if (stopped || eigen !== kring) return;
      const ik = kring.keyring.device.toestel.sign;
      const anderen = activeLeden(kring.log.kring()).flatMap(({ toestel: { sign } }) =>
        sign === ik ? [] : leesNaam(inner, sign),
      );
      if (leesNaam(inner, ik) === '') zetNaam(inner, ik, vrijeNaam(options.toestelNaam(), anderen));
      zetLaatst(inner, ik, now());
      look();
    });
  };
  const laatLos = () => {
    for (const stop of stops) stop();
    stops.clear();
    eigen = null;
    onthouden = null;
  };
  /** By the log, and by nothing else: then all of it goes from here. */
  const verlaat = async (kring: LivingKring) => {
    await merkUit(disk, kring.id);
    laatLos();
    staat.set(ALLEEN);
    await inBeurt(() => wisEigenKring(kring, options));
  };

  const meld = async (blik: Blik) => {
    const nieuw = nieuweToestellen(blik, await rijen.gezien()).map(({ wie, signs }): NieuwToestel => {
      const [first] = signs;
      const log = first && (first.kring === eigen?.id ? eigen.log : kringen.get(first.kring)?.log);
      const op = log && first ? kwamIn(log, first.sign) : 0;
      return { id: wie ?? ONBEKEND, naam: naamVan(eigen, wie ?? ''), op };
    });
    const uit = await rijen.isUit();
    if (!stopped) meldingen.set({ nieuw, uit });
  };

  const kijk = async (): Promise<void> => {
    if (stopped) return;
    const kring = eigen;
    if (kring && isUit(kring)) return verlaat(kring);
    const blik = await blikNu();
    if (stopped || eigen !== kring) return;
    await meld(blik);
    if (!kring?.held.living.doc.status().loaded) return;
    volgFunctie(kring);
    staat.set(beschrijf(blik, kring, kringen, hapert));
    const alle = takenVan(blik);
    // Done by another device meanwhile.
    const nog = new Set(alle.map(sleutelVan));
    for (const key of uitgesteld.keys()) if (!nog.has(key)) uitgesteld.delete(key);
    const taken = alle.filter((taak) => now() >= wachtTot || !uitgesteld.has(sleutelVan(taak)));
    if (taken.length === 0) {
      if (uitgesteld.size === 0) hapert = false;
      else if (now() < wachtTot) planLater();
      return staat.set(beschrijf(blik, kring, kringen, hapert));
    }
    // A few at once, each in another kring: with tens of them one after another takes long.
    const eersten = taken.filter((one, at) => taken.findIndex(({ kring: id }) => id === one.kring) === at);
    const samen = eersten.slice(0, AT_ONCE);
    const gedaan = await Promise.all(
      samen.map((taak) =>
        voerUit(taak, kring, options, uitgesteld.get(sleutelVan(taak)) ?? 0).catch(() => 'later' as const),
      ),
    );
    if (stopped) return;
    for (const [at, taak] of samen.entries()) if (gedaan[at] === 'gedaan') uitgesteld.delete(sleutelVan(taak));
    if (gedaan.every((one) => one === 'gedaan')) pause = FIRST_PAUSE_MS;
    else {
      // Without a line none of these will do now; otherwise only those wait, and the others go on.
      const wachtend = gedaan.includes('geen-lijn') ? taken : samen.filter((_, at) => gedaan[at] !== 'gedaan');
      for (const one of wachtend) uitgesteld.set(sleutelVan(one), (uitgesteld.get(sleutelVan(one)) ?? 0) + 1);
      hapert = true;
      wachtTot = now() + pause;
      pause = Math.min(pause * 2, LAST_PAUSE_MS);
    }
    options.changed();
    look();
  };
  const planLater = () => {
    timer ??= setTimeout(
      () => {
        timer = null;
        look();
      },
      Math.max(50, wachtTot - now()),
    );
  };

  let bezig = false;
  let nogEens = false;
  /** One look after another; what changes meanwhile is looked at afterwards. */
  const look = () => {
    if (stopped) return;
    nogEens = true;
    if (bezig) return;
    bezig = true;
    void (async () => {
      while (nogEens && !stopped) {
        nogEens = false;
        // Locked meanwhile, or a disk that refuses: tried again when something changes.
        await kijk().catch(() => undefined);
        await new Promise((soon) => setTimeout(soon, 0));
      }
    })().finally(() => {
      bezig = false;
    });
  };

  /** The own kring comes alive once, or there would be two logs of it, and one hears what the other does not. */
  let beurt: Promise<unknown> = Promise.resolve();
  const inBeurt = <T>(work: () => Promise<T>): Promise<T> => {
    const next = beurt.then(work);
    beurt = next.catch(() => undefined);
    return next;
  };
  const binnen = (id: string, entries: readonly SignedEntry[]): Promise<void> =>
    inBeurt(async () => {
      if (eigen) return;
      const kring = await neemEigenKring(id, entries, options);
      await bringLevel(kring.held).catch(() => undefined);
      await leef(kring);
      options.changed();
    });
  const aanmelden = { ...options, rijen, binnen };
  const wacht = (next: Wachten) => {
    wachten = next;
    next.aanmelding.stand.subscribe(look);
    return next.aanmelding;
  };

  const herlaad = () =>
    inBeurt(async () => {
      if (stopped) return;
      // What another tab heard.
      if (eigen) return eigen.log.refresh();
      const found = await laadEigenKring(options);
      // Another tab made it, or came in.
      if (found && !stopped) await leef(found);
      look();
    });
  const stopWatching = [
    disk.watchRows(EIGEN_KRING, () => void herlaad().catch(() => undefined)),
    rijen.watch(() => look()),
  ];
  await herlaad();
  if (!eigen)
    for (const id of await rijen.gevraagd())
      void wachtOpToelaten(id, aanmelden).then(
        (found) => found && !stopped && wacht(found),
        () => undefined,
      );

  return {
    staat,
    look,
    async hernoem(id, naam) {
      const schoon = leesToestelnaam(naam);
      if (!eigen) return geweigerd('toestel-onbekend');
      if (schoon === '') return geweigerd('toestelnaam-leeg');
      zetNaam(eigen.held.living.doc.inner, id, schoon);
      await eigen.held.living.doc.save();
      return { kind: 'goed' };
    },
    async koppel(zin) {
      const tried = await options.controleerZin(zin);
      if (tried.kind !== 'goed') return geweigerd(REFUSED[tried.kind]);
      return inWoorden(async () => {
        await inBeurt(async () => {
          if (!eigen) await leef(await maakEigenKring(options));
        });
        if (!eigen) return geweigerd('mislukt');
        const begonnen = await koppel(eigen, options, look);
        if (begonnen.kind === 'goed') koppelingen.add(begonnen.koppeling);
        return begonnen;
      });
    },
    meldAan: (code) =>
      inWoorden(async () => {
        if (eigen && activeLeden(eigen.log.kring()).length > 1) return geweigerd('heeft-al-toestellen');
        const gelezen = await leesAanmelding(code, aanmelden);
        if (gelezen.kind === 'geweigerd') return gelezen;
        const alleen = await inBeurt(async () => {
          if (!eigen) return true;
          const alone = eigen;
          // What it remembers is all that says who still has to go.
          if (!alone.held.living.doc.status().loaded || wachtOpWeg(await blikNu())) return false;
          // Made here once, and nobody is in it any more.
          laatLos();
          await wisEigenKring(alone, options);
          return true;
        });
        if (!alleen) return geweigerd('toestel-gaat-nog-weg');
        const begonnen = await meldAan(code, aanmelden);
        return begonnen.kind === 'goed' ? { kind: 'goed', aanmelding: wacht(begonnen.wachten) } : begonnen;
      }),
    async bekijkWeg(id) {
      const blik = await blikNu();
      const inKringen =
        id === ONBEKEND
          ? [...blik.hier.keys()].filter((one) => nietGehouden(blik, one, id).length > 0)
          : voortgangVan(blik, id).klaar;
      return beschrijfWeg(blik, eigen, kringen, id, inKringen);
    },
    haalWeg: (id) =>
      inWoorden<object>(async () => {
        const kring = eigen;
        // Without what devices say of themselves, each of them would seem to keep silent.
        const gelezen = kring ? kring.held.living.doc.status().loaded : (await disk.listRows(EIGEN_KRING)).length === 0;
        if (!gelezen) return geweigerd('toestellen-niet-open');
        let gehoord: Visited = 'level';
        if (id !== ONBEKEND) {
          if (!kring || id === kring.keyring.device.toestel.sign) return geweigerd('toestel-onbekend');
          const done = await haalUitEigen(kring, id, options);
          if (done.kind === 'geweigerd') return done;
          gehoord = done.gehoord;
        } else if (kring) gehoord = await bringLevel(kring.held);
        // The rest of what it said it is in follows by itself; what it kept silent about goes now.
        const blik = await blikNu();
        const leden = await options.leden();
        if (!leden) return geweigerd('weer-op-slot');
        const gezegd = new Set(blik.onthouden.map(({ toestel }) => toestel.sign));
        for (const one of blik.hier.keys())
          for (const sign of nietGehouden(blik, one, id).filter((found) => !gezegd.has(found))) {
            // It may well be a good one that was not heard yet, and a key that went out never comes in again.
            if (gehoord !== 'level') return geweigerd('geen-verbinding');
            const key = `${one}/${sign}`;
            const done = await leden.haalToestelWeg(one, sign, gewacht.has(key));
            if (done.kind === 'geweigerd') return done;
            if (done.kind === 'onvolledig') {
              gewacht.add(key);
              return geweigerd('toestel-onvolledig');
            }
          }
        return { kind: 'goed' };
      }).finally(look),
    async gezien(id) {
      const found = nieuweToestellen(await blikNu(), await rijen.gezien()).find(({ wie }) => (wie ?? ONBEKEND) === id);
      await rijen.zag(found?.signs.map(({ sign }) => sign) ?? []);
      look();
    },
    functieChanged() {
      if (!eigen || options.functie() === '') return;
      functie = options.functie();
      zetEigenFunctie(eigen.held.living.doc.inner, functie);
    },
    wake() {
      wachtTot = 0;
      pause = FIRST_PAUSE_MS;
      wachten?.wake();
      look();
    },
    uitGezien: async () => {
      await rijen.uitGezien();
      look();
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      for (const stop of stopWatching) stop();
      wachten?.aanmelding.stop();
      for (const koppeling of koppelingen) koppeling.stop();
      laatLos();
    },
  };
}
