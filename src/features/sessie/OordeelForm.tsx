// Judging alone: a number with a reason, a vote, or words. Sealed when it is given; what is half typed stays on this device.
import { useEffect, useId, useMemo, useState } from 'react';
import { LANGSTE } from '../../domain/sessie/gebeurtenis.ts';
import { keurOordeel, type Oordeel } from '../../domain/sessie/oordeel.ts';
import type { Ronde } from '../../domain/sessie/sessie.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { LiveText } from '../../ui/LiveText.tsx';
import { Scale } from '../../ui/Scale.tsx';
import { useConcept } from './use-concept.ts';
import { type Aan, useDaad } from './use-sessies.ts';

const LEEG = { schaal: 'Kies een cijfer.', stem: 'Kies één antwoord.', tekst: 'Schrijf iets op.' } as const;

/** Who sees it, and when: said before anything is typed. */
const WIE_ZIET = 'Alleen jij ziet dit tot jullie samen onthullen. Daarna staat het er met je functie bij.';
const NA_ONTHULLEN = 'De antwoorden zijn al te zien. Dat van jou komt erbij als later gegeven, met je functie.';

export function OordeelForm(props: {
  aan: Aan;
  plek: string;
  ronde: Ronde;
  /** On a phone that goes round nothing that was given is shown again. */
  metVorige: boolean;
  onGegeven: () => void;
}) {
  const { aan, plek, ronde, metVorige, onGegeven } = props;
  const { inBeeld } = aan;
  const { vorm } = ronde;
  const vraagId = useId();
  const blad = useMemo(() => inBeeld.concept(plek, ronde.id), [inBeeld, plek, ronde.id]);
  const keusBlad = useMemo(() => inBeeld.concept(plek, `${ronde.id}/keuze`), [inBeeld, plek, ronde.id]);
  const woorden = useConcept(blad);
  const keuze = useConcept(keusBlad);
  const [leeg, setLeeg] = useState<string | null>(null);
  const { fout, bezig, doe } = useDaad();
  // What was given before comes back, to be changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when what was half typed is known
  useEffect(() => {
    if (!metVorige || !woorden.gelezen || !keuze.gelezen || woorden.tekst !== '' || keuze.tekst !== '') return;
    let gone = false;
    inBeeld.eigenOordeel(plek, ronde.id).then(
      (vorige) => {
        if (gone || !vorige || woorden.bron.get() !== '' || keuze.bron.get() !== '') return;
        woorden.bron.zet(vorige.kind === 'tekst' ? vorige.tekst : vorige.reden);
        if (vorige.kind === 'schaal') keuze.bron.zet(String(vorige.cijfer));
        if (vorige.kind === 'stem') keuze.bron.zet(vorige.keuze);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [woorden.gelezen, keuze.gelezen]);

  const oordeel = (): Oordeel | null => {
    const tekst = woorden.bron.get().trim();
    const gekozen = keuze.bron.get();
    if (vorm.kind === 'tekst') return keurOordeel({ kind: 'tekst', tekst }, vorm);
    if (gekozen === '') return null;
    return vorm.kind === 'schaal'
      ? keurOordeel({ kind: 'schaal', cijfer: Number(gekozen), reden: tekst }, vorm)
      : keurOordeel({ kind: 'stem', keuze: gekozen, reden: tekst }, vorm);
  };
  const geef = async () => {
    const dit = oordeel();
    setLeeg(dit ? null : LEEG[vorm.kind]);
    if (!dit || bezig) return;
    const onthuld = ronde.onthuldOp !== null;
    const gezegd = onthuld ? 'Gegeven.' : 'Gegeven. Niemand ziet het nog.';
    if (!(await doe(() => inBeeld.geefOordeel(plek, ronde.id, dit), gezegd))) return;
    woorden.wis();
    keuze.wis();
    onGegeven();
  };
  return (
    <form
      className="surface stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void geef();
      }}
    >
      <h2 id={vraagId}>{vorm.vraag}</h2>
      <p className="sessie-alleen-jij">{ronde.onthuldOp === null ? WIE_ZIET : NA_ONTHULLEN}</p>
      <Fout zin={leeg ?? fout} />
      {vorm.kind === 'schaal' && (
        <>
          <Scale
            labelledBy={vraagId}
            value={keuze.tekst === '' ? null : Number(keuze.tekst)}
            onValue={(cijfer) => keuze.bron.zet(String(cijfer))}
          />
          {(vorm.laag || vorm.hoog) && (
            <p className="subtle small">
              0 is {vorm.laag || 'het laagst'}, 10 is {vorm.hoog || 'het hoogst'}.
            </p>
          )}
        </>
      )}
      {vorm.kind === 'stem' && (
        <ChoiceList
          labelledBy={vraagId}
          options={vorm.keuzes.map((een) => ({ value: een, label: een }))}
          value={keuze.tekst === '' ? [] : [keuze.tekst]}
          onValue={([een]) => keuze.bron.zet(een ?? '')}
        />
      )}
      <LiveText
        label={vorm.kind === 'tekst' ? 'Wat schrijf jij op?' : 'Waarom? Eén reden is genoeg.'}
        bron={woorden.bron}
        rows={vorm.kind === 'tekst' ? 4 : 2}
        maxLength={LANGSTE.tekst}
      />
      <Button type="submit" variant="primair" busy={bezig}>
        Geef
      </Button>
    </form>
  );
}
