// Said where facts could be added or taken away, as long as the person only listens in an intervisie. Whoever stood on a button that goes is brought here.
import { useEffect, useRef } from 'react';
import { announce } from '../../ui/melding.tsx';

const ZIN = 'Je luistert nu. Feiten zet je er weer bij als dat klaar is. Wat je hier invult, blijft staan.';

export function FeitenWachten({ wachten }: { wachten: boolean }) {
  const zin = useRef<HTMLParagraphElement>(null);
  const was = useRef(wachten);
  useEffect(() => {
    if (wachten && !was.current) {
      announce(ZIN);
      if (document.activeElement === document.body) zin.current?.focus();
    }
    was.current = wachten;
  }, [wachten]);
  return wachten ? (
    <p ref={zin} tabIndex={-1} className="notice">
      {ZIN}
    </p>
  ) : null;
}
