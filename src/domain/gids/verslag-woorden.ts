// The words in the record of a walk: which of them people wrote, which days the guide wrote down, and the same record with other words in the place of some that people wrote.
import type { Verslag, VerslagRegel } from './verslag.ts';

/** "24 november 2026, jeugdverpleegkundige" */
const deelWanneer = (wanneer: string): readonly [dag: string, functie: string] => {
  const at = wanneer.indexOf(', ');
  return at < 0 ? [wanneer, ''] : [wanneer.slice(0, at), wanneer.slice(at + 2)];
};

/** What people wrote or chose, `functie` of who makes it too; the rest is the guide's: questions, advice, titles, where it comes from. */
export function verslagWoorden(
  { kop, delen, eerder, bronnen, voet }: Verslag,
  functie: string,
): {
  getypt: readonly string[];
  eigenRegels: readonly string[];
  eigenDagen: ReadonlySet<string>;
} {
  const regels = [...delen.flatMap((deel) => deel.regels), ...eerder];
  const getypt = [
    ...delen.map(({ reden }) => reden),
    ...regels.flatMap(({ antwoord, waarom, wanneer }) => [antwoord, waarom, deelWanneer(wanneer)[1]]),
    functie,
  ];
  return {
    getypt: [...new Set(getypt.filter(Boolean))],
    eigenRegels: [...kop.slice(-2), ...voet.slice(-1), bronnen.join('; ')],
    eigenDagen: new Set([
      ...regels.map(({ wanneer }) => deelWanneer(wanneer)[0]),
      ...[...kop, ...voet, ...delen.map(({ reden }) => reden)].flatMap(
        (zin) => zin.match(/\d{1,2} \p{L}+ \d{4}/gu) ?? [],
      ),
    ]),
  };
}

const LETTER = '[\\p{L}\\p{N}]';
const letterlijk = (woord: string) => woord.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Whole words only, in what people wrote. */
export function metAndereWoorden(
  verslag: Verslag,
  anders: readonly (readonly [woord: string, door: string])[],
): Verslag {
  if (anders.length === 0) return verslag;
  const vormen = anders.map(
    ([woord, door]) => [new RegExp(`(?<!${LETTER})${letterlijk(woord)}(?!${LETTER})`, 'giu'), door] as const,
  );
  const zet = (tekst: string) => vormen.reduce((nu, [vorm, door]) => nu.replace(vorm, () => door), tekst);
  const inRegel = (regel: VerslagRegel): VerslagRegel => ({
    ...regel,
    antwoord: zet(regel.antwoord),
    waarom: zet(regel.waarom),
    wanneer: zet(regel.wanneer),
  });
  return {
    ...verslag,
    kop: verslag.kop.map(zet),
    voet: verslag.voet.map(zet),
    eerder: verslag.eerder.map(inRegel),
    delen: verslag.delen.map((deel) => ({ ...deel, reden: zet(deel.reden), regels: deel.regels.map(inRegel) })),
  };
}
