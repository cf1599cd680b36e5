// The life of a casus on paper: which fase, which last day and why; days that neither summer time nor a time zone can shift.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  dagenTussen,
  dagOp,
  describeFase,
  eindeVan,
  keurDag,
  keurEinde,
  type LevenFeiten,
  levenVan,
  metRespijt,
  plusDagen,
  staandeEinden,
} from '../../src/domain/casus-leven.ts';
import { isDag } from '../../src/domain/dag.ts';
import type { EindeRegel } from '../../src/domain/leven-regels.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** Prints its seed when it fails; SEED= replays it. */
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed: SEED, numRuns: 300 });

const ZONES = ['Europe/Amsterdam', 'America/Curacao', 'Pacific/Auckland', 'Pacific/Apia', 'UTC', 'America/St_Johns'];
const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

const at = (text: string) => new Date(text).getTime();
const gezet = (dag: string) => ({ dag, functie: 'leerkracht', op: 5 });
const regel = (deel: Partial<EindeRegel> = {}): EindeRegel => ({
  ...{ id: 'a', dag: '2026-12-10', reden: 'nodig voor terugkijk', functie: 'wijkteam', op: 1, vervangt: [] },
  ...deel,
});
const feiten = (deel: Partial<LevenFeiten> = {}): LevenFeiten => ({
  ...{ gemaaktOp: at('2026-11-26T10:00'), besproken: null, afgerond: null, terugkijk: [], einden: [] },
  ...deel,
});
const VANDAAG = '2026-11-26';

const dag = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 86_400_000, max: Date.UTC(2090, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const einden = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    dag: fc.constantFrom('2026-12-01', '2026-12-20', '2027-01-31'),
    reden: fc.constant('x'),
    functie: fc.constant(''),
    op: fc.integer({ min: 0, max: 9 }),
    vervangt: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')),
  }),
  { selector: ({ id }) => id },
);

describe('days', () => {
  it('counting there and back gives the same day, in every zone', () => {
    for (const zone of ZONES) {
      process.env.TZ = zone;
      check(
        fc.property(dag, fc.integer({ min: -800, max: 800 }), (from, days) => {
          const to = plusDagen(from, days);
          expect(isDag(to)).toBe(true);
          expect(dagenTussen(from, to)).toBe(days);
          expect(plusDagen(to, -days)).toBe(from);
        }),
      );
    }
  });

  it('each moment of a local day is on that day, also when the clock goes forward or back', () => {
    for (const zone of ZONES) {
      process.env.TZ = zone;
      check(
        fc.property(dag, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (day, hour, minute) => {
          const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
          // Noon for hours the clock jumps over: then the local time asked for does not exist.
          const local = new Date(year, month - 1, date, hour, minute);
          if (local.getDate() !== date || local.getHours() !== hour) return;
          expect(dagOp(local.getTime())).toBe(day);
        }),
      );
    }
  });

  it('the day of summer time is 23 hours and still one day', () => {
    process.env.TZ = 'Europe/Amsterdam';
    const start = at('2026-03-28T23:30');
    expect(dagOp(start)).toBe('2026-03-28');
    expect(dagOp(start + 3_600_000)).toBe('2026-03-29');
    expect(dagOp(start + 24 * 3_600_000)).toBe('2026-03-30');
    expect(plusDagen('2026-03-28', 1)).toBe('2026-03-29');
    expect(plusDagen('2026-10-24', 2)).toBe('2026-10-26');
  });

  it('odd moments and days throw nothing and give a day of ten characters', () => {
    for (const odd of [Number.NaN, -5, 8.64e15, 1e300, Number.POSITIVE_INFINITY, 0])
      expect(dagOp(odd)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const odd of ['2026-02-30', '2026-13-01', '26-01-01', 'morgen', '', null, 5, {}, '2026-01-01T00:00'])
      expect(isDag(odd)).toBe(false);
    expect(isDag('2028-02-29')).toBe(true);
    expect(plusDagen('9999-12-01', 400)).toMatch(/^\d{4}-/);
  });
});

describe('fase', () => {
  it('goes by what people set, then by who can see it', () => {
    const niets = { besproken: null, afgerond: null };
    expect(describeFase(niets, { anderen: 0 })).toBe('concept');
    expect(describeFase(niets, { anderen: 2 })).toBe('gedeeld');
    expect(describeFase({ ...niets, besproken: gezet(VANDAAG) }, { anderen: 0 })).toBe('besproken');
    expect(describeFase({ besproken: null, afgerond: gezet(VANDAAG) }, { anderen: 2 })).toBe('afgerond');
    expect(describeFase({ besproken: gezet(VANDAAG), afgerond: gezet(VANDAAG) }, { anderen: 0 })).toBe('afgerond');
  });
});

describe('the last day', () => {
  it('is 90 days after it was made', () => {
    expect(eindeVan(feiten(), VANDAAG)).toEqual({ dag: '2027-02-24', waarom: { kind: 'gemaakt' } });
  });

  it('is the same day on every device, wherever it is: else one would end it and another put it back, on and on', () => {
    const gemaaktOp = Date.parse('2026-11-26T23:30:00Z');
    const days = ZONES.map((zone) => {
      process.env.TZ = zone;
      return eindeVan(feiten({ gemaaktOp }), '2027-02-20').dag;
    });
    expect(new Set(days).size).toBe(1);
  });

  it('or 14 days after the look-back, when that is first; of two look-backs the latest', () => {
    expect(eindeVan(feiten({ terugkijk: [gezet('2026-12-24')] }), VANDAAG)).toEqual({
      dag: '2027-01-07',
      waarom: { kind: 'terugkijk' },
    });
    expect(eindeVan(feiten({ terugkijk: [gezet('2027-02-20')] }), VANDAAG).dag).toBe('2027-02-24');
    expect(eindeVan(feiten({ terugkijk: [gezet('2027-01-20'), gezet('2026-12-24')] }), VANDAAG).dag).toBe('2027-02-03');
  });

  it('never later than 90 days or 14 after the look-back, never before both', () => {
    check(
      fc.property(dag, fc.array(dag, { maxLength: 3 }), (made, days) => {
        const { dag: end } = eindeVan(
          feiten({ gemaaktOp: at(`${made}T12:00`), terugkijk: days.map(gezet) }),
          '2090-12-31',
        );
        const bounds = [
          plusDagen(made, 90),
          ...days
            .sort()
            .slice(-1)
            .map((day) => plusDagen(day, 14)),
        ];
        expect(end).toBe(bounds.sort()[0]);
      }),
    );
  });

  it('is what a person set, earlier or later', () => {
    const set = regel();
    expect(eindeVan(feiten({ einden: [set], terugkijk: [gezet('2026-11-30')] }), VANDAAG)).toEqual({
      dag: '2026-12-10',
      waarom: { kind: 'gezet', regel: set },
    });
  });

  it('set apart by two: the latest counts and both are there to choose from, until somebody chose', () => {
    const early = regel({ id: 'a', dag: '2026-12-01' });
    const late = regel({ id: 'b', dag: '2027-01-31' });
    expect(eindeVan(feiten({ einden: [early, late] }), VANDAAG)).toEqual({
      dag: '2027-01-31',
      waarom: { kind: 'samen', regels: [late, early] },
    });
    const chosen = regel({ id: 'c', dag: '2026-12-01', vervangt: ['a', 'b'] });
    expect(eindeVan(feiten({ einden: [early, late, chosen] }), VANDAAG)).toEqual({
      dag: '2026-12-01',
      waarom: { kind: 'gezet', regel: chosen },
    });
  });

  it('twice the same day is no disagreement', () => {
    const two = [regel({ id: 'a', op: 1 }), regel({ id: 'b', op: 2 })];
    expect(eindeVan(feiten({ einden: two }), VANDAAG).waarom).toEqual({ kind: 'gezet', regel: two[1] });
  });

  it('whatever stands and in whatever order: the same answer, one that stands, and none that is later', () => {
    check(
      fc.property(einden, fc.integer({ min: 0, max: 5 }), (all, turn) => {
        const turned = [...all.slice(turn), ...all.slice(0, turn)];
        const standing = staandeEinden(all);
        expect(staandeEinden(turned).map(({ dag: day }) => day)).toEqual(standing.map(({ dag: day }) => day));
        expect(standing.length > 0).toBe(all.length > 0);
        expect(standing.map(({ dag: day }) => day)).toEqual(
          [...new Set(standing.map(({ dag: day }) => day))].sort().reverse(),
        );
        const replaced = new Set(all.flatMap(({ id, vervangt }) => vervangt.filter((other) => other !== id)));
        const free = all.filter(({ id }) => !replaced.has(id));
        // In a circle all of them count: destroying must not come sooner than anyone asked for.
        const counts = free.length > 0 ? free : all;
        expect(standing[0]?.dag).toBe(
          counts
            .map(({ dag: day }) => day)
            .sort()
            .at(-1),
        );
      }),
    );
  });

  it('a clock that was ahead when it was made gives no more than 90 days', () => {
    expect(eindeVan(feiten({ gemaaktOp: at('2031-01-01T10:00') }), VANDAAG).dag).toBe('2027-02-24');
    expect(eindeVan(feiten({ gemaaktOp: 8.64e15 }), VANDAAG).dag).toBe('2027-02-24');
  });

  it('first seen when it was over already, it leaves a week', () => {
    const over = { dag: '2026-11-20', waarom: { kind: 'gemaakt' } } as const;
    expect(metRespijt(over, '2026-11-20')).toEqual(over);
    expect(metRespijt(over, VANDAAG)).toEqual({ dag: '2026-12-03', waarom: { kind: 'respijt' } });
  });
});

it('a casus exists through the whole last day', () => {
  const op = (vandaag: string) => levenVan(feiten(), { vandaag, anderen: 0, gezien: VANDAAG }).dagenOver;
  expect(op('2027-02-23')).toBe(1);
  expect(op('2027-02-24')).toBe(0);
  expect(op('2027-02-25')).toBe(-1);
});

it('the look-back is counted from today, and both days are there when they differ', () => {
  const leven = levenVan(feiten({ terugkijk: [gezet('2026-12-01'), gezet('2026-11-26')] }), {
    ...{ vandaag: VANDAAG, anderen: 1, gezien: null },
  });
  expect(leven).toMatchObject({ terugkijkOp: '2026-12-01', terugkijkOver: 5, fase: 'gedeeld' });
  expect(leven.terugkijkSamen).toEqual(['2026-12-01', '2026-11-26']);
  expect(levenVan(feiten(), { vandaag: VANDAAG, anderen: 1, gezien: null })).toMatchObject({
    ...{ terugkijkOp: null, terugkijkOver: null, terugkijkSamen: [] },
  });
});

it('a day can be set from today up to a year ahead', () => {
  expect(keurDag(VANDAAG, VANDAAG)).toBeNull();
  expect(keurDag('2027-11-26', VANDAAG)).toBeNull();
  expect(keurDag('2027-11-27', VANDAAG)).toBe('dag-te-ver');
  expect(keurDag('2026-11-25', VANDAAG)).toBe('dag-voorbij');
  // An end that comes as a surprise is no end.
  expect(keurEinde('2026-11-28', VANDAAG)).toBe('dag-te-snel');
  expect(keurEinde('2026-11-29', VANDAAG)).toBeNull();
  expect(keurDag('', VANDAAG)).toBe('dag-ongeldig');
});
