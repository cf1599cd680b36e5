// The intervisies of a casus: what is on or stands ready, what was, and the way to a new one.
import { IconPlus } from '@tabler/icons-react';
import { dagVan } from '../../domain/dag.ts';
import { watNu } from '../../domain/sessie/wat-nu.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import type { CasusSessies, SessieKort } from '../../store/sessie/contract.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import './sessie.css';
import { useSessie, useSessies } from './use-sessies.ts';

export function IntervisieScreen({ casus }: { casus: CasusInBeeld }) {
  const sessies = useSessies(casus);
  return sessies ? <Lijst casus={casus} sessies={sessies} /> : <Loading />;
}

const mensen = (aantal: number) => (aantal === 1 ? '1 deelnemer' : `${aantal} deelnemers`);

function Lijst({ casus, sessies }: { casus: CasusInBeeld; sessies: CasusSessies }) {
  const titel = useValue(casus.titel);
  const lijst = useValue(sessies.lijst);
  const geladen = useValue(sessies.geladen);
  const regel = useValue(useRuggespraak().casussen).find(({ id }) => id === casus.id);
  const basis = `${casusRoute(casus.id)}/intervisie`;
  const open = lijst.filter(({ stand }) => stand !== 'gestopt');
  const gehouden = lijst.filter(({ stand }) => stand === 'gestopt');
  return (
    <Screen
      title="Intervisie"
      above={titel}
      lead="Samen denken, in vaste stappen. Eerst ieder voor zich, dan pas praten, dan pas een advies."
    >
      {!geladen && (
        <p className="subtle" role="status">
          Nog niet alles van deze casus is er. Een ogenblik…
        </p>
      )}
      {open.length > 0 && (
        <section className="stack stack-sm" aria-label="Nu">
          <h2>Nu</h2>
          <ul className="rows">
            {open.map((een) => (
              <li key={een.id}>
                <RowLink href={`${basis}/${een.id}`} title={een.titel}>
                  <NuRegel sessies={sessies} kort={een} />
                </RowLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!regel?.alleenLezen && (
        <LinkButton
          variant={open.length > 0 ? 'secundair' : 'primair'}
          href={`${basis}/nieuw`}
          icon={<IconPlus aria-hidden size={22} />}
        >
          Start een intervisie
        </LinkButton>
      )}
      {gehouden.length > 0 && (
        <section className="stack stack-sm" aria-label="Eerder">
          <h2>Eerder</h2>
          <ul className="rows">
            {gehouden.map((een) => (
              <li key={een.id}>
                <RowLink href={`${basis}/${een.id}`} title={een.titel}>
                  {dagVan(een.op)}, {mensen(een.deelnemers)}
                </RowLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  );
}

function NuRegel({ sessies, kort }: { sessies: CasusSessies; kort: SessieKort }) {
  const { beeld } = useSessie(sessies, kort.id);
  const waar = beeld ? watNu(beeld.sessie, '', sessies.tijd()).waar : '';
  return (
    <>
      {waar}. {mensen(kort.deelnemers)}. {kort.meedoet ? 'Jij zit aan tafel.' : 'Schuif aan.'}
    </>
  );
}
