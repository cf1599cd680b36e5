// One of the texts a casus has one of each: a label, what it is for, and the living words.
import { TEKSTWOORDEN } from '../../content/vensters.ts';
import type { TekstNaam } from '../../domain/vensters/analyse.ts';
import type { CasusVensters } from '../../store/contract.ts';
import { LiveText } from '../../ui/LiveText.tsx';

export function Tekst(props: { vensters: CasusVensters; naam: TekstNaam; rows?: number }) {
  const woorden = TEKSTWOORDEN[props.naam];
  return (
    <LiveText
      label={woorden.label}
      hint={woorden.uitleg}
      placeholder={woorden.plaatshouder}
      bron={props.vensters.tekst(props.naam)}
      rows={props.rows ?? 2}
      onUndo={props.vensters.ongedaan}
      onRedo={props.vensters.opnieuw}
    />
  );
}
