// What this device saw of a casus, per day: the list, one day to read, and putting that back as a new version.
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import './geschiedenis.css';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import { BRON_VIERVENSTERS } from '../../domain/vensters/bron-viervensters.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusGeschiedenis, CasusInBeeld, CasusToen, DagVersie } from '../../store/contract.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { dagWoord, uurVan } from './dag-woorden.ts';
import { TerugzetDialog } from './TerugzetDialog.tsx';
import { ToenView } from './ToenView.tsx';

const ALLEEN_HIER =
  'Deze geschiedenis staat alleen op dit toestel. Na dertig dagen verdwijnt een dag, of eerder als de casus wordt gewist.';

export function GeschiedenisScreen({ casus, dag }: { casus: CasusInBeeld; dag: string | null }) {
  return dag === null ? <Dagen casus={casus} /> : <Dag key={dag} casus={casus} id={dag} />;
}

/** null: still being read. */
function useGelezen<T>(read: (geschiedenis: CasusGeschiedenis) => Promise<T>, casus: CasusInBeeld, which: string) {
  const [gelezen, setGelezen] = useState<{ van: T } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read is named by `which`
  useEffect(() => {
    let gone = false;
    setGelezen(null);
    void read(casus.geschiedenis).then((van) => !gone && setGelezen({ van }));
    return () => {
      gone = true;
    };
  }, [casus, which]);
  return gelezen;
}

const beschrijf = ({ op, voorHerstel }: DagVersie): string =>
  voorHerstel ? `Om ${uurVan(op)}, net voordat een oudere versie is teruggezet` : `Zoals het was om ${uurVan(op)}`;

function Dagen({ casus }: { casus: CasusInBeeld }) {
  const gelezen = useGelezen((geschiedenis) => geschiedenis.dagen(), casus, 'dagen');
  if (!gelezen) return <Loading />;
  const dagen = gelezen.van;
  const now = Date.now();
  return (
    <Screen
      title="Eerdere dagen"
      lead="Kijk hoe deze casus er aan het eind van een dag uitzag. Je kunt zo'n versie ook terugzetten."
    >
      {dagen.length === 0 ? (
        <p>Er is nog geen dag bewaard. Aan het eind van elke dag waarop iets verandert, komt er een bij.</p>
      ) : (
        <ul className="rows">
          {dagen.map((versie) => (
            <li key={versie.id}>
              <RowLink
                href={`${casusRoute(casus.id)}/geschiedenis/${versie.id}`}
                title={hoofdletter(dagWoord(versie.dag, now))}
              >
                {beschrijf(versie)}
              </RowLink>
            </li>
          ))}
        </ul>
      )}
      <p className="subtle small">{ALLEEN_HIER}</p>
    </Screen>
  );
}

function Dag({ casus, id }: { casus: CasusInBeeld; id: string }) {
  const gelezen = useGelezen((geschiedenis) => geschiedenis.toen(id), casus, id);
  if (!gelezen) return <Loading />;
  if (!gelezen.van)
    return (
      <Screen
        title="Deze dag is hier niet"
        lead="Misschien is hij ouder dan dertig dagen, of staat hij op een ander toestel."
      >
        <LinkButton variant="primair" href={`${casusRoute(casus.id)}/geschiedenis`}>
          Naar de eerdere dagen
        </LinkButton>
      </Screen>
    );
  return <Toen casus={casus} toen={gelezen.van} />;
}

function Toen({ casus, toen }: { casus: CasusInBeeld; toen: CasusToen }) {
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const dag = dagWoord(toen.dag, Date.now());
  return (
    <Screen above="Zoals het toen was" title={hoofdletter(dag)} lead={`${beschrijf(toen)}. Hier kun je alleen lezen.`}>
      <ToenView toen={toen} />
      <p className="subtle small">{ALLEEN_HIER}</p>
      <p className="subtle small">{BRON_VIERVENSTERS}</p>
      <ActionBar>
        <Button variant="primair" onClick={() => setAsking(true)}>
          Zet deze versie terug
        </Button>
      </ActionBar>
      {asking && (
        <TerugzetDialog
          casus={casus}
          id={toen.id}
          dag={dag}
          onDone={() => navigate(casusRoute(casus.id))}
          onKeep={() => setAsking(false)}
        />
      )}
    </Screen>
  );
}
