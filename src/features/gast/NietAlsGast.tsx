// Where a guest comes at something that takes a place of one's own: says so, and where they can go.
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';

export function NietAlsGast() {
  return (
    <Screen title="Dit kan niet als je te gast bent" lead="Hiervoor heb je een eigen plek nodig op dit toestel.">
      <p>Wil je vaker meedoen? Vraag je maatje een volgende keer om een gewone code.</p>
      <div className="actions">
        <LinkButton variant="primair" href="/casussen">
          Naar de casussen
        </LinkButton>
        <LinkButton href="/">Naar het begin</LinkButton>
      </div>
    </Screen>
  );
}
