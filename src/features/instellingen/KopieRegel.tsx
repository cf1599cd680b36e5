// The copy in the settings: when the last one was made, and the way to making and restoring one.
import { dagVan } from '../../domain/dag.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';

export function KopieRegel() {
  const laatste = useValue(useRuggespraak().laatsteKopie);
  return (
    <>
      <p>{laatste === null ? 'Je hebt nog geen kopie gemaakt.' : `Je laatste kopie is van ${dagVan(laatste)}.`}</p>
      <LinkButton href="/instellingen/kopie">Kopie maken of terugzetten</LinkButton>
    </>
  );
}
