// Around the screens of the practice casus: gives them a store of its own and says that nothing is kept. It lives until the page is loaded again.
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import './oefenen.css';
import type { Oefenwereld } from '../store/oefencasus.ts';
import { DoorlopenProvider, RuggespraakProvider } from '../store/react.tsx';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/melding.tsx';
import { Loading } from '../ui/Screen.tsx';

/** From one screen to the next it is the same casus. */
let kept: Promise<Oefenwereld> | null = null;
function fetchWereld(): Promise<Oefenwereld> {
  if (kept) return kept;
  const fetching = import('../store/oefencasus.ts').then(({ createOefenwereld }) => createOefenwereld());
  kept = fetching;
  // A piece that cannot be fetched is tried again the next time.
  fetching.catch(() => {
    if (kept === fetching) kept = null;
  });
  return fetching;
}

/** Takes it out of reach; what still shows it is about to go. */
function letGo(): void {
  kept?.then(
    ({ gooiWeg }) => gooiWeg(),
    () => undefined,
  );
  kept = null;
}

export function Oefenen(props: { children?: ReactNode }) {
  const [, navigate] = useLocation();
  const [wereld, setWereld] = useState<Oefenwereld | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const bring = useCallback(() => {
    let gone = false;
    fetchWereld().then(
      (found) => !gone && setWereld(found),
      (error: unknown) => !gone && setFailure({ error }),
    );
    return () => {
      gone = true;
    };
  }, []);
  useEffect(bring, [bring]);
  // Thrown while rendering, so that the error screen catches it.
  if (failure) throw failure;
  const beginOpnieuw = () => {
    setWereld(null);
    letGo();
    bring();
    announce('De oefencasus is weer zoals in het begin.');
  };
  const gooiWeg = () => {
    setWereld(null);
    letGo();
    announce('De oefencasus is weg.');
    navigate('/');
  };
  return (
    <>
      <section className="oefenen" aria-label="Over de oefencasus">
        <p>
          <strong>Oefencasus: verzonnen.</strong> Wat je hier doet, wordt niet bewaard.
        </p>
        <div className="actions">
          <Button variant="rustig" onClick={beginOpnieuw}>
            Begin opnieuw
          </Button>
          <Button variant="rustig" onClick={gooiWeg}>
            Gooi weg
          </Button>
        </div>
      </section>
      {wereld ? (
        <RuggespraakProvider ruggespraak={wereld.ruggespraak}>
          <DoorlopenProvider doorlopen={wereld.doorlopen}>{props.children}</DoorlopenProvider>
        </RuggespraakProvider>
      ) : (
        <Loading />
      )}
    </>
  );
}
