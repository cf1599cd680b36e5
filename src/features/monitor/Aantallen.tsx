// Counts as plain bars with the table beside them, and as a file. Shows what it is given and works nothing out.
import { maakCsv, TE_WEINIG } from '../../domain/monitor/csv.ts';
import { type Getoond, isLeeg } from '../../domain/monitor/tonen.ts';
import { Button } from '../../ui/Button.tsx';
import { bewaarBestand } from '../../ui/bestand.ts';
import { announce } from '../../ui/melding.tsx';

const LEEG = 'Nog geen aantal van 10 of meer. Daarom staat hier nog niets.';

export function Aantallen(props: { getoond: readonly Getoond[]; periode: string; bestand: string }) {
  const { getoond, periode } = props;
  if (isLeeg(getoond)) return <p className="subtle">{LEEG}</p>;
  const bewaar = () => {
    bewaarBestand(new File([maakCsv(periode, getoond)], `${props.bestand}.csv`, { type: 'text/csv' }));
    announce('Het bestand met aantallen is gemaakt.');
  };
  const nietLeeg = getoond.filter(({ samen }) => samen !== null);
  const rest = getoond.filter(({ samen }) => samen === null).map(({ titel }) => titel);
  return (
    <div className="stack">
      {nietLeeg.map((groep) => (
        <Groep key={groep.id} groep={groep} />
      ))}
      {rest.length > 0 && <p className="subtle small">Te weinig om te tonen: {rest.join('; ')}.</p>}
      <div className="actions screen-only">
        <Button onClick={bewaar}>Bewaar als tabel (CSV)</Button>
      </div>
    </div>
  );
}

function Groep({ groep }: { groep: Getoond }) {
  const hoogste = Math.max(1, ...groep.regels.map(({ aantal }) => aantal ?? 0));
  return (
    <figure className="monitor-groep">
      <figcaption>{groep.titel}</figcaption>
      <div className="monitor-naast">
        {/* The table says the same in words. */}
        <div className="monitor-staven" aria-hidden="true">
          {groep.regels.flatMap(({ woord, aantal }) =>
            aantal === null
              ? []
              : [
                  <div key={woord} className="monitor-staaf">
                    <span>
                      {woord}: {aantal}
                    </span>
                    <span className="monitor-balk" style={{ inlineSize: `${(aantal / hoogste) * 100}%` }} />
                  </div>,
                ],
          )}
        </div>
        <table className="monitor-tabel" aria-label={groep.titel}>
          <thead>
            <tr>
              <th scope="col">Wat</th>
              <th scope="col">Aantal</th>
            </tr>
          </thead>
          <tbody>
            {groep.regels.map(({ woord, aantal }) => (
              <tr key={woord}>
                <th scope="row">{woord}</th>
                <td>{aantal ?? TE_WEINIG}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Samen, van wat hier staat</th>
              <td>{groep.samen}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </figure>
  );
}
