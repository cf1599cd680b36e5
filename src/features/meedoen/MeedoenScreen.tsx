// Joining with a code: typed, pasted, scanned or come in by link; then your function, then asking to be let in. Every refusal is a sentence.
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Value } from '../../store/contract.ts';
import { describeTot } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { VAN_EEN_GASTCODE } from '../../store/toelaten/log-zinnen.ts';
import { FunctieForm } from '../../ui/FunctieForm.tsx';
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
    if (uitkomst.kind === 'goed' && !uitkomst.gast)
      return setStep({ kind: 'functie', code, verlooptOp: uitkomst.verlooptOp });
    const redenen = uitkomst.kind === 'goed' ? [VAN_EEN_GASTCODE['gast-heeft-plek']] : uitkomst.redenen;
    setStep({ kind: 'code', redenen });
    announce(redenen.join(' '));
  };

  const readLink = useEffectEvent(read);
  // Each new code by link once.
  useEffect(() => {
    if (byLink !== null) readLink(byLink);
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
  const [, navigate] = useLocation();
  const join = async (functie: string) => {
    if (functie !== '') await ruggespraak.setInstellingen({ functie });
    const uitkomst = await ruggespraak.doeMee(props.code);
    if (uitkomst.kind === 'geweigerd') return props.onRefused(uitkomst.redenen);
    props.onUsed();
    navigate(`/wachten/${uitkomst.kring}`, { replace: true });
  };
  return (
    <Screen title="Wat is je functie?" lead="Je maatje ziet je functie, geen naam. Je mag dit overslaan.">
      <FunctieForm
        hint="Bijvoorbeeld leerkracht, wijkteam of jeugdverpleegkundige."
        functie={ruggespraak.instellingen.get().functie}
        onVraag={join}
      >
        <p className="subtle small">De code is geldig tot {describeTot(props.verlooptOp)}.</p>
      </FunctieForm>
    </Screen>
  );
}
