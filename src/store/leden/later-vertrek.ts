// The leden and whether this device is out of a kring, before any of that is fetched: it comes when the first screen stands.
import type { Sealer } from '../../vault/contract.ts';
import { alleenOpen, createLaterDeel } from '../later-deel.ts';
import type { Settable } from '../value.ts';
import type { LedenOptions } from './acties.ts';
import type { AfscheidOptions } from './afscheid.ts';
import type { KringLeden, Vertrokken } from './contract.ts';

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
  const deel = createLaterDeel(
    async (dicht) => {
      const { loadVertrek } = await import('./vertrokken.ts');
      return () =>
        loadVertrek({
          ...options,
          vertrokken: alleenOpen(options.vertrokken, dicht),
          wipe: async (kring) => (await import('./afscheid.ts')).neemAfscheid(kring, options),
          sweep: async (kring) => (await import('./afscheid.ts')).veegKring(kring, options),
          renewKey: async (kring) => (await import('./nieuwe-sleutel.ts')).vernieuwSleutel(kring, options),
        });
    },
    (vertrek) => vertrek.stop(),
  );
  return {
    look() {
      const hier = deel.hier();
      if (hier) hier.look();
      else if (!deel.dicht()) void deel.laad().then(options.changed, () => undefined);
    },
    async leden() {
      const { openLeden } = await import('./acties.ts');
      const vertrek = await deel.open();
      return vertrek && openLeden({ ...options, vertrek });
    },
    gezien: async (kring) => (await deel.open())?.gezien(kring),
    stop: () => void deel.stop(),
  };
}
