// A second reader for screen tests: knows a few words, forgets nothing, tells what was asked of it and can be broken. What it finds, lets stand and refuses is as the contract says; how it finds is not its subject.
import { vi } from 'vitest';
import type { Vondst } from '../../src/domain/vondst.ts';
import type { Bevinding, CasusMeelezer, Gevonden, Nagelezen } from '../../src/store/meelezen/contract.ts';
import { settable } from './test-store.ts';

type Woord = Partial<Vondst> & Pick<Gevonden, 'vervangingen'>;
const WOORDEN: Readonly<Record<string, Woord>> = {
  // A name beyond doubt where somebody is called so.
  Vos: { gegeven: 'naam', ernst: 'twijfel', zeker: false, vervangingen: ['[persoon A]'] },
  Jayden: { gegeven: 'naam', ernst: 'herleidbaar', vervangingen: ['[kind A]', '[broer]'] },
  Ommen: { gegeven: 'plaats', ernst: 'samen', maat: 'dorp', vervangingen: ['een dorp', '[plaats]'] },
  '999990019': { gegeven: 'bsn', ernst: 'herleidbaar', vervangingen: ['[burgerservicenummer]'] },
  '7 jaar': { gegeven: 'leeftijd', ernst: 'samen', vervangingen: ['6 tot 8 jaar'] },
  burgemeester: { gegeven: 'beroep', ernst: 'samen', vervangingen: ['iemand met een zichtbare baan'] },
  '3 maart 2026': { gegeven: 'datum', ernst: 'samen', vervangingen: ['begin maart'] },
  '4 maart 2026': { gegeven: 'datum', ernst: 'samen', vervangingen: ['begin maart'] },
  '5 maart 2026': { gegeven: 'datum', ernst: 'samen', vervangingen: ['begin maart'] },
};

export function vindWoorden(tekst: string, weg: ReadonlySet<string> = new Set()): Gevonden[] {
  const uit: Gevonden[] = [];
  for (const [woord, deel] of Object.entries(WOORDEN)) {
    if (weg.has(woord)) continue;
    for (let start = tekst.indexOf(woord); start >= 0; start = tekst.indexOf(woord, start + 1))
      uit.push({
        ...{ start, end: start + woord.length, woord, zeker: true, rol: null, maat: null },
        ...{ gegeven: 'naam', ernst: 'herleidbaar' },
        ...deel,
        ...(tekst.slice(0, start).endsWith('Juf ') && { ernst: 'herleidbaar', zeker: true }),
      } as Gevonden);
  }
  return uit.sort((a, b) => a.start - b.start);
}

/** `plekken`: the words by place; may be changed from outside, as a colleague would. */
export function createTestMeelezer(plekken: Record<string, string> = {}) {
  const redenen = new Map<string, string>();
  const weg = new Set<string>();
  const beurt = settable(0);
  const staat = {
    plekken,
    /** It cannot read: every question is refused by an error. */
    stuk: false,
    /** Called when something was replaced: what shows the text may have to be told. */
    veranderd: () => {},
    nagelezen: 0,
  };
  const kan = () => {
    if (staat.stuk) throw new Error('the reader is gone');
  };
  const alles = (): Bevinding[] =>
    Object.entries(staat.plekken).flatMap(([waar, tekst]) =>
      vindWoorden(tekst, weg).map((een) => {
        const voor = tekst.slice(Math.max(0, een.start - 20), een.start);
        const na = tekst.slice(een.end, een.end + 20);
        const id = `${waar}|${voor}|${een.woord}|${na}`;
        return {
          ...een,
          id,
          waar,
          voor,
          na,
          reden: redenen.get(id) ?? redenen.get(een.woord) ?? null,
          teVervangen: true,
        };
      }),
    );
  return {
    staat,
    beurt,
    lees: vi.fn<CasusMeelezer['lees']>(async (tekst) => {
      kan();
      return vindWoorden(tekst, weg).map((een) => {
        const reden = redenen.get(een.woord);
        return reden === undefined ? een : { ...een, reden };
      });
    }),
    onthoudVervanging: vi.fn<CasusMeelezer['onthoudVervanging']>(async () => undefined),
    laatStaan: vi.fn<CasusMeelezer['laatStaan']>(async (gevonden, hoe) => {
      kan();
      if (hoe.kind === 'reden') redenen.set('id' in gevonden ? (gevonden as Bevinding).id : gevonden.woord, hoe.reden);
      else weg.add(gevonden.woord);
      beurt.set(beurt.get() + 1);
      return { kind: 'goed' };
    }),
    leesAlles: vi.fn<CasusMeelezer['leesAlles']>(async () => {
      kan();
      return alles();
    }),
    teksten: vi.fn<CasusMeelezer['teksten']>(async () => {
      kan();
      return Object.entries(staat.plekken).map(([waar, tekst]) => ({ waar, tekst }));
    }),
    vervang: vi.fn<CasusMeelezer['vervang']>(async ({ id, waar, start, end }, door) => {
      kan();
      const tekst = staat.plekken[waar] ?? '';
      if (!alles().some((een) => een.id === id))
        return { kind: 'geweigerd', redenen: ['De tekst is intussen veranderd.'] };
      staat.plekken[waar] = tekst.slice(0, start) + door + tekst.slice(end);
      beurt.set(beurt.get() + 1);
      staat.veranderd();
      return { kind: 'goed' };
    }),
    keurGoed: vi.fn<CasusMeelezer['keurGoed']>(async (bevestigd) => {
      kan();
      const open = alles().filter(
        ({ id, reden, ernst }) => reden === null || (ernst === 'herleidbaar' && !bevestigd.includes(id)),
      );
      if (open.length > 0) return { kind: 'geweigerd', redenen: ['Er staat nog iets in wat niet is nagelezen.'] };
      staat.nagelezen++;
      return { kind: 'goed', nagelezen: {} as Nagelezen };
    }),
  } satisfies CasusMeelezer & Record<string, unknown>;
}
