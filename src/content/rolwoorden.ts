// Role words to choose from instead of names, with the group they belong to.
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
