// The four windows on one sheet, whatever window is open: made only while the browser prints.
import { useSyncExternalStore } from 'react';
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
    changed();
  };
  const [before, after] = [listen(true), listen(false)];
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
};

export function Printblad({ titel, analyse }: { titel: string; analyse: Analyse }) {
  // A store of its own is drawn at once: it must stand there before the browser looks at the page.
  const prints = useSyncExternalStore(subscribe, () => printing);
  if (!prints) return null;
  return (
    <div className="printblad">
      <p className="small">Vertrouwelijk werkdocument. Geen dossier. {dagVan(Date.now())}.</p>
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
    </div>
  );
}
