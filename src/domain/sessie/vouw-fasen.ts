// Part of the fold: the werkvorm, going from phase to phase, time and the stop. A beurt is left once, by whoever is first.
import type { Van } from './gebeurtenis.ts';
import type { Reden } from './sessie.ts';
import { echteBeurt, heeftRol, isAanwezig, leidt, type Staat } from './vouw-staat.ts';

export const MINUUT_MS = 60_000;

/** Of `begin` and of another choice, as long as nobody began. Whoever was ready was ready for the other one. */
export function kies(staat: Staat, e: Van<'begin'> | Van<'werkvorm'>): Reden | null {
  if (staat.stand !== 'wachtkamer') return 'al-begonnen';
  if (e.kind === 'begin' && staat.werkvorm !== null) return 'al-begonnen';
  if (e.kind === 'werkvorm' && !isAanwezig(staat, e.plek)) return 'niet-aan-tafel';
  // A phase called like a round that was asked for already would take its place, shown or not.
  if (e.werkvorm.fasen.some(({ id }) => staat.rondes.has(id))) return 'onbekend';
  if (staat.werkvorm === null) staat.gemaaktOp = e.op;
  staat.werkvorm = e.werkvorm;
  staat.beurt = e.id;
  staat.faseVan.set(e.id, null);
  return null;
}

export function fase(staat: Staat, e: Van<'fase'>): Reden | null {
  const reden = magNaar(staat, e);
  const van = echteBeurt(staat, e.van);
  if (reden !== null) {
    const eerst = staat.uit.get(van);
    // The same step by two: they are in the same place.
    if (eerst?.naar === e.naar) staat.zelfde.set(e.id, eerst.id);
    else if (staat.werkvorm?.fasen[e.naar] && !staat.faseVan.has(e.id)) staat.faseVan.set(e.id, e.naar);
    return reden;
  }
  const nieuw = staat.werkvorm?.fasen[e.naar];
  if (!nieuw) return 'onbekend';
  if (staat.gespreksleider !== null) staat.leidden.add(staat.gespreksleider);
  verlaat(staat, e.op);
  staat.uit.set(van, { id: e.id, naar: e.naar });
  staat.stand = 'bezig';
  staat.gestopt = null;
  staat.beurt = e.id;
  staat.fase = e.naar;
  staat.faseVan.set(e.id, e.naar);
  const einde = e.op + nieuw.minuten * MINUUT_MS;
  staat.beurten.push({ id: e.id, fase: e.naar, van: e.op, einde, erbij: 0, tot: null });
  return null;
}

function magNaar(staat: Staat, { plek, van, naar }: Van<'fase'>): Reden | null {
  if (!staat.werkvorm) return 'geen-werkvorm';
  if (echteBeurt(staat, van) !== staat.beurt) return 'tegelijk';
  if (!isAanwezig(staat, plek)) return 'niet-aan-tafel';
  if (!leidt(staat, plek)) return 'niet-aan-jou';
  if (!staat.werkvorm.fasen[naar] || (staat.stand === 'bezig' && staat.fase === naar)) return 'onbekend';
  return null;
}

function verlaat(staat: Staat, op: number): void {
  const bezig = staat.beurten.at(-1);
  if (bezig && bezig.tot === null) bezig.tot = Math.max(op, bezig.van);
}

/** Both of two at once count. When the time was up already it is counted from then. */
export function tijd(staat: Staat, { plek, beurt, minuten, op }: Van<'tijd'>): Reden | null {
  if (!isAanwezig(staat, plek)) return 'niet-aan-tafel';
  if (!leidt(staat, plek) && !heeftRol(staat, plek, 'tijdbewaker')) return 'niet-aan-jou';
  const echt = echteBeurt(staat, beurt);
  const waar = staat.beurten.find(({ id }) => id === echt);
  if (!waar) return staat.faseVan.has(echt) ? 'tegelijk' : 'onbekend';
  waar.erbij += minuten;
  waar.einde = Math.max(waar.einde, op) + minuten * MINUUT_MS;
  return null;
}

/** Names no beurt, so that it is never too late. Because of danger anyone may; the privacybewaker where somebody may be recognised. */
export function stop(staat: Staat, { id, plek, op, reden }: Van<'stop'>): Reden | null {
  if (staat.stand === 'gestopt') {
    staat.zelfde.set(id, staat.beurt);
    return 'al-gestopt';
  }
  if (!isAanwezig(staat, plek)) return 'niet-aan-tafel';
  const bewaakt = reden === 'herkenbaar' && heeftRol(staat, plek, 'privacybewaker');
  if (reden !== 'gevaar' && !bewaakt && !leidt(staat, plek)) return 'niet-aan-jou';
  verlaat(staat, op);
  staat.stand = 'gestopt';
  staat.gestopt = { door: plek, op, reden };
  staat.beurt = id;
  staat.faseVan.set(id, staat.fase);
  staat.naStop.add(id);
  return null;
}
