// What somebody sees who comes in with a code, before it is made: all of it, by title.
import type { KringRegel } from '../../store/contract.ts';
import { type Keuze, rolVan } from './keuze.ts';

const TO_SEE_AT_ONCE = 5;

export function WatMaatjeZiet({ casussen, keuze }: { casussen: KringRegel['casussen']; keuze: Keuze }) {
  const kan = rolVan(keuze) === 'meelezen' ? 'lezen' : 'lezen en schrijven';
  return (
    <section className="stack" aria-labelledby="ziet">
      <h2 id="ziet">Wat je maatje ziet</h2>
      {casussen.length === 1 ? (
        <p>
          Je maatje kan alles {kan} in <strong>{casussen[0]?.titel}</strong>.
        </p>
      ) : (
        <>
          <p>Je maatje kan alles {kan} in de casussen van deze kring:</p>
          <Titels titels={casussen} />
        </>
      )}
      <p className="subtle">
        De code werkt één keer{!keuze.gast && ' en blijft 24 uur geldig'}. Geef hem alleen aan je maatje. Met de code
        kan je maatje vragen om mee te doen. Je laat je maatje pas binnen als je daarna twee woorden hoort.
      </p>
    </section>
  );
}

/** A long list would hide the button below it. */
function Titels({ titels }: { titels: KringRegel['casussen'] }) {
  const list = (
    <ul className="plain-list">
      {titels.map(({ id, titel }) => (
        <li key={id}>{titel}</li>
      ))}
    </ul>
  );
  if (titels.length <= TO_SEE_AT_ONCE) return list;
  return (
    <details>
      <summary>Bekijk de {titels.length} casussen</summary>
      {list}
    </details>
  );
}
