// All items of one soort (or a part of them) under a heading, with a button to add one. A drop on it moves an item here.
import { IconPlus } from '@tabler/icons-react';
import { type DragEvent, useId, useState } from 'react';
import { SOORTWOORDEN } from '../../content/vensters.ts';
import { type Item, type Soort, VERPLAATSBAAR } from '../../domain/vensters/item.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';
import { useBeetjeBijBeetje } from './beetje-bij-beetje.ts';
import type { Blad } from './blad.ts';
import { metaVan } from './meta.ts';
import { Rij, SLEEP } from './Rij.tsx';

export function Lijst(props: {
  blad: Blad;
  soort: Soort;
  /** Another heading than the soort's own, for a part. */
  kop?: string;
  /** Only these. */
  items?: readonly Item[];
  /** What a new one here begins with, and what a dropped one gets unless `gesleept` says so. */
  velden?: Readonly<Record<string, string>>;
  gesleept?: Readonly<Record<string, string>>;
  leeg?: string;
  /** What the button says. */
  nieuw?: string | null;
}) {
  const { blad, soort, velden = {} } = props;
  const { vensters, analyse, plek, open, setOpen } = blad;
  const woorden = SOORTWOORDEN[soort];
  const items = props.items ?? analyse.items.filter((item) => item.soort === soort);
  const getoond = useBeetjeBijBeetje(items);
  const id = useId();
  const [over, setOver] = useState(false);
  const mayDrop = VERPLAATSBAAR.includes(soort);

  const drop = (event: DragEvent) => {
    setOver(false);
    const item = event.dataTransfer.getData(SLEEP);
    if (item === '') return;
    event.preventDefault();
    vensters.verplaats(item, soort, props.gesleept ?? velden);
    announce(`Verplaatst naar ${props.kop ?? woorden.meervoud}.`);
  };
  return (
    <section
      className="lijst stack stack-sm"
      aria-labelledby={id}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!mayDrop || !event.dataTransfer.types.includes(SLEEP)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={mayDrop ? drop : undefined}
    >
      <h3 id={id}>
        {props.kop ?? woorden.meervoud}
        {items.length > 0 && <span className="subtle"> {items.length}</span>}
      </h3>
      {items.length > 0 ? (
        <ul className="items">
          {getoond.map((item) => (
            <Rij
              key={item.id}
              item={item}
              meta={metaVan(item, analyse, plek)}
              analyse={analyse}
              vensters={vensters}
              isOpen={open === item.id}
              setOpen={setOpen}
            />
          ))}
        </ul>
      ) : (
        <p className="subtle small">{props.leeg ?? woorden.leeg}</p>
      )}
      {props.nieuw !== null && (
        <Button
          variant="rustig"
          icon={<IconPlus aria-hidden size={20} />}
          onClick={() => setOpen(vensters.maak(soort, { velden }))}
        >
          {props.nieuw ?? woorden.enkelvoud}
          <span className="visually-hidden"> erbij zetten</span>
        </Button>
      )}
    </section>
  );
}
