// Verslag van de stappen: made on the device, to copy as text, to print or to keep as PDF. Not a dossier, and it says so.
import { useMemo, useState } from 'react';
import type { Pack } from '../../domain/gids/pack.ts';
import { STAND_WOORD } from '../../domain/gids/stand.ts';
import { describeVerslag, type VerslagRegel, verslagTekst } from '../../domain/gids/verslag.ts';
import type { DoorloopStaat } from '../../store/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';

/** `pack` null: this version of the guide is gone; the lines still tell everything. */
export function VerslagView(props: {
  staat: DoorloopStaat;
  pack: Pack | null;
  functie: string;
  /** Not in a casus: nobody else filled it in. */
  alleen: boolean;
}) {
  const [functie, setFunctie] = useState(props.functie);
  const [gekopieerd, setGekopieerd] = useState<string | null>(null);
  const verslag = useMemo(
    () => describeVerslag(props.staat, props.pack, { functie: functie.trim(), alleen: props.alleen, nu: Date.now() }),
    [props.staat, props.pack, props.alleen, functie],
  );
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(verslagTekst(verslag));
      setGekopieerd('Gekopieerd. Plak het in je eigen dossier.');
      announce('Gekopieerd');
    } catch {
      setGekopieerd('Kopiëren lukt hier niet. Selecteer de tekst hieronder en kopieer hem zelf.');
    }
  };
  return (
    <Screen title={verslag.titel}>
      <div className="verslag-doen stack">
        <Field
          label="Je functie"
          hint="Staat in het verslag. Geen naam."
          value={functie}
          onValue={setFunctie}
          maxLength={40}
          autoComplete="off"
        />
        <div className="actions">
          <Button variant="primair" onClick={() => void copy()}>
            Kopieer de tekst
          </Button>
          <Button onClick={() => window.print()}>Print of bewaar als PDF</Button>
        </div>
        {gekopieerd && <p role="status">{gekopieerd}</p>}
        <p className="subtle small">Kijk of er geen namen in staan voordat je het deelt.</p>
      </div>
      <article className="verslag stack" aria-label={verslag.titel}>
        <p className="print-only small">Vertrouwelijk werkdocument. Geen dossier.</p>
        {verslag.kop.map((zin) => (
          <p key={zin} className="small">
            {zin}
          </p>
        ))}
        {verslag.delen.map(({ titel, stand, reden, regels, adviezen }) => (
          <section key={titel} className="stack stack-sm">
            <h2>
              {titel}
              {stand && <span className="verslag-stand"> ({STAND_WOORD[stand]})</span>}
            </h2>
            {reden && <p>Waarom overgeslagen: {reden}</p>}
            {regels.length > 0 && <Regels regels={regels} />}
            {adviezen.map((advies) => (
              <p key={advies}>Advies: {advies}</p>
            ))}
          </section>
        ))}
        {verslag.eerder.length > 0 && (
          <section className="stack stack-sm">
            <h2>Eerdere antwoorden, later veranderd</h2>
            <Regels regels={verslag.eerder} />
          </section>
        )}
        {verslag.bronnen.length > 0 && <p className="small">Bronnen: {verslag.bronnen.join('; ')}.</p>}
        {verslag.voet.map((zin) => (
          <p key={zin} className="small">
            {zin}
          </p>
        ))}
      </article>
    </Screen>
  );
}

function Regels({ regels }: { regels: readonly VerslagRegel[] }) {
  return (
    <dl className="verslag-regels">
      {regels.map(({ vraag, antwoord, waarom, adviezen, wanneer }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
        <div key={at}>
          <dt>{vraag}</dt>
          <dd>
            <strong>{antwoord}</strong> <span className="small">({wanneer})</span>
          </dd>
          {waarom && <dd>Toelichting: {waarom}</dd>}
          {adviezen.map((advies) => (
            <dd key={advies}>Advies: {advies}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
