// The words around a finding: to show it in context, and to know it again as long as they are the same. Pure.
import type { Vondst } from '../../domain/vondst.ts';

const WOORDEN = 6;
const TEKENS = 60;

/** Whole words, no more than fit; with the space between. */
export function omgevingVan(tekst: string, start: number, end: number): { voor: string; na: string } {
  const before = tekst.slice(Math.max(0, start - TEKENS), start);
  const after = tekst.slice(end, end + TEKENS);
  // Cut in the middle of a word: that word goes.
  const whole = start > TEKENS ? before.replace(/^\S*\s/u, '') : before;
  const until = end + TEKENS < tekst.length ? after.replace(/\s\S*$/u, '') : after;
  const voor = new RegExp(`(?:\\S+\\s+){0,${WOORDEN - 1}}\\S*\\s*$`, 'u').exec(whole)?.[0] ?? '';
  const na = new RegExp(`^\\s*(?:\\S+\\s+){0,${WOORDEN - 1}}\\S*`, 'u').exec(until)?.[0] ?? '';
  return { voor: voor.trimStart(), na: na.trimEnd() };
}

/**
 * The same words around it with every finding and every word in brackets blotted out: what is put in the place of one
 * finding does not make another one new.
 */
export function gevlektOmgeving(tekst: string, vondsten: readonly Vondst[], at: number): string {
  const one = vondsten[at];
  if (!one) return '';
  let out = '';
  let from = 0;
  let start = 0;
  let end = 0;
  for (const vondst of vondsten) {
    out += tekst.slice(from, vondst.start);
    if (vondst === one) start = out.length;
    out += '[]';
    if (vondst === one) end = out.length;
    from = vondst.end;
  }
  out += tekst.slice(from);
  const { voor, na } = omgevingVan(out, start, end);
  const vlek = (deel: string) =>
    deel
      .replace(/\[[^[\]]*\]/gu, '[]')
      .replace(/\s+/gu, ' ')
      .trim();
  return `${vlek(voor)}|${vlek(na)}`;
}
