// A text of a session that leaves the app: through the gate first, then to copy or to print. The same words on the screen, in the gate and on paper.
import { type ReactNode, useState } from 'react';
import { metAnderWoord } from '../../domain/consult/consultregel.ts';
import { type Blad, bladTekst } from '../../domain/sessie/blad-tekst.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { later } from '../../ui/later.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Uitvoerpoort } from '../../ui/Uitvoerpoort.tsx';
import { useKopieer } from '../../ui/use-kopieer.ts';
import './sessie.css';

const PoortUitvoer = later(() => import('../../meelezen/PoortUitvoer.tsx').then((m) => m.PoortUitvoer));

const metWoorden = (blad: Blad, anders: readonly (readonly [woord: string, door: string])[]): Blad => {
  const lees = (tekst: string) => anders.reduce((nu, [woord, door]) => metAnderWoord(nu, woord, door), tekst);
  return {
    titel: blad.titel,
    kop: blad.kop.map(lees),
    delen: blad.delen.map(({ titel, regels }) => ({ titel, regels: regels.map(lees) })),
    voet: blad.voet,
  };
};

export function Papier(props: {
  titel: string;
  lead: string;
  boven?: string | undefined;
  blad: Blad;
  casus: CasusInBeeld;
  /** Lines of it that the app writes. */
  eigenRegels: readonly string[];
  eigenDagen: ReadonlySet<string>;
  getypt: readonly string[];
  nagelezen: string;
  children?: ReactNode;
}) {
  const [anders, setAnders] = useState<readonly (readonly [string, string])[]>([]);
  const blad = metWoorden(props.blad, anders);
  const tekst = bladTekst(blad);
  return (
    <Uitvoerpoort
      nu={tekst}
      klaar={props.nagelezen}
      poort={(uitgang) => (
        <PoortUitvoer
          waarvoor="meenemen"
          wat={blad.titel}
          casus={props.casus}
          uitvoer={{
            tekst,
            eigenRegels: props.eigenRegels,
            eigenDagen: props.eigenDagen,
            getypt: props.getypt,
          }}
          bijVervangen="Dit vervang je in deze tekst, en in de casus waar dat kan."
          vervangInTekst={(woord, door) => setAnders((nu) => [...nu, [woord, door]])}
          {...uitgang}
        />
      )}
    >
      {({ isNagelezen, isVeranderd, naarPoort }) => (
        <Screen title={props.titel} above={props.boven} lead={props.lead}>
          {props.children}
          {isNagelezen ? (
            <Meenemen tekst={tekst} />
          ) : (
            <div className="notice">
              <p>
                {isVeranderd && 'Er is iets veranderd. '}
                Lees het na voor je het meeneemt: staat er iets in waaraan iemand te herkennen is?
              </p>
              <Button variant="primair" onClick={naarPoort}>
                Lees na en neem mee
              </Button>
            </div>
          )}
          {!isNagelezen && (
            <p className="sessie-wacht print-only">Dit is nog niet nagelezen. Kies in de app: Lees na en neem mee.</p>
          )}
          <article className="sessie-papier" data-nagelezen={isNagelezen || undefined} aria-label={blad.titel}>
            <h2>{blad.titel}</h2>
            {blad.kop.map((regel) => (
              <p key={regel}>{regel}</p>
            ))}
            {blad.delen.map((deel) => (
              <section key={deel.titel}>
                <h3>{deel.titel}</h3>
                {deel.regels.map((regel, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines may be the same, and keep nothing
                  <p key={at} className="sessie-woorden">
                    {regel}
                  </p>
                ))}
              </section>
            ))}
            <footer className="small">
              {blad.voet.map((regel) => (
                <p key={regel}>{regel}</p>
              ))}
            </footer>
          </article>
        </Screen>
      )}
    </Uitvoerpoort>
  );
}

function Meenemen({ tekst }: { tekst: string }) {
  const { gezegd, kopieer } = useKopieer('Kopiëren lukt hier niet. Selecteer de tekst hieronder en kopieer hem zelf.');
  return (
    <div className="stack stack-sm">
      <div className="actions">
        <Button variant="primair" onClick={() => void kopieer(tekst, 'Gekopieerd. Plak het in je eigen dossier.')}>
          Kopieer als tekst
        </Button>
        <Button onClick={() => window.print()}>Afdrukken</Button>
      </div>
      {gezegd && <p>{gezegd}</p>}
    </div>
  );
}
