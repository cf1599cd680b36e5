// One person, to change: the role word, what is known, and how this person stands to others.
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Analyse } from '../../../domain/vensters/analyse.ts';
import { bandenVan, zinVan } from '../../../domain/vensters/banden.ts';
import { noemPersoon } from '../../../domain/vensters/genogram-mensen.ts';
import type { Item } from '../../../domain/vensters/item.ts';
import type { CasusVensters } from '../../../store/contract.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { LiveText } from '../../../ui/LiveText.tsx';
import { Opmerkingen } from '../Opmerkingen.tsx';
import { PersoonVragen } from './PersoonVragen.tsx';

export function PersoonForm(props: {
  item: Item;
  analyse: Analyse;
  vensters: CasusVensters;
  onBand(relatie: string): void;
  onNieuweBand(): void;
  onWeg(): void;
  onClose(): void;
}) {
  const { item, analyse, vensters } = props;
  const bron = useMemo(() => vensters.tekst({ item: item.id }), [vensters, item.id]);
  const banden = bandenVan(analyse.items, item.id);
  const naam = noemPersoon(item);
  return (
    <Dialog title={naam} onClose={props.onClose} readFirst>
      <LiveText
        label="Rolwoord"
        hint="Geen naam. Bijvoorbeeld: moeder, kind A, buurvrouw."
        bron={bron}
        oneLine
        maxLength={80}
        onUndo={vensters.ongedaan}
        onRedo={vensters.opnieuw}
      />
      <PersoonVragen item={item} vensters={vensters} />
      <section className="stack stack-sm" aria-label={`Banden van ${naam}`}>
        <h3 className="mensen-kop">Banden</h3>
        {banden.length > 0 && (
          <ul className="rows">
            {banden.map((relatie) => (
              <li key={relatie.id}>
                <button type="button" className="row mensen-rij" onClick={() => props.onBand(relatie.id)}>
                  <span className="row-text">{zinVan(relatie, analyse.items)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <Button icon={<IconPlus aria-hidden size={20} />} onClick={props.onNieuweBand}>
          Band toevoegen
        </Button>
      </section>
      <Opmerkingen item={item.id} analyse={analyse} vensters={vensters} />
      <div className="actions">
        <Button variant="primair" onClick={props.onClose}>
          Klaar
        </Button>
        <Button variant="rustig" icon={<IconTrash aria-hidden size={20} />} onClick={props.onWeg}>
          Gooi weg
        </Button>
      </div>
    </Dialog>
  );
}
