// Three maatjes as a way back, from the settings: who they are, rehearsing with them, choosing others, letting go.
import { useState } from 'react';
import { NODIG } from '../../domain/maatjes.ts';
import type { GekozenMaatje, MaatjesStand, MaatjesVraag } from '../../store/maatjes/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { KiesMaatjes } from './KiesMaatjes.tsx';
import { LaatMaatjesLos } from './LaatMaatjesLos.tsx';
import { noemMaatje } from './maatje-woorden.ts';
import { OefenMaatje } from './OefenMaatje.tsx';

type Stap = { kind: 'kies' } | { kind: 'los' } | { kind: 'oefen'; vraag: MaatjesVraag };
type Bekend = Extract<MaatjesStand, { kind: 'bekend' }>;

export function MaatjesScreen() {
  const { maatjes } = useRuggespraak();
  const stand = useValue(maatjes.stand);
  const [stap, setStap] = useState<Stap | null>(null);
  const klaar = () => setStap(null);
  if (stand.kind === 'onbekend') return <Loading />;
  if (stap?.kind === 'los') return <LaatMaatjesLos onKlaar={klaar} />;
  if (stap?.kind === 'oefen') return <OefenMaatje vraag={stap.vraag} onKlaar={klaar} />;
  if (stap?.kind === 'kies' || stand.nu === 'geen')
    return <KiesMaatjes opnieuw={stand.nu !== 'geen'} onKlaar={klaar} />;
  return <Gekozen stand={stand} onStap={setStap} />;
}

const LEAD: Record<Bekend['nu'], string> = {
  geen: '',
  goed: 'Vergeet je je toegangszin? Twee van deze drie maatjes laten je weer binnen.',
  oefenen: 'Oefen één keer met elk maatje. Zodra je met twee hebt geoefend, telt dit als een weg terug.',
  'nog-twee': 'Nog maar 2 van je 3 maatjes. Kies opnieuw, dan heb je er weer drie.',
  'te-weinig': 'Je maatjes kunnen je niet meer binnen helpen: er zijn er te weinig over. Kies opnieuw.',
};

function Gekozen({ stand, onStap }: { stand: Bekend; onStap: (stap: Stap) => void }) {
  const { maatjes } = useRuggespraak();
  const { fout, vraag } = useVerzoek();
  const oefen = async () => {
    const begun = await vraag(() => maatjes.oefen());
    if (begun) onStap({ kind: 'oefen', vraag: begun.vraag });
  };
  const incompleet = stand.nu === 'nog-twee' || stand.nu === 'te-weinig';
  const teOefenen = stand.maatjes.some(({ weg, geoefend }) => !weg && !geoefend);
  return (
    <Screen title="Jouw drie maatjes" lead={LEAD[stand.nu]}>
      <ul className="rows">
        {stand.maatjes.map((maatje) => (
          <li key={`${maatje.kring}/${maatje.lid}`} className="row">
            <div className="row-text">
              <span className="row-title">{noemMaatje(maatje)}</span>
              <span className="subtle small">{zegStand(maatje)}</span>
            </div>
          </li>
        ))}
      </ul>
      {fout && <p className="field-error">{fout}</p>}
      <div className="actions">
        {incompleet && (
          <Button variant="primair" onClick={() => onStap({ kind: 'kies' })}>
            Kies opnieuw
          </Button>
        )}
        {stand.nu !== 'te-weinig' && (
          <Button variant={!incompleet && teOefenen ? 'primair' : 'secundair'} onClick={() => void oefen()}>
            {teOefenen ? 'Oefen met een maatje' : 'Oefen nog een keer'}
          </Button>
        )}
        {!incompleet && <Button onClick={() => onStap({ kind: 'kies' })}>Kies andere maatjes</Button>}
        <Button variant="rustig" onClick={() => onStap({ kind: 'los' })}>
          Stop met maatjes
        </Button>
      </div>
      <section className="stack stack-sm" aria-labelledby="goed-om-te-weten">
        <h2 id="goed-om-te-weten">Goed om te weten</h2>
        <ul className="plain-list">
          <li>Eén maatje alleen kan niets openen. Hun stuk is voor hen niet te lezen.</li>
          <li>
            Twee maatjes samen kunnen een toestel of een kopie van jou openen, als ze die ook in handen hebben. Kies dus
            wie je vertrouwt.
          </li>
          <li>Wie een maatje was, houdt een stuk tot je opnieuw kiest. Ook als die uit de kring gaat.</li>
          <li>
            Een kopie die je nu maakt, gaat ook met {NODIG} van deze maatjes open. Kies je anderen? Maak dan daarna een
            nieuwe kopie.
          </li>
        </ul>
      </section>
    </Screen>
  );
}

const zegStand = ({ weg, geoefend }: GekozenMaatje): string =>
  weg ? 'Doet niet meer mee in de kring.' : geoefend ? 'Geoefend.' : 'Nog niet geoefend.';
