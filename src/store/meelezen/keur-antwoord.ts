// Is an answer of the reader what it should be? Half an answer must never pass for "nothing found".
import type { NaamSleutels, NaamWoord } from '../../anoniem/naam-sleutels.ts';
import type { Vondst } from '../../domain/vondst.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isTekst = (value: unknown): value is string => typeof value === 'string';
const isListOf = <T>(value: unknown, is: (one: unknown) => one is T): value is T[] =>
  Array.isArray(value) && value.every(is);

const ERNST: readonly unknown[] = ['herleidbaar', 'samen', 'twijfel'];

const isVondst = (value: unknown): value is Vondst =>
  isRecord(value) &&
  Number.isInteger(value.start) &&
  Number.isInteger(value.end) &&
  isTekst(value.gegeven) &&
  ERNST.includes(value.ernst) &&
  typeof value.zeker === 'boolean' &&
  (value.rol === null || isTekst(value.rol)) &&
  (value.maat === null || isTekst(value.maat));

/** Sorted, inside the text, not overlapping. */
function pastIn(vondsten: readonly Vondst[], tekst: string): boolean {
  let from = 0;
  return vondsten.every(({ start, end }) => {
    const fits = start >= from && end > start && end <= tekst.length;
    from = end;
    return fits;
  });
}

/** null: it is not an answer to this. */
export function keurVondsten(antwoord: unknown, teksten: readonly string[]): Vondst[][] | null {
  if (!isRecord(antwoord) || antwoord.kind !== 'vind' || !Array.isArray(antwoord.vondsten)) return null;
  const vondsten: unknown[] = antwoord.vondsten;
  if (vondsten.length !== teksten.length) return null;
  const good = (one: unknown, at: number): one is Vondst[] => isListOf(one, isVondst) && pastIn(one, teksten[at] ?? '');
  return vondsten.every(good) ? (vondsten as Vondst[][]) : null;
}

const isNaamWoord = (value: unknown): value is NaamWoord =>
  isRecord(value) &&
  isTekst(value.vorm) &&
  isTekst(value.zelf) &&
  typeof value.bekend === 'boolean' &&
  isListOf(value.korter, isTekst) &&
  isListOf(value.rond, isTekst);

/** Also of what was read from disk. */
export const isNaamSleutels = (value: unknown): value is NaamSleutels =>
  isRecord(value) &&
  isTekst(value.heel) &&
  (value.voornaam === null || isNaamWoord(value.voornaam)) &&
  isListOf(value.achternaam, isNaamWoord) &&
  typeof value.los === 'boolean';

export function keurSleutels(antwoord: unknown, namen: readonly string[]): NaamSleutels[] | null {
  if (!isRecord(antwoord) || antwoord.kind !== 'sleutels') return null;
  const { sleutels } = antwoord;
  return isListOf(sleutels, isNaamSleutels) && sleutels.length === namen.length ? sleutels : null;
}
