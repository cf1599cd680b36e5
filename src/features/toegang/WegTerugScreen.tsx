// The way back from the settings: new words after the toegangszin was typed, or the question whether they are still there.
import { useState } from 'react';
import type { HerstelStand } from '../../store/herstel/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { VraagZin } from '../../ui/VraagZin.tsx';
import { Bewijs } from './Bewijs.tsx';
import { NaarInstellingen } from './NaarInstellingen.tsx';
import { type Gemaakt, WoordenStappen } from './WoordenStappen.tsx';

export function WegTerugScreen() {
  const { herstel } = useRuggespraak();
  const stand = useValue(herstel.stand);
  const [nieuw, setNieuw] = useState(false);
  const [klaar, setKlaar] = useState(false);
  const [gemaakt, setGemaakt] = useState<Gemaakt | null>(null);
  if (klaar) return <Klaar />;
  if (gemaakt) return <WoordenStappen key="stappen" {...gemaakt} onGoed={() => setKlaar(true)} />;
  if (stand.kind === 'onbekend') return <Loading />;
  if (stand.kind === 'vraag' && !nieuw)
    return <KenJeZeNog welke={stand.welke} onGoed={() => setKlaar(true)} onNieuw={() => setNieuw(true)} />;
  return <Typ stand={stand} opnieuw={nieuw || stand.kind === 'goed'} onGemaakt={setGemaakt} />;
}

function Klaar() {
  return (
    <Screen title="Je weg terug staat klaar" lead="Bewaar je blad op een veilige plek, niet bij je toestel.">
      <p>Vergeet je je toegangszin, kies dan ‘Toegangszin vergeten?’ waar je hem typt.</p>
      <NaarInstellingen />
    </Screen>
  );
}

function KenJeZeNog(props: { welke: readonly [number, number]; onGoed: () => void; onNieuw: () => void }) {
  const { welke } = props;
  return (
    <Screen title="Ken je je woorden nog?" lead={`Pak je blad erbij. Typ woord ${welke[0]} en woord ${welke[1]}.`}>
      <Bewijs
        nog
        welke={welke}
        onGoed={props.onGoed}
        anders={<Button onClick={props.onNieuw}>Ik kan ze niet vinden: maak nieuwe</Button>}
      />
    </Screen>
  );
}

/** `opnieuw`: other words than there are. */
function Typ(props: { stand: HerstelStand; opnieuw: boolean; onGemaakt: (gemaakt: Gemaakt) => void }) {
  const { herstel } = useRuggespraak();
  return (
    <Screen
      title="Een weg terug"
      lead="Vergeet je ooit je toegangszin? Met 12 woorden kom je weer bij je notities op dit toestel. Ook zonder internet."
    >
      <p>
        {props.stand.kind === 'goed' || props.stand.kind === 'vraag'
          ? 'Je krijgt nieuwe woorden. Je oude woorden werken tot je de nieuwe hebt nagekeken. Gooi je oude blad daarna weg.'
          : 'Leg pen en papier klaar. Bewaar de woorden straks op een veilige plek, niet bij je toestel.'}
      </p>
      <VraagZin
        knop="Laat mijn woorden zien"
        onZin={async (zin) => {
          const uitkomst = await herstel.maakWoorden(zin, props.opnieuw);
          if (uitkomst.kind === 'goed') props.onGemaakt(uitkomst);
          return uitkomst;
        }}
      />
    </Screen>
  );
}
