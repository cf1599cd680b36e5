// Fetches one version of a guide for a screen.
import { useEffect, useState } from 'react';
import { type FetchedGids, fetchGids } from '../../content/gidsen.ts';

export type GidsOphalen = FetchedGids | { kind: 'laden' } | { kind: 'mislukt' };

/** `versie` undefined: the newest. */
export function useGids(id: string, versie?: number): GidsOphalen {
  const [gids, setGids] = useState<GidsOphalen>({ kind: 'laden' });
  useEffect(() => {
    let gone = false;
    fetchGids(id, versie).then(
      (found) => !gone && setGids(found),
      () => !gone && setGids({ kind: 'mislukt' }),
    );
    return () => {
      gone = true;
    };
  }, [id, versie]);
  return gids;
}
