// What an item carries besides its words, asked per soort. Every answer is kept at once.
import { useState } from 'react';
import { PLEITWOORDEN, TOONWOORDEN, VELDWOORDEN, type Veldwoorden } from '../../content/vensters.ts';
import { FEIT_BRONNEN } from '../../domain/feit.ts';
import type { Analyse } from '../../domain/vensters/analyse.ts';
import { vanWie } from '../../domain/vensters/banden.ts';
import { type Item, veldVan } from '../../domain/vensters/item.ts';
import { momenten, wanneerVan } from '../../domain/vensters/tijdlijn-momenten.ts';
import type { CasusVensters } from '../../store/contract.ts';
import { Select } from '../../ui/Field.tsx';
import { KeptField } from '../../ui/KeptField.tsx';
import { Keuze } from './Keuze.tsx';
import { KiesMens } from './KiesMens.tsx';
import { KiesSamen } from './KiesSamen.tsx';

interface Deel {
  item: Item;
  analyse: Analyse;
  vensters: CasusVensters;
  /** Asked to close it while this was still open. */
  tekort: boolean;
}

const woordenVan = (item: Item, veld: string): Veldwoorden | undefined =>
  (VELDWOORDEN[item.soort] as Readonly<Record<string, Veldwoorden>>)[veld];

/** One of a few answers. */
function KeuzeVan({
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
  return (
    <Keuze
      vraag={woordenVan(item, veld)?.label ?? veld}
      keuzes={Object.entries(keuzes).map(([value, label]) => ({ value, label }))}
      waarden={item.velden[veld] ?? []}
      error={error ?? null}
      onKies={(waarde) => vensters.zet(item.id, veld, waarde)}
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
  const label = woorden?.label ?? veld;
  const [typt, setTypt] = useState<string | null>(null);
  const zet = (waarde: string) => vensters.zet(item.id, veld, waarde);
  return (
    <KiesSamen vraag={label} waarden={waarden} typt={typt} onKies={zet}>
      <KeptField
        label={label}
        hint={woorden?.uitleg}
        error={error ?? null}
        value={waarden[0] ?? ''}
        apart={waarden.length > 1}
        onTyping={setTypt}
        onKeep={zet}
      />
    </KiesSamen>
  );
}

/** Rough, and enough to find a place on the timeline. */
function Moment({ item, vensters, tekort }: Omit<Deel, 'analyse'>) {
  const woorden = woordenVan(item, 'moment');
  const waarden = item.velden.moment ?? [];
  const keuzes = momenten(Date.now());
  const zet = (moment: string) => vensters.zetAlle(item.id, { moment, wanneer: wanneerVan(moment) });
  const label = woorden?.label ?? '';
  const waarde = waarden[0] ?? '';
  const eigen = waarde !== '' && !keuzes.some((keuze) => keuze.label === waarde);
  return (
    <KiesSamen vraag={label} waarden={waarden} onKies={zet}>
      <Select
        label={label}
        hint={woorden?.uitleg}
        error={tekort && waarde === '' ? 'Kies een moment. “Weet ik niet meer” mag ook.' : null}
        value={waarde}
        onValue={(gekozen) => zet(keuzes.find((keuze) => keuze.label === gekozen)?.woorden ?? gekozen)}
        options={[
          { value: '', label: 'Kies een moment' },
          ...(eigen ? [{ value: waarde, label: waarde }] : []),
          ...keuzes.map((keuze) => ({ value: keuze.label, label: keuze.label })),
        ]}
      />
    </KiesSamen>
  );
}

const BRONNEN = Object.fromEntries(FEIT_BRONNEN.map((bron) => [bron, bron]));

const Bewijs = (deel: Deel) => (
  <>
    <KeuzeVan
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
  const waarden = item.velden.van ?? [];
  if (waarden.length === 0 && !analyse.items.some(({ soort }) => soort === 'persoon'))
    return <p className="subtle small">Zet eerst mensen in venster 1. Daarna kies je hier van wie het is.</p>;
  return (
    <KiesMens
      label={woordenVan(item, 'van')?.label ?? ''}
      items={analyse.items}
      waarden={waarden}
      leest={(wie) => vanWie(analyse, wie).slice(0, 60)}
      onKies={(wie) => vensters.zet(item.id, 'van', wie)}
    />
  );
}

export function ItemVelden(deel: Deel) {
  switch (deel.item.soort) {
    case 'feit':
      return (
        <>
          <Bewijs {...deel} />
          <KeuzeVan {...deel} veld="toon" keuzes={TOONWOORDEN} />
          <Woorden {...deel} veld="betwist" />
          <KeuzeVan {...deel} veld="pleit" keuzes={PLEITWOORDEN} />
        </>
      );
    case 'hulp':
      return (
        <>
          <Bewijs {...deel} />
          <KeuzeVan {...deel} veld="hielp" keuzes={VELDWOORDEN.hulp.hielp.keuzes ?? {}} />
        </>
      );
    case 'mening':
    case 'verhaal':
      return <VanWie {...deel} />;
    case 'onbekend':
      return <KeuzeVan {...deel} veld="nodig" keuzes={VELDWOORDEN.onbekend.nodig.keuzes ?? {}} />;
    case 'weging':
      return <KeuzeVan {...deel} veld="pleit" keuzes={PLEITWOORDEN} />;
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
          <KeuzeVan {...deel} veld="klaar" keuzes={VELDWOORDEN.stap.klaar.keuzes ?? {}} />
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
