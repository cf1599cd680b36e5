// After the stop: what remains. The record, the day to look back, the outcome into the fourth window, the proof of taking part; and going on again.
import { IconCalendarPlus, IconCertificate, IconFileText } from '@tabler/icons-react';
import { useMemo } from 'react';
import { dezeTelefoon } from '../../domain/sessie/deze-telefoon.ts';
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import { lessenVan } from '../../domain/sessie/verslag-sessie.ts';
import { casusRoute } from '../../store/casus-route.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { FunctieForm } from './AanTafel.tsx';
import { Leiding } from './Leiding.tsx';
import { LessenNaarKring } from './LessenNaarKring.tsx';
import { NogNietGegeven } from './Liggend.tsx';
import { NaarVervolg } from './NaarVervolg.tsx';
import { Oogst } from './Oogst.tsx';
import { Terugkijkdag } from './Terugkijkdag.tsx';
import { type Aan, useDaad } from './use-sessies.ts';

const WAAROM = {
  klaar: '',
  gevaar: 'Jullie stopten omdat er misschien gevaar is. Handel eerst.',
  herkenbaar: 'Jullie stopten omdat iemand te herkennen was. Haal dat eerst weg.',
  tijd: 'De tijd was op.',
  anders: '',
} as const;

export function Gestopt({ aan, leest }: { aan: Aan; leest: boolean }) {
  const { inBeeld, beeld, basis, casus } = aan;
  const { sessie, eigen } = beeld;
  const { functie } = useValue(useRuggespraak().instellingen);
  const { fout, bezig, doe } = useDaad();
  const { leidt, schrijft } = dezeTelefoon(sessie, eigen);
  const { gestopt, fase, werkvorm } = sessie;
  const naam = fase === null ? '' : (werkvorm?.fasen[fase]?.naam ?? '');
  const klaar = gestopt?.reden === 'klaar' && fase === (werkvorm?.fasen.length ?? 0) - 1;
  const lessen = useMemo(() => lessenVan(sessie), [sessie]);
  const verder = fase ?? 0;
  return (
    <Screen
      title={klaar ? 'Klaar. Dit blijft over' : 'De intervisie is gestopt'}
      above={werkvorm?.titel}
      lead={klaar || naam === '' ? undefined : `Bij: ${naam}. Wat er tot nu toe staat, blijft.`}
    >
      {gestopt && WAAROM[gestopt.reden] !== '' && (
        <div className="notice" data-toon={gestopt.reden === 'gevaar' ? 'fout' : 'let-op'}>
          <p>{WAAROM[gestopt.reden]}</p>
          {gestopt.reden === 'gevaar' && <LinkButton href="/acuut">Acuut gevaar</LinkButton>}
        </div>
      )}
      {gestopt && !klaar && <p className="subtle small">Gestopt door {naamAanTafel(sessie, gestopt.door)}.</p>}
      <Leiding aan={aan} />
      <div className="actions">
        <LinkButton variant="primair" href={`${basis}/verslag`} icon={<IconFileText aria-hidden size={22} />}>
          Verslag
        </LinkButton>
        {eigen.length > 0 && (
          <LinkButton href={`${basis}/bewijs`} icon={<IconCertificate aria-hidden size={22} />}>
            Bewijs van deelname
          </LinkButton>
        )}
      </div>
      {eigen.length === 0 && !leest && (
        <details>
          <summary>Ik was er ook bij</summary>
          <FunctieForm
            label="Met welke functie zat jij aan tafel?"
            begin={functie}
            knop="Zet mij erbij"
            zet={(wie) => doe(async () => inBeeld.kom(wie))}
          />
        </details>
      )}
      {schrijft !== null && (
        <>
          <section className="stack" aria-label="Terugkijken">
            <h2>
              <IconCalendarPlus aria-hidden size={22} /> Terugkijken
            </h2>
            <Terugkijkdag aan={aan} schrijft={schrijft} />
          </section>
          <NogNietGegeven aan={aan} />
          <NaarVervolg aan={aan} />
          <Oogst
            aan={aan}
            schrijft={schrijft}
            regels={sessie.oogst.filter(({ soort }) => soort === 'les')}
            soorten={['les']}
            titel={lessen.length === 0 ? 'Wat nemen jullie mee?' : 'Wat jullie meenemen'}
          />
          <LessenNaarKring aan={aan} />
        </>
      )}
      <Fout zin={fout} />
      <div className="actions">
        {leidt !== null && (
          <Button
            busy={bezig}
            onClick={() => void doe(() => inBeeld.doe(leidt, { kind: 'fase', van: sessie.beurt, naar: verder }))}
          >
            {naam === '' ? 'Begin toch' : `Ga verder bij: ${naam}`}
          </Button>
        )}
        <LinkButton variant="rustig" href={casusRoute(casus.id)}>
          Naar de casus
        </LinkButton>
      </div>
    </Screen>
  );
}
