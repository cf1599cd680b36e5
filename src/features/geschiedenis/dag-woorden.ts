// A day that is past, in the words people use for it.
import { dagenTussen, dagOp } from '../../domain/casus-leven.ts';
import { dagVan } from '../../domain/dag.ts';

const weekdag = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const uur = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });

/** 'vandaag', 'gisteren', 'dinsdag 24 november'; with the year when it is not this one. */
export function dagWoord(dag: string, now: number): string {
  const day = Date.parse(dag);
  const ago = dagenTussen(dag, dagOp(now));
  if (ago === 0) return 'vandaag';
  if (ago === 1) return 'gisteren';
  return new Date(day).getUTCFullYear() === new Date(now).getFullYear() ? weekdag.format(day) : dagVan(dag);
}

export const uurVan = (op: number): string => uur.format(op);
