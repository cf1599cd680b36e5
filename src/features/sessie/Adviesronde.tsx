// Everyone gives one advice as an offer, or one question to take along, as the werkvorm says. Who had a turn stands there; the inbrenger gives none.
import { useMemo, useState } from 'react';
import { AFSLUITWOORDEN } from '../../content/sessie-woorden.ts';
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import { LANGSTE, type OogstSoort } from '../../domain/sessie/gebeurtenis.ts';
import { heeftDeRol, magSchrijven } from '../../domain/sessie/mag.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Select } from '../../ui/Field.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { LiveText } from '../../ui/LiveText.tsx';
import { announce } from '../../ui/melding.tsx';
import { adviesIn, plaatsNu } from './plaats.ts';
import { useConcept } from './use-concept.ts';
import { type Aan, useDaad } from './use-sessies.ts';

const SOORTEN = { adviezen: ['advies'], vragen: ['vraag'], beide: ['advies', 'vraag'] } as const;

export function Adviesronde({ aan }: { aan: Aan }) {
  const { sessie, eigen } = aan.beeld;
  const afsluiting = sessie.werkvorm?.afsluiting ?? 'beide';
  const soorten: readonly OogstSoort[] = SOORTEN[afsluiting];
  const regels = sessie.oogst.filter(({ fase, soort }) => fase === sessie.fase && soorten.includes(soort));
  const gevers = sessie.deelnemers.filter(({ aanwezig, plek }) => aanwezig && !heeftDeRol(sessie, plek, 'inbrenger'));
  const hier = eigen.filter((plek) => !heeftDeRol(sessie, plek, 'inbrenger') && magSchrijven(sessie, plek));
  return (
    <section className="stack" aria-label="Adviesronde">
      <h2>{AFSLUITWOORDEN[afsluiting]}</h2>
      <ul className="antwoorden">
        {gevers.map(({ plek }) => {
          const zijn = regels.filter((regel) => regel.plek === plek);
          return (
            <li key={plek} className="antwoord">
              <p className="antwoord-wie">{naamAanTafel(sessie, plek)}</p>
              {zijn.length === 0 && <p className="subtle">Nog niets.</p>}
              {zijn.map(({ id, soort, tekst }) => (
                <p key={id} className="sessie-woorden">
                  {soorten.length > 1 && <strong>{soort === 'advies' ? 'Advies: ' : 'Vraag: '}</strong>}
                  {tekst}
                </p>
              ))}
            </li>
          );
        })}
      </ul>
      {hier.length > 0 && <Geef aan={aan} hier={hier} soorten={soorten} />}
    </section>
  );
}

function Geef({ aan, hier, soorten }: { aan: Aan; hier: readonly string[]; soorten: readonly OogstSoort[] }) {
  const { inBeeld, beeld } = aan;
  const { sessie } = beeld;
  const [wie, setWie] = useState<string | null>(null);
  const plek = wie !== null && hier.includes(wie) ? wie : (hier[0] ?? '');
  const waarvoor = adviesIn(plaatsNu(sessie));
  const blad = useMemo(() => inBeeld.concept(plek, waarvoor), [inBeeld, plek, waarvoor]);
  return (
    <div className="stack">
      {hier.length > 1 && (
        <Select
          label="Van wie is dit?"
          value={plek}
          onValue={setWie}
          options={hier.map((een) => ({ value: een, label: naamAanTafel(sessie, een) }))}
        />
      )}
      <EenAanbod key={`${plek} ${waarvoor}`} aan={aan} plek={plek} blad={blad} soorten={soorten} />
    </div>
  );
}

function EenAanbod(props: {
  aan: Aan;
  plek: string;
  blad: ReturnType<Aan['inBeeld']['concept']>;
  soorten: readonly OogstSoort[];
}) {
  const { aan, plek, soorten } = props;
  const { inBeeld, beeld } = aan;
  const { bron, wis } = useConcept(props.blad);
  const [soort, setSoort] = useState<OogstSoort>(soorten[0] ?? 'advies');
  const { fout, bezig, doe } = useDaad();
  const geef = async () => {
    const tekst = bron.get().trim();
    if (tekst === '') return announce('Schrijf eerst iets op.');
    const gedaan = await doe(
      () => inBeeld.doe(plek, { kind: 'oogst', beurt: beeld.sessie.beurt, soort, tekst, vervangt: [] }),
      'Gegeven, als aanbod.',
    );
    if (gedaan) wis();
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!bezig) void geef();
      }}
    >
      {soorten.length > 1 && (
        <ChoiceList
          legend="Wat geef je?"
          inline
          options={[
            { value: 'advies', label: 'Een advies' },
            { value: 'vraag', label: 'Een vraag' },
          ]}
          value={[soort]}
          onValue={([een]) => setSoort(een === 'vraag' ? 'vraag' : 'advies')}
        />
      )}
      <LiveText
        label={soort === 'advies' ? 'Jouw advies, als aanbod' : 'Jouw vraag om mee te nemen'}
        hint="Met je functie erbij. Geen namen."
        bron={bron}
        rows={2}
        maxLength={LANGSTE.tekst}
      />
      <Fout zin={fout} />
      <Button type="submit" busy={bezig}>
        Geef
      </Button>
    </form>
  );
}
