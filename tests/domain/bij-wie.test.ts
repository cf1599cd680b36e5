// Where the copies of a casus are: never more certain than what was seen, in whatever order it came in.
import { expect, test } from 'vitest';
import { type Gezien, hoeVerVan, onthoudGezien, opServerVan, telBij } from '../../src/domain/bij-wie.ts';

const NU = 1_000_000;

test('never seen is never "has"', () => {
  expect(hoeVerVan(null, null)).toEqual({ kind: 'niet' });
  // Even if what is compared with would say so: there is nothing that was seen.
  expect(hoeVerVan(null, true)).toEqual({ kind: 'niet' });
});

test('had all and something changed since: until when; never had all: lacked; says nothing: only that it was here', () => {
  const had: Gezien = { op: 500, alles: 400 };
  expect(hoeVerVan(had, true)).toEqual({ kind: 'alles', op: 500 });
  expect(hoeVerVan(had, false)).toEqual({ kind: 'tot', op: 500, alles: 400 });
  expect(hoeVerVan(had, null)).toEqual({ kind: 'tot', op: 500, alles: 400 });
  expect(hoeVerVan({ op: 500, alles: null }, false)).toEqual({ kind: 'miste', op: 500 });
  expect(hoeVerVan({ op: 500, alles: null }, null)).toEqual({ kind: 'gezien', op: 500 });
});

test('a clock that runs ahead says nothing of later than now, and what is older changes nothing', () => {
  expect(onthoudGezien(null, { op: NU + 999, hadAlles: true }, NU)).toEqual({ op: NU, alles: NU });
  const before: Gezien = { op: 800, alles: null };
  expect(onthoudGezien(before, { op: 700, hadAlles: true }, NU)).toBe(before);
  expect(onthoudGezien(before, { op: Number.NaN, hadAlles: true }, NU)).toBe(before);
});

/** Mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test('in any order: "had all" is a moment at which somebody said so, and "seen" the last one that came', () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
  const next = random(seed);
  for (let round = 0; round < 300; round++) {
    const said = Array.from({ length: 8 }, () => ({
      op: Math.floor(next() * 2 * NU),
      hadAlles: [true, false, null][Math.floor(next() * 3)] ?? null,
    }));
    let kept: Gezien | null = null;
    for (const one of said) kept = onthoudGezien(kept, one, NU);
    const capped = said.map(({ op, hadAlles }) => ({ op: Math.min(op, NU), hadAlles }));
    expect(kept?.op, `SEED=${seed}`).toBe(Math.max(...capped.map(({ op }) => op)));
    const alles = kept?.alles ?? null;
    if (alles !== null)
      expect(
        capped.some(({ op, hadAlles }) => op === alles && hadAlles === true),
        `SEED=${seed}`,
      ).toBe(true);
  }
});

test('the server has all only by its own word, and nothing here may be waiting', () => {
  expect(opServerVan({ bevestigdOp: 0, nietBevestigd: 0, weg: false })).toEqual({ kind: 'nog-niets' });
  expect(opServerVan({ bevestigdOp: 9, nietBevestigd: 3, weg: false })).toEqual({ kind: 'niet-alles', wijzigingen: 3 });
  expect(opServerVan({ bevestigdOp: 9, nietBevestigd: 0, weg: false })).toEqual({ kind: 'alles', op: 9 });
  expect(opServerVan({ bevestigdOp: 9, nietBevestigd: 0, weg: true })).toEqual({ kind: 'gewist' });
});

test('counted are people of whom some toestel was seen with all of it', () => {
  expect(
    telBij(true, [
      [{ kind: 'niet' }],
      [
        { kind: 'miste', op: 1 },
        { kind: 'alles', op: 2 },
      ],
    ]),
  ).toBe(2);
  expect(telBij(false, [[{ kind: 'tot', op: 2, alles: 1 }], [{ kind: 'gezien', op: 1 }], []])).toBe(0);
});
