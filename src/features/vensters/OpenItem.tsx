// An item that is open: its words, what is asked of it, what it rests on, and what was said beside it.
import { IconLink } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { SOORTWOORDEN } from '../../content/vensters.ts';
import type { Analyse } from '../../domain/vensters/analyse.ts';
import type { Item } from '../../domain/vensters/item.ts';
import { RUST_OP } from '../../domain/vensters/keten.ts';
import { Button } from '../../ui/Button.tsx';
import { LiveText } from '../../ui/LiveText.tsx';
import type { Blad } from './blad.ts';
import { Duiding } from './Duiding.tsx';
import { ItemVelden } from './ItemVelden.tsx';
import { Koppelen } from './Koppelen.tsx';
import { kortVan } from './meta.ts';
import { Opmerkingen } from './Opmerkingen.tsx';

export function OpenItem(props: {
  item: Item;
  analyse: Analyse;
  vensters: Blad['vensters'];
  tekort: boolean;
  /** See `Opmerkingen`. */
  zegt: number;
}) {
  const { item, analyse, vensters, tekort } = props;
  const woorden = SOORTWOORDEN[item.soort];
  const [dialog, setDialog] = useState(false);
  const [isNew] = useState(() => item.tekst === '' && Date.now() - item.op < 2_000);
  // Begun here and left empty is nothing to keep; what is empty does not show in the bin, and a colleague's words bring
  // it back. Asked of the casus itself: a last word may have come in while this closed.
  useEffect(
    () => () => {
      const nu = vensters.analyse.get().items.find(({ id }) => id === item.id);
      if (isNew && nu && nu.tekst.trim() === '') vensters.gooiWeg(item.id);
    },
    [vensters, item.id, isNew],
  );
  return (
    <>
      <LiveText
        label={woorden.enkelvoud}
        bron={vensters.tekst({ item: item.id })}
        placeholder={woorden.plaatshouder}
        rows={2}
        autoFocus={isNew}
        onUndo={vensters.ongedaan}
        onRedo={vensters.opnieuw}
      />
      {item.soort === 'feit' && <Duiding tekst={item.tekst} naarMening={() => vensters.verplaats(item.id, 'mening')} />}
      <ItemVelden item={item} analyse={analyse} vensters={vensters} tekort={tekort} />
      {RUST_OP[item.soort] && (
        <div className="stack stack-sm">
          <Rust van={item.id} analyse={analyse} />
          <Button icon={<IconLink aria-hidden size={20} />} onClick={() => setDialog(true)}>
            Koppel aan…
          </Button>
        </div>
      )}
      <Opmerkingen item={item.id} analyse={analyse} vensters={vensters} begint={props.zegt} />
      {dialog && (
        <Koppelen
          van={item.id}
          soort={item.soort}
          analyse={analyse}
          vensters={vensters}
          onClose={() => setDialog(false)}
        />
      )}
    </>
  );
}

/** What it rests on, in words. */
export function Rust({ van, analyse }: { van: string; analyse: Analyse }) {
  const onder = analyse.koppelingen
    .filter((koppeling) => koppeling.van === van)
    .flatMap(({ naar }) => analyse.items.find(({ id }) => id === naar) ?? []);
  if (onder.length === 0) return null;
  return (
    <div>
      <p className="small">Rust op:</p>
      <ul className="rust small">
        {onder.map((item) => (
          <li key={item.id}>{kortVan(item)}</li>
        ))}
      </ul>
    </div>
  );
}
