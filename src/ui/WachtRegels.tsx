// Calm lines that say that somebody waits, each with the one thing to do. Knows not for what.
import { LinkButton } from './Button.tsx';

export interface WachtRegel {
  id: string;
  tekst: string;
  href: string;
  label: string;
  /** What sets this one apart, for who hears only the buttons. */
  over: string;
}

export function WachtRegels({ regels }: { regels: readonly WachtRegel[] }) {
  return regels.map(({ id, tekst, href, label, over }) => (
    <div key={id} className="notice" role="status">
      <p>{tekst}</p>
      <LinkButton href={href}>
        {label}
        <span className="visually-hidden">: {over}</span>
      </LinkButton>
    </div>
  ));
}
