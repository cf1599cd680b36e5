// Opens a guide for a test and answers it by names, as a checker does.
import { readFileSync } from 'node:fs';
import { beantwoord } from '../../src/domain/gids/beantwoord.ts';
import { loadPack } from '../../src/domain/gids/check.ts';
import type { Pack } from '../../src/domain/gids/pack.ts';

export type Gegeven = Record<string, string | readonly string[]>;

export function openPack(naam: string): Pack {
  const loaded = loadPack(JSON.parse(readFileSync(`src/content/packs/${naam}.json`, 'utf8')));
  if (loaded.kind === 'geweigerd') throw new Error(loaded.redenen.join('\n'));
  return loaded.pack;
}

/** Throws when a question or choice does not exist. */
export const vraagAan =
  (pack: Pack) =>
  (gegeven: Gegeven): { uitkomsten: string[]; open: string[] } => {
    const found = beantwoord(
      pack,
      Object.entries(gegeven).map(([vraag, antwoord]) => ({ vraag, antwoord })),
    );
    if (found.kind === 'geweigerd') throw new Error(found.redenen.join('\n'));
    return { uitkomsten: found.uitkomsten, open: found.open };
  };
