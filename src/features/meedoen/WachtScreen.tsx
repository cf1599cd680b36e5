// Waiting to be let in: the two words to read out, who can let one in, and that nothing needs to be done meanwhile. Goes on by itself when it happens.
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { casusRoute } from '../../store/casus-route.ts';
import { describeMoment } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import type { MijnVraag } from '../../store/toelaten/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TweeWoorden } from '../../ui/TweeWoorden.tsx';
import { TochNietDialog } from './TochNietDialog.tsx';

export function WachtScreen(props: { kring: string }) {
  const ruggespraak = useRuggespraak();
  const vraag = useValue(ruggespraak.vragen).find(({ kring }) => kring === props.kring);
  const binnen = useValue(ruggespraak.kringen).some(({ id }) => id === props.kring);
  const [, navigate] = useLocation();
  useEffect(() => {
    if (vraag || !binnen) return;
    announce('Je bent binnengelaten. Je doet mee.');
    const [only, ...more] = ruggespraak.casussen.get().filter(({ kring }) => kring === props.kring);
    navigate(only && more.length === 0 ? casusRoute(only.id) : '/casussen', { replace: true });
  }, [vraag, binnen, navigate, props.kring, ruggespraak]);
  if (vraag?.stand === 'wacht') return <Wacht vraag={vraag} />;
  if (vraag) return <NietToegelaten kring={vraag.kring} />;
  return (
    <Screen title="Deze vraag is hier niet meer" lead="Misschien doe je al mee. Kijk bij je casussen.">
      <div className="actions">
        <LinkButton variant="primair" href="/casussen">
          Naar je casussen
        </LinkButton>
        <LinkButton href="/meedoen">Meedoen met een code</LinkButton>
      </div>
    </Screen>
  );
}

function Wacht({ vraag }: { vraag: MijnVraag }) {
  const gast = useValue(useRuggespraak().gast.bezoek) !== null;
  const [tochNiet, setTochNiet] = useState(false);
  return (
    <Screen key="wacht" title="Wacht tot iemand je binnenlaat">
      <section className="surface stack stack-sm" aria-labelledby="woorden">
        <h2 id="woorden">Jouw twee woorden</h2>
        <TweeWoorden woorden={vraag.woorden} />
        <p>Lees deze woorden voor aan wie je uitnodigde. Bel, of ga naast elkaar zitten.</p>
      </section>
      <p>Meestal kan iedereen in de kring die meedoet je binnenlaten, ook als wie je uitnodigde er even niet is.</p>
      {gast ? (
        <p>Laat dit tabblad open. Zodra iemand je binnenlaat, gaat het vanzelf verder.</p>
      ) : (
        <p>
          Je hoeft hier niet te blijven. Zodra iemand je binnenlaat en je verbinding hebt, gaat het vanzelf verder. Tot
          dan kun je gewoon werken.
        </p>
      )}
      <p className="subtle small">Je vroeg dit {describeMoment(vraag.gevraagdOp, Date.now())}.</p>
      <div className="actions">
        {!gast && <LinkButton href="/casussen">Naar je casussen</LinkButton>}
        <LinkButton variant="rustig" href="/gidsen">
          Naar de gidsen
        </LinkButton>
        <Button variant="rustig" onClick={() => setTochNiet(true)}>
          Toch niet
        </Button>
      </div>
      {tochNiet && (
        <TochNietDialog kring={vraag.kring} naar={gast ? '/gast' : '/'} onClose={() => setTochNiet(false)} />
      )}
    </Screen>
  );
}

function NietToegelaten({ kring }: { kring: string }) {
  const ruggespraak = useRuggespraak();
  const gast = useValue(ruggespraak.gast.bezoek) !== null;
  const [, navigate] = useLocation();
  const door = (href: string) => {
    void ruggespraak.gezienVraag(kring);
    navigate(href, { replace: true });
  };
  return (
    <Screen key="niet" title="Je bent niet binnengelaten">
      <p>
        Iemand in de kring liet je niet binnen. Of er ging iemand uit de kring; dan stoppen alle codes. Bel wie je
        uitnodigde. Met een nieuwe code kun je het opnieuw vragen.
      </p>
      {!gast && <p className="subtle">Wat je op dit toestel schreef, is er nog.</p>}
      <div className="actions">
        <Button variant="primair" onClick={() => door(gast ? '/gast' : '/meedoen')}>
          Ik heb een nieuwe code
        </Button>
        <Button onClick={() => door('/')}>Begrepen</Button>
      </div>
    </Screen>
  );
}
