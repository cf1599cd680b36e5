// A talk of two, step by step on one phone: what to ask, by when, and at the end a consultregel. Nothing advances by itself. Needs no store, no kring and no connection.
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { telefoonnummers } from '../../content/actueel.ts';
import { gesprekVan } from '../../content/consult/gesprekken.ts';
import { eindtijden, type Gesprek, type Gesprekstap, minutenVan } from '../../domain/consult/gesprek.ts';
import type { Ruggespraak } from '../../store/contract.ts';
import { useRuggespraakIfLoaded, useValue } from '../../store/react.tsx';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { CallButton } from '../../ui/CallButton.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { type Bewaard, useBewaard } from './bewaard.ts';
import { MetConsultregel } from './MetConsultregel.tsx';
import './overleg.css';

/** `stap` -1: not begun. As many as there are: the consultregel. */
const LEEG = {
  ...{ stap: -1, begonnenOp: 0, stapOp: 0 },
  ...{ functie: '', vraag: '', advies: '', besluit: '', waarom: '', zonderNamen: false },
};
type Loop = Bewaard<typeof LEEG>;

const klok = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });
const minuten = (aantal: number) => (aantal === 1 ? '1 minuut' : `${aantal} minuten`);

export function GesprekScreen({ gesprek: id }: { gesprek: string }) {
  const gesprek = gesprekVan(id);
  if (!gesprek)
    return (
      <Screen title="Dit gesprek is er niet">
        <LinkButton variant="primair" href="/overleg">
          Naar overleggen
        </LinkButton>
      </Screen>
    );
  return <Lopend key={gesprek.id} gesprek={gesprek} />;
}

function Lopend({ gesprek }: { gesprek: Gesprek }) {
  const loop = useBewaard(`gesprek/${gesprek.id}`, LEEG);
  const { stap } = loop.velden;
  if (!loop.geladen) return <Loading />;
  const nu = gesprek.stappen[stap];
  if (nu) return <Stap key={nu.id} gesprek={gesprek} stap={nu} loop={loop} />;
  return stap < 0 ? <Begin gesprek={gesprek} loop={loop} /> : <Einde gesprek={gesprek} loop={loop} />;
}

const naarStap = (loop: Loop, stap: number) => loop.zet({ stap, stapOp: Date.now() });

function Begin({ gesprek, loop }: { gesprek: Gesprek; loop: Loop }) {
  const ruggespraak = useRuggespraakIfLoaded();
  return (
    <Screen title={gesprek.titel} lead={gesprek.uitleg}>
      {ruggespraak && <OpSlot ruggespraak={ruggespraak} gesprek={gesprek.id} />}
      <ol className="plain-list">
        {gesprek.stappen.map(({ id, titel, minuten: aantal }) => (
          <li key={id}>
            {titel} <span className="subtle">({minuten(aantal)})</span>
          </li>
        ))}
      </ol>
      <p>
        Je ziet steeds hoe laat een stap klaar zou zijn. Jij gaat zelf verder. Aan het eind heb je een consultregel.
      </p>
      <p className="subtle">{zegBewaard(loop.blijft)}</p>
      <ActionBar>
        <Button variant="primair" onClick={() => loop.zet({ stap: 0, begonnenOp: Date.now(), stapOp: Date.now() })}>
          Begin
        </Button>
      </ActionBar>
    </Screen>
  );
}

const zegBewaard = (blijft: boolean) =>
  blijft
    ? 'Wat je typt, blijft alleen op dit toestel, achter het slot.'
    : 'Wat je typt, wordt niet bewaard als je de app sluit. Kopieer de regel aan het eind.';

/** Words of a talk that was going on before it locked come back once it is open. */
function OpSlot({ ruggespraak, gesprek }: { ruggespraak: Ruggespraak; gesprek: string }) {
  if (useValue(ruggespraak.toegang).kind !== 'op-slot') return null;
  return (
    <div className="notice">
      <p>Was je al bezig? Wat je opschreef, staat achter het slot.</p>
      <LinkButton href={`/overleg/gesprek/${gesprek}/slot`}>Ontgrendel</LinkButton>
    </div>
  );
}

/** Looks at the clock now and then; says nothing aloud. */
function useNu(): number {
  const [nu, setNu] = useState(Date.now);
  useEffect(() => {
    const kijk = () => setNu(Date.now());
    const timer = setInterval(kijk, 10_000);
    document.addEventListener('visibilitychange', kijk);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', kijk);
    };
  }, []);
  return nu;
}

function Tijd({ gesprek, loop }: { gesprek: Gesprek; loop: Loop }) {
  const { stap, stapOp } = loop.velden;
  const nu = useNu();
  const tot = eindtijden(gesprek, stap, stapOp);
  const duur = minuten(gesprek.stappen[stap]?.minuten ?? 0);
  return (
    <p className="subtle">
      {nu < tot.stap
        ? `Deze stap: ${duur}, tot ${klok.format(tot.stap)}.`
        : `De ${duur} voor deze stap zijn om. Ga verder als jullie zover zijn.`}{' '}
      Het hele gesprek: tot ongeveer {klok.format(Math.max(tot.geheel, nu))}.
    </p>
  );
}

function Stap({ gesprek, stap, loop }: { gesprek: Gesprek; stap: Gesprekstap; loop: Loop }) {
  const { velden, zet } = loop;
  const plek = velden.stap;
  const verder = () => naarStap(loop, plek + 1);
  return (
    <Screen above={`Stap ${plek + 1} van ${gesprek.stappen.length}`} title={stap.titel}>
      <Tijd gesprek={gesprek} loop={loop} />
      <p>{stap.uitleg}</p>
      {stap.vragen.length > 0 && (
        <ul className="plain-list">
          {stap.vragen.map((vraag) => (
            <li key={vraag}>{vraag}</li>
          ))}
        </ul>
      )}
      {stap.velden.map(({ naam, label, hint }) => (
        <TextArea
          key={naam}
          label={label}
          hint={hint}
          rows={2}
          maxLength={1_000}
          autoComplete="off"
          value={velden[naam]}
          onValue={(waarde) => zet({ [naam]: waarde })}
        />
      ))}
      {stap.gevaar && <Gevaar gevaar={stap.gevaar} onVeilig={verder} />}
      <ActionBar>
        <Button onClick={() => naarStap(loop, plek - 1)}>Terug</Button>
        {!stap.gevaar && (
          <Button variant="primair" onClick={verder}>
            Ga verder
          </Button>
        )}
      </ActionBar>
    </Screen>
  );
}

function Gevaar({ gevaar, onVeilig }: { gevaar: 'ja' | 'nee'; onVeilig: () => void }) {
  const [, naar] = useLocation();
  const [weetNiet, setWeetNiet] = useState(false);
  const { veiligThuis } = telefoonnummers;
  return (
    <>
      <div className="keuzeknoppen">
        <Button variant="gevaar" onClick={() => naar('/acuut')}>
          {gevaar === 'ja' ? 'Ja, nu' : 'Nee, niet veilig'}
        </Button>
        <Button onClick={() => setWeetNiet(true)}>Dat weet ik niet</Button>
        <Button variant="primair" onClick={onVeilig}>
          {gevaar === 'ja' ? 'Nee, ga verder' : 'Ja, ga verder'}
        </Button>
      </div>
      {weetNiet && (
        <div className="notice" data-toon="let-op" role="status">
          <p>
            Vraag nu advies aan Veilig Thuis. Dat kan dag en nacht, en zonder namen. Praat daarna verder, en spreek af
            wie belt.
          </p>
          <CallButton naam={veiligThuis.naam} toon={veiligThuis.toon} tel={veiligThuis.tel} />
        </div>
      )}
    </>
  );
}

function Einde({ gesprek, loop }: { gesprek: Gesprek; loop: Loop }) {
  const { velden, zet, wis, blijft } = loop;
  return (
    <MetConsultregel wat={gesprek.titel} op={velden.begonnenOp} velden={velden} zet={zet}>
      {(regel) => (
        <Screen
          above={gesprek.titel}
          title="Klaar. Dit neem je mee"
          lead={`Jullie deden ${gesprek.stappen.length} stappen, bedoeld voor ${minutenVan(gesprek)} minuten.`}
        >
          {regel}
          <p className="subtle">{zegBewaard(blijft)}</p>
          <ActionBar>
            <Button onClick={() => naarStap(loop, gesprek.stappen.length - 1)}>Terug</Button>
            <Button onClick={wis}>Wis en begin opnieuw</Button>
          </ActionBar>
        </Screen>
      )}
    </MetConsultregel>
  );
}
