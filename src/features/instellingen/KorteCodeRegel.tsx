// The short code in the settings: on, another one, or off.
import { useRef } from 'react';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';

export function KorteCodeRegel() {
  const { korteCode } = useRuggespraak();
  const stand = useValue(korteCode.stand);
  const { busy, fout, vraag } = useVerzoek();
  const regel = useRef<HTMLParagraphElement>(null);
  const zetUit = async () => {
    if (!(await vraag(() => korteCode.haalWeg()))) return;
    announce('De korte code staat uit.');
    // The button that had focus is gone.
    regel.current?.focus();
  };
  if (stand === 'onbekend') return null;
  return (
    <div className="stack stack-sm">
      <p ref={regel} tabIndex={-1}>
        {stand === 'aan'
          ? 'Was je kort weg, dan opent een korte code Ruggespraak weer.'
          : 'Moet je vaak opnieuw je toegangszin typen? Neem een korte code voor als je even weg was.'}
      </p>
      {fout && <p className="field-error">{fout}</p>}
      <div className="actions">
        <LinkButton href="/instellingen/korte-code">
          {stand === 'aan' ? 'Andere korte code' : 'Kies een korte code'}
        </LinkButton>
        {stand === 'aan' && (
          <Button busy={busy} onClick={zetUit}>
            Zet de korte code uit
          </Button>
        )}
      </div>
    </div>
  );
}
