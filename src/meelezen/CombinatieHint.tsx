// Says that small things together may point to one family, how roughly that is known, and which of them to say less precisely. A hint: it holds nobody back.

import { useId } from 'react';
import { type Combinatie, type Detail, type Past, weegCombinatie } from '../domain/combinatie.ts';
import { opsomming } from '../domain/opsomming.ts';
import { Button } from '../ui/Button.tsx';
import type { Poortregel } from './poort-bron.ts';

const PAST: Readonly<Record<Past, string>> = {
  een: 'Misschien past dit maar bij één gezin.',
  paar: 'Misschien past dit maar bij een paar gezinnen.',
  tientallen: 'Misschien past dit maar bij enkele tientallen gezinnen.',
};

type Regeldetail = Detail & { regel: Poortregel };

interface Doen {
  bezig: boolean;
  onVervang: (regel: Poortregel, door: string, overal: boolean) => void;
}

/** Per casus: what stands in another one says nothing of this family. */
export function CombinatieHint(props: Doen & { regels: readonly Poortregel[] }) {
  return [...new Set(props.regels.map(({ casus }) => casus))].map((casus) => {
    const details = props.regels
      .filter((regel) => regel.casus === casus)
      .map((regel): Regeldetail => ({ ...regel.gevonden, regel }));
    const hint = weegCombinatie(details);
    return hint && <Hint key={casus} hint={hint} bezig={props.bezig} onVervang={props.onVervang} />;
  });
}

function Hint({ hint, bezig, onVervang }: Doen & { hint: Combinatie<Regeldetail> }) {
  const id = useId();
  const { past, details, grover } = hint;
  const { groep, gevonden, teVervangen } = grover.regel;
  const [door] = gevonden.vervangingen;
  return (
    <section className="combinatie stack stack-sm" aria-labelledby={id}>
      <h2 id={id}>Kleine gegevens samen{groep && ` in ${groep}`}</h2>
      <p>
        {opsomming(details.map(({ woord }) => `‘${woord}’`))} staan bij elkaar. {PAST[past]}
      </p>
      <p className="subtle small">
        Dit is een grove schatting, geen telling. Wie de buurt of de school kent, weet vaak meer.
      </p>
      <p>Het helpt het meest als je ‘{grover.woord}’ minder precies zegt.</p>
      {teVervangen && door !== undefined && (
        <Button busy={bezig} onClick={() => onVervang(grover.regel, door, true)}>
          Vervang ‘{grover.woord}’ overal door {door}
        </Button>
      )}
    </section>
  );
}
