// A store for screen tests: plain values and recorded calls behind the contract. Holds no rules of its own.
import { vi } from 'vitest';
import type { Leven } from '../../src/domain/casus-leven.ts';
import type { CodeStand, KorteCode } from '../../src/store/code/contract.ts';
import type {
  CasusGidsen,
  CasusRegel,
  DoorloopBron,
  DoorloopKort,
  DoorloopStaat,
  EindenStaat,
  Feit,
  KringRegel,
  Ruggespraak,
  SlotRijen,
  Toegang,
  Value,
} from '../../src/store/contract.ts';
import type { Bezoek, Gast } from '../../src/store/gast/contract.ts';
import type { Herstel, HerstelStand } from '../../src/store/herstel/contract.ts';
import type { Vertrokken } from '../../src/store/leden/contract.ts';
import type { Maatjes, MaatjesStand, MaatjesVraag } from '../../src/store/maatjes/contract.ts';
import type { Passkey, PasskeyStand } from '../../src/store/passkey/contract.ts';
import type { MijnVraag } from '../../src/store/toelaten/contract.ts';
import type { ToestelMeldingen } from '../../src/store/toestellen/contract.ts';
import type { VerplaatstRegel } from '../../src/store/verplaats/contract.ts';

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

/** Twelve of the list; they say nothing. */
export const WOORDEN =
  'aalbes bakfiets citroen dahlia eekhoorn fakkel gitaar herfst iglo jukebox kabouter lantaarn'.split(' ');

export const KRING = 'AAAAAAAAAAAAAAAAAAAAAA';

export const leven = (deel: Partial<Leven> = {}): Leven => ({
  fase: 'concept',
  einde: '2027-02-24',
  waarom: { kind: 'gemaakt' },
  dagenOver: 90,
  besprokenOp: null,
  afgerondOp: null,
  terugkijkOp: null,
  terugkijkOver: null,
  terugkijkSamen: [],
  ...deel,
});

export const casus = (deel: Partial<CasusRegel> = {}): CasusRegel => ({
  id: `${KRING}/blauw`,
  kring: KRING,
  titel: 'Casus blauw',
  gewijzigdOp: null,
  anderen: [],
  opToestel: true,
  stand: { kind: 'bijgewerkt', om: 0 },
  leven: leven(),
  ...deel,
});

/** A question to maatjes that takes any answer but 'fout'. */
export function createTestVraag(nodig = 2): MaatjesVraag {
  let aantal = 0;
  return {
    code: 'AAAAA-BBBBB',
    woorden: ['citroen', 'gitaar'],
    aantal: () => aantal,
    async neem(antwoord) {
      if (antwoord === 'fout') return { kind: 'geweigerd', redenen: ['Dit antwoord hoort bij een andere vraag.'] };
      aantal = Math.min(nodig, aantal + 1);
      return { kind: 'goed', aantal, nummer: aantal - 1 };
    },
  };
}

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
    vertrokken: settable<Vertrokken[]>([]),
    vragen: settable<MijnVraag[]>([]),
    verplaatst: settable<VerplaatstRegel[]>([]),
    toestelMeldingen: settable<ToestelMeldingen>({ nieuw: [], uit: false }),
    einden: settable<EindenStaat>({ klok: 'klopt', voorbij: [] }),
    instellingen: settable<ReturnType<Ruggespraak['instellingen']['get']>>({
      functie: '',
      vergrendelNa: 'direct',
      weergave: 'systeem',
    }),
    bewaarstatus: settable<ReturnType<Ruggespraak['bewaarstatus']['get']>>({
      ...{ kind: 'beloofd', geinstalleerd: true, wegTerug: 'goed', tweedeKopie: true },
    }),
    herstel: {
      stand: settable<HerstelStand>({ kind: 'goed' }),
      maakWoorden: vi.fn<Herstel['maakWoorden']>(async () => ({ kind: 'goed', woorden: WOORDEN, welke: [3, 7] })),
      bewijs: vi.fn<Herstel['bewijs']>(async () => ({ kind: 'goed' })),
      later: vi.fn<Herstel['later']>(),
      controleer: vi.fn<Herstel['controleer']>(async () => ({ kind: 'goed' })),
      openMetWoorden: vi.fn<Herstel['openMetWoorden']>(async () => ({ kind: 'goed' })),
      veranderZin: vi.fn<Herstel['veranderZin']>(async () => ({ kind: 'goed' })),
    } satisfies Herstel,
    maatjes: {
      stand: settable<MaatjesStand>({ kind: 'bekend', nu: 'geen', wegTerug: false, maatjes: [] }),
      kandidaten: vi.fn<Maatjes['kandidaten']>(() => []),
      kies: vi.fn<Maatjes['kies']>(async () => ({ kind: 'goed' })),
      laatLos: vi.fn<Maatjes['laatLos']>(async () => ({ kind: 'goed' })),
      oefen: vi.fn<Maatjes['oefen']>(async () => ({ kind: 'goed', vraag: createTestVraag(1) })),
      vraag: vi.fn<Maatjes['vraag']>(async () => ({ kind: 'goed', vraag: createTestVraag() })),
      openMet: vi.fn<Maatjes['openMet']>(async () => ({ kind: 'goed' })),
      help: vi.fn<Maatjes['help']>(async () => ({ kind: 'geweigerd', redenen: ['Geen stuk.'] })),
    } satisfies Maatjes,
    passkey: {
      stand: settable<PasskeyStand>('uit'),
      controleer: vi.fn<Passkey['controleer']>(async () => ({ kind: 'goed' })),
      maak: vi.fn<Passkey['maak']>(async () => ({ kind: 'goed' })),
      probeer: vi.fn<Passkey['probeer']>(async () => ({ kind: 'goed', aan: false })),
      later: vi.fn<Passkey['later']>(),
      open: vi.fn<Passkey['open']>(async () => ({ kind: 'goed' })),
      haalWeg: vi.fn<Passkey['haalWeg']>(async () => ({ kind: 'goed' })),
    } satisfies Passkey,
    korteCode: {
      stand: settable<CodeStand>('uit'),
      zet: vi.fn<KorteCode['zet']>(async () => ({ kind: 'goed' })),
      haalWeg: vi.fn<KorteCode['haalWeg']>(async () => ({ kind: 'goed' })),
      open: vi.fn<KorteCode['open']>(async () => ({ kind: 'goed' })),
      laatMaar: vi.fn<KorteCode['laatMaar']>(async () => undefined),
    } satisfies KorteCode,
    gast: {
      bezoek: settable<Bezoek | null>(null),
      begin: vi.fn<Gast['begin']>(async () => ({ kind: 'goed', kring: KRING })),
      klaar: vi.fn<Gast['klaar']>(async () => ({ kind: 'goed' })),
      stopElders: vi.fn<Gast['stopElders']>(async () => ({ kind: 'goed' })),
    } satisfies Gast,
    slotRijen: settable<SlotRijen | null>(null),
    overlegRijen: settable<SlotRijen | null>(null),
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
    openZoeker: vi.fn<Ruggespraak['openZoeker']>(async () => null),
    laatsteKopie: settable<number | null>(null),
    openKopie: vi.fn<Ruggespraak['openKopie']>(async () => null),
    openServerBeeld: vi.fn<Ruggespraak['openServerBeeld']>(async () => null),
    openBijWie: vi.fn<Ruggespraak['openBijWie']>(async () => null),
    eigenWerkvormen: vi.fn<Ruggespraak['eigenWerkvormen']>(async () => null),
    verplaatsen: vi.fn<Ruggespraak['verplaatsen']>(async () => null),
    haalAllesWeg: vi.fn<Ruggespraak['haalAllesWeg']>(async () => ({ kind: 'goed' })),
    nodigUit: vi.fn<Ruggespraak['nodigUit']>(),
    leden: vi.fn<Ruggespraak['leden']>(async () => null),
    consulten: vi.fn<Ruggespraak['consulten']>(async () => null),
    leerpunten: vi.fn<Ruggespraak['leerpunten']>(async () => null),
    monitor: vi.fn<Ruggespraak['monitor']>(async () => null),
    routekaart: vi.fn<Ruggespraak['routekaart']>(async () => null),
    gezienVertrek: vi.fn<Ruggespraak['gezienVertrek']>(async () => undefined),
    gezienVraag: vi.fn<Ruggespraak['gezienVraag']>(async () => undefined),
    trekVraagIn: vi.fn<Ruggespraak['trekVraagIn']>(async () => ({ kind: 'goed' })),
    toelaten: vi.fn<Ruggespraak['toelaten']>(async () => null),
    toestellen: vi.fn<Ruggespraak['toestellen']>(async () => null),
    gezienToestelUit: vi.fn<Ruggespraak['gezienToestelUit']>(async () => undefined),
    trekIn: vi.fn<Ruggespraak['trekIn']>(async () => ({ kind: 'goed' })),
    leesUitnodiging: vi.fn<Ruggespraak['leesUitnodiging']>(() => ({ kind: 'goed', verlooptOp: 1 })),
    doeMee: vi.fn<Ruggespraak['doeMee']>(async () => ({ kind: 'goed', kring: KRING })),
  } satisfies Ruggespraak;
  return store;
}

/** The walks and facts of a casus, in memory. */
export function createTestCasusGidsen(start: { staten?: DoorloopStaat[]; feiten?: Feit[] } = {}) {
  const doorlopen = settable<DoorloopKort[]>([]);
  const feiten = settable<Feit[]>(start.feiten ?? []);
  const bronnen = new Map<string, DoorloopBron & { staat: Settable<DoorloopStaat | null> }>();
  const bronOf = (id: string) => {
    const known = bronnen.get(id);
    if (known) return known;
    const staat = settable<DoorloopStaat | null>(null);
    const bron = {
      staat,
      schrijf: vi.fn<DoorloopBron['schrijf']>(async (regels) => {
        const now = staat.get();
        if (!now) return { kind: 'geweigerd', redenen: ['Dit stappenplan is hier niet meer.'] };
        put(id, { ...now, regels: [...now.regels, ...regels] });
        return { kind: 'goed' };
      }),
    };
    bronnen.set(id, bron);
    return bron;
  };
  const put = (id: string, next: DoorloopStaat | null) => {
    bronOf(id).staat.set(next);
    const there = [...bronnen.values()].flatMap(({ staat }) => staat.get() ?? []);
    doorlopen.set(
      there.map(({ doorloop, regels }) => ({
        ...{ doorloop, aantalRegels: regels.length, waar: 'slot' },
        laatst: regels.at(-1)?.op ?? doorloop.begonnenOp,
      })),
    );
  };
  for (const staat of start.staten ?? []) put(staat.doorloop.id, staat);
  return {
    geladen: settable(true),
    doorlopen,
    doorloop: bronOf,
    neemOp: vi.fn<CasusGidsen['neemOp']>(async (staat) => {
      put(staat.doorloop.id, staat);
      return { kind: 'goed' };
    }),
    verwijder: vi.fn<CasusGidsen['verwijder']>(async (id) => {
      put(id, null);
      return { kind: 'goed' };
    }),
    feiten,
    zetFeit: vi.fn<CasusGidsen['zetFeit']>(async (feit) => {
      if (!feiten.get().some(({ id }) => id === feit.id)) feiten.set([...feiten.get(), feit]);
      return { kind: 'goed' };
    }),
    veranderFeit: vi.fn<CasusGidsen['veranderFeit']>(async (welk, deel) => {
      feiten.set(feiten.get().map((feit) => (feit.id === welk ? { ...feit, ...deel } : feit)));
      return { kind: 'goed' };
    }),
    verwijderFeit: vi.fn<CasusGidsen['verwijderFeit']>(async (weg) => {
      feiten.set(feiten.get().filter(({ id }) => id !== weg));
      return { kind: 'goed' };
    }),
  } satisfies CasusGidsen;
}
