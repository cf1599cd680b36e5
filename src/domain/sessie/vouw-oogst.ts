// Part of the fold: what people write for all to see. A line takes the place of lines its writer saw; of two who rewrite one apart both stay.
import type { Van } from './gebeurtenis.ts';
import type { Oogst, Reden } from './sessie.ts';
import { echteBeurt, moetLuisteren, type Staat } from './vouw-staat.ts';

/** Also of who left, of a beurt that is over and after the stop: what was written is not lost. */
export function oogst(staat: Staat, e: Van<'oogst'>): Reden | null {
  if (moetLuisteren(staat, e.plek, e.beurt)) return 'inbrenger-luistert';
  // Only of what was there: nothing replaces itself, or in a circle.
  for (const id of e.vervangt) if (staat.geoogst.has(id) && id !== e.id) staat.vervangen.add(id);
  staat.oogst.push(e);
  staat.geoogst.add(e.id);
  return null;
}

export function thema(staat: Staat, { tekst }: Van<'thema'>): Reden | null {
  staat.thema = tekst.trim();
  return null;
}

export function terugblik(staat: Staat, { dag }: Van<'terugblik'>): Reden | null {
  staat.terugblikDag = dag;
  return null;
}

export function oogstVan(staat: Staat): Oogst[] {
  return staat.oogst.flatMap(({ id, plek, beurt, soort, tekst, op }) => {
    if (staat.vervangen.has(id) || tekst.trim() === '') return [];
    const fase = staat.faseVan.get(echteBeurt(staat, beurt));
    // A beurt nobody knows (yet): it stands all the same.
    return [{ id, plek, soort, tekst: tekst.trim(), op, fase: fase === undefined ? staat.fase : fase }];
  });
}
