// Where someone is in a guide follows from the answers alone: steps in any order, back, again, and no further when it is closed.
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../src/domain/gids/pack.ts';
import { walkGids, walkStap } from '../../../src/domain/gids/walk.ts';
import { type Los, laad, naamVan, voorbeeld } from './voorbeeld.ts';

const pack = laad(voorbeeld());
const stap = (id: string, from: Pack = pack) => from.stappen.find((one) => one.id === id) as Pack['stappen'][number];
const given = (antwoorden: Record<string, string | string[]>) =>
  new Map(Object.entries(antwoorden).map(([vraag, waarde]) => [vraag, [waarde].flat()]));
const plekken = (id: string, antwoorden: Record<string, string | string[]>) =>
  walkStap(pack, stap(id), given(antwoorden)).plaatsen.map(naamVan);

describe('one step', () => {
  test('stops at the first question that needs an answer, and shows it', () => {
    const loop = walkStap(pack, stap('een'), new Map());
    expect(loop.open).toBe('gevaar');
    expect(loop.plaatsen.map(({ plek }) => plek)).toEqual(['gevaar']);
  });

  test('goes past what need not be answered, with advice as a screen of its own', () => {
    expect(plekken('een', { gevaar: 'nee' })).toEqual(['gevaar', 'wie', 'uitleg', 'uitleg~OVERLEG']);
    expect(walkStap(pack, stap('een'), given({ gevaar: 'nee' })).open).toBeNull();
  });

  test('advice is named by its number in an address, not by what was advised', () => {
    const loop = walkStap(pack, stap('een'), given({ gevaar: 'ja' }));
    expect(loop.plaatsen.map(({ plek }) => plek)).toEqual(['gevaar', 'gevaar~1']);
  });

  test('an answer taken back is no answer', () => {
    expect(walkStap(pack, stap('een'), given({ gevaar: [] })).open).toBe('gevaar');
  });

  test('another answer leads elsewhere; what was answered on the old way no longer counts', () => {
    expect(plekken('een', { gevaar: 'ja', wie: 'school' })).toEqual(['gevaar', 'gevaar~BEL']);
  });

  test('an answer that is no choice of the question leads nowhere and throws nothing', () => {
    const loop = walkStap(pack, stap('een'), given({ gevaar: 'misschien' }));
    expect(loop.plaatsen.map(({ plek }) => plek)).toEqual(['gevaar']);
  });

  test('a way back leads to what was answered before: think that over again', () => {
    const loop = walkStap(pack, stap('twee'), given({ zeker: 'nee' }));
    expect(loop.plaatsen.map(naamVan)).toEqual(['kijken', 'noteren', 'zeker', 'zeker~OVERLEG']);
    expect(loop).toMatchObject({ open: 'kijken', opnieuw: true });
    expect(walkStap(pack, stap('twee'), given({ zeker: 'ja' }))).toMatchObject({ open: null, opnieuw: false });
  });

  test('the first way that holds is followed, also when a later one holds too', () => {
    expect(plekken('twee', { zeker: 'ja', bang: 'gezien' }).at(-1)).toBe('zeker~STOP');
    expect(plekken('twee', { zeker: 'ja', bang: 'niet-gezien' }).at(-1)).toBe('zeker');
  });
});

describe('a whole guide', () => {
  test('a step whose condition does not hold is no part of it', () => {
    expect(walkGids(pack, new Map()).stappen.map((loop) => loop.stap.id)).toEqual(['een']);
    expect(walkGids(pack, given({ gevaar: 'nee' })).stappen.map((loop) => loop.stap.id)).toEqual(['een', 'twee']);
  });

  test('steps can be taken in any order: a later one is open although an earlier one is', () => {
    const los = voorbeeld();
    delete los.stappen[1].als;
    const loop = walkGids(laad(los), given({ zeker: 'ja' }));
    expect(loop.open).toEqual(['gevaar']);
    expect(loop.stappen.map(({ open }) => open)).toEqual(['gevaar', null]);
  });

  test('the order of the answers does not matter', () => {
    const answers = { gevaar: 'nee', wie: ['arts', 'school'], bang: 'gezien', zeker: 'ja' };
    const reversed = Object.fromEntries(Object.entries(answers).reverse());
    expect(walkGids(pack, given(answers))).toEqual(walkGids(pack, given(reversed)));
  });

  test('advice counts once, in the order in which it is met', () => {
    expect(walkGids(pack, given({ gevaar: 'nee', zeker: 'nee' })).uitkomsten).toEqual(['OVERLEG']);
    expect(walkGids(pack, given({ gevaar: 'nee', zeker: 'ja', bang: 'gezien' })).uitkomsten).toEqual([
      'OVERLEG',
      'STOP',
    ]);
  });

  test('after advice that closes nothing is open any more, and what was met stays', () => {
    const los = voorbeeld();
    const first = los.stappen[0];
    los.stappen = [{ ...los.stappen[1], als: undefined }, first];
    delete los.stappen[0].als;
    const loop = walkGids(laad(los), given({ zeker: 'ja', bang: 'gezien' }));
    expect(loop.uitkomsten).toEqual(['STOP']);
    expect(loop.open).toEqual([]);
    expect(loop.stappen.map(({ open }) => open)).toEqual([null, 'gevaar']);
  });

  test('what was open before the advice that closes stays open', () => {
    const los = voorbeeld();
    delete los.stappen[1].als;
    expect(walkGids(laad(los), given({ zeker: 'ja', bang: 'gezien' })).open).toEqual(['gevaar']);
  });

  test('a guide that was never checked breaks nothing either', () => {
    const los: Los = structuredClone(pack);
    los.paginas[0].verder = [{ naar: 'nergens' }];
    los.stappen[1].begin = 'ook-nergens';
    expect(walkGids(los, given({ gevaar: 'nee' })).open).toEqual([]);
  });
});
