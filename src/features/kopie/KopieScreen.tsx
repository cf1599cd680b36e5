// Copies: when the last one was made, making one, restoring one. A copy is a file for oneself.
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { MaakKopie } from './MaakKopie.tsx';
import { describeLaatste } from './woorden.ts';
import { ZetTerug } from './ZetTerug.tsx';

export function KopieScreen() {
  const ruggespraak = useRuggespraak();
  const laatste = describeLaatste(useValue(ruggespraak.laatsteKopie), useValue(ruggespraak.casussen));
  return (
    <Screen
      title="Bewaren en kopie"
      lead="Een kopie is een bestand met je casussen erin, op slot. Gaat dit toestel stuk, dan zet je hem terug op een ander toestel. Dat kan ook zonder internet."
    >
      <p>{laatste}</p>
      <MaakKopie />
      <ZetTerug />
    </Screen>
  );
}
