// What something rests on: tick the facts under a weging or the decision, the wegingen under a step.
import type { Analyse } from '../../domain/vensters/analyse.ts';
import type { Soort } from '../../domain/vensters/item.ts';
import { RUST_OP, vanKoppelingen } from '../../domain/vensters/keten.ts';
import type { CasusVensters } from '../../store/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { kortVan, metaVan } from './meta.ts';

const VRAAG = {
  stap: 'Op welke weging rust deze stap?',
  weging: 'Op welke feiten rust deze weging?',
  besluit: 'Welke feiten dragen dit besluit?',
} as const;
const LEEG = {
  stap: 'Er staan nog geen wegingen. Zet ze in venster 3.',
  weging: 'Er staan nog geen feiten. Zet ze in venster 2.',
  besluit: 'Er staan nog geen feiten. Zet ze in venster 2.',
} as const;

export function Koppelen(props: {
  van: string;
  soort: Soort | 'besluit';
  analyse: Analyse;
  vensters: CasusVensters;
  onClose(): void;
}) {
  const { van, analyse, vensters, onClose } = props;
  const soort = props.soort as keyof typeof VRAAG;
  const keuzes = analyse.items.filter((item) => RUST_OP[soort]?.includes(item.soort));
  const aan = vanKoppelingen(analyse.koppelingen, van);
  return (
    <Dialog title={VRAAG[soort]} onClose={onClose} readFirst>
      {keuzes.length === 0 ? (
        <p>{LEEG[soort]}</p>
      ) : (
        <ChoiceList
          legend="Kies er een of meer"
          multiple
          options={keuzes.map((item) => ({
            value: item.id,
            label: item.tekst.trim() || kortVan(item),
            hint: metaVan(item, analyse),
          }))}
          value={aan}
          onValue={(nu) => {
            for (const { id } of keuzes)
              if (nu.includes(id) !== aan.includes(id)) vensters.koppel(van, id, nu.includes(id));
          }}
        />
      )}
      <div className="actions">
        <Button variant="primair" onClick={onClose}>
          Klaar
        </Button>
      </div>
    </Dialog>
  );
}
