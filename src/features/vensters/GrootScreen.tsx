// One window on a beamer: large, quiet, only reading. What others type appears while everyone looks.
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { VENSTERWOORDEN } from '../../content/vensters.ts';
import { BRON_VIERVENSTERS } from '../../domain/vensters/bron-viervensters.ts';
import { VENSTERS } from '../../domain/vensters/item.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useValue, useVensters } from '../../store/react.tsx';
import { Groot } from '../../ui/Groot.tsx';
import { Loading } from '../../ui/Screen.tsx';
import './vensters.css';
import { Leesblad } from './Leesblad.tsx';
import { Genogram } from './mensen/Genogram.tsx';

export function GrootScreen(props: { casus: CasusInBeeld; venster: string }) {
  const vensters = useVensters(props.casus);
  if (!vensters) return <Loading />;
  return <Venster {...props} analyse={vensters.analyse} />;
}

function Venster(props: {
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
  const woorden = VENSTERWOORDEN[venster];
  return (
    <Groot
      title={`${woorden.nummer}. ${woorden.titel}`}
      terug={`${basis}/${venster}`}
      leest={venster}
      onKey={(key) => {
        if (key === 'ArrowRight') navigate(naar(1));
        if (key === 'ArrowLeft') navigate(naar(-1));
      }}
      knoppen={
        <>
          <Link className="icon-button" href={naar(-1)} aria-label="Vorig venster" title="Vorig venster">
            <IconChevronLeft aria-hidden size={28} />
          </Link>
          <Link className="icon-button" href={naar(1)} aria-label="Volgend venster" title="Volgend venster">
            <IconChevronRight aria-hidden size={28} />
          </Link>
        </>
      }
    >
      {venster === 'mensen' && <Genogram items={analyse.items} kaal />}
      <Leesblad venster={venster} analyse={analyse} niveau={2} />
      <p className="subtle small">{BRON_VIERVENSTERS}</p>
    </Groot>
  );
}
