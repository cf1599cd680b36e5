// The pieces of a page, and a line on where they come from. Shows only what holds with these answers, and at most one warning.
import { IconQuote } from '@tabler/icons-react';
import './gidsen.css';
import { isOverdue, statussen, telefoonnummers } from '../../content/actueel.ts';
import { begrippenIn } from '../../content/begrippen.ts';
import { dagVan } from '../../domain/dag.ts';
import { type Antwoorden, holds } from '../../domain/gids/conditie.ts';
import type { Blok, NUMMERS, Pack } from '../../domain/gids/pack.ts';
import { CallButton } from '../../ui/CallButton.tsx';

/** `letOp` false: the page warns of something else already. `alles`: only being read, so every warning stands there as text. */
export function Blokken(props: { blokken: readonly Blok[]; antwoorden: Antwoorden; letOp?: boolean; alles?: boolean }) {
  const { letOp = true, alles = false } = props;
  let gewaarschuwd = false;
  return props.blokken
    .filter((blok) => holds(blok.als, props.antwoorden))
    .map((blok) => {
      const doos = blok.kind === 'let-op' && letOp && !alles && !gewaarschuwd;
      gewaarschuwd ||= doos;
      return <EenBlok key={JSON.stringify(blok)} blok={blok} doos={doos} />;
    });
}

function EenBlok({ blok, doos }: { blok: Blok; doos: boolean }) {
  switch (blok.kind) {
    case 'tekst':
      return <p>{blok.tekst}</p>;
    case 'lijst':
      return (
        <div className="stack stack-sm">
          {blok.titel && <h2>{blok.titel}</h2>}
          <ul className="plain-list">
            {blok.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      );
    case 'let-op':
      return (
        <p className={doos ? 'notice' : undefined} data-toon={doos ? 'let-op' : undefined}>
          <span>
            <strong>Let op.</strong> {blok.tekst}
          </span>
        </p>
      );
    case 'zeg':
      return <Zeggen titel={blok.titel ?? 'Zo kun je het zeggen'} zinnen={blok.zinnen} />;
    case 'status':
      return <StatusTekst van={blok.van} />;
  }
}

export function Zeggen(props: { titel: string; zinnen: readonly string[] }) {
  return (
    <div className="stack stack-sm">
      <h2>{props.titel}</h2>
      <ul className="zeggen">
        {props.zinnen.map((zin) => (
          <li key={zin}>
            <IconQuote aria-hidden size={20} />
            <span>{zin}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function StatusTekst({ van }: { van: keyof typeof statussen }) {
  const { tekst, gecontroleerdOp, bron } = statussen[van];
  return (
    <p>
      {tekst}{' '}
      <span className="subtle small">
        {isOverdue(gecontroleerdOp, Date.now())
          ? `Controleer dit op ${bron}. Wij deden dat voor het laatst op ${dagVan(gecontroleerdOp)}.`
          : `Nagekeken op ${dagVan(gecontroleerdOp)}.`}
      </span>
    </p>
  );
}

/** Words in these texts that not everyone knows. */
export function Woorden(props: { teksten: readonly string[] }) {
  const found = begrippenIn(props.teksten.join('\n'));
  if (found.length === 0) return null;
  return (
    <details>
      <summary>Woorden op deze pagina</summary>
      <dl className="facts">
        {found.map(({ woord, uitleg }) => (
          <div key={woord}>
            <dt>{woord}</dt>
            <dd>{uitleg}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Source, version and date of what is on screen; when that is long ago, where to check it. */
export function Bronregel(props: { pack: Pack; bronnen: readonly string[] }) {
  const { pack } = props;
  const bronnen = props.bronnen.flatMap((id) => pack.bronnen[id] ?? []);
  return (
    <>
      {isOverdue(pack.gecontroleerdOp, Date.now()) && (
        <p className="small">
          Controleer dit bij {bronnen[0]?.titel ?? 'je eigen organisatie'} of in de meldcode van je organisatie. Wij
          deden dat voor het laatst op {dagVan(pack.gecontroleerdOp)}.
        </p>
      )}
      <details className="bronregel small">
        <summary>
          Bron en datum: versie {pack.versie}, bronnen nagekeken op {dagVan(pack.gecontroleerdOp)}
        </summary>
        <ul className="plain-list">
          {bronnen.map(({ titel, stand }) => (
            <li key={titel}>
              {titel}
              {stand && ` (${stand})`}
            </li>
          ))}
        </ul>
        <p>Geldig vanaf {dagVan(pack.geldigVanaf)}. Dit is geen juridisch advies.</p>
      </details>
    </>
  );
}

/** Numbers to call; when they were checked long ago, where to check them. */
export function Nummers(props: { bel: readonly (typeof NUMMERS)[number][] }) {
  const { gecontroleerdOp, bron } = telefoonnummers;
  return (
    <>
      <div className="actions">
        {props.bel.map((nummer) => (
          <CallButton key={nummer} {...telefoonnummers[nummer]} urgent={nummer === 'nood'} />
        ))}
      </div>
      {isOverdue(gecontroleerdOp, Date.now()) && (
        <p className="small">
          Controleer de nummers op {bron}. Wij deden dat voor het laatst op {dagVan(gecontroleerdOp)}.
        </p>
      )}
    </>
  );
}

export function tekstenVan(blokken: readonly Blok[]): string[] {
  return blokken.flatMap((blok) => {
    switch (blok.kind) {
      case 'lijst':
        return [blok.titel ?? '', ...blok.items];
      case 'zeg':
        return blok.zinnen;
      case 'status':
        return [statussen[blok.van].tekst];
      default:
        return [blok.tekst];
    }
  });
}
