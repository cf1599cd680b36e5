// A piece of a text around what was found in it, cut at words, with the found words apart so that a screen can mark them.
import { type Gelezenen, woordenVan } from './zoek-taal.ts';

export interface Stuk {
  tekst: string;
  treffer: boolean;
}

const ERVOOR = 40;
const LENGTE = 160;

interface Plek {
  begin: number;
  eind: number;
}

function treffersIn(
  tekst: string,
  termen: ReadonlySet<string>,
  bekend?: Gelezenen,
): { plekken: Plek[]; verschillend: number } {
  const raak = woordenVan(tekst, bekend).filter(({ term }) => termen.has(term));
  const los = raak.filter(({ kind }) => kind === 'woord');
  const plekken: Plek[] = [];
  for (const { begin, eind, kind } of raak) {
    // Asked for one word of a group, only that word is marked.
    if (kind !== 'woord' && los.some((one) => begin <= one.begin && one.eind <= eind)) continue;
    const last = plekken.at(-1);
    if (last && begin < last.eind) last.eind = Math.max(last.eind, eind);
    else plekken.push({ begin, eind });
  }
  return { plekken, verschillend: new Set(raak.map(({ term }) => term)).size };
}

/** Of all pieces the first with the most of what was searched; `anders` when it stands in none of them. */
export function fragmentVan(
  delen: readonly string[],
  termen: ReadonlySet<string>,
  anders: string,
  bekend?: Gelezenen,
): Stuk[] {
  let beste = { tekst: anders, plekken: [] as Plek[], verschillend: 0 };
  for (const tekst of delen) {
    const one = treffersIn(tekst, termen, bekend);
    if (one.verschillend > beste.verschillend) beste = { tekst, ...one };
  }
  const { tekst, plekken } = beste;
  const { van, tot } = knip(tekst, plekken[0] ?? { begin: 0, eind: 0 });
  const stukken: Stuk[] = [];
  const add = (stuk: string, treffer: boolean) => {
    if (stuk !== '') stukken.push({ tekst: stuk, treffer });
  };
  let at = van;
  let gewoon = van > 0 ? '… ' : '';
  for (const { begin, eind } of plekken.filter((plek) => plek.begin >= van && plek.eind <= tot)) {
    add(gewoon + tekst.slice(at, begin), false);
    add(tekst.slice(begin, eind), true);
    gewoon = '';
    at = eind;
  }
  add(gewoon + tekst.slice(at, tot) + (tot < tekst.length ? ' …' : ''), false);
  return stukken;
}

function knip(tekst: string, { begin, eind }: Plek): { van: number; tot: number } {
  if (tekst.length <= LENGTE) return { van: 0, tot: tekst.length };
  let van = Math.max(0, begin - ERVOOR);
  if (van > 0) {
    const space = tekst.indexOf(' ', van - 1);
    van = space >= 0 && space < begin ? space + 1 : begin;
  }
  const verst = Math.max(van + LENGTE, eind);
  if (verst >= tekst.length) return { van, tot: tekst.length };
  const space = tekst.lastIndexOf(' ', verst);
  return { van, tot: space >= eind && space > van ? space : verst };
}
