// One visit from the code to the end: a place in memory only, on a device that has none; and when it is over everything goes off this device, whatever ended it.
import { type Disk, openDisk } from '../../disk/disk.ts';
import { hasMarker } from '../../disk/marker.ts';
import { readUitnodiging } from '../../domain/uitnodiging.ts';
import { supportsWhatWeNeed } from '../../vault/primitives.ts';
import type { OpenVault, Vault } from '../../vault/vault-contract.ts';
import type { KringRegel, Value } from '../contract.ts';
import { openRijen } from '../doorloop-rijen.ts';
import type { KringLeden, Vertrokken } from '../leden/contract.ts';
import type { Weggehaald } from '../toestel/contract.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { Settable } from '../value.ts';
import type { Bezoek, Gast } from './contract.ts';
import { takeGastLock } from './slot.ts';
import { zetTeken } from './teken.ts';
import { geweigerd } from './zinnen.ts';

export interface BezoekOptions {
  vault: Vault;
  disk: Disk;
  now: () => number;
  bezoek: Settable<Bezoek | null>;
  kringen: Value<KringRegel[]>;
  /** Kringen they are in no more, by the doing of somebody else. */
  vertrokken: Value<Vertrokken[]>;
  /** What begins the session behind a lock that is about to open; a lock asked for meanwhile wins. */
  begin(): (opened: OpenVault) => Promise<Uitkomst>;
  doeMee(code: string): Promise<Uitkomst<{ kring: string }>>;
  zetFunctie(functie: string): Promise<void>;
  leden(): Promise<KringLeden | null>;
  /** Out of view, at once. */
  verberg(): void;
  /** Locks here and in every tab, after all is on disk. */
  lock(): Promise<void>;
  /** The lock is closed and something stays on this device: says so. */
  blijft(): void;
}

export interface OpenBezoek extends Omit<Gast, 'bezoek'> {
  voorbij(): void;
}

/** So long leaving may take; who closed the door does not wait at it. */
const VERTREK_MS = 10_000;
const KIJK_MS = 5_000;

/** Answers in guides lie open on a device without a lock; they are somebody's, and would go with the visit. */
async function staanErAntwoorden(): Promise<boolean> {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('ruggespraak-gidsen')) return false;
  const disk = openDisk('ruggespraak-gidsen');
  const rows = await openRijen(disk)
    .list()
    .finally(() => disk.close());
  return rows.length > 0;
}

export function openBezoek(options: BezoekOptions): OpenBezoek {
  const { vault, disk, now, bezoek, kringen, vertrokken } = options;
  let watching: (() => void) | null = null;
  let ending: Promise<Weggehaald> | null = null;

  /** Ends by itself: when its time is over, and when somebody took them out. */
  const watch = () => {
    const look = () => {
      if (vertrokken.get().length > 0 || now() > (bezoek.get()?.tot ?? 0)) void klaar();
    };
    const timer = setInterval(look, KIJK_MS);
    const stop = vertrokken.subscribe(look);
    watching = () => {
      clearInterval(timer);
      stop();
    };
  };

  const open = async (tot: number): Promise<Uitkomst> => {
    if (!(await supportsWhatWeNeed())) return geweigerd('browser-te-oud');
    if (vault.state().kind !== 'nieuw' || hasMarker()) return geweigerd('gast-heeft-plek');
    if (await staanErAntwoorden()) return geweigerd('gast-antwoorden');
    const letGo = await takeGastLock(navigator.locks);
    if (!letGo) return geweigerd('gast-elders');
    const start = options.begin();
    try {
      const opened = await vault.createGast();
      // Only now: before, what lies here may be somebody's own.
      bezoek.set({ tot });
      const begun = await start(opened);
      if (begun.kind === 'goed') watch();
      return begun;
    } catch (error) {
      bezoek.set(null);
      // What was made of it goes as well; if it still cannot, the next start takes it away.
      await ruimOp().catch(() => undefined);
      letGo();
      throw error;
    }
  };

  const vertrek = async (): Promise<void> => {
    const leden = await options.leden();
    for (const { id } of leden ? kringen.get() : []) {
      const gone = await leden?.verlaatKring(id);
      // What is not here they never saw.
      if (gone?.kind === 'onvolledig') await leden?.verlaatKring(id, true);
    }
  };
  const binnenTijd = (work: Promise<void>): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, VERTREK_MS);
      void work
        .catch(() => undefined)
        .then(() => {
          clearTimeout(timer);
          resolve();
        });
    });

  const ruimOp = async (): Promise<Weggehaald> => {
    const { haalAllesWeg } = await import('../toestel/alles-weg.ts');
    // Another tab may have ended it meanwhile, and somebody made a place of their own: that is not ours to take.
    if (!(await zetTeken())) return { kind: 'goed' };
    // Whatever still wanted to write may not bring it back.
    disk.close();
    return haalAllesWeg({ meld: 'gast' });
  };
  const einde = async (nog: () => Promise<void>): Promise<Weggehaald> => {
    options.verberg();
    watching?.();
    await nog();
    await options.lock();
    const done = await ruimOp().catch((): Weggehaald => ({ kind: 'rest', rest: ['toegang'] }));
    if (done.kind === 'rest') options.blijft();
    return done;
  };
  const eenKeer = (nog: () => Promise<void>): Promise<Weggehaald> => {
    ending ??= einde(nog).finally(() => {
      ending = null;
    });
    return ending;
  };
  const klaar = async (): Promise<Weggehaald> =>
    bezoek.get() === null ? { kind: 'goed' } : eenKeer(() => binnenTijd(vertrek()));

  return {
    async begin(code, functie) {
      const read = readUitnodiging(code);
      if (read.kind === 'geweigerd') return geweigerd(read.reden);
      if (!read.gast) return geweigerd('geen-gastcode');
      if (read.expires < now()) return geweigerd('verlopen');
      if (bezoek.get()) bezoek.set({ tot: read.expires });
      else {
        const opened = await open(read.expires);
        if (opened.kind === 'geweigerd') return opened;
      }
      if (functie !== '') await options.zetFunctie(functie);
      return options.doeMee(code);
    },
    klaar,
    async stopElders() {
      // Here, and of it something stayed.
      if (bezoek.get() !== null) return klaar();
      if (!(await zetTeken())) return { kind: 'goed' };
      vault.lock();
      return ruimOp();
    },
    // There are no keys any more to leave with.
    voorbij: () => void eenKeer(async () => undefined),
  };
}
