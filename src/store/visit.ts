// A short visit: hold a document until it is level with the relay, or until it is clear that it will not be.
import type { Held } from './documents.ts';

const VISIT_MS = 20_000;
/** So long it waits, once level, for who else is there to hear of it and to say how far they are. */
const GROET_MS = 1_500;

/** geen: no way to the relay. weg: destroyed there. te-laat: still not level after a while; a next round goes on. */
export type Visited = 'level' | 'geen' | 'weg' | 'te-laat';

export async function bringLevel({ living }: Held): Promise<Visited> {
  await living.doc.whenLoaded;
  const connection = living.connection();
  if (!connection) return 'geen';
  const look = (): Visited | null => {
    const { link, level, unsent } = connection.status();
    if (link === 'weg') return 'weg';
    if (link === 'geen' || link === 'geen-toegang') return 'geen';
    return level && unsent === 0 && !living.doc.status().gap ? 'level' : null;
  };
  return new Promise((resolve) => {
    let groet: ReturnType<typeof setTimeout> | undefined;
    const end = (how: Visited) => {
      clearTimeout(timer);
      clearTimeout(groet);
      stop();
      resolve(how);
    };
    const see = () => {
      const how = look();
      if (how === 'level' && connection.presence.introducing()) groet ??= setTimeout(() => end('level'), GROET_MS);
      else if (how) end(how);
    };
    const timer = setTimeout(() => end('te-laat'), VISIT_MS);
    const stop = connection.subscribe(see);
    see();
  });
}
