// A document of a casus that is taken along: what is chosen about it, the gate, the ways to take it, and the paper as it will be. The same for the record and for each sheet; kept nowhere in the app.
import type { ReactNode } from 'react';
import type { CasusVerslag } from '../../domain/verslag-casus-blok.ts';
import { casusVerslagTekst } from '../../domain/verslag-casus-tekst.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { later } from '../../ui/later.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Uitvoerpoort } from '../../ui/Uitvoerpoort.tsx';
import { Uitvoer } from './Uitvoer.tsx';
import { VerslagPapier } from './VerslagPapier.tsx';
import './verslag.css';

const PoortUitvoer = later(() => import('../../meelezen/PoortUitvoer.tsx').then((m) => m.PoortUitvoer));

export function MeeTeNemen(props: {
  /** What it is called in a sentence, after `het`. */
  soort: 'verslag' | 'blad';
  casus: CasusInBeeld;
  verslag: CasusVerslag;
  /** Days in it that the app wrote, or that are still to come. */
  eigenDagen: ReadonlySet<string>;
  /** All of the casus is on this device. */
  geladen: boolean;
  titel: string;
  lead: string;
  /** Asked of who is about to read it, after whether anyone knows this gezin. */
  vraag: string;
  /** Above the paper: what is chosen and what is missing. */
  children: ReactNode;
}) {
  const { soort, casus, verslag } = props;
  const boven = useValue(casus.titel);
  const tekst = casusVerslagTekst(verslag);
  return (
    <Uitvoerpoort
      nu={tekst}
      klaar={`Nagelezen. Kies hoe je het ${soort} meeneemt.`}
      poort={(uitgang) => (
        <PoortUitvoer
          waarvoor="meenemen"
          wat={verslag.titel}
          casus={casus}
          uitvoer={{
            tekst,
            eigenRegels: [...verslag.kop, ...verslag.voet],
            eigenDagen: props.eigenDagen,
            getypt: [],
          }}
          {...uitgang}
        />
      )}
    >
      {({ isNagelezen, isVeranderd, naarPoort }) => (
        <Screen title={props.titel} above={boven} lead={props.lead}>
          {!props.geladen && (
            <p className="notice" data-toon="let-op" role="status">
              Nog niet alles van deze casus is er. Wacht even, of het {soort} mist misschien iets.
            </p>
          )}
          {props.children}
          {isNagelezen ? (
            <Uitvoer verslag={verslag} />
          ) : (
            <>
              <div className="notice">
                <p>
                  {isVeranderd && `Er is iets veranderd. Lees het ${soort} opnieuw na. `}
                  Voor je het {soort} meeneemt, lees je het na: staat er iets in waaraan iemand dit gezin herkent?{' '}
                  {props.vraag}
                </p>
                <Button variant="primair" onClick={naarPoort}>
                  Lees na en neem mee
                </Button>
              </div>
              <p className="papier-wacht print-only">
                Dit {soort} is nog niet nagelezen. Kies in de app: Lees na en neem mee.
              </p>
            </>
          )}
          <VerslagPapier verslag={verslag} nagelezen={isNagelezen} />
        </Screen>
      )}
    </Uitvoerpoort>
  );
}
