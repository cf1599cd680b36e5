// Who leads: an offer to take, a gespreksleider who is out of reach for a minute, being back after that. Nothing of it goes by itself.
import { useState } from 'react';
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import { deelnemerOp, magAannemen, magOvernemen, overgenomenVan } from '../../domain/sessie/mag.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { useSeconde } from './use-klok.ts';
import { type Aan, useDaad } from './use-sessies.ts';

const uur = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });

export function Leiding({ aan }: { aan: Aan }) {
  const { sessies, inBeeld, beeld } = aan;
  const { sessie, eigen } = beeld;
  const nu = useSeconde(sessies.tijd);
  const { fout, bezig, doe } = useDaad();
  /** What was read here and set aside. */
  const [gezien, setGezien] = useState<readonly string[]>([]);
  const { gespreksleider, bod } = sessie;
  const wegSinds = gespreksleider === null ? null : inBeeld.wegSinds(gespreksleider);
  const aannemer = eigen.find((plek) => magAannemen(sessie, plek));
  const overnemer = eigen.find((plek) => magOvernemen(sessie, plek, wegSinds, nu));
  const overgenomen = eigen
    .flatMap((plek) => overgenomenVan(sessie, plek) ?? [])
    .find(({ id, door }) => door === gespreksleider && !gezien.includes(id));
  const leidHier = gespreksleider !== null && eigen.includes(gespreksleider) ? gespreksleider : null;
  /** Who was taken over from by this one, and can be reached again. */
  const terug =
    leidHier === null || bod !== null
      ? undefined
      : sessie.overnames.findLast(
          ({ van, door }) =>
            door === leidHier && deelnemerOp(sessie, van)?.aanwezig === true && inBeeld.wegSinds(van) === null,
        );
  const leeg = gespreksleider === null && sessie.stand === 'bezig' ? eigen[0] : undefined;
  return (
    <>
      <Fout zin={fout} />
      {bod && aannemer !== undefined && !gezien.includes(bod.id) && (
        <div className="notice" role="status">
          <p>
            De gespreksleider vraagt of {eigen.length > 1 ? naamAanTafel(sessie, aannemer) : 'jij'} het gesprek verder
            wil leiden.
          </p>
          <div className="actions">
            <Button
              variant="primair"
              busy={bezig}
              onClick={() =>
                void doe(() => inBeeld.doe(aannemer, { kind: 'neem-aan', bod: bod.id }), 'Jij leidt nu het gesprek.')
              }
            >
              Ja, ik leid verder
            </Button>
            <Button variant="rustig" onClick={() => setGezien([...gezien, bod.id])}>
              Nu niet
            </Button>
          </div>
        </div>
      )}
      {bod && leidHier !== null && aannemer === undefined && (
        <div className="notice">
          <p>Je vroeg {naamAanTafel(sessie, bod.aan)} om verder te leiden. Tot die ja zegt, leid jij.</p>
          <Button busy={bezig} onClick={() => void doe(() => inBeeld.doe(leidHier, { kind: 'bied', aan: null }))}>
            Toch niet
          </Button>
        </div>
      )}
      {overnemer !== undefined && (
        <div className="notice" data-toon="let-op" role="status">
          <p>Gespreksleider is weg. Overnemen?</p>
          <Button busy={bezig} onClick={() => void doe(() => inBeeld.neemOver(overnemer), 'Jij leidt nu het gesprek.')}>
            Neem over
          </Button>
        </div>
      )}
      {overgenomen && (
        <div className="notice" data-toon="let-op" role="status">
          <p>
            Je was even weg. {naamAanTafel(sessie, overgenomen.door)} leidt het gesprek sinds{' '}
            {uur.format(overgenomen.op)}. Wil je weer leiden? Vraag of je het terugkrijgt.
          </p>
          <Button onClick={() => setGezien([...gezien, overgenomen.id])}>Goed zo</Button>
        </div>
      )}
      {leidHier !== null && terug && !gezien.includes(terug.id) && (
        <div className="notice" role="status">
          <p>{naamAanTafel(sessie, terug.van)} is terug. Wil je het gesprek teruggeven?</p>
          <div className="actions">
            <Button
              busy={bezig}
              onClick={() => void doe(() => inBeeld.doe(leidHier, { kind: 'bied', aan: terug.van }), 'Gevraagd.')}
            >
              Bied het aan
            </Button>
            <Button variant="rustig" onClick={() => setGezien([...gezien, terug.id])}>
              Ik leid verder
            </Button>
          </div>
        </div>
      )}
      {leeg !== undefined && (
        <div className="notice">
          <p>Er is geen gespreksleider. Iedereen aan tafel kan een fase verder gaan.</p>
          <Button
            busy={bezig}
            onClick={() =>
              void doe(
                () => inBeeld.doe(leeg, { kind: 'rol', voor: leeg, rol: 'gespreksleider', aan: true }),
                'Jij leidt nu het gesprek.',
              )
            }
          >
            Ik leid het gesprek
          </Button>
        </div>
      )}
    </>
  );
}

export function DraagOverDialog({ aan, leidt, onClose }: { aan: Aan; leidt: string; onClose: () => void }) {
  const { sessie } = aan.beeld;
  const [wie, setWie] = useState<readonly string[]>([]);
  const { fout, bezig, doe } = useDaad();
  const anderen = sessie.deelnemers.filter(({ plek, aanwezig }) => aanwezig && plek !== leidt);
  return (
    <Dialog title="Wie leidt het gesprek verder?" onClose={onClose}>
      {anderen.length === 0 ? (
        <p>Er zit nog niemand anders aan tafel.</p>
      ) : (
        <ChoiceList
          legend="Die krijgt een vraag, en zegt zelf ja. Tot dan leid jij."
          options={anderen.map(({ plek }) => ({ value: plek, label: naamAanTafel(sessie, plek) }))}
          value={wie}
          onValue={setWie}
          error={fout}
        />
      )}
      <div className="actions">
        {anderen.length > 0 && (
          <Button
            variant="primair"
            busy={bezig}
            onClick={() => {
              const [aanWie] = wie;
              if (aanWie === undefined) return;
              void doe(() => aan.inBeeld.doe(leidt, { kind: 'bied', aan: aanWie }), 'Gevraagd.').then(
                (goed) => goed && onClose(),
              );
            }}
          >
            Vraag het
          </Button>
        )}
        <Button onClick={onClose}>Terug</Button>
      </div>
    </Dialog>
  );
}
