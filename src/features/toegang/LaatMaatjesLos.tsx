// No maatjes as a way back any more; the toegangszin is asked first.
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { VraagZin } from '../../ui/VraagZin.tsx';

export function LaatMaatjesLos(props: { onKlaar: () => void }) {
  const { maatjes } = useRuggespraak();
  return (
    <Screen
      title="Stoppen met maatjes?"
      lead="Je maatjes kunnen je dan niet meer binnen helpen, ook niet bij een kopie die je eerder maakte."
    >
      <VraagZin
        knop="Stop met maatjes"
        gevaar
        onZin={async (zin) => {
          const uitkomst = await maatjes.laatLos(zin);
          if (uitkomst.kind === 'goed') {
            announce('Je maatjes zijn geen weg terug meer.');
            props.onKlaar();
          }
          return uitkomst;
        }}
        anders={<Button onClick={props.onKlaar}>Annuleer</Button>}
      />
    </Screen>
  );
}
