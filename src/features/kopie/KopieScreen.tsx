// Copies: when the last one was made, making one, restoring one. A copy is a file for oneself.
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { gekozen } from './gekozen.ts';
import { MaakKopie } from './MaakKopie.tsx';
import { describeLaatste } from './woorden.ts';
import { ZetTerug } from './ZetTerug.tsx';

export function KopieScreen() {
  const ruggespraak = useRuggespraak();
  const casussen = useValue(ruggespraak.casussen);
  const { iosTab } = useValue(ruggespraak.bewaarstatus);
  const laatste = describeLaatste(useValue(ruggespraak.laatsteKopie), casussen);
  // With a file chosen there is one thing to do; with nothing here yet it comes first.
  const terugzetten = useValue(gekozen) !== null;
  // Out of view, but there: what was just made is nowhere else yet.
  const maak = (
    <div key="maak" hidden={terugzetten}>
      <MaakKopie />
    </div>
  );
  return (
    <Screen
      title="Bewaren en kopie"
      lead="Een kopie is een bestand met je casussen erin, op slot. Gaat dit toestel stuk, dan zet je hem terug op een ander toestel. Dat kan ook zonder internet."
    >
      {!terugzetten && iosTab && (
        <p className="notice" data-toon="let-op">
          Je gebruikt Ruggespraak in de browser. Die kan je notities wissen als je deze pagina een week niet opent. Maak
          daarom na elke keer een kopie.
        </p>
      )}
      {!terugzetten && <p>{laatste}</p>}
      {terugzetten || casussen.length === 0 ? (
        <>
          <ZetTerug key="terug" />
          {maak}
        </>
      ) : (
        <>
          {maak}
          <ZetTerug key="terug" />
        </>
      )}
    </Screen>
  );
}
