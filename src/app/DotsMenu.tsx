// The menu under the dots: settings, and on a narrow phone search, which then makes room for the lock. A native popover, so that Escape and a tap beside it close it.
import { IconDotsVertical, IconSearch, IconSettings } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link } from 'wouter';
import { IconButton } from '../ui/Button.tsx';
import '../ui/menu.css';

export function DotsMenu() {
  const popover = useRef<HTMLDivElement>(null);
  const close = () => popover.current?.hidePopover();
  return (
    <div className="dots">
      <IconButton label="Meer" popoverTarget="meer">
        <IconDotsVertical aria-hidden size={24} />
      </IconButton>
      <div ref={popover} id="meer" popover="auto" className="menu-vlak dots-menu">
        <Link className="menu-item dots-zoeken" href="/zoeken" onClick={close}>
          <IconSearch aria-hidden size={22} />
          Zoeken
        </Link>
        <Link className="menu-item" href="/instellingen" onClick={close}>
          <IconSettings aria-hidden size={22} />
          Instellingen
        </Link>
      </div>
    </div>
  );
}
