// Says of a casus that stands in two kringen why that is, and what a person can do: while the server does not have the new one yet, and when something changed in the old one meanwhile.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusRegel } from '../../store/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import type { Verplaatsen } from '../../store/verplaats/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';
import { SCREEN_TITLE_ID } from '../../ui/Screen.tsx';

const ZINNEN = {
  wacht: (titel: string) =>
    `${titel} wordt verplaatst. De casus staat al in de nieuwe kring. Uit de vorige kring gaat hij pas als de nieuwe op de server staat. Daarvoor is verbinding nodig. Schrijf verder in de nieuwe kring.`,
  twee: (titel: string) =>
    `${titel} staat nu in twee kringen. Tijdens het verplaatsen veranderde er iets in de vorige kring. Er is niets weg. Kijk ze allebei na. Wil je er één houden, verwijder dan de andere.`,
};
const LUKT_NIET = 'Dit lukt nu niet. Er is niets weg. Probeer het opnieuw.';

/** Of all casussen, or beside this one: the old or the new. */
export function OnderwegMelding({ casus }: { casus?: string }) {
  const casussen = useValue(useRuggespraak().casussen);
  return casussen.map((oud) => {
    const nieuw = casussen.find(({ id }) => id === oud.onderweg?.naar);
    if (!oud.onderweg || !nieuw || (casus !== undefined && casus !== oud.id && casus !== nieuw.id)) return null;
    return <Melding key={oud.id} kind={oud.onderweg.kind} oud={oud} nieuw={nieuw} hier={casus} />;
  });
}

interface Props {
  kind: keyof typeof ZINNEN;
  oud: CasusRegel;
  nieuw: CasusRegel;
  hier: string | undefined;
}

function Melding({ kind, oud, nieuw, hier }: Props) {
  const ruggespraak = useRuggespraak();
  const [, navigate] = useLocation();
  const [fout, setFout] = useState<string | null>(null);
  const [bezig, setBezig] = useState(false);
  const { titel } = oud;
  const naarTitel = () => document.getElementById(SCREEN_TITLE_ID)?.focus();
  const doe = async (work: (verplaatsen: Verplaatsen) => Promise<void>) => {
    setBezig(true);
    setFout(null);
    try {
      const verplaatsen = await ruggespraak.verplaatsen();
      if (verplaatsen) await work(verplaatsen);
      else setFout(LUKT_NIET);
    } catch {
      setFout(LUKT_NIET);
    } finally {
      setBezig(false);
    }
  };
  const maakOngedaan = () =>
    doe(async (verplaatsen) => {
      const terug = await verplaatsen.maakOngedaan(oud.id);
      if (terug.kind === 'geweigerd') return setFout(terug.redenen.join(' '));
      announce(`${titel} staat alleen nog in de vorige kring.`);
      if (hier === nieuw.id) navigate(casusRoute(oud.id), { replace: true });
      else naarTitel();
    });
  const gezien = () =>
    doe(async (verplaatsen) => {
      await verplaatsen.gezien(oud.id);
      naarTitel();
    });
  const over = <span className="visually-hidden">: {titel}</span>;
  return (
    <div className="notice" data-toon="let-op" role="status">
      <p>{ZINNEN[kind](titel)}</p>
      {fout && <p role="alert">{fout}</p>}
      <div className="actions">
        {hier !== nieuw.id && <LinkButton href={casusRoute(nieuw.id)}>Open in de nieuwe kring{over}</LinkButton>}
        {hier !== oud.id && kind === 'twee' && (
          <LinkButton href={casusRoute(oud.id)}>Open in de vorige kring{over}</LinkButton>
        )}
        {kind === 'wacht' ? (
          <Button busy={bezig} onClick={() => void maakOngedaan()}>
            Maak verplaatsen ongedaan{over}
          </Button>
        ) : (
          <Button busy={bezig} onClick={() => void gezien()}>
            Begrepen{over}
          </Button>
        )}
      </div>
    </div>
  );
}
