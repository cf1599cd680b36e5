// Makes a casus anew in the kring it goes to: read by the gate, written over, compared, kept, and only then listed. What stops before that is cleared away.
import * as Y from 'yjs';
import { toBase64url } from '../../domain/ledenlog.ts';
import { draftGenesis } from '../../vault/ledenlog.ts';
import { randomBytes } from '../../vault/primitives.ts';
import { addCasus, forgetCasus, setFunctie } from '../kring-document.ts';
import { type LivingKring, persoonVan } from '../kringen.ts';
import { neemAfscheid } from '../leden/afscheid.ts';
import { addLeven, readLeven } from '../leven-velden.ts';
import type { Nagelezen } from '../meelezen/contract.ts';
import { leesDelen } from '../meelezen/delen.ts';
import { heeftWoorden, keurNagelezen, vingerafdrukVan } from '../meelezen/nagelezen.ts';
import { createSessieRijen, listSessieRijen, vergeetSessies } from '../sessie/rijen.ts';
import { mayWrite } from '../wissen.ts';
import { isHetzelfde, maakVertaler, schrijfOver } from './inhoud.ts';
import { innerOf, type Plek, Reden, type Werk } from './omgeving.ts';
import { afdrukVan, find, isGedeeld, regelVan } from './plek.ts';
import type { Onderweg } from './rijen.ts';

/** Whose change it is: nobody's, to take back with undo. */
const VERPLAATST = Symbol('moved');

/** Of what was begun and never listed nothing stays. */
export async function ruimOp({ documents, overzichten, facts, meelees, disk }: Werk, room: string): Promise<void> {
  await documents.destroy(room);
  await overzichten.forget(room);
  facts.forget(room);
  await meelees.forget(room);
  await vergeetSessies(disk, room);
}

/** What this device alone has of it: what was set aside in the gate, keys of own judgements that were not shown yet, and the notepad. */
async function neemMee({ disk, vault, meelees }: Werk, van: string, naar: string): Promise<void> {
  const tafel = meelees.casus(naar);
  for (const { id, data } of await meelees.casus(van).list()) await tafel.put(id, data);
  const [oud, nieuw] = [van, naar].map((room) => createSessieRijen(disk, vault.sealer, room));
  for (const id of await listSessieRijen(disk, van)) await nieuw?.zet(id, (await oud?.lees(id)) ?? '');
}

async function keur(van: string, delen: ReturnType<typeof leesDelen>, nagelezen: readonly Nagelezen[], nu: number) {
  if (!heeftWoorden(delen)) return;
  const reden = keurNagelezen(nagelezen, { casus: van, vingerafdruk: await vingerafdrukVan(delen), nu });
  if (reden !== null) throw new Reden(reden);
}

interface Bron {
  titel: string;
  gemaaktOp: number;
  leven: ReturnType<typeof readLeven>;
}
function lijst(list: Y.Doc, document: string, { titel, gemaaktOp, leven }: Bron): void {
  addCasus(list, document, titel, gemaaktOp);
  addLeven(list, document, leven);
}
/** What the list there is going to say of it. */
function regelDaar(document: string, bron: Bron): string {
  const proef = new Y.Doc();
  lijst(proef, document, bron);
  const regel = regelVan(proef, { id: document, titel: bron.titel, gemaaktOp: bron.gemaaktOp, verwijderdOp: null });
  proef.destroy();
  return regel;
}

/** Content first, then the line in the list, then the old one: whatever stops it, one of the two is whole. */
async function maakIn(
  werk: Werk,
  van: string,
  { kring, casus }: Plek,
  doel: LivingKring,
  nagelezen: readonly Nagelezen[],
  gevraagd: string | null,
): Promise<Onderweg> {
  const { documents, overzichten, kringen, rijen, now } = werk;
  const bron = await documents.hold(van, false);
  const document = toBase64url(randomBytes(16));
  const naar = `${doel.id}/${document}`;
  const list = doel.held.living.doc;
  let begonnen = false;
  let inhoud: Y.Doc | null = null;
  try {
    const { doc } = bron.living;
    await doc.whenLoaded;
    if (!overzichten.get(van)?.heel || doc.status().gap) throw new Reden('niet-heel');
    // From here to the first wait: what is judged, what is moved and what the list says are of one moment.
    const vertaler = maakVertaler(kring.log.kring().leden.keys(), persoonVan(kring), persoonVan(doel));
    inhoud = schrijfOver(doc.inner, vertaler);
    const [toen, nieuw] = [Y.snapshot(doc.inner), Y.snapshot(inhoud)];
    const regel = regelVan(innerOf(kring), casus);
    const wat = { titel: casus.titel, gemaaktOp: casus.gemaaktOp, leven: readLeven(innerOf(kring), casus) };
    const delen = leesDelen({ doc: doc.inner, titel: wat.titel, leven: wat.leven });
    if (!isHetzelfde(doc.inner, inhoud, vertaler)) throw new Reden('mislukt');
    if (isGedeeld(doel, now())) await keur(van, delen, nagelezen, now());

    const was = { oud: await afdrukVan(toen, regel), nieuw: await afdrukVan(nieuw, regelDaar(document, wat)) };
    const onderweg: Onderweg = { stap: 'maken', naar, was, gevraagd };
    await rijen.put(van, onderweg);
    begonnen = true;
    werk.hier.add(naar);
    await schrijf(werk, van, naar, inhoud);
    await neemMee(werk, van, naar);

    // Locked meanwhile: from here on it would be there, with nobody to tell. Once it is listed it stays.
    if (werk.closed()) throw new Reden('weer-op-slot');
    const nog = find(kringen, van);
    if (!nog || nog.casus.verwijderdOp !== null) throw new Reden('bestaat-niet');
    if (!mayWrite(doel)) throw new Reden('kring-weg');
    // What came in since was not read, and is not in it.
    if (!Y.equalSnapshots(toen, Y.snapshot(doc.inner)) || regelVan(innerOf(kring), nog.casus) !== regel)
      throw new Reden('nalezen-verouderd');
    list.inner.transact(() => {
      setFunctie(list.inner, persoonVan(doel), werk.functie());
      lijst(list.inner, document, wat);
    });
    await list.save();
    // Only a help for who reads it in another tab, where the list may not be the newest.
    await rijen.put(van, { ...onderweg, stap: 'wacht' }).catch(() => undefined);
    return onderweg;
  } catch (error) {
    if (begonnen) {
      forgetCasus(list.inner, document);
      // First out of the list: what stands in a list must be whole. What is not cleared away now goes at the next start.
      await list
        .save()
        .then(() => ruimOp(werk, naar))
        .then(() => rijen.delete(van))
        .catch(() => undefined);
    }
    throw error;
  } finally {
    inhoud?.destroy();
    await bron.release();
  }
}

async function schrijf({ documents, overzichten, facts }: Werk, van: string, naar: string, inhoud: Y.Doc) {
  const held = await documents.hold(naar, false);
  try {
    await held.living.doc.whenLoaded;
    Y.applyUpdateV2(held.living.doc.inner, Y.encodeStateAsUpdateV2(inhoud), VERPLAATST);
    await held.living.doc.save();
    // Made here, so all there is of it is here, and nowhere else yet.
    const minute = overzichten.get(van)?.minute ?? 0;
    overzichten.set(naar, { minute, unsent: 1, records: 0, heel: true });
    facts.look(held.living);
  } finally {
    await held.release();
  }
}

/** `naar`: a kring; null: a new one of just me, that goes again when this does not succeed. */
export async function maakDaar(
  werk: Werk,
  van: string,
  oud: Plek,
  naar: string | null,
  nagelezen: readonly Nagelezen[],
): Promise<Onderweg> {
  const { kringen, vault, documents, rijen, now } = werk;
  if (naar !== null) {
    const kring = kringen.get(naar);
    if (!kring) throw new Reden('kring-weg');
    return maakIn(werk, van, oud, kring, nagelezen, naar);
  }
  const { kring: id, entry } = await draftGenesis(vault, now());
  const doel = await kringen.add(id, [entry]);
  try {
    return await maakIn(werk, van, oud, doel, nagelezen, null);
  } catch (error) {
    await neemAfscheid(doel, { ...werk, wissen: { wipe: documents.destroy } })
      .then(() => rijen.delete(van))
      .catch(() => undefined);
    throw error;
  }
}
