// Lets a werkvorm in, also one that a team made itself; what is wrong is told in one Dutch sentence each. Makes the copy a team may change.
import { MEESTE_FASEN, MINUTEN, Werkvorm } from './werkvorm.ts';

export type GekeurdeWerkvorm = { kind: 'goed'; werkvorm: Werkvorm } | { kind: 'geweigerd'; redenen: string[] };

/** The value at a path, and what a person would call the place. */
function faseOp(data: unknown, path: readonly PropertyKey[]): string {
  if (path[0] !== 'fasen' || typeof path[1] !== 'number') return '';
  const fasen = (data as { fasen?: unknown }).fasen;
  const fase: unknown = Array.isArray(fasen) ? fasen[path[1]] : null;
  const naam = typeof fase === 'object' && fase !== null ? (fase as { naam?: unknown }).naam : null;
  return `Fase ${path[1] + 1}${typeof naam === 'string' && naam.trim() !== '' ? ` (${naam.trim().slice(0, 60)})` : ''}`;
}

const VELD: Readonly<Record<string, string>> = {
  titel: 'de naam van de werkvorm',
  uitleg: 'de uitleg',
  naam: 'de naam',
  wie: 'wie er aan het woord is',
  wat: 'wat je doet',
  oogst: 'wat het oplevert',
  regels: 'een regel',
  vraag: 'de vraag',
  keuzes: 'de keuzes',
  laag: 'wat het laagste cijfer betekent',
  hoog: 'wat het hoogste cijfer betekent',
  groep: 'de grootte van de groep',
};

const DUBBEL = 'Twee fasen lijken te veel op elkaar. Haal er één weg en maak die opnieuw.';

function zin({ path, code }: { path: readonly PropertyKey[]; code: string }, data: unknown): string {
  const fase = faseOp(data, path);
  if (path[0] === 'fasen' && path.length === 1 && code === 'custom') return DUBBEL;
  if (path[0] === 'fasen' && path.length === 1) return `Een werkvorm heeft 1 tot ${MEESTE_FASEN} fasen.`;
  if (path.includes('minuten'))
    return `${fase}: kies een heel aantal minuten, van ${MINUTEN.minst} tot ${MINUTEN.meest}.`;
  if (path.at(-1) === 'regels' && code === 'too_big') return `${fase}: schrijf hooguit 8 regels.`;
  if (path.at(-1) === 'keuzes') return `${fase}: schrijf 2 tot 8 keuzes.`;
  const veld = path.findLast((key) => typeof key === 'string' && Object.hasOwn(VELD, key));
  const wat = veld === undefined ? 'iets' : VELD[String(veld)];
  return `${fase === '' ? 'Werkvorm' : fase}: ${wat} is leeg, te lang of klopt niet.`;
}

export function keurWerkvorm(data: unknown): GekeurdeWerkvorm {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { kind: 'geweigerd', redenen: ['Dit is geen werkvorm van Ruggespraak.'] };
  const parsed = Werkvorm.safeParse(data);
  if (!parsed.success)
    return { kind: 'geweigerd', redenen: [...new Set(parsed.error.issues.map((issue) => zin(issue, data)))] };
  const { data: werkvorm } = parsed;
  const redenen: string[] = [];
  // Whoever brings in a casus would never be heard.
  if (werkvorm.fasen.every(({ inbrengerZwijgt }) => inbrengerZwijgt))
    redenen.push('In elke fase luistert de inbrenger alleen. Kies minstens één fase waarin die mag praten.');
  if (werkvorm.groep.van > werkvorm.groep.tot)
    redenen.push('De kleinste groep is groter dan de grootste. Draai de getallen om.');
  for (const { naam, toont } of werkvorm.fasen)
    if (toont.kind === 'oordeel' && toont.vorm.kind === 'stem')
      if (new Set(toont.vorm.keuzes).size < toont.vorm.keuzes.length)
        redenen.push(`Fase ${naam}: twee keuzes zijn hetzelfde.`);
  return redenen.length > 0 ? { kind: 'geweigerd', redenen } : { kind: 'goed', werkvorm };
}

/** A copy of a team's own, to change. `id`: a new one; its sources stay with it. */
export const eigenWerkvorm = (van: Werkvorm, id: string, titel: string): Werkvorm => ({
  ...structuredClone(van),
  id,
  versie: 1,
  titel,
  eigenVan: van.eigenVan ?? van.id,
});

/** Of that one only the minutes were changed, or phases left out. */
export const alleenMinuten = (eigen: Werkvorm, van: Werkvorm): boolean =>
  eigen.fasen.every((fase) => {
    const basis = van.fasen.find(({ id }) => id === fase.id);
    return basis !== undefined && JSON.stringify({ ...fase, minuten: 0 }) === JSON.stringify({ ...basis, minuten: 0 });
  });
