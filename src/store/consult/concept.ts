// Words of a consult that are not sent yet: living texts in memory, a sealed row on this disk, and a second reader that gives proof of these words. Knows no kring.
import * as Y from 'yjs';
import type { Woorden } from '../../domain/consult/consult.ts';
import type { SlotRijen, TekstBron, TekstDeel } from '../contract.ts';
import type { Deel } from '../meelezen/delen.ts';
import type { LeesWerker } from '../meelezen/lees-werker.ts';
import { createMeelezer } from '../meelezen/meelezer.ts';
import { lettersVan } from '../meelezen/notitie-blokken.ts';
import { createMeeleesGeheugen, type MeeleesRijen } from '../meelezen/rijen.ts';
import { HIER, undoManagerOf } from '../vensters/undo.ts';
import type { Concept } from './contract.ts';

const WACHT_MS = 300;

export interface ConceptOptions<V extends string> {
  /** Which words these are: what a proof is of, and where they lie. */
  id: string;
  /** With what each is called at the gate. */
  velden: Readonly<Record<V, string>>;
  max: number;
  rijen: Pick<SlotRijen, 'list' | 'put' | 'delete'>;
  toestelRijen: MeeleesRijen;
  leesWerker?: LeesWerker | undefined;
  now: () => number;
}

export interface OpenConcept<V extends string> extends Concept<V> {
  /** What was typed is on disk. */
  save(): Promise<void>;
  /** They were sent: nothing of them stays here. */
  wis(): Promise<void>;
}

/** What a proof of these words is made of. */
export const delenVan = <V extends string>(woorden: Woorden<V>): Deel[] =>
  (Object.entries(woorden) as [V, string][])
    .filter(([, tekst]) => tekst.trim() !== '')
    .map(([veld, tekst]) => ({ plek: { kind: 'vast' }, veld, waar: veld, tekst }));

/** Throws when the lock closed meanwhile. A row that does not open begins anew. */
export async function openConcept<V extends string>(options: ConceptOptions<V>): Promise<OpenConcept<V>> {
  const { id, velden, rijen } = options;
  const namen = Object.keys(velden) as V[];
  const doc = new Y.Doc();
  const teksten = new Map(namen.map((naam) => [naam, doc.getText(naam)]));
  const bewaard: unknown = (await rijen.list()).find((rij) => rij.id === id)?.data;
  if (typeof bewaard === 'object' && bewaard !== null)
    for (const [naam, tekst] of teksten) {
      const woorden: unknown = (bewaard as Record<string, unknown>)[naam];
      if (typeof woorden === 'string') tekst.insert(0, woorden.slice(0, options.max));
    }
  const undo = undoManagerOf(doc);
  for (const tekst of teksten.values()) undo.addToScope(tekst);

  const woorden = (): Woorden<V> =>
    Object.fromEntries([...teksten].map(([naam, tekst]) => [naam, tekst.toString()])) as Woorden<V>;
  let dicht = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let vuil = false;
  let last: Promise<void> = Promise.resolve();
  const save = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (!vuil) return last;
    vuil = false;
    const nu = woorden();
    const leeg = namen.every((naam) => nu[naam].trim() === '');
    last = last
      .then(() => (leeg ? rijen.delete(id) : rijen.put(id, nu)))
      .catch(() => {
        // The disk refused: the next letter, or leaving, tries again.
        vuil = true;
      });
    return last;
  };
  doc.on('update', () => {
    if (dicht) return;
    vuil = true;
    timer ??= setTimeout(() => void save(), WACHT_MS);
  });

  const bronnen = new Map<V, TekstBron>();
  const bronOf = (naam: V): TekstBron => {
    const known = bronnen.get(naam);
    if (known) return known;
    const tekst = teksten.get(naam) as Y.Text;
    const bron: TekstBron = {
      get: () => tekst.toString(),
      subscribe(changed) {
        const told = (event: Y.YTextEvent) => changed(event.delta as readonly TekstDeel[]);
        tekst.observe(told);
        return () => tekst.unobserve(told);
      },
      vervang(van, tot, door) {
        if (dicht) return;
        const past = door.slice(0, Math.max(0, options.max - tekst.length + tot - van));
        doc.transact(() => {
          if (tot > van) tekst.delete(van, tot - van);
          if (past !== '') tekst.insert(van, past);
        }, HIER);
      },
    };
    bronnen.set(naam, bron);
    return bron;
  };

  const meelezer = createMeelezer(async () => ({
    casus: {
      ...{ id, doc, whenLoaded: Promise.resolve(), isHeel: () => true, save },
      ...{ titel: () => '', setTitel: () => undefined },
      leven: () => ({ gemaaktOp: 0, besproken: null, afgerond: null, terugkijk: [], einden: [] }),
      delen: () =>
        [...teksten].flatMap(([naam, tekst]): Deel[] => {
          const letters = lettersVan(tekst);
          if (letters.trim() === '') return [];
          const plek = { kind: 'tekst', stukken: [{ tekst, van: 0, woorden: letters }] } as const;
          return [{ plek, veld: naam, waar: velden[naam], tekst: letters }];
        }),
    },
    werker: options.leesWerker ?? (await import('../meelezen/lees-werker.ts')).leesWerkerVanApp(),
    rijen: createMeeleesGeheugen(),
    toestelRijen: options.toestelRijen,
    now: options.now,
  }));
  const end = () => {
    if (dicht) return;
    dicht = true;
    clearTimeout(timer);
    meelezer.close();
  };
  return {
    tekst: bronOf,
    woorden,
    meelezer: () => meelezer,
    ongedaan: () => void undo.undo(),
    opnieuw: () => void undo.redo(),
    save,
    async wis() {
      end();
      vuil = false;
      await last;
      await rijen.delete(id);
    },
    async close() {
      const saved = save();
      end();
      await saved;
      doc.destroy();
    },
  };
}
