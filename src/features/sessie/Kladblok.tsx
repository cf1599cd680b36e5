// Words for oneself during a session: on this device only, sealed, in no document.
import { useMemo } from 'react';
import type { SessieInBeeld } from '../../store/sessie/contract.ts';
import { LiveText } from '../../ui/LiveText.tsx';
import { useConcept } from './use-concept.ts';

export function Kladblok({ inBeeld, plek }: { inBeeld: SessieInBeeld; plek: string }) {
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
