// One walk on screen, wherever it is kept: fetches its version of the guide and shows the part the address names.
import type { ReactNode } from 'react';
import { LinkButton } from '../../ui/Button.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { Controleer } from './Controleer.tsx';
import { GeenGids } from './GeenGids.tsx';
import { createGang, type Gang, readWijzig, vindPlek } from './gang.ts';
import { Overzicht } from './Overzicht.tsx';
import { PaginaView } from './PaginaView.tsx';
import { KlaarView, OverslaanView } from './StapViews.tsx';
import { UitkomstView } from './UitkomstView.tsx';
import { useGids } from './use-gids.ts';
import { VerslagView } from './VerslagView.tsx';

/** The part of a walk an address names: `wat` is what, `welke` of which page or step, `hoe` says it is being changed. */
export interface Deel {
  wat: string | null;
  welke: string | null;
  hoe: string | null;
}

export function Doorloop(
  props: Omit<Gang, 'pack' | 'antwoorden' | 'voortgang'> & {
    deel: Deel;
    /** How the walk is kept, said on its overview. */
    slot: ReactNode;
  },
) {
  const { staat, deel } = props;
  const gids = useGids(staat.doorloop.gids, staat.doorloop.versie);
  if (gids.kind === 'laden') return <Loading />;
  if (gids.kind !== 'goed')
    return deel.wat === 'verslag' ? (
      <VerslagView staat={staat} pack={null} functie={props.functie} casus={props.casus} />
    ) : (
      <GeenGids gids={gids}>
        <p>Wat je invulde, is er nog. Je leest het in het verslag.</p>
        <LinkButton variant="primair" href={`${props.basis}/verslag`}>
          Verslag van de stappen
        </LinkButton>
      </GeenGids>
    );
  const gang = createGang({ ...props, pack: gids.pack });
  const key = `${staat.doorloop.id}/${deel.wat}/${deel.welke}/${deel.hoe}`;
  const straks = readWijzig(deel.hoe);
  const stap = gang.voortgang.stappen.find(({ loop }) => loop.stap.id === deel.welke)?.loop.stap;
  switch (deel.wat) {
    case 'p': {
      const plaats = vindPlek(gang, deel.welke ?? '')?.plaats;
      if (!plaats) return <NietOpDezeWeg basis={props.basis} />;
      return plaats.kind === 'pagina' ? (
        <PaginaView key={key} gang={gang} pagina={plaats.pagina} wijzig={straks !== null} />
      ) : (
        <UitkomstView key={key} gang={gang} plek={plaats.plek} uitkomst={plaats.uitkomst} straks={straks} />
      );
    }
    case 'klaar':
      return stap ? <KlaarView key={key} gang={gang} stap={stap} /> : <NietOpDezeWeg basis={props.basis} />;
    case 'sla-over':
      return stap ? <OverslaanView key={key} gang={gang} stap={stap} /> : <NietOpDezeWeg basis={props.basis} />;
    case 'controleer':
      return <Controleer key={key} gang={gang} />;
    case 'verslag':
      return <VerslagView key={key} staat={staat} pack={gids.pack} functie={props.functie} casus={props.casus} />;
    default:
      return <Overzicht key={key} gang={gang} slot={props.slot} />;
  }
}

function NietOpDezeWeg({ basis }: { basis: string }) {
  return (
    <Screen
      title="Deze vraag hoort hier niet meer bij"
      lead="Door een ander antwoord loopt de weg nu anders. Je antwoorden zijn er nog."
    >
      <LinkButton variant="primair" href={basis}>
        Naar het overzicht
      </LinkButton>
    </Screen>
  );
}
