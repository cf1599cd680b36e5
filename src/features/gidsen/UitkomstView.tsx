// Advice met on the way: what it is, what to do now, what to say, on what it rests. Acute danger is a page of its own kind.
import { useLocation } from 'wouter';
import { telefoonnummers } from '../../content/actueel.ts';
import type { Antwoorden } from '../../domain/gids/conditie.ts';
import type { Pack, Uitkomst } from '../../domain/gids/pack.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { CallButton } from '../../ui/CallButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Blokken, Bronregel, tekstenVan, Woorden, Zeggen } from './Blokken.tsx';
import { adresVan, type Gang, vindPlek, volgende, waarVan } from './gang.ts';
import { NietBewaard } from './NietBewaard.tsx';

const OORDEEL = { mag: 'Dit mag', 'mag-niet': 'Dit mag niet', 'vraag-eerst': 'Vraag eerst' } as const;

/** What an outcome says, without the way on: the same in a walk and when only reading. */
export function UitkomstTekst(props: { pack: Pack; uitkomst: Uitkomst; antwoorden: Antwoorden }) {
  const { pack, uitkomst, antwoorden } = props;
  return (
    <>
      {uitkomst.oordeel && (
        <p className="oordeel">
          <strong>{OORDEEL[uitkomst.oordeel]}.</strong> {uitkomst.grond}
        </p>
      )}
      {uitkomst.blokken.length > 0 && (
        <div className="stack">
          <Blokken blokken={uitkomst.blokken} antwoorden={antwoorden} />
        </div>
      )}
      <div className="stack stack-sm">
        <h2>Wat doe je nu?</h2>
        <ol className="plain-list">
          {uitkomst.doen.map((zin) => (
            <li key={zin}>{zin}</li>
          ))}
        </ol>
      </div>
      {uitkomst.bel && (
        <div className="actions">
          {uitkomst.bel.map((nummer) => (
            <CallButton key={nummer} {...telefoonnummers[nummer]} urgent={nummer === 'nood'} />
          ))}
        </div>
      )}
      {uitkomst.zeggen && <Zeggen titel="Zo kun je het zeggen" zinnen={uitkomst.zeggen} />}
      {!uitkomst.oordeel && uitkomst.grond && <p className="subtle">{uitkomst.grond}</p>}
      <div className="stack stack-sm">
        <Woorden teksten={[uitkomst.titel, uitkomst.grond ?? '', ...uitkomst.doen, ...tekstenVan(uitkomst.blokken)]} />
        <Bronregel pack={pack} bronnen={uitkomst.bronnen} />
      </div>
    </>
  );
}

export function UitkomstView(props: { gang: Gang; plek: string; na: string; uitkomst: Uitkomst; wijzig: boolean }) {
  const { gang, plek, uitkomst, wijzig } = props;
  const [, navigate] = useLocation();
  const here = vindPlek(gang, plek);
  const vorige = here?.loop.plaatsen[here.at - 1];
  const na = here?.loop.plaatsen[here.at + 1];
  // After a change: first all the advice it gives, then back to the check.
  const verder = !wijzig
    ? volgende(gang, plek)
    : na?.kind === 'uitkomst'
      ? adresVan.wijzig(gang, na.plek)
      : adresVan.controleer(gang);
  const terug = vorige ? adresVan.plek(gang, vorige.plek) : gang.basis;
  if (uitkomst.onderbreking)
    return <Onderbreking uitkomst={uitkomst} antwoorden={gang.antwoorden} terug={terug} verder={verder} />;
  return (
    <Screen above={waarVan(gang, here?.loop.stap)} title={uitkomst.titel}>
      <NietBewaard doorlopen={gang.doorlopen} />
      <UitkomstTekst pack={gang.pack} uitkomst={uitkomst} antwoorden={gang.antwoorden} />
      {uitkomst.vervolg && (
        <LinkButton
          href={
            gang.casus
              ? `${gang.basis.replace(/\/gids\/.*$/, '')}/begin/${uitkomst.vervolg.gids}`
              : `/gidsen/${uitkomst.vervolg.gids}`
          }
        >
          {uitkomst.vervolg.tekst}
        </LinkButton>
      )}
      <ActionBar>
        <LinkButton href={terug}>Terug</LinkButton>
        <Button variant="primair" onClick={() => navigate(verder)}>
          Ga verder
        </Button>
      </ActionBar>
    </Screen>
  );
}

/** The one place that interrupts: danger now. One thing to do, and a way on for afterwards. */
function Onderbreking(props: { uitkomst: Uitkomst; antwoorden: Antwoorden; terug: string; verder: string }) {
  const { uitkomst } = props;
  const [eerst = 'nood', ...daarna] = uitkomst.bel ?? [];
  return (
    <div className="onderbreking">
      <Screen title={uitkomst.titel}>
        <CallButton {...telefoonnummers[eerst]} urgent />
        <div className="stack">
          {uitkomst.doen.map((zin) => (
            <p key={zin}>{zin}</p>
          ))}
          <Blokken blokken={uitkomst.blokken} antwoorden={props.antwoorden} />
        </div>
        <div className="actions">
          {daarna.map((nummer) => (
            <CallButton key={nummer} {...telefoonnummers[nummer]} />
          ))}
          <LinkButton href={props.verder}>Ik heb gebeld, ga verder</LinkButton>
          <LinkButton variant="rustig" href={props.terug}>
            Terug naar de vraag
          </LinkButton>
        </div>
      </Screen>
    </div>
  );
}
