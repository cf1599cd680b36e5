// Counts: off until the person chooses it, with what is counted said first; then their own, and the sums of each kring.
import { useCallback, useState } from 'react';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import { zegKwartaal } from '../../domain/monitor/kwartaal.ts';
import { MINSTE_MENSEN } from '../../domain/monitor/tonen.ts';
import type { Monitor, MonitorKring } from '../../store/monitor/contract.ts';
import { useOpened, useRuggespraak, useValue } from '../../store/react.tsx';
import type { Uitkomst } from '../../store/uitkomst.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { announce } from '../../ui/melding.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { Aantallen } from './Aantallen.tsx';
import './monitor.css';
import { WatNiet, WatTelt } from './WatDitZegt.tsx';

export function MonitorScreen() {
  const ruggespraak = useRuggespraak();
  const monitor = useOpened(useCallback(() => ruggespraak.monitor(), [ruggespraak]));
  return monitor ? <Beeld monitor={monitor} /> : <Loading />;
}

function useDaad() {
  const { busy, fout, vraag, wis } = useVerzoek();
  const doe = async (werk: () => Promise<Uitkomst>, gezegd: string): Promise<boolean> => {
    wis();
    const gedaan = await vraag(werk);
    if (gedaan) announce(gezegd);
    return gedaan !== null;
  };
  return { fout, busy, doe };
}

function Beeld({ monitor }: { monitor: Monitor }) {
  const staat = useValue(monitor.staat);
  const { fout, busy, doe } = useDaad();
  const [vraag, setVraag] = useState(false);
  if (!staat.aan)
    return (
      <Screen title="Aantallen" lead="Dit staat uit. Er wordt niets geteld.">
        <p>
          Je kunt Ruggespraak laten tellen hoe vaak je iets doet. Zo zie je op den duur wat je gebruikt, en wat niet. De
          aantallen blijven op dit toestel, achter je slot.
        </p>
        <WatTelt />
        <Fout zin={fout} />
        <div className="actions">
          <Button
            variant="primair"
            busy={busy}
            onClick={() => void doe(() => monitor.zetAan(), 'Tellen staat aan, op dit toestel.')}
          >
            Zet tellen aan
          </Button>
        </div>
        <WatNiet />
        {staat.kringen.map((kring) => (
          <Kring key={kring.id} monitor={monitor} kring={kring} aan={false} />
        ))}
      </Screen>
    );
  return (
    <Screen title="Aantallen" lead="Tellen staat aan, op dit toestel.">
      <section className="stack" aria-labelledby="eigen">
        <h2 id="eigen">Van jou</h2>
        <p className="subtle small">
          {staat.sinds ? `Alles samen, vanaf ${zegKwartaal(staat.sinds)}.` : 'Er is nog niets geteld.'}
        </p>
        <Aantallen
          getoond={staat.eigen}
          periode={staat.sinds ? `vanaf ${zegKwartaal(staat.sinds)}` : ''}
          bestand="ruggespraak-aantallen"
        />
      </section>
      {staat.kringen.map((kring) => (
        <Kring key={kring.id} monitor={monitor} kring={kring} aan />
      ))}
      <WatNiet />
      <WatTelt />
      <section className="stack stack-sm screen-only" aria-labelledby="uit">
        <h2 id="uit">Niet meer tellen</h2>
        <p>Je aantallen gaan dan weg: van dit toestel, en uit elke kring waar je ze in zette.</p>
        <div className="actions">
          <Button onClick={() => setVraag(true)}>Zet uit en gooi weg</Button>
        </div>
      </section>
      {vraag && (
        <Dialog title="Tellen uitzetten?" onClose={() => setVraag(false)}>
          <p>Alle aantallen van dit toestel gaan weg. Dat kun je niet terugdraaien.</p>
          <Fout zin={fout} />
          <div className="actions">
            <Button
              variant="primair"
              busy={busy}
              onClick={async () => {
                if (await doe(() => monitor.zetUit(), 'Tellen staat uit. De aantallen zijn weg.')) setVraag(false);
              }}
            >
              Zet uit en gooi weg
            </Button>
            <Button onClick={() => setVraag(false)}>Laat aan</Button>
          </div>
        </Dialog>
      )}
    </Screen>
  );
}

const MEE = 'mee';

function Kring({ monitor, kring, aan }: { monitor: Monitor; kring: MonitorKring; aan: boolean }) {
  const { fout, busy, doe } = useDaad();
  /** What was just chosen, until it is done. */
  const [wens, setWens] = useState<boolean | null>(null);
  const kwartalen = monitor.kring(kring.id);
  if (!aan && kwartalen.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={`kring-${kring.id}`}>
      <h2 id={`kring-${kring.id}`}>{hoofdletter(kring.naam)}</h2>
      {aan && !kring.leest && (
        <div className="stack screen-only">
          <ChoiceList
            legend="Tellen jouw aantallen mee in deze kring?"
            multiple
            value={(wens ?? kring.doetMee) ? [MEE] : []}
            onValue={(waarden) => {
              if (busy) return;
              const mee = waarden.includes(MEE);
              setWens(mee);
              void doe(
                () => monitor.doeMee(kring.id, mee),
                mee ? 'Je aantallen tellen mee in deze kring.' : 'Je aantallen zijn uit deze kring gehaald.',
              ).then(() => setWens(null));
            }}
            options={[{ value: MEE, label: 'Ja, van elk kwartaal dat voorbij is' }]}
          />
          <p className="small">
            Alles wat je telt op dit toestel telt dan hier mee, ook uit een andere kring. Het scherm laat alleen de som
            zien, en alleen als {MINSTE_MENSEN} mensen of meer erin zitten. In de kring staan je aantallen wel apart.
            Wie in de kring zit en er zelf programma’s voor schrijft, kan die van jou dus bekijken.
          </p>
          <Fout zin={fout} />
        </div>
      )}
      {kwartalen.length === 0 ? (
        <p className="subtle">Nog geen kwartaal om te laten zien. Dat kan twee weken na het einde van een kwartaal.</p>
      ) : (
        kwartalen.map(({ kwartaal, getoond }) => (
          <section key={kwartaal} className="stack stack-sm" aria-label={zegKwartaal(kwartaal)}>
            <h3>{zegKwartaal(kwartaal)}</h3>
            {getoond ? (
              <Aantallen getoond={getoond} periode={kwartaal} bestand={`ruggespraak-kring-${kwartaal}`} />
            ) : (
              <p className="subtle">Minder dan {MINSTE_MENSEN} mensen doen mee. Daarom staat hier niets.</p>
            )}
          </section>
        ))
      )}
    </section>
  );
}
