// Reads along with a title that is being made up: says what seems to point to someone, offers other words, and forbids nothing.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { isWerktitel } from '../domain/werktitel.ts';
import type { Gevonden } from '../store/meelezen/contract.ts';
import { openTekstlezer } from '../store/meelezen/tekstlezer.ts';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/melding.tsx';
import './meelezen.css';
import { zegWaarom, zegWat } from './vondst-woorden.ts';

const WACHT_MS = 400;
/** Longer nobody waits for a title to be kept. */
const GEDULD_MS = 2000;

/** May this title be kept now? false: there is something to see first. Asked again with the same title, it may. */
export type TitelVraag = (titel: string) => Promise<boolean>;

export interface TitelLezingProps {
  /** Trimmed. */
  titel: string;
  /** null: of no casus yet. */
  lees: ((tekst: string) => Promise<readonly Gevonden[]>) | null;
  onTitel(titel: string): void;
  /** Gets the question that belongs before keeping. */
  vraag: RefObject<TitelVraag | null>;
}

interface Gezien {
  titel: string;
  gevonden: readonly Gevonden[];
  mislukt: boolean;
}

const NIETS = { gevonden: [], mislukt: false };
const wacht = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

export function TitelLezing({ titel, lees, onTitel, vraag }: TitelLezingProps) {
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
        () => ({ titel: woorden, gevonden: [], mislukt: true }),
      );
    };
    const toon = (next: Gezien) => {
      if (gone) return;
      getoond.current = next;
      setGezien(next);
    };
    const timer = setTimeout(() => kijk(titel).then(toon), WACHT_MS);
    vraag.current = async (woorden) => {
      if (getoond.current?.titel === woorden) return true;
      const found = await Promise.race([kijk(woorden), wacht(GEDULD_MS)]);
      if (!found?.gevonden.some(({ ernst }) => ernst === 'herleidbaar')) return true;
      toon(found);
      return false;
    };
    return () => {
      gone = true;
      clearTimeout(timer);
      vraag.current = null;
    };
  }, [titel, lezer, vraag]);

  const nu = gezien.titel === titel ? gezien : null;
  const eerste = nu?.gevonden[0];
  useEffect(() => {
    if (eerste) announce(`‘${eerste.woord}’. ${zegWat(eerste)}`);
  }, [eerste]);
  if (nu?.mislukt) return <p className="subtle small">Ik kan nu niet meelezen. Kijk zelf of er geen naam in staat.</p>;
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
