// What can be done with a casus: make, open, delete, put back. Knows the document of the kring it is listed in, not its own content.
import { toBase64url } from '../domain/ledenlog.ts';
import { draftGenesis } from '../vault/ledenlog.ts';
import { randomBytes } from '../vault/primitives.ts';
import type { OpenVault } from '../vault/vault-contract.ts';
import { openCasusInBeeld, type SessieToestel } from './casus.ts';
import { openCasusLeven } from './casus-leven.ts';
import type { KlokCheck } from './clock-check.ts';
import type { CasusInBeeld, Uitkomst } from './contract.ts';
import type { Documents, Held } from './documents.ts';
import type { Einden } from './einden.ts';
import type { FactsKeeper } from './facts.ts';
import type { Geschiedenis } from './geschiedenis.ts';
import {
  addCasus,
  type CasusFeiten,
  markVerwijderd,
  readCasussen,
  setFunctie,
  setTitel,
  unmarkVerwijderd,
} from './kring-document.ts';
import { type Kringen, type LivingKring, persoonVan } from './kringen.ts';
import { readLeven } from './leven-velden.ts';
import type { LeesWerker } from './meelezen/lees-werker.ts';
import type { MeeleesDisk } from './meelezen/rijen.ts';
import type { Overzichten } from './overzicht.ts';
import { geweigerd, inWoorden } from './redenen.ts';
import { casussenOf, visibleOf } from './showing.ts';
import { describeDocuments } from './stand.ts';
import { createValue } from './value.ts';
import { mayWrite, type Wissen } from './wissen.ts';

export interface Casussen {
  maak(titel: string, kring: string | null): Promise<Uitkomst<{ id: string }>>;
  open(id: string): Promise<CasusInBeeld | null>;
  verwijder(id: string): Promise<void>;
  zetTerug(id: string): Promise<void>;
  stop(): void;
}

export interface CasussenOptions {
  vault: OpenVault;
  kringen: Kringen;
  documents: Documents;
  overzichten: Overzichten;
  facts: FactsKeeper;
  wissen: Pick<Wissen, 'claim' | 'unclaim' | 'has'>;
  geschiedenis: Geschiedenis;
  einden: Pick<Einden, 'isOver' | 'leven'>;
  klok: Pick<KlokCheck, 'stand'>;
  meelees: MeeleesDisk;
  sessie: SessieToestel;
  leesWerker?: LeesWerker | undefined;
  functie: () => string;
  now: () => number;
  show(): void;
  /** Bring it level soon. */
  visit(room: string): void;
}

const LINGER_MS = 600_000;

export function createCasussen(options: CasussenOptions): Casussen {
  const { vault, kringen, documents, overzichten, facts, wissen, now, show } = options;

  const find = (id: string) => {
    const [kringId = '', document] = id.split('/');
    const kring = kringen.get(kringId);
    const casus = kring && casussenOf(kring).find((one) => one.id === document);
    return kring && casus ? { kring, casus, inner: kring.held.living.doc.inner } : null;
  };

  /** Rooms of the other casussen of that kring that may be read, newest first. */
  const andereVan = (kring: LivingKring, casus: string): string[] =>
    (kringen.get(kring.id) === kring ? visibleOf(kring) : [])
      .filter((ander) => ander.id !== casus && !options.einden.isOver(kring, ander))
      .sort((a, b) => b.gemaaktOp - a.gemaaktOp)
      .map(({ id }) => `${kring.id}/${id}`);

  /** The casus last looked at stays alive a while, so that undo still works for who comes back to it. */
  let stopped = false;
  let lingering: { held: Held; timer: ReturnType<typeof setTimeout> } | null = null;
  const letGo = async () => {
    const going = lingering;
    lingering = null;
    clearTimeout(going?.timer);
    if (!going) return;
    const { living, release } = going.held;
    const isOpen = () => documents.open().includes(living);
    // Of what was wiped meanwhile nothing is remembered again.
    if (!isOpen()) return release();
    // What was typed last counts too. Its line closes before the relay can confirm it: that takes a visit.
    facts.look(living);
    await release();
    if (!isOpen() && (overzichten.get(living.room)?.unsent ?? 0) > 0) options.visit(living.room);
  };
  const linger = async (held: Held) => {
    await letGo();
    if (stopped) return held.release();
    lingering = { held, timer: setTimeout(() => void letGo(), LINGER_MS) };
  };

  /** What is on screen of who only reads: a copy, so that nothing changes by accident and waits for ever. */
  const meelezen = async (held: Held) => {
    const { maakMeegelezen } = await import('./leden/alleen-lezen.ts');
    await held.living.doc.whenReady;
    return maakMeegelezen(held);
  };

  const noneIfStopped = (error: unknown): null => {
    if (stopped) return null;
    throw error;
  };

  const makeKring = async (): Promise<LivingKring> => {
    const { kring: id, entry } = await draftGenesis(vault, now());
    return kringen.add(id, [entry]);
  };

  /** Changes the list a casus stands in; kept before it shows. */
  const change = async (id: string, how: (found: NonNullable<ReturnType<typeof find>>) => void) => {
    const found = find(id);
    if (!found || !mayWrite(found.kring)) return;
    how(found);
    await found.kring.held.living.doc.save();
    show();
  };

  return {
    async maak(titel, wanted) {
      if (titel.trim() === '') return geweigerd('titel-leeg');
      return inWoorden(async () => {
        const kring = (wanted === null ? undefined : kringen.get(wanted)) ?? (await makeKring());
        if (!mayWrite(kring)) return geweigerd('mag-niet');
        const { doc } = kring.held.living;
        setFunctie(doc.inner, persoonVan(kring), options.functie());
        const id = toBase64url(randomBytes(16));
        addCasus(doc.inner, id, titel.trim(), now());
        // Made here, so all of it is here.
        overzichten.set(`${kring.id}/${id}`, { minute: Math.floor(now() / 60_000), unsent: 0, records: 0, heel: true });
        await doc.save();
        show();
        return { kind: 'goed', id: `${kring.id}/${id}` };
      });
    },

    async open(id) {
      const found = find(id);
      if (!found || found.casus.verwijderdOp !== null) return null;
      const { kring, casus, inner } = found;
      if (options.einden.isOver(kring, casus)) return null;
      const held = await documents.hold(id, true).catch(noneIfStopped);
      if (!held) return null;
      const titel = createValue(casus.titel);
      const followTitel = () => titel.set(readCasussen(inner).find((one) => one.id === casus.id)?.titel ?? '');
      inner.on('afterTransaction', followTitel);
      const magSchrijven = mayWrite(kring);
      const copy = magSchrijven
        ? null
        : await meelezen(held).catch(async (error) => {
            inner.off('afterTransaction', followTitel);
            await held.release();
            return noneIfStopped(error);
          });
      if (!magSchrijven && !copy) return null;
      const closed = () => {
        inner.off('afterTransaction', followTitel);
        return copy ? copy.held.release() : linger(held);
      };
      const describeLeven = (one: CasusFeiten) => ({
        feiten: readLeven(inner, one),
        nu: options.einden.leven(kring, one),
      });
      const leven = openCasusLeven({
        ...{ doc: kring.held.living.doc, casus: casus.id, functie: options.functie, now },
        klok: options.klok.stand,
        magSchrijven: () => mayWrite(kring),
        eerst: describeLeven(casus),
        lees() {
          const again = find(id)?.casus;
          return again ? describeLeven(again) : null;
        },
      });
      const inBeeld = await openCasusInBeeld({
        id,
        held: copy?.held ?? held,
        echt: copy?.echt,
        titel,
        setTitel: (next) => void (magSchrijven && setTitel(inner, casus.id, next.trim())),
        functie: options.functie(),
        eigen: persoonVan(kring),
        kleur: kleurOf(kring),
        geschiedenis: options.geschiedenis,
        meelees: options.meelees,
        sessie: {
          ...{ ...options.sessie, toestel: kring.keyring.device.toestel.sign },
          kring: {
            documents,
            rooms: () => andereVan(kring, casus.id),
            isHeel: (room) => overzichten.get(room)?.heel ?? false,
            wie: (toestel) => kring.log.kring().leden.get(toestel)?.van ?? toestel,
            stopped: () => stopped,
          },
        },
        leesWerker: options.leesWerker,
        now,
        isHeel: () => (overzichten.get(id)?.heel ?? false) && !held.living.doc.status().gap,
        leven,
        stand: () => describeDocuments([facts.of(id)], now()),
        onChange: (listener) => documents.subscribe((room) => room === id && listener()),
        closed,
      }).catch(async (error) => {
        inner.off('afterTransaction', followTitel);
        leven.close();
        await (copy?.held ?? held).release();
        return noneIfStopped(error);
      });
      // Locked while it was opening: nothing is handed out any more.
      if (inBeeld && stopped) await inBeeld.close();
      return stopped ? null : inBeeld;
    },

    async verwijder(id) {
      const found = find(id);
      if (!found || !mayWrite(found.kring)) return;
      await wissen.claim(id);
      await change(id, ({ inner, casus }) => markVerwijderd(inner, casus.id, now()));
    },
    async zetTerug(id) {
      // Too late: what is being wiped would come back empty.
      if (wissen.has(id)) return;
      await change(id, ({ inner, casus }) => unmarkVerwijderd(inner, casus.id));
      await wissen.unclaim(id);
    },
    stop() {
      stopped = true;
      clearTimeout(lingering?.timer);
    },
  };
}

/** The same colour for a member on every screen: the place in the log. */
const kleurOf = (kring: LivingKring): number => [...kring.log.kring().leden.keys()].indexOf(persoonVan(kring));
