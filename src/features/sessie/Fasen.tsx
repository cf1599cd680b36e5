// The phases of a werkvorm with minutes, and per phase who speaks, what is done and by which rules. Only reading.
import { minutenVan, type Werkvorm } from '../../domain/sessie/werkvorm.ts';

export const minuten = (aantal: number): string => (aantal === 1 ? '1 minuut' : `${aantal} minuten`);

export function Fasen({ werkvorm }: { werkvorm: Werkvorm }) {
  const { fasen } = werkvorm;
  return (
    <section className="stack stack-sm" aria-label="De fasen">
      <h2>De fasen</h2>
      <p className="subtle">
        {fasen.length === 1 ? '1 fase' : `${fasen.length} fasen`}, samen {minuten(minutenVan(werkvorm))}.
      </p>
      <ol className="fasen">
        {fasen.map((fase) => (
          <li key={fase.id}>
            <details>
              <summary>
                {fase.naam} <span className="subtle">{minuten(fase.minuten)}</span>
              </summary>
              <div className="stack stack-sm fase-binnen">
                <p>
                  <strong>{fase.wie}.</strong> {fase.wat}
                </p>
                {fase.regels.length > 0 && (
                  <ul className="plain-list">
                    {fase.regels.map((regel) => (
                      <li key={regel}>{regel}</li>
                    ))}
                  </ul>
                )}
                {fase.inbrengerZwijgt && <p className="subtle">De inbrenger luistert alleen.</p>}
              </div>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
