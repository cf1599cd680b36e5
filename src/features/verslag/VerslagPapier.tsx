// A record as it will stand on paper, in plain HTML: headings, lists, tables. What others typed is only ever text here.
import { type Blok, type CasusVerslag, type Cel, metDubbelePunt, type Punt } from '../../domain/verslag-casus-blok.ts';

/** Only what was read in the gate comes on paper, also when the browser is asked to print. */
export function VerslagPapier({ verslag, nagelezen }: { verslag: CasusVerslag; nagelezen: boolean }) {
  return (
    <article className="papier" data-nagelezen={nagelezen || undefined} lang="nl" aria-labelledby="verslag-titel">
      <h1 id="verslag-titel">{verslag.titel}</h1>
      {verslag.kop.map((zin) => (
        <p key={zin} className="small">
          {zin}
        </p>
      ))}
      {verslag.blokken.map((blok, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the record is made anew as a whole
        <BlokView key={at} blok={blok} />
      ))}
      <footer>
        {verslag.voet.map((zin) => (
          <p key={zin} className="small">
            {zin}
          </p>
        ))}
      </footer>
    </article>
  );
}

function BlokView({ blok }: { blok: Blok }) {
  switch (blok.kind) {
    case 'kop':
      return blok.niveau === 2 ? <h2>{blok.tekst}</h2> : <h3>{blok.tekst}</h3>;
    case 'alinea':
      return <p className="papier-tekst">{blok.tekst}</p>;
    case 'regel':
      return (
        <p className="papier-tekst">
          <strong>{metDubbelePunt(blok.label)}</strong> {blok.tekst}
        </p>
      );
    case 'lijst':
      return <Punten punten={blok.punten} />;
    case 'tabel':
      return (
        <table aria-label={blok.naam}>
          <colgroup>
            {blok.breedtes.map((deel, at) => (
              <col key={blok.kolommen[at]} style={{ inlineSize: `${deel * 100}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {blok.kolommen.map((naam) => (
                <th key={naam} scope="col">
                  {naam}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {blok.rijen.map((rij, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the record is made anew as a whole
              <tr key={at}>
                {rij.map((cel, kolom) => (
                  <td key={blok.kolommen[kolom]} data-kolom={`${blok.kolommen[kolom]}:`}>
                    <InCel cel={cel} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function InCel({ cel }: { cel: Cel }) {
  const [eerste] = cel;
  return cel.length > 1 || eerste?.nummer !== undefined ? (
    <Punten punten={cel} />
  ) : (
    eerste && <PuntView punt={eerste} />
  );
}

function Punten({ punten }: { punten: readonly Punt[] }) {
  const Lijst = punten[0]?.nummer === undefined ? 'ul' : 'ol';
  return (
    <Lijst>
      {punten.map((punt, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the record is made anew as a whole
        <li key={at} value={punt.nummer}>
          <PuntView punt={punt} />
        </li>
      ))}
    </Lijst>
  );
}

const PuntView = ({ punt }: { punt: Punt }) => (
  <>
    <span className="papier-tekst">{punt.tekst}</span>
    {punt.bij && <span className="papier-bij"> ({punt.bij})</span>}
  </>
);
