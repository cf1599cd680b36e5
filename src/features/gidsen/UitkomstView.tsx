// Advice met on the way: what it is, what to do now, what to say, on what it rests. Acute danger is a page of its own kind.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { telefoonnummers } from '../../content/actueel.ts';
import type { Antwoorden } from '../../domain/gids/conditie.ts';
import type { Pack, Uitkomst } from '../../domain/gids/pack.ts';
import { casusRoute } from '../../store/casus-route.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { CallButton } from '../../ui/CallButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Blokken, Bronregel, Nummers, tekstenVan, Woorden, Zeggen } from './Blokken.tsx';
import { adresVan, type Gang, naWijziging, vindPlek, volgende, waarVan } from './gang.ts';
import { NietBewaard } from './NietBewaard.tsx';

const OORDEEL = { mag: 'Dit mag', 'mag-niet': 'Dit mag niet', 'vraag-eerst': 'Vraag eerst' } as const;

/** What an outcome says, without the way on: the same in a walk and when only reading. */
export function UitkomstTekst(props: { pack: Pack; uitkomst: Uitkomst; antwoorden: Antwoorden; alles?: boolean }) {
  const { pack, uitkomst, antwoorden, alles = false } = props;
  return (
    <>
      {uitkomst.oordeel && (
        <p className="oordeel">
          <strong>{OORDEEL[uitkomst.oordeel]}.</strong> {uitkomst.grond}
        </p>
      )}
      {uitkomst.blokken.length > 0 && (
        <div className="stack">
          <Blokken blokken={uitkomst.blokken} antwoorden={antwoorden} alles={alles} />
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
      {uitkomst.bel && <Nummers bel={uitkomst.bel} />}
      {uitkomst.zeggen && <Zeggen titel="Zo kun je het zeggen" zinnen={uitkomst.zeggen} />}
      {!uitkomst.oordeel && uitkomst.grond && <p className="subtle">{uitkomst.grond}</p>}
      <div className="stack stack-sm">
        <Woorden teksten={[uitkomst.titel, uitkomst.grond ?? '', ...uitkomst.doen, ...tekstenVan(uitkomst.blokken)]} />
        <Bronregel pack={pack} bronnen={uitkomst.bronnen} />
      </div>
    </>
  );
}

/** `straks`: seen because of a change; what else is new is seen after it, then the check. */
export function UitkomstView(props: {
  gang: Gang;
  plek: string;
  uitkomst: Uitkomst;
  straks: readonly string[] | null;
}) {
  const { gang, plek, uitkomst, straks } = props;
  const [, navigate] = useLocation();
  const [gebeld, setGebeld] = useState(false);
  const here = vindPlek(gang, plek);
  const vorige = here?.loop.plaatsen[here.at - 1];
  const verder = straks ? naWijziging(gang, straks) : volgende(gang, plek);
  const terug = straks ? adresVan.controleer(gang) : vorige ? adresVan.plek(gang, vorige.plek) : gang.basis;
  if (uitkomst.onderbreking && !gebeld)
    return (
      <Onderbreking
        gang={gang}
        uitkomst={uitkomst}
        terug={straks && here?.plaats.kind === 'uitkomst' ? adresVan.wijzig(gang, here.plaats.na) : terug}
        // More to call: that comes after the first.
        verder={() => ((uitkomst.bel?.length ?? 0) > 1 ? setGebeld(true) : navigate(verder))}
      />
    );
  return (
    <Screen key={String(gebeld)} above={waarVan(gang, here?.loop.stap)} title={uitkomst.titel}>
      <NietBewaard doorlopen={gang.doorlopen} />
      <UitkomstTekst pack={gang.pack} uitkomst={uitkomst} antwoorden={gang.antwoorden} />
      {uitkomst.vervolg && (
        <LinkButton
          href={
            gang.casus
              ? `${casusRoute(gang.casus.id)}/begin/${uitkomst.vervolg.gids}`
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
function Onderbreking(props: { gang: Gang; uitkomst: Uitkomst; terug: string; verder: () => void }) {
  const { gang, uitkomst } = props;
  const [eerst = 'nood', ...daarna] = uitkomst.bel ?? [];
  return (
    <div className="onderbreking">
      <Screen title={uitkomst.titel}>
        <CallButton {...telefoonnummers[eerst]} urgent />
        <div className="stack">
          {uitkomst.doen.map((zin) => (
            <p key={zin}>{zin}</p>
          ))}
          {daarna.length === 0 && <Blokken blokken={uitkomst.blokken} antwoorden={gang.antwoorden} letOp={false} />}
        </div>
        <div className="actions">
          <Button onClick={props.verder}>Ik heb gebeld, ga verder</Button>
          <LinkButton variant="rustig" href={props.terug}>
            Terug naar de vraag
          </LinkButton>
        </div>
        <Bronregel pack={gang.pack} bronnen={uitkomst.bronnen} />
      </Screen>
    </div>
  );
}
