// The bar of a phase: on, or ready; and what is done less often. Only the gespreksleider goes on, by a tap.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DezeTelefoon } from '../../domain/sessie/deze-telefoon.ts';
import { STOPREDENEN } from '../../domain/sessie/gebeurtenis.ts';
import { deelnemerOp, heeftDeRol } from '../../domain/sessie/mag.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { useFocusStays } from '../../ui/focus-stays.ts';
import { Menu, type MenuAction } from '../../ui/Menu.tsx';
import { minuten } from './Fasen.tsx';
import { DraagOverDialog } from './Leiding.tsx';
import { type Aan, useDaad } from './use-sessies.ts';
import { VraagDialog } from './VraagDialog.tsx';

type Stopreden = (typeof STOPREDENEN)[number];
const STOPWOORDEN: Readonly<Record<Stopreden, string>> = {
  klaar: 'We zijn klaar',
  gevaar: 'Er is nu misschien gevaar',
  herkenbaar: 'Iemand is te herkennen',
  tijd: 'De tijd is op',
  anders: 'Iets anders',
};

export function Balk({ aan, hier }: { aan: Aan; hier: DezeTelefoon }) {
  const { inBeeld, beeld, basis } = aan;
  const { sessie, eigen } = beeld;
  const [, navigate] = useLocation();
  const [dialoog, setDialoog] = useState<'draag-over' | 'stop' | 'fase' | 'vraag' | null>(null);
  const { fout, bezig, doe } = useDaad();
  /** Beside it: what is still being done does not hold up who stops, least of all for danger. */
  const stoppen = useDaad();
  const blijft = useFocusStays<HTMLDivElement>();
  const { leidt } = hier;
  const [ik] = eigen;
  const fasen = sessie.werkvorm?.fasen ?? [];
  const at = sessie.fase ?? 0;
  const volgende = fasen[at + 1];
  const naar = (index: number) =>
    leidt !== null && doe(() => inBeeld.doe(leidt, { kind: 'fase', van: sessie.beurt, naar: index }));
  const stop = async (plek: string, reden: Stopreden) => {
    const gestopt = await stoppen.doe(() => inBeeld.doe(plek, { kind: 'stop', reden }), 'De intervisie is gestopt.');
    if (gestopt && reden === 'gevaar') navigate('/acuut');
  };
  const bewaker = eigen.find((plek) => heeftDeRol(sessie, plek, 'privacybewaker'));
  const ikKlaar = ik !== undefined && deelnemerOp(sessie, ik)?.klaar === true;
  const aanwezig = sessie.deelnemers.filter((een) => een.aanwezig);
  const klaar = aanwezig.filter((een) => een.klaar).length;
  const open = sessie.rondes.some(
    ({ fase, onthuldOp, gegeven }) => fase === at && onthuldOp === null && gegeven.length > 0,
  );
  const items: MenuAction[] = [
    ...(leidt === null
      ? []
      : [
          { label: 'Naar een andere fase', run: () => setDialoog('fase') },
          { label: 'Stel iedereen een vraag', run: () => setDialoog('vraag') },
          ...(sessie.gespreksleider === leidt
            ? [{ label: 'Laat een ander leiden', run: () => setDialoog('draag-over') }]
            : []),
        ]),
    { label: 'Groot scherm', run: () => navigate(`${basis}/groot`) },
    { label: 'Verslag tot nu toe', run: () => navigate(`${basis}/verslag`) },
    ...(leidt === null ? [] : [{ label: 'Stop de intervisie', run: () => setDialoog('stop') }]),
    ...(bewaker === undefined
      ? []
      : [{ label: 'Stop: iemand is te herkennen', run: () => void stop(bewaker, 'herkenbaar') }]),
    ...(ik === undefined || eigen.length > 1
      ? []
      : [
          {
            label: 'Verlaat de tafel',
            run: () => void doe(() => inBeeld.doe(ik, { kind: 'ga' }), 'Je bent van tafel.'),
          },
        ]),
    ...(ik === undefined ? [] : [{ label: 'Stop: er is nu gevaar', danger: true, run: () => void stop(ik, 'gevaar') }]),
  ];
  return (
    <>
      <ActionBar blijft={blijft}>
        <p className="subtle small bar-tekst">
          {volgende ? `Hierna: ${volgende.naam}, ${minuten(volgende.minuten)}.` : 'Dit is de laatste fase.'}
          {leidt !== null && eigen.length === 1 && klaar > 0 && ` Klaar: ${klaar} van ${aanwezig.length}.`}
          {leidt !== null && open && ' De antwoorden zijn nog niet onthuld.'}
        </p>
        <Fout zin={stoppen.fout ?? fout} />
        {leidt !== null &&
          (volgende ? (
            <Button variant="primair" busy={bezig} onClick={() => void naar(at + 1)}>
              Volgende fase
            </Button>
          ) : (
            <Button variant="primair" busy={stoppen.bezig} onClick={() => void stop(leidt, 'klaar')}>
              Rond af
            </Button>
          ))}
        {leidt === null && !hier.luistert && eigen.length === 1 && ik !== undefined && (
          <Button
            variant="primair"
            busy={bezig}
            aria-pressed={ikKlaar}
            onClick={() => void doe(() => inBeeld.doe(ik, { kind: 'klaar', beurt: sessie.beurt, klaar: !ikKlaar }))}
          >
            {ikKlaar ? 'Toch nog niet klaar' : 'Klaar met deze fase'}
          </Button>
        )}
        <Menu label="Meer doen" items={items} />
      </ActionBar>
      {dialoog === 'draag-over' && leidt !== null && (
        <DraagOverDialog aan={aan} leidt={leidt} onClose={() => setDialoog(null)} />
      )}
      {dialoog === 'vraag' && leidt !== null && (
        <VraagDialog aan={aan} leidt={leidt} onClose={() => setDialoog(null)} />
      )}
      {dialoog === 'stop' && leidt !== null && (
        <StopDialog onClose={() => setDialoog(null)} stop={(reden) => void stop(leidt, reden)} />
      )}
      {dialoog === 'fase' && (
        <Dialog title="Naar welke fase?" onClose={() => setDialoog(null)}>
          <ul className="stack stack-sm">
            {fasen.map((fase, index) => (
              <li key={fase.id}>
                <Button
                  busy={bezig || index === at}
                  onClick={() => {
                    setDialoog(null);
                    void naar(index);
                  }}
                >
                  {index + 1}. {fase.naam}
                  {index === at && ' (nu)'}
                </Button>
              </li>
            ))}
          </ul>
          <div className="actions">
            <Button onClick={() => setDialoog(null)}>Blijf hier</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function StopDialog({ onClose, stop }: { onClose: () => void; stop: (reden: Stopreden) => void }) {
  const [reden, setReden] = useState<readonly string[]>([]);
  const gekozen = STOPREDENEN.find((een) => een === reden[0]);
  const [leeg, setLeeg] = useState<string | null>(null);
  return (
    <Dialog title="Stop de intervisie" onClose={onClose}>
      <p>Wat er tot nu toe staat, blijft. Verdergaan kan later ook nog.</p>
      <ChoiceList
        legend="Waarom stoppen jullie?"
        options={STOPREDENEN.map((een) => ({ value: een, label: STOPWOORDEN[een] }))}
        value={reden}
        onValue={setReden}
        error={leeg}
      />
      <div className="actions">
        <Button
          variant="primair"
          onClick={() => {
            if (!gekozen) return setLeeg('Kies waarom.');
            onClose();
            stop(gekozen);
          }}
        >
          Stop
        </Button>
        <Button onClick={onClose}>Ga door</Button>
      </div>
    </Dialog>
  );
}
