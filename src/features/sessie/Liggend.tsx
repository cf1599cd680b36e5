// Words that were still being written when a phase went on: offered, to give them where they belong or to throw them away. Nothing goes by itself.
import { useEffect, useRef, useState } from 'react';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import { LANGSTE, type OogstSoort } from '../../domain/sessie/gebeurtenis.ts';
import { Button } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { soortenVan } from './soorten.ts';
import { type Liggend, useLiggend } from './use-liggend.ts';
import { type Aan, useDaad } from './use-sessies.ts';

/** `behalve`: what still stands in its field. `opRonde`: goes to that question; without it, answers are not offered. */
export function NogNietGegeven(props: { aan: Aan; behalve?: string | null; opRonde?: (ronde: string) => void }) {
  const { aan, opRonde } = props;
  const { liggend, weg } = useLiggend(aan);
  const tonen = liggend.filter(
    ({ kind, sleutel }) => sleutel !== props.behalve && (kind !== 'oordeel' || opRonde !== undefined),
  );
  if (tonen.length === 0) return null;
  return (
    <section className="stack stack-sm" aria-label="Hier was je nog mee bezig">
      <h2>Hier was je nog mee bezig</h2>
      <p className="subtle small">Niemand anders ziet dit. Het staat alleen op dit toestel.</p>
      {tonen.map((een) => (
        <Een key={`${een.plek} ${een.sleutel}`} aan={aan} een={een} weg={() => weg(een)} opRonde={opRonde} />
      ))}
    </section>
  );
}

function Een(props: {
  aan: Aan;
  een: Liggend;
  weg: () => Promise<void>;
  opRonde?: ((ronde: string) => void) | undefined;
}) {
  const { aan, een, weg, opRonde } = props;
  const { fout, bezig, doe } = useDaad();
  const { sessie, eigen } = aan.beeld;
  // On a phone that goes round whoever holds it would read it: first it is asked who that is.
  const [getoond, setGetoond] = useState(false);
  const vanEen = een.kind === 'advies' && eigen.length > 1;
  const dicht = vanEen && !getoond;
  const woorden = useRef<HTMLParagraphElement>(null);
  const naam = naamAanTafel(sessie, een.plek);
  const was = useRef(dicht);
  useEffect(() => {
    // The button that had focus made way for the words.
    if (was.current && !dicht) woorden.current?.focus();
    was.current = dicht;
  }, [dicht]);
  const gooiWeg = (gezegd?: string) => doe(() => weg().then(() => ({ kind: 'goed' })), gezegd);
  const geef = async (soort: OogstSoort, beurt: string, vervangt: string[]) => {
    const tekst = een.tekst.trim().slice(0, LANGSTE.tekst);
    const gedaan = await doe(
      () => aan.inBeeld.doe(een.plek, { kind: 'oogst', beurt, soort, tekst, vervangt }),
      'Opgeschreven. Iedereen aan tafel ziet dit.',
    );
    if (gedaan) await gooiWeg();
  };
  return (
    <div className="notice sessie-liggend">
      <div className="stack stack-sm row-text">
        <p className="small">
          <strong>{een.kind === 'oordeel' ? een.vraag : een.plaats.naam}</strong>
        </p>
        <p ref={woorden} tabIndex={-1} className="sessie-woorden">
          {dicht
            ? `${hoofdletter(naam)} was hier nog iets aan het schrijven.`
            : een.kind === 'oordeel'
              ? 'Je was hier nog een antwoord aan het geven.'
              : een.tekst}
        </p>
      </div>
      <div className="actions">
        {dicht ? (
          <Button onClick={() => setGetoond(true)}>Ik ben het: {naam}</Button>
        ) : een.kind === 'oordeel' ? (
          <Button onClick={() => opRonde?.(een.ronde)}>
            Ga verder<span className="visually-hidden"> met: {een.vraag}</span>
          </Button>
        ) : (
          <Knoppen aan={aan} een={een} bezig={bezig} geef={geef} />
        )}
        {vanEen && getoond && (
          <Button variant="rustig" onClick={() => setGetoond(false)}>
            Dek af
          </Button>
        )}
        {!dicht && (
          <Button variant="rustig" busy={bezig} onClick={() => void gooiWeg('Weggegooid.')}>
            Gooi weg
          </Button>
        )}
      </div>
      <Fout zin={fout} />
    </div>
  );
}

function Knoppen(props: {
  aan: Aan;
  een: Exclude<Liggend, { kind: 'oordeel' }>;
  bezig: boolean;
  geef: (soort: OogstSoort, beurt: string, vervangt: string[]) => Promise<void>;
}) {
  const { een, bezig, geef } = props;
  const { werkvorm } = props.aan.beeld.sessie;
  const { naam, beurt, fase } = een.plaats;
  if (een.kind === 'advies')
    return (['advies', 'vraag'] as const)
      .filter(
        (soort) => ({ adviezen: 'advies', vragen: 'vraag', beide: soort })[werkvorm?.afsluiting ?? 'beide'] === soort,
      )
      .map((soort) => (
        <Button key={soort} busy={bezig} onClick={() => void geef(soort, beurt, [])}>
          {soort === 'advies' ? 'Geef als advies' : 'Geef als vraag'}
        </Button>
      ));
  if (een.kind === 'anders' && een.soort !== null) {
    const { soort, regel } = een;
    return (
      <Button busy={bezig} onClick={() => void geef(soort, beurt, [regel])}>
        Verander de regel
      </Button>
    );
  }
  const soort = soortenVan((fase !== null && werkvorm?.fasen[fase]?.oogst) || '')[0] ?? 'oogst';
  return (
    <Button busy={bezig} onClick={() => void geef(soort, beurt, [])}>
      Zet bij: {naam}
    </Button>
  );
}
