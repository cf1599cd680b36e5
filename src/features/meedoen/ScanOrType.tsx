// The first step of joining: paste or type the code, or scan it.
import { LinkButton } from '../../ui/Button.tsx';
import { CodeForm } from '../../ui/CodeForm.tsx';
import { Screen } from '../../ui/Screen.tsx';

/** `typed` is what stands in the field: it stays when a code was refused, to look at or to try again. */
export function ScanOrType(props: {
  typed: string;
  onTyped: (typed: string) => void;
  redenen: string[];
  onCode: (code: string) => void;
}) {
  return (
    <Screen title="Meedoen met een code" lead="Je maatje laat je een QR-code zien of stuurt je een code of link.">
      <CodeForm
        label="Code of link"
        hint="Plak of typ hem hier."
        knop="Ga verder"
        typed={props.typed}
        onTyped={props.onTyped}
        error={props.redenen.join(' ')}
        onCode={props.onCode}
      />
      <LinkButton variant="rustig" href="/tweede-toestel">
        Dit is mijn tweede toestel
      </LinkButton>
    </Screen>
  );
}
