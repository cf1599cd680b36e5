// What is shown when a screen breaks: what was written is safe, and the ways on. Keeps the rest of the app standing.
import { Component, type ReactNode } from 'react';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Screen } from '../ui/Screen.tsx';

/** Give it the route as `key`, so that going elsewhere clears it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <ErrorScreen onAgain={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

export function ErrorScreen(props: { onAgain: () => void }) {
  return (
    <Screen title="Dit scherm doet het even niet">
      <p role="alert">Wat je hebt opgeschreven, is bewaard op dit toestel. Je kunt gewoon verder.</p>
      <div className="actions">
        <Button variant="primair" onClick={props.onAgain}>
          Probeer het opnieuw
        </Button>
        <LinkButton href="/">Naar Vandaag</LinkButton>
        <Button variant="rustig" onClick={() => location.reload()}>
          Start de app opnieuw
        </Button>
      </div>
    </Screen>
  );
}

export function StoreFailedScreen() {
  return (
    <Screen title="Ruggespraak kon niet starten">
      <p role="alert">Je notities zijn niet weg. Controleer je verbinding en start de app opnieuw.</p>
      <div className="actions">
        <Button variant="primair" onClick={() => location.reload()}>
          Start de app opnieuw
        </Button>
      </div>
    </Screen>
  );
}
