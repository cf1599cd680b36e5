// Two people type in one text at once, by keyboard and by a keyboard that composes, while what the other did comes late and in any order: nothing is lost, doubled or torn apart.
import './seeded.ts';
import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import * as Y from 'yjs';
import { bindLiveText, type DeltaDeel, type LevendeWoorden } from '../../src/ui/live-text.ts';
import { apply, type Change, compose, diff, movePlace, splices, transform } from '../../src/ui/text-change.ts';
import { testSeeds } from './for-seeds.ts';
import { below, chance, pick } from './seeded.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SIGNS = ['a', 'a', 'b', ' ', '\n', '😀', '😃', '👩‍🏫'];
const someText = (most: number) => Array.from({ length: below(most) }, () => pick(SIGNS)).join('');
/** Never amid an emoji, as no keyboard can. */
const places = (text: string) => {
  const all = [0];
  for (const sign of text) all.push((all.at(-1) ?? 0) + sign.length);
  return all;
};
const twoPlaces = (text: string) => [pick(places(text)), pick(places(text))].sort((a, b) => a - b) as [number, number];
const isWhole = (text: string) => !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

function someEdit(before: string) {
  const [van, tot] = twoPlaces(before);
  const door = someText(4);
  return { after: before.slice(0, van) + door + before.slice(tot), caret: van + door.length };
}

testSeeds('a change leads from the one text to the other, and keeps signs whole', () => {
  for (let i = 0; i < 100; i++) {
    const before = someText(8);
    const { after, caret } = someEdit(before);
    const change = diff(before, after, caret);
    expect(apply(before, change)).toBe(after);
    let stepwise = before;
    for (const { van, tot, door } of splices(change).reverse()) {
      stepwise = stepwise.slice(0, van) + door + stepwise.slice(tot);
      expect(isWhole(stepwise), JSON.stringify({ before, after, caret })).toBe(true);
    }
    expect(stepwise).toBe(after);
    expect(splices(change).length).toBe(before === after ? 0 : 1);
  }
});

testSeeds('two changes after each other are the two in one', () => {
  for (let i = 0; i < 100; i++) {
    const before = someText(8);
    let text = before;
    let change: Change = [];
    for (let step = 0; step < 3; step++) {
      const { after, caret } = someEdit(text);
      change = compose(change, diff(text, after, caret));
      text = after;
    }
    expect(apply(before, change)).toBe(text);
  }
});

testSeeds('two changes made at once give the same text in either order, and no word that was put in is lost', () => {
  for (let i = 0; i < 100; i++) {
    const base = someText(8);
    const two = () => {
      const { after } = someEdit(base);
      return diff(base, after);
    };
    const [mine, theirs] = [two(), two()];
    const ours = apply(apply(base, mine), transform(theirs, mine, false));
    expect(ours).toBe(apply(apply(base, theirs), transform(mine, theirs, true)));
    for (const { door } of [...splices(mine), ...splices(theirs)]) expect(ours).toContain(door);
    const place = pick(places(base));
    const moved = movePlace(place, theirs);
    expect(moved).toBeGreaterThanOrEqual(0);
    expect(moved).toBeLessThanOrEqual(apply(base, theirs).length);
  }
});

/** A word of its own: one sign that is in no other, twice. Half of one is no other. */
const TOKEN = /‹(.)\1›/g;
const START = '‹';
const STOP = '›';

interface Truth {
  typed: Set<string>;
  deleted: Set<string>;
  /** Being typed over by someone; the other leaves it alone. */
  held: Set<string>;
}

/**
 * text: as the app has it, with everything people do. Where one takes out or types over the words beside which the
 * other's keyboard holds a word, its place is lost, and that word may end amid another. letters: a list in which that
 * cannot be, if what one does comes in its order and nobody takes words out under the other's hands: there each word
 * has to be whole. (Yjs puts what is typed in a text behind what was taken out at that place, so there even that may
 * tear.) guess: the source does not say what changed.
 */
type Kind = 'text' | 'letters' | 'guess';

interface Person {
  doc: Y.Doc;
  words: Y.Text | Y.Array<string>;
  read: () => string;
  field: HTMLTextAreaElement;
  letGo: () => void;
  sent: Uint8Array[];
  /** What the keyboard holds: from where to where in the field, and what it will become. */
  composing: { van: number; tot: number; token: string; holds: string | null } | null;
  /** What is still to be typed letter by letter. */
  typing: { rest: string; token: string; holds: string | null } | null;
}

const inWords = (part: { insert?: unknown }): DeltaDeel =>
  Array.isArray(part.insert) ? { insert: part.insert.join('') } : part;

function createPerson(kind: Kind): Person {
  const doc = new Y.Doc();
  const words = kind === 'letters' ? doc.getArray<string>('a') : doc.getText('t');
  const read = () => (words instanceof Y.Text ? words.toString() : words.toArray().join(''));
  const bron: LevendeWoorden = {
    get: read,
    subscribe(changed) {
      const look = ({ delta }: { delta: { insert?: unknown }[] }) =>
        changed(kind === 'guess' ? undefined : delta.map(inWords));
      words.observe(look as () => void);
      return () => words.unobserve(look as () => void);
    },
    vervang: (van, tot, door) =>
      doc.transact(() => {
        words.delete(van, tot - van);
        if (words instanceof Y.Text) words.insert(van, door);
        else words.insert(van, door.split(''));
      }),
  };
  // A window each: both may be in their field at once.
  const { document } = new Window();
  const made = document.createElement('textarea');
  document.body.appendChild(made);
  const field = made as unknown as HTMLTextAreaElement;
  const sent: Uint8Array[] = [];
  doc.on('update', (update, origin) => origin !== 'network' && sent.push(update));
  const letGo = bindLiveText(field, bron);
  return { doc, words, read, field, letGo, sent, composing: null, typing: null };
}

function say(field: HTMLElement, name: string, isComposing = false): void {
  const { Event: WindowEvent } = field.ownerDocument.defaultView as unknown as { Event: typeof Event };
  field.dispatchEvent(Object.assign(new WindowEvent(name, { bubbles: true }), { isComposing, inputType: '' }));
}
const inField = ({ field }: { field: HTMLElement }) => field.ownerDocument.activeElement === field;

/** As the browser does it: the words first, then the caret, then the event. */
function put(field: HTMLTextAreaElement, van: number, tot: number, door: string, isComposing = false): void {
  field.value = field.value.slice(0, van) + door + field.value.slice(tot);
  field.setSelectionRange(van + door.length, van + door.length);
  say(field, 'input', isComposing);
}

const tokensIn = (text: string) => [...text.matchAll(TOKEN)].map((one) => ({ token: one[0], van: one.index }));
/** Between whole tokens, so that nobody types amid someone's word. */
function gaps(text: string): number[] {
  const between = places(text).filter(
    (at) => (at === 0 || text[at - 1] === STOP) && (at === text.length || text[at] === START),
  );
  return between.length > 0 ? between : [text.length];
}

let last = 0;
const newToken = () => {
  const sign = String.fromCharCode(0x4e00 + last++);
  return `${START}${sign}${sign}${STOP}`;
};

function createRun(kind: Kind) {
  last = 0;
  const truth: Truth = { typed: new Set(), deleted: new Set(), held: new Set() };
  const people: [Person, Person] = [createPerson(kind), createPerson(kind)];
  const otherOf = (one: Person) => (one === people[0] ? people[1] : people[0]);

  const done = (one: { token: string; holds: string | null }) => {
    truth.typed.add(one.token);
    if (one.holds) truth.held.delete(one.holds);
  };
  const standing = ({ field }: Person) =>
    tokensIn(field.value).filter(
      ({ token }) => truth.typed.has(token) && !truth.held.has(token) && !truth.deleted.has(token),
    );

  /** Late, in any order, at times several in one. */
  const deliver = (from: Person) => {
    const to = otherOf(from);
    if (from.sent.length === 0) return;
    const before = { value: to.field.value, caret: to.field.selectionStart };
    const taken = Array.from({ length: 1 + below(Math.min(3, from.sent.length)) }, () =>
      from.sent.splice(kind === 'letters' ? 0 : below(from.sent.length), 1),
    ).flat();
    const left =
      inField(to) && before.caret > 0 && before.caret === to.field.selectionEnd && before.value === to.read()
        ? leftOf(to, before.caret)
        : null;
    Y.applyUpdate(to.doc, taken.length > 1 ? Y.mergeUpdates(taken) : (taken[0] as Uint8Array), 'network');
    if (to.composing)
      expect(to.field.value, 'a field is left alone while the keyboard holds a word').toBe(before.value);
    else {
      vi.advanceTimersByTime(0);
      expect(to.field.value).toBe(to.read());
      if (kind !== 'guess' && left && stands(to, left))
        expect(to.field.selectionStart, 'the caret stays beside its letter').toBe(placeOf(to, left));
    }
  };
  /** The letter before the caret, as the document knows it. */
  const leftOf = ({ words }: Person, caret: number) => Y.createRelativePositionFromTypeIndex(words, caret, -1);
  const stands = ({ doc }: Person, { item }: Y.RelativePosition) =>
    item !== null && !Y.getItem(doc.store, item).deleted;
  const placeOf = ({ doc }: Person, left: Y.RelativePosition) =>
    Y.createAbsolutePositionFromRelativePosition(left, doc)?.index;

  function startTyping(one: Person): void {
    const { field } = one;
    const free = standing(one);
    const token = newToken();
    if (kind === 'text' && chance(15) && free.length > 0) {
      // Over what is selected.
      const over = pick(free);
      truth.held.add(over.token);
      truth.deleted.add(over.token);
      field.setSelectionRange(over.van, over.van + over.token.length);
      one.typing = { rest: token, token, holds: over.token };
      return;
    }
    const at = pick(gaps(field.value));
    field.setSelectionRange(at, at);
    if (kind === 'guess' || chance(30)) {
      put(field, at, at, token);
      truth.typed.add(token);
    } else one.typing = { rest: token, token, holds: null };
  }
  function typeOn(one: Person): void {
    const { field, typing } = one;
    if (!typing) return;
    const selected = field.value.slice(field.selectionStart, field.selectionEnd);
    if (typing.holds && typing.rest === typing.token && selected !== typing.holds) {
      expect(selected, 'a selection takes in nothing at its edges').not.toContain(typing.holds);
      // Something came amid what is selected: whoever sees that does not type over it.
      truth.held.delete(typing.holds);
      truth.deleted.delete(typing.holds);
      one.typing = null;
      return;
    }
    const size = 1 + below(2);
    put(field, field.selectionStart, field.selectionEnd, typing.rest.slice(0, size));
    typing.rest = typing.rest.slice(size);
    if (typing.rest !== '') return;
    one.typing = null;
    done(typing);
  }

  function deleteToken(one: Person): void {
    const free = standing(one);
    if (free.length === 0 || (kind === 'letters' && otherOf(one).composing)) return;
    const { token, van } = pick(free);
    truth.deleted.add(token);
    // Selected and cut, or letter by letter from behind.
    if (chance(50)) put(one.field, van, van + token.length, '');
    else for (let end = van + token.length; end > van; end--) put(one.field, end - 1, end, '');
    while (kind === 'letters' && one.sent.length > 0) deliver(one);
  }

  function startComposing(one: Person): void {
    const { field } = one;
    const token = newToken();
    const free = standing(one);
    say(field, 'compositionstart');
    if (kind === 'text' && chance(30) && free.length > 0) {
      // A keyboard on a phone takes the word beside the caret, and may make another of it.
      const over = pick(free);
      truth.held.add(over.token);
      truth.deleted.add(over.token);
      field.setSelectionRange(over.van, over.van);
      one.composing = {
        ...{ van: over.van, tot: over.van + over.token.length },
        ...{ token, holds: over.token },
      };
    } else {
      const at = pick(gaps(field.value));
      field.setSelectionRange(at, at);
      one.composing = { van: at, tot: at, token, holds: null };
    }
  }
  function compose(one: Person, words: string): void {
    const { composing, field } = one;
    if (!composing) return;
    say(field, 'compositionupdate');
    put(field, composing.van, composing.tot, words, true);
    composing.tot = composing.van + words.length;
  }
  function composeOn(one: Person): void {
    const { composing } = one;
    if (!composing) return;
    const { token } = composing;
    // Once it is whole it stays so: the other may take it out from then on.
    const whole = one.field.value.slice(composing.van, composing.tot) === token;
    compose(one, whole ? token : pick([START, token.slice(0, 1 + below(token.length)), `${START}x`, token]));
  }
  function finishComposing(one: Person): void {
    const { composing, field } = one;
    if (!composing) return;
    const early = chance(50);
    if (early) compose(one, composing.token);
    one.composing = null;
    if (!early) {
      // Some browsers write the last of it only after they said it was done.
      say(field, 'compositionend');
      put(field, composing.van, composing.tot, composing.token);
    } else say(field, 'compositionend');
    done(composing);
    if (chance(30)) vi.advanceTimersByTime(0);
  }

  const step = () => {
    const one = pick(people);
    if (chance(35)) return deliver(one);
    if (chance(10)) return vi.advanceTimersByTime(pick([0, 0, 400, 1000, 1500]));
    one.field.focus();
    if (one.typing) return typeOn(one);
    if (one.composing) return chance(25) ? finishComposing(one) : composeOn(one);
    // What waits for the browser to be done first comes in; a person does not type within the same moment.
    vi.advanceTimersByTime(0);
    if (chance(15)) return deleteToken(one);
    if (chance(10)) return one.field.blur();
    return chance(40) ? startComposing(one) : startTyping(one);
  };

  const settle = () => {
    for (const one of people) {
      while (one.typing) typeOn(one);
      finishComposing(one);
    }
    vi.advanceTimersByTime(2000);
    while (people.some(({ sent }) => sent.length > 0)) for (const one of people) deliver(one);
    vi.advanceTimersByTime(2000);
  };
  return { people, truth, step, settle, stop: () => people.map(({ letGo }) => letGo()) };
}

function playRun(kind: Kind): { text: string; left: Set<string> } {
  const run = createRun(kind);
  for (let i = 0; i < 200; i++) run.step();
  run.settle();
  const [anna, bram] = run.people;
  const text = anna.read();
  expect(bram.read()).toBe(text);
  for (const { field } of run.people) expect(field.value).toBe(text);
  run.stop();
  const { typed, deleted } = run.truth;
  return { text, left: new Set([...typed].filter((token) => !deleted.has(token))) };
}

testSeeds('both end with the same words, each that was typed and not deleted once, none torn', () => {
  const { text, left } = playRun('letters');
  const words = tokensIn(text).map(({ token }) => token);
  expect(words.join(''), 'torn words').toBe(text);
  expect(words.length).toBe(new Set(words).size);
  expect(new Set(words)).toEqual(left);
});

const lettersOf = (text: string) => text.split('').sort().join('');

testSeeds('nor is a letter lost or doubled in the texts of the app', () => {
  const { text, left } = playRun('text');
  expect(lettersOf(text)).toBe(lettersOf([...left].join('')));
});

/** What several changes at once were, is then a guess: words may end up elsewhere, but for everyone alike. */
testSeeds('a source that only says that something changed is followed too', () => {
  playRun('guess');
});
