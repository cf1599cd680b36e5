// Puts a casus that was moved back: the old one stands again, and only when that is sure and nobody changed the new one does the new one go.
import { markVerwijderd, unmarkVerplaatst } from '../kring-document.ts';
import { innerOf, partsOf, Reden, type Werk } from './omgeving.ts';
import {
  alsNog,
  anderenSchrijven,
  find,
  gingNaar,
  isGelijk,
  isGewistHier,
  isTeLezen,
  isVerplaatstNaar,
} from './plek.ts';
import type { Onderweg } from './rijen.ts';
import { houdTwee, klaar, toon } from './uit-oude.ts';

/** terug: only the old one stands. Else the new one was kept: because what others wrote in it cannot be known now, because the old one is not whole any more, or because one of them changed. */
export type Terug = 'terug' | 'geen-verbinding-terug' | 'nieuwe-gehouden' | 'staat-dubbel';

type Stond = 'staat' | 'anders' | 'weg';
/** Looked at before it is put back, and the moment it is: never half of it, and never something else than was moved. */
async function zetInOude(werk: Werk, van: string, { naar, was }: Onderweg): Promise<Stond> {
  const { kringen, documents, overzichten, wissen } = werk;
  const plek = find(kringen, van);
  if (!plek || !(await isTeLezen(kringen, van)) || (await isGewistHier(werk, van))) return 'weg';
  const mark = partsOf(naar)[1];
  const list = plek.kring.held.living.doc;
  const held = await documents.hold(van, false);
  try {
    const { doc } = held.living;
    await doc.whenLoaded;
    if (doc.status().gap || wissen().has(van)) return 'weg';
    // Somebody else moved it too: it would not stand, whatever is taken back here.
    if (gingNaar(kringen, van).some((een) => een !== mark)) return 'weg';
    const zetTerug = () => void unmarkVerplaatst(list.inner, plek.casus.id, mark);
    const gelijk = was !== null && (await alsNog(kringen, van, held, was.oud, zetTerug));
    if (!gelijk) {
      // Not all of it is here: it may be half gone.
      if (!overzichten.get(van)?.heel || wissen().has(van)) return 'weg';
      zetTerug();
    }
    await list.save();
    await wissen().unclaim(van);
    const staat = find(kringen, van);
    if (!staat || staat.casus.verwijderdOp !== null || (await isGewistHier(werk, van))) return 'weg';
    return gelijk ? 'staat' : 'anders';
  } finally {
    await held.release();
  }
}

/** False: somebody changed something in it, so it stays. */
async function haalUitNieuwe({ kringen, documents, wissen, now }: Werk, { naar, was }: Onderweg): Promise<boolean> {
  const plek = find(kringen, naar);
  if (!plek || plek.casus.verwijderdOp !== null) return true;
  const held = await documents.hold(naar, false);
  let weg = false;
  await wissen().claim(naar);
  try {
    await held.living.doc.whenLoaded;
    weg =
      was !== null &&
      (await alsNog(kringen, naar, held, was.nieuw, ({ kring, casus }) =>
        markVerwijderd(innerOf(kring), casus.id, now()),
      ));
    if (weg) await plek.kring.held.living.doc.save();
    return weg;
  } finally {
    if (!weg) await wissen().unclaim(naar);
    await held.release();
  }
}

/** Is all that others may have written in the new one here? It cannot be known when its list does not open now. */
async function isAllesHier(werk: Werk, naar: string): Promise<boolean> {
  const { kringen, documents } = werk;
  if (!kringen.get(partsOf(naar)[0])) await kringen.refresh();
  if (!(await isTeLezen(kringen, naar))) return false;
  const plek = find(kringen, naar);
  if (!plek || plek.casus.verwijderdOp !== null || !anderenSchrijven(plek.kring)) return true;
  const held = await documents.hold(naar, false);
  try {
    await held.living.doc.whenLoaded;
    return held.living.acks.at() === 0 || (await isGelijk(werk, naar));
  } finally {
    await held.release();
  }
}

/** Before anything is said to be on its way back. */
export async function keurNieuwe(werk: Werk, { naar, was }: Onderweg): Promise<void> {
  const { kringen, documents } = werk;
  const plek = find(kringen, naar);
  if (!plek || plek.casus.verwijderdOp !== null || was === null) throw new Reden('al-veranderd');
  if (!(await isAllesHier(werk, naar))) throw new Reden('geen-verbinding-terug');
  const held = await documents.hold(naar, false);
  try {
    await held.living.doc.whenLoaded;
    if (!(await alsNog(kringen, naar, held, was.nieuw, () => undefined))) throw new Reden('al-veranderd');
  } finally {
    await held.release();
  }
}

/** Not put back: then it goes on as the move it was, and the last look before the wipe still comes. */
async function gaDoor(werk: Werk, van: string, onderweg: Onderweg): Promise<void> {
  if (isVerplaatstNaar(werk.kringen, van, onderweg.naar)) return werk.rijen.put(van, { ...onderweg, stap: 'weg' });
  if (find(werk.kringen, van)?.casus.verwijderdOp !== null) return klaar(werk, van);
  await werk.rijen.put(van, { ...onderweg, stap: 'wacht' });
  toon(werk, van, 'wacht', onderweg.naar);
}

/** Goes on with it as well, after it stopped anywhere. */
export async function zetTerug(werk: Werk, van: string, onderweg: Onderweg): Promise<Terug> {
  // Days may have passed since it stopped, in which they wrote there. Until that is known nothing changes, and it is tried again.
  werk.nogTerug.delete(van);
  if (!(await isAllesHier(werk, onderweg.naar))) {
    werk.nogTerug.add(van);
    return 'geen-verbinding-terug';
  }
  const stond = await zetInOude(werk, van, onderweg);
  if (stond === 'weg') {
    await gaDoor(werk, van, onderweg);
    return 'nieuwe-gehouden';
  }
  if (stond === 'anders') {
    await houdTwee(werk, van, onderweg);
    return 'staat-dubbel';
  }
  if (!(await haalUitNieuwe(werk, onderweg))) {
    await houdTwee(werk, van, onderweg);
    return 'staat-dubbel';
  }
  await klaar(werk, van);
  return 'terug';
}
