// Numbers that are the same everywhere, as they stand in the content: on every map, and changed on none.
import { isOverdue, telefoonnummers } from '../../content/actueel.ts';
import { dagVan } from '../../domain/dag.ts';
import { CallButton } from '../../ui/CallButton.tsx';

export const LANDELIJK = [telefoonnummers.nood, telefoonnummers.veiligThuis, telefoonnummers.vertrouwensinspecteur];

export function Landelijk() {
  const { gecontroleerdOp, bron } = telefoonnummers;
  return (
    <section className="stack stack-sm" aria-labelledby="landelijk">
      <h2 id="landelijk">Landelijke nummers</h2>
      <p className="subtle small">
        Deze staan vast.{' '}
        {isOverdue(gecontroleerdOp, Date.now())
          ? `Controleer ze op ${bron}. Wij deden dat voor het laatst op ${dagVan(gecontroleerdOp)}.`
          : `Gecontroleerd op ${dagVan(gecontroleerdOp)}.`}
      </p>
      <ul className="rows">
        {LANDELIJK.map((nummer) => (
          <li key={nummer.tel}>
            <details className="ingang">
              <summary>
                <span className="row-text">
                  <span className="row-title">
                    {nummer.naam}
                    {nummer.naam !== nummer.toon && (
                      <>
                        , <span className="call-number">{nummer.toon}</span>
                      </>
                    )}
                  </span>
                  <span className="subtle small">{nummer.wanneer}</span>
                </span>
              </summary>
              <div className="stack stack-sm ingang-binnen">
                <p>{nummer.uitleg}</p>
                <CallButton naam={nummer.naam} toon={nummer.toon} tel={nummer.tel} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
