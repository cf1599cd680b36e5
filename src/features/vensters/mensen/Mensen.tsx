// Window 1: who the people are, how they stand to each other, the picture of it, and what each of them says.
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { SOORTWOORDEN } from '../../../content/vensters.ts';
import type { Analyse } from '../../../domain/vensters/analyse.ts';
import { bandenVan, mensenIn, zinVan } from '../../../domain/vensters/banden.ts';
import { noemPersoon } from '../../../domain/vensters/genogram-mensen.ts';
import type { CasusVensters } from '../../../store/contract.ts';
import { Button } from '../../../ui/Button.tsx';
import { showUndo } from '../../../ui/melding.tsx';
import { Lijst } from '../Lijst.tsx';
import { Genogram } from './Genogram.tsx';
import { MensenLijst } from './MensenLijst.tsx';
import { KiesPersoon, MensenVragen, type WieVraag } from './MensenVragen.tsx';
import { NieuwPersoon } from './NieuwPersoon.tsx';
import { PersoonForm } from './PersoonForm.tsx';
import { NieuweRelatie, RelatieForm } from './RelatieForm.tsx';
import './mensen.css';

/** At most one dialog. `terug`: the person to go back to. */
type Open =
  | { kind: 'persoon'; id: string }
  | { kind: 'band'; id: string; terug: string | null }
  | { kind: 'nieuw'; velden: Readonly<Record<string, string>> }
  | { kind: 'nieuwe-band'; terug: string | null }
  | { kind: 'vraag'; vraag: WieVraag };

export function Mensen({ vensters, analyse }: { vensters: CasusVensters; analyse: Analyse }) {
  const [open, setOpen] = useState<Open | null>(null);
  const [verhaal, setVerhaal] = useState<string | null>(null);
  const { items } = analyse;
  const mensen = mensenIn(items);
  const openPersoon = (id: string) => setOpen({ kind: 'persoon', id });
  return (
    <>
      <MensenVragen mensen={mensen} onVraag={(vraag) => setOpen({ kind: 'vraag', vraag })} />
      {mensen.length === 0 && <p className="subtle">{SOORTWOORDEN.persoon.leeg}</p>}
      <MensenLijst mensen={mensen} onKies={openPersoon} />
      <div className="actions">
        <Button
          variant={mensen.length === 0 ? 'primair' : 'secundair'}
          icon={<IconPlus aria-hidden size={20} />}
          onClick={() => setOpen({ kind: 'nieuw', velden: {} })}
        >
          Mensen toevoegen
        </Button>
      </div>
      {mensen.length > 0 && <Genogram items={items} />}
      {mensen.length > 1 && (
        <Banden
          analyse={analyse}
          onKies={(id) => setOpen({ kind: 'band', id, terug: null })}
          onNieuw={() => setOpen({ kind: 'nieuwe-band', terug: null })}
        />
      )}
      {mensen.length > 0 && (
        <Lijst blad={{ vensters, analyse, plek: 'mensen', open: verhaal, setOpen: setVerhaal }} soort="verhaal" />
      )}
      {open && <Venstertje open={open} setOpen={setOpen} vensters={vensters} analyse={analyse} />}
    </>
  );
}

function Banden(props: { analyse: Analyse; onKies(id: string): void; onNieuw(): void }) {
  const id = useId();
  const { items } = props.analyse;
  const banden = bandenVan(items);
  return (
    <section className="stack stack-sm" aria-labelledby={id}>
      <h3 id={id}>{SOORTWOORDEN.relatie.meervoud}</h3>
      {banden.length === 0 && <p className="subtle small">{SOORTWOORDEN.relatie.leeg}</p>}
      {banden.length > 0 && (
        <ul className="rows">
          {banden.map((relatie) => (
            <li key={relatie.id} data-item={relatie.id}>
              <button type="button" className="row mensen-rij" onClick={() => props.onKies(relatie.id)}>
                <span className="row-text">{zinVan(relatie, items)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button variant="rustig" icon={<IconPlus aria-hidden size={20} />} onClick={props.onNieuw}>
        Band toevoegen
      </Button>
    </section>
  );
}

/** The dialog that is open. What it was about may be thrown away meanwhile, here or by a colleague: then there is none. */
function Venstertje(props: {
  open: Open;
  setOpen(open: Open | null): void;
  vensters: CasusVensters;
  analyse: Analyse;
}) {
  const { open, setOpen, vensters, analyse } = props;
  const { items } = analyse;
  const sluit = () => setOpen(null);
  const terugNaar = (persoon: string | null) => setOpen(persoon === null ? null : { kind: 'persoon', id: persoon });
  const gooiWeg = (id: string, naam: string) => {
    vensters.gooiWeg(id);
    showUndo({
      tekst: `“${naam}” ligt in de prullenbak.`,
      label: 'Zet terug',
      duur: 10_000,
      run: () => vensters.zetTerug(id),
    });
  };
  switch (open.kind) {
    case 'nieuw':
      return <NieuwPersoon items={items} vensters={vensters} velden={open.velden} onClose={sluit} />;
    case 'nieuwe-band':
      return (
        <NieuweRelatie items={items} van={open.terug ?? ''} vensters={vensters} onClose={() => terugNaar(open.terug)} />
      );
    case 'vraag':
      return (
        <KiesPersoon
          vraag={open.vraag}
          mensen={mensenIn(items)}
          onKies={(id) => {
            vensters.zet(id, open.vraag, 'ja');
            sluit();
          }}
          onNieuw={() => setOpen({ kind: 'nieuw', velden: { [open.vraag]: 'ja' } })}
          onClose={sluit}
        />
      );
    case 'persoon': {
      const item = items.find(({ id, soort }) => id === open.id && soort === 'persoon');
      if (!item) return null;
      return (
        <PersoonForm
          key={item.id}
          item={item}
          analyse={analyse}
          vensters={vensters}
          onBand={(id) => setOpen({ kind: 'band', id, terug: item.id })}
          onNieuweBand={() => setOpen({ kind: 'nieuwe-band', terug: item.id })}
          onWeg={() => {
            sluit();
            gooiWeg(item.id, noemPersoon(item));
          }}
          onClose={sluit}
        />
      );
    }
    case 'band': {
      const item = items.find(({ id, soort }) => id === open.id && soort === 'relatie');
      if (!item) return null;
      return (
        <RelatieForm
          key={item.id}
          item={item}
          items={items}
          vensters={vensters}
          onWeg={() => {
            terugNaar(open.terug);
            gooiWeg(item.id, zinVan(item, items));
          }}
          onClose={() => terugNaar(open.terug)}
        />
      );
    }
  }
}
