// What of the counts may be seen. Nothing under ten, the rest rounded to five; in a kring only what three people or more put in. Nothing that is shown gives back what is hidden:
// - a total adds up what is shown, rounded as it is shown, so it says nothing that was not there already;
// - a part of another count (`deeltOp`) is shown whole or not at all, for its sum stands elsewhere;
// - nought is hidden as nine is, and what too few people put in as what was too little.
import { type Aantallen, GROEPEN, type Groep, leesAantallen, telOp } from './tellen.ts';

export const MINSTE = 10;
export const MINSTE_MENSEN = 3;
const OP = 5;

export const rond = (aantal: number): number => Math.round(aantal / OP) * OP;

export interface Regel {
  readonly woord: string;
  /** null: too little to show, or none at all. */
  readonly aantal: number | null;
}
export interface Getoond {
  readonly id: string;
  readonly titel: string;
  readonly regels: readonly Regel[];
  /** Of the lines that are shown; null: none is. */
  readonly samen: number | null;
}

function toonGroep(groep: Groep, mag: (cel: string) => number | null): Getoond {
  const regels = groep.vakken.map(({ cel, woord }) => ({ woord, aantal: mag(cel) }));
  const alles = regels.every(({ aantal }) => aantal !== null);
  const zien = groep.deeltOp === undefined || alles ? regels : regels.map(({ woord }) => ({ woord, aantal: null }));
  const shown = zien.flatMap(({ aantal }) => aantal ?? []);
  return {
    ...{ id: groep.id, titel: groep.titel, regels: zien },
    samen: shown.length === 0 ? null : shown.reduce((som, aantal) => som + aantal, 0),
  };
}

const toon = (aantallen: Aantallen, genoegMensen: (cel: string) => boolean): Getoond[] =>
  GROEPEN.map((groep) =>
    toonGroep(groep, (cel) => {
      const aantal = aantallen[cel] ?? 0;
      return aantal >= MINSTE && genoegMensen(cel) ? rond(aantal) : null;
    }),
  );

/** Of one person, for themselves. */
export const toonEigen = (kwartalen: readonly Aantallen[]): Getoond[] => toon(telOp(kwartalen), () => true);

/** `perMens`: of each person in one quarter, all their devices together. null: too few people. */
export function toonKring(perMens: readonly Aantallen[]): Getoond[] | null {
  const mensen = perMens.map(leesAantallen).filter((aantallen) => Object.keys(aantallen).length > 0);
  if (mensen.length < MINSTE_MENSEN) return null;
  const hoeveel = (cel: string) => mensen.filter((aantallen) => (aantallen[cel] ?? 0) > 0).length;
  return toon(telOp(mensen), (cel) => hoeveel(cel) >= MINSTE_MENSEN);
}

export const isLeeg = (getoond: readonly Getoond[]): boolean => getoond.every(({ samen }) => samen === null);
