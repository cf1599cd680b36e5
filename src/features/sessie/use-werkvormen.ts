// Werkvormen for a screen: the own ones of this device for as long as it is there, and one by its name, ours or own.
import { useCallback } from 'react';
import { fetchWerkvorm } from '../../content/werkvormen.ts';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import { fixedValue, useOpened, useRuggespraak, useValue } from '../../store/react.tsx';
import type { EigenWerkvormen } from '../../store/sessie/contract.ts';

/** geen: locked, a guest, or the practice casus. */
export type Eigen = { kind: 'laden' } | { kind: 'geen' } | { kind: 'er'; werkvormen: EigenWerkvormen };

export function useEigenWerkvormen(): Eigen {
  const ruggespraak = useRuggespraak();
  const open = useCallback(async (): Promise<Eigen> => {
    // They cannot be read now: ours are there all the same.
    const werkvormen = await ruggespraak.eigenWerkvormen().catch(() => null);
    return werkvormen ? { kind: 'er', werkvormen } : { kind: 'geen' };
  }, [ruggespraak]);
  return useOpened(open, sluit) ?? LADEN;
}
const LADEN: Eigen = { kind: 'laden' };
const sluit = (eigen: Eigen) => eigen.kind === 'er' && eigen.werkvormen.close();

const GEEN = fixedValue<readonly Werkvorm[]>([]);
const NUL = fixedValue(0);

export function useEigenLijst(eigen: Eigen): { lijst: readonly Werkvorm[]; onleesbaar: number } {
  const er = eigen.kind === 'er' ? eigen.werkvormen : null;
  return { lijst: useValue(er?.lijst ?? GEEN), onleesbaar: useValue(er?.onleesbaar ?? NUL) };
}

type Gehaald = Awaited<ReturnType<typeof fetchWerkvorm>>;
const NIET_OPGEHAALD: Gehaald = {
  kind: 'geweigerd',
  redenen: ['Deze werkvorm kon niet worden opgehaald. Probeer het nog een keer.'],
};

export function useWerkvorm(
  id: string,
  eigen: Eigen,
  haal: typeof fetchWerkvorm = fetchWerkvorm,
): { kind: 'laden' } | Gehaald {
  const { lijst } = useEigenLijst(eigen);
  const mijn = lijst.find((een) => een.id === id);
  const gehaald = useOpened(
    useCallback(async (): Promise<{ id: string; wat: Gehaald }> => {
      const wat = await haal(id).catch(() => NIET_OPGEHAALD);
      return { id, wat };
    }, [id, haal]),
  );
  if (mijn) return { kind: 'goed', werkvorm: mijn };
  if (gehaald?.id !== id || (gehaald.wat.kind === 'geweigerd' && eigen.kind === 'laden')) return { kind: 'laden' };
  return gehaald.wat;
}
