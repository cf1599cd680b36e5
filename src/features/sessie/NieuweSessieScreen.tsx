// A new session: choose a werkvorm, look at it, say with which functie you sit down; then the waiting room opens.
import { useLocation } from 'wouter';
import { fetchOefenWerkvorm, OEFEN_WERKVORM } from '../../content/oefen-werkvorm.ts';
import { fetchWerkvorm } from '../../content/werkvormen.ts';
import { casusRoute, OEFENCASUS } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import type { CasusSessies } from '../../store/sessie/contract.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { FunctieForm } from './AanTafel.tsx';
import { EigenActies } from './EigenActies.tsx';
import { WerkvormLijst } from './KiesWerkvorm.tsx';
import { WerkvormBlad } from './WerkvormBlad.tsx';
import './sessie.css';
import { useDaad, useSessies } from './use-sessies.ts';
import { type Eigen, useEigenWerkvormen, useWerkvorm } from './use-werkvormen.ts';
import { UitBestand } from './WerkvormBestand.tsx';

export function NieuweSessieScreen({ casus, werkvorm }: { casus: CasusInBeeld; werkvorm: string | null }) {
  const [, navigate] = useLocation();
  const eigen = useEigenWerkvormen();
  const basis = `${casusRoute(casus.id)}/intervisie`;
  if (werkvorm !== null) return <EenWerkvorm key={werkvorm} casus={casus} id={werkvorm} eigen={eigen} />;
  return (
    <Screen
      title="Kies een werkvorm"
      above="Intervisie"
      lead="Een werkvorm zegt in welke stappen jullie denken, en hoe lang elke stap duurt."
    >
      <WerkvormLijst
        toon={(id) => navigate(`${basis}/nieuw/${id}`)}
        eigen={eigen}
        bijEigen={
          eigen.kind === 'er' && (
            <UitBestand werkvormen={eigen.werkvormen} binnen={(id) => navigate(`${basis}/nieuw/${id}`)} />
          )
        }
        extra={casus.id === OEFENCASUS ? [OEFEN_WERKVORM] : []}
      />
    </Screen>
  );
}

const haal: typeof fetchWerkvorm = (id) => (id === OEFEN_WERKVORM.id ? fetchOefenWerkvorm() : fetchWerkvorm(id));

function EenWerkvorm({ casus, id, eigen }: { casus: CasusInBeeld; id: string; eigen: Eigen }) {
  const gehaald = useWerkvorm(id, eigen, haal);
  const sessies = useSessies(casus);
  if (gehaald.kind === 'laden' || !sessies) return <Loading />;
  if (gehaald.kind === 'geweigerd')
    return (
      <Screen title="Deze werkvorm is er niet" lead={gehaald.redenen.join(' ')}>
        <LinkButton variant="primair" href={`${casusRoute(casus.id)}/intervisie/nieuw`}>
          Kies een werkvorm
        </LinkButton>
      </Screen>
    );
  const { werkvorm } = gehaald;
  return (
    <Screen title={werkvorm.titel} above="Werkvorm">
      <WerkvormBlad
        werkvorm={werkvorm}
        knop=""
        kies={() => undefined}
        bezig={false}
        acties={
          eigen.kind === 'er' && (
            <EigenActies
              werkvormen={eigen.werkvormen}
              werkvorm={werkvorm}
              pad={`${casusRoute(casus.id)}/intervisie/nieuw`}
            />
          )
        }
      >
        {(maak) => <Zet casus={casus} sessies={sessies} maak={maak} />}
      </WerkvormBlad>
    </Screen>
  );
}

function Zet(props: {
  casus: CasusInBeeld;
  sessies: CasusSessies;
  maak: () => Parameters<CasusSessies['begin']>[0] | null;
}) {
  const { casus, sessies, maak } = props;
  const [, navigate] = useLocation();
  const { functie: eigen } = useValue(useRuggespraak().instellingen);
  const { fout, doe } = useDaad();
  return (
    <section className="surface stack" aria-label="Zet klaar">
      <FunctieForm
        label="Met welke functie zit jij aan tafel?"
        begin={eigen}
        primair
        knop="Zet de intervisie klaar"
        zet={async (functie) => {
          const werkvorm = maak();
          if (!werkvorm) return false;
          return doe(async () => {
            const begonnen = await sessies.begin(werkvorm, functie);
            if (begonnen.kind === 'goed') navigate(`${casusRoute(casus.id)}/intervisie/${begonnen.id}`);
            return begonnen;
          });
        }}
      />
      <p className="subtle small">
        Er begint nog niets. Wie bij deze casus kan, ziet dat er een intervisie klaarstaat.
      </p>
      <Fout zin={fout} />
    </section>
  );
}
