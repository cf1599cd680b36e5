// Joining as a guest, for once: the code, then one field, then asking to be let in. Makes no place here, and says at once that nothing stays.
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Value } from '../../store/contract.ts';
import { zegTot } from '../../store/gast/woorden.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { VAN_EEN_GASTCODE } from '../../store/toelaten/log-zinnen.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { CodeForm } from '../../ui/CodeForm.tsx';
import { FunctieForm } from '../../ui/FunctieForm.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';

type Stap = { kind: 'code'; redenen: string[] } | { kind: 'functie'; code: string; tot: number };

/** `invitation` holds a code that came in by link, `onUsed` forgets it. */
export function GastScreen(props: { invitation: Value<string | null>; onUsed: () => void }) {
  const ruggespraak = useRuggespraak();
  const toegang = useValue(ruggespraak.toegang).kind;
  const bezoek = useValue(ruggespraak.gast.bezoek);
  const wacht = useValue(ruggespraak.vragen).find(({ stand }) => stand === 'wacht');
  const binnen = useValue(ruggespraak.kringen).length > 0;
  const byLink = useValue(props.invitation);
  const [stap, setStap] = useState<Stap>({ kind: 'code', redenen: [] });
  const [typed, setTyped] = useState('');

  const weiger = (redenen: string[]) => {
    setStap({ kind: 'code', redenen });
    announce(redenen.join(' '));
  };
  const read = (code: string) => {
    setTyped(code);
    const gelezen = ruggespraak.leesUitnodiging(code);
    if (gelezen.kind === 'geweigerd') return weiger(gelezen.redenen);
    if (!gelezen.gast) return weiger([VAN_EEN_GASTCODE['geen-gastcode']]);
    setStap({ kind: 'functie', code, tot: gelezen.verlooptOp });
  };
  const readLink = useEffectEvent(read);
  // Each new code by link once.
  useEffect(() => {
    if (byLink !== null) readLink(byLink);
  }, [byLink]);

  if (!bezoek && (toegang === 'open' || toegang === 'verloren')) return <EigenPlek />;
  if (bezoek && (wacht || binnen))
    return (
      <Screen title="Je bent al te gast">
        <LinkButton variant="primair" href={wacht ? `/wachten/${wacht.kring}` : '/casussen'}>
          {wacht ? 'Naar je twee woorden' : 'Naar de casussen'}
        </LinkButton>
      </Screen>
    );
  if (stap.kind === 'functie') return <Functie key={stap.code} {...stap} onUsed={props.onUsed} onRefused={weiger} />;
  return (
    <Screen
      key="code"
      title="Eén keer meedoen, als gast"
      lead="Je maatje laat je een QR-code zien, of stuurt je een code of link voor een gast."
    >
      <CodeForm
        label="Code of link"
        hint="Plak of typ hem hier."
        knop="Ga verder"
        typed={typed}
        onTyped={setTyped}
        error={stap.redenen.join(' ')}
        onCode={read}
      />
      <p className="subtle">
        Als gast maak je hier geen plek voor jezelf. Na afloop is alles weg van dit toestel. Wil je blijven meedoen?
        Vraag dan om een gewone code.
      </p>
      <LinkButton variant="rustig" href="/meedoen">
        Meedoen met een gewone code
      </LinkButton>
    </Screen>
  );
}

function EigenPlek() {
  return (
    <Screen title="Doe gewoon mee" lead="Op dit toestel heb je al een eigen plek.">
      <p>Een gast laat niets achter op een toestel, en jij hebt hier al iets staan. Dat blijft zo.</p>
      <p>Vraag je maatje om een code die niet voor een gast is. Dan doe je mee vanuit je eigen plek.</p>
      <div className="actions">
        <LinkButton variant="primair" href="/meedoen">
          Meedoen met een code
        </LinkButton>
        <LinkButton href="/">Naar het begin</LinkButton>
      </div>
    </Screen>
  );
}

function Functie(props: { code: string; tot: number; onUsed: () => void; onRefused: (redenen: string[]) => void }) {
  const ruggespraak = useRuggespraak();
  const [, navigate] = useLocation();
  const vraag = async (functie: string) => {
    const uitkomst = await ruggespraak.gast.begin(props.code, functie);
    if (uitkomst.kind === 'geweigerd') return props.onRefused(uitkomst.redenen);
    props.onUsed();
    navigate(`/wachten/${uitkomst.kring}`, { replace: true });
  };
  return (
    <Screen key="functie" title="Je doet één keer mee" lead={`Je bent te gast ${zegTot(props.tot, Date.now())}.`}>
      <ul className="plain-list">
        <li>Als je sluit, is alles weg van dit toestel. Je hoeft niets te onthouden.</li>
        <li>Ben je langer dan vijf minuten weg van deze pagina? Dan stopt je bezoek ook.</li>
        <li>Wil je iets houden? Maak dan een verslag voordat je sluit.</li>
      </ul>
      <FunctieForm
        hint="Bijvoorbeeld leerkracht of jeugdverpleegkundige. Geen naam. Je mag dit overslaan."
        functie=""
        onVraag={vraag}
      />
    </Screen>
  );
}
