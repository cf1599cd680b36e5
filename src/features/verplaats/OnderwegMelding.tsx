// Says of a casus that stands in two kringen why that is, and what a person can do: while the server does not have the new one yet, and when something changed in the old one meanwhile.
import { useLocation } from 'wouter';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusRegel } from '../../store/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import type { Verplaatsen } from '../../store/verplaats/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';
import { SCREEN_TITLE_ID } from '../../ui/Screen.tsx';
import { type Antwoord, useVerzoek } from '../../ui/use-verzoek.ts';

const ZINNEN = {
  wacht: (titel: string, hier: boolean) =>
    `${titel} wordt verplaatst. De casus staat al in de nieuwe kring. Uit de vorige kring gaat hij pas als de nieuwe op de server staat. Daarvoor is verbinding nodig. ${hier ? 'Dit is de nieuwe kring: schrijf hier verder.' : 'Schrijf verder in de nieuwe kring.'}`,
  twee: (titel: string) =>
    `${titel} staat nu in twee kringen. Tijdens het verplaatsen veranderde er iets in de vorige kring. Er is niets weg. Kijk ze allebei na. Wil je er één houden, verwijder dan de andere.`,
};
const LUKT_NIET = {
  kind: 'geweigerd' as const,
  redenen: ['Dit lukt nu niet. Er is niets weg. Probeer het opnieuw.'],
};

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
  const { busy, fout, vraag, wis } = useVerzoek();
  const { titel } = oud;
  const naarTitel = () => document.getElementById(SCREEN_TITLE_ID)?.focus();
  const doe = (work: (verplaatsen: Verplaatsen) => Promise<Antwoord>) => {
    wis();
    const toch = async () => {
      const verplaatsen = await ruggespraak.verplaatsen();
      return verplaatsen ? work(verplaatsen) : LUKT_NIET;
    };
    return vraag(() => toch().catch(() => LUKT_NIET));
  };
  const maakOngedaan = async () => {
    if (!(await doe((verplaatsen) => verplaatsen.maakOngedaan(oud.id)))) return;
    announce(`${titel} staat alleen nog in de vorige kring.`);
    if (hier === nieuw.id) navigate(casusRoute(oud.id), { replace: true });
    else naarTitel();
  };
  const gezien = async () => {
    const gedaan = await doe((verplaatsen) => verplaatsen.gezien(oud.id).then(() => ({ kind: 'goed' })));
    if (gedaan) naarTitel();
  };
  const over = <span className="visually-hidden">: {titel}</span>;
  return (
    <div className="notice" data-toon="let-op" role="status">
      <p>{ZINNEN[kind](titel, hier === nieuw.id)}</p>
      {fout && <p role="alert">{fout}</p>}
      <div className="actions">
        {hier !== nieuw.id && <LinkButton href={casusRoute(nieuw.id)}>Open in de nieuwe kring{over}</LinkButton>}
        {hier !== oud.id && kind === 'twee' && (
          <LinkButton href={casusRoute(oud.id)}>Open in de vorige kring{over}</LinkButton>
        )}
        {kind === 'wacht' ? (
          <Button busy={busy} onClick={() => void maakOngedaan()}>
            Maak verplaatsen ongedaan{over}
          </Button>
        ) : (
          <Button busy={busy} onClick={() => void gezien()}>
            Begrepen{over}
          </Button>
        )}
      </div>
    </div>
  );
}
