// The parts of a record that judge and act: the weighing, the steps, what is still missing, and the look back. Shows what people wrote; weighs nothing itself.
import type { Cijfer } from './vensters/analyse.ts';
import { type Item, isOneens, veldVan } from './vensters/item.ts';
import { checkKeten, vanKoppelingen } from './vensters/keten.ts';
import { wanneerInWoorden } from './vensters/tijdlijn.ts';
import {
  type Blok,
  deel,
  lijst,
  NIET_INGEVULD,
  opRegel,
  type Punt,
  punt,
  regel,
  tabel,
  zinnen,
  zuiver,
} from './verslag-casus-blok.ts';
import { inHetKort, tekstVan, verwijs, voluit } from './verslag-casus-nummers.ts';
import { type Bron, doorWie, itemsVan, jaNee, samen, waarde } from './verslag-casus-woorden.ts';

const waarop = ({ analyse }: Bron, van: string): Item[] =>
  vanKoppelingen(analyse.koppelingen, van).flatMap((id) => analyse.items.find((item) => item.id === id) ?? []);

const steuntOp = (bron: Bron, van: string, aanhef: string): string => {
  const woorden = verwijs(bron.nummers, waarop(bron, van));
  return woorden && `${aanhef} ${woorden}`;
};

/** Only what is for or against, and nothing in between, stands in a column. */
const pleit = (item: Item): string => (isOneens(item, 'pleit') ? '' : opRegel(veldVan(item, 'pleit')));

const VOOR_TEGEN = [
  ['Feiten voor', 0.5],
  ['Feiten tegen', 0.5],
] as const;
/** Of the steps, also in the record for a manager. */
export const STAP_KOLOMMEN = [
  ['Wie', 0.19],
  ['Wat', 0.63],
  ['Wanneer', 0.18],
] as const;
const PLEIT = new Map([
  ['voor', 'Voor'],
  ['tegen', 'Tegen'],
]);

export function voorEnTegen(bron: Bron): { voor: Item[]; tegen: Item[] } {
  const feiten = itemsVan(bron, 'feit');
  return {
    voor: feiten.filter((item) => pleit(item) === 'voor'),
    tegen: feiten.filter((item) => pleit(item) === 'tegen'),
  };
}

export const cijfersBij = ({ analyse }: Bron, bij: Cijfer['bij']): Cijfer[] =>
  analyse.cijfers
    .filter((een) => een.bij === bij && Number.isFinite(een.cijfer))
    .toSorted((a, b) => a.cijfer - b.cijfer);

export const spreiding = (cijfers: readonly Cijfer[]): string => {
  const [laag, hoog] = [cijfers[0]?.cijfer, cijfers.at(-1)?.cijfer];
  if (laag === undefined) return '';
  return laag === hoog ? `${laag} van de 10` : `Laagste ${laag}, hoogste ${hoog} (van 0 tot 10)`;
};

const cijfers = (bron: Bron, bij: Cijfer['bij'], titel: string): Blok[] => {
  const gegeven = cijfersBij(bron, bij);
  const redenen = gegeven.map(({ cijfer, reden, functie }) => {
    const wie = bron.metFuncties ? opRegel(functie) : '';
    return [`${cijfer}${wie && ` (${wie})`}`, opRegel(reden)].filter(Boolean).join(': ');
  });
  return regel(titel, zinnen(spreiding(gegeven), ...redenen));
};

const punten = (bron: Bron, items: readonly Item[], bij: (item: Item) => string = () => ''): Punt[] =>
  items.map((item) => voluit(bron.nummers, item, zinnen(bij(item), doorWie(bron, item))));

export function weging(bron: Bron): Blok[] {
  const { teksten } = bron.analyse;
  const { voor, tegen } = voorEnTegen(bron);
  const kolom = (items: readonly Item[]) =>
    items.length > 0 ? items.map((item) => inHetKort(bron.nummers, item)) : [punt('Niets opgeschreven')];
  const oneens = itemsVan(bron, 'feit').filter(
    (item) => waarde(item, 'pleit') && !['voor', 'tegen'].includes(pleit(item)),
  );
  const wegingen = punten(bron, itemsVan(bron, 'weging'), (item) =>
    zinnen(
      waarde(item, 'pleit', (een) => PLEIT.get(een) ?? een),
      steuntOp(bron, item.id, 'Rust op'),
    ),
  );
  const losse = oneens.map((item) => inHetKort(bron.nummers, item, zinnen(waarde(item, 'pleit'))));
  return deel('Hoe wegen we de situatie?', [
    ...regel('Voor welke beslissing staan we?', teksten.beslissing, true),
    ...regel('De stem van het kind', teksten.kind),
    ...lijst('Maatstaven', punten(bron, itemsVan(bron, 'maatstaf'))),
    ...lijst('Andere verklaringen', punten(bron, itemsVan(bron, 'verklaring'))),
    ...(voor.length + tegen.length > 0 ? tabel('Feiten voor en tegen', VOOR_TEGEN, [[kolom(voor), kolom(tegen)]]) : []),
    ...lijst('Voor of tegen is nog niet gekozen', losse),
    ...lijst('Wegingen', wegingen),
    ...cijfers(bron, 'nu', 'Veiligheid nu, als cijfer'),
    ...regel('Wanneer is het goed genoeg?', teksten.goedGenoeg),
    ...regel('Uitkomst', teksten.uitkomst),
  ]);
}

export const terugkijken = ({ terugkijk }: Bron): Blok[] =>
  regel('Terugkijken op', samen(terugkijk, wanneerInWoorden), true);

export function vervolg(bron: Bron): Blok[] {
  const { teksten } = bron.analyse;
  const draagt = steuntOp(bron, 'besluit', 'Rust op');
  const stappen = itemsVan(bron, 'stap').map((item) => [
    [punt(waarde(item, 'wie') || 'Nog niet ingevuld')],
    [punt(tekstVan(item), zinnen(steuntOp(bron, item.id, 'Omdat:'), doorWie(bron, item)))],
    [punt(waarde(item, 'wanneer', wanneerInWoorden) || 'Nog niet ingevuld', jaNee(item, 'klaar', 'Gedaan', ''))],
  ]);
  return deel('Wat zijn de volgende stappen?', [
    ...regel('Besluit', [zuiver(teksten.besluit) || NIET_INGEVULD, draagt && `(${draagt})`].filter(Boolean).join(' ')),
    ...tabel('Stappen', STAP_KOLOMMEN, stappen),
    ...regel('Wie vertelt het aan de ouders en het kind?', teksten.wieVertelt, true),
    ...regel('Wie houdt zicht op de veiligheid?', teksten.zicht, true),
    ...regel('Plan B', teksten.planB, true),
    ...regel('De keuze die we niet maken', teksten.nietGekozen, true),
    ...regel('De gevolgen daarvan, en hoe we die opvangen', teksten.gevolgen, true),
    ...terugkijken(bron),
  ]);
}

/** How many there are of each, and which. The names of the gaps are the same in both kinds of record. */
export function gatenVan({ analyse, nummers }: Bron): { naam: string; aantal: number; welke: string }[] {
  const gaten = checkKeten(analyse);
  const gat = (naam: string, items: readonly Item[]) => ({
    ...{ naam, aantal: items.length, welke: verwijs(nummers, items) },
  });
  return [
    gat('Wegingen zonder feit', gaten.wegingenZonderFeit),
    gat('Feiten die nergens meewegen', gaten.feitenDieNietMeewegen),
    gat('Stappen zonder weging', gaten.stappenZonderWeging),
    gat('Stappen zonder wie of wanneer', gaten.stappenOnaf),
    {
      ...{ naam: 'Stemmen die ontbreken', aantal: gaten.stemmen.length },
      welke: gaten.stemmen.map(opRegel).join('; '),
    },
  ].filter(({ aantal }) => aantal > 0);
}

export const GEEN_STEUNFIGUUR = 'Niemand is genoemd bij wie het kind zelf terecht kan.';

export const gaten = (bron: Bron): Blok[] =>
  deel('Wat nog ontbreekt', [
    ...lijst(null, [
      ...gatenVan(bron).map(({ naam, welke }) => punt(`${naam}: ${welke}`)),
      ...(checkKeten(bron.analyse).geenSteunfiguur ? [punt(GEEN_STEUNFIGUUR)] : []),
    ]),
  ]);

export const terugblik = (bron: Bron): Blok[] =>
  deel('Terugblik', [
    ...regel('Wat is er gebeurd?', bron.analyse.teksten.gebeurd),
    ...cijfers(bron, 'terug', 'Veiligheid bij het terugkijken, als cijfer'),
    ...regel('Wat leren we hiervan?', bron.analyse.teksten.les),
  ]);

export function opmerkingen(bron: Bron): Blok[] {
  const bijWat = (id: string) => {
    const item = bron.analyse.items.find((een) => een.id === id);
    return item ? `Bij: ${verwijs(bron.nummers, [item])}` : '';
  };
  return deel(
    'Vragen en opmerkingen',
    lijst(
      null,
      bron.analyse.opmerkingen.map((een) =>
        punt(zuiver(een.tekst), zinnen(bijWat(een.bij), een.klaar ? 'Klaar' : '', doorWie(bron, een))),
      ),
    ),
  );
}

/** Plain words of elsewhere under a heading: one paragraph per empty line. */
export const losseTekst = (titel: string, woorden: unknown): Blok[] =>
  deel(
    titel,
    (typeof woorden === 'string' ? woorden : '')
      .split(/\r?\n\s*\r?\n/)
      .map(zuiver)
      .filter(Boolean)
      .map((tekst) => ({ kind: 'alinea', tekst })),
  );

export const korteRegels = (titel: string, regels: readonly string[]): Blok[] =>
  deel(
    titel,
    lijst(
      null,
      regels
        .map(zuiver)
        .filter(Boolean)
        .map((tekst) => punt(tekst)),
    ),
  );
