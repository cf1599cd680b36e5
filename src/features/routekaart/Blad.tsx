// The map on paper, A5: everything on it, by layer, with the numbers that are the same everywhere.
import { dagVan } from '../../domain/dag.ts';
import { type Ingang, perLaag } from '../../domain/routekaart/ingang.ts';
import { LANDELIJK } from './Landelijk.tsx';

export function Blad({ naam, ingangen }: { naam: string; ingangen: readonly Ingang[] }) {
  return (
    <div className="print-only routekaart-blad">
      <h1>Routekaart</h1>
      {naam !== '' && <p>{naam}</p>}
      <ul className="blad-landelijk">
        {LANDELIJK.map(({ naam: wie, toon, wanneer }) => (
          <li key={toon}>
            <strong>{wie === toon ? toon : `${wie} ${toon}`}</strong> {wanneer}
          </li>
        ))}
      </ul>
      {perLaag(ingangen).map((groep) => (
        <section key={groep.laag}>
          <h2>{groep.naam}</h2>
          {groep.ingangen.map((een) => (
            <div key={een.id} className="blad-ingang">
              <h3>
                {een.wie}
                {een.telefoon !== '' && <span className="blad-telefoon"> {een.telefoon}</span>}
              </h3>
              {een.doet !== '' && <p>{een.doet}</p>}
              {een.voor !== '' && <p>Voor: {een.voor}</p>}
              {een.tijden !== '' && <p>Open: {een.tijden}</p>}
              {een.website !== '' && <p>{een.website}</p>}
              {een.notitie !== '' && <p>{een.notitie}</p>}
              {een.nagekeken !== '' && <p className="blad-dag">Nagekeken op {dagVan(een.nagekeken)}</p>}
            </div>
          ))}
        </section>
      ))}
      <p className="blad-dag">Afgedrukt op {dagVan(Date.now())}. Nummers veranderen: kijk ze na.</p>
    </div>
  );
}
