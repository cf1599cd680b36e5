// The four windows on one sheet, whatever window is open: made only while the browser prints, and only of what was read in the gate.
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { VENSTERWOORDEN } from '../../content/vensters.ts';
import { dagVan } from '../../domain/dag.ts';
import type { Analyse } from '../../domain/vensters/analyse.ts';
import { BRON_VIERVENSTERS } from '../../domain/vensters/bron-viervensters.ts';
import { VENSTERS } from '../../domain/vensters/item.ts';
import { Leesblad } from './Leesblad.tsx';

let printing = false;
const subscribe = (changed: () => void) => {
  const listen = (to: boolean) => () => {
    printing = to;
    // The browser looks at the page as soon as this returns; left to itself React draws after that.
    flushSync(changed);
  };
  const [before, after] = [listen(true), listen(false)];
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
};

/** Exactly this was read in the gate. */
export interface Nagelezen {
  titel: string;
  analyse: Analyse;
}

/** null: it was not read, or it changed since; then the paper says what to do first, however the browser was asked. */
export function Printblad({ nagelezen }: { nagelezen: Nagelezen | null }) {
  const prints = useSyncExternalStore(subscribe, () => printing);
  if (!prints) return null;
  return (
    <div className="printblad">
      {nagelezen ? (
        <Blad {...nagelezen} />
      ) : (
        <p>Dit blad is nog niet nagelezen. Kies in de app, onder de vensters: Afdrukken.</p>
      )}
    </div>
  );
}

const MADE_BY_APP = 'Vertrouwelijk werkdocument. Geen dossier.';

function Blad({ titel, analyse }: Nagelezen) {
  return (
    <>
      <p className="small">
        {MADE_BY_APP} {dagVan(Date.now())}.
      </p>
      <h1>{titel}</h1>
      <div className="printblad-vensters">
        {VENSTERS.map((venster) => (
          <section key={venster}>
            <h2>
              {VENSTERWOORDEN[venster].nummer}. {VENSTERWOORDEN[venster].titel}
            </h2>
            <Leesblad venster={venster} analyse={analyse} niveau={3} kort />
          </section>
        ))}
      </div>
      <p className="small">{BRON_VIERVENSTERS}</p>
    </>
  );
}

/** The same sheet, out of sight, for its words: what is read is what is printed. */
export function BladOmTeLezen(props: {
  titel: string;
  analyse: Analyse;
  onTekst: (uitvoer: { tekst: string; eigenRegels: readonly string[] }) => void;
}) {
  const { titel, analyse, onTekst } = props;
  const blad = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of what is drawn from these
  useLayoutEffect(() => {
    if (!blad.current) return;
    const eigenRegels = [`${MADE_BY_APP} ${dagVan(Date.now())}.`, BRON_VIERVENSTERS];
    onTekst({ tekst: woordenVan(blad.current), eigenRegels });
  }, [titel, analyse, onTekst]);
  return (
    <div ref={blad} hidden>
      <Blad titel={titel} analyse={analyse} />
    </div>
  );
}

/** A line for each block. */
function woordenVan(blad: HTMLElement): string {
  const regels = [...blad.querySelectorAll('p, h1, h2, h3, li')].flatMap((blok) => {
    const tekst = (blok.textContent ?? '').trim();
    return tekst === '' ? [] : [/^H\d$/.test(blok.tagName) ? `\n${tekst}` : tekst];
  });
  return regels.join('\n').trim();
}
