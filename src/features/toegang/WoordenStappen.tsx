// From twelve words to a way back: see them, write them down, type two of them.
import { useState } from 'react';
import type { Welke } from '../../domain/weg-terug.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Bewijs } from './Bewijs.tsx';
import { Woordenblad } from './Woordenblad.tsx';

export interface Gemaakt {
  woorden: readonly string[];
  welke: Welke;
}

export function WoordenStappen(props: Gemaakt & { onGoed: () => void }) {
  const [over, setOver] = useState(false);
  const { welke } = props;
  if (!over) return <Woordenblad woorden={props.woorden} onOver={() => setOver(true)} />;
  return (
    <Screen title="Even nakijken" lead={`Pak je blad erbij. Typ woord ${welke[0]} en woord ${welke[1]}.`}>
      <Bewijs
        welke={welke}
        onGoed={props.onGoed}
        anders={<Button onClick={() => setOver(false)}>Terug naar de woorden</Button>}
      />
    </Screen>
  );
}
