// Role words to choose from instead of names, with the group they belong to; and how a second child or a second oma is called.
import { GROEPEN, type Groep } from '../domain/vensters/item.ts';

export interface Rolwoord {
  woord: string;
  groep: Groep;
  /** '' where the word does not say. */
  geslacht: 'm' | 'v' | '';
}

const VAN: Record<Groep, readonly (readonly [woord: string, geslacht: Rolwoord['geslacht']])[]> = {
  kind: [
    ['kind', ''],
    ['broer', 'm'],
    ['zus', 'v'],
    ['halfbroer', 'm'],
    ['halfzus', 'v'],
    ['stiefbroer', 'm'],
    ['stiefzus', 'v'],
    ['pleegkind', ''],
    ['ongeboren kind', ''],
  ],
  ouder: [
    ['moeder', 'v'],
    ['vader', 'm'],
    ['stiefmoeder', 'v'],
    ['stiefvader', 'm'],
    ['pleegmoeder', 'v'],
    ['pleegvader', 'm'],
    ['partner van moeder', ''],
    ['partner van vader', ''],
    ['ex-partner van moeder', ''],
    ['ex-partner van vader', ''],
  ],
  familie: [
    ['oma', 'v'],
    ['opa', 'm'],
    ['tante', 'v'],
    ['oom', 'm'],
    ['nicht', 'v'],
    ['neef', 'm'],
  ],
  netwerk: [
    ['buurvrouw', 'v'],
    ['buurman', 'm'],
    ['vriend of vriendin van het kind', ''],
    ['vriend of vriendin van moeder', ''],
    ['vriend of vriendin van vader', ''],
    ['oppas', ''],
    ['sportcoach', ''],
    ['iemand van kerk of moskee', ''],
  ],
  professional: [
    ['leerkracht', ''],
    ['mentor', ''],
    ['intern begeleider', ''],
    ['schoolmaatschappelijk werker', ''],
    ['leerplichtambtenaar', ''],
    ['pedagogisch medewerker', ''],
    ['huisarts', ''],
    ['jeugdarts', ''],
    ['jeugdverpleegkundige', ''],
    ['kinderarts', ''],
    ['verloskundige', ''],
    ['wijkteamlid', ''],
    ['gezinshulp', ''],
    ['jongerenwerker', ''],
    ['jeugdbeschermer', ''],
    ['voogd', ''],
    ['behandelaar', ''],
    ['aandachtsfunctionaris', ''],
    ['medewerker Veilig Thuis', ''],
    ['wijkagent', ''],
  ],
};

export const ROLWOORDEN: readonly Rolwoord[] = GROEPEN.flatMap((groep) =>
  VAN[groep].map(([woord, geslacht]) => ({ woord, groep, geslacht })),
);

/** These are told apart by a letter from the first one on. */
const MET_LETTER = ['kind', 'pleegkind'];
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
