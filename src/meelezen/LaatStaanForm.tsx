// Why something stays as it is: one tap on a common reason, or own words; or that it is no such thing at all.
import { bewijstZichzelf } from '../domain/vondst.ts';
import type { Gevonden, LaatStaan } from '../store/meelezen/contract.ts';
import { Button } from '../ui/Button.tsx';
import { EenRegelForm } from './EenRegelForm.tsx';
import { zegNiet } from './vondst-woorden.ts';

const REDENEN = [
  'Nodig om mee te denken',
  'De ander kent dit gezin al',
  'Met het gezin afgesproken',
  'Te algemeen om iemand te vinden',
] as const;

export function LaatStaanForm(props: {
  gevonden: Gevonden;
  /** As it is called in the question; several at once have no word of their own. */
  wat?: string;
  /** That it is no such thing is asked elsewhere, or cannot be said of all. */
  alleenReden?: boolean;
  /** Then nothing that is said of it is kept on this device. */
  vanGeenCasus?: boolean | undefined;
  bezig: boolean;
  onKies: (hoe: LaatStaan) => void;
  onSluit: () => void;
}) {
  const { gevonden, bezig, onKies } = props;
  const kanNooitMeer = !props.vanGeenCasus && !bewijstZichzelf(gevonden.gegeven);
  const zegReden = (reden: string) => onKies({ kind: 'reden', reden });
  return (
    <div className="poort-vraag stack stack-sm">
      <fieldset className="stack stack-sm">
        <legend className="poort-legend">{props.wat ?? `Waarom blijft ‘${gevonden.woord}’ staan?`}</legend>
        <div className="actions">
          {REDENEN.map((een) => (
            <Button key={een} busy={bezig} onClick={() => zegReden(een)}>
              {een}
            </Button>
          ))}
        </div>
        <EenRegelForm
          label="Of in eigen woorden"
          hint="Kort. Zonder namen."
          knop="Bewaar"
          maxLength={120}
          bezig={bezig}
          keur={(tekst) => (tekst === '' ? 'Schrijf kort waarom.' : null)}
          onKies={zegReden}
        />
      </fieldset>
      <div className="actions">
        {!props.alleenReden && (
          <Button variant="rustig" busy={bezig} onClick={() => onKies({ kind: 'geen-persoon' })}>
            {zegNiet(gevonden)}
          </Button>
        )}
        {!props.alleenReden && kanNooitMeer && (
          <Button variant="rustig" busy={bezig} onClick={() => onKies({ kind: 'nooit-meer' })}>
            Wijs dit niet meer aan op dit toestel
          </Button>
        )}
        <Button variant="rustig" onClick={props.onSluit}>
          Annuleer
        </Button>
      </div>
    </div>
  );
}
