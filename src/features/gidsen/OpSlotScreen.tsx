// After a lock was put on (or opened): says that what was filled in is behind it now.
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';

export function OpSlotScreen() {
  return (
    <Screen
      title="Wat je invult, staat nu op slot"
      lead="Alleen met je toegangszin is het te lezen. Ook wat je hiervoor al invulde."
    >
      <LinkButton variant="primair" href="/gidsen">
        Naar de gidsen
      </LinkButton>
    </Screen>
  );
}
