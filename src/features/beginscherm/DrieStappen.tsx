// How to put the app on the home screen of an iPhone or iPad: three drawings with the words that stand there.
import type { ReactNode } from 'react';

const Tekening = (props: { children: ReactNode }) => (
  <svg className="stap-tekening" viewBox="0 0 160 96" aria-hidden="true">
    <rect className="stap-scherm" x="1" y="1" width="158" height="94" rx="12" />
    {props.children}
  </svg>
);

/** A square with an arrow out of it. */
const Deelknop = (props: { x: number; y: number }) => (
  <g className="stap-lijn" transform={`translate(${props.x} ${props.y})`}>
    <path d="M6 12H2v20h20V12h-4" />
    <path d="M12 24V2M6 8l6-6 6 6" />
  </g>
);

const STAPPEN = [
  {
    tekst: 'Tik op de deelknop: een vierkantje met een pijl omhoog.',
    tekening: (
      <Tekening>
        <rect className="stap-balk" x="1" y="56" width="158" height="39" rx="12" />
        <circle className="stap-hier" cx="80" cy="48" r="30" />
        <Deelknop x={68} y={30} />
      </Tekening>
    ),
  },
  {
    tekst: 'Kies ‘Zet op beginscherm’. Schuif de lijst omhoog als je het niet ziet.',
    tekening: (
      <Tekening>
        <path className="stap-dun" d="M16 22h84M16 76h64" />
        <rect className="stap-hier" x="8" y="32" width="144" height="32" rx="8" />
        <text className="stap-tekst" x="18" y="53" textLength="96" lengthAdjust="spacingAndGlyphs">
          Zet op beginscherm
        </text>
        <g className="stap-lijn" transform="translate(124 38)">
          <rect x="0" y="0" width="20" height="20" rx="5" />
          <path d="M10 5v10M5 10h10" />
        </g>
      </Tekening>
    ),
  },
  {
    tekst: 'Tik op ‘Voeg toe’. Zie je een knop om hem als webapp te openen? Laat die aan staan.',
    tekening: (
      <Tekening>
        <rect className="stap-hier" x="92" y="10" width="60" height="26" rx="8" />
        <text className="stap-tekst" x="100" y="28" textLength="44" lengthAdjust="spacingAndGlyphs">
          Voeg toe
        </text>
        <rect className="stap-icoon" x="16" y="46" width="36" height="36" rx="9" />
        <path className="stap-dun" d="M64 58h72M64 72h48" />
      </Tekening>
    ),
  },
];

export const DrieStappen = () => (
  <ol className="drie-stappen">
    {STAPPEN.map(({ tekst, tekening }) => (
      <li key={tekst}>
        {tekening}
        <p>{tekst}</p>
      </li>
    ))}
  </ol>
);
