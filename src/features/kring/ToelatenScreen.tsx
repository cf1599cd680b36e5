// Letting in who waits: first hear two words, pick them out of three pairs, and only then. Other words let nobody in.
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { describeRol } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import type { Kijk } from '../../store/toelaten/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { announce } from '../../ui/melding.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { hoofdletter, noem, opsomming, zegGast } from './lid-woorden.ts';

const MISLUKT = 'Dit lukte niet. Er is niemand binnengelaten. Probeer het nog een keer.';
type Stand =
  | { kind: 'laden' }
  | { kind: 'kijk'; kijk: Kijk }
  | { kind: 'anders' }
  | { kind: 'niet'; redenen: string[] };

export function ToelatenScreen({ kring, uitnodiging }: { kring: string; uitnodiging: string }) {
  const ruggespraak = useRuggespraak();
  const [stand, setStand] = useState<Stand>({ kind: 'laden' });
  const [beurt, setBeurt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `beurt` asks for other pairs
  useEffect(() => {
    let weg = false;
    const kijk = async (): Promise<Stand> => {
      const toelaten = await ruggespraak.toelaten();
      const seen = await toelaten?.kijk(kring, uitnodiging);
      if (seen?.kind === 'goed') return { kind: 'kijk', kijk: seen.kijk };
      return { kind: 'niet', redenen: seen?.redenen ?? [MISLUKT] };
    };
    kijk()
      .catch((): Stand => ({ kind: 'niet', redenen: [MISLUKT] }))
      .then((next) => !weg && setStand(next));
    return () => {
      weg = true;
    };
  }, [ruggespraak, kring, uitnodiging, beurt]);
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
      return <Luister key={beurt} kring={kring} kijk={stand.kijk} onAnders={() => setStand({ kind: 'anders' })} />;
    case 'anders':
      return (
        <AndereWoorden
          {...{ kring, uitnodiging }}
          onOpnieuw={() => {
            setStand({ kind: 'laden' });
            setBeurt(beurt + 1);
          }}
        />
      );
  }
}

const ANDERE = 'andere';

function Luister({ kring, kijk, onAnders }: { kring: string; kijk: Kijk; onAnders(): void }) {
  const { voor, rol, gast, paren, laatBinnen } = kijk;
  const anderen = useValue(useRuggespraak().kringen)
    .find(({ id }) => id === kring)
    ?.leden.flatMap((lid) => (lid.ditToestel ? [] : noem(lid)));
  const [gekozen, setGekozen] = useState<string | null>(null);
  const [fout, setFout] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const zeg = (tekst: string) => {
    setFout(tekst);
    announce(tekst);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (gekozen === null) return zeg('Kies de woorden die je hoort.');
    const gehoord = paren[Number(gekozen)];
    if (gekozen === ANDERE || !gehoord) return onAnders();
    setBusy(true);
    const done = await laatBinnen(gehoord).catch(() => ({
      kind: 'geweigerd' as const,
      redenen: [MISLUKT],
      anders: false,
    }));
    setBusy(false);
    if (done.kind === 'geweigerd') return done.anders ? onAnders() : zeg(done.redenen.join(' '));
    announce(`${hoofdletter(voor || 'je maatje')} doet nu mee.`);
    navigate('/kring', { replace: true });
  };
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
      <form className="stack" onSubmit={submit} noValidate>
        <ChoiceList
          legend="Welke woorden hoor je?"
          options={[
            ...paren.map((paar, at) => ({ value: String(at), label: paar.join(' ') })),
            { value: ANDERE, label: 'Ik hoor andere woorden' },
          ]}
          value={gekozen === null ? [] : [gekozen]}
          onValue={([een]) => {
            setGekozen(een ?? null);
            setFout(null);
          }}
          error={fout}
        />
        <div className="actions">
          <Button type="submit" variant="primair" busy={busy}>
            {busy ? 'Een ogenblik…' : 'Ga verder'}
          </Button>
          <LinkButton variant="rustig" href="/kring">
            Later
          </LinkButton>
        </div>
      </form>
    </Screen>
  );
}

function AndereWoorden(props: { kring: string; uitnodiging: string; onOpnieuw(): void }) {
  const ruggespraak = useRuggespraak();
  const [fout, setFout] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const wijsAf = async () => {
    setBusy(true);
    const toelaten = await ruggespraak.toelaten().catch(() => null);
    const done = await toelaten?.wijsAf(props.kring, props.uitnodiging).catch(() => null);
    setBusy(false);
    if (done?.kind !== 'goed') return setFout(done?.redenen.join(' ') ?? MISLUKT);
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
      {fout && (
        <p className="notice" data-toon="fout" role="alert">
          {fout}
        </p>
      )}
      <div className="actions">
        <Button variant="primair" busy={busy} onClick={() => void wijsAf()}>
          Wijs af
        </Button>
        <Button onClick={props.onOpnieuw}>Luister nog een keer</Button>
      </div>
    </Screen>
  );
}
