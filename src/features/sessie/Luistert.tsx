// The inbrenger only listens: then the whole casus says so on their device, with the own notepad and the ways that stay open. Whoever shows this hides the casus behind it, so that nothing half typed is lost.
import { useCallback, useEffect, useRef, useState } from 'react';
import { opsomming } from '../../domain/opsomming.ts';
import { isNuLuisteraar, moetNuLuisteren } from '../../domain/sessie/mag.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { fixedValue, useValue } from '../../store/react.tsx';
import type { SessieBeeld, SessieInBeeld, SessieKort } from '../../store/sessie/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Kladblok } from './Kladblok.tsx';
import './sessie.css';
import { useDaad, useSessiesBeside } from './use-sessies.ts';

const GEEN = fixedValue<readonly SessieKort[]>([]);

/**
 * Calls `onLuistert` with what it shows: true as long as the casus behind it is out of sight. `stil`: it only tells, for a screen
 * that stays.
 */
export function Luistert(props: { casus: CasusInBeeld; onLuistert: (luistert: boolean) => void; stil?: boolean }) {
  const { casus, stil = false } = props;
  const sessies = useSessiesBeside(casus);
  const lijst = useValue(sessies?.lijst ?? GEEN);
  const bezig = lijst.filter(({ stand, ikDoeMee }) => stand === 'bezig' && ikDoeMee);
  /** Of several that are on at once, those in which this person listens. */
  const luisteren = useRef(new Set<string>());
  const { onLuistert } = props;
  const meld = useCallback(
    (sessie: string, luistert: boolean) => {
      if (luistert) luisteren.current.add(sessie);
      else luisteren.current.delete(sessie);
      onLuistert(luisteren.current.size > 0);
    },
    [onLuistert],
  );
  return (
    sessies &&
    bezig.map(({ id }) => (
      <InSessie key={id} casus={casus} inBeeld={sessies.sessie(id)} sessie={id} meld={meld} stil={stil} />
    ))
  );
}

interface Props {
  casus: CasusInBeeld;
  inBeeld: SessieInBeeld;
  sessie: string;
  meld: (sessie: string, luistert: boolean) => void;
  stil: boolean;
}

function InSessie(props: Props) {
  const beeld = useValue(props.inBeeld.beeld);
  /** The beurt in which it could not be written down that they stopped: they stop all the same. */
  const [toch, setToch] = useState('');
  const luistert = beeld !== null && beeld.luistert.length > 0 && toch !== beeld.sessie.beurt;
  const { sessie, meld } = props;
  useEffect(() => {
    meld(sessie, luistert);
    return () => meld(sessie, false);
  }, [luistert, sessie, meld]);
  return luistert && !props.stil ? (
    <JeLuistert {...props} beeld={beeld} toch={() => setToch(beeld.sessie.beurt)} />
  ) : null;
}

function JeLuistert({ casus, inBeeld, sessie, beeld, toch }: Props & { beeld: SessieBeeld; toch: () => void }) {
  const [plek] = beeld.eigen;
  const naarCasus = casusRoute(casus.id);
  return (
    <Screen
      title="Je luistert nu"
      above="Intervisie"
      lead="De anderen denken hardop over jouw casus. Tot dat klaar is, zie je je casus hier niet. Wat je schreef, staat er nog."
    >
      {beeld.eigen.length === 0 ? (
        <p>Je zit aan tafel met een ander toestel. Daar lees je mee, en daar staat je kladblok.</p>
      ) : (
        <div className="actions">
          <LinkButton variant="primair" href={`${naarCasus}/intervisie/${sessie}`}>
            Naar de tafel
          </LinkButton>
        </div>
      )}
      {plek !== undefined && beeld.eigen.length === 1 && <Kladblok inBeeld={inBeeld} plek={plek} />}
      <StopMetLuisteren inBeeld={inBeeld} beeld={beeld} mislukt={toch} />
      <section className="stack stack-sm" aria-label="Dit kan ook nu">
        <h2>Dit kan ook nu</h2>
        <div className="actions">
          <LinkButton href="/acuut">Acuut gevaar</LinkButton>
          <LinkButton href={`${naarCasus}/stappen`}>Stappenplannen van deze casus</LinkButton>
        </div>
      </section>
    </Screen>
  );
}

/** `mislukt`: it could not be written down for the others; nobody is kept out because of that. */
export function StopMetLuisteren(props: { inBeeld: SessieInBeeld; beeld: SessieBeeld; mislukt?: () => void }) {
  const { inBeeld, beeld, mislukt } = props;
  const { sessie, eigen, luistert } = beeld;
  const { fout, bezig, doe } = useDaad();
  const stop = async () => {
    for (const plek of eigen.length > 0 ? eigen : luistert)
      if (moetNuLuisteren(sessie, plek))
        await doe(
          () => inBeeld.doe(plek, { kind: 'luister', beurt: sessie.beurt, aan: false }),
          'Je luistert niet meer alleen. De anderen zien dat.',
        );
  };
  return (
    <section className="stack stack-sm" aria-label="Stop met luisteren">
      <p>Moet je nu iets zeggen of opschrijven? Je kunt stoppen met luisteren. De anderen aan tafel zien dat.</p>
      <div className="actions">
        <Button busy={bezig} onClick={() => void stop()}>
          Stop met luisteren
        </Button>
        {fout !== null && mislukt && <Button onClick={mislukt}>Toon de casus toch</Button>}
      </div>
      <Fout zin={fout} />
    </section>
  );
}

/** Who stopped listening, said at the table; and the way back for who did. */
export function LuistertNietMeer(props: {
  inBeeld: SessieInBeeld;
  beeld: SessieBeeld;
  naam: (plek: string) => string;
}) {
  const { inBeeld, beeld, naam } = props;
  const { sessie, eigen } = beeld;
  const { fout, bezig, doe } = useDaad();
  const wie = sessie.luistertNiet.filter((plek) => isNuLuisteraar(sessie, plek));
  const mijn = wie.filter((plek) => eigen.includes(plek));
  if (wie.length === 0) return null;
  return (
    <div className="notice" role="status">
      <p>
        {mijn.length > 0 && eigen.length === 1
          ? 'Je luistert in deze fase niet meer alleen. De anderen zien dat.'
          : `${opsomming(wie.map(naam))} ${wie.length === 1 ? 'luistert' : 'luisteren'} in deze fase niet meer alleen.`}
      </p>
      {mijn.length > 0 && (
        <Button
          busy={bezig}
          onClick={() => {
            for (const plek of mijn)
              void doe(
                () => inBeeld.doe(plek, { kind: 'luister', beurt: sessie.beurt, aan: true }),
                'Je luistert weer.',
              );
          }}
        >
          Luister weer
        </Button>
      )}
      <Fout zin={fout} />
    </div>
  );
}
