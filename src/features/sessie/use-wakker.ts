// Keeps the screen awake during a session where the browser can, and takes it again when the page comes back. Tells when it cannot.
import { useEffect, useState } from 'react';

interface Slot {
  release(): Promise<void>;
}
interface Wakker {
  request(soort: 'screen'): Promise<Slot>;
}

const wakkerVan = (): Wakker | null => (navigator as { wakeLock?: Wakker }).wakeLock ?? null;

/** true: the screen may go dark by itself. */
export function useWakker(bezig: boolean): boolean {
  const [kanNiet, setKanNiet] = useState(false);
  useEffect(() => {
    if (!bezig) return;
    let gone = false;
    let slot: Slot | null = null;
    const neem = async () => {
      if (gone || document.visibilityState !== 'visible') return;
      const wakker = wakkerVan();
      if (!wakker) return setKanNiet(true);
      try {
        const nieuw = await wakker.request('screen');
        if (gone) return void nieuw.release().catch(() => undefined);
        slot = nieuw;
        setKanNiet(false);
      } catch {
        if (!gone && document.visibilityState === 'visible') setKanNiet(true);
      }
    };
    void neem();
    document.addEventListener('visibilitychange', neem);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', neem);
      void slot?.release().catch(() => undefined);
    };
  }, [bezig]);
  return kanNiet;
}
