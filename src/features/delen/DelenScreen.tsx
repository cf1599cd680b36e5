// Sharing with a maatje: what they will see, the gate where it is read first, then a code as QR, as text and as link, and the invitations still open.
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { type GastDuur, type GastTijd, gastTijden } from '../../domain/gast.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { KringRegel, LidRegel, Uitgenodigd, Uitkomst } from '../../store/contract.ts';
import { describeTot, describeWachtenden, ROLLEN } from '../../store/describe.ts';
import { zegTot } from '../../store/gast/woorden.ts';
import type { Nagelezen } from '../../store/meelezen/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Field } from '../../ui/Field.tsx';
import { later } from '../../ui/later.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { WachtRegels } from '../../ui/WachtRegels.tsx';
import { Uitnodiging } from './Uitnodiging.tsx';

/** A guest invites nobody and manages nothing. */
const ROLLEN_GAST = ROLLEN.flatMap((rol) => {
  if (rol.value === 'beheren') return [];
  return rol.value === 'meedoen' ? { ...rol, hint: 'Kan lezen en schrijven.' } : rol;
});

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
  const [made, setMade] = useState<Uitgenodigd | null>(null);
  /** Somebody asked with it. */
  const [gevraagd, setGevraagd] = useState(false);
  /** Who was in the kring when the code was made: whoever is not among them came in since. */
  const [before, setBefore] = useState<readonly string[]>([]);
  const [askFunctie] = useState(() => ruggespraak.instellingen.get().functie === '');
  const [functie, setFunctie] = useState('');
  const [rol, setRol] = useState<LidRegel['rol']>('meedoen');
  const [voor, setVoor] = useState('');
  /** For once, and until when. */
  const [gast, setGast] = useState(false);
  const [tijden] = useState(() => gastTijden(Date.now()));
  const [duur, setDuur] = useState<GastDuur>('vier-uur');
  const [error, setError] = useState<string | null>(null);
  const [inPoort, setInPoort] = useState(false);
  /** Read, but no code came of it (no connection): not to be read twice. Asked once more at most; it may be of before a change. */
  const [bewaard, setBewaard] = useState<readonly Nagelezen[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();

  const nodigUit = async (nagelezen: readonly Nagelezen[]): Promise<Uitkomst<Uitgenodigd>> => {
    setBusy(true);
    setError(null);
    try {
      if (functie.trim() !== '') await ruggespraak.setInstellingen({ functie: functie.trim() });
      setBefore(kring.leden.map(({ id }) => id));
      return await ruggespraak.nodigUit(
        kring.id,
        nagelezen,
        gast && rol === 'beheren' ? 'meedoen' : rol,
        voor.trim(),
        gast ? duur : undefined,
      );
    } finally {
      setBusy(false);
    }
  };
  /** When it goes wrong in the gate, the gate says so. */
  const make = async (nagelezen: readonly Nagelezen[]) => {
    const uitkomst = await nodigUit(nagelezen);
    setInPoort(false);
    setBewaard(uitkomst.kind === 'geweigerd' && bewaard === null ? nagelezen : null);
    if (uitkomst.kind === 'geweigerd') return setError(uitkomst.redenen.join(' '));
    setGevraagd(false);
    setMade(uitkomst);
    announce('De code is klaar.');
  };
  const makeAgain = (nagelezen: readonly Nagelezen[]) =>
    make(nagelezen).catch(() => {
      setBewaard(null);
      setError('Dit lukte niet. Er is niets weggegaan. Probeer het nog een keer.');
    });

  const kan = rol === 'meelezen' ? 'lezen' : 'lezen en schrijven';
  const beheer = kring.leden.some((lid) => lid.ditToestel && lid.rol === 'beheren');
  const rollen = (gast ? ROLLEN_GAST : ROLLEN).filter(({ value }) => value !== 'beheren' || beheer);
  const gekozenRol = gast && rol === 'beheren' ? 'meedoen' : rol;
  const joined = made ? kring.leden.filter(({ id }) => !before.includes(id)) : [];
  const wacht = made !== null && kring.wachtenden.some(({ id }) => id === made.id);
  useEffect(() => {
    if (wacht) setGevraagd(true);
  }, [wacht]);
  // Another code may have let them in: this one is used when it is no longer open.
  const used = gevraagd || (joined.length > 0 && !kring.uitnodigingen.some(({ id }) => id === made?.id));
  const shown = used ? null : made;
  const welcome = joined.map(({ functie: naam }) => `${capital(naam || 'je maatje')} doet nu mee.`).join(' ');
  useEffect(() => {
    if (welcome !== '') announce(welcome);
  }, [welcome]);
  if (inPoort)
    return (
      <PoortDelen
        kring={kring}
        onKlaar={make}
        onTerug={() => setInPoort(false)}
        onNaarTekst={(casus) => navigate(casus === null ? '/casussen' : casusRoute(casus))}
      />
    );
  return (
    <Screen title="Deel met een maatje">
      <section className="stack" aria-labelledby="ziet">
        <h2 id="ziet">Wat je maatje ziet</h2>
        {kring.casussen.length === 1 ? (
          <p>
            Je maatje kan alles {kan} in <strong>{kring.casussen[0]?.titel}</strong>.
          </p>
        ) : (
          <>
            <p>Je maatje kan alles {kan} in de casussen van deze kring:</p>
            <Titels titels={kring.casussen} />
          </>
        )}
        <p className="subtle">
          De code werkt één keer{!gast && ' en blijft 24 uur geldig'}. Geef hem alleen aan je maatje. Met de code kan je
          maatje vragen om mee te doen. Je laat je maatje pas binnen als je daarna twee woorden hoort.
        </p>
      </section>
      {error && (
        <p className="notice" data-toon="fout" role="alert">
          {error}
        </p>
      )}
      {(welcome !== '' || used) && (
        <p className="notice">
          {[welcome, used && 'De code is gebruikt en werkt niet meer.'].filter(Boolean).join(' ')}
        </p>
      )}
      <WachtRegels regels={describeWachtenden([kring])} />
      {(!made || used) && (
        <Field
          label="Voor wie?"
          hint="Een functie, geen naam. Bijvoorbeeld leerkracht van groep 5. Alleen jullie kring ziet dit."
          value={voor}
          onValue={setVoor}
          maxLength={40}
          autoComplete="off"
        />
      )}
      {(!made || used) && (
        <ChoiceList
          legend="Wat mag je maatje?"
          options={rollen}
          value={[gekozenRol]}
          onValue={([gekozen]) => setRol(rollen.find(({ value }) => value === gekozen)?.value ?? 'meedoen')}
        />
      )}
      {(!made || used) && <VoorEenKeer {...{ gast, tijden, duur }} onGast={setGast} onDuur={setDuur} />}
      {!made && askFunctie && (
        <Field
          label="Je functie"
          hint="Zo weet je maatje wie je bent, bijvoorbeeld leerkracht. Geen naam. Je mag dit overslaan."
          value={functie}
          onValue={setFunctie}
          maxLength={40}
          autoComplete="off"
        />
      )}
      {shown ? (
        <Uitnodiging uitgenodigd={shown} />
      ) : (
        <>
          {!used && bewaard === null && <p>Voor je een code krijgt, lees je de tekst na.</p>}
          <Button
            variant={used ? 'secundair' : 'primair'}
            busy={busy}
            onClick={() => (bewaard ? void makeAgain(bewaard) : setInPoort(true))}
          >
            {busy ? 'Een ogenblik…' : used ? 'Maak nog een code' : 'Maak een code'}
          </Button>
        </>
      )}
      <OpenInvitations kring={kring} onWithdrawn={(id) => id === made?.id && setMade(null)} />
    </Screen>
  );
}

/** Beside the rol, which holds for a guest as well. */
function VoorEenKeer(props: {
  gast: boolean;
  tijden: readonly GastTijd[];
  duur: GastDuur;
  onGast: (gast: boolean) => void;
  onDuur: (duur: GastDuur) => void;
}) {
  const { gast, tijden } = props;
  const options = tijden.map(({ duur, tot }) => ({ value: duur, label: capital(zegTot(tot, Date.now())) }));
  return (
    <>
      <ChoiceList
        legend="Hoe lang doet je maatje mee?"
        options={[
          { value: 'blijft', label: 'Tot iemand het verandert' },
          {
            value: 'gast',
            label: 'Voor één keer, als gast',
            hint: 'Hooguit een dag. Op dat toestel blijft niets staan. Een gast kan niemand uitnodigen.',
          },
        ]}
        value={[gast ? 'gast' : 'blijft']}
        onValue={([gekozen]) => props.onGast(gekozen === 'gast')}
      />
      {gast && (
        <ChoiceList
          legend="Tot wanneer?"
          options={options}
          value={[props.duur]}
          onValue={([gekozen]) => props.onDuur(tijden.find(({ duur }) => duur === gekozen)?.duur ?? 'vier-uur')}
        />
      )}
    </>
  );
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const TO_SEE_AT_ONCE = 5;

/** A long list would hide the button below it. */
function Titels({ titels }: { titels: KringRegel['casussen'] }) {
  const list = (
    <ul className="plain-list">
      {titels.map(({ id, titel }) => (
        <li key={id}>{titel}</li>
      ))}
    </ul>
  );
  if (titels.length <= TO_SEE_AT_ONCE) return list;
  return (
    <details>
      <summary>Bekijk de {titels.length} casussen</summary>
      {list}
    </details>
  );
}

function OpenInvitations(props: { kring: KringRegel; onWithdrawn: (uitnodiging: string) => void }) {
  const ruggespraak = useRuggespraak();
  const { id: kring, uitnodigingen } = props.kring;
  const [error, setError] = useState<string | null>(null);
  if (uitnodigingen.length === 0) return null;
  const withdraw = async (uitnodiging: string) => {
    const uitkomst = await ruggespraak.trekIn(kring, uitnodiging);
    setError(uitkomst.kind === 'geweigerd' ? uitkomst.redenen.join(' ') : null);
    if (uitkomst.kind === 'geweigerd') return;
    announce('De code is ingetrokken en werkt niet meer.');
    props.onWithdrawn(uitnodiging);
  };
  return (
    <section className="stack stack-sm" aria-labelledby="open-codes">
      <h2 id="open-codes">Codes die nog niet gebruikt zijn</h2>
      {error && (
        <p className="notice" data-toon="fout" role="alert">
          {error}
        </p>
      )}
      <ul className="rows">
        {uitnodigingen.map(({ id, verlooptOp, voor, gast }) => (
          <li key={id} className="row">
            <span className="row-text">
              {voor && <span className="row-title">{voor}</span>}
              <span className={voor ? 'subtle small' : undefined}>
                {gast && 'Voor een gast. '}Geldig tot {describeTot(verlooptOp)}
              </span>
            </span>
            <Button variant="rustig" onClick={() => withdraw(id)}>
              Trek in<span className="visually-hidden">: de code tot {describeTot(verlooptOp)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
