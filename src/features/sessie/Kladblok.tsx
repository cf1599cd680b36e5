// Words for oneself during a session: on this device only, sealed, in no document.
import { useMemo } from 'react';
import { LiveText } from '../../ui/LiveText.tsx';
import { useConcept } from './use-concept.ts';
import type { Aan } from './use-sessies.ts';

export function Kladblok({ aan, plek }: { aan: Aan; plek: string }) {
  const { inBeeld } = aan;
  const blad = useMemo(() => inBeeld.kladblok(plek), [inBeeld, plek]);
  const { bron } = useConcept(blad);
  return (
    <LiveText
      label="Mijn kladblok"
      hint="Alleen voor jou, alleen op dit toestel. Het komt niet in het verslag."
      bron={bron}
      rows={5}
      maxLength={20_000}
    />
  );
}
