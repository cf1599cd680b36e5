// A number of one's own, with a reason; what others gave waits for it, unless it is asked for. Knows not what is counted.
import { type ReactNode, useId, useState } from 'react';
import { Button } from './Button.tsx';
import { useFocusStays } from './focus-stays.ts';
import { KeptField } from './KeptField.tsx';
import { Scale } from './Scale.tsx';

export function OwnNumber(props: {
  level: 2 | 3;
  woorden: {
    vraag: string;
    uitleg: string;
    waarom: string;
    waaromUitleg: string;
    weg: string;
    anderen(aantal: number): string;
    kijk: string;
  };
  eigen: { cijfer: number; reden: string } | undefined;
  /** How many others gave one. */
  anderen: number;
  /** null: taken away. */
  geef(cijfer: number | null, reden: string): void;
  rows?: number;
  maxLength?: number;
  /** What stands under it; `toont`: with what others gave. */
  children(toont: boolean): ReactNode;
}) {
  const { level, woorden, eigen, geef, rows, maxLength } = props;
  const naam = useId();
  const blijft = useFocusStays<HTMLElement>();
  const [kijkt, setKijkt] = useState(false);
  const Heading = `h${level}` as const;
  const wacht = props.anderen > 0 && !eigen && !kijkt;
  return (
    <section {...blijft} className="stack stack-sm" aria-labelledby={naam}>
      <Heading id={naam}>{woorden.vraag}</Heading>
      <p className="subtle small">{woorden.uitleg}</p>
      <Scale labelledBy={naam} value={eigen?.cijfer ?? null} onValue={(cijfer) => geef(cijfer, eigen?.reden ?? '')} />
      {eigen && (
        <>
          <KeptField
            label={woorden.waarom}
            hint={woorden.waaromUitleg}
            {...(rows !== undefined && { rows })}
            {...(maxLength !== undefined && { maxLength })}
            value={eigen.reden}
            onKeep={(reden) => geef(eigen.cijfer, reden)}
          />
          <Button variant="rustig" onClick={() => geef(null, '')}>
            {woorden.weg}
          </Button>
        </>
      )}
      {wacht && (
        <div className="notice">
          <p>{woorden.anderen(props.anderen)}</p>
          <Button variant="rustig" onClick={() => setKijkt(true)}>
            {woorden.kijk}
          </Button>
        </div>
      )}
      {props.children(!wacht)}
    </section>
  );
}
