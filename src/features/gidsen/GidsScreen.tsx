// One guide before it is walked: what it is for, its steps to read, what was begun, and the button to begin.
import { useLocation } from 'wouter';
import { dagVan } from '../../domain/dag.ts';
import type { Pack } from '../../domain/gids/pack.ts';
import type { DoorloopKort } from '../../store/contract.ts';
import type { Doorlopen } from '../../store/doorlopen.ts';
import { useDoorlopen, useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { Bronregel } from './Blokken.tsx';
import { GeenGids } from './GeenGids.tsx';
import { SlotRegel } from './SlotRegel.tsx';
import { useGids } from './use-gids.ts';

/** `nietGevonden`: the address named a walk that is not on this device. */
export function GidsScreen(props: { gids: string; nietGevonden?: boolean }) {
  const gids = useGids(props.gids);
  const doorlopen = useDoorlopen();
  if (gids.kind === 'laden' || !doorlopen) return <Loading />;
  if (gids.kind !== 'goed') return <GeenGids gids={gids} />;
  return <Intro pack={gids.pack} doorlopen={doorlopen} nietGevonden={props.nietGevonden ?? false} />;
}

function Intro(props: { pack: Pack; doorlopen: Doorlopen; nietGevonden: boolean }) {
  const { pack, doorlopen } = props;
  const [, navigate] = useLocation();
  const gelezen = useValue(doorlopen.gelezen);
  const begonnen = useValue(doorlopen.lijst).filter(({ doorloop }) => doorloop.gids === pack.id);
  const [eerste] = pack.stappen;
  const begin = () => navigate(`/gidsen/${pack.id}/${doorlopen.begin(pack)}/p/${eerste?.begin}`);
  if (!gelezen) return <Loading />;
  return (
    <Screen title={pack.titel} lead={pack.uitleg}>
      {props.nietGevonden && (
        <p className="notice" role="status">
          Deze antwoorden zijn hier niet. Misschien zijn ze verwijderd of staan ze in een casus.
        </p>
      )}
      {begonnen.length > 0 && <Begonnen lijst={begonnen} />}
      <Button variant="primair" onClick={begin}>
        {begonnen.length > 0 ? 'Begin opnieuw' : 'Begin'}
      </Button>
      {pack.stappen.length > 1 && (
        <section className="stack stack-sm" aria-labelledby="lezen">
          <h2 id="lezen">Eerst lezen</h2>
          <ol className="rows">
            {pack.stappen.map((stap) => (
              <li key={stap.id}>
                <RowLink href={`/gidsen/${pack.id}/lees/p/${stap.begin}`} title={stap.titel}>
                  {stap.uitleg}
                </RowLink>
              </li>
            ))}
          </ol>
        </section>
      )}
      <Bronregel pack={pack} bronnen={Object.keys(pack.bronnen)} />
      <SlotRegel />
    </Screen>
  );
}

/** What was begun before, newest first. */
export function Begonnen(props: { lijst: readonly DoorloopKort[] }) {
  return (
    <section className="stack stack-sm" aria-labelledby="verder">
      <h2 id="verder">Verder waar je was</h2>
      <ul className="rows">
        {props.lijst.map(({ doorloop, laatst }) => (
          <li key={doorloop.id}>
            <RowLink href={`/gidsen/${doorloop.gids}/${doorloop.id}`} title={doorloop.titel}>
              Laatst op {dagVan(laatst)}
            </RowLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
