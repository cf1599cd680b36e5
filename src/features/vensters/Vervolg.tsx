// Window 4: the decision and the facts that bear it, who does what and when, plan B, and the decision that is not taken.
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { dagVan } from '../../domain/dag.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import type { Blad } from './blad.ts';
import { Koppelen } from './Koppelen.tsx';
import { Lijst } from './Lijst.tsx';
import { Rust } from './OpenItem.tsx';
import { Tekst } from './Tekst.tsx';

export function Vervolg(props: { blad: Blad; terugkijkOp: string | null; naarEinde: string }) {
  const { blad, terugkijkOp } = props;
  const { vensters, analyse } = blad;
  const [koppelt, setKoppelt] = useState(false);
  return (
    <>
      <Tekst vensters={vensters} naam="besluit" />
      <div className="stack stack-sm">
        <Rust van="besluit" analyse={analyse} />
        <Button icon={<IconLink aria-hidden size={20} />} onClick={() => setKoppelt(true)}>
          Kies de feiten die dit dragen
        </Button>
      </div>
      {koppelt && (
        <Koppelen
          van="besluit"
          soort="besluit"
          analyse={analyse}
          vensters={vensters}
          onClose={() => setKoppelt(false)}
        />
      )}
      <Lijst blad={blad} soort="stap" />
      <Tekst vensters={vensters} naam="wieVertelt" />
      <Tekst vensters={vensters} naam="zicht" />
      <Tekst vensters={vensters} naam="planB" />
      <Tekst vensters={vensters} naam="nietGekozen" />
      <Tekst vensters={vensters} naam="gevolgen" />
      <section className="stack stack-sm" aria-labelledby="terugkijken">
        <h3 id="terugkijken">Wanneer kijk je terug?</h3>
        <p>{terugkijkOp ? `Op ${dagVan(terugkijkOp)}.` : 'Er is nog geen dag gekozen.'}</p>
        <LinkButton href={props.naarEinde}>{terugkijkOp ? 'Verander de dag' : 'Kies een dag'}</LinkButton>
      </section>
    </>
  );
}
