// The genogram on screen and paper: one drawing with a name, and the same in words beside it. Shapes and lines carry the meaning, never colour.
import { type CSSProperties, useDeferredValue, useId, useMemo } from 'react';
import { describeGenogram, type Knoop, type Tekening } from '../../../domain/vensters/genogram.ts';
import { strekenVan } from '../../../domain/vensters/genogram-banden.ts';
import { LETTER, REGEL } from '../../../domain/vensters/genogram-label.ts';
import { SYMBOOL } from '../../../domain/vensters/genogram-rijen.ts';
import { somOp } from '../../../domain/vensters/genogram-woorden.ts';
import type { Item } from '../../../domain/vensters/item.ts';
import { GenogramWoorden, Legenda } from './GenogramWoorden.tsx';
import { useOverflow } from './use-overflow.ts';
import './genogram.css';

const half = SYMBOOL / 2;

function Symbool({ knoop }: { knoop: Knoop }) {
  const { vorm, mens } = knoop;
  const shape = (size: number, className: string) => {
    if (vorm === 'cirkel') return <circle r={size} className={className} />;
    if (vorm === 'vierkant')
      return <rect x={-size} y={-size} width={2 * size} height={2 * size} className={className} />;
    const side = size * Math.SQRT1_2;
    return (
      <rect
        x={-side}
        y={-side}
        width={2 * side}
        height={2 * side}
        rx={3}
        transform="rotate(45)"
        className={className}
      />
    );
  };
  const reach = vorm === 'cirkel' ? half * Math.SQRT1_2 : vorm === 'vierkant' ? half : half / 2;
  const corner = vorm === 'ruit' ? half * 0.7 : half - 2;
  return (
    <g className="knoop" data-ontbreekt={mens.ontbreekt || undefined}>
      {shape(half, 'knoop-vorm')}
      {mens.kern && shape(vorm === 'ruit' ? half - 6 : half - 4, 'knoop-vorm')}
      {mens.overleden && (
        <path d={`M${-reach} ${-reach}L${reach} ${reach}M${reach} ${-reach}L${-reach} ${reach}`} className="lijn" />
      )}
      {mens.steunfiguur && <Teken x={corner} letter="S" />}
      {mens.regie && <Teken x={-corner} letter="R" />}
    </g>
  );
}

function Teken({ x, letter }: { x: number; letter: string }) {
  return (
    <g transform={`translate(${x} ${-Math.abs(x)})`}>
      <circle r={8} className="knoop-teken" />
      <text y={4} className="knoop-letter">
        {letter}
      </text>
    </g>
  );
}

function Woorden({ knoop }: { knoop: Knoop }) {
  const first = half + 4 + LETTER - 1;
  return (
    <text className="knoop-woorden">
      {knoop.regels.map((regel, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines can be the same words, and a line has nothing else.
        <tspan key={at} x={0} y={first + at * REGEL}>
          {regel}
        </tspan>
      ))}
      {knoop.merken.map((merk, at) => (
        <tspan key={merk} x={0} y={first + (knoop.regels.length + at) * REGEL} className="knoop-merk">
          {merk}
        </tspan>
      ))}
    </text>
  );
}

/** Only the drawing; `naam` and `uitleg` are what a screen reader says of it. */
function GenogramSvg({ tekening, naam, uitleg }: { tekening: Tekening; naam: string; uitleg: string }) {
  const id = useId();
  const { breedte, hoogte, kring } = tekening;
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-naam`}
      aria-describedby={`${id}-uitleg`}
      viewBox={`0 0 ${breedte} ${hoogte}`}
      className="genogram"
      style={{ '--breedte': breedte } as CSSProperties}
    >
      <title id={`${id}-naam`}>{naam}</title>
      <desc id={`${id}-uitleg`}>{uitleg}</desc>
      {kring && <rect x={kring.x} y={kring.y} width={kring.breedte} height={kring.hoogte} rx={16} className="kring" />}
      {tekening.huizen.map(({ naam: huis, hoeken, kop }) => (
        <polygon
          key={`${huis} ${kop.x} ${kop.y}`}
          points={hoeken.map(({ x, y }) => `${x},${y}`).join(' ')}
          className="huis"
        />
      ))}
      {tekening.lijnen.map((lijn) =>
        strekenVan(lijn).map(({ d, stijl }) => (
          <path key={`${lijn.id} ${lijn.kind} ${d}`} d={d} className="lijn" data-stijl={stijl} />
        )),
      )}
      {tekening.huizen.map(({ naam: huis, kop }) => (
        <text key={`${huis} ${kop.x} ${kop.y}`} x={kop.x} y={kop.y} className="huis-naam">
          {huis}
        </text>
      ))}
      {tekening.koppen.map(({ tekst, vak }) => (
        <text key={tekst} x={vak.x} y={vak.y + LETTER} className="genogram-kop">
          {tekst}
        </text>
      ))}
      {tekening.knopen.map((knoop) => (
        <g key={knoop.id} transform={`translate(${knoop.x} ${knoop.y})`}>
          <Symbool knoop={knoop} />
          <Woorden knoop={knoop} />
        </g>
      ))}
    </svg>
  );
}

/** `kaal`: only the picture, for a large screen in the room. */
export function Genogram(props: { items: readonly Item[]; kaal?: boolean }) {
  const { kaal = false } = props;
  // Whoever types a word does not wait for the picture.
  const items = useDeferredValue(props.items);
  const tekening = useMemo(() => describeGenogram(items), [items]);
  const { ref, overflows } = useOverflow();
  if (tekening.knopen.length === 0) return null;
  const count = tekening.knopen.length;
  const uitleg = `${count === 1 ? 'Eén persoon' : `${count} mensen`}: ${somOp(tekening.knopen.map(({ mens }) => mens.naam))}.`;
  return (
    <div className="genogram-blok">
      <section
        ref={ref}
        className="genogram-vlak"
        aria-label="Tekening van de mensen"
        tabIndex={overflows ? 0 : undefined}
      >
        <GenogramSvg
          tekening={tekening}
          naam="Tekening van de mensen"
          uitleg={kaal ? uitleg : `${uitleg} Onder de tekening staat hetzelfde in woorden.`}
        />
      </section>
      {overflows && <p className="subtle small">Schuif de tekening opzij om alles te zien.</p>}
      {tekening.weggelaten > 0 && (
        <p className="small">Er zijn meer mensen dan op de tekening passen: {tekening.weggelaten} staan er niet op.</p>
      )}
      {!kaal && (
        <div className="genogram-uitleg">
          <GenogramWoorden items={items} />
          <Legenda />
        </div>
      )}
    </div>
  );
}
