// Places in a text after that text changed: what stands beside the change moves along, what was touched is gone.

interface Stuk {
  start: number;
  end: number;
}

const WOORDTEKEN = /[\p{L}\p{N}]/u;
const inWoord = (tekst: string, at: number): boolean =>
  WOORDTEKEN.test(tekst.charAt(at - 1)) && WOORDTEKEN.test(tekst.charAt(at));

/** A word to which letters were added is another word. */
export function schuifMee<T extends Stuk>(stukken: readonly T[], oud: string, nieuw: string): readonly T[] {
  if (oud === nieuw || stukken.length === 0) return stukken;
  const kort = Math.min(oud.length, nieuw.length);
  let voor = 0;
  while (voor < kort && oud[voor] === nieuw[voor]) voor++;
  let na = 0;
  while (na < kort - voor && oud[oud.length - 1 - na] === nieuw[nieuw.length - 1 - na]) na++;
  const verschil = nieuw.length - oud.length;
  return stukken.flatMap((stuk) => {
    const { start, end } = stuk;
    if (end <= voor) return end === voor && inWoord(nieuw, end) ? [] : [stuk];
    if (start < oud.length - na) return [];
    if (start === oud.length - na && inWoord(nieuw, start + verschil)) return [];
    return [{ ...stuk, start: start + verschil, end: end + verschil }];
  });
}

/** What of it may be shown while someone types at `caret`: nothing from the beginning of the word that is being typed. */
export function zonderTypwoord<T extends Stuk>(stuk: T, tekst: string, caret: number): T | null {
  if (caret < stuk.start || caret > stuk.end) return stuk;
  let begin = caret;
  while (begin > 0 && /\S/.test(tekst.charAt(begin - 1))) begin--;
  if (begin === caret) return stuk;
  const end = tekst.slice(0, begin).trimEnd().length;
  return end > stuk.start ? { ...stuk, end } : null;
}
