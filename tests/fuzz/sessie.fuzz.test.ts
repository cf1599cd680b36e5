// Sessions by chance: devices with one or more places, each hearing some of the others in any order. One truth, no lost input, nothing revealed early, one gespreksleider or none, no phase skipped by two at once.
import { expect } from 'vitest';
import type { Gebeurtenis, Van } from '../../src/domain/sessie/gebeurtenis.ts';
import { heeftDeTijd, magAannemen, magLeiden, magOvernemen, magSchrijven } from '../../src/domain/sessie/mag.ts';
import type { Sessie } from '../../src/domain/sessie/sessie.ts';
import { opVolgorde, vouwSessie } from '../../src/domain/sessie/vouw.ts';
import { dekTafel, kom, naar, type Tafel, type Toestel, WERKVORM } from '../domain/sessie/tafel.ts';
import { testSeeds } from './for-seeds.ts';
import { below, chance, pick } from './seeded.ts';

const STEPS = 90;

interface Wereld {
  tafel: Tafel;
  toestellen: Toestel[];
  plekken: Map<Toestel, string[]>;
  /** Of a phase step the phase its maker was looking at; null: the waiting room or a stop. */
  gezienBij: Map<string, number | null>;
  teksten: string[];
}

const shuffled = <T>(list: readonly T[]): T[] => {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at--) {
    const to = below(at + 1);
    [out[at], out[to]] = [out[to] as T, out[at] as T];
  }
  return out;
};

/** What a device's own rule is: it opens only what its fold says was revealed, and again when that did not count. */
function opent(toestel: Toestel, plekken: readonly string[]): void {
  for (const { bijdragen } of toestel.zie().rondes)
    for (const { id, plek, sleutels } of bijdragen)
      if (plekken.includes(plek) && sleutels.length === 0)
        toestel.doe(plek, { kind: 'open', oordeel: id, sleutel: `sleutel-${id}`, tekst: `woorden-${id}` });
}

function stap(wereld: Wereld): void {
  const { tafel, toestellen, plekken, gezienBij, teksten } = wereld;
  const toestel = pick(toestellen);
  const eigen = plekken.get(toestel) ?? [];
  const plek = pick(eigen);
  const nu = toestel.zie();
  tafel.nu += below(40_000);
  const ander = pick(nu.deelnemers.map((one) => one.plek).concat(plek));
  const beurt = nu.beurt || 'geen';
  const ga = (index: number) => {
    const een = naar(toestel, plek, index);
    gezienBij.set(een.id, nu.stand === 'bezig' ? nu.fase : null);
  };
  switch (below(19)) {
    case 0:
    case 1:
      toestel.doe(plek, kom(toestel.naam, `functie ${plek}`));
      return;
    case 2:
      if (chance(30)) toestel.doe(plek, { kind: 'ga' });
      return;
    case 3:
      toestel.doe(plek, {
        ...{ kind: 'rol', voor: chance(60) ? plek : ander, aan: chance(75) },
        rol: pick(['inbrenger', 'gespreksleider', 'tijdbewaker', 'notulist'] as const),
      });
      return;
    case 4:
    case 5:
    case 6:
      // By whoever may as far as they know; now and then by one who may not.
      if (nu.werkvorm && (magLeiden(nu, plek) || chance(10)))
        ga(Math.max(0, Math.min(3, (nu.fase ?? -1) + (chance(85) ? 1 : -1))));
      return;
    case 7:
      // Who leads may give time as well, when another one keeps it.
      if (heeftDeTijd(nu, plek) || magLeiden(nu, plek))
        toestel.doe(plek, { kind: 'tijd', beurt, minuten: pick([1, 5]) });
      return;
    case 8:
    case 15:
      if (magLeiden(nu, plek)) toestel.doe(plek, { kind: 'bied', aan: chance(85) ? ander : null });
      return;
    case 9:
    case 16:
      if (nu.bod && (magAannemen(nu, plek) || chance(40))) toestel.doe(plek, { kind: 'neem-aan', bod: nu.bod.id });
      return;
    case 10: {
      const wegSinds = tafel.nu - below(120_000);
      if (nu.gespreksleider && (magOvernemen(nu, plek, wegSinds, tafel.nu) || chance(10)))
        toestel.doe(plek, { kind: 'neem-over', van: nu.gespreksleider, wegSinds });
      return;
    }
    case 11:
    case 12: {
      const ronde = nu.rondes.find(({ id }) => id === 'cijfer');
      if (!ronde || !magSchrijven(nu, plek)) return;
      const nummer = tafel.alle().length;
      toestel.doe(plek, {
        ...{ kind: 'oordeel', ronde: 'cijfer', beurt, omhulsel: `omhulsel-${nummer}`, bewijs: `bewijs-${nummer}` },
        naOnthulling: ronde.onthuldOp !== null,
      });
      return;
    }
    case 13: {
      const ronde = nu.rondes.find(({ id }) => id === 'cijfer');
      if (!ronde || !magLeiden(nu, plek) || !chance(50)) return;
      const gezien = [...toestel.er.values()].flatMap((one) => (one.kind === 'oordeel' ? [one.id] : []));
      toestel.doe(plek, { kind: 'onthul', ronde: 'cijfer', gezien });
      return;
    }
    case 17:
      if (nu.beurt && chance(50)) toestel.doe(plek, { kind: 'luister', beurt: nu.beurt, aan: chance(40) });
      return;
    case 14: {
      if (!magSchrijven(nu, plek) && !chance(20)) return;
      const tekst = `tekst-${tafel.alle().length}`;
      teksten.push(tekst);
      const vervangt = nu.oogst.length > 0 && chance(40) ? [pick(nu.oogst).id] : [];
      toestel.doe(plek, { kind: 'oogst', beurt, soort: 'oogst', tekst, vervangt });
      return;
    }
    default:
      if (chance(25)) toestel.doe(plek, { kind: 'stop', reden: pick(['klaar', 'gevaar'] as const) });
  }
}

/** What must hold on every device at every moment, with whatever reached it. */
function keurNu(toestel: Toestel): void {
  const nu = toestel.zie();
  const leiders = nu.deelnemers.filter(({ rollen }) => rollen.includes('gespreksleider'));
  expect(leiders.length).toBe(nu.gespreksleider === null ? 0 : 1);
  if (nu.gespreksleider !== null) expect(leiders[0]).toMatchObject({ plek: nu.gespreksleider, aanwezig: true });
  const alles = JSON.stringify(nu);
  for (const { id, onthuldOp, bijdragen } of nu.rondes) {
    if (onthuldOp !== null) continue;
    expect(bijdragen).toEqual([]);
    for (const one of toestel.er.values())
      if (one.kind === 'oordeel' && one.ronde === id)
        for (const geheim of [one.omhulsel, one.bewijs, `sleutel-${one.id}`, `woorden-${one.id}`])
          if (alles.includes(`"${geheim}"`)) throw new Error(`${geheim} came out before the reveal`);
  }
}

/** The lead changes only by a word of who may say so. */
function keurLeiding(order: readonly Gebeurtenis[]): void {
  let voor: Sessie = vouwSessie([]);
  for (const [at, e] of order.entries()) {
    const na = vouwSessie(order.slice(0, at + 1));
    const van = voor.gespreksleider;
    if (na.gespreksleider !== van) {
      if (na.gespreksleider === null) expect(e.kind === 'ga' ? e.plek : (e as Van<'rol'>).voor).toBe(van);
      else if (e.kind === 'rol') expect(van).toBeNull();
      else if (e.kind === 'neem-aan') expect(voor.bod).toMatchObject({ id: e.bod, aan: e.plek });
      else expect(e).toMatchObject({ kind: 'neem-over', van, plek: na.gespreksleider });
    }
    voor = na;
  }
}

/** Each stay began with a step by someone who saw the phase it left; so nobody was taken past one by another's step. */
function keurFasen(sessie: Sessie, gezienBij: ReadonlyMap<string, number | null>, order: readonly Gebeurtenis[]): void {
  const gestopt = new Set(order.flatMap((e) => (e.kind === 'stop' ? [e.id] : [])));
  const byId = new Map(order.map((e) => [e.id, e]));
  let vorige: number | null = null;
  for (const { id, fase } of sessie.beurten) {
    const e = byId.get(id);
    if (e?.kind !== 'fase') throw new Error('a beurt without a step');
    if (gestopt.has(e.van)) {
      vorige = fase;
      continue;
    }
    expect(gezienBij.get(id)).toBe(vorige);
    if (vorige !== null) expect(Math.abs(fase - vorige)).toBe(1);
    else expect(fase).toBe(0);
    vorige = fase;
  }
  const gelaten = order
    .filter((e) => e.kind === 'fase' && sessie.beurten.some(({ id }) => id === e.id))
    .map((e) => (e as Van<'fase'>).van);
  expect(new Set(gelaten).size).toBe(gelaten.length);
}

function keurInvoer(sessie: Sessie, wereld: Wereld, order: readonly Gebeurtenis[]): void {
  const geweigerd = new Map(sessie.geweigerd.map(({ id, reden }) => [id, reden]));
  const regels = order.filter((e) => e.kind === 'oogst');
  expect(regels.map(({ tekst }) => tekst).sort()).toEqual(wereld.teksten.toSorted());
  const staat = new Set(sessie.oogst.map(({ id }) => id));
  for (const { id } of regels) {
    const vervangen = regels.some((one) => one.vervangt.includes(id) && !geweigerd.has(one.id));
    expect(staat.has(id) || vervangen || geweigerd.get(id) === 'inbrenger-luistert').toBe(true);
    expect([staat.has(id), vervangen, geweigerd.has(id)].filter(Boolean).length).toBe(1);
  }
  const [ronde] = sessie.rondes;
  const gaven = order.flatMap((e) => (e.kind === 'oordeel' && !geweigerd.has(e.id) ? [e.plek] : []));
  expect(new Set(ronde?.gegeven ?? [])).toEqual(new Set(gaven));
  if (ronde && ronde.onthuldOp !== null) {
    expect(new Set(ronde.bijdragen.map(({ plek }) => plek))).toEqual(new Set(gaven));
    // Once everyone was back, all of it could be opened.
    for (const { id, sleutels } of ronde.bijdragen)
      expect(sleutels).toEqual([{ sleutel: `sleutel-${id}`, tekst: `woorden-${id}` }]);
  }
  const minuten = order.reduce((sum, e) => (e.kind === 'tijd' && !geweigerd.has(e.id) ? sum + e.minuten : sum), 0);
  expect(sessie.beurten.reduce((sum, { erbij }) => sum + erbij, 0)).toBe(minuten);
}

testSeeds('any order gives one session', () => {
  const tafel = dekTafel(() => pick(['a', 'm', 'z']));
  const aantal = 2 + below(4);
  const toestellen = Array.from({ length: aantal }, (_, at) => tafel.toestel(`t${at}`));
  const plekken = new Map(
    toestellen.map((one) => [one, Array.from({ length: chance(35) ? 3 : 1 }, (_, at) => `${one.naam}.${at}`)]),
  );
  const wereld: Wereld = { tafel, toestellen, plekken, gezienBij: new Map(), teksten: [] };
  const [eerste] = toestellen as [Toestel];
  eerste.doe('t0.0', { kind: 'begin', werkvorm: WERKVORM });
  for (const one of toestellen) {
    one.krijg(eerste);
    for (const plek of plekken.get(one) ?? []) if (chance(80)) one.doe(plek, kom(one.naam, `functie ${plek}`));
    eerste.krijg(one);
  }
  if (chance(75)) eerste.doe('t0.0', { kind: 'rol', voor: 't0.0', rol: 'gespreksleider', aan: true });
  for (const one of toestellen) if (chance(75)) one.krijg(eerste);
  for (let at = 0; at < STEPS; at++) {
    stap(wereld);
    // All, half of it whatever the order, or nothing for a long time.
    const [naar, van] = [pick(toestellen), pick(toestellen)];
    const hoort = below(10);
    if (hoort < 2) naar.krijg(van);
    else if (hoort < 4) naar.krijg(van, () => chance(50));
    opent(naar, plekken.get(naar) ?? []);
    keurNu(naar);
  }
  for (let round = 0; round < 3; round++) {
    for (const one of toestellen) for (const van of toestellen) one.krijg(van);
    for (const one of toestellen) opent(one, plekken.get(one) ?? []);
  }
  for (const one of toestellen) for (const van of toestellen) one.krijg(van);
  const sessie = eerste.zie();
  for (const one of toestellen) expect(one.zie()).toEqual(sessie);
  for (let round = 0; round < 3; round++)
    expect(vouwSessie(shuffled([...tafel.alle(), ...tafel.alle()]))).toEqual(sessie);
  const order = opVolgorde(tafel.alle());
  keurNu(eerste);
  keurLeiding(order);
  keurFasen(sessie, wereld.gezienBij, order);
  keurInvoer(sessie, wereld, order);
});
