// A device that is lost or goes: what could be read on it, what taking it out does and does not do, and then out.
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Wegbeeld } from '../../store/toestellen/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { announce } from '../../ui/melding.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { MISLUKT, NIET_NU, useToestellen } from './use-toestellen.ts';

export function WegScreen({ toestel }: { toestel: string }) {
  const { mijn, mislukt, staat } = useToestellen();
  const [beeld, setBeeld] = useState<Wegbeeld | null>(null);
  /** What there is to know did not come. */
  const [onbekend, setOnbekend] = useState(false);
  const { busy, fout, vraag, wis } = useVerzoek();
  const [gedaan, setGedaan] = useState(false);
  const [, navigate] = useLocation();
  useEffect(() => {
    let weg = false;
    mijn?.bekijkWeg(toestel).then(
      (seen) => !weg && setBeeld(seen),
      () => !weg && setOnbekend(true),
    );
    return () => {
      weg = true;
    };
  }, [mijn, toestel]);
  if (!beeld && !onbekend && !mislukt) return <Loading />;
  const naam = beeld?.naam ?? 'Dit toestel';
  if (gedaan)
    return (
      <Gedaan
        naam={naam}
        regel={staat.weg.find(({ id }) => id === toestel)}
        onKlaar={() => navigate('/instellingen/toestellen', { replace: true })}
      />
    );
  const haalWeg = async () => {
    wis();
    if (!(await vraag(async () => (await mijn?.haalWeg(toestel).catch(() => null)) ?? MISLUKT))) return;
    announce(`${naam} is eruit gehaald.`);
    setGedaan(true);
  };
  return (
    <Screen
      key="vraag"
      title={`${naam} eruit halen?`}
      lead="Doe dit als je het toestel kwijt bent, of als het niet meer van jou is."
    >
      {beeld && <Uitleg beeld={beeld} />}
      <Fout zin={fout ?? (onbekend || mislukt ? NIET_NU : null)} />
      <div className="actions">
        <Button variant="gevaar" busy={busy} onClick={() => void haalWeg()}>
          {busy ? 'Een ogenblik…' : 'Haal dit toestel eruit'}
        </Button>
        <LinkButton href="/instellingen/toestellen">Annuleer</LinkButton>
      </div>
    </Screen>
  );
}

function Uitleg({ beeld }: { beeld: Wegbeeld }) {
  const { casussen, alleenDaar } = beeld;
  return (
    <>
      <section className="stack stack-sm" aria-labelledby="doet">
        <h2 id="doet">Wat dit doet</h2>
        <ul className="plain-list">
          <li>Dit toestel ziet niets meer van wat je vanaf nu schrijft.</li>
          <li>Het kan niets meer veranderen, en niemand meer uitnodigen.</li>
          <li>Codes die nog open staan in je kringen, werken niet meer. Maak zo nodig nieuwe.</li>
          <li>Je collega’s merken er niets van. Je andere toestellen blijven werken.</li>
        </ul>
      </section>
      <section className="stack stack-sm" aria-labelledby="niet">
        <h2 id="niet">Wat je hiermee niet terugdraait</h2>
        <p>
          We kunnen het toestel niet op afstand leegmaken. Het wist je casussen pas als het weer verbinding heeft en
          Ruggespraak daar open gaat. Tot dan houdt de toegangszin van dat toestel ze op slot.
        </p>
        {alleenDaar > 0 && (
          <p className="notice" data-toon="let-op">
            {alleenDaar === 1 ? 'Eén kring staat' : `${alleenDaar} kringen staan`} alleen op dat toestel. Die kun je
            hierna niet meer ophalen.
          </p>
        )}
        <p>Zit er iemand aan dat toestel? Vertel het dan ook aan je organisatie: dit kan een datalek zijn.</p>
      </section>
      <section className="stack stack-sm" aria-labelledby="lezen">
        <h2 id="lezen">Wat er op dit toestel te lezen was</h2>
        {casussen.length === 0 ? <p>Er stond nog geen casus op.</p> : <Titels titels={casussen} />}
      </section>
    </>
  );
}

function Titels({ titels }: { titels: readonly string[] }) {
  return (
    <ul className="plain-list">
      {titels.map((titel, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two casussen may have the same title
        <li key={at}>{titel}</li>
      ))}
    </ul>
  );
}

function Gedaan(props: {
  naam: string;
  regel: { klaar: number; nog: readonly string[] } | undefined;
  onKlaar(): void;
}) {
  const { klaar = 0, nog = [] } = props.regel ?? {};
  return (
    <Screen key="gedaan" title={`${props.naam} is eruit gehaald`}>
      <p role="status">
        {nog.length === 0
          ? 'Het toestel is uit al je kringen.'
          : `Uit ${klaar} van de ${klaar + nog.length} kringen. De rest gaat vanzelf verder als er verbinding is.`}
      </p>
      {nog.length > 0 && <Titels titels={nog.map((titel) => `Nog niet: ${titel}`)} />}
      <Button variant="primair" onClick={props.onKlaar}>
        Klaar
      </Button>
    </Screen>
  );
}
