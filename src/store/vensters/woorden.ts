// Words fit to be kept: not too long, and without half signs, which would read differently on another device.

export const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
export const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
const cutsPair = (text: string, at: number): boolean =>
  at > 0 && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

export const heel = (text: string, max: number): string =>
  // Cut in the middle of a sign, half of it is left; halves go.
  text.slice(0, Math.max(0, max)).replace(/\p{Surrogate}/gu, '');

/** Where and what to put in `text` for what was asked, however odd: inside it, between signs, never more than `max` in all. */
export function passend(text: string, van: number, tot: number, door: string, max: number) {
  const inside = (place: number) => Math.max(0, Math.min(Number.isNaN(place) ? 0 : Math.trunc(place), text.length));
  let from = inside(van);
  let to = Math.max(from, inside(tot));
  let words = door;
  if (cutsPair(text, from)) {
    from -= 1;
    // Behind the first half nothing can be put.
    if (to === from + 1) to = from;
    else words = text.charAt(from) + words;
  }
  if (cutsPair(text, to)) words += text.charAt(to++);
  return { from, to, words: heel(words, max - (text.length - (to - from))) };
}
