// Settings, in a fixed order: the lock, where the notes are kept, you, how it looks, about.
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { describeBewaarstatus } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Field } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { OverDezeApp } from './OverDezeApp.tsx';

const LOCK = [
  { value: 'direct', label: 'Direct' },
  { value: '1-minuut', label: 'Na 1 minuut' },
  { value: '5-minuten', label: 'Na 5 minuten' },
] as const;
const LOOKS = [
  { value: 'systeem', label: 'Zoals je toestel' },
  { value: 'licht', label: 'Licht' },
  { value: 'donker', label: 'Donker' },
] as const;

export function InstellingenScreen() {
  const open = useValue(useRuggespraak().toegang).kind === 'open';
  return (
    <Screen title="Instellingen">
      {open && <Slot />}
      <Bewaren />
      {open && <Jij />}
      <Weergave />
      <OverDezeApp />
    </Screen>
  );
}

function Slot() {
  const ruggespraak = useRuggespraak();
  const { vergrendelNa } = useValue(ruggespraak.instellingen);
  return (
    <section className="stack" aria-labelledby="slot">
      <h2 id="slot">Toegangszin</h2>
      <ChoiceList
        legend="Op slot na het verlaten van de app"
        value={[vergrendelNa]}
        onValue={([gekozen]) => {
          const na = LOCK.find(({ value }) => value === gekozen);
          if (na) void ruggespraak.setInstellingen({ vergrendelNa: na.value });
        }}
        options={LOCK}
      />
      <Button icon={<IconLock aria-hidden size={22} />} onClick={() => void ruggespraak.vergrendel()}>
        Nu vergrendelen
      </Button>
      <p className="subtle small">
        Ben je je toegangszin kwijt, dan gaan je notities op dit toestel niet meer open. Wij kunnen hem niet opzoeken of
        veranderen.
      </p>
    </section>
  );
}

function Bewaren() {
  const ruggespraak = useRuggespraak();
  const status = useValue(ruggespraak.bewaarstatus);
  const [asked, setAsked] = useState(false);
  const regel = describeBewaarstatus(status, asked);
  return (
    <section className="stack" aria-labelledby="bewaren">
      <h2 id="bewaren">Bewaren</h2>
      <p>
        {regel?.tekst ??
          (status.kind === 'beloofd'
            ? 'Je notities staan op dit toestel. Je browser heeft beloofd ze te bewaren.'
            : 'Je notities staan op dit toestel.')}
      </p>
      {regel?.actie && (
        <Button
          onClick={async () => {
            await ruggespraak.vraagBewaarbelofte();
            setAsked(true);
          }}
        >
          Vraag om ze te bewaren
        </Button>
      )}
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
