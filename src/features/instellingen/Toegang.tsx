// Settings of the lock: lock now, after how long, another toegangszin, and the way back.
import { IconLock } from '@tabler/icons-react';
import type { HerstelStand } from '../../store/herstel/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';

const LOCK = [
  { value: 'direct', label: 'Direct' },
  { value: '1-minuut', label: 'Na 1 minuut' },
  { value: '5-minuten', label: 'Na 5 minuten' },
] as const;

const GEEN = {
  tekst: 'Je hebt nog geen weg terug. Vergeet je je toegangszin, dan gaan je notities op dit toestel niet meer open.',
  knop: 'Maak een weg terug',
};
const WEG_TERUG: Record<HerstelStand['kind'], { tekst: string; knop: string } | null> = {
  onbekend: null,
  aanbod: GEEN,
  geen: GEEN,
  vraag: { tekst: 'Je hebt 12 woorden als weg terug. Kijk of je ze nog kunt vinden.', knop: 'Kijk het na' },
  goed: { tekst: 'Je hebt 12 woorden als weg terug. Bewaar je blad goed.', knop: 'Maak nieuwe woorden' },
};

export function Toegang() {
  const ruggespraak = useRuggespraak();
  const { vergrendelNa } = useValue(ruggespraak.instellingen);
  const wegTerug = WEG_TERUG[useValue(ruggespraak.herstel.stand).kind];
  return (
    <section className="stack" aria-labelledby="toegang">
      <h2 id="toegang">Toegangszin en weg terug</h2>
      <Button icon={<IconLock aria-hidden size={22} />} onClick={() => void ruggespraak.vergrendel()}>
        Nu vergrendelen
      </Button>
      <ChoiceList
        legend="Op slot na het verlaten van de app"
        value={[vergrendelNa]}
        onValue={([gekozen]) => {
          const na = LOCK.find(({ value }) => value === gekozen);
          if (na) void ruggespraak.setInstellingen({ vergrendelNa: na.value });
        }}
        options={LOCK}
      />
      {wegTerug && <p>{wegTerug.tekst}</p>}
      <div className="actions">
        {wegTerug && <LinkButton href="/instellingen/weg-terug">{wegTerug.knop}</LinkButton>}
        <LinkButton href="/instellingen/toegangszin">Andere toegangszin</LinkButton>
      </div>
    </section>
  );
}
