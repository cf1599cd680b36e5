// Verslag van de stappen: made on the device and read in the gate, then to copy as text, to print or to keep as PDF. Not a dossier, and it says so.
import { useMemo, useState } from 'react';
import type { Pack } from '../../domain/gids/pack.ts';
import { STAND_WOORD } from '../../domain/gids/stand.ts';
import { describeVerslag, type VerslagRegel, verslagTekst } from '../../domain/gids/verslag.ts';
import { metAndereWoorden, verslagWoorden } from '../../domain/gids/verslag-woorden.ts';
import type { CasusInBeeld, DoorloopStaat } from '../../store/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { later } from '../../ui/later.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Uitvoerpoort } from '../../ui/Uitvoerpoort.tsx';
import { useKopieer } from '../../ui/use-kopieer.ts';

const PoortUitvoer = later(() => import('../../meelezen/PoortUitvoer.tsx').then((m) => m.PoortUitvoer));

/** `pack` null: this version of the guide is gone; the lines still tell everything. */
export function VerslagView(props: {
  staat: DoorloopStaat;
  pack: Pack | null;
  functie: string;
  /** null: in no casus, so nobody else filled it in. */
  casus: CasusInBeeld | null;
}) {
  const { casus } = props;
  const alleen = casus === null;
  const [functie, setFunctie] = useState(props.functie);
  const { gezegd, kopieer } = useKopieer('Kopiëren lukt hier niet. Selecteer de tekst hieronder en kopieer hem zelf.');
  /** Put in the place of others, in this record only: an answer that was given stays as it was given. */
  const [anders, setAnders] = useState<readonly (readonly [woord: string, door: string])[]>([]);
  const gegeven = useMemo(
    () => describeVerslag(props.staat, props.pack, { functie: functie.trim(), alleen, nu: Date.now() }),
    [props.staat, props.pack, alleen, functie],
  );
  const verslag = useMemo(() => metAndereWoorden(gegeven, anders), [gegeven, anders]);
  const tekst = verslagTekst(verslag);
  return (
    <Uitvoerpoort
      nu={tekst}
      klaar="Nagelezen. Kies hoe je het verslag meeneemt."
      poort={(uitgang) => (
        <PoortUitvoer
          waarvoor="meenemen"
          wat={verslag.titel}
          casus={casus}
          uitvoer={{ tekst, ...verslagWoorden(verslag, functie.trim()) }}
          vervangInTekst={(woord, door) => setAnders((nu) => [...nu, [woord, door]])}
          {...uitgang}
        />
      )}
    >
      {({ isNagelezen, isVeranderd, naarPoort }) => (
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
            {isNagelezen ? (
              <div className="actions">
                <Button
                  variant="primair"
                  onClick={() => void kopieer(tekst, 'Gekopieerd. Plak het in je eigen dossier.')}
                >
                  Kopieer de tekst
                </Button>
                <Button onClick={() => window.print()}>Print of bewaar als PDF</Button>
              </div>
            ) : (
              <>
                <p>
                  {isVeranderd && 'Er is iets veranderd. Lees het verslag opnieuw na. '}
                  Voor je het verslag meeneemt, lees je het na: staat er iets in waaraan iemand dit gezin herkent?
                </p>
                <Button variant="primair" onClick={naarPoort}>
                  Lees na en neem mee
                </Button>
              </>
            )}
            {gezegd && isNagelezen && <p>{gezegd}</p>}
          </div>
          {!isNagelezen && (
            <p className="print-only">Dit verslag is nog niet nagelezen. Kies in de app: Lees na en neem mee.</p>
          )}
          <article className="verslag stack" data-nagelezen={isNagelezen || undefined} aria-label={verslag.titel}>
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
      )}
    </Uitvoerpoort>
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
