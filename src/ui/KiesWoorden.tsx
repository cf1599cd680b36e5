// Two words that somebody says or shows, picked out of pairs: who has not heard them picks nothing right. Knows not what follows.
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import { type Antwoord, useVerzoek } from './use-verzoek.ts';

type Paar = readonly [string, string];
const GEEN = 'geen';

export function KiesWoorden(props: {
  legend: string;
  paren: readonly Paar[];
  /** Beside the pairs: none of them. */
  geen: string;
  /** Said to who chose nothing. */
  leeg: string;
  /** null: none of them. */
  onKies: (paar: Paar | null) => Promise<Antwoord>;
  /** What can be done instead, beside the button. */
  anders?: ReactNode;
}) {
  const { paren, leeg, onKies } = props;
  const [gekozen, setGekozen] = useState<string | null>(null);
  const { busy, fout, vraag, zeg, wis } = useVerzoek();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (gekozen === null) return zeg(leeg);
    void vraag(() => onKies(paren[Number(gekozen)] ?? null));
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ChoiceList
        legend={props.legend}
        options={[
          ...paren.map((paar, at) => ({ value: String(at), label: paar.join(' ') })),
          { value: GEEN, label: props.geen },
        ]}
        value={gekozen === null ? [] : [gekozen]}
        onValue={([een]) => {
          setGekozen(een ?? null);
          wis();
        }}
        error={fout}
      />
      <div className="actions">
        <Button type="submit" variant="primair" busy={busy}>
          {busy ? 'Een ogenblik…' : 'Ga verder'}
        </Button>
        {props.anders}
      </div>
    </form>
  );
}
