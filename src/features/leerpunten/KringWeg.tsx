// The kring of this address is not on this device (any more).
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';

export function KringWeg() {
  return (
    <Screen title="Leerpunten" lead="Deze kring is hier niet.">
      <LinkButton href="/kring">Naar je kring</LinkButton>
    </Screen>
  );
}
