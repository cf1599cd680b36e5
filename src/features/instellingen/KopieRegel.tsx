// The copy in the settings: when the last one was made, and the way to making and restoring one.
import { describeLaatsteKopie } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';

export function KopieRegel() {
  const laatste = useValue(useRuggespraak().laatsteKopie);
  return (
    <>
      <p>{laatste === null ? 'Je hebt nog geen kopie gemaakt.' : describeLaatsteKopie(laatste)}</p>
      <LinkButton href="/instellingen/kopie">Kopie maken of terugzetten</LinkButton>
    </>
  );
}
