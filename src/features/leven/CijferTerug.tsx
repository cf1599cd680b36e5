// The number on the look-back day, beside the one people gave then. Each gives their own; the app draws no conclusion from them.
import type { Cijfer } from '../../domain/vensters/analyse.ts';
import { Button } from '../../ui/Button.tsx';
import { KeptField } from '../../ui/KeptField.tsx';
import { Scale } from '../../ui/Scale.tsx';

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
      <Scale labelledBy="cijfer" value={eigen?.cijfer ?? null} onValue={(cijfer) => geef(cijfer, eigen?.reden ?? '')} />
      {eigen && (
        <>
          <KeptField
            label="Waarom dit cijfer?"
            hint="Eén zin is genoeg."
            rows={2}
            maxLength={500}
            value={eigen.reden}
            onKeep={(reden) => geef(eigen.cijfer, reden)}
          />
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
