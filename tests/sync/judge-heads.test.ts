// S22: what counts as a lack and what is only the ordinary delay of people who write.
import { describe, expect, it } from 'vitest';
import type { Head } from '../../src/sealed/document.ts';
import { type Judged, judgeHeads, type Looked, NO_WORRY, PATIENCE } from '../../src/sync/judge-heads.ts';

const head = (clocks: Record<number, number>, digest: number | null = null): Head => ({
  frontier: new Map(Object.entries(clocks).map(([writer, clock]) => [Number(writer), clock])),
  digest: digest === null ? null : new Uint8Array([digest]),
});
const at = (own: Head, others: Head[], more: Partial<Looked> = {}): Looked => ({
  me: 50,
  own,
  others: new Map(others.map((other, number) => [100 + number, other])),
  held: own.frontier,
  stored: own.frontier,
  gap: false,
  ...more,
});

function look(times: number, what: (turn: number) => Looked): Judged[] {
  let worry = NO_WORRY;
  return Array.from({ length: times }, (_, turn) => {
    const judged = judgeHeads(worry, what(turn));
    worry = judged.worry;
    return judged;
  });
}

describe('S22 heads', () => {
  it('somebody who types on and on, always a little ahead of what we were told, is no reason for anything', () => {
    for (const { missing, heal, resync, resend } of look(40, (turn) =>
      at(head({ 1: turn + 5, 2: turn }), [head({ 1: turn + 3, 2: turn + 1 })], {
        stored: new Map([
          [1, turn + 4],
          [2, turn],
        ]),
      }),
    ))
      expect({ missing, heal, resync, resend }).toEqual({ missing: false, heal: null, resync: false, resend: false });
  });

  it('what the others do not get is written again, after some patience', () => {
    const heals = look(PATIENCE + 1, () => at(head({ 1: 5 }), [head({ 1: 5 }), head({ 1: 4 })])).map(
      ({ heal }) => heal,
    );
    expect(heals).toEqual([...Array<null>(PATIENCE - 1).fill(null), 'all', 'all']);
  });

  it('what the relay has not confirmed others cannot have: sent again, not written again', () => {
    const judged = look(PATIENCE, () => at(head({ 1: 5 }), [head({ 1: 4 })], { stored: new Map([[1, 4]]) }));
    expect(judged.at(-1)).toMatchObject({ heal: null, resend: true });
  });

  it('what we do not get is told, asked for again and again, and over when it comes', () => {
    const judged = look(2 * PATIENCE, () => at(head({ 1: 4 }), [head({ 1: 5 })]));
    expect(judged.map(({ missing }) => missing)).toEqual([false, false, true, true, true, true]);
    expect(judged.filter(({ resync }) => resync)).toHaveLength(2);
    expect(judgeHeads(judged.at(-1)?.worry ?? NO_WORRY, at(head({ 1: 5 }), [head({ 1: 5 })])).missing).toBe(false);
  });

  it('who says nothing since may well have it: only a word without it counts, and not one from before', () => {
    const [silent, has] = [head({ 1: 4 }), head({ 1: 5 })];
    expect(look(30, () => at(head({ 1: 5 }), [silent, has])).every(({ heal }) => heal === null)).toBe(true);
    const once = look(30, (turn) => at(head({ 1: 5 }), [turn < 4 ? silent : head({ 1: 4 }), has]));
    expect(once.findIndex(({ heal }) => heal === 'all')).toBe(5);
    // Twenty-nine who each say it once, while it is under way to them, are no more than one who does.
    const late = Array.from({ length: 29 }, () => head({ 1: 4 }));
    const crossed = look(29, (turn) =>
      at(
        head({ 1: 5 }),
        late.map((told, number) => (number <= turn ? told : silent)),
      ),
    );
    expect(crossed.every(({ heal }) => heal === null)).toBe(true);
  });

  it('of all who hold it one writes it; the next in turn only when that does not help', () => {
    const turns = Array.from({ length: 30 }, (_, me) => {
      const others = (): [number, Head][] =>
        Array.from({ length: 30 }, (_, number): [number, Head] => [number, head({ 1: 5 })]).filter(
          ([number]) => number !== me,
        );
      const judged = look(PATIENCE * 8, () =>
        at(head({ 1: 5 }), [], { me, others: new Map([...others(), [30, head({ 1: 4 })]]) }),
      );
      return judged.findIndex(({ heal }) => heal === 'all') + 1;
    });
    expect(turns[0]).toBe(PATIENCE);
    expect(turns.slice(1).every((turn) => turn > PATIENCE + 1)).toBe(true);
    // And nobody waits for ever: the first may be unable to.
    expect(Math.max(...turns)).toBeLessThanOrEqual(PATIENCE + 10);
    expect(turns).toEqual(turns.toSorted((a, b) => a - b));
  });

  it('of those who differ, one of each side writes what it has', () => {
    const first = ({ me, own }: { me: number; own: Head }, others: [number, Head][]) =>
      look(PATIENCE + 1, () => at(own, [], { me, others: new Map(others) })).findIndex(({ heal }) => heal === 'all');
    const [one, other] = [head({ 1: 5 }, 7), head({ 1: 5 }, 8)];
    const never = -1;
    expect(
      first({ me: 1, own: one }, [
        [2, one],
        [3, other],
      ]),
    ).toBe(PATIENCE - 1);
    expect(
      first({ me: 2, own: one }, [
        [1, one],
        [3, other],
      ]),
    ).toBe(never);
    expect(
      first({ me: 3, own: other }, [
        [1, one],
        [2, one],
      ]),
    ).toBe(PATIENCE - 1);
  });

  it('the same frontier with another content is a forgery or a fork: everyone writes what they have', () => {
    expect(look(PATIENCE, () => at(head({ 1: 5 }, 7), [head({ 1: 5 }, 8)])).at(-1)?.heal).toBe('all');
    expect(look(PATIENCE, () => at(head({ 1: 5 }, 7), [head({ 1: 5 }, 7)])).at(-1)?.heal).toBeNull();
    expect(look(PATIENCE, () => at(head({ 1: 5 }, 7), [head({ 1: 5 })])).at(-1)?.heal).toBeNull();
  });

  it('a gap of our own that stays is closed with what we hold ourselves', () => {
    const judged = look(PATIENCE + 1, () => at(head({ 1: 5 }), [], { gap: true }));
    expect(judged.map(({ heal }) => heal)).toEqual([null, null, null, 'if-needed']);
  });
});
