// What people write down for all: lines of a phase, to add, to put in other words and to take away. What is half typed goes along to the next phase.
import { IconPencil } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import { LANGSTE, OOGSTEN, type OogstSoort } from '../../domain/sessie/gebeurtenis.ts';
import type { Oogst as Regel } from '../../domain/sessie/sessie.ts';
import { OOGSTWOORD } from '../../domain/sessie/verslag-sessie.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select, TextArea } from '../../ui/Field.tsx';
import { useFocusStays } from '../../ui/focus-stays.ts';
import { LiveText } from '../../ui/LiveText.tsx';
import { announce } from '../../ui/melding.tsx';
import { Fout } from './Fout.tsx';
import { useConcept } from './use-concept.ts';
import { type Aan, useDaad } from './use-sessies.ts';

const SOORTWOORD: Readonly<Record<OogstSoort, string>> = { ...OOGSTWOORD, oogst: 'Wat we opschrijven' };

/** `schrijft`: in whose name; null: only to read. `soorten`: what a line may be, the first unless chosen otherwise. */
export function Oogst(props: {
  aan: Aan;
  schrijft: string | null;
  regels: readonly Regel[];
  soorten?: readonly OogstSoort[];
  titel: string;
}) {
  const { aan, schrijft, regels, soorten = OOGSTEN, titel } = props;
  const blijft = useFocusStays<HTMLElement>();
  return (
    <section {...blijft} className="stack" aria-label={titel}>
      <h2>{titel}</h2>
      {regels.length === 0 ? (
        <p className="subtle">Hier staat nog niets.</p>
      ) : (
        <ul className="rows">
          {regels.map((regel) => (
            <OogstRij key={regel.id} aan={aan} regel={regel} schrijft={schrijft} />
          ))}
        </ul>
      )}
      {schrijft !== null && <NieuweRegel aan={aan} schrijft={schrijft} soorten={soorten} />}
    </section>
  );
}

function OogstRij({ aan, regel, schrijft }: { aan: Aan; regel: Regel; schrijft: string | null }) {
  const { sessie, eigen } = aan.beeld;
  /** An advice is of who gave it; what else stands is of all. */
  const door = regel.soort !== 'advies' ? schrijft : eigen.includes(regel.plek) ? regel.plek : null;
  const [anders, setAnders] = useState<string | null>(null);
  const { fout, bezig, doe } = useDaad();
  const zet = async (tekst: string) => {
    if (door === null) return;
    const gedaan = await doe(
      () =>
        aan.inBeeld.doe(door, {
          ...{ kind: 'oogst', beurt: sessie.beurt, soort: regel.soort, tekst, vervangt: [regel.id] },
        }),
      tekst === '' ? 'De regel is weg.' : 'De regel is veranderd.',
    );
    if (gedaan) setAnders(null);
  };
  const woord = OOGSTWOORD[regel.soort];
  if (anders !== null)
    return (
      <li className="stack stack-sm oogst-anders">
        <TextArea label="De regel" value={anders} onValue={setAnders} maxLength={LANGSTE.tekst} />
        <div className="actions">
          <Button busy={bezig} onClick={() => void (anders.trim() === '' ? setAnders(null) : zet(anders))}>
            Klaar
          </Button>
          <Button variant="rustig" busy={bezig} onClick={() => void zet('')}>
            Haal weg
          </Button>
        </div>
        <Fout tekst={fout} />
      </li>
    );
  return (
    <li className="row">
      <span className="row-text sessie-woorden">
        <span>
          {woord && <strong>{woord}: </strong>}
          {regel.tekst}
        </span>
        {regel.soort === 'advies' && <span className="subtle small">{naamAanTafel(sessie, regel.plek)}</span>}
      </span>
      {door !== null && (
        <IconButton label={`Verander: ${regel.tekst.slice(0, 40)}`} onClick={() => setAnders(regel.tekst)}>
          <IconPencil aria-hidden size={20} />
        </IconButton>
      )}
    </li>
  );
}

function NieuweRegel({ aan, schrijft, soorten }: { aan: Aan; schrijft: string; soorten: readonly OogstSoort[] }) {
  const { inBeeld, beeld } = aan;
  const blad = useMemo(() => inBeeld.concept(schrijft, 'regel'), [inBeeld, schrijft]);
  const { tekst, bron, wis } = useConcept(blad);
  const [gekozen, setGekozen] = useState<OogstSoort | null>(null);
  const soort = gekozen !== null && soorten.includes(gekozen) ? gekozen : (soorten[0] ?? 'oogst');
  const { fout, bezig, doe } = useDaad();
  const zet = async () => {
    const dit = bron.get().trim();
    if (dit === '') return announce('Schrijf eerst iets op.');
    const gedaan = await doe(
      () => inBeeld.doe(schrijft, { kind: 'oogst', beurt: beeld.sessie.beurt, soort, tekst: dit, vervangt: [] }),
      'Opgeschreven. Iedereen aan tafel ziet dit.',
    );
    if (gedaan) wis();
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
      {soorten.length > 1 && (
        <Select
          label="Wat is het?"
          value={soort}
          onValue={(waarde) => setGekozen(soorten.find((een) => een === waarde) ?? null)}
          options={soorten.map((een) => ({ value: een, label: SOORTWOORD[een] }))}
        />
      )}
      <LiveText
        label={soort === 'les' ? 'Eén les, over ons werk' : 'Een regel erbij'}
        hint="Geen namen. Iedereen aan tafel ziet dit."
        bron={bron}
        rows={2}
        maxLength={LANGSTE.tekst}
      />
      <Fout tekst={fout} />
      <Button type="submit" busy={bezig} variant={tekst.trim() === '' ? 'secundair' : 'primair'}>
        Zet erbij
      </Button>
    </form>
  );
}
