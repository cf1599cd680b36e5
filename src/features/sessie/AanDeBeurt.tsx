// Who is next to bring in or to lead: a suggestion from earlier sessions in the kring, with what it cannot know. Chooses nothing.
import { useEffect, useState } from 'react';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import { eerdereVan, volgendeAanDeBeurt } from '../../domain/sessie/aan-de-beurt.ts';
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import type { Eerder } from '../../store/sessie/contract.ts';
import type { Aan } from './use-sessies.ts';

const ROLZIN = { inbrenger: 'Wie brengt in?', gespreksleider: 'Wie leidt het gesprek?' } as const;

/** A suggestion, from earlier sessions in the kring as far as this device has them; nothing where there were none. */
export function WieIsAanDeBeurt({ aan }: { aan: Aan }) {
  const { sessies, beeld } = aan;
  const { sessie } = beeld;
  const [eerder, setEerder] = useState<Eerder | null>(null);
  useEffect(() => {
    let gone = false;
    sessies.eerder().then(
      (gevonden) => gone || setEerder(gevonden),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [sessies]);
  if (!eerder || eerder.sessies.length === 0) return null;
  const hier = sessie.deelnemers.filter(({ aanwezig }) => aanwezig);
  if (hier.length < 2) return null;
  const namen = new Map(
    eerdereVan({ ...sessie, deelnemers: hier }, sessies.wie).aanwezig.map((wie, at) => [wie, hier[at]?.plek ?? '']),
  );
  const zinnen = (['inbrenger', 'gespreksleider'] as const).flatMap((rol) => {
    if (hier.some(({ rollen }) => rollen.includes(rol))) return [];
    const [eerste] = volgendeAanDeBeurt(eerder.sessies, rol, [...namen.keys()]);
    const plek = eerste && namen.get(eerste.wie);
    if (!eerste || plek === undefined) return [];
    const deed = eerste.laatst === null ? 'deed dat nog niet' : 'deed dat het langst geleden';
    return [`${ROLZIN[rol]} ${hoofdletter(naamAanTafel(sessie, plek))} ${deed}.`];
  });
  if (zinnen.length === 0) return null;
  const aantal = eerder.sessies.length;
  return (
    <div className="stack stack-sm">
      {zinnen.map((zin) => (
        <p key={zin}>{zin}</p>
      ))}
      <details>
        <summary>Hoe weet de app dat?</summary>
        <div className="stack stack-sm small">
          <p>
            Geteld: {aantal === 1 ? '1 intervisie' : `${aantal} intervisies`} in{' '}
            {eerder.casussen === 1 ? '1 casus' : `${eerder.casussen} casussen`} van deze kring, zoals die nu op dit
            toestel
            {aantal === 1 ? ' staat.' : ' staan.'}
          </p>
          <p>
            Wat de app niet kan weten: wie inbracht in casussen die zijn gewist of verplaatst, in andere kringen, zonder
            de app, of op de telefoon van een ander.
          </p>
          {eerder.nietHeel > 0 && (
            <p>
              {eerder.nietHeel === 1 ? 'Eén casus staat' : `${eerder.nietHeel} casussen staan`} hier nog niet helemaal.
              Wat daar gebeurde, telt misschien niet mee.
            </p>
          )}
        </div>
      </details>
    </div>
  );
}
