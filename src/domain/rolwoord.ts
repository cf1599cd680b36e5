// How the next person with the same role is called: kind B, oma 2. Knows no list of role words.

/** These are told apart by a letter from the first one on. */
const MET_LETTER = ['kind', 'pleegkind', 'persoon'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const plain = (woord: string) => woord.trim().replace(/\s+/gu, ' ').toLowerCase();

/** The word as the next person gets it: "kind B" when kind A is there, "oma 2" when oma is there. */
export function volgendRolwoord(woord: string, bestaand: readonly string[]): string {
  const taken = new Set(bestaand.map(plain));
  const free = (one: string) => !taken.has(plain(one));
  if (MET_LETTER.includes(woord)) {
    const letter = [...LETTERS].find((one) => free(`${woord} ${one}`));
    if (letter) return `${woord} ${letter}`;
  } else if (free(woord)) return woord;
  for (let number = 2; ; number++) if (free(`${woord} ${number}`)) return `${woord} ${number}`;
}
