// Fetches these guides and makes them searchable, when someone begins to search. A guide that does not check is left out.
import { fetchGids, type Gids } from './gidsen.ts';
import type { Zoeker } from './zoek.ts';

export async function fetchZoeker(gidsen: readonly Gids[]): Promise<Zoeker> {
  const [{ createZoeker }, ...found] = await Promise.all([
    import('./zoek.ts'),
    ...gidsen.map(({ id }) => fetchGids(id)),
  ]);
  return createZoeker(found.flatMap((gids) => (gids.kind === 'goed' ? [gids.pack] : [])));
}
