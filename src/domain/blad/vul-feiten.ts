// The facts on a preparation sheet, with how each is known and when it was, the help so far, what is not known, and what weighs. Says what is missing of them.
import { type Item, isOneens, veldVan } from '../vensters/item.ts';
import { feitPunt } from '../verslag-casus-beeld.ts';
import { lijst, punt, zinnen } from '../verslag-casus-blok.ts';
import { tekstVan, toonVan } from '../verslag-casus-nummers.ts';
import { type Bron, itemsVan, jaNee } from '../verslag-casus-woorden.ts';
import { type Gevuld, gat, gevuldOf } from './gevuld.ts';
import type { Uit } from './pack.ts';

const zonderHoeOfWanneer = (item: Item): boolean =>
  veldVan(item, 'bron') === '' || (veldVan(item, 'moment') === '' && veldVan(item, 'wanneer') === '');

function onafFeiten(feiten: readonly Item[]): Gevuld['gaten'] {
  const onaf = feiten.filter(zonderHoeOfWanneer).length;
  if (onaf === 0) return [];
  return [gat('feiten', `bij ${onaf === 1 ? 'één feit' : `${onaf} feiten`} hoe je het weet, of wanneer het was`)];
}

const FEIT_GAT = { zorg: 'feiten die zorgen geven', kracht: 'feiten over wat goed gaat', overig: null } as const;

export function vulFeiten(bron: Bron, { toon, zonderBron }: Extract<Uit, { kind: 'feiten' }>): Gevuld {
  const alle = itemsVan(bron, 'feit').filter((item) =>
    toon === 'overig' ? !['zorg', 'kracht'].includes(toonVan(item)) : toonVan(item) === toon,
  );
  const blokken = lijst(
    toon === 'overig' ? 'Andere feiten' : null,
    alle.map((item) => (zonderBron ? punt(tekstVan(item)) : feitPunt(bron, item))),
  );
  const mist = FEIT_GAT[toon];
  if (alle.length === 0) return mist === null ? { blokken: [], gaten: [] } : gevuldOf([], 'feiten', mist);
  return { blokken, gaten: zonderBron ? [] : onafFeiten(alle) };
}

/** Oldest first; what has no place in time comes after, and is not left out. */
export function vulVerloop(bron: Bron): Gevuld {
  const alle = itemsVan(bron, 'feit', 'hulp');
  const wanneer = (item: Item) => veldVan(item, 'wanneer');
  const inTijd = alle
    .filter((item) => wanneer(item) !== '')
    .toSorted((a, b) => (wanneer(a) < wanneer(b) ? -1 : Number(wanneer(a) > wanneer(b))));
  const los = alle.filter((item) => wanneer(item) === '');
  const punten = (items: readonly Item[]) =>
    items.map((item) => {
      const een = feitPunt(bron, item);
      const wat = item.soort === 'hulp' ? 'Hulp' : ['zorg', 'kracht'].includes(toonVan(item)) ? toonVan(item) : '';
      return punt(een.tekst, zinnen(wat, een.bij));
    });
  const gevuld = gevuldOf(
    [...lijst(null, punten(inTijd)), ...lijst(inTijd.length > 0 ? 'Zonder plek in de tijd' : null, punten(los))],
    'feiten',
    'feiten, met wanneer het was',
  );
  return { blokken: gevuld.blokken, gaten: [...gevuld.gaten, ...onafFeiten(alle)] };
}

export function vulHulp(bron: Bron): Gevuld {
  const alle = itemsVan(bron, 'hulp');
  const gevuld = gevuldOf(
    lijst(
      null,
      alle.map((item) => feitPunt(bron, item)),
    ),
    'feiten',
    'welke hulp er al was',
  );
  const open = alle.filter((item) => ['', 'weet ik niet'].includes(veldVan(item, 'hielp'))).length;
  const mist =
    open === 0 ? [] : [gat('feiten', open === 1 ? 'of de hulp hielp' : `bij ${open} keer hulp: of het hielp`)];
  return { blokken: gevuld.blokken, gaten: [...gevuld.gaten, ...mist] };
}

export function vulWeging(bron: Bron): Gevuld {
  const alle = itemsVan(bron, 'weging');
  const met = (pleit: string) =>
    alle
      .filter((item) => !isOneens(item, 'pleit') && veldVan(item, 'pleit') === pleit)
      .map((item) => punt(tekstVan(item)));
  const rest = alle
    .filter((item) => isOneens(item, 'pleit') || !['voor', 'tegen'].includes(veldVan(item, 'pleit')))
    .map((item) => punt(tekstVan(item)));
  const blokken = [
    ...lijst('Wat pleit voor', met('voor')),
    ...lijst('Wat pleit tegen', met('tegen')),
    ...lijst('Voor of tegen is nog niet gekozen', rest),
  ];
  return gevuldOf(blokken, 'wegen', 'wat voor en wat tegen pleit');
}

export const vulLosse = (bron: Bron, soort: 'onbekend' | 'verklaring', mist: string): Gevuld =>
  gevuldOf(
    lijst(
      soort === 'verklaring' ? 'Andere verklaringen' : null,
      itemsVan(bron, soort).map((item) =>
        punt(tekstVan(item), soort === 'onbekend' ? jaNee(item, 'nodig', 'Nodig voor het besluit', '') : ''),
      ),
    ),
    soort === 'onbekend' ? 'feiten' : 'wegen',
    mist,
  );
