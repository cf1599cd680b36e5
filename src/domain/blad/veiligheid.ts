// What is to be done, on a preparation sheet: the steps of the casus, and of a safety plan its signs in words and who calls whom. No number says how safe it is.
import { veldVan } from '../vensters/item.ts';
import { wanneerInWoorden } from '../vensters/tijdlijn.ts';
import { STAP_KOLOMMEN } from '../verslag-casus-besluit.ts';
import { type Punt, punt, tabel } from '../verslag-casus-blok.ts';
import { tekstVan } from '../verslag-casus-nummers.ts';
import { type Bron, itemsVan, jaNee, waarde } from '../verslag-casus-woorden.ts';
import { type Gevuld, gat, gevuldOf, LEEG, metRol, rollen } from './gevuld.ts';

/** Numbers as people read them; the day they were checked stands where they do. */
export interface Nummers {
  nood: { toon: string };
  veiligThuis: { naam: string; toon: string };
}

export function vulStappen(bron: Bron): Gevuld {
  const alle = itemsVan(bron, 'stap');
  const rijen = alle.map((item) => [
    [punt(waarde(item, 'wie') || 'Nog niet ingevuld')],
    [punt(tekstVan(item))],
    [punt(waarde(item, 'wanneer', wanneerInWoorden) || 'Nog niet ingevuld', jaNee(item, 'klaar', 'Gedaan', ''))],
  ]);
  const onaf = alle.filter((item) => veldVan(item, 'wie') === '' || veldVan(item, 'wanneer') === '').length;
  const gevuld = gevuldOf(tabel('Stappen', STAP_KOLOMMEN, rijen), 'vervolg', 'de stappen');
  const mist =
    onaf === 0 ? [] : [gat('vervolg', `bij ${onaf === 1 ? 'één stap' : `${onaf} stappen`} wie het doet, of wanneer`)];
  return { blokken: gevuld.blokken, gaten: [...gevuld.gaten, ...mist] };
}

const AFSPRAKEN = [
  ['Wie', 0.22],
  ['Doet wat', 0.53],
  ['Wanneer', 0.25],
] as const;

/** Room to agree on together; nothing of the casus. */
export const vulAfspraken = (rijen: number): Gevuld => ({
  blokken: tabel(
    'Afspraken',
    AFSPRAKEN,
    Array.from({ length: rijen }, () => [[LEEG], [LEEG], [LEEG]]),
  ),
  gaten: [],
});

const SIGNALEN = [
  ['Teken', 0.2],
  ['Wat zien we dan?', 0.4],
  ['Wie doet dan wat?', 0.4],
] as const;

const bijGevaar = ({ nood, veiligThuis }: Nummers): string =>
  `Bij direct gevaar: bel ${nood.toon}. Bel daarna ${veiligThuis.naam}: ${veiligThuis.toon}.`;

/** Green, orange and red are words here. What is seen then is found together: nothing of the casus comes here. */
export function vulSignalen(nummers: Nummers): Gevuld {
  const rij = (teken: string, doet: Punt) => [[punt(teken)], [LEEG], [doet]];
  return {
    blokken: tabel('Tekens', SIGNALEN, [
      rij('Groen: het gaat goed', LEEG),
      rij('Oranje: het wordt moeilijk', LEEG),
      rij('Rood: het is niet veilig', punt(bijGevaar(nummers))),
    ]),
    gaten: [],
  };
}

const BELLEN = [
  ['Wie belt', 0.25],
  ['Wie of welk nummer', 0.4],
  ['Wanneer', 0.35],
] as const;

/** Own numbers of people are never in a casus: they are written on paper, at home. */
export function vulBellen(bron: Bron, { nood, veiligThuis }: Nummers): Gevuld {
  const steun = rollen(metRol(bron, 'steunfiguur'));
  return {
    blokken: tabel('Wie belt wie', BELLEN, [
      [[punt('Iedereen')], [punt(nood.toon)], [punt('Als iemand nu in gevaar is')]],
      [
        [punt('Iedereen')],
        [punt(`${veiligThuis.naam}: ${veiligThuis.toon}`)],
        [punt('Na 112, en bij zorgen zonder direct gevaar')],
      ],
      [[punt('Het kind')], [steun ? punt(steun) : LEEG], [LEEG]],
      [[punt('Een ouder')], [LEEG], [LEEG]],
      [[punt('Wie meekijkt')], [LEEG], [LEEG]],
    ]),
    gaten: steun ? [] : [gat('mensen', 'bij wie het kind zelf terecht kan')],
  };
}
