// What was found in own casussen, or why nothing can be: locked, or still being read.
import { Link } from 'wouter';
import { VENSTERWOORDEN } from '../../content/vensters.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusVondst, CasusZoeker, Ruggespraak } from '../../store/contract.ts';
import { useValue } from '../../store/react.tsx';
import { Gemarkeerd } from '../../ui/Gemarkeerd.tsx';
import { beschrijfAantal } from './aantal.ts';
import { useCasusZoeker } from './use-zoekers.ts';

export function CasusVondsten({ ruggespraak, gezocht }: { ruggespraak: Ruggespraak; gezocht: string }) {
  const toegang = useValue(ruggespraak.toegang);
  const zoeker = useCasusZoeker(ruggespraak, toegang.kind === 'open');
  if (toegang.kind === 'op-slot')
    return (
      <p className="notice">
        <span>
          <Link href="/zoeken/alles">Ontgrendel</Link> om ook in je casussen te zoeken.
        </span>
      </p>
    );
  if (!zoeker || gezocht === '') return null;
  if (zoeker === 'mislukt')
    return (
      <section className="stack stack-sm" aria-labelledby="zoek-casussen">
        <h2 id="zoek-casussen">Casussen</h2>
        <p className="subtle" role="status">
          Zoeken in je casussen lukt nu niet. Open dit scherm nog eens.
        </p>
      </section>
    );
  return <Gevonden zoeker={zoeker} gezocht={gezocht} />;
}

function Gevonden({ zoeker, gezocht }: { zoeker: CasusZoeker; gezocht: string }) {
  // Read again whenever what can be found changed.
  const { teLezen } = useValue(zoeker.stand);
  const vondsten = zoeker.zoek(gezocht);
  // Nobody read these words for paper.
  return (
    <section className="stack stack-sm screen-only" aria-labelledby="zoek-casussen">
      <h2 id="zoek-casussen">Casussen</h2>
      <p className="subtle" role="status">
        {beschrijfAantal(vondsten.length, teLezen > 0)}
        {teLezen > 0 && ` Nog ${teLezen} ${teLezen === 1 ? 'casus' : 'casussen'} aan het lezen.`}
      </p>
      {vondsten.length > 0 && (
        <ul className="rows">
          {vondsten.map((vondst, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in a casus has no name of its own; the list is made anew as a whole
            <li key={at}>
              <Link className="row" href={hrefOf(vondst)}>
                <span className="row-text">
                  <span className="row-title">{vondst.titel}</span>
                  <span className="subtle small">{waarIn(vondst)}</span>
                  {vondst.waar !== 'casus' && (
                    <span className="small">
                      <Gemarkeerd stukken={vondst.fragment} />
                    </span>
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function hrefOf({ casus, waar, doorloop }: CasusVondst): string {
  const route = casusRoute(casus);
  switch (waar) {
    case 'casus':
    case 'notities':
      return route;
    case 'gids':
      return `${route}/gids/${doorloop}`;
    case 'terugblik':
      return `${route}/terugblik`;
    default:
      return `${route}/vensters/${waar}`;
  }
}

function waarIn({ waar }: CasusVondst): string {
  switch (waar) {
    case 'casus':
      return 'De werktitel';
    case 'notities':
      return 'Notities';
    case 'gids':
      return 'Stappen';
    case 'terugblik':
      return 'Terugblik';
    default:
      return VENSTERWOORDEN[waar].titel;
  }
}
