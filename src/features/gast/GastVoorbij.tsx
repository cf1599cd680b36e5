// After a visit: it is over, and nothing of it is on this device any more. Needs nothing and makes nothing.
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';

export function GastVoorbij() {
  return (
    <Screen title="Je bezoek is voorbij" lead="Alles ervan is weg van dit toestel.">
      <p>Een verslag dat je zelf bewaarde, heb je nog. Verwijder het als je het niet meer nodig hebt.</p>
      <p>Je kunt dit venster sluiten.</p>
      <LinkButton href="/">Naar het begin</LinkButton>
    </Screen>
  );
}
