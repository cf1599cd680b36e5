// A text that leaves the app, through the gate: the exact words, beside the words people wrote for it. What is found is replaced where it came from, and the text is made anew. Knows no screen.
import type { Uitkomst } from '../store/contract.ts';
import type { Bevinding, CasusMeelezer, Gevonden, LaatStaan, Tekstlezer } from '../store/meelezen/contract.ts';
import { isZwaarder, type PoortBron, type Poortregel, sleutelVan, vervangAlle } from './poort-bron.ts';

export interface Uitvoer {
  /** Exactly as it leaves. */
  tekst: string;
  /** Lines of it that the app writes: what it is, whose questions these are. */
  eigenRegels: readonly string[];
  /** As written in it: days on which something was written down, or is to be done. */
  eigenDagen: ReadonlySet<string>;
  /** What people wrote in it that stands in no casus. */
  getypt: readonly string[];
}

export interface UitvoerBronOptions {
  lees: () => Uitvoer;
  /** null: the text is of no casus. */
  meelezer: CasusMeelezer | null;
  lezer: Tekstlezer;
  /** Where the text is made of words that cannot be changed where they came from: puts others in the text itself. */
  vervangInTekst?: (woord: string, door: string) => void;
}

const CONTEXT = 40;
/** Whole words, on one line. */
const woordenVoor = (tekst: string, start: number): string => {
  const stuk = tekst.slice(Math.max(0, start - CONTEXT), start);
  return (start > CONTEXT ? stuk.replace(/^\S*\s/, '') : stuk).replace(/^[\s\S]*\n/, '');
};
const woordenNa = (tekst: string, end: number): string => {
  const stuk = tekst.slice(end, end + CONTEXT);
  return (end + CONTEXT < tekst.length ? stuk.replace(/\s\S*$/, '') : stuk).replace(/\n[\s\S]*$/, '');
};

/** A record takes out signs that nobody sees, and sets spaces right. */
const gelijk = (tekst: string): string => tekst.replace(/[\p{Cf}\p{Cs}]/gu, '').replace(/[\s\p{Cc}]+/gu, ' ');

/** Whole words, and in a record their first letter may have become a capital. */
function vormVan(woord: string, vlaggen: 'gu' | 'giu'): RegExp {
  const stukken = gelijk(woord)
    .trim()
    .split(' ')
    .map((stuk) => stuk.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${stukken.join('\\s+')}(?![\\p{L}\\p{N}])`, vlaggen);
}

const PRECIEZE_DAG = /^\d{1,2} \p{L}+ \d{4}$/u;

export function createUitvoerBron(options: UitvoerBronOptions): PoortBron {
  const { lees, meelezer, lezer, vervangInTekst } = options;
  /** For what is in no casus, and for words that only came to be in the text. */
  const redenen = new Map<string, string>();
  const weg = new Set<string>();

  const regels = async (): Promise<readonly Poortregel[]> => {
    const uitvoer = lees();
    const { tekst } = uitvoer;
    const leesTekst = (deel: string) => (meelezer ?? lezer).lees(deel);
    const [inTekst, inGetypt, inCasus, teksten] = await Promise.all([
      leesTekst(tekst),
      leesTekst(uitvoer.getypt.join('\n\n')),
      meelezer?.leesAlles() ?? ([] as readonly Bevinding[]),
      meelezer?.teksten() ?? [],
    ]);
    const geschreven = gelijk([...teksten.map((een) => een.tekst), ...uitvoer.getypt].join('\n'));
    const eigen = uitvoer.eigenRegels.flatMap((regel) => {
      const start = regel === '' ? -1 : tekst.indexOf(regel);
      return start < 0 ? [] : [{ start, end: start + regel.length }];
    });
    const vanDeApp = (at: number) => eigen.some(({ start, end }) => at >= start && at < end);
    const plekkenVan = (woord: string) =>
      [...tekst.matchAll(vormVan(woord, 'giu'))]
        .map(({ 0: hier, index }) => ({ start: index, end: index + hier.length }))
        .filter(({ start }) => !vanDeApp(start));
    /** Words of the app beside each other may look like a name, and days it wrote down are nobody's. */
    const isGeschreven = ({ woord, gegeven, ernst }: Gevonden) =>
      vormVan(woord, ernst === 'twijfel' ? 'gu' : 'giu').test(geschreven) ||
      (gegeven === 'datum' && PRECIEZE_DAG.test(woord) && !uitvoer.eigenDagen.has(woord));

    const gevonden = new Map<string, Gevonden>();
    const kandidaten = [...inCasus, ...inGetypt, ...inTekst.filter((een) => !vanDeApp(een.start) && isGeschreven(een))];
    for (const een of kandidaten) {
      const known = gevonden.get(sleutelVan(een));
      if (!known || isZwaarder(een, known)) gevonden.set(sleutelVan(een), een);
    }
    return [...gevonden].flatMap(([id, een]): Poortregel[] => {
      const plekken = weg.has(id) ? [] : plekkenVan(een.woord);
      if (plekken.length === 0) return [];
      const daar = inCasus.filter((dit) => sleutelVan(dit) === id);
      const open = daar.some(({ reden }) => reden === null);
      const gezegd = inTekst.find((dit) => sleutelVan(dit) === id)?.reden ?? een.reden ?? null;
      return [
        {
          ...{ id, casus: 0, groep: '', waar: 'In deze tekst', gevonden: een },
          plekken: plekken.map(({ start, end }) => ({ voor: woordenVoor(tekst, start), na: woordenNa(tekst, end) })),
          reden: redenen.get(id) ?? (open ? null : (daar[0]?.reden ?? gezegd)),
          teVervangen: vervangInTekst !== undefined || daar.some(({ teVervangen }) => teVervangen),
        },
      ];
    });
  };
  return {
    regels,
    teksten: async () => [{ waar: '', tekst: lees().tekst }],
    async vervang({ gevonden, id }, door) {
      // A reason given among other words: those beside it may be the ones that go.
      for (const een of await regels()) if (een.reden !== null) redenen.set(een.id, een.reden);
      const uitkomst: Uitkomst = meelezer
        ? await vervangAlle(meelezer, (een) => sleutelVan(een) === id, door)
        : { kind: 'goed' };
      vervangInTekst?.(gevonden.woord, door);
      return uitkomst;
    },
    async laatStaan({ id, gevonden }, hoe: LaatStaan) {
      const uitkomst: Uitkomst = meelezer ? await meelezer.laatStaan(losVan(gevonden), hoe) : { kind: 'goed' };
      if (uitkomst.kind === 'geweigerd') return uitkomst;
      if (hoe.kind === 'reden') redenen.set(id, hoe.reden);
      else weg.add(id);
      return uitkomst;
    },
    async keurGoed(bevestigd) {
      const open = (await regels()).filter(
        ({ id, reden, gevonden }) => reden === null || (gevonden.ernst === 'herleidbaar' && !bevestigd.includes(id)),
      );
      return open.length === 0
        ? { kind: 'goed', nagelezen: [] }
        : { kind: 'geweigerd', redenen: ['Er staat iets in wat je nog niet hebt bekeken.'] };
    },
  };
}

/** What is said of the words counts in the whole text, not in the one place they were found first. */
function losVan({ start, end, gegeven, ernst, zeker, rol, maat, woord, vervangingen }: Gevonden): Gevonden {
  return { start, end, gegeven, ernst, zeker, rol, maat, woord, vervangingen };
}
