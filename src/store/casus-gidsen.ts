// The walks through guides in a casus that is open, and the facts that came of them: watched, and changed so that it is on disk when it is said to be.
import type * as Y from 'yjs';
import { Doorloop, type Regel, Regels } from '../domain/gids/regel.ts';
import type { SealedDocument } from '../sealed/document.ts';
import { addFeit, changeFeit, createFeitenLezer, fitsFeit, removeFeit } from './casus-feiten.ts';
import {
  addDoorloop,
  appendRegels,
  hasDoorloop,
  logboekTypes,
  readDoorlopen,
  removeDoorloop,
} from './casus-logboek.ts';
import type { CasusGidsen, DoorloopBron, DoorloopKort, DoorloopStaat, Feit, Uitkomst } from './contract.ts';
import type { Tel } from './monitor/tel.ts';
import { geweigerd, inWoorden } from './redenen.ts';
import { createValue, type Settable } from './value.ts';
import { itemsOf, touchedBy } from './vensters/items.ts';

export interface OpenGidsen extends CasusGidsen {
  /** Values stand still from now on. What is written after this is kept as long as the document lives. */
  close(): void;
}

/** Lines are the same objects as long as they are there. */
const sameStaat = (a: DoorloopStaat | null, b: DoorloopStaat | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.onleesbaar === b.onleesbaar &&
    a.regels.length === b.regels.length &&
    a.regels.every((regel, at) => regel === b.regels[at]) &&
    JSON.stringify(a.doorloop) === JSON.stringify(b.doorloop));

/** Facts are the same objects as long as nothing in them changed. */
const sameFeiten = (a: readonly Feit[], b: readonly Feit[]): boolean =>
  a.length === b.length && a.every((feit, at) => feit === b[at] || JSON.stringify(feit) === JSON.stringify(b[at]));

/** The last touched first. */
const describeDoorlopen = (staten: ReadonlyMap<string, DoorloopStaat>): DoorloopKort[] =>
  [...staten.values()]
    .map(({ doorloop, regels }) => ({
      doorloop,
      laatst: regels.reduce((last, { op }) => Math.max(last, op), doorloop.begonnenOp),
      aantalRegels: regels.length,
      waar: 'slot' as const,
    }))
    .sort((a, b) => b.laatst - a.laatst || (a.doorloop.id < b.doorloop.id ? -1 : 1));

export function openCasusGidsen(doc: Pick<SealedDocument, 'inner' | 'save' | 'whenLoaded'>, tel?: Tel): OpenGidsen {
  const { inner } = doc;
  let staten = readDoorlopen(inner);
  const geladen = createValue(false);
  void doc.whenLoaded.then(
    () => geladen.set(true),
    () => undefined,
  );
  const doorlopen = createValue(describeDoorlopen(staten));
  const lezer = createFeitenLezer(inner);
  const feiten = createValue(lezer.feiten(), sameFeiten);
  const bronnen = new Map<string, DoorloopBron & { staat: Settable<DoorloopStaat | null> }>();

  let logboekMoved = false;
  let feitenMoved: string[] = [];
  const markLogboek = () => {
    logboekMoved = true;
  };
  const markFeiten = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    feitenMoved.push(...touchedBy(inner, events));
  };
  const look = () => {
    const [logboek, facts] = [logboekMoved, feitenMoved];
    logboekMoved = false;
    feitenMoved = [];
    if (logboek) {
      staten = readDoorlopen(inner);
      doorlopen.set(describeDoorlopen(staten));
      for (const [id, { staat }] of bronnen) staat.set(staten.get(id) ?? null);
    }
    if (facts.length === 0) return;
    lezer.herlees(facts);
    feiten.set(lezer.feiten());
  };
  for (const type of logboekTypes(inner)) type.observe(markLogboek);
  itemsOf(inner).observeDeep(markFeiten);
  inner.on('afterTransaction', look);

  /** `how` answers why it refuses. Also when nothing was new it waits for the disk: it may have refused it before. */
  const change = (how: () => string | null): Promise<Uitkomst> =>
    inWoorden<object>(async () => {
      // What is not read from disk yet can be neither found nor removed.
      await doc.whenLoaded;
      // Nothing written in a document that is gone is kept anywhere.
      if (inner.isDestroyed) return geweigerd('niet-open');
      const reden = inner.transact(how);
      if (reden !== null) return geweigerd(reden);
      await doc.save();
      return { kind: 'goed' };
    });

  /** Parsed before it is written: copies of our own, and nothing that nobody could read back. */
  const append = (id: string, regels: readonly Regel[]): string | null => {
    const parsed = Regels.safeParse(regels);
    if (!parsed.success) return 'te-lang';
    appendRegels(inner, id, parsed.data);
    return null;
  };

  return {
    geladen,
    doorlopen,
    feiten,
    doorloop(id) {
      const known = bronnen.get(id);
      if (known) return known;
      const bron = {
        staat: createValue(staten.get(id) ?? null, sameStaat),
        async schrijf(regels: readonly Regel[]) {
          const voor = staten.get(id);
          const done = await change(() => (hasDoorloop(inner, id) ? append(id, regels) : 'doorloop-weg'));
          if (voor && done.kind === 'goed')
            tel?.({ kind: 'gelopen', doorloop: voor.doorloop, voor: voor.regels, erbij: regels });
          return done;
        },
      };
      bronnen.set(id, bron);
      return bron;
    },
    neemOp: ({ doorloop, regels }) =>
      change(() => {
        const parsed = Doorloop.safeParse(doorloop);
        if (!parsed.success) return 'mislukt';
        const reden = append(parsed.data.id, regels);
        if (reden === null) addDoorloop(inner, parsed.data);
        return reden;
      }),
    verwijder: (id) =>
      change(() => {
        removeDoorloop(inner, id);
        return null;
      }),
    zetFeit: (feit: Feit) =>
      change(() => {
        if (!fitsFeit(feit)) return 'te-lang';
        addFeit(inner, feit);
        return null;
      }),
    veranderFeit: (id, deel) => change(() => (changeFeit(inner, id, deel) ? null : 'te-lang')),
    verwijderFeit: (id) =>
      change(() => {
        removeFeit(inner, id, Date.now());
        return null;
      }),
    close() {
      for (const type of logboekTypes(inner)) type.unobserve(markLogboek);
      itemsOf(inner).unobserveDeep(markFeiten);
      inner.off('afterTransaction', look);
    },
  };
}
