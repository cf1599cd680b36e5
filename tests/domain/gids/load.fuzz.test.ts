// Whatever comes in as a guide, it is let in or refused with reasons a person can read: it never breaks the app. SEED=<n> replays.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPack } from '../../../src/domain/gids/check.ts';
import { walkGids } from '../../../src/domain/gids/walk.ts';
import { testSeeds } from '../../fuzz/for-seeds.ts';
import { below, chance, pick, seeds } from '../../fuzz/seeded.ts';
import { type Los, voorbeeld } from './voorbeeld.ts';

/** A sentence of ours: Dutch, whole, without words of the machine. */
const ZIN = /^(?:Bij|Dit is|Deze gids|In deze gids|Pagina|Vraag|Uitkomst|Stap|Bron|De pagina's|") ?.+\.$/su;
const MACHINE = /invalid|expected|undefined|object Object|NaN|received|required/i;

function mustAnswer(data: unknown): 'goed' | 'geweigerd' {
  const before = JSON.stringify(data);
  const loaded = loadPack(data);
  expect(JSON.stringify(data)).toBe(before);
  if (loaded.kind === 'goed') {
    // Let in is walkable.
    walkGids(loaded.pack, new Map());
    return 'goed';
  }
  expect(loaded.redenen.length).toBeGreaterThan(0);
  for (const reden of loaded.redenen) {
    expect(reden).toMatch(ZIN);
    expect(reden.replace(/"[^"]*"/g, '')).not.toMatch(MACHINE);
  }
  return 'geweigerd';
}

testSeeds('any JSON at all', (seed) => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (data) => {
      expect(mustAnswer(data)).toBe('geweigerd');
    }),
    { seed, numRuns: 8 },
  );
});

testSeeds('any JSON under the right names', (seed) => {
  const anything = fc.jsonValue({ maxDepth: 2 });
  const names = Object.keys(voorbeeld());
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), anything), (data) => {
      mustAnswer({ ...data, schema: 1 });
      mustAnswer({ ...voorbeeld(), ...data });
    }),
    { seed, numRuns: 4 },
  );
});

/** Every place in a value: the thing it is in and the key. */
function* places(thing: Los): Generator<{ thing: Los; key: string | number }> {
  if (typeof thing !== 'object' || thing === null) return;
  for (const key of Object.keys(thing)) {
    yield { thing, key: Array.isArray(thing) ? Number(key) : key };
    yield* places(thing[key]);
  }
}

const STRANGE: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e300,
  '',
  ' ',
  'x',
  'ja',
  [],
  [null],
  {},
  { kind: 'altijd' },
].concat(['a'.repeat(2000), '__proto__', 'constructor', 'toString', 'één', '<b>', '\u0000', '../x'] as never[]);

/** One change someone could make by mistake, or worse. */
function spoil(los: Los): void {
  const all = [...places(los)];
  const { thing, key } = pick(all);
  switch (below(6)) {
    case 0:
      if (Array.isArray(thing)) thing.splice(Number(key), 1);
      else delete thing[key];
      break;
    case 1:
      thing[key] = pick(STRANGE);
      break;
    case 2:
      if (Array.isArray(thing)) thing.push(structuredClone(thing[Number(key)]));
      else thing[pick(['nieuw', 'kind', 'id', 'als', 'terug'])] = pick(STRANGE);
      break;
    case 3:
      // A name from elsewhere: a page where a question is meant.
      thing[key] = structuredClone(pick(all.map((one) => one.thing[one.key])));
      break;
    case 4:
      if (Array.isArray(thing)) thing.reverse();
      else
        Object.defineProperty(thing, '__proto__', {
          value: { verder: [] },
          enumerable: true,
          configurable: true,
          writable: true,
        });
      break;
    default:
      if (typeof thing[key] === 'string')
        thing[key] = `${thing[key]}${pick(['', ' ', '!', 'x', '\n'])}`.slice(chance(20) ? 1 : 0);
      else thing[key] = [thing[key]];
  }
}

const seen = { goed: 0, geweigerd: 0 };
testSeeds('a good guide with one thing changed', () => {
  for (let i = 0; i < 20; i++) {
    const los = voorbeeld();
    spoil(los);
    seen[mustAnswer(los)]++;
  }
});
testSeeds('and with several', () => {
  for (let i = 0; i < 8; i++) {
    const los = voorbeeld();
    for (let n = 2 + below(6); n > 0; n--) spoil(los);
    mustAnswer(los);
  }
});

// One seed alone may happen to see only one kind.
test.skipIf(seeds.length < 10)('both were seen: changes that are fine, and changes that are refused', () => {
  expect(seen.goed).toBeGreaterThan(0);
  expect(seen.geweigerd).toBeGreaterThan(seen.goed);
});
