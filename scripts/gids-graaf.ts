// A step of a guide as boxes and arrows, in sheets that are not too wide for paper. Knows nothing of where a box stands.
import { type Pack, type Pagina, type Stap, type Verder, vindUitkomst } from '../src/domain/gids/pack.ts';
import { type Weg, wegenVan } from './gids-wegen.ts';

export type Vak =
  | { kind: 'pagina'; id: string; tekst: string; soort: string }
  /** What must be chosen to go this way. `breed`: right above its own advice. */
  | { kind: 'keuze'; id: string; tekst: string; breed: boolean }
  | { kind: 'uitkomst'; id: string; adviezen: { naam: string; tekst: string; spoed: boolean; sluit: boolean }[] }
  | { kind: 'einde'; id: string }
  /** Instead of an arrow: back, or to a page that is drawn on its own sheet. */
  | { kind: 'sprong'; id: string; tekst: string; van: string; naar: string };

export interface Pijl {
  van: string;
  naar: string;
  terug: boolean;
  /** How many layers it spans at least. */
  lang: number;
}

export interface Blad {
  /** The page at the top. */
  begin: string;
  vakken: Vak[];
  pijlen: Pijl[];
  /** The same in words, for who cannot see the drawing. */
  inWoorden: string[];
}

/** More ways than this stand in two rows. */
const NAAST_ELKAAR = 6;

const SOORT: Readonly<Record<Pagina['kind'], string>> = {
  vraag: '',
  uitleg: 'uitleg',
  signalen: 'lijst met signalen',
  velden: 'invullen',
};

/** The ways of a step that are drawn as a jump because they lead back; and which page leads to which by the others. */
function findTerug(pack: Pack, stap: Stap): { terug: Set<Verder>; forward: Map<string, string[]> } {
  const terug = new Set(pack.paginas.flatMap(({ verder }) => verder.filter((one) => one.terug)));
  const forward = new Map(
    pack.paginas.map(({ id, verder }) => [
      id,
      verder.flatMap((one) => (one.naar !== null && !one.terug ? [one.naar] : [])),
    ]),
  );
  // A way back is only a way on when nothing else leads there.
  for (let here = reach(forward, stap.begin), size = 0; here.size > size; here = reach(forward, stap.begin)) {
    size = here.size;
    for (const way of terug) {
      const from = pack.paginas.find(({ verder }) => verder.includes(way));
      if (!from || way.naar === null || !here.has(from.id) || reach(forward, stap.begin).has(way.naar)) continue;
      terug.delete(way);
      forward.get(from.id)?.push(way.naar);
      size = 0;
    }
  }
  return { terug, forward };
}

function reach(forward: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
  const seen = new Set<string>();
  const todo = [from];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    todo.push(...(forward.get(at) ?? []));
  }
  return seen;
}

/** What is needed to draw any sheet of a step, found once. */
interface Wegen extends ReturnType<typeof findTerug> {
  pack: Pack;
  paginas: ReadonlyMap<string, { pagina: Pagina; wegen: Weg[] }>;
}

const findWegen = (pack: Pack, stap: Stap): Wegen => ({
  pack,
  ...findTerug(pack, stap),
  paginas: new Map(pack.paginas.map((pagina) => [pagina.id, { pagina, wegen: wegenVan(pack, pagina) }])),
});

function drawBlad({ pack, paginas, terug, forward }: Wegen, begin: string, los: ReadonlySet<string>): Blad {
  const blad: Blad = { begin, vakken: [], pijlen: [], inWoorden: [] };
  const done = new Set<string>();
  const draw = (id: string) => {
    const found = paginas.get(id);
    if (!found || done.has(id)) return;
    done.add(id);
    const { pagina, wegen } = found;
    const optional = pagina.kind === 'vraag' && !pagina.nodig;
    const soort = [SOORT[pagina.kind], optional ? 'mag open blijven' : ''].filter(Boolean).join(', ');
    blad.vakken.push({ kind: 'pagina', id, tekst: pagina.titel, soort });
    blad.inWoorden.push(`${id}: ${pagina.titel}`);
    for (const [at, weg] of wegen.entries()) drawWeg(id, at, weg, wegen.length > NAAST_ELKAAR && at % 2 === 1);
  };
  const drawWeg = (id: string, at: number, { label, verder }: Weg, lager: boolean) => {
    const target = verder.naar;
    const back = terug.has(verder);
    const jump = target !== null && (back || los.has(target));
    const chain = [id];
    const add = (vak: Vak) => {
      blad.vakken.push(vak);
      chain.push(vak.id);
    };
    const adviezen = (verder.geeft ?? []).flatMap((naam) => {
      const uitkomst = vindUitkomst(pack, naam);
      return uitkomst ? [{ naam, tekst: uitkomst.titel, spoed: uitkomst.onderbreking, sluit: uitkomst.sluit }] : [];
    });
    const backwards = target !== null && back && reach(forward, target).has(id);
    const goes = target === null ? 'einde van de stap' : `${backwards ? 'terug naar' : 'verder bij'} ${target}`;
    if (label !== null) add({ kind: 'keuze', id: `${id}#${at}`, tekst: label, breed: adviezen.length > 0 });
    if (adviezen.length > 0) add({ kind: 'uitkomst', id: `${id}#${at}!`, adviezen });
    if (target === null && adviezen.length === 0) add({ kind: 'einde', id: `${id}#${at}.` });
    else if (target !== null && jump) add({ kind: 'sprong', id: `${id}#${at}^`, tekst: goes, van: id, naar: target });
    else if (target !== null) chain.push(target);
    for (const [i, naar] of chain.slice(1).entries())
      blad.pijlen.push({ van: chain[i] ?? id, naar, terug: back, lang: lager && i === 0 ? 3 : 1 });
    const met = adviezen.map(({ naam, tekst }) => `uitkomst ${naam} (${tekst})`);
    blad.inWoorden.push(`${label === null ? 'Daarna' : `Bij ${label}`}: ${[...met, goes].join(', dan ')}.`);
    if (target !== null && !jump) draw(target);
  };
  draw(begin);
  return blad;
}

const paginasOp = ({ vakken }: Blad): string[] => vakken.flatMap((vak) => (vak.kind === 'pagina' ? [vak.id] : []));

interface Maat {
  /** Quick, and never more than it is. */
  guess: (blad: Blad) => number;
  /** Exact. */
  width: (blad: Blad) => number;
  most: number;
}

/** What is too wide is cut at the pages that leave the most room, each with a sheet of its own. */
export function bladenVan(pack: Pack, stap: Stap, { guess, width, most }: Maat): Blad[] {
  const wegen = findWegen(pack, stap);
  const los = new Set<string>();
  const draw = (begin: string, more?: string) =>
    drawBlad(wegen, begin, new Set([...los, ...(more === undefined ? [] : [more])].filter((id) => id !== begin)));
  const sheets = () => [stap.begin, ...los].map((begin) => draw(begin));
  /** Pages that are drawn on more than one sheet. */
  const doubles = () => {
    const all = sheets().flatMap(paginasOp);
    return [...new Set(all.filter((id, at) => all.indexOf(id) !== at))].filter((id) => id !== stap.begin);
  };
  const tooWide = (blad: Blad, limit: number) => guess(blad) > limit || width(blad) > limit;
  const todo = [stap.begin];
  for (let begin = todo.pop(); begin !== undefined; begin = todo.pop()) {
    for (let blad = draw(begin); tooWide(blad, most); blad = draw(begin)) {
      const now = guess(blad);
      const cuts = paginasOp(blad)
        .slice(1)
        .map((id) => ({ id, left: guess(draw(begin, id)) }))
        .filter(({ left }) => left < now)
        .sort((a, b) => a.left - b.left);
      const best = cuts.find(({ id }) => guess(draw(id)) <= most);
      if (!best) break;
      los.add(best.id);
      todo.push(best.id);
    }
    for (const id of doubles()) los.add(id);
  }
  // Cuts that made room for a while may be needed no more.
  for (const id of [...los]) {
    los.delete(id);
    const home = sheets().find((blad) => paginasOp(blad).includes(id));
    // A little too wide is better read than one sheet more.
    if (doubles().length > 0 || !home || tooWide(home, most * 1.15)) los.add(id);
  }
  const order = [stap.begin];
  for (const begin of order)
    for (const vak of draw(begin).vakken)
      if (vak.kind === 'sprong' && los.has(vak.naar) && !order.includes(vak.naar)) order.push(vak.naar);
  return order.map((begin) => draw(begin));
}
