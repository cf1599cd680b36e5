// One code to hand over in person: let it be scanned, or copy it, or read it out; and send it, where a link holds it too. Knows not what it is for.
import { IconCopy, IconShare } from '@tabler/icons-react';
import './code.css';
import { Button } from './Button.tsx';
import { QrCode } from './QrCode.tsx';
import { useKopieer } from './use-kopieer.ts';

interface LinkMetCode {
  adres: string;
  /** What is sent along with it. */
  tekst: string;
}

/** `label`: what the picture is, for who does not see it. With a link that is what the picture holds, for any camera. */
export function CodeBlad(props: { code: string; label: string; link?: LinkMetCode }) {
  const { code, link } = props;
  const { gezegd, kopieer } = useKopieer('Kopiëren lukt hier niet. Selecteer de code en kopieer hem zelf.');
  return (
    <>
      {/* Without the dashes it is a smaller picture; they are for people. */}
      <QrCode tekst={link?.adres ?? code.replaceAll('-', '')} label={props.label} />
      {link && <h3>Of geef de code door</h3>}
      <p className="code-block" lang="zxx">
        {code}
      </p>
      <div className="actions">
        <Button icon={<IconCopy aria-hidden size={22} />} onClick={() => void kopieer(code, 'De code is gekopieerd.')}>
          {link ? 'Kopieer code' : 'Kopieer de code'}
        </Button>
        {link && (
          <Button
            icon={<IconShare aria-hidden size={22} />}
            onClick={() => void deel(link, () => kopieer(link.adres, 'De link is gekopieerd.'))}
          >
            {'share' in navigator ? 'Deel link' : 'Kopieer link'}
          </Button>
        )}
      </div>
      {gezegd && <p className="small">{gezegd}</p>}
    </>
  );
}

async function deel({ adres, tekst }: LinkMetCode, anders: () => Promise<void>): Promise<void> {
  if (!navigator.share) return anders();
  try {
    await navigator.share({ title: 'Ruggespraak', text: tekst, url: adres });
  } catch (error) {
    // Closing the share sheet is a choice, not a failure.
    if (!(error instanceof DOMException && error.name === 'AbortError')) await anders();
  }
}
