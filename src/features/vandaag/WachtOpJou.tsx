// At the start: that a question of a maatje waits for this person, and the way to it. Nothing when none does.
import { hoofdletter } from '../../domain/hoofdletter.ts';
import type { Consulten } from '../../store/consult/contract.ts';
import type { Ruggespraak } from '../../store/contract.ts';
import { useConsulten, useValue } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';

export function WachtOpJou({ ruggespraak }: { ruggespraak: Ruggespraak }) {
  const consulten = useConsulten(ruggespraak, true);
  return consulten && <Regel consulten={consulten} />;
}

function Regel({ consulten }: { consulten: Consulten }) {
  const wacht = useValue(consulten.lijst).filter((staat) => staat.wacht);
  const [enige] = wacht;
  if (!enige) return null;
  return (
    <div className="notice">
      <p>
        {wacht.length === 1
          ? `${hoofdletter(enige.consult.functie || 'een maatje')} vraagt of je meedenkt.`
          : `${wacht.length} vragen van maatjes wachten op jou.`}
      </p>
      <LinkButton href="/overleg">{wacht.length === 1 ? 'Lees de vraag' : 'Lees de vragen'}</LinkButton>
    </div>
  );
}
