// A day as people read it. A day without a time is the same day everywhere; a moment is on the day it was here.
const DATUM = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const hier = new Intl.DateTimeFormat('nl-NL', DATUM);
const overal = new Intl.DateTimeFormat('nl-NL', { ...DATUM, timeZone: 'UTC' });

/** `dag`: an ISO day such as 2026-11-22, or a moment in ms since 1970. */
export const dagVan = (dag: string | number): string =>
  typeof dag === 'string' ? overal.format(Date.parse(dag)) : hier.format(dag);
