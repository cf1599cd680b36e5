// The day they look back: in the session, in the life of the casus, and as a calendar file for whoever wants it.
import { useState } from 'react';
import { dagOp, keurDag, plusDagen, VERSTE_DAGEN } from '../../domain/casus-leven.ts';
import { dagVan } from '../../domain/dag.ts';
import { agendaBestand } from '../../domain/sessie/agenda-bestand.ts';
import { useValue } from '../../store/react.tsx';
import { zin } from '../../store/redenen.ts';
import { Button } from '../../ui/Button.tsx';
import { bewaarBestand } from '../../ui/bestand.ts';
import { Field } from '../../ui/Field.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { announce } from '../../ui/melding.tsx';
import { type Aan, useDaad } from './use-sessies.ts';

export function Terugkijkdag({ aan, schrijft }: { aan: Aan; schrijft: string }) {
  const { inBeeld, beeld, casus } = aan;
  const { sessie } = beeld;
  const leven = useValue(casus.leven.nu);
  const staat = sessie.terugblikDag || leven.terugkijkOp || '';
  const [gekozen, setGekozen] = useState<string | null>(null);
  const dag = gekozen ?? staat;
  const vandaag = dagOp(Date.now());
  const [mis, setMis] = useState<string | null>(null);
  const { fout, bezig, doe } = useDaad();
  const zet = async () => {
    const waarom = keurDag(dag, vandaag);
    setMis(waarom && zin(waarom));
    if (waarom) return;
    const gedaan =
      (await doe(() => casus.leven.zetTerugkijk(dag))) &&
      (await doe(() => inBeeld.doe(schrijft, { kind: 'terugblik', dag }), `Jullie kijken terug op ${dagVan(dag)}.`));
    if (gedaan) setGekozen(null);
  };
  const agenda = () => {
    const tekst = agendaBestand({ uid: crypto.randomUUID(), dag: staat, gemaaktOp: Date.now() });
    if (tekst === null) return;
    bewaarBestand(new File([tekst], 'terugblik.ics', { type: 'text/calendar' }));
    announce('Het bestand terugblik.ics staat bij je downloads. Open het om de dag in je agenda te zetten.');
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!bezig) void zet();
      }}
    >
      <Field
        label="Op welke dag kijken jullie terug?"
        hint="Deze dag staat dan ook bij de casus."
        type="date"
        min={vandaag}
        max={plusDagen(vandaag, VERSTE_DAGEN)}
        value={dag}
        onValue={setGekozen}
        error={mis}
      />
      <Fout zin={fout} />
      <div className="actions">
        <Button type="submit" busy={bezig}>
          Bewaar de terugkijkdag
        </Button>
        {staat !== '' && (
          <Button variant="rustig" onClick={agenda}>
            Zet {dagVan(staat)} in je agenda
          </Button>
        )}
      </div>
      {staat !== '' && (
        <p className="subtle small">In je agenda komt alleen: terugblik intervisie. Niets over de casus.</p>
      )}
    </form>
  );
}
