// The way on when something about the lock is done: back to the settings it was begun from.
import { LinkButton } from '../../ui/Button.tsx';

export const NaarInstellingen = () => (
  <div className="actions">
    <LinkButton variant="primair" href="/instellingen">
      Naar Instellingen
    </LinkButton>
  </div>
);
