// Printing the four windows: first through the gate, then on paper, for as long as nothing in them changes.
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { eigenDagen } from '../../domain/eigen-dagen.ts';
import type { Analyse } from '../../domain/vensters/analyse.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useValue } from '../../store/react.tsx';
import { later } from '../../ui/later.tsx';
import { Loading } from '../../ui/Screen.tsx';
import { Uitvoerpoort } from '../../ui/Uitvoerpoort.tsx';
import { BladOmTeLezen, type Nagelezen } from './Printblad.tsx';

const PoortUitvoer = later(() => import('../../meelezen/PoortUitvoer.tsx').then((m) => m.PoortUitvoer));

const print = () => window.print();

export function Printpoort(props: {
  casus: CasusInBeeld;
  analyse: Analyse;
  /** Gets what may be printed, and what begins printing. */
  children: (nagelezen: Nagelezen | null, afdrukken: () => void) => ReactNode;
}) {
  const { casus, analyse } = props;
  const titel = useValue(casus.titel);
  const blad = useMemo(() => ({ titel, analyse }), [titel, analyse]);
  /** Out of the gate: as soon as the windows stand there again. */
  const [straks, setStraks] = useState(false);
  useEffect(() => {
    if (!straks) return;
    // Not in the middle of drawing: printing draws the sheet itself.
    const timer = setTimeout(() => {
      setStraks(false);
      print();
    });
    return () => clearTimeout(timer);
  }, [straks]);
  return (
    <Uitvoerpoort
      nu={blad}
      klaar="Nagelezen. Het afdrukken begint."
      poort={({ onKlaar, onTerug }) => (
        <BladInPoort
          casus={casus}
          blad={blad}
          onKlaar={() => {
            onKlaar(blad);
            setStraks(true);
          }}
          onTerug={onTerug}
        />
      )}
    >
      {({ isNagelezen, naarPoort }) => props.children(isNagelezen ? blad : null, isNagelezen ? print : naarPoort)}
    </Uitvoerpoort>
  );
}

function BladInPoort(props: { casus: CasusInBeeld; blad: Nagelezen; onKlaar: () => void; onTerug: () => void }) {
  const { titel, analyse } = props.blad;
  const [uitvoer, setUitvoer] = useState<{ tekst: string; eigenRegels: readonly string[] } | null>(null);
  return (
    <>
      <BladOmTeLezen titel={titel} analyse={analyse} onTekst={setUitvoer} />
      {uitvoer ? (
        <PoortUitvoer
          waarvoor="afdrukken"
          wat={titel}
          casus={props.casus}
          uitvoer={{ ...uitvoer, eigenDagen: eigenDagen(analyse.items), getypt: [] }}
          onKlaar={props.onKlaar}
          onTerug={props.onTerug}
        />
      ) : (
        <Loading />
      )}
    </>
  );
}
