// Settings, in a fixed order: the lock, where the notes are kept, you, how it looks, about.
import { type FormEvent, useState } from 'react';
import { describeBewaarstatus } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Field } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { AllesWegRegel } from './AllesWegRegel.tsx';
import { KopieRegel } from './KopieRegel.tsx';
import { OverDezeApp } from './OverDezeApp.tsx';
import { Toegang } from './Toegang.tsx';

const LOOKS = [
  { value: 'systeem', label: 'Zoals je toestel' },
  { value: 'licht', label: 'Licht' },
  { value: 'donker', label: 'Donker' },
] as const;

export function InstellingenScreen() {
  const open = useValue(useRuggespraak().toegang).kind === 'open';
  return (
    <Screen title="Instellingen">
      {open && <Toegang />}
      <Bewaren />
      {open && <ToestellenRegel />}
      {open && <Jij />}
      <Weergave />
      {open && <MonitorRegel />}
      <OverDezeApp />
      <AllesWegRegel />
    </Screen>
  );
}

function Bewaren() {
  const ruggespraak = useRuggespraak();
  const status = useValue(ruggespraak.bewaarstatus);
  const [asked, setAsked] = useState(false);
  // The way back and the copy have a place of their own on this screen.
  const regel = describeBewaarstatus({ ...status, wegTerug: 'goed', maatjes: 'goed', tweedeKopie: true }, asked);
  return (
    <section className="stack" aria-labelledby="bewaren">
      <h2 id="bewaren">Bewaren en kopie</h2>
      <p>
        {regel?.tekst ??
          (status.kind === 'beloofd'
            ? 'Je notities staan op dit toestel. Je browser heeft beloofd ze te bewaren.'
            : 'Je notities staan op dit toestel.')}
      </p>
      {regel?.actie?.kind === 'vraag-belofte' && (
        <Button
          onClick={async () => {
            await ruggespraak.vraagBewaarbelofte();
            setAsked(true);
          }}
        >
          {regel.actie.label}
        </Button>
      )}
      <KopieRegel />
    </section>
  );
}

function ToestellenRegel() {
  return (
    <section className="stack" aria-labelledby="toestellen">
      <h2 id="toestellen">Mijn toestellen</h2>
      <p>Werk je op een telefoon en op een laptop? Koppel ze, dan staan je casussen op allebei.</p>
      <LinkButton href="/instellingen/toestellen">Bekijk je toestellen</LinkButton>
    </section>
  );
}

function MonitorRegel() {
  return (
    <section className="stack" aria-labelledby="aantallen">
      <h2 id="aantallen">Aantallen</h2>
      <p>Laat tellen hoe vaak je iets doet. Dat staat uit tot jij het aanzet. Geen woorden, geen namen.</p>
      <LinkButton href="/instellingen/monitor">Bekijk aantallen</LinkButton>
    </section>
  );
}

function Jij() {
  const ruggespraak = useRuggespraak();
  const instellingen = useValue(ruggespraak.instellingen);
  const [functie, setFunctie] = useState(instellingen.functie);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    await ruggespraak.setInstellingen({ functie: functie.trim() });
    announce('Je functie is bewaard.');
  };
  return (
    <section className="stack" aria-labelledby="jij">
      <h2 id="jij">Jij</h2>
      <form className="stack" onSubmit={save}>
        <Field
          label="Je functie"
          hint="Dit zien je maatjes, bijvoorbeeld leerkracht of jeugdverpleegkundige. Geen naam."
          value={functie}
          onValue={setFunctie}
          maxLength={40}
          autoComplete="off"
        />
        {functie.trim() !== instellingen.functie && <Button type="submit">Bewaar</Button>}
      </form>
    </section>
  );
}

function Weergave() {
  const ruggespraak = useRuggespraak();
  const { weergave } = useValue(ruggespraak.instellingen);
  return (
    <section className="stack" aria-labelledby="weergave">
      <h2 id="weergave">Weergave</h2>
      <ChoiceList
        legend="Licht of donker"
        value={[weergave]}
        onValue={([gekozen]) => {
          const hoe = LOOKS.find(({ value }) => value === gekozen);
          if (hoe) void ruggespraak.setInstellingen({ weergave: hoe.value });
        }}
        options={LOOKS}
      />
    </section>
  );
}
