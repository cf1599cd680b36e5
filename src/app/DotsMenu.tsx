// The menu under the dots: lock now, settings. A native popover, so that Escape and a tap beside it close it.
import { IconDotsVertical, IconLock, IconSettings } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link } from 'wouter';
import type { Toegang } from '../store/contract.ts';
import { fixedValue, useRuggespraakIfLoaded, useValue } from '../store/react.tsx';
import { IconButton } from '../ui/Button.tsx';

const nothingYet = fixedValue<Toegang>({ kind: 'laden' });

export function DotsMenu() {
  const ruggespraak = useRuggespraakIfLoaded();
  const toegang = useValue(ruggespraak?.toegang ?? nothingYet);
  const popover = useRef<HTMLDivElement>(null);
  const close = () => popover.current?.hidePopover();
  return (
    <div className="dots">
      <IconButton label="Meer" popoverTarget="meer">
        <IconDotsVertical aria-hidden size={24} />
      </IconButton>
      <div ref={popover} id="meer" popover="auto" className="dots-menu">
        {ruggespraak && toegang.kind === 'open' && (
          <button
            type="button"
            className="dots-item"
            onClick={() => {
              close();
              void ruggespraak.vergrendel();
            }}
          >
            <IconLock aria-hidden size={22} />
            Nu vergrendelen
          </button>
        )}
        <Link className="dots-item" href="/instellingen" onClick={close}>
          <IconSettings aria-hidden size={22} />
          Instellingen
        </Link>
      </div>
    </div>
  );
}
