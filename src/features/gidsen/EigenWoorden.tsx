// What was written in own words in the guides of a casus, each with one tap to the facts. Doing it twice makes one fact.
import { useState } from 'react';
import { eigenWoorden } from '../../domain/gids/eigen-woorden.ts';
import type { AntwoordRegel } from '../../domain/gids/regel.ts';
import type { CasusInBeeld, DoorloopKort, Feit } from '../../store/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';

const idVan = (doorloop: string, { vraag }: AntwoordRegel) => `${doorloop}.${vraag}`;

export function EigenWoorden(props: {
  casus: CasusInBeeld;
  doorlopen: readonly DoorloopKort[];
  feiten: readonly Feit[];
  /** Nothing goes to the facts now. */
  wachten: boolean;
}) {
  const { casus, feiten, wachten } = props;
  const [error, setError] = useState<string | null>(null);
  const antwoorden = props.doorlopen.flatMap(({ doorloop }) =>
    eigenWoorden(casus.gidsen.doorloop(doorloop.id).staat.get()?.regels ?? []).map((regel) => ({ doorloop, regel })),
  );
  if (antwoorden.length === 0) return null;
  const zetErbij = async (doorloop: string, regel: AntwoordRegel) => {
    const { bron = '', moment = '', op, functie, vraag, woorden } = regel;
    const kept = await casus.gidsen.zetFeit({
      ...{ id: idVan(doorloop, regel), tekst: woorden.antwoord, herkomst: { doorloop, vraag } },
      ...{ bron, moment, op, functie },
    });
    setError(kept.kind === 'geweigerd' ? kept.redenen.join(' ') : null);
    if (kept.kind === 'goed') announce('Staat bij de feiten.');
  };
  return (
    <details>
      <summary>Wat jullie in eigen woorden invulden ({antwoorden.length})</summary>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <ul className="rows">
        {antwoorden.map(({ doorloop, regel }) => (
          <li key={`${doorloop.id}/${regel.id}`} className="row eigen-woorden">
            <span className="row-text">
              <span className="subtle small">
                {doorloop.titel}: {regel.woorden.vraag}
              </span>
              <span>{regel.woorden.antwoord}</span>
            </span>
            {feiten.some(({ id }) => id === idVan(doorloop.id, regel)) ? (
              <span className="subtle small">Staat bij de feiten</span>
            ) : (
              !wachten && (
                <Button onClick={() => void zetErbij(doorloop.id, regel)}>
                  Zet bij de feiten<span className="visually-hidden">: {regel.woorden.antwoord.slice(0, 60)}</span>
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
