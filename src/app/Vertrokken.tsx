// Tells once, calmly, that this device is in a kring no more, and what stays with the person. Over any screen, for it may come at any moment.
import type { Vertrokken as Regel } from '../store/leden/contract.ts';
import { fixedValue, useRuggespraakIfLoaded, useValue } from '../store/react.tsx';
import { Button } from '../ui/Button.tsx';
import { SCREEN_TITLE_ID } from '../ui/Screen.tsx';

const NIETS = fixedValue<Regel[]>([]);

export function Vertrokken() {
  const ruggespraak = useRuggespraakIfLoaded();
  const vertrokken = useValue(ruggespraak?.vertrokken ?? NIETS);
  return vertrokken.map(({ kring, naam, nietVerzonden }) => (
    <section key={kring} className="melding" aria-label="Melding" role="status">
      <p>
        Je doet niet meer mee in {naam === '' ? 'een kring' : `de kring met ${naam}`}. De casussen ervan zijn van dit
        toestel gehaald. Een verslag dat je eerder maakte, houd je.
        {nietVerzonden > 0 &&
          ` ${nietVerzonden === 1 ? 'Eén wijziging van jou was' : `${nietVerzonden} wijzigingen van jou waren`} nog niet verstuurd. Die zien de anderen niet.`}
      </p>
      <Button
        onClick={() => {
          void ruggespraak?.gezienVertrek(kring);
          // The button that had focus goes away with the message.
          document.getElementById(SCREEN_TITLE_ID)?.focus();
        }}
      >
        Begrepen
      </Button>
    </section>
  ));
}
