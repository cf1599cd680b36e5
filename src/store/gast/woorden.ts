// Until when a guest stays, in words. Pure.

const klok = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });
const dag = new Intl.DateTimeFormat('nl-NL', { weekday: 'long' });
const dagVan = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** What the others call a guest. */
export const noemGast = (functie: string): string => (functie ? `${functie} (gast)` : 'een gast');

/** 'tot 17.00 uur', 'tot 24.00 uur' for the end of today, 'tot vrijdag 01.20 uur'. */
export function zegTot(tot: number, now: number): string {
  const tijd = klok.format(tot).replace(':', '.');
  if (dagVan(tot) === dagVan(now)) return `tot ${tijd} uur`;
  // The end of a day belongs to that day.
  if (dagVan(tot) === tot && dagVan(tot - 1) === dagVan(now)) return 'tot 24.00 uur';
  return `tot ${dag.format(tot)} ${tijd} uur`;
}
