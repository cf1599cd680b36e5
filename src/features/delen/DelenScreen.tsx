// Sharing with a maatje: what they will see, for whom the code is, the gate where it is read first, then the code, and those still open.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { casusRoute } from '../../store/casus-route.ts';
import type { KringRegel } from '../../store/contract.ts';
import { describeWachtenden } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { later } from '../../ui/later.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { WachtRegels } from '../../ui/WachtRegels.tsx';
import { GEEN_KEUZE, type Keuze } from './keuze.ts';
import { OpenCodes } from './OpenCodes.tsx';
import { Uitnodiging } from './Uitnodiging.tsx';
import { useUitnodigen } from './use-uitnodigen.ts';
import { VoorWie } from './VoorWie.tsx';
import { WatMaatjeZiet } from './WatMaatjeZiet.tsx';

const PoortDelen = later(() => import('../../meelezen/PoortDelen.tsx').then((m) => m.PoortDelen));

export function DelenScreen(props: { kring: string }) {
  const kring = useValue(useRuggespraak().kringen).find(({ id }) => id === props.kring);
  if (!kring)
    return (
      <Screen title="Deze kring is hier niet" lead="Misschien heb je geen toegang meer.">
        <LinkButton variant="primair" href="/kring">
          Naar je kringen
        </LinkButton>
      </Screen>
    );
  return <Delen kring={kring} />;
}

function Delen({ kring }: { kring: KringRegel }) {
  const ruggespraak = useRuggespraak();
  const [keuze, setKeuze] = useState<Keuze>(GEEN_KEUZE);
  const kies = (deel: Partial<Keuze>) => setKeuze({ ...keuze, ...deel });
  const [askFunctie] = useState(() => ruggespraak.instellingen.get().functie === '');
  const [inPoort, setInPoort] = useState(false);
  const uitPoort = () => setInPoort(false);
  const { made, gebruikt, welkom, bewaard, busy, fout, maak, maakOpnieuw, ingetrokken } = useUitnodigen(
    kring,
    keuze,
    uitPoort,
  );
  const [hier, navigate] = useLocation();
  if (inPoort)
    return (
      <PoortDelen
        kring={kring}
        onKlaar={maak}
        onTerug={uitPoort}
        onNaarTekst={(waar) =>
          waar.kind === 'casus'
            ? navigate(casusRoute(waar.id))
            : // That screen of the kring says the way back to here.
              navigate(`/kring/${kring.id}/leerpunten`, { state: { terug: hier } })
        }
      />
    );
  const beheer = kring.leden.some(({ ditToestel, rol }) => ditToestel && rol === 'beheren');
  const gezegd = [welkom, gebruikt && 'De code is gebruikt en werkt niet meer.'].filter(Boolean).join(' ');
  return (
    <Screen title="Deel met een maatje">
      <WatMaatjeZiet casussen={kring.casussen} keuze={keuze} />
      <Fout zin={fout} />
      {gezegd !== '' && <p className="notice">{gezegd}</p>}
      <WachtRegels regels={describeWachtenden([kring])} />
      {made && !gebruikt ? (
        <Uitnodiging uitgenodigd={made} />
      ) : (
        <>
          <VoorWie keuze={keuze} beheer={beheer} onKeuze={kies} />
          {!made && askFunctie && (
            <Field
              label="Je functie"
              hint="Zo weet je maatje wie je bent, bijvoorbeeld leerkracht. Geen naam. Je mag dit overslaan."
              value={keuze.functie}
              onValue={(functie) => kies({ functie })}
              maxLength={40}
              autoComplete="off"
            />
          )}
          {!gebruikt && bewaard === null && <p>Voor je een code krijgt, lees je de tekst na.</p>}
          <Button
            variant={gebruikt ? 'secundair' : 'primair'}
            busy={busy}
            onClick={() => (bewaard ? void maakOpnieuw(bewaard) : setInPoort(true))}
          >
            {busy ? 'Een ogenblik…' : gebruikt ? 'Maak nog een code' : 'Maak een code'}
          </Button>
        </>
      )}
      <OpenCodes kring={kring} onIngetrokken={ingetrokken} />
    </Screen>
  );
}
