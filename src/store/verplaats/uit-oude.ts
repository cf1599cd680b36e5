// Takes a casus out of the old kring: marks it there when the new one is safe and the old one is still what was moved, and lets it be wiped only when that holds once more. Else both stay.
import { isGewist, markVerplaatst, unmarkVerplaatst } from '../kring-document.ts';
import { persoonVan } from '../kringen.ts';
import { mayWrite } from '../wissen.ts';
import { innerOf, type Plek, partsOf, type Werk } from './omgeving.ts';
import {
  alsNog,
  anderenSchrijven,
  find,
  gingNaar,
  isElders,
  isGelijk,
  isGewistHier,
  isTeLezen,
  isVerplaatstNaar,
  staatDaar,
} from './plek.ts';
import type { Onderweg } from './rijen.ts';

/** klaar: it is out. wacht: not yet. twee: it changed, so both stay. */
export type Hoe = 'klaar' | 'wacht' | 'twee';

export async function klaar(werk: Werk, van: string): Promise<void> {
  await werk.rijen.delete(van);
  if (werk.standen.delete(van)) werk.changed();
}

/** The person is told, also after the next start, until they say that they read it. */
export async function houdTwee(werk: Werk, van: string, onderweg: Onderweg): Promise<'twee'> {
  await werk.rijen.put(van, { ...onderweg, stap: 'twee' });
  toon(werk, van, 'twee', onderweg.naar);
  return 'twee';
}

export function toon({ standen, changed }: Werk, van: string, kind: 'wacht' | 'twee', naar: string): void {
  standen.set(van, { kind, naar });
  changed();
}

/**
 * Is the new one as safe as the old one was, and all that others wrote in the old one here? What never left this device
 * stays as safe as it was; anything else waits for the relay to say that it has the new one, and its line in the list.
 */
async function isVeilig(werk: Werk, { kring }: Plek, van: string, naar: string): Promise<boolean> {
  if (!(await isElders(werk, kring, van))) return true;
  const nodig = [isGelijk(werk, naar), anderenSchrijven(kring) ? isGelijk(werk, van, true) : true];
  return (await Promise.all(nodig)).every(Boolean);
}

/** The new one is listed: on with the old one. */
export async function haalUitOude(werk: Werk, van: string, onderweg: Onderweg): Promise<Hoe> {
  const { kringen, documents, overzichten, rijen, now } = werk;
  const { naar, was } = onderweg;
  if (!(await isTeLezen(kringen, van))) return wacht(werk, van, naar);
  const plek = find(kringen, van);
  // Gone from there for good, or thrown away by hand: nothing is left to take out.
  if (
    !plek ||
    isGewist(innerOf(plek.kring), plek.casus.id) ||
    (plek.casus.verwijderdOp !== null && gingNaar(kringen, van).length === 0)
  ) {
    await klaar(werk, van);
    return 'klaar';
  }
  if (!isVerplaatstNaar(kringen, van, naar)) {
    // Who only reads there by now takes nothing out of it.
    if (was === null || !mayWrite(plek.kring)) return houdTwee(werk, van, onderweg);
    if (!(await isVeilig(werk, plek, van, naar))) return wacht(werk, van, naar);
    const oud = await documents.hold(van, false);
    let gemerkt = false;
    await werk.wissen().claim(van);
    try {
      await oud.living.doc.whenLoaded;
      if (oud.living.doc.status().gap) return wacht(werk, van, naar);
      gemerkt = await alsNog(kringen, van, oud, was.oud, ({ kring, casus }) =>
        markVerplaatst(innerOf(kring), casus.id, { naar: partsOf(naar)[1], wie: persoonVan(kring), op: now() }),
      );
      // What is not all here is not what was moved, and says nothing about what others wrote.
      if (!gemerkt) return overzichten.get(van)?.heel ? await houdTwee(werk, van, onderweg) : wacht(werk, van, naar);
    } finally {
      if (!gemerkt) await werk.wissen().unclaim(van);
      await oud.release();
    }
  }
  await plek.kring.held.living.doc.save();
  // Stays until it is wiped: the last look before that needs it.
  await rijen.put(van, { ...onderweg, stap: 'weg' });
  if (werk.standen.delete(van)) werk.changed();
  return 'klaar';
}

function wacht(werk: Werk, van: string, naar: string): 'wacht' {
  toon(werk, van, 'wacht', naar);
  return 'wacht';
}

/**
 * Out of the list for ten seconds: may it be wiped, here and for everyone? Asked while nobody can move or undo it. The row
 * stays until the wipe is done: if that stops halfway, it is looked at again.
 */
export async function magEcht(werk: Werk, van: string): Promise<boolean> {
  const { kringen, documents, overzichten, rijen, disk } = werk;
  const onderweg = await rijen.get(van);
  // Thrown away by hand.
  if (!onderweg || !isVerplaatstNaar(kringen, van, onderweg.naar)) return true;
  const { stap, naar, was } = onderweg;
  const plek = find(kringen, van);
  if (stap === 'terug' || was === null) return false;
  // Nothing of it is here any more when another tab was first, or somebody else's move.
  if (plek && !(await isGewistHier(werk, van))) {
    const daar = await staatDaar(kringen, naar);
    // Put out of that kring, or gone from it: whether the new one stands there cannot be seen any more.
    if (daar === 'kring-weg') return legTerug(werk, van, onderweg);
    // What was thrown away there since was thrown away by somebody who saw it.
    if (daar !== 'al' && daar !== 'weg') return false;
    if (daar === 'al' && !(await isVeilig(werk, plek, van, naar))) return false;
    if (daar === 'weg' && anderenSchrijven(plek.kring) && !(await isGelijk(werk, van, true))) return false;
    const oud = await documents.hold(van, false);
    try {
      await oud.living.doc.whenLoaded;
      if (oud.living.doc.status().gap) return false;
      // A wipe stopped right after its words were gone from this disk: nothing is left here to look at.
      const leeg = (await disk.readLiving(van)).length === 0;
      if (!leeg && !(await alsNog(kringen, van, oud, was.oud, () => undefined)))
        return overzichten.get(van)?.heel ? await legTerug(werk, van, onderweg) : false;
    } finally {
      await oud.release();
    }
  }
  return true;
}

/** Somebody wrote in it just before they heard that it went, or the new one is out of sight: it stands again, and both stay. */
async function legTerug(werk: Werk, van: string, onderweg: Onderweg): Promise<false> {
  const { kring, casus } = find(werk.kringen, van) ?? {};
  if (!kring || !casus) return false;
  unmarkVerplaatst(innerOf(kring), casus.id, partsOf(onderweg.naar)[1]);
  await kring.held.living.doc.save();
  await werk.wissen().unclaim(van);
  // Of two that this device does not both have there is nothing to read.
  await (werk.kringen.get(partsOf(onderweg.naar)[0]) ? houdTwee(werk, van, onderweg) : klaar(werk, van));
  return false;
}
