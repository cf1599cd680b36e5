// What is missing in the chain and among the voices: shown as gaps to think about, never as a block.
import { memo, useId } from 'react';
import { Link } from 'wouter';
import { TEKSTWOORDEN } from '../../content/vensters.ts';
import { type Analyse, isLeeg, type TekstNaam } from '../../domain/vensters/analyse.ts';
import type { Item, Venster } from '../../domain/vensters/item.ts';
import { checkKeten } from '../../domain/vensters/keten.ts';
import { kortVan } from './meta.ts';

interface Gat {
  kop: string;
  venster: Venster;
  items: readonly Item[];
  woorden?: readonly string[];
}

/** With a decision these may not stay unseen: who keeps watch, what if it goes otherwise, and what is not chosen. */
const BIJ_BESLUIT: readonly TekstNaam[] = ['zicht', 'planB', 'nietGekozen', 'gevolgen', 'wieVertelt'];

export const Gaten = memo(function Gaten(props: {
  analyse: Analyse;
  basis: string;
  onItem(venster: Venster, item: string): void;
}) {
  const id = useId();
  if (isLeeg(props.analyse)) return null;
  const gaten = checkKeten(props.analyse);
  const { teksten } = props.analyse;
  const leeg = (naam: TekstNaam) => teksten[naam].trim() === '';
  const alle: Gat[] = [
    { kop: 'Stemmen die ontbreken', venster: 'mensen', items: [], woorden: gaten.stemmen },
    {
      kop: 'Steunfiguur',
      venster: 'mensen',
      items: [],
      woorden: gaten.geenSteunfiguur ? ['Bij wie kan dit kind zelf terecht? Dat staat er nog niet.'] : [],
    },
    {
      kop: 'Beslissing',
      venster: 'wegen',
      items: [],
      woorden: gaten.geenBeslissing ? ['Voor welke beslissing staan we? Dat staat er nog niet.'] : [],
    },
    { kop: 'Feiten die nergens meewegen', venster: 'wegen', items: gaten.feitenDieNietMeewegen },
    { kop: 'Wegingen zonder feit', venster: 'wegen', items: gaten.wegingenZonderFeit },
    { kop: 'Stappen zonder weging', venster: 'vervolg', items: gaten.stappenZonderWeging },
    { kop: 'Stappen zonder wie of wanneer', venster: 'vervolg', items: gaten.stappenOnaf },
    {
      kop: 'Nog niet ingevuld bij het besluit',
      venster: 'vervolg',
      items: [],
      woorden: leeg('besluit') ? [] : BIJ_BESLUIT.filter(leeg).map((naam) => TEKSTWOORDEN[naam].leeg),
    },
  ];
  const over = alle.filter(({ items, woorden = [] }) => items.length + woorden.length > 0);
  return (
    <section className="gaten stack stack-sm" aria-labelledby={id}>
      <h2 id={id}>Wat ontbreekt nog?</h2>
      {over.length === 0 ? (
        <p className="subtle">Er zijn geen gaten. Elke stap rust op een weging, en elke weging op een feit.</p>
      ) : (
        <ul className="gaten-lijst">
          {over.map(({ kop, venster, items, woorden = [] }) => (
            <li key={kop}>
              <details>
                <summary>
                  {kop} <span className="subtle">{items.length + woorden.length}</span>
                </summary>
                <ul className="rust">
                  {woorden.map((woord) => (
                    <li key={woord}>
                      <Link href={`${props.basis}/${venster}`}>{woord}</Link>
                    </li>
                  ))}
                  {items.map((item) => (
                    <li key={item.id}>
                      <button type="button" className="link" onClick={() => props.onItem(venster, item.id)}>
                        {kortVan(item)}
                      </button>
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
});
