// How many things there are to look at, calmly; a tap lists them, and each leads to its place. Says so when reading along does not work.
import { IconChevronDown, IconEye } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { NIET_MEELEZEN } from '../ui/MetMerken.tsx';
import { ERNSTWOORDEN, GEGEVENWOORDEN } from './gegeven-woorden.ts';
import type { Treffer } from './meelezing.ts';
import './meelezen.css';
import '../ui/vondst.css';
import { telDingen } from './vondst-woorden.ts';

const LEGENDA = ['herleidbaar', 'samen', 'twijfel'] as const;
const LIJNEN = { herleidbaar: 'Doorgetrokken', samen: 'Streepjes', twijfel: 'Puntjes' };

export function Teller(props: {
  treffers: readonly Treffer[];
  mislukt: boolean;
  /** Goes up when someone asks for the list. */
  lijst: number;
  onKies(treffer: Treffer): void;
  onOpnieuw(): void;
}) {
  const { treffers, mislukt, lijst } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const knop = useRef<HTMLButtonElement>(null);
  const gevraagd = useRef(lijst);
  useEffect(() => {
    if (gevraagd.current === lijst) return;
    gevraagd.current = lijst;
    setOpen(true);
    knop.current?.focus();
  }, [lijst]);
  const aantal = treffers.length;
  const tekst = aantal === 0 ? 'Ik lees mee. Ik zie nu niets. Kijk zelf ook.' : telDingen(aantal);
  if (mislukt)
    return (
      <section className="teller" aria-label="Meelezen">
        <p role="status">{NIET_MEELEZEN}</p>
        <Button variant="rustig" onClick={props.onOpnieuw}>
          Probeer opnieuw
        </Button>
      </section>
    );
  return (
    <section className="teller" aria-label="Meelezen">
      <p className="visually-hidden" role="status">
        {aantal > 0 && tekst}
      </p>
      <button
        ref={knop}
        type="button"
        className="teller-knop"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <IconEye aria-hidden size={20} />
        <span>{tekst}</span>
        <IconChevronDown aria-hidden size={18} className="teller-pijl" />
      </button>
      {open && (
        <div id={id} className="teller-lijst">
          {aantal > 0 && (
            <ul className="rows">
              {treffers.map((treffer) => (
                <li key={treffer.gemerkt.sleutel}>
                  <button type="button" className="teller-rij" onClick={() => props.onKies(treffer)}>
                    <span className="vondst" data-ernst={treffer.gemerkt.ernst}>
                      {treffer.gemerkt.woord}
                    </span>{' '}
                    <span className="subtle small">
                      {treffer.gemerkt.zeker ? '' : 'misschien '}
                      {GEGEVENWOORDEN[treffer.gemerkt.gegeven]} · {treffer.plek.waar}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <ul className="teller-legenda subtle small" aria-label="De lijnen onder woorden">
            {LEGENDA.map((ernst) => (
              <li key={ernst}>
                <span className="vondst" data-ernst={ernst}>
                  {LIJNEN[ernst]}
                </span>
                : {ERNSTWOORDEN[ernst].charAt(0).toLowerCase() + ERNSTWOORDEN[ernst].slice(1)}.
              </li>
            ))}
          </ul>
          <p className="subtle small">
            Tik op zo’n woord voor andere woorden. Met toetsen: zet de cursor erin en druk op Ctrl en punt. Er verandert
            niets vanzelf. <Link href="/uitleg/meelezer">Wat ziet de meelezer niet?</Link>
          </p>
        </div>
      )}
    </section>
  );
}
