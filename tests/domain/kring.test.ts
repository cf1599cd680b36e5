// Who may do what in a kring: every refusal of the fold, and what each entry changes (S14-S18, S23).
import { describe, expect, it } from 'vitest';
import {
  type Folded,
  foldKring,
  type Kring,
  KringFold,
  mayWrite,
  toestellenVan,
  vraagVan,
  wieGaan,
} from '../../src/domain/kring.ts';
import { type EpochTurn, LogEntry, MAX_ENTRIES, MAX_TOESTELLEN, type Rol } from '../../src/domain/log-entry.ts';

const ID = 'k'.repeat(22);
const key = (name: string) => name.padEnd(43, '_');
const toestel = (name: string) => ({ sign: key(`${name}-sign`), box: key(`${name}-box`) });
const turn = (epoch: number, ...names: string[]): EpochTurn => ({
  epoch,
  boxes: names.map((name) => ({ to: key(`${name}-box`), box: 'AAAA' })),
  previous: epoch === 1 ? null : 'AAAA',
});

/** A log being written: fills in place and chain. */
function history() {
  let kring: Kring | null = null;
  const add = (by: string, what: Record<string, unknown>): Folded => {
    const entry = LogEntry.parse({
      v: 1,
      kring: ID,
      n: kring?.length ?? 0,
      prev: kring?.head ?? '',
      at: 1000,
      by,
      ...what,
    });
    const folded = foldKring(kring, entry, key(`hash-${entry.n}`));
    if (folded.kind === 'goed') kring = folded.kring;
    return folded;
  };
  const invite = (by: string, name: string, rol: Rol = 'meedoen', expires = 2000) =>
    add(toestel(by).sign, { kind: 'invite', invite: key(`code-${name}`), expires, rol });
  /** `wie` asks with the code for `name`. */
  const vraag = (name: string, at = 1000, wie = toestel(name)) =>
    add(key(`code-${name}`), { kind: 'vraag', toestel: wie, proof: 'p'.repeat(86), at });
  const laatToe = (by: string, name: string, epoch: number, names: string[], at = 1000) =>
    add(toestel(by).sign, { kind: 'toelaten', invite: key(`code-${name}`), turn: turn(epoch, ...names), at });
  const erbij = (by: string, name: string, epoch: number, names: string[]) =>
    add(toestel(by).sign, {
      kind: 'erbij',
      toestel: toestel(name),
      proof: 'p'.repeat(86),
      turn: turn(epoch, ...names),
    });
  const remove = (by: string, name: string, epoch: number, names: string[], more: Record<string, unknown> = {}) =>
    add(toestel(by).sign, {
      kind: 'remove',
      sign: toestel(name).sign,
      frontiers: {},
      turn: turn(epoch, ...names),
      ...more,
    });
  /** Asks, and anna lets them in. */
  const join = (name: string, epoch: number, names: string[]) => {
    const asked = vraag(name);
    return asked.kind === 'geweigerd' ? asked : laatToe('anna', name, epoch, names);
  };
  return {
    add,
    invite,
    vraag,
    laatToe,
    erbij,
    remove,
    join,
    kring: () => kring as unknown as Kring,
    genesis: () => add(key('root'), { kind: 'genesis', toestel: toestel('anna'), turn: turn(1, 'anna') }),
    withBram() {
      this.genesis();
      invite('anna', 'bram');
      join('bram', 2, ['anna', 'bram']);
    },
  };
}
const reden = (folded: Folded) => (folded.kind === 'geweigerd' ? folded.reden : 'goed');

describe('S18 the log', () => {
  it('begins with a genesis and nothing else', () => {
    const h = history();
    expect(reden(h.invite('anna', 'bram'))).toBe('eerste-regel-hoort-genesis');
    expect(reden(h.genesis())).toBe('goed');
    expect(reden(h.genesis())).toBe('past-niet-op-vorige');
  });

  it('chains: an entry on another head does not fit', () => {
    const h = history();
    h.genesis();
    expect(reden(h.add(toestel('anna').sign, { kind: 'turn', turn: turn(2, 'anna'), prev: key('elders') }))).toBe(
      'past-niet-op-vorige',
    );
  });

  it('an invitation is asked with once, in time, and can be withdrawn', () => {
    const h = history();
    h.genesis();
    expect(reden(h.vraag('bram'))).toBe('uitnodiging-onbekend');
    h.invite('anna', 'bram');
    expect(reden(h.vraag('bram', 2001))).toBe('uitnodiging-verlopen');
    expect(reden(h.vraag('bram', 2000))).toBe('goed');
    // Whoever comes second with the same code hears so, whether the first was let in or not.
    expect(reden(h.vraag('bram', 1000, toestel('dief')))).toBe('uitnodiging-gebruikt');
    expect(reden(h.laatToe('anna', 'bram', 2, ['anna', 'bram']))).toBe('goed');
    expect(reden(h.vraag('bram', 1000, toestel('dief')))).toBe('uitnodiging-gebruikt');
    h.invite('bram', 'cas');
    expect(reden(h.add(toestel('anna').sign, { kind: 'withdraw', invite: key('code-cas') }))).toBe('goed');
    expect(reden(h.vraag('cas'))).toBe('uitnodiging-ingetrokken');
  });

  it('S23 asking gives nothing: no turn, no lockbox, no place in the kring', () => {
    const h = history();
    h.genesis();
    h.invite('anna', 'bram');
    h.vraag('bram');
    const bram = toestel('bram').sign;
    expect(h.kring().leden.has(bram)).toBe(false);
    expect(h.kring().epoch).toBe(1);
    expect(mayWrite(h.kring(), bram, 'k/d', 7, 0)).toBe(false);
    expect(vraagVan(h.kring(), bram)).toMatchObject({ status: 'gevraagd', toestel: toestel('bram') });
    const turned = (...names: string[]) =>
      reden(h.add(toestel('anna').sign, { kind: 'turn', turn: turn(2, ...names) }));
    expect(turned('anna', 'bram')).toBe('niet-voor-iedereen');
    expect(reden(h.add(bram, { kind: 'turn', turn: turn(2, 'anna', 'bram') }))).toBe('geen-lid');
    expect(reden(h.laatToe('bram', 'bram', 2, ['anna', 'bram']))).toBe('geen-lid');
    // Nor does the code, which has no key of its own to seal to.
    expect(turned('anna', 'code-bram')).toBe('niet-voor-iedereen');
    expect(turned('anna')).toBe('goed');
    expect(vraagVan(h.kring(), bram)?.status).toBe('gevraagd');
  });

  it('S23 whoever may write lets in, also past the expiry; who only reads does not, and to manage only who manages', () => {
    const h = history();
    h.withBram();
    h.invite('anna', 'lezer', 'meelezen');
    h.join('lezer', 3, ['anna', 'bram', 'lezer']);
    expect(reden(h.laatToe('bram', 'cas', 4, ['anna', 'bram', 'lezer', 'cas']))).toBe('uitnodiging-onbekend');
    h.invite('anna', 'cas');
    expect(reden(h.laatToe('bram', 'cas', 4, ['anna', 'bram', 'lezer', 'cas']))).toBe('niemand-vraagt');
    h.vraag('cas');
    const all = ['anna', 'bram', 'lezer', 'cas'];
    expect(reden(h.laatToe('lezer', 'cas', 4, all))).toBe('mag-niet');
    for (const names of [
      ['anna', 'bram', 'lezer'],
      [...all, 'dief'],
      ['anna', 'bram', 'lezer', 'dief'],
    ])
      expect(reden(h.laatToe('bram', 'cas', 4, names))).toBe('niet-voor-iedereen');
    expect(reden(h.laatToe('bram', 'cas', 4, all, 9000))).toBe('goed');
    expect(h.kring().leden.get(toestel('cas').sign)).toMatchObject({ rol: 'meedoen', van: toestel('cas').sign });
    expect(reden(h.laatToe('anna', 'cas', 5, all))).toBe('uitnodiging-gebruikt');
    h.invite('anna', 'baas', 'beheren', 20_000);
    h.vraag('baas');
    expect(reden(h.laatToe('bram', 'baas', 5, [...all, 'baas']))).toBe('mag-niet');
    expect(reden(h.laatToe('anna', 'baas', 5, [...all, 'baas']))).toBe('goed');
    expect(h.kring().leden.get(toestel('baas').sign)?.rol).toBe('beheren');
  });

  it('S23 declined, that device asks again with another code, and never with that one', () => {
    const h = history();
    h.withBram();
    h.invite('anna', 'cas');
    h.vraag('cas');
    // Waiting already: not with a second code beside it, and nobody else takes its keys meanwhile.
    h.invite('anna', 'nog');
    expect(reden(h.vraag('nog', 1000, toestel('cas')))).toBe('toestel-bestaat-al');
    expect(reden(h.vraag('nog', 1000, { ...toestel('dief'), box: toestel('cas').box }))).toBe('toestel-bestaat-al');
    expect(reden(h.erbij('bram', 'cas', 3, ['anna', 'bram', 'cas']))).toBe('toestel-bestaat-al');
    expect(reden(h.add(toestel('bram').sign, { kind: 'withdraw', invite: key('code-cas') }))).toBe('goed');
    const cas = toestel('cas').sign;
    expect(vraagVan(h.kring(), cas)).toMatchObject({ status: 'withdrawn', until: h.kring().length });
    expect(reden(h.laatToe('anna', 'cas', 3, ['anna', 'bram', 'cas']))).toBe('uitnodiging-ingetrokken');
    expect(reden(h.vraag('cas'))).toBe('uitnodiging-ingetrokken');
    expect(reden(h.vraag('nog', 1000, toestel('cas')))).toBe('goed');
    expect(vraagVan(h.kring(), cas)?.status).toBe('gevraagd');
    expect(reden(h.laatToe('anna', 'nog', 3, ['anna', 'bram', 'cas']))).toBe('goed');
  });

  it('S23 who waits may take back their own request, and nothing else: no other request, no code, not once they are in', () => {
    const h = history();
    h.withBram();
    for (const name of ['cas', 'dina', 'open']) h.invite('anna', name);
    h.vraag('cas');
    h.vraag('dina');
    const terug = (by: string, name: string) =>
      reden(h.add(toestel(by).sign, { kind: 'withdraw', invite: key(`code-${name}`) }));
    expect(terug('cas', 'dina')).toBe('geen-lid');
    expect(terug('cas', 'open')).toBe('geen-lid');
    expect(terug('vreemd', 'cas')).toBe('geen-lid');
    // Nor with the key of the code: it is in other hands as well.
    expect(reden(h.add(key('code-cas'), { kind: 'withdraw', invite: key('code-cas') }))).toBe('geen-lid');
    expect(terug('cas', 'cas')).toBe('goed');
    const cas = toestel('cas').sign;
    expect(vraagVan(h.kring(), cas)).toMatchObject({ status: 'withdrawn', until: h.kring().length });
    expect(reden(h.laatToe('anna', 'cas', 3, ['anna', 'bram', 'cas']))).toBe('uitnodiging-ingetrokken');
    expect(terug('cas', 'cas')).toBe('geen-lid');
    // It gave nobody anything, and took nothing: the epoch stands, and another code works.
    expect(h.kring().epoch).toBe(2);
    expect(h.kring().leden.has(cas)).toBe(false);
    expect(reden(h.vraag('open', 1000, toestel('cas')))).toBe('goed');
    expect(reden(h.laatToe('anna', 'open', 3, ['anna', 'bram', 'cas']))).toBe('goed');
    // Who reads only, and who is out again, has no say in what others ask.
    h.add(toestel('anna').sign, { kind: 'rol', sign: cas, rol: 'meelezen' });
    expect(terug('cas', 'dina')).toBe('mag-niet');
    h.remove('anna', 'cas', 4, ['anna', 'bram']);
    expect(terug('cas', 'dina')).toBe('geen-lid');
  });

  it('S15 a turn holds a lockbox for everyone who stays, and for nobody else', () => {
    const h = history();
    h.genesis();
    h.invite('anna', 'bram');
    h.vraag('bram');
    expect(reden(h.laatToe('anna', 'bram', 2, ['bram']))).toBe('niet-voor-iedereen');
    expect(reden(h.laatToe('anna', 'bram', 2, ['anna', 'bram', 'dief']))).toBe('niet-voor-iedereen');
    expect(reden(h.laatToe('anna', 'bram', 3, ['anna', 'bram']))).toBe('epoch-klopt-niet');
    expect(h.kring().epoch).toBe(1);
  });

  it('S23 an invitation that a turn passed by as expired stays shut, also for who dates a vraag back; who asked in time waits on', () => {
    const h = history();
    h.genesis();
    h.invite('anna', 'bram', 'meedoen', 2000);
    h.invite('anna', 'cas', 'meedoen', 2000);
    h.vraag('cas', 1900);
    h.add(toestel('anna').sign, { kind: 'turn', turn: turn(2, 'anna'), at: 2001 });
    expect(reden(h.vraag('bram', 1500))).toBe('uitnodiging-verlopen');
    expect(reden(h.add(toestel('anna').sign, { kind: 'withdraw', invite: key('code-bram') }))).toBe(
      'uitnodiging-verlopen',
    );
    expect(reden(h.laatToe('anna', 'cas', 3, ['anna', 'cas'], 9000))).toBe('goed');
  });

  it('S15 a key has one owner, or no turn would ever fit', () => {
    const h = history();
    h.withBram();
    h.invite('bram', 'cas');
    for (const wie of [
      toestel('bram'),
      { sign: toestel('cas').sign, box: toestel('anna').box },
      { sign: key('code-bram'), box: toestel('cas').box },
      { sign: key('code-cas'), box: toestel('cas').box },
    ]) {
      expect(reden(h.vraag('cas', 1000, wie))).toBe('toestel-bestaat-al');
      const named = { kind: 'erbij', toestel: wie, proof: 'p'.repeat(86), turn: turn(3, 'anna', 'bram', 'cas') };
      expect(reden(h.add(toestel('bram').sign, named))).toBe('toestel-bestaat-al');
    }
    h.vraag('cas');
    for (const invite of ['code-cas', 'cas-sign', 'bram-sign'])
      expect(
        reden(h.add(toestel('bram').sign, { kind: 'invite', invite: key(invite), expires: 2000, rol: 'meedoen' })),
      ).toBe('toestel-bestaat-al');
  });

  it('S15 no more people than lockboxes fit in a turn, who is invited or waits counted', () => {
    const h = history();
    h.genesis();
    for (let i = 1; i < 500; i++) expect(reden(h.invite('anna', `${i}`))).toBe('goed');
    expect(reden(h.invite('anna', '500'))).toBe('te-veel-uitnodigingen');
    expect(reden(h.erbij('anna', 'anna2', 2, ['anna', 'anna2']))).toBe('te-veel-uitnodigingen');
    h.vraag('499');
    expect(reden(h.invite('anna', '500'))).toBe('te-veel-uitnodigingen');
    expect(reden(h.laatToe('anna', '499', 2, ['anna', '499']))).toBe('goed');
    expect(reden(h.invite('anna', '500'))).toBe('te-veel-uitnodigingen');
    h.add(toestel('anna').sign, { kind: 'withdraw', invite: key('code-1') });
    expect(reden(h.invite('anna', '500'))).toBe('goed');
  });

  it('who only reads may go, and nothing else; what they wrote before counts as the rol said', () => {
    const h = history();
    h.withBram();
    const [anna, bram] = [toestel('anna').sign, toestel('bram').sign];
    const frontiers = { 'k/d': { '7': 3 } };
    expect(reden(h.add(anna, { kind: 'rol', sign: bram, rol: 'meelezen', frontiers }))).toBe('goed');
    expect([2, 3].map((seq) => mayWrite(h.kring(), bram, 'k/d', 7, seq))).toEqual([true, false]);
    // Said again, with more in it: what counted stays.
    h.add(anna, { kind: 'rol', sign: bram, rol: 'meelezen', frontiers: { 'k/d': { '7': 9 } } });
    expect(mayWrite(h.kring(), bram, 'k/d', 7, 3)).toBe(false);
    const goes = (sign: string, ...stay: string[]) => ({ kind: 'remove', sign, frontiers: {}, turn: turn(3, ...stay) });
    expect(reden(h.add(bram, goes(anna, 'bram')))).toBe('mag-niet');
    expect(reden(h.add(bram, { kind: 'turn', turn: turn(3, 'anna', 'bram') }))).toBe('mag-niet');
    expect(reden(h.add(bram, goes(bram, 'anna')))).toBe('goed');
    expect(reden(h.add(bram, goes(bram, 'anna')))).toBe('geen-lid');
  });

  it('S17 of a reader who goes, what counted as they became one still counts, and what they say of it themselves does not', () => {
    for (const by of ['anna', 'bram']) {
      const h = history();
      h.withBram();
      const [anna, bram] = [toestel('anna').sign, toestel('bram').sign];
      h.add(anna, { kind: 'rol', sign: bram, rol: 'meelezen', frontiers: { 'k/d': { '7': 3 } } });
      const frontiers = by === 'bram' ? { 'k/d': { '7': 1000, '9': 1000 } } : {};
      h.add(toestel(by).sign, { kind: 'remove', sign: bram, frontiers, turn: turn(3, 'anna') });
      const may = (writer: number, seq: number) => mayWrite(h.kring(), bram, 'k/d', writer, seq);
      expect([may(7, 2), may(7, 3), may(9, 0)], by).toEqual([true, false, false]);
    }
    // Who came in to read never wrote.
    const h = history();
    h.genesis();
    h.invite('anna', 'cas', 'meelezen');
    h.join('cas', 2, ['anna', 'cas']);
    const cas = toestel('cas').sign;
    h.add(cas, { kind: 'remove', sign: cas, frontiers: { 'k/d': { '7': 9 } }, turn: turn(3, 'anna') });
    expect(mayWrite(h.kring(), cas, 'k/d', 7, 0)).toBe(false);
  });

  it('S23 who gets less keeps no code back up: every one that gives more closes, also one somebody asked with', () => {
    const h = history();
    h.withBram();
    const [anna, bram] = [toestel('anna').sign, toestel('bram').sign];
    const rol = (naar: Rol) => reden(h.add(anna, { kind: 'rol', sign: bram, rol: naar }));
    const codes = () => [...h.kring().uitnodigingen.values()].map(({ rol, status }) => `${rol} ${status}`);
    expect(rol('beheren')).toBe('goed');
    for (const naar of ['beheren', 'meedoen', 'meelezen'] as const) h.invite('bram', naar, naar);
    h.vraag('meedoen');
    // More closes nothing.
    expect(codes().slice(1)).toEqual(['beheren open', 'meedoen gevraagd', 'meelezen open']);
    expect(rol('meedoen')).toBe('goed');
    expect(codes().slice(1)).toEqual(['beheren withdrawn', 'meedoen gevraagd', 'meelezen open']);
    expect(rol('meelezen')).toBe('goed');
    expect(codes().slice(1)).toEqual(['beheren withdrawn', 'meedoen withdrawn', 'meelezen open']);
    expect(reden(h.vraag('beheren'))).toBe('uitnodiging-ingetrokken');
    expect(reden(h.laatToe('anna', 'meedoen', 3, ['anna', 'bram', 'meedoen']))).toBe('uitnodiging-ingetrokken');
    expect(rol('meedoen')).toBe('goed');
    expect(codes().slice(1)).toEqual(['beheren withdrawn', 'meedoen withdrawn', 'meelezen open']);
  });

  it('S17 who may write again counts with all they have', () => {
    const h = history();
    h.withBram();
    const [anna, bram] = [toestel('anna').sign, toestel('bram').sign];
    h.add(anna, { kind: 'rol', sign: bram, rol: 'meelezen', frontiers: {} });
    expect(mayWrite(h.kring(), bram, 'k/d', 7, 0)).toBe(false);
    h.add(anna, { kind: 'rol', sign: bram, rol: 'meedoen' });
    expect(mayWrite(h.kring(), bram, 'k/d', 7, 0)).toBe(true);
  });

  it('nobody hands out more than they have, and meelezen writes nothing', () => {
    const h = history();
    h.withBram();
    expect(reden(h.invite('bram', 'baas', 'beheren'))).toBe('mag-niet');
    expect(reden(h.add(toestel('bram').sign, { kind: 'rol', sign: toestel('anna').sign, rol: 'meelezen' }))).toBe(
      'mag-niet',
    );
    h.add(toestel('anna').sign, { kind: 'rol', sign: toestel('bram').sign, rol: 'meelezen' });
    expect(reden(h.invite('bram', 'cas'))).toBe('mag-niet');
    expect(mayWrite(h.kring(), toestel('bram').sign, `${ID}/a`, 7, 0)).toBe(false);
    expect(mayWrite(h.kring(), toestel('anna').sign, `${ID}/a`, 7, 0)).toBe(true);
  });

  it('somebody keeps managing', () => {
    const h = history();
    h.withBram();
    expect(reden(h.add(toestel('anna').sign, { kind: 'rol', sign: toestel('anna').sign, rol: 'meedoen' }))).toBe(
      'laatste-beheerder',
    );
  });

  it('S17 a removed device counts up to its frontier and no further', () => {
    const h = history();
    h.withBram();
    h.invite('anna', 'later');
    h.invite('anna', 'wacht');
    h.vraag('wacht');
    const removed = h.add(toestel('anna').sign, {
      kind: 'remove',
      sign: toestel('bram').sign,
      frontiers: { [`${ID}/a`]: { 7: 3 } },
      turn: turn(3, 'anna'),
    });
    expect(reden(removed)).toBe('goed');
    const may = (seq: number, room = `${ID}/a`, writer = 7) =>
      mayWrite(h.kring(), toestel('bram').sign, room, writer, seq);
    expect([may(2), may(3), may(0, `${ID}/b`), may(0, `${ID}/a`, 8)]).toEqual([true, false, false, false]);
    expect(reden(h.invite('bram', 'wraak'))).toBe('geen-lid');
    // The removed one may know its secret, or be who asks.
    expect(reden(h.vraag('later'))).toBe('uitnodiging-ingetrokken');
    expect(reden(h.laatToe('anna', 'wacht', 4, ['anna', 'wacht']))).toBe('uitnodiging-ingetrokken');
  });

  it('refuses bodies that are not exactly an entry', () => {
    const body = { v: 1, kring: ID, n: 0, prev: '', at: 1, by: key('a'), kind: 'turn', turn: turn(1, 'anna') };
    expect(LogEntry.safeParse(body).success).toBe(true);
    expect(LogEntry.safeParse({ ...body, naam: 'Jan' }).success).toBe(false);
    expect(LogEntry.safeParse({ ...body, at: -1 }).success).toBe(false);
    expect(LogEntry.safeParse({ ...body, kind: 'baas' }).success).toBe(false);
  });

  it('S18 a sealed key has the size of a sealed key, or one member fills the log for everyone', () => {
    const { boxes } = turn(1, 'anna');
    const body = { v: 1, kring: ID, n: 0, prev: '', at: 1, by: key('a'), kind: 'turn' };
    const fits = (box: string, previous: string | null) =>
      LogEntry.safeParse({ ...body, turn: { epoch: 2, boxes: [{ ...boxes[0], box }], previous } }).success;
    expect(fits('A'.repeat(107), 'A'.repeat(80))).toBe(true);
    expect(fits('A'.repeat(129), 'A'.repeat(80))).toBe(false);
    expect(fits('A'.repeat(107), 'A'.repeat(129))).toBe(false);
  });
});

describe('S18 devices of one person', () => {
  /** Anna manages with two devices, bram takes part with two. */
  function twoByTwo() {
    const h = history();
    h.withBram();
    expect(reden(h.erbij('anna', 'anna2', 3, ['anna', 'bram', 'anna2']))).toBe('goed');
    expect(reden(h.erbij('bram', 'bram2', 4, ['anna', 'bram', 'anna2', 'bram2']))).toBe('goed');
    return h;
  }
  const inNow = (h: ReturnType<typeof history>) =>
    [...h.kring().leden.values()].flatMap(({ toestel: { sign }, removed }) => (removed ? [] : sign.split('-')[0]));

  it('a further device has the rol of its person, and is theirs whichever of them brought it in', () => {
    const h = twoByTwo();
    expect(reden(h.erbij('bram2', 'bram3', 5, ['anna', 'bram', 'anna2', 'bram2', 'bram3']))).toBe('goed');
    const bram = toestel('bram').sign;
    for (const naam of ['bram', 'bram2', 'bram3'])
      expect(h.kring().leden.get(toestel(naam).sign)).toMatchObject({ van: bram, rol: 'meedoen' });
    expect(toestellenVan(h.kring(), toestel('bram3').sign).map((lid) => lid.toestel)).toEqual(
      ['bram', 'bram2', 'bram3'].map(toestel),
    );
    expect(h.kring().leden.get(toestel('anna2').sign)).toMatchObject({ van: toestel('anna').sign, rol: 'beheren' });
  });

  it('nobody brings in more than five, nor without a turn that fits, nor once they are out', () => {
    const h = history();
    h.withBram();
    const names = ['anna', 'bram'];
    expect(reden(h.erbij('bram', 'bram2', 3, names))).toBe('niet-voor-iedereen');
    for (let i = 2; i <= MAX_TOESTELLEN; i++) {
      names.push(`bram${i}`);
      expect(reden(h.erbij('bram', `bram${i}`, i + 1, names))).toBe('goed');
    }
    expect(reden(h.erbij('bram3', 'bram6', 7, [...names, 'bram6']))).toBe('te-veel-toestellen');
    // One that is lost makes room.
    const left = names.filter((naam) => naam !== 'bram4');
    expect(reden(h.remove('bram', 'bram4', 7, left))).toBe('goed');
    expect(reden(h.erbij('bram3', 'bram6', 8, [...left, 'bram6']))).toBe('goed');
    expect(reden(h.erbij('bram4', 'bram7', 9, [...left, 'bram6', 'bram7']))).toBe('geen-lid');
    expect(reden(h.erbij('vreemde', 'bram7', 9, [...left, 'bram6', 'bram7']))).toBe('geen-lid');
  });

  it('taken out by another, all devices of a person go at once, and the frontiers hold for each', () => {
    const h = twoByTwo();
    const frontiers = { 'k/d': { '7': 3, '8': 2 } };
    const stays = ['anna', 'anna2'];
    for (const names of [
      ['anna', 'anna2', 'bram'],
      ['anna', 'anna2', 'bram2'],
    ])
      expect(reden(h.remove('anna2', 'bram', 5, names, { frontiers }))).toBe('niet-voor-iedereen');
    expect(reden(h.remove('anna2', 'bram', 5, stays, { frontiers, alle: true }))).toBe('mag-niet');
    expect(reden(h.remove('anna2', 'bram2', 5, stays, { frontiers }))).toBe('goed');
    expect(inNow(h)).toEqual(stays);
    const may = (naam: string, writer: number, seq: number) =>
      mayWrite(h.kring(), toestel(naam).sign, 'k/d', writer, seq);
    expect([may('bram', 7, 2), may('bram', 7, 3), may('bram2', 8, 1), may('bram2', 8, 2)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    for (const naam of ['bram', 'bram2']) {
      expect(h.kring().leden.get(toestel(naam).sign)?.until).toBe(h.kring().length);
      expect(reden(h.add(toestel(naam).sign, { kind: 'turn', turn: turn(6, ...stays) }))).toBe('geen-lid');
    }
  });

  it('of their own, a person takes out just that device, or leaves with all of them', () => {
    const h = twoByTwo();
    const lost = wieGaan(h.kring(), toestel('bram2').sign, toestel('bram').sign, false);
    expect(lost.map(({ toestel: { sign } }) => sign)).toEqual([toestel('bram').sign]);
    expect(reden(h.remove('bram2', 'bram', 5, ['anna', 'anna2', 'bram2']))).toBe('goed');
    expect(inNow(h)).toEqual(['anna', 'anna2', 'bram2']);
    // The first one gone, they are still one person.
    expect(reden(h.erbij('bram2', 'bram3', 6, ['anna', 'anna2', 'bram2', 'bram3']))).toBe('goed');
    expect(h.kring().leden.get(toestel('bram3').sign)?.van).toBe(toestel('bram').sign);
    // Leaving is said of the device that says it.
    expect(reden(h.remove('bram2', 'bram3', 7, ['anna', 'anna2'], { alle: true }))).toBe('mag-niet');
    expect(reden(h.remove('bram2', 'bram2', 7, ['anna', 'anna2', 'bram3'], { alle: true }))).toBe('niet-voor-iedereen');
    expect(reden(h.remove('bram2', 'bram2', 7, ['anna', 'anna2'], { alle: true }))).toBe('goed');
    expect(inNow(h)).toEqual(['anna', 'anna2']);
  });

  it('who does not manage touches no device of another; who only reads still sees to their own', () => {
    const h = twoByTwo();
    expect(reden(h.remove('bram', 'anna2', 5, ['anna', 'bram', 'bram2']))).toBe('mag-niet');
    expect(reden(h.add(toestel('anna').sign, { kind: 'rol', sign: toestel('bram2').sign, rol: 'meelezen' }))).toBe(
      'goed',
    );
    expect(reden(h.remove('bram', 'anna2', 5, ['anna', 'bram', 'bram2']))).toBe('mag-niet');
    expect(reden(h.invite('bram', 'cas'))).toBe('mag-niet');
    expect(reden(h.erbij('bram', 'bram3', 5, ['anna', 'anna2', 'bram', 'bram2', 'bram3']))).toBe('goed');
    expect(mayWrite(h.kring(), toestel('bram3').sign, 'k/d', 7, 0)).toBe(false);
    expect(reden(h.remove('bram3', 'bram', 6, ['anna', 'anna2', 'bram2', 'bram3']))).toBe('goed');
  });

  it('a rol is of the person: all their devices get it, with what counted of each', () => {
    const h = twoByTwo();
    const frontiers = { 'k/d': { '7': 3, '8': 2 } };
    h.add(toestel('anna').sign, { kind: 'rol', sign: toestel('bram2').sign, rol: 'meelezen', frontiers });
    for (const naam of ['bram', 'bram2'])
      expect(h.kring().leden.get(toestel(naam).sign)).toMatchObject({ rol: 'meelezen', before: frontiers });
    h.add(toestel('anna2').sign, { kind: 'rol', sign: toestel('bram').sign, rol: 'beheren' });
    for (const naam of ['bram', 'bram2'])
      expect(h.kring().leden.get(toestel(naam).sign)).toMatchObject({ rol: 'beheren', before: null });
  });

  it('somebody keeps managing: a person may lose one of two managing devices, and not both', () => {
    const h = twoByTwo();
    const anna = toestel('anna').sign;
    // Two devices are one person.
    expect(reden(h.add(anna, { kind: 'rol', sign: toestel('anna2').sign, rol: 'meedoen' }))).toBe('laatste-beheerder');
    expect(reden(h.remove('anna', 'anna', 5, ['bram', 'bram2'], { alle: true }))).toBe('laatste-beheerder');
    expect(reden(h.remove('anna', 'anna', 5, ['anna2', 'bram', 'bram2']))).toBe('goed');
    expect(reden(h.remove('anna2', 'anna2', 6, ['bram', 'bram2']))).toBe('laatste-beheerder');
    expect(reden(h.add(toestel('anna2').sign, { kind: 'rol', sign: toestel('bram').sign, rol: 'beheren' }))).toBe(
      'goed',
    );
    expect(reden(h.remove('anna2', 'anna2', 6, ['bram', 'bram2'], { alle: true }))).toBe('goed');
  });
});

describe('S18 a long log', () => {
  /** Anna manages, bram takes part; from there on one fold, as `takeInEntries` does it. */
  function longHistory() {
    const h = history();
    h.withBram();
    const fold = new KringFold(h.kring());
    let made = 0;
    const add = (by: string, what: Record<string, unknown>) => {
      const { length, head } = fold.kring() as Kring;
      const common = { v: 1, kring: ID, n: length, prev: head, at: 1000, by };
      return fold.take(LogEntry.parse({ ...common, ...what }), key(`hash-${length}`)) ?? 'goed';
    };
    const invite = (by: string, name = `nr${made++}`) =>
      add(toestel(by).sign, {
        kind: 'invite',
        invite: key(`code-${name}`),
        expires: 2000,
        rol: 'meedoen',
      });
    const vraag = (name: string) =>
      add(key(`code-${name}`), { kind: 'vraag', toestel: toestel(name), proof: 'p'.repeat(86) });
    const laatToe = (by: string, name: string, epoch: number, names: string[]) =>
      add(toestel(by).sign, { kind: 'toelaten', invite: key(`code-${name}`), turn: turn(epoch, ...names) });
    const withdraw = (by: string, name: string) =>
      add(toestel(by).sign, { kind: 'withdraw', invite: key(`code-${name}`) });
    /** Comings and goings until the log is this long. */
    const fill = (by: string, upTo: number) => {
      for (let n = (fold.kring() as Kring).length; n < upTo; n += 2) {
        const name = `vul${n}`;
        if (invite(by, name) !== 'goed' || (n + 1 < upTo && withdraw(by, name) !== 'goed')) throw new Error(`at ${n}`);
      }
    };
    return { add, invite, vraag, laatToe, withdraw, fill };
  }

  it('who does not manage fills no more than half of it, and can still be removed then', () => {
    const h = longHistory();
    expect(h.invite('anna', 'cas')).toBe('goed');
    expect(h.invite('bram', 'dirk')).toBe('goed');
    h.fill('bram', MAX_ENTRIES / 2);
    expect(h.invite('bram')).toBe('ledenlog-vol');
    const last = `vul${MAX_ENTRIES / 2 - 1}`;
    h.withdraw('anna', last);
    // Whoever asks does so in the name of who invited them.
    expect(h.vraag('dirk')).toBe('ledenlog-vol');
    expect(h.vraag('cas')).toBe('goed');
    expect(h.laatToe('bram', 'cas', 3, ['anna', 'bram', 'cas'])).toBe('ledenlog-vol');
    expect(h.laatToe('anna', 'cas', 3, ['anna', 'bram', 'cas'])).toBe('goed');
    const remove = { kind: 'remove', sign: toestel('bram').sign, frontiers: {}, turn: turn(4, 'anna', 'cas') };
    expect(h.add(toestel('anna').sign, remove)).toBe('goed');
  });

  it('ends somewhere for everyone', () => {
    const h = longHistory();
    h.fill('anna', MAX_ENTRIES);
    expect(h.invite('anna')).toBe('ledenlog-vol');
  });
});

it('S18 a fold on a kring leaves that kring as it was, and a refused entry leaves the fold as it was', () => {
  const h = history();
  h.withBram();
  const kring = h.kring();
  const before = structuredClone(kring);
  const fold = new KringFold(kring);
  const common = { v: 1, kring: ID, n: 4, prev: kring.head, at: 1000 };
  const remove = { ...common, by: toestel('anna').sign, kind: 'remove', sign: toestel('bram').sign, frontiers: {} };
  expect(fold.take(LogEntry.parse({ ...remove, turn: turn(3, 'anna', 'bram') }), key('h'))).toBe('niet-voor-iedereen');
  expect(fold.kring()).toEqual(before);
  expect(fold.take(LogEntry.parse({ ...remove, turn: turn(3, 'anna') }), key('h'))).toBeNull();
  const after = structuredClone(fold.kring() as Kring);
  const held = fold.kring() as Kring;
  fold.take(
    LogEntry.parse({ ...common, n: 5, prev: key('h'), by: toestel('anna').sign, kind: 'turn', turn: turn(4, 'anna') }),
    key('i'),
  );
  expect(held).toEqual(after);
  expect(kring).toEqual(before);
});
