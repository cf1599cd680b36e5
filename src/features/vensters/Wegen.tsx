// Window 3: one named decision first, then criteria, facts for and against it side by side, other explanations, the child's voice and everyone's number.

import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { PLEITWOORDEN } from '../../content/vensters.ts';
import { type Item, veldVan } from '../../domain/vensters/item.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Blad } from './blad.ts';
import { Cijfers } from './Cijfers.tsx';
import { Lijst } from './Lijst.tsx';
import { kortVan, metaVan } from './meta.ts';
import { Tekst } from './Tekst.tsx';

const KANTEN = ['voor', 'tegen'] as const;

export function Wegen({ blad }: { blad: Blad }) {
  const { vensters, analyse } = blad;
  const feiten = analyse.items.filter(({ soort }) => soort === 'feit');
  const open = feiten.filter((item) => !KANTEN.some((kant) => veldVan(item, 'pleit') === kant));
  const [kiest, setKiest] = useState(false);
  return (
    <>
      <Tekst vensters={vensters} naam="beslissing" />
      <Lijst blad={blad} soort="maatstaf" />
      <section className="stack stack-sm" aria-labelledby="voor-tegen">
        <h3 id="voor-tegen">Feiten voor en tegen deze beslissing</h3>
        <div className="kolommen">
          {KANTEN.map((kant) => (
            <Lijst
              key={kant}
              blad={blad}
              soort="feit"
              kop={PLEITWOORDEN[kant]}
              items={feiten.filter((item) => veldVan(item, 'pleit') === kant)}
              velden={{ pleit: kant }}
              leeg="Nog geen feiten."
              nieuw={null}
            />
          ))}
        </div>
        {open.length > 0 && (
          <Button icon={<IconPlus aria-hidden size={20} />} onClick={() => setKiest(true)}>
            Leg een feit op tafel ({open.length})
          </Button>
        )}
        {kiest && <OpTafel feiten={open} blad={blad} onClose={() => setKiest(false)} />}
      </section>
      <Lijst blad={blad} soort="weging" />
      <Lijst blad={blad} soort="verklaring" />
      <Tekst vensters={vensters} naam="kind" />
      <Cijfers analyse={analyse} vensters={vensters} />
      <Tekst vensters={vensters} naam="goedGenoeg" />
      <Tekst vensters={vensters} naam="uitkomst" />
    </>
  );
}

/** One fact after the other: for, against, or leave it. */
function OpTafel(props: { feiten: readonly Item[]; blad: Blad; onClose(): void }) {
  const { feiten, blad, onClose } = props;
  return (
    <Dialog title="Pleit dit voor of tegen de beslissing?" onClose={onClose} readFirst>
      <p className="subtle">{blad.analyse.teksten.beslissing.trim() || 'De beslissing staat er nog niet.'}</p>
      {feiten.length === 0 && <p>Alle feiten liggen op tafel.</p>}
      <ul className="rows">
        {feiten.map((item) => (
          <li key={item.id} className="stack stack-sm op-tafel">
            <span className="row-text">
              <span>{item.tekst.trim() || kortVan(item)}</span>
              <span className="subtle small">{metaVan(item, blad.analyse, 'wegen')}</span>
            </span>
            <span className="actions">
              {KANTEN.map((kant) => (
                <Button key={kant} onClick={() => blad.vensters.zet(item.id, 'pleit', kant)}>
                  {PLEITWOORDEN[kant]}
                  <span className="visually-hidden">: {kortVan(item)}</span>
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button variant="primair" onClick={onClose}>
          Klaar
        </Button>
      </div>
    </Dialog>
  );
}
