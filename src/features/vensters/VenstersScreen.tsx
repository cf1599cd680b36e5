// The four windows of a casus: one at a time with tabs, or all four on a board where there is room. Moving between them never asks anything.
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDotsVertical,
  IconHistory,
  IconPresentation,
  IconTrash,
} from '@tabler/icons-react';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Link, useLocation } from 'wouter';
import './vensters.css';
import { VENSTERWOORDEN } from '../../content/vensters.ts';
import type { Analyse } from '../../domain/vensters/analyse.ts';
import { BRON_VIERVENSTERS } from '../../domain/vensters/bron-viervensters.ts';
import { SOORTEN, VENSTERS, type Venster } from '../../domain/vensters/item.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld, CasusVensters } from '../../store/contract.ts';
import { useValue, useVensters } from '../../store/react.tsx';
import { Button, IconButton, LinkButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { alleenWoorden } from './alleen-woorden.ts';
import { useRustig } from './beetje-bij-beetje.ts';
import type { Blad } from './blad.ts';
import { Gaten } from './Gaten.tsx';
import { Inhoud } from './Inhoud.tsx';
import { MetMeelezer } from './MetMeelezer.tsx';
import { type Nagelezen, Printblad } from './Printblad.tsx';
import { Printpoort } from './Printpoort.tsx';
import { Vraag } from './Vraag.tsx';

export function VenstersScreen(props: { casus: CasusInBeeld; venster: string | null }) {
  const vensters = useVensters(props.casus);
  if (!vensters) return <Loading />;
  return <LatereVensters {...props} vensters={vensters} />;
}

/** What is being typed stands in its field at once; all that follows from it may come a moment later. Answers may not. */
function LatereVensters(props: { casus: CasusInBeeld; venster: string | null; vensters: CasusVensters }) {
  const nu = useValue(props.vensters.analyse);
  const later = useDeferredValue(nu);
  const analyse = alleenWoorden(nu, later) ? later : nu;
  return (
    <Printpoort casus={props.casus} analyse={nu}>
      {(nagelezen, afdrukken) => (
        <OpenVensters {...props} analyse={analyse} nagelezen={nagelezen} afdrukken={afdrukken} />
      )}
    </Printpoort>
  );
}

const BREED = '(min-width: 64rem)';
const subscribeBreed = (changed: () => void) => {
  const query = matchMedia(BREED);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** What a tab counts: everything but the lines between people. */
const aantalIn = (analyse: Analyse, venster: Venster): number =>
  analyse.items.filter(({ soort }) => soort !== 'relatie' && SOORTEN[soort] === venster).length;

const OpenVensters = memo(function OpenVensters(props: {
  casus: CasusInBeeld;
  venster: string | null;
  vensters: CasusVensters;
  analyse: Analyse;
  nagelezen: Nagelezen | null;
  afdrukken: () => void;
}) {
  const { casus, vensters, analyse } = props;
  const [, navigate] = useLocation();
  const titel = useValue(casus.titel);
  const rustig = useRustig(analyse);
  const breed = useSyncExternalStore(subscribeBreed, () => matchMedia(BREED).matches);
  const [open, setOpen] = useState<{ plek: Venster; item: string } | null>(null);
  const basis = `${casusRoute(casus.id)}/vensters`;
  const gekozen = VENSTERS.find((venster) => venster === props.venster);
  const bord = gekozen === undefined && breed;
  const getoond = gekozen ?? 'mensen';

  const openers = useMemo(
    () =>
      Object.fromEntries(
        VENSTERS.map((plek) => [plek, (item: string | null) => setOpen(item === null ? null : { plek, item })]),
      ) as Record<Venster, Blad['setOpen']>,
    [],
  );
  const bladVan = (plek: Venster): Blad => ({
    vensters,
    analyse,
    plek,
    open: open?.plek === plek ? open.item : null,
    setOpen: openers[plek],
  });
  const naarItem = useCallback(
    (plek: Venster, item: string) => {
      navigate(`${basis}/${plek}`);
      setOpen({ plek, item });
    },
    [navigate, basis],
  );
  useEffect(() => {
    if (!open) return;
    // Far down a long list it is drawn a moment later.
    let frames = 60;
    let frame = 0;
    const look = () => {
      const row = document.querySelector(`[data-item="${CSS.escape(open.item)}"]`);
      if (row) row.scrollIntoView({ block: 'nearest' });
      else if (frames-- > 0) frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [open]);

  const toon = (venster: Venster) => (
    <Paneel key={venster} venster={venster} naast={bord} basis={basis}>
      <Inhoud venster={venster} blad={bladVan(venster)} casus={casus} />
    </Paneel>
  );
  return (
    <Screen
      above={titel}
      title="Viervensters"
      aside={<Gereedschap vensters={vensters} basis={basis} venster={getoond} weg={analyse.prullenbak.length} />}
    >
      <nav className="vensters-tabs" aria-label="Vensters">
        {breed && (
          <Link href={basis} className="vensters-tab" aria-current={bord ? 'page' : undefined}>
            Bord
          </Link>
        )}
        {VENSTERS.map((venster) => (
          <Link
            key={venster}
            href={`${basis}/${venster}`}
            className="vensters-tab"
            aria-current={!bord && venster === getoond ? 'page' : undefined}
          >
            <span>{VENSTERWOORDEN[venster].kort}</span>{' '}
            <span className="vensters-aantal">{aantalIn(analyse, venster)}</span>
          </Link>
        ))}
      </nav>
      <MetMeelezer casus={casus} vensters={vensters} analyse={rustig} onItem={naarItem}>
        {bord ? <div className="bord">{VENSTERS.map(toon)}</div> : toon(getoond)}
      </MetMeelezer>
      <Gaten analyse={rustig} basis={basis} onItem={naarItem} />
      <div className="actions">
        <LinkButton href={`${casusRoute(casus.id)}/verslag`}>Maak een verslag</LinkButton>
        <Button onClick={props.afdrukken}>Afdrukken</Button>
        <LinkButton variant="rustig" href={casusRoute(casus.id)}>
          Naar de notities
        </LinkButton>
      </div>
      <p className="subtle small">{BRON_VIERVENSTERS}</p>
      <Printblad nagelezen={props.nagelezen} />
    </Screen>
  );
});

function Gereedschap(props: { vensters: CasusVensters; basis: string; venster: Venster; weg: number }) {
  const { vensters, basis } = props;
  const [, navigate] = useLocation();
  const { kanOngedaan, kanOpnieuw } = useValue(vensters.undo);
  return (
    <div className="vensters-gereedschap">
      <IconButton label="Ongedaan maken" disabled={!kanOngedaan} onClick={vensters.ongedaan}>
        <IconArrowBackUp aria-hidden size={22} />
      </IconButton>
      <IconButton label="Opnieuw" disabled={!kanOpnieuw} onClick={vensters.opnieuw}>
        <IconArrowForwardUp aria-hidden size={22} />
      </IconButton>
      <Menu
        label="Meer mogelijkheden"
        icon={<IconDotsVertical aria-hidden size={22} />}
        items={[
          {
            label: 'Groot scherm',
            icon: <IconPresentation aria-hidden size={20} />,
            run: () => navigate(`${basis}/groot/${props.venster}`),
          },
          {
            label: 'Eerdere dagen',
            icon: <IconHistory aria-hidden size={20} />,
            run: () => navigate(basis.replace(/vensters$/, 'geschiedenis')),
          },
          {
            label: `Prullenbak (${props.weg})`,
            icon: <IconTrash aria-hidden size={20} />,
            run: () => navigate(`${basis}/prullenbak`),
          },
        ]}
      />
    </div>
  );
}

/** One window with its question on top. On the board its heading leads to the window alone. */
function Paneel(props: { venster: Venster; naast: boolean; basis: string; children: React.ReactNode }) {
  const { venster, naast } = props;
  const woorden = VENSTERWOORDEN[venster];
  const kop = useRef<HTMLHeadingElement>(null);
  // A tab was chosen: reading starts at the window, not at the tab.
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on another window only
  useEffect(() => {
    if (!first.current && !naast) kop.current?.focus({ preventScroll: true });
    first.current = false;
  }, [venster]);
  const titel = `${woorden.nummer}. ${woorden.titel}`;
  return (
    <section className="venster stack stack-lg" aria-labelledby={`venster-${venster}`} data-venster={venster}>
      <div className="stack stack-sm">
        <h2 ref={kop} id={`venster-${venster}`} tabIndex={-1}>
          {naast ? <Link href={`${props.basis}/${venster}`}>{titel}</Link> : titel}
        </h2>
        <Vraag venster={venster} />
      </div>
      {props.children}
    </section>
  );
}
