// What happens to a text between two moments, as something to move over what happened at the same time elsewhere. Pure; knows no field and no document.

/** From the start of a text: a positive number keeps so many, a negative one takes them out, a string puts it in. The rest is kept. */
export type Change = readonly (number | string)[];

/** What stands from `van` to `tot` makes way for `door`. */
export interface Splice {
  van: number;
  tot: number;
  door: string;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/**
 * The smallest single change between two texts. Where repeated letters leave a choice, `caret` (in `after`) says where it
 * was made: what stands behind the caret was there already. Two halves of one sign (an emoji) stay together.
 */
export function diff(before: string, after: string, caret = after.length): Change {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let end = 0;
  const same = () => before[before.length - 1 - end] === after[after.length - 1 - end];
  while (end < Math.min(shorter, after.length - caret) && same()) end++;
  let start = 0;
  while (start < shorter - end && before[start] === after[start]) start++;
  // The caret was a hint: what is alike behind the change after all stays.
  while (end < shorter - start && same()) end++;
  const cutsPair = (text: string, at: number) => isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
  if (start > 0 && (cutsPair(before, start) || cutsPair(after, start))) start--;
  if (end > 0 && (cutsPair(before, before.length - end) || cutsPair(after, after.length - end))) end--;
  return [start, after.slice(start, after.length - end), start + end - before.length];
}

export function apply(text: string, change: Change): string {
  let at = 0;
  let made = '';
  for (const op of change) {
    if (typeof op === 'string') made += op;
    else {
      if (op > 0) made += text.slice(at, at + op);
      at += Math.abs(op);
    }
  }
  return made + text.slice(at);
}

/** In the order of the text; to carry them out one by one, begin at the last. */
export function splices(change: Change): Splice[] {
  const found: Splice[] = [];
  let at = 0;
  let open: Splice | null = null;
  const touch = (): Splice => {
    if (open) return open;
    open = { van: at, tot: at, door: '' };
    found.push(open);
    return open;
  };
  for (const op of change) {
    if (op === 0 || op === '') continue;
    if (typeof op === 'string') touch().door += op;
    else if (op < 0) {
      touch().tot -= op;
      at -= op;
    } else {
      at += op;
      open = null;
    }
  }
  return found;
}

const sizeOf = (op: number | string | undefined): number =>
  op === undefined ? Number.POSITIVE_INFINITY : typeof op === 'string' ? op.length : Math.abs(op);

/** Takes so much from the front; what is left of the first goes back. */
function shift(ops: (number | string)[], by: number): void {
  const op = ops.shift();
  if (op === undefined || sizeOf(op) <= by) return;
  ops.unshift(typeof op === 'string' ? op.slice(by) : op - Math.sign(op) * by);
}

const isEmpty = (op: number | string | undefined): boolean => op === 0 || op === '';

/**
 * The two in one, `next` made on what `change` left. What is put in where something was taken out stands in front of
 * that: so what someone types on, letter by letter, stays together.
 */
export function compose(change: Change, next: Change): Change {
  const made: (number | string)[] = [];
  const first = [...change];
  const second = [...next];
  while (first.length > 0 || second.length > 0) {
    const [one, other] = [first[0], second[0]];
    if (isEmpty(one)) first.shift();
    else if (isEmpty(other)) second.shift();
    else if (typeof other === 'string') made.push(second.shift() ?? '');
    else if (typeof one === 'number' && one < 0) made.push(first.shift() ?? 0);
    else {
      const size = Math.min(sizeOf(one), sizeOf(other));
      const stays = other === undefined || other > 0;
      if (typeof one !== 'string') made.push(stays ? size : -size);
      else if (stays) made.push(one.slice(0, size));
      shift(first, size);
      shift(second, size);
    }
  }
  return made;
}

/** `change` as it is after `over`, made at the same time on the same text. At one place, `first` stands in front. */
export function transform(change: Change, over: Change, first: boolean): Change {
  const made: (number | string)[] = [];
  const left = [...change];
  const right = [...over];
  while (left.length > 0) {
    const [one, other] = [left[0], right[0]];
    if (isEmpty(one)) left.shift();
    else if (isEmpty(other)) right.shift();
    else if (typeof one === 'string' && (first || typeof other !== 'string')) made.push(left.shift() ?? '');
    else if (typeof other === 'string') {
      made.push(other.length);
      right.shift();
    } else {
      const size = Math.min(sizeOf(one), sizeOf(other));
      // What the other took out is neither kept nor taken out again.
      if (other === undefined || other > 0) made.push(Math.sign(one as number) * size);
      shift(left, size);
      shift(right, size);
    }
  }
  return made;
}

/** Where a place in the text is afterwards: next to the same sign. What is put in exactly there comes behind it, or before with `after`. */
export function movePlace(place: number, change: Change, after = false): number {
  let moved = place;
  let at = 0;
  for (const op of change) {
    if (at > place) break;
    if (typeof op === 'string') {
      if (at < place || after) moved += op.length;
    } else {
      if (op < 0) moved -= Math.min(-op, Math.max(0, place - at));
      at += Math.abs(op);
    }
  }
  return moved;
}
