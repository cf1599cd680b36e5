// Opening with a fingerprint or face, tried out before it is switched on: made, asked, asked again. Each asking by a tap of its own, for some browsers allow no other.
import { IconFingerprint } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';

type Stap = 'maak' | 'eerste' | 'tweede' | 'aan' | 'kan-niet';

const STAPPEN: Record<'maak' | 'eerste' | 'tweede', { above: string; tekst: string; knop: string }> = {
  maak: {
    above: 'Stap 1 van 3',
    tekst:
      'We proberen eerst of het op dit toestel echt werkt. Je toestel vraagt daarvoor drie keer om je vinger of gezicht.',
    knop: 'Probeer of het werkt',
  },
  eerste: { above: 'Stap 2 van 3', tekst: 'Het is gemaakt. Kijk nu of het ook opent.', knop: 'Kijk of het opent' },
  tweede: {
    above: 'Stap 3 van 3',
    tekst: 'Dat werkte. Doe het nog één keer, dan weten we zeker dat het blijft werken.',
    knop: 'Nog een keer, en zet aan',
  },
};

/** `zin`: the toegangszin as it was checked; null: it was chosen just now. `verder`: the way on, when it is done. */
export function VingerafdrukStappen(props: { zin: string | null; niet: ReactNode; verder: ReactNode }) {
  const { passkey } = useRuggespraak();
  const [stap, setStap] = useState<Stap>('maak');
  const [gezegd, setGezegd] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (stap === 'aan')
    return (
      <Screen key="aan" title="Het werkt" lead="Ruggespraak gaat hier nu ook open met je vingerafdruk of gezicht.">
        <p>Onthoud je toegangszin goed. Die heb je nodig als dit een keer niet lukt.</p>
        <div className="actions">{props.verder}</div>
      </Screen>
    );
  if (stap === 'kan-niet')
    return (
      <Screen key="kan-niet" title="Dit kan hier niet" lead={gezegd}>
        <p className="small subtle">
          Staat bij de wachtwoorden van je toestel nu een regel ‘Ruggespraak’? Die opent niets. Je mag hem weghalen.
        </p>
        <div className="actions">{props.verder}</div>
      </Screen>
    );

  const doe = async () => {
    setBusy(true);
    setGezegd(null);
    const gedaan = stap === 'maak' ? await passkey.maak() : await passkey.probeer(props.zin);
    setBusy(false);
    if (gedaan.kind === 'goed') return setStap(stap === 'maak' ? 'eerste' : stap === 'eerste' ? 'tweede' : 'aan');
    setGezegd(gedaan.redenen.join(' '));
    announce(gedaan.redenen.join(' '));
    if (gedaan.kind === 'kan-niet') setStap('kan-niet');
  };
  const { above, tekst, knop } = STAPPEN[stap];
  return (
    <Screen
      key={stap}
      above={above}
      title="Open met vingerafdruk of gezicht"
      lead={stap === 'maak' && 'Dan hoef je je toegangszin niet elke keer te typen. Je zin blijft altijd werken.'}
    >
      <p>{tekst}</p>
      {stap === 'maak' && (
        <p className="notice" data-toon="let-op">
          Wie dit toestel kan ontgrendelen, kan dan ook je notities openen. Deel je dit toestel met iemand? Doe het dan
          niet.
        </p>
      )}
      {gezegd && <p className="field-error">{gezegd}</p>}
      <div className="actions">
        <Button variant="primair" icon={<IconFingerprint aria-hidden size={22} />} busy={busy} onClick={doe}>
          {busy ? 'Een ogenblik…' : knop}
        </Button>
        {props.niet}
      </div>
    </Screen>
  );
}
