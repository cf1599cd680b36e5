// How far a step is, in four words: finished only when somebody says so, except where the lines say it themselves.
import { describe, expect, test } from 'vitest';
import { describeStap, STAND_WOORD, voortgangVan } from '../../../src/domain/gids/stand.ts';
import { kleineGids, type Schrijver, schrijf } from './kleine-gids.ts';

const standen = ({ pack, regels }: Schrijver) =>
  Object.fromEntries(voortgangVan(pack, regels).stappen.map(({ loop, stand }) => [loop.stap.id, stand]));
const stand = (schrijver: Schrijver, stap: string) => standen(schrijver)[stap];

test('the four words', () => {
  expect(Object.values(STAND_WOORD)).toEqual(['Nog niet begonnen', 'Bezig', 'Klaar', 'Overgeslagen']);
});

describe('a stappenplan', () => {
  test('nothing answered: nothing begun', () => {
    expect(standen(schrijf())).toEqual({
      vooraf: 'niet-begonnen',
      kijken: 'niet-begonnen',
      overleg: 'niet-begonnen',
      besluit: 'niet-begonnen',
    });
  });

  test('a step with every answer is not finished until somebody says so', () => {
    const all = schrijf().antwoord('vermoeden', 'ja').antwoord('waar', ['buiten', 'online']);
    expect(stand(all, 'kijken')).toBe('bezig');
    expect(stand(all.stap('kijken', 'klaar'), 'kijken')).toBe('klaar');
  });

  test('said to be finished it is, also with questions that may be passed; not with one that must be answered', () => {
    const klaar = schrijf().antwoord('vermoeden', 'ja').stap('kijken', 'klaar');
    expect(stand(klaar, 'kijken')).toBe('klaar');
    // Someone else thinks otherwise: it is open again.
    expect(stand(klaar.los('vermoeden', 'nee', 0), 'kijken')).toBe('bezig');
    expect(stand(klaar.antwoord('vermoeden', 'nee'), 'kijken')).toBe('klaar');
    expect(stand(schrijf().stap('kijken', 'klaar'), 'kijken')).toBe('bezig');
  });

  test('skipped, and taken up again', () => {
    const over = schrijf().stap('overleg', 'overgeslagen', 'Er was niemand.');
    expect(stand(over, 'overleg')).toBe('overgeslagen');
    expect(stand(over.stap('overleg', 'later'), 'overleg')).toBe('bezig');
    expect(stand(over.antwoord('wie', 'collega').stap('overleg', 'klaar'), 'overleg')).toBe('klaar');
  });

  test('said apart to be finished and to be skipped: the last word stands', () => {
    const apart = (klaar: number, over: number) => {
      const [een, ander] = [schrijf().op(klaar), schrijf().op(over).stap('overleg', 'overgeslagen')];
      een.antwoord('wie', 'collega').stap('overleg', 'klaar');
      een.regels = [...een.regels, ...ander.regels.map((one) => ({ ...one, id: 'ander' }))];
      return stand(een, 'overleg');
    };
    expect(apart(2, 1)).toBe('klaar');
    expect(apart(1, 2)).toBe('overgeslagen');
  });

  test('an answer that was taken back is none', () => {
    expect(stand(schrijf().antwoord('vermoeden', 'ja').antwoord('vermoeden', ''), 'kijken')).toBe('niet-begonnen');
  });

  test('two answers given apart: begun, whatever is chosen', () => {
    const apart = schrijf().antwoord('vermoeden', 'ja').los('vermoeden', 'nee', 0);
    expect(stand(apart, 'kijken')).toBe('bezig');
    expect(stand(apart.antwoord('vermoeden', 'nee'), 'kijken')).toBe('bezig');
  });

  test('what does not count is finished when all that must be answered is', () => {
    expect(stand(schrijf().antwoord('sector', 'school'), 'vooraf')).toBe('klaar');
    expect(stand(schrijf().antwoord('sector', 'school').los('sector', 'zorg', 0), 'vooraf')).toBe('bezig');
  });

  test('an answer to a question that is no longer on the way does not make a step begun', () => {
    const elders = schrijf().antwoord('sector', 'zorg').antwoord('vies', 'gezien').antwoord('sector', 'school');
    expect(standen(elders)).not.toHaveProperty('thuis');
  });
});

describe.each(['lijst', 'voorbereiding'] as const)('a %s', (kind) => {
  test('is finished by its answers, nobody says it', () => {
    const lijst = schrijf(kleineGids(kind)).antwoord('sector', 'zorg').antwoord('vies', 'niet-gezien');
    expect(standen(lijst)).toEqual({
      vooraf: 'klaar',
      kijken: 'niet-begonnen',
      thuis: 'bezig',
      overleg: 'niet-begonnen',
      besluit: 'niet-begonnen',
    });
    expect(stand(lijst.antwoord('leeg', 'weet-niet'), 'thuis')).toBe('klaar');
    expect(stand(lijst.antwoord('gezien', 'een jas'), 'besluit')).toBe('bezig');
    expect(stand(lijst.antwoord('vermoeden', 'nee'), 'kijken')).toBe('klaar');
    // The way is longer now.
    expect(stand(lijst.antwoord('vermoeden', 'ja'), 'kijken')).toBe('bezig');
  });

  test('two answers given apart finish nothing', () => {
    const lijst = schrijf(kleineGids(kind)).antwoord('vermoeden', 'nee').los('vermoeden', 'twijfel', 0);
    expect(stand(lijst, 'kijken')).toBe('bezig');
  });
});

describe('"Stap 2 van 4"', () => {
  const says = ({ pack, regels }: Schrijver, ...stappen: string[]) =>
    stappen.map((stap) => describeStap(voortgangVan(pack, regels), stap));

  test('counts the steps that count and are there', () => {
    const school = schrijf().antwoord('sector', 'school');
    expect(says(school, 'vooraf', 'kijken', 'overleg', 'besluit')).toEqual([
      'Vooraf',
      'Stap 1 van 3: Kijken',
      'Stap 2 van 3: Overleg',
      'Stap 3 van 3: Besluit',
    ]);
    expect(says(school, 'thuis', 'bestaat-niet')).toEqual(['', '']);
  });

  test('a step that is hidden by an answer is in the count when the answer changes', () => {
    const zorg = schrijf().antwoord('sector', 'school').antwoord('sector', 'zorg');
    expect(says(zorg, 'kijken', 'thuis', 'overleg')).toEqual([
      'Stap 1 van 4: Kijken',
      'Stap 2 van 4: Thuis',
      'Stap 3 van 4: Overleg',
    ]);
    expect(voortgangVan(zorg.pack, zorg.regels).stappen.map(({ nummer }) => nummer)).toEqual([null, 1, 2, 3, 4]);
  });

  test('the parts of a list are no steps', () => {
    expect(says(schrijf(kleineGids('lijst')), 'kijken')).toEqual(['Deel 1 van 3: Kijken']);
  });

  test('a guide of one step needs no count', () => {
    const pack = kleineGids();
    const [, kijken] = pack.stappen;
    if (!kijken) throw new Error();
    expect(describeStap(voortgangVan({ ...pack, stappen: [kijken] }, []), 'kijken')).toBe('Kijken');
  });
});
