// The consult an address names, and what to say when it is not here (any more).
import type { ReactNode } from 'react';
import type { Consulten, ConsultStaat } from '../../store/consult/contract.ts';
import { useConsulten, useRuggespraak, useValue } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';

interface Props {
  kamer: string;
  children: (staat: ConsultStaat, consulten: Consulten) => ReactNode;
}

export function InConsult(props: Props) {
  const consulten = useConsulten(useRuggespraak());
  return consulten ? <Gevonden {...props} consulten={consulten} /> : <Loading />;
}

function Gevonden({ kamer, children, consulten }: Props & { consulten: Consulten }) {
  const staat = useValue(consulten.lijst).find((een) => een.kamer === kamer);
  if (staat) return children(staat, consulten);
  return (
    <Screen
      title="Deze vraag is hier niet"
      lead="De tijd is om, de vrager haalde hem weg, of hij staat nog niet op dit toestel."
    >
      <LinkButton variant="primair" href="/overleg">
        Naar overleggen
      </LinkButton>
    </Screen>
  );
}
