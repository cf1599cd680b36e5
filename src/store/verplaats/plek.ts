// Where a casus that moves stands: in which list, since when not any more, and a print of it that tells later whether anything changed. Changes nothing.
import * as Y from 'yjs';
import { activeLeden } from '../../domain/kring.ts';
import { toBase64url } from '../../domain/ledenlog.ts';
import { sha256, utf8 } from '../../vault/primitives.ts';
import type { Held } from '../documents.ts';
import { type CasusFeiten, readVerplaatst, readVerwijderd } from '../kring-document.ts';
import { type Kringen, type LivingKring, persoonVan } from '../kringen.ts';
import { readLeven } from '../leven-velden.ts';
import { casussenOf, openCodes, visibleOf } from '../showing.ts';
import { bringLevel } from '../visit.ts';
import { WIPED } from '../wissen.ts';
import { innerOf, type Plek, partsOf, type Werk } from './omgeving.ts';
import type { Afdruk, Onderweg } from './rijen.ts';

/** Where it went, and what was asked then. */
export type Vraag = Pick<Onderweg, 'naar' | 'gevraagd'>;

export function find(kringen: Kringen, room: string): Plek | null {
  const [kringId, document] = partsOf(room);
  const kring = kringen.get(kringId);
  const casus = kring && casussenOf(kring).find(({ id }) => id === document);
  return kring && casus ? { kring, casus } : null;
}

/** What the list says of it, words and days; the same as long as nobody changes something. */
export const regelVan = (list: Y.Doc, casus: CasusFeiten): string =>
  JSON.stringify([casus.titel, readLeven(list, casus)]);

const hash = async (bytes: Uint8Array) => toBase64url(await sha256(bytes as Uint8Array<ArrayBuffer>));
export const afdrukVan = async (inhoud: Y.Snapshot, regel: string): Promise<Afdruk> => ({
  inhoud: await hash(Y.encodeSnapshot(inhoud)),
  regel: await hash(utf8(regel)),
});

/**
 * `dan` in the same breath as the comparison: nothing can come in between. False: it is not in the list any more, or not
 * as it was.
 */
export async function alsNog(kringen: Kringen, room: string, held: Held, was: Afdruk, dan: (plek: Plek) => void) {
  const { inner } = held.living.doc;
  const regel = () => {
    const plek = find(kringen, room);
    return plek && regelVan(innerOf(plek.kring), plek.casus);
  };
  const [toen, eerst] = [Y.snapshot(inner), regel()];
  if (eerst === null) return false;
  const nu = await afdrukVan(toen, eerst);
  if (nu.inhoud !== was.inhoud || nu.regel !== was.regel) return false;
  const plek = find(kringen, room);
  if (!plek || regel() !== eerst || !Y.equalSnapshots(toen, Y.snapshot(inner))) return false;
  dan(plek);
  return true;
}

/** Where it was moved to, by whoever; document parts. Also when nothing else is left of it. */
export function gingNaar(kringen: Kringen, van: string): string[] {
  const [kringId, document] = partsOf(van);
  const kring = kringen.get(kringId);
  const found = kring && readVerplaatst(innerOf(kring)).find(({ id }) => id === document);
  return found ? found.naar.map(({ naar }) => naar) : [];
}
export const isVerplaatstNaar = (kringen: Kringen, van: string, naar: string): boolean =>
  gingNaar(kringen, van).includes(partsOf(naar)[1]);

/** Is all that its list says known here? Not when the kring is gone from here: then there is nothing to wait for. */
export async function isTeLezen(kringen: Kringen, room: string): Promise<boolean> {
  const [kringId] = partsOf(room);
  const kring = kringen.get(kringId);
  await kring?.held.living.doc.whenLoaded;
  return !kringen.broken().includes(kringId) && !kring?.held.living.doc.status().gap;
}

/** al: it is listed there. weg: it was. kring-weg: this device is in that kring no more. leeg: it never came to be listed. wacht: not to be known now. */
export async function staatDaar(
  kringen: Kringen,
  naar: string,
): Promise<'al' | 'weg' | 'kring-weg' | 'leeg' | 'wacht'> {
  const [kringId, document] = partsOf(naar);
  // Another tab may have made it.
  if (!kringen.get(kringId)) await kringen.refresh();
  if (!(await isTeLezen(kringen, naar))) return 'wacht';
  const kring = kringen.get(kringId);
  if (!kring) return 'kring-weg';
  if (visibleOf(kring).some(({ id }) => id === document)) return 'al';
  return readVerwijderd(innerOf(kring)).includes(document) ? 'weg' : 'leeg';
}

/** Wiped on this device, also by another tab; or just being wiped. */
export const isGewistHier = async ({ disk, wissen }: Werk, room: string): Promise<boolean> =>
  wissen().has(room) || ((await disk.getRow(WIPED, room)) !== undefined && (await disk.readLiving(room)).length === 0);

/** Somebody else reads it there, or may with a code that is out. */
export const isGedeeld = (kring: LivingKring, now: number): boolean =>
  activeLeden(kring.log.kring()).some(({ van }) => van !== persoonVan(kring)) || openCodes(kring, now).length > 0;
/** Is where it goes what is asked for now? "Just me" only as long as that kring is. */
export function isZelfdeVraag(kringen: Kringen, { naar, gevraagd }: Vraag, nu: string | null, now: number): boolean {
  const [kringId] = partsOf(naar);
  if (nu !== null) return nu === kringId;
  const kring = kringen.get(kringId);
  return typeof gevraagd !== 'string' && (!kring || !isGedeeld(kring, now));
}
/** Also another toestel of one's own. */
export const anderenSchrijven = (kring: LivingKring): boolean =>
  activeLeden(kring.log.kring()).some(
    ({ toestel, rol }) => toestel.sign !== kring.keyring.device.toestel.sign && rol !== 'meelezen',
  );
/** It is, or may be, somewhere else than on this device. */
export async function isElders({ documents }: Werk, { log, held: list }: LivingKring, room: string): Promise<boolean> {
  if (activeLeden(log.kring()).length > 1 || list.living.acks.at() > 0) return true;
  const held = await documents.hold(room, false);
  try {
    return held.living.acks.at() > 0;
  } finally {
    await held.release();
  }
}

/** These, and the list they stand in, are the same here as at the relay; `weg`: also when it was destroyed there. */
export async function isGelijk({ documents, kringen, facts }: Werk, room: string, weg = false): Promise<boolean> {
  const list = kringen.get(partsOf(room)[0])?.room;
  if (list === undefined || facts.isOffline()) return false;
  const look = async (one: string) => {
    const held = await documents.hold(one, true);
    try {
      const how = await bringLevel(held);
      return how === 'level' || (weg && how === 'weg');
    } finally {
      await held.release();
    }
  };
  return (await Promise.all([list, room].map(look))).every(Boolean);
}
