// Where walks through guides and the lines of their logboek live in the document of a casus. Knows no disk and no screen.
import type * as Y from 'yjs';
import { Doorloop, Regel } from '../domain/gids/regel.ts';
import type { DoorloopStaat } from './contract.ts';

// Any member can write anything here, so all that is read is parsed; what does not parse is counted, and stays.
const doorlopenOf = (doc: Y.Doc) => doc.getMap<unknown>('doorlopen');
/** `{ doorloop, regel }`; only ever appended to, also by two at once. */
const logboekOf = (doc: Y.Doc) => doc.getArray<unknown>('logboek');

export const logboekTypes = (doc: Y.Doc) => [doorlopenOf(doc), logboekOf(doc)];

interface Gelezen {
  regel: Regel;
  /** Parsed lines have their fields in one order, so the same line is the same text. */
  whole: string;
}

/** Lines never change, so each is parsed once; who asks again gets the same object. */
const gelezen = new WeakMap<object, Gelezen | null>();

function readRegel(raw: unknown): Gelezen | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const known = gelezen.get(raw);
  if (known !== undefined) return known;
  const regel = Regel.safeParse(raw).data;
  const read = regel ? { regel, whole: JSON.stringify(regel) } : null;
  gelezen.set(raw, read);
  return read;
}

const isObject = (line: unknown): line is { doorloop?: unknown; regel?: unknown } =>
  typeof line === 'object' && line !== null;

function readDoorloop(doc: Y.Doc, id: string): Doorloop | null {
  const doorloop = Doorloop.safeParse(doorlopenOf(doc).get(id)).data;
  return doorloop?.id === id ? doorloop : null;
}

export const hasDoorloop = (doc: Y.Doc, id: string): boolean => readDoorloop(doc, id) !== null;

/**
 * By id. The same line twice counts once: two devices may take over one walk. Lines of a walk that is not listed belong
 * to nothing: it was removed, or never there.
 */
export function readDoorlopen(doc: Y.Doc): ReadonlyMap<string, DoorloopStaat> {
  const found = new Map<string, { staat: DoorloopStaat & { regels: Regel[] }; there: Set<string> }>();
  for (const id of doorlopenOf(doc).keys()) {
    const doorloop = readDoorloop(doc, id);
    if (doorloop) found.set(id, { staat: { doorloop, regels: [], onleesbaar: 0 }, there: new Set() });
  }
  for (const line of logboekOf(doc).toArray()) {
    if (!isObject(line) || typeof line.doorloop !== 'string') continue;
    const into = found.get(line.doorloop);
    if (!into) continue;
    const read = readRegel(line.regel);
    if (!read) into.staat.onleesbaar++;
    else if (!into.there.has(read.whole)) {
      into.there.add(read.whole);
      into.staat.regels.push(read.regel);
    }
  }
  return new Map([...found].map(([id, { staat }]) => [id, staat]));
}

/** Lines that are there already are not appended again. They are parsed. */
export function appendRegels(doc: Y.Doc, id: string, regels: readonly Regel[]): void {
  const there = new Set(
    logboekOf(doc)
      .toArray()
      .map((line) => (isObject(line) && line.doorloop === id ? readRegel(line.regel)?.whole : undefined)),
  );
  const missing = regels.filter((regel) => {
    const whole = JSON.stringify(regel);
    return !there.has(whole) && there.add(whole);
  });
  if (missing.length > 0) logboekOf(doc).push(missing.map((regel) => ({ doorloop: id, regel })));
}

/** Written once: who writes it again would undo a removal by someone else, with only half of the lines. */
export function addDoorloop(doc: Y.Doc, doorloop: Doorloop): void {
  if (!hasDoorloop(doc, doorloop.id)) doorlopenOf(doc).set(doorloop.id, doorloop);
}

export function removeDoorloop(doc: Y.Doc, id: string): void {
  doorlopenOf(doc).delete(id);
  const logboek = logboekOf(doc);
  const lines = logboek.toArray();
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (isObject(line) && line.doorloop === id) logboek.delete(at);
  }
}
