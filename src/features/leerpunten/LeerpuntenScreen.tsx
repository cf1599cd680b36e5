// What a kring learned over time: newest first, by theme, and the way to add one or to take one's own away.
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { dagVan } from '../../domain/dag.ts';
import { metThema, themasVan } from '../../domain/leerpunten/leerpunt.ts';
import type { Leerpunten, LeerpuntenStaat } from '../../store/leerpunten/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Field.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { useFocusStays } from '../../ui/focus-stays.ts';
import { announce } from '../../ui/melding.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { KringWeg } from './KringWeg.tsx';
import './leerpunten.css';
import { useLeerpunten } from './use-leerpunten.ts';

type Leerpunt = LeerpuntenStaat['leerpunten'][number];
const ALLE = 'alle';
const ZONDER = 'Zonder thema';
const aantal = (hoeveel: number) => (hoeveel === 1 ? '1 leerpunt' : `${hoeveel} leerpunten`);

export function LeerpuntenScreen({ kring }: { kring: string }) {
  const { leerpunten, staat } = useLeerpunten(kring);
  if (!leerpunten) return <Loading />;
  return staat ? <Lijst leerpunten={leerpunten} staat={staat} /> : <KringWeg />;
}

function Lijst({ leerpunten, staat }: { leerpunten: Leerpunten; staat: LeerpuntenStaat }) {
  /** Come here from sharing this kring, to change what others would read: there it is begun again. */
  const terug: unknown = history.state?.terug;
  const [gekozen, setGekozen] = useState<string>(ALLE);
  const blijft = useFocusStays<HTMLUListElement>();
  const themas = themasVan(staat.leerpunten);
  /** By place in the list: someone's own words may be called anything. */
  const at = themas.findIndex((_, nummer) => String(nummer) === gekozen);
  const thema = at < 0 ? null : (themas[at] ?? null);
  const inBeeld = metThema(staat.leerpunten, thema);
  return (
    <Screen title="Leerpunten" lead="Wat deze kring leerde. Over ons werk, niet over een casus.">
      {staat.magSchrijven ? (
        <div className="actions screen-only">
          {typeof terug === 'string' && (
            <LinkButton variant="primair" href={terug}>
              Terug naar delen
            </LinkButton>
          )}
          <LinkButton
            variant={typeof terug === 'string' ? 'secundair' : 'primair'}
            href={`/kring/${staat.kring}/leerpunten/nieuw`}
            icon={<IconPlus aria-hidden size={22} />}
          >
            Nieuw leerpunt
          </LinkButton>
        </div>
      ) : (
        <p className="subtle">Je leest mee in deze kring. Een leerpunt delen kan dan niet.</p>
      )}
      {staat.leerpunten.length === 0 ? (
        <p>Hier staat nog niets. Schrijf na een intervisie of terugblik op wat je leerde, in één zin.</p>
      ) : (
        <>
          {themas.length > 1 && (
            <div className="stack screen-only">
              <Select
                label="Thema"
                value={thema === null ? ALLE : String(at)}
                onValue={(waarde) => {
                  setGekozen(waarde);
                  const welk = themas[Number(waarde)];
                  announce(`${aantal(metThema(staat.leerpunten, welk ?? null).length)} in beeld.`);
                }}
                options={[
                  { value: ALLE, label: 'Alle thema’s' },
                  ...themas.map((een, nummer) => ({ value: String(nummer), label: een || ZONDER })),
                ]}
              />
            </div>
          )}
          <p className="subtle small">{aantal(inBeeld.length)}</p>
          <ul {...blijft} className="rows">
            {inBeeld.map((leerpunt) => (
              <Rij
                key={leerpunt.id}
                kring={staat.kring}
                leerpunten={leerpunten}
                leerpunt={leerpunt}
                mag={staat.magSchrijven}
              />
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}

function Rij(props: { kring: string; leerpunten: Leerpunten; leerpunt: Leerpunt; mag: boolean }) {
  const { kring, leerpunten, leerpunt } = props;
  const [zeker, setZeker] = useState(false);
  const { busy, fout, vraag, wis } = useVerzoek();
  const sluit = () => {
    setZeker(false);
    wis();
  };
  const haalWeg = async () => {
    if (!(await vraag(() => leerpunten.verwijder(kring, leerpunt.id)))) return;
    sluit();
    announce('Het leerpunt is weg, bij iedereen in de kring.');
  };
  return (
    <li className="row leerpunt">
      <span className="row-text">
        <span className="leerpunt-woorden">{leerpunt.les}</span>
        <span className="subtle small">
          {[leerpunt.thema, dagVan(leerpunt.dag), leerpunt.functie].filter((een) => een !== '').join(' · ')}
        </span>
      </span>
      {leerpunt.vanMij && props.mag && (
        <div className="actions screen-only">
          <Button variant="rustig" onClick={() => setZeker(true)} aria-label={`Haal weg: ${leerpunt.les.slice(0, 60)}`}>
            Haal weg
          </Button>
        </div>
      )}
      {zeker && (
        <Dialog title="Dit leerpunt weghalen?" onClose={sluit}>
          <p className="leerpunt-woorden">{leerpunt.les}</p>
          <p>Het gaat weg bij iedereen in de kring.</p>
          <Fout zin={fout} />
          <div className="actions">
            <Button variant="primair" busy={busy} onClick={() => void haalWeg()}>
              Haal weg
            </Button>
            <Button onClick={sluit}>Laat staan</Button>
          </div>
        </Dialog>
      )}
    </li>
  );
}
