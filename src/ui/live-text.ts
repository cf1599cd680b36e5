// A text field of the browser tied to words that live: what is typed goes out as small changes, what others type comes in around the caret. Knows no casus and no React.
import { apply, type Change, compose, diff, movePlace, splices, transform } from './text-change.ts';

/** One part of what changed, from the start of the text on: so many kept, these put in, or so many taken out. */
export interface DeltaDeel {
  retain?: number | undefined;
  insert?: unknown;
  delete?: number | undefined;
}

export interface LevendeWoorden {
  get(): string;
  /** A source should say what changed since the last call: several changes at once, only seen afterwards, are a guess. */
  subscribe(changed: (delta?: readonly DeltaDeel[]) => void): () => void;
  /** Takes out what stands from `van` to `tot` and puts `door` there. */
  vervang(van: number, tot: number, door: string): void;
}

export interface LiveTextOptions {
  oneLine?: boolean;
  onUndo?: (() => void) | undefined;
  onRedo?: (() => void) | undefined;
  /** The words in the field changed, by whom does not matter. */
  onShown?: (() => void) | undefined;
}

/** Said by the field itself whenever the words in it changed, by whom does not matter. */
export const GETOOND = 'getoond';

/** A keyboard that composes may never say that it is done: what stands so long is sent all the same. */
const SILENCE_MS = 1000;

/** Returns how to let go; what was not sent yet is sent then. */
export function bindLiveText(
  field: HTMLTextAreaElement | HTMLInputElement,
  bron: LevendeWoorden,
  options: LiveTextOptions = {},
): () => void {
  /** As the field can show it, sign for sign: the browser would drop or merge these, and places would no longer agree. */
  const clean = (text: string): string => text.replace(options.oneLine ? /[\r\n]/g : /\r/g, ' ');

  // Three texts: what both sides have (`base`), with what was done here since (the field), and with what was done
  // elsewhere since (`heard`, which is `base` after `ahead`). Composing is when they stay apart for a while.
  let heard = bron.get();
  let base = clean(heard);
  let ahead: Change = [];
  let composing = false;
  let sending = false;
  let undoing = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function hear(delta?: readonly DeltaDeel[]): void {
    if (sending) return;
    const next = bron.get();
    if (next === heard) return;
    const told = delta ? readDelta(delta) : null;
    ahead = compose(ahead, told && apply(heard, told) === next ? told : diff(heard, next));
    heard = next;
    meet();
  }

  function send(): void {
    const value = field.value;
    if (value === base) return;
    const typed = diff(base, value, field.selectionEnd ?? value.length);
    const mine = transform(typed, ahead, true);
    sending = true;
    try {
      for (const { van, tot, door } of splices(mine).reverse()) bron.vervang(van, tot, door);
    } finally {
      sending = false;
    }
    const expected = apply(heard, mine);
    heard = bron.get();
    base = value;
    // The source may refuse some of it (too long, no longer there): then the field follows the source.
    ahead = heard === expected ? transform(ahead, typed, false) : diff(value, clean(heard));
  }

  function show(): void {
    if (ahead.length === 0) return;
    const target = clean(heard);
    // Elsewhere a selection may be left alone: in Safari, setting it takes the focus.
    if (field.ownerDocument.activeElement === field) {
      let start = field.selectionStart ?? 0;
      let end = field.selectionEnd ?? 0;
      const { selectionDirection, scrollTop, scrollLeft } = field;
      for (const { van, tot, door } of splices(ahead).reverse()) field.setRangeText(clean(door), van, tot, 'preserve');
      // What comes in at the edge of a selection stays out of it, or the next letter would wipe that too.
      const selected = start < end;
      start = movePlace(start, ahead, undoing || selected);
      end = Math.max(start, movePlace(end, ahead, undoing && !selected));
      if (field.value !== target) field.value = target;
      // A caret amid what was replaced would have become a selection, and the next letter would wipe it.
      field.setSelectionRange(start, end, selectionDirection ?? 'none');
      field.scrollTop = scrollTop;
      field.scrollLeft = scrollLeft;
    } else field.value = target;
    base = field.value;
    ahead = [];
    shown();
  }

  /** Both ways. Not while the keyboard holds a word: it would lose its place, and type that word again. */
  function meet(): void {
    if (composing) return;
    send();
    show();
  }
  /** After the browser is done with this event; it may still set the caret by the old places. */
  function meetSoon(): void {
    clearTimeout(pause);
    if (ahead.length > 0) pause = setTimeout(meet);
  }

  function startComposing(): void {
    composing = true;
    field.ownerDocument.addEventListener('visibilitychange', send);
  }
  function stopComposing(): void {
    composing = false;
    clearTimeout(silence);
    field.ownerDocument.removeEventListener('visibilitychange', send);
    send();
    meetSoon();
  }

  const listeners = {
    compositionstart: startComposing,
    compositionend: stopComposing,
    blur: stopComposing,
    input(event: Event): void {
      if ((event as InputEvent).isComposing && !composing) startComposing();
      if (composing) {
        clearTimeout(silence);
        silence = setTimeout(send, SILENCE_MS);
      } else {
        send();
        meetSoon();
      }
      shown();
    },
    beforeinput(event: Event): void {
      const { inputType } = event as InputEvent;
      if (inputType === 'historyUndo') stepBack(event, options.onUndo);
      if (inputType === 'historyRedo') stepBack(event, options.onRedo);
    },
    keydown(event: Event): void {
      const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event as KeyboardEvent;
      if (isComposing) return;
      if (key === 'Enter' && options.oneLine) {
        event.preventDefault();
        send();
      }
      if (altKey || ctrlKey === metaKey) return;
      const letter = key.toLowerCase();
      if (letter === 'z') stepBack(event, shiftKey ? options.onRedo : options.onUndo);
      if (letter === 'y') stepBack(event, options.onRedo);
    },
  };
  function stepBack(event: Event, step: (() => void) | undefined): void {
    if (!step) return;
    event.preventDefault();
    send();
    undoing = true;
    try {
      step();
    } finally {
      undoing = false;
    }
  }

  function shown(): void {
    options.onShown?.();
    // Of the window the field is in: another one's event is none to it.
    const view = field.ownerDocument.defaultView;
    if (view) field.dispatchEvent(new view.Event(GETOOND));
  }

  if (field.value !== base) field.value = base;
  shown();
  for (const [name, listener] of Object.entries(listeners)) field.addEventListener(name, listener);
  const unsubscribe = bron.subscribe(hear);
  return () => {
    unsubscribe();
    for (const [name, listener] of Object.entries(listeners)) field.removeEventListener(name, listener);
    stopComposing();
    clearTimeout(pause);
  };
}

/** null: not something a text can follow. */
function readDelta(delta: readonly DeltaDeel[]): Change | null {
  const change: (number | string)[] = [];
  for (const { retain, insert, delete: gone } of delta) {
    if (typeof insert === 'string') change.push(insert);
    else if (insert !== undefined) return null;
    else if (typeof retain === 'number') change.push(retain);
    else if (typeof gone === 'number') change.push(-gone);
  }
  return change;
}
