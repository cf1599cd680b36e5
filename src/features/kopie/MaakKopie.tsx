// Making a copy: a zin for the file, a while of work, and then a place for the file that the person chooses.
import { useEffect, useRef, useState } from 'react';
import type { GemaakteKopie } from '../../store/kopie/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { bewaarBestand, deelBestand, kanDelen } from '../../ui/bestand.ts';
import { announce } from '../../ui/melding.tsx';
import { NieuweZin } from '../../ui/NieuweZin.tsx';
import { metKopie, stap } from './use-kopie.ts';
import { describeAndereWegen, describeGemis, describeInhoud, grootte } from './woorden.ts';

const TYPE = 'application/octet-stream';

export function MaakKopie() {
  const ruggespraak = useRuggespraak();
  const [gemaakt, setGemaakt] = useState<GemaakteKopie | null>(null);
  const [voortgang, setVoortgang] = useState<string | null>(null);
  const maak = async (zin: string) => {
    setVoortgang(stap('De kopie wordt gemaakt', 0, 0));
    const made = await metKopie(ruggespraak, (kopie) =>
      kopie.maak(zin, (klaar, totaal) => setVoortgang(stap('De kopie wordt gemaakt', klaar, totaal))),
    );
    setVoortgang(null);
    if (made.kind === 'goed') setGemaakt(made.kopie);
    return made;
  };
  return (
    <section className="stack" aria-labelledby="maak">
      {gemaakt ? (
        <Gemaakt kopie={gemaakt} onNieuw={() => setGemaakt(null)} />
      ) : (
        <>
          <h2 id="maak">Een kopie maken</h2>
          <ul className="plain-list">
            <li>
              In de kopie zitten je casussen, je ingevulde stappenplannen, je eigen routekaart, je eigen werkvormen (ook
              wat half af is), de leerpunten die jij schreef, je tellingen en je functie.
            </li>
            <li>Een leerpunt komt terug samen met een casus van dezelfde kring.</li>
            <li>Je plek in een kring zit er niet in. Vraag je maatje daarvoor op een nieuw toestel om een code.</li>
            <li>De kopie is voor jezelf. Geef hem niet aan iemand anders.</li>
          </ul>
          <p>
            Kies een zin voor het bestand. Daarmee gaat het weer open. Wie het bestand vindt, kan lang raden: kies
            liever een lange zin dan een korte.
          </p>
          <NieuweZin label="Zin voor het bestand" knop="Maak een kopie" onZin={maak}>
            <p className="notice" data-toon="let-op">
              Kies een zin die je over een jaar nog weet. Ben je hem kwijt, dan gaat het bestand niet meer open. Wij
              kunnen hem niet opzoeken.
            </p>
            {voortgang && <p role="status">{voortgang}</p>}
          </NieuweZin>
        </>
      )}
    </section>
  );
}

function Gemaakt({ kopie, onNieuw }: { kopie: GemaakteKopie; onNieuw: () => void }) {
  const [gezegd, setGezegd] = useState<string | null>(null);
  const [weg, setWeg] = useState(false);
  const [deelt, setDeelt] = useState(() => kanDelen('kopie.rsk', TYPE));
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => kop.current?.focus(), []);
  const file = () => new File([kopie.bytes], kopie.naam, { type: TYPE });
  const zeg = (zin: string) => {
    setGezegd(zin);
    announce(zin);
  };
  const isWeg = async () => {
    setWeg(true);
    await kopie.bewaard().catch(() => undefined);
  };
  const bewaar = async () => {
    bewaarBestand(file());
    zeg(
      `Het bestand ${kopie.naam} gaat naar je downloads. Kijk of het er staat, en zet het op een plek die alleen van jou is.`,
    );
    await isWeg();
  };
  const deel = async () => {
    switch (await deelBestand(file())) {
      case 'gedeeld':
        zeg('Het bestand is doorgegeven. Kijk of het op een plek staat die alleen van jou is.');
        return isWeg();
      case 'gesloten':
        return;
      default:
        setDeelt(false);
        return zeg('Dat lukt hier niet. Kies Bewaar het bestand.');
    }
  };
  const gemis = describeGemis(kopie);
  return (
    <>
      <h2 id="maak" ref={kop} tabIndex={-1}>
        De kopie is klaar
      </h2>
      <p>
        {describeInhoud(kopie)} ({grootte(kopie.bytes.length)}).
        {!weg && ' Het bestand is nog nergens bewaard: kies waar het heen gaat.'}
      </p>
      {gemis.length > 0 && (
        <div className="notice stack stack-sm" data-toon="let-op">
          {gemis.map((zin) => (
            <p key={zin}>{zin}</p>
          ))}
        </div>
      )}
      {(kopie.metWoorden || kopie.metMaatjes) && (
        <p>Het bestand gaat open met de zin die je net koos, en ook met {describeAndereWegen(kopie)}.</p>
      )}
      <div className="actions">
        <Button variant="primair" onClick={() => void bewaar()}>
          Bewaar het bestand
        </Button>
        {deelt && <Button onClick={() => void deel()}>Bewaar in een andere app</Button>}
      </div>
      {gezegd && <p>{gezegd}</p>}
      <Button variant="rustig" onClick={onNieuw}>
        Maak nog een kopie
      </Button>
    </>
  );
}
