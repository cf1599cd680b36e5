// A word that is an interpretation gets a gentle question. A suggestion: it never blocks and is no error.
import { zoekDuiding } from '../../content/duiding.ts';
import { Button } from '../../ui/Button.tsx';

export function Duiding(props: { tekst: string; naarMening(): void }) {
  const [eerste] = zoekDuiding(props.tekst);
  if (!eerste) return null;
  return (
    <div className="notice" role="note">
      <p>
        Je schreef “{eerste.woord}”. {eerste.vraag} Je mag het ook zo laten.
      </p>
      <Button variant="rustig" onClick={props.naarMening}>
        Maak er een mening van
      </Button>
    </div>
  );
}
