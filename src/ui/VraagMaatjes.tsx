// Asking maatjes for help: the question to show, two words to compare, and a field for their answers. Opens nothing and judges nothing; who uses it takes the answers.
import { useRef, useState } from 'react';
import { CodeBlad } from './CodeBlad.tsx';
import { CodeForm } from './CodeForm.tsx';
import { announce } from './melding.tsx';
import { TweeWoorden } from './TweeWoorden.tsx';
import { type Antwoord, useVerzoek } from './use-verzoek.ts';

interface Vraag {
  code: string;
  woorden: readonly [string, string];
  /** Answers that were taken. */
  aantal: () => number;
  neem: (antwoord: string) => Promise<Antwoord<{ kind: 'goed'; aantal: number }>>;
}

/** `nodig`: so many answers, and then `onGenoeg`. */
export function VraagMaatjes(props: { vraag: Vraag; nodig: number; onGenoeg: () => void }) {
  const { nodig } = props;
  const { code, woorden, aantal: genomen, neem } = props.vraag;
  const [typed, setTyped] = useState('');
  const [aantal, setAantal] = useState(genomen);
  const { busy, fout, vraag, wis } = useVerzoek();
  const antwoord = useRef<HTMLElement>(null);
  const lees = async (getypt: string) => {
    if (busy) return;
    setTyped(getypt);
    const taken = await vraag(() => neem(getypt));
    if (taken) {
      setTyped('');
      setAantal(taken.aantal);
      if (taken.aantal >= nodig) return props.onGenoeg();
      announce('Het antwoord klopt. Vraag nu nog een maatje.');
    }
    antwoord.current?.querySelector('input')?.focus();
  };
  return (
    <>
      <section className="surface stack" aria-labelledby="vraag">
        <h2 id="vraag">1. Laat je maatje dit lezen</h2>
        <p>Je maatje opent Ruggespraak, gaat naar Kring en kiest ‘Een maatje helpen’.</p>
        <CodeBlad code={code} label="QR-code met je vraag. De code staat hieronder ook als tekst." />
        <p>Zeg deze twee woorden hardop. Je maatje kiest ze op het eigen scherm.</p>
        <TweeWoorden woorden={woorden} />
      </section>
      <section ref={antwoord} className="surface stack" aria-labelledby="antwoord">
        <h2 id="antwoord">2. Lees het antwoord van je maatje</h2>
        {nodig > 1 && (
          <p>
            {aantal} van {nodig} antwoorden.
            {aantal > 0 && ' Laat nu je andere maatje de code hierboven lezen.'}
          </p>
        )}
        <CodeForm
          label="Antwoord van je maatje"
          hint="Scan, plak of typ het hier."
          knop="Neem het antwoord"
          typed={typed}
          onTyped={(tekst) => {
            setTyped(tekst);
            wis();
          }}
          error={fout}
          busy={busy}
          onCode={(getypt) => void lees(getypt)}
        />
      </section>
    </>
  );
}
