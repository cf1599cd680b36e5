// A live field on the words of a real item: what a colleague did offline comes in at once, on both sides of a word that is being typed.
// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { CasusVensters } from '../../src/store/contract.ts';
import { openVensters } from '../../src/store/vensters/open.ts';
import { bindLiveText } from '../../src/ui/live-text.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function createColleague(eigen: string): { doc: Y.Doc; vensters: CasusVensters } {
  const doc = new Y.Doc();
  const vensters = openVensters(doc, { eigen, functie: () => eigen, now: () => 1, whenLoaded: Promise.resolve() });
  return { doc, vensters };
}
const bring = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));

test.each(['feit', 'beslissing'] as const)('%s: nothing is lost, doubled or misplaced', (what) => {
  const anna = createColleague('anna');
  const bram = createColleague('bram');
  const id = anna.vensters.maak('feit', { tekst: '' });
  const van = what === 'feit' ? { item: id } : what;
  const hers = anna.vensters.tekst(van);
  hers.vervang(0, 0, 'Kind A kwam naar school.');
  bring(anna.doc, bram.doc);
  const his = bram.vensters.tekst(van);
  // Offline: the same letters before and behind the place where Anna types.
  his.vervang(23, 23, ' zonder jas');
  his.vervang(0, 0, 'Vandaag kwam kind B ook. ');

  const field = document.body.appendChild(document.createElement('textarea'));
  const letGo = bindLiveText(field, hers);
  field.focus();
  field.dispatchEvent(new Event('compositionstart'));
  field.value = 'Kind A kwam laat naar school.';
  field.setSelectionRange(16, 16);
  field.dispatchEvent(Object.assign(new Event('input'), { isComposing: true }));
  bring(bram.doc, anna.doc);
  expect(field.value).toBe('Kind A kwam laat naar school.');
  field.dispatchEvent(new Event('compositionend'));
  vi.advanceTimersByTime(0);
  bring(anna.doc, bram.doc);
  expect(hers.get()).toBe('Vandaag kwam kind B ook. Kind A kwam laat naar school zonder jas.');
  expect(his.get()).toBe(hers.get());
  expect(field.value).toBe(hers.get());
  expect(field.value.slice(0, field.selectionStart)).toMatch(/laat$/);
  letGo();
});
