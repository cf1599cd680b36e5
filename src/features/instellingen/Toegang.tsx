// Settings of the lock: lock now, after how long, another toegangszin, the way back, a short code, and a fingerprint or face.
import { IconLock } from '@tabler/icons-react';
import type { MaatjesNu } from '../../domain/maatjes.ts';
import type { HerstelStand } from '../../store/herstel/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { KorteCodeRegel } from './KorteCodeRegel.tsx';
import { VingerafdrukRegel } from './VingerafdrukRegel.tsx';

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

const MAATJES: Record<MaatjesNu, { tekst: string | null; knop: string }> = {
  geen: { tekst: null, knop: 'Kies drie maatjes als weg terug' },
  oefenen: { tekst: 'Je koos drie maatjes als weg terug. Oefen nog met twee van hen.', knop: 'Je drie maatjes' },
  goed: { tekst: 'Twee van je drie maatjes kunnen je weer binnenlaten.', knop: 'Je drie maatjes' },
  'nog-twee': { tekst: 'Nog maar 2 van je 3 maatjes. Kies opnieuw.', knop: 'Kies je maatjes' },
  'te-weinig': { tekst: 'Van je drie maatjes zijn er te weinig over. Kies opnieuw.', knop: 'Kies je maatjes' },
};

export function Toegang() {
  const ruggespraak = useRuggespraak();
  const { vergrendelNa } = useValue(ruggespraak.instellingen);
  const herstel = useValue(ruggespraak.herstel.stand).kind;
  const gekozen = useValue(ruggespraak.maatjes.stand);
  const maatjes = gekozen.kind === 'bekend' ? MAATJES[gekozen.nu] : null;
  const zonderWoorden = herstel === 'geen' && gekozen.kind === 'bekend' && gekozen.wegTerug;
  const wegTerug = zonderWoorden ? { tekst: null, knop: 'Neem ook 12 woorden' } : WEG_TERUG[herstel];
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
      {wegTerug?.tekst && <p>{wegTerug.tekst}</p>}
      {maatjes?.tekst && <p>{maatjes.tekst}</p>}
      <div className="actions">
        {wegTerug && <LinkButton href="/instellingen/weg-terug">{wegTerug.knop}</LinkButton>}
        {maatjes && <LinkButton href="/instellingen/maatjes">{maatjes.knop}</LinkButton>}
        <LinkButton href="/instellingen/toegangszin">Andere toegangszin</LinkButton>
      </div>
      <KorteCodeRegel />
      <VingerafdrukRegel />
    </section>
  );
}
