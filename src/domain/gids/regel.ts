// The lines of a logboek: every answer is one, appended and never changed; what holds now is a fold over them. Two answers given apart both stand until someone chooses.
import { z } from 'zod/mini';
import type { Antwoorden } from './conditie.ts';
import { findLussen } from './lussen.ts';

const Id = z.string().check(z.minLength(1), z.maxLength(120));
const Tekst = z.string().check(z.maxLength(20_000));

/** More than a person will ever replace at once. */
export const MEESTE_VERVANGEN = 200;

const regel = {
  id: Id,
  /** ms since 1970. */
  op: z.number().check(z.gte(0), z.lte(8.64e15)),
  /** Who, as a function; empty when not said. */
  functie: z.string().check(z.maxLength(120)),
  /** The lines this one takes the place of: those its writer saw. */
  vervangt: z.array(Id).check(z.maxLength(MEESTE_VERVANGEN)),
};

export const AntwoordRegel = z.object({
  kind: z.literal('antwoord'),
  ...regel,
  vraag: z.string().check(z.maxLength(80)),
  /** Choice ids, or of a field its text. Empty: the answer was taken back. */
  waarde: z.array(Tekst).check(z.maxLength(60)),
  notitie: z.optional(Tekst),
  /** Of a signal that was seen: how the person knows, and roughly when. */
  bron: z.optional(z.string().check(z.maxLength(80))),
  moment: z.optional(z.string().check(z.maxLength(200))),
  /** In words, so that a line can be read without the guide it came from. */
  woorden: z.object({
    vraag: Tekst,
    antwoord: Tekst,
    adviezen: z.array(Tekst).check(z.maxLength(20)),
    bronnen: z.array(Tekst).check(z.maxLength(30)),
  }),
});
export type AntwoordRegel = z.infer<typeof AntwoordRegel>;

export const StapRegel = z.object({
  kind: z.literal('stap'),
  ...regel,
  stap: z.string().check(z.maxLength(80)),
  stand: z.enum(['klaar', 'later', 'overgeslagen']),
  /** Why it was skipped. */
  reden: z.optional(Tekst),
  woorden: z.object({ stap: Tekst }),
});
export type StapRegel = z.infer<typeof StapRegel>;

export const Regel = z.discriminatedUnion('kind', [AntwoordRegel, StapRegel]);
export type Regel = z.infer<typeof Regel>;
export const Regels = z.array(Regel);

/** One walk through a guide by one or more people. Pinned to the version it began with. */
export const Doorloop = z.object({
  id: Id,
  gids: z.string().check(z.maxLength(80)),
  versie: z.int().check(z.gte(1)),
  /** What the guide was called, for when it is gone. */
  titel: z.string().check(z.maxLength(200)),
  begonnenOp: z.number().check(z.gte(0), z.lte(8.64e15)),
});
export type Doorloop = z.infer<typeof Doorloop>;

/** An answer that was taken back, without a word about it. */
export const isLeeg = ({ waarde, notitie }: AntwoordRegel): boolean => waarde.length === 0 && !notitie;

const keyOf = (regel: Regel): string => (regel.kind === 'antwoord' ? `v:${regel.vraag}` : `s:${regel.stap}`);

/** The whole of a line, whatever the order in which it was made. */
const FIELDS = ['kind', 'id', 'op', 'functie', 'vervangt', 'vraag', 'waarde', 'notitie', 'bron', 'moment'].concat(
  ['stap', 'stand', 'reden', 'woorden'],
  ['antwoord', 'adviezen', 'bronnen'],
);
const wholeOf = (regel: Regel): string => JSON.stringify(regel, FIELDS);

/** Per id its lines: mostly one. Lines that differ under one id all count, or the last to come would push out the rest. */
function byId(regels: readonly Regel[]): Map<string, Regel[]> {
  const found = new Map<string, Regel[]>();
  /** Only of ids that came back; an id is part of its line. */
  const wholes = new Set<string>();
  for (const one of regels) {
    const list = found.get(one.id);
    if (!list) {
      found.set(one.id, [one]);
      continue;
    }
    if (list.length === 1) for (const first of list) wholes.add(wholeOf(first));
    const whole = wholeOf(one);
    if (wholes.has(whole)) continue;
    wholes.add(whole);
    list.push(one);
  }
  return found;
}

/** By time; between lines of one moment the same way on every device. */
function inOrder(regels: Regel[]): Regel[] {
  const wholes = new Map<Regel, string>();
  const whole = (one: Regel): string => {
    const known = wholes.get(one) ?? wholeOf(one);
    wholes.set(one, known);
    return known;
  };
  return regels.sort((a, b) => a.op - b.op || (a.id === b.id ? (whole(a) < whole(b) ? -1 : 1) : a.id < b.id ? -1 : 1));
}

/** The lines about one question or step that nobody replaced. There are always some. */
function headsOf(regels: readonly Regel[]): Regel[] {
  const lines = byId(regels);
  const replaces = new Map(
    [...lines].map(([id, list]) => [id, list.flatMap((one) => one.vervangt.filter((old) => lines.has(old)))]),
  );
  // Nobody has seen a line that saw theirs: those who replace each other in a circle replace nothing.
  const lus = findLussen(replaces);
  const replaced = new Set<string>();
  for (const [id, olds] of replaces) for (const old of olds) if (lus.get(old) !== lus.get(id)) replaced.add(old);
  return inOrder([...lines].flatMap(([id, list]) => (replaced.has(id) ? [] : list)));
}

/** Per question or step the lines that nobody replaced, oldest first. More than one: given apart. */
export function foldRegels(regels: readonly Regel[]): ReadonlyMap<string, readonly Regel[]> {
  // A line replaces only lines about the same thing.
  const about = new Map<string, Regel[]>();
  for (const one of regels) {
    const list = about.get(keyOf(one));
    if (list) list.push(one);
    else about.set(keyOf(one), [one]);
  }
  return new Map([...about].map(([key, list]) => [key, headsOf(list)]));
}

/** Answers among these lines; equal ones count once. */
function distinct(heads: readonly Regel[]): AntwoordRegel[] {
  const seen = new Set<string>();
  return heads
    .filter((one) => one.kind === 'antwoord')
    .filter(({ waarde, notitie = '', bron = '', moment = '' }) => {
      const answer = JSON.stringify([waarde.toSorted(), notitie, bron, moment]);
      return !seen.has(answer) && seen.add(answer);
    });
}

/** The answers to one question that stand; equal ones count once. More than one: "kies samen". */
export const staandeAntwoorden = (regels: readonly Regel[], vraag: string): AntwoordRegel[] =>
  distinct(foldRegels(regels).get(`v:${vraag}`) ?? []);

/** The same of every question at once. */
export const alleStaande = (regels: readonly Regel[]): ReadonlyMap<string, AntwoordRegel[]> =>
  new Map(
    [...foldRegels(regels)].flatMap(([key, heads]) => (key.startsWith('v:') ? [[key.slice(2), distinct(heads)]] : [])),
  );

/** Ids of all lines that now stand for a question or step; a new line replaces exactly these. */
export const staandeIds = (regels: readonly Regel[], about: { vraag: string } | { stap: string }): string[] => [
  ...new Set(
    (foldRegels(regels).get('vraag' in about ? `v:${about.vraag}` : `s:${about.stap}`) ?? []).map(({ id }) => id),
  ),
];

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
export const teKiezen = (regels: readonly Regel[]): string[] =>
  [...alleStaande(regels)].flatMap(([vraag, staande]) => (staande.length > 1 ? [vraag] : []));
