// What a lid may do, chosen by what it means. For who manages.
import { useState } from 'react';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import { sluitMetRol } from '../../domain/kring.ts';
import type { KringRegel, LidRegel } from '../../store/contract.ts';
import { ROLLEN } from '../../store/describe.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce } from '../../ui/melding.tsx';
import { Actie } from './Actie.tsx';
import { noem } from './lid-woorden.ts';
import { useLeden } from './use-leden.ts';

export function RolDialog({ kring, lid, onClose }: { kring: KringRegel; lid: LidRegel; onClose(): void }) {
  const { busy, fout, ontbreekt, doe } = useLeden();
  const [rol, setRol] = useState(lid.rol);
  const wie = noem(lid);
  const sluit = (code: Pick<LidRegel, 'rol'>) => sluitMetRol({ ...code, status: 'open' }, lid.rol, rol);
  const codes = kring.uitnodigingen.filter(sluit).length;
  const wachtend = kring.wachtenden.some(sluit);
  const zet = async (toch: boolean) => {
    if (rol === lid.rol) return onClose();
    if (!(await doe((leden) => leden.setRol(kring.id, lid.id, rol, toch), toch))) return;
    announce(`Bewaard. ${hoofdletter(wie)}: ${ROLLEN.find(({ value }) => value === rol)?.label}.`);
    onClose();
  };
  return (
    <Dialog title={`Wat kan ${wie}?`} onClose={onClose} readFirst>
      <ChoiceList
        legend="Kies wat past"
        options={ROLLEN}
        value={[rol]}
        onValue={([gekozen]) => setRol(ROLLEN.find(({ value }) => value === gekozen)?.value ?? lid.rol)}
      />
      {rol === 'meelezen' && lid.rol !== 'meelezen' && (
        <p>Wat {wie} al schreef, blijft staan. Wat nog niet verstuurd is, komt er niet meer bij.</p>
      )}
      {codes > 0 && (
        <p>
          {codes === 1
            ? 'Er staat een code open waarmee iemand meer kan. Die werkt dan niet meer.'
            : `Er staan ${codes} codes open waarmee iemand meer kan. Die werken dan niet meer.`}
        </p>
      )}
      {wachtend && <p>Er wacht iemand die daarmee meer zou kunnen. Diegene moet het opnieuw vragen.</p>}
      <Actie
        {...{ fout, ontbreekt, busy, onClose }}
        verlies={`Ga je nu door, dan kan wegvallen wat ${wie} daar het laatst schreef.`}
        label="Bewaar"
        onDoe={(toch) => void zet(toch)}
      />
    </Dialog>
  );
}
