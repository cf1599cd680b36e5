// One page or outcome of a guide to read, without beginning a walk: where search and "eerst lezen" lead.
import { Link, useLocation } from 'wouter';
import { type Antwoorden, holds } from '../../domain/gids/conditie.ts';
import { type Blok, type Pack, type Pagina, vindPagina, vindUitkomst } from '../../domain/gids/pack.ts';
import { plekVan } from '../../domain/gids/walk.ts';
import { useDoorlopen } from '../../store/react.tsx';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { Blokken, Bronregel, tekstenVan, Woorden } from './Blokken.tsx';
import { GeenGids } from './GeenGids.tsx';
import { UitkomstTekst } from './UitkomstView.tsx';
import { useGids } from './use-gids.ts';

const GEEN: Antwoorden = new Map();

export function LeesScreen(props: { gids: string; plek: string }) {
  const gids = useGids(props.gids);
  if (gids.kind === 'laden') return <Loading />;
  if (gids.kind !== 'goed') return <GeenGids gids={gids} />;
  const { pack } = gids;
  const [paginaId = '', uitkomstId] = props.plek.split('~');
  const pagina = vindPagina(pack, paginaId);
  const uitkomst = uitkomstId === undefined ? undefined : vindUitkomst(pack, uitkomstId);
  if (!pagina || (uitkomstId !== undefined && !uitkomst))
    return (
      <Screen title="Deze pagina is er niet" lead="Misschien komt de link uit een andere versie van de gids.">
        <LinkButton variant="primair" href={`/gidsen/${pack.id}`}>
          Naar {pack.titel}
        </LinkButton>
      </Screen>
    );
  return (
    <Screen key={props.plek} above={`${pack.titel} · lezen`} title={uitkomst?.titel ?? pagina.titel}>
      {uitkomst ? (
        <>
          <UitkomstTekst pack={pack} uitkomst={uitkomst} antwoorden={GEEN} alles />
          <PerSituatie blokken={uitkomst.blokken} />
        </>
      ) : (
        <PaginaTekst pack={pack} pagina={pagina} />
      )}
      <Naar pack={pack} pagina={pagina} uitkomst={uitkomstId} />
      <ActionBar>
        <LinkButton href={`/gidsen/${pack.id}`}>Over deze gids</LinkButton>
        <Begin pack={pack} />
      </ActionBar>
    </Screen>
  );
}

function PaginaTekst({ pack, pagina }: { pack: Pack; pagina: Pagina }) {
  return (
    <>
      <div className="stack">
        <Blokken blokken={pagina.blokken} antwoorden={GEEN} alles />
        <PerSituatie blokken={pagina.blokken} />
        {pagina.waarom && <p>{pagina.waarom}</p>}
        {pagina.kind === 'vraag' && (
          <>
            <h2>Mogelijke antwoorden</h2>
            <ul className="plain-list">
              {pagina.keuzes.map(({ id, label, uitleg }) => (
                <li key={id}>
                  {label}
                  {uitleg && <span className="subtle">. {uitleg}</span>}
                </li>
              ))}
            </ul>
          </>
        )}
        {pagina.kind === 'velden' && (
          <ul className="plain-list">
            {pagina.velden.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        )}
        {pagina.kind === 'signalen' &&
          pagina.signalen.map(({ id, tekst, uitleg, vragen }) => (
            <section key={id} className="stack stack-sm">
              <h2>{tekst}</h2>
              <p>{uitleg}</p>
              <p className="subtle">{vragen.tekst}</p>
            </section>
          ))}
      </div>
      <div className="stack stack-sm">
        <Woorden teksten={[pagina.titel, pagina.waarom ?? '', ...tekstenVan(pagina.blokken)]} />
        <Bronregel pack={pack} bronnen={pagina.bronnen} />
      </div>
    </>
  );
}

/** Pieces that depend on answers, to read as well: search finds their words too. */
function PerSituatie({ blokken }: { blokken: readonly Blok[] }) {
  const rest = blokken.filter(({ als }) => als && !holds(als, GEEN)).map(({ als: _, ...blok }) => blok);
  if (rest.length === 0) return null;
  return (
    <details open>
      <summary>In sommige situaties of sectoren</summary>
      <div className="stack">
        <Blokken blokken={rest} antwoorden={GEEN} alles />
      </div>
    </details>
  );
}

/** Where this page can lead, so that a guide can also be read through. */
function Naar(props: { pack: Pack; pagina: Pagina; uitkomst: string | undefined }) {
  const { pack, pagina } = props;
  const links = new Map<string, string>();
  for (const { geeft = [], naar } of pagina.verder) {
    if (props.uitkomst === undefined)
      for (const id of geeft) links.set(plekVan(pagina.id, id), vindUitkomst(pack, id)?.titel ?? id);
    if (naar !== null) links.set(naar, vindPagina(pack, naar)?.titel ?? naar);
  }
  if (links.size === 0) return null;
  return (
    <nav className="stack stack-sm" aria-labelledby="lees-verder">
      <h2 id="lees-verder">Lees verder</h2>
      <ul className="rows">
        {[...links].map(([plek, titel]) => (
          <li key={plek}>
            <Link className="row" href={`/gidsen/${pack.id}/lees/p/${plek}`}>
              <span className="row-text">{titel}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Begin({ pack }: { pack: Pack }) {
  const doorlopen = useDoorlopen();
  const [, navigate] = useLocation();
  return (
    <Button
      variant="primair"
      busy={!doorlopen}
      onClick={() => doorlopen && navigate(`/gidsen/${pack.id}/${doorlopen.begin(pack)}/p/${pack.stappen[0]?.begin}`)}
    >
      Begin deze gids
    </Button>
  );
}
