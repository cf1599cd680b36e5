// Decides what must come before a screen: wait, unlock, choose a toegangszin and a way back, or hear that the notes are gone.
import type { ReactNode } from 'react';
import { KiesToegangszin } from '../features/toegang/KiesToegangszin.tsx';
import { OpSlot } from '../features/toegang/OpSlot.tsx';
import { Verloren } from '../features/toegang/Verloren.tsx';
import { useRuggespraak, useRuggespraakIfLoaded, useValue } from '../store/react.tsx';
import { later } from '../ui/later.tsx';
import { Loading } from '../ui/Screen.tsx';

const EenWegTerug = later(() => import('../features/toegang/EenWegTerug.tsx').then((m) => m.EenWegTerug));

/**
 * niets: always shown. liefst: shown at once on a device that keeps nothing yet, else as `lezen`. lezen: shown once the
 * store answers and nothing is locked. open: needs keys, so first a toegangszin.
 */
export type Needs = 'niets' | 'liefst' | 'lezen' | 'open';

interface GateProps {
  /** The screen needs keys. */
  open: boolean;
  /** What the person came to do, said when a toegangszin must come first. */
  waarvoor?: string | undefined;
  children: ReactNode;
}

export function Gate(props: GateProps) {
  return useRuggespraakIfLoaded() ? <LoadedGate {...props} /> : <Loading />;
}

function LoadedGate(props: GateProps) {
  const ruggespraak = useRuggespraak();
  const toegang = useValue(ruggespraak.toegang);
  const aanbod = useValue(ruggespraak.herstel.stand).kind === 'aanbod';
  switch (toegang.kind) {
    case 'laden':
      return <Loading />;
    case 'op-slot':
      return <OpSlot wachtTot={toegang.wachtTot} />;
    case 'verloren':
      // A way on that needs keys starts with a new toegangszin; only reading what is left must not.
      return props.open ? <KiesToegangszin waarvoor={props.waarvoor} /> : <Verloren />;
    case 'nieuw':
      return props.open ? <KiesToegangszin waarvoor={props.waarvoor} /> : props.children;
    case 'open':
      return aanbod ? <EenWegTerug /> : props.children;
  }
}
