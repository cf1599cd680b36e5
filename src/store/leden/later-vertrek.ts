// The leden and whether this device is out of a kring, before any of that is fetched: it comes when the first screen stands.
import type { Sealer } from '../../vault/contract.ts';
import type { Settable } from '../value.ts';
import type { LedenOptions } from './acties.ts';
import type { AfscheidOptions } from './afscheid.ts';
import type { KringLeden, Vertrokken } from './contract.ts';
import type { Vertrek } from './vertrokken.ts';

export interface LaterVertrekOptions extends Omit<LedenOptions, 'vertrek' | 'documents' | 'wissen'>, AfscheidOptions {
  documents: LedenOptions['documents'];
  wissen: LedenOptions['wissen'];
  sealer: Sealer;
  vertrokken: Settable<Vertrokken[]>;
  show(): void;
}

export interface LaterVertrek {
  look(): void;
  /** null: it locked meanwhile. */
  leden(): Promise<KringLeden | null>;
  gezien(kring: string): Promise<void>;
  stop(): void;
}

export function createLaterVertrek(options: LaterVertrekOptions): LaterVertrek {
  let stopped = false;
  let loaded: Vertrek | null = null;
  let loading: Promise<Vertrek> | null = null;
  /** What was under way when it locked puts no name on a locked screen. */
  const vertrokken: Settable<Vertrokken[]> = {
    ...options.vertrokken,
    set(next) {
      if (!stopped) options.vertrokken.set(next);
    },
  };
  const open = async (): Promise<Vertrek> => {
    const { loadVertrek } = await import('./vertrokken.ts');
    return loadVertrek({
      ...options,
      vertrokken,
      wipe: async (kring) => (await import('./afscheid.ts')).neemAfscheid(kring, options),
      sweep: async (kring) => (await import('./afscheid.ts')).veegKring(kring, options),
      renewKey: async (kring) => (await import('./nieuwe-sleutel.ts')).vernieuwSleutel(kring, options),
    });
  };
  const load = (): Promise<Vertrek> => {
    loading ??= open().then((opened) => {
      loaded = opened;
      if (stopped) opened.stop();
      return opened;
    });
    // A piece that could not be fetched is tried again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  return {
    look() {
      if (loaded) loaded.look();
      else void load().then(options.changed, () => undefined);
    },
    async leden() {
      const { openLeden } = await import('./acties.ts');
      const vertrek = await load();
      return stopped ? null : openLeden({ ...options, vertrek });
    },
    gezien: async (kring) => (await load()).gezien(kring),
    stop() {
      stopped = true;
      loaded?.stop();
    },
  };
}
