// The pieces of a page, and a line on where they come from. Shows only what holds with these answers, and at most one warning.
import { IconQuote } from '@tabler/icons-react';
import './gidsen.css';
import { isOverdue, statussen } from '../../content/actueel.ts';
import { begrippenIn } from '../../content/begrippen.ts';
import { type Antwoorden, holds } from '../../domain/gids/conditie.ts';
import type { Blok, Pack } from '../../domain/gids/pack.ts';
import { dagVan } from './dag.ts';

export function Blokken(props: { blokken: readonly Blok[]; antwoorden: Antwoorden }) {
  let gewaarschuwd = false;
  return props.blokken
    .filter((blok) => {
      if (!holds(blok.als, props.antwoorden)) return false;
      if (blok.kind !== 'let-op') return true;
      const eerste = !gewaarschuwd;
      gewaarschuwd = true;
      return eerste;
    })
    .map((blok) => <EenBlok key={JSON.stringify(blok)} blok={blok} />);
}

function EenBlok({ blok }: { blok: Blok }) {
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
        <p className="notice" data-toon="let-op">
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

/** Source, version and date of what is on screen. */
export function Bronregel(props: { pack: Pack; bronnen: readonly string[] }) {
  const { pack } = props;
  const oud = isOverdue(pack.gecontroleerdOp, Date.now());
  return (
    <details className="bronregel small">
      <summary>
        Bron en datum: versie {pack.versie}, nagekeken op {dagVan(pack.gecontroleerdOp)}
      </summary>
      {oud && <p>Dit is langer dan een jaar geleden nagekeken. Controleer het bij je eigen organisatie.</p>}
      <ul className="plain-list">
        {props.bronnen.map((id) => {
          const bron = pack.bronnen[id];
          return bron ? (
            <li key={id}>
              {bron.titel}
              {bron.stand && ` (${bron.stand})`}
            </li>
          ) : null;
        })}
      </ul>
      <p>Geldig vanaf {dagVan(pack.geldigVanaf)}. Dit is geen juridisch advies.</p>
    </details>
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
