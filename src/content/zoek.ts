// Searching many texts at once, on this device and in memory only: forgiving about typing, and each find shown in its own words. Of guides, and of whatever else is given. Knows no screen.
import MiniSearch from 'minisearch';
import type { Pack } from '../domain/gids/pack.ts';
import { documentenVan, type ZoekDocument } from './zoek-documenten.ts';
import { fragmentVan, type Stuk } from './zoek-fragment.ts';
import { type Gelezenen, isDeelVan, isVerschreven, type Naam, naamVan, stamVan, woordenVan } from './zoek-taal.ts';

/** A text that can be found. */
export interface TeVinden {
  titel: string;
  /** In reading order, one sentence or paragraph each. */
  delen: readonly string[];
  /** What it is about, for who found it by its title. */
  inleiding: string;
  /** What begins here, by name. */
  namen: readonly string[];
  /** Where it stands: no find by itself, but it can answer a part of the question. */
  kader: readonly string[];
}

export interface Treffer<T> {
  document: T;
  /** Around the first hit, cut at words; `treffer`: to be marked. Found by its title only: how it begins, or nothing. */
  fragment: Stuk[];
}

export interface Zoekindex<T> {
  /** Best first, at most 30; each source is heard before one says more than four. */
  zoek(vraag: string): Treffer<T>[];
}

export interface Vindplaats {
  gids: string;
  gidsTitel: string;
  /** "Stap 2: Overleg"; null when the guide has one step. */
  stap: string | null;
  /** The name of the screen in an address. Signals of one page share it. */
  plek: string;
  titel: string;
  fragment: Stuk[];
}

export interface Zoeker {
  zoek(vraag: string): Vindplaats[];
}

const MEESTE = 30;
const PER_BRON = 4;
const GENOEG = 5;
const LANGSTE_VRAAG = 200;
const MEESTE_WOORDEN = 12;

/** A title tells what a page is about; another name for something counts for less. */
const GEWICHT = { namen: 4, titel: 3, tekst: 1, ookTitel: 1, ook: 0.3 };
type Veld = keyof typeof GEWICHT;

interface Vorm {
  gewicht: number;
  /** Words that begin so also count. */
  begin?: boolean;
  /** Words that look like it also count. */
  lijkt?: boolean;
}
/** What one word of the question may be called in a text. */
type Vormen = Map<string, Vorm>;

export function createZoeker(packs: readonly Pack[]): Zoeker {
  const index = createZoekindex(packs.flatMap(documentenVan), {
    bron: ({ gids }: ZoekDocument) => gids,
    eenmaal: true,
  });
  return {
    zoek: (vraag) =>
      index.zoek(vraag).map(({ document: { gids, gidsTitel, stap, plek, titel }, fragment }) => {
        return { gids, gidsTitel, stap, plek, titel, fragment };
      }),
  };
}

export interface ZoekindexOptions<T> {
  /** What a text belongs to: a guide, a casus. */
  bron(document: T): string;
  /** What another source said in the same words is not said again. */
  eenmaal: boolean;
  /** Words that were read before; saves work where an index is made again. */
  bekend?: Gelezenen;
}

export function createZoekindex<T extends TeVinden>(
  documenten: readonly T[],
  { bron, eenmaal, bekend = new Map() }: ZoekindexOptions<T>,
): Zoekindex<T> {
  /** Every word in any text, by stam. */
  const woorden = new Map<string, string[]>();
  const index = new MiniSearch<{ id: number } & Record<Veld, string | undefined>>({
    fields: Object.keys(GEWICHT),
    tokenize: (termen) => termen.split(' '),
    processTerm: (term) => term,
  });
  // `bekend`: words of texts only, never of a question.
  const gezien = new Set<string>();
  const lees = (delen: readonly string[]) => {
    const tekst: string[] = [];
    const ook: string[] = [];
    for (const deel of delen)
      for (const { term, stam, kind } of woordenVan(deel, bekend)) {
        (kind === 'ook' ? ook : tekst).push(term);
        if (gezien.has(term)) continue;
        gezien.add(term);
        const same = woorden.get(stam);
        if (same) same.push(term);
        else woorden.set(stam, [term]);
      }
    // No words: no field at all.
    const velden = [tekst, ook].map((termen) => (termen.length > 0 ? termen.join(' ') : undefined));
    return { tekst: velden[0], ook: velden[1] };
  };
  documenten.forEach(({ titel, delen, namen }, id) => {
    const [inTitel, inDelen] = [lees([titel]), lees(delen)];
    const ook = { ookTitel: inTitel.ook, ook: inDelen.ook };
    index.add({ id, namen: lees(namen).tekst, titel: inTitel.tekst, tekst: inDelen.tekst, ...ook });
  });
  const alle = [...woorden].flatMap(([stam, vormen]) => vormen.map((term): Naam => ({ term, stam })));

  const zelfde = (term: string): readonly string[] => woorden.get(stamVan(term)) ?? [];

  /** The words of everything a document can stand in. */
  const kaders = new Map<string, string[]>();
  for (const deel of new Set(documenten.flatMap(({ kader }) => kader))) {
    const termen = woordenVan(deel, bekend).map(({ term }) => term);
    kaders.set(deel, termen);
  }
  const kadersMet = (vormen: Vormen): ReadonlySet<string> => {
    const begin = [...vormen].flatMap(([vorm, one]) => (one.begin ? [vorm] : []));
    const isVorm = (term: string) => vormen.has(term) || begin.some((vorm) => term.startsWith(vorm));
    return new Set([...kaders].flatMap(([deel, termen]) => (termen.some(isVorm) ? [deel] : [])));
  };

  /** The word itself, its other forms, and longer words it stands in. Empty: no text knows it. */
  function vormenVan(term: string, last: boolean): Vormen {
    const found: Vormen = new Map();
    const naam = naamVan(term);
    const begin = term.length >= (last ? 2 : 3);
    for (const vorm of alle) {
      if (vorm.term === term || (begin && vorm.term.startsWith(term))) found.set(term, { gewicht: 1, begin });
      else if (vorm.stam === naam.stam) found.set(vorm.term, { gewicht: 0.7 });
      else if (isDeelVan(naam, vorm)) found.set(vorm.term, { gewicht: 0.3 });
    }
    return found;
  }

  /** One word made of two that are known: oudergesprek. */
  function delenVan(term: string): string[] {
    for (let at = term.length - 4; at >= 4; at--) {
      const [voor, na] = [term.slice(0, at), term.slice(at)];
      if (zelfde(voor).length === 0) continue;
      const rest = [na, na.replace(/^s/, '')].find((one) => one.length > 3 && zelfde(one).length > 0);
      if (rest !== undefined) return [voor, rest];
    }
    return [];
  }

  /** Only for a word no text knows. */
  function lijkendOp(term: string): Vormen {
    if (term.length < 4) return new Map();
    const verschreven = alle.filter((vorm) => isVerschreven(term, vorm.term));
    // Two slips are a lot for a short word.
    if (verschreven.length === 0) return term.length < 8 ? new Map() : new Map([[term, { gewicht: 1, lijkt: true }]]);
    return new Map(verschreven.map((vorm) => [vorm.term, { gewicht: Math.min(1, term.length / vorm.term.length) }]));
  }

  function eenhedenVan(vraag: string): Vormen[] {
    const gevraagd = woordenVan(vraag.slice(0, LANGSTE_VRAAG).replace(/\s+/g, ' ').trim()).filter(
      ({ kind }) => kind !== 'ook',
    );
    const bijeen = gevraagd.filter(({ kind }) => kind === 'groep');
    const los = gevraagd
      .filter(({ begin, eind, kind }) => kind === 'groep' || !bijeen.some((g) => g.begin <= begin && eind <= g.eind))
      .slice(0, MEESTE_WOORDEN)
      .map(({ term }) => term);
    if (!los.some((term) => term.length > 1)) return [];
    return los.flatMap((term, at) => {
      const vormen = vormenVan(term, at === los.length - 1);
      // Typed apart, written as one: kind check.
      for (const samen of [`${los[at - 1] ?? ''}${term}`, `${term}${los[at + 1] ?? ''}`])
        if (samen !== term) for (const vorm of zelfde(samen)) vormen.set(vorm, { gewicht: 3 });
      if (vormen.size > 0) return [vormen];
      const delen = delenVan(term);
      return delen.length > 0 ? delen.map((deel) => vormenVan(deel, false)) : [lijkendOp(term)];
    });
  }

  function zoek(vraag: string): Treffer<T>[] {
    const eenheden = eenhedenVan(vraag);
    const vormen: Vormen = new Map(eenheden.flatMap((eenheid) => [...eenheid]));
    const inKader = eenheden.map(kadersMet);
    const found = index
      .search([...vormen.keys()].join(' '), {
        boost: GEWICHT,
        boostTerm: (term) => vormen.get(term)?.gewicht ?? 1,
        prefix: (term) => vormen.get(term)?.begin ?? false,
        fuzzy: (term) => (vormen.get(term)?.lijkt ? 0.2 : false),
        maxFuzzy: 2,
      })
      .flatMap(({ id, score, terms, queryTerms }) => {
        const document = documenten[id];
        if (!document) return [];
        const raak = eenheden.filter(
          (eenheid, n) =>
            queryTerms.some((term) => eenheid.has(term)) || document.kader.some((deel) => inKader[n]?.has(deel)),
        );
        const aandeel = raak.length / eenheden.length;
        // More forms of one word are no more of an answer; more words of the question are.
        return [{ document, id, terms: new Set(terms), aandeel, score: (score / queryTerms.length) * aandeel ** 2 }];
      });
    const heel = found.filter(({ aandeel }) => aandeel === 1);
    // What says only part of it comes after, and only when little says all of it.
    const goed = heel.length < GENOEG ? found.filter(({ aandeel }) => aandeel >= 0.5) : heel;
    goed.sort((a, b) => Number(b.aandeel === 1) - Number(a.aandeel === 1) || b.score - a.score || a.id - b.id);
    return eerlijk(goed, bron, eenmaal)
      .slice(0, MEESTE)
      .map(({ terms, document }) => {
        return { document, fragment: fragmentVan(document.delen, terms, document.inleiding, bekend) };
      });
  }
  return { zoek };
}

/** The first few of each source before the rest of any. */
function eerlijk<T extends { document: TeVinden }>(
  found: readonly T[],
  bron: (document: T['document']) => string,
  eenmaal: boolean,
): T[] {
  const gezegd = new Map<string, string>();
  const perBron = new Map<string, number>();
  const voor: T[] = [];
  const na: T[] = [];
  for (const one of found) {
    const van = bron(one.document);
    if (eenmaal) {
      const woorden = [one.document.titel, ...one.document.delen].join('\n');
      if ((gezegd.get(woorden) ?? van) !== van) continue;
      gezegd.set(woorden, van);
    }
    const count = (perBron.get(van) ?? 0) + 1;
    perBron.set(van, count);
    (count <= PER_BRON ? voor : na).push(one);
  }
  return [...voor, ...na];
}
