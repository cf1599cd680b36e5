// A store with one casus in it, made up, for practice: in memory only, without keys, disk or network, and gone when the page is.
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { openCasusGidsen } from './casus-gidsen.ts';
import { OEFENCASUS } from './casus-route.ts';
import type { Aanwezige, CasusInBeeld, CasusRegel, Instellingen, Ruggespraak, Stand } from './contract.ts';
import type { Doorlopen, Plek } from './doorlopen.ts';
import type { LeesWerker } from './meelezen/lees-werker.ts';
import { createMeelezer } from './meelezen/meelezer.ts';
import { createMeeleesGeheugen } from './meelezen/rijen.ts';
import { makeNotitiesBron } from './notities-bron.ts';
import { fillOefencasus, type Oefeninhoud } from './oefen-document.ts';
import { openOefenLeven } from './oefen-leven.ts';
import { geweigerd } from './redenen.ts';
import { GEEN_MELDINGEN } from './toestellen/contract.ts';
import { createValue } from './value.ts';

/** What the screens of the practice casus get in the place of what is kept on this device. */
export interface Oefenwereld {
  ruggespraak: Ruggespraak;
  doorlopen: Doorlopen;
  /** Throws it away; screens that still show it have lost what they show. */
  gooiWeg(): void;
}

const RUST: Stand = { kind: 'bijgewerkt', om: 0 };
const weigert = async () => geweigerd('geen-toegang');
const niets = async () => undefined;
const KAN_NIET = { kind: 'kan-niet', redenen: [] } as const;

/** Where someone was in a guide, and what was being filled in there. Walks themselves are in the casus. */
function createOefenDoorlopen(): Doorlopen {
  const plekken = new Map<string, Plek>();
  return {
    gelezen: createValue(true),
    lijst: createValue([]),
    onleesbaar: createValue(0),
    nietBewaard: createValue(null),
    begin: () => '',
    doorloop: () => ({ staat: createValue(null), schrijf: weigert }),
    verwijder: weigert,
    zetTerug: weigert,
    plek: (id) => plekken.get(id) ?? null,
    async setPlek(id, plek) {
      plekken.set(id, plek);
    },
    async vergeetPlek(id) {
      plekken.delete(id);
    },
    optioneel: createValue([]),
    setOptioneel: niets,
    followSlot: () => undefined,
  };
}

/** Begins anew each time: as it was written, with days counted from `now`. `leesWerker`: where it is not the one of the app. */
export async function createOefenwereld(now: number = Date.now(), leesWerker?: LeesWerker): Promise<Oefenwereld> {
  const inhoud: Oefeninhoud = await import('../content/oefencasus.ts');
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  fillOefencasus(doc, inhoud, now);
  const instellingen = createValue<Instellingen>({ functie: '', vergrendelNa: 'direct', weergave: 'systeem' });
  const leven = openOefenLeven(inhoud, now, () => instellingen.get().functie);
  const titel = createValue<string>(inhoud.OEFENTITEL);
  const regel = (): CasusRegel => ({
    id: OEFENCASUS,
    kring: '',
    titel: titel.get(),
    gewijzigdOp: now,
    anderen: [...inhoud.OEFENKRING],
    opToestel: true,
    stand: RUST,
    leven: leven.nu.get(),
  });
  const casussen = createValue([regel()]);
  for (const value of [titel, leven.nu]) value.subscribe(() => casussen.set([regel()]));
  const whenLoaded = Promise.resolve();
  // As long as the page: what was set aside in it counts wherever it is opened.
  const [rijen, toestelRijen] = [createMeeleesGeheugen(), createMeeleesGeheugen()];

  const open = (): CasusInBeeld => {
    const gidsen = openCasusGidsen({ inner: doc, save: async () => undefined, whenLoaded });
    const meelezer = createMeelezer(async () => ({
      casus: {
        ...{ id: OEFENCASUS, doc, whenLoaded, isHeel: () => true, save: async () => undefined },
        ...{ titel: titel.get, setTitel: titel.set, leven: leven.feiten.get },
      },
      werker: leesWerker ?? (await import('./meelezen/lees-werker.ts')).leesWerkerVanApp(),
      ...{ rijen, toestelRijen, now: Date.now },
    }));
    return {
      id: OEFENCASUS,
      titel,
      setTitel: titel.set,
      stand: createValue(RUST),
      aanwezig: createValue<Aanwezige[]>([]),
      problemen: createValue(0),
      notities: makeNotitiesBron(doc.getXmlFragment('notities'), awareness),
      gidsen,
      async vensters() {
        const { openVensters } = await import('./vensters/open.ts');
        return openVensters(doc, {
          eigen: 'jij',
          functie: () => instellingen.get().functie,
          now: Date.now,
          whenLoaded,
        });
      },
      async sessies() {
        const { openOefenSessies } = await import('./sessie/open-oefen.ts');
        return openOefenSessies(doc, awareness);
      },
      geschiedenis: {
        dagen: async () => [],
        toen: async () => null,
        // There is none to put back.
        herstel: async () => geweigerd('niet-open'),
      },
      leven,
      meelezer: () => meelezer,
      async close() {
        gidsen.close();
        meelezer.close();
      },
    };
  };

  return {
    ruggespraak: {
      toegang: createValue({ kind: 'open' }),
      stand: createValue(RUST),
      casussen,
      kringen: createValue([]),
      einden: createValue({ klok: 'klopt', voorbij: [] }),
      onleesbaar: createValue(0),
      vertrokken: createValue([]),
      vragen: createValue([]),
      verplaatst: createValue([]),
      toestelMeldingen: createValue(GEEN_MELDINGEN),
      instellingen,
      bewaarstatus: createValue({ kind: 'onbekend', geinstalleerd: false, wegTerug: 'onbekend', tweedeKopie: true }),
      herstel: {
        stand: createValue({ kind: 'onbekend' }),
        ...{ maakWoorden: weigert, bewijs: weigert, later: () => undefined },
        ...{ controleer: weigert, openMetWoorden: weigert, veranderZin: weigert },
      },
      maatjes: {
        stand: createValue({ kind: 'onbekend' }),
        ...{ kandidaten: () => [], kies: weigert, laatLos: weigert },
        ...{ oefen: weigert, vraag: weigert, openMet: weigert, help: weigert },
      },
      passkey: {
        stand: createValue('kan-niet'),
        ...{ controleer: weigert, open: weigert, haalWeg: weigert, later: () => undefined },
        ...{ maak: async () => KAN_NIET, probeer: async () => KAN_NIET },
      },
      korteCode: {
        stand: createValue('uit'),
        ...{ zet: weigert, haalWeg: weigert, open: weigert, laatMaar: niets },
      },
      gast: {
        ...{ bezoek: createValue(null), begin: weigert },
        ...{ klaar: async () => ({ kind: 'rest', rest: [] }), stopElders: async () => ({ kind: 'rest', rest: [] }) },
      },
      slotRijen: createValue(null),
      overlegRijen: createValue(null),
      kiesToegangszin: weigert,
      ontgrendel: weigert,
      vergrendel: niets,
      async setInstellingen(deel) {
        instellingen.set({ ...instellingen.get(), ...deel });
      },
      vraagBewaarbelofte: niets,
      probeerBewaren: niets,
      stelTitelVoor: () => inhoud.OEFENTITEL,
      maakCasus: weigert,
      openCasus: async (id) => (id === OEFENCASUS ? open() : null),
      verwijderCasus: niets,
      zetTerug: niets,
      openZoeker: async () => null,
      laatsteKopie: createValue(null),
      openKopie: async () => null,
      openServerBeeld: async () => null,
      openBijWie: async () => null,
      eigenWerkvormen: async () => null,
      verplaatsen: async () => null,
      // It keeps nothing.
      haalAllesWeg: async () => ({ kind: 'rest', rest: [] }),
      nodigUit: weigert,
      trekIn: weigert,
      leden: async () => null,
      consulten: async () => null,
      leerpunten: async () => null,
      monitor: async () => null,
      routekaart: async () => null,
      gezienVertrek: niets,
      leesUitnodiging: () => geweigerd('geen-code'),
      doeMee: weigert,
      gezienVraag: niets,
      trekVraagIn: weigert,
      toelaten: async () => null,
      toestellen: async () => null,
      gezienToestelUit: niets,
    },
    doorlopen: createOefenDoorlopen(),
    gooiWeg() {
      leven.close();
      awareness.destroy();
      doc.destroy();
    },
  };
}
