// Asking maatjes for their piece: a key for one question, answers taken until there are two. Pieces stay in memory and no screen sees them.
import { HERSTELWOORDEN } from '../../domain/herstelwoorden-lijst.ts';
import { NODIG } from '../../domain/maatjes.ts';
import { leesAntwoord, schrijfVraag } from '../../domain/maatjes-code.ts';
import type { Paar } from '../../domain/twee-woorden.ts';
import { controleGetallen, eenmalig, kopiePaar, openAntwoord } from '../../vault/maatjes.ts';
import type { Stukken } from '../../vault/vault.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { MaatjesVraag } from './contract.ts';
import { geweigerd } from './zinnen.ts';

const delenIn = new WeakMap<MaatjesVraag, Map<number, Uint8Array>>();

/** What was answered so far, by number. */
export const delenVan = (vraag: MaatjesVraag): Uint8Array[] => [...(delenIn.get(vraag)?.values() ?? [])];

/** What opens a copy; null: not enough was answered yet. Here, because who opens copies takes this piece only then. */
export const kopiePaarVan = async (vraag: MaatjesVraag) => {
  const delen = delenVan(vraag);
  return delen.length < NODIG ? null : kopiePaar(delen);
};

/** It was used, or is not wanted any more. */
export function vergeet(vraag: MaatjesVraag): void {
  for (const deel of delenVan(vraag)) deel.fill(0);
  delenIn.get(vraag)?.clear();
  for (const [name, { vraag: one }] of bewaard) if (one === vraag) bewaard.delete(name);
}

export async function controleWoorden(sleutel: Uint8Array): Promise<Paar> {
  const [een, twee] = await controleGetallen(sleutel, HERSTELWOORDEN.length);
  return [HERSTELWOORDEN[een] ?? '', HERSTELWOORDEN[twee] ?? ''];
}

/** `nodig`: so many answers are taken, and no more. */
export async function stelVraag(stukken: Stukken, nodig = NODIG): Promise<MaatjesVraag> {
  const paar = await eenmalig();
  const delen = new Map<number, Uint8Array>();
  const neem = async (antwoord: string): Promise<Uitkomst<{ aantal: number; nummer: number }>> => {
    const gelezen = leesAntwoord(antwoord);
    if (gelezen.kind === 'geweigerd') return geweigerd(gelezen.reden);
    const opened = await openAntwoord(paar, stukken, gelezen.doos);
    if (opened.kind !== 'stuk') return geweigerd(opened.kind === 'vreemd' ? 'andere-vraag' : 'ander-stuk');
    const { nummer, deel } = opened;
    if (delen.has(nummer)) {
      deel.fill(0);
      return geweigerd('zelfde-maatje');
    }
    if (delen.size < nodig) delen.set(nummer, deel);
    else deel.fill(0);
    return { kind: 'goed', aantal: delen.size, nummer };
  };
  const vraag: MaatjesVraag = {
    code: schrijfVraag({ sleutel: paar.key, splitsing: stukken.splitsing }),
    woorden: await controleWoorden(paar.key),
    aantal: () => delen.size,
    neem,
  };
  delenIn.set(vraag, delen);
  return vraag;
}

/** Calling a maatje may mean leaving the app, which takes the screen away; the question must be the same afterwards. */
const bewaard = new Map<string, { vraag: MaatjesVraag; sinds: number }>();
const LANGST_MS = 3_600_000;

export async function vraagOf(stukken: Stukken, now: number): Promise<MaatjesVraag> {
  const name = stukken.splitsing.join();
  const there = bewaard.get(name);
  if (there && now - there.sinds >= 0 && now - there.sinds < LANGST_MS) return there.vraag;
  if (there) vergeet(there.vraag);
  const vraag = await stelVraag(stukken);
  bewaard.set(name, { vraag, sinds: now });
  setTimeout(() => {
    if (bewaard.get(name)?.vraag === vraag) vergeet(vraag);
  }, LANGST_MS);
  return vraag;
}

/** Two answers are a way in: when it opened or closed by another way they go. */
export function vergeetAlles(): void {
  for (const { vraag } of [...bewaard.values()]) vergeet(vraag);
}
