// Opening with a fingerprint or face, in the settings: on, off, or not possible here.
import { useRef, useState } from 'react';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';

const UIT =
  'Staat uit. Vanaf nu opent alleen je toegangszin. Bij de wachtwoorden van je toestel kan nog een regel ‘Ruggespraak’ staan. Die opent niets meer.';

export function VingerafdrukRegel() {
  const { passkey } = useRuggespraak();
  const stand = useValue(passkey.stand);
  const [gezegd, setGezegd] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const regel = useRef<HTMLParagraphElement>(null);
  const zetUit = async () => {
    setBusy(true);
    const uitkomst = await passkey.haalWeg();
    setBusy(false);
    const tekst = uitkomst.kind === 'goed' ? UIT : uitkomst.redenen.join(' ');
    setGezegd(tekst);
    announce(tekst);
    // The button that had focus is gone.
    regel.current?.focus();
  };
  if (stand === 'onbekend') return null;
  return (
    <div className="stack stack-sm">
      <p ref={regel} tabIndex={-1} className={stand === 'kan-niet' ? 'subtle' : undefined}>
        {gezegd ??
          (stand === 'aan'
            ? 'Ruggespraak gaat hier ook open met je vingerafdruk of gezicht.'
            : stand === 'kan-niet'
              ? 'Openen met vingerafdruk of gezicht kan niet op dit toestel of in deze browser.'
              : 'Je kunt Ruggespraak ook openen met je vingerafdruk of gezicht.')}
      </p>
      {stand === 'aan' && (
        <Button busy={busy} onClick={zetUit}>
          Zet vingerafdruk of gezicht uit
        </Button>
      )}
      {stand === 'uit' && <LinkButton href="/instellingen/vingerafdruk">Open met vingerafdruk of gezicht</LinkButton>}
    </div>
  );
}
