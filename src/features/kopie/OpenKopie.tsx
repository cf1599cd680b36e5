// Opening a chosen copy with its zin, or with the recovery words or two maatjes when they open it too. A wrong one costs nothing.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { KopieInBeeld, KopieSleutel } from '../../store/kopie/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { SecretField } from '../../ui/Field.tsx';
import { later } from '../../ui/later.tsx';
import { announce } from '../../ui/melding.tsx';
import type { GekeurdBestand } from './use-gekeurd.ts';
import { metKopie, stap } from './use-kopie.ts';

const MetMaatjes = later(() => import('./MetMaatjes.tsx').then((m) => m.MetMaatjes));
const Woorden = later(() => import('./Woorden.tsx').then((m) => m.Woorden));

const focusVeld = (form: HTMLFormElement | null) => form?.querySelector<HTMLElement>('input, textarea')?.focus();

export function OpenKopie(props: {
  bestand: GekeurdBestand;
  onOpen: (kopie: KopieInBeeld) => void;
  onAnder: () => void;
}) {
  const ruggespraak = useRuggespraak();
  const { bytes, naam, metWoorden, metMaatjes } = props.bestand;
  const [soort, setSoort] = useState<KopieSleutel['kind']>('zin');
  const [getypt, setGetypt] = useState('');
  const [fout, setFout] = useState<string | null>(null);
  const [voortgang, setVoortgang] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // The button that the file was chosen with is gone.
  useEffect(() => {
    if (document.activeElement === document.body) focusVeld(form.current);
  }, []);

  const open = async (sleutel: KopieSleutel) => {
    if (voortgang !== null) return;
    setFout(null);
    setVoortgang(stap('Het bestand gaat open', 0, 0));
    const read = await metKopie(ruggespraak, (kopie) =>
      kopie.lees(bytes, sleutel, (klaar, totaal) => setVoortgang(stap('De kopie wordt bekeken', klaar, totaal))),
    );
    setVoortgang(null);
    if (read.kind === 'goed') return props.onOpen(read.kopie);
    setFout(read.redenen.join(' '));
    announce(read.redenen.join(' '));
    focusVeld(form.current);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void open(soort === 'zin' ? { kind: 'zin', zin: getypt } : { kind: 'woorden', woorden: getypt });
  };
  const typ = (tekst: string) => {
    setGetypt(tekst);
    setFout(null);
  };
  const wissel = (naar: KopieSleutel['kind']) => {
    setSoort(naar);
    setGetypt('');
    setFout(null);
  };

  const anders = (
    <div className="actions">
      {soort !== 'zin' && (metWoorden || metMaatjes) && (
        <Button variant="rustig" onClick={() => wissel('zin')}>
          Open met de zin van het bestand
        </Button>
      )}
      {metWoorden && soort !== 'woorden' && (
        <Button variant="rustig" onClick={() => wissel('woorden')}>
          Open met je 12 woorden
        </Button>
      )}
      {metMaatjes && soort !== 'maatjes' && (
        <Button variant="rustig" onClick={() => wissel('maatjes')}>
          Open met twee maatjes
        </Button>
      )}
    </div>
  );
  const gekozen = (
    <p>
      Gekozen: <strong>{naam}</strong>
    </p>
  );
  if (soort === 'maatjes')
    return (
      <div className="stack">
        {gekozen}
        {fout && <p className="field-error">{fout}</p>}
        {voortgang ? (
          <p role="status">{voortgang}</p>
        ) : (
          <MetMaatjes bytes={bytes} onGenoeg={(vraag) => void open({ kind: 'maatjes', vraag })} />
        )}
        {anders}
        {voortgang === null && <Button onClick={props.onAnder}>Kies een ander bestand</Button>}
      </div>
    );
  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      {gekozen}
      {soort === 'zin' ? (
        <SecretField
          label="Zin van het bestand"
          hint="De zin die je koos toen je deze kopie maakte."
          autoComplete="off"
          value={getypt}
          onValue={typ}
          error={fout}
        />
      ) : (
        <Woorden value={getypt} onValue={typ} error={fout} />
      )}
      {voortgang && <p role="status">{voortgang}</p>}
      <div className="actions">
        <Button type="submit" variant="primair" busy={voortgang !== null}>
          Bekijk wat erin zit
        </Button>
        {voortgang === null && <Button onClick={props.onAnder}>Kies een ander bestand</Button>}
      </div>
      {(metWoorden || metMaatjes) && anders}
    </form>
  );
}
