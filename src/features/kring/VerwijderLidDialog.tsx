// Taking someone out of the kring: first what needs a colleague, then plainly what it does and what it does not undo.
import { hoofdletter } from '../../domain/hoofdletter.ts';
import type { KringRegel, LidRegel } from '../../store/contract.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce } from '../../ui/melding.tsx';
import { Actie } from './Actie.tsx';
import { noem } from './lid-woorden.ts';
import { useLeden } from './use-leden.ts';
import { useVertrekbeeld } from './use-vertrekbeeld.ts';

export function VerwijderLidDialog({ kring, lid, onClose }: { kring: KringRegel; lid: LidRegel; onClose(): void }) {
  const { busy, fout, ontbreekt, doe } = useLeden();
  const beeld = useVertrekbeeld(kring.id, lid.id);
  const wie = noem(lid);
  const verwijder = async (toch: boolean) => {
    if (!(await doe((leden) => leden.verwijderLid(kring.id, lid.id, toch), toch))) return;
    announce(`${hoofdletter(wie)} doet niet meer mee.`);
    onClose();
  };
  return (
    <Dialog title={`${hoofdletter(wie)} uit de kring halen?`} onClose={onClose} readFirst>
      {beeld && beeld.alleenDoorLid.length > 0 && (
        <section className="stack stack-sm">
          <h3>Spreek eerst af wie dit overneemt</h3>
          <p>Hier schreef alleen {wie}. De casus blijft in de kring.</p>
          <ul className="plain-list">
            {beeld.alleenDoorLid.map(({ id, titel }) => (
              <li key={id}>{titel}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack stack-sm">
        <h3>Wat er gebeurt</h3>
        <ul className="plain-list">
          <li>{hoofdletter(wie)} ziet niets nieuws meer en kan hier niets meer schrijven.</li>
          <li>Wat {wie} al schreef, blijft staan.</li>
          <li>Op dat toestel verdwijnt deze kring zodra het verbinding heeft.</li>
          {beeld && beeld.codes > 0 && (
            <li>
              {beeld.codes === 1 ? 'De code die nog openstaat, werkt' : 'De codes die nog openstaan, werken'} niet meer.
            </li>
          )}
          {kring.wachtenden.length > 0 && <li>Wie nog wacht om mee te doen, moet het opnieuw vragen.</li>}
        </ul>
      </section>
      <section className="stack stack-sm">
        <h3>Wat je hiermee niet terugdraait</h3>
        <ul className="plain-list">
          <li>Wat {wie} al gelezen heeft, blijft bekend.</li>
          <li>
            Een verslag, foto of kopie die {wie} al maakte, blijft bij {wie}.
          </li>
          <li>Een toestel zonder verbinding hoort het pas later. Tot dan staat de kring er nog op.</li>
          <li>Dat toestel kan later niet opnieuw meedoen in deze kring.</li>
        </ul>
      </section>
      <Actie
        {...{ fout, ontbreekt, busy, onClose }}
        verlies={`Ga je nu door, dan kan wegvallen wat ${wie} daar het laatst schreef.`}
        label="Haal uit de kring"
        gevaar
        onDoe={(toch) => void verwijder(toch)}
      />
    </Dialog>
  );
}
