// Kringmodus: the phone goes round. A cover between two people, then one form for one person; nothing of the one before stands on it.
import { useState } from 'react';
import { naamAanTafel, volgendeSchrijver } from '../../domain/sessie/doorgeven.ts';
import { deelnemerOp, moetNuLuisteren } from '../../domain/sessie/mag.ts';
import type { Ronde } from '../../domain/sessie/sessie.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { OordeelForm } from './OordeelForm.tsx';
import type { Aan } from './use-sessies.ts';

type Wie = { kind: 'dek'; plek: string } | { kind: 'schrijft'; plek: string } | { kind: 'kies' } | { kind: 'klaar' };

export function Doorgeven({ aan, ronde, onKlaar }: { aan: Aan; ronde: Ronde; onKlaar: () => void }) {
  const { sessie, eigen } = aan.beeld;
  const toestel = deelnemerOp(sessie, eigen[0] ?? '')?.toestel ?? '';
  const [wie, setWie] = useState<Wie>(() => {
    const eerste = volgendeSchrijver(sessie, toestel, ronde.id);
    return eerste ? { kind: 'dek', plek: eerste.plek } : { kind: 'kies' };
  });
  if (wie.kind === 'dek') {
    const naam = naamAanTafel(sessie, wie.plek);
    return (
      <Screen
        key={`dek ${wie.plek}`}
        title={`Geef door aan: ${naam}`}
        lead="Kijk niet mee. Wie nu aan de beurt is, tikt hieronder."
      >
        <div className="sessie-dek" />
        <ActionBar>
          <Button variant="primair" onClick={() => setWie({ kind: 'schrijft', plek: wie.plek })}>
            Ik ben het: {naam}
          </Button>
          <Button onClick={onKlaar}>Stop met rondgaan</Button>
        </ActionBar>
      </Screen>
    );
  }
  if (wie.kind === 'schrijft')
    return (
      <Screen key={`schrijft ${wie.plek}`} above={`Nu: ${naamAanTafel(sessie, wie.plek)}`} title="Eerst jij alleen">
        <OordeelForm
          aan={aan}
          plek={wie.plek}
          ronde={ronde}
          metVorige={false}
          onGegeven={() => {
            const volgende = volgendeSchrijver(sessie, toestel, ronde.id, wie.plek);
            // The table as it was when this was given: who just gave is not asked again.
            setWie(volgende && volgende.plek !== wie.plek ? { kind: 'dek', plek: volgende.plek } : { kind: 'klaar' });
          }}
        />
        <ActionBar>
          <Button onClick={() => setWie({ kind: 'dek', plek: wie.plek })}>Dek af</Button>
        </ActionBar>
      </Screen>
    );
  if (wie.kind === 'klaar')
    return (
      <Screen
        key="klaar"
        title="Iedereen heeft gegeven"
        lead="Leg de telefoon in het midden. De gespreksleider onthult."
      >
        <ActionBar>
          <Button variant="primair" onClick={onKlaar}>
            Terug naar de fase
          </Button>
        </ActionBar>
      </Screen>
    );
  return (
    <Screen
      key="kies"
      title="Wie verandert iets?"
      lead="Wat je eerder gaf, staat er niet meer bij. Je geeft het opnieuw."
    >
      <ul className="stack stack-sm">
        {eigen
          .filter((plek) => !moetNuLuisteren(sessie, plek))
          .map((plek) => (
            <li key={plek}>
              <Button onClick={() => setWie({ kind: 'dek', plek })}>{naamAanTafel(sessie, plek)}</Button>
            </li>
          ))}
      </ul>
      <ActionBar>
        <Button onClick={onKlaar}>Niemand</Button>
      </ActionBar>
    </Screen>
  );
}
