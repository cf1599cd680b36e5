// Someone of the casus by role word: kept at once, and two chosen apart both stand. Who was thrown away meanwhile is still said.
import { mensenIn, naamVan } from '../../domain/vensters/banden.ts';
import { noemPersoon } from '../../domain/vensters/genogram-mensen.ts';
import type { Item } from '../../domain/vensters/item.ts';
import { Select } from '../../ui/Field.tsx';
import { KiesSamen } from './KiesSamen.tsx';

export function KiesMens(props: {
  label: string;
  items: readonly Item[];
  waarden: readonly string[];
  /** What a value says that is nobody who stands here; by default that they are gone. */
  leest?: (waarde: string) => string;
  /** Who cannot be chosen here. */
  zonder?: string;
  error?: string | null;
  onKies(id: string): void;
}) {
  const { label, items, waarden, leest = (id) => naamVan(items, id), onKies } = props;
  const mensen = mensenIn(items).filter(({ id }) => id !== props.zonder);
  const waarde = waarden[0] ?? '';
  const weg = waarde !== '' && !mensen.some(({ id }) => id === waarde);
  return (
    <KiesSamen vraag={label} waarden={waarden} leest={leest} onKies={onKies}>
      <Select
        label={label}
        value={waarde}
        onValue={onKies}
        error={props.error ?? null}
        options={[
          { value: '', label: 'Kies iemand' },
          ...(weg ? [{ value: waarde, label: leest(waarde) }] : []),
          ...mensen.map((item) => ({ value: item.id, label: noemPersoon(item) })),
        ]}
      />
    </KiesSamen>
  );
}
