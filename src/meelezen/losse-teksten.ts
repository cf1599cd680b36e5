// Texts that stand on a screen as words only, not in a field: read along all the same, so that the counter counts them.
import type { Leesplek, Meelezing } from '../store/meelezen/leesplek.ts';
import type { LevendeWoorden } from '../ui/live-text.ts';
import { type GevolgdeTekst, volgTekst } from './tekst-volgen.ts';

export interface LosseTekst {
  /** Stable. */
  id: string;
  waar: string;
  tekst: string;
  /** The same as of its field, when it is opened. */
  bron: LevendeWoorden;
  /** Brings it on screen. */
  ga(): void;
}

export interface LosseTeksten {
  zet(teksten: readonly LosseTekst[]): void;
  close(): void;
}

interface Gevolgd {
  volger: GevolgdeTekst;
  nu: LosseTekst;
  /** Nobody looks at it here any more: a late wish to go there leads nowhere. */
  weg: boolean;
  remove(): void;
}

export function volgLosseTeksten(meelezing: Meelezing): LosseTeksten {
  const gevolgd = new Map<string, Gevolgd>();
  // One at a time: what is being typed meanwhile is not to wait for all of these.
  let last: Promise<unknown> = Promise.resolve();
  let dicht = false;
  const rustig: Meelezing = {
    ...meelezing,
    lees(tekst) {
      const asked = last.then(() => (dicht ? [] : meelezing.lees(tekst)));
      last = asked.catch(() => undefined);
      return asked;
    },
  };

  function begin(first: LosseTekst): Gevolgd {
    const watchers = new Set<() => void>();
    let gemerkt: ReturnType<Leesplek['gemerkt']['get']> = [];
    const volger = volgTekst(rustig, first.tekst, () => {
      gemerkt = volger.gemerkt().filter(({ reden }) => !reden);
      for (const watcher of watchers) watcher();
    });
    const one: Gevolgd = { volger, nu: first, weg: false, remove: () => undefined };
    one.remove = meelezing.voegToe({
      get waar() {
        return one.nu.waar;
      },
      bron: first.bron,
      los: true,
      gemerkt: {
        get: () => gemerkt,
        subscribe(changed) {
          watchers.add(changed);
          return () => {
            watchers.delete(changed);
          };
        },
      },
      vervang(sleutel, door) {
        const found = volger.gemerkt().find((gevonden) => gevonden.sleutel === sleutel);
        if (!found || one.nu.bron.get() !== volger.tekst()) return false;
        one.nu.bron.vervang(found.start, found.end, door);
        return true;
      },
      ga: () => one.weg || one.nu.ga(),
      element: () => null,
    });
    return one;
  }
  function end(id: string): void {
    const one = gevolgd.get(id);
    if (!one) return;
    one.weg = true;
    one.remove();
    one.volger.close();
    gevolgd.delete(id);
  }
  return {
    zet(teksten) {
      const stay = new Set(teksten.map(({ id }) => id));
      for (const id of [...gevolgd.keys()]) if (!stay.has(id)) end(id);
      for (const tekst of teksten) {
        const known = gevolgd.get(tekst.id);
        if (known) {
          known.nu = tekst;
          known.volger.zet(tekst.tekst);
        } else gevolgd.set(tekst.id, begin(tekst));
      }
    },
    close() {
      dicht = true;
      for (const id of [...gevolgd.keys()]) end(id);
    },
  };
}
