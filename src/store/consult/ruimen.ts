// Takes consults whose day is over out of the document of their kring, for everyone, and the words typed for them off this disk. Only when the server confirms what day it is; a device that cannot ask hides them and waits.
import { dagOp } from '../../domain/casus-leven.ts';
import { isConsultVoorbij } from '../../domain/consult/einde.ts';
import type { KlokCheck } from '../clock-check.ts';
import type { SlotRijen } from '../contract.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import { mayWrite } from '../wissen.ts';
import { readConsult, readConsulten, removeConsult } from './velden.ts';

/** What stands in the way of making records shorter may be over by then. */
const WEER_MS = 60_000;

export interface RuimenOptions {
  kringen: Kringen;
  klok: Pick<KlokCheck, 'stand' | 'vandaag' | 'bevestig'>;
  rijen: Pick<SlotRijen, 'list' | 'delete'>;
  /** These words are on screen. */
  isOpen(rij: string): boolean;
  /** This device was taken out of that kring, or left it. */
  isUit(kring: string): Promise<boolean>;
  changed(): void;
}

export function ruimOp({ kringen, klok, rijen, isOpen, isUit, changed }: RuimenOptions) {
  const bezig = new Set<string>();
  /** Kringen whose records still hold words that are gone from the document; when it was tried last. */
  const teKort = new Map<string, number>();
  let gezien = '';
  let stopped = false;
  const innerOf = ({ held }: LivingKring) => held.living.doc.inner;
  const isLoaded = ({ held }: LivingKring) => held.living.doc.status().loaded;

  /** What was taken out leaves the records too, here and at the server. */
  const verdicht = async (kring: LivingKring) => {
    const tried = teKort.get(kring.id);
    if (tried === undefined || Date.now() - tried < WEER_MS || bezig.has(`kort ${kring.id}`)) return;
    bezig.add(`kort ${kring.id}`);
    teKort.set(kring.id, Date.now());
    try {
      const { doc } = kring.held.living;
      await doc.flush();
      if (await doc.compact()) teKort.delete(kring.id);
    } catch {
      // Tried again later.
    } finally {
      bezig.delete(`kort ${kring.id}`);
    }
  };
  const ruim = async (kring: LivingKring) => {
    if (bezig.has(kring.id)) return;
    bezig.add(kring.id);
    try {
      const at = await klok.bevestig();
      if (at === null || stopped || !mayWrite(kring)) return;
      const vandaag = dagOp(at);
      const { doc } = kring.held.living;
      const weg = readConsulten(doc.inner).filter((consult) => isConsultVoorbij(consult, vandaag));
      if (weg.length === 0) return;
      doc.inner.transact(() => {
        for (const { id } of weg) removeConsult(doc.inner, id);
      });
      await doc.save();
      teKort.set(kring.id, 0);
      changed();
    } catch {
      // The disk refused, or the lock closed: the next look tries again.
    } finally {
      bezig.delete(kring.id);
    }
  };

  /** Words for a consult that is gone, or of a kring this device left. */
  const veeg = async () => {
    for (const { id } of await rijen.list()) {
      const [soort, kringId = '', consultId = ''] = id.split('/');
      if (soort !== 'antwoord' && soort !== 'regel' && soort !== 'besluit') continue;
      const kring = kringen.get(kringId);
      // Not here: on its way, or for good.
      const weg = kring
        ? isLoaded(kring) && !kringen.broken().includes(kringId) && readConsult(innerOf(kring), consultId) === null
        : await isUit(kringId);
      if (weg && !stopped && !isOpen(id)) await rijen.delete(id);
    }
  };

  return {
    look() {
      if (stopped) return;
      const staan: string[] = [];
      kringen.gather((kring) => {
        if (!isLoaded(kring)) return [];
        const consulten = readConsulten(innerOf(kring));
        staan.push(kring.id, ...consulten.map(({ id }) => id));
        if (teKort.has(kring.id)) void verdicht(kring);
        if (klok.stand() !== 'klopt-niet' && consulten.some((een) => isConsultVoorbij(een, klok.vandaag())))
          void ruim(kring);
        return [];
      });
      const nu = staan.join(' ');
      if (nu === gezien) return;
      gezien = nu;
      void veeg().catch(() => undefined);
    },
    /** Taken out by a person: the records are to be made shorter as well. */
    verdicht(kring: string) {
      teKort.set(kring, 0);
    },
    stop() {
      stopped = true;
    },
  };
}
