// The one status line of the app, always in the same place; trouble is also said aloud. The words are the store's.
import { useEffect, useRef } from 'react';
import type { Stand, Toegang } from '../store/contract.ts';
import { describeStand } from '../store/describe.ts';
import { fixedValue, useRuggespraakIfLoaded, useValue } from '../store/react.tsx';
import { announce } from '../ui/melding.tsx';
import { StatusLine } from '../ui/StatusLine.tsx';

const nothingYet = fixedValue<Toegang>({ kind: 'laden' });
const busy = fixedValue<Stand>({ kind: 'bezig' });
const SPOKEN: readonly Stand['kind'][] = ['geen-verbinding', 'geen-toegang', 'bewaarprobleem'];

export function AppStatus() {
  const ruggespraak = useRuggespraakIfLoaded();
  const toegang = useValue(ruggespraak?.toegang ?? nothingYet);
  const stand = useValue(ruggespraak?.stand ?? busy);
  const open = toegang.kind === 'open';
  const { tekst, toon } = describeStand(stand);

  const before = useRef<Stand['kind'] | null>(null);
  useEffect(() => {
    if (!open) return;
    const wasTrouble = before.current !== null && SPOKEN.includes(before.current);
    const isTrouble = SPOKEN.includes(stand.kind);
    if (stand.kind !== before.current && (isTrouble || (wasTrouble && stand.kind === 'bijgewerkt'))) announce(tekst);
    if (isTrouble || stand.kind === 'bijgewerkt') before.current = stand.kind;
  }, [open, stand.kind, tekst]);

  if (open) return <StatusLine tekst={tekst} toon={toon} />;
  return toegang.kind === 'op-slot' ? <StatusLine tekst="Op slot" toon="slot" /> : null;
}
