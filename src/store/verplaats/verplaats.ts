// Moves a casus to another kring: written anew there under keys of its own, and only when that is whole and listed it goes out of the old one. See docs/decisions/0013.
import * as Y from 'yjs';
import type { Disk } from '../../disk/disk.ts';
import { activeLeden } from '../../domain/kring.ts';
import { toBase64url } from '../../domain/ledenlog.ts';
import type { WriterLocks } from '../../sealed/locks.ts';
import { draftGenesis } from '../../vault/ledenlog.ts';
import { randomBytes } from '../../vault/primitives.ts';
import type { OpenVault } from '../../vault/vault.ts';
import type { Documents } from '../documents.ts';
import type { Einden } from '../einden.ts';
import type { FactsKeeper } from '../facts.ts';
import {
  addCasus,
  type CasusFeiten,
  forgetCasus,
  markVerplaatst,
  markVerwijderd,
  readVerplaatst,
  setFunctie,
  unmarkVerplaatst,
} from '../kring-document.ts';
import { type Kringen, type LivingKring, persoonVan } from '../kringen.ts';
import { neemAfscheid } from '../leden/afscheid.ts';
import { addLeven, readLeven } from '../leven-velden.ts';
import type { Nagelezen } from '../meelezen/contract.ts';
import { leesDelen } from '../meelezen/delen.ts';
import { heeftWoorden, keurNagelezen, vingerafdrukVan } from '../meelezen/nagelezen.ts';
import type { MeeleesDisk } from '../meelezen/rijen.ts';
import type { Overzichten } from '../overzicht.ts';
import { redenOf } from '../redenen.ts';
import { createSessieRijen, listSessieRijen, vergeetSessies } from '../sessie/rijen.ts';
import { casussenOf, openCodes, visibleOf } from '../showing.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { bringLevel } from '../visit.ts';
import { mayWrite, type Wissen } from '../wissen.ts';
import type { Verplaatsen } from './contract.ts';
import { isHetzelfde, maakVertaler, schrijfOver } from './inhoud.ts';
import { createOnderwegRijen, type Onderweg } from './rijen.ts';
import { geweigerd } from './zinnen.ts';

export interface VerplaatsAround {
  vault: OpenVault;
  disk: Disk;
  locks: WriterLocks;
  kringen: Kringen;
  documents: Pick<Documents, 'hold' | 'destroy' | 'open'>;
  overzichten: Overzichten;
  facts: FactsKeeper;
  einden: Pick<Einden, 'isOver'>;
  wissen: Pick<Wissen, 'claim' | 'unclaim' | 'has'>;
  meelees: MeeleesDisk;
  functie: () => string;
  now: () => number;
  /** Shows what was made only when all of it is there. */
  inEens<T>(make: () => Promise<T>): Promise<T>;
  /** Locked: nothing more may be read or written. */
  closed(): boolean;
}

export interface OpenVerplaatsen extends Verplaatsen {
  /** Finishes, or clears away, what stopped halfway. */
  hervat(): Promise<void>;
}

/** Whose change it is: nobody's, to take back with undo. */
const VERPLAATST = Symbol('moved');

class Reden extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

interface Gedaan {
  naar: string;
  /** How it stood there when it was made. */
  toen: Y.Snapshot;
  regel: string;
}

const innerOf = (kring: LivingKring): Y.Doc => kring.held.living.doc.inner;
const partsOf = (room: string): [string, string] => {
  const [kring = '', document = ''] = room.split('/');
  return [kring, document];
};

export function openVerplaatsen(around: VerplaatsAround): OpenVerplaatsen {
  const { vault, disk, locks, kringen, documents, overzichten, facts, wissen, meelees, now, closed } = around;
  const rijen = createOnderwegRijen(disk, vault.sealer);
  const gedaan = new Map<string, Gedaan>();

  const find = (room: string) => {
    const [kringId, document] = partsOf(room);
    const kring = kringen.get(kringId);
    const casus = kring && casussenOf(kring).find(({ id }) => id === document);
    return kring && casus ? { kring, casus } : null;
  };
  /** What the list says of it, words and days; the same as long as nobody changes something. */
  const regelVan = (kring: LivingKring, casus: CasusFeiten): string =>
    JSON.stringify([casus.titel, readLeven(innerOf(kring), casus)]);

  /** One tab at a time moves a casus; another that starts leaves it alone. */
  const metSlot = async <T>(room: string, work: () => Promise<T>): Promise<T> => {
    const naam = `verplaats/${room}`;
    if (await locks.isHeld(naam)) throw new Reden('bezig');
    const lock = await locks.hold(naam);
    try {
      return await work();
    } finally {
      lock.release();
    }
  };

  /** Of what was begun and never listed nothing stays. */
  const ruimOp = async (room: string): Promise<void> => {
    await documents.destroy(room);
    await overzichten.forget(room);
    facts.forget(room);
    await meelees.forget(room);
    await vergeetSessies(disk, room);
  };

  /** Keys of own judgements that were not shown yet, and the notepad. */
  const neemSessiesMee = async (van: string, naar: string): Promise<void> => {
    const [oud, nieuw] = [van, naar].map((room) => createSessieRijen(disk, vault.sealer, room));
    for (const id of await listSessieRijen(disk, van)) await nieuw?.zet(id, (await oud?.lees(id)) ?? '');
  };

  const haalUitOude = async (van: string, naar: string): Promise<void> => {
    const found = find(van);
    const [, document] = partsOf(naar);
    if (found) {
      const { kring, casus } = found;
      const { doc } = kring.held.living;
      const al = readVerplaatst(doc.inner).some(
        ({ id, naar: keren }) => id === casus.id && keren.some((een) => een.naar === document),
      );
      await wissen.claim(van);
      if (!al) markVerplaatst(doc.inner, casus.id, { naar: document, wie: persoonVan(kring), op: now() });
      await doc.save();
    }
    await rijen.delete(van);
  };

  const haalUitNieuwe = async (naar: string): Promise<void> => {
    const found = find(naar);
    if (!found || found.casus.verwijderdOp !== null) return;
    const { doc } = found.kring.held.living;
    await wissen.claim(naar);
    markVerwijderd(doc.inner, found.casus.id, now());
    await doc.save();
  };
  /** False: the old one does not stand any more, or not surely. Then the new one may not go. */
  const zetInOude = async (van: string, naar: string): Promise<boolean> => {
    const found = find(van);
    if (!found || wissen.has(van)) return false;
    const { doc } = found.kring.held.living;
    const [, document] = partsOf(naar);
    if (unmarkVerplaatst(doc.inner, found.casus.id, document)) {
      await doc.save();
      await wissen.unclaim(van);
    }
    const staat = find(van);
    if (staat === null || staat.casus.verwijderdOp !== null || wissen.has(van)) return false;
    // Listed is not whole: a wipe may have been under way.
    const held = await documents.hold(van, false);
    try {
      await held.living.doc.whenLoaded;
      return held.living.doc.inner.share.size > 0;
    } finally {
      await held.release();
    }
  };
  const isVerplaatstNaar = (van: string, naar: string): boolean => {
    const [kringId, oud] = partsOf(van);
    const [, document] = partsOf(naar);
    const kring = kringen.get(kringId);
    return (
      kring !== undefined &&
      readVerplaatst(innerOf(kring)).some(
        ({ id, naar: keren }) => id === oud && keren.some((een) => een.naar === document),
      )
    );
  };

  /** `al`: it is there. leeg: it never came to be listed there. wacht: that cannot be known now. */
  const staatDaar = async (naar: string): Promise<'al' | 'leeg' | 'wacht'> => {
    const [kringId] = partsOf(naar);
    const kring = kringen.get(kringId);
    if (!kring) return kringen.broken().includes(kringId) ? 'wacht' : 'leeg';
    await kring.held.living.doc.whenLoaded;
    if (kringen.broken().includes(kringId) || kring.held.living.doc.status().gap) return 'wacht';
    return visibleOf(kring).some(({ id }) => `${kringId}/${id}` === naar) ? 'al' : 'leeg';
  };
  /** True: it is in the new kring, and out of the old one. */
  const maakAf = async (van: string, { stap, naar }: Onderweg): Promise<boolean> => {
    const [kringId] = partsOf(van);
    await kringen.get(kringId)?.held.living.doc.whenLoaded;
    if (stap === 'terug') {
      if (await zetInOude(van, naar)) await haalUitNieuwe(naar);
      await rijen.delete(van);
      return false;
    }
    const daar = await staatDaar(naar);
    if (daar === 'wacht') return false;
    if (daar === 'al') {
      await haalUitOude(van, naar);
      return true;
    }
    // It really moved, and the list of the new kring did not come in here yet.
    if (isVerplaatstNaar(van, naar)) return false;
    await ruimOp(naar);
    await rijen.delete(van);
    return false;
  };

  const kiesDoel = async (naar: string | null): Promise<LivingKring> => {
    if (naar === null) {
      const { kring, entry } = await draftGenesis(vault, now());
      return kringen.add(kring, [entry]);
    }
    const kring = kringen.get(naar);
    if (!kring) throw new Reden('kring-weg');
    return kring;
  };
  /** Somebody else reads it there, or may with a code that is out. */
  const isGedeeld = (kring: LivingKring): boolean =>
    activeLeden(kring.log.kring()).some(({ van }) => van !== persoonVan(kring)) || openCodes(kring, now()).length > 0;
  /** Also another toestel of one's own. */
  const anderenSchrijven = (kring: LivingKring): boolean =>
    activeLeden(kring.log.kring()).some(
      ({ toestel, rol }) => toestel.sign !== kring.keyring.device.toestel.sign && rol !== 'meelezen',
    );

  /** All that the others wrote is here, as far as the relay has it. */
  const haalIn = async (kring: LivingKring, room: string): Promise<void> => {
    for (const one of [kring.room, room]) {
      const held = await documents.hold(one, true);
      try {
        const how = await bringLevel(held);
        if (how !== 'level' && how !== 'weg') throw new Reden('geen-verbinding');
      } finally {
        await held.release();
      }
    }
  };

  const keur = async (van: string, delen: ReturnType<typeof leesDelen>, nagelezen: readonly Nagelezen[]) => {
    if (!heeftWoorden(delen)) return;
    const reden = keurNagelezen(nagelezen, { casus: van, vingerafdruk: await vingerafdrukVan(delen), nu: now() });
    if (reden !== null) throw new Reden(reden);
  };

  /** Content first, then the line in the list, then the old one: whatever stops it, one of the two is whole. */
  const maakDaar = async (
    van: string,
    { kring, casus }: { kring: LivingKring; casus: CasusFeiten },
    doel: LivingKring,
    nagelezen: readonly Nagelezen[],
  ): Promise<string> => {
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
      const toen = Y.snapshot(doc.inner);
      const leven = readLeven(innerOf(kring), casus);
      const regel = regelVan(kring, casus);
      const delen = leesDelen({ doc: doc.inner, titel: casus.titel, leven });
      if (!isHetzelfde(doc.inner, inhoud, vertaler)) throw new Reden('mislukt');
      if (isGedeeld(doel)) await keur(van, delen, nagelezen);

      await rijen.put(van, { stap: 'maken', naar });
      begonnen = true;
      const held = await documents.hold(naar, false);
      try {
        await held.living.doc.whenLoaded;
        Y.applyUpdateV2(held.living.doc.inner, Y.encodeStateAsUpdateV2(inhoud), VERPLAATST);
        await held.living.doc.save();
        // Made here, so all there is of it is here.
        const minute = overzichten.get(van)?.minute ?? 0;
        overzichten.set(naar, { minute, unsent: 0, records: 0, heel: true });
        facts.look(held.living);
      } finally {
        await held.release();
      }
      const tafel = meelees.casus(naar);
      for (const { id, data } of await meelees.casus(van).list()) await tafel.put(id, data);
      await neemSessiesMee(van, naar);

      // Locked meanwhile: from here on it would be there, with nobody to tell. Once it is listed it stays.
      if (closed()) throw new Reden('weer-op-slot');
      const nog = find(van);
      if (!nog || nog.casus.verwijderdOp !== null) throw new Reden('bestaat-niet');
      if (!mayWrite(doel)) throw new Reden('kring-weg');
      // What came in since was not read, and is not in it.
      if (!Y.equalSnapshots(toen, Y.snapshot(doc.inner)) || regelVan(kring, nog.casus) !== regel)
        throw new Reden('nalezen-verouderd');
      list.inner.transact(() => {
        setFunctie(list.inner, persoonVan(doel), around.functie());
        addCasus(list.inner, document, casus.titel, casus.gemaaktOp);
        addLeven(list.inner, document, leven);
      });
      await list.save();
      const daar = find(naar);
      gedaan.set(van, { naar, toen: Y.snapshot(inhoud), regel: daar ? regelVan(doel, daar.casus) : '' });
      return naar;
    } catch (error) {
      if (begonnen) {
        forgetCasus(list.inner, document);
        // First out of the list: what stands in a list must be whole. What is not cleared away now goes at the next start.
        await list
          .save()
          .then(() => ruimOp(naar))
          .then(() => rijen.delete(van))
          .catch(() => undefined);
      }
      throw error;
    } finally {
      inhoud?.destroy();
      await bron.release();
    }
  };

  const verplaats = async (
    id: string,
    naar: string | null,
    nagelezen: readonly Nagelezen[],
  ): Promise<Uitkomst<{ id: string }>> => {
    const before = await rijen.get(id);
    // It stopped between the new one and the old: that is what was asked, and it is not done twice.
    if (before && (await maakAf(id, before))) return { kind: 'goed', id: before.naar };
    // What became of it cannot be known now; begun again there would be two.
    if (before && (await rijen.get(id))) return geweigerd('bezig');
    const found = find(id);
    if (!found || found.casus.verwijderdOp !== null || around.einden.isOver(found.kring, found.casus)) {
      const eerder = gedaan.get(id);
      return eerder ? { kind: 'goed', id: eerder.naar } : geweigerd('bestaat-niet');
    }
    const { kring } = found;
    if (naar === kring.id) return geweigerd('zelfde-kring');
    if (!mayWrite(kring)) return geweigerd('mag-niet');
    const daar = naar === null ? null : kringen.get(naar);
    if (daar === undefined) return geweigerd('kring-weg');
    if (daar && !mayWrite(daar)) return geweigerd('mag-niet');
    await Promise.all([kring, daar].map((one) => one?.held.living.doc.whenLoaded));
    if (anderenSchrijven(kring)) await haalIn(kring, id);
    const nu = find(id);
    if (!nu || nu.casus.verwijderdOp !== null) return geweigerd('bestaat-niet');
    return around.inEens(() => doeHet(id, nu, naar, nagelezen));
  };
  const doeHet = async (
    id: string,
    oud: { kring: LivingKring; casus: CasusFeiten },
    naar: string | null,
    nagelezen: readonly Nagelezen[],
  ): Promise<Uitkomst<{ id: string }>> => {
    const doel = await kiesDoel(naar);
    let nieuw: string;
    try {
      nieuw = await maakDaar(id, oud, doel, nagelezen);
    } catch (error) {
      // It was made for this casus alone.
      if (naar === null)
        await neemAfscheid(doel, { ...around, wissen: { wipe: documents.destroy } })
          .then(() => rijen.delete(id))
          .catch(() => undefined);
      throw error;
    }
    try {
      await haalUitOude(id, nieuw);
    } catch (error) {
      return geweigerd(redenOf(error) === 'vol' ? 'halverwege-vol' : 'halverwege');
    }
    return { kind: 'goed', id: nieuw };
  };

  const maakOngedaan = async (id: string): Promise<Uitkomst> => {
    const eerder = gedaan.get(id);
    const oud = find(id);
    const nieuw = eerder && find(eerder.naar);
    if (!eerder || !oud || wissen.has(id)) return geweigerd('te-laat');
    const keren = readVerplaatst(innerOf(oud.kring)).find((een) => een.id === oud.casus.id)?.naar ?? [];
    if (keren.length > 1) return geweigerd('ook-verplaatst');
    if (!nieuw || nieuw.casus.verwijderdOp !== null || regelVan(nieuw.kring, nieuw.casus) !== eerder.regel)
      return geweigerd('al-veranderd');
    const held = await documents.hold(eerder.naar, false);
    try {
      await held.living.doc.whenLoaded;
      if (!Y.equalSnapshots(eerder.toen, Y.snapshot(held.living.doc.inner))) return geweigerd('al-veranderd');
    } finally {
      await held.release();
    }
    await rijen.put(id, { stap: 'terug', naar: eerder.naar });
    await around.inEens(() => maakAf(id, { stap: 'terug', naar: eerder.naar }));
    gedaan.delete(id);
    return { kind: 'goed' };
  };

  const inWoorden = async <T>(work: () => Promise<Uitkomst<T>>): Promise<Uitkomst<T>> => {
    try {
      return await work();
    } catch (error) {
      return geweigerd(closed() ? 'weer-op-slot' : redenOf(error));
    }
  };

  return {
    verplaats: (id, naar, nagelezen) => inWoorden(() => metSlot(id, () => verplaats(id, naar, nagelezen))),
    maakOngedaan: (id) => inWoorden<object>(() => metSlot(id, () => maakOngedaan(id))),
    async hervat() {
      for (const { van } of await rijen.all()) {
        if (closed()) return;
        // Another tab is at it, or the disk refuses: the next start tries again.
        await metSlot(van, async () => {
          // Read again: another tab may have finished it while this one waited.
          const nu = (await rijen.all()).find((een) => een.van === van);
          if (nu) await maakAf(van, nu);
        }).catch(() => undefined);
      }
    },
  };
}
