// A casus as it stood, to read and nothing else: the notes, then the four windows as plain lists.
import { SOORTWOORDEN, TEKSTWOORDEN, VENSTERWOORDEN } from '../../content/vensters.ts';
import { type Analyse, TEKST_NAMEN, TEKSTEN, type TekstNaam } from '../../domain/vensters/analyse.ts';
import { bandenVan, zinVan } from '../../domain/vensters/banden.ts';
import { type Item, SOORTEN, type Soort, VENSTERS, vensterVan } from '../../domain/vensters/item.ts';
import type { CasusToen } from '../../store/contract.ts';
import { antwoordenVan } from './antwoorden.ts';

const GEDEELTEN = [...VENSTERS, 'terugblik'] as const;

export function ToenView({ toen }: { toen: CasusToen }) {
  const { analyse, notities } = toen;
  const banden = new Set(bandenVan(analyse.items));
  const alle = analyse.items.filter((item) => item.soort !== 'relatie' || banden.has(item));
  const delen = GEDEELTEN.map((deel) => ({
    deel,
    items: alle.filter((item) => vensterVan(item) === deel),
    teksten: TEKST_NAMEN.filter((naam) => TEKSTEN[naam] === deel && analyse.teksten[naam].trim() !== ''),
  })).filter(({ items, teksten }) => items.length + teksten.length > 0);
  return (
    <>
      {notities !== '' && (
        <section className="stack stack-sm" aria-labelledby="toen-notities">
          <h2 id="toen-notities">Notities</h2>
          <p className="toen-tekst">{notities}</p>
        </section>
      )}
      {delen.map(({ deel, items, teksten }) => (
        <section key={deel} className="stack" aria-labelledby={`toen-${deel}`}>
          <h2 id={`toen-${deel}`}>{deel === 'terugblik' ? 'Terugblik' : VENSTERWOORDEN[deel].titel}</h2>
          {teksten.map((naam) => (
            <Tekst key={naam} naam={naam} tekst={analyse.teksten[naam]} />
          ))}
          {(Object.keys(SOORTEN) as Soort[]).map((soort) => (
            <Soortlijst
              key={soort}
              soort={soort}
              items={items.filter((item) => item.soort === soort)}
              analyse={analyse}
            />
          ))}
        </section>
      ))}
      {notities === '' && delen.length === 0 && <p className="subtle">Er stond toen nog niets.</p>}
    </>
  );
}

const Tekst = ({ naam, tekst }: { naam: TekstNaam; tekst: string }) => (
  <div className="stack stack-sm">
    <h3>{TEKSTWOORDEN[naam].label}</h3>
    <p className="toen-tekst">{tekst}</p>
  </div>
);

function Soortlijst({ soort, items, analyse }: { soort: Soort; items: readonly Item[]; analyse: Analyse }) {
  if (items.length === 0) return null;
  return (
    <div className="stack stack-sm">
      <h3>{SOORTWOORDEN[soort].meervoud}</h3>
      <ul className="plain-list">
        {items.map((item) => {
          const antwoorden = antwoordenVan(item, analyse);
          return (
            <li key={item.id}>
              <span className="toen-tekst">
                {soort === 'relatie' ? zinVan(item, analyse.items) : item.tekst.trim() || 'Nog geen woorden'}
              </span>
              {antwoorden && <span className="toen-antwoorden subtle small">{antwoorden}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
