// Moving a casus to another kring: which one, what that means for who, the gate where others will read it, and then there.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusRegel, KringRegel } from '../../store/contract.ts';
import type { Nagelezen } from '../../store/meelezen/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { later } from '../../ui/later.tsx';
import { announce, showUndo } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { WatVerandert } from './WatVerandert.tsx';
import { ALLEEN, doelenVoor, noemKring, noemLeden } from './woorden.ts';

const PoortDelen = later(() => import('../../meelezen/PoortDelen.tsx').then((m) => m.PoortDelen));
/** As long as the store waits before the old one is destroyed. */
const UNDO_MS = 10_000;
const LUKT_NIET = 'Dit lukt nu niet. De casus staat waar hij stond. Probeer het opnieuw.';

export function VerplaatsScreen({ id }: { id: string }) {
  const ruggespraak = useRuggespraak();
  const kringen = useValue(ruggespraak.kringen);
  const casus = useValue(ruggespraak.casussen).find((one) => one.id === id);
  // While it goes, it is taken out of the list under this screen.
  const [eerst] = useState(casus);
  const toon = casus ?? eerst;
  const kring = kringen.find((one) => one.id === toon?.kring);
  if (!toon || !kring)
    return (
      <Screen title="Deze casus is hier niet" lead="Misschien is hij verwijderd of al verplaatst.">
        <LinkButton variant="primair" href="/casussen">
          Naar je casussen
        </LinkButton>
      </Screen>
    );
  return <Verplaats casus={toon} kring={kring} kringen={kringen} />;
}

type Stap = 'kies' | 'lees' | 'poort';

function Verplaats(props: { casus: CasusRegel; kring: KringRegel; kringen: readonly KringRegel[] }) {
  const { casus, kring } = props;
  const ruggespraak = useRuggespraak();
  const [, navigate] = useLocation();
  const [stap, setStap] = useState<Stap>('kies');
  const [keuze, setKeuze] = useState<string | null>(null);
  const [vraag, setVraag] = useState<string | null>(null);
  const { busy, fout, vraag: verzoek, wis } = useVerzoek();
  const doelen = doelenVoor(kring, props.kringen);
  const doel = props.kringen.find((one) => one.id === keuze) ?? null;
  const { titel } = casus;
  const verder = () => {
    if (keuze === null) return setVraag('Kies een kring.');
    wis();
    setStap('lees');
  };

  const verplaats = async (nagelezen: readonly Nagelezen[]) => {
    wis();
    const gedaan = await verzoek(async () => {
      // The piece that does it may not come in.
      const verplaatsen = await ruggespraak.verplaatsen().catch(() => null);
      const uitkomst = await verplaatsen?.verplaats(casus.id, doel?.id ?? null, nagelezen);
      if (!verplaatsen || !uitkomst) return { kind: 'geweigerd', redenen: [LUKT_NIET] };
      return uitkomst.kind === 'goed' ? { ...uitkomst, verplaatsen } : uitkomst;
    });
    if (!gedaan) return setStap('lees');
    showUndo({
      tekst: gedaan.wacht ? `${titel} wordt verplaatst.` : `${titel} is verplaatst.`,
      label: 'Ongedaan maken',
      duur: UNDO_MS,
      run: () =>
        void gedaan.verplaatsen.maakOngedaan(casus.id).then(
          (terug) => {
            if (terug.kind === 'geweigerd') return showUndo({ ...NIET_TERUG, tekst: terug.redenen.join(' ') });
            announce(`${titel} staat weer in de vorige kring.`);
            navigate(casusRoute(casus.id), { replace: true });
          },
          () => announce(LUKT_NIET),
        ),
    });
    navigate(casusRoute(gedaan.id), { replace: true });
  };

  if (stap === 'poort' && doel)
    return (
      <PoortDelen
        kring={{ ...doel, casussen: [{ id: casus.id, titel }] }}
        onKlaar={verplaats}
        onTerug={() => setStap('lees')}
        onNaarTekst={() => navigate(casusRoute(casus.id))}
      />
    );
  if (stap === 'lees')
    return (
      <Screen key="lees" above={titel} title={doel ? `Verplaats naar ${noemKring(doel)}` : 'Verplaats naar alleen jij'}>
        <Fout zin={fout} />
        <WatVerandert van={kring} naar={doel} />
        {doel && <p>Hierna lees je de casus na. Pas daarna gaat hij naar de andere kring.</p>}
        <ActionBar>
          <Button onClick={() => setStap('kies')}>Terug</Button>
          <Button variant="primair" busy={busy} onClick={() => (doel ? setStap('poort') : void verplaats([]))}>
            {busy ? 'Een ogenblik…' : doel ? 'Lees na en verplaats' : 'Verplaats de casus'}
          </Button>
        </ActionBar>
      </Screen>
    );
  if (doelen.length === 0)
    return (
      <Screen key="kies" above={titel} title="Verplaats naar een andere kring">
        <p>
          Er is nog geen andere kring waarin je meeschrijft. Wil je dat iemand meedenkt over deze casus? Deel hem dan
          met een maatje.
        </p>
        <div className="actions">
          <LinkButton variant="primair" href={`/delen/${kring.id}/${casusRoute(casus.id).replace('/casus/', '')}`}>
            Deel met een maatje
          </LinkButton>
          <LinkButton href={casusRoute(casus.id)}>Terug naar de casus</LinkButton>
        </div>
      </Screen>
    );
  return (
    <Screen key="kies" above={titel} title="Verplaats naar een andere kring">
      <p>Nu in: {noemKring(kring)}.</p>
      <ChoiceList
        legend="Naar welke kring?"
        options={doelen.map((one) => ({
          value: one?.id ?? ALLEEN,
          label: one ? noemKring(one, true) : 'Alleen ik',
          hint: one ? noemLeden(one) : 'Een nieuwe kring met alleen jou.',
        }))}
        value={keuze === null ? [] : [keuze]}
        error={vraag}
        onValue={([gekozen]) => {
          setKeuze(gekozen ?? null);
          setVraag(null);
        }}
      />
      <ActionBar>
        <Button variant="primair" onClick={verder}>
          Ga verder
        </Button>
      </ActionBar>
    </Screen>
  );
}

const NIET_TERUG = { label: 'Begrepen', duur: 20_000, run: () => undefined };
