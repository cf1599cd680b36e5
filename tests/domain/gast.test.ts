// A guest in the log: what they may not, who lets them out, and until when; the code that says so; and the times to choose from. S18.
import { describe, expect, it, test } from 'vitest';
import { GAST_MAX_MS, gastTijden, gastTot } from '../../src/domain/gast.ts';
import { type Folded, foldKring, gastenVoorbij, type Kring, magBeslissen, mayWrite } from '../../src/domain/kring.ts';
import { toBase64url } from '../../src/domain/ledenlog.ts';
import { type EpochTurn, LogEntry, type Rol } from '../../src/domain/log-entry.ts';
import { planErbij, planRol, planVerlaten, planVerwijderen } from '../../src/domain/plan-leden.ts';
import { encodeUitnodiging, readUitnodiging } from '../../src/domain/uitnodiging.ts';

const ID = 'k'.repeat(22);
const NU = 1_000_000_000;
const TOT = NU + 4 * 3_600_000;
const key = (name: string) => name.padEnd(43, '_');
const toestel = (name: string) => ({ sign: key(`${name}-sign`), box: key(`${name}-box`) });
const sign = (name: string) => toestel(name).sign;
const turn = (epoch: number, ...names: string[]): EpochTurn => ({
  epoch,
  boxes: names.map((name) => ({ to: key(`${name}-box`), box: 'AAAA' })),
  previous: epoch === 1 ? null : 'AAAA',
});
const reden = (folded: Folded) => (folded.kind === 'geweigerd' ? folded.reden : 'goed');

/** anna manages, bram takes part, cas reads, and gast is in as a guest until TOT. */
function metGast(rol: Rol = 'meedoen') {
  let kring: Kring | null = null;
  const add = (by: string, what: Record<string, unknown>): string => {
    const entry = LogEntry.parse({
      ...{ v: 1, kring: ID, n: kring?.length ?? 0, prev: kring?.head ?? '', at: NU, by },
      ...what,
    });
    const folded = foldKring(kring, entry, key(`hash-${entry.n}`));
    if (folded.kind === 'goed') kring = folded.kring;
    return reden(folded);
  };
  const invite = (by: string, name: string, more: Record<string, unknown> = {}) =>
    add(sign(by), { kind: 'invite', invite: key(`code-${name}`), expires: TOT, rol: 'meedoen', ...more });
  const vraag = (name: string, at = NU) =>
    add(key(`code-${name}`), { kind: 'vraag', toestel: toestel(name), proof: 'p'.repeat(86), at });
  const toelaten = (by: string, name: string, epoch: number, names: string[], at = NU) =>
    add(sign(by), { kind: 'toelaten', invite: key(`code-${name}`), turn: turn(epoch, ...names), at });
  const remove = (by: string, name: string, epoch: number, names: string[], more: Record<string, unknown> = {}) =>
    add(sign(by), { kind: 'remove', sign: sign(name), frontiers: {}, turn: turn(epoch, ...names), ...more });
  add(key('root'), { kind: 'genesis', toestel: toestel('anna'), turn: turn(1, 'anna') });
  const names = ['anna'];
  for (const [name, given] of [
    ['bram', { rol: 'meedoen' }],
    ['cas', { rol: 'meelezen' }],
    ['gast', { rol, gast: TOT }],
  ] as const) {
    names.push(name);
    expect([invite('anna', name, given), vraag(name), toelaten('anna', name, names.length, names)]).toEqual([
      'goed',
      'goed',
      'goed',
    ]);
  }
  return { add, invite, vraag, toelaten, remove, kring: () => kring as unknown as Kring };
}
const ALLEN = ['anna', 'bram', 'cas', 'gast'];
const ZONDER = ['anna', 'bram', 'cas'];

describe('a guest', () => {
  it('is in as one, until then, and may write as their rol says', () => {
    const h = metGast();
    expect(h.kring().leden.get(sign('gast'))).toMatchObject({ rol: 'meedoen', gast: TOT, removed: null });
    expect(h.kring().leden.get(sign('bram'))?.gast).toBeNull();
    expect(mayWrite(h.kring(), sign('gast'), 'k/d', 7, 3)).toBe(true);
    expect(mayWrite(metGast('meelezen').kring(), sign('gast'), 'k/d', 7, 3)).toBe(false);
  });

  it('invites nobody, withdraws nothing, lets nobody in, adds no device, turns nothing, removes nobody, changes no rol', () => {
    const h = metGast();
    h.invite('anna', 'dirk');
    h.vraag('dirk');
    h.invite('anna', 'eva');
    const before = h.kring();
    const proof = 'p'.repeat(86);
    const tried = [
      h.invite('gast', 'vriend'),
      h.invite('gast', 'vriend', { gast: TOT }),
      h.add(sign('gast'), { kind: 'withdraw', invite: key('code-eva') }),
      h.toelaten('gast', 'dirk', 5, [...ALLEN, 'dirk']),
      h.add(sign('gast'), { kind: 'erbij', toestel: toestel('gast2'), proof, turn: turn(5, ...ALLEN, 'gast2') }),
      h.add(sign('gast'), { kind: 'turn', turn: turn(5, ...ALLEN) }),
      h.remove('gast', 'bram', 5, ['anna', 'cas', 'gast']),
      h.remove('gast', 'cas', 5, ['anna', 'bram', 'gast']),
      h.add(sign('gast'), { kind: 'rol', sign: sign('gast'), rol: 'beheren' }),
      h.add(sign('gast'), { kind: 'rol', sign: sign('bram'), rol: 'meelezen' }),
    ];
    expect(tried).toEqual(tried.map(() => 'mag-niet'));
    expect(h.kring()).toBe(before);
    expect(magBeslissen(before, sign('gast'))).toBe(false);
    expect(['anna', 'bram', 'cas'].map((name) => magBeslissen(before, sign(name)))).toEqual([true, true, false]);
  });

  it('never manages: not by the code, and nobody makes them', () => {
    const h = metGast();
    expect(h.invite('anna', 'baas', { rol: 'beheren', gast: TOT })).toBe('mag-niet');
    expect(h.add(sign('anna'), { kind: 'rol', sign: sign('gast'), rol: 'beheren' })).toBe('mag-niet');
    expect(h.add(sign('anna'), { kind: 'rol', sign: sign('gast'), rol: 'meelezen' })).toBe('goed');
    expect(h.kring().leden.get(sign('gast'))).toMatchObject({ rol: 'meelezen', gast: TOT });
  });

  it('stays a day at most, and their code no longer than they', () => {
    const h = metGast();
    expect(h.invite('anna', 'lang', { gast: NU + GAST_MAX_MS + 1, expires: NU })).toBe('gast-te-lang');
    expect(h.invite('anna', 'lang', { gast: TOT, expires: TOT + 1 })).toBe('gast-te-lang');
    expect(h.invite('anna', 'lang', { gast: NU + GAST_MAX_MS, expires: NU + GAST_MAX_MS })).toBe('goed');
  });

  it('comes in in time or not at all, however long ago they asked', () => {
    const h = metGast();
    h.invite('bram', 'laat', { gast: TOT });
    h.vraag('laat');
    expect(h.toelaten('anna', 'laat', 5, [...ALLEN, 'laat'], TOT + 1)).toBe('uitnodiging-verlopen');
    // A device whose clock is behind lets them in all the same; then they are over time at once.
    expect(h.toelaten('anna', 'laat', 5, [...ALLEN, 'laat'], TOT)).toBe('goed');
    expect(gastenVoorbij(h.kring(), TOT).map(({ van }) => van)).toEqual([]);
    expect(gastenVoorbij(h.kring(), TOT + 1).map(({ van }) => van)).toEqual([sign('gast'), sign('laat')]);
  });

  it('goes by themselves, or by anyone who may write; who only reads takes nobody out', () => {
    expect(metGast().remove('cas', 'gast', 5, ZONDER)).toBe('mag-niet');
    for (const who of ['anna', 'bram', 'gast']) {
      const h = metGast();
      expect(h.remove(who, 'gast', 5, ZONDER), who).toBe('goed');
      expect(h.kring().leden.get(sign('gast'))?.removed).toEqual({});
      expect(mayWrite(h.kring(), sign('gast'), 'k/d', 7, 0)).toBe(false);
      expect(h.add(sign('gast'), { kind: 'turn', turn: turn(6, ...ZONDER) })).toBe('geen-lid');
      // The same device never comes in again.
      h.invite('anna', 'terug', { gast: TOT });
      expect(h.add(key('code-terug'), { kind: 'vraag', toestel: toestel('gast'), proof: 'p'.repeat(86) })).toBe(
        'toestel-bestaat-al',
      );
    }
  });

  it('takes a turn along when they go: without it nobody is out', () => {
    expect(metGast().remove('anna', 'gast', 5, ALLEN)).toBe('niet-voor-iedereen');
    expect(metGast().remove('bram', 'gast', 4, ZONDER)).toBe('epoch-klopt-niet');
  });

  it('leaves the codes of others as they are', () => {
    const h = metGast();
    h.invite('anna', 'dirk');
    expect(planVerwijderen(h.kring(), sign('bram'), sign('gast'))).toMatchObject({ kind: 'goed', trektIn: 0 });
    expect(planVerlaten(h.kring(), sign('gast'))).toMatchObject({ kind: 'goed', trektIn: 0 });
    expect(h.remove('gast', 'gast', 5, ZONDER, { alle: true })).toBe('goed');
    expect(h.kring().uitnodigingen.get(key('code-dirk'))?.status).toBe('open');
    // Anybody else who goes takes them along, as ever.
    h.remove('anna', 'bram', 6, ['anna', 'cas']);
    expect(h.kring().uitnodigingen.get(key('code-dirk'))?.status).toBe('withdrawn');
  });

  it('and the plan says the same as the fold', () => {
    const kring = metGast().kring();
    const [anna, bram, cas, gast] = ['anna', 'bram', 'cas', 'gast'].map(sign) as [string, string, string, string];
    expect(planVerwijderen(kring, bram, gast).kind).toBe('goed');
    expect(planVerwijderen(kring, cas, gast)).toEqual({ kind: 'geweigerd', reden: 'mag-niet' });
    expect(planVerwijderen(kring, gast, bram)).toEqual({ kind: 'geweigerd', reden: 'mag-niet' });
    expect(planVerwijderen(kring, bram, cas)).toEqual({ kind: 'geweigerd', reden: 'mag-niet' });
    expect(planErbij(kring, gast)).toEqual({ kind: 'geweigerd', reden: 'mag-niet' });
    expect(planRol(kring, anna, gast, 'beheren')).toEqual({ kind: 'geweigerd', reden: 'mag-niet' });
  });
});

describe('the code of a guest', () => {
  const about = { kring: toBase64url(new Uint8Array(16).fill(3)), secret: new Uint8Array(16).fill(9), expires: 60_000 };
  const code = encodeUitnodiging({ ...about, gast: true });

  test('says so, also by its own link', () => {
    expect(readUitnodiging(code)).toEqual({ kind: 'goed', ...about, gast: true });
    expect(readUitnodiging(`https://app.example/#/gast/${code}`)).toEqual({ kind: 'goed', ...about, gast: true });
    expect(readUitnodiging(encodeUitnodiging(about))).toMatchObject({ kind: 'goed', gast: false });
  });

  test('is no other code with one character changed', () => {
    const plain = encodeUitnodiging(about);
    expect(readUitnodiging(code.slice(0, 2) + plain.slice(2)).kind).toBe('geweigerd');
    for (let at = 0; at < code.length; at++) {
      if (code[at] === '-') continue;
      const other = `${code.slice(0, at)}${code[at] === 'X' ? 'Y' : 'X'}${code.slice(at + 1)}`;
      expect(readUitnodiging(other).kind, other).toBe('geweigerd');
    }
  });
});

describe('how long', () => {
  const om = (uur: number, minuut = 0) => new Date(2026, 10, 26, uur, minuut, 30).getTime();
  test('four hours, or to the end of the day where that is longer', () => {
    expect(gastTijden(om(13)).map(({ duur }) => duur)).toEqual(['vier-uur', 'vandaag']);
    expect(new Date(gastTot('vier-uur', om(13))).getHours()).toBe(17);
    expect(new Date(gastTot('vandaag', om(13)))).toEqual(new Date(2026, 10, 27));
    expect(gastTijden(om(21)).map(({ duur }) => duur)).toEqual(['vier-uur']);
    expect(gastTot('vandaag', om(21))).toBe(gastTot('vier-uur', om(21)));
  });
  test('always whole minutes, and never past what the log takes', () => {
    for (let uur = 0; uur < 24; uur++)
      for (const { tot } of gastTijden(om(uur, 7))) {
        expect(tot % 60_000).toBe(0);
        expect(tot - om(uur, 7)).toBeGreaterThan(3.9 * 3_600_000);
        expect(tot - om(uur, 7)).toBeLessThanOrEqual(GAST_MAX_MS);
      }
  });
});
