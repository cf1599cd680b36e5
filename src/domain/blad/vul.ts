// Fills one part of a preparation sheet from the casus: each kind of part by its own rule. What no casus holds becomes room to write.

import { TEKSTEN } from '../vensters/analyse.ts';
import { wanneerInWoorden } from '../vensters/tijdlijn.ts';
import { punt, regel, tabel } from '../verslag-casus-blok.ts';
import { type Bron, samen } from '../verslag-casus-woorden.ts';
import { type Gevuld, gevuldOf, LEEG } from './gevuld.ts';
import { BLADTEKSTEN, type Uit } from './pack.ts';
import { type Nummers, vulAfspraken, vulBellen, vulSignalen, vulStappen } from './veiligheid.ts';
import { vulFeiten, vulHulp, vulLosse, vulVerloop, vulWeging } from './vul-feiten.ts';
import { vulMensen, vulRol, vulStem } from './vul-mensen.ts';

const VRAGEN = [
  ['Vraag', 0.4],
  ['Antwoord', 0.6],
] as const;

export function vul(bron: Bron, uit: Uit, nummers: Nummers): Gevuld {
  switch (uit.kind) {
    case 'tekst': {
      const { label, gat } = BLADTEKSTEN[uit.naam];
      return gevuldOf(regel(label, bron.analyse.teksten[uit.naam]), vensterVanTekst(uit.naam), gat);
    }
    case 'mensen':
      return vulMensen(bron, uit);
    case 'rol':
      return vulRol(bron, uit.rol);
    case 'stem':
      return vulStem(bron, uit.van);
    case 'feiten':
      return vulFeiten(bron, uit);
    case 'verloop':
      return vulVerloop(bron);
    case 'hulp':
      return vulHulp(bron);
    case 'onbekend':
      return vulLosse(bron, 'onbekend', 'wat je nog niet weet');
    case 'weging':
      return vulWeging(bron);
    case 'verklaring':
      return vulLosse(bron, 'verklaring', 'of het ook anders kan zitten');
    case 'stappen':
      return vulStappen(bron);
    case 'terugkijk':
      return gevuldOf(
        regel('Terugkijken op', samen(bron.terugkijk, wanneerInWoorden)),
        'vervolg',
        'wanneer je terugkijkt',
      );
    case 'signalen':
      return vulSignalen(nummers);
    case 'bellen':
      return vulBellen(bron, nummers);
    case 'afspraken':
      return vulAfspraken(uit.rijen);
    case 'zelf':
      return {
        blokken: tabel(
          'Zelf invullen',
          VRAGEN,
          uit.vragen.map((vraag) => [[punt(vraag)], [LEEG]]),
        ),
        gaten: [],
      };
  }
}

const vensterVanTekst = (naam: keyof typeof BLADTEKSTEN) => (TEKSTEN[naam] === 'wegen' ? 'wegen' : 'vervolg');
