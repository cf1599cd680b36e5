// Says that small things together may point to one family, how roughly that is known, and which of them to say less precisely. A hint: it holds nobody back.
import { type Combinatie, type Detail, type Past, weegCombinatie } from '../domain/combinatie.ts';
import { Button } from '../ui/Button.tsx';
import type { Poortregel } from './poort-bron.ts';

const PAST: Readonly<Record<Past, string>> = {
  een: 'Misschien past dit maar bij één gezin.',
  paar: 'Misschien past dit maar bij een paar gezinnen.',
  tientallen: 'Misschien past dit maar bij enkele tientallen gezinnen.',
};

type Regeldetail = Detail & { regel: Poortregel };

/** Per casus: what stands in another one says nothing of this family. */
export function combinatiesVan(regels: readonly Poortregel[]): (Combinatie<Regeldetail> & { groep: string })[] {
  return [...new Set(regels.map(({ groep }) => groep))].flatMap((groep) => {
    const details = regels
      .filter((regel) => regel.groep === groep)
      .map((regel): Regeldetail => ({ ...regel.gevonden, regel }));
    const hint = weegCombinatie(details);
    return hint ? [{ ...hint, groep }] : [];
  });
}

const en = new Intl.ListFormat('nl', { type: 'conjunction' });

export function CombinatieHint(props: {
  regels: readonly Poortregel[];
  bezig: boolean;
  onVervang: (regel: Poortregel, door: string, overal: boolean) => void;
}) {
  return combinatiesVan(props.regels).map(({ groep, past, details, grover }) => {
    const [door] = grover.regel.gevonden.vervangingen;
    return (
      <section key={groep} className="combinatie stack stack-sm" aria-labelledby={`combinatie-${groep}`}>
        <h2 id={`combinatie-${groep}`}>Kleine gegevens samen{groep && ` in ${groep}`}</h2>
        <p>
          {en.format(details.map(({ woord }) => `‘${woord}’`))} staan bij elkaar. {PAST[past]}
        </p>
        <p className="subtle small">
          Dit is een grove schatting, geen telling. Wie de buurt of de school kent, weet vaak meer.
        </p>
        <p>Het helpt het meest als je ‘{grover.woord}’ minder precies zegt.</p>
        {grover.regel.teVervangen && door !== undefined && (
          <Button busy={props.bezig} onClick={() => props.onVervang(grover.regel, door, true)}>
            Vervang ‘{grover.woord}’ overal door {door}
          </Button>
        )}
      </section>
    );
  });
}
