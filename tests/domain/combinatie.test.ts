// Details together: when they may point to one family, which of them to say less precisely, and when there is nothing to say.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Detail, weegCombinatie } from '../../src/domain/combinatie.ts';
import type { Gegeven, PlaatsMaat } from '../../src/domain/vondst.ts';

const detail = (gegeven: Gegeven, woord: string, deel: Partial<Detail> = {}): Detail => ({
  ...{ gegeven, woord, ernst: 'samen', maat: null },
  ...deel,
});
const plaats = (woord: string, maat: PlaatsMaat | null) => detail('plaats', woord, { maat });
const leeftijd = detail('leeftijd', '7 jaar');
const beroep = detail('beroep', 'burgemeester');
const drieling = detail('kenmerk', 'drieling');

test('an exact age, a village and a rare job may be one family; the village is what to say less precisely', () => {
  const dorp = plaats('Ommen', 'dorp');
  const hint = weegCombinatie([leeftijd, dorp, beroep]);
  expect(hint).toMatchObject({ past: 'een', grover: dorp });
  expect(hint?.details.map(({ gegeven }) => gegeven).toSorted()).toEqual(['beroep', 'leeftijd', 'plaats']);
  expect(hint?.details[0]).toBe(dorp);
});

test('the larger the place, the less is said', () => {
  const past = (maat: PlaatsMaat | null) => weegCombinatie([leeftijd, plaats('x', maat), drieling])?.past ?? null;
  expect([past('dorp'), past('kleine-stad'), past('stad'), past('grote-stad'), past('streek')]).toEqual([
    ...['een', 'een', 'paar', 'paar', 'tientallen'],
  ]);
  expect(past(null)).toBe(past('kleine-stad'));
  expect(weegCombinatie([leeftijd, plaats('Groningen', 'grote-stad')])).toBeNull();
});

test('an age in a village fits dozens; in a school class fewer', () => {
  expect(weegCombinatie([leeftijd, plaats('Ommen', 'dorp')])?.past).toBe('tientallen');
  const school = detail('school', 'De Regenboog');
  const hint = weegCombinatie([leeftijd, school]);
  expect(hint).toMatchObject({ past: 'paar', grover: school });
  expect(weegCombinatie([school, plaats('Ommen', 'dorp')])).toBeNull();
});

test('one detail is no combination, however often it stands there', () => {
  expect(weegCombinatie([])).toBeNull();
  expect(weegCombinatie([drieling])).toBeNull();
  expect(weegCombinatie([drieling, detail('kenmerk', ' Drieling'), detail('kenmerk', 'drieling')])).toBeNull();
  expect(weegCombinatie([plaats('Ommen', 'dorp'), plaats('Zwolle', 'stad')])).toBeNull();
});

test('what points to someone by itself, and what may be nothing, does not count here', () => {
  const dorp = plaats('Ommen', 'dorp');
  expect(weegCombinatie([dorp, detail('kenmerk', 'x', { ernst: 'twijfel' })])).toBeNull();
  expect(weegCombinatie([dorp, detail('naam', 'Jayden', { ernst: 'herleidbaar' })])).toBeNull();
  expect(weegCombinatie([dorp, detail('naam', 'Jayden')])).toBeNull();
});

test('of several places the smallest is what people think of', () => {
  const dorp = plaats('Ommen', 'dorp');
  const hint = weegCombinatie([plaats('Zwolle', 'stad'), dorp, leeftijd]);
  expect(hint?.details).toContain(dorp);
  expect(hint?.details).toHaveLength(2);
});

const SOORTEN = [
  'naam',
  'plaats',
  'postcode',
  'school',
  'leeftijd',
  'datum',
  'organisatie',
  'beroep',
  'kenmerk',
] as const;
const MATEN = ['wijk', 'dorp', 'kleine-stad', 'stad', 'grote-stad', 'streek', 'buitenland', null] as const;
const ZWAARTE = [null, 'tientallen', 'paar', 'een'];

test('for any findings: an extra detail never makes it milder, order does not matter, and what it names was given', () => {
  const one = fc.record({
    gegeven: fc.constantFrom(...SOORTEN),
    ernst: fc.constantFrom('herleidbaar' as const, 'samen' as const, 'twijfel' as const),
    maat: fc.constantFrom(...MATEN),
    woord: fc.string({ maxLength: 3 }),
  });
  const zwaarte = (vondsten: readonly Detail[]) => ZWAARTE.indexOf(weegCombinatie(vondsten)?.past ?? null);
  const seed = Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31);
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), one, (vondsten, meer) => {
      // Of one kind no more than two count, so the first two must be the same ones.
      const maten = new Set(
        [...vondsten, meer].map(({ gegeven, woord }) => `${gegeven} ${woord.trim().toLowerCase()}`),
      );
      fc.pre(maten.size === vondsten.length + 1);
      expect(zwaarte([...vondsten, meer])).toBeGreaterThanOrEqual(zwaarte(vondsten));
      expect(zwaarte(vondsten.toReversed())).toBe(zwaarte(vondsten));
      const hint = weegCombinatie(vondsten);
      if (!hint) return;
      expect(hint.details.length).toBeGreaterThan(1);
      expect(hint.details).toContain(hint.grover);
      for (const een of hint.details) expect(vondsten).toContain(een);
    }),
    { seed },
  );
});
