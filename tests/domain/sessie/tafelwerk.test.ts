// What people see around the fold: time left, coming in late, one phone that goes round, who is next, warnings.
import { describe, expect, test } from 'vitest';
import { type EerdereSessie, eerdereVan, volgendeAanDeBeurt } from '../../../src/domain/sessie/aan-de-beurt.ts';
import { naamAanTafel, plekkenVan, volgendeSchrijver } from '../../../src/domain/sessie/doorgeven.ts';
import { duurVan, klokTekst, resterend, restInWoorden, verschilVan } from '../../../src/domain/sessie/klok.ts';
import { letOp, letOpInWoorden } from '../../../src/domain/sessie/let-op.ts';
import { watNu } from '../../../src/domain/sessie/wat-nu.ts';
import { dekTafel, kom, naar, zetKlaar } from './tafel.ts';

const MINUUT = 60_000;
function bezig(plekken: readonly string[] = ['a', 'b', 'c'], tot = 0) {
  const tafel = dekTafel();
  const een = tafel.toestel('een');
  zetKlaar(een, plekken);
  for (let index = 0; index <= tot; index++) naar(een, 'a', index);
  return { tafel, een };
}

describe('time', () => {
  test('counts to an end, and over it', () => {
    const { een, tafel } = bezig();
    expect(resterend(een.zie(), tafel.nu)).toBe(5 * MINUUT);
    expect(resterend(een.zie(), tafel.nu + 3 * MINUUT)).toBe(2 * MINUUT);
    expect(resterend(een.zie(), tafel.nu + 6 * MINUUT)).toBe(-MINUUT);
    een.doe('a', { kind: 'stop', reden: 'klaar' });
    expect(resterend(een.zie(), tafel.nu)).toBeNull();
  });

  test('a clock that is ahead gives nobody more than there is', () => {
    const { een, tafel } = bezig();
    naar(een, 'a', 1, tafel.nu + 3_600_000);
    expect(resterend(een.zie(), tafel.nu)).toBe(5 * MINUUT);
  });

  test('in figures and in words', () => {
    expect([245_000, 60_000, 1, 0, -5_000].map(klokTekst)).toEqual(['4:05', '1:00', '0:01', '0:00', '0:00']);
    expect([0, 30_000, 61_000, 240_000].map(restInWoorden)).toEqual([
      ...['De tijd is om', 'Nog minder dan een minuut', 'Nog 1 minuut', 'Nog 4 minuten'],
    ]);
  });

  test('how long they were at it leaves out the time after a stop', () => {
    const { een, tafel } = bezig();
    tafel.nu += 10 * MINUUT;
    een.doe('a', { kind: 'stop', reden: 'tijd' });
    tafel.nu += 600 * MINUUT;
    expect(duurVan(een.zie(), tafel.nu)).toBe(10 * MINUUT);
    naar(een, 'a', 1);
    expect(duurVan(een.zie(), tafel.nu + MINUUT)).toBe(11 * MINUUT);
  });

  test('how far a clock is off follows from what the server says, better with each answer', () => {
    expect(verschilVan([])).toBeNull();
    expect(verschilVan([{ gevraagd: 5, ontvangen: 4, server: 1 }])).toBeNull();
    // This clock is 90 s behind; the server cuts its seconds off.
    const echt = 90_000;
    const meet = (op: number, duur: number) => ({
      ...{ gevraagd: op, ontvangen: op + duur },
      server: Math.floor((op + echt + duur / 2) / 1_000) * 1_000,
    });
    const een = verschilVan([meet(100_400, 80)]) ?? 0;
    expect(Math.abs(een - echt)).toBeLessThan(600);
    const drie = verschilVan([meet(100_400, 80), meet(107_950, 60), meet(116_050, 70)]) ?? 0;
    expect(Math.abs(drie - echt)).toBeLessThan(150);
    // An answer that fits none of the others is left out.
    expect(verschilVan([meet(100_400, 80), { gevraagd: 1, ontvangen: 900, server: 9e12 }])).toBe(een);
  });
});

describe('coming in late', () => {
  test('where, how long, and what is asked', () => {
    const { een, tafel } = bezig(['a', 'b', 'c'], 1);
    een.doe('d', kom('vier', 'leerkracht'));
    expect(watNu(een.zie(), 'd', tafel.nu + MINUUT)).toEqual({
      waar: 'Fase 2 van 4: Fase cijfer',
      tijd: 'Nog 4 minuten',
      verwacht: 'Geef eerst alleen je oordeel. De anderen zien het pas als het wordt getoond.',
    });
    naar(een, 'a', 2);
    expect(watNu(een.zie(), 'b', tafel.nu).verwacht).toBe('Jij luistert alleen. Je kunt voor jezelf meeschrijven.');
    expect(watNu(een.zie(), 'd', tafel.nu).verwacht).toBe('Praat.');
    een.doe('a', { kind: 'stop', reden: 'klaar' });
    expect(watNu(een.zie(), 'd', tafel.nu).waar).toBe('De intervisie is gestopt bij: Fase roddel');
  });
});

describe('one phone', () => {
  test('goes to who did not write yet, and nowhere when all did', () => {
    const { een } = bezig(['a', 'b', 'c'], 1);
    een.doe('ver', kom('twee'));
    expect(plekkenVan(een.zie(), 'een').map(({ plek }) => plek)).toEqual(['a', 'b', 'c']);
    const geef = (plek: string) =>
      een.doe(plek, {
        ...{ kind: 'oordeel', ronde: 'cijfer', beurt: een.zie().beurt, omhulsel: 'AA', bewijs: 'BB' },
        naOnthulling: false,
      });
    const volgende = (na: string | null) => volgendeSchrijver(een.zie(), 'een', 'cijfer', na)?.plek ?? null;
    expect(volgende(null)).toBe('a');
    geef('b');
    expect(volgende('b')).toBe('c');
    geef('c');
    expect(volgende('c')).toBe('a');
    geef('a');
    expect(volgende('a')).toBeNull();
  });

  test('two with one functie are told apart', () => {
    const { een } = bezig(['a']);
    een.doe('x', kom('een', 'leerkracht'));
    expect(naamAanTafel(een.zie(), 'x')).toBe('leerkracht');
    een.doe('y', kom('een', 'leerkracht '));
    expect(['x', 'y', 'weg'].map((plek) => naamAanTafel(een.zie(), plek))).toEqual([
      ...['leerkracht 1', 'leerkracht 2', 'deelnemer'],
    ]);
  });
});

describe('who is next', () => {
  const sessie = (op: number, inbrenger: string, leider: string): EerdereSessie => ({
    ...{ op, aanwezig: ['p', 'q', 'r'], inbrengers: [inbrenger], gespreksleiders: [leider] },
  });
  test('who never did, then who did so longest ago', () => {
    const eerder = [sessie(3, 'p', 'q'), sessie(1, 'q', 'q'), sessie(2, 'q', 'p')];
    expect(volgendeAanDeBeurt(eerder, 'inbrenger', ['p', 'q', 'r']).map(({ wie }) => wie)).toEqual(['r', 'q', 'p']);
    expect(volgendeAanDeBeurt(eerder, 'gespreksleider', ['q', 'p', 'q'])).toEqual([
      { wie: 'p', laatst: 2 },
      { wie: 'q', laatst: 3 },
    ]);
    // A newcomer does not have to begin.
    expect(volgendeAanDeBeurt(eerder, 'inbrenger', ['nieuw', 'r']).map(({ wie }) => wie)).toEqual(['r', 'nieuw']);
  });

  test('is known of a session also when the lead changed, and apart for places of one phone', () => {
    const { een } = bezig(['a', 'b'], 0);
    een.doe('ver', kom('twee', 'arts'));
    const bod = een.doe('a', { kind: 'bied', aan: 'ver' });
    een.doe('ver', { kind: 'neem-aan', bod: bod.id });
    naar(een, 'ver', 1);
    expect(eerdereVan(een.zie())).toMatchObject({
      aanwezig: ['een functie a', 'een functie b', 'twee'],
      inbrengers: ['een functie b'],
      gespreksleiders: ['een functie a', 'twee'],
    });
    // Of somebody's second device it is known whose it is.
    const wie = (toestel: string) => (toestel === 'twee' ? 'iemand' : toestel);
    expect(eerdereVan(een.zie(), wie).gespreksleiders).toEqual(['een functie a', 'iemand']);
  });
});

test('warnings: no lead, two roles in one, too few and too many; none blocks', () => {
  const { een } = bezig(['a', 'b', 'c'], -1);
  expect(letOp(een.zie())).toEqual([]);
  een.doe('b', { kind: 'rol', voor: 'b', rol: 'tegendenker', aan: true });
  een.doe('a', { kind: 'rol', voor: 'a', rol: 'inbrenger', aan: true });
  expect(letOp(een.zie()).map(({ kind }) => kind)).toEqual(['twee-inbrengers', 'samen', 'samen']);
  for (const plek of ['b', 'c']) een.doe(plek, { kind: 'ga' });
  een.doe('a', { kind: 'rol', voor: 'a', rol: 'gespreksleider', aan: false });
  const nu = letOp(een.zie());
  expect(nu).toEqual([
    { kind: 'geen', rol: 'gespreksleider' },
    { kind: 'te-klein', aantal: 1, van: 2, tot: 4 },
  ]);
  expect(nu.map((one) => letOpInWoorden(een.zie(), one))[1]).toBe(
    'Jullie zijn met 1 persoon. Deze werkvorm gaat het best met 2 tot 4.',
  );
});
