// Locks at once, one tap from every screen; there as long as the lock is open.
import { IconLock } from '@tabler/icons-react';
import type { Toegang } from '../store/contract.ts';
import { fixedValue, useRuggespraakIfLoaded, useValue } from '../store/react.tsx';
import { IconButton } from '../ui/Button.tsx';

const nothingYet = fixedValue<Toegang>({ kind: 'laden' });

/** Is there something to lock now? */
export function useIsOpen(): boolean {
  const ruggespraak = useRuggespraakIfLoaded();
  return useValue(ruggespraak?.toegang ?? nothingYet).kind === 'open';
}

export function LockButton() {
  const ruggespraak = useRuggespraakIfLoaded();
  const open = useIsOpen();
  if (!ruggespraak || !open) return null;
  return (
    <IconButton label="Nu vergrendelen" onClick={() => void ruggespraak.vergrendel()}>
      <IconLock aria-hidden size={22} />
    </IconButton>
  );
}
