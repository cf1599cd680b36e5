// The live part of the server page: per kring and casus what the server said it keeps. Numbers and moments only.
import './server.css';
import { useEffect, useState } from 'react';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import { describeMoment } from '../../store/describe.ts';
import { useValue } from '../../store/react.tsx';
import type { ServerBeeld, ServerDeel, ServerKring } from '../../store/toestel/contract.ts';
import type { Value } from '../../store/uitkomst.ts';
import { describeBytes, tel } from './tellen.ts';

/** `onleesbaar`: kringen that do not open here, and so are not in `bron`. */
export function ServerFeiten({ bron, onleesbaar }: { bron: Value<ServerBeeld>; onleesbaar: number }) {
  const beeld = useValue(bron);
  const now = useMinute();
  return (
    <>
      {!beeld.verbonden && (
        <p className="notice" data-toon="let-op">
          Er is nu geen verbinding met de server. Je ziet wat we het laatst van hem hoorden.
        </p>
      )}
      <dl className="facts">
        <dt>Server</dt>
        <dd>{beeld.server}</dd>
        <dt>Verbinding</dt>
        <dd>{beeld.verbonden ? 'Ja, nu' : 'Nu niet'}</dd>
        <dt>Laatst iets gehoord</dt>
        <dd>{beeld.gehoordOp === 0 ? 'Nog nooit' : describeMoment(beeld.gehoordOp, now)}</dd>
      </dl>
      {beeld.teLezen > 0 && (
        <p className="subtle small" role="status">
          Nog {tel(beeld.teLezen, 'onderdeel', 'onderdelen')} te tellen…
        </p>
      )}
      {beeld.kringen.length === 0 && (
        <p>{onleesbaar === 0 ? 'Van dit toestel staat er niets op de server.' : NIET_TE_TELLEN}</p>
      )}
      {beeld.kringen.map((kring) => (
        <Kring key={kring.id} kring={kring} geteld={beeld.teLezen === 0} now={now} />
      ))}
    </>
  );
}

const NIET_TE_TELLEN = 'Dit kunnen we hier niet tellen.';

/** `geteld`: there is nothing left to look at. */
function Kring({ kring, geteld, now }: { kring: ServerKring; geteld: boolean; now: number }) {
  const lijst = [
    `${tel(kring.toestellen, 'toestel mag', 'toestellen mogen')} in deze kring`,
    kring.weg > 0 && `${tel(kring.weg, 'toestel is', 'toestellen zijn')} eruit gegaan`,
    kring.uitnodigingen > 0 && `${tel(kring.uitnodigingen, 'code staat', 'codes staan')} open`,
  ].filter((deel) => deel !== false);
  return (
    <section className="server-kring stack stack-sm" aria-labelledby={`server-${kring.id}`}>
      <h3 id={`server-${kring.id}`}>{hoofdletter(kring.naam)}</h3>
      <p className="subtle small">
        De server leest: {lijst.join(', ')}. Dat staat in een lijst van {tel(kring.regels, 'regel', 'regels')} (
        {describeBytes(kring.bytes)}).
      </p>
      <ul className="rows">
        {kring.delen.map((deel) => (
          <li key={deel.id} className="row">
            <div className="row-text">
              <span className="row-title">{deel.titel ?? 'De lijst van jullie casussen en functies'}</span>
              <span className="subtle small">
                {deel.bekend ? describeDeel(deel, now) : geteld ? NIET_TE_TELLEN : 'Nog niet geteld.'}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function describeDeel({ stukken, bytes, wacht, gehoordOp }: ServerDeel, now: number): string {
  const daar =
    gehoordOp === 0
      ? 'De server heeft hier nog niets van gezegd.'
      : `${tel(stukken, 'verzegeld stukje', 'verzegelde stukjes')}, ${describeBytes(bytes)}. Laatst gehoord: ${describeMoment(gehoordOp, now)}.`;
  return wacht > 0 ? `${daar} ${tel(wacht, 'stukje staat', 'stukjes staan')} nog alleen hier.` : daar;
}

/** Moments are told in minutes. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
