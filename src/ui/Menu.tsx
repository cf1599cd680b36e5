// A button that opens a list of actions. A native popover, so that it lies over everything, and Escape or a tap beside it closes it.
import { IconChevronDown } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button, IconButton } from './Button.tsx';
import './menu.css';

export interface MenuAction {
  label: string;
  run(): void;
  icon?: ReactNode;
  danger?: boolean | undefined;
}

const MOVES = { ArrowDown: 1, ArrowUp: -1, Home: 'first', End: 'last' } as const;

/** With an `icon` the button shows only that, and `label` is its name. An action runs after focus is back on the button. */
export function Menu(props: { label: string; icon?: ReactNode; items: readonly MenuAction[] }) {
  const { label, icon, items } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // Only what is open is rendered: a window of the casus has hundreds of these.
  const [open, setOpen] = useState(false);
  const startAt = useRef<'first' | 'last'>('first');

  const actions = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const focusAt = (at: number | 'first' | 'last') => {
    const all = actions();
    const next = at === 'first' ? 0 : at === 'last' ? all.length - 1 : (at + all.length) % all.length;
    all[next]?.focus({ preventScroll: true });
    all[next]?.scrollIntoView?.({ block: 'nearest' });
  };
  const close = () => {
    list.current?.hidePopover();
    // Safari does not focus a button that is clicked, so what the browser would return to may be nothing.
    button.current?.focus({ preventScroll: true });
  };

  useEffect(() => {
    if (!open) return;
    const follow = () => list.current && button.current && place(list.current, button.current);
    window.addEventListener('resize', follow);
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', follow);
      document.removeEventListener('scroll', follow, { capture: true });
    };
  }, [open]);

  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    startAt.current = event.key === 'ArrowUp' ? 'last' : 'first';
    list.current?.showPopover();
  };
  const onMenuKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      // Tab goes on from the button, as if the menu were not there. Escape is for this menu, not for a dialog around it.
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      return close();
    }
    const move = MOVES[event.key as keyof typeof MOVES];
    if (move === undefined) return;
    event.preventDefault();
    focusAt(typeof move === 'string' ? move : actions().indexOf(document.activeElement as HTMLElement) + move);
  };

  const tied = {
    ref: button,
    popoverTarget: id,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    'aria-controls': id,
    onKeyDown: onButtonKey,
  } as const;
  return (
    <>
      {icon ? (
        <IconButton {...tied} label={label}>
          {icon}
        </IconButton>
      ) : (
        <Button {...tied} icon={<IconChevronDown aria-hidden size={20} />}>
          {label}
        </Button>
      )}
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className="menu-vlak menu"
        onKeyDown={onMenuKey}
        onBeforeToggle={({ newState }) => {
          if (newState === 'open' && list.current && button.current) place(list.current, button.current);
          setOpen(newState === 'open');
        }}
        onToggle={({ newState }) => {
          if (newState === 'open') focusAt(startAt.current);
          startAt.current = 'first';
        }}
      >
        {open &&
          items.map((action, at) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: two things may bear the same name, and an action keeps nothing.
              key={at}
              type="button"
              role="menuitem"
              // The arrows move; Tab leaves.
              tabIndex={-1}
              className="menu-item"
              data-danger={action.danger || undefined}
              onClick={() => {
                close();
                action.run();
              }}
            >
              {action.icon}
              <span>{action.label}</span>
            </button>
          ))}
      </div>
    </>
  );
}

/** Beside the button where there is most room; the stylesheet puts it along the bottom of a small screen instead. */
function place(list: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const under = clientHeight - at.bottom;
  const above = under < 320 && at.top > under;
  const right = at.left + at.width / 2 > clientWidth / 2;
  const px = (name: string, value: number | null) =>
    list.style.setProperty(`--menu-${name}`, value === null ? 'auto' : `${Math.max(8, value)}px`);
  px('top', above ? null : at.bottom + 4);
  px('bottom', above ? clientHeight - at.top + 4 : null);
  px('left', right ? null : at.left);
  px('right', right ? clientWidth - at.right : null);
  px('room', (above ? at.top : under) - 12);
}
