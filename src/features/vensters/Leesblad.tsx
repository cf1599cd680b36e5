// A window to read and nothing else: for paper and for a beamer. Plain lists in the order of thinking.
import { PLEITWOORDEN, SOORTWOORDEN, TEKSTWOORDEN, TOONWOORDEN } from '../../content/vensters.ts';
import { type Analyse, TEKSTEN, type TekstNaam } from '../../domain/vensters/analyse.ts';
import { type Item, SOORTEN, type Soort, type Venster, veldVan } from '../../domain/vensters/item.ts';
import { kortVan, metaVan } from './meta.ts';

interface Groep {
  kop: string;
  items: readonly Item[];
}

const BUITEN_TOON = 'Andere feiten';
const BUITEN_PLEIT = 'Nog niet op tafel';

function groepen(analyse: Analyse, venster: Venster): Groep[] {
  const of = (soort: Soort) => analyse.items.filter((item) => item.soort === soort);
  const by = (veld: string, koppen: Readonly<Record<string, string>>, anders: string): Groep[] => [
    ...Object.entries(koppen).map(([waarde, kop]) => ({
      kop,
      items: of('feit').filter((item) => veldVan(item, veld) === waarde),
    })),
    { kop: anders, items: of('feit').filter((item) => !Object.hasOwn(koppen, veldVan(item, veld))) },
  ];
  const soorten = (Object.keys(SOORTEN) as Soort[]).filter(
    (soort) => SOORTEN[soort] === venster && soort !== 'relatie' && soort !== 'feit',
  );
  const rest = soorten.map((soort) => ({ kop: SOORTWOORDEN[soort].meervoud, items: of(soort) }));
  if (venster === 'feiten')
    return [...by('toon', { zorg: TOONWOORDEN.zorg, kracht: TOONWOORDEN.kracht }, BUITEN_TOON), ...rest];
  if (venster === 'wegen') return [...by('pleit', PLEITWOORDEN, BUITEN_PLEIT), ...rest];
  return rest;
}

const tekstenVan = (venster: Venster) =>
  (Object.keys(TEKSTEN) as TekstNaam[]).filter((naam) => TEKSTEN[naam] === venster);

/** The decision comes before what is weighed; the rest after. */
const EERST: readonly TekstNaam[] = ['beslissing', 'besluit'];

export function Leesblad(props: {
  venster: Venster;
  analyse: Analyse;
  /** Of its headings. */
  niveau: 2 | 3;
  /** On one sheet with the others: people in one line, and in window 3 no more of a fact than its first words. */
  kort?: boolean;
}) {
  const { venster, analyse, kort = false } = props;
  const Kop = `h${props.niveau}` as const;
  const teksten = tekstenVan(venster).filter((naam) => analyse.teksten[naam].trim() !== '');
  const toon = (naam: TekstNaam) => (
    <section key={naam} className="lees-deel">
      <Kop>{TEKSTWOORDEN[naam].label}</Kop>
      <p>{analyse.teksten[naam]}</p>
    </section>
  );
  const lijsten = groepen(analyse, venster).filter(
    ({ kop, items }) => items.length > 0 && !(kort && kop === BUITEN_PLEIT),
  );
  if (teksten.length === 0 && lijsten.length === 0) return <p className="subtle">Hier staat nog niets.</p>;
  return (
    <div className="leesblad">
      {teksten.filter((naam) => EERST.includes(naam)).map(toon)}
      {lijsten.map(({ kop, items }) => (
        <section key={kop} className="lees-deel">
          <Kop>{kop}</Kop>
          {kort && items[0]?.soort === 'persoon' ? (
            <p>{items.map(kortVan).join(', ')}</p>
          ) : (
            <ul className="lees-lijst">
              {items.map((item) => (
                <li key={item.id} data-soort={item.soort}>
                  {kort && venster === 'wegen' && item.soort === 'feit' ? (
                    kortVan(item)
                  ) : (
                    <>
                      <span className="lees-tekst">{item.tekst.trim() || kortVan(item)}</span>{' '}
                      <span className="lees-meta subtle small">{metaVan(item, analyse, venster)}</span>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {teksten.filter((naam) => !EERST.includes(naam)).map(toon)}
    </div>
  );
}
