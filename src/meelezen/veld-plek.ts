// A text field that is read along with: its words as they show, what is marked in them, a tap or a key on a mark, and putting something in its place.
import { zonderTypwoord } from '../domain/meeschuiven.ts';
import type { Gemerkt, Leesplek, Meelezing } from '../store/meelezen/leesplek.ts';
import { GETOOND, type LevendeWoorden } from '../ui/live-text.ts';
import type { Veld } from '../ui/merkplek.ts';
import { volgTekst } from './tekst-volgen.ts';

export interface VeldStaat {
  tekst: string;
  /** With the word that is being typed left out. */
  gemerkt: readonly Gemerkt[];
}

export interface VeldPlek extends Leesplek {
  staat: { get(): VeldStaat; subscribe(changed: () => void): () => void };
  close(): void;
}

export function createVeldPlek(veld: Veld, bron: LevendeWoorden, waar: string, meelezing: Meelezing): VeldPlek {
  const watchers = new Set<() => void>();
  let composing = false;
  let tikt = false;
  const volger = volgTekst(meelezing, veld.value, meld, () => composing);
  let staat: VeldStaat = { tekst: veld.value, gemerkt: [] };

  function meld(): void {
    const tekst = volger.tekst();
    const caret = veld.selectionEnd ?? 0;
    const gemerkt = volger.gemerkt().flatMap((one) => {
      if (one.reden) return [];
      return (tikt ? zonderTypwoord(one, tekst, caret) : one) ?? [];
    });
    staat = { tekst, gemerkt };
    for (const watcher of watchers) watcher();
  }
  const vind = (sleutel: string) => volger.gemerkt().find((one) => one.sleutel === sleutel);
  const bijCaret = () => {
    const at = veld.selectionStart ?? 0;
    return at === veld.selectionEnd ? staat.gemerkt.find(({ start, end }) => start <= at && at <= end) : undefined;
  };
  /** The caret was moved without typing: the word it left may be marked. */
  const rust = () => {
    if (!tikt) return;
    tikt = false;
    meld();
  };

  const listeners = {
    compositionstart: () => {
      composing = true;
    },
    compositionend: () => {
      composing = false;
    },
    input: () => {
      tikt = true;
    },
    [GETOOND]: () => volger.zet(veld.value),
    blur: () => {
      composing = false;
      rust();
    },
    click: () => {
      rust();
      const here = bijCaret();
      if (here) meelezing.vraag(plek, here.sleutel);
    },
    keydown: (event: Event) => {
      const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
      if (/^(Arrow|Home|End|Page)/.test(key)) setTimeout(rust);
      if (key !== '.' || !(ctrlKey || metaKey) || altKey) return;
      event.preventDefault();
      rust();
      meelezing.vraag(plek, bijCaret()?.sleutel ?? null);
    },
  };
  // First of all listeners: what is typed is known as typed before the field says that it changed.
  for (const [name, listener] of Object.entries(listeners)) veld.addEventListener(name, listener, { capture: true });

  const subscribe = (changed: () => void) => {
    watchers.add(changed);
    return () => {
      watchers.delete(changed);
    };
  };
  const plek: VeldPlek = {
    waar,
    bron,
    staat: { get: () => staat, subscribe },
    gemerkt: { get: () => staat.gemerkt, subscribe },
    vervang(sleutel, door) {
      const one = vind(sleutel);
      // Where the words have not been sent yet, places do not agree.
      if (!one || bron.get() !== volger.tekst()) return false;
      bron.vervang(one.start, one.end, door);
      return true;
    },
    ga(sleutel) {
      const one = vind(sleutel);
      veld.focus();
      if (one) veld.setSelectionRange(one.end, one.end);
      rust();
    },
    element: (sleutel) => veld.parentElement?.querySelector(`[data-vondst="${CSS.escape(sleutel)}"]`) ?? veld,
    close() {
      remove();
      volger.close();
      for (const [name, listener] of Object.entries(listeners))
        veld.removeEventListener(name, listener, { capture: true });
    },
  };
  const remove = meelezing.voegToe(plek);
  return plek;
}
