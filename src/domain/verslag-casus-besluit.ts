// The parts of a record that judge and act: the weighing, the steps, what is still missing, and the look back. Shows what people wrote; weighs nothing itself.
import type { Cijfer } from './vensters/analyse.ts';
import { type Item, veldVan } from './vensters/item.ts';
import { checkKeten, vanKoppelingen } from './vensters/keten.ts';
import {
  type Blok,
  deel,
  lijst,
  opRegel,
  type Punt,
  punt,
  regel,
  tabelMetKop,
  zinnen,
  zuiver,
} from './verslag-casus-blok.ts';
import {
  type Bron,
  doorWie,
  isOneens,
  itemsVan,
  jaNee,
  mensVan,
  samen,
  tekstVan,
  waarde,
  wanneerInWoorden,
} from './verslag-casus-woorden.ts';

const waarop = ({ analyse }: Bron, van: string): Item[] =>
  vanKoppelingen(analyse.koppelingen, van).flatMap((id) => analyse.items.find((item) => item.id === id) ?? []);

/** One of several in a row, without the point of its sentence. */
const inRij = (item: Item): string => opRegel(tekstVan(item)).replace(/\.$/, '');

const steuntOp = (bron: Bron, van: string, aanhef: string): string => {
  const items = waarop(bron, van);
  return items.length === 0 ? '' : `${aanhef}: ${items.map(inRij).join('; ')}`;
};

/** Only what is for or against, and nothing in between, stands in a column. */
const pleit = (item: Item): string => (isOneens(item, 'pleit') ? '' : opRegel(veldVan(item, 'pleit')));

const VOOR_TEGEN = ['Voor', 'Tegen'];
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
  return lijst(
    gegeven.length > 0 ? `${titel}: ${spreiding(gegeven).toLocaleLowerCase('nl')}` : null,
    gegeven.map(({ cijfer, reden, functie }) => {
      const wie = bron.metFuncties ? opRegel(functie) : '';
      return punt([`${cijfer}${wie && ` (${wie})`}`, zuiver(reden)].filter(Boolean).join(': '));
    }),
  );
};

const punten = (bron: Bron, items: readonly Item[], bij: (item: Item) => string = () => ''): Punt[] =>
  items.map((item) => punt(tekstVan(item), zinnen(bij(item), doorWie(bron, item))));

export function weging(bron: Bron): Blok[] {
  const { teksten } = bron.analyse;
  const { voor, tegen } = voorEnTegen(bron);
  const kolom = (items: readonly Item[]) =>
    items.length > 0 ? items.map((item) => punt(tekstVan(item))) : [punt('Niets opgeschreven')];
  const oneens = itemsVan(bron, 'feit').filter(
    (item) => waarde(item, 'pleit') && !['voor', 'tegen'].includes(pleit(item)),
  );
  const wegingen = punten(bron, itemsVan(bron, 'weging'), (item) =>
    zinnen(
      waarde(item, 'pleit', (een) => PLEIT.get(een) ?? een),
      steuntOp(bron, item.id, 'Rust op'),
    ),
  );
  const losse = oneens.map((item) => punt(tekstVan(item), zinnen(waarde(item, 'pleit'))));
  return deel('Hoe wegen we de situatie?', [
    ...regel('Voor welke beslissing staan we?', teksten.beslissing, true),
    ...lijst('Maatstaven', punten(bron, itemsVan(bron, 'maatstaf'))),
    ...(voor.length + tegen.length > 0
      ? tabelMetKop('Feiten voor en tegen', VOOR_TEGEN, [[kolom(voor), kolom(tegen)]])
      : []),
    ...lijst('Voor of tegen is nog niet gekozen', losse),
    ...lijst('Wegingen', wegingen),
    ...lijst('Andere verklaringen', punten(bron, itemsVan(bron, 'verklaring'))),
    ...regel('De stem van het kind', teksten.kind),
    ...cijfers(bron, 'nu', 'Veiligheid nu, als cijfer'),
    ...regel('Wanneer is het goed genoeg?', teksten.goedGenoeg),
    ...regel('Uitkomst', teksten.uitkomst),
  ]);
}

export const terugkijken = ({ terugkijk }: Bron): Blok[] =>
  regel('Terugkijken op', samen(terugkijk, wanneerInWoorden), true);

export function vervolg(bron: Bron): Blok[] {
  const { teksten } = bron.analyse;
  const stappen = itemsVan(bron, 'stap').map((item) => [
    [punt(waarde(item, 'wie', (wie) => mensVan(bron, wie)) || 'Nog niet ingevuld')],
    [punt(tekstVan(item), zinnen(steuntOp(bron, item.id, 'Omdat'), doorWie(bron, item)))],
    [punt(waarde(item, 'wanneer', wanneerInWoorden) || 'Nog niet ingevuld', jaNee(item, 'klaar', 'Gedaan', ''))],
  ]);
  return deel('Wat zijn de volgende stappen?', [
    ...regel('Besluit', teksten.besluit, true),
    ...lijst('Wat het besluit draagt', punten(bron, waarop(bron, 'besluit'))),
    ...tabelMetKop('Stappen', ['Wie', 'Wat', 'Wanneer'], stappen),
    ...regel('Wie vertelt het aan de ouders en het kind?', teksten.wieVertelt, true),
    ...regel('Wie houdt zicht op de veiligheid?', teksten.zicht, true),
    ...regel('Plan B', teksten.planB, true),
    ...regel('De keuze die we niet maken', teksten.nietGekozen, true),
    ...regel('De gevolgen daarvan, en hoe we die opvangen', teksten.gevolgen, true),
    ...terugkijken(bron),
  ]);
}

/** How many there are of each, and which. The names of the gaps are the same in both kinds of record. */
export function gatenVan({ analyse }: Bron): { naam: string; items: readonly string[] }[] {
  const gaten = checkKeten(analyse);
  const woorden = (items: readonly Item[]) => items.map(inRij);
  return [
    { naam: 'Wegingen zonder feit', items: woorden(gaten.wegingenZonderFeit) },
    { naam: 'Feiten die nergens meewegen', items: woorden(gaten.feitenDieNietMeewegen) },
    { naam: 'Stappen zonder weging', items: woorden(gaten.stappenZonderWeging) },
    { naam: 'Stappen zonder wie of wanneer', items: woorden(gaten.stappenOnaf) },
    { naam: 'Stemmen die ontbreken', items: gaten.stemmen.map(opRegel) },
  ].filter(({ items }) => items.length > 0);
}

export const GEEN_STEUNFIGUUR = 'Niemand is genoemd bij wie het kind zelf terecht kan.';

export const gaten = (bron: Bron): Blok[] =>
  deel('Wat nog ontbreekt', [
    ...lijst(null, [
      ...gatenVan(bron).map(({ naam, items }) => punt(`${naam}: ${items.join('; ')}`)),
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
    return item ? opRegel(tekstVan(item)) : 'het besluit';
  };
  return deel(
    'Vragen en opmerkingen',
    lijst(
      null,
      bron.analyse.opmerkingen.map((een) =>
        punt(zuiver(een.tekst), zinnen(`Bij: ${bijWat(een.bij)}`, een.klaar ? 'Klaar' : '', doorWie(bron, een))),
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
