// What was thrown away in this casus: put it back, or let it go for good.
import { useState } from 'react';
import './vensters.css';
import { SOORTWOORDEN } from '../../content/vensters.ts';
import { dagVan } from '../../domain/dag.ts';
import type { Item } from '../../domain/vensters/item.ts';
import type { CasusInBeeld, CasusVensters } from '../../store/contract.ts';
import { useValue, useVensters } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce } from '../../ui/melding.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { kortVan } from './meta.ts';

export function PrullenbakScreen({ casus }: { casus: CasusInBeeld }) {
  const vensters = useVensters(casus);
  return vensters ? <Prullenbak casus={casus} vensters={vensters} /> : <Loading />;
}

function Prullenbak({ casus, vensters }: { casus: CasusInBeeld; vensters: CasusVensters }) {
  const titel = useValue(casus.titel);
  const { prullenbak } = useValue(vensters.analyse);
  const [weg, setWeg] = useState<Item | null>(null);
  return (
    <Screen
      above={titel}
      title="Prullenbak"
      lead={
        prullenbak.length === 0
          ? 'De prullenbak is leeg.'
          : 'Iedereen in deze casus ziet deze prullenbak. Hij verdwijnt met de casus.'
      }
    >
      <ul className="rows">
        {prullenbak.map((item) => (
          <li key={item.id} className="row prullenbak-rij">
            <span className="row-text">
              <span>{item.tekst.trim() || kortVan(item)}</span>
              <span className="subtle small">
                {SOORTWOORDEN[item.soort].enkelvoud}, weggegooid op {dagVan(item.weg ?? 0)}
              </span>
            </span>
            <span className="actions">
              <Button
                onClick={() => {
                  vensters.zetTerug(item.id);
                  announce(`Teruggezet bij ${SOORTWOORDEN[item.soort].meervoud}.`);
                }}
              >
                Zet terug<span className="visually-hidden">: {kortVan(item)}</span>
              </Button>
              <Button variant="rustig" onClick={() => setWeg(item)}>
                Wis voorgoed<span className="visually-hidden">: {kortVan(item)}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {weg && (
        <Dialog title="Voorgoed wissen?" onClose={() => setWeg(null)} readFirst>
          <p>{kortVan(weg)}</p>
          <p>Dit verdwijnt bij iedereen in deze casus. Je kunt het daarna niet terugzetten.</p>
          <div className="actions">
            <Button
              variant="gevaar"
              onClick={() => {
                vensters.wisVoorgoed(weg.id);
                setWeg(null);
              }}
            >
              Wis voorgoed
            </Button>
            <Button variant="rustig" onClick={() => setWeg(null)}>
              Annuleer
            </Button>
          </div>
        </Dialog>
      )}
    </Screen>
  );
}
