// The notes editor on real Y documents: typing reaches the other, undo is one's own and outlives the screen, nothing comes in by style or by stray awareness.
// @vitest-environment happy-dom
import { DOMParser as ProseMirrorParser } from 'prosemirror-model';
import { afterEach, expect, test } from 'vitest';
import { ySyncPluginKey } from 'y-prosemirror';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { buildCursor, buildSelection, showsCursor } from '../../src/editor/colleague-cursors.ts';
import { type NotitiesEditor, openNotitiesEditor } from '../../src/editor/open-notities-editor.ts';
import { schema } from '../../src/editor/schema.ts';
import { makeNotitiesBron } from '../../src/store/notities-bron.ts';

const opened: NotitiesEditor[] = [];
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
  document.body.replaceChildren();
});

function createPerson(peer?: Y.Doc) {
  const doc = new Y.Doc();
  if (peer) {
    doc.on('update', (update, origin) => origin !== peer && Y.applyUpdate(peer, update, doc));
    peer.on('update', (update, origin) => origin !== doc && Y.applyUpdate(doc, update, peer));
  }
  const fragment = doc.getXmlFragment('notities');
  const awareness = new Awareness(doc);
  const open = () => {
    const mount = document.body.appendChild(document.createElement('div'));
    const editor = openNotitiesEditor(mount, makeNotitiesBron(fragment, awareness), {
      label: 'Notities van Casus blauw',
    });
    opened.push(editor);
    const text = mount.querySelector<HTMLElement>('.ProseMirror');
    if (!text) throw new Error('no editor');
    return { editor, text };
  };
  return { doc, fragment, awareness, open };
}

/** Writes a paragraph the way the editor's binding does when someone pastes plain text. */
function paste(text: HTMLElement, words: string) {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  const clipboardData = { getData: (type: string) => (type === 'text/plain' ? words : ''), files: [] };
  text.dispatchEvent(Object.assign(event, { clipboardData }));
}

test('it is a named, multiline Dutch text field for assistive technology', () => {
  const { text, editor } = createPerson().open();
  const names = ['role', 'aria-multiline', 'aria-label', 'lang', 'spellcheck'].map((name) => text.getAttribute(name));
  expect(names).toEqual(['textbox', 'true', 'Notities van Casus blauw', 'nl', 'true']);
  editor.setLabel('Notities van Casus rood');
  expect(text.getAttribute('aria-label')).toBe('Notities van Casus rood');
});

test('opening empty notes writes nothing', () => {
  const anna = createPerson();
  anna.open();
  expect(anna.fragment.length).toBe(0);
});

test('words of one appear with the other', () => {
  const anna = createPerson();
  const bram = createPerson(anna.doc);
  const left = anna.open();
  const right = bram.open();
  paste(left.text, 'Kind A kwam zonder jas.');
  expect(right.text.textContent).toBe('Kind A kwam zonder jas.');
});

test('undo takes back only own words, also after leaving and returning', () => {
  const anna = createPerson();
  const bram = createPerson(anna.doc);
  const first = anna.open();
  paste(first.text, 'appels');
  const other = bram.open();
  paste(other.text, 'honing');
  expect(first.text.textContent).toBe('honingappels');
  expect(first.editor.toolbar.get().kanOngedaan).toBe(true);
  first.editor.destroy();

  const again = anna.open();
  expect(again.editor.toolbar.get().kanOngedaan).toBe(true);
  again.editor.commands.ongedaan();
  expect(again.text.textContent).toBe('honing');
  expect(other.text.textContent).toBe('honing');
  expect(again.editor.toolbar.get()).toMatchObject({ kanOngedaan: false, kanOpnieuw: true });
  again.editor.commands.opnieuw();
  expect(other.text.textContent).toContain('appels');
});

test('a step that others have undone meanwhile leaves no button that does nothing', () => {
  const anna = createPerson();
  const { editor, text } = anna.open();
  paste(text, 'appels');
  // From elsewhere, so not in her own history.
  anna.doc.transact(() => anna.fragment.delete(0, anna.fragment.length), 'elsewhere');
  editor.commands.ongedaan();
  expect(editor.toolbar.get().kanOngedaan).toBe(false);
});

test('the toolbar toggles a heading and moves between the two kinds of list', () => {
  const { editor, text } = createPerson().open();
  paste(text, 'regel');
  editor.commands.kop();
  expect(text.querySelector('h2')?.textContent).toBe('regel');
  expect(editor.toolbar.get().kop).toBe(true);
  editor.commands.opsomming();
  expect(text.querySelector('ul > li > p')?.textContent).toBe('regel');
  editor.commands.genummerd();
  expect(text.querySelector('ul')).toBeNull();
  expect(editor.toolbar.get()).toMatchObject({ kop: false, opsomming: false, genummerd: true });
  editor.commands.genummerd();
  expect(text.querySelector('ol')).toBeNull();
  expect(text.querySelector('p')?.textContent).toBe('regel');
});

test('pasted HTML keeps headings, lists and bold, and nothing else', () => {
  const html = document.createElement('div');
  html.innerHTML =
    '<h1 onclick="x()">Kop</h1><p style="color:red">tekst <a href="https://x.example">link</a> <b style="font-weight: normal">gewoon</b> <span style="font-weight:700">vet</span></p><table><tr><td>cel</td></tr></table><ul><li>een</li></ul><img src="x">';
  const parsed = ProseMirrorParser.fromSchema(schema).parse(html);
  parsed.check();
  expect(parsed.toString()).toBe(
    'doc(heading("Kop"), paragraph("tekst link gewoon ", strong("vet")), paragraph("cel"), bullet_list(list_item(paragraph("een"))))',
  );
});

test('a colleague is drawn by class, never by a style attribute, whatever their device sends', () => {
  const hostile = { functie: '<img src=x onerror=alert(1)>'.repeat(9), kleur: -3.5, color: 'red;}' };
  const caret = buildCursor(hostile);
  expect(caret.outerHTML).not.toContain('style=');
  expect(caret.querySelector('img')).toBeNull();
  expect(caret.dataset.kleur).toBe('0');
  expect(caret.textContent?.length).toBeLessThan(50);
  expect(buildSelection({ functie: 'x', kleur: 13 })).toEqual({ class: 'colleague-selection', 'data-kleur': '1' });
  expect(showsCursor(1, 2, { cursor: { anchor: 'x', head: 7 } })).toBe(false);
  expect(showsCursor(1, 2, { cursor: { anchor: {}, head: {} } })).toBe(true);
  expect(showsCursor(1, 1, { cursor: { anchor: {}, head: {} } })).toBe(false);
});

test('undo takes back a few words at a time, also from someone who never pauses', () => {
  const anna = createPerson();
  const { editor, text } = anna.open();
  const words = ' Kind A kwam vandaag alweer zonder jas naar school toe.';
  paste(text, 'Eerst.');
  for (const letter of words)
    anna.doc.transact(() => {
      const first = (anna.fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
      first.insert(first.length, letter);
    }, ySyncPluginKey);
  expect(text.textContent).toBe(`Eerst.${words}`);
  editor.commands.ongedaan();
  const left = text.textContent ?? '';
  expect(left.length).toBeGreaterThan('Eerst.'.length);
  expect(left.length).toBeLessThan('Eerst.'.length + words.length);
  expect(`Eerst.${words}`.startsWith(left)).toBe(true);
});

test('oneself in a second tab is not drawn as a colleague', async () => {
  const anna = createPerson();
  const { text } = anna.open();
  paste(text, 'Kind A');
  const type = anna.fragment.get(0) as Y.XmlElement;
  const cursor = {
    anchor: Y.createRelativePositionFromTypeIndex(type, 0),
    head: Y.createRelativePositionFromTypeIndex(type, 0),
  };
  const appear = (kleur: number) => {
    const other = new Awareness(new Y.Doc());
    other.setLocalState({ user: { functie: 'leerkracht', kleur }, cursor });
    applyAwarenessUpdate(anna.awareness, encodeAwarenessUpdate(other, [other.clientID]), 'test');
    other.destroy();
  };
  anna.awareness.setLocalStateField('user', { functie: 'leerkracht', kleur: 0 });
  appear(0);
  appear(1);
  const carets = () => [...text.querySelectorAll<HTMLElement>('.colleague-caret')].map(({ dataset }) => dataset.kleur);
  await expect.poll(carets).toEqual(['1']);
});

test('a passage is what is selected, or the line at the caret; never too long and never half a sign', () => {
  const anna = createPerson();
  const { editor, text } = anna.open();
  expect(editor.passage()).toBe('');
  paste(text, 'Kind A kwam zonder jas.\nMoeder zei: hij wilde niet.');
  // The caret is behind what was pasted.
  expect(editor.passage()).toBe('Moeder zei: hij wilde niet.');

  const select = (node: Node | null | undefined, van: number, tot: number) => {
    if (!node) throw new Error('nothing to select in');
    const selection = document.getSelection();
    selection?.setBaseAndExtent(node, van, node, tot);
    document.dispatchEvent(new Event('selectionchange'));
  };
  text.focus();
  select(text.querySelector('p')?.firstChild, 7, 22);
  expect(editor.passage()).toBe('kwam zonder jas');
});

test('of a line that is very long the first part, up to a word', () => {
  const anna = createPerson();
  const { editor, text } = anna.open();
  paste(text, 'woord '.repeat(500));
  expect(editor.passage()).toMatch(/^(woord )+woord$/);
  expect(editor.passage().length).toBeLessThanOrEqual(2000);
  const bram = createPerson();
  const other = bram.open();
  paste(other.text, `x${'😀'.repeat(1500)}`);
  expect(other.editor.passage()).toBe(`x${'😀'.repeat(999)}`);
});
