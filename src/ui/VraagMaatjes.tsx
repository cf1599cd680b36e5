// Asking maatjes for help: the question to show, two words to compare, and a field for their answers. Opens nothing and judges nothing; who uses it takes the answers.
import './code.css';
import { useRef, useState } from 'react';
import { CodeBlad } from './CodeBlad.tsx';
import { CodeForm } from './CodeForm.tsx';
import { announce } from './melding.tsx';

type Genomen = { kind: 'goed'; aantal: number } | { kind: 'geweigerd'; redenen: string[] };

export function VraagMaatjes(props: {
  code: string;
  woorden: readonly [string, string];
  /** So many answers are needed, and so many there are. */
  nodig: number;
  aantal: number;
  neem: (antwoord: string) => Promise<Genomen>;
  /** Enough were taken. */
  onGenoeg: () => void;
}) {
  const [typed, setTyped] = useState('');
  const [fout, setFout] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [aantal, setAantal] = useState(props.aantal);
  const antwoord = useRef<HTMLElement>(null);
  const neem = async (code: string) => {
    if (busy) return;
    setTyped(code);
    setBusy(true);
    const taken = await props.neem(code);
    setBusy(false);
    if (taken.kind === 'geweigerd') {
      setFout(taken.redenen.join(' '));
      announce(taken.redenen.join(' '));
      return antwoord.current?.querySelector('input')?.focus();
    }
    setFout(null);
    setTyped('');
    setAantal(taken.aantal);
    if (taken.aantal >= props.nodig) return props.onGenoeg();
    announce('Het antwoord klopt. Vraag nu nog een maatje.');
    antwoord.current?.querySelector('input')?.focus();
  };
  return (
    <>
      <section className="surface stack" aria-labelledby="vraag">
        <h2 id="vraag">1. Laat je maatje dit lezen</h2>
        <p>Je maatje opent Ruggespraak, gaat naar Kring en kiest ‘Een maatje helpen’.</p>
        <CodeBlad code={props.code} label="QR-code met je vraag. De code staat hieronder ook als tekst." />
        <p>Zeg deze twee woorden hardop. Je maatje kiest ze op het eigen scherm.</p>
        <p className="controlewoorden">{props.woorden.join(' ')}</p>
      </section>
      <section ref={antwoord} className="surface stack" aria-labelledby="antwoord">
        <h2 id="antwoord">2. Lees het antwoord van je maatje</h2>
        {props.nodig > 1 && (
          <p>
            {aantal} van {props.nodig} antwoorden.
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
            setFout(null);
          }}
          error={fout}
          busy={busy}
          onCode={(code) => void neem(code)}
        />
      </section>
    </>
  );
}
