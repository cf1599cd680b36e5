// The last section of the settings: the way to taking everything off this device.
import { LinkButton } from '../../ui/Button.tsx';

export function AllesWegRegel() {
  return (
    <section className="stack" aria-labelledby="alles-weg">
      <h2 id="alles-weg">Alles van dit toestel halen</h2>
      <p>
        Voor als je het toestel inlevert of aan iemand anders geeft. Je ziet eerst wat nergens anders staat. Er is dan
        nog niets weg.
      </p>
      <LinkButton variant="rustig" href="/instellingen/alles-weg">
        Kijk wat er dan weg is
      </LinkButton>
    </section>
  );
}
