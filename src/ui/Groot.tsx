// A screen for a beamer: large, quiet, only reading; Escape and the cross go back. Knows not what is on it.
import { IconMaximize, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { IconButton } from './Button.tsx';
import './groot.css';

interface Props {
  above?: ReactNode;
  title: string;
  terug: string;
  /** Few words, for a whole room. */
  ver?: boolean;
  /** Reading starts at the top when this becomes another. */
  leest?: string;
  /** Beside the two that are always there. */
  knoppen?: ReactNode;
  onKey?: (key: string) => void;
  children: ReactNode;
}

export function Groot({ above, title, terug, ver, leest, knoppen, onKey, children }: Props) {
  const [, navigate] = useLocation();
  const frame = useRef<HTMLDivElement>(null);
  const kop = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading starts at each new one
  useEffect(() => {
    kop.current?.focus();
    if (frame.current) frame.current.scrollTop = 0;
  }, [leest]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are an extra beside the buttons
    <div
      ref={frame}
      className="groot"
      data-ver={ver || undefined}
      onKeyDown={({ key }) => (key === 'Escape' ? navigate(terug) : onKey?.(key))}
    >
      <header className="groot-kop">
        <div>
          {above && <p className="subtle">{above}</p>}
          <h1 ref={kop} tabIndex={-1}>
            {title}
          </h1>
        </div>
        <div className="groot-knoppen">
          {knoppen}
          <IconButton
            label="Vul het hele scherm"
            onClick={() => {
              if (document.fullscreenElement) void document.exitFullscreen();
              else void frame.current?.requestFullscreen?.().catch(() => undefined);
            }}
          >
            <IconMaximize aria-hidden size={24} />
          </IconButton>
          <Link className="icon-button" href={terug} aria-label="Sluit groot scherm" title="Sluit">
            <IconX aria-hidden size={26} />
          </Link>
        </div>
      </header>
      <div className="groot-inhoud">{children}</div>
    </div>
  );
}
