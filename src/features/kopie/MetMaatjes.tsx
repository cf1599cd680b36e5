// Opening a copy with two of the maatjes of who made it: also on a new device, after the old one was lost.
import { useEffect, useState } from 'react';
import { NODIG } from '../../domain/maatjes.ts';
import type { MaatjesVraag } from '../../store/maatjes/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';
import { VraagMaatjes } from '../../ui/VraagMaatjes.tsx';
import { metKopie } from './use-kopie.ts';

export function MetMaatjes(props: { bytes: Uint8Array; onGenoeg: (vraag: MaatjesVraag) => void }) {
  const ruggespraak = useRuggespraak();
  const { bytes } = props;
  const [vraag, setVraag] = useState<MaatjesVraag | null>(null);
  const [fout, setFout] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void metKopie(ruggespraak, (kopie) => kopie.vraagMaatjes(bytes)).then((asked) => {
      if (gone) return;
      if (asked.kind === 'goed') return setVraag(asked.vraag);
      setFout(asked.redenen.join(' '));
      announce(asked.redenen.join(' '));
    });
    return () => {
      gone = true;
    };
  }, [ruggespraak, bytes]);
  if (fout) return <p className="field-error">{fout}</p>;
  if (!vraag) return <p role="status">Een ogenblik…</p>;
  // They were taken before, and then something else came in between.
  if (vraag.aantal() >= NODIG)
    return (
      <>
        <p>Je hebt twee antwoorden.</p>
        <Button variant="primair" onClick={() => props.onGenoeg(vraag)}>
          Bekijk wat erin zit
        </Button>
      </>
    );
  return <VraagMaatjes vraag={vraag} nodig={NODIG} onGenoeg={() => props.onGenoeg(vraag)} />;
}
