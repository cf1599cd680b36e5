// One lid in the list: who they are by function, what they can do, what they say of themselves; and the menu with what can be done.
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import { opsomming } from '../../domain/opsomming.ts';
import type { KringRegel, LidRegel } from '../../store/contract.ts';
import { describeRol } from '../../store/describe.ts';
import { magSchrijven } from '../../store/mag-schrijven.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, type MenuAction } from '../../ui/Menu.tsx';
import { announce } from '../../ui/melding.tsx';
import { noem, titelVan, zegBeschikbaar, zegExpertise, zegGast, zegMaatje } from './lid-woorden.ts';
import { ProfielDialog } from './ProfielDialog.tsx';
import { RolDialog } from './RolDialog.tsx';
import { useLeden } from './use-leden.ts';
import { VerlaatDialog } from './VerlaatDialog.tsx';
import { VerwijderLidDialog } from './VerwijderLidDialog.tsx';

type Vraag = 'rol' | 'verwijder' | 'verlaat' | 'profiel';
const VRAGEN = { rol: RolDialog, verwijder: VerwijderLidDialog, verlaat: VerlaatDialog, profiel: ProfielDialog };

/** To ask, to say yes, or to take back one's own word. */
const MAATJE = {
  nee: { label: 'Vraag als vast maatje', ja: true, gezegd: 'Gevraagd. Het geldt als de ander ook ja zegt.' },
  gevraagd: { label: 'Trek je vraag voor vast maatje in', ja: false, gezegd: 'Je vraag is ingetrokken.' },
  vraagt: { label: 'Ja, wij zijn vaste maatjes', ja: true, gezegd: 'Jullie zijn vaste maatjes.' },
  ja: { label: 'Geen vaste maatjes meer', ja: false, gezegd: 'Jullie zijn geen vaste maatjes meer.' },
} as const;

export function LidRij({ kring, lid }: { kring: KringRegel; lid: LidRegel }) {
  const [vraag, setVraag] = useState<Vraag | null>(null);
  const { busy, fout, ontbreekt, doe } = useLeden();
  const ik = kring.leden.find(({ ditToestel }) => ditToestel);
  const beheer = ik?.rol === 'beheren';
  const gast = lid.gast !== undefined;
  const ikGast = ik?.gast !== undefined;
  const schrijf = magSchrijven(kring) && !ikGast;
  const wie = noem(lid);
  const open = (label: string, welke: Vraag, danger = false): MenuAction => ({
    label,
    danger,
    run: () => setVraag(welke),
  });
  const maatje = MAATJE[lid.maatje ?? 'nee'];
  const items: MenuAction[] = lid.ditToestel
    ? [
        ...(schrijf ? [open('Verander wat de anderen van je zien', 'profiel')] : []),
        ...(beheer && kring.leden.length > 1 ? [open('Verander wat je kan', 'rol')] : []),
        // A guest who is done takes everything along: see the line above every screen.
        ...(ikGast
          ? []
          : [open(kring.leden.length === 1 ? 'Hef deze kring op' : 'Verlaat deze kring', 'verlaat', true)]),
      ]
    : [
        ...(schrijf && !gast && lid.rol !== 'meelezen'
          ? [
              {
                label: maatje.label,
                run: () => {
                  if (busy) return;
                  void doe((leden) => leden.setMaatje(kring.id, lid.id, maatje.ja), false).then(
                    (goed) => goed && announce(maatje.gezegd),
                  );
                },
              },
            ]
          : []),
        ...(beheer && !gast
          ? [open(`Verander wat ${wie} kan`, 'rol'), open('Haal uit de kring', 'verwijder', true)]
          : []),
      ];
  const Dialoog = vraag && VRAGEN[vraag];
  const mag = lid.gast === undefined ? describeRol(lid.rol) : zegGast(lid.rol, lid.gast, Date.now());
  const regels = [lid.profiel?.werkplek, mag, zegExpertise(lid), zegBeschikbaar(lid)];
  /** In one tap: they came for once, and can be invited again. What is not here yet is not waited for a second time. */
  const laatGaan = async () => {
    if (await doe((leden) => leden.verwijderLid(kring.id, lid.id, ontbreekt.length > 0), ontbreekt.length > 0))
      announce(`${hoofdletter(wie)} doet niet meer mee.`);
  };
  return (
    <li className="row">
      <div className="row-text">
        <span className="row-title">{titelVan(lid)}</span>
        {regels.map(
          (regel) =>
            regel && (
              <span key={regel} className="subtle small">
                {regel}
              </span>
            ),
        )}
        {zegMaatje(lid, kring.leden) && <span className="small">{zegMaatje(lid, kring.leden)}</span>}
        {ontbreekt.length > 0 && (
          <span className="small" role="alert">
            Nog niet alles staat op dit toestel: {opsomming(ontbreekt)}. Ga je door, dan kan wegvallen wat {wie} daar
            het laatst schreef.
          </span>
        )}
        {fout && (
          <span className="field-error" role="alert">
            {fout}
          </span>
        )}
        {gast && !lid.ditToestel && schrijf && (
          <div className="actions">
            <Button busy={busy} onClick={() => void laatGaan()}>
              {ontbreekt.length > 0 ? 'Ga toch door' : 'Haal uit de kring'}
              <span className="visually-hidden">: {wie}</span>
            </Button>
          </div>
        )}
      </div>
      {items.length > 0 && (
        <Menu
          label={lid.ditToestel ? 'Meer over jou in deze kring' : `Meer over ${wie}`}
          icon={<IconDots aria-hidden size={22} />}
          items={items}
        />
      )}
      {Dialoog && <Dialoog kring={kring} lid={lid} onClose={() => setVraag(null)} />}
    </li>
  );
}
