// The field for the recovery words that open a copy; apart, because the list of words is large.
import { leesWoorden } from '../../domain/herstelwoorden.ts';
import { AANTAL } from '../../domain/weg-terug.ts';
import { WoordenVeld } from '../../ui/WoordenVeld.tsx';

export function Woorden(props: { value: string; onValue: (value: string) => void; error: string | null }) {
  return (
    <WoordenVeld
      {...props}
      label="Je 12 woorden"
      hint="Van het toestel waarop je deze kopie maakte, in de volgorde van je blad."
      aantal={AANTAL}
      gelezen={leesWoorden(props.value)}
    />
  );
}
