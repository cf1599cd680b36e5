// From what the reader found in a text to what a screen shows: without what was set aside, each with words to put in its place. Knows tables and the reader, no casus.
import type { NaamSleutels } from '../../anoniem/naam-sleutels.ts';
import { vervangingenVoor } from '../../domain/vervangingen.ts';
import { bewijstZichzelf, type Gegeven, type Vondst } from '../../domain/vondst.ts';
import type { Gevonden } from './contract.ts';
import type { LeesWerker } from './lees-werker.ts';
import type { Tafel } from './tafel.ts';

export interface Meelezend {
  werker: Pick<LeesWerker, 'sleutels'>;
  /** null: in no casus. */
  tafel: Tafel | null;
  toestel: Tafel;
  /** ISO day. */
  nu: string;
  /** Words between brackets that stand in the texts now. */
  staand: readonly string[];
}

/** With what it is known again, if it is a name. */
export interface Benoemd {
  vondst: Vondst;
  woord: string;
  sleutels: NaamSleutels | null;
}

const VOOR = 60;

const plat = (woord: string): string => woord.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
/** What was set aside is this word as this kind of thing, and no other. */
export const dingSleutel = ({ vondst: { gegeven }, woord, sleutels }: Benoemd): string =>
  `${gegeven} ${sleutels?.heel ?? plat(woord)}`;

/** Findings of several texts at once: whoever reads a whole casus asks the worker once. */
export async function benoem(
  werker: Pick<LeesWerker, 'sleutels'>,
  gevonden: readonly { vondst: Vondst; woord: string }[],
): Promise<Benoemd[]> {
  const namen = [...new Set(gevonden.filter(({ vondst }) => vondst.gegeven === 'naam').map(({ woord }) => woord))];
  const sleutels = namen.length > 0 ? await werker.sleutels(namen) : [];
  const bij = new Map(namen.map((naam, at) => [naam, sleutels[at] ?? null]));
  return gevonden.map((one) => ({
    ...one,
    sleutels: one.vondst.gegeven === 'naam' ? (bij.get(one.woord) ?? null) : null,
  }));
}

export async function isWeggelegd({ tafel, toestel }: Pick<Meelezend, 'tafel' | 'toestel'>, een: Benoemd) {
  const sleutel = dingSleutel(een);
  if (await tafel?.isWeg(sleutel)) return true;
  return !bewijstZichzelf(een.vondst.gegeven) && (await toestel.isWeg(sleutel));
}

const BINNEN = /^\[(.+)\]$/u;
const rolUitHaken = (woord: string): string => (BINNEN.exec(woord)?.[1] ?? woord).split(',')[0]?.trim() ?? '';
/** kind A, oma 2: told apart from another of the same role. */
const GETELD = / (?:[A-Z]|\d+)$/;
const zonderTelling = (woord: string): string => rolUitHaken(woord).replace(GETELD, '');

/** Between brackets somewhere in these texts. */
export const woordenTussenHaken = (teksten: readonly string[]): string[] => [
  ...new Set(teksten.flatMap((tekst) => tekst.match(/\[[^[\]\n]{1,60}\]/gu) ?? [])),
];

const isPersoon = (gegeven: Gegeven) => gegeven === 'naam';

export async function maakGevonden(bij: Meelezend, een: Benoemd, tekst: string): Promise<Gevonden> {
  const { vondst, woord, sleutels } = een;
  const { tafel, nu, staand } = bij;
  const alGekozen = sleutels ? await tafel?.persoon(sleutels) : await tafel?.ding(dingSleutel(een));
  // [moeder] in a text may be this very mother; kind A and kind B are told apart for a reason.
  const bezet = [...(tafel?.bezet() ?? []), ...staand.filter((one) => GETELD.test(rolUitHaken(one)))];
  const vervangingen = vervangingenVoor(vondst, woord, {
    ...{ nu, alGekozen: alGekozen ?? null, bezet: bezet.filter((one) => one !== alGekozen) },
    voor: tekst.slice(Math.max(0, vondst.start - VOOR), vondst.start),
  });
  // Whoever it may be that has a word of this role already: after the new one, for the person to choose.
  const zelfdeRol = isPersoon(vondst.gegeven)
    ? [...new Set(bezet)].filter((one) => BINNEN.test(one) && zonderTelling(one) === (vondst.rol ?? ''))
    : [];
  const [eerste = '[…]', ...rest] = vervangingen;
  const reden = await tafel?.reden(dingSleutel(een));
  return { ...vondst, woord, vervangingen: [...new Set([eerste, ...zelfdeRol, ...rest])], ...(reden && { reden }) };
}

/** Each text with its own findings, in order. */
export async function lijstGevonden(
  bij: Meelezend,
  teksten: readonly string[],
  vondsten: readonly (readonly Vondst[])[],
): Promise<Gevonden[][]> {
  const losse = vondsten.flatMap((list, plaats) =>
    list.map((vondst) => ({ plaats, vondst, woord: (teksten[plaats] ?? '').slice(vondst.start, vondst.end) })),
  );
  const benoemd = await benoem(bij.werker, losse);
  const found: Gevonden[][] = teksten.map(() => []);
  for (const [at, een] of benoemd.entries()) {
    if (await isWeggelegd(bij, een)) continue;
    const plaats = losse[at]?.plaats ?? 0;
    found[plaats]?.push(await maakGevonden(bij, een, teksten[plaats] ?? ''));
  }
  return found;
}
