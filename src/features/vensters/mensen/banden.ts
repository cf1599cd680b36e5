// The relations of the casus as screens show them: only between people who stand, each as a sentence. Pure.
import { noemPersoon } from '../../../domain/vensters/genogram-mensen.ts';
import { zegBand } from '../../../domain/vensters/genogram-woorden.ts';
import { AARDEN, type Item, veldVan } from '../../../domain/vensters/item.ts';

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
  return item ? noemPersoon(item) : 'iemand die hier niet meer staat';
};

export function zinVan(relatie: Item, items: readonly Item[]): string {
  const [van, naar] = [naamVan(items, veldVan(relatie, 'van')), naamVan(items, veldVan(relatie, 'naar'))];
  const aard = AARDEN.find((one) => one === veldVan(relatie, 'aard'));
  const zin = aard ? zegBand(aard, [van], naar) : `${van} en ${naar}: nog niet gekozen`;
  const tekst = relatie.tekst.trim();
  return tekst === '' ? zin : `${zin}. ${tekst}`;
}
