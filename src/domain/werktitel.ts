// Neutral working titles for a casus: a word that says nothing about anyone.

const WOORDEN = [
  'blauw',
  'groen',
  'geel',
  'oranje',
  'paars',
  'wit',
  'zilver',
  'koper',
  'berk',
  'beuk',
  'eik',
  'els',
  'es',
  'hazelaar',
  'iep',
  'kastanje',
  'linde',
  'meidoorn',
  'populier',
  'vlier',
  'wilg',
  'duin',
  'heide',
  'kade',
  'meer',
  'oever',
  'plas',
  'rivier',
  'strand',
  'terp',
  'vaart',
  'wad',
] as const;

/** The first title that is not in use; when all are, with a number behind it. */
export function stelWerktitelVoor(inGebruik: readonly string[]): string {
  const taken = new Set(inGebruik.map((titel) => titel.trim().toLowerCase()));
  for (let ronde = 1; ; ronde++) {
    for (const woord of WOORDEN) {
      const titel = ronde === 1 ? `Casus ${woord}` : `Casus ${woord} ${ronde}`;
      if (!taken.has(titel.toLowerCase())) return titel;
    }
  }
}

/** As this file suggests them: nothing a person thought of. */
export function isWerktitel(titel: string): boolean {
  const woord = /^Casus (\p{Ll}+)(?: \d+)?$/u.exec(titel.trim())?.[1];
  return WOORDEN.some((one) => one === woord);
}
