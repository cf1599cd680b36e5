// Puts the consultregel in the notes of a casus that the person chooses; says who can read it there. Nothing where nothing is unlocked.
import { useState } from 'react';
import { opsomming } from '../../domain/opsomming.ts';
import type { Ruggespraak } from '../../store/contract.ts';
import { useRuggespraakIfLoaded, useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce } from '../../ui/melding.tsx';

export function BewaarBijCasus({ regels }: { regels: readonly string[] }) {
  const ruggespraak = useRuggespraakIfLoaded();
  return ruggespraak && <Knop ruggespraak={ruggespraak} regels={regels} />;
}

function Knop({ ruggespraak, regels }: { ruggespraak: Ruggespraak; regels: readonly string[] }) {
  const casussen = useValue(ruggespraak.casussen).filter(({ alleenLezen }) => !alleenLezen);
  const [kiest, setKiest] = useState(false);
  const [welke, setWelke] = useState<readonly string[]>([]);
  const [fout, setFout] = useState<string | null>(null);
  const [bezig, setBezig] = useState(false);
  const [waar, setWaar] = useState<string | null>(null);
  if (casussen.length === 0) return null;
  const bewaar = async () => {
    const [id] = welke;
    if (!id) return setFout('Kies een casus.');
    setBezig(true);
    setFout(null);
    try {
      const consulten = await ruggespraak.consulten();
      const uitkomst = await consulten?.bewaarBijCasus(id, regels);
      if (uitkomst?.kind !== 'goed') return setFout(uitkomst?.redenen.join(' ') ?? NIET_NU);
      const titel = casussen.find((een) => een.id === id)?.titel ?? '';
      setWaar(titel);
      announce(`Bewaard in de notities van ${titel}.`);
      setKiest(false);
    } catch {
      setFout(NIET_NU);
    } finally {
      setBezig(false);
    }
  };
  return (
    <>
      <Button onClick={() => setKiest(true)}>Bewaar bij een casus</Button>
      {waar && <p>Bewaard in de notities van {waar}.</p>}
      {kiest && (
        <Dialog title="Bewaar bij een casus" onClose={() => setKiest(false)}>
          <p>De regel komt onderaan in de notities. Wie bij de casus kan, kan hem lezen.</p>
          <ChoiceList
            legend="Welke casus?"
            options={casussen.map(({ id, titel, anderen }) => ({
              value: id,
              label: titel,
              hint:
                anderen.length === 0
                  ? 'Alleen jij kunt dit lezen.'
                  : `Ook te lezen door ${opsomming(anderen.map((functie) => functie || 'een maatje'))}.`,
            }))}
            value={welke}
            onValue={setWelke}
            error={fout}
          />
          <div className="actions">
            <Button variant="primair" busy={bezig} onClick={() => void bewaar()}>
              Bewaar hier
            </Button>
            <Button variant="rustig" onClick={() => setKiest(false)}>
              Annuleer
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

const NIET_NU = 'Bewaren lukt nu niet. Kopieer de regel, of probeer het opnieuw.';
