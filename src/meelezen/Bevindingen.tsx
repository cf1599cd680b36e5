// What was found, by place and in its context: per item other words in its place, or a reason to let it stand. Knows no casus and no step before or after.
import { IconAlertTriangle, IconHelpCircle, IconUsers } from '@tabler/icons-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Ernst } from '../domain/vondst.ts';
import type { LaatStaan } from '../store/meelezen/contract.ts';
import { Button } from '../ui/Button.tsx';
import { useFocusStays } from '../ui/focus-stays.ts';
import { Menu, type MenuAction } from '../ui/Menu.tsx';
import { SCREEN_TITLE_ID } from '../ui/Screen.tsx';
import '../ui/vondst.css';
import { CombinatieHint } from './CombinatieHint.tsx';
import { EigenWoordForm } from './EigenWoordForm.tsx';
import { ERNSTWOORDEN, GEGEVENWOORDEN, MEERVOUD } from './gegeven-woorden.ts';
import { LaatStaanForm } from './LaatStaanForm.tsx';
import { type Poortregel, sleutelVan } from './poort-bron.ts';

interface Doen {
  bezig: boolean;
  /** Said under what can be replaced, when that changes less than it seems. */
  bijVervangen?: string | undefined;
  vanGeenCasus?: boolean | undefined;
  onVervang: (regel: Poortregel, door: string, overal: boolean) => void;
  onLaatStaan: (welke: readonly Poortregel[], hoe: LaatStaan) => void;
}

const ICONS = { herleidbaar: IconAlertTriangle, samen: IconUsers, twijfel: IconHelpCircle };
/** More of the same says nothing more. */
const TE_ZIEN = 3;

export function Bevindingen(props: Doen & { regels: readonly Poortregel[] }) {
  const { regels } = props;
  const list = useRef<HTMLDivElement>(null);
  /** Let stand before, and looked at once more. */
  const [terug, setTerug] = useState<ReadonlySet<string>>(() => new Set());
  const isOpen = (regel: Poortregel) => regel.reden === null || terug.has(regel.id);
  const open = regels.filter(isOpen);
  const blijft = regels.filter((regel) => !isOpen(regel));

  // What had focus went away with its item: the one that came in its place gets it, and after the last of them the screen.
  const bij = useRef<{ at: number; voor: readonly Poortregel[] } | null>(null);
  useLayoutEffect(() => {
    const was = bij.current;
    if (!was || was.voor === regels) return;
    bij.current = null;
    if (document.activeElement && document.activeElement !== document.body) return;
    const koppen = [
      ...(list.current?.querySelectorAll<HTMLElement>('[data-bevinding] h3, [data-blijft] summary') ?? []),
    ];
    (koppen[Math.max(0, Math.min(was.at, koppen.length - 1))] ?? document.getElementById(SCREEN_TITLE_ID))?.focus();
  }, [regels]);
  const onthoud = (...welke: readonly Poortregel[]) => {
    bij.current = { at: open.findIndex((een) => welke.includes(een)), voor: regels };
    setTerug((nu) => new Set([...nu].filter((id) => welke.every((een) => een.id !== id))));
  };
  const doen: Doen = {
    ...props,
    onVervang: (regel, door, overal) => {
      onthoud(regel);
      props.onVervang(regel, door, overal);
    },
    onLaatStaan: (welke, hoe) => {
      onthoud(...welke);
      props.onLaatStaan(welke, hoe);
    },
  };
  const plaatsen = new Map(open.map((regel) => [`${regel.casus} ${regel.waar}`, plaatsVan(regel)]));
  return (
    <div ref={list} className="stack stack-lg">
      {[...plaatsen].map(([id, plaats]) => (
        <section key={id} className="stack stack-sm" aria-label={plaats}>
          <h2>{plaats}</h2>
          <ul className="rows">
            {open
              .filter((regel) => `${regel.casus} ${regel.waar}` === id)
              .map((regel) => (
                <Item
                  key={regel.id}
                  {...doen}
                  regel={regel}
                  terug={terug.has(regel.id)}
                  elders={regels.some(
                    (ander) =>
                      ander.id !== regel.id &&
                      ander.casus === regel.casus &&
                      sleutelVan(ander.gevonden) === sleutelVan(regel.gevonden),
                  )}
                />
              ))}
          </ul>
        </section>
      ))}
      {[...new Set(open.map(({ gevonden }) => gevonden.gegeven))].map((gegeven) => (
        <Allemaal key={gegeven} {...doen} alle={open.filter((regel) => regel.gevonden.gegeven === gegeven)} />
      ))}
      {blijft.length > 0 && (
        <details data-blijft>
          <summary>Blijft staan ({blijft.length})</summary>
          <ul className="rows">
            {blijft.map((regel) => (
              <li key={regel.id} className="row">
                <span className="row-text">
                  <span>
                    <strong>{regel.gevonden.woord}</strong>: {GEGEVENWOORDEN[regel.gevonden.gegeven]} (
                    {plaatsVan(regel)})
                  </span>
                  <span className="subtle small">Reden: {regel.reden}</span>
                </span>
                <Button variant="rustig" onClick={() => setTerug((nu) => new Set([...nu, regel.id]))}>
                  Toch veranderen<span className="visually-hidden">: {regel.gevonden.woord}</span>
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <CombinatieHint regels={regels} bezig={props.bezig} onVervang={doen.onVervang} />
    </div>
  );
}

const VEEL = 3;

/** Many dates are mostly of one kind: one reason may do for all. Never for what points to someone by itself. */
function Allemaal(props: Doen & { alle: readonly Poortregel[] }) {
  const { alle } = props;
  const [vraagt, setVraagt] = useState(false);
  const blijft = useFocusStays<HTMLDivElement>();
  const [eerste] = alle;
  const naam = eerste && MEERVOUD[eerste.gevonden.gegeven];
  if (!eerste || !naam || alle.length < VEEL || alle.some(({ gevonden }) => gevonden.ernst === 'herleidbaar'))
    return null;
  const wat = `alle ${alle.length} ${naam}`;
  return (
    <div {...blijft} className="poort-allemaal stack">
      {vraagt ? (
        <LaatStaanForm
          gevonden={eerste.gevonden}
          wat={`Waarom blijven ${wat} staan?`}
          alleenReden
          bezig={props.bezig}
          onKies={(hoe) => props.onLaatStaan(alle, hoe)}
          onSluit={() => setVraagt(false)}
        />
      ) : (
        <Button variant="rustig" onClick={() => setVraagt(true)}>
          Laat {wat} staan…
        </Button>
      )}
    </div>
  );
}

const plaatsVan = ({ groep, waar }: Poortregel): string => (groep ? `${groep}: ${waar}` : waar);

function ErnstRegel(props: { ernst: Ernst; zeker: boolean }) {
  const ernst = props.zeker ? props.ernst : 'twijfel';
  const Icon = ICONS[ernst];
  return (
    <span className="toon small" data-toon={ernst === 'herleidbaar' ? 'let-op' : undefined}>
      <Icon aria-hidden size={18} />
      <span>{ERNSTWOORDEN[ernst]}</span>
    </span>
  );
}

/** `elders`: the same words stand in another place of the same casus. `terug`: it was just asked back. */
function Item(props: Doen & { regel: Poortregel; elders: boolean; terug: boolean }) {
  const { regel, bezig, elders, terug } = props;
  const { gevonden, plekken } = regel;
  const [vraagt, setVraagt] = useState<'reden' | 'woord' | null>(null);
  const id = useId();
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (terug) kop.current?.focus();
  }, [terug]);
  // The button that asked for it is gone.
  const vak = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (vraagt !== null) vak.current?.querySelector<HTMLElement>('.poort-vraag :is(button, input)')?.focus();
  }, [vraagt]);
  const sluit = () => {
    setVraagt(null);
    kop.current?.focus();
  };
  const [beste, ...andere] = gevonden.vervangingen;
  const vervang = (door: string, overal = false) => props.onVervang(regel, door, overal);
  const keuzes: MenuAction[] = [
    ...andere.map((door) => ({ label: door, run: () => vervang(door) })),
    ...(elders && beste !== undefined ? [{ label: `Overal door ${beste}`, run: () => vervang(beste, true) }] : []),
    { label: 'Eigen woord…', run: () => setVraagt('woord') },
  ];
  return (
    <li>
      <fieldset ref={vak} aria-labelledby={id} className="bevinding stack stack-sm" data-bevinding>
        <h3 ref={kop} id={id} tabIndex={-1}>
          ‘{gevonden.woord}’: {GEGEVENWOORDEN[gevonden.gegeven]}
        </h3>
        <ErnstRegel ernst={gevonden.ernst} zeker={gevonden.zeker} />
        {plekken.slice(0, TE_ZIEN).map(({ voor, na }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places of the same words, made anew as a whole
          <p key={at} className="bevinding-context">
            {voor && !/^\p{Lu}/u.test(voor) && '…'}
            {voor}
            <mark className="vondst" data-ernst={gevonden.ernst}>
              {gevonden.woord}
            </mark>
            {na}
            {na && !/[.?!…]$/.test(na) && '…'}
          </p>
        ))}
        {plekken.length > TE_ZIEN && <p className="subtle small">En nog {plekken.length - TE_ZIEN} keer.</p>}
        {regel.teVervangen ? (
          props.bijVervangen && <p className="subtle small">{props.bijVervangen}</p>
        ) : (
          <p className="subtle small">Dit kun je hier niet vervangen. Pas het aan waar je het schreef.</p>
        )}
        {vraagt === null && (
          <div className="actions">
            {regel.teVervangen && beste !== undefined && (
              <Button busy={bezig} onClick={() => vervang(beste)}>
                Vervang door {beste}
              </Button>
            )}
            {regel.teVervangen && <Menu label="Andere woorden" items={keuzes} />}
            <Button variant="rustig" onClick={() => setVraagt('reden')}>
              Laat staan<span className="visually-hidden">: {gevonden.woord}</span>
            </Button>
          </div>
        )}
        {vraagt === 'reden' && (
          <LaatStaanForm
            gevonden={gevonden}
            vanGeenCasus={props.vanGeenCasus}
            bezig={bezig}
            onKies={(hoe) => props.onLaatStaan([regel], hoe)}
            onSluit={sluit}
          />
        )}
        {vraagt === 'woord' && (
          <EigenWoordForm woord={gevonden.woord} bezig={bezig} onKies={(door) => vervang(door)} onSluit={sluit} />
        )}
      </fieldset>
    </li>
  );
}
