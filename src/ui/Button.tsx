// A button and a link that looks like one. `busy` keeps focus and says so, instead of disabling.
import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'wouter';

export type ButtonVariant = 'primair' | 'secundair' | 'rustig' | 'gevaar';

interface Looks {
  variant?: ButtonVariant;
  icon?: ReactNode;
}

export function Button({
  variant = 'secundair',
  icon,
  busy = false,
  children,
  onClick,
  ...rest
}: Omit<ComponentProps<'button'>, 'className'> & Looks & { busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className="button"
      data-variant={variant}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}

export function LinkButton({
  variant = 'secundair',
  icon,
  href,
  children,
}: Looks & { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="button" data-variant={variant}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}

/** A square button with only an icon; `label` is its name and its tooltip. */
export function IconButton({
  label,
  children,
  ...rest
}: Omit<ComponentProps<'button'>, 'className' | 'aria-label'> & { label: string }) {
  return (
    <button type="button" {...rest} className="icon-button" aria-label={label} title={label}>
      {children}
    </button>
  );
}
