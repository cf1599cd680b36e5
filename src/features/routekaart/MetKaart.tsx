// Around each screen of the routekaart: the map that the address names, or why it is not there.
import type { ReactNode } from 'react';
import { useRuggespraak } from '../../store/react.tsx';
import type { Routekaart } from '../../store/routekaart/contract.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { type KaartMetNaam, kiesKaart, useKaarten, useRoutekaart } from './use-routekaart.ts';
import './routekaart.css';

export interface Binnen {
  routekaart: Routekaart;
  kaart: KaartMetNaam;
  kaarten: readonly KaartMetNaam[];
}

export function MetKaart(props: { kaart: string | null; children: (binnen: Binnen) => ReactNode }) {
  const opening = useRoutekaart();
  const kaarten = useKaarten(opening.kind === 'open' ? opening.routekaart : null, useRuggespraak());
  if (opening.kind === 'laden') return <Loading />;
  if (opening.kind === 'niet-hier')
    return (
      <Screen
        title="Routekaart"
        lead="De routekaart is er nu niet. Er is niets weg. Ga terug en probeer het opnieuw."
      />
    );
  const kaart = kiesKaart(kaarten, props.kaart);
  if (!kaart)
    return (
      <Screen title="Deze kaart is hier niet" lead="Misschien doe je niet meer mee in die kring.">
        <LinkButton href="/routekaart">Naar de routekaart</LinkButton>
      </Screen>
    );
  return props.children({ routekaart: opening.routekaart, kaart, kaarten });
}
