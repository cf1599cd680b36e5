// Restoring a copy: choose the file, open it, see what is in it and what would happen, and only then restore. Until then nothing changes.
import { useEffect, useState } from 'react';
import type { KopieInBeeld } from '../../store/kopie/contract.ts';
import { useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { gekozen, kiesKopie } from './gekozen.ts';
import { InhoudVanKopie } from './InhoudVanKopie.tsx';
import { OpenKopie } from './OpenKopie.tsx';
import { useGekeurd } from './use-gekeurd.ts';

export function ZetTerug() {
  const gekeurd = useGekeurd(useValue(gekozen));
  const [open, setOpen] = useState<KopieInBeeld | null>(null);
  useEffect(() => () => open?.close(), [open]);
  const weg = () => {
    setOpen(null);
    gekozen.set(null);
  };
  return (
    <section className="stack" aria-labelledby="terug">
      {!open && <h2 id="terug">Een kopie terugzetten</h2>}
      {open ? (
        <InhoudVanKopie kopie={open} onKlaar={weg} />
      ) : gekeurd?.kind === 'goed' ? (
        <OpenKopie bestand={gekeurd} onOpen={setOpen} onAnder={kiesKopie} />
      ) : (
        <>
          <p>Je ziet eerst wat erin zit. Terugzetten gooit niets weg en verandert niets aan wat hier nieuwer is.</p>
          {gekeurd?.kind === 'geweigerd' && (
            <p className="field-error" role="status">
              {gekeurd.redenen.join(' ')}
            </p>
          )}
          <Button onClick={kiesKopie}>
            {gekeurd?.kind === 'geweigerd' ? 'Kies een ander bestand' : 'Kies het bestand'}
          </Button>
        </>
      )}
    </section>
  );
}
