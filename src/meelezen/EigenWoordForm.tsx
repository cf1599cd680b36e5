// Own words in the place of what was found. The same word again would replace nothing.
import { Button } from '../ui/Button.tsx';
import { EenRegelForm } from './EenRegelForm.tsx';

export function EigenWoordForm(props: {
  woord: string;
  bezig: boolean;
  onKies: (door: string) => void;
  onSluit: () => void;
}) {
  const keur = (door: string) => {
    if (door === '') return 'Schrijf wat er komt te staan.';
    return door.toLowerCase().includes(props.woord.toLowerCase()) ? 'Hier staat hetzelfde woord nog in.' : null;
  };
  return (
    <div className="poort-vraag stack stack-sm">
      <EenRegelForm
        label={`Wat komt er in plaats van ‘${props.woord}’?`}
        knop="Vervang"
        maxLength={80}
        bezig={props.bezig}
        keur={keur}
        onKies={props.onKies}
      />
      <Button variant="rustig" onClick={props.onSluit}>
        Annuleer
      </Button>
    </div>
  );
}
