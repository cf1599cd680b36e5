// Where an item may go: every soort it can be, by window. One tap moves it; its words go along untouched.
import { SOORTWOORDEN, VENSTERWOORDEN } from '../../content/vensters.ts';
import { type Item, SOORTEN, type Soort, VENSTERS, VERPLAATSBAAR } from '../../domain/vensters/item.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { kortVan } from './meta.ts';

export function Verplaatsen(props: { item: Item; onKies(soort: Soort): void; onClose(): void }) {
  return (
    <Dialog title="Verplaats naar" onClose={props.onClose}>
      <p className="subtle">{kortVan(props.item)}</p>
      {VENSTERS.map((venster) => (
        <div key={venster} className="stack stack-sm">
          <h3 className="small">{VENSTERWOORDEN[venster].kort}</h3>
          <div className="actions">
            {VERPLAATSBAAR.filter((soort) => SOORTEN[soort] === venster && soort !== props.item.soort).map((soort) => (
              <Button
                key={soort}
                onClick={() => {
                  props.onKies(soort);
                  props.onClose();
                }}
              >
                {SOORTWOORDEN[soort].enkelvoud}
              </Button>
            ))}
          </div>
        </div>
      ))}
      <Button variant="rustig" onClick={props.onClose}>
        Annuleer
      </Button>
    </Dialog>
  );
}
