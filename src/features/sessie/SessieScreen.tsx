// One session on this device: sitting down, the waiting room, a phase, and what remains after it. Keeps the screen awake and gives the sign at the end of the time, whatever is shown.
import { useEffect, useRef, useState } from 'react';
import { watNu } from '../../domain/sessie/wat-nu.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import type { CasusSessies } from '../../store/sessie/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { announce } from '../../ui/melding.tsx';
import { Loading, SCREEN_TITLE_ID, Screen } from '../../ui/Screen.tsx';
import { FunctieForm } from './AanTafel.tsx';
import { Gestopt } from './Gestopt.tsx';
import { Tijd } from './Klok.tsx';
import { Lopend } from './Lopend.tsx';
import { NietHier } from './NietHier.tsx';
import './sessie.css';
import { useSein } from './use-klok.ts';
import { type Aan, useDaad, useSessie, useSessies, type VensterVan } from './use-sessies.ts';
import { useWakker } from './use-wakker.ts';
import { Wachtkamer } from './Wachtkamer.tsx';

interface Props {
  casus: CasusInBeeld;
  sessie: string;
  venster: VensterVan;
}

export function SessieScreen(props: Props) {
  const sessies = useSessies(props.casus);
  return sessies ? <Open {...props} sessies={sessies} /> : <Loading />;
}

/** Of a screen that goes dark it is said once, not at each session. */
let gezegd = false;

const isVeld = (element: Element | null): boolean => element?.matches('input, textarea, select') === true;

function Open({ casus, sessie: id, venster, sessies }: Props & { sessies: CasusSessies }) {
  const { inBeeld, beeld } = useSessie(sessies, id);
  const geladen = useValue(sessies.geladen);
  const leest = useValue(useRuggespraak().casussen).find((een) => een.id === casus.id)?.alleenLezen ?? false;
  if (!beeld || !inBeeld) return geladen ? <NietHier casus={casus} /> : <Loading />;
  const aan: Aan = { casus, sessies, inBeeld, beeld, basis: `${casusRoute(casus.id)}/intervisie/${id}` };
  return <Aanwezig aan={aan} venster={venster} leest={leest} />;
}

function Aanwezig({ aan, venster, leest }: { aan: Aan; venster: VensterVan; leest: boolean }) {
  const { sessies, beeld } = aan;
  const { sessie, eigen } = beeld;
  const bezig = sessie.stand === 'bezig';
  useSein(sessie, sessies.tijd);
  const gaatUit = useWakker(bezig && eigen.length > 0);
  const [zegUit, setZegUit] = useState(!gezegd);
  const latest = useRef(sessie);
  latest.current = sessie;
  const vorige = useRef(sessie.beurt);
  useEffect(() => {
    if (vorige.current === sessie.beurt) return;
    vorige.current = sessie.beurt;
    const { waar, tijd } = watNu(latest.current, '', sessies.tijd());
    announce(tijd === '' ? `${waar}.` : `${waar}. ${tijd}.`);
    // Who is typing stays where they are.
    if (!isVeld(document.activeElement))
      document.getElementById(SCREEN_TITLE_ID)?.scrollIntoView?.({ block: 'center' });
  }, [sessie.beurt, sessies]);
  const scherm = () => {
    if (sessie.stand === 'gestopt') return <Gestopt aan={aan} leest={leest} />;
    if (eigen.length === 0) return <Aanschuiven aan={aan} leest={leest} />;
    return bezig ? <Lopend aan={aan} venster={venster} /> : <Wachtkamer aan={aan} />;
  };
  return (
    <>
      {bezig && gaatUit && zegUit && (
        <div className="screen notice sessie-uit" role="status">
          <p>Je scherm kan hier vanzelf uitgaan. De klok loopt dan gewoon door.</p>
          <Button
            variant="rustig"
            onClick={() => {
              gezegd = true;
              setZegUit(false);
            }}
          >
            Goed zo
          </Button>
        </div>
      )}
      <div className="sessie-tafel" data-rond={eigen.length > 1 || undefined}>
        {scherm()}
      </div>
    </>
  );
}

/** Where they are, how much time is left, what is expected: a line each. Then a place. */
function Aanschuiven({ aan, leest }: { aan: Aan; leest: boolean }) {
  const { sessies, inBeeld, beeld, basis } = aan;
  const { sessie } = beeld;
  const { functie } = useValue(useRuggespraak().instellingen);
  const { fout, doe } = useDaad();
  const { waar, verwacht } = watNu(sessie, '', sessies.tijd());
  return (
    <Screen title="Schuif aan" above={sessie.werkvorm?.titel}>
      <p>
        <strong>{waar}.</strong>
      </p>
      <Tijd sessie={sessie} tijd={sessies.tijd} />
      <p>{sessie.stand === 'wachtkamer' ? 'Kies straks je rol en zeg of je klaar bent.' : verwacht}</p>
      {leest ? (
        <p className="subtle">Je leest mee in deze casus. Aan tafel meedoen kan dan niet.</p>
      ) : (
        <FunctieForm
          label="Met welke functie zit jij aan tafel?"
          begin={functie}
          primair
          knop="Doe mee"
          zet={(wie) => doe(async () => inBeeld.kom(wie), 'Je zit aan tafel.')}
        />
      )}
      <Fout zin={fout} />
      <div className="actions">
        <LinkButton variant="rustig" href={`${basis}/groot`}>
          Alleen kijken, voor een groot scherm
        </LinkButton>
        {leest && <LinkButton href={`${basis}/verslag`}>Verslag tot nu toe</LinkButton>}
      </div>
    </Screen>
  );
}
