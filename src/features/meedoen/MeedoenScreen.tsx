// Joining with a code: typed, pasted, scanned or come in by link; then your function, then in. Every refusal is a sentence.
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { casusRoute } from '../../store/casus-route.ts';
import type { Value } from '../../store/contract.ts';
import { describeTot } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ScanOrType } from './ScanOrType.tsx';

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
    if (uitkomst.kind === 'goed') return setStep({ kind: 'functie', code, verlooptOp: uitkomst.verlooptOp });
    setStep({ kind: 'code', redenen: uitkomst.redenen });
    announce(uitkomst.redenen.join(' '));
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
    announce('Je doet mee.');
    const [only, ...more] = ruggespraak.casussen.get().filter(({ kring }) => kring === uitkomst.kring);
    navigate(only && more.length === 0 ? casusRoute(only.id) : '/casussen', { replace: true });
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
        <p className="subtle small">De code is geldig tot {describeTot(props.verlooptOp)}.</p>
        <Button type="submit" variant="primair" busy={busy}>
          {busy ? 'Een ogenblik…' : functie.trim() === '' ? 'Doe mee zonder functie' : 'Doe mee'}
        </Button>
      </form>
    </Screen>
  );
}
