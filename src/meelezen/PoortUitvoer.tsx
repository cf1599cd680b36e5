// The gate before a text leaves the app: exactly the text as it will be copied, printed or put in a file. Made anew meanwhile, it is read anew.
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { CasusInBeeld } from '../store/contract.ts';
import { openTekstlezer } from '../store/meelezen/tekstlezer.ts';
import { Poort, type Waarvoor } from './Poort.tsx';
import { createUitvoerBron, type Uitvoer } from './uitvoer-bron.ts';

export function PoortUitvoer(props: {
  waarvoor: Exclude<Waarvoor, 'delen'>;
  /** What it is about, above the title. */
  wat: string;
  /** null: the text is of no casus. */
  casus: CasusInBeeld | null;
  uitvoer: Uitvoer;
  /** Where the words cannot be changed where they came from: puts others in the text itself. */
  vervangInTekst?: (woord: string, door: string) => void;
  /** Said beside it: what is replaced where. */
  bijVervangen?: string;
  onKlaar: (tekst: string) => void;
  onTerug: () => void;
}) {
  const { casus, uitvoer } = props;
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const inTekst = props.vervangInTekst !== undefined;
  const bron = useMemo(
    () =>
      createUitvoerBron({
        lees: () => latest.current.uitvoer,
        meelezer: casus?.meelezer() ?? null,
        lezer: openTekstlezer(),
        ...(inTekst && {
          vervangInTekst: (woord: string, door: string) => latest.current.vervangInTekst?.(woord, door),
        }),
      }),
    [casus, inTekst],
  );
  return (
    <Poort
      waarvoor={props.waarvoor}
      wat={props.wat}
      bron={bron}
      versie={uitvoer.tekst}
      vanGeenCasus={casus === null}
      {...(inTekst && {
        bijVervangen:
          props.bijVervangen ?? 'Dit vervang je alleen in deze tekst. Wat je in de gids invulde, blijft zo.',
      })}
      onKlaar={() => props.onKlaar(latest.current.uitvoer.tekst)}
      onTerug={props.onTerug}
    />
  );
}
