// A number to call, as a button with its name. A tap hands it to the phone; that asks again before it calls.
import { IconPhone } from '@tabler/icons-react';

export function CallButton(props: { naam: string; toon: string; tel: string; urgent?: boolean | undefined }) {
  const { naam, toon, tel } = props;
  return (
    <a className="button call-button" data-variant={props.urgent ? 'gevaar' : 'secundair'} href={`tel:${tel}`}>
      <IconPhone aria-hidden size={24} />
      <span>
        Bel {naam !== toon && `${naam}: `}
        <span className="call-number">{toon}</span>
      </span>
    </a>
  );
}
