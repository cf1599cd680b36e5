// The lines of a logboek: every answer is one, appended and never changed; what holds now is a fold over them. Two answers given apart both stand until someone chooses.
import { z } from 'zod';
import type { Antwoorden } from './conditie.ts';

const Id = z.string().min(1).max(64);
const Tekst = z.string().max(20_000);

const regel = {
  id: Id,
  /** ms since 1970. */
  op: z.number().min(0).max(8.64e15),
  /** Who, as a function; empty when not said. */
  functie: z.string().max(120),
  /** The lines this one takes the place of: those its writer saw. */
  vervangt: z.array(Id).max(200),
};

export const AntwoordRegel = z.object({
  kind: z.literal('antwoord'),
  ...regel,
  vraag: z.string().max(80),
  /** Choice ids, or of a field its text. Empty: the answer was taken back. */
  waarde: z.array(Tekst).max(60),
  notitie: Tekst.optional(),
  /** Of a signal that was seen: how the person knows, and roughly when. */
  bron: z.string().max(80).optional(),
  moment: z.string().max(200).optional(),
  /** In words, so that a line can be read without the guide it came from. */
  woorden: z.object({
    vraag: Tekst,
    antwoord: Tekst,
    adviezen: z.array(Tekst).max(20),
    bronnen: z.array(Tekst).max(30),
  }),
});
export type AntwoordRegel = z.infer<typeof AntwoordRegel>;

export const StapRegel = z.object({
  kind: z.literal('stap'),
  ...regel,
  stap: z.string().max(80),
  stand: z.enum(['klaar', 'later', 'overgeslagen']),
  /** Why it was skipped. */
  reden: Tekst.optional(),
  woorden: z.object({ stap: Tekst }),
});
export type StapRegel = z.infer<typeof StapRegel>;

export const Regel = z.discriminatedUnion('kind', [AntwoordRegel, StapRegel]);
export type Regel = z.infer<typeof Regel>;

/** One walk through a guide by one or more people. Pinned to the version it began with. */
export const Doorloop = z.object({
  id: Id,
  gids: z.string().max(80),
  versie: z.int().min(1),
  /** What the guide was called, for when it is gone. */
  titel: z.string().max(200),
  begonnenOp: z.number().min(0).max(8.64e15),
});
export type Doorloop = z.infer<typeof Doorloop>;

const keyOf = (regel: Regel): string => (regel.kind === 'antwoord' ? `v:${regel.vraag}` : `s:${regel.stap}`);

/** Per question or step the lines that nobody replaced, oldest first. More than one: given apart. */
export function foldRegels(regels: readonly Regel[]): ReadonlyMap<string, readonly Regel[]> {
  const replaced = new Set<string>();
  // A line replaces only lines about the same thing, and never one with a later claim to replace it.
  const byId = new Map(regels.map((one) => [one.id, one]));
  for (const one of regels)
    for (const id of one.vervangt) {
      const old = byId.get(id);
      if (old && old !== one && keyOf(old) === keyOf(one) && !old.vervangt.includes(one.id)) replaced.add(id);
    }
  const found = new Map<string, Regel[]>();
  for (const one of byId.values()) {
    if (replaced.has(one.id)) continue;
    const key = keyOf(one);
    const list = found.get(key);
    if (list) list.push(one);
    else found.set(key, [one]);
  }
  for (const list of found.values()) list.sort((a, b) => a.op - b.op || (a.id < b.id ? -1 : 1));
  return found;
}

const sameAnswer = (a: AntwoordRegel, b: AntwoordRegel): boolean =>
  JSON.stringify([a.waarde.toSorted(), a.notitie ?? '', a.bron ?? '', a.moment ?? '']) ===
  JSON.stringify([b.waarde.toSorted(), b.notitie ?? '', b.bron ?? '', b.moment ?? '']);

/** The answers to one question that stand; equal ones count once. More than one: "kies samen". */
export function staandeAntwoorden(regels: readonly Regel[], vraag: string): AntwoordRegel[] {
  const heads = (foldRegels(regels).get(`v:${vraag}`) ?? []).filter((one) => one.kind === 'antwoord');
  return heads.filter((one, at) => heads.findIndex((other) => sameAnswer(one, other)) === at);
}

/** Ids of all lines that now stand for a question or step; a new line replaces exactly these. */
export const staandeIds = (regels: readonly Regel[], about: { vraag: string } | { stap: string }): string[] =>
  (foldRegels(regels).get('vraag' in about ? `v:${about.vraag}` : `s:${about.stap}`) ?? []).map(({ id }) => id);

export function staandeStap(regels: readonly Regel[], stap: string): StapRegel | null {
  const heads = (foldRegels(regels).get(`s:${stap}`) ?? []).filter((one) => one.kind === 'stap');
  return heads.at(-1) ?? null;
}

/** What holds now. A question with two different choices has no answer until someone chooses. */
export function antwoordenVan(regels: readonly Regel[]): Antwoorden {
  const found = new Map<string, readonly string[]>();
  for (const [key, heads] of foldRegels(regels)) {
    const [first, ...rest] = heads.filter((one) => one.kind === 'antwoord');
    if (!first || first.waarde.length === 0) continue;
    const chosen = JSON.stringify(first.waarde.toSorted());
    if (rest.every((one) => JSON.stringify(one.waarde.toSorted()) === chosen)) found.set(key.slice(2), first.waarde);
  }
  return found;
}

/** Questions where two answers stand that differ. */
export function teKiezen(regels: readonly Regel[]): string[] {
  return [...foldRegels(regels)]
    .filter(([key]) => key.startsWith('v:'))
    .map(([key]) => key.slice(2))
    .filter((vraag) => staandeAntwoorden(regels, vraag).length > 1);
}
