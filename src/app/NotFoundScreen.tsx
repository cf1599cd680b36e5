// For an address that leads nowhere.
import { LinkButton } from '../ui/Button.tsx';
import { Screen } from '../ui/Screen.tsx';

export function NotFoundScreen() {
  return (
    <Screen title="Dit scherm bestaat niet" lead="Misschien is de link oud of niet helemaal overgenomen.">
      <LinkButton variant="primair" href="/">
        Naar Vandaag
      </LinkButton>
    </Screen>
  );
}
