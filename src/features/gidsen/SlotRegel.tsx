// Says that what lies open on this device can be read by whoever has it, and offers the lock.
import { IconLock } from '@tabler/icons-react';
import type { Toegang } from '../../store/contract.ts';
import { fixedValue, useRuggespraakIfLoaded, useValue } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';

const NOG_NIETS = fixedValue<Toegang>({ kind: 'nieuw' });

export function SlotRegel() {
  const toegang = useValue(useRuggespraakIfLoaded()?.toegang ?? NOG_NIETS);
  // Open: what lies open goes behind the lock by itself.
  if (toegang.kind === 'open') return null;
  const opSlot = toegang.kind === 'op-slot';
  return (
    <div className="notice">
      <p>
        Wat je invult, blijft op dit toestel. Iedereen die dit toestel kan openen, kan het nu lezen.
        {opSlot && ' Als je ontgrendelt, gaat het op slot.'}
      </p>
      <LinkButton href="/gidsen/slot" icon={<IconLock aria-hidden size={20} />}>
        {opSlot ? 'Ontgrendel' : 'Zet er een slot op'}
      </LinkButton>
    </div>
  );
}
