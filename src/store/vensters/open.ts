// The four windows of an open casus: watched, and changed by named actions, each a step to undo. Works over any living document; knows no disk and no screen.
import type * as Y from 'yjs';
import type { Analyse, TekstNaam } from '../../domain/vensters/analyse.ts';
import { isSoort, VERPLAATSBAAR } from '../../domain/vensters/item.ts';
import type { CasusVensters, TekstBron, TekstDeel } from '../contract.ts';
import { createValue } from '../value.ts';
import {
  addOpmerking,
  cijfersOf,
  isCijfer,
  koppelingenOf,
  opmerkingenOf,
  removeBeside,
  removeCijfer,
  setCijfer,
  setKlaar,
  setKoppeling,
  setOpmerking,
  tekstenOf,
  tekstOf,
} from './bij-items.ts';
import {
  addItem,
  itemsOf,
  MAX,
  readItem,
  removeItem,
  setPlaats,
  setVeld,
  setWeg,
  throwAway,
  touchedBy,
  wordsOf,
} from './items.ts';
import { createLezer } from './lees.ts';
import { HIER, undoManagerOf } from './undo.ts';
import { heel, passend } from './woorden.ts';

export interface VenstersOptions {
  /** Stable per device within the casus: whose number is whose. */
  eigen: string;
  functie: () => string;
  now: () => number;
  /** Everything on this disk is in the document. */
  whenLoaded: Promise<void>;
}

const newId = (): string => crypto.randomUUID();

export function openVensters(doc: Y.Doc, options: VenstersOptions): CasusVensters {
  const { eigen, functie, now } = options;
  const lezer = createLezer(doc, eigen);
  const analyse = createValue<Analyse>(lezer.analyse(), Object.is);
  const geladen = createValue(false);
  let closed = false;
  void options.whenLoaded.then(
    () => closed || geladen.set(true),
    () => undefined,
  );
  /** One for each text, so that a field keeps its own. */
  const bronnen = new Map<
    Y.Text | string,
    { bron: TekstBron; listeners: Set<(delta?: readonly TekstDeel[]) => void> }
  >();

  // What a transaction touched is gathered first, read once.
  let items = new Set<string>();
  let deltas = new Map<Y.Text | string, readonly TekstDeel[]>();
  const beside = { koppelingen: false, teksten: false, cijfers: false, opmerkingen: false };
  const root = itemsOf(doc);
  const markItems = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) {
      const id = String(event.path[0]);
      if (event.target === wordsOf(doc, id)) deltas.set(id, event.delta as readonly TekstDeel[]);
    }
    for (const id of touchedBy(doc, events)) items.add(id);
  };
  const markers = {
    koppelingen: () => {
      beside.koppelingen = true;
    },
    cijfers: () => {
      beside.cijfers = true;
    },
    opmerkingen: () => {
      beside.opmerkingen = true;
    },
  };
  const touchedTexts = new Set<Y.Text>();
  const markTekst = (event: Y.YTextEvent) => {
    beside.teksten = true;
    touchedTexts.add(event.target);
    deltas.set(event.target, event.delta);
  };
  const look = () => {
    if (items.size === 0 && !Object.values(beside).some(Boolean)) return;
    const touched: (Y.Text | string)[] = [...items, ...touchedTexts];
    const next = lezer.herlees({ items, ...beside });
    const changes = deltas;
    items = new Set();
    deltas = new Map();
    touchedTexts.clear();
    Object.assign(beside, { koppelingen: false, teksten: false, cijfers: false, opmerkingen: false });
    analyse.set(next);
    for (const one of touched)
      for (const listener of [...(bronnen.get(one)?.listeners ?? [])]) listener(changes.get(one));
  };
  root.observeDeep(markItems);
  koppelingenOf(doc).observe(markers.koppelingen);
  cijfersOf(doc).observe(markers.cijfers);
  opmerkingenOf(doc).observeDeep(markers.opmerkingen);
  for (const tekst of tekstenOf(doc)) tekst.observe(markTekst);
  doc.on('afterTransaction', look);

  const undoManager = undoManagerOf(doc);
  const undoState = () => ({ kanOngedaan: undoManager.canUndo(), kanOpnieuw: undoManager.canRedo() });
  const undo = createValue(undoState());
  const lookUndo = () => undo.set(undoState());
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
    undoManager.on(event, lookUndo);

  let typing: Y.Text | null = null;
  /** One action, one step. */
  const act = (how: () => void): void => {
    if (doc.isDestroyed) return;
    undoManager.stopCapturing();
    doc.transact(how, HIER);
    undoManager.stopCapturing();
  };

  const move = (item: string, soort: string): void => {
    const from = readItem(doc, item);
    if (!from || !isSoort(soort)) return;
    // Of several that stand any can be chosen.
    const may = VERPLAATSBAAR.includes(from.soort) && VERPLAATSBAAR.includes(soort);
    if (may || from.velden.soort?.includes(soort)) setVeld(doc, item, 'soort', soort);
  };

  const answer = (item: string, veld: string, waarde: string): void =>
    veld === 'soort' ? move(item, waarde) : setVeld(doc, item, veld, waarde);
  const answerAll = (item: string, velden: Readonly<Record<string, string>>): void => {
    for (const [veld, waarde] of Object.entries(velden)) answer(item, veld, waarde);
  };

  const bronOf = (key: Y.Text | string, find: () => Y.Text | null): TekstBron => {
    const known = bronnen.get(key);
    if (known) return known.bron;
    const listeners = new Set<(delta?: readonly TekstDeel[]) => void>();
    const bron: TekstBron = {
      get: () => find()?.toString() ?? '',
      subscribe(changed) {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
      vervang(van, tot, door) {
        const words = find();
        if (!words || doc.isDestroyed) return;
        // One step never goes over two texts.
        if (typing !== words) undoManager.stopCapturing();
        typing = words;
        const fit = passend(words.toString(), van, tot, door, MAX.tekst);
        doc.transact(() => {
          if (fit.to > fit.from) words.delete(fit.from, fit.to - fit.from);
          if (fit.words !== '') words.insert(fit.from, fit.words);
        }, HIER);
      },
    };
    bronnen.set(key, { bron, listeners });
    return bron;
  };

  return {
    geladen,
    analyse,
    undo,
    tekst: (van) =>
      typeof van === 'string'
        ? bronOf(tekstOf(doc, van as TekstNaam), () => tekstOf(doc, van))
        : bronOf(van.item, () => wordsOf(doc, van.item)),
    maak(soort, nieuw = {}) {
      const id = newId();
      const { tekst = '', velden = {}, herkomst = null } = nieuw;
      act(() =>
        addItem(doc, { id, soort, tekst: heel(tekst, MAX.tekst), velden, herkomst, op: now(), functie: functie() }),
      );
      return id;
    },
    zet: (item, veld, waarde) => act(() => answer(item, veld, waarde)),
    zetAlle: (item, velden) => act(() => answerAll(item, velden)),
    verplaats: (item, soort, velden = {}) =>
      act(() => {
        move(item, soort);
        answerAll(item, velden);
      }),
    schuif: (item, richting) =>
      act(() => {
        const soort = readItem(doc, item)?.soort;
        const row = analyse.get().items.filter((one) => one.soort === soort);
        const at = row.findIndex(({ id }) => id === item);
        const [self] = row.splice(at, 1);
        const to = at + richting;
        if (at < 0 || !self || to < 0 || to > row.length) return;
        row.splice(to, 0, self);
        const [before, after] = [
          row[to - 1]?.plaats ?? Number.NEGATIVE_INFINITY,
          row[to + 1]?.plaats ?? Number.POSITIVE_INFINITY,
        ];
        const between = Number.isFinite(before)
          ? Number.isFinite(after)
            ? (before + after) / 2
            : before + 1
          : after - 1;
        if (before < between && between < after) setPlaats(doc, item, between);
        // Made in the same millisecond: there is no room between them.
        else for (const [place, { id }] of row.entries()) setPlaats(doc, id, now() + place);
      }),
    koppel: (van, naar, aan) => act(() => setKoppeling(doc, van, naar, aan)),
    gooiWeg: (item) => act(() => throwAway(doc, item, now())),
    zetTerug: (item) => act(() => setWeg(doc, item, null)),
    wisVoorgoed: (item) =>
      act(() => {
        if (!readItem(doc, item)) return;
        removeItem(doc, item);
        removeBeside(doc, item);
      }),
    geefCijfer: (bij, cijfer, reden) =>
      act(() => {
        if (cijfer === null) removeCijfer(doc, bij, eigen);
        // What cannot be read back would take the place of what can.
        else if (isCijfer(cijfer))
          setCijfer(doc, { bij, wie: eigen, eigen: true, functie: functie(), cijfer, reden, op: now() });
      }),
    zegBij: (item, tekst) =>
      act(() => {
        if (tekst.trim() === '') return;
        addOpmerking(doc, { id: newId(), bij: item, tekst: tekst.trim(), functie: functie(), op: now(), klaar: false });
      }),
    verwoord: (opmerking, tekst) => act(() => tekst.trim() !== '' && setOpmerking(doc, opmerking, tekst.trim())),
    handelAf: (opmerking, klaar) => act(() => setKlaar(doc, opmerking, klaar)),
    ongedaan() {
      if (!doc.isDestroyed) undoManager.undo();
      // Steps that could do nothing any more are gone without a word.
      lookUndo();
    },
    opnieuw() {
      if (!doc.isDestroyed) undoManager.redo();
      lookUndo();
    },
    close() {
      closed = true;
      root.unobserveDeep(markItems);
      koppelingenOf(doc).unobserve(markers.koppelingen);
      cijfersOf(doc).unobserve(markers.cijfers);
      opmerkingenOf(doc).unobserveDeep(markers.opmerkingen);
      for (const tekst of tekstenOf(doc)) tekst.unobserve(markTekst);
      doc.off('afterTransaction', look);
      for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
        undoManager.off(event, lookUndo);
      undoManager.stopCapturing();
    },
  };
}
