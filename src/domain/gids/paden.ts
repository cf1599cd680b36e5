// Every way through a step, by answering each question on it in each way there is. For checking and drawing, not for people.
import { type Antwoorden, mentions } from './conditie.ts';
import { alleVragen, type Pack, type Pagina, type Stap, vragenVan } from './pack.ts';
import { type StapLoop, walkStap } from './walk.ts';

export interface Pad {
  antwoorden: Antwoorden;
  loop: StapLoop;
}

/** Questions that decide what is on this page or where it leads. */
function asks(pagina: Pagina): string[] {
  const named = new Set<string>();
  for (const { als } of pagina.verder) for (const { vraag } of mentions(als)) named.add(vraag);
  if (pagina.kind === 'vraag') for (const { id } of vragenVan(pagina)) named.add(id);
  return [...named];
}

/**
 * Calls `visit` for each complete way through `stap`. A question that may be passed is also left open; of a question
 * with several answers each single one is tried. Returns how many ways there are; stops (and says so) at `most`.
 */
export function walkPaden(
  pack: Pack,
  stap: Stap,
  visit: (pad: Pad) => void,
  most = 200_000,
): { aantal: number; alles: boolean } {
  let aantal = 0;
  const vragen = new Map(alleVragen(pack).map((vraag) => [vraag.id, vraag]));
  const asked = new Map(pack.paginas.map((pagina) => [pagina, asks(pagina).filter((id) => vragen.has(id))]));
  const tried = (known: Map<string, readonly string[]>): boolean => {
    if (aantal >= most) return false;
    const loop = walkStap(pack, stap, known);
    for (const plaats of loop.plaatsen) {
      if (plaats.kind !== 'pagina') continue;
      const next = asked.get(plaats.pagina)?.find((id) => !known.has(id));
      if (next === undefined) continue;
      const mayPass = next !== plaats.pagina.id || (plaats.pagina.kind === 'vraag' && !plaats.pagina.nodig);
      const values: (readonly string[])[] = vragen.get(next)?.keuzes.map(({ id }) => [id]) ?? [];
      if (mayPass) values.push([]);
      return values.every((value) => tried(new Map(known).set(next, value)));
    }
    // Left open where another page asked about it, and then it came itself: with an answer it is tried as well.
    if (loop.open !== null && !loop.opnieuw) return true;
    aantal++;
    visit({ antwoorden: known, loop });
    return true;
  };
  return { alles: tried(new Map()), aantal };
}
