// One invitation, three equal ways to hand it over: let scan, copy or read out, share the link. Says until when it works.
import { IconCopy, IconShare } from '@tabler/icons-react';
import { useState } from 'react';
import type { Uitgenodigd } from '../../store/contract.ts';
import { describeTot } from '../../store/describe.ts';
import { zegTot } from '../../store/gast/woorden.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';
import { QrCode } from '../../ui/QrCode.tsx';

export function Uitnodiging({ uitgenodigd }: { uitgenodigd: Uitgenodigd }) {
  const { code, link, verlooptOp, gast } = uitgenodigd;
  const [said, setSaid] = useState<string | null>(null);
  const say = (tekst: string) => {
    setSaid(tekst);
    announce(tekst);
  };
  const copy = async (tekst: string, wat: string) => {
    try {
      await navigator.clipboard.writeText(tekst);
      say(`${wat} is gekopieerd.`);
    } catch {
      say('Kopiëren lukt hier niet. Selecteer de code en kopieer hem zelf.');
    }
  };
  const share = async () => {
    if (!navigator.share) return copy(link, 'De link');
    try {
      await navigator.share({
        title: 'Ruggespraak',
        text: 'Doe mee in Ruggespraak. De link werkt één keer.',
        url: link,
      });
    } catch (error) {
      // Closing the share sheet is a choice, not a failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copy(link, 'De link');
    }
  };
  return (
    <section className="surface stack" aria-labelledby="code">
      <h2 id="code">Laat je {gast ? 'gast' : 'maatje'} dit scannen</h2>
      <p className="subtle small">
        {gast
          ? `Met de camera van het toestel. Je gast kan de link ook openen. Geldig ${zegTot(verlooptOp, Date.now())}, dan stopt ook het bezoek.`
          : `In Ruggespraak, bij ‘Meedoen met een code’. Geldig tot ${describeTot(verlooptOp)}.`}
      </p>
      <QrCode tekst={link} label="QR-code om mee te doen. De code staat hieronder ook als tekst." />
      <h3>Of geef de code door</h3>
      <p className="code-block" lang="zxx">
        {code}
      </p>
      <div className="actions">
        <Button icon={<IconCopy aria-hidden size={22} />} onClick={() => copy(code, 'De code')}>
          Kopieer code
        </Button>
        <Button icon={<IconShare aria-hidden size={22} />} onClick={share}>
          {'share' in navigator ? 'Deel link' : 'Kopieer link'}
        </Button>
      </div>
      {said && <p className="small">{said}</p>}
    </section>
  );
}
