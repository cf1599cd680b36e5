// What a back-up holds, and what happens with each casus of it: read with suspicion, never where others see it, never past its last day.
import { describe, expect, test } from 'vitest';
import { CASUS_45 } from '../../src/content/werkvormen/casus-45.ts';
import { GEEN_EIGEN, type KopieEigen, leesEigen, schrijfEigen } from '../../src/domain/kopie-eigen.ts';
import {
  type KopieCasus,
  type KopieInhoud,
  kopieNaam,
  leesInhoud,
  schrijfInhoud,
} from '../../src/domain/kopie-inhoud.ts';
import { type CasusHier, planVoor, zoekHier } from '../../src/domain/kopie-plan.ts';
import { leegIngang } from '../../src/domain/routekaart/ingang.ts';
import { eigenWerkvorm, keurWerkvorm } from '../../src/domain/sessie/keur-werkvorm.ts';
import { leesOntwerp, naarOntwerp } from '../../src/domain/sessie/ontwerp-werkvorm.ts';
import type { Werkvorm } from '../../src/domain/sessie/werkvorm.ts';
import { createRandom } from '../vault/world.ts';

const naam = (letter: string) => letter.repeat(22);
const EIGEN = `${naam('k')}/${naam('c')}`;
const ANDERS = `${naam('n')}/${naam('d')}`;
const NU = Date.parse('2026-11-26T12:00:00Z');
const VANDAAG = '2026-11-26';

const casus = (deel: Partial<KopieCasus> = {}): KopieCasus => ({
  kamer: EIGEN,
  stam: EIGEN,
  titel: 'Casus blauw',
  gemaaktOp: NU,
  gewijzigdOp: NU,
  heel: true,
  anderen: [],
  leven: { besproken: null, afgerond: null, terugkijk: [], einden: [] },
  bytes: 3,
  ...deel,
});
const hier = (deel: Partial<CasusHier> = {}): CasusHier => ({
  kamer: EIGEN,
  stam: EIGEN,
  alleen: true,
  heel: true,
  magSchrijven: true,
  verwijderd: false,
  voorbij: false,
  ...deel,
});
const plan = (
  daar: CasusHier[],
  deel: { casus?: Partial<KopieCasus>; gelijk?: boolean | null; vandaag?: string } = {},
) => {
  const { gelijk = false, vandaag = VANDAAG } = deel;
  return planVoor(casus(deel.casus), daar, { gelijk, vandaag });
};

describe('what happens with it', () => {
  test('not here: a casus of one’s own; deleted here: the same, and it is said', () => {
    expect(plan([])).toEqual({ kind: 'nieuw', verwijderd: false });
    expect(plan([hier({ kamer: ANDERS, stam: ANDERS })])).toEqual({ kind: 'nieuw', verwijderd: false });
    expect(plan([hier({ verwijderd: true })])).toEqual({ kind: 'nieuw', verwijderd: true });
  });

  test('here by its own name: merged, or nothing when nothing is missing, whoever else is in the kring', () => {
    for (const alleen of [true, false]) {
      expect(plan([hier({ alleen })])).toEqual({ kind: 'samen', kamer: EIGEN });
      expect(plan([hier({ alleen })], { gelijk: true })).toEqual({ kind: 'al-hier', kamer: EIGEN });
    }
  });

  test('here by where it came from: only where nobody else sees it', () => {
    const restored = hier({ kamer: ANDERS, stam: EIGEN });
    expect(plan([restored])).toEqual({ kind: 'samen', kamer: ANDERS });
    expect(plan([{ ...restored, alleen: false }])).toEqual({ kind: 'nieuw', verwijderd: false });
    expect(plan([{ ...restored, verwijderd: true }])).toEqual({ kind: 'nieuw', verwijderd: false });
    // Its own name goes first.
    expect(zoekHier(casus(), [restored, hier()])?.kamer).toBe(EIGEN);
  });

  test('may only be read here, or is not whole here: it stays as it is', () => {
    expect(plan([hier({ magSchrijven: false })])).toEqual({ kind: 'alleen-lezen' });
    expect(plan([hier({ magSchrijven: false })], { gelijk: true })).toEqual({ kind: 'al-hier', kamer: EIGEN });
    expect(plan([hier({ heel: false })])).toEqual({ kind: 'nog-niet-hier' });
  });

  test('past its last day: not here by the day in the copy, here by the day that holds here', () => {
    expect(plan([], { vandaag: '2027-02-24' })).toEqual({ kind: 'nieuw', verwijderd: false });
    expect(plan([], { vandaag: '2027-02-25' })).toEqual({ kind: 'voorbij' });
    // Extended here after the copy was made.
    expect(plan([hier()], { vandaag: '2027-02-25' })).toEqual({ kind: 'samen', kamer: EIGEN });
    // Shortened here, or ended here and wiped.
    expect(plan([hier({ voorbij: true })])).toEqual({ kind: 'voorbij' });
    expect(plan([hier({ voorbij: true, verwijderd: true })])).toEqual({ kind: 'voorbij' });
  });

  test('its kring does not open here: nobody knows what stands in it, so it is left alone', () => {
    const dicht = { vandaag: VANDAAG, gelijk: false, dicht: true };
    expect(planVoor(casus(), [], dicht)).toEqual({ kind: 'kring-dicht' });
    expect(planVoor(casus(), [hier({ kamer: ANDERS, stam: EIGEN })], dicht)).toEqual({ kind: 'kring-dicht' });
  });

  test('its piece does not read: it is told, and nothing else is tried', () => {
    expect(plan([], { gelijk: null })).toEqual({ kind: 'stuk' });
    expect(plan([hier()], { gelijk: null })).toEqual({ kind: 'stuk' });
  });
});

describe('what it holds', () => {
  const inhoud: KopieInhoud = {
    lijst: {
      gemaaktOp: NU,
      instellingen: { functie: 'leerkracht', weergave: 'donker' },
      casussen: [casus({ titel: 'Casus é', bytes: 3 }), casus({ kamer: ANDERS, bytes: 2 })],
      gidsen: { bytes: 4 },
      eigen: { bytes: 2 },
    },
    casussen: [new Uint8Array([1, 2, 3]), new Uint8Array([4, 5])],
    gidsen: new Uint8Array([6, 7, 8, 9]),
    eigen: new Uint8Array([10, 11]),
  };

  test('comes back as it was, padding and all', () => {
    const bytes = schrijfInhoud(inhoud, () => 4_096);
    expect(bytes.length).toBe(4_096);
    expect(leesInhoud(bytes)).toEqual(inhoud);
  });

  test('a copy of an older app has no such piece; an older app takes it for padding', () => {
    const { eigen: _, ...lijst } = inhoud.lijst;
    const oud = { ...inhoud, lijst, eigen: null };
    expect(leesInhoud(schrijfInhoud(oud, () => 4_096))).toEqual(oud);
    expect(leesInhoud(schrijfInhoud({ ...inhoud, lijst }, () => 4_096))).toEqual(oud);
  });

  test('what one keeps beside casussen comes back line by line, and what is no such line stays out', () => {
    const id = 'i'.repeat(22);
    const ingang = { ...leegIngang('Wijkteam Oost', 'wijkteam'), id };
    const leerpunt = { id, kring: 'k'.repeat(22), dag: '2026-11-20', les: 'Eerder bellen.', thema: '', functie: '' };
    const gekeurd = keurWerkvorm(eigenWerkvorm(CASUS_45 as Werkvorm, 'e1', 'Onze woensdag'));
    if (gekeurd.kind !== 'goed') throw new Error(gekeurd.redenen.join());
    const { werkvorm } = gekeurd;
    const half = { van: 'e1', ontwerp: { ...naarOntwerp(werkvorm, 'Half af'), uitleg: '' } };
    const eigen: KopieEigen = {
      ...{ routekaart: [ingang], leerpunten: [leerpunt], werkvormen: [werkvorm], half: [half], onleesbaar: 0 },
      tellingen: new Map([['2026-3', { 'consult/gesteld': 4 }]]),
    };
    const read = leesEigen(JSON.parse(schrijfEigen(eigen)));
    expect(read?.routekaart).toEqual([ingang]);
    expect(read?.leerpunten).toEqual([leerpunt]);
    expect(read?.werkvormen).toEqual([werkvorm]);
    expect(read?.half).toEqual([half]);
    expect(read?.onleesbaar).toBe(0);
    expect([...(read?.tellingen?.keys() ?? [])]).toEqual(['2026-3']);
    const raar = leesEigen({
      routekaart: [null, 7, { ...ingang, id: '../x' }, { ...ingang, wie: '' }, ingang],
      leerpunten: [{ ...leerpunt, kring: 'k' }, { ...leerpunt, les: '' }, { ...leerpunt, van: 'x' }, 'x'],
      tellingen: { '2026-9': { x: 1 }, '2026-4': { x: 1, y: 'veel' } },
      // One that nobody made from another is none of one's own.
      werkvormen: [null, { ...werkvorm, fasen: [] }, CASUS_45, { ...werkvorm, id: '../x' }, werkvorm],
      // Of each one at most.
      half: [7, { van: 'e1' }, { van: 4, ontwerp: half.ontwerp }, { ...half, ontwerp: { titel: 'x' } }, half, half],
    });
    expect(raar).toEqual({
      ...{ routekaart: [ingang], leerpunten: [leerpunt], tellingen: new Map([['2026-4', {}]]), werkvormen: [werkvorm] },
      // What does not read is counted: that much can be told.
      ...{ half: [half], onleesbaar: 4 + 3 + 1 + 4 + 4 },
    });
    for (const geen of [null, 'x', 7, []]) expect(leesEigen(geen)).toBeNull();
    expect(leesEigen({})).toEqual(GEEN_EIGEN);
  });

  const ontwerpVan = (titel: string) => {
    const gekeurd = keurWerkvorm(CASUS_45);
    if (gekeurd.kind !== 'goed') throw new Error(gekeurd.redenen.join());
    return { ...naarOntwerp(gekeurd.werkvorm, titel), uitleg: '' };
  };

  test('a list that is no list, what is past the most and a quarter that is none are counted, never passed over', () => {
    const onleesbaar = (raw: Record<string, unknown>) => leesEigen(raw)?.onleesbaar;
    expect(onleesbaar({ half: { a: 1 }, routekaart: 'x', leerpunten: 5, werkvormen: null })).toBe(4);
    expect(onleesbaar({ half: [], routekaart: [], leerpunten: [], werkvormen: [], tellingen: null })).toBe(0);
    const ontwerp = ontwerpVan('Half af');
    const veel = leesEigen({ half: Array.from({ length: 250 }, (_, at) => ({ van: `e${at}`, ontwerp })) });
    expect([veel?.half.length, veel?.onleesbaar]).toEqual([200, 50]);
    expect(onleesbaar({ tellingen: { zzz: {}, '2026-4': {} } })).toBe(1);
    expect(onleesbaar({ tellingen: { '2026-3': 5, '2026-4': [] } })).toBe(2);
    for (const geen of ['x', 5, [], [1, 2]]) expect(onleesbaar({ tellingen: geen })).toBe(1);
  });

  test('half made by a newer app, with what this one does not know, is told and not cut down; on a device it still reads', () => {
    const ontwerp = ontwerpVan('Half af');
    const [fase, ...rest] = ontwerp.fasen;
    const nieuwer = { ...ontwerp, fasen: [{ ...fase, pauze: true }, ...rest] };
    const half = [
      { van: 'e1', ontwerp },
      { van: 'e2', ontwerp: nieuwer },
      { van: 'e3', ontwerp: { ...ontwerp, kleur: 'blauw' } },
      { van: 'e4', ontwerp, klaar: false },
    ];
    const { half: gelezen, onleesbaar } = leesEigen({ half }) ?? GEEN_EIGEN;
    expect([gelezen, onleesbaar]).toEqual([[{ van: 'e1', ontwerp }], 3]);
    expect(leesOntwerp(JSON.stringify(nieuwer))).toEqual(ontwerp);
  });

  test('pieces that would lie outside it, fields that are something else, and noise are no content', () => {
    const lies = (lijst: unknown) =>
      leesInhoud(schrijfInhoud({ ...inhoud, lijst: lijst as KopieInhoud['lijst'] }, (zonder) => zonder));
    expect(lies(inhoud.lijst)).toEqual(inhoud);
    expect(lies({ ...inhoud.lijst, gidsen: { bytes: 5 } })).toBeNull();
    expect(lies({ ...inhoud.lijst, gidsen: { bytes: -4 } })).toBeNull();
    expect(lies({ ...inhoud.lijst, eigen: { bytes: 3 } })).toBeNull();
    expect(lies({ ...inhoud.lijst, casussen: [{ ...casus(), kamer: '../kring' }] })).toBeNull();
    expect(lies({ ...inhoud.lijst, instellingen: { functie: 7, weergave: 'donker' } })).toBeNull();
    expect(lies(null)).toBeNull();
    for (let seed = 0; seed < 200; seed++) {
      const random = createRandom(seed);
      expect(leesInhoud(Uint8Array.from({ length: random(60) }, () => random(256))), `seed ${seed}`).toBeNull();
    }
  });

  test('the name of the file says only the day', () => {
    expect(kopieNaam('2026-11-26')).toBe('ruggespraak-kopie-2026-11-26.rsk');
    expect(kopieNaam('../../x')).toBe('ruggespraak-kopie-zonder-dag.rsk');
  });
});
