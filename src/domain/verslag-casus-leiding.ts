// The record for a manager: on main lines. Counts facts and never tells one; tells the decision, the steps by function and the dates.
import { GROEPEN, type Groep, isJa, veldVan } from './vensters/item.ts';
import { checkKeten } from './vensters/keten.ts';
import { wanneerInWoorden } from './vensters/tijdlijn.ts';
import {
  cijfersBij,
  GEEN_STEUNFIGUUR,
  gatenVan,
  STAP_KOLOMMEN,
  spreiding,
  terugkijken,
  voorEnTegen,
} from './verslag-casus-besluit.ts';
import { type Blok, deel, lijst, opRegel, punt, regel, tabel } from './verslag-casus-blok.ts';
import { tekstVan } from './verslag-casus-nummers.ts';
import { type Bron, itemsVan, waarde } from './verslag-casus-woorden.ts';

const GROEP_WOORD: Readonly<Record<Groep, readonly [een: string, meer: string]>> = {
  kind: ['kind', 'kinderen'],
  ouder: ['ouder of verzorger', 'ouders of verzorgers'],
  familie: ['familielid', 'familieleden'],
  netwerk: ['ander uit het netwerk', 'anderen uit het netwerk'],
  professional: ['professional', 'professionals'],
};

const tel = (aantal: number, een: string, meer: string): string[] =>
  aantal === 0 ? [] : [`${aantal} ${aantal === 1 ? een : meer}`];

export function mensenInGetal(bron: Bron): Blok[] {
  const alle = itemsVan(bron, 'persoon');
  const inGroep = GROEPEN.flatMap((groep) =>
    tel(alle.filter((item) => veldVan(item, 'groep') === groep).length, ...GROEP_WOORD[groep]),
  );
  const zonder = alle.filter((item) => !(GROEPEN as readonly string[]).includes(veldVan(item, 'groep'))).length;
  const regie = alle.filter((item) => isJa(item, 'regie')).map((item) => opRegel(tekstVan(item, 'iemand')));
  return deel('Wie zijn de mensen?', [
    ...regel('In beeld', [...inGroep, ...tel(zonder, 'ander', 'anderen')].join(', ')),
    ...regel('Heeft de regie', regie.join(' en ')),
  ]);
}

export function feitenInGetal(bron: Bron): Blok[] {
  const feiten = itemsVan(bron, 'feit');
  const met = (toon: string) => feiten.filter((item) => veldVan(item, 'toon') === toon).length;
  const rest = feiten.length - met('kracht') - met('zorg') - met('neutraal');
  const soorten = [
    ...tel(met('kracht'), 'kracht', 'krachten'),
    ...tel(met('zorg'), 'zorg', 'zorgen'),
    ...tel(met('neutraal'), 'neutraal', 'neutraal'),
    ...tel(rest, 'nog niet verdeeld', 'nog niet verdeeld'),
  ];
  return deel('Wat zijn de feiten?', [
    ...regel(
      'Opgeschreven',
      [tel(feiten.length, 'feit', 'feiten').join(''), soorten.join(', ')].filter(Boolean).join(': '),
    ),
    ...regel('Hulp tot nu toe', tel(itemsVan(bron, 'hulp').length, 'keer', 'keer').join('')),
    ...regel('Wat we niet weten', tel(itemsVan(bron, 'onbekend').length, 'open vraag', 'open vragen').join('')),
  ]);
}

export function wegingOpHoofdlijn(bron: Bron): Blok[] {
  const { teksten } = bron.analyse;
  const { voor, tegen } = voorEnTegen(bron);
  const geteld = [...tel(voor.length, 'feit voor', 'feiten voor'), ...tel(tegen.length, 'feit tegen', 'feiten tegen')];
  return deel('Hoe wegen we de situatie?', [
    ...regel('Voor welke beslissing staan we?', teksten.beslissing, true),
    ...lijst(
      'Maatstaven',
      itemsVan(bron, 'maatstaf').map((item) => punt(tekstVan(item))),
    ),
    ...regel('Geteld', geteld.join(', ')),
    ...regel('Veiligheid nu, als cijfer', spreiding(cijfersBij(bron, 'nu'))),
    ...regel('Wanneer is het goed genoeg?', teksten.goedGenoeg),
    ...regel('Uitkomst', teksten.uitkomst),
  ]);
}

export function vervolgOpHoofdlijn(bron: Bron): Blok[] {
  const { teksten } = bron.analyse;
  const stappen = itemsVan(bron, 'stap').map((item) => [
    [punt(waarde(item, 'wie') || 'Nog niet ingevuld')],
    [punt(tekstVan(item))],
    [punt(waarde(item, 'wanneer', wanneerInWoorden) || 'Nog niet ingevuld', isJa(item, 'klaar') ? 'Gedaan' : '')],
  ]);
  return deel('Wat zijn de volgende stappen?', [
    ...regel('Besluit', teksten.besluit, true),
    ...tabel('Stappen', STAP_KOLOMMEN, stappen),
    ...regel('Wie houdt zicht op de veiligheid?', teksten.zicht, true),
    ...regel('Plan B', teksten.planB, true),
    ...regel('De keuze die we niet maken', teksten.nietGekozen, true),
    ...regel('De gevolgen daarvan, en hoe we die opvangen', teksten.gevolgen, true),
    ...terugkijken(bron),
  ]);
}

export const gatenInGetal = (bron: Bron): Blok[] =>
  deel('Wat nog ontbreekt', [
    ...regel(
      'Geteld',
      gatenVan(bron)
        .map(({ naam, aantal }) => `${naam.toLocaleLowerCase('nl')} ${aantal}`)
        .join('; '),
    ),
    ...(checkKeten(bron.analyse).geenSteunfiguur ? regel('Steunfiguur', GEEN_STEUNFIGUUR) : []),
  ]);

export const terugblikOpHoofdlijn = (bron: Bron): Blok[] =>
  deel('Terugblik', [
    ...regel('Veiligheid bij het terugkijken, als cijfer', spreiding(cijfersBij(bron, 'terug'))),
    ...regel('Wat leren we hiervan?', bron.analyse.teksten.les),
  ]);
