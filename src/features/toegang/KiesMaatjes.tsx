// Choosing three maatjes who can help this person back in. Says what each of them can do and what two of them could.
import { useState } from 'react';
import { AANTAL } from '../../domain/maatjes.ts';
import type { Kandidaat } from '../../store/maatjes/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { VraagZin } from '../../ui/VraagZin.tsx';
import { noemMaatje } from './maatje-woorden.ts';

const naam = ({ kring, lid }: Kandidaat): string => `${kring}/${lid}`;
const TITEL = 'Drie maatjes als weg terug';
const LEAD = 'Vergeet je ooit je toegangszin? Dan laten twee van je drie maatjes je weer binnen. Ook zonder internet.';

/** `opnieuw`: in place of three who were chosen before. */
export function KiesMaatjes(props: { opnieuw: boolean; onKlaar: () => void }) {
  const { maatjes, kringen } = useRuggespraak();
  // They follow from the kringen.
  useValue(kringen);
  const kandidaten = maatjes.kandidaten();
  if (kandidaten.length < AANTAL)
    return (
      <Screen title={TITEL} lead={LEAD}>
        <p>
          Daarvoor heb je drie maatjes nodig die in een kring met je schrijven.{' '}
          {kandidaten.length === 0 ? 'Je hebt er nog geen.' : `Je hebt er nu ${kandidaten.length}.`}
        </p>
        <div className="actions">
          <LinkButton variant="primair" href="/kring">
            Naar Kring
          </LinkButton>
          <LinkButton href="/instellingen/weg-terug">Neem 12 woorden</LinkButton>
          {props.opnieuw && <Button onClick={props.onKlaar}>Terug</Button>}
        </div>
      </Screen>
    );
  return <Kies {...props} kandidaten={kandidaten} />;
}

function Kies(props: { opnieuw: boolean; onKlaar: () => void; kandidaten: Kandidaat[] }) {
  const { maatjes } = useRuggespraak();
  const { kandidaten, opnieuw } = props;
  const [gekozen, setGekozen] = useState<readonly string[]>([]);
  const [fout, setFout] = useState<string | null>(null);
  const meerKringen = new Set(kandidaten.map(({ kring }) => kring)).size > 1;
  const keuze = kandidaten.filter((een) => gekozen.includes(naam(een)));
  const eerst = (form: HTMLFormElement) => {
    if (keuze.length === AANTAL) return true;
    const tekst = `Kies er drie. Je koos er nu ${keuze.length}.`;
    setFout(tekst);
    announce(tekst);
    form.querySelector<HTMLElement>('fieldset input')?.focus();
    return false;
  };
  const kies = async (zin: string) => {
    const uitkomst = await maatjes.kies(
      zin,
      keuze.map(({ kring, lid }) => ({ kring, lid })),
    );
    if (uitkomst.kind === 'goed') {
      announce('Je maatjes zijn gekozen. Oefen nu één keer met elk van hen.');
      props.onKlaar();
    }
    return uitkomst;
  };
  return (
    <Screen title={opnieuw ? 'Andere maatjes kiezen' : TITEL} lead={LEAD}>
      <ul className="plain-list">
        <li>Elk maatje krijgt een stuk. Eén stuk opent niets, en niemand kan het lezen.</li>
        <li>
          Twee maatjes samen kunnen een toestel of een kopie van jou openen, als ze die ook in handen hebben. Kies wie
          je vertrouwt.
        </li>
        {opnieuw && (
          <li>
            Wie je nu had, kan je daarna niet meer helpen. Een kopie van eerder gaat niet open met je nieuwe maatjes.
          </li>
        )}
      </ul>
      <VraagZin
        knop="Kies deze drie"
        onZin={kies}
        eerst={eerst}
        before={
          <>
            <ChoiceList
              legend="Kies drie maatjes"
              multiple
              options={kandidaten.map((een) => ({
                value: naam(een),
                label: noemMaatje(een),
                hint:
                  [een.werkplek, meerKringen ? `Kring: ${een.kringNaam}` : ''].filter(Boolean).join('. ') || undefined,
              }))}
              value={gekozen}
              onValue={(next) => {
                setGekozen(next);
                setFout(null);
              }}
              error={fout}
            />
            {meerKringen && (
              <p className="small subtle">
                Doet iemand mee in twee van je kringen? Kies die dan maar één keer. Ruggespraak kan dat niet zien.
              </p>
            )}
          </>
        }
        anders={opnieuw && <Button onClick={props.onKlaar}>Annuleer</Button>}
      />
    </Screen>
  );
}
