// Puts other words in the place of a finding, where it stands by now and only if it still reads the same. One step to undo, except in a title or a leerpunt; in a living text what others type beside it stays.
import * as Y from 'yjs';
import { LANGSTE_LES, LANGSTE_THEMA, netjes } from '../../domain/leerpunten/leerpunt.ts';
import { addLeerpunt, readLeerpunt } from '../leerpunten/velden.ts';
import { cijfersOf, opmerkingenOf } from '../vensters/bij-items.ts';
import { entryOf } from '../vensters/items.ts';
import { HIER, undoManagerOf } from '../vensters/undo.ts';
import { type Deel, VELD_MAX } from './delen.ts';
import { lettersVan, stukkenVan } from './notitie-blokken.ts';
import { omgevingVan } from './omgeving.ts';

/** Puts it there, or says why not: the text is no longer what it was, or would lose its end. */
export type Vervanger = (door: string) => 'goed' | 'tekst-veranderd' | 'te-lang';

interface Staat {
  start: number;
  end: number;
}

const isLetter = (teken: string): boolean => /[\p{L}\p{N}]/u.test(teken);
/** Whether a letter stands right before and right behind. */
const randen = (tekst: string, from: number, to: number): string =>
  `${isLetter(tekst.charAt(from - 1))} ${isLetter(tekst.charAt(to))}`;

/** Relative to letters, so it moves along with what is typed before it. */
function inLevendeTekst(doc: Y.Doc, stukken: ReturnType<typeof stukkenVan>): Vervanger {
  const marked = stukken.map(({ tekst, van, woorden }) => ({
    tekst,
    woorden,
    van: Y.createRelativePositionFromTypeIndex(tekst, van),
    randen: randen(lettersVan(tekst), van, van + woorden.length),
  }));
  return (door) => {
    const places = marked.map(({ tekst, woorden, van, randen: waren }) => {
      const at = Y.createAbsolutePositionFromRelativePosition(van, doc);
      const letters = lettersVan(tekst);
      const same =
        at?.type === tekst &&
        letters.slice(at.index, at.index + woorden.length) === woorden &&
        // Part of a longer word by now: that is another word.
        randen(letters, at.index, at.index + woorden.length) === waren;
      return same ? { tekst, from: at.index, length: woorden.length } : null;
    });
    if (places.length === 0 || places.includes(null)) return 'tekst-veranderd';
    const undo = undoManagerOf(doc);
    const notities = doc.getXmlFragment('notities');
    undo.addToScope(notities);
    undo.stopCapturing();
    doc.transact(() => {
      for (const [nth, place] of places.entries()) {
        if (!place) continue;
        const { tekst, from, length } = place;
        // Behind the first letter, so that it looks like what was there.
        if (nth === 0 && door !== '') {
          tekst.insert(from + 1, door);
          if (length > 1) tekst.delete(from + 1 + door.length, length - 1);
          tekst.delete(from, 1);
        } else tekst.delete(from, length);
      }
    }, HIER);
    undo.stopCapturing();
    return 'goed';
  };
}

/** The place of these words in what the text reads now: of several the one with the same words around it. */
function zoekWoord(nu: string, toen: string, { start, end }: Staat): number {
  const woord = toen.slice(start, end);
  const was = omgevingVan(toen, start, end);
  const places: { at: number; score: number }[] = [];
  for (let at = nu.indexOf(woord); at >= 0; at = nu.indexOf(woord, at + 1)) {
    const grown =
      (isLetter(nu.charAt(at - 1)) && !isLetter(toen.charAt(start - 1))) ||
      (isLetter(nu.charAt(at + woord.length)) && !isLetter(toen.charAt(end)));
    // Part of a longer word by now: that is another word.
    if (grown) continue;
    const is = omgevingVan(nu, at, at + woord.length);
    const score = Number(is.voor === was.voor) + Number(is.na === was.na);
    places.push({ at, score });
  }
  return places.sort((a, b) => b.score - a.score || Math.abs(a.at - start) - Math.abs(b.at - start))[0]?.at ?? -1;
}

/** A text that is kept whole: read anew, changed, written back. */
function inHeleTekst(
  toen: string,
  staat: Staat,
  lees: () => unknown,
  schrijf: (tekst: string) => void,
  langste = Number.POSITIVE_INFINITY,
): Vervanger {
  return (door) => {
    const nu = lees();
    if (typeof nu !== 'string') return 'tekst-veranderd';
    const at = zoekWoord(nu, toen, staat);
    if (at < 0) return 'tekst-veranderd';
    const next = nu.slice(0, at) + door + nu.slice(at + staat.end - staat.start);
    if (next.length > langste) return 'te-lang';
    schrijf(next);
    return 'goed';
  };
}

/** null: not from here. Made when it is read, used when the person chose. */
export function vervangerVoor(
  casus: { doc: Y.Doc; titel(): string; setTitel(titel: string): void },
  { plek, tekst }: Deel,
  staat: Staat,
): Vervanger | null {
  const { doc } = casus;
  const step = (how: () => void) => {
    const undo = undoManagerOf(doc);
    undo.stopCapturing();
    doc.transact(how, HIER);
    undo.stopCapturing();
  };
  switch (plek.kind) {
    case 'titel':
      return inHeleTekst(tekst, staat, casus.titel, casus.setTitel);
    case 'tekst':
      return inLevendeTekst(doc, stukkenVan(plek, staat.start, staat.end));
    case 'veld':
      return inHeleTekst(
        ...[tekst, staat, () => entryOf(doc, plek.item)?.get(plek.sleutel)],
        (next) => step(() => void entryOf(doc, plek.item)?.set(plek.sleutel, next)),
        VELD_MAX,
      );
    case 'opmerking': {
      const entry = () => {
        const found = opmerkingenOf(doc).get(plek.id);
        return found instanceof Y.Map ? found : null;
      };
      return inHeleTekst(...[tekst, staat, () => entry()?.get('tekst')], (next) =>
        step(() => void entry()?.set('tekst', next)),
      );
    }
    case 'cijfer': {
      const cijfer = () => {
        const found = cijfersOf(doc).get(plek.sleutel);
        return typeof found === 'object' && found !== null && 'reden' in found ? found : null;
      };
      return inHeleTekst(...[tekst, staat, () => cijfer()?.reden], (next) =>
        step(() => void cijfersOf(doc).set(plek.sleutel, { ...cijfer(), reden: next })),
      );
    }
    case 'leerpunt':
      return inHeleTekst(
        ...[tekst, staat, () => readLeerpunt(doc, plek.id)?.[plek.veld]],
        (next) => {
          const nu = readLeerpunt(doc, plek.id);
          if (nu) addLeerpunt(doc, { ...nu, ...netjes({ ...nu, [plek.veld]: next }) });
        },
        plek.veld === 'les' ? LANGSTE_LES : LANGSTE_THEMA,
      );
    case 'vast':
      return null;
  }
}
