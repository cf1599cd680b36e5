// One window on a beamer: large, quiet, only reading. What others type appears while everyone looks.
import { IconChevronLeft, IconChevronRight, IconMaximize, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { VENSTERWOORDEN } from '../../content/vensters.ts';
import { BRON_VIERVENSTERS } from '../../domain/vensters/bron-viervensters.ts';
import { VENSTERS } from '../../domain/vensters/item.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useValue, useVensters } from '../../store/react.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Screen.tsx';
import './vensters.css';
import { Leesblad } from './Leesblad.tsx';
import { Genogram } from './mensen/Genogram.tsx';

export function GrootScreen(props: { casus: CasusInBeeld; venster: string }) {
  const vensters = useVensters(props.casus);
  if (!vensters) return <Loading />;
  return <Groot {...props} analyse={vensters.analyse} />;
}

function Groot(props: {
  casus: CasusInBeeld;
  venster: string;
  analyse: NonNullable<ReturnType<typeof useVensters>>['analyse'];
}) {
  const analyse = useValue(props.analyse);
  const [, navigate] = useLocation();
  const at = Math.max(0, VENSTERS.indexOf(props.venster as (typeof VENSTERS)[number]));
  const venster = VENSTERS[at] ?? 'mensen';
  const basis = `${casusRoute(props.casus.id)}/vensters`;
  const naar = (stap: number) => `${basis}/groot/${VENSTERS[(at + stap + VENSTERS.length) % VENSTERS.length]}`;
  const frame = useRef<HTMLDivElement>(null);
  const kop = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading starts at each new window
  useEffect(() => {
    kop.current?.focus();
    if (frame.current) frame.current.scrollTop = 0;
  }, [venster]);
  const woorden = VENSTERWOORDEN[venster];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are an extra beside the buttons
    <div
      ref={frame}
      className="groot"
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') navigate(naar(1));
        if (event.key === 'ArrowLeft') navigate(naar(-1));
        if (event.key === 'Escape') navigate(`${basis}/${venster}`);
      }}
    >
      <header className="groot-kop">
        <h1 ref={kop} tabIndex={-1}>
          {woorden.nummer}. {woorden.titel}
        </h1>
        <div className="groot-knoppen">
          <Link className="icon-button" href={naar(-1)} aria-label="Vorig venster" title="Vorig venster">
            <IconChevronLeft aria-hidden size={28} />
          </Link>
          <Link className="icon-button" href={naar(1)} aria-label="Volgend venster" title="Volgend venster">
            <IconChevronRight aria-hidden size={28} />
          </Link>
          <IconButton
            label="Vul het hele scherm"
            onClick={() => {
              if (document.fullscreenElement) void document.exitFullscreen();
              else void frame.current?.requestFullscreen?.().catch(() => undefined);
            }}
          >
            <IconMaximize aria-hidden size={24} />
          </IconButton>
          <Link className="icon-button" href={`${basis}/${venster}`} aria-label="Sluit groot scherm" title="Sluit">
            <IconX aria-hidden size={26} />
          </Link>
        </div>
      </header>
      <div className="groot-inhoud">
        {venster === 'mensen' && <Genogram items={analyse.items} kaal />}
        <Leesblad venster={venster} analyse={analyse} niveau={2} />
        <p className="subtle small">{BRON_VIERVENSTERS}</p>
      </div>
    </div>
  );
}
