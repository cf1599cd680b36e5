// What can be found: every page, piece of advice and signal of a guide as one document, with all that can be read there.
import type { Blok, Pack, Pagina, Stap, Uitkomst } from '../domain/gids/pack.ts';
import { plekVan } from '../domain/gids/walk.ts';
import { statussen, telefoonnummers } from './actueel.ts';

export interface ZoekDocument {
  gids: string;
  gidsTitel: string;
  stap: string | null;
  plek: string;
  titel: string;
  /** In reading order, one sentence or paragraph each. */
  delen: string[];
  /** What it is about, for who found it by its title. A choice or a line of a list would read as if it were so. */
  inleiding: string;
  /** What begins here: the guide, a step. */
  namen: string[];
  /** Where it stands: no find by itself, but it can answer a part of the question. */
  kader: string[];
}

type Deel = string | undefined;

const echt = (delen: readonly Deel[]): string[] => [
  ...new Set(
    delen
      .filter((deel) => deel !== undefined)
      .map((deel) => (/\s\s|[^\S ]/.test(deel) ? deel.replace(/\s+/g, ' ') : deel)),
  ),
];
/** Together, or the words of a choice would read as if it were so. */
const metUitleg = ({ label, uitleg }: { label: string; uitleg?: string | undefined }): string =>
  uitleg === undefined ? label : `${label}: ${uitleg}`;
/** What always stands there as plain text. */
const tekstenVan = (blokken: readonly Blok[]): Deel[] =>
  blokken.map((blok) => (blok.kind === 'tekst' && blok.als === undefined ? blok.tekst : undefined));

function delenVanBlok(blok: Blok): Deel[] {
  switch (blok.kind) {
    case 'tekst':
    case 'let-op':
      return [blok.tekst];
    case 'lijst':
      return [blok.titel, ...blok.items];
    case 'zeg':
      return [blok.titel, ...blok.zinnen];
    case 'status':
      return [statussen[blok.van].tekst];
  }
}

function delenVanPagina(pagina: Pagina): Deel[] {
  const eigen = (): Deel[] => {
    switch (pagina.kind) {
      case 'vraag':
        return pagina.keuzes.map(metUitleg);
      case 'velden':
        return pagina.velden.map(metUitleg);
      case 'signalen':
      case 'uitleg':
        return [];
    }
  };
  return [
    ...pagina.blokken.flatMap(delenVanBlok),
    ...eigen(),
    pagina.waarom,
    pagina.notitie?.label,
    pagina.notitie?.uitleg,
    ...(pagina.titels ?? []).map(({ titel }) => titel),
  ];
}

const delenVanUitkomst = (uitkomst: Uitkomst): Deel[] => [
  ...uitkomst.blokken.flatMap(delenVanBlok),
  ...uitkomst.doen,
  ...(uitkomst.zeggen ?? []),
  uitkomst.grond,
  uitkomst.vervolg?.tekst,
  ...(uitkomst.bel ?? []).flatMap((van) => [telefoonnummers[van].naam, telefoonnummers[van].toon]),
];

/** "Stap 2: Overleg". Without a number where that depends on answers; nothing at all when there is one step. */
function stapNaam(pack: Pack, stap: Stap): string | null {
  if (pack.stappen.length < 2) return null;
  const tellen = pack.stappen.filter(({ telt }) => telt);
  const tot = tellen.slice(0, tellen.indexOf(stap) + 1);
  if (tellen.length < 2 || tot.length === 0 || tot.some(({ als }) => als !== undefined)) return stap.kort;
  return `${pack.kind === 'stappenplan' ? 'Stap' : 'Deel'} ${tot.length}: ${stap.kort}`;
}

/** Per page the first step that leads to it. */
function stappenVan(pack: Pack): Map<string, Stap> {
  const paginas = new Map(pack.paginas.map((pagina) => [pagina.id, pagina]));
  const found = new Map<string, Stap>();
  for (const stap of pack.stappen) {
    const todo: (string | null)[] = [stap.begin];
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      if (id === null || found.has(id)) continue;
      found.set(id, stap);
      todo.push(...(paginas.get(id)?.verder ?? []).map(({ naar }) => naar));
    }
  }
  return found;
}

export function documentenVan(pack: Pack): ZoekDocument[] {
  const stappen = stappenVan(pack);
  const uitkomsten = new Map(pack.uitkomsten.map((uitkomst) => [uitkomst.id, uitkomst]));
  const found: ZoekDocument[] = [];
  for (const pagina of pack.paginas) {
    const stap = stappen.get(pagina.id);
    const naam = stap ? stapNaam(pack, stap) : null;
    const waar = { gids: pack.id, gidsTitel: pack.titel, stap: naam };
    const kader = [pack.titel, ...(stap && naam !== null ? [naam, stap.titel] : [])];
    const inPagina = { ...waar, namen: [], kader: [...kader, pagina.titel] };
    // Who searches for a step or a guide as a whole arrives at its first page.
    const begint = stap?.begin === pagina.id ? stap : undefined;
    const eerste = begint !== undefined && begint === pack.stappen[0];
    const intro = [eerste ? pack.uitleg : undefined, begint?.uitleg, begint?.bijOverslaan];
    found.push({
      ...waar,
      plek: pagina.id,
      titel: pagina.titel,
      delen: echt([...delenVanPagina(pagina), ...intro]),
      inleiding: echt([...intro.slice(0, 2), ...tekstenVan(pagina.blokken), pagina.waarom])[0] ?? '',
      namen: [...(eerste ? [pack.titel] : []), ...(begint && naam !== null ? [naam, begint.titel] : [])],
      kader,
    });
    if (pagina.kind === 'signalen')
      for (const { tekst, uitleg, vragen } of pagina.signalen) {
        const delen = echt([uitleg, vragen.tekst]);
        found.push({ ...inPagina, plek: pagina.id, titel: tekst, delen, inleiding: delen[0] ?? '' });
      }
    // Advice is found at the first page that gives it.
    for (const id of pagina.verder.flatMap(({ geeft }) => geeft ?? [])) {
      const uitkomst = uitkomsten.get(id);
      if (!uitkomst || !uitkomsten.delete(id)) continue;
      const { titel, blokken, doen } = uitkomst;
      const [inleiding = ''] = echt([...tekstenVan(blokken), ...doen]);
      const delen = echt(delenVanUitkomst(uitkomst));
      found.push({ ...inPagina, plek: plekVan(pagina.id, id), titel, delen, inleiding });
    }
  }
  return found;
}
