// What can be done with a werkvorm before it is used: making an own one of it; and of an own one changing it, keeping it as a file, taking it away.
import { IconDownload, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import type { EigenWerkvormen } from '../../store/sessie/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { useDaad } from './use-sessies.ts';
import { useEigenLijst } from './use-werkvormen.ts';
import { bewaarAlsBestand } from './WerkvormBestand.tsx';

/** `pad`: of the list of werkvormen. */
export function EigenActies(props: { werkvormen: EigenWerkvormen; werkvorm: Werkvorm; pad: string }) {
  const { werkvormen, werkvorm, pad } = props;
  const { lijst } = useEigenLijst({ kind: 'er', werkvormen });
  const [vraagt, setVraagt] = useState(false);
  const [, navigate] = useLocation();
  const { fout, bezig, doe } = useDaad();
  const vanMij = lijst.some(({ id }) => id === werkvorm.id);
  const maak = `${pad}/${werkvorm.id}/eigen`;
  if (!vanMij)
    return (
      <LinkButton href={maak} icon={<IconPencil aria-hidden size={22} />}>
        Maak er je eigen van
      </LinkButton>
    );
  const haalWeg = async () => {
    if (await doe(() => werkvormen.haalWeg(werkvorm.id), 'De werkvorm is weg.')) navigate(pad);
  };
  return (
    <>
      <LinkButton href={maak} icon={<IconPencil aria-hidden size={22} />}>
        Verander
      </LinkButton>
      <Button icon={<IconDownload aria-hidden size={22} />} onClick={() => bewaarAlsBestand(werkvorm)}>
        Bewaar als bestand
      </Button>
      <Button variant="rustig" onClick={() => setVraagt(true)}>
        Haal weg
      </Button>
      {vraagt && (
        <Dialog title={`${werkvorm.titel} weghalen?`} readFirst onClose={() => setVraagt(false)}>
          <p>
            De werkvorm gaat van dit toestel en komt niet terug. In intervisies die al klaarstaan of geweest zijn,
            blijft hij staan.
          </p>
          <Fout zin={fout} />
          <div className="actions">
            <Button variant="gevaar" busy={bezig} onClick={() => void haalWeg()}>
              Haal weg
            </Button>
            <Button onClick={() => setVraagt(false)}>Laat staan</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
