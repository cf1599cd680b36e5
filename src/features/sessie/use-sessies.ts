// Sessions of a casus for as long as a screen is there, what one of them is now, and doing something in it that may be refused.
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Venster } from '../../domain/vensters/item.ts';
import type { CasusInBeeld, Uitkomst } from '../../store/contract.ts';
import { fixedValue, useValue } from '../../store/react.tsx';
import type { CasusSessies, SessieBeeld, SessieInBeeld } from '../../store/sessie/contract.ts';
import { announce } from '../../ui/melding.tsx';

/** null: on their way. */
export function useSessies(casus: CasusInBeeld): CasusSessies | null {
  const [sessies, setSessies] = useState<CasusSessies | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    setSessies(null);
    const opened = casus.sessies();
    opened.then(
      (found) => gone || setSessies(found),
      (error: unknown) => gone || setFailure({ error }),
    );
    return () => {
      gone = true;
      void opened.then((found) => found.close()).catch(() => undefined);
    };
  }, [casus]);
  // Thrown while rendering, so that the error screen catches it.
  if (failure) throw failure;
  return sessies;
}

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

/** Does something, says why it was refused, and is busy meanwhile. */
export function useDaad(): {
  fout: string | null;
  bezig: boolean;
  doe: (daad: () => Promise<Uitkomst>, gezegd?: string) => Promise<boolean>;
} {
  const [fout, setFout] = useState<string | null>(null);
  const [bezig, setBezig] = useState(false);
  const doe = useCallback(async (daad: () => Promise<Uitkomst>, gezegd?: string) => {
    setBezig(true);
    const gedaan = await daad();
    setBezig(false);
    setFout(gedaan.kind === 'geweigerd' ? gedaan.redenen.join(' ') : null);
    if (gedaan.kind === 'goed' && gezegd) announce(gezegd);
    return gedaan.kind === 'goed';
  }, []);
  return { fout, bezig, doe };
}
