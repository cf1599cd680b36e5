// Makes a living casus read as a version of it did, as new changes that go together with what others write at the same time. Items made later go to the bin; how it stood before is kept as a version of its own.
import type * as Y from 'yjs';
import { TEKST_NAMEN } from '../domain/vensters/analyse.ts';
import { herstelNotities } from './geschiedenis-notities.ts';
import { maakTekst } from './geschiedenis-tekst.ts';
import { openVersie } from './geschiedenis-toen.ts';
import type { Geweigerd } from './uitkomst.ts';
import {
  addOpmerking,
  readCijfers,
  readKoppelingen,
  readOpmerkingen,
  removeCijfer,
  setCijfer,
  setKlaar,
  setKoppeling,
  tekstOf,
} from './vensters/bij-items.ts';
import { addItem, entryOf, itemsOf, readItem, setPlaats, setWeg, wordsOf } from './vensters/items.ts';
import { HIER, undoManagerOf } from './vensters/undo.ts';
import { copyVelden } from './vensters/velden.ts';

function herstelItem(doc: Y.Doc, old: Y.Doc, id: string): void {
  const item = readItem(old, id);
  const then = entryOf(old, id);
  if (!item || !then) return;
  // Thrown away then, gone for good since: it stays gone.
  if (!readItem(doc, id)) {
    if (item.weg !== null) return;
    const { soort, tekst, op, functie, herkomst } = item;
    addItem(doc, { id, soort, tekst, velden: {}, op, functie, herkomst });
  }
  const now = entryOf(doc, id);
  const words = wordsOf(doc, id);
  if (!now || !words) return;
  maakTekst(words, wordsOf(old, id)?.toString() ?? '');
  copyVelden(then, now);
  const there = readItem(doc, id);
  if (there?.plaats !== item.plaats) setPlaats(doc, id, item.plaats);
  if (there?.weg !== item.weg) setWeg(doc, id, item.weg);
}

function herstelVensters(doc: Y.Doc, old: Y.Doc, at: number): void {
  for (const id of itemsOf(old).keys()) herstelItem(doc, old, id);
  for (const id of [...itemsOf(doc).keys()])
    if (!readItem(old, id) && readItem(doc, id)?.weg === null) setWeg(doc, id, at);

  const links = readKoppelingen(old);
  for (const { van, naar } of links) setKoppeling(doc, van, naar, true);
  const wanted = new Set(links.map(({ van, naar }) => `${van}>${naar}`));
  // Links of what is in the bin stay with it.
  const wasThere = (id: string) => id === 'besluit' || readItem(old, id) !== null;
  for (const { van, naar } of readKoppelingen(doc))
    if (!wanted.has(`${van}>${naar}`) && wasThere(van) && wasThere(naar)) setKoppeling(doc, van, naar, false);

  for (const naam of TEKST_NAMEN) maakTekst(tekstOf(doc, naam), tekstOf(old, naam).toString());

  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const cijfers = readCijfers(doc, '');
  const before = readCijfers(old, '');
  for (const { bij, wie } of cijfers)
    if (!before.some((one) => one.bij === bij && one.wie === wie)) removeCijfer(doc, bij, wie);
  for (const one of before) if (!cijfers.some((now) => same(now, one))) setCijfer(doc, one);

  // Remarks are what people said to each other: those of later stay.
  const remarks = new Set(readOpmerkingen(doc).map(({ id }) => id));
  for (const one of readOpmerkingen(old)) {
    if (!remarks.has(one.id)) addOpmerking(doc, one);
    else setKlaar(doc, one.id, one.klaar);
  }
}

/** Said of a version that cannot be read, and of one that is not found. */
export const VERSIE_WEG: Geweigerd = {
  kind: 'geweigerd',
  redenen: ['Deze versie is hier niet meer, of gaat niet open. Er is niets veranderd.'],
};

/** One step to undo, also in the windows. Gives what takes it back; null when the version cannot be read. */
export function zetVersieTerug(doc: Y.Doc, versie: Uint8Array, at: number): (() => void) | null {
  const old = openVersie(versie);
  if (!old) return null;
  const then = old.getXmlFragment('notities');
  const notities = doc.getXmlFragment('notities');
  const undo = undoManagerOf(doc);
  undo.addToScope(notities);
  undo.stopCapturing();
  const before = undo.undoStack.at(-1);
  doc.transact(() => {
    herstelVensters(doc, old, at);
    herstelNotities(notities, then);
  }, HIER);
  undo.stopCapturing();
  old.destroy();
  const step = undo.undoStack.at(-1);
  return () => {
    // It read so already, or it was taken back in the windows.
    if (!step || step === before || doc.isDestroyed) return;
    const place = undo.undoStack.indexOf(step);
    if (place < 0) return;
    // Also when something else was done since: only this is taken back.
    undo.undoStack.splice(place, 1);
    undo.undoStack.push(step);
    undo.undo();
  };
}
