// What was found in the guides, each leading to its page.
import { Link } from 'wouter';
import type { Vindplaats } from '../../content/zoek.ts';
import { Gemarkeerd } from '../../ui/Gemarkeerd.tsx';
import { beschrijfAantal } from './aantal.ts';

export function GidsVondsten(props: { vondsten: readonly Vindplaats[]; stand: 'bezig' | 'klaar' | 'mislukt' }) {
  const { vondsten, stand } = props;
  return (
    <section className="stack stack-sm" aria-labelledby="zoek-gidsen">
      <h2 id="zoek-gidsen">Gidsen</h2>
      <p className="subtle" role="status">
        {stand === 'mislukt'
          ? 'Zoeken in de gidsen lukt nu niet. Open dit scherm nog eens.'
          : beschrijfAantal(vondsten.length, stand === 'bezig')}
      </p>
      {vondsten.length > 0 && (
        <ul className="rows">
          {vondsten.map(({ gids, gidsTitel, stap, plek, titel, fragment }) => (
            <li key={`${gids}/${plek}/${titel}`}>
              <Link className="row" href={`/gidsen/${gids}/lees/p/${plek}`}>
                <span className="row-text">
                  <span className="row-title">{titel}</span>
                  <span className="subtle small">
                    {gidsTitel}
                    {stap && `, ${stap}`}
                    {plek.includes('~') && ', advies'}
                  </span>
                  <span className="small">
                    <Gemarkeerd stukken={fragment} />
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
