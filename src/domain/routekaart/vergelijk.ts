// A file beside the map as it is: what is new, what is the same, and what differs. Nothing is overwritten by looking.
import { type Ingang, isLaag, leegIngang, VELDEN, type Veld, type Velden } from './ingang.ts';
import type { Regel } from './inlezen.ts';

export interface Verschil {
  readonly hier: Ingang;
  /** Only what the file says otherwise. */
  readonly daar: Partial<Velden>;
}
export interface Vergelijking {
  readonly nieuw: readonly Velden[];
  readonly zelfde: number;
  readonly anders: readonly Verschil[];
}

const vouw = (wie: string): string => wie.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

/** What this line says otherwise; what it says nothing about stays. */
function verschil(hier: Velden, regel: Regel): Partial<Velden> {
  const velden = VELDEN.map(({ veld }) => veld).filter(
    (veld) => regel[veld] !== undefined && regel[veld] !== hier[veld],
  );
  return Object.fromEntries(velden.map((veld) => [veld, regel[veld]])) as Partial<Velden>;
}
const isGelijk = (hier: Velden, regel: Regel): boolean => Object.keys(verschil(hier, regel)).length === 0;

const alsNieuw = ({ id: _, ...regel }: Regel): Velden => ({
  ...leegIngang(regel.wie, 'anders'),
  ...(Object.fromEntries(Object.entries(regel).filter(([, value]) => value !== undefined)) as Partial<Velden>),
  laag: isLaag(regel.laag) ? regel.laag : 'anders',
});

/** Each ingang here answers at most one line of the file: two teams may be called the same. */
export function vergelijk(hier: readonly Ingang[], regels: readonly Regel[]): Vergelijking {
  const over = new Map(hier.map((een) => [een.id, een]));
  const nieuw: Velden[] = [];
  const anders: Verschil[] = [];
  let zelfde = 0;
  // First what is wholly the same, so that another of the same name does not take its place.
  const rest = regels.filter((regel) => {
    const gelijk =
      [...over.values()].find((een) => vouw(een.wie) === vouw(regel.wie) && isGelijk(een, regel)) ??
      hier.find((een) => isGelijk(een, regel));
    if (!gelijk) return true;
    over.delete(gelijk.id);
    zelfde++;
    return false;
  });
  for (const regel of rest) {
    const known =
      (regel.id === undefined ? undefined : over.get(regel.id)) ??
      [...over.values()].find((een) => vouw(een.wie) === vouw(regel.wie));
    if (known) {
      over.delete(known.id);
      anders.push({ hier: known, daar: verschil(known, regel) });
      continue;
    }
    const made = alsNieuw(regel);
    // Twice in one file.
    if (nieuw.some((een) => isGelijk(een, regel))) zelfde++;
    else nieuw.push(made);
  }
  return { nieuw, zelfde, anders };
}

export const veldNaam = (veld: Veld): string => VELDEN.find((one) => one.veld === veld)?.naam ?? veld;
