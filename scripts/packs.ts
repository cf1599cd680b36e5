// The guides on disk, for tools and tests: which there are, what is in them, and which were released and so never change again.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadPack } from '../src/domain/gids/check.ts';
import type { Pack } from '../src/domain/gids/pack.ts';

export const PACKS = 'src/content/packs';
/** File name -> SHA-256 of the file. Not in the folder itself: everything there is a guide. */
export const VRIJGEGEVEN = 'src/content/vrijgegeven.json';

const NAAM = /^([A-Za-z0-9][A-Za-z0-9_-]*)@([1-9]\d*)$/;

/** `meldcode@1.json` -> its id and version; null: not the name of a guide. */
export function splitNaam(bestand: string): { id: string; versie: number } | null {
  const found = NAAM.exec(path.basename(bestand, '.json'));
  return found?.[1] && bestand.endsWith('.json') ? { id: found[1], versie: Number(found[2]) } : null;
}

/** File names, by id and then version. */
export const listPacks = (): string[] =>
  (existsSync(PACKS) ? readdirSync(PACKS) : [])
    .filter((bestand) => splitNaam(bestand))
    .sort((a, b) => {
      const [one, other] = [splitNaam(a), splitNaam(b)];
      return (one?.id ?? '').localeCompare(other?.id ?? '') || (one?.versie ?? 0) - (other?.versie ?? 0);
    });

export type ReadPack = { kind: 'goed'; pack: Pack; hash: string } | { kind: 'geweigerd'; redenen: string[] };

/** Of its text: Git on Windows may end lines in its own way. */
const hashOf = (text: string): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

/** Any file, also one that is no guide at all: says in Dutch what is wrong. */
export function readPack(bestand: string): ReadPack {
  const refuse = (reden: string): ReadPack => ({ kind: 'geweigerd', redenen: [reden] });
  let text: string;
  try {
    text = readFileSync(bestand, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return refuse(`Het bestand ${bestand} bestaat niet. Klopt de naam?`);
    if (code === 'EISDIR') return refuse(`${bestand} is een map. Noem het bestand van één gids.`);
    return refuse(`Het bestand ${bestand} kan niet worden gelezen.`);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return refuse(describeJsonError(text, error as SyntaxError));
  }
  const loaded = loadPack(data);
  return loaded.kind === 'goed' ? { ...loaded, hash: hashOf(text) } : loaded;
}

/** A missing comma is the commonest slip; the line is what helps. */
function describeJsonError(text: string, { message }: SyntaxError): string {
  if (text.trim() === '') return 'Het bestand is leeg.';
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const before = Number.isNaN(at) ? text : text.slice(0, at);
  return `Dit is geen goede JSON. Kijk rond regel ${before.split('\n').length}: vaak staat er een komma, aanhalingsteken of haakje te veel of te weinig.`;
}

/** `meldcode@1`, or `meldcode` for its newest version. null: there is no such guide. */
export function findPack(naam: string): string | null {
  const found = listPacks().filter((bestand) => bestand === `${naam}.json` || splitNaam(bestand)?.id === naam);
  return found.at(-1) ?? null;
}

export const leesVrijgegeven = (): Record<string, string> =>
  existsSync(VRIJGEGEVEN) ? (JSON.parse(readFileSync(VRIJGEGEVEN, 'utf8')) as Record<string, string>) : {};
