// A line tells in words what was asked, chosen and advised, and takes the place of exactly what stood.
import { describe, expect, test } from 'vitest';
import { antwoordenVan, Regel, staandeAntwoorden, staandeIds } from '../../../src/domain/gids/regel.ts';
import { maakAntwoordRegel, maakStapRegel } from '../../../src/domain/gids/regel-maken.ts';
import { kleineGids, opDag, type Schrijver, schrijf } from './kleine-gids.ts';

const pack = kleineGids();
const stempel = { id: 'nieuw', op: opDag(1), functie: 'leerkracht' };
const last = ({ regels }: Schrijver) => {
  const one = regels.at(-1);
  if (one?.kind !== 'antwoord') throw new Error('no answer');
  return one;
};
const woorden = (schrijver: Schrijver) => last(schrijver).woorden;

test('a line as a whole', () => {
  const regel = maakAntwoordRegel(
    pack,
    [],
    { vraag: 'vermoeden', waarde: ['ja'], notitie: 'Blauwe plekken', bron: 'Zelf gezien', moment: 'gisteren' },
    stempel,
  );
  expect(regel).toEqual({
    kind: 'antwoord',
    id: 'nieuw',
    op: opDag(1),
    functie: 'leerkracht',
    vervangt: [],
    vraag: 'vermoeden',
    waarde: ['ja'],
    notitie: 'Blauwe plekken',
    bron: 'Zelf gezien',
    moment: 'gisteren',
    woorden: {
      vraag: 'Heb je een vermoeden?',
      antwoord: 'Ja',
      adviezen: ['Overleg met een collega', 'Schrijf op wat je zag'],
      bronnen: ['De richtlijn', 'De kaart', 'De wet'],
    },
  });
  expect(Regel.parse(regel)).toEqual(regel);
});

test('what was not said is not in it', () => {
  const regel = maakAntwoordRegel(
    pack,
    [],
    { vraag: 'vermoeden', waarde: ['nee'], notitie: '', bron: '', moment: '' },
    stempel,
  );
  expect(Object.keys(regel ?? {}).sort()).toEqual(
    ['kind', 'id', 'op', 'functie', 'vervangt', 'vraag', 'waarde', 'woorden'].sort(),
  );
});

test.each(['bestaat-niet', 'huis', 'feiten', 'wegen'])('%s is no question', (vraag) => {
  expect(maakAntwoordRegel(pack, [], { vraag, waarde: ['ja'] }, stempel)).toBeNull();
});

describe('the words', () => {
  test('of the question are those that were read, as earlier answers made them', () => {
    expect(woorden(schrijf().antwoord('sector', 'school').antwoord('vermoeden', 'ja')).vraag).toBe(
      'Maak je je zorgen over je leerling?',
    );
    expect(woorden(schrijf().antwoord('sector', 'zorg').antwoord('vermoeden', 'ja')).vraag).toBe(
      'Heb je een vermoeden?',
    );
  });

  test('of the question do not follow the answer that is being given', () => {
    const twice = schrijf().antwoord('vermoeden', 'ja');
    expect(woorden(twice).vraag).toBe('Heb je een vermoeden?');
    expect(woorden(twice.antwoord('vermoeden', 'nee')).vraag).toBe('Heb je nog steeds een vermoeden?');
  });

  test('of several choices are their labels, in the order they were given', () => {
    expect(woorden(schrijf().antwoord('waar', ['online', 'buiten'])).antwoord).toBe('Online, Buiten');
  });

  test('of a field are what was typed; of a signal what it says and what was ticked', () => {
    expect(woorden(schrijf().antwoord('gezien', 'een jas\nte klein'))).toEqual({
      vraag: 'Wat zag je?',
      antwoord: 'een jas\nte klein',
      adviezen: [],
      bronnen: ['De wet'],
    });
    // The page leads somewhere, not one line of it.
    expect(woorden(schrijf().antwoord('sector', 'zorg').antwoord('leeg', 'gezien'))).toEqual({
      vraag: 'Het huis is leeg',
      antwoord: 'Gezien',
      adviezen: [],
      bronnen: ['De wet'],
    });
  });

  test('of the advice are what this answer leads to, not what another would', () => {
    const adviezen = (waarde: string) => woorden(schrijf().antwoord('vermoeden', waarde)).adviezen;
    expect(adviezen('ja')).toEqual(['Overleg met een collega', 'Schrijf op wat je zag']);
    expect(adviezen('twijfel')).toEqual(['Vraag advies']);
    expect(adviezen('nee')).toEqual([]);
  });

  test('a choice this guide does not have stays as it is', () => {
    expect(woorden(schrijf().antwoord('sector', 'gemeente')).antwoord).toBe('gemeente');
  });
});

describe('taken back', () => {
  test('the line is empty, stands, and leaves no answer', () => {
    const terug = schrijf().antwoord('vermoeden', 'twijfel').antwoord('vermoeden', ['']);
    expect(last(terug)).toMatchObject({ waarde: [], vervangt: ['r1'], woorden: { antwoord: '' } });
    expect(antwoordenVan(terug.regels).has('vermoeden')).toBe(false);
    expect(staandeIds(terug.regels, { vraag: 'vermoeden' })).toEqual(['r2']);
  });

  test('a question that is open again leads to no advice; one that may be passed does', () => {
    expect(woorden(schrijf().antwoord('vermoeden', 'ja').antwoord('vermoeden', '')).adviezen).toEqual([]);
    expect(woorden(schrijf().antwoord('waar', 'buiten').antwoord('waar', '')).adviezen).toEqual([
      'Schrijf op wat je zag',
    ]);
  });
});

describe('what is replaced', () => {
  test('is what stands about this question, and nothing else', () => {
    const lines = schrijf().antwoord('sector', 'school').antwoord('vermoeden', 'ja').antwoord('vermoeden', 'nee');
    expect(lines.regels.map(({ vervangt }) => vervangt)).toEqual([[], [], ['r2']]);
    expect(last(lines.antwoord('vermoeden', 'twijfel')).vervangt).toEqual(['r3']);
  });

  test('is both of two given apart, so that who chooses ends it', () => {
    const apart = schrijf().antwoord('vermoeden', 'ja').los('vermoeden', 'nee', 0);
    expect(staandeAntwoorden(apart.regels, 'vermoeden')).toHaveLength(2);
    expect(last(apart.antwoord('vermoeden', 'ja')).vervangt).toEqual(['r1', 'r2']);
    expect(staandeAntwoorden(apart.regels, 'vermoeden').map(({ id }) => id)).toEqual(['r3']);
  });

  test('is also both of two that are the same', () => {
    const same = schrijf().antwoord('vermoeden', 'ja').los('vermoeden', 'ja', 0);
    expect(last(same.antwoord('vermoeden', 'nee')).vervangt).toEqual(['r1', 'r2']);
  });

  test('is never more than a line can hold, or nobody could answer any more', () => {
    const many = schrijf();
    for (let i = 0; i < 250; i++) many.los('vermoeden', 'ja', 0);
    for (let i = 0; i < 2; i++) expect(Regel.safeParse(last(many.antwoord('vermoeden', 'nee'))).success).toBe(true);
    expect(staandeAntwoorden(many.regels, 'vermoeden')).toHaveLength(1);
  });
});

test('a line about a step, with what was said of it before', () => {
  const stap = pack.stappen.find(({ id }) => id === 'overleg');
  if (!stap) throw new Error();
  const over = maakStapRegel([], stap, 'overgeslagen', 'Er was niemand.', stempel);
  expect(over).toEqual({
    kind: 'stap',
    ...stempel,
    vervangt: [],
    stap: 'overleg',
    stand: 'overgeslagen',
    reden: 'Er was niemand.',
    woorden: { stap: 'Overleggen' },
  });
  const klaar = maakStapRegel([over], stap, 'klaar', '', { ...stempel, id: 'later' });
  expect(klaar).toMatchObject({ vervangt: ['nieuw'], stand: 'klaar' });
  expect(klaar).not.toHaveProperty('reden');
  for (const one of [over, klaar]) expect(Regel.parse(one)).toEqual(one);
});
