// Making a code for a kring after it was read: the code, whether somebody asked with it, and who came in since. Knows no fields.
import { useEffect, useState } from 'react';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import type { KringRegel, Uitgenodigd } from '../../store/contract.ts';
import type { Nagelezen } from '../../store/meelezen/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { announce } from '../../ui/melding.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { type Keuze, rolVan } from './keuze.ts';

/** `onGevraagd`: there is an answer, whatever it is. */
export function useUitnodigen(kring: KringRegel, keuze: Keuze, onGevraagd: () => void) {
  const ruggespraak = useRuggespraak();
  const { busy, fout, vraag, zeg, wis } = useVerzoek();
  const [made, setMade] = useState<Uitgenodigd | null>(null);
  /** Somebody asked with it. */
  const [gevraagd, setGevraagd] = useState(false);
  /** Who was in the kring when the code was made: whoever is not among them came in since. */
  const [before, setBefore] = useState<readonly string[]>([]);
  /** Read, but no code came of it (no connection): not to be read twice. Asked once more at most; it may be of before a change. */
  const [bewaard, setBewaard] = useState<readonly Nagelezen[] | null>(null);

  const maak = async (nagelezen: readonly Nagelezen[]) => {
    wis();
    const uitgenodigd = await vraag(async () => {
      const functie = keuze.functie.trim();
      if (functie !== '') await ruggespraak.setInstellingen({ functie });
      setBefore(kring.leden.map(({ id }) => id));
      const duur = keuze.gast ? keuze.duur : undefined;
      const answer = await ruggespraak.nodigUit(kring.id, nagelezen, rolVan(keuze), keuze.voor.trim(), duur);
      onGevraagd();
      return answer;
    });
    setBewaard(uitgenodigd === null && bewaard === null ? nagelezen : null);
    if (uitgenodigd === null) return;
    setGevraagd(false);
    setMade(uitgenodigd);
    announce('De code is klaar.');
  };
  const maakOpnieuw = (nagelezen: readonly Nagelezen[]) =>
    maak(nagelezen).catch(() => {
      setBewaard(null);
      zeg('Dit lukte niet. Er is niets weggegaan. Probeer het nog een keer.');
    });

  const wacht = made !== null && kring.wachtenden.some(({ id }) => id === made.id);
  // Not in an effect: the code would stand beside who asked with it for as long as that takes.
  if (wacht && !gevraagd) setGevraagd(true);
  const joined = made ? kring.leden.filter(({ id }) => !before.includes(id)) : [];
  const welkom = joined.map(({ functie }) => `${hoofdletter(functie || 'je maatje')} doet nu mee.`).join(' ');
  useEffect(() => {
    if (welkom !== '') announce(welkom);
  }, [welkom]);
  // Another code may have let them in: this one is used when it is no longer open.
  const gebruikt = gevraagd || (joined.length > 0 && !kring.uitnodigingen.some(({ id }) => id === made?.id));
  return {
    ...{ made, gebruikt, welkom, bewaard, busy, fout },
    /** When it goes wrong in the gate (it throws), the gate says so. */
    maak,
    maakOpnieuw,
    ingetrokken: (id: string) => id === made?.id && setMade(null),
  };
}
