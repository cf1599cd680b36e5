// What a device is called in the list of one's own devices: in own words, or after what the browser says it runs on.

export const MAX_TOESTELNAAM = 30;
export const NAAMLOOS = 'Een toestel zonder naam';

export const leesToestelnaam = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_TOESTELNAAM) : '';

const NAMEN: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android.*Mobile/, 'Android-telefoon'],
  [/Android/, 'Android-tablet'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows-computer'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux-computer'],
];

export const naamVanBrowser = (userAgent: string): string => NAMEN.find(([is]) => is.test(userAgent))?.[1] ?? 'Toestel';

/** Another one of the same make gets a number behind it. */
export function vrijeNaam(naam: string, anderen: readonly string[]): string {
  for (let nummer = 1; ; nummer++) {
    const vrij = nummer === 1 ? naam : `${naam} ${nummer}`;
    if (!anderen.includes(vrij)) return vrij;
  }
}
