// Tells once, calmly, that a device of this person came in, or that this one was taken out. Over any screen, for it may come at any moment.
import { useLocation } from 'wouter';
import { dagVan } from '../domain/dag.ts';
import { fixedValue, useRuggespraakIfLoaded, useValue } from '../store/react.tsx';
import { GEEN_MELDINGEN } from '../store/toestellen/contract.ts';
import { Button } from '../ui/Button.tsx';
import { SCREEN_TITLE_ID } from '../ui/Screen.tsx';

const NIETS = fixedValue(GEEN_MELDINGEN);
/** The button that had focus goes away with the message. */
const naarTitel = () => document.getElementById(SCREEN_TITLE_ID)?.focus();

export function ToestelMelding() {
  const ruggespraak = useRuggespraakIfLoaded();
  const { nieuw, uit } = useValue(ruggespraak?.toestelMeldingen ?? NIETS);
  const [location, navigate] = useLocation();
  // There it is said already, step by step.
  const koppelt = location === '/instellingen/toestellen/koppel';
  return (
    <>
      {uit && (
        <section className="melding" aria-label="Melding" role="status">
          <p>
            Dit toestel is eruit gehaald, vanaf een ander toestel van jou. De casussen zijn van dit toestel gehaald. Was
            jij dat niet? Bel dan een collega uit je kring.
          </p>
          <Button
            onClick={() => {
              void ruggespraak?.gezienToestelUit();
              naarTitel();
            }}
          >
            Begrepen
          </Button>
        </section>
      )}
      {!koppelt &&
        nieuw.map(({ id, naam, op }) => (
          <section key={id} className="melding" aria-label="Melding" role="status">
            <p>
              Er is een toestel van jou bijgekomen: {naam}
              {op > 0 && `, op ${dagVan(op)}`}. Was jij dat niet? Haal het er dan meteen uit.
            </p>
            <div className="actions">
              <Button
                onClick={() => {
                  void ruggespraak?.toestellen().then((mijn) => mijn?.gezien(id));
                  naarTitel();
                }}
              >
                Dat was ik
              </Button>
              <Button onClick={() => navigate(`/instellingen/toestellen/weg/${id}`)}>Haal het eruit</Button>
            </div>
          </section>
        ))}
    </>
  );
}
