// One werkvorm before it is used: what it is for, its phases, where it comes from; and other minutes for this time, with phases left out.
import { useState } from 'react';
import { eigenWerkvorm, keurWerkvorm } from '../../domain/sessie/keur-werkvorm.ts';
import { MINUTEN, type Werkvorm } from '../../domain/sessie/werkvorm.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Fasen, minuten } from './Fasen.tsx';

interface Rij {
  id: string;
  naam: string;
  minuten: string;
  weg: boolean;
}

/** Shows one werkvorm; hands out it or an own copy of it with other minutes. */
export function WerkvormBlad(props: {
  werkvorm: Werkvorm;
  knop: string;
  kies: (werkvorm: Werkvorm) => void;
  bezig: boolean;
  /** Begins at the minutes. */
  minutenOpen?: boolean;
  /** Beside that of other minutes. */
  acties?: React.ReactNode;
  children?: (kies: () => Werkvorm | null) => React.ReactNode;
}) {
  const { werkvorm } = props;
  const alleRijen = (): Rij[] =>
    werkvorm.fasen.map(({ id, naam, minuten: aantal }) => ({ id, naam, minuten: String(aantal), weg: false }));
  const [rijen, setRijen] = useState<readonly Rij[] | null>(() => (props.minutenOpen ? alleRijen() : null));
  const [fouten, setFouten] = useState<readonly string[]>([]);
  const zet = (at: number, deel: Partial<Rij>) =>
    setRijen((rijen ?? []).map((rij, nummer) => (nummer === at ? { ...rij, ...deel } : rij)));
  /** As it would be now; null, and why, when that is no werkvorm. */
  const maak = (): Werkvorm | null => {
    if (rijen === null) return werkvorm;
    const eigen = eigenWerkvorm(werkvorm, crypto.randomUUID(), eigenTitel(werkvorm));
    const gekeurd = keurWerkvorm({
      ...eigen,
      fasen: eigen.fasen.flatMap((fase, at) => {
        const rij = rijen[at];
        return !rij || rij.weg ? [] : [{ ...fase, minuten: heel(rij.minuten) }];
      }),
    });
    setFouten(gekeurd.kind === 'goed' ? [] : gekeurd.redenen);
    return gekeurd.kind === 'goed' ? gekeurd.werkvorm : null;
  };
  const samen = (rijen ?? []).reduce((som, { minuten: aantal, weg }) => som + (weg ? 0 : heel(aantal) || 0), 0);
  return (
    <div className="stack stack-lg">
      <p>{werkvorm.uitleg}</p>
      <p className="subtle">
        Het best met {werkvorm.groep.van} tot {werkvorm.groep.tot} mensen.
      </p>
      {rijen === null ? (
        <>
          <Fasen werkvorm={werkvorm} />
          <div className="actions">
            <Button onClick={() => setRijen(alleRijen())}>Andere minuten</Button>
            {props.acties}
          </div>
        </>
      ) : (
        <section className="stack" aria-label="Eigen minuten">
          <h2>Eigen minuten</h2>
          <p className="subtle">
            Alleen voor deze keer. Hele minuten, van {MINUTEN.minst} tot {MINUTEN.meest}. Samen nu {minuten(samen)}.
          </p>
          <ol className="stack stack-sm fasen">
            {rijen.map((rij, at) => (
              <li key={rij.id} className="fase-minuten">
                <Field
                  label={rij.naam}
                  type="number"
                  inputMode="numeric"
                  min={MINUTEN.minst}
                  max={MINUTEN.meest}
                  step={1}
                  disabled={rij.weg}
                  value={rij.minuten}
                  onValue={(waarde) => zet(at, { minuten: waarde })}
                >
                  <Button variant="rustig" aria-pressed={rij.weg} onClick={() => zet(at, { weg: !rij.weg })}>
                    {rij.weg ? 'Toch wel' : 'Laat weg'}
                    <span className="visually-hidden"> {rij.naam}</span>
                  </Button>
                </Field>
              </li>
            ))}
          </ol>
          {fouten.length > 0 && (
            <ul className="plain-list field-error" role="alert">
              {fouten.map((fout) => (
                <li key={fout}>{fout}</li>
              ))}
            </ul>
          )}
          <Button variant="rustig" onClick={() => setRijen(null)}>
            Toch de gewone minuten
          </Button>
        </section>
      )}
      <details>
        <summary>Waar komt deze werkvorm vandaan?</summary>
        <div className="stack stack-sm">
          <p>{werkvorm.opbouw}</p>
          <ul className="plain-list">
            {werkvorm.bronnen.map(({ titel, stand }) => (
              <li key={titel}>
                {titel}
                {stand && <span className="subtle"> ({stand})</span>}
              </li>
            ))}
          </ul>
        </div>
      </details>
      {props.children?.(maak) ?? (
        <Button
          variant="primair"
          busy={props.bezig}
          onClick={() => {
            const gemaakt = maak();
            if (gemaakt) props.kies(gemaakt);
          }}
        >
          {props.knop}
        </Button>
      )}
    </div>
  );
}

const heel = (tekst: string): number => (tekst.trim() === '' ? Number.NaN : Number(tekst));

const EIGEN = ', eigen minuten';
const eigenTitel = ({ titel }: Werkvorm): string => (titel.endsWith(EIGEN) ? titel : `${titel.slice(0, 140)}${EIGEN}`);
