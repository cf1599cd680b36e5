// Werkvormen for a screen: the own ones of this device for as long as it is there, and one by its name, ours or own.
import { useEffect, useState } from 'react';
import { fetchWerkvorm } from '../../content/werkvormen.ts';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import { fixedValue, useRuggespraak, useValue } from '../../store/react.tsx';
import type { EigenWerkvormen } from '../../store/sessie/contract.ts';

/** geen: locked, a guest, or the practice casus. */
export type Eigen = { kind: 'laden' } | { kind: 'geen' } | { kind: 'er'; werkvormen: EigenWerkvormen };

export function useEigenWerkvormen(): Eigen {
  const ruggespraak = useRuggespraak();
  const [eigen, setEigen] = useState<Eigen>({ kind: 'laden' });
  useEffect(() => {
    let gone = false;
    const opened = ruggespraak.eigenWerkvormen();
    opened.then(
      (werkvormen) => gone || setEigen(werkvormen ? { kind: 'er', werkvormen } : { kind: 'geen' }),
      // They cannot be read now: ours are there all the same.
      () => gone || setEigen({ kind: 'geen' }),
    );
    return () => {
      gone = true;
      void opened.then((werkvormen) => werkvormen?.close()).catch(() => undefined);
    };
  }, [ruggespraak]);
  return eigen;
}

const GEEN = fixedValue<readonly Werkvorm[]>([]);
const NUL = fixedValue(0);

export function useEigenLijst(eigen: Eigen): { lijst: readonly Werkvorm[]; onleesbaar: number } {
  const er = eigen.kind === 'er' ? eigen.werkvormen : null;
  return { lijst: useValue(er?.lijst ?? GEEN), onleesbaar: useValue(er?.onleesbaar ?? NUL) };
}

type Gehaald = Awaited<ReturnType<typeof fetchWerkvorm>>;

export function useWerkvorm(
  id: string,
  eigen: Eigen,
  haal: typeof fetchWerkvorm = fetchWerkvorm,
): { kind: 'laden' } | Gehaald {
  const { lijst } = useEigenLijst(eigen);
  const mijn = lijst.find((een) => een.id === id);
  const [gehaald, setGehaald] = useState<{ id: string; wat: Gehaald } | null>(null);
  useEffect(() => {
    let gone = false;
    haal(id).then(
      (wat) => gone || setGehaald({ id, wat }),
      () =>
        gone ||
        setGehaald({
          id,
          wat: { kind: 'geweigerd', redenen: ['Deze werkvorm kon niet worden opgehaald. Probeer het nog een keer.'] },
        }),
    );
    return () => {
      gone = true;
    };
  }, [id, haal]);
  if (mijn) return { kind: 'goed', werkvorm: mijn };
  if (gehaald?.id !== id || (gehaald.wat.kind === 'geweigerd' && eigen.kind === 'laden')) return { kind: 'laden' };
  return gehaald.wat;
}
