// The fold: the same set of events gives the same session on every device, whatever the order in which they came. Each event counts or is told with a reason.
import type { Gebeurtenis } from './gebeurtenis.ts';
import type { Reden, Sessie } from './sessie.ts';
import { fase, kies, stop, tijd } from './vouw-fasen.ts';
import { bied, neemAan, neemOver } from './vouw-leiding.ts';
import { oogst, oogstVan, terugblik, thema } from './vouw-oogst.ts';
import { onthul, oordeel, open, ronde, rondesVan } from './vouw-rondes.ts';
import { nieuweStaat, praatIn, rollenVan, type Staat } from './vouw-staat.ts';
import { ga, klaar, kom, luister, rol } from './vouw-tafel.ts';

/** Nobody is so far ahead of all others: one such number would keep everything after it back for ever. */
const MEESTE_SPRONG = 10_000;

/** The whole of an event, whatever the order in which its fields were made. */
const wholeOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Who has seen something comes after it; what was done apart in an order that is the same everywhere. Doubles once. */
export function opVolgorde(gebeurtenissen: readonly Gebeurtenis[]): Gebeurtenis[] {
  const sorted = gebeurtenissen.toSorted((a, b) => {
    if (a.na !== b.na) return a.na - b.na;
    if (a.id !== b.id) return a.id < b.id ? -1 : 1;
    const [one, other] = [wholeOf(a), wholeOf(b)];
    return one === other ? 0 : one < other ? -1 : 1;
  });
  return sorted.filter((one, at) => {
    const before = sorted[at - 1];
    return !(before && before.id === one.id && before.na === one.na && wholeOf(before) === wholeOf(one));
  });
}

function pasToe(staat: Staat, e: Gebeurtenis): Reden | null {
  switch (e.kind) {
    case 'begin':
    case 'werkvorm':
      return kies(staat, e);
    case 'kom':
      return kom(staat, e);
    case 'ga':
      return ga(staat, e);
    case 'rol':
      return rol(staat, e);
    case 'klaar':
      return klaar(staat, e);
    case 'luister':
      return luister(staat, e);
    case 'fase':
      return fase(staat, e);
    case 'tijd':
      return tijd(staat, e);
    case 'stop':
      return stop(staat, e);
    case 'bied':
      return bied(staat, e);
    case 'neem-aan':
      return neemAan(staat, e);
    case 'neem-over':
      return neemOver(staat, e);
    case 'ronde':
      return ronde(staat, e);
    case 'oordeel':
      return oordeel(staat, e);
    case 'onthul':
      return onthul(staat, e);
    case 'open':
      return open(staat, e);
    case 'oogst':
      return oogst(staat, e);
    case 'thema':
      return thema(staat, e);
    case 'terugblik':
      return terugblik(staat, e);
  }
}

/** `gebeurtenissen`: those of one session, read with `leesGebeurtenis`. */
export function vouwSessie(gebeurtenissen: readonly Gebeurtenis[]): Sessie {
  const staat = nieuweStaat();
  let hoogste = 0;
  for (const e of opVolgorde(gebeurtenissen)) {
    const reden = e.na > hoogste + MEESTE_SPRONG ? 'sprong' : pasToe(staat, e);
    if (reden !== 'sprong') hoogste = e.na;
    if (reden !== null) staat.geweigerd.push({ id: e.id, kind: e.kind, plek: e.plek, reden });
  }
  return toSessie(staat, hoogste + 1);
}

function toSessie(staat: Staat, volgende: number): Sessie {
  const { werkvorm, gemaaktOp, stand, beurt, fase: at, beurten, gestopt, gespreksleider, bod, overnames } = staat;
  return {
    ...{ werkvorm, gemaaktOp, stand, beurt, fase: at, beurten, gestopt, gespreksleider, bod, overnames, volgende },
    leidden: [...staat.leidden],
    deelnemers: [...staat.plekken].map(([plek, { functie, toestel, aanwezig, klaarVoor }]) => ({
      ...{ plek, functie, toestel, aanwezig },
      rollen: rollenVan(staat, plek),
      klaar: aanwezig && klaarVoor !== null && klaarVoor === beurt,
    })),
    luistertNiet: [...staat.plekken.keys()].filter((plek) => praatIn(staat, plek, beurt)),
    rondes: rondesVan(staat),
    oogst: oogstVan(staat),
    thema: staat.thema,
    terugblikDag: staat.terugblikDag,
    geweigerd: staat.geweigerd,
  };
}
