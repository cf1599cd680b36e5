// Thinking better of it while one waits to be let in: what that does, and the one button that does it.
import { useLocation } from 'wouter';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { announce } from '../../ui/melding.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';

export function TochNietDialog(props: { kring: string; naar: string; onClose: () => void }) {
  const ruggespraak = useRuggespraak();
  const [, navigate] = useLocation();
  const { busy, fout, vraag } = useVerzoek();
  const trekIn = async () => {
    if (!(await vraag(() => ruggespraak.trekVraagIn(props.kring)))) return;
    announce('Je vraag is ingetrokken.');
    navigate(props.naar, { replace: true });
  };
  return (
    <Dialog title="Wil je toch niet meedoen?" onClose={props.onClose} readFirst>
      <p>
        Dan ziet niemand in de kring je nog wachten, en laat niemand je nog binnen. Bedenk je je later, dan heb je een
        nieuwe code nodig.
      </p>
      <Fout zin={fout} />
      <div className="actions">
        <Button variant="primair" busy={busy} onClick={() => void trekIn()}>
          Trek mijn vraag in
        </Button>
        <Button variant="rustig" onClick={props.onClose}>
          Blijf wachten
        </Button>
      </div>
    </Dialog>
  );
}
