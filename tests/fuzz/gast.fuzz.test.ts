// Anything anyone might sign in a kring with guests in it, in any order, with clocks of their own: what a guest can bring about stays the same. Prints its seed; SEED= replays.
import { afterAll, expect } from 'vitest';
import { GAST_MAX_MS } from '../../src/domain/gast.ts';
import { activeLeden, type Kring, KringFold, magBeslissen, turnRecipients } from '../../src/domain/kring.ts';
import type { LogEntry, Rol } from '../../src/domain/log-entry.ts';
import { testSeeds } from './for-seeds.ts';
import { below, pick } from './seeded.ts';

const ID = 'k'.repeat(22);
const STAPPEN = 300;
const key = (name: string) => name.padEnd(43, '_');
const toestel = (name: string) => ({ sign: key(`${name}-sign`), box: key(`${name}-box`) });
const ROLLEN: readonly Rol[] = ['meelezen', 'meedoen', 'beheren'];

/** Over all seeds: a run in which nobody comes or goes proves nothing. */
let gasten = 0;
let vertrokken = 0;
afterAll(() => expect(Math.min(gasten, vertrokken)).toBeGreaterThan(0));

const een = <T>(from: readonly T[]): T | undefined => (from.length === 0 ? undefined : pick(from));

testSeeds('a guest brings about nothing but that they go', () => {
  const fold = new KringFold(null);
  let at = 1_000_000_000;
  let made = 0;
  const turnFor = (boxes: readonly string[], epoch: number) => ({
    ...{ epoch, previous: epoch === 1 ? null : 'AAAA' },
    boxes: boxes.map((to) => ({ to, box: 'AAAA' })),
  });
  const head = (kring: Kring | null) => ({
    ...{ v: 1 as const, kring: ID, n: kring?.length ?? 0, prev: kring?.head ?? '' },
    // Clocks differ by hours, either way.
    at: at + (below(3) === 0 ? below(40) - 20 : 0) * 3_600_000,
  });
  const take = (entry: LogEntry) => fold.take(entry, key(`hash-${entry.n}`));
  expect(
    take({
      ...head(null),
      at,
      by: key('root'),
      kind: 'genesis',
      toestel: toestel('0'),
      turn: turnFor([toestel('0').box], 1),
    }),
  ).toBeNull();

  for (let stap = 0; stap < STAPPEN; stap++) {
    at += below(1_800_000);
    const kring = fold.kring() as Kring;
    const leden = [...kring.leden.values()];
    const codes = [...kring.uitnodigingen.values()];
    const by = een(leden)?.toestel.sign ?? '';
    const ander = een(leden);
    const code = een(codes.filter(({ status }) => status === 'open' || status === 'gevraagd')) ?? een(codes);
    const base = { ...head(kring), by };
    const zonder = (sign: string) =>
      activeLeden(kring).flatMap((lid) => (lid.toestel.sign === sign ? [] : lid.toestel.box));
    const entry = ((): LogEntry | null => {
      switch (below(8)) {
        case 0: {
          const gast = below(2) === 0 ? { gast: base.at + below(GAST_MAX_MS + 3_600_000) } : {};
          const expires = Math.max(0, (gast.gast ?? base.at + GAST_MAX_MS) - (below(4) === 0 ? -1 : below(3_600_000)));
          return { ...base, kind: 'invite', invite: key(`code-${++made}`), expires, rol: pick(ROLLEN), ...gast };
        }
        case 1:
          return code
            ? { ...base, by: code.invite, kind: 'vraag', toestel: toestel(String(++made)), proof: 'p'.repeat(86) }
            : null;
        case 2:
        case 3: {
          if (!code?.toestel) return null;
          const turn = turnFor([...turnRecipients(kring), code.toestel.box], kring.epoch + 1);
          return { ...base, kind: 'toelaten', invite: code.invite, turn };
        }
        case 4: {
          const sign = below(2) === 0 ? by : (ander?.toestel.sign ?? by);
          return { ...base, kind: 'remove', sign, frontiers: {}, turn: turnFor(zonder(sign), kring.epoch + 1) };
        }
        case 5:
          return { ...base, kind: 'rol', sign: ander?.toestel.sign ?? by, rol: pick(ROLLEN) };
        case 6:
          return { ...base, kind: 'turn', turn: turnFor(turnRecipients(kring), kring.epoch + 1) };
        default:
          return code ? { ...base, kind: 'withdraw', invite: code.invite } : null;
      }
    })();
    if (!entry) continue;
    const wie = kring.leden.get(entry.by);
    const taken = take(entry) === null;
    const next = fold.kring() as Kring;
    for (const lid of activeLeden(next)) if (lid.gast !== null) expect(lid.rol).not.toBe('beheren');
    if (!taken) continue;
    if (wie && wie.gast !== null) expect([entry.kind, 'sign' in entry && entry.sign]).toEqual(['remove', entry.by]);
    if (entry.kind === 'remove') {
      const weg = kring.leden.get(entry.sign);
      if (weg && weg.gast !== null) vertrokken++;
      else if (wie?.rol !== 'beheren') expect(weg?.van).toBe(wie?.van);
      // Whoever takes out a guest who is not themselves may decide.
      if (weg && weg.gast !== null && entry.sign !== entry.by) expect(magBeslissen(kring, entry.by)).toBe(true);
      expect(entry.turn.boxes.map(({ to }) => to)).not.toContain(weg?.toestel.box);
      if (weg && weg.gast !== null)
        for (const one of codes)
          expect(next.uitnodigingen.get(one.invite)?.status === 'withdrawn').toBe(one.status === 'withdrawn');
    }
    if (entry.kind === 'toelaten') {
      const known = kring.uitnodigingen.get(entry.invite);
      const lid = next.leden.get(known?.toestel?.sign ?? '');
      expect(lid?.gast).toBe(known?.gast);
      if (lid && lid.gast !== null) {
        gasten++;
        expect(entry.at).toBeLessThanOrEqual(lid.gast);
      }
    }
    if (entry.kind === 'invite' && entry.gast !== undefined) {
      expect(entry.gast - entry.at).toBeLessThanOrEqual(GAST_MAX_MS);
      expect(entry.expires).toBeLessThanOrEqual(entry.gast);
    }
  }
});
