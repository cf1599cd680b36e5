// A reader of a casus for screen tests: finds fixed words, remembers what was asked of it, can be broken. Holds no rules.
import { vi } from 'vitest';
import type { Gegeven } from '../../src/domain/vondst.ts';
import type { CasusMeelezer, Gevonden, MeeleesStand } from '../../src/store/meelezen/contract.ts';
import { settable } from './test-store.ts';

const WOORDEN: readonly (readonly [woord: string, gegeven: Gegeven, vervangingen: readonly string[]])[] = [
  ['Jayden', 'naam', ['[kind A]', '[persoon A]']],
  ['Ommen', 'plaats', ['een dorp', '[plaats]']],
  ['999990019', 'bsn', ['[burgerservicenummer]']],
];

export const vindWoorden = (tekst: string): Gevonden[] =>
  WOORDEN.flatMap(([woord, gegeven, vervangingen]) =>
    [...tekst.matchAll(new RegExp(woord, 'g'))].map(
      ({ index }): Gevonden => ({
        ...{ start: index, end: index + woord.length, woord, gegeven, vervangingen },
        ...{ ernst: gegeven === 'plaats' ? 'samen' : 'herleidbaar', zeker: true, rol: null, maat: null },
      }),
    ),
  ).sort((a, b) => a.start - b.start);

export function createTestMeelezer() {
  const staat = { stuk: false, weg: new Set<string>() };
  const beurt = settable(0);
  return {
    staat,
    stand: settable<MeeleesStand>({ kind: 'rust' }),
    beurt,
    lees: vi.fn<CasusMeelezer['lees']>(async (tekst) => {
      if (staat.stuk) throw new Error('no worker');
      return vindWoorden(tekst).filter(({ woord }) => !staat.weg.has(woord));
    }),
    onthoudVervanging: vi.fn<CasusMeelezer['onthoudVervanging']>(async () => undefined),
    laatStaan: vi.fn<CasusMeelezer['laatStaan']>(async ({ woord }) => {
      staat.weg.add(woord);
      beurt.set(beurt.get() + 1);
      return { kind: 'goed' };
    }),
    leesAlles: vi.fn<CasusMeelezer['leesAlles']>(async () => []),
    teksten: vi.fn<CasusMeelezer['teksten']>(async () => []),
    vervang: vi.fn<CasusMeelezer['vervang']>(async () => ({ kind: 'goed' })),
    keurGoed: vi.fn<CasusMeelezer['keurGoed']>(async () => ({ kind: 'geweigerd', redenen: [] })),
  } satisfies CasusMeelezer & Record<string, unknown>;
}
