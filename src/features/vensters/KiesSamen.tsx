// Two answers given apart: both stand until somebody chooses. Calm, and never an error.
import { Button } from '../../ui/Button.tsx';

export function KiesSamen(props: {
  /** What was asked. */
  vraag: string;
  waarden: readonly string[];
  /** How a value reads; by default as it is. */
  leest?: (waarde: string) => string;
  onKies(waarde: string): void;
}) {
  const { vraag, waarden, leest = (waarde) => waarde } = props;
  if (waarden.length < 2) return null;
  return (
    <fieldset className="kies-samen">
      <legend>
        {vraag} <span className="subtle">Jullie vulden dit verschillend in. Kies samen.</span>
      </legend>
      <div className="actions">
        {waarden.map((waarde) => (
          <Button key={waarde} onClick={() => props.onKies(waarde)}>
            {leest(waarde)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
