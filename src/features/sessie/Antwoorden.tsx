// What everyone judged, side by side, after it was shown: each with the functie, a picture for numbers with a sentence that says the same, and what came in later as later.
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import type { Bijdrage, Ronde, Sessie } from '../../domain/sessie/sessie.ts';
import type { Geopend } from '../../domain/sessie/verslag-sessie.ts';

const LATER: Readonly<Record<Bijdrage['wanneer'], string>> = {
  vooraf: '',
  binnengekomen: 'Kwam later binnen.',
  'na-onthulling': 'Gegeven nadat de anderen te zien waren.',
};
const CIJFERS = Array.from({ length: 11 }, (_, cijfer) => cijfer);

export function Antwoorden({ sessie, ronde, geopend }: { sessie: Sessie; ronde: Ronde; geopend: Geopend }) {
  if (ronde.onthuldOp === null) return null;
  if (ronde.bijdragen.length === 0) return <p className="subtle">Niemand heeft iets gegeven.</p>;
  return (
    <div className="stack antwoorden-blok">
      <Samen ronde={ronde} geopend={geopend} />
      <ul className="antwoorden">
        {ronde.bijdragen.map((een) => (
          <li key={een.id} className="antwoord">
            <p className="antwoord-wie">
              {naamAanTafel(sessie, een.plek)}
              {LATER[een.wanneer] && <span className="subtle small"> {LATER[een.wanneer]}</span>}
            </p>
            <Antwoord open={geopend.get(een.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Antwoord({ open }: { open: ReturnType<Geopend['get']> }) {
  if (open === undefined) return <p className="subtle">Nog niet binnen.</p>;
  if (open === 'klopt-niet') return <p>Dit antwoord klopt niet en is niet te lezen.</p>;
  if (open.kind === 'tekst') return <p className="sessie-woorden">{open.tekst}</p>;
  return (
    <>
      <p className="antwoord-kern">{open.kind === 'schaal' ? open.cijfer : open.keuze}</p>
      {open.reden.trim() !== '' && <p className="sessie-woorden">{open.reden.trim()}</p>}
    </>
  );
}

/** No average: difference is information. */
function Samen({ ronde, geopend }: { ronde: Ronde; geopend: Geopend }) {
  const open = ronde.bijdragen.flatMap(({ id }) => {
    const een = geopend.get(id);
    return een === undefined || een === 'klopt-niet' ? [] : [een];
  });
  if (ronde.vorm.kind === 'stem')
    return (
      <ul className="plain-list">
        {ronde.vorm.keuzes.map((keuze) => (
          <li key={keuze}>
            {keuze}: {open.filter((een) => een.kind === 'stem' && een.keuze === keuze).length}
          </li>
        ))}
      </ul>
    );
  const cijfers = open.flatMap((een) => (een.kind === 'schaal' ? [een.cijfer] : []));
  if (cijfers.length === 0) return null;
  const [laagste, hoogste] = [Math.min(...cijfers), Math.max(...cijfers)];
  return (
    <>
      <div className="stippen" aria-hidden>
        {CIJFERS.map((cijfer) => (
          <div key={cijfer} className="stippen-kolom">
            {cijfers
              .filter((een) => een === cijfer)
              .map((_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one dot is as good as another
                <span key={at} className="stip" />
              ))}
            <span className="stippen-cijfer">{cijfer}</span>
          </div>
        ))}
      </div>
      <p>{laagste === hoogste ? `Allemaal een ${laagste}.` : `Laagste ${laagste}, hoogste ${hoogste}.`}</p>
    </>
  );
}
