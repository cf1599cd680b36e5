// Decides what must come before a screen: wait, unlock, choose a toegangszin and a way back, go to the home screen first, or hear that the notes are gone.
import { type ReactNode, useEffect } from 'react';
import { KiesToegangszin } from '../features/toegang/KiesToegangszin.tsx';
import { OpSlot } from '../features/toegang/OpSlot.tsx';
import { Verloren } from '../features/toegang/Verloren.tsx';
import { useRuggespraak, useRuggespraakIfLoaded, useValue } from '../store/react.tsx';
import { later } from '../ui/later.tsx';
import { Loading } from '../ui/Screen.tsx';
import { EerstBeginscherm, useEerstBeginscherm } from './EerstBeginscherm.tsx';

const VingerafdrukAanbod = later(() =>
  import('../features/toegang/VingerafdrukAanbod.tsx').then((m) => m.VingerafdrukAanbod),
);
const haalKorteCode = () => import('../features/toegang/MetKorteCode.tsx').then((m) => m.MetKorteCode);
const MetKorteCode = later(haalKorteCode);
const GastElders = later(() => import('../features/gast/GastElders.tsx').then((m) => m.GastElders));
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
  /** It can be done without a toegangszin as well, for once. */
  alsGast?: boolean;
  children: ReactNode;
}

export function Gate(props: GateProps) {
  return useRuggespraakIfLoaded() ? <LoadedGate {...props} /> : <Loading />;
}

function LoadedGate(props: GateProps) {
  const ruggespraak = useRuggespraak();
  const toegang = useValue(ruggespraak.toegang);
  const vingerafdruk = useValue(ruggespraak.passkey.stand) === 'aanbod';
  const aanbod = useValue(ruggespraak.herstel.stand).kind === 'aanbod';
  const korteCode = useValue(ruggespraak.korteCode.stand) === 'aan';
  useEffect(() => {
    // Asked for when the network may be gone.
    if (korteCode) haalKorteCode().catch(() => undefined);
  }, [korteCode]);
  const beginscherm = useEerstBeginscherm();
  const kies = beginscherm ? (
    <EerstBeginscherm />
  ) : (
    <KiesToegangszin waarvoor={props.waarvoor} alsGast={props.alsGast} />
  );
  switch (toegang.kind) {
    case 'laden':
      return <Loading />;
    case 'op-slot':
      return toegang.metCode ? <MetKorteCode /> : <OpSlot {...toegang} />;
    case 'gast':
      return <GastElders />;
    case 'verloren':
      // A way on that needs keys starts with a new toegangszin; only reading what is left must not.
      return props.open ? kies : <Verloren />;
    case 'nieuw':
      return props.open ? kies : props.children;
    case 'open':
      if (vingerafdruk) return <VingerafdrukAanbod />;
      return aanbod ? <EenWegTerug /> : props.children;
  }
}
