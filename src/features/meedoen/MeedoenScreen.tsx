// Joining with a code: typed, pasted, scanned or come in by link; then your function, then asking to be let in. Every refusal is a sentence.
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Value } from '../../store/contract.ts';
import { describeTot } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ScanOrType } from './ScanOrType.tsx';

const VOOR_EEN_GAST =
  'Deze code is voor een gast. Op dit toestel heb je al een eigen plek. Doe gewoon mee: vraag om een code die niet voor een gast is.';

type Step = { kind: 'code'; redenen: string[] } | { kind: 'functie'; code: string; verlooptOp: number };

/** `invitation` holds a code that came in by link, `onUsed` forgets it. */
export function MeedoenScreen(props: { invitation: Value<string | null>; onUsed: () => void }) {
  const ruggespraak = useRuggespraak();
  const byLink = useValue(props.invitation);
  const [step, setStep] = useState<Step>({ kind: 'code', redenen: [] });
  const [typed, setTyped] = useState('');

  const read = (code: string) => {
    setTyped(code);
    const uitkomst = ruggespraak.leesUitnodiging(code);
    if (uitkomst.kind === 'goed' && !uitkomst.gast)
      return setStep({ kind: 'functie', code, verlooptOp: uitkomst.verlooptOp });
    const redenen = uitkomst.kind === 'goed' ? [VOOR_EEN_GAST] : uitkomst.redenen;
    setStep({ kind: 'code', redenen });
    announce(redenen.join(' '));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new code by link is read, once
  useEffect(() => {
    if (byLink !== null) read(byLink);
  }, [byLink]);

  if (step.kind === 'code') return <ScanOrType typed={typed} onTyped={setTyped} redenen={step.redenen} onCode={read} />;
  return (
    <Functie
      key={step.code}
      code={step.code}
      verlooptOp={step.verlooptOp}
      onUsed={props.onUsed}
      onRefused={(redenen) => {
        props.onUsed();
        setStep({ kind: 'code', redenen });
        announce(redenen.join(' '));
      }}
    />
  );
}

function Functie(props: {
  code: string;
  verlooptOp: number;
  onUsed: () => void;
  onRefused: (redenen: string[]) => void;
}) {
  const ruggespraak = useRuggespraak();
  const [functie, setFunctie] = useState(() => ruggespraak.instellingen.get().functie);
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();

  const join = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    if (functie.trim() !== '') await ruggespraak.setInstellingen({ functie: functie.trim() });
    const uitkomst = await ruggespraak.doeMee(props.code);
    setBusy(false);
    if (uitkomst.kind === 'geweigerd') return props.onRefused(uitkomst.redenen);
    props.onUsed();
    navigate(`/wachten/${uitkomst.kring}`, { replace: true });
  };

  return (
    <Screen title="Wat is je functie?" lead="Je maatje ziet je functie, geen naam. Je mag dit overslaan.">
      <form className="stack" onSubmit={join}>
        <Field
          label="Je functie"
          hint="Bijvoorbeeld leerkracht, wijkteam of jeugdverpleegkundige."
          value={functie}
          onValue={setFunctie}
          maxLength={40}
          autoComplete="off"
        />
        <p>
          Hierna krijg je twee woorden. Die lees je voor aan wie je uitnodigde. Dan kan iemand uit de kring je
          binnenlaten.
        </p>
        <p className="subtle small">De code is geldig tot {describeTot(props.verlooptOp)}.</p>
        <Button type="submit" variant="primair" busy={busy}>
          {busy ? 'Een ogenblik…' : functie.trim() === '' ? 'Vraag het zonder functie' : 'Vraag of je mee mag doen'}
        </Button>
      </form>
    </Screen>
  );
}
