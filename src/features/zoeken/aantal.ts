// How many places were found, in words.

/** `bezig`: there may come more. */
export function beschrijfAantal(count: number, bezig: boolean): string {
  if (count === 0) return bezig ? 'Een ogenblik…' : 'Niets gevonden. Probeer een ander woord.';
  return count === 1 ? '1 plek gevonden.' : `${count} plekken gevonden.`;
}
