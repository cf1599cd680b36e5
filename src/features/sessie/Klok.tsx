// The time of a phase, large: what is left, until when, minutes more for who keeps the time, and sound off or on.
import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import { beurtNu, klokTekst, resterend, restInWoorden } from '../../domain/sessie/klok.ts';
import type { Sessie } from '../../domain/sessie/sessie.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { geluidAan, zetGeluid } from './geluid.ts';
import { useSeconde } from './use-klok.ts';
import { type Aan, useDaad } from './use-sessies.ts';

const uur = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });

/** Figures that say nothing aloud by themselves: a reader asks for them. */
export function Tijd({ sessie, tijd }: { sessie: Sessie; tijd: () => number }) {
  const nu = useSeconde(tijd);
  const beurt = beurtNu(sessie);
  const rest = resterend(sessie, nu) ?? 0;
  if (!beurt) return null;
  return (
    <div className="klok" data-om={rest <= 0 || undefined}>
      <p className="klok-tijd" role="timer" aria-live="off" aria-label="Tijd die over is">
        {klokTekst(rest)}
      </p>
      <p className="klok-woorden">
        {rest > 0
          ? `${restInWoorden(rest)}, tot ${uur.format(nu + rest)}.`
          : 'De tijd is om. Ga verder als jullie zover zijn.'}
      </p>
    </div>
  );
}

export function Klok({ aan, klok }: { aan: Aan; klok: string | null }) {
  const { inBeeld, beeld, sessies } = aan;
  const { sessie } = beeld;
  const { fout, bezig, doe } = useDaad();
  const [geluid, setGeluid] = useState(geluidAan);
  const erbij = (minuten: number) =>
    klok !== null &&
    void doe(
      () => inBeeld.doe(klok, { kind: 'tijd', beurt: sessie.beurt, minuten }),
      minuten === 1 ? 'Er is 1 minuut bij.' : `Er zijn ${minuten} minuten bij.`,
    );
  const bewaker = sessie.deelnemers.find(({ aanwezig, rollen }) => aanwezig && rollen.includes('tijdbewaker'));
  return (
    <section className="klok-blok" aria-label="De tijd">
      <Tijd sessie={sessie} tijd={sessies.tijd} />
      <div className="actions">
        {klok !== null && (
          <>
            <Button busy={bezig} onClick={() => erbij(1)}>
              <span aria-hidden>+1 min</span>
              <span className="visually-hidden">Eén minuut erbij</span>
            </Button>
            <Button busy={bezig} onClick={() => erbij(5)}>
              <span aria-hidden>+5 min</span>
              <span className="visually-hidden">Vijf minuten erbij</span>
            </Button>
          </>
        )}
        <IconButton
          label={geluid ? 'Zet het geluid uit' : 'Zet het geluid aan'}
          onClick={() => {
            zetGeluid(!geluid);
            setGeluid(!geluid);
          }}
        >
          {geluid ? <IconVolume aria-hidden size={22} /> : <IconVolumeOff aria-hidden size={22} />}
        </IconButton>
      </div>
      {klok === null && bewaker && (
        <p className="subtle small">Over de tijd gaat de tijdbewaker: {naamAanTafel(sessie, bewaker.plek)}.</p>
      )}
      <Fout zin={fout} />
    </section>
  );
}
