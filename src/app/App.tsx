// The whole app around one store: the router, the shell, and which screen stands behind which address.
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Router, useLocation, useRouter } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Ruggespraak } from '../store/contract.ts';
import type { Doorlopen } from '../store/doorlopen.ts';
import { DoorlopenProvider, RuggespraakProvider } from '../store/react.tsx';
import { later } from '../ui/later.tsx';
import { EerstBeginscherm, useEerstBeginscherm } from './EerstBeginscherm.tsx';
import { ErrorBoundary, StoreFailedScreen } from './ErrorScreen.tsx';
import { Gate } from './Gate.tsx';
import { findRoute } from './routes.tsx';
import { Shell } from './Shell.tsx';
import { magAlsGast, useIsGast } from './te-gast.ts';

const NietAlsGast = later(() => import('../features/gast/NietAlsGast.tsx').then((m) => m.NietAlsGast));
const GastThuis = later(() => import('../features/gast/GastThuis.tsx').then((m) => m.GastThuis));

type Start =
  | { kind: 'nog-niet' }
  | { kind: 'laden' }
  | { kind: 'klaar'; ruggespraak: Ruggespraak }
  | { kind: 'mislukt' };

/**
 * `load` fetches the store, once; `loadDoorlopen` only what guides need. `wasHere`: something is kept on this device, so even the start screen waits for it.
 * `update`: what offers a new version, at the bottom of every screen.
 */
export function App(props: {
  load: () => Promise<Ruggespraak>;
  loadDoorlopen: () => Promise<Doorlopen>;
  wasHere: boolean;
  update?: ReactNode;
}) {
  const [start, setStart] = useState<Start>({ kind: 'nog-niet' });
  const [doorlopen, setDoorlopen] = useState<Doorlopen | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { load, loadDoorlopen } = props;
  const wantDoorlopen = useCallback(() => {
    loadDoorlopen().then(setDoorlopen, (error: unknown) => setFailure({ error }));
  }, [loadDoorlopen]);
  const want = useCallback(() => {
    setStart((now) => (now.kind === 'nog-niet' ? { kind: 'laden' } : now));
    load().then(
      (ruggespraak) => setStart({ kind: 'klaar', ruggespraak }),
      () => setStart({ kind: 'mislukt' }),
    );
  }, [load]);
  return (
    <RuggespraakProvider ruggespraak={start.kind === 'klaar' ? start.ruggespraak : null}>
      <DoorlopenProvider doorlopen={doorlopen}>
        <Router hook={useHashLocation}>
          <Routed
            start={start.kind}
            want={want}
            wantDoorlopen={wantDoorlopen}
            gidsenMislukt={failure !== null}
            wasHere={props.wasHere}
            update={props.update}
          />
        </Router>
      </DoorlopenProvider>
    </RuggespraakProvider>
  );
}

function Routed(props: {
  start: Start['kind'];
  want: () => void;
  wantDoorlopen: () => void;
  gidsenMislukt: boolean;
  wasHere: boolean;
  update: ReactNode;
}) {
  const [location] = useLocation();
  const { parser } = useRouter();
  const { start, want } = props;
  const { route, params, needs: asked } = findRoute(parser, location);
  const needs = asked === 'liefst' ? (props.wasHere || start === 'klaar' ? 'lezen' : 'niets') : asked;
  const waits = needs !== 'niets';
  // Fetching the store makes a database, and nothing is made before the person knows that it may not last.
  // A guest keeps nothing either, wherever they are.
  const isGast = useIsGast();
  const eerst = useEerstBeginscherm() && waits && !props.wasHere && !route.blijftNiets && !isGast;
  useEffect(() => {
    if ((waits && !eerst) || props.wasHere) want();
  }, [waits, eerst, props.wasHere, want]);
  const { wantDoorlopen } = props;
  const gids = route.gids ?? false;
  useEffect(() => {
    if (gids) wantDoorlopen();
  }, [gids, wantDoorlopen]);
  const kept = props.wasHere || start === 'klaar';
  const shown = () => {
    if (isGast && !magAlsGast(route.pattern)) return <NietAlsGast />;
    return isGast && location === '/' ? <GastThuis /> : route.render(params, kept);
  };
  const screen = gids && props.gidsenMislukt ? <StoreFailedScreen /> : shown();
  return (
    <Shell route={route} params={params} location={location} update={props.update}>
      <ErrorBoundary key={route.pattern}>
        {eerst ? (
          <EerstBeginscherm />
        ) : !waits ? (
          screen
        ) : start === 'mislukt' ? (
          <StoreFailedScreen />
        ) : (
          <Gate open={needs === 'open'} waarvoor={route.waarvoor} alsGast={route.pattern === '/meedoen'}>
            {screen}
          </Gate>
        )}
      </ErrorBoundary>
    </Shell>
  );
}
