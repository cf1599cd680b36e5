// In the casus, when a session is on or stands ready: one calm line, and the way to the table. Says nothing otherwise, nor when it cannot be known.
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useValue } from '../../store/react.tsx';
import type { CasusSessies, SessieKort } from '../../store/sessie/contract.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { useSessie, useSessiesBeside } from './use-sessies.ts';

export function IntervisieRegel({ casus }: { casus: CasusInBeeld }) {
  const sessies = useSessiesBeside(casus);
  return sessies && <Nu casus={casus} sessies={sessies} />;
}

function Nu({ casus, sessies }: { casus: CasusInBeeld; sessies: CasusSessies }) {
  const kort = useValue(sessies.lijst).find(({ stand }) => stand !== 'gestopt');
  return kort ? <Regel casus={casus} sessies={sessies} kort={kort} /> : null;
}

function Regel({ casus, sessies, kort }: { casus: CasusInBeeld; sessies: CasusSessies; kort: SessieKort }) {
  const { beeld } = useSessie(sessies, kort.id);
  const sessie = beeld?.sessie;
  if (!sessie) return null;
  const fasen = sessie.werkvorm?.fasen.length ?? 0;
  return (
    <div className="notice" role="status">
      <p>
        {sessie.stand === 'bezig'
          ? `Er is een intervisie bezig: fase ${(sessie.fase ?? 0) + 1} van ${fasen}.`
          : 'Er staat een intervisie klaar.'}
      </p>
      <LinkButton variant="primair" href={`${casusRoute(casus.id)}/intervisie/${kort.id}`}>
        {kort.meedoet ? 'Naar de tafel' : 'Schuif aan'}
      </LinkButton>
    </div>
  );
}
