// A table for tests: who is there, each with what reached them; makes events as a device would, with a number one beyond what it saw.
import { type Gebeurtenis, leesGebeurtenis, type Soort, type Van } from '../../../src/domain/sessie/gebeurtenis.ts';
import type { Sessie } from '../../../src/domain/sessie/sessie.ts';
import { vouwSessie } from '../../../src/domain/sessie/vouw.ts';
import { Werkvorm } from '../../../src/domain/sessie/werkvorm.ts';

type Eigen<K extends Soort> = Omit<Van<K>, 'id' | 'sessie' | 'na' | 'plek' | 'op'>;
export type Doen = { [K in Soort]: Eigen<K> }[Soort];

const fase = (id: string, meer: object = {}) => ({
  ...{ id, naam: `Fase ${id}`, minuten: 5, wie: 'iedereen', wat: 'Praat.', regels: [], oogst: 'iets' },
  ...{ toont: { kind: 'oogst' } },
  ...meer,
});

/** Four phases: open, a number in silence, one where the inbrenger listens, and lessons. */
export const WERKVORM: Werkvorm = Werkvorm.parse({
  ...{ id: 'proef', versie: 1, titel: 'Proef', uitleg: 'Om te proberen.', soort: 'casus', groep: { van: 2, tot: 4 } },
  ...{ afsluiting: 'adviezen', bronnen: [], zekerheid: 'laag', opbouw: 'Van ons.', gecontroleerdOp: '2026-11-26' },
  fasen: [
    fase('inbreng'),
    fase('cijfer', { toont: { kind: 'oordeel', vorm: { kind: 'schaal', vraag: 'Hoe veilig?' } } }),
    fase('roddel', { inbrengerZwijgt: true }),
    fase('oogst', { minuten: 8 }),
  ],
});

export interface Toestel {
  naam: string;
  er: Map<string, Gebeurtenis>;
  zie(): Sessie;
  /** Makes the event here; others have it when they are told. */
  doe(plek: string, wat: Doen, op?: number): Gebeurtenis;
  /** All, or those that pass. */
  krijg(van: Toestel, welke?: (een: Gebeurtenis) => boolean): void;
}

export interface Tafel {
  toestel(naam: string): Toestel;
  alle(): Gebeurtenis[];
  nu: number;
}

/** `teken`: begins each id, so that a test can choose which of two comes first. */
export function dekTafel(teken: () => string = () => ''): Tafel {
  const gemaakt: Gebeurtenis[] = [];
  const tafel: Tafel = {
    nu: Date.UTC(2026, 10, 26, 10),
    alle: () => gemaakt,
    toestel(naam) {
      const er = new Map<string, Gebeurtenis>();
      const zie = () => vouwSessie([...er.values()]);
      return {
        naam,
        er,
        zie,
        doe(plek, wat, op = tafel.nu) {
          const id = `${teken()}${naam}-${gemaakt.length}`;
          const raw = { ...wat, id, sessie: 's', na: zie().volgende, plek, op };
          const een = leesGebeurtenis(raw);
          if (!een) throw new Error(`not an event: ${JSON.stringify(raw)}`);
          gemaakt.push(een);
          er.set(id, een);
          return een;
        },
        krijg(van, welke = () => true) {
          for (const [id, een] of van.er) if (welke(een)) er.set(id, een);
        },
      };
    },
  };
  return tafel;
}

export const kom = (toestel: string, functie = toestel): Doen => ({ kind: 'kom', functie, toestel });

/** A session in the waiting room with these at one table, the first of them leading and the second bringing in. */
export function zetKlaar(toestel: Toestel, plekken: readonly string[]): void {
  const [leider = 'a', inbrenger] = plekken;
  toestel.doe(leider, { kind: 'begin', werkvorm: WERKVORM });
  for (const plek of plekken) toestel.doe(plek, kom(toestel.naam, `functie ${plek}`));
  toestel.doe(leider, { kind: 'rol', voor: leider, rol: 'gespreksleider', aan: true });
  if (inbrenger) toestel.doe(leider, { kind: 'rol', voor: inbrenger, rol: 'inbrenger', aan: true });
}

export const naar = (toestel: Toestel, plek: string, index: number, op?: number): Gebeurtenis =>
  toestel.doe(plek, { kind: 'fase', van: toestel.zie().beurt, naar: index }, op);
