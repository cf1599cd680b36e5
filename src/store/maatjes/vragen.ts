// Asking maatjes for their piece: a key for one question, answers taken until there are two. Pieces stay in memory and no screen sees them.
import { HERSTELWOORDEN } from '../../domain/herstelwoorden-lijst.ts';
import { NODIG } from '../../domain/maatjes.ts';
import { leesAntwoord, schrijfVraag } from '../../domain/maatjes-code.ts';
import type { Paar } from '../../domain/twee-woorden.ts';
import { controleGetallen, eenmalig, kopiePaar, openAntwoord } from '../../vault/maatjes.ts';
import type { Stukken } from '../../vault/vault-contract.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { bewaar, bewaardeVraag, laatGaan } from './bewaard.ts';
import type { MaatjesVraag } from './contract.ts';
import { geweigerd } from './zinnen.ts';

interface Gekregen {
  /** By number. */
  delen: Map<number, Uint8Array>;
  voorbij: boolean;
}
const gekregenVan = new WeakMap<MaatjesVraag, Gekregen>();

/** What was answered so far. */
export const delenVan = (vraag: MaatjesVraag): Uint8Array[] => [...(gekregenVan.get(vraag)?.delen.values() ?? [])];
export const isVoorbij = (vraag: MaatjesVraag): boolean => gekregenVan.get(vraag)?.voorbij ?? true;

/** What opens a copy; null: not enough was answered yet. Here, because who opens copies takes this piece only then. */
export const kopiePaarVan = async (vraag: MaatjesVraag) => {
  const delen = delenVan(vraag);
  return delen.length < NODIG ? null : kopiePaar(delen);
};

export function wisDelen(vraag: MaatjesVraag): void {
  for (const deel of delenVan(vraag)) deel.fill(0);
  gekregenVan.get(vraag)?.delen.clear();
}

/** It was used, or is not wanted any more; answers to it are taken no longer. */
export function vergeet(vraag: MaatjesVraag): void {
  wisDelen(vraag);
  const gekregen = gekregenVan.get(vraag);
  if (gekregen) gekregen.voorbij = true;
  laatGaan(vraag);
}

export async function controleWoorden(sleutel: Uint8Array): Promise<Paar> {
  const [een, twee] = await controleGetallen(sleutel, HERSTELWOORDEN.length);
  return [HERSTELWOORDEN[een] ?? '', HERSTELWOORDEN[twee] ?? ''];
}

/** `nodig`: so many answers are taken, and no more. */
export async function stelVraag(stukken: Stukken, nodig = NODIG): Promise<MaatjesVraag> {
  const paar = await eenmalig();
  const gekregen: Gekregen = { delen: new Map(), voorbij: false };
  const { delen } = gekregen;
  const neem = async (antwoord: string): Promise<Uitkomst<{ aantal: number; nummer: number }>> => {
    const gelezen = leesAntwoord(antwoord);
    if (gelezen.kind === 'geweigerd') return geweigerd(gelezen.reden);
    const opened = await openAntwoord(paar, stukken, gelezen.doos);
    if (gekregen.voorbij) {
      // Forgotten while this was being read.
      if (opened.kind === 'stuk') opened.deel.fill(0);
      return geweigerd('vraag-voorbij');
    }
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
  gekregenVan.set(vraag, gekregen);
  return vraag;
}

/** The same one for as long as it is kept. */
export async function vraagOf(stukken: Stukken, now: number): Promise<MaatjesVraag> {
  const name = stukken.splitsing.join();
  const there = bewaardeVraag(name, now);
  if (there) return there;
  const vraag = await stelVraag(stukken);
  bewaar(name, vraag, () => vergeet(vraag), now);
  return vraag;
}
