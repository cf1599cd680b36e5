// How a Dutch word sounds, roughly: words that sound the same when read aloud get the same key. Knows no list.

/** hart and hard, lijden and leiden: one key. */
export function klankVan(word: string): string {
  return word
    .replaceAll('ij', 'ei')
    .replaceAll('ouw', 'au')
    .replaceAll('auw', 'au')
    .replaceAll('ou', 'au')
    .replace(/ch(?=t)/g, 'g')
    .replace(/^c(?=[eiy])/, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/d$/, 't')
    .replace(/b$/, 'p')
    .replaceAll('th', 't')
    .replaceAll('dt', 't')
    .replace(/(.)\1/g, '$1');
}
