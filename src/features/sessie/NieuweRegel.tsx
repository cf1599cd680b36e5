// A new line for all. Its words stay with the phase they were begun in, also when that goes on while somebody types.
import { useEffect, useMemo, useState } from 'react';
import { LANGSTE, type OogstSoort } from '../../domain/sessie/gebeurtenis.ts';
import { OOGSTWOORD } from '../../domain/sessie/verslag-sessie.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { LiveText } from '../../ui/LiveText.tsx';
import { announce } from '../../ui/melding.tsx';
import { type Plaats, plaatsNu, regelIn } from './plaats.ts';
import { useConcept } from './use-concept.ts';
import { type Aan, useDaad } from './use-sessies.ts';

const SOORTWOORD: Readonly<Record<OogstSoort, string>> = { ...OOGSTWOORD, oogst: 'Wat we opschrijven' };

interface NieuweRegelProps {
  aan: Aan;
  schrijft: string;
  soorten: readonly OogstSoort[];
  onVast?: ((sleutel: string | null) => void) | undefined;
}

/** Words stay with the phase they were begun in: who is typing when it goes on keeps them, and where they are. */
export function NieuweRegel(props: NieuweRegelProps) {
  const nu = plaatsNu(props.aan.beeld.sessie);
  const [{ plaats, soorten }, setHier] = useState({ plaats: nu, soorten: props.soorten });
  const [leeg, setLeeg] = useState(true);
  const vast = plaats.sleutel !== nu.sleutel && !leeg;
  if (plaats.beurt !== nu.beurt && !vast) setHier({ plaats: nu, soorten: props.soorten });
  const { onVast } = props;
  const sleutel = vast ? regelIn(plaats) : null;
  useEffect(() => {
    onVast?.(sleutel);
    return () => onVast?.(null);
  }, [sleutel, onVast]);
  return (
    <RegelVeld
      key={`${props.schrijft} ${plaats.sleutel}`}
      {...props}
      soorten={soorten}
      plaats={plaats}
      nu={nu}
      setLeeg={setLeeg}
    />
  );
}

function RegelVeld(props: NieuweRegelProps & { plaats: Plaats; nu: Plaats; setLeeg: (leeg: boolean) => void }) {
  const { aan, schrijft, soorten, plaats, nu, setLeeg } = props;
  const { inBeeld } = aan;
  const waarvoor = regelIn(plaats);
  const blad = useMemo(() => inBeeld.concept(schrijft, waarvoor), [inBeeld, schrijft, waarvoor]);
  const { tekst, bron, wis } = useConcept(blad);
  const leeg = tekst.trim() === '';
  useEffect(() => setLeeg(leeg), [leeg, setLeeg]);
  const elders = plaats.sleutel !== nu.sleutel && !leeg;
  const [gekozen, setGekozen] = useState<OogstSoort | null>(null);
  const soort = gekozen !== null && soorten.includes(gekozen) ? gekozen : (soorten[0] ?? 'oogst');
  const { fout, bezig, doe } = useDaad();
  const zet = async (waar: Plaats) => {
    const dit = bron.get().trim();
    if (dit === '') return announce('Schrijf eerst iets op.');
    const gedaan = await doe(
      () => inBeeld.doe(schrijft, { kind: 'oogst', beurt: waar.beurt, soort, tekst: dit, vervangt: [] }),
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
        if (!bezig) void zet(plaats);
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
      {elders && (
        <p className="subtle small" role="status">
          Jullie zijn een fase verder. Dit begon je bij: {plaats.naam}.
        </p>
      )}
      <Fout zin={fout} />
      <div className="actions">
        <Button type="submit" busy={bezig} variant={leeg ? 'secundair' : 'primair'}>
          {elders ? `Zet bij: ${plaats.naam}` : 'Zet erbij'}
        </Button>
        {elders && (
          <Button busy={bezig} onClick={() => void zet(nu)}>
            Zet bij: {nu.naam}
          </Button>
        )}
      </div>
    </form>
  );
}
