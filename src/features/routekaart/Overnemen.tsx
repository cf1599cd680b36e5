// What a file would bring to this map: new, the same, and otherwise. The person chooses; keeping the own is where it starts.
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { dagVan } from '../../domain/dag.ts';
import { isLaag, laagNaam, VELDEN, type Veld, type Velden } from '../../domain/routekaart/ingang.ts';
import type { Ingelezen } from '../../domain/routekaart/inlezen.ts';
import { type Verschil, veldNaam, vergelijk } from '../../domain/routekaart/vergelijk.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { gekozen, kiesKaartbestand } from './gekozen.ts';
import type { Binnen } from './MetKaart.tsx';
import { Namen } from './Namen.tsx';
import { kaartRoute } from './use-routekaart.ts';

const MEESTE_FOUTEN = 20;

export function Overnemen(props: Binnen & { bestand: string; ingelezen: Extract<Ingelezen, { kind: 'goed' }> }) {
  const { routekaart, kaart, bestand, ingelezen } = props;
  const [, naar] = useLocation();
  const { nieuw, zelfde, anders } = useMemo(
    () => vergelijk(kaart.ingangen, ingelezen.regels),
    [kaart.ingangen, ingelezen],
  );
  /** Said about one by what it is called and where it stands: the map may change meanwhile. */
  const [zonder, setZonder] = useState<readonly string[]>([]);
  const [neem, setNeem] = useState<readonly string[]>([]);
  const { busy, fout, vraag } = useVerzoek();
  const sleutel = (een: Velden) => JSON.stringify(VELDEN.map(({ veld }) => een[veld]));
  const erbij = nieuw.filter((een) => !zonder.includes(sleutel(een)));
  const wissel = anders.filter(({ hier }) => neem.includes(hier.id));
  const aantal = erbij.length + wissel.length;
  const klaar = () => {
    gekozen.set(null);
    naar(kaartRoute(kaart.id), { replace: true });
  };
  const zetErop = async () => {
    const done = await vraag(() =>
      routekaart.neemOver(kaart.id, {
        nieuw: erbij,
        anders: wissel.map(({ hier, daar }) => ({ id: hier.id, daar })),
      }),
    );
    if (!done) return;
    announce(`Klaar. ${done.aantal} op de kaart gezet.`);
    klaar();
  };
  return (
    <Screen title="Dit zit in het bestand" above={kaart.naam} lead={`${bestand}. Er is nog niets veranderd.`}>
      <ul className="plain-list">
        <li>{nieuw.length} nieuw</li>
        <li>{anders.length} anders dan op je kaart</li>
        <li>{zelfde} hetzelfde</li>
        {ingelezen.fouten.length > 0 && <li>{ingelezen.fouten.length} kunnen we niet lezen</li>}
      </ul>
      <Lijst titel="Niet te lezen" regels={ingelezen.fouten}>
        Deze regels komen niet op de kaart. Verbeter het bestand en kies het opnieuw, of ga door zonder.
      </Lijst>
      <Lijst titel="Blijft weg" regels={ingelezen.weg} />
      <Namen routekaart={routekaart} ingangen={nieuw} />
      {nieuw.length > 0 && (
        <ChoiceList
          legend="Nieuw: wat zet je erbij?"
          multiple
          options={nieuw.map((een) => ({ value: sleutel(een), label: een.wie, hint: beschrijf(een) }))}
          value={erbij.map(sleutel)}
          onValue={(gekozenNu) => setZonder(nieuw.map(sleutel).filter((een) => !gekozenNu.includes(een)))}
        />
      )}
      {anders.map((een) => (
        <Keuze
          key={een.hier.id}
          verschil={een}
          neem={neem.includes(een.hier.id)}
          onNeem={(ja) => setNeem((was) => [...was.filter((id) => id !== een.hier.id), ...(ja ? [een.hier.id] : [])])}
        />
      ))}
      {fout && (
        <p className="field-error" role="alert">
          {fout}
        </p>
      )}
      <div className="actions">
        {aantal > 0 && (
          <Button variant="primair" busy={busy} onClick={() => void zetErop()}>
            {aantal === 1 ? 'Zet 1 op de kaart' : `Zet ${aantal} op de kaart`}
          </Button>
        )}
        <Button onClick={kiesKaartbestand}>Kies een ander bestand</Button>
        <Button variant="rustig" onClick={klaar}>
          {aantal > 0 ? 'Niets overnemen' : 'Klaar'}
        </Button>
      </div>
    </Screen>
  );
}

function Lijst({ titel, regels, children }: { titel: string; regels: readonly string[]; children?: string }) {
  if (regels.length === 0) return null;
  const rest = regels.length - MEESTE_FOUTEN;
  return (
    <section className="notice kaart-fouten" data-toon="let-op" aria-label={titel}>
      {children && <p>{children}</p>}
      <ul className="plain-list">
        {regels.slice(0, MEESTE_FOUTEN).map((regel, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
          <li key={at}>{regel}</li>
        ))}
        {rest > 0 && <li>En nog {rest}.</li>}
      </ul>
    </section>
  );
}

const beschrijf = (een: Velden): string =>
  [laagNaam(een.laag), een.telefoon, een.doet].filter((deel) => deel !== '').join(' · ');

function waarde(veld: Veld, tekst: string): string {
  if (tekst === '') return '(leeg)';
  if (veld === 'nagekeken') return dagVan(tekst);
  return isLaag(tekst) && veld === 'laag' ? laagNaam(tekst) : tekst;
}

function Keuze({ verschil, neem, onNeem }: { verschil: Verschil; neem: boolean; onNeem(ja: boolean): void }) {
  const { hier, daar } = verschil;
  const velden = VELDEN.map(({ veld }) => veld).filter((veld) => daar[veld] !== undefined);
  const zeg = (van: Partial<Velden>) =>
    velden.map((veld) => `${veldNaam(veld)}: ${waarde(veld, van[veld] ?? '')}`).join(' · ');
  return (
    <ChoiceList
      legend={`Anders: ${hier.wie}`}
      options={[
        { value: 'mijn', label: 'Houd wat op de kaart staat', hint: zeg(hier) },
        { value: 'bestand', label: 'Neem over uit het bestand', hint: zeg(daar) },
      ]}
      value={[neem ? 'bestand' : 'mijn']}
      onValue={([keuze]) => onNeem(keuze === 'bestand')}
    />
  );
}
