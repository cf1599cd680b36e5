// The genogram in words: who there is, who lives together, how they stand to each other. For whoever does not see the picture, and for the record.
import { type Band, isAfstamming, isHuis, noemPersoon, readMensen } from './genogram-mensen.ts';
import { GROEPEN, type Groep, type Item, isOneensRelatie, veldVan } from './item.ts';

export interface InWoorden {
  wie: readonly string[];
  huizen: readonly string[];
  relaties: readonly string[];
}

const GROEP_WOORD: Record<Groep, string> = {
  kind: 'kind',
  ouder: 'ouder of verzorger',
  familie: 'familie',
  netwerk: 'netwerk',
  professional: 'professional',
};

/** "a, b en c" */
export const somOp = (woorden: readonly string[]): string =>
  woorden.length < 2 ? (woorden[0] ?? '') : `${woorden.slice(0, -1).join(', ')} en ${woorden.at(-1)}`;

/** '' when it says nothing. */
export function zegHuis(huis: string): string {
  if (isHuis(huis)) return `woont in ${huis}`;
  return huis === 'elders' ? 'woont ergens anders' : '';
}

/** That someone is grown up, goes without saying: ''. */
export function zegLeeftijd(band: string): string {
  if (band === '65+') return '65 jaar of ouder';
  return /^\d{1,2}-\d{1,2}$/.test(band) ? `${band.replace('-', ' tot ')} jaar` : '';
}

/** What is known of someone, each as a few words. Two answers given apart are both there. */
export function describePersoon(item: Item): string[] {
  const several = Object.keys(item.velden).filter((veld) => (item.velden[veld]?.length ?? 0) > 1);
  const of = (veld: string) => (several.includes(veld) ? '' : veldVan(item, veld));
  const yes = (veld: string, woorden: string) => (of(veld) === 'ja' ? [woorden] : []);
  const unsure = (veld: string, woorden: string) => (of(veld) === 'weet ik niet' ? [`${woorden}: weet ik niet`] : []);
  const overleden = of('overleden') === 'ja';
  return [
    ...yes('kern', 'om dit kind gaat het'),
    ...yes('overleden', 'overleden'),
    zegLeeftijd(of('leeftijd')),
    // Of who has died that would read as if it were not so.
    overleden ? '' : zegHuis(of('huis')),
    ...yes('gezag', 'heeft gezag'),
    ...(of('gezag') === 'nee' ? ['heeft geen gezag'] : []),
    ...unsure('gezag', 'gezag'),
    ...yes('belangrijk', 'belangrijk voor het kind'),
    ...yes('steunfiguur', 'steunfiguur'),
    ...unsure('steunfiguur', 'steunfiguur'),
    ...yes('regie', 'heeft de regie'),
    ...(of('gehoord') === 'nee' && !overleden ? ['nog niet gehoord'] : []),
    ...yes('ontbreekt', 'nog niet betrokken'),
    ...(several.length > 0 ? ['twee antwoorden: kies samen'] : []),
  ].filter((woorden) => woorden !== '');
}

/** With the group they belong to. */
export function zegPersoon(item: Item): string[] {
  const groep = GROEPEN.find((one) => one === veldVan(item, 'groep'));
  return [...(groep ? [GROEP_WOORD[groep]] : []), ...describePersoon(item)];
}

const SAMEN: Partial<Record<Band['aard'], string>> = {
  partners: 'partners',
  'ex-partners': 'uit elkaar',
  'broer-zus': 'broer of zus van elkaar',
  steunend: 'steunende band',
  gespannen: 'gespannen band',
  verbroken: 'geen contact meer',
  contact: 'contact',
};

/** "moeder en vader: uit elkaar", "kind A: kind van moeder en vader". `ouders`: one or more, of `naar`. */
export function zegBand(aard: Band['aard'], ouders: readonly string[], naar: string): string {
  const samen = SAMEN[aard];
  if (samen !== undefined) return `${somOp([...ouders, naar])}: ${samen}`;
  return `${naar}: ${aard === 'ouder-kind' ? 'kind' : 'pleegkind'} van ${somOp(ouders)}`;
}

export function describeInWoorden(items: readonly Item[]): InWoorden {
  const { mensen, banden } = readMensen(items);
  const persons = new Map<string, Item>();
  for (const item of items)
    if (item.soort === 'persoon' && typeof item.weg !== 'number' && !persons.has(item.id)) persons.set(item.id, item);
  const naam = (id: string) => {
    const item = persons.get(id);
    return item ? noemPersoon(item) : 'iemand';
  };
  const wie = [...persons.values()].map((item) => {
    const facts = zegPersoon(item);
    return facts.length > 0 ? `${noemPersoon(item)}: ${facts.join(', ')}` : noemPersoon(item);
  });
  const huizen = [...new Set(mensen.map(({ huis }) => huis))]
    .filter((huis) => huis !== '')
    .toSorted()
    .map((huis) => `${huis}: ${somOp(mensen.filter((mens) => mens.huis === huis).map((mens) => naam(mens.id)))}`);
  const oneens = new Set(items.filter((item) => item.soort === 'relatie' && isOneensRelatie(item)).map(({ id }) => id));
  const zeg = (alle: readonly [Band, ...Band[]]) => {
    const zin = zegBand(
      alle[0].aard,
      alle.map(({ van }) => naam(van)),
      naam(alle[0].naar),
    );
    return alle.some(({ id }) => oneens.has(id)) ? `${zin} (kies samen)` : zin;
  };
  // A child with all its parents in one sentence; the rest pair by pair, in the order of the list.
  const relaties: string[] = [];
  const told = new Set<string>();
  for (const band of banden) {
    if (!isAfstamming(band)) relaties.push(zeg([band]));
    else if (!told.has(`${band.aard} ${band.naar}`)) {
      told.add(`${band.aard} ${band.naar}`);
      const others = banden.filter((one) => one !== band && one.aard === band.aard && one.naar === band.naar);
      relaties.push(zeg([band, ...others]));
    }
  }
  return { wie, huizen, relaties };
}
