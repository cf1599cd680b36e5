// One line of the map being changed: organisation, team or functie, and how to reach it. Each answer is kept by itself, as it is typed.
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { dagOp } from '../../domain/casus-leven.ts';
import { belbaar, type Ingang, type Veld, type Velden, webAdres } from '../../domain/routekaart/ingang.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { KeptField } from '../../ui/KeptField.tsx';
import { announce, showUndo } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { hintVan, LAAG_KEUZES, maxVan, WIE_HINT } from './ingang-woorden.ts';
import { type Binnen, MetKaart } from './MetKaart.tsx';
import { Namen } from './Namen.tsx';
import { NieuweIngang } from './NieuweIngang.tsx';
import { kaartRoute } from './use-routekaart.ts';

export function IngangScreen({ kaart, id }: { kaart: string; id: string }) {
  return (
    <MetKaart kaart={kaart}>
      {(binnen) => {
        if (id === 'nieuw') return <NieuweIngang {...binnen} />;
        const ingang = binnen.kaart.ingangen.find((een) => een.id === id);
        return ingang ? <Verander {...binnen} ingang={ingang} /> : <Weg kaart={kaart} />;
      }}
    </MetKaart>
  );
}

const Weg = ({ kaart }: { kaart: string }) => (
  <Screen title="Dit staat niet op de kaart" lead="Iemand haalde het misschien weg.">
    <LinkButton href={kaartRoute(kaart)}>Naar de kaart</LinkButton>
  </Screen>
);

/** Kept when the field is left: while a day is being typed it is another day at each key. */
function Nagekeken(props: { value: string; vandaag: string; fout: string | undefined; onKeep(dag: string): void }) {
  const { value, vandaag } = props;
  const [getypt, setGetypt] = useState<string | null>(null);
  const komtNog = getypt !== null && getypt > vandaag;
  return (
    <Field
      type="date"
      label="Nagekeken op"
      hint="Wanneer keek iemand voor het laatst of dit klopt?"
      error={komtNog ? 'Deze dag komt nog. Kies vandaag of eerder.' : props.fout}
      value={getypt ?? value}
      max={vandaag}
      onValue={setGetypt}
      onBlur={() => {
        if (komtNog) return;
        if (getypt !== null && getypt !== value) props.onKeep(getypt);
        setGetypt(null);
      }}
    />
  );
}

function Verander({ routekaart, kaart, ingang }: Binnen & { ingang: Ingang }) {
  const [, naar] = useLocation();
  const [fout, setFout] = useState<Partial<Record<Veld | 'weg', string>>>({});
  const samen = useMemo(() => [ingang], [ingang]);
  const vandaag = dagOp(Date.now());
  const zet = async (veld: Veld, waarde: string) => {
    const done = await routekaart.zet(kaart.id, ingang.id, { [veld]: waarde } as Partial<Velden>);
    const reden = done.kind === 'goed' ? undefined : done.redenen.join(' ');
    setFout((was) => ({ ...was, [veld]: reden }));
    if (reden) announce(reden);
  };
  const haalWeg = async () => {
    const done = await routekaart.haalWeg(kaart.id, ingang.id);
    if (done.kind === 'geweigerd') {
      setFout({ weg: done.redenen.join(' ') });
      return announce(done.redenen.join(' '));
    }
    showUndo({
      ...{ tekst: 'Van de kaart gehaald.', label: 'Zet terug', duur: 10_000 },
      run: () => void routekaart.zetTerug(kaart.id, ingang),
    });
    naar(kaartRoute(kaart.id), { replace: true });
  };
  const veld = (
    naam: Exclude<Veld, 'laag' | 'nagekeken'>,
    label: string,
    meer: { hint?: string; rows?: number } = {},
  ) => (
    <KeptField
      label={label}
      error={fout[naam] ?? null}
      value={ingang[naam]}
      maxLength={maxVan(naam)}
      onKeep={(tekst) => void zet(naam, tekst)}
      {...meer}
    />
  );
  if (!kaart.mag)
    return (
      <Screen title={ingang.wie} above={kaart.naam} lead="Je leest mee in deze kring. Veranderen doen de anderen.">
        <LinkButton href={kaartRoute(kaart.id)}>Naar de kaart</LinkButton>
      </Screen>
    );
  return (
    <Screen
      title={ingang.wie}
      above={kaart.naam}
      lead="Wat je hier typt, is meteen bewaard. Wat je niet weet, mag leeg blijven."
    >
      <div className="stack">
        {veld('wie', 'Organisatie, team of functie', { hint: WIE_HINT })}
        <Select
          label="Laag"
          hint={hintVan(ingang.laag)}
          error={fout.laag}
          value={ingang.laag}
          onValue={(laag) => void zet('laag', laag)}
          options={LAAG_KEUZES}
        />
        {veld('doet', 'Wat doen ze?', { rows: 2 })}
        {veld('voor', 'Voor wie?', { hint: 'Leeftijd, wijk, soort vraag.' })}
        {veld('telefoon', 'Telefoon', {
          hint:
            ingang.telefoon !== '' && belbaar(ingang.telefoon) === null
              ? 'Dit is geen nummer om op te tikken. Het staat wel op de kaart.'
              : 'Van de organisatie, niet van een mens.',
        })}
        {veld('tijden', 'Openingstijden', { rows: 2 })}
        {veld('website', 'Website', {
          ...(ingang.website !== '' &&
            webAdres(ingang.website) === null && {
              hint: 'Dit is geen adres om op te tikken. Het staat wel op de kaart.',
            }),
        })}
        {veld('notitie', 'Notitie', {
          rows: 3,
          hint: 'Bijvoorbeeld: wie mag bellen, hoe lang het wachten is, tolk. Niets over een kind of gezin.',
        })}
        <Namen routekaart={routekaart} ingangen={samen} />
        <Nagekeken
          value={ingang.nagekeken}
          vandaag={vandaag}
          fout={fout.nagekeken}
          onKeep={(dag) => void zet('nagekeken', dag)}
        />
        {ingang.nagekeken !== vandaag && (
          <Button onClick={() => void zet('nagekeken', vandaag)}>Vandaag nagekeken</Button>
        )}
        {fout.weg && <p className="field-error">{fout.weg}</p>}
        <div className="actions">
          <LinkButton variant="primair" href={kaartRoute(kaart.id)}>
            Klaar
          </LinkButton>
          <Button variant="rustig" onClick={() => void haalWeg()}>
            Haal van de kaart
          </Button>
        </div>
      </div>
    </Screen>
  );
}
