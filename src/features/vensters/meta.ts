// The small line under an item: what is known of it besides its words, in words. Pure.
import { PLEITWOORDEN, SOORTWOORDEN, VELDWOORDEN } from '../../content/vensters.ts';
import type { Analyse } from '../../domain/vensters/analyse.ts';
import { naamVan } from '../../domain/vensters/banden.ts';
import { type Item, isJa, type Venster, vensterVan } from '../../domain/vensters/item.ts';

interface Tellers {
  /** Under how many links something rests, and how many remarks beside it are open. */
  onder: ReadonlyMap<string, number>;
  open: ReadonlyMap<string, number>;
}

const tel = (ids: Iterable<string>): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
};
/** Counted once for each analysis, not once for each of its items. */
const geteld = new WeakMap<Analyse, Tellers>();
function tellersVan(analyse: Analyse): Tellers {
  const known = geteld.get(analyse);
  if (known) return known;
  const made = {
    onder: tel(analyse.koppelingen.map(({ van }) => van)),
    open: tel(analyse.opmerkingen.filter(({ klaar }) => !klaar).map(({ bij }) => bij)),
  };
  geteld.set(analyse, made);
  return made;
}

const count = (aantal: number, enkel: string, meer: string) => `${aantal} ${aantal === 1 ? enkel : meer}`;

/** All answers that stand, so that one given apart is not passed off as the answer. */
const leest = (item: Item, veld: string, woorden: Readonly<Record<string, string>> = {}): string =>
  (item.velden[veld] ?? []).map((waarde) => woorden[waarde] ?? waarde).join(' of ');

const pleit = (item: Item): string => leest(item, 'pleit', PLEITWOORDEN);

const nietEens = (item: Item): string => {
  const wie = leest(item, 'betwist');
  return wie && `Niet mee eens: ${wie}`;
};

const bewijs = (item: Item): string[] => [
  leest(item, 'bron') || 'Bron nog niet ingevuld',
  leest(item, 'moment') || 'moment nog niet ingevuld',
];

function delen(item: Item, analyse: Analyse, plek: Venster): string[] {
  switch (item.soort) {
    case 'feit':
      // In window 3 it stands under that heading.
      return [bewijs(item).join(', '), nietEens(item), plek === 'wegen' ? '' : pleit(item)];
    case 'hulp': {
      const hielp = leest(item, 'hielp', VELDWOORDEN.hulp.hielp.keuzes);
      return [bewijs(item).join(', '), hielp && `Hielp het? ${hielp}`];
    }
    case 'mening':
    case 'verhaal':
      return [
        (item.velden.van ?? []).map((wie) => `Van ${naamVan(analyse.items, wie)}`).join(' of ') ||
          'Van wie? Nog niet ingevuld',
      ];
    case 'onbekend':
      return [isJa(item, 'nodig') ? 'Nodig om te beslissen' : ''];
    case 'weging': {
      const onder = tellersVan(analyse).onder.get(item.id) ?? 0;
      return [pleit(item), onder > 0 ? `Rust op ${count(onder, 'feit', 'feiten')}` : 'Nog geen feit gekoppeld'];
    }
    case 'stap': {
      const onder = tellersVan(analyse).onder.get(item.id) ?? 0;
      return [
        isJa(item, 'klaar') ? 'Gedaan' : '',
        leest(item, 'wie') || 'Wie? Nog niet ingevuld',
        leest(item, 'wanneer') || 'Wanneer? Nog niet ingevuld',
        onder > 0 ? `Rust op ${count(onder, 'weging', 'wegingen')}` : '',
      ];
    }
    default:
      return [];
  }
}

/** `plek`: the window it is read in. */
export function metaVan(item: Item, analyse: Analyse, plek: Venster = vensterVan(item)): string {
  const opmerkingen = tellersVan(analyse).open.get(item.id) ?? 0;
  const dubbel = Object.values(item.velden).some((waarden) => waarden.length > 1);
  return [
    ...delen(item, analyse, plek),
    dubbel ? 'Kies samen' : '',
    opmerkingen > 0 ? count(opmerkingen, 'opmerking', 'opmerkingen') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How an item is called where only its first words fit. */
export const kortVan = (item: Item): string => {
  const tekst = item.tekst.trim().replace(/\s+/g, ' ');
  if (tekst === '') return `${SOORTWOORDEN[item.soort].enkelvoud} zonder tekst`;
  return tekst.length > 60 ? `${tekst.slice(0, 57).trimEnd()}…` : tekst;
};
