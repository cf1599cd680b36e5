// One casus on screen: where its notes live in the document, who is here, how it stands. Closed when the screen goes.

import type { Disk } from '../disk/disk.ts';
import type { SealedDocument } from '../sealed/document.ts';
import type { Sealer } from '../vault/contract.ts';
import { openCasusGidsen } from './casus-gidsen.ts';
import type { OpenLeven } from './casus-leven.ts';
import type { Aanwezige, CasusInBeeld, Stand } from './contract.ts';
import type { Held } from './documents.ts';
import type { Geschiedenis } from './geschiedenis.ts';
import type { LeesWerker } from './meelezen/lees-werker.ts';
import { createMeelezer } from './meelezen/meelezer.ts';
import type { MeeleesDisk } from './meelezen/rijen.ts';
import type { Tel } from './monitor/tel.ts';
import { makeNotitiesBron } from './notities-bron.ts';
import { geweigerd } from './redenen.ts';
import type { InKringOptions } from './sessie/in-kring.ts';
import { createValue, type Settable } from './value.ts';

/** What sessions keep on this device, and what time it is for all. */
export interface SessieToestel {
  disk: Disk;
  sealer: Sealer;
  relayTime: () => Promise<number | null>;
  /** Counts, for who chose it. Not in the practice casus. */
  tel?: Tel | undefined;
}

export interface InBeeldOptions {
  id: string;
  held: Held;
  /** Where `held` is a copy: what is kept of each day is of the real one. */
  echt?: SealedDocument | undefined;
  titel: Settable<string>;
  setTitel(titel: string): void;
  functie: string;
  /** Stable per device within the kring: whose number in the windows is whose. */
  eigen: string;
  /** Index into the cursor colours. */
  kleur: number;
  geschiedenis: Geschiedenis;
  leven: OpenLeven;
  meelees: MeeleesDisk;
  sessie: SessieToestel & {
    /** This device as the kring knows it: keys of judgements lie here and on no other device of the same person. */
    toestel: string;
    /** The other casussen of the kring, and whose device is whose. */
    kring?: InKringOptions;
  };
  /** Where it is not the one of the app. */
  leesWerker?: LeesWerker | undefined;
  now: () => number;
  /** All there is of it is on this device. */
  isHeel: () => boolean;
  stand: () => Stand;
  onChange(listener: () => void): () => void;
  /** The screen went; lets go of `held`, now or later. */
  closed(): Promise<void>;
}

export async function openCasusInBeeld(options: InBeeldOptions): Promise<CasusInBeeld> {
  const { held, functie, kleur } = options;
  const { doc, awareness } = held.living;
  await doc.whenReady;
  const stand = createValue<Stand>(options.stand());
  const problemen = createValue(0);
  const aanwezig = createValue<Aanwezige[]>([]);
  const look = () => {
    stand.set(options.stand());
    const { problems, refused } = doc.status();
    problemen.set(problems + refused);
  };
  const lookAround = () => {
    // A second tab of one's own is nobody else: the colour is the place in the kring, so one's own.
    const others = [...awareness.getStates()].filter(
      ([client, { user }]) => client !== awareness.clientID && user?.kleur !== kleur,
    );
    aanwezig.set(
      others.flatMap(([client, { user }]) =>
        user ? [{ id: String(client), functie: String(user.functie ?? ''), kleur: Number(user.kleur) || 0 }] : [],
      ),
    );
  };
  const gidsen = openCasusGidsen(doc, options.sessie.tel);
  const meelezer = createMeelezer(async () => ({
    casus: {
      ...{ id: options.id, doc: doc.inner, whenLoaded: doc.whenLoaded, isHeel: options.isHeel, save: doc.save },
      ...{ titel: options.titel.get, setTitel: options.setTitel, leven: options.leven.feiten.get },
    },
    werker: options.leesWerker ?? (await import('./meelezen/lees-werker.ts')).leesWerkerVanApp(),
    rijen: options.meelees.casus(options.id),
    toestelRijen: options.meelees.toestel,
    now: options.now,
  }));
  const gevolgd = options.geschiedenis.volg(options.id, options.echt ?? doc, options.eigen);
  const stop = options.onChange(look);
  const tick = setInterval(look, 2_000);
  awareness.on('change', lookAround);
  awareness.setLocalStateField('user', { functie, kleur, lid: options.sessie.toestel });
  look();
  lookAround();
  return {
    id: options.id,
    titel: options.titel,
    setTitel: options.setTitel,
    stand,
    aanwezig,
    problemen,
    notities: makeNotitiesBron(doc.inner.getXmlFragment('notities'), awareness),
    gidsen,
    // Putting back is writing.
    geschiedenis: options.echt
      ? { ...gevolgd.geschiedenis, herstel: async () => geweigerd('mag-niet') }
      : gevolgd.geschiedenis,
    leven: options.leven,
    meelezer: () => meelezer,
    async vensters() {
      const { openVensters } = await import('./vensters/open.ts');
      // Nothing done in a document that is gone would be kept anywhere.
      if (doc.inner.isDestroyed) throw new Error('this casus is not open any more');
      return openVensters(doc.inner, {
        eigen: options.eigen,
        functie: () => functie,
        now: Date.now,
        whenLoaded: doc.whenLoaded,
      });
    },
    async sessies() {
      const { openCasusSessies } = await import('./sessie/open-casus.ts');
      const { leesEerderInKring } = await import('./sessie/in-kring.ts');
      const { kring, ...sessie } = options.sessie;
      if (doc.inner.isDestroyed) throw new Error('this casus is not open any more');
      return openCasusSessies({
        ...{ ...sessie, id: options.id, eigen: sessie.toestel, now: options.now },
        kring: kring && { wie: kring.wie, eerder: () => leesEerderInKring(kring) },
        ...{ doc, awareness, magSchrijven: options.echt === undefined },
        verbonden: () => held.living.connection()?.status().link === 'open',
      });
    },
    async close() {
      stop();
      gidsen.close();
      meelezer.close();
      gevolgd.close();
      options.leven.close();
      clearInterval(tick);
      awareness.off('change', lookAround);
      awareness.setLocalStateField('user', null);
      await options.closed();
    },
  };
}
