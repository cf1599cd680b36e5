// A table for screen tests of a session: one document in memory that all devices share, each with keys and a notepad of its own, a clock to set, and who is out of reach.
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import * as Y from 'yjs';
import type { Fase, Werkvorm } from '../../src/domain/sessie/werkvorm.ts';
import type { Analyse } from '../../src/domain/vensters/analyse.ts';
import { LEGE_ANALYSE } from '../../src/domain/vensters/analyse.ts';
import { SessieScreen } from '../../src/features/sessie/SessieScreen.tsx';
import type { CasusInBeeld, CasusVensters } from '../../src/store/contract.ts';
import { RuggespraakProvider } from '../../src/store/react.tsx';
import type { CasusSessies } from '../../src/store/sessie/contract.ts';
import { openSessies } from '../../src/store/sessie/open.ts';
import { createSessieGeheugen, type SessieRijen } from '../../src/store/sessie/rijen.ts';
import { MeldingBar } from '../../src/ui/melding.tsx';
import { WERKVORM } from '../domain/sessie/tafel.ts';
import { createTestMeelezer } from './test-meelezer.ts';
import { createTestStore, KRING, leven, casus as regel, settable } from './test-store.ts';

type Aan = ReturnType<CasusSessies['sessie']>;

export const MINUUT = 60_000;

export const fase = (id: string, meer: Partial<Fase> = {}): Fase => ({
  ...{ id, naam: `Fase ${id}`, minuten: 5, wie: 'Iedereen', wat: 'Praat.', regels: ['Eén tegelijk.'], oogst: 'iets' },
  ...{ toont: { kind: 'oogst' }, inbrengerZwijgt: false },
  ...meer,
});
export const werkvorm = (...fasen: Fase[]): Werkvorm => ({ ...WERKVORM, fasen });

export function dekTafel() {
  const doc = new Y.Doc();
  const klok = { nu: Date.UTC(2026, 10, 26, 10) };
  /** Since when a device is out of reach. */
  const weg = new Map<string, number>();
  const rijen = new Map<string, SessieRijen>();
  /** Whose device it is, where one person has more than one. */
  const wie = new Map<string, string>();
  const analyse = settable<Analyse>(LEGE_ANALYSE);
  const maak = vi.fn();
  const rijenVan = (toestel: string) => {
    const known = rijen.get(toestel) ?? createSessieGeheugen();
    rijen.set(toestel, known);
    return known;
  };
  const tijd = () => klok.nu;
  const openVan = (toestel: string, magSchrijven = true): CasusSessies =>
    openSessies(doc, {
      ...{ eigen: toestel, magSchrijven, rijen: rijenVan(toestel) },
      tijd: { nu: tijd, wek: () => undefined, stop: () => undefined },
      weg: { sinds: (wie) => (wie === toestel ? null : (weg.get(wie) ?? null)), stop: () => undefined },
      ...{ whenLoaded: Promise.resolve(), save: async () => undefined },
      kring: {
        wie: (een) => wie.get(een) ?? een,
        eerder: async () => ({ sessies: [], casussen: 0, nietHeel: 0 }),
      },
    });
  const casusVan = (toestel: string): CasusInBeeld => {
    const meelezer = createTestMeelezer({ Intervisie: '' });
    const nu = settable(leven());
    return {
      ...{ id: regel().id, titel: settable('Casus blauw'), stand: settable({ kind: 'bijgewerkt', om: 0 }) },
      meelezer: () => meelezer,
      leven: {
        nu,
        feiten: settable({ terugkijk: [] }),
        zetTerugkijk: vi.fn(async (dag: string | null) => {
          nu.set(leven({ terugkijkOp: dag }));
          return { kind: 'goed' };
        }),
        zetBesproken: vi.fn(async () => ({ kind: 'goed' })),
      },
      vensters: async () =>
        ({
          ...{ analyse, geladen: settable(true), maak, close: () => undefined },
          tekst: () => ({ get: () => '', subscribe: () => () => undefined, vervang: maak }),
        }) as unknown as CasusVensters,
      sessies: async () => openVan(toestel),
    } as unknown as CasusInBeeld;
  };
  return { doc, klok, weg, wie, analyse, maak, openVan, casusVan, rijenVan };
}
export type Tafel = ReturnType<typeof dekTafel>;

/** What somebody sees on that device. */
export function inApp(scherm: ReactNode, functie = '') {
  const store = createTestStore({ casussen: [regel({ kring: KRING })] });
  store.instellingen.set({ ...store.instellingen.get(), functie });
  return {
    store,
    ...render(
      <RuggespraakProvider ruggespraak={store}>
        {scherm}
        <MeldingBar />
      </RuggespraakProvider>,
    ),
  };
}

export function toonSessie(tafel: Tafel, toestel: string, sessie: string) {
  const casus = tafel.casusVan(toestel);
  return {
    casus,
    ...inApp(
      <SessieScreen
        casus={casus}
        sessie={sessie}
        venster={(venster, naast) => (
          <div data-venster={venster}>
            Hier staat venster {venster}.{naast}
          </div>
        )}
      />,
    ),
  };
}

/** Anna has set it up and leads; the others are at the table with their own devices. */
export async function zetKlaar(tafel: Tafel, vorm: Werkvorm, anderen: readonly string[] = ['bram']) {
  const anna = tafel.openVan('anna');
  const begonnen = await anna.begin(vorm, 'wijkteam');
  if (begonnen.kind !== 'goed') throw new Error(begonnen.redenen.join());
  const { id } = begonnen;
  await anna.sessie(id).doe('anna', { kind: 'rol', voor: 'anna', rol: 'gespreksleider', aan: true });
  const bij: Record<string, Aan> = {};
  for (const wie of anderen) {
    bij[wie] = tafel.openVan(wie).sessie(id);
    await bij[wie].kom(`functie ${wie}`);
  }
  /** The session as it is on that device. */
  const van = (wie: string): Aan => {
    const een = bij[wie];
    if (!een) throw new Error(`${wie} is not at the table`);
    return een;
  };
  return { id, anna: anna.sessie(id), van };
}

export async function naar(sessie: Aan, plek: string, index: number): Promise<void> {
  const van = sessie.beeld.get()?.sessie.beurt ?? '';
  const gedaan = await sessie.doe(plek, { kind: 'fase', van, naar: index });
  if (gedaan.kind !== 'goed') throw new Error(gedaan.redenen.join());
}
