// One person with several devices that make kringen, link, lose one another, hear late and get half their work done, while a lost one lies about itself: who stays ends up everywhere, who was taken out nowhere, and the work comes to an end. SEED=n replays one run.
import { expect } from 'vitest';
import { activeLeden, type Kring, type Lid } from '../../src/domain/kring.ts';
import { MAX_TOESTELLEN } from '../../src/domain/log-entry.ts';
import {
  type Bewering,
  type Blik,
  nietGehouden,
  type Taak,
  takenVan,
  type Verzoek,
} from '../../src/domain/toestellen/eigen.ts';
import { testSeeds } from './for-seeds.ts';
import { below, chance, pick } from './seeded.ts';

const OPS = 120;
const EIGEN = 'E';

/** The document of the own kring, as one device has it. What is deleted stays deleted. */
interface Doc {
  gezegd: Map<string, Bewering>;
  gevraagd: Map<string, Verzoek>;
  gebracht: Set<string>;
}

/** What everybody who hears it hears the same: the logs. */
interface World {
  logs: Map<string, Kring>;
  doc: Doc;
  toestellen: Toestel[];
  /** Everything was in by then, and never comes back. */
  uit: Set<string>;
  story: string[];
}

interface Toestel {
  naam: string;
  /** Logs as far as this device heard them, of the kringen it is in. */
  view: Map<string, Kring>;
  doc: Doc;
  onthouden: Map<string, Bewering>;
  kwijt: boolean;
}

const copy = ({ gezegd, gevraagd, gebracht }: Doc): Doc => ({
  ...{ gezegd: new Map(gezegd), gevraagd: new Map(gevraagd), gebracht: new Set(gebracht) },
});
const sleutel = (naam: string, kring: string) => (kring === EIGEN ? naam : `${naam}@${kring}`);
const lid = (naam: string, kring: string, van: string): Lid => ({
  ...{ toestel: { sign: sleutel(naam, kring), box: `${sleutel(naam, kring)}-box` }, van, rol: 'beheren', gast: null },
  ...{ removed: null, before: null, until: 0 },
});
const isIn = (kring: Kring | undefined, sign: string) => kring?.leden.get(sign)?.removed === null;
const zet = (world: World, id: string, leden: ReadonlyMap<string, Lid>) =>
  world.logs.set(id, {
    ...{ id, length: leden.size, head: '', epoch: 1, turns: [], uitnodigingen: new Map(), leden },
  });

function begin(): World {
  const world: World = {
    ...{ logs: new Map(), doc: { gezegd: new Map(), gevraagd: new Map(), gebracht: new Set() } },
    ...{ toestellen: [], uit: new Set(), story: [] },
  };
  zet(world, EIGEN, new Map([['t0', lid('t0', EIGEN, 't0')]]));
  world.toestellen.push({
    naam: 't0',
    view: new Map(world.logs),
    doc: copy(world.doc),
    onthouden: new Map(),
    kwijt: false,
  });
  return world;
}

/** Hears the logs of what it is in, and the document, or only some of it. */
function hoor(world: World, toestel: Toestel, alles = true): void {
  for (const id of [EIGEN, ...toestel.view.keys()]) {
    const log = world.logs.get(id);
    if (log && (alles || chance(50))) toestel.view.set(id, log);
  }
  if (isIn(world.logs.get(EIGEN), toestel.naam) && (alles || chance(60))) toestel.doc = copy(world.doc);
  onthoud(toestel);
}

function onthoud({ doc, onthouden }: Toestel): void {
  for (const one of doc.gezegd.values()) onthouden.set(`${one.kring}/${one.wie}/${one.toestel.sign}`, one);
}

function blikVan({ naam, view, doc, onthouden }: Toestel): Blik {
  const kringen = [...view].filter(([id]) => id !== EIGEN);
  const hier = kringen.filter(([id, kring]) => isIn(kring, sleutel(naam, id)));
  return {
    ...{ eigen: view.get(EIGEN) ?? null, ik: naam, gebracht: doc.gebracht },
    ...{ beweringen: [...doc.gezegd.values()], verzoeken: [...doc.gevraagd.values()] },
    onthouden: [...onthouden.values()],
    hier: new Map(hier.map(([id, kring]) => [id, { kring, ik: sleutel(naam, id) }])),
    waard: new Set(hier.map(([id]) => id)),
    uit: new Set(kringen.flatMap(([id, kring]) => (kring.leden.get(sleutel(naam, id))?.removed ? [id] : []))),
  };
}

/** Writes in the document: here and, for who is still in, for everybody. */
function schrijf(world: World, toestel: Toestel, change: (doc: Doc) => unknown): void {
  change(toestel.doc);
  onthoud(toestel);
  if (isIn(world.logs.get(EIGEN), toestel.naam)) change(world.doc);
}

/** The fold, for what these tasks do. */
function neemUit(world: World, id: string, door: string, sign: string): boolean {
  const kring = world.logs.get(id);
  const [author, target] = [kring?.leden.get(door), kring?.leden.get(sign)];
  if (!kring || author?.removed !== null || target?.removed !== null) return false;
  if (id !== EIGEN && author.van !== target.van) throw new Error(`${door} takes out ${sign} of somebody else`);
  zet(world, id, new Map(kring.leden).set(sign, { ...target, removed: {} }));
  return true;
}

function doe(world: World, toestel: Toestel, taak: Taak): void {
  const { naam } = toestel;
  const hier = `${taak.kring}/${naam}`;
  const eigenSleutel = sleutel(naam, taak.kring);
  world.story.push(`${naam} ${taak.kind} ${taak.kring}`);
  switch (taak.kind) {
    case 'zeg':
      schrijf(world, toestel, (doc) => {
        const toestelDaar = { sign: eigenSleutel, box: `${eigenSleutel}-box` };
        doc.gezegd.set(hier, { kring: taak.kring, wie: naam, toestel: toestelDaar });
        if (taak.vraag.length === 0)
          for (const key of [...doc.gevraagd.keys()]) if (key.startsWith(`${hier}/`)) doc.gevraagd.delete(key);
        for (const door of taak.vraag)
          doc.gevraagd.set(`${hier}/${door}`, { kring: taak.kring, wie: naam, door, proof: eigenSleutel });
      });
      return;
    case 'zwijg':
      schrijf(world, toestel, (doc) => {
        doc.gezegd.delete(hier);
        doc.gebracht.delete(hier);
        for (const key of [...doc.gevraagd.keys()]) if (key.startsWith(`${hier}/`)) doc.gevraagd.delete(key);
      });
      return;
    case 'breng': {
      const kring = world.logs.get(taak.kring);
      const author = kring?.leden.get(eigenSleutel);
      if (!kring || author?.removed !== null) return;
      toestel.view.set(taak.kring, kring);
      const mijn = activeLeden(kring).filter(({ van }) => van === author.van);
      if (!kring.leden.has(taak.toestel.sign)) {
        if (mijn.length >= MAX_TOESTELLEN) return;
        expect(taak.proof, 'nobody is brought in who did not ask').toBe(taak.toestel.sign);
        zet(world, taak.kring, new Map(kring.leden).set(taak.toestel.sign, lid(taak.wie, taak.kring, author.van)));
      }
      const now = world.logs.get(taak.kring);
      if (now) toestel.view.set(taak.kring, now);
      schrijf(world, toestel, (doc) => doc.gebracht.add(`${taak.kring}/${taak.wie}`));
      return;
    }
    case 'meld':
      schrijf(world, toestel, (doc) => doc.gebracht.add(`${taak.kring}/${taak.wie}`));
      return;
    case 'haal': {
      const kring = world.logs.get(taak.kring);
      if (kring && isIn(kring, eigenSleutel)) toestel.view.set(taak.kring, kring);
      return;
    }
    case 'weg': {
      neemUit(world, taak.kring, eigenSleutel, taak.sign);
      const now = world.logs.get(taak.kring);
      if (now) toestel.view.set(taak.kring, now);
    }
  }
}

/** Does what it owes, or only a part: the line falls away, the lock closes. */
function werk(world: World, toestel: Toestel, most: number): number {
  for (let done = 0; done < most; done++) {
    const [taak] = takenVan(blikVan(toestel));
    if (!taak) return done;
    doe(world, toestel, taak);
  }
  return most;
}

const blijft = ({ logs, toestellen }: World) =>
  toestellen.filter(({ naam, kwijt }) => !kwijt && isIn(logs.get(EIGEN), naam));

/** As the store does: out of the own kring, and then what it kept silent about in each kring that is here. */
function haalUit(world: World, toestel: Toestel, weg: Toestel): void {
  hoor(world, toestel);
  if (!neemUit(world, EIGEN, toestel.naam, weg.naam)) return;
  weg.kwijt = true;
  hoor(world, toestel);
  const blik = blikVan(toestel);
  const gezegd = new Set(blik.beweringen.map(({ toestel: { sign } }) => sign));
  for (const id of blik.hier.keys())
    for (const sign of nietGehouden(blik, id, weg.naam).filter((found) => !gezegd.has(found)))
      neemUit(world, id, sleutel(toestel.naam, id), sign);
}

function step(world: World, nummer: number): void {
  const [stayer, any] = [pick(blijft(world)), pick(world.toestellen)];
  const what = pick(['maak', 'koppel', 'hoor', 'hoor', 'werk', 'werk', 'werk', 'kwijt', 'lieg'] as const);
  switch (what) {
    case 'maak': {
      if (world.logs.size > 8) return;
      const id = `K${nummer}`;
      world.story.push(`${stayer.naam} maakt ${id}`);
      zet(world, id, new Map([[sleutel(stayer.naam, id), lid(stayer.naam, id, sleutel(stayer.naam, id))]]));
      // A colleague in half of them, who is nobody's device.
      const made = world.logs.get(id);
      if (made && chance(50)) zet(world, id, new Map(made.leden).set(`cas@${id}`, lid('cas', id, `cas@${id}`)));
      stayer.view.set(id, world.logs.get(id) as Kring);
      return;
    }
    case 'koppel': {
      hoor(world, stayer);
      const eigen = world.logs.get(EIGEN);
      if (!eigen || activeLeden(eigen).length >= 4) return;
      const naam = `t${world.toestellen.length}`;
      world.story.push(`${stayer.naam} koppelt ${naam}`);
      zet(world, EIGEN, new Map(eigen.leden).set(naam, lid(naam, EIGEN, naam)));
      const made = { naam, view: new Map(), doc: copy(world.doc), onthouden: new Map(), kwijt: false } as Toestel;
      world.toestellen.push(made);
      hoor(world, made);
      return;
    }
    case 'hoor':
      hoor(world, any, chance(40));
      return;
    case 'werk':
      // Also one that was taken out and has not heard so.
      werk(world, any, below(4));
      return;
    case 'kwijt': {
      const [weg] = blijft(world).filter((one) => one !== stayer);
      if (!weg || chance(60)) return;
      world.story.push(`${stayer.naam} haalt ${weg.naam} eruit`);
      haalUit(world, stayer, weg);
      return;
    }
    case 'lieg': {
      // In other hands, before anybody noticed: keeps silent, or says it is another of these devices.
      const dief = pick(blijft(world));
      if (dief === stayer || blijft(world).length < 3 || chance(70)) return;
      world.story.push(`${dief.naam} liegt`);
      hoor(world, dief);
      const slachtoffer = pick(blijft(world).filter((one) => one !== dief));
      schrijf(world, dief, (doc) => {
        for (const [key, bewering] of [...doc.gezegd])
          if (bewering.wie === dief.naam) {
            if (chance(50)) doc.gezegd.delete(key);
            else {
              const sign = sleutel(slachtoffer.naam, bewering.kring);
              doc.gezegd.set(key, { ...bewering, toestel: { sign, box: `${sign}-box` } });
            }
          }
      });
      // And it is taken out by who stays.
      hoor(world, stayer);
      haalUit(world, stayer, dief);
    }
  }
}

function end(world: World): void {
  for (let round = 0; ; round++) {
    expect(round, 'it comes to an end').toBeLessThan(60);
    let done = 0;
    for (const toestel of blijft(world)) {
      hoor(world, toestel);
      done += werk(world, toestel, 500);
    }
    if (done === 0) break;
  }
  const stayers = blijft(world);
  for (const [id, kring] of world.logs) {
    if (id === EIGEN) continue;
    // One that was brought in by a lost device, in a kring that nobody else is in, does not know so.
    const erin = stayers.filter(({ naam, view }) => view.has(id) && isIn(kring, sleutel(naam, id)));
    if (erin.length === 0) continue;
    expect(
      erin.map(({ naam }) => naam),
      `everywhere: ${id}`,
    ).toEqual(stayers.map(({ naam }) => naam));
    const gehoord = (naam: string) => erin.some(({ onthouden }) => onthouden.has(`${id}/${naam}/${sleutel(naam, id)}`));
    for (const { naam, kwijt } of world.toestellen) {
      if (!kwijt) continue;
      // Whoever brings one in has heard what it says, and remembers.
      expect(gehoord(naam) || !kring.leden.has(sleutel(naam, id)), `${naam} is known in ${id}`).toBe(true);
      expect(isIn(kring, sleutel(naam, id)), `${naam} out of ${id}`).toBe(false);
    }
    const cas = kring.leden.get(`cas@${id}`);
    if (cas) expect(cas.removed).toBeNull();
    // Nobody who stays was ever taken out of anything.
    for (const { naam } of stayers) expect(kring.leden.get(sleutel(naam, id))?.removed ?? null).toBeNull();
  }
}

testSeeds('devices of one person come and go', () => {
  const world = begin();
  try {
    for (let nummer = 0; nummer < OPS; nummer++) step(world, nummer);
    end(world);
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : cause}\n${world.story.slice(-30).join('\n')}`, {
      cause,
    });
  }
});
