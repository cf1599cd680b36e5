// What making and restoring a back-up need of the session, and how this device stands: which casussen are here, and what of a copy they already hold.
import * as Y from 'yjs';
import type { Disk } from '../../disk/disk.ts';
import type { CasusHier } from '../../domain/kopie-plan.ts';
import { personenVan } from '../../domain/kring.ts';
import { setAside } from '../../sealed/trial.ts';
import type { KopieOptions } from '../../vault/kopie.ts';
import type { OpenVault } from '../../vault/vault-contract.ts';
import type { KlokCheck } from '../clock-check.ts';
import type { Instellingen } from '../contract.ts';
import type { Documents } from '../documents.ts';
import type { Einden } from '../einden.ts';
import type { FactsKeeper } from '../facts.ts';
import { openVersie } from '../geschiedenis-toen.ts';
import { isGewist, readCasussen, readTeruggezet, readVerwijderd } from '../kring-document.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import { readEindeBereikt } from '../leven-velden.ts';
import type { OpenMonitor } from '../monitor/monitor.ts';
import type { Overzichten } from '../overzicht.ts';
import { mayWrite } from '../wissen.ts';

/** What the app around the session gives. */
export interface KopieApp {
  instellingen(): Instellingen;
  setInstellingen(deel: Partial<Instellingen>): Promise<void>;
  /** A copy of that moment was put somewhere. */
  bewaard(op: number): Promise<void>;
  /** There is something to keep now. */
  hersteld(): void;
  /** Where the lock of the file is not what is tested. */
  vault?: KopieOptions;
}

export interface KopieAround extends KopieApp {
  session: {
    vault: OpenVault;
    disk: Disk;
    kringen: Kringen;
    documents: Pick<Documents, 'hold' | 'destroy' | 'open'>;
    overzichten: Overzichten;
    facts: FactsKeeper;
    einden: Pick<Einden, 'isOver'>;
    klok: Pick<KlokCheck, 'stand' | 'vandaag'>;
    /** The one that counts; null: it locked. */
    monitor: () => Promise<Pick<OpenMonitor, 'vulAan'> | null>;
    functie: () => string;
    now: () => number;
    /** These are whole in a copy of that moment, which was put somewhere. */
    inKopie(rooms: readonly string[], op: number): Promise<void>;
    /** Shows what was made only when all of it is there. */
    inEens<T>(make: () => Promise<T>): Promise<T>;
    /** Locked: nothing more may be read or written. */
    closed(): boolean;
  };
}

export const innerOf = (kring: LivingKring): Y.Doc => kring.held.living.doc.inner;

/**
 * Waits for every list, because until then it looks shorter than it is. Gives the kringen whose log or list does not open here:
 * of those nobody knows what stands in them, and they must not keep the others out.
 */
export async function dichteKringen({
  kringen,
}: Pick<KopieAround['session'], 'kringen'>): Promise<ReadonlySet<string>> {
  const all = kringen.all();
  const geladen = await Promise.allSettled(all.map((kring) => kring.held.living.doc.whenLoaded));
  const ongelezen = all.filter((_, at) => geladen[at]?.status === 'rejected').map(({ id }) => id);
  return new Set([...kringen.broken(), ...ongelezen]);
}

const isAlleen = (kring: LivingKring, now: number): boolean => {
  const { uitnodigingen } = kring.log.kring();
  return (
    personenVan(kring.log.kring()).length === 1 &&
    ![...uitnodigingen.values()].some(
      ({ status, expires }) => status === 'gevraagd' || (status === 'open' && expires > now),
    )
  );
};

export function casussenHier({ kringen, overzichten, documents, einden, now }: KopieAround['session']): CasusHier[] {
  return kringen.gather((kring) => {
    const inner = innerOf(kring);
    const alleen = isAlleen(kring, now());
    const magSchrijven = mayWrite(kring);
    const hier = (id: string, rest: Pick<CasusHier, 'heel' | 'verwijderd' | 'voorbij'>): CasusHier => {
      const kamer = `${kring.id}/${id}`;
      return { kamer, stam: readTeruggezet(inner, id)?.stam ?? kamer, alleen, magSchrijven, ...rest };
    };
    const standing = readCasussen(inner).map((casus) => {
      const kamer = `${kring.id}/${casus.id}`;
      const gap = documents.open().some(({ room, doc }) => room === kamer && doc.status().gap);
      const verwijderd = casus.verwijderdOp !== null;
      return hier(casus.id, {
        heel: (overzichten.get(kamer)?.heel ?? false) && !gap,
        verwijderd,
        voorbij: verwijderd ? readEindeBereikt(inner, casus.id) !== null : einden.isOver(kring, casus),
      });
    });
    const wiped = readVerwijderd(inner).filter((id) => isGewist(inner, id));
    return [
      ...standing,
      ...wiped.map((id) => hier(id, { heel: false, verwijderd: true, voorbij: readEindeBereikt(inner, id) !== null })),
    ];
  });
}

/** A document of its own with what the copy holds of a casus; null: it does not read. */
export function openStuk(state: Uint8Array): Y.Doc | null {
  const doc = openVersie(state);
  // What waited for something that never came was not on that device either.
  if (doc) setAside(doc);
  return doc;
}

/** What the copy adds to a casus here. null: it does not fit. */
export function watOntbreekt(here: Y.Doc, stuk: Y.Doc): { gelijk: boolean; update: Uint8Array } | null {
  const both = new Y.Doc();
  try {
    Y.applyUpdateV2(both, Y.encodeStateAsUpdateV2(here));
    const before = Y.snapshot(both);
    Y.applyUpdateV2(both, Y.encodeStateAsUpdateV2(stuk));
    const update = Y.encodeStateAsUpdateV2(both, Y.encodeStateVector(here));
    // What could not be written down again would leave this device without checkpoints.
    Y.convertUpdateFormatV2ToV1(update);
    return { gelijk: Y.equalSnapshots(before, Y.snapshot(both)), update };
  } catch {
    return null;
  } finally {
    both.destroy();
  }
}
