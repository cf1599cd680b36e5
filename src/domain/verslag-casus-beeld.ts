// The parts of a record that describe: the people, how they stand to each other, the facts and the timeline. Judges nothing.

import { bandenVan, zegRelatie } from './vensters/banden.ts';
import { zegHuis, zegLeeftijd } from './vensters/genogram-woorden.ts';
import { GROEPEN, type Item, isJa, isOneens, TONEN, veldVan } from './vensters/item.ts';
import { isWanneer, wanneerInWoorden } from './vensters/tijdlijn.ts';
import { type Blok, deel, lijst, opRegel, type Punt, punt, tabel, zinnen, zuiver } from './verslag-casus-blok.ts';
import { inHetKort, tekstVan, toonVan, voluit } from './verslag-casus-nummers.ts';
import { type Bron, doorWie, itemsVan, jaNee, vanWieIs, waarde } from './verslag-casus-woorden.ts';

/** How answers that are short codes read. '' tells nothing about anybody. */
const GESLACHT = new Map([
  ['m', 'man'],
  ['v', 'vrouw'],
  ['anders', ''],
]);
const GESLACHT_KIND = new Map([...GESLACHT, ['m', 'jongen'], ['v', 'meisje']]);
const LEEFTIJD = new Map([['volwassen', '']]);
const HUIS = new Map([['weet ik niet', '']]);
const HIELP = new Map([['deels', 'een beetje']]);
const leesAls = (woorden: ReadonlyMap<string, string>) => (een: string) => woorden.get(een) ?? een;
const opGroep = (item: Item) => {
  const at = (GROEPEN as readonly string[]).indexOf(veldVan(item, 'groep'));
  return at < 0 ? GROEPEN.length : at;
};

export function overMens(item: Item): string {
  // Of who has died it would read as if it were not so.
  const overleden = isJa(item, 'overleden') && !isOneens(item, 'overleden');
  return [
    waarde(item, 'groep'),
    jaNee(item, 'kern', 'om dit kind gaat het', ''),
    waarde(item, 'leeftijd', (band) => zegLeeftijd(band) || leesAls(LEEFTIJD)(band)),
    waarde(item, 'geslacht', leesAls(veldVan(item, 'groep') === 'kind' ? GESLACHT_KIND : GESLACHT)),
    overleden ? '' : waarde(item, 'huis', (huis) => zegHuis(huis) || leesAls(HUIS)(huis)),
    jaNee(item, 'gezag', 'heeft gezag', 'heeft geen gezag'),
    jaNee(item, 'belangrijk', 'belangrijk voor het kind', ''),
    jaNee(item, 'steunfiguur', 'steunfiguur', 'geen steunfiguur'),
    jaNee(item, 'regie', 'heeft de regie', ''),
    jaNee(item, 'gehoord', 'gehoord', overleden ? '' : 'nog niet gehoord'),
    jaNee(item, 'ontbreekt', 'nog niet betrokken', ''),
    jaNee(item, 'overleden', 'overleden', ''),
  ]
    .filter(Boolean)
    .join('; ');
}

export function mensen(bron: Bron): Blok[] {
  const wie = itemsVan(bron, 'persoon')
    .toSorted((a, b) => opGroep(a) - opGroep(b))
    .map((item) =>
      punt(
        opRegel(tekstVan(item, 'Nog zonder rolwoord')),
        [overMens(item), doorWie(bron, item)].filter(Boolean).join('; '),
      ),
    );
  const verhalen = itemsVan(bron, 'verhaal').map((item) => {
    const van = vanWieIs(bron, item);
    return punt(tekstVan(item), zinnen(van && `Verhaal van ${van}`, doorWie(bron, item)));
  });
  return deel('Wie zijn de mensen?', [...lijst(null, wie), ...lijst('Wat zij vertellen', verhalen)]);
}

interface Relatie {
  /** Whose line it is: the child of its parents, or the first of two. */
  bij: string;
  zin: string;
  meer: string;
}

const relatie = (bron: Bron, item: Item): Relatie => ({
  bij: veldVan(item, /kind$/.test(veldVan(item, 'aard')) && !isOneens(item, 'aard') ? 'naar' : 'van'),
  zin: opRegel(zegRelatie(item, bron.analyse.items)),
  meer: zinnen(zuiver(item.tekst), doorWie(bron, item)),
});

/** One line per person: what they are to everyone they are named with. */
export function relaties(bron: Bron): Blok[] {
  const perMens = new Map<string, Relatie[]>();
  for (const item of bandenVan(bron.analyse.items)) {
    const een = relatie(bron, item);
    perMens.set(een.bij, [...(perMens.get(een.bij) ?? []), een]);
  }
  return deel(
    'Hoe staan zij tot elkaar?',
    lijst(
      null,
      [...perMens.values()].map((alle) =>
        punt(
          alle
            .map(({ zin, meer }, at) => {
              const wie = zin.slice(0, zin.indexOf(': ') + 2);
              const los = alle[at - 1]?.zin.startsWith(wie) ? zin.slice(wie.length) : zin;
              return meer ? `${los} (${meer.replace(/\.$/, '')})` : los;
            })
            .join('; '),
        ),
      ),
    ),
  );
}

/** "deze maand" says nothing to who reads it next year: a rough moment only counts with its year, or with what it meant. */
function wanneerOngeveer(item: Item): string {
  const [moment, wanneer] = [waarde(item, 'moment'), waarde(item, 'wanneer', wanneerInWoorden)];
  if (!moment || !wanneer || /\d{4}/.test(moment)) return moment || wanneer;
  return `${moment} (${/^\d{1,2} /.test(wanneer) ? '' : 'rond '}${wanneer})`;
}

/** A fact or help with how it is known and when, on one line. */
export function feitPunt(bron: Bron, item: Item): Punt {
  const hoe = [waarde(item, 'bron'), wanneerOngeveer(item)];
  const betwist = waarde(item, 'betwist');
  return voluit(
    bron.nummers,
    item,
    zinnen(
      hoe.filter(Boolean).join(', '),
      isOneens(item, 'toon') ? `Kracht of zorg ${waarde(item, 'toon')}` : '',
      betwist && `Niet mee eens: ${betwist}`,
      waarde(item, 'hielp') && `Hielp: ${waarde(item, 'hielp', leesAls(HIELP))}`,
      doorWie(bron, item),
    ),
  );
}

export function feiten(bron: Bron): Blok[] {
  const alle = itemsVan(bron, 'feit');
  const met = (toon: string) => alle.filter((item) => toonVan(item) === toon).map((item) => feitPunt(bron, item));
  const overige = alle
    .filter((item) => !(TONEN as readonly string[]).includes(toonVan(item)))
    .map((item) => {
      return voluit(bron.nummers, item, zinnen(toonVan(item), feitPunt(bron, item).bij));
    });
  return deel('Wat zijn de feiten?', [
    ...lijst('Krachten', met('kracht')),
    ...lijst('Zorgen', met('zorg')),
    ...lijst('Neutraal', met('neutraal')),
    ...lijst('Nog niet verdeeld in krachten en zorgen', overige),
    ...lijst(
      'Hulp tot nu toe',
      itemsVan(bron, 'hulp').map((item) => feitPunt(bron, item)),
    ),
    ...lijst(
      'Wat we niet weten',
      itemsVan(bron, 'onbekend').map((item) => {
        const nodig = jaNee(item, 'nodig', 'Nodig voor het besluit', 'Niet nodig voor het besluit');
        return voluit(bron.nummers, item, zinnen(nodig, doorWie(bron, item)));
      }),
    ),
    ...lijst(
      'Meningen en uitleg (geen feiten)',
      itemsVan(bron, 'mening').map((item) => {
        const van = vanWieIs(bron, item);
        return punt(
          tekstVan(item),
          zinnen(van ? `Mening van ${van}` : 'Van wie is nog niet ingevuld', doorWie(bron, item)),
        );
      }),
    ),
  ]);
}

/** Years before the months and days in them. */
export function tijdlijn(bron: Bron): Blok[] {
  const wanneer = (item: Item) => zuiver((item.velden.wanneer ?? []).find(isWanneer) ?? veldVan(item, 'wanneer'));
  const rijen = itemsVan(bron, 'feit', 'hulp')
    .filter((item) => wanneer(item) !== '')
    .toSorted((a, b) => {
      const los = Number(!isWanneer(wanneer(a))) - Number(!isWanneer(wanneer(b)));
      return los || (wanneer(a) < wanneer(b) ? -1 : Number(wanneer(a) > wanneer(b)));
    })
    .map((item) => [
      // "tussen 2021 en 2023" stands in its place without becoming 2022.
      [punt(/\d{4}/.test(waarde(item, 'moment')) ? waarde(item, 'moment') : waarde(item, 'wanneer', wanneerInWoorden))],
      [inHetKort(bron.nummers, item, item.soort === 'hulp' ? 'Hulp' : '')],
    ]);
  return deel(
    'Tijdlijn',
    tabel(
      'Tijdlijn',
      [
        ['Wanneer', 0.25],
        ['Wat', 0.75],
      ],
      rijen,
    ),
  );
}
