// The number on the look-back day, beside the one people gave then. Each gives their own; the app draws no conclusion from them.
import { useEffect, useRef, useState } from 'react';
import type { Cijfer } from '../../domain/vensters/analyse.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { TextArea } from '../../ui/Field.tsx';

const SCHAAL = Array.from({ length: 11 }, (_, cijfer) => ({ value: String(cijfer), label: String(cijfer) }));
const WAIT_MS = 500;

/** One line for everyone who gave a number: then, now, and why. */
function vergelijk(cijfers: readonly Cijfer[]): { wie: string; tekst: string }[] {
  const wie = [...new Set(cijfers.map((cijfer) => cijfer.wie))];
  return wie.flatMap((een) => {
    const toen = cijfers.find((cijfer) => cijfer.wie === een && cijfer.bij === 'nu');
    const terug = cijfers.find((cijfer) => cijfer.wie === een && cijfer.bij === 'terug');
    const who = terug ?? toen;
    if (!who) return [];
    const naam = who.eigen ? 'Jij' : who.functie || 'Een maatje';
    const reden = terug?.reden ? `. ${terug.reden}` : '';
    return [
      {
        wie: een,
        tekst: `${naam}: toen ${toen?.cijfer ?? 'geen cijfer'}, nu ${terug?.cijfer ?? 'nog geen cijfer'}${reden}`,
      },
    ];
  });
}

export function CijferTerug(props: { cijfers: readonly Cijfer[]; geef(cijfer: number | null, reden: string): void }) {
  const { cijfers, geef } = props;
  const eigen = cijfers.find(({ bij, eigen: mine }) => bij === 'terug' && mine);
  const regels = vergelijk(cijfers);
  return (
    <section className="stack stack-sm" aria-labelledby="cijfer">
      <h2 id="cijfer">Hoe veilig is het kind nu?</h2>
      <p className="subtle small">
        0 is heel onveilig, 10 is heel veilig. Kies eerst ieder voor zich. Is er nu gevaar? Bel dan eerst 112.
      </p>
      <div className="cijfer-schaal">
        <ChoiceList
          labelledBy="cijfer"
          options={SCHAAL}
          value={eigen ? [String(eigen.cijfer)] : []}
          onValue={([gekozen]) => geef(Number(gekozen), eigen?.reden ?? '')}
          inline
        />
      </div>
      {eigen && (
        <>
          <Waarom reden={eigen.reden} geef={(reden) => geef(eigen.cijfer, reden)} />
          <Button variant="rustig" onClick={() => geef(null, '')}>
            Haal mijn cijfer weg
          </Button>
        </>
      )}
      {regels.length > 0 && (
        <ul className="plain-list" aria-label="Cijfers toen en nu">
          {regels.map(({ wie, tekst }) => (
            <li key={wie}>{tekst}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Kept a moment after the last key, and when the field or the screen is left. */
function Waarom(props: { reden: string; geef(reden: string): void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = useRef<() => void>(() => undefined);
  keep.current = () => {
    if (typed !== null && typed !== props.reden) props.geef(typed);
  };
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => keep.current(), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => () => keep.current(), []);
  return (
    <TextArea
      label="Waarom dit cijfer?"
      hint="Eén zin is genoeg."
      rows={2}
      maxLength={500}
      value={typed ?? props.reden}
      onValue={setTyped}
      onBlur={() => {
        keep.current();
        setTyped(null);
      }}
    />
  );
}
