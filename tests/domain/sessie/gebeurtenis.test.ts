// Events as others may have written them: whatever comes in, nothing throws, and what fits is read as it was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Gebeurtenis, LANGSTE, leesGebeurtenis } from '../../../src/domain/sessie/gebeurtenis.ts';
import { keurOordeel, leesOordeel, oordeelInWoorden } from '../../../src/domain/sessie/oordeel.ts';
import { vouwSessie } from '../../../src/domain/sessie/vouw.ts';
import type { Vorm } from '../../../src/domain/sessie/werkvorm.ts';
import { dekTafel, naar, WERKVORM, zetKlaar } from './tafel.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** Prints its seed when it fails; SEED= replays it. */
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed: SEED, numRuns: 400 });

const basis = { id: 'i', sessie: 's', na: 1, plek: 'p', op: 5 };
const goed: Record<string, object> = {
  begin: { werkvorm: WERKVORM },
  werkvorm: { werkvorm: WERKVORM },
  kom: { functie: 'leerkracht', toestel: 't' },
  ga: {},
  rol: { voor: 'q', rol: 'notulist', aan: true },
  klaar: { beurt: 'b', klaar: true },
  fase: { van: 'b', naar: 1 },
  tijd: { beurt: 'b', minuten: 5 },
  stop: { reden: 'gevaar' },
  bied: { aan: null },
  'neem-aan': { bod: 'b' },
  'neem-over': { van: 'q', wegSinds: 1 },
  ronde: { vorm: { kind: 'tekst', vraag: 'Wat?' } },
  oordeel: { ronde: 'r', beurt: 'b', omhulsel: 'AB-_', bewijs: 'CD', naOnthulling: false },
  onthul: { ronde: 'r', gezien: ['o'] },
  open: { oordeel: 'o', sleutel: 'EF', tekst: '{}' },
  oogst: { beurt: 'b', soort: 'les', tekst: 'een les', vervangt: [] },
  thema: { tekst: 'samenwerken' },
  terugblik: { dag: '2026-12-24' },
};

describe('reading', () => {
  test.each(Object.entries(goed))('%s is read as it was written, and no more than that', (kind, meer) => {
    expect(leesGebeurtenis({ ...basis, kind, ...meer })).toEqual({ ...basis, kind, ...meer });
    expect(leesGebeurtenis({ ...basis, kind, ...meer, extra: 'later bedacht' })).toEqual({ ...basis, kind, ...meer });
  });

  test.each<[string, object]>([
    ['another kind', { kind: 'later' }],
    ['no number', { kind: 'ga', na: 0 }],
    ['half a number', { kind: 'ga', na: 1.5 }],
    ['a number beyond all', { kind: 'ga', na: Number.MAX_SAFE_INTEGER }],
    ['a moment that is none', { kind: 'ga', op: Number.NaN }],
    ['no place', { kind: 'ga', plek: '' }],
    ['minutes to come back from', { kind: 'tijd', beurt: 'b', minuten: -5 }],
    ['a whole day of minutes', { kind: 'tijd', beurt: 'b', minuten: 1440 }],
    ['sealed words that are words', { ...goed.oordeel, kind: 'oordeel', omhulsel: 'een zes, omdat' }],
    ['a book', { ...goed.oogst, kind: 'oogst', tekst: 'x'.repeat(LANGSTE.tekst + 1) }],
    ['a day that is none', { kind: 'terugblik', dag: '2026-02-31' }],
    ['a werkvorm without phases', { kind: 'begin', werkvorm: { ...WERKVORM, fasen: [] } }],
  ])('refuses %s', (_, raw) => {
    expect(leesGebeurtenis({ ...basis, ...raw })).toBeNull();
  });

  test('a thing that throws when it is looked at is nothing', () => {
    const boos = { ...basis, kind: 'ga' };
    Object.defineProperty(boos, 'plek', {
      get() {
        throw new Error('no');
      },
    });
    expect(leesGebeurtenis(boos)).toBeNull();
  });
});

test(`whatever is written, a session comes of it (SEED=${SEED})`, () => {
  const een = dekTafel().toestel('een');
  zetKlaar(een, ['a', 'b']);
  naar(een, 'a', 0);
  naar(een, 'a', 1);
  const echt = [...een.er.values()];
  const ids = fc.constantFrom('a', 'b', 'x', 'cijfer', '__proto__', 'constructor', ...echt.map(({ id }) => id));
  const rommel = fc.oneof(
    fc.anything(),
    fc
      .record({
        kind: fc.constantFrom(...Object.keys(goed)),
        na: fc.integer({ min: -1, max: 40 }),
        ...{ id: ids, plek: ids, van: ids, voor: ids, aan: fc.oneof(ids, fc.boolean(), fc.constant(null)) },
        ...{ bod: ids, ronde: ids, beurt: ids, oordeel: ids, toestel: ids, vervangt: fc.array(ids) },
        naar: fc.integer({ min: -1, max: 9 }),
        rol: fc.constantFrom('gespreksleider', 'inbrenger', 'baas'),
      })
      .map((raw) => ({ ...basis, ...goed[raw.kind], ...raw })),
  );
  check(
    fc.property(fc.array(rommel, { maxLength: 30 }), (raws) => {
      const gelezen = raws.flatMap((raw) => leesGebeurtenis(raw) ?? []);
      const alle: Gebeurtenis[] = [...echt, ...gelezen];
      const sessie = vouwSessie(alle);
      expect(vouwSessie(alle.toReversed())).toEqual(sessie);
      expect(sessie.deelnemers.filter(({ rollen }) => rollen.includes('gespreksleider')).length).toBeLessThanOrEqual(1);
      for (const { onthuldOp, bijdragen } of sessie.rondes) if (onthuldOp === null) expect(bijdragen).toEqual([]);
    }),
  );
});

describe('what is inside a judgement', () => {
  const stem: Vorm = { kind: 'stem', vraag: 'Bellen?', keuzes: ['ja', 'nee'] };
  test('fits the question, or is nothing', () => {
    expect(keurOordeel({ kind: 'stem', keuze: 'ja', reden: '' }, stem)).toEqual({
      kind: 'stem',
      keuze: 'ja',
      reden: '',
    });
    expect(keurOordeel({ kind: 'stem', keuze: 'misschien', reden: '' }, stem)).toBeNull();
    expect(keurOordeel({ kind: 'schaal', cijfer: 4, reden: '' }, stem)).toBeNull();
    const schaal = { kind: 'schaal', vraag: 'Hoe?', laag: '', hoog: '' } as const;
    for (const cijfer of [-1, 11, 4.5, '4'])
      expect(keurOordeel({ kind: 'schaal', cijfer, reden: '' }, schaal)).toBeNull();
    expect(leesOordeel('{"kind":"schaal","cijfer":0,"reden":"nu niet"}', schaal)).toMatchObject({ cijfer: 0 });
    for (const raar of ['', '{', 'null', '[]']) expect(leesOordeel(raar, schaal)).toBeNull();
  });
  test('reads as a line', () => {
    expect(oordeelInWoorden({ kind: 'schaal', cijfer: 4, reden: ' te stil ' })).toBe('4: te stil');
    expect(oordeelInWoorden({ kind: 'stem', keuze: 'ja', reden: '' })).toBe('ja');
  });
});
