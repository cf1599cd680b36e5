// What an item carries besides its words, asked per soort. Every answer is kept at once.
import { PLEITWOORDEN, TOONWOORDEN, VELDWOORDEN, type Veldwoorden } from '../../content/vensters.ts';
import { FEIT_BRONNEN } from '../../domain/feit.ts';
import type { Analyse } from '../../domain/vensters/analyse.ts';
import { type Item, veldVan } from '../../domain/vensters/item.ts';
import { momenten, wanneerVan } from '../../domain/vensters/tijdlijn-momenten.ts';
import type { CasusVensters } from '../../store/contract.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Select } from '../../ui/Field.tsx';
import { KeptField } from '../../ui/KeptField.tsx';
import { KiesSamen } from './KiesSamen.tsx';
import { naamVan } from './mensen/banden.ts';

interface Deel {
  item: Item;
  analyse: Analyse;
  vensters: CasusVensters;
  /** Asked to close it while this was still open. */
  tekort: boolean;
}

const woordenVan = (item: Item, veld: string): Veldwoorden | undefined =>
  (VELDWOORDEN[item.soort] as Readonly<Record<string, Veldwoorden>>)[veld];

/** One of a few answers; one that stands can be taken away again. */
function Keuze({
  item,
  vensters,
  veld,
  keuzes,
  error,
}: Omit<Deel, 'analyse' | 'tekort'> & {
  veld: string;
  keuzes: Readonly<Record<string, string>>;
  error?: string | null;
}) {
  const woorden = woordenVan(item, veld);
  const label = woorden?.label ?? veld;
  const waarden = item.velden[veld] ?? [];
  const zet = (waarde: string) => vensters.zet(item.id, veld, waarde);
  if (waarden.length > 1)
    return <KiesSamen vraag={label} waarden={waarden} leest={(waarde) => keuzes[waarde] ?? waarde} onKies={zet} />;
  return (
    <ChoiceList
      legend={label}
      inline
      error={error ?? null}
      options={[
        ...Object.entries(keuzes).map(([value, keuze]) => ({ value, label: keuze })),
        ...(waarden[0] ? [{ value: '', label: 'Leeg laten' }] : []),
      ]}
      value={waarden}
      onValue={([waarde = '']) => zet(waarde)}
    />
  );
}

/** Own words. */
function Woorden({
  item,
  vensters,
  veld,
  error,
}: Omit<Deel, 'analyse' | 'tekort'> & { veld: string; error?: string | null }) {
  const woorden = woordenVan(item, veld);
  const waarden = item.velden[veld] ?? [];
  const zet = (waarde: string) => vensters.zet(item.id, veld, waarde);
  if (waarden.length > 1) return <KiesSamen vraag={woorden?.label ?? veld} waarden={waarden} onKies={zet} />;
  return (
    <KeptField
      label={woorden?.label ?? veld}
      hint={woorden?.uitleg}
      error={error ?? null}
      value={waarden[0] ?? ''}
      onKeep={zet}
    />
  );
}

/** Rough, and enough to find a place on the timeline. */
function Moment({ item, vensters, tekort }: Omit<Deel, 'analyse'>) {
  const woorden = woordenVan(item, 'moment');
  const waarden = item.velden.moment ?? [];
  const keuzes = momenten(Date.now());
  const zet = (moment: string) => vensters.zetAlle(item.id, { moment, wanneer: wanneerVan(moment) });
  if (waarden.length > 1) return <KiesSamen vraag={woorden?.label ?? ''} waarden={waarden} onKies={zet} />;
  const waarde = waarden[0] ?? '';
  const eigen = waarde !== '' && !keuzes.some(({ label }) => label === waarde);
  return (
    <Select
      label={woorden?.label ?? ''}
      hint={woorden?.uitleg}
      error={tekort && waarde === '' ? 'Kies een moment. “Weet ik niet meer” mag ook.' : null}
      value={waarde}
      onValue={(gekozen) => zet(keuzes.find(({ label }) => label === gekozen)?.woorden ?? gekozen)}
      options={[
        { value: '', label: 'Kies een moment' },
        ...(eigen ? [{ value: waarde, label: waarde }] : []),
        ...keuzes.map(({ label }) => ({ value: label, label })),
      ]}
    />
  );
}

const BRONNEN = Object.fromEntries(FEIT_BRONNEN.map((bron) => [bron, bron]));

const Bewijs = (deel: Deel) => (
  <>
    <Keuze
      {...deel}
      veld="bron"
      keuzes={BRONNEN}
      error={
        deel.tekort && veldVan(deel.item, 'bron') === '' ? 'Kies hoe je dit weet. “Weet ik niet meer” mag ook.' : null
      }
    />
    <Moment {...deel} />
  </>
);

/** Someone of the casus, by role word. */
function VanWie({ item, analyse, vensters }: Deel) {
  const woorden = woordenVan(item, 'van');
  const waarden = item.velden.van ?? [];
  const mensen = analyse.items.filter(({ soort }) => soort === 'persoon');
  if (mensen.length === 0 && waarden.length === 0)
    return <p className="subtle small">Zet eerst mensen in venster 1. Daarna kies je hier van wie het is.</p>;
  const zet = (waarde: string) => vensters.zet(item.id, 'van', waarde);
  if (waarden.length > 1)
    return (
      <KiesSamen
        vraag={woorden?.label ?? ''}
        waarden={waarden}
        leest={(waarde) => naamVan(analyse.items, waarde)}
        onKies={zet}
      />
    );
  const waarde = waarden[0] ?? '';
  const weg = waarde !== '' && !mensen.some(({ id }) => id === waarde);
  return (
    <Select
      label={woorden?.label ?? ''}
      value={waarde}
      onValue={zet}
      options={[
        { value: '', label: 'Kies iemand' },
        ...(weg ? [{ value: waarde, label: 'Iemand die hier niet meer staat' }] : []),
        ...mensen.map(({ id, tekst }) => ({ value: id, label: tekst || 'Iemand zonder rolwoord' })),
      ]}
    />
  );
}

export function ItemVelden(deel: Deel) {
  switch (deel.item.soort) {
    case 'feit':
      return (
        <>
          <Bewijs {...deel} />
          <Keuze {...deel} veld="toon" keuzes={TOONWOORDEN} />
          <Woorden {...deel} veld="betwist" />
          <Keuze {...deel} veld="pleit" keuzes={PLEITWOORDEN} />
        </>
      );
    case 'hulp':
      return (
        <>
          <Bewijs {...deel} />
          <Keuze {...deel} veld="hielp" keuzes={VELDWOORDEN.hulp.hielp.keuzes ?? {}} />
        </>
      );
    case 'mening':
    case 'verhaal':
      return <VanWie {...deel} />;
    case 'onbekend':
      return <Keuze {...deel} veld="nodig" keuzes={VELDWOORDEN.onbekend.nodig.keuzes ?? {}} />;
    case 'weging':
      return <Keuze {...deel} veld="pleit" keuzes={PLEITWOORDEN} />;
    case 'stap':
      return (
        <>
          <Woorden
            {...deel}
            veld="wie"
            error={
              deel.tekort && veldVan(deel.item, 'wie') === '' ? 'Vul in wie dit doet: een functie, geen naam.' : null
            }
          />
          <Woorden
            {...deel}
            veld="wanneer"
            error={deel.tekort && veldVan(deel.item, 'wanneer') === '' ? 'Vul in wanneer het klaar is.' : null}
          />
          <Keuze {...deel} veld="klaar" keuzes={VELDWOORDEN.stap.klaar.keuzes ?? {}} />
        </>
      );
    default:
      return null;
  }
}

/** What must be answered before it can be closed as done; "weet ik niet meer" is an answer. */
export const isTekort = (item: Item): boolean =>
  item.soort === 'feit'
    ? veldVan(item, 'bron') === '' || veldVan(item, 'moment') === ''
    : item.soort === 'stap' && (veldVan(item, 'wie') === '' || veldVan(item, 'wanneer') === '');
