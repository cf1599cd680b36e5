// The number 0-10 with a reason, one per person: first your own, then those of the others. The app never adds them up to a verdict.
import { CIJFERVRAAG } from '../../content/cijfer.ts';
import type { Analyse, Cijfer } from '../../domain/vensters/analyse.ts';
import type { CasusVensters } from '../../store/contract.ts';
import { OwnNumber } from '../../ui/OwnNumber.tsx';

/** 'Laagste 4, hoogste 7.' Only that: no average. */
const spreiding = (cijfers: readonly Cijfer[]): string => {
  const all = cijfers.map(({ cijfer }) => cijfer);
  const [laag, hoog] = [Math.min(...all), Math.max(...all)];
  return laag === hoog ? `Iedereen geeft een ${laag}.` : `Laagste ${laag}, hoogste ${hoog}.`;
};

export function Cijfers({ analyse, vensters }: { analyse: Analyse; vensters: CasusVensters }) {
  const hier = analyse.cijfers.filter(({ bij }) => bij === 'nu');
  const anderen = hier.filter(({ eigen }) => !eigen).length;
  return (
    <OwnNumber
      level={3}
      woorden={CIJFERVRAAG}
      eigen={hier.find(({ eigen }) => eigen)}
      anderen={anderen}
      geef={(cijfer, reden) => vensters.geefCijfer('nu', cijfer, reden)}
    >
      {(toont) =>
        anderen > 0 &&
        toont && (
          <>
            <p>{spreiding(hier)} Praat over het verschil.</p>
            <ul className="rust">
              {hier.map(({ wie, functie, cijfer, reden, eigen }) => (
                <li key={wie}>
                  <strong>{cijfer}</strong> {eigen ? 'jij' : functie || 'een maatje'}
                  {reden && `: ${reden}`}
                </li>
              ))}
            </ul>
          </>
        )
      }
    </OwnNumber>
  );
}
