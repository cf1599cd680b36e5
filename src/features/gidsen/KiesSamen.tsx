// Two answers to one question, given apart: both are shown until somebody chooses.

import { dagVan } from '../../domain/dag.ts';
import { type Pagina, vragenVan } from '../../domain/gids/pack.ts';
import { staandeAntwoorden } from '../../domain/gids/regel.ts';
import type { Gang } from './gang.ts';

const strijdVan = (gang: Gang, pagina: Pagina) =>
  vragenVan(pagina)
    .map((vraag) => ({ vraag, antwoorden: staandeAntwoorden(gang.staat.regels, vraag.id) }))
    .filter(({ antwoorden }) => antwoorden.length > 1);

export const strijdig = (gang: Gang, pagina: Pagina): boolean => strijdVan(gang, pagina).length > 0;

export function KiesSamen(props: { gang: Gang; pagina: Pagina }) {
  const { gang, pagina } = props;
  const strijd = strijdVan(gang, pagina);
  if (strijd.length === 0) return null;
  return (
    <section className="notice" data-toon="let-op" aria-label="Kies samen">
      <div className="stack stack-sm">
        <p>
          <strong>Kies samen.</strong> Er zijn twee antwoorden gegeven, los van elkaar. Beide blijven staan tot jullie
          kiezen.
        </p>
        {strijd.map(({ vraag, antwoorden }) => (
          <div key={vraag.id}>
            {pagina.kind !== 'vraag' && <p className="small">{vraag.tekst}</p>}
            <ul className="plain-list">
              {antwoorden.map((one) => (
                <li key={one.id}>
                  {one.woorden.antwoord || 'Leeg gemaakt'}
                  {one.notitie && `: ${one.notitie}`}{' '}
                  <span className="small">({[one.functie, dagVan(one.op)].filter(Boolean).join(', ')})</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
