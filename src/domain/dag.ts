// A day as people read it, and as it is written (ISO). A day without a time is the same day everywhere; a moment is on the day it was here.
const DATUM = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const hier = new Intl.DateTimeFormat('nl-NL', DATUM);
const overal = new Intl.DateTimeFormat('nl-NL', { ...DATUM, timeZone: 'UTC' });

/** `dag`: an ISO day such as 2026-11-22, or a moment in ms since 1970. */
export const dagVan = (dag: string | number): string =>
  typeof dag === 'string' ? overal.format(Date.parse(dag)) : hier.format(dag);

export function isDag(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = Date.parse(value);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === value;
}
