// Restores a back-up: casussen that are not here come as new ones of one's own, those that are here take in what they miss. Never overwrites, and each casus wholly or not at all.
import * as Y from 'yjs';
import { dagOp } from '../../domain/casus-leven.ts';
import { GEEN_EIGEN, type KopieEigen } from '../../domain/kopie-eigen.ts';
import type { KopieCasus, KopieInhoud, KopieRijen } from '../../domain/kopie-inhoud.ts';
import { toBase64url } from '../../domain/ledenlog.ts';
import { draftGenesis } from '../../vault/ledenlog.ts';
import { randomBytes } from '../../vault/primitives.ts';
import { addCasus, forgetCasus, markTeruggezet, setFunctie } from '../kring-document.ts';
import { type LivingKring, persoonVan } from '../kringen.ts';
import { neemAfscheid } from '../leden/afscheid.ts';
import { addLeven } from '../leven-velden.ts';
import { createSlotRijen } from '../slot-rijen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { innerOf, type KopieAround, watOntbreekt } from './around.ts';
import type { Teruggezet, Voortgang } from './contract.ts';
import { aantalEigen, blijftInKopie, zetEigenTerug } from './eigen.ts';
import { gidsenIn, zetGidsenTerug } from './gidsen.ts';
import { kijkHier, kringVan, pakUit, planCasus, stukVan } from './plan.ts';
import { geweigerd, zinVan } from './zinnen.ts';

/** Whose change it is: nobody's, to take back with undo. */
const TERUGGEZET = Symbol('restored');

type Gedaan = Teruggezet['casussen'][number];

/** What was read from a copy. */
export interface Opgehaald {
  inhoud: KopieInhoud;
  rijen: KopieRijen;
  eigen: KopieEigen;
}

/**
 * Per kring of the copy the one its first casus came in, or stood in already: what was learned there goes along with it. Also
 * when it stood: of a time before that stopped half way the casussen are here and the rest is not.
 */
export function naarKring(hier: readonly { van: string; naar: string }[]): ReadonlyMap<string, string> {
  const naar = new Map<string, string>();
  for (const een of hier) if (!naar.has(kringVan(een.van))) naar.set(kringVan(een.van), kringVan(een.naar));
  return naar;
}

export const zetKopieTerug = (
  around: KopieAround,
  wat: Opgehaald,
  voortgang: Voortgang,
): Promise<Uitkomst<{ teruggezet: Teruggezet }>> => around.session.inEens(() => zetAllesTerug(around, wat, voortgang));

const NIETS_TERUG = { ...aantalEigen(GEEN_EIGEN), mislukt: 1 };

async function zetAllesTerug(
  around: KopieAround,
  { inhoud, rijen, eigen: ooit }: Opgehaald,
  voortgang: Voortgang,
): Promise<Uitkomst<{ teruggezet: Teruggezet }>> {
  const { closed, disk, vault } = around.session;
  const { lijst } = inhoud;
  // First, so that a kring that is made knows it.
  const instellingen = await zetInstellingenTerug(around, lijst.instellingen);
  const casussen: Gedaan[] = [];
  for (const [at, casus] of lijst.casussen.entries()) {
    if (closed()) return geweigerd('weer-op-slot');
    voortgang(at, lijst.casussen.length);
    casussen.push(await zetCasusTerug(around, casus, stukVan(inhoud, at), dagOp(lijst.gemaaktOp)));
  }
  if (closed()) return geweigerd('weer-op-slot');
  const gidsen = await zetGidsenTerug(rijen, createSlotRijen(disk, vault.sealer)).catch(() => ({
    gidsen: 0,
    gidsenMislukt: gidsenIn(rijen, []).length,
  }));
  if (closed()) return geweigerd('weer-op-slot');
  const naar = naarKring(
    casussen.flatMap(({ id }, at) => {
      const van = lijst.casussen[at]?.kamer;
      return id !== null && van !== undefined ? [{ van, naar: id }] : [];
    }),
  );
  const eigen = await zetEigenTerug(around.session, ooit, naar).catch(() => NIETS_TERUG);
  const blijven = await blijftInKopie(around.session, ooit, naar);
  if (closed()) return geweigerd('weer-op-slot');
  around.hersteld();
  return { kind: 'goed', teruggezet: { casussen, ...gidsen, eigen, ...blijven, instellingen } };
}

/** Only where nothing was chosen here. */
async function zetInstellingenTerug(
  { instellingen, setInstellingen }: KopieAround,
  { functie, weergave }: KopieInhoud['lijst']['instellingen'],
): Promise<boolean> {
  const hier = instellingen();
  const deel = {
    ...(hier.functie === '' && functie !== '' && { functie }),
    ...(hier.weergave === 'systeem' && weergave !== 'systeem' && { weergave }),
  };
  if (Object.keys(deel).length === 0) return false;
  return setInstellingen(deel).then(
    () => true,
    () => false,
  );
}

async function zetCasusTerug(around: KopieAround, casus: KopieCasus, stuk: Uint8Array, dag: string): Promise<Gedaan> {
  const { titel, anderen } = casus;
  try {
    // As it is now: another tab or a colleague may have changed something since it was shown.
    const plan = await planCasus(around, casus, stuk, await kijkHier(around.session));
    switch (plan.kind) {
      case 'nieuw':
        return { titel, anderen, hoe: 'nieuw', id: await maakNieuw(around, casus, stuk, dag), reden: null };
      case 'samen': {
        const reden = await voegSamen(around, plan.kamer, stuk);
        return { titel, anderen, hoe: reden === null ? 'samen' : 'onzeker', id: plan.kamer, reden };
      }
      case 'al-hier':
        return { titel, anderen, hoe: 'al-hier', id: plan.kamer, reden: null };
      default:
        return { titel, anderen, hoe: plan.kind, id: null, reden: null };
    }
  } catch (error) {
    return { titel, anderen, hoe: 'mislukt', id: null, reden: zinVan(error) };
  }
}

/** Content first, then the line in the list: what is listed is whole. */
async function maakNieuw({ session }: KopieAround, casus: KopieCasus, stuk: Uint8Array, dag: string): Promise<string> {
  const { vault, kringen, documents, overzichten, facts, functie, now, closed } = session;
  const { kring: kringId, entry } = await draftGenesis(vault, now());
  // A name of its own: by that of the copy the relay could tell that the two belong together.
  const id = toBase64url(randomBytes(16));
  const room = `${kringId}/${id}`;
  let doc: Y.Doc | null = null;
  let kring: LivingKring | null = null;
  try {
    doc = await pakUit(stuk);
    if (!doc) throw new Error('unreadable');
    const made = await kringen.add(kringId, [entry]);
    kring = made;
    const list = made.held.living.doc;
    const held = await documents.hold(room, false);
    try {
      await held.living.doc.whenLoaded;
      Y.applyUpdateV2(held.living.doc.inner, Y.encodeStateAsUpdateV2(doc), TERUGGEZET);
      await held.living.doc.save();
      // Made here, so all there is of it is here.
      overzichten.set(room, { minute: Math.floor(now() / 60_000), unsent: 0, records: 0, heel: true });
      facts.look(held.living);
    } finally {
      await held.release();
    }
    // Locked meanwhile: from here on it would be there, with nobody to tell. Once it is listed it stays.
    if (closed()) throw new Error('locked');
    list.inner.transact(() => {
      setFunctie(list.inner, persoonVan(made), functie());
      addCasus(list.inner, id, casus.titel, Math.min(casus.gemaaktOp, now()));
      addLeven(list.inner, id, casus.leven);
      markTeruggezet(list.inner, id, { dag, stam: casus.stam });
    });
    await list.save();
    return room;
  } catch (error) {
    if (kring) forgetCasus(innerOf(kring), id);
    await documents.destroy(room).catch(() => undefined);
    await overzichten.forget(room).catch(() => undefined);
    facts.forget(room);
    // It was made for this casus alone.
    if (kring) await neemAfscheid(kring, { ...session, wissen: { wipe: documents.destroy } }).catch(() => undefined);
    throw error;
  } finally {
    doc?.destroy();
  }
}

/**
 * A change like any other: what is newer here stays, what was thrown away here stays away. null: it is on disk. Else why
 * it may not be: by then it stands in memory, and cannot be taken out again.
 */
async function voegSamen({ session }: KopieAround, kamer: string, stuk: Uint8Array): Promise<string | null> {
  const doc = await pakUit(stuk);
  if (!doc) throw new Error('unreadable');
  const held = await session.documents.hold(kamer, false);
  try {
    const { living } = held;
    await living.doc.whenLoaded;
    const missing = watOntbreekt(living.doc.inner, doc);
    if (!missing) throw new Error('does not fit');
    Y.applyUpdateV2(living.doc.inner, missing.update, TERUGGEZET);
    const reden = await living.doc.save().then(() => null, zinVan);
    if (reden === null) session.facts.look(living);
    return reden;
  } finally {
    doc.destroy();
    await held.release();
  }
}
