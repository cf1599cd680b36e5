// The people by group, each a row with what is known in words; who should be there and is not stands apart.
import { IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { GROEPWOORDEN } from '../../../content/vensters.ts';
import { noemPersoon } from '../../../domain/vensters/genogram-mensen.ts';
import { describePersoon } from '../../../domain/vensters/genogram-woorden.ts';
import { GROEPEN, type Item, isJa, veldVan } from '../../../domain/vensters/item.ts';

const isGroep = (groep: string) => GROEPEN.some((one) => one === groep);

export function MensenLijst({ mensen, onKies }: { mensen: readonly Item[]; onKies(item: string): void }) {
  const here = mensen.filter((item) => !isJa(item, 'ontbreekt'));
  const groepen = [
    ...GROEPEN.map((groep) => ({
      kop: GROEPWOORDEN[groep],
      items: here.filter((item) => veldVan(item, 'groep') === groep),
    })),
    { kop: 'Nog geen groep gekozen', items: here.filter((item) => !isGroep(veldVan(item, 'groep'))) },
    { kop: 'Nog niet betrokken', items: mensen.filter((item) => isJa(item, 'ontbreekt')) },
  ];
  return groepen
    .filter(({ items }) => items.length > 0)
    .map(({ kop, items }) => <Groep key={kop} kop={kop} items={items} onKies={onKies} />);
}

function Groep(props: { kop: string; items: readonly Item[]; onKies(item: string): void }) {
  const id = useId();
  return (
    <section className="stack stack-sm" aria-labelledby={id}>
      <h3 id={id}>{props.kop}</h3>
      <ul className="rows">
        {props.items.map((item) => {
          const feiten = describePersoon(item).filter((feit) => feit !== 'nog niet betrokken');
          return (
            <li key={item.id} data-item={item.id}>
              <button type="button" className="row mensen-rij" onClick={() => props.onKies(item.id)}>
                <span className="row-text">
                  <span className="row-title">{noemPersoon(item)}</span>
                  {feiten.length > 0 && <span className="subtle small">{feiten.join(', ')}</span>}
                </span>
                <IconChevronRight aria-hidden size={22} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
