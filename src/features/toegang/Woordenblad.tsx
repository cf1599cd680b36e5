// The twelve words on screen, to write down, print or copy; and on paper with nothing else on it. Shown until the person says they have them.
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import './herstel.css';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useKopieer } from '../../ui/use-kopieer.ts';

const today = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

/** Taking them off the clipboard later is not ours to promise: it only works while the person looks at this screen. */
const GEKOPIEERD =
  'Gekopieerd. Plak ze meteen op een veilige plek. Kopieer daarna iets anders, dan staan ze niet meer op je klembord.';

export function Woordenblad(props: { woorden: readonly string[]; onOver: () => void }) {
  const { gezegd, kopieer } = useKopieer('Kopiëren lukt hier niet. Schrijf de woorden op.');
  return (
    <Screen
      title="Jouw 12 woorden"
      lead="Schrijf ze op papier, in deze volgorde. Zodra je weg terug klaar is, laten we ze niet meer zien."
    >
      <section className="surface woordenblad" aria-label="De woorden">
        <h2 className="print-only">12 woorden</h2>
        <ol className="woordenlijst" lang="zxx">
          {props.woorden.map((woord, i) => (
            <li key={woord + String(i)}>
              <span className="woordnummer">{i + 1}</span>
              <span>{woord}</span>
            </li>
          ))}
        </ol>
        <p className="print-only">Bewaar dit blad apart van je toestel. {today.format(Date.now())}</p>
      </section>
      <div className="stack">
        <Button variant="primair" onClick={props.onOver}>
          Ik heb ze opgeschreven
        </Button>
        <div className="actions">
          <Button icon={<IconPrinter aria-hidden size={22} />} onClick={() => window.print()}>
            Druk af
          </Button>
          <Button
            icon={<IconCopy aria-hidden size={22} />}
            onClick={() => void kopieer(props.woorden.join(' '), GEKOPIEERD)}
          >
            Kopieer
          </Button>
        </div>
        <p className="small subtle">
          Schrijven is het veiligst. Maak geen foto: die staat vaak ook ergens anders. Andere apps kunnen lezen wat je
          kopieert, dus plak de woorden alleen in een app voor wachtwoorden.
        </p>
        {gezegd && <p className="small">{gezegd}</p>}
      </div>
    </Screen>
  );
}
