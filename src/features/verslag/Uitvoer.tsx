// The ways a record leaves the screen: as a PDF, as a Word file, as text, on paper, through the share sheet. Says what happened and where it went.
import { useRef, useState } from 'react';
import type { CasusVerslag } from '../../domain/verslag-casus-blok.ts';
import { casusVerslagTekst } from '../../domain/verslag-casus-tekst.ts';
import { Button } from '../../ui/Button.tsx';
import { bewaarBestand, deelBestand, kanDelen } from '../../ui/bestand.ts';
import { Fout } from '../../ui/Fout.tsx';
import { announce } from '../../ui/melding.tsx';
import { type Antwoord, useVerzoek } from '../../ui/use-verzoek.ts';
import { type Bestand, type BestandSoort, maakBestand, TYPE } from './bestand.ts';

const VERLOREN = ' Sommige tekens, zoals een smiley, zijn een vraagteken geworden. Met afdrukken blijven ze staan.';

const NIET_GEMAAKT = {
  kind: 'geweigerd' as const,
  redenen: ['Het bestand maken lukt nu niet. Probeer het nog een keer, of druk het af.'],
};
type Gezegd = { kind: 'goed'; zin: string };

export function Uitvoer({ verslag }: { verslag: CasusVerslag }) {
  const { busy, fout, vraag, zeg: zegFout, wis } = useVerzoek();
  const [gezegd, setGezegd] = useState<string | null>(null);
  const [wat, setWat] = useState<BestandSoort | 'delen' | null>(null);
  // Made for a share that came too late; the next tap has it ready.
  const klaar = useRef<{ verslag: CasusVerslag; bestand: Bestand } | null>(null);

  const zeg = (zin: string) => {
    wis();
    setGezegd(zin);
    announce(zin);
  };
  const doe = async (soort: BestandSoort | 'delen', werk: () => Promise<Antwoord<Gezegd>>) => {
    if (busy) return;
    setWat(soort);
    zeg('Het bestand wordt gemaakt…');
    const gedaan = await vraag(() => werk().catch(() => NIET_GEMAAKT));
    if (gedaan) zeg(gedaan.zin);
    else setGezegd(null);
  };
  const maak = (soort: BestandSoort) =>
    doe(soort, async () => {
      const { file, verloren } = await maakBestand(verslag, soort, Date.now());
      bewaarBestand(file);
      const zin = `Het bestand ${file.name} staat bij je downloads. Daar beschermt deze app het niet.`;
      return { kind: 'goed', zin: zin + (verloren ? VERLOREN : '') };
    });
  const geefDoor = () =>
    doe('delen', async () => {
      const bestand =
        klaar.current?.verslag === verslag ? klaar.current.bestand : await maakBestand(verslag, 'pdf', Date.now());
      klaar.current = { verslag, bestand };
      switch (await deelBestand(bestand.file)) {
        case 'gedeeld':
          return { kind: 'goed', zin: `Het bestand is doorgegeven.${bestand.verloren ? VERLOREN : ''}` };
        case 'nog-eens':
          return { kind: 'goed', zin: 'Het bestand is klaar. Kies nog een keer Deel het bestand.' };
        case 'mislukt':
          return { kind: 'geweigerd', redenen: ['Delen lukt hier niet. Maak een PDF en deel die zelf.'] };
        case 'gesloten':
          return 'gezegd';
      }
    });
  const kopieer = async () => {
    try {
      await navigator.clipboard.writeText(casusVerslagTekst(verslag));
      zeg('Gekopieerd. Plak het in je eigen dossier.');
    } catch {
      setGezegd(null);
      zegFout('Kopiëren lukt hier niet. Selecteer de tekst hieronder en kopieer hem zelf.');
    }
  };
  return (
    <div className="stack stack-sm">
      <div className="actions">
        <Button variant="primair" busy={busy && wat === 'pdf'} onClick={() => void maak('pdf')}>
          Maak een PDF
        </Button>
        <Button busy={busy && wat === 'docx'} onClick={() => void maak('docx')}>
          Word-document
        </Button>
        <Button onClick={() => void kopieer()}>Kopieer als tekst</Button>
        <Button onClick={() => window.print()}>Afdrukken</Button>
        {kanDelen('x.pdf', TYPE.pdf) && (
          <Button busy={busy && wat === 'delen'} onClick={() => void geefDoor()}>
            Deel het bestand
          </Button>
        )}
      </div>
      {gezegd && <p>{gezegd}</p>}
      <Fout zin={fout} />
    </div>
  );
}
