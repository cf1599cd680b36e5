// Reads along with a title that is being made up: says what seems to point to someone, offers other words, and forbids nothing.
import { useEffect, useRef, useState } from 'react';
import { isWerktitel } from '../domain/werktitel.ts';
import type { Gevonden } from '../store/meelezen/contract.ts';
import { openTekstlezer } from '../store/meelezen/tekstlezer.ts';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/melding.tsx';
import { GEDULD_MS, TITEL_NIET_GELEZEN, type TitelVraag } from '../ui/titel-vraag.ts';
import './meelezen.css';
import { zegWaarom, zegWat } from './vondst-woorden.ts';

const WACHT_MS = 400;

export interface TitelLezingProps {
  /** Trimmed. */
  titel: string;
  /** null: of no casus yet. */
  lees: ((tekst: string) => Promise<readonly Gevonden[]>) | null;
  onTitel(titel: string): void;
  /** Gets the question that belongs before keeping; null when it is over. */
  onLezer(lezer: { vraag: TitelVraag } | null): void;
}

interface Gezien {
  titel: string;
  gevonden: readonly Gevonden[];
  mislukt: boolean;
}

const isHerleidbaar = ({ ernst }: Gevonden) => ernst === 'herleidbaar';
const NIETS = { gevonden: [], mislukt: false };
const mislukt = (titel: string): Gezien => ({ titel, gevonden: [], mislukt: true });
const wacht = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

export function TitelLezing({ titel, lees, onTitel, onLezer }: TitelLezingProps) {
  const [gezien, setGezien] = useState<Gezien>({ titel: '', ...NIETS });
  const [lezer] = useState(() => lees ?? openTekstlezer().lees);
  /** What stands on screen about it. */
  const getoond = useRef<Gezien | null>(null);

  useEffect(() => {
    let gone = false;
    const kijk = async (woorden: string): Promise<Gezien> => {
      if (woorden.trim() === '' || isWerktitel(woorden)) return { titel: woorden, ...NIETS };
      return lezer(woorden).then(
        (gevonden) => ({ titel: woorden, gevonden: gevonden.filter(({ reden }) => !reden), mislukt: false }),
        () => mislukt(woorden),
      );
    };
    // Read once, whoever asks: were it shown before the question has its answer, a press in between would get lost.
    let lezing: Promise<Gezien> | null = null;
    const kijkNaTitel = () => {
      lezing ??= kijk(titel);
      return lezing;
    };
    const toon = (next: Gezien) => {
      if (gone) return;
      getoond.current = next;
      setGezien(next);
    };
    const timer = setTimeout(() => kijkNaTitel().then(toon), WACHT_MS);
    const vraag: TitelVraag = async (woorden) => {
      if (getoond.current?.titel === woorden) return true;
      const lezingNu = woorden === titel ? kijkNaTitel() : kijk(woorden);
      const found = (await Promise.race([lezingNu, wacht(GEDULD_MS)])) ?? mislukt(woorden);
      if (!found.mislukt && !found.gevonden.some(isHerleidbaar)) return true;
      toon(found);
      if (found.mislukt) announce(TITEL_NIET_GELEZEN);
      return false;
    };
    onLezer({ vraag });
    return () => {
      gone = true;
      clearTimeout(timer);
      onLezer(null);
    };
  }, [titel, lezer, onLezer]);

  const nu = gezien.titel === titel ? gezien : null;
  const eerste = nu?.gevonden.find(isHerleidbaar) ?? nu?.gevonden[0];
  useEffect(() => {
    if (eerste) announce(`‘${eerste.woord}’. ${zegWat(eerste)}`);
  }, [eerste]);
  if (nu?.mislukt) return <p className="subtle small">{TITEL_NIET_GELEZEN}</p>;
  if (!nu || !eerste) return null;
  const zonder = (door: string) => nu.titel.slice(0, eerste.start) + door + nu.titel.slice(eerste.end);
  return (
    <div className="titel-lezing stack stack-sm">
      <p>
        <strong>‘{eerste.woord}’</strong>. {zegWat(eerste)} <span className="subtle">{zegWaarom(eerste)}</span>
      </p>
      <div className="actions">
        {eerste.vervangingen.slice(0, 3).map((door) => (
          <Button
            key={door}
            onClick={({ currentTarget }) => {
              onTitel(zonder(door));
              // This button goes away with what it was about.
              currentTarget.form?.querySelector('input')?.focus();
            }}
          >
            <span className="visually-hidden">Zet in de titel: </span>
            {door}
          </Button>
        ))}
      </div>
      <p className="subtle small">Je mag de titel ook zo laten.</p>
    </div>
  );
}
