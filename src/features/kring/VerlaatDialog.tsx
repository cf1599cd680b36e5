// Leaving a kring: what stays with the others, what goes from here, and who can take over. In a kring of one that is deleting its casussen.
import type { KringRegel, LidRegel } from '../../store/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce, showUndo } from '../../ui/melding.tsx';
import { Actie } from './Actie.tsx';
import { useLeden } from './use-leden.ts';
import { useVertrekbeeld } from './use-vertrekbeeld.ts';

/** As long as the store waits before it destroys (see `verwijderCasus`). */
const UNDO_MS = 10_000;
const NIET_HELEMAAL = 'Dit lukte niet helemaal. Kijk bij Casussen wat er nog staat.';

export function VerlaatDialog({ kring, lid, onClose }: { kring: KringRegel; lid: LidRegel; onClose(): void }) {
  if (kring.leden.length === 1) return <AlleenIk kring={kring} onClose={onClose} />;
  const beheertIemand = kring.leden.some(({ ditToestel, rol }) => !ditToestel && rol === 'beheren');
  if (beheertIemand) return <Verlaat kring={kring} lid={lid} onClose={onClose} />;
  return (
    <Dialog title="Eerst iemand anders laten beheren" onClose={onClose} readFirst>
      <p>
        Jij beheert deze kring als enige. Zonder beheer kan niemand meer bepalen wie er meedoet. Open het menu bij een
        maatje en kies ‘Verander wat iemand kan’. Daarna kun je de kring verlaten.
      </p>
      <div className="actions">
        <Button variant="primair" onClick={onClose}>
          Begrepen
        </Button>
      </div>
    </Dialog>
  );
}

function Verlaat({ kring, lid, onClose }: { kring: KringRegel; lid: LidRegel; onClose(): void }) {
  const { busy, fout, ontbreekt, doe } = useLeden();
  const beeld = useVertrekbeeld(kring.id, lid.id);
  const verlaat = async (toch: boolean) => {
    if (!(await doe((leden) => leden.verlaatKring(kring.id, toch), toch))) return;
    announce('Je doet niet meer mee in deze kring.');
    onClose();
  };
  return (
    <Dialog title="Deze kring verlaten?" onClose={onClose} readFirst>
      {beeld && beeld.alleenDoorLid.length > 0 && (
        <section className="stack stack-sm">
          <h3>Spreek eerst af wie dit overneemt</h3>
          <p>Hier schreef alleen jij. De casus blijft bij de anderen.</p>
          <ul className="plain-list">
            {beeld.alleenDoorLid.map(({ id, titel }) => (
              <li key={id}>{titel}</li>
            ))}
          </ul>
        </section>
      )}
      <ul className="plain-list">
        <li>Van dit toestel verdwijnen alle casussen van deze kring. Maak eerst een verslag van wat je wilt houden.</li>
        <li>Wat je schreef, blijft bij de anderen.</li>
        {beeld && beeld.nietVerzonden > 0 && <li>Wat nog niet bij de anderen is, wordt eerst verstuurd.</li>}
        <li>Dit toestel kan later niet opnieuw meedoen in deze kring.</li>
      </ul>
      <Actie
        {...{ fout, ontbreekt, busy, onClose }}
        verlies="Ga je nu door, dan krijgen de anderen misschien niet alles wat je schreef."
        label="Verlaat deze kring"
        gevaar
        onDoe={(toch) => void verlaat(toch)}
      />
    </Dialog>
  );
}

function AlleenIk({ kring, onClose }: { kring: KringRegel; onClose(): void }) {
  const ruggespraak = useRuggespraak();
  const { casussen } = kring;
  const wis = async () => {
    const begonnen = Date.now();
    let gelukt = true;
    for (const { id } of casussen)
      await ruggespraak.verwijderCasus(id).catch(() => {
        gelukt = false;
      });
    const weg =
      casussen.length === 1 ? `${casussen[0]?.titel} is verwijderd.` : `${casussen.length} casussen zijn verwijderd.`;
    const tekst = gelukt ? weg : NIET_HELEMAAL;
    const zetTerug = async () => {
      const terug = await Promise.allSettled(casussen.map(({ id }) => ruggespraak.zetTerug(id)));
      announce(terug.every(({ status }) => status === 'fulfilled') ? 'Ze staan er weer.' : NIET_HELEMAAL);
    };
    // The first one goes for good this long after it was deleted, however long the others took.
    const duur = UNDO_MS - (Date.now() - begonnen);
    if (duur > 0) showUndo({ tekst, label: 'Ongedaan maken', duur, run: () => void zetTerug() });
    else announce(tekst);
    onClose();
  };
  return (
    <Dialog title="Deze kring opheffen?" onClose={onClose} readFirst>
      <p>Je bent de enige in deze kring. Hef je hem op, dan verdwijnen deze casussen. Daarna heeft niemand ze meer:</p>
      <ul className="plain-list">
        {casussen.map(({ id, titel }) => (
          <li key={id}>{titel}</li>
        ))}
      </ul>
      <p className="subtle">Je kunt dit tien seconden ongedaan maken.</p>
      <div className="actions">
        <Button variant="gevaar" onClick={() => void wis()}>
          Verwijder deze casussen
        </Button>
        <Button variant="rustig" onClick={onClose}>
          Bewaar ze
        </Button>
      </div>
    </Dialog>
  );
}
