// The whole app around one store: the router, the shell, and which screen stands behind which address.
import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { Router, useLocation, useRouter } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Ruggespraak } from '../store/contract.ts';
import { RuggespraakProvider } from '../store/react.tsx';
import { Loading } from '../ui/Screen.tsx';
import { ErrorBoundary, StoreFailedScreen } from './ErrorScreen.tsx';
import { Gate } from './Gate.tsx';
import { findRoute } from './routes.tsx';
import { Shell } from './Shell.tsx';

type Start =
  | { kind: 'nog-niet' }
  | { kind: 'laden' }
  | { kind: 'klaar'; ruggespraak: Ruggespraak }
  | { kind: 'mislukt' };

/**
 * `load` fetches the store, once. `wasHere`: something is kept on this device, so even the start screen waits for it.
 * `update`: what offers a new version, at the bottom of every screen.
 */
export function App(props: { load: () => Promise<Ruggespraak>; wasHere: boolean; update?: ReactNode }) {
  const [start, setStart] = useState<Start>({ kind: 'nog-niet' });
  const { load } = props;
  const want = useCallback(() => {
    setStart((now) => (now.kind === 'nog-niet' ? { kind: 'laden' } : now));
    load().then(
      (ruggespraak) => setStart({ kind: 'klaar', ruggespraak }),
      () => setStart({ kind: 'mislukt' }),
    );
  }, [load]);
  return (
    <RuggespraakProvider ruggespraak={start.kind === 'klaar' ? start.ruggespraak : null}>
      <Router hook={useHashLocation}>
        <Routed start={start.kind} want={want} wasHere={props.wasHere} update={props.update} />
      </Router>
    </RuggespraakProvider>
  );
}

function Routed(props: { start: Start['kind']; want: () => void; wasHere: boolean; update: ReactNode }) {
  const [location] = useLocation();
  const { parser } = useRouter();
  const { start, want } = props;
  const { route, params, needs: asked } = findRoute(parser, location);
  const needs = asked === 'liefst' ? (props.wasHere || start === 'klaar' ? 'lezen' : 'niets') : asked;
  const waits = needs !== 'niets';
  useEffect(() => {
    if (waits || props.wasHere) want();
  }, [waits, props.wasHere, want]);
  const screen = <Suspense fallback={<Loading />}>{route.render(params)}</Suspense>;
  return (
    <Shell route={route} params={params} location={location} update={props.update}>
      <ErrorBoundary key={route.pattern}>
        {!waits ? (
          screen
        ) : start === 'mislukt' ? (
          <StoreFailedScreen />
        ) : (
          <Gate open={needs === 'open'} waarvoor={route.waarvoor}>
            {screen}
          </Gate>
        )}
      </ErrorBoundary>
    </Shell>
  );
}
