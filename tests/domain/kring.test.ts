// Who may do what in a kring: every refusal of the fold, and what each entry changes (S14-S18, S23).
import { describe, expect, it } from 'vitest';
import { type Folded, foldKring, type Kring, KringFold, mayWrite } from '../../src/domain/kring.ts';
import { type EpochTurn, LogEntry, MAX_ENTRIES, type Rol } from '../../src/domain/log-entry.ts';

const ID = 'k'.repeat(22);
const key = (name: string) => name.padEnd(43, '_');
const toestel = (name: string) => ({ sign: key(`${name}-sign`), box: key(`${name}-box`) });
/** `code-bram` is the invitation for bram, the others are devices. */
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
  const invite = (
    by: string,
    name: string,
    rol: Rol = 'meedoen',
    expires = 2000,
    inviteBox = key(`code-${name}-box`),
  ) => add(toestel(by).sign, { kind: 'invite', invite: key(`code-${name}`), inviteBox, expires, rol, box: 'AAAA' });
  const join = (name: string, epoch: number, names: string[], at = 1000) =>
    add(key(`code-${name}`), {
      kind: 'join',
      toestel: toestel(name),
      proof: 'p'.repeat(86),
      turn: turn(epoch, ...names),
      at,
    });
  return {
    add,
    invite,
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

  it('an invitation is single-use, expires, and can be withdrawn', () => {
    const h = history();
    h.genesis();
    expect(reden(h.join('bram', 2, ['anna', 'bram']))).toBe('uitnodiging-onbekend');
    h.invite('anna', 'bram');
    expect(reden(h.join('bram', 2, ['anna', 'bram'], 2001))).toBe('uitnodiging-verlopen');
    expect(reden(h.join('bram', 2, ['anna', 'bram']))).toBe('goed');
    expect(reden(h.join('bram', 3, ['anna', 'bram']))).toBe('uitnodiging-gebruikt');
    h.invite('bram', 'cas');
    expect(reden(h.add(toestel('anna').sign, { kind: 'withdraw', invite: key('code-cas') }))).toBe('goed');
    expect(reden(h.join('cas', 3, ['anna', 'bram', 'cas']))).toBe('uitnodiging-ingetrokken');
  });

  it('S15 a turn holds a lockbox for everyone who stays, and for nobody else', () => {
    const h = history();
    h.genesis();
    h.invite('anna', 'bram');
    expect(reden(h.join('bram', 2, ['bram']))).toBe('niet-voor-iedereen');
    expect(reden(h.join('bram', 2, ['anna', 'bram', 'dief']))).toBe('niet-voor-iedereen');
    expect(reden(h.join('bram', 3, ['anna', 'bram']))).toBe('epoch-klopt-niet');
    expect(h.kring().epoch).toBe(1);
  });

  it('S15 a turn also holds a lockbox for each invitation that stays open, so that two work in either order', () => {
    const h = history();
    h.genesis();
    h.invite('anna', 'bram');
    h.invite('anna', 'cas');
    const turnBy = (at: number, ...names: string[]) =>
      reden(h.add(toestel('anna').sign, { kind: 'turn', turn: turn(h.kring().epoch + 1, ...names), at }));
    expect(turnBy(1000, 'anna', 'code-bram')).toBe('niet-voor-iedereen');
    expect(turnBy(1000, 'anna', 'code-bram', 'code-bram')).toBe('niet-voor-iedereen');
    expect(turnBy(1000, 'anna', 'code-bram', 'code-cas')).toBe('goed');
    // The one that is being used gets none.
    expect(reden(h.join('cas', 3, ['anna', 'cas']))).toBe('niet-voor-iedereen');
    expect(reden(h.join('cas', 3, ['anna', 'cas', 'code-bram', 'code-cas']))).toBe('niet-voor-iedereen');
    expect(reden(h.join('cas', 3, ['anna', 'cas', 'code-bram']))).toBe('goed');
    expect(turnBy(1000, 'anna', 'cas', 'code-bram', 'code-cas')).toBe('niet-voor-iedereen');
    expect(reden(h.join('bram', 4, ['anna', 'bram', 'cas']))).toBe('goed');
  });

  it('S15 a withdrawn invitation gets no lockbox, and after a removal none does', () => {
    const h = history();
    h.withBram();
    h.invite('anna', 'cas');
    h.add(toestel('bram').sign, { kind: 'withdraw', invite: key('code-cas') });
    h.invite('anna', 'dirk');
    const remove = (...names: string[]) =>
      h.add(toestel('anna').sign, {
        kind: 'remove',
        sign: toestel('bram').sign,
        frontiers: {},
        turn: turn(3, ...names),
      });
    expect(reden(remove('anna', 'code-dirk'))).toBe('niet-voor-iedereen');
    expect(reden(remove('anna', 'code-cas'))).toBe('niet-voor-iedereen');
    expect(reden(remove('anna'))).toBe('goed');
  });

  it('S23 an invitation that a turn passed by as expired stays shut, also for an author whose clock is behind', () => {
    const h = history();
    h.genesis();
    h.invite('anna', 'bram', 'meedoen', 2000);
    const turnAt = (epoch: number, at: number, ...names: string[]) =>
      reden(h.add(toestel('anna').sign, { kind: 'turn', turn: turn(epoch, ...names), at }));
    expect(turnAt(2, 2000, 'anna')).toBe('niet-voor-iedereen');
    expect(turnAt(2, 2001, 'anna', 'code-bram')).toBe('niet-voor-iedereen');
    expect(turnAt(2, 2001, 'anna')).toBe('goed');
    expect(turnAt(3, 1500, 'anna', 'code-bram')).toBe('niet-voor-iedereen');
    expect(reden(h.join('bram', 3, ['anna', 'bram'], 1500))).toBe('uitnodiging-verlopen');
    expect(reden(h.add(toestel('anna').sign, { kind: 'withdraw', invite: key('code-bram') }))).toBe(
      'uitnodiging-verlopen',
    );
  });

  it('S15 a box key has one owner, or no turn would ever fit', () => {
    const h = history();
    h.withBram();
    expect(reden(h.invite('bram', 'cas', 'meedoen', 2000, toestel('anna').box))).toBe('toestel-bestaat-al');
    expect(reden(h.invite('bram', 'cas', 'meedoen', 2000, key('code-bram-box')))).toBe('toestel-bestaat-al');
    h.invite('bram', 'cas');
    const joinWith = (box: string) =>
      h.add(key('code-cas'), {
        kind: 'join',
        toestel: { sign: toestel('cas').sign, box },
        proof: 'p'.repeat(86),
        turn: turn(3, 'anna', 'bram'),
      });
    for (const box of [toestel('anna').box, key('code-cas-box'), key('code-bram-box')])
      expect(reden(joinWith(box))).toBe('toestel-bestaat-al');
  });

  it('S15 no more invitations than lockboxes fit in a turn', () => {
    const h = history();
    h.genesis();
    for (let i = 1; i < 500; i++) expect(reden(h.invite('anna', `${i}`))).toBe('goed');
    expect(reden(h.invite('anna', '500'))).toBe('te-veel-uitnodigingen');
    const others = Array.from({ length: 498 }, (_, i) => `code-${i + 1}`);
    expect(reden(h.join('499', 2, ['anna', '499', ...others]))).toBe('goed');
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

  it('S23 who gets less keeps no code back up: every open one that gives more closes, and the next turn holds none for it', () => {
    const h = history();
    h.withBram();
    const [anna, bram] = [toestel('anna').sign, toestel('bram').sign];
    const rol = (naar: Rol) => reden(h.add(anna, { kind: 'rol', sign: bram, rol: naar }));
    const codes = () => [...h.kring().uitnodigingen.values()].map(({ rol, status }) => `${rol} ${status}`);
    expect(rol('beheren')).toBe('goed');
    for (const naar of ['beheren', 'meedoen', 'meelezen'] as const) h.invite('bram', naar, naar);
    // More closes nothing.
    expect(codes().slice(1)).toEqual(['beheren open', 'meedoen open', 'meelezen open']);
    expect(rol('meedoen')).toBe('goed');
    expect(codes().slice(1)).toEqual(['beheren withdrawn', 'meedoen open', 'meelezen open']);
    expect(rol('meelezen')).toBe('goed');
    expect(codes().slice(1)).toEqual(['beheren withdrawn', 'meedoen withdrawn', 'meelezen open']);
    for (const name of ['beheren', 'meedoen'])
      expect(reden(h.join(name, 3, ['anna', 'bram', name, 'code-meelezen']))).toBe('uitnodiging-ingetrokken');
    const turned = (...names: string[]) => reden(h.add(anna, { kind: 'turn', turn: turn(3, ...names) }));
    expect(turned('anna', 'bram', 'code-meedoen', 'code-meelezen')).toBe('niet-voor-iedereen');
    expect(turned('anna', 'bram', 'code-meelezen')).toBe('goed');
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
    // The removed one may know its secret.
    expect(reden(h.join('later', 4, ['anna', 'later']))).toBe('uitnodiging-ingetrokken');
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
        inviteBox: key(`code-${name}-box`),
        expires: 2000,
        rol: 'meedoen',
        box: 'AAAA',
      });
    const join = (name: string, epoch: number, names: string[]) =>
      add(key(`code-${name}`), {
        kind: 'join',
        toestel: toestel(name),
        proof: 'p'.repeat(86),
        turn: turn(epoch, ...names),
      });
    const withdraw = (by: string, name: string) =>
      add(toestel(by).sign, { kind: 'withdraw', invite: key(`code-${name}`) });
    /** Comings and goings until the log is this long. */
    const fill = (by: string, upTo: number) => {
      for (let n = (fold.kring() as Kring).length; n < upTo; n += 2) {
        const name = `vul${n}`;
        if (invite(by, name) !== 'goed' || (n + 1 < upTo && withdraw(by, name) !== 'goed')) throw new Error(`at ${n}`);
      }
    };
    return { add, invite, join, withdraw, fill };
  }

  it('who does not manage fills no more than half of it, and can still be removed then', () => {
    const h = longHistory();
    expect(h.invite('anna', 'cas')).toBe('goed');
    expect(h.invite('bram', 'dirk')).toBe('goed');
    h.fill('bram', MAX_ENTRIES / 2);
    expect(h.invite('bram')).toBe('ledenlog-vol');
    const last = `vul${MAX_ENTRIES / 2 - 1}`;
    h.withdraw('anna', last);
    // Whoever joins does so in the name of who invited them.
    expect(h.join('dirk', 3, ['anna', 'bram', 'dirk', 'code-cas'])).toBe('ledenlog-vol');
    expect(h.join('cas', 3, ['anna', 'bram', 'cas', 'code-dirk'])).toBe('goed');
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
  const common = { v: 1, kring: ID, n: 3, prev: kring.head, at: 1000 };
  const remove = { ...common, by: toestel('anna').sign, kind: 'remove', sign: toestel('bram').sign, frontiers: {} };
  expect(fold.take(LogEntry.parse({ ...remove, turn: turn(3, 'anna', 'bram') }), key('h'))).toBe('niet-voor-iedereen');
  expect(fold.kring()).toEqual(before);
  expect(fold.take(LogEntry.parse({ ...remove, turn: turn(3, 'anna') }), key('h'))).toBeNull();
  const after = structuredClone(fold.kring() as Kring);
  const held = fold.kring() as Kring;
  fold.take(
    LogEntry.parse({ ...common, n: 4, prev: key('h'), by: toestel('anna').sign, kind: 'turn', turn: turn(4, 'anna') }),
    key('i'),
  );
  expect(held).toEqual(after);
  expect(kring).toEqual(before);
});
