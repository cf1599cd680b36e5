// One window inside another screen, with the second reader around it and around what stands beside it. Knows no session.
import { type ReactNode, useDeferredValue, useState } from 'react';
import './vensters.css';
import { VENSTERWOORDEN } from '../../content/vensters.ts';
import type { Venster } from '../../domain/vensters/item.ts';
import type { CasusInBeeld, CasusVensters } from '../../store/contract.ts';
import { useValue, useVensters } from '../../store/react.tsx';
import { alleenWoorden } from './alleen-woorden.ts';
import { useRustig } from './beetje-bij-beetje.ts';
import { Inhoud } from './Inhoud.tsx';
import { MetMeelezer } from './MetMeelezer.tsx';
import { Vraag } from './Vraag.tsx';

interface Props {
  casus: CasusInBeeld;
  venster: Venster;
  /** Fields that are read along with too. */
  children?: ReactNode;
}

export function VensterInSessie(props: Props) {
  const vensters = useVensters(props.casus);
  if (!vensters)
    return (
      <p className="subtle" role="status">
        Een ogenblik…
      </p>
    );
  return <OpenVenster {...props} vensters={vensters} />;
}

function OpenVenster({ casus, venster, vensters, children }: Props & { vensters: CasusVensters }) {
  const nu = useValue(vensters.analyse);
  const later = useDeferredValue(nu);
  const analyse = alleenWoorden(nu, later) ? later : nu;
  const rustig = useRustig(analyse);
  const [open, setOpen] = useState<string | null>(null);
  const { nummer, titel } = VENSTERWOORDEN[venster];
  return (
    <MetMeelezer
      casus={casus}
      vensters={vensters}
      analyse={rustig}
      onItem={(plek, item) => plek === venster && setOpen(item)}
    >
      <section className="venster stack stack-lg" aria-labelledby="venster-hier" data-venster={venster}>
        <div className="stack stack-sm">
          <h2 id="venster-hier">
            {nummer}. {titel}
          </h2>
          <Vraag venster={venster} />
        </div>
        <Inhoud venster={venster} casus={casus} blad={{ vensters, analyse, plek: venster, open, setOpen }} />
      </section>
      {children}
    </MetMeelezer>
  );
}
