// What people write down for all: lines of a phase, to add, to put in other words and to take away. What is half typed goes along to the next phase.
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import { LANGSTE, OOGSTEN, type OogstSoort } from '../../domain/sessie/gebeurtenis.ts';
import type { Oogst as Regel } from '../../domain/sessie/sessie.ts';
import { OOGSTWOORD } from '../../domain/sessie/verslag-sessie.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { useFocusStays } from '../../ui/focus-stays.ts';
import { NieuweRegel } from './NieuweRegel.tsx';
import { andersVan, plaatsNu } from './plaats.ts';
import { useConcept } from './use-concept.ts';
import { onthoudAnders } from './use-liggend.ts';
import { type Aan, useDaad } from './use-sessies.ts';

/** `schrijft`: in whose name; null: only to read. `soorten`: what a line may be, the first unless chosen otherwise. */
export function Oogst(props: {
  aan: Aan;
  schrijft: string | null;
  regels: readonly Regel[];
  soorten?: readonly OogstSoort[];
  titel: string;
  /** Words that were begun in a phase before still stand in their field: by what they are kept; null: none. */
  onVast?: (sleutel: string | null) => void;
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
      {schrijft !== null && <NieuweRegel aan={aan} schrijft={schrijft} soorten={soorten} onVast={props.onVast} />}
    </section>
  );
}

function OogstRij({ aan, regel, schrijft }: { aan: Aan; regel: Regel; schrijft: string | null }) {
  const { sessie, eigen } = aan.beeld;
  /** An advice is of who gave it; what else stands is of all. */
  const door = regel.soort !== 'advies' ? schrijft : eigen.includes(regel.plek) ? regel.plek : null;
  const [anders, setAnders] = useState(false);
  const woord = OOGSTWOORD[regel.soort];
  if (anders && door !== null)
    return <AndereWoorden aan={aan} regel={regel} door={door} klaar={() => setAnders(false)} />;
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
        <IconButton label={`Verander: ${regel.tekst.slice(0, 40)}`} onClick={() => setAnders(true)}>
          <IconPencil aria-hidden size={20} />
        </IconButton>
      )}
    </li>
  );
}

/** Kept while it is typed, also when the phase goes on before it was given. */
function AndereWoorden(props: { aan: Aan; regel: Regel; door: string; klaar: () => void }) {
  const { aan, regel, door, klaar } = props;
  const { inBeeld, beeld } = aan;
  const blad = useMemo(() => inBeeld.concept(door, andersVan(regel.id)), [inBeeld, door, regel.id]);
  const { gelezen, tekst, bron, wis } = useConcept(blad);
  const { fout, bezig, doe } = useDaad();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when what was half typed is known
  useEffect(() => {
    if (!gelezen) return;
    if (bron.get() === '') bron.zet(regel.tekst);
    void onthoudAnders(inBeeld, door, plaatsNu(beeld.sessie), regel.id).catch(() => undefined);
  }, [gelezen]);
  const zet = async (nieuw: string) => {
    const gedaan = await doe(
      () =>
        inBeeld.doe(door, {
          ...{ kind: 'oogst', beurt: beeld.sessie.beurt, soort: regel.soort, tekst: nieuw, vervangt: [regel.id] },
        }),
      nieuw === '' ? 'De regel is weg.' : 'De regel is veranderd.',
    );
    if (gedaan) weg();
  };
  const weg = () => {
    wis();
    klaar();
  };
  return (
    <li className="stack stack-sm oogst-anders">
      <TextArea label="De regel" value={tekst} onValue={bron.zet} maxLength={LANGSTE.tekst} />
      <div className="actions">
        <Button
          busy={bezig}
          onClick={() => void (tekst.trim() === '' || tekst.trim() === regel.tekst ? weg() : zet(tekst))}
        >
          Klaar
        </Button>
        <Button variant="rustig" busy={bezig} onClick={() => void zet('')}>
          Haal weg
        </Button>
      </div>
      <Fout zin={fout} />
    </li>
  );
}
