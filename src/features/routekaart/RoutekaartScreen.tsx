// The routekaart: who does what in the neighbourhood, by layer, to search, to call, and to print small.
import { IconFileImport, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { createZoekindex } from '../../content/zoek.ts';
import { type Ingang, LAGEN, laagNaam, perLaag } from '../../domain/routekaart/ingang.ts';
import { HIER } from '../../store/routekaart/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Blad } from './Blad.tsx';
import { IngangRij } from './IngangRij.tsx';
import { Landelijk } from './Landelijk.tsx';
import { type Binnen, MetKaart } from './MetKaart.tsx';
import { kaartRoute } from './use-routekaart.ts';

export function RoutekaartScreen({ kaart }: { kaart: string | null }) {
  return <MetKaart kaart={kaart}>{(binnen) => <Kaart key={binnen.kaart.id} {...binnen} />}</MetKaart>;
}

function Kaart({ routekaart, kaart, kaarten }: Binnen) {
  const [, naar] = useLocation();
  const [vraag, setVraag] = useState('');
  const [laag, setLaag] = useState('');
  const { ingangen, mag } = kaart;
  const gezocht = useDeferredValue(vraag.trim());
  const index = useMemo(() => maakIndex(ingangen), [ingangen]);
  const inLaag = (een: Ingang) => laag === '' || een.laag === laag;
  const gevonden = (gezocht === '' ? ingangen : index.zoek(gezocht).map(({ document }) => document.ingang)).filter(
    inLaag,
  );
  const lagen = LAGEN.filter((een) => ingangen.some((ingang) => ingang.laag === een.laag));
  return (
    <Screen title="Routekaart" lead="Wie doet wat in de buurt, en hoe bereik je ze. Zonder namen van mensen.">
      {kaarten.length > 1 && (
        <Select
          label="Welke kaart?"
          value={kaart.id}
          onValue={(id) => naar(kaartRoute(id), { replace: true })}
          options={kaarten.map(({ id, naam }) => ({ value: id, label: naam }))}
        />
      )}
      <p className="subtle small">{waarStaat(kaart.id, mag)}</p>
      {kaart.onleesbaar > 0 && (
        <p className="notice" data-toon="let-op">
          {kaart.onleesbaar === 1 ? 'Eén regel' : `${kaart.onleesbaar} regels`} op deze kaart kunnen we niet lezen. Er
          is niets weggegooid.
        </p>
      )}
      <div className="actions">
        {mag && (
          <LinkButton variant="primair" href={kaartRoute(kaart.id, 'nieuw')} icon={<IconPlus aria-hidden size={22} />}>
            Zet iets erbij
          </LinkButton>
        )}
        <LinkButton href={kaartRoute(kaart.id, 'bestand')} icon={<IconFileImport aria-hidden size={22} />}>
          Naar en uit een bestand
        </LinkButton>
        {ingangen.length > 0 && (
          <Button icon={<IconPrinter aria-hidden size={22} />} onClick={() => window.print()}>
            Druk af op A5
          </Button>
        )}
      </div>
      {ingangen.length === 0 ? (
        <div className="surface stack stack-sm">
          <p>
            Deze kaart is nog leeg. Begin dichtbij: met wie belde je het laatst? Denk aan het wijkteam, de
            jeugdverpleegkundige, leerplicht, de wijkagent.
          </p>
        </div>
      ) : (
        <>
          <search className="kaart-zoek">
            <Field
              type="search"
              label="Zoek op de kaart"
              value={vraag}
              onValue={setVraag}
              enterKeyHint="search"
              autoComplete="off"
            />
            {lagen.length > 1 && (
              <Select
                label="Laag"
                value={laag}
                onValue={setLaag}
                options={[
                  { value: '', label: 'Alle lagen' },
                  ...lagen.map((een) => ({ value: een.laag, label: een.naam })),
                ]}
              />
            )}
          </search>
          <p className="visually-hidden" role="status">
            {gezocht !== '' && `${gevonden.length} gevonden.`}
          </p>
          {gevonden.length === 0 && (
            <p>Niets gevonden. Kijk of het in een andere laag staat, of probeer een ander woord.</p>
          )}
          {gezocht === ''
            ? perLaag(gevonden).map((groep) => (
                <section key={groep.laag} className="stack stack-sm" aria-labelledby={`laag-${groep.laag}`}>
                  <h2 id={`laag-${groep.laag}`}>{groep.naam}</h2>
                  <Rijen {...{ routekaart, kaart, kaarten }} ingangen={groep.ingangen} />
                </section>
              ))
            : gevonden.length > 0 && (
                <section className="stack stack-sm" aria-labelledby="gevonden">
                  <h2 id="gevonden">Gevonden</h2>
                  <Rijen {...{ routekaart, kaart, kaarten }} ingangen={gevonden} metLaag />
                </section>
              )}
        </>
      )}
      <Landelijk />
      <Blad naam={kaart.id === HIER ? '' : kaart.naam} ingangen={ingangen} />
    </Screen>
  );
}

const Rijen = ({
  routekaart,
  kaart,
  ingangen,
  metLaag,
}: Binnen & { ingangen: readonly Ingang[]; metLaag?: boolean }) => (
  <ul className="rows">
    {ingangen.map((ingang) => (
      <li key={ingang.id}>
        <IngangRij routekaart={routekaart} kaart={kaart} ingang={ingang} boven={metLaag ? laagNaam(ingang.laag) : ''} />
      </li>
    ))}
  </ul>
);

function waarStaat(kaart: string, mag: boolean): string {
  if (kaart === HIER) return 'Deze kaart staat op slot op dit toestel. Hij gaat mee in een kopie van je casussen.';
  return mag
    ? 'Iedereen in deze kring ziet deze kaart en kan hem veranderen, ook zonder verbinding.'
    : 'Je leest mee in deze kring. Veranderen doen de anderen.';
}

const maakIndex = (ingangen: readonly Ingang[]) =>
  createZoekindex(
    ingangen.map((ingang) => ({
      ingang,
      titel: ingang.wie,
      delen: [ingang.doet, ingang.voor, ingang.telefoon, ingang.tijden, ingang.website, ingang.notitie].filter(Boolean),
      inleiding: ingang.doet,
      namen: [],
      kader: [laagNaam(ingang.laag)],
    })),
    { bron: ({ ingang }) => ingang.id, eenmaal: false },
  );
