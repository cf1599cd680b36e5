// Marks in the real notes editor: what is read and when, what a mark survives, what it never disturbs, and putting other words in its place.
// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type NotitiesEditor, openNotitiesEditor } from '../../src/editor/open-notities-editor.ts';
import type { Gevonden } from '../../src/store/meelezen/contract.ts';
import type { Leesplek, Meelezing } from '../../src/store/meelezen/leesplek.ts';
import { makeNotitiesBron } from '../../src/store/notities-bron.ts';
import { settable } from '../ui/test-store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
const opened: NotitiesEditor[] = [];
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** Finds these words and nothing else. */
const NAMEN = ['Jayden', 'Ommen', 'Fatima'];
const vind = (tekst: string): Gevonden[] =>
  NAMEN.flatMap((woord) => {
    const start = tekst.indexOf(woord);
    if (start < 0) return [];
    return {
      ...{ start, end: start + woord.length, woord, gegeven: 'naam', ernst: 'herleidbaar', zeker: true },
      ...{ rol: null, maat: null, vervangingen: ['[persoon A]'] },
    } satisfies Gevonden;
  }).sort((a, b) => a.start - b.start);

function createPerson(peer?: Y.Doc) {
  const doc = new Y.Doc();
  if (peer) {
    doc.on('update', (update, origin) => origin !== peer && Y.applyUpdate(peer, update, doc));
    peer.on('update', (update, origin) => origin !== doc && Y.applyUpdate(doc, update, peer));
  }
  const fragment = doc.getXmlFragment('notities');
  const mount = document.body.appendChild(document.createElement('div'));
  const editor = openNotitiesEditor(mount, makeNotitiesBron(fragment, new Awareness(doc)), { label: 'Notities' });
  opened.push(editor);
  const text = mount.querySelector<HTMLElement>('.ProseMirror');
  if (!text) throw new Error('no editor');
  const paste = (words: string) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const clipboardData = { getData: (type: string) => (type === 'text/plain' ? words : ''), files: [] };
    text.dispatchEvent(Object.assign(event, { clipboardData }));
  };
  const marks = () => [...text.querySelectorAll<HTMLElement>('.vondst')].map((mark) => mark.textContent);
  return { doc, fragment, editor, text, paste, marks };
}

async function readAlong(
  editor: NotitiesEditor,
  lees: (tekst: string) => Promise<readonly Gevonden[]> = async (tekst) => vind(tekst),
) {
  const beurt = settable(0);
  const plekken: Leesplek[] = [];
  const meelezing = {
    lees: vi.fn(lees),
    beurt,
    voegToe: vi.fn((plek: Leesplek) => {
      plekken.push(plek);
      return () => plekken.splice(plekken.indexOf(plek), 1);
    }),
    vraag: vi.fn<Meelezing['vraag']>(),
    faalt: vi.fn<Meelezing['faalt']>(),
  } satisfies Meelezing;
  const stop = await editor.leesMee(meelezing);
  await rust(0);
  const [plek] = plekken;
  if (!plek) throw new Error('nothing to read');
  const sleutel = (woord: string) => plek.gemerkt.get().find((one) => one.woord === woord)?.sleutel ?? '';
  return { meelezing, beurt, plek, plekken, sleutel, stop };
}
const rust = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('reads a changed paragraph 400 ms after the last key, and only that one', async () => {
  const { editor, paste, marks } = createPerson();
  paste('Rustige dag.\n\nJayden uit Ommen kwam.');
  const { meelezing } = await readAlong(editor);
  expect(meelezing.lees.mock.calls).toEqual([['Rustige dag.'], ['Jayden uit Ommen kwam.']]);
  expect(marks()).toEqual(['Jayden', 'Ommen']);
  meelezing.lees.mockClear();
  paste(' Met Fatima');
  await rust(300);
  paste(' erbij');
  await rust(399);
  expect(meelezing.lees).not.toHaveBeenCalled();
  await rust(1);
  expect(meelezing.lees.mock.calls).toEqual([['Jayden uit Ommen kwam. Met Fatima erbij']]);
  expect(marks()).toEqual(['Jayden', 'Ommen', 'Fatima']);
});

test('never marks the word that is being typed; it does when the caret leaves or focus goes', async () => {
  const { editor, paste, marks, text } = createPerson();
  const { plek } = await readAlong(editor);
  paste('Jayden en Fatima');
  await rust(400);
  expect(marks()).toEqual(['Jayden']);
  expect(plek.gemerkt.get().map(({ woord }) => woord)).toEqual(['Jayden']);
  text.dispatchEvent(new Event('blur'));
  await rust(0);
  expect(marks()).toEqual(['Jayden', 'Fatima']);
});

test('a mark moves with its words and goes when they are touched, before anything is read again', async () => {
  const { editor, fragment, paste, marks, doc } = createPerson();
  paste('Jayden uit Ommen.');
  await readAlong(editor);
  const words = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  words.insert(0, 'Gister: ');
  expect(marks()).toEqual(['Jayden', 'Ommen']);
  words.insert(words.toString().indexOf('Ommen') + 5, 's');
  expect(marks()).toEqual(['Jayden']);
  doc.transact(() => words.delete(words.toString().indexOf('Jay'), 2));
  expect(marks()).toEqual([]);
});

test('what a colleague types elsewhere leaves the marks alone', async () => {
  const anna = createPerson();
  const bram = createPerson(anna.doc);
  anna.paste('Jayden kwam.\n\nEinde.');
  const { meelezing } = await readAlong(anna.editor);
  meelezing.lees.mockClear();
  const nieuw = new Y.XmlElement('paragraph');
  nieuw.insert(0, [new Y.XmlText('Nieuw.')]);
  bram.fragment.insert(0, [nieuw]);
  expect(anna.text.textContent).toBe('Nieuw.Jayden kwam.Einde.');
  expect(anna.marks()).toEqual(['Jayden']);
  expect(bram.marks()).toEqual([]);
  await rust(400);
  expect(meelezing.lees.mock.calls).toEqual([['Nieuw.']]);
});

test('splitting a paragraph keeps the marks on both sides', async () => {
  const { editor, text, paste, marks } = createPerson();
  paste('Jayden kwam. ');
  const { plek, sleutel } = await readAlong(editor);
  paste('Fatima ook.');
  await rust(400);
  plek.ga(sleutel('Jayden'));
  text.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  expect(text.querySelectorAll('p')).toHaveLength(2);
  expect(marks()).toEqual(['Jayden', 'Fatima']);
});

test('an answer about words that changed meanwhile is dropped', async () => {
  const answers: (() => void)[] = [];
  const { editor, paste, marks } = createPerson();
  paste('Jayden');
  await readAlong(editor, (tekst) => new Promise((done) => answers.push(() => done(vind(tekst)))));
  paste(' is weg, Ommen ');
  answers.shift()?.();
  await rust(0);
  expect(marks()).toEqual([]);
  await rust(400);
  answers.shift()?.();
  await rust(0);
  expect(marks()).toEqual(['Jayden', 'Ommen']);
});

test('other words in its place are one step to undo, apart from the typing around it', async () => {
  const { editor, paste, text, marks } = createPerson();
  paste('Jayden uit Ommen.');
  const { plek, sleutel } = await readAlong(editor);
  expect(plek.vervang(sleutel('Jayden'), '[kind A]')).toBe(true);
  paste(' lacht');
  expect(text.textContent).toBe('[kind A] lacht uit Ommen.');
  expect(marks()).toEqual(['Ommen']);
  editor.commands.ongedaan();
  expect(text.textContent).toBe('[kind A] uit Ommen.');
  editor.commands.ongedaan();
  expect(text.textContent).toBe('Jayden uit Ommen.');
  await rust(400);
  expect(marks()).toEqual(['Jayden', 'Ommen']);
  expect(plek.vervang('is er niet', 'x')).toBe(false);
});

test('marking writes nothing and is nothing to undo', async () => {
  const { editor, paste, doc } = createPerson();
  paste('Jayden uit Ommen.');
  await rust(1000);
  const changed = vi.fn();
  doc.on('update', changed);
  const before = editor.toolbar.get();
  const { beurt } = await readAlong(editor);
  beurt.set(1);
  await rust(0);
  expect(changed).not.toHaveBeenCalled();
  expect(editor.toolbar.get()).toBe(before);
});

test('reading anew takes away what was set aside, and asks for all paragraphs', async () => {
  const { editor, paste, marks } = createPerson();
  paste('Jayden.\n\nOmmen.');
  let weg: string[] = [];
  const { beurt, meelezing } = await readAlong(editor, async (tekst) =>
    vind(tekst).filter(({ woord }) => !weg.includes(woord)),
  );
  expect(marks()).toEqual(['Jayden', 'Ommen']);
  weg = ['Ommen'];
  beurt.set(1);
  await rust(0);
  expect(marks()).toEqual(['Jayden']);
  expect(meelezing.lees).toHaveBeenCalledTimes(4);
});

test('what was let stand with a reason has no mark', async () => {
  const { editor, paste, marks } = createPerson();
  paste('Jayden uit Ommen.');
  await readAlong(editor, async (tekst) =>
    vind(tekst).map((one) => (one.woord === 'Ommen' ? { ...one, reden: 'nodig' } : one)),
  );
  expect(marks()).toEqual(['Jayden']);
});

test('a tap on a mark asks about it, and so does a key; elsewhere the key asks for the list', async () => {
  const { editor, paste, text } = createPerson();
  paste('Jayden kwam. Daarna niets.');
  const { meelezing, plek, sleutel } = await readAlong(editor);
  text.querySelector('.vondst')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(meelezing.vraag.mock.calls).toEqual([[plek, sleutel('Jayden')]]);
  const press = () =>
    text.dispatchEvent(new KeyboardEvent('keydown', { key: '.', ctrlKey: true, bubbles: true, cancelable: true }));
  press();
  expect(meelezing.vraag).toHaveBeenLastCalledWith(plek, null);
  plek.ga(sleutel('Jayden'));
  press();
  expect(meelezing.vraag).toHaveBeenLastCalledWith(plek, sleutel('Jayden'));
});

test('when reading fails the notes go on, and the next change is tried again', async () => {
  let broken = true;
  const { editor, paste, marks, text } = createPerson();
  paste('Jayden. ');
  await readAlong(editor, async (tekst) => {
    if (broken) throw new Error('no worker');
    return vind(tekst);
  });
  expect(marks()).toEqual([]);
  broken = false;
  paste('Rust. ');
  await rust(400);
  expect(marks()).toEqual(['Jayden']);
  expect(text.textContent).toBe('Jayden. Rust. ');
});

test('what could not be read is tried again by itself; it fails until every paragraph was read', async () => {
  const { editor, paste, marks } = createPerson();
  paste('Jayden.\n\nOmmen.');
  let broken = true;
  const { meelezing } = await readAlong(editor, async (tekst) => {
    if (broken && tekst === 'Jayden.') throw new Error('no worker');
    return vind(tekst);
  });
  expect(marks()).toEqual(['Ommen']);
  expect(meelezing.faalt.mock.lastCall?.[1]).toBe(true);
  broken = false;
  await rust(4_900);
  expect(meelezing.lees).toHaveBeenCalledTimes(2);
  await rust(200);
  expect(marks()).toEqual(['Jayden', 'Ommen']);
  expect(meelezing.faalt.mock.lastCall?.[1]).toBe(false);
});

test('what could not be read and was taken out fails no more', async () => {
  const { editor, paste, fragment } = createPerson();
  paste('Jayden.\n\nOmmen.');
  const { meelezing } = await readAlong(editor, async (tekst) => {
    if (tekst === 'Jayden.') throw new Error('no worker');
    return vind(tekst);
  });
  fragment.delete(0, 1);
  await rust(400);
  expect(meelezing.faalt.mock.lastCall?.[1]).toBe(false);
});

test('of two marks of the same name in a split paragraph the one that is meant is replaced', async () => {
  const { editor, paste, fragment, doc, text } = createPerson();
  paste('Jayden gaat. Jayden komt.');
  const { plek } = await readAlong(editor, async (tekst) =>
    [...tekst.matchAll(/Jayden/g)].flatMap(({ index }) =>
      vind(tekst.slice(index)).map((one) => ({ ...one, start: index, end: index + 6 })),
    ),
  );
  doc.transact(() => {
    const words = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
    words.delete(12, words.length - 12);
    const rest = new Y.XmlElement('paragraph');
    rest.insert(0, [new Y.XmlText('Jayden komt.')]);
    fragment.insert(1, [rest]);
  });
  await rust(400);
  const [, second] = plek.gemerkt.get();
  expect(plek.vervang(second?.sleutel ?? '', '[kind A]')).toBe(true);
  expect(text.textContent).toBe('Jayden gaat.[kind A] komt.');
});

test('after letting go nothing is read, and a closed editor is never written to', async () => {
  const { editor, paste } = createPerson();
  const { meelezing, stop, plekken } = await readAlong(editor);
  paste('Jayden. ');
  stop();
  await rust(1000);
  expect(meelezing.lees).not.toHaveBeenCalled();
  expect(plekken).toEqual([]);
  const again = await readAlong(editor, () => new Promise((done) => setTimeout(() => done([]), 100)));
  opened.splice(0);
  editor.destroy();
  await rust(1000);
  expect(again.meelezing.lees).toHaveBeenCalledTimes(1);
});
