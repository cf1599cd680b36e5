// The gate: nothing is shared, exported, copied or printed without having been read here. Shut when it cannot read; never says that a text is safe.
import { type ReactNode, useEffect, useRef } from 'react';
import './poort.css';
import type { Nagelezen } from '../store/meelezen/contract.ts';
import { ActionBar } from '../ui/ActionBar.tsx';
import { Button } from '../ui/Button.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Bevindingen } from './Bevindingen.tsx';
import { GEGEVENWOORDEN } from './gegeven-woorden.ts';
import { Leesstap } from './Leesstap.tsx';
import type { PoortBron, Poortregel } from './poort-bron.ts';
import { telOpen, usePoort, zegAantal } from './use-poort.ts';
import { WatZietDeMeelezer } from './WatZietDeMeelezer.tsx';

export type Waarvoor = 'delen' | 'meenemen' | 'afdrukken';

const WOORDEN: Readonly<Record<Waarvoor, { titel: string; wacht: string }>> = {
  delen: { titel: 'Lees na voor je deelt', wacht: 'Delen wacht.' },
  meenemen: { titel: 'Lees na voor je dit meeneemt', wacht: 'Meenemen wacht.' },
  afdrukken: { titel: 'Lees na voor je afdrukt', wacht: 'Afdrukken wacht.' },
};
const NIETS_GEVONDEN = 'Geen herkenbare gegevens gevonden. Kijk zelf nog eens.';

export function Poort(props: {
  waarvoor: Waarvoor;
  /** What it is about, above the title. */
  wat: string;
  /** Stays the same object for as long as it is the same text. */
  bron: PoortBron;
  /** Of a text that is made from something else: anything that is another when the text is. */
  versie?: unknown;
  bijVervangen?: string;
  /** Then nothing that is said of it is kept on this device. */
  vanGeenCasus?: boolean;
  /** Why it may not be readable now. */
  waarom?: string;
  onKlaar: (nagelezen: readonly Nagelezen[]) => unknown;
  /** Back to where the person came from: nothing is shared, and what was replaced or said stays. */
  onTerug: () => void;
  /** Somebody might know who it is: to the words themselves, where those are not what one came from. */
  onNaarTekst?: () => void;
}) {
  const { waarvoor, wat, bron, onTerug } = props;
  const poort = usePoort({ bron, versie: props.versie, onKlaar: props.onKlaar });
  const { stap, regels, zegt, bezig } = poort;
  const woorden = WOORDEN[waarvoor];
  const vak = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (poort.teVroeg) vak.current?.querySelector<HTMLElement>('[data-bevinding] h3')?.focus();
  }, [poort.teVroeg]);
  const toon = (titel: string, lead: string | null, inhoud: ReactNode, knoppen: ReactNode) => (
    <Screen key={stap.kind} above={wat} title={titel} lead={lead}>
      <div ref={vak} className="poort stack stack-lg">
        {inhoud}
      </div>
      {knoppen && <ActionBar>{knoppen}</ActionBar>}
    </Screen>
  );
  const terug = <Button onClick={onTerug}>Terug</Button>;
  switch (stap.kind) {
    case 'lezen':
      return toon(woorden.titel, null, <p role="status">Ik lees alles na…</p>, terug);
    case 'mislukt':
      return toon(
        'Ik kan nu niet nalezen',
        null,
        <p className="notice" data-toon="fout" role="alert">
          Ik kan nu niet nalezen. {woorden.wacht} {props.waarom ?? 'Je tekst blijft gewoon staan.'}
        </p>,
        <>
          {terug}
          <Button variant="primair" onClick={poort.opnieuw}>
            Probeer opnieuw
          </Button>
        </>,
      );
    case 'vondsten':
      return toon(
        woorden.titel,
        regels.length === 0 ? null : 'Per gegeven kies jij: andere woorden, of laten staan met een reden.',
        <>
          <Zegt tekst={zegt} />
          <p className="poort-aantal">{regels.length === 0 ? NIETS_GEVONDEN : zegAantal(telOpen(regels))}</p>
          <Bevindingen
            regels={regels}
            bezig={bezig}
            bijVervangen={props.bijVervangen}
            vanGeenCasus={props.vanGeenCasus}
            onVervang={(regel, door, overal) => void poort.vervang(regel, door, overal)}
            onLaatStaan={(welke, hoe) => void poort.laatStaan(welke, hoe)}
          />
          <Uitleg />
        </>,
        <>
          {/* Beside the button that was pressed; what was found may be far above it. */}
          {poort.teVroeg && <p className="poort-te-vroeg">{poort.teVroeg.zin}</p>}
          {terug}
          <Button variant="primair" busy={bezig} onClick={poort.verder}>
            Ga verder
          </Button>
        </>,
      );
    case 'bevestig':
      return toon(
        'Dit blijft erin staan',
        null,
        <Bevestig wat={stap.wat} />,
        <>
          <Button onClick={poort.terugNaarVondsten}>Terug</Button>
          <Button variant="primair" busy={bezig} onClick={poort.verder}>
            Ja, dit mag blijven staan
          </Button>
        </>,
      );
    case 'tekst':
      return toon(
        'Lees nu zelf de hele tekst',
        waarvoor === 'delen' ? 'Dit kan je maatje lezen.' : 'Zo gaat de tekst mee.',
        <>
          <Leesstap
            teksten={stap.teksten}
            bezig={bezig}
            onJa={props.onNaarTekst ?? onTerug}
            onNee={() => void poort.klaar()}
          />
          <Zegt tekst={zegt} />
          <Uitleg />
        </>,
        <Button onClick={poort.terugNaarVondsten}>Terug</Button>,
      );
  }
}

const Zegt = ({ tekst }: { tekst: string | null }) =>
  tekst && (
    <p className="notice" data-toon="let-op">
      {tekst}
    </p>
  );

function Bevestig({ wat }: { wat: readonly Poortregel[] }) {
  return (
    <>
      <p>Hiermee kan iemand meteen weten over wie het gaat:</p>
      <ul className="rows">
        {wat.map(({ id, gevonden, reden, groep, waar }) => (
          <li key={id} className="row">
            <span className="row-text">
              <span>
                <strong>{gevonden.woord}</strong>: {GEGEVENWOORDEN[gevonden.gegeven]}
              </span>
              <span className="subtle small">
                {[groep, waar].filter(Boolean).join(', ')}. Jouw reden: {reden}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p>Weet je zeker dat dit mag blijven staan?</p>
    </>
  );
}

/** Here and not at its own address: leaving the gate would begin it anew. */
const Uitleg = () => (
  <details>
    <summary>Wat de meelezer wel en niet ziet</summary>
    <WatZietDeMeelezer />
  </details>
);
