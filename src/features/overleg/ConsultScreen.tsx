// One consult: the question, how it stands and since when, the answers; for who is asked the way to answer, for the asker the consultregel and the end of it.
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { ANTWOORD_VELDEN } from '../../domain/consult/consult.ts';
import { dagVan } from '../../domain/dag.ts';
import { opsomming } from '../../domain/opsomming.ts';
import type { Consulten, ConsultStaat } from '../../store/consult/contract.ts';
import { describeMoment } from '../../store/describe.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { announce } from '../../ui/melding.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { useBewaard } from './bewaard.ts';
import { InConsult } from './InConsult.tsx';
import { MetConsultregel } from './MetConsultregel.tsx';
import './overleg.css';
import { Vraagwoorden } from './Vraagwoorden.tsx';
import { ANTWOORDWOORD, aanWie, consultRoute, STATUSWOORD } from './woorden.ts';

export function ConsultScreen({ kamer }: { kamer: string }) {
  return (
    <InConsult kamer={kamer}>
      {(staat, consulten) =>
        staat.vanMij ? (
          <VanMij key={kamer} staat={staat} consulten={consulten} />
        ) : (
          <VanEenAnder key={kamer} staat={staat} consulten={consulten} />
        )
      }
    </InConsult>
  );
}

const wie = (functie: string) => functie || 'een maatje';
const titelVan = ({ vanMij, consult }: ConsultStaat) =>
  vanMij ? 'Jouw vraag' : `Vraag van ${consult.functie || 'een maatje'}`;

const NIET_ANTWOORDEN = {
  'leest-mee': 'Je leest mee in deze kring. Antwoorden kan dan niet.',
  'niet-gevraagd': 'Deze vraag is aan iemand anders. Je kunt hem wel lezen.',
  gesloten: 'De vrager heeft deze vraag afgesloten. Antwoorden hoeft niet meer.',
} as const;

function VanEenAnder({ staat, consulten }: { staat: ConsultStaat; consulten: Consulten }) {
  const { kamer, mag } = staat;
  useEffect(() => {
    void consulten.gelezen(kamer).catch(() => undefined);
  }, [consulten, kamer]);
  return (
    <Screen title={titelVan(staat)}>
      <Inhoud staat={staat} />
      {mag === 'ja' && (
        <div className="actions">
          <LinkButton variant="primair" href={`${consultRoute(kamer)}/antwoord`}>
            {staat.wacht ? 'Denk mee' : 'Voeg iets toe'}
          </LinkButton>
        </div>
      )}
      {mag !== 'ja' && mag !== 'eigen-vraag' && <p className="notice">{NIET_ANTWOORDEN[mag]}</p>}
    </Screen>
  );
}

const LEEG = { functie: '', vraag: '', advies: '', besluit: '', waarom: '', zonderNamen: false };
/** What a person did not change follows what comes in. */
const ZELF = { ...LEEG, eigenFunctie: false, eigenVraag: false, eigenAdvies: false };

function VanMij({ staat, consulten }: { staat: ConsultStaat; consulten: Consulten }) {
  const { consult, kamer } = staat;
  const { velden: zelf, geladen, zet, wis } = useBewaard(`regel/${kamer}`, ZELF);
  const antwoorden = consult.antwoorden.filter(({ van }) => van !== consult.van);
  const functies = antwoorden.map(({ functie }) => functie).filter(Boolean);
  const velden = {
    ...zelf,
    functie: zelf.eigenFunctie
      ? zelf.functie
      : functies.length > 0
        ? opsomming([...new Set(functies)])
        : staat.aanFunctie,
    vraag: zelf.eigenVraag ? zelf.vraag : consult.woorden.vraag,
    advies: zelf.eigenAdvies ? zelf.advies : antwoorden.map(({ woorden }) => woorden.advies).join(' '),
  };
  if (!geladen) return <Loading />;
  return (
    <MetConsultregel
      wat="Consultregel"
      op={antwoorden.at(-1)?.op ?? consult.op}
      velden={velden}
      zet={(deel) =>
        zet({
          ...deel,
          ...(deel.functie !== undefined && { eigenFunctie: true }),
          ...(deel.vraag !== undefined && { eigenVraag: true }),
          ...(deel.advies !== undefined && { eigenAdvies: true }),
        })
      }
    >
      {(regel) => (
        <Screen title={titelVan(staat)}>
          <Inhoud staat={staat} />
          {regel}
          <LaatWeten staat={staat} />
          <Afronden staat={staat} consulten={consulten} onWeg={wis} />
        </Screen>
      )}
    </MetConsultregel>
  );
}

function Inhoud({ staat }: { staat: ConsultStaat }) {
  const { consult, status, einde } = staat;
  const nu = Date.now();
  return (
    <>
      <Vraagwoorden staat={staat} />
      <section className="stack stack-sm" aria-labelledby="hoe">
        <h2 id="hoe">{STATUSWOORD[status]}</h2>
        <ul className="consult-verloop">
          <li>
            Gevraagd aan {aanWie(staat)}, {describeMoment(consult.op, nu)}.
          </li>
          {consult.gelezen.map(({ van, functie, op }) => (
            <li key={van}>
              Gelezen door {wie(functie)}, {describeMoment(op, nu)}.
            </li>
          ))}
          {consult.antwoorden.map(({ id, functie, op }) => (
            <li key={id}>
              Beantwoord door {wie(functie)}, {describeMoment(op, nu)}.
            </li>
          ))}
          {consult.besloten !== null && <li>De vrager liet iets weten, {describeMoment(consult.besloten.op, nu)}.</li>}
          {consult.gesloten !== null && <li>Afgesloten, {describeMoment(consult.gesloten, nu)}.</li>}
        </ul>
        <p className="subtle">
          Iedereen in deze kring kan dit lezen, tot en met {dagVan(einde)}. Daarna gaan de woorden weg, bij iedereen.
        </p>
      </section>
      {consult.antwoorden.map(({ id, functie, woorden }) => (
        <section key={id} className="surface stack stack-sm" aria-labelledby={`antwoord-${id}`}>
          <h2 id={`antwoord-${id}`}>Antwoord van {wie(functie)}</h2>
          {ANTWOORD_VELDEN.map(
            (naam) =>
              woorden[naam] && (
                <div key={naam}>
                  <p className="subtle small">{ANTWOORDWOORD[naam]}</p>
                  <p className="consult-woorden">{woorden[naam]}</p>
                </div>
              ),
          )}
        </section>
      ))}
      {consult.besloten !== null && (
        <section className="surface stack stack-sm" aria-labelledby="besloten">
          <h2 id="besloten">{staat.vanMij ? 'Wat jij liet weten' : 'Wat de vrager besloot'}</h2>
          <p className="consult-woorden">{consult.besloten.tekst}</p>
        </section>
      )}
    </>
  );
}

/** Nobody has to: a decision is of who asked. */
function LaatWeten({ staat }: { staat: ConsultStaat }) {
  const { consult, kamer } = staat;
  if (consult.antwoorden.every(({ van }) => van === consult.van)) return null;
  return (
    <section className="stack stack-sm" aria-labelledby="laat-weten">
      <h2 id="laat-weten">Wil je iets laten weten?</h2>
      <p>
        Wie meedacht, hoort niet vanzelf wat je deed. Je mag het laten weten, in je eigen woorden. Het hoeft niet. Jouw
        consultregel gaat nooit mee.
      </p>
      <div className="actions">
        <LinkButton href={`${consultRoute(kamer)}/besluit`}>
          {consult.besloten === null ? 'Laat weten wat ik besloot' : 'Schrijf het opnieuw'}
        </LinkButton>
      </div>
    </section>
  );
}

function Afronden(props: { staat: ConsultStaat; consulten: Consulten; onWeg(): void }) {
  const { staat, consulten } = props;
  const [, naar] = useLocation();
  const [vraagt, setVraagt] = useState(false);
  const [fout, setFout] = useState<string | null>(null);
  const doe = async (actie: 'sluit' | 'haalWeg') => {
    setFout(null);
    const uitkomst = await consulten[actie](staat.kamer);
    if (uitkomst.kind === 'geweigerd') {
      setVraagt(false);
      return setFout(uitkomst.redenen.join(' '));
    }
    if (actie === 'sluit') return announce('Afgesloten. Je maatje hoeft niet meer te antwoorden.');
    props.onWeg();
    announce('De vraag is weg, bij iedereen die verbinding heeft.');
    naar('/overleg', { replace: true });
  };
  return (
    <section className="stack stack-sm" aria-labelledby="afronden">
      <h2 id="afronden">Afronden</h2>
      <p>
        {staat.status === 'gesloten'
          ? 'Deze vraag is afgesloten.'
          : 'Weet je genoeg? Sluit de vraag af. Je maatje ziet dat, en de regel kun je nog meenemen.'}
      </p>
      <Fout zin={fout} />
      <div className="actions">
        {staat.status !== 'gesloten' && <Button onClick={() => void doe('sluit')}>Sluit af</Button>}
        <Button variant="rustig" onClick={() => setVraagt(true)}>
          Haal deze vraag nu weg
        </Button>
      </div>
      {vraagt && (
        <Dialog title="Haal deze vraag weg?" onClose={() => setVraagt(false)} readFirst>
          <p>
            De vraag en alle antwoorden gaan weg, bij iedereen in de kring. Wie ze al las, kan ze onthouden hebben. Je
            houdt alleen de regel die je kopieerde of bij een casus bewaarde.
          </p>
          <div className="actions">
            <Button variant="gevaar" onClick={() => void doe('haalWeg')}>
              Haal weg
            </Button>
            <Button variant="rustig" onClick={() => setVraagt(false)}>
              Annuleer
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
