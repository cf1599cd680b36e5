// What is in a copy and what would happen with each part; then, when the person says so, what happened.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { dagVan } from '../../domain/dag.ts';
import { casusRoute } from '../../store/casus-route.ts';
import { describeMoment } from '../../store/describe.ts';
import type { KopieInBeeld, Teruggezet } from '../../store/kopie/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';
import { stap } from './use-kopie.ts';
import {
  describeBlijven,
  describeEigen,
  describeGedaan,
  describeGids,
  describeInhoud,
  describeKlaar,
  describePlan,
  komtTerug,
} from './woorden.ts';

/** With the heading of its section. `onKlaar`: nothing more is asked of this copy. */
export function InhoudVanKopie({ kopie, onKlaar }: { kopie: KopieInBeeld; onKlaar: () => void }) {
  const [voortgang, setVoortgang] = useState<string | null>(null);
  const [fout, setFout] = useState<string | null>(null);
  const [klaar, setKlaar] = useState<Teruggezet | null>(null);
  const { casussen, gidsen } = kopie;
  const eigen = describeEigen(kopie.eigen);
  const blijven = describeBlijven(
    kopie,
    casussen.map(({ plan }) => plan.kind),
  );
  const iets =
    eigen !== '' || casussen.some(({ plan }) => komtTerug(plan)) || gidsen.some(({ plan }) => plan !== 'al-hier');

  const zetTerug = async () => {
    setVoortgang(stap('Bezig met terugzetten', 0, 0));
    const done = await kopie.zetTerug((gedaan, totaal) => setVoortgang(stap('Bezig met terugzetten', gedaan, totaal)));
    setVoortgang(null);
    if (done.kind === 'goed') setKlaar(done.teruggezet);
    else {
      setFout(done.redenen.join(' '));
      announce(done.redenen.join(' '));
    }
  };

  if (klaar) return <Klaar teruggezet={klaar} onKlaar={onKlaar} />;
  return (
    <>
      <Kop>Wat erin zit</Kop>
      <p>
        Kopie van {dagVan(kopie.gemaaktOp)}:{' '}
        {describeInhoud({ casussen: casussen.length, gidsen: gidsen.length, eigen: kopie.inhoud })}.
        {!fout && ' Er is nog niets veranderd op dit toestel.'}
      </p>
      {casussen.length > 0 && (
        <ul className="rows">
          {casussen.map((casus) => {
            const { kort, lang } = describePlan(casus);
            return (
              <li key={casus.kamer} className="row">
                <div className="row-text">
                  <span className="row-title">{casus.titel}</span>
                  <span>
                    <strong>{kort}.</strong> {lang}
                  </span>
                  {casus.gewijzigdOp !== null && (
                    <span className="subtle small">
                      Laatst veranderd: {describeMoment(casus.gewijzigdOp, Date.now())}
                    </span>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {gidsen.length > 0 && (
        <>
          <h3>Stappenplannen</h3>
          <ul className="rows">
            {gidsen.map((gids, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two of one guide may be alike
              <li key={at} className="row">
                <div className="row-text">
                  <span className="row-title">{gids.titel}</span>
                  <span>
                    <strong>{describeGids(gids)}.</strong>
                  </span>
                  <span className="subtle small">Laatst ingevuld: {describeMoment(gids.laatst, Date.now())}</span>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {eigen !== '' && <p>{eigen}</p>}
      {blijven.map((zin) => (
        <p key={zin}>{zin}</p>
      ))}
      {!iets && <p>Er is niets wat terug kan: het staat hier al, of het kan niet terug.</p>}
      {voortgang && <p role="status">{voortgang}</p>}
      {fout && <p className="field-error">{fout}</p>}
      <div className="actions">
        {iets && !fout && (
          <Button variant="primair" busy={voortgang !== null} onClick={() => void zetTerug()}>
            Zet terug
          </Button>
        )}
        {voortgang === null && (
          <Button onClick={onKlaar}>{iets && !fout ? 'Zet niets terug' : 'Sluit de kopie'}</Button>
        )}
      </div>
    </>
  );
}

function Klaar({ teruggezet, onKlaar }: { teruggezet: Teruggezet; onKlaar: () => void }) {
  const zin = describeKlaar(teruggezet);
  const blijven = describeBlijven(
    teruggezet,
    teruggezet.casussen.map(({ hoe }) => hoe),
  );
  useEffect(() => announce(zin), [zin]);
  return (
    <>
      <Kop>{zin}</Kop>
      {teruggezet.casussen.length > 0 && (
        <ul className="rows">
          {teruggezet.casussen.map((casus, at) => {
            const regels = (
              <>
                <span className="row-title">{casus.titel}</span>
                <span>{describeGedaan(casus)}</span>
              </>
            );
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two titles may be alike
              <li key={at} className="row">
                {casus.id === null ? (
                  <div className="row-text">{regels}</div>
                ) : (
                  <Link className="row-text" href={casusRoute(casus.id)}>
                    {regels}
                  </Link>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {blijven.map((zin) => (
        <p key={zin}>{zin}</p>
      ))}
      {teruggezet.instellingen && <p>Je functie en de weergave zijn overgenomen waar hier nog niets stond.</p>}
      <div className="actions">
        <LinkButton variant="primair" href="/casussen">
          Naar je casussen
        </LinkButton>
        <Button onClick={onKlaar}>Klaar</Button>
      </div>
    </>
  );
}

/** Where reading goes on: the button that led here is gone. */
function Kop({ children }: { children: ReactNode }) {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => kop.current?.focus(), []);
  return (
    <h2 id="terug" ref={kop} tabIndex={-1}>
      {children}
    </h2>
  );
}
