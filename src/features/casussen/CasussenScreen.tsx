// The list of casussen: what was last changed, who can see it, what is not up to date. Making and deleting happen in a dialog over it.
import { IconCalendarEvent, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { dagVan } from '../../domain/dag.ts';
import { casusRoute, OEFENCASUS } from '../../store/casus-route.ts';
import type { CasusRegel, Stand } from '../../store/contract.ts';
import {
  describeEinden,
  describeLeven,
  describeMoment,
  describeStand,
  describeTerugkijk,
  describeToegang,
  describeVragen,
  describeWachtenden,
} from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { IconButton, LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { WachtRegels } from '../../ui/WachtRegels.tsx';
import { NieuweCasusDialog } from './NieuweCasusDialog.tsx';
import { VerplaatstLijst } from './VerplaatstLijst.tsx';
import { VerwijderDialog } from './VerwijderDialog.tsx';

/**
 * `doen` and `id` come from the address: `nieuw`, or `verwijder` with a casus. `onderweg`: says of a casus why it stands here
 * twice; of another room, so it is handed in.
 */
export function CasussenScreen(props: { doen: string | null; id: string | null; onderweg?: ReactNode }) {
  const ruggespraak = useRuggespraak();
  const casussen = useValue(ruggespraak.casussen);
  const onleesbaar = useValue(ruggespraak.onleesbaar);
  const einden = describeEinden(useValue(ruggespraak.einden));
  const wachten = [
    ...describeWachtenden(useValue(ruggespraak.kringen)),
    ...describeVragen(useValue(ruggespraak.vragen)),
  ];
  /** Makes nothing of their own here, and throws away nothing of others. */
  const gast = useValue(ruggespraak.gast.bezoek) !== null;
  const [, navigate] = useLocation();
  const toDelete = props.doen === 'verwijder' && !gast ? casussen.find((casus) => casus.id === props.id) : undefined;
  const backToList = () => navigate('/casussen', { replace: true });
  return (
    <Screen
      title="Casussen"
      aside={
        casussen.length > 0 &&
        !gast && (
          <LinkButton variant="primair" href="/casussen/nieuw" icon={<IconPlus aria-hidden size={22} />}>
            Nieuwe casus
          </LinkButton>
        )
      }
    >
      <WachtRegels regels={wachten} />
      {props.onderweg}
      {onleesbaar > 0 && (
        <p className="notice" data-toon="let-op" role="status">
          {onleesbaar === 1 ? 'Eén kring' : `${onleesbaar} kringen`} op dit toestel{' '}
          {onleesbaar === 1 ? 'kon' : 'konden'} niet geopend worden, omdat er iets beschadigd is. Er is niets
          weggegooid. Met verbinding wordt het opnieuw opgehaald.
        </p>
      )}
      {einden && (
        <p className="notice" data-toon={einden.toon} role="status">
          {einden.tekst}
        </p>
      )}
      {casussen.length === 0 ? !gast && <Empty /> : <List casussen={casussen} gast={gast} />}
      {gast && casussen.length === 0 && <p>Er staat hier nog geen casus. Zodra er een is, zie je hem.</p>}
      <VerplaatstLijst />
      <LinkButton variant="rustig" href={casusRoute(OEFENCASUS)}>
        {casussen.length === 0 ? 'Probeer het uit met een oefencasus' : 'Bekijk de oefencasus'}
      </LinkButton>
      {props.doen === 'nieuw' && !gast && <NieuweCasusDialog onClose={backToList} />}
      {toDelete && (
        <VerwijderDialog
          casus={toDelete}
          onDeleted={backToList}
          // From the list as from the casus: back to where the question came from.
          onKeep={() => (history.length > 1 ? history.back() : backToList())}
        />
      )}
    </Screen>
  );
}

function Empty() {
  return (
    <div className="surface stack">
      <p>
        Je hebt nog geen casussen. In een casus schrijf je op wat je ziet en hoort, zonder namen. Alleen jij ziet het,
        tot je iemand laat meedoen.
      </p>
      <div className="actions">
        <LinkButton variant="primair" href="/casussen/nieuw" icon={<IconPlus aria-hidden size={22} />}>
          Nieuwe casus
        </LinkButton>
        <LinkButton href="/meedoen">Meedoen met een code</LinkButton>
      </div>
    </div>
  );
}

/** Until when it is there: quietly, and more clearly towards the end. */
function Einde({ leven }: Pick<CasusRegel, 'leven'>) {
  const einde = describeLeven(leven);
  const terugkijk = describeTerugkijk(leven);
  return (
    <>
      {einde.toon === 'goed' ? <span className="subtle small">{einde.tekst}</span> : <Tijdregel {...einde} />}
      {terugkijk && <Tijdregel {...terugkijk} />}
    </>
  );
}

const Tijdregel = (props: { tekst: string; toon: string }) => (
  <span className="toon small" data-toon={props.toon}>
    <IconCalendarEvent aria-hidden size={18} />
    <span>{props.tekst}</span>
  </span>
);

/** What a row says for itself; no connection is said once, by the line above. */
const OWN_TROUBLE: readonly Stand['kind'][] = ['alleen-hier', 'ophalen', 'geen-toegang', 'bewaarprobleem'];

function List(props: { casussen: readonly CasusRegel[]; gast: boolean }) {
  const now = Date.now();
  const [, navigate] = useLocation();
  return (
    <ul className="rows">
      {props.casussen.map((casus) => (
        <li key={casus.id} className="row">
          <Link className="row-text" href={casusRoute(casus.id)}>
            <span className="row-title">{casus.titel}</span>
            <span className="subtle small">
              {describeToegang(casus.anderen)}
              {casus.gewijzigdOp !== null && `, ${describeMoment(casus.gewijzigdOp, now)}`}
            </span>
            {casus.teruggezet !== undefined && (
              <span className="subtle small">Teruggezet uit je kopie van {dagVan(casus.teruggezet)}</span>
            )}
            <Einde leven={casus.leven} />
            {!casus.opToestel && <StatusLine tekst="Nog niet op dit toestel" toon="let-op" />}
            {casus.opToestel && OWN_TROUBLE.includes(casus.stand.kind) && (
              <StatusLine {...describeStand(casus.stand)} />
            )}
          </Link>
          {!casus.alleenLezen && !props.gast && (
            <IconButton
              label={`Verwijder ${casus.titel}`}
              onClick={() => navigate(`/casussen/verwijder${casusRoute(casus.id).replace('/casus', '')}`)}
            >
              <IconTrash aria-hidden size={22} />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}
