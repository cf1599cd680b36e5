// What surrounds every screen: top bar, status line, navigation, messages. Acuut gevaar is always one tap away, also without a store.
import {
  IconAlertTriangleFilled,
  IconChevronLeft,
  IconFolders,
  IconHome,
  IconListCheck,
  IconSearch,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useRuggespraakIfLoaded } from '../store/react.tsx';
import { later } from '../ui/later.tsx';
import { MeldingBar } from '../ui/melding.tsx';
import { SCREEN_TITLE_ID } from '../ui/Screen.tsx';
import { AppStatus } from './AppStatus.tsx';
import { BewaarProbleem } from './BewaarProbleem.tsx';
import { DotsMenu } from './DotsMenu.tsx';
import { LockButton, useIsOpen } from './LockButton.tsx';
import type { NavItem, Route } from './routes/route.tsx';
import { ToestelMelding } from './ToestelMelding.tsx';
import { useIsGast } from './te-gast.ts';
import { Vertrokken } from './Vertrokken.tsx';

const GastRegel = later(() => import('../features/gast/GastRegel.tsx').then((m) => m.GastRegel), null);

const NAV: { item: NavItem; href: string; label: string; Icon: typeof IconHome }[] = [
  { item: 'vandaag', href: '/', label: 'Vandaag', Icon: IconHome },
  { item: 'casussen', href: '/casussen', label: 'Casussen', Icon: IconFolders },
  { item: 'gidsen', href: '/gidsen', label: 'Gidsen', Icon: IconListCheck },
  { item: 'kring', href: '/kring', label: 'Kring', Icon: IconUsersGroup },
];

export function Shell(props: {
  route: Route;
  params: Parameters<Route['render']>[0];
  location: string;
  update: ReactNode;
  children: ReactNode;
}) {
  const { route, location } = props;
  const open = useIsOpen();
  const ruggespraak = useRuggespraakIfLoaded();
  // Locking would end the visit; the line of the guest has a way out of its own.
  const isGast = useIsGast();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${route.title} - Ruggespraak`;
  }, [route]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address starts at the top
  useEffect(() => {
    // Where there is little room all scrolls together, and the frame around it is what scrolls.
    for (let one: HTMLElement | null = main.current; one; one = one.parentElement) one.scrollTop = 0;
  }, [location]);
  const cameFrom = useRef('/');
  useEffect(() => {
    if (!route.passing) cameFrom.current = location;
  }, [route, location]);
  const back =
    route.passing && cameFrom.current !== '/'
      ? { href: cameFrom.current, label: 'Terug' }
      : route.back && { href: route.back.href(props.params), label: route.back.label };
  return (
    <div className="shell" data-wide={route.wide}>
      {/* A hash link would be a route here, so the button moves focus itself. */}
      <button type="button" className="skip" onClick={() => document.getElementById(SCREEN_TITLE_ID)?.focus()}>
        Naar de inhoud
      </button>
      <header className="topbar" data-open={open || undefined}>
        {back ? (
          <Link className="topbar-back" href={back.href}>
            <IconChevronLeft aria-hidden size={26} />
            <span>{back.label}</span>
          </Link>
        ) : (
          <span className="topbar-name">Ruggespraak</span>
        )}
        <div className="topbar-status">
          <AppStatus />
        </div>
        <Link className="topbar-acuut" href="/acuut" aria-current={route.pattern === '/acuut' ? 'page' : undefined}>
          <IconAlertTriangleFilled aria-hidden size={18} />
          <span>Acuut gevaar</span>
        </Link>
        <Link
          className="icon-button topbar-zoeken"
          href="/zoeken"
          aria-label="Zoeken"
          title="Zoeken"
          aria-current={route.title === 'Zoeken' ? 'page' : undefined}
        >
          <IconSearch aria-hidden size={22} />
        </Link>
        {!isGast && <LockButton />}
        <DotsMenu />
        {isGast && ruggespraak && <GastRegel ruggespraak={ruggespraak} />}
      </header>
      <nav className="nav" aria-label="Hoofdmenu">
        {NAV.map(({ item, href, label, Icon }) => (
          <Link key={item} className="nav-link" href={href} aria-current={route.nav === item ? 'page' : undefined}>
            <span className="nav-icon">
              <Icon aria-hidden size={24} stroke={1.75} />
            </span>
            <span>{label}</span>
          </Link>
        ))}
      </nav>
      <main ref={main} className="main">
        {props.children}
      </main>
      <div className="messages">
        <BewaarProbleem />
        <Vertrokken />
        <ToestelMelding />
        <MeldingBar />
        {props.update}
      </div>
    </div>
  );
}
