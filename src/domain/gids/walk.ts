// Where someone is in a guide, derived by replaying the answers through its pages. Keeps nothing itself.
import { type Antwoorden, holds } from './conditie.ts';
import { type Pack, type Pagina, type Stap, type Uitkomst, type Verder, vindPagina, vindUitkomst } from './pack.ts';

/** One screen on the way: a page, or advice met after a page. */
export type Plaats =
  | { kind: 'pagina'; plek: string; pagina: Pagina }
  | { kind: 'uitkomst'; plek: string; uitkomst: Uitkomst; na: string };

export interface StapLoop {
  stap: Stap;
  plaatsen: Plaats[];
  /** The page that must be answered before the way on is known; null when the step runs to its end. */
  open: string | null;
  /** The answers lead back to `open`, which was answered before: it must be thought over again. */
  opnieuw: boolean;
}

export interface GidsLoop {
  stappen: StapLoop[];
  /** Ids of all advice met, each once, in order. */
  uitkomsten: string[];
  open: string[];
}

export const isNodig = (pagina: Pagina): boolean => pagina.kind === 'vraag' && pagina.nodig;

/** The name of a page, or of an outcome after it, in the address of a guide that is only read. */
export const plekVan = (pagina: string, uitkomst?: string): string =>
  uitkomst === undefined ? pagina : `${pagina}~${uitkomst}`;

/** In a walk advice is named by its number after a page: browsers keep addresses, and what was advised is nobody else's. */
const adviesPlek = (pagina: string, at: number): string => `${pagina}~${at + 1}`;

/** The way on from a page; a checked pack always has one. */
export const verderVan = (pagina: Pagina, antwoorden: Antwoorden): Verder | undefined =>
  pagina.verder.find((one) => holds(one.als, antwoorden));

export function walkStap(pack: Pack, stap: Stap, antwoorden: Antwoorden): StapLoop {
  const plaatsen: Plaats[] = [];
  const been = new Set<string>();
  let at: string | null = stap.begin;
  while (at !== null) {
    if (been.has(at)) return { stap, plaatsen, open: at, opnieuw: true };
    been.add(at);
    const pagina = vindPagina(pack, at);
    if (!pagina) break;
    plaatsen.push({ kind: 'pagina', plek: plekVan(at), pagina });
    if (isNodig(pagina) && !antwoorden.get(at)?.length) return { stap, plaatsen, open: at, opnieuw: false };
    const verder = verderVan(pagina, antwoorden);
    if (!verder) break;
    for (const [nummer, id] of (verder.geeft ?? []).entries()) {
      const uitkomst = vindUitkomst(pack, id);
      if (uitkomst) plaatsen.push({ kind: 'uitkomst', plek: adviesPlek(at, nummer), uitkomst, na: at });
    }
    at = verder.naar;
  }
  return { stap, plaatsen, open: null, opnieuw: false };
}

/** Steps can be taken in any order, so each is walked from its own beginning with all answers there are. */
export function walkGids(pack: Pack, antwoorden: Antwoorden): GidsLoop {
  const stappen = pack.stappen
    .filter((stap) => holds(stap.als, antwoorden))
    .map((stap) => walkStap(pack, stap, antwoorden));
  const uitkomsten = new Set<string>();
  const open: string[] = [];
  let gesloten = false;
  for (const loop of stappen) {
    if (loop.open !== null && !gesloten) open.push(loop.open);
    for (const plaats of loop.plaatsen) {
      if (plaats.kind !== 'uitkomst') continue;
      uitkomsten.add(plaats.uitkomst.id);
      gesloten ||= plaats.uitkomst.sluit;
    }
  }
  return { stappen, uitkomsten: [...uitkomsten], open };
}
