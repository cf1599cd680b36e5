// For a guide that cannot be shown: what is the matter, that nothing is lost, and the way on.
import type { ReactNode } from 'react';
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { GidsOphalen } from './use-gids.ts';

const ZINNEN: Record<Exclude<GidsOphalen['kind'], 'laden' | 'goed'>, { titel: string; uitleg: string }> = {
  weg: { titel: 'Deze versie is er niet meer', uitleg: 'Je kunt opnieuw beginnen met de nieuwste versie.' },
  geweigerd: { titel: 'Deze gids klopt niet', uitleg: 'Er zit een fout in de gids. Gebruik hem zo niet.' },
  mislukt: {
    titel: 'Deze gids kon niet geladen worden',
    uitleg: 'Controleer je verbinding en probeer het opnieuw. Je antwoorden zijn niet weg.',
  },
};

export function GeenGids(props: { gids: GidsOphalen; children?: ReactNode }) {
  const { gids } = props;
  if (gids.kind === 'goed' || gids.kind === 'laden') return null;
  const { titel, uitleg } = ZINNEN[gids.kind];
  return (
    <Screen title={titel} lead={uitleg}>
      {gids.kind === 'geweigerd' && gids.redenen.length === 1 && <p>{gids.redenen[0]}</p>}
      {gids.kind === 'geweigerd' && gids.redenen.length > 1 && (
        <details>
          <summary>Wat klopt er niet?</summary>
          <ul className="plain-list">
            {gids.redenen.map((reden) => (
              <li key={reden}>{reden}</li>
            ))}
          </ul>
        </details>
      )}
      {props.children}
      <LinkButton href="/gidsen">Naar de gidsen</LinkButton>
    </Screen>
  );
}
