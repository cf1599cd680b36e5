// The relations of the casus as everything shows them: only between people who stand, each as a sentence; and who is meant where an answer names someone. Pure.
import type { Analyse } from './analyse.ts';
import { noemPersoon } from './genogram-mensen.ts';
import { zegBand } from './genogram-woorden.ts';
import { AARDEN, type Item, isItemId, isOneensRelatie, veldVan } from './item.ts';

const WEG = 'iemand die hier niet meer staat';
/** Of a word another version knows. */
const LANGSTE_AARD = 60;

export const mensenIn = (items: readonly Item[]): Item[] => items.filter(({ soort }) => soort === 'persoon');

const stands = (items: readonly Item[], id: string) => items.some((item) => item.soort === 'persoon' && item.id === id);

/** Of everybody, or of one person. Who is in the bin takes their relations along until they come back. */
export const bandenVan = (items: readonly Item[], persoon: string | null = null): Item[] =>
  items.filter((item) => {
    const ends = [veldVan(item, 'van'), veldVan(item, 'naar')];
    return (
      item.soort === 'relatie' && ends.every((id) => stands(items, id)) && (persoon === null || ends.includes(persoon))
    );
  });

export const naamVan = (items: readonly Item[], id: string): string => {
  const item = items.find((one) => one.soort === 'persoon' && one.id === id);
  return item ? noemPersoon(item) : WEG;
};

/** Of a verhaal or mening: the role word behind an id, or the words somebody wrote instead. */
export function vanWie({ items, prullenbak }: Analyse, van: string): string {
  // An id of anything but a persoon would tell what does not belong here.
  const names = stands(items, van) || isItemId(van) || [...items, ...prullenbak].some(({ id }) => id === van);
  return names ? naamVan(items, van) : van;
}

/** Without its own words. What was answered apart is all said, and that it is not settled. */
export function zegRelatie(relatie: Item, items: readonly Item[]): string {
  const waarden = (veld: string) => [...new Set(relatie.velden[veld] ?? [])];
  const wie = (kant: string) =>
    waarden(kant)
      .map((id) => naamVan(items, id))
      .join(' of ') || WEG;
  const [van, naar] = [wie('van'), wie('naar')];
  const zinnen = waarden('aard').map((waarde) => {
    const aard = AARDEN.find((one) => one === waarde);
    return aard ? zegBand(aard, [van], naar) : `${van} en ${naar}: ${waarde.slice(0, LANGSTE_AARD)}`;
  });
  const zin = zinnen.join(' of ') || `${van} en ${naar}: nog niet gekozen`;
  return isOneensRelatie(relatie) ? `${zin}. Kies samen` : zin;
}

export function zinVan(relatie: Item, items: readonly Item[]): string {
  const tekst = relatie.tekst.trim();
  const zin = zegRelatie(relatie, items);
  return tekst === '' ? zin : `${zin}. ${tekst}`;
}
