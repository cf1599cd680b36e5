// Changing who is in a kring and what they may do: plan, bring everything level, write one signed entry. Needs a connection; decides nothing the plan and the log do not.

import { type Lid, toestellenVan, wieGaan } from '../../domain/kring.ts';
import type { Frontiers } from '../../domain/log-entry.ts';
import {
  type LedenPlan,
  planRol,
  planToestelWeg,
  planVerlaten,
  planVerwijderen,
  schreefAlleen,
} from '../../domain/plan-leden.ts';
import { type Appended, appendToLog } from '../../sync/log-room.ts';
import type { Drafted } from '../../vault/contract.ts';
import { draftRemove, draftRol } from '../../vault/ledenlog.ts';
import type { Documents } from '../documents.ts';
import type { FactsKeeper } from '../facts.ts';
import { clearLid, setMaatje, setProfiel } from '../kring-profiel.ts';
import { type Kringen, type LivingKring, persoonVan } from '../kringen.ts';
import { redenOf } from '../redenen.ts';
import { openCodes, unsentOf, visibleOf } from '../showing.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { mayWrite, type Wissen } from '../wissen.ts';
import type { KringLeden, LedenUitkomst } from './contract.ts';
import { houdGrenzenKlein, telGrenzen, writtenByAll } from './grenzen-van.ts';
import { holdLevel, type Ingehaald } from './inhalen.ts';
import { asMember, type Lijn } from './lijn.ts';
import type { Vertrek } from './vertrokken.ts';
import { geweigerd } from './zinnen.ts';

export interface LedenOptions extends Lijn {
  kringen: Kringen;
  documents: Documents;
  facts: FactsKeeper;
  wissen: Pick<Wissen, 'has' | 'wipe'>;
  vertrek: Pick<Vertrek, 'end'>;
  changed(): void;
}

/** What the fold says, in the words of the plan. */
const VAN_DE_FOLD: Readonly<Record<string, string>> = { 'toestel-onbekend': 'lid-al-weg' };
const AL_ZO = 'al-zo';

function outcome(appended: Appended): Uitkomst {
  if (appended.kind === 'goed') return { kind: 'goed' };
  if (appended.kind !== 'geweigerd') return geweigerd(appended.kind);
  if (appended.reden === AL_ZO) return { kind: 'goed' };
  return geweigerd(VAN_DE_FOLD[appended.reden] ?? appended.reden);
}

const signsOf = (leden: readonly Lid[]): string[] => leden.map(({ toestel }) => toestel.sign);
/** A device by which the log can name this person: the first may be gone. */
const eenVan = (kring: LivingKring, lid: string): string => signsOf(toestellenVan(kring.log.kring(), lid))[0] ?? lid;

/** What came in of theirs while the entry was on its way counts for nobody else: it goes on as ours. */
async function saveLateWords({ held }: Ingehaald, signs: readonly string[], counted: Frontiers): Promise<void> {
  for (const { living } of held) {
    const late = [...(await writtenByAll(living.doc, signs))].some(
      ([writer, seq]) => seq > (counted[living.room]?.[String(writer)] ?? 0),
    );
    if (late) await living.doc.heal(true);
  }
}

export function openLeden(options: LedenOptions): KringLeden {
  const { kringen, documents, facts, wissen, vertrek, now, changed } = options;

  /**
   * Learns the newest log, plans, brings the documents level if the plan takes words into account, and appends. When
   * somebody else was first it plans again on top of theirs.
   */
  const act = async (
    kring: LivingKring,
    toch: boolean,
    /** Devices whose writing counts up to here. */
    about: () => string[],
    plan: () => LedenPlan,
    draft: (counted: Frontiers) => Promise<Drafted>,
  ): Promise<LedenUitkomst> => {
    const learned = outcome(await appendToLog(asMember(kring, options), null));
    if (learned.kind === 'geweigerd') return learned;
    const planned = plan();
    if (planned.kind === 'geweigerd') return geweigerd(planned.reden);
    if (planned.kind === 'al-zo') return { kind: 'goed' };

    const ingehaald = planned.schrijftNietMeer
      ? await holdLevel(kring, documents, wissen)
      : { held: [], ontbreekt: [], release: async () => undefined };
    try {
      if (ingehaald.ontbreekt.length > 0 && !toch) return { kind: 'onvolledig', casussen: ingehaald.ontbreekt };
      let counted: Frontiers = {};
      let signs: string[] = [];
      const documenten = ingehaald.held.map(({ living }) => living);
      // Before there is a line: a line does not wait that long.
      await houdGrenzenKlein(documenten, about());
      const appended = await appendToLog(asMember(kring, options), async () => {
        const again = plan();
        if (again.kind !== 'goed') throw new Error(again.kind === 'al-zo' ? AL_ZO : again.reden);
        // Somebody let them write meanwhile: nothing was brought level for that, and nothing of theirs would count.
        if (again.schrijftNietMeer && !planned.schrijftNietMeer) throw new Error('mislukt');
        signs = about();
        counted = await telGrenzen(documenten, signs);
        return (await draft(counted)).entry;
      });
      const done = outcome(appended);
      if (done.kind === 'goed' && mayWrite(kring)) await saveLateWords(ingehaald, signs, counted);
      return done;
    } finally {
      await ingehaald.release();
      changed();
    }
  };

  const withKring = async <T extends { kind: string }>(
    id: string,
    work: (kring: LivingKring, own: string) => Promise<T>,
  ): Promise<T | ReturnType<typeof geweigerd>> => {
    const kring = kringen.get(id);
    if (!kring) return geweigerd('geen-lid');
    try {
      return await work(kring, kring.keyring.device.toestel.sign);
    } catch (error) {
      return geweigerd(redenOf(error));
    }
  };

  /** Changes what this device says in the list of the kring; on disk before it is said to be. */
  const say = (id: string, what: (kring: LivingKring) => void): Promise<Uitkomst> =>
    withKring<Uitkomst>(id, async (kring) => {
      if (!mayWrite(kring)) return geweigerd('mag-niet');
      what(kring);
      await kring.held.living.doc.save();
      changed();
      return { kind: 'goed' };
    });

  return {
    bekijkVertrek: (id, lid) =>
      withKring(id, async (kring) => {
        const casussen = visibleOf(kring)
          .map((casus) => ({ id: `${kring.id}/${casus.id}`, titel: casus.titel }))
          // Over, and gone from here: looking would bring something of it back.
          .filter((casus) => !wissen.has(casus.id));
        const alleenDoorLid: typeof casussen = [];
        for (const casus of casussen) {
          const held = await documents.hold(casus.id, false);
          try {
            await held.living.doc.whenLoaded;
            const theirs = [...kring.log.kring().leden.values()].flatMap(({ van, toestel }) =>
              van === lid ? toestel.sign : [],
            );
            if (schreefAlleen(await held.living.doc.writers(), theirs)) alleenDoorLid.push(casus);
          } finally {
            await held.release();
          }
        }
        const codes = openCodes(kring, now()).length;
        return { kind: 'goed', beeld: { casussen, alleenDoorLid, codes, nietVerzonden: unsentOf(kring, facts) } };
      }),

    verwijderLid: (id, lid, toch = false) =>
      withKring(id, async (kring, own) => {
        const done = await act(
          kring,
          toch,
          () => signsOf(toestellenVan(kring.log.kring(), lid)),
          () => planVerwijderen(kring.log.kring(), own, lid),
          (counted) => draftRemove(kring.keyring, kring.log.kring(), eenVan(kring, lid), counted, now()),
        );
        if (done.kind === 'goed') clearLid(kring.held.living.doc.inner, lid);
        return done;
      }),

    verlaatKring: (id, toch = false) =>
      withKring(id, async (kring, own) => {
        const done = await act(
          kring,
          toch,
          () => signsOf(wieGaan(kring.log.kring(), own, own, true)),
          () => planVerlaten(kring.log.kring(), own),
          (counted) => draftRemove(kring.keyring, kring.log.kring(), own, counted, now(), true),
        );
        if (done.kind === 'goed') await vertrek.end(kring);
        return done;
      }),

    haalToestelWeg: (id, toestel, toch = false) =>
      withKring(id, (kring, own) =>
        act(
          kring,
          toch,
          () => [toestel],
          () => planToestelWeg(kring.log.kring(), own, toestel),
          (counted) => draftRemove(kring.keyring, kring.log.kring(), toestel, counted, now()),
        ),
      ),

    setRol: (id, lid, rol, toch = false) =>
      withKring(id, (kring, own) =>
        act(
          kring,
          toch,
          () => signsOf(toestellenVan(kring.log.kring(), lid)),
          () => planRol(kring.log.kring(), own, lid, rol),
          (counted) =>
            draftRol(
              kring.keyring,
              kring.log.kring(),
              eenVan(kring, lid),
              rol,
              rol === 'meelezen' ? counted : null,
              now(),
            ),
        ),
      ),

    setProfiel: (id, deel) => say(id, (kring) => setProfiel(kring.held.living.doc.inner, persoonVan(kring), deel)),
    setMaatje: (id, lid, ja) => say(id, (kring) => setMaatje(kring.held.living.doc.inner, persoonVan(kring), lid, ja)),
  };
}
