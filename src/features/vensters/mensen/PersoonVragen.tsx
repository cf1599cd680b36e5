// The questions about one person: what was chosen is kept at once, can be taken away again, and two answers given apart both stand.
import { type PersoonVraag, vragenVoor } from '../../../content/persoon-vragen.ts';
import { type Item, veldVan } from '../../../domain/vensters/item.ts';
import type { CasusVensters } from '../../../store/contract.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceList } from '../../../ui/ChoiceList.tsx';
import { KiesSamen } from '../KiesSamen.tsx';

export function PersoonVragen({ item, vensters }: { item: Item; vensters: CasusVensters }) {
  return vragenVoor(veldVan(item, 'groep')).map((vraag) => (
    <Vraag
      key={vraag.veld}
      vraag={vraag}
      waarden={item.velden[vraag.veld] ?? []}
      onKies={(waarde) => vensters.zet(item.id, vraag.veld, waarde)}
    />
  ));
}

function Vraag(props: { vraag: PersoonVraag; waarden: readonly string[]; onKies(waarde: string): void }) {
  const { vraag, waarden, onKies } = props;
  const leest = (waarde: string) => vraag.keuzes.find(({ value }) => value === waarde)?.label ?? waarde.slice(0, 60);
  if (waarden.length > 1) return <KiesSamen vraag={vraag.vraag} waarden={waarden} leest={leest} onKies={onKies} />;
  // Written by another version, or by hand: it stands, and can be changed.
  const odd = waarden.filter((waarde) => !vraag.keuzes.some(({ value }) => value === waarde));
  return (
    <div className="stack stack-sm">
      <ChoiceList
        legend={vraag.vraag}
        inline
        options={[...vraag.keuzes, ...odd.map((waarde) => ({ value: waarde, label: leest(waarde) }))]}
        value={waarden}
        onValue={([waarde = '']) => onKies(waarde)}
      />
      {vraag.uitleg && <p className="subtle small">{vraag.uitleg}</p>}
      {waarden.length > 0 && (
        <Button variant="rustig" onClick={() => onKies('')}>
          Maak leeg<span className="visually-hidden">: {vraag.vraag}</span>
        </Button>
      )}
    </div>
  );
}
