// There was a store here and it is gone. Says so plainly and shows the ways on; never a silent fresh start.
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';

export function Verloren() {
  return (
    <Screen title="Je notities zijn hier niet meer" lead="Dit kan de browser gedaan hebben.">
      <section className="stack">
        <h2>Wat je nu kunt doen</h2>
        <ul className="plain-list">
          <li>Heb je een kopie bewaard? Zet hem terug, dan heb je je casussen weer.</li>
          <li>Heb je Ruggespraak op je beginscherm staan? Open de app daar. Die heeft eigen notities.</li>
          <li>Deelde je een casus met een maatje? Vraag om een nieuwe code. Dan zie je de casus weer.</li>
          <li>Staan je notities ook op een ander toestel? Daar zijn ze er nog.</li>
        </ul>
        <div className="actions">
          <LinkButton variant="primair" href="/meedoen">
            Meedoen met een code
          </LinkButton>
          <LinkButton href="/instellingen/kopie">Zet een kopie terug</LinkButton>
          <LinkButton href="/casussen/nieuw">Opnieuw beginnen</LinkButton>
        </div>
      </section>
    </Screen>
  );
}
