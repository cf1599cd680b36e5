// The questions about one person: what was chosen is kept at once, can be taken away again, and two answers given apart both stand.
import { vragenVoor } from '../../../content/persoon-vragen.ts';
import type { Item } from '../../../domain/vensters/item.ts';
import type { CasusVensters } from '../../../store/contract.ts';
import { useFocusStays } from '../../../ui/focus-stays.ts';
import { Keuze } from '../Keuze.tsx';

export function PersoonVragen({ item, vensters }: { item: Item; vensters: CasusVensters }) {
  // A question of another group goes with its answer.
  const blijft = useFocusStays<HTMLDivElement>();
  return (
    <div {...blijft} className="antwoord stack">
      {vragenVoor(item.velden).map(({ veld, vraag, uitleg, keuzes }) => (
        <Keuze
          key={veld}
          vraag={vraag}
          uitleg={uitleg}
          keuzes={keuzes}
          waarden={item.velden[veld] ?? []}
          onKies={(waarde) => vensters.zet(item.id, veld, waarde)}
        />
      ))}
    </div>
  );
}
