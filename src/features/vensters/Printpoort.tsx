// Printing the four windows: first through the gate, then on paper, for as long as nothing in them changes.
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { eigenDagen } from '../../domain/eigen-dagen.ts';
import type { Analyse } from '../../domain/vensters/analyse.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useValue } from '../../store/react.tsx';
import { later } from '../../ui/later.tsx';
import { announce } from '../../ui/melding.tsx';
import { Loading } from '../../ui/Screen.tsx';
import { BladOmTeLezen, type Nagelezen } from './Printblad.tsx';

const PoortUitvoer = later(() => import('../../meelezen/PoortUitvoer.tsx').then((m) => m.PoortUitvoer));

export function Printpoort(props: {
  casus: CasusInBeeld;
  analyse: Analyse;
  /** Gets what may be printed, and what begins printing. */
  children: (nagelezen: Nagelezen | null, afdrukken: () => void) => ReactNode;
}) {
  const { casus, analyse } = props;
  const titel = useValue(casus.titel);
  const [inPoort, setInPoort] = useState(false);
  const [uitvoer, setUitvoer] = useState<{ tekst: string; eigenRegels: readonly string[] } | null>(null);
  const [gelezen, setGelezen] = useState<Nagelezen | null>(null);
  /** Out of the gate: as soon as the windows stand there again. */
  const [straks, setStraks] = useState(false);
  const nagelezen = useMemo(
    () => (gelezen?.titel === titel && gelezen.analyse === analyse ? gelezen : null),
    [gelezen, titel, analyse],
  );
  const afdrukken = useCallback(() => (nagelezen ? window.print() : setInPoort(true)), [nagelezen]);
  useEffect(() => {
    if (!straks) return;
    setStraks(false);
    announce('Nagelezen. Het afdrukken begint.');
    window.print();
  }, [straks]);
  if (!inPoort) return props.children(nagelezen, afdrukken);
  const sluit = () => {
    setInPoort(false);
    setUitvoer(null);
  };
  return (
    <>
      <BladOmTeLezen titel={titel} analyse={analyse} onTekst={setUitvoer} />
      {uitvoer ? (
        <PoortUitvoer
          waarvoor="afdrukken"
          wat={titel}
          casus={casus}
          uitvoer={{ ...uitvoer, eigenDagen: eigenDagen(analyse.items), getypt: [] }}
          onKlaar={() => {
            setGelezen({ titel, analyse });
            sluit();
            setStraks(true);
          }}
          onTerug={sluit}
          onNaarTekst={sluit}
        />
      ) : (
        <Loading />
      )}
    </>
  );
}
