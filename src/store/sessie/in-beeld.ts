// One session on screen: folded from the events of the casus, and taken part in by actions that count or are refused with a sentence.
import { GEWEIGERD_WOORDEN } from '../../content/sessie-woorden.ts';
import { plekkenVan } from '../../domain/sessie/doorgeven.ts';
import { type Gebeurtenis, leesGebeurtenis } from '../../domain/sessie/gebeurtenis.ts';
import { deelnemerOp, luisterendePlekken } from '../../domain/sessie/mag.ts';
import type { Sessie } from '../../domain/sessie/sessie.ts';
import { vouwSessie } from '../../domain/sessie/vouw.ts';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import type { Tel } from '../monitor/tel.ts';
import { geweigerd, redenOf } from '../redenen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { createValue } from '../value.ts';
import type { Kladblok, SessieBeeld, SessieDaad, SessieInBeeld } from './contract.ts';
import { createOordelen } from './oordelen.ts';
import type { SessieRijen } from './rijen.ts';

export interface InBeeldOptions {
  id: string;
  /** The lid this device is. */
  eigen: string;
  /** Whose device that is. */
  wie: (toestel: string) => string;
  magSchrijven: boolean;
  rijen: SessieRijen;
  tijd: () => number;
  wegSinds: (toestel: string) => number | null;
  lees: () => { gebeurtenissen: readonly Gebeurtenis[]; onleesbaar: number };
  /** In the document and on disk, with these in the place of what they were. Throws what the disk says. */
  schrijf: (een: Gebeurtenis, leeg: readonly Gebeurtenis[]) => Promise<void>;
  tel?: Tel | undefined;
}

export interface OpenSessie extends SessieInBeeld {
  /** Events came, or went. */
  kijk(): void;
  begin(werkvorm: Werkvorm): Promise<Uitkomst>;
  close(): void;
}

const VOL = 'Dit past niet. Maak de tekst korter en probeer het opnieuw.';

/**
 * Words that were rewritten do not stay behind in the document: who comes in later would read them. The event itself stays.
 * Not in a phase where the inbrenger listens: there it may turn out that the new line does not count, and then the old one does.
 */
function leegVan(een: Gebeurtenis, alle: readonly Gebeurtenis[], { beurten, werkvorm }: Sessie): Gebeurtenis[] {
  if (een.kind !== 'oogst' || een.vervangt.length === 0) return [];
  const fase = beurten.find(({ id }) => id === een.beurt)?.fase;
  if (fase !== undefined && werkvorm?.fasen[fase]?.inbrengerZwijgt) return [];
  return alle.flatMap((one) =>
    one.kind === 'oogst' && one.tekst !== '' && een.vervangt.includes(one.id) ? [{ ...one, tekst: '' }] : [],
  );
}

export function openSessieInBeeld(options: InBeeldOptions): OpenSessie {
  const { id, eigen, rijen, tijd } = options;
  const oordelen = createOordelen(id, rijen);
  const beeld = createValue<SessieBeeld | null>(null, Object.is);
  let nu: Sessie | null = null;
  let closed = false;
  /** Keys on their way into the document. */
  const onderweg = new Set<string>();

  const fold = () => {
    const { gebeurtenissen, onleesbaar } = options.lees();
    nu = gebeurtenissen.length === 0 ? null : vouwSessie(gebeurtenissen);
    if (nu === null) return beeld.set(null);
    const geopend = beeld.get()?.geopend ?? new Map();
    const luistert = luisterendePlekken(nu, eigen, options.wie);
    beeld.set({ sessie: nu, geopend, eigen: plekkenVan(nu, eigen).map(({ plek }) => plek), luistert, onleesbaar });
    if (nu.rondes.some(({ onthuldOp }) => onthuldOp !== null)) void toonEnOpen(nu);
  };

  /** What this device gave in a round that is shown goes along, also when it comes back much later; then all is opened. */
  const toonEnOpen = async (sessie: Sessie): Promise<void> => {
    try {
      if (options.magSchrijven) {
        const hier = sessie.deelnemers.filter(({ toestel }) => toestel === eigen).map(({ plek }) => plek);
        for (const { plek, ...open } of await oordelen.teTonen(sessie, hier)) {
          if (closed || nu !== sessie || onderweg.has(open.oordeel)) continue;
          onderweg.add(open.oordeel);
          await doe(plek, { kind: 'open', ...open }).finally(() => onderweg.delete(open.oordeel));
        }
      }
      const geopend = await oordelen.open(sessie);
      const staat = beeld.get();
      if (!closed && staat && nu === sessie && staat.geopend !== geopend) beeld.set({ ...staat, geopend });
    } catch {
      // Locked meanwhile, or the disk refused: it is tried again at the next change.
    }
  };

  const doe = async (plek: string, daad: SessieDaad, eventId: string = crypto.randomUUID()): Promise<Uitkomst> => {
    if (!options.magSchrijven) return geweigerd('mag-niet');
    const { gebeurtenissen } = options.lees();
    const nuHier = vouwSessie(gebeurtenissen);
    const na = nuHier.volgende;
    const een = leesGebeurtenis({ ...daad, id: eventId, sessie: id, na, plek, op: Math.max(0, Math.round(tijd())) });
    if (!een) return { kind: 'geweigerd', redenen: [VOL] };
    const reden = vouwSessie([...gebeurtenissen, een]).geweigerd.find((one) => one.id === eventId)?.reden;
    if (reden) return { kind: 'geweigerd', redenen: [GEWEIGERD_WOORDEN[reden]] };
    try {
      await options.schrijf(een, leegVan(een, gebeurtenissen, nuHier));
      // Of one session by one device: the one that ended it, and not from the waiting room.
      if (een.kind === 'stop' && nuHier.beurten.length > 0) options.tel?.({ kind: 'sessie', reden: een.reden });
      return { kind: 'goed' };
    } catch (error) {
      return geweigerd(redenOf(error));
    }
  };

  const rondeOp = (ronde: string) => nu?.rondes.find((one) => one.id === ronde) ?? null;
  const onbekend = (): Uitkomst => ({ kind: 'geweigerd', redenen: [GEWEIGERD_WOORDEN.onbekend] });

  const opRij = (rij: string): Kladblok => ({
    lees: () => rijen.lees(rij),
    schrijf: (tekst) => rijen.zet(rij, tekst),
  });

  fold();
  return {
    beeld,
    begin: (werkvorm) => doe(eigen, { kind: 'begin', werkvorm }),
    kijk: () => void (closed || fold()),
    doe: (plek, daad) => doe(plek, daad),
    async kom(functie, plek) {
      const mijn = plek === 'nieuw' ? crypto.randomUUID() : (plek ?? eigen);
      const uitkomst = await doe(mijn, { kind: 'kom', functie: functie.trim(), toestel: eigen });
      return uitkomst.kind === 'goed' ? { kind: 'goed', plek: mijn } : uitkomst;
    },
    async geefOordeel(plek, naam, oordeel) {
      const ronde = rondeOp(naam);
      if (!ronde || !nu) return onbekend();
      const eventId = crypto.randomUUID();
      const dicht = await oordelen.sluit(oordeel, ronde, plek, eventId).catch((error) => redenOf(error));
      if (typeof dicht === 'string') return geweigerd(dicht);
      if (!dicht) return { kind: 'geweigerd', redenen: [VOL] };
      // As it is now: sealing took a moment, and it may have been shown meanwhile.
      const naOnthulling = rondeOp(naam)?.onthuldOp !== null;
      return doe(plek, { kind: 'oordeel', ronde: naam, beurt: nu.beurt, ...dicht, naOnthulling }, eventId);
    },
    async eigenOordeel(plek, naam) {
      const ronde = rondeOp(naam);
      return ronde ? oordelen.eigen(plek, ronde) : null;
    },
    toonRonde(plek, ronde) {
      const gezien = options
        .lees()
        .gebeurtenissen.flatMap((one) => (one.kind === 'oordeel' && one.ronde === ronde ? [one.id] : []));
      // The newest, where there are more than one event can name.
      return doe(plek, { kind: 'onthul', ronde, gezien: gezien.slice(-200) });
    },
    async neemOver(plek) {
      const van = nu?.gespreksleider;
      const toestel = nu && van ? deelnemerOp(nu, van)?.toestel : undefined;
      if (!van || toestel === undefined) return onbekend();
      const wegSinds = options.wegSinds(toestel);
      if (wegSinds === null) return { kind: 'geweigerd', redenen: [GEWEIGERD_WOORDEN['niet-lang-genoeg-weg']] };
      return doe(plek, { kind: 'neem-over', van, wegSinds: Math.max(0, Math.round(wegSinds)) });
    },
    kladblok: (plek) => opRij(`kladblok/${id}/${plek}`),
    concept: (plek, waarvoor) => opRij(`concept/${JSON.stringify([id, plek, waarvoor])}`),
    wegSinds(plek) {
      const toestel = nu ? deelnemerOp(nu, plek)?.toestel : undefined;
      return toestel === undefined ? null : options.wegSinds(toestel);
    },
    close() {
      closed = true;
    },
  };
}
