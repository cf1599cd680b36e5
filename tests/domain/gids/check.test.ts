// A guide with a fault is refused with a Dutch sentence that says where: every kind of fault is seen on a guide that had no other.
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../../src/domain/gids/check.ts';
import { type Los, vind, voorbeeld } from './voorbeeld.ts';

const redenen = (spoil: (los: Los) => void): string[] => {
  const los = voorbeeld();
  spoil(los);
  const loaded = loadPack(los);
  return loaded.kind === 'goed' ? [] : loaded.redenen;
};

test('the example is all right as it is', () => {
  expect(redenen(() => undefined)).toEqual([]);
});

describe('what is no guide', () => {
  test.each([null, undefined, 3, 'gids', true, [], [voorbeeld()]])('%j', (data) => {
    expect(loadPack(data)).toEqual({ kind: 'geweigerd', redenen: ['Dit is geen gids van Ruggespraak.'] });
  });

  test('one for a newer app says so, and nothing else', () => {
    expect(redenen((los) => Object.assign(los, { schema: 2, paginas: 'anders dan nu' }))).toEqual([
      'Deze gids is gemaakt voor een nieuwere versie van Ruggespraak. Ververs de app en probeer het opnieuw.',
    ]);
  });

  test('one that is nested without end is refused instead of breaking the app', () => {
    let diep: Los = { kind: 'altijd' };
    for (let i = 0; i < 200_000; i++) diep = { kind: 'niet', van: diep };
    expect(
      redenen((los) => {
        vind(los, 'gevaar').verder[0].als = diep;
      }),
    ).toEqual(['In deze gids zitten te veel blokken in elkaar.']);
  });
});

describe('shape', () => {
  test.each<[what: string, spoil: (los: Los) => void, reden: string]>([
    [
      'a field that does not exist',
      (los) => Object.assign(los, { kleur: 1 }),
      'Bij het begin staat iets dat niet bestaat: kleur.',
    ],
    [
      'one deeper',
      (los) => Object.assign(vind(los, 'wie'), { nodg: 1 }),
      'Bij paginas > "wie" staat iets dat niet bestaat: nodg.',
    ],
    ['what is missing', (los) => delete los.titel, 'Bij titel hoort een tekst tussen aanhalingstekens.'],
    [
      'a number for a text',
      (los) => Object.assign(los, { titel: 3 }),
      'Bij titel hoort een tekst tussen aanhalingstekens.',
    ],
    ['only spaces', (los) => Object.assign(los, { titel: '  ' }), 'Bij titel ontbreekt iets: het is leeg of te kort.'],
    [
      'a title as long as a page',
      (los) => Object.assign(los, { titel: 'a'.repeat(161) }),
      'Bij titel staat te veel. Maak het korter.',
    ],
    ['half a version', (los) => Object.assign(los, { versie: 1.5 }), 'Bij versie hoort een heel getal.'],
    ['version zero', (los) => Object.assign(los, { versie: 0 }), 'Bij versie hoort een hoger getal.'],
    ['a version beyond counting', (los) => Object.assign(los, { versie: 1e300 }), 'Bij versie hoort een lager getal.'],
    [
      'a day that is none',
      (los) => Object.assign(los, { gecontroleerdOp: 'gisteren' }),
      'Bij gecontroleerdOp hoort een dag, zoals 2026-11-22.',
    ],
    [
      'an unknown kind of guide',
      (los) => Object.assign(los, { kind: 'quiz' }),
      'Bij kind kan alleen: stappenplan, lijst, voorbereiding.',
    ],
    [
      'an unknown kind of page',
      (los) => Object.assign(vind(los, 'wie'), { kind: 'quiz' }),
      'Bij paginas > "wie" > kind kan alleen: vraag, uitleg, signalen, velden.',
    ],
    ['a list for a block', (los) => Object.assign(los, { bronnen: [] }), 'Bij bronnen hoort een blok tussen { en }.'],
    [
      'a name with a space',
      (los) => Object.assign(vind(los, 'uitleg'), { id: 'de uitleg' }),
      'Bij paginas > "de uitleg" > id staat een naam die niet kan. Gebruik letters, cijfers, - en _, zonder spaties.',
    ],
    [
      'a source with a space',
      (los) => Object.assign(los, { bronnen: { 'B 1': { titel: 'x' } } }),
      'Bij bronnen > B 1 staat een naam die niet kan. Gebruik letters, cijfers, - en _, zonder spaties.',
    ],
    [
      'one choice',
      (los) => vind(los, 'gevaar').keuzes.pop(),
      'Bij paginas > "gevaar" > keuzes ontbreekt iets: het is leeg of te kort.',
    ],
    [
      'advice without an action',
      (los) => Object.assign(los.uitkomsten[0], { doen: [] }),
      'Bij uitkomsten > "BEL" > doen ontbreekt iets: het is leeg of te kort.',
    ],
    [
      'a way back that is none',
      (los) => Object.assign(vind(los, 'gevaar').verder[1], { terug: false }),
      'Bij paginas > "gevaar" > verder > nummer 2 > terug kan alleen: true.',
    ],
    [
      'a telephone number of its own',
      (los) => Object.assign(los.uitkomsten[0], { bel: ['buurman'] }),
      'Bij uitkomsten > "BEL" > bel > nummer 1 kan alleen: nood, veiligThuis, vertrouwensinspecteur.',
    ],
  ])('%s', (_what, spoil, reden) => {
    expect(redenen(spoil)).toEqual([reden]);
  });
});

const altijd = { kind: 'altijd' };
const pagina = (id: string, naar: string | null): Los => ({
  kind: 'uitleg',
  id,
  titel: id,
  bronnen: ['B1'],
  verder: [{ naar }],
});

describe('names', () => {
  test.each<[what: string, spoil: (los: Los) => void, reden: string | RegExp]>([
    ['two pages', (los) => los.paginas.push({ ...pagina('uitleg', null) }), 'Pagina "uitleg" bestaat twee keer.'],
    ['two steps', (los) => los.stappen.push({ ...los.stappen[0] }), 'Stap "een" bestaat twee keer.'],
    ['two outcomes', (los) => los.uitkomsten.push({ ...los.uitkomsten[0] }), 'Uitkomst "BEL" bestaat twee keer.'],
    [
      'two choices',
      (los) => vind(los, 'wie').keuzes.push({ id: 'arts', label: 'Nog een' }),
      'Bij vraag "wie" bestaat keuze "arts" twee keer.',
    ],
    [
      'two lines to tick',
      (los) => Object.assign(vind(los, 'kijken').signalen[0], { id: 'bang' }),
      'Vraag "bang" bestaat twee keer.',
    ],
    [
      'a field called like a question',
      (los) => Object.assign(vind(los, 'noteren').velden[0], { id: 'wie' }),
      '"wie" is de naam van een pagina en van een regel. Geef de regel een andere naam.',
    ],
  ])('%s', (_what, spoil, reden) => {
    expect(redenen(spoil)).toContain(reden);
  });
});

describe('what is referred to', () => {
  test.each<[what: string, spoil: (los: Los) => void, reden: string]>([
    [
      'an unknown question',
      (los) => Object.assign(los.stappen[1], { als: { kind: 'antwoord', vraag: 'wat', is: ['ja'] } }),
      'Stap "twee" verwijst naar vraag "wat", maar die bestaat niet.',
    ],
    [
      'an unknown choice, deep',
      (los) =>
        Object.assign(vind(los, 'uitleg').blokken[0], {
          als: { kind: 'niet', van: { kind: 'antwoord', vraag: 'wie', is: ['oma'] } },
        }),
      'Pagina "uitleg" verwijst naar keuze "oma" van vraag "wie", maar die bestaat niet.',
    ],
    [
      'an unknown choice in another heading',
      (los) =>
        Object.assign(vind(los, 'uitleg'), {
          titels: [{ als: { kind: 'antwoord', vraag: 'wie', is: ['oma'] }, titel: 'x' }],
        }),
      'Pagina "uitleg" verwijst naar keuze "oma" van vraag "wie", maar die bestaat niet.',
    ],
    [
      'an unknown choice in advice',
      (los) =>
        Object.assign(los.uitkomsten[0], {
          blokken: [{ kind: 'tekst', tekst: 'x', als: { kind: 'antwoord', vraag: 'wie', is: ['oma'] } }],
        }),
      'Uitkomst "BEL" verwijst naar keuze "oma" van vraag "wie", maar die bestaat niet.',
    ],
    [
      'what someone typed',
      (los) => Object.assign(los.stappen[1], { als: { kind: 'antwoord', vraag: 'gezien', is: ['x'] } }),
      'Stap "twee" hangt af van een invulveld ("gezien"). Dat kan niet.',
    ],
    [
      'unknown advice',
      (los) => Object.assign(vind(los, 'uitleg').verder[0], { geeft: ['OVERLEG', 'WEG'] }),
      'Pagina "uitleg" geeft uitkomst "WEG", maar die bestaat niet.',
    ],
    [
      'an unknown page',
      (los) => Object.assign(vind(los, 'wie').verder[0], { naar: 'nergens' }),
      'Pagina "wie" gaat naar pagina "nergens", maar die bestaat niet.',
    ],
    [
      'an unknown beginning',
      (los) => Object.assign(los.stappen[1], { begin: 'nergens' }),
      'Stap "twee" begint met pagina "nergens", maar die bestaat niet.',
    ],
    [
      'an unknown source of a page',
      (los) => vind(los, 'wie').bronnen.push('B9'),
      'Pagina "wie" noemt bron "B9", maar die bestaat niet.',
    ],
    [
      'an unknown source of advice',
      (los) => los.uitkomsten[0].bronnen.push('B9'),
      'Uitkomst "BEL" noemt bron "B9", maar die bestaat niet.',
    ],
    [
      'a source like a thing every object has',
      (los) => los.uitkomsten[0].bronnen.push('constructor'),
      'Uitkomst "BEL" noemt bron "constructor", maar die bestaat niet.',
    ],
    [
      'a source nobody names',
      (los) => Object.assign(los.bronnen, { B2: { titel: 'x' } }),
      'Bron "B2" wordt nergens genoemd.',
    ],
    [
      'advice nobody gives',
      (los) => los.uitkomsten.push({ ...los.uitkomsten[1], id: 'LOS' }),
      'Uitkomst "LOS" wordt door geen enkele pagina gegeven.',
    ],
  ])('%s', (_what, spoil, reden) => {
    expect(redenen(spoil)).toContain(reden);
  });
});

describe('ways', () => {
  test.each<[what: string, spoil: (los: Los) => void, reden: string]>([
    ['a choice without a way', (los) => vind(los, 'gevaar').verder.pop(), 'Pagina "gevaar": keuze "nee" loopt dood.'],
    [
      'a choice whose way asks for more',
      (los) =>
        vind(los, 'zeker').verder.splice(
          0,
          3,
          { als: { kind: 'alle', van: [{ kind: 'antwoord', vraag: 'zeker', is: ['ja'] }] }, naar: null },
          { als: { kind: 'antwoord', vraag: 'zeker', is: ['nee'] }, naar: null },
        ),
      'Pagina "zeker": keuze "ja" loopt dood.',
    ],
    [
      'a page that may be passed without a way for that',
      (los) => Object.assign(vind(los, 'gevaar'), { nodig: false }),
      'Pagina "gevaar" heeft geen weg verder die altijd geldt.',
    ],
    [
      'several choices without a way for all',
      (los) => Object.assign(vind(los, 'gevaar'), { meer: true }),
      'Pagina "gevaar" heeft geen weg verder die altijd geldt.',
    ],
    [
      'text with a way that may not hold',
      (los) => Object.assign(vind(los, 'uitleg').verder[0], { als: { kind: 'antwoord', vraag: 'wie', is: ['arts'] } }),
      'Pagina "uitleg" heeft geen weg verder die altijd geldt.',
    ],
    [
      'a way after one that always holds',
      (los) => vind(los, 'wie').verder.unshift({ als: altijd, naar: null }),
      'Pagina "wie": na een weg die altijd geldt staan nog wegen die niemand neemt.',
    ],
    [
      'a page nobody reaches',
      (los) => los.paginas.push(pagina('eiland', null)),
      'Pagina "eiland" is vanuit geen enkele stap te bereiken.',
    ],
    [
      'a circle',
      (los) => delete vind(los, 'zeker').verder[1].terug,
      "De pagina's kijken → noteren → zeker → kijken vormen een kring.",
    ],
    [
      'a page that leads to itself',
      (los) => Object.assign(vind(los, 'uitleg').verder[0], { naar: 'uitleg' }),
      "De pagina's uitleg → uitleg vormen een kring.",
    ],
  ])('%s', (_what, spoil, reden) => {
    expect(redenen(spoil)).toContain(reden);
  });
});
