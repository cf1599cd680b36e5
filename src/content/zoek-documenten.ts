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
  /** What begins here: the guide, a step. */
  namen: string[];
  /** Where it stands: no find by itself, but it can answer a part of the question. */
  kader: string[];
}

type Deel = string | undefined;

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
        return pagina.keuzes.flatMap(({ label, uitleg }) => [label, uitleg]);
      case 'velden':
        return pagina.velden.flatMap(({ label, uitleg }) => [label, uitleg]);
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
    const kader = [pack.titel, ...(stap && naam !== null ? [naam, stap.titel] : [])];
    const add = (plek: string, titel: string, delen: Deel[], rest: { kader?: string[]; namen?: string[] }) => {
      const gezegd = delen.filter((deel) => deel !== undefined).map((deel) => deel.replace(/\s+/g, ' '));
      const waar = { gids: pack.id, gidsTitel: pack.titel, stap: naam, plek };
      found.push({ ...waar, titel, delen: [...new Set(gezegd)], namen: [], kader, ...rest });
    };
    // Who searches for a step or a guide as a whole arrives at its first page.
    const namen: string[] = [];
    const intro: Deel[] = [];
    if (stap?.begin === pagina.id) {
      if (naam !== null) namen.push(naam, stap.titel);
      intro.push(stap.uitleg, stap.bijOverslaan);
      if (stap === pack.stappen[0]) {
        namen.push(pack.titel);
        intro.push(pack.uitleg);
      }
    }
    add(pagina.id, pagina.titel, [...delenVanPagina(pagina), ...intro], { namen });
    const inPagina = [...kader, pagina.titel];
    if (pagina.kind === 'signalen')
      for (const { tekst, uitleg, vragen } of pagina.signalen)
        add(pagina.id, tekst, [uitleg, vragen.tekst], { kader: inPagina });
    // Advice is found at the first page that gives it.
    for (const id of pagina.verder.flatMap(({ geeft }) => geeft ?? [])) {
      const uitkomst = uitkomsten.get(id);
      if (!uitkomst || !uitkomsten.delete(id)) continue;
      add(plekVan(pagina.id, id), uitkomst.titel, delenVanUitkomst(uitkomst), { kader: inPagina });
    }
  }
  return found;
}
