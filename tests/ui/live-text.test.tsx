// A text field that lives: what goes out for what is typed, what comes in around the caret, and what waits while a keyboard holds a word.
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LiveText } from '../../src/ui/LiveText.tsx';
import type { DeltaDeel, LevendeWoorden } from '../../src/ui/live-text.ts';
import { diff, movePlace, transform } from '../../src/ui/text-change.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Words in memory; `elsewhere` is what another person does. */
function createWords(first: string, refuse: (next: string) => boolean = () => false) {
  let text = first;
  const listeners = new Set<(delta?: readonly DeltaDeel[]) => void>();
  const put = (van: number, tot: number, door: string) => {
    const next = text.slice(0, van) + door + text.slice(tot);
    if (refuse(next)) return;
    text = next;
    for (const changed of listeners) changed([{ retain: van }, { insert: door }, { delete: tot - van }]);
  };
  const bron = {
    get: () => text,
    subscribe(changed: (delta?: readonly DeltaDeel[]) => void) {
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
      };
    },
    vervang: vi.fn(put),
  } satisfies LevendeWoorden;
  return { bron, elsewhere: (van: number, tot: number, door: string) => act(() => put(van, tot, door)), listeners };
}

function show(first: string, props: Partial<Parameters<typeof LiveText>[0]> = {}, refuse?: (next: string) => boolean) {
  const words = createWords(first, refuse);
  const { unmount } = render(<LiveText bron={words.bron} label="Wat zag je?" {...props} />);
  const field = screen.getByLabelText<HTMLTextAreaElement>('Wat zag je?');
  field.focus();
  field.setSelectionRange(first.length, first.length);
  /** As a browser does: the value, the caret, the event. */
  const put = (value: string, caret = value.length, how: { isComposing?: boolean } = {}) => {
    field.value = value;
    field.setSelectionRange(caret, caret);
    const event = new Event('input', { bubbles: true });
    field.dispatchEvent(Object.assign(event, { isComposing: false, ...how }));
  };
  const say = (name: string) => field.dispatchEvent(new Event(name, { bubbles: true }));
  return { ...words, field, put, say, unmount };
}

describe('what goes out', () => {
  test('one small change for what was typed', () => {
    const { bron, put } = show('Kind A lacht.');
    put('Kind A lacht niet.', 17);
    expect(bron.vervang.mock.calls).toEqual([[12, 12, ' niet']]);
    expect(bron.get()).toBe('Kind A lacht niet.');
  });

  test('of letters that repeat, the one at the caret', () => {
    const { bron, put } = show('nee, nee, nee');
    put('nee, nee, nee, nee', 5);
    expect(bron.vervang.mock.calls).toEqual([[0, 0, 'nee, ']]);
    put('nee, nee, nee', 13);
    expect(bron.vervang.mock.calls[1]).toEqual([13, 18, '']);
  });

  test('a sign of two halves goes out whole', () => {
    const { bron, put } = show('😀');
    put('😃');
    expect(bron.vervang.mock.calls).toEqual([[0, 2, '😃']]);
  });

  test('what the source refuses does not stay on screen as if it were there', () => {
    const { bron, field, put } = show('kort', {}, (next) => next.length > 5);
    put('kort en lang');
    act(() => vi.advanceTimersByTime(0));
    expect(field.value).toBe('kort');
    expect(bron.get()).toBe('kort');
  });

  test('line ends of another kind are shown, and stay as they are', () => {
    const { bron, field, put } = show('een\r\ntwee');
    put(`${field.value}, drie`);
    expect(bron.get()).toBe('een\r\ntwee, drie');
  });
});

describe('what comes in', () => {
  test('before the caret moves it along, behind it leaves it, and the scroll stays', () => {
    const { field, elsewhere } = show('een twee drie');
    field.setSelectionRange(4, 8);
    field.scrollTop = 40;
    elsewhere(0, 0, 'nul ');
    elsewhere(17, 17, ' vier');
    expect(field.value).toBe('nul een twee drie vier');
    expect([field.selectionStart, field.selectionEnd]).toEqual([8, 12]);
    expect(field.scrollTop).toBe(40);
  });

  test('at either edge of a selection it stays out, so that typing does not wipe it', () => {
    const { field, elsewhere } = show('ab');
    field.setSelectionRange(0, 2);
    elsewhere(0, 0, 'x');
    elsewhere(3, 3, 'y');
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['xaby', 1, 3]);
  });

  test('a caret amid what was replaced does not become a selection', () => {
    const { field, elsewhere } = show('een twee drie');
    field.setSelectionRange(6, 6);
    elsewhere(4, 8, 'zeven');
    expect(field.selectionStart).toBe(field.selectionEnd);
  });

  test('in a field without focus too', () => {
    const { field, elsewhere } = show('een');
    field.blur();
    elsewhere(3, 3, ' twee');
    expect(field.value).toBe('een twee');
  });
});

describe('while a keyboard holds a word', () => {
  test('nothing goes out and nothing comes in, until it lets go; then both are there once', () => {
    const { bron, field, put, say, elsewhere } = show('A ');
    say('compositionstart');
    put('A hui', 5, { isComposing: true });
    elsewhere(0, 0, 'Kind ');
    expect(field.value).toBe('A hui');
    expect(bron.vervang).not.toHaveBeenCalled();
    put('A huilt', 7, { isComposing: true });
    say('compositionend');
    expect(bron.get()).toBe('Kind A huilt');
    act(() => vi.advanceTimersByTime(0));
    expect(field.value).toBe('Kind A huilt');
    expect(field.selectionStart).toBe(12);
  });

  test('a word held longer than a second is safe, and still held', () => {
    const { bron, field, put, say, elsewhere } = show('');
    say('compositionstart');
    put('huil', 4, { isComposing: true });
    vi.advanceTimersByTime(1000);
    expect(bron.get()).toBe('huil');
    elsewhere(4, 4, ' hard');
    expect(field.value).toBe('huil');
    put('huilt', 5, { isComposing: true });
    say('compositionend');
    act(() => vi.advanceTimersByTime(0));
    expect(bron.get()).toBe('huilt hard');
    expect(field.value).toBe('huilt hard');
  });

  test('a browser that writes the last of it after it said it was done doubles nothing', () => {
    const { bron, put, say, elsewhere } = show('');
    say('compositionstart');
    put('hui', 3, { isComposing: true });
    elsewhere(0, 0, 'x ');
    say('compositionend');
    put('huilt');
    act(() => vi.advanceTimersByTime(0));
    // What was there at the place of the caret: own words stand first, as when typed letter by letter.
    expect(bron.get()).toBe('huiltx ');
  });

  test.each(['leaving the field', 'leaving the screen', 'hiding the app'])('%s sends it', (how) => {
    const { bron, field, put, say, unmount } = show('');
    say('compositionstart');
    put('huilt', 5, { isComposing: true });
    if (how === 'leaving the field') field.blur();
    else if (how === 'leaving the screen') unmount();
    else document.dispatchEvent(new Event('visibilitychange'));
    expect(bron.get()).toBe('huilt');
  });
});

test('letting go lets go of everything', () => {
  const { listeners, unmount } = show('een');
  expect(listeners.size).toBe(1);
  unmount();
  expect(listeners.size).toBe(0);
});

test('undo and redo are handed over, by keyboard and by menu; without a taker they are left to the browser', () => {
  const onUndo = vi.fn();
  const onRedo = vi.fn();
  const { field } = show('een', { onUndo, onRedo });
  const menu = (inputType: string) =>
    Object.assign(new Event('beforeinput', { bubbles: true, cancelable: true }), { inputType });
  expect(fireEvent.keyDown(field, { key: 'z', ctrlKey: true })).toBe(false);
  expect(field.dispatchEvent(menu('historyUndo'))).toBe(false);
  expect(onUndo).toHaveBeenCalledTimes(2);
  for (const key of [
    { key: 'Z', metaKey: true, shiftKey: true },
    { key: 'y', ctrlKey: true },
  ])
    expect(fireEvent.keyDown(field, key)).toBe(false);
  expect(field.dispatchEvent(menu('historyRedo'))).toBe(false);
  expect(onRedo).toHaveBeenCalledTimes(3);
  expect(fireEvent.keyDown(field, { key: 'z' })).toBe(true);
  cleanup();
  expect(fireEvent.keyDown(show('een').field, { key: 'z', ctrlKey: true })).toBe(true);
});

test('what undo brings back comes before the caret, so that one goes on behind it', () => {
  let words: ReturnType<typeof show> | null = null;
  words = show('een', { onUndo: () => words?.bron.vervang(3, 3, ' twee') });
  fireEvent.keyDown(words.field, { key: 'z', ctrlKey: true });
  expect([words.field.value, words.field.selectionStart]).toEqual(['een twee', 8]);
});

test('one line: Enter makes no new line; line ends from elsewhere are spaces on screen only', () => {
  const { bron, field, put } = show('een\ntwee', { oneLine: true });
  expect(field.tagName).toBe('INPUT');
  expect(field.value).toBe('een twee');
  put('een twee!');
  expect(bron.get()).toBe('een\ntwee!');
  expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(false);
  // The keyboard's own: it takes the word it holds.
  expect(fireEvent.keyDown(field, { key: 'Enter', isComposing: true })).toBe(true);
});

test('it has a name, a hint and a limit', () => {
  const { field } = show('', { hint: 'Wat je zag of hoorde.' });
  expect(field.tagName).toBe('TEXTAREA');
  expect(field.maxLength).toBe(20_000);
  const hint = field.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(hint)?.textContent).toBe('Wat je zag of hoorde.');
});

test('with autoFocus the caret stands behind the words', () => {
  const { bron } = createWords('een');
  render(<LiveText bron={bron} label="Nieuw" autoFocus />);
  const field = screen.getByLabelText<HTMLTextAreaElement>('Nieuw');
  expect(document.activeElement).toBe(field);
  expect(field.selectionStart).toBe(3);
});

test('what another puts in amid what is taken out here stays, whole', () => {
  const mine = diff('ab cd ef', 'ab ef', 3);
  const theirs = diff('ab cd ef', 'ab cX d ef', 6);
  expect(transform(mine, theirs, true)).toEqual([3, -1, 2, -2]);
  expect(movePlace(5, theirs)).toBe(7);
});
