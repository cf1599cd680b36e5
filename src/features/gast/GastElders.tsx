// Somebody is a guest in another tab, or was here and not all of it is gone yet: nothing is made beside it. Says so, and how to end it.
import { useState } from 'react';
import { useRuggespraak } from '../../store/react.tsx';
import type { Weggehaald } from '../../store/toestel/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';

const REST = 'Er staat nog iets op dit toestel. Sluit de andere tabbladen van Ruggespraak en probeer het opnieuw.';

export function GastElders() {
  const ruggespraak = useRuggespraak();
  const [busy, setBusy] = useState(false);
  const [rest, setRest] = useState(false);
  const stop = async () => {
    setBusy(true);
    const gedaan = await ruggespraak.gast.stopElders().catch((): Weggehaald => ({ kind: 'rest', rest: ['toegang'] }));
    setBusy(false);
    setRest(gedaan.kind === 'rest');
    if (gedaan.kind === 'rest') announce(REST);
  };
  return (
    <Screen title="Er is hier iemand te gast" lead="In een ander tabblad op dit toestel.">
      <p>Ben jij dat? Ga dan naar dat tabblad. Als je daar klaar bent, is alles weg van dit toestel.</p>
      <p>Je kunt het bezoek ook hier stoppen. Wat daar nog niet verstuurd was, is dan weg.</p>
      <Fout zin={rest ? REST : null} />
      <Button variant="gevaar" busy={busy} onClick={() => void stop()}>
        {busy ? 'Een ogenblik…' : 'Stop het bezoek'}
      </Button>
    </Screen>
  );
}
