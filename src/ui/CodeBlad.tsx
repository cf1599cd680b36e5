// One code to hand over in person: let it be scanned, or copy it, or read it out. Knows not what it is for.
import { IconCopy } from '@tabler/icons-react';
import './code.css';
import { useState } from 'react';
import { Button } from './Button.tsx';
import { announce } from './melding.tsx';
import { QrCode } from './QrCode.tsx';

/** `label`: what the picture is, for who does not see it. */
export function CodeBlad(props: { code: string; label: string }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    let tekst = 'De code is gekopieerd.';
    try {
      await navigator.clipboard.writeText(props.code);
    } catch {
      tekst = 'Kopiëren lukt hier niet. Selecteer de code en kopieer hem zelf.';
    }
    setSaid(tekst);
    announce(tekst);
  };
  return (
    <>
      {/* Without the dashes it is a smaller picture; they are for people. */}
      <QrCode tekst={props.code.replaceAll('-', '')} label={props.label} />
      <p className="code-block" lang="zxx">
        {props.code}
      </p>
      <div className="actions">
        <Button icon={<IconCopy aria-hidden size={22} />} onClick={() => void copy()}>
          Kopieer de code
        </Button>
      </div>
      {said && <p className="small">{said}</p>}
    </>
  );
}
