// Sessions of a casus for as long as a screen is there, what one of them is now, and doing something in it that may be refused.
import { type ReactNode, useCallback } from 'react';
import type { Venster } from '../../domain/vensters/item.ts';
import type { CasusInBeeld, Uitkomst } from '../../store/contract.ts';
import { closeIt, fixedValue, useOpened, useValue } from '../../store/react.tsx';
import { geweigerd, redenOf } from '../../store/redenen.ts';
import type { CasusSessies, SessieBeeld, SessieInBeeld } from '../../store/sessie/contract.ts';
import { announce } from '../../ui/melding.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';

/** null: on their way. */
export const useSessies = (casus: CasusInBeeld): CasusSessies | null =>
  useOpened(
    useCallback(() => casus.sessies(), [casus]),
    closeIt,
  );

/** For a part of a screen that works without them; null also when they cannot come. */
export const useSessiesBeside = (casus: CasusInBeeld): CasusSessies | null =>
  useOpened<CasusSessies | null>(
    useCallback(async () => {
      try {
        return await casus.sessies();
      } catch {
        return null;
      }
    }, [casus]),
    closeIt,
  );

/** All that a part of the screen of one session needs. */
export interface Aan {
  casus: CasusInBeeld;
  sessies: CasusSessies;
  inBeeld: SessieInBeeld;
  beeld: SessieBeeld;
  /** Address of this session. */
  basis: string;
}

/** A window of the casus, with fields beside it that are read along with. From elsewhere: one screen knows no other. */
export type VensterVan = (venster: Venster, naast: ReactNode) => ReactNode;

const GEEN = fixedValue<SessieBeeld | null>(null);

/** null: not (yet) here. */
export function useSessie(
  sessies: CasusSessies | null,
  id: string,
): { inBeeld: SessieInBeeld | null; beeld: SessieBeeld | null } {
  const inBeeld = sessies?.sessie(id) ?? null;
  const beeld = useValue(inBeeld?.beeld ?? GEEN);
  return { inBeeld, beeld };
}

/** Does something, says why it was refused or did not succeed, and is busy meanwhile. */
export function useDaad() {
  const { busy: bezig, fout, vraag } = useVerzoek();
  const doe = async (daad: () => Promise<Uitkomst>, gezegd?: string): Promise<boolean> => {
    const goed = await vraag(() => daad().catch((error: unknown) => geweigerd(redenOf(error))));
    if (goed && gezegd) announce(gezegd);
    return goed !== null;
  };
  return { fout, bezig, doe };
}
