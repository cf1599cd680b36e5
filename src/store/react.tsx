// The one bridge between the store and React: hand the store down, watch a Value, keep a casus open. Knows no screen and no fact.
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { BijWie } from './bij-wie/contract.ts';
import type { Consulten } from './consult/contract.ts';
import type { CasusInBeeld, CasusVensters, Ruggespraak, Value } from './contract.ts';
import type { Doorlopen } from './doorlopen.ts';

const Bridge = createContext<Ruggespraak | null>(null);

/** `ruggespraak` is null until the store has been loaded: the shell and *Acuut gevaar* work without it. */
export function RuggespraakProvider(props: { ruggespraak: Ruggespraak | null; children: ReactNode }) {
  return <Bridge value={props.ruggespraak}>{props.children}</Bridge>;
}

export const useRuggespraakIfLoaded = (): Ruggespraak | null => useContext(Bridge);

export function useRuggespraak(): Ruggespraak {
  const ruggespraak = useContext(Bridge);
  if (!ruggespraak) throw new Error('this screen needs the store, which is not loaded yet');
  return ruggespraak;
}

const DoorlopenBridge = createContext<Doorlopen | null>(null);

/** `doorlopen` is null until it has been loaded; guides do without the rest of the store. */
export function DoorlopenProvider(props: { doorlopen: Doorlopen | null; children: ReactNode }) {
  return <DoorlopenBridge value={props.doorlopen}>{props.children}</DoorlopenBridge>;
}

export const useDoorlopen = (): Doorlopen | null => useContext(DoorlopenBridge);

export function useValue<T>(value: Value<T>): T {
  return useSyncExternalStore(value.subscribe, value.get);
}

/** A Value that never changes, for where the store is not there yet. */
export const fixedValue = <T,>(fixed: T): Value<T> => ({ get: () => fixed, subscribe: () => () => undefined });

export type Opening = { kind: 'laden' } | { kind: 'open'; casus: CasusInBeeld } | { kind: 'weg' };

/**
 * Opens a casus for as long as the screen is there and closes it when the screen goes. `listed`: it stands in the list;
 * when it comes to stand there (another tab just made it) it is tried again.
 */
export function useCasus(ruggespraak: Ruggespraak, id: string, listed: boolean): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: 'laden' });
  const [failure, setFailure] = useState<unknown>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `listed` asks to try again
  useEffect(() => {
    let gone = false;
    setOpening({ kind: 'laden' });
    const opened = ruggespraak.openCasus(id);
    opened.then(
      (casus) => !gone && setOpening(casus ? { kind: 'open', casus } : { kind: 'weg' }),
      (error: unknown) => !gone && setFailure({ error }),
    );
    return () => {
      gone = true;
      // A casus that would not open has nothing to close.
      void opened.then((casus) => casus?.close()).catch(() => undefined);
    };
  }, [ruggespraak, id, listed]);
  // Thrown while rendering, so that the error screen catches it.
  if (failure) throw failure;
  return opening;
}

/** The four windows of a casus for as long as the screen is there; null while they are on their way. */
export function useVensters(casus: CasusInBeeld): CasusVensters | null {
  const [vensters, setVensters] = useState<CasusVensters | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    setVensters(null);
    const opened = casus.vensters();
    opened.then(
      (found) => !gone && setVensters(found),
      (error: unknown) => !gone && setFailure({ error }),
    );
    return () => {
      gone = true;
      void opened.then((found) => found.close()).catch(() => undefined);
    };
  }, [casus]);
  // Thrown while rendering, so that the error screen catches it.
  if (failure) throw failure;
  return vensters;
}

/** Who can get at a casus and where its copies are, for as long as the screen is there; null while it is on its way. */
export function useBijWie(id: string): BijWie | null {
  const ruggespraak = useRuggespraak();
  const [beeld, setBeeld] = useState<BijWie | null>(null);
  useEffect(() => {
    let gone = false;
    let stop = () => {};
    setBeeld(null);
    const opened = ruggespraak.openBijWie(id);
    opened.then(
      (kijker) => {
        if (!kijker || gone) return;
        const look = () => setBeeld(kijker.beeld.get());
        stop = kijker.beeld.subscribe(look);
        look();
      },
      // The piece that tells it did not come in: then nothing is said.
      () => undefined,
    );
    return () => {
      gone = true;
      stop();
      void opened.then((kijker) => kijker?.close()).catch(() => undefined);
    };
  }, [ruggespraak, id]);
  return beeld;
}

/**
 * Everything about consults, for as long as it is open; null while it is locked or on its way. `beside`: a part of a screen
 * that works without it; null then when it cannot come.
 */
export function useConsulten(ruggespraak: Ruggespraak, beside = false): Consulten | null {
  const isOpen = useValue(ruggespraak.toegang).kind === 'open';
  const [consulten, setConsulten] = useState<Consulten | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    setConsulten(null);
    if (!isOpen) return;
    ruggespraak.consulten().then(
      (found) => gone || setConsulten(found),
      (error: unknown) => gone || setFailure({ error }),
    );
    return () => {
      gone = true;
    };
  }, [ruggespraak, isOpen]);
  // Thrown while rendering, so that the error screen catches it.
  if (failure && !beside) throw failure;
  return consulten;
}
