// Beside the picture: the same in sentences, and what its signs mean.
import { useMemo } from 'react';
import { describeInWoorden } from '../../../domain/vensters/genogram-woorden.ts';
import type { Item } from '../../../domain/vensters/item.ts';

export function GenogramWoorden({ items }: { items: readonly Item[] }) {
  const woorden = useMemo(() => describeInWoorden(items), [items]);
  const parts = [
    { kop: 'Wie', regels: woorden.wie },
    { kop: 'Wie wonen samen', regels: woorden.huizen },
    { kop: 'Hoe zij tot elkaar staan', regels: woorden.relaties },
  ];
  return (
    <details>
      <summary>Beschrijf in woorden</summary>
      <div className="stack stack-sm">
        {parts
          .filter(({ regels }) => regels.length > 0)
          .map(({ kop, regels }) => (
            <div key={kop}>
              <p className="small">
                <strong>{kop}</strong>
              </p>
              <ul className="plain-list small">
                {regels.map((regel, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two people can be called the same.
                  <li key={at}>{regel}</li>
                ))}
              </ul>
            </div>
          ))}
      </div>
    </details>
  );
}

const TEKENS = [
  ['Vierkant', 'man of jongen'],
  ['Cirkel', 'vrouw of meisje'],
  ['Ruit', 'anders, of dat weten we niet'],
  ['Dubbele rand', 'om dit kind gaat het'],
  ['Kruis', 'overleden'],
  ['Rand van streepjes', 'nog niet betrokken'],
  ['S en R', 'steunfiguur, heeft de regie'],
  ['Streepjes om mensen heen', 'wonen in één huis'],
  ['Lijn naast elkaar', 'partners; met twee streepjes erdoor: uit elkaar'],
  ['Lijn naar beneden', 'kind van; met streepjes: pleegkind van'],
  ['Dubbele lijn', 'steunende band'],
  ['Zigzag', 'gespannen band'],
  ['Lijn met een gat', 'geen contact meer'],
  ['Stippellijn', 'contact'],
] as const;

export function Legenda() {
  return (
    <details>
      <summary>Wat betekenen de tekens?</summary>
      <dl className="facts small">
        {TEKENS.map(([teken, betekenis]) => (
          <div key={teken}>
            <dt>{teken}</dt>
            <dd>{betekenis}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
