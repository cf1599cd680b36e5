// The words of a question as they were asked.
import type { ConsultStaat } from '../../store/consult/contract.ts';

export function Vraagwoorden({ staat }: { staat: ConsultStaat }) {
  const { vraag, schets, besluit } = staat.consult.woorden;
  return (
    <section className="surface stack" aria-label="De vraag">
      <p className="consult-woorden">
        <strong>{vraag}</strong>
      </p>
      {schets && <p className="consult-woorden">{schets}</p>}
      {besluit && (
        <p className="consult-woorden">
          <span className="subtle">Besluit: </span>
          {besluit}
        </p>
      )}
    </section>
  );
}
