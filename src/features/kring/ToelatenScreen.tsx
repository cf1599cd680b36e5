// Letting in who waits: first hear two words, pick them out of three pairs, and only then. Other words let nobody in.
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import { opsomming } from '../../domain/opsomming.ts';
import { describeRol } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import type { Kijk } from '../../store/toelaten/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { KiesWoorden } from '../../ui/KiesWoorden.tsx';
import { announce } from '../../ui/melding.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { noem, zegGast } from './lid-woorden.ts';

const MISLUKT = {
  kind: 'geweigerd' as const,
  redenen: ['Dit lukte niet. Er is niemand binnengelaten. Probeer het nog een keer.'],
};

interface WieWacht {
  kring: string;
  uitnodiging: string;
}

/** Each time somebody listens there are other pairs. */
export function ToelatenScreen(props: WieWacht) {
  const [beurt, setBeurt] = useState(0);
  return <Beurt key={beurt} {...props} onOpnieuw={() => setBeurt(beurt + 1)} />;
}

type Stand =
  | { kind: 'laden' }
  | { kind: 'kijk'; kijk: Kijk }
  | { kind: 'anders' }
  | { kind: 'niet'; redenen: string[] };

function Beurt({ kring, uitnodiging, onOpnieuw }: WieWacht & { onOpnieuw(): void }) {
  const ruggespraak = useRuggespraak();
  const [stand, setStand] = useState<Stand>({ kind: 'laden' });
  useEffect(() => {
    let weg = false;
    const kijk = async () => (await (await ruggespraak.toelaten())?.kijk(kring, uitnodiging)) ?? MISLUKT;
    kijk()
      .catch(() => MISLUKT)
      .then((seen) => {
        if (!weg) setStand(seen.kind === 'goed' ? { kind: 'kijk', kijk: seen.kijk } : { ...seen, kind: 'niet' });
      });
    return () => {
      weg = true;
    };
  }, [ruggespraak, kring, uitnodiging]);
  switch (stand.kind) {
    case 'laden':
      return <Loading />;
    case 'niet':
      return (
        <Screen key="niet" title="Dit kan nu niet" lead={stand.redenen.join(' ')}>
          <LinkButton variant="primair" href="/kring">
            Naar je kringen
          </LinkButton>
        </Screen>
      );
    case 'kijk':
      return <Luister kring={kring} kijk={stand.kijk} onAnders={() => setStand({ kind: 'anders' })} />;
    case 'anders':
      return <AndereWoorden {...{ kring, uitnodiging, onOpnieuw }} />;
  }
}

function Luister({ kring, kijk, onAnders }: { kring: string; kijk: Kijk; onAnders(): void }) {
  const { voor, rol, gast, paren, laatBinnen } = kijk;
  const anderen = useValue(useRuggespraak().kringen)
    .find(({ id }) => id === kring)
    ?.leden.flatMap((lid) => (lid.ditToestel ? [] : noem(lid)));
  const [, navigate] = useLocation();
  return (
    <Screen
      title={voor === '' ? 'Er wacht iemand' : `Er wacht iemand: ${voor}`}
      lead={`Wie je binnenlaat, ziet alle casussen van ${anderen?.length ? `je kring met ${opsomming(anderen)}` : 'deze kring'}. ${gast === undefined ? describeRol(rol) : zegGast(rol, gast, Date.now())}`}
    >
      <p>
        Bel diegene, of ga naast elkaar zitten. Vraag: welke twee woorden staan er op je scherm? Zeg ze zelf niet voor.
      </p>
      <p className="notice" data-toon="let-op">
        Krijg je de woorden in een bericht? Bel dan eerst. Laat alleen iemand binnen van wie je de stem kent.
      </p>
      <KiesWoorden
        legend="Welke woorden hoor je?"
        paren={paren}
        geen="Ik hoor andere woorden"
        leeg="Kies de woorden die je hoort."
        onKies={async (gehoord) => {
          const done = gehoord && (await laatBinnen(gehoord).catch(() => ({ ...MISLUKT, anders: false })));
          if (!done || (done.kind === 'geweigerd' && done.anders)) {
            onAnders();
            return 'gezegd';
          }
          if (done.kind === 'goed') {
            announce(`${hoofdletter(voor || 'je maatje')} doet nu mee.`);
            navigate('/kring', { replace: true });
          }
          return done;
        }}
        anders={
          <LinkButton variant="rustig" href="/kring">
            Later
          </LinkButton>
        }
      />
    </Screen>
  );
}

function AndereWoorden(props: WieWacht & { onOpnieuw(): void }) {
  const ruggespraak = useRuggespraak();
  const { busy, fout, vraag } = useVerzoek();
  const [, navigate] = useLocation();
  const nietDeze = async () =>
    (await (await ruggespraak.toelaten())?.wijsAf(props.kring, props.uitnodiging)) ?? MISLUKT;
  const wijsAf = async () => {
    if (!(await vraag(() => nietDeze().catch(() => MISLUKT)))) return;
    announce('Er is niemand binnengelaten. De code werkt niet meer.');
    navigate(`/delen/${props.kring}`, { replace: true });
  };
  return (
    <Screen key="anders" title="Laat deze persoon niet binnen">
      <p>
        De woorden horen niet bij elkaar. Er wacht dus een ander toestel dan dat van je maatje. Misschien heeft iemand
        anders de code gezien en was die eerder.
      </p>
      <p>Wijs deze vraag af. Die persoon ziet dan niets. Maak daarna een nieuwe code voor je maatje.</p>
      <Fout zin={fout} />
      <div className="actions">
        <Button variant="primair" busy={busy} onClick={() => void wijsAf()}>
          Wijs af
        </Button>
        <Button onClick={props.onOpnieuw}>Luister nog een keer</Button>
      </div>
    </Screen>
  );
}
