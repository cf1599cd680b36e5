// At a start: what a guest left when their tab went is taken off this device, before anything else looks at it.
import { haalAllesWeg } from '../toestel/alles-weg.ts';
import { takeGastLock } from './slot.ts';
import { ligtErTeken } from './teken.ts';

/** Rejects when something stays: then nothing may be made beside it. Another tab with a guest is left alone. */
export async function beginSchoon(locks: LockManager): Promise<void> {
  if (!(await ligtErTeken())) return;
  const letGo = await takeGastLock(locks);
  if (!letGo) return;
  try {
    // While this waited another tab may have ended the visit, and somebody made a place of their own.
    if (!(await ligtErTeken())) return;
    const done = await haalAllesWeg({ meld: null });
    if (done.kind === 'rest') throw new Error(`still here: ${done.rest.join()}`);
  } finally {
    letGo();
  }
}
