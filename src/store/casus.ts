// One casus on screen: where its notes live in the document, who is here, how it stands. Closed when the screen goes.
import { openCasusGidsen } from './casus-gidsen.ts';
import type { OpenLeven } from './casus-leven.ts';
import type { Aanwezige, CasusInBeeld, Stand } from './contract.ts';
import type { Held } from './documents.ts';
import type { Geschiedenis } from './geschiedenis.ts';
import { makeNotitiesBron } from './notities-bron.ts';
import { createValue, type Settable } from './value.ts';

export interface InBeeldOptions {
  id: string;
  held: Held;
  titel: Settable<string>;
  setTitel(titel: string): void;
  functie: string;
  /** Stable per device within the kring: whose number in the windows is whose. */
  eigen: string;
  /** Index into the cursor colours. */
  kleur: number;
  geschiedenis: Geschiedenis;
  leven: OpenLeven;
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
  const gidsen = openCasusGidsen(doc);
  const gevolgd = options.geschiedenis.volg(options.id, doc, options.eigen);
  const stop = options.onChange(look);
  const tick = setInterval(look, 2_000);
  awareness.on('change', lookAround);
  awareness.setLocalStateField('user', { functie, kleur });
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
    geschiedenis: gevolgd.geschiedenis,
    leven: options.leven,
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
    async close() {
      stop();
      gidsen.close();
      gevolgd.close();
      options.leven.close();
      clearInterval(tick);
      awareness.off('change', lookAround);
      awareness.setLocalStateField('user', null);
      await options.closed();
    },
  };
}
