// A question whose answer may have been given apart: then both stand until somebody chooses. Calm, and never an error.
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useFocusStays } from '../../ui/focus-stays.ts';

export function KiesSamen(props: {
  /** What was asked. */
  vraag: string;
  waarden: readonly string[];
  /** How a value reads; by default as it is. */
  leest?: (waarde: string) => string;
  onKies(waarde: string): void;
  /** Being typed here when another answer came in: one more to choose from, and the question stays as well. */
  typt?: string | null;
  /** The question as it is asked when there is one answer or none. */
  children: ReactNode;
}) {
  const { vraag, waarden, leest = (waarde) => waarde, typt = null } = props;
  const blijft = useFocusStays<HTMLDivElement>();
  const apart = waarden.length > 1;
  const keuzes = [...new Set([...waarden, typt?.trim() ?? ''])].filter((waarde) => waarde !== '');
  return (
    <div {...blijft} className="antwoord stack stack-sm">
      {apart && (
        <fieldset className="kies-samen">
          <legend>
            {vraag} <span className="subtle">Jullie vulden dit verschillend in. Kies samen.</span>
          </legend>
          <div className="actions">
            {keuzes.map((waarde) => (
              <Button key={waarde} onClick={() => props.onKies(waarde)}>
                {leest(waarde)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      {(!apart || typt !== null) && props.children}
    </div>
  );
}
