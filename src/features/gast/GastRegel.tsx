// The line a guest sees on every screen: until when, that nothing stays, and the way out. Ending it is asked once, for it cannot be undone.
import { useState } from 'react';
import type { Ruggespraak } from '../../store/contract.ts';
import { zegTot } from '../../store/gast/woorden.ts';
import { useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export function GastRegel({ ruggespraak }: { ruggespraak: Ruggespraak }) {
  const bezoek = useValue(ruggespraak.gast.bezoek);
  const stand = useValue(ruggespraak.stand);
  const [vraag, setVraag] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!bezoek) return null;
  const wacht = stand.kind === 'alleen-hier' ? stand.aantal : 0;
  return (
    <div className="topbar-gast">
      <p className="small">
        Je bent te gast {zegTot(bezoek.tot, Date.now())}. Als je sluit, is alles weg van dit toestel.
      </p>
      <Button onClick={() => setVraag(true)}>Klaar</Button>
      {vraag && (
        <Dialog title="Klaar met je bezoek?" onClose={() => setVraag(false)} readFirst>
          <p>Alles gaat van dit toestel. Wat je schreef, blijft bij de anderen in de casus staan.</p>
          <p>Wil je iets houden? Maak dan eerst een verslag.</p>
          {wacht > 0 && (
            <p className="notice" data-toon="let-op">
              {wacht === 1 ? 'Eén wijziging is' : `${wacht} wijzigingen zijn`} nog niet verstuurd. Zonder verbinding
              zien de anderen dat niet.
            </p>
          )}
          <div className="actions">
            <Button
              variant="primair"
              busy={busy}
              onClick={() => {
                setBusy(true);
                void ruggespraak.gast.klaar();
              }}
            >
              {busy ? 'Een ogenblik…' : 'Ja, haal alles weg'}
            </Button>
            <Button variant="rustig" onClick={() => setVraag(false)}>
              Nog niet
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
