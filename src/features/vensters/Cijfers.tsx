// The number 0-10 with a reason, one per person: first your own, then those of the others. The app never adds them up to a verdict.
import { useId, useState } from 'react';
import type { Analyse, Cijfer } from '../../domain/vensters/analyse.ts';
import type { CasusVensters } from '../../store/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { KeptField } from '../../ui/KeptField.tsx';
import { Scale } from '../../ui/Scale.tsx';

/** 'Laagste 4, hoogste 7.' Only that: no average. */
const spreiding = (cijfers: readonly Cijfer[]): string => {
  const all = cijfers.map(({ cijfer }) => cijfer);
  const [laag, hoog] = [Math.min(...all), Math.max(...all)];
  return laag === hoog ? `Iedereen geeft een ${laag}.` : `Laagste ${laag}, hoogste ${hoog}.`;
};

export function Cijfers({ analyse, vensters }: { analyse: Analyse; vensters: CasusVensters }) {
  const naam = useId();
  const [kijkt, setKijkt] = useState(false);
  const hier = analyse.cijfers.filter(({ bij }) => bij === 'nu');
  const eigen = hier.find((cijfer) => cijfer.eigen);
  const anderen = hier.filter((cijfer) => !cijfer.eigen);
  return (
    <section className="stack stack-sm" aria-labelledby={naam}>
      <h3 id={naam}>Hoe veilig is het kind nu?</h3>
      <p className="subtle small">
        0 is heel onveilig, 10 is heel veilig. Kies eerst ieder voor zich. Is er nu gevaar? Bel dan eerst 112.
      </p>
      <Scale
        labelledBy={naam}
        value={eigen?.cijfer ?? null}
        onValue={(cijfer) => vensters.geefCijfer('nu', cijfer, eigen?.reden ?? '')}
      />
      {eigen && (
        <>
          <KeptField
            label="Waarom dit cijfer?"
            hint="Eén zin is genoeg."
            value={eigen.reden}
            onKeep={(reden) => vensters.geefCijfer('nu', eigen.cijfer, reden)}
          />
          <Button variant="rustig" onClick={() => vensters.geefCijfer('nu', null, '')}>
            Haal mijn cijfer weg
          </Button>
        </>
      )}
      {anderen.length > 0 && !eigen && !kijkt && (
        <div className="notice">
          <p>
            {anderen.length === 1 ? 'Eén ander gaf al een cijfer.' : `${anderen.length} anderen gaven al een cijfer.`}{' '}
            Je ziet het als je er zelf een gaf.
          </p>
          <Button variant="rustig" onClick={() => setKijkt(true)}>
            Kijk toch alvast
          </Button>
        </div>
      )}
      {anderen.length > 0 && (eigen || kijkt) && (
        <>
          <p>{spreiding(hier)} Praat over het verschil.</p>
          <ul className="rust">
            {hier.map(({ wie, functie, cijfer, reden, eigen: ikZelf }) => (
              <li key={wie}>
                <strong>{cijfer}</strong> {ikZelf ? 'jij' : functie || 'een maatje'}
                {reden && `: ${reden}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
