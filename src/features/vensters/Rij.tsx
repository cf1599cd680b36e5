// One item in a window: read it, open it to change it, and a menu that can do everything a drag can. What is in an open one is of `OpenItem`.
import {
  IconAlertCircle,
  IconArrowDown,
  IconArrowsMove,
  IconArrowUp,
  IconDotsVertical,
  IconLink,
  IconMessage,
  IconPin,
  IconSeedling,
  IconTrash,
} from '@tabler/icons-react';
import { memo, useEffect, useId, useRef, useState } from 'react';
import { SOORTWOORDEN, TOONWOORDEN } from '../../content/vensters.ts';
import type { Analyse } from '../../domain/vensters/analyse.ts';
import { type Item, VERPLAATSBAAR, veldVan } from '../../domain/vensters/item.ts';
import { RUST_OP } from '../../domain/vensters/keten.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, type MenuAction } from '../../ui/Menu.tsx';
import { announce, showUndo } from '../../ui/melding.tsx';
import type { Blad } from './blad.ts';
import { isTekort } from './ItemVelden.tsx';
import { Koppelen } from './Koppelen.tsx';
import { kortVan } from './meta.ts';
import { OpenItem } from './OpenItem.tsx';
import { Verplaatsen } from './Verplaatsen.tsx';

const ICON = { kracht: IconSeedling, zorg: IconAlertCircle } as const;

interface RijProps extends Pick<Blad, 'vensters' | 'setOpen'> {
  item: Item;
  /** What is known of it besides its words (`metaVan`). */
  meta: string;
  analyse: Analyse;
  isOpen: boolean;
}

/** Drawn again only when something in it changed, or something it tells of others. */
export const Rij = memo(DeRij, (a, b) => {
  if (a.item !== b.item || a.meta !== b.meta || a.isOpen !== b.isOpen) return false;
  if (a.vensters !== b.vensters || a.setOpen !== b.setOpen) return false;
  return a.analyse === b.analyse || !a.isOpen;
});

function DeRij({ item, meta, analyse, vensters, isOpen, setOpen }: RijProps) {
  const [dialog, setDialog] = useState<'verplaats' | 'koppel' | null>(null);
  const [tekort, setTekort] = useState(false);
  const [zegt, setZegt] = useState(0);
  const kop = useRef<HTMLButtonElement>(null);
  const id = useId();
  const naam = kortVan(item);
  const toon = veldVan(item, 'toon');
  const Icon = ICON[toon as keyof typeof ICON] ?? (item.soort === 'feit' ? IconPin : null);

  // Opened by a tap the next time, it begins at the item again.
  useEffect(() => {
    if (!isOpen) setZegt(0);
  }, [isOpen]);
  const zegErbij = () => {
    setOpen(item.id);
    setZegt(zegt + 1);
  };
  const sluit = () => {
    setTekort(false);
    setOpen(null);
    kop.current?.focus();
  };
  const klaar = () => {
    if (isTekort(item) && !tekort) {
      setTekort(true);
      announce('Er ontbreekt nog iets. Weet je het nu niet? Kies dan: Later aanvullen.');
    } else sluit();
  };
  const gooiWeg = () => {
    vensters.gooiWeg(item.id);
    setOpen(null);
    showUndo({
      tekst: `“${naam}” ligt in de prullenbak.`,
      label: 'Zet terug',
      duur: 10_000,
      run: () => vensters.zetTerug(item.id),
    });
  };
  const acties: MenuAction[] = [
    ...(VERPLAATSBAAR.includes(item.soort)
      ? [
          {
            label: 'Verplaats naar…',
            icon: <IconArrowsMove aria-hidden size={20} />,
            run: () => setDialog('verplaats'),
          },
        ]
      : []),
    ...(RUST_OP[item.soort]
      ? [{ label: 'Koppel aan…', icon: <IconLink aria-hidden size={20} />, run: () => setDialog('koppel') }]
      : []),
    { label: 'Zet hoger', icon: <IconArrowUp aria-hidden size={20} />, run: () => vensters.schuif(item.id, -1) },
    { label: 'Zet lager', icon: <IconArrowDown aria-hidden size={20} />, run: () => vensters.schuif(item.id, 1) },
    { label: 'Zeg er iets bij', icon: <IconMessage aria-hidden size={20} />, run: zegErbij },
    { label: 'Gooi weg', icon: <IconTrash aria-hidden size={20} />, danger: true, run: gooiWeg },
  ];

  return (
    <li
      className="item"
      data-soort={item.soort}
      data-open={isOpen || undefined}
      data-item={item.id}
      draggable={!isOpen && VERPLAATSBAAR.includes(item.soort)}
      onDragStart={(event) => {
        event.dataTransfer.setData(SLEEP, item.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <div className="item-rij">
        <button
          ref={kop}
          type="button"
          className="item-kop"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => (isOpen ? klaar() : setOpen(item.id))}
        >
          {Icon && <Icon aria-hidden size={20} className="item-icon" data-toon={toon} />}
          <span className="row-text">
            {toon in ICON && <span className="visually-hidden">{TOONWOORDEN[toon as keyof typeof TOONWOORDEN]}: </span>}
            <span className={item.tekst.trim() === '' ? 'subtle' : 'item-tekst'}>
              {item.tekst.trim() || `${SOORTWOORDEN[item.soort].enkelvoud}: nog leeg`}
            </span>
            {meta && <span className="subtle small">{meta}</span>}
          </span>
        </button>
        <Menu label={`Meer bij: ${naam}`} icon={<IconDotsVertical aria-hidden size={22} />} items={acties} />
      </div>
      {isOpen && (
        <div className="item-open stack" id={id}>
          <OpenItem item={item} analyse={analyse} vensters={vensters} tekort={tekort} zegt={zegt} />
          <div className="actions">
            <Button variant="primair" onClick={klaar}>
              Klaar
            </Button>
            {tekort && isTekort(item) && (
              <Button variant="rustig" onClick={sluit}>
                Later aanvullen
              </Button>
            )}
          </div>
        </div>
      )}
      {dialog === 'verplaats' && (
        <Verplaatsen
          item={item}
          onKies={(soort) => {
            vensters.verplaats(item.id, soort);
            announce(`Verplaatst naar ${SOORTWOORDEN[soort].meervoud}.`);
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'koppel' && (
        <Koppelen
          van={item.id}
          soort={item.soort}
          analyse={analyse}
          vensters={vensters}
          onClose={() => setDialog(null)}
        />
      )}
    </li>
  );
}

/** What a drag carries. */
export const SLEEP = 'application/x-ruggespraak-item';
