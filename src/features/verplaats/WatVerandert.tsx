// What moving a casus means: who gets to see it, who sees it no more, what stays with them all the same, and what does not come along.
import { hoofdletter } from '../../domain/hoofdletter.ts';
import { opsomming } from '../../domain/opsomming.ts';
import type { KringRegel } from '../../store/contract.ts';
import { anderenIn, noemKring } from './woorden.ts';

const namen = (kring: KringRegel): string => opsomming(anderenIn(kring).map(({ functie }) => functie || 'een maatje'));

export function WatVerandert({ van, naar }: { van: KringRegel; naar: KringRegel | null }) {
  const gedeeld = anderenIn(van).length > 0;
  const codes = naar?.uitnodigingen.length ?? 0;
  return (
    <>
      <section className="stack stack-sm" aria-labelledby="wel">
        <h2 id="wel">Wie de casus straks ziet</h2>
        <p>{naar ? `Jij en ${namen(naar)}.` : 'Alleen jij.'}</p>
        {codes > 0 && <p>En wie meedoet met een code die nog open staat.</p>}
      </section>
      {gedeeld && (
        <section className="stack stack-sm" aria-labelledby="niet">
          <h2 id="niet">Wie de casus daarna niet meer ziet</h2>
          <p>
            {naar
              ? `Nu zien ook anderen de casus: ${namen(van)}. Wie daarvan niet in ${noemKring(naar)} zit, ziet hem straks niet meer.`
              : `${hoofdletter(namen(van))}.`}
          </p>
          <p>
            Op hun toestel staat dan dat de casus verplaatst is, door wie en wanneer.
            {naar && ' Niet naar welke kring.'}
          </p>
          <p>Wat zij al gelezen of overgenomen hebben, blijft bij hen.</p>
          <p>Schreef iemand zonder verbinding nog iets? Dan gaat dat niet mee. Vraag het even na als je twijfelt.</p>
        </section>
      )}
      <section className="stack stack-sm" aria-labelledby="mee">
        <h2 id="mee">Wat meegaat</h2>
        <p>
          Alles wat er nu in staat: notities, vensters, opmerkingen, stappenplannen, feiten, fase, terugkijkdag en
          einddatum.
        </p>
        <p>De geschiedenis gaat niet mee. Wat je eerder weghaalde ook niet.</p>
        <p>Valt de verbinding weg? Dan blijft de casus in de vorige kring staan tot de nieuwe op de server staat.</p>
        <p>Je kunt dit tien seconden ongedaan maken. Daarna kun je de casus wel opnieuw verplaatsen.</p>
      </section>
    </>
  );
}
