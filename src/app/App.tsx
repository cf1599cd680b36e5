// The whole app around one store: the router, the shell, and which screen stands behind which address.
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { Router, useLocation, useRouter } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Ruggespraak } from '../store/contract.ts';
import { RuggespraakProvider } from '../store/react.tsx';
import { Loading } from '../ui/Screen.tsx';
import { ErrorBoundary, StoreFailedScreen } from './ErrorScreen.tsx';
import { Gate } from './Gate.tsx';
import { findRoute } from './routes.tsx';
import { Shell } from './Shell.tsx';

type Start = { kind: 'laden' } | { kind: 'klaar'; ruggespraak: Ruggespraak } | { kind: 'mislukt' };

/** `update`: what offers a new version, at the bottom of every screen. */
export function App(props: { loading: Promise<Ruggespraak>; update?: ReactNode }) {
  const [start, setStart] = useState<Start>({ kind: 'laden' });
  useEffect(() => {
    let gone = false;
    props.loading.then(
      (ruggespraak) => !gone && setStart({ kind: 'klaar', ruggespraak }),
      () => !gone && setStart({ kind: 'mislukt' }),
    );
    return () => {
      gone = true;
    };
  }, [props.loading]);
  return (
    <RuggespraakProvider ruggespraak={start.kind === 'klaar' ? start.ruggespraak : null}>
      <Router hook={useHashLocation}>
        <Routed failed={start.kind === 'mislukt'} update={props.update} />
      </Router>
    </RuggespraakProvider>
  );
}

function Routed(props: { failed: boolean; update: ReactNode }) {
  const [location] = useLocation();
  const { parser } = useRouter();
  const { route, params, needs } = findRoute(parser, location);
  const screen = <Suspense fallback={<Loading />}>{route.render(params)}</Suspense>;
  return (
    <Shell route={route} params={params} location={location} update={props.update}>
      <ErrorBoundary key={route.pattern}>
        {needs === 'niets' ? screen : props.failed ? <StoreFailedScreen /> : <Gate needs={needs}>{screen}</Gate>}
      </ErrorBoundary>
    </Shell>
  );
}
