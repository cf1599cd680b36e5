// The number on the look-back day, beside the one people gave then: first your own, then those of the others. The app draws no conclusion from them.
import { CIJFERVRAAG } from '../../content/cijfer.ts';
import type { Cijfer } from '../../domain/vensters/analyse.ts';
import { OwnNumber } from '../../ui/OwnNumber.tsx';

/** One line for everyone who gave a number: then, now, and why. `toont`: also what others give now. */
function vergelijk(cijfers: readonly Cijfer[], toont: boolean): { wie: string; tekst: string }[] {
  const wie = [...new Set(cijfers.map((cijfer) => cijfer.wie))];
  return wie.flatMap((een) => {
    const toen = cijfers.find((cijfer) => cijfer.wie === een && cijfer.bij === 'nu');
    const terug = cijfers.find((cijfer) => cijfer.wie === een && cijfer.bij === 'terug');
    const who = terug ?? toen;
    if (!who) return [];
    const naam = who.eigen ? 'Jij' : who.functie || 'Een maatje';
    const deelToen = `${naam}: toen ${toen?.cijfer ?? 'geen cijfer'}`;
    if (!who.eigen && !toont) return toen ? [{ wie: een, tekst: deelToen }] : [];
    const reden = terug?.reden ? `. ${terug.reden}` : '';
    return [{ wie: een, tekst: `${deelToen}, nu ${terug?.cijfer ?? 'nog geen cijfer'}${reden}` }];
  });
}

export function CijferTerug(props: { cijfers: readonly Cijfer[]; geef(cijfer: number | null, reden: string): void }) {
  const { cijfers } = props;
  const terug = cijfers.filter(({ bij }) => bij === 'terug');
  return (
    <OwnNumber
      level={2}
      woorden={CIJFERVRAAG}
      eigen={terug.find(({ eigen }) => eigen)}
      anderen={terug.filter(({ eigen }) => !eigen).length}
      geef={props.geef}
      rows={2}
      maxLength={500}
    >
      {(toont) => {
        const regels = vergelijk(cijfers, toont);
        return (
          regels.length > 0 && (
            <ul className="plain-list" aria-label="Cijfers toen en nu">
              {regels.map(({ wie, tekst }) => (
                <li key={wie}>{tekst}</li>
              ))}
            </ul>
          )
        );
      }}
    </OwnNumber>
  );
}
