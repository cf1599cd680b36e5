// A store for screen tests: plain values and recorded calls behind the contract. Holds no rules of its own.
import { vi } from 'vitest';
import type { CasusRegel, KringRegel, Ruggespraak, Toegang, Value } from '../../src/store/contract.ts';

export interface Settable<T> extends Value<T> {
  set(next: T): void;
}

export function settable<T>(first: T): Settable<T> {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(next) {
      current = next;
      for (const changed of listeners) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
      };
    },
  };
}

export const KRING = 'AAAAAAAAAAAAAAAAAAAAAA';

export const casus = (deel: Partial<CasusRegel> = {}): CasusRegel => ({
  id: `${KRING}/blauw`,
  kring: KRING,
  titel: 'Casus blauw',
  gewijzigdOp: null,
  anderen: [],
  opToestel: true,
  stand: { kind: 'bijgewerkt', om: 0 },
  ...deel,
});

export function createTestStore(start: { toegang?: Toegang; casussen?: CasusRegel[]; kringen?: KringRegel[] } = {}) {
  const values = {
    toegang: settable<Toegang>(start.toegang ?? { kind: 'open' }),
    casussen: settable(start.casussen ?? []),
    kringen: settable(start.kringen ?? []),
  };
  const store = {
    ...values,
    stand: settable<ReturnType<Ruggespraak['stand']['get']>>({ kind: 'bijgewerkt', om: 0 }),
    onleesbaar: settable(0),
    instellingen: settable<ReturnType<Ruggespraak['instellingen']['get']>>({
      functie: '',
      vergrendelNa: 'direct',
      weergave: 'systeem',
    }),
    bewaarstatus: settable<ReturnType<Ruggespraak['bewaarstatus']['get']>>({ kind: 'beloofd', geinstalleerd: true }),
    kiesToegangszin: vi.fn<Ruggespraak['kiesToegangszin']>(async () => ({ kind: 'goed' })),
    ontgrendel: vi.fn<Ruggespraak['ontgrendel']>(async () => ({ kind: 'goed' })),
    vergrendel: vi.fn<Ruggespraak['vergrendel']>(async () => undefined),
    setInstellingen: vi.fn<Ruggespraak['setInstellingen']>(async () => undefined),
    vraagBewaarbelofte: vi.fn<Ruggespraak['vraagBewaarbelofte']>(async () => undefined),
    probeerBewaren: vi.fn<Ruggespraak['probeerBewaren']>(async () => undefined),
    stelTitelVoor: vi.fn<Ruggespraak['stelTitelVoor']>(() => 'Casus groen'),
    maakCasus: vi.fn<Ruggespraak['maakCasus']>(async () => ({ kind: 'goed', id: `${KRING}/groen` })),
    openCasus: vi.fn<Ruggespraak['openCasus']>(async () => null),
    verwijderCasus: vi.fn<Ruggespraak['verwijderCasus']>(async () => undefined),
    zetTerug: vi.fn<Ruggespraak['zetTerug']>(async () => undefined),
    nodigUit: vi.fn<Ruggespraak['nodigUit']>(),
    trekIn: vi.fn<Ruggespraak['trekIn']>(async () => ({ kind: 'goed' })),
    leesUitnodiging: vi.fn<Ruggespraak['leesUitnodiging']>(() => ({ kind: 'goed', verlooptOp: 1 })),
    doeMee: vi.fn<Ruggespraak['doeMee']>(async () => ({ kind: 'goed', kring: KRING })),
  } satisfies Ruggespraak;
  return store;
}
