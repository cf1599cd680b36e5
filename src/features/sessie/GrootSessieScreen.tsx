// A session for a beamer: large, quiet, only reading. The phase, the time, what is done, and what was shown. Nothing is given from here.
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import { watNu } from '../../domain/sessie/wat-nu.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useValue } from '../../store/react.tsx';
import type { CasusSessies } from '../../store/sessie/contract.ts';
import { Groot } from '../../ui/Groot.tsx';
import { Loading } from '../../ui/Screen.tsx';
import { Antwoorden } from './Antwoorden.tsx';
import { Tijd } from './Klok.tsx';
import { NietHier } from './NietHier.tsx';
import './sessie.css';
import { useSein } from './use-klok.ts';
import { useSessie, useSessies } from './use-sessies.ts';
import { useWakker } from './use-wakker.ts';

export function GrootSessieScreen({ casus, sessie }: { casus: CasusInBeeld; sessie: string }) {
  const sessies = useSessies(casus);
  return sessies ? <Sessie casus={casus} id={sessie} sessies={sessies} /> : <Loading />;
}

function Sessie({ casus, id, sessies }: { casus: CasusInBeeld; id: string; sessies: CasusSessies }) {
  const { beeld } = useSessie(sessies, id);
  const geladen = useValue(sessies.geladen);
  if (!beeld) return geladen ? <NietHier casus={casus} /> : <Loading />;
  return <OpScherm beeld={beeld} sessies={sessies} terug={`${casusRoute(casus.id)}/intervisie/${id}`} />;
}

function OpScherm(props: {
  beeld: NonNullable<ReturnType<typeof useSessie>['beeld']>;
  sessies: CasusSessies;
  terug: string;
}) {
  const { beeld, sessies, terug } = props;
  const { sessie, geopend } = beeld;
  useSein(sessie, sessies.tijd);
  useWakker(sessie.stand === 'bezig');
  const fase = sessie.fase === null ? undefined : sessie.werkvorm?.fasen[sessie.fase];
  const bezig = sessie.stand === 'bezig' && fase !== undefined;
  const { waar } = watNu(sessie, '', sessies.tijd());
  const rondes = sessie.rondes.filter((ronde) => ronde.fase === sessie.fase);
  return (
    <Groot
      ver
      above={
        bezig ? `Fase ${(sessie.fase ?? 0) + 1} van ${sessie.werkvorm?.fasen.length ?? 0}` : sessie.werkvorm?.titel
      }
      title={bezig ? fase.naam : waar}
      terug={terug}
    >
      {bezig && (
        <>
          <Tijd sessie={sessie} tijd={sessies.tijd} />
          <p>
            <strong>{fase.wie}.</strong> {fase.wat}
          </p>
          {fase.regels.length > 0 && (
            <ul className="plain-list">
              {fase.regels.map((regel) => (
                <li key={regel}>{regel}</li>
              ))}
            </ul>
          )}
          {rondes.map((ronde) =>
            ronde.onthuldOp === null ? (
              <p key={ronde.id} className="subtle">
                Gegeven: {ronde.gegeven.length} van {sessie.deelnemers.filter(({ aanwezig }) => aanwezig).length}.
              </p>
            ) : (
              <Antwoorden key={ronde.id} sessie={sessie} ronde={ronde} geopend={geopend} />
            ),
          )}
          <ul className="plain-list">
            {sessie.oogst
              .filter((regel) => regel.fase === sessie.fase)
              .map(({ id, tekst, soort, plek }) => (
                <li key={id}>
                  {tekst}
                  {soort === 'advies' && <span className="subtle"> ({naamAanTafel(sessie, plek)})</span>}
                </li>
              ))}
          </ul>
        </>
      )}
      {sessie.stand === 'wachtkamer' && (
        <ul className="plain-list">
          {sessie.deelnemers
            .filter(({ aanwezig }) => aanwezig)
            .map(({ plek }) => (
              <li key={plek}>{naamAanTafel(sessie, plek)}</li>
            ))}
        </ul>
      )}
    </Groot>
  );
}
