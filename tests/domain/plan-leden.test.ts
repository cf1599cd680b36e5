// Who may take whom out of a kring, leave it, or change a rol; what an entry has to hold; and what can be said of who goes.
import { describe, expect, it } from 'vitest';
import { type Kring, type Lid, mayWrite } from '../../src/domain/kring.ts';
import type { Rol } from '../../src/domain/log-entry.ts';
import {
  aantalGrenzen,
  grenzen,
  kendeWieWeggingDeSleutel,
  planErbij,
  planRol,
  planToestelWeg,
  planVerlaten,
  planVerwijderen,
  schreefAlleen,
} from '../../src/domain/plan-leden.ts';

/** `anna2` is a device of anna. */
const lid = (sign: string, rol: Rol, removed: Lid['removed'] = null, before: Lid['before'] = null): [string, Lid] => [
  sign,
  {
    ...{ toestel: { sign, box: `${sign}-box` }, van: sign.replace(/\d$/, ''), rol, gast: null },
    ...{ removed, before, until: removed ? 9 : 0 },
  },
];
const kring = (...leden: [string, Lid][]): Kring => ({
  ...{ id: 'k', length: 9, head: '', epoch: 3, turns: [] },
  leden: new Map(leden),
  uitnodigingen: new Map(
    (['open', 'gevraagd', 'used', 'withdrawn', 'expired'] as const).map((status, i) => [
      String(i),
      { invite: String(i), expires: 1, rol: 'meedoen', byBeheerder: true, gast: null, status, toestel: null, until: 0 },
    ]),
  ),
});
const team = kring(
  lid('anna', 'beheren'),
  lid('bram', 'meedoen'),
  lid('cas', 'meelezen'),
  lid('weg', 'beheren', { 'k/d': { 7: 3 } }),
);
const no = (reden: string) => ({ kind: 'geweigerd', reden });

describe('S18 taking someone out', () => {
  it('is for who manages, never oneself, and done once', () => {
    expect(planVerwijderen(team, 'anna', 'bram')).toEqual({ kind: 'goed', trektIn: 2, schrijftNietMeer: true });
    // Who only read has no words to take into account.
    expect(planVerwijderen(team, 'anna', 'cas')).toMatchObject({ schrijftNietMeer: false });
    expect(planVerwijderen(team, 'anna', 'weg')).toEqual({ kind: 'al-zo' });
    expect(planVerwijderen(team, 'anna', 'anna')).toEqual(no('jezelf'));
    expect(planVerwijderen(team, 'anna', 'niemand')).toEqual(no('lid-al-weg'));
    for (const wie of ['bram', 'cas']) expect(planVerwijderen(team, wie, 'anna')).toEqual(no('mag-niet'));
    for (const wie of ['weg', 'niemand']) expect(planVerwijderen(team, wie, 'bram')).toEqual(no('geen-lid'));
  });
});

describe('S18 leaving', () => {
  it('is for everyone, but somebody stays to manage', () => {
    for (const wie of ['bram', 'cas']) expect(planVerlaten(team, wie).kind).toBe('goed');
    expect(planVerlaten(team, 'anna')).toEqual(no('laatste-beheerder'));
    expect(planVerlaten(kring(lid('anna', 'beheren'), lid('bram', 'beheren')), 'anna').kind).toBe('goed');
    expect(planVerlaten(kring(lid('anna', 'beheren'), lid('weg', 'meedoen', {})), 'anna')).toEqual(no('alleen'));
    expect(planVerlaten(team, 'weg')).toEqual({ kind: 'al-zo' });
    expect(planVerlaten(team, 'niemand')).toEqual(no('geen-lid'));
  });

  it('the key of who left is made anew; that of who was taken out was made by another', () => {
    expect(kendeWieWeggingDeSleutel({ kind: 'remove', by: 'weg', sign: 'weg' })).toBe(true);
    expect(kendeWieWeggingDeSleutel({ kind: 'remove', by: 'anna', sign: 'weg' })).toBe(false);
    expect(kendeWieWeggingDeSleutel({ kind: 'turn', by: 'anna' })).toBe(false);
    expect(kendeWieWeggingDeSleutel(null)).toBe(false);
  });
});

describe('S18 devices of one person', () => {
  const two = kring(
    lid('anna', 'beheren', {}),
    lid('anna2', 'beheren'),
    lid('anna3', 'beheren'),
    lid('bram', 'meedoen'),
    lid('bram2', 'meedoen'),
  );

  it('a person goes whole, by whichever of their devices they are named, also one that is gone', () => {
    expect(planVerwijderen(two, 'anna3', 'bram2')).toMatchObject({ kind: 'goed' });
    for (const eigen of ['anna', 'anna2', 'anna3']) expect(planVerwijderen(two, 'anna3', eigen)).toEqual(no('jezelf'));
    const lost = kring(lid('anna', 'beheren'), lid('bram', 'meedoen', {}), lid('bram2', 'meedoen'));
    expect(planVerwijderen(lost, 'anna', 'bram')).toMatchObject({ kind: 'goed' });
    expect(planRol(lost, 'anna', 'bram', 'meelezen')).toMatchObject({ kind: 'goed' });
  });

  it('leaving is with all of them, so two devices of one person are nobody to stay with', () => {
    expect(planVerlaten(two, 'anna2')).toEqual(no('laatste-beheerder'));
    expect(planVerlaten(kring(lid('anna', 'beheren'), lid('anna2', 'beheren')), 'anna')).toEqual(no('alleen'));
    expect(planRol(two, 'anna2', 'anna3', 'meedoen')).toEqual(no('laatste-beheerder'));
  });

  it('one of their own is taken out from another, once, and nobody else’s', () => {
    expect(planToestelWeg(two, 'anna2', 'anna3')).toEqual({ kind: 'goed', trektIn: 2, schrijftNietMeer: true });
    expect(planToestelWeg(two, 'anna2', 'anna')).toEqual({ kind: 'al-zo' });
    expect(planToestelWeg(two, 'anna2', 'anna2')).toEqual(no('jezelf'));
    for (const ander of ['bram', 'niemand'])
      expect(planToestelWeg(two, 'anna2', ander)).toEqual(no('niet-jouw-toestel'));
    expect(planToestelWeg(two, 'anna', 'anna2')).toEqual(no('geen-lid'));
  });

  it('five at most', () => {
    const vijf = [1, 2, 3, 4, 5].map((i) => lid(`bram${i}`, 'meelezen'));
    expect(planErbij(kring(lid('anna', 'beheren'), ...vijf), 'bram3')).toEqual(no('te-veel-toestellen'));
    expect(planErbij(kring(lid('anna', 'beheren'), ...vijf.slice(1)), 'bram3')).toMatchObject({ kind: 'goed' });
    expect(planErbij(two, 'anna')).toEqual(no('geen-lid'));
  });
});

describe('S18 a rol', () => {
  it('is given by who manages, and the last of them keeps theirs', () => {
    expect(planRol(team, 'anna', 'bram', 'beheren')).toMatchObject({ kind: 'goed', schrijftNietMeer: false });
    expect(planRol(team, 'anna', 'bram', 'meelezen')).toMatchObject({ kind: 'goed', schrijftNietMeer: true });
    expect(planRol(team, 'anna', 'bram', 'meedoen')).toEqual({ kind: 'al-zo' });
    expect(planRol(team, 'anna', 'anna', 'meedoen')).toEqual(no('laatste-beheerder'));
    expect(planRol(team, 'anna', 'weg', 'meedoen')).toEqual(no('lid-al-weg'));
    for (const wie of ['bram', 'cas']) expect(planRol(team, wie, wie, 'beheren')).toEqual(no('mag-niet'));
    expect(planRol(team, 'weg', 'bram', 'meelezen')).toEqual(no('geen-lid'));
  });

  it('who gets less keeps no code to more, theirs or not: with it goes every open one that gives more', () => {
    const open = kring(lid('anna', 'beheren'), lid('bram', 'beheren'), lid('cas', 'meedoen'), lid('dirk', 'meelezen'));
    // Of both open codes the kring knows: to take part.
    expect(planRol(open, 'anna', 'bram', 'meelezen')).toMatchObject({ trektIn: 2 });
    expect(planRol(open, 'anna', 'cas', 'meelezen')).toMatchObject({ trektIn: 2 });
    expect(planRol(open, 'anna', 'bram', 'meedoen')).toMatchObject({ trektIn: 0 });
    expect(planRol(open, 'anna', 'dirk', 'meedoen')).toMatchObject({ trektIn: 0 });
    expect(planRol(open, 'anna', 'cas', 'beheren')).toMatchObject({ trektIn: 0 });
  });

  it('S17 of who only reads now, what they wrote before still counts and nothing after', () => {
    const now = kring(
      lid('anna', 'beheren'),
      lid('cas', 'meelezen', null, { 'k/d': { 7: 3 } }),
      lid('bram', 'meelezen'),
    );
    expect([2, 3].map((seq) => mayWrite(now, 'cas', 'k/d', 7, seq))).toEqual([true, false]);
    expect(mayWrite(now, 'cas', 'k/d', 8, 0)).toBe(false);
    expect(mayWrite(now, 'cas', 'k/e', 7, 0)).toBe(false);
    expect(mayWrite(now, 'bram', 'k/d', 7, 0)).toBe(false);
    // Taken out afterwards: what was said then counts, not what was said before.
    const out = kring(lid('anna', 'beheren'), lid('cas', 'meelezen', { 'k/d': { 7: 1 } }, { 'k/d': { 7: 3 } }));
    expect([0, 1, 2].map((seq) => mayWrite(out, 'cas', 'k/d', 7, seq))).toEqual([true, false, false]);
  });
});

describe('what an entry holds, and what can be told', () => {
  it('only rooms and writers that count for something', () => {
    const frontiers = grenzen([
      [
        'k/a',
        new Map([
          [1, 5],
          [2, 0],
        ]),
      ],
      ['k/b', new Map()],
      ['k/c', new Map([[4294967295, 1]])],
    ]);
    expect(frontiers).toEqual({ 'k/a': { '1': 5 }, 'k/c': { '4294967295': 1 } });
    expect(aantalGrenzen(frontiers)).toBe(2);
  });

  it('that only they wrote is said where every writer is known to be theirs', () => {
    expect(schreefAlleen(['cas', 'cas2'], ['cas', 'cas2'])).toBe(true);
    expect(schreefAlleen(['cas', 'anna'], ['cas'])).toBe(false);
    expect(schreefAlleen(['cas', null], ['cas'])).toBeNull();
    // Somebody else's is enough to know, also beside what is not known.
    expect(schreefAlleen([null, 'anna'], ['cas'])).toBe(false);
    expect(schreefAlleen([], ['cas'])).toBe(false);
  });
});
