// Around a screen of a casus that can be changed: out of sight, and kept as it is, as long as this person only listens in an intervisie.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CasusInBeeld } from '../store/contract.ts';
import { later } from '../ui/later.tsx';
import { SCREEN_TITLE_ID } from '../ui/Screen.tsx';

const Luistert = later(() => import('../features/sessie/Luistert.tsx').then((m) => m.Luistert), null);

export function BijLuisteren({ casus, children }: { casus: CasusInBeeld; children: ReactNode }) {
  const [luistert, setLuistert] = useState(false);
  const was = useRef(false);
  useEffect(() => {
    // What was pressed is gone: the screen that comes back begins at its title.
    if (was.current && !luistert && document.activeElement === document.body)
      document.getElementById(SCREEN_TITLE_ID)?.focus({ preventScroll: true });
    was.current = luistert;
  }, [luistert]);
  return (
    <>
      <Luistert casus={casus} onLuistert={setLuistert} />
      {/* By its class, so that on paper the same goes for it as for what is around it. */}
      <div className="in-casus-deel" style={luistert ? { display: 'none' } : undefined} inert={luistert}>
        {children}
      </div>
    </>
  );
}
