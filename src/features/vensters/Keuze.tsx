// One of a few answers: kept at once, can be taken away again, and two given apart both stand.
import { Button } from '../../ui/Button.tsx';
import { type Choice, ChoiceList } from '../../ui/ChoiceList.tsx';
import { KiesSamen } from './KiesSamen.tsx';

export function Keuze(props: {
  vraag: string;
  uitleg?: string | undefined;
  keuzes: readonly Choice[];
  waarden: readonly string[];
  error?: string | null;
  /** There is always an answer: it can be changed, not taken away. */
  vast?: boolean;
  /** '': taken away. */
  onKies(waarde: string): void;
}) {
  const { vraag, uitleg, keuzes, waarden, onKies } = props;
  const leest = (waarde: string) => keuzes.find(({ value }) => value === waarde)?.label ?? waarde.slice(0, 60);
  // Written by another version, or by hand: it stands, and can be changed.
  const odd = waarden.filter((waarde) => !keuzes.some(({ value }) => value === waarde));
  return (
    <KiesSamen vraag={vraag} waarden={waarden} leest={leest} onKies={onKies}>
      <ChoiceList
        legend={vraag}
        inline
        error={props.error ?? null}
        options={[...keuzes, ...odd.map((waarde) => ({ value: waarde, label: leest(waarde) }))]}
        value={waarden}
        onValue={([waarde = '']) => onKies(waarde)}
      />
      {uitleg && <p className="subtle small">{uitleg}</p>}
      {waarden.length > 0 && !props.vast && (
        <Button variant="rustig" onClick={() => onKies('')}>
          Maak leeg<span className="visually-hidden">: {vraag}</span>
        </Button>
      )}
    </KiesSamen>
  );
}
