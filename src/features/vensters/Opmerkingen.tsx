// Questions and remarks of colleagues beside one item; done ones fold away.
import { useEffect, useId, useRef, useState } from 'react';
import { dagVan } from '../../domain/dag.ts';
import type { Analyse } from '../../domain/vensters/analyse.ts';
import type { CasusVensters } from '../../store/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { useFocusStays } from '../../ui/focus-stays.ts';

export function Opmerkingen(props: {
  item: string;
  analyse: Analyse;
  vensters: CasusVensters;
  /** Each time this goes up someone asked to say something: straight into the words. */
  begint?: number;
}) {
  const { item, vensters, begint = 0 } = props;
  const [tekst, setTekst] = useState('');
  const [schrijft, setSchrijft] = useState(false);
  const veld = useRef<HTMLTextAreaElement>(null);
  const blijft = useFocusStays<HTMLElement>();
  const id = useId();
  useEffect(() => {
    if (begint === 0) return;
    setSchrijft(true);
    veld.current?.focus();
  }, [begint]);
  const hier = props.analyse.opmerkingen.filter(({ bij }) => bij === item);
  const zeg = () => {
    if (tekst.trim() !== '') vensters.zegBij(item, tekst);
    setTekst('');
    setSchrijft(false);
  };
  return (
    <section {...blijft} className="stack stack-sm" aria-labelledby={id}>
      <h4 id={id} className="small">
        Vragen en opmerkingen{hier.length > 0 && ` (${hier.length})`}
      </h4>
      {hier.length > 0 && (
        <ul className="opmerkingen">
          {hier.map((opmerking) => (
            <li key={opmerking.id} data-klaar={opmerking.klaar || undefined}>
              <span className="row-text">
                <span>{opmerking.tekst}</span>
                <span className="subtle small">
                  {[opmerking.functie || 'Iemand', dagVan(opmerking.op), opmerking.klaar && 'klaar']
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </span>
              <Button variant="rustig" onClick={() => vensters.handelAf(opmerking.id, !opmerking.klaar)}>
                {opmerking.klaar ? 'Weer open' : 'Klaar'}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {schrijft ? (
        <>
          <TextArea
            ref={veld}
            label="Je vraag of opmerking"
            value={tekst}
            onValue={setTekst}
            rows={2}
            maxLength={5000}
            autoFocus
          />
          <div className="actions">
            <Button onClick={zeg}>Zet erbij</Button>
            <Button variant="rustig" onClick={() => setSchrijft(false)}>
              Annuleer
            </Button>
          </div>
        </>
      ) : (
        <Button variant="rustig" onClick={() => setSchrijft(true)}>
          Zeg er iets bij
        </Button>
      )}
    </section>
  );
}
