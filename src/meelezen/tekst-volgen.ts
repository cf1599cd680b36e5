// What was found in one text while it changes: moves along at once, is read again a moment after the last change, and never answers for words that are gone.
import { schuifMee } from '../domain/meeschuiven.ts';
import type { Gevonden } from '../store/meelezen/contract.ts';
import type { Gemerkt, Meelezing } from '../store/meelezen/leesplek.ts';

const WACHT_MS = 400;
/** After a reading that failed the same words are read again. */
const NOG_EENS_MS = 5_000;
let teller = 0;

export interface GevolgdeTekst {
  tekst(): string;
  gemerkt(): readonly Gemerkt[];
  /** The text as it is now. */
  zet(tekst: string): void;
  close(): void;
}

/** `wacht`: not now (a keyboard holds a word). `changed`: what was found is different, or stands elsewhere. */
export function volgTekst(
  meelezing: Meelezing,
  begin: string,
  changed: () => void,
  wacht: () => boolean = () => false,
): GevolgdeTekst {
  let tekst = begin;
  let gemerkt: readonly Gemerkt[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  /** These words were read; null: none yet. */
  let gelezen: string | null = null;
  const wie = {};

  const straks = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(lees, ms);
  };
  const neem = (gevonden: readonly Gevonden[]) => {
    if (gevonden.length === 0 && gemerkt.length === 0) return;
    gemerkt = gevonden.map((one) => ({
      ...one,
      sleutel:
        gemerkt.find(({ woord, start }) => woord === one.woord && start === one.start)?.sleutel ?? `t${++teller}`,
    }));
    changed();
  };
  function lees(): void {
    timer = undefined;
    if (wacht()) {
      straks(WACHT_MS);
      return;
    }
    const asked = tekst;
    const beurt = meelezing.beurt.get();
    (asked.trim() === '' ? Promise.resolve([]) : meelezing.lees(asked)).then(
      (gevonden) => {
        if (gone || asked !== tekst || beurt !== meelezing.beurt.get()) return;
        gelezen = tekst;
        meelezing.faalt(wie, false);
        neem(gevonden);
      },
      () => {
        if (gone || gelezen === tekst) return;
        meelezing.faalt(wie, true);
        if (timer === undefined) straks(NOG_EENS_MS);
      },
    );
  }
  const unwatch = meelezing.beurt.subscribe(() => {
    gelezen = null;
    straks(0);
  });
  straks(0);
  return {
    tekst: () => tekst,
    gemerkt: () => gemerkt,
    zet(next) {
      if (next === tekst) return;
      gemerkt = schuifMee(gemerkt, tekst, next);
      tekst = next;
      straks(WACHT_MS);
      changed();
    },
    close() {
      gone = true;
      clearTimeout(timer);
      unwatch();
      meelezing.faalt(wie, false);
    },
  };
}
