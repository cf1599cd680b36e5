// The lists of the anonimiseerhulp as the app gets them: small enough, complete where it matters, and no ordinary word among the names by accident.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { keurLijsten } from '../../src/anoniem/lees-vraag.ts';
import { isSamenstelling } from '../../src/anoniem/samenstelling.ts';
import { keyOf, packKeys, unpackLijsten } from '../../src/anoniem/unpack-lijsten.ts';

const namen = readFileSync('public/anoniem/namen.txt', 'utf8');
const woorden = readFileSync('public/anoniem/woorden.txt', 'utf8');
const lijsten = unpackLijsten(namen, woorden);

const BRON = 'scripts/anoniem-lijsten';
const source = (file: string) =>
  readFileSync(`${BRON}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => keyOf(line));
const wordsIn = (file: string) => source(file).flatMap((line) => line.split(/\s+/).filter(Boolean));
const missing = (words: string, has: (key: string) => boolean) =>
  words
    .trim()
    .split(/\s+/)
    .filter((word) => !has(word));

test('cut off anywhere they are refused: half of them would find half and say nothing of it', () => {
  keurLijsten(lijsten);
  const sections = [...namen.matchAll(/^#\S+$/gm)].map(({ index }) => index);
  expect(sections.length).toBeGreaterThan(8);
  for (const end of sections) expect(() => keurLijsten(unpackLijsten(namen.slice(0, end), woorden))).toThrow();
  expect(() => keurLijsten(unpackLijsten(namen, ''))).toThrow();
});

describe('packing', () => {
  test('what goes in comes out, whatever the spelling', () => {
    const keys = [
      'aa',
      'aan',
      "d'r",
      'jan-peter',
      'małgorzata',
      'raad voor de kinderbescherming',
      'yıldız',
      'zoë',
      '’t',
    ];
    const packed = `#voornamen\n${packKeys(keys)}\n#roepnamen\nmohammed mo\njan johan\n#beroepen\n${packKeys(['dominee'])}\n#beroepen-vak\n${packKeys(['huisarts'])}\n`;
    const result = unpackLijsten(packed, packKeys(['lopen', 'loop', 'loopt']));
    expect(keys.filter((key) => !result.voornamen.has(key))).toEqual([]);
    expect(result.voornamen.has('yildiz')).toBe(true);
    expect(result.roepnamen.get('mo')).toBe('mohammed');
    expect([...result.beroepen]).toEqual([
      ['dominee', false],
      ['huisarts', true],
    ]);
    expect(result.woorden).toEqual(new Set(['loop', 'loopt', 'lopen']));
  });

  test('the real words come back the same from a second packing', () => {
    expect(lijsten.woorden.size).toBeGreaterThan(40_000);
    expect(unpackLijsten('', packKeys(lijsten.woorden)).woorden).toEqual(lijsten.woorden);
  });

  test('odd text gives empty lists', () => {
    for (const odd of ['', '#', '#voornamen', 'abc\n#x\n', '\0\0', '#voornamen\nZZZ'])
      expect(unpackLijsten(odd, '').achternamen.size).toBe(0);
  });

  test.each([
    ['İbrahim', 'ibrahim'],
    ['IJsbrand', 'ijsbrand'],
    ['Ĳsbrand', 'ijsbrand'],
    ['M’n', "m'n"],
    ['ZOË', 'zoë'],
  ])('%s is looked up as %s', (written, key) => expect(keyOf(written)).toBe(key));
});

test('the files stay small', () => {
  expect(gzipSync(namen, { level: 9 }).length).toBeLessThan(150_000);
  expect(gzipSync(woorden, { level: 9 }).length).toBeLessThan(120_000);
});

test('the files were made from the lists as they are now', () => {
  const struck = new Set([...wordsIn('nooit-naam.txt'), ...wordsIn('niet-in-namen.txt')]);
  const single = (name: string) => /^\p{L}[\p{L}'-]*\p{L}$/u.test(name);
  for (const [start, set, out] of [
    ['voornamen-', lijsten.voornamen, struck],
    ['achternamen-', lijsten.achternamen, new Set(wordsIn('nooit-naam.txt'))],
  ] as const) {
    const names = readdirSync(BRON)
      .filter((file) => file.startsWith(start))
      .flatMap(wordsIn);
    expect(names.length).toBeGreaterThan(5_000);
    expect(names.filter((name) => single(name) && !set.has(name) && !out.has(name))).toEqual([]);
  }
  expect(source('geen-naam.txt').filter((phrase) => !lijsten.geenNaam.has(phrase))).toEqual([]);
  expect(source('wijken.txt').filter((name) => !lijsten.plaatsen.has(name))).toEqual([]);
  expect(source('kenmerken-zeldzaam.txt').filter((phrase) => !lijsten.kenmerken.includes(phrase))).toEqual([]);
  expect(source('roepnamen.txt').filter((line) => !lijsten.roepnamen.has(line.split(' ')[0] ?? ''))).toEqual([]);
  const jobs = source('beroepen-zeldzaam.txt');
  expect(jobs.filter((line) => lijsten.beroepen.get(line.replace(/ !$/, '')) !== line.endsWith(' !'))).toEqual([]);
});

/** By where people's parents come from; not copied from one list, so that a group that fell out shows. */
const GROEPEN = {
  nederlands: 'henk toos jayden saar mees noor jan-peter bep sanne daan / jansen bakker oudshoorn verhulst terpstra',
  marokkaans: 'youssef oumaima naoufal driss safae loubna / amrani bouazza benali ouali bouchta',
  turks: 'emre büşra rüya deniz berkay elif / yıldız şahin öztürk aksoy demirci',
  surinaams: 'shivani radjesh sharmila soenita / sitaram mahabir ramdin trustfull kasanpawiro',
  antilliaans: 'churandy shurensley rigmar / martina maduro girigori croes',
  pools: 'agnieszka małgorzata kacper zuzia wiktoria / kowalska nowak wiśniewski',
  arabisch: 'amira tarek rahaf mouaz / hassan alhamwi darwish khoury',
  somalisch: 'abdirahman hodan guled ifrah / warsame hirsi farah',
  ghanees: 'kwame abena akosua kofi / owusu boateng osei',
  eritrees: 'tesfay selam yonatan mehret / tesfamichael ghebre haile',
  fries: 'froukje sjoerd ids baukje / fokkema dijkstra hoekstra',
  chinees: 'xiaoming jiahui meiling / zhang chen wong',
  oekraïens: 'oksana olena mykola / shevchenko kovalenko',
  bosnisch: 'emina adnan lejla / hodžić jovanović begić',
  kaapverdisch: 'thiago lurdes djamila / semedo tavares lopes',
  afghaans: 'parisa zabihullah nilofar / ahmadzai karimi noori',
  roemeens: 'ionut andreea mihai / popescu ionescu dimitrova',
  moluks: 'yanti dewi bung / latuheru pattiasina sitorus',
  koerdisch: 'rojda berivan azad / barzani',
  joods: 'hadassah shmuel rivka / cohen levi',
};

test.each(Object.entries(GROEPEN))('%s names are there', (_, names) => {
  const [first = '', last = ''] = names.split('/');
  expect(missing(first, (name) => lijsten.voornamen.has(name))).toEqual([]);
  expect(missing(last, (name) => lijsten.achternamen.has(name))).toEqual([]);
});

test.each([
  ['a', 'schilderswijk', 'kanaleneiland', 'overvecht'],
  ['b', 'wommels', 'vierhouten', 'wanswerd'],
  ['c', 'ommen', 'texel'],
  ['d', 'meppel', 'heerenveen'],
  ['e', 'amersfoort', 'den bosch', "r'dam"],
  ['f', 'nador', 'al hoceima', 'hargeisa', 'kumasi', 'charkiv'],
  ['g', 'achterhoek', "'t gooi"],
])('places of class %s', (maat, ...names) => {
  expect(names.map((name) => [name, lijsten.plaatsen.get(name)])).toEqual(names.map((name) => [name, maat]));
});

const GEWOON = `
  aan af al alle als ander anders bang beetje bij blij boos brengen broer daar dan dat de denken die dingen dit doen door
  druk dus echt een eerst eigen eten gaan geen geld geluk gesprek geven gezin goed graag groep groot hard hebben helpen
  het hier hij hoe horen huis hulp iedereen iets in is ja jaar je jong jullie kan kind kinderen klas klein komen kort
  krijgen kunnen laat lang langs laten later leren leuk leven lezen lief liggen lopen maar maken man me meer meisje
  melden mens met middag mij mijn moeder moeten mogen moment morgen na naar nacht nee net niet niets nieuw nodig nog nooit
  nu of om omdat onder ons ook op opeens open ouder ouders over overleg paar pas plan plek praten pijn rust rustig samen
  school schoon schrijven slaan slapen slecht snel soms spelen staan steeds steun stil straat straf te tegen terug thuis
  tijd toch toen tot tussen uit uur vaak vader van vandaag vanuit vast veel veilig ver verder vertellen vier vinden voor
  vraag vragen vrij vrouw waar wachten wakker wanneer want was wat water we week weer weg weinig wel werk weten wie willen
  wonen worden zaak ze zeggen zeker zelf zetten zich ziek zien zij zijn zitten zo zonder zorg zorgen zou zus zwaar
  gisteren ineens meteen misschien ondertussen daarna daarom desondanks gelukkig helaas morgenochtend nadien namelijk
  onlangs soms tenslotte verder vervolgens vooral vrijdag maandag januari zaterdag afspraak advies besluit melding
  ochtend avond nacht zomer vakantie weekend boodschappen fiets telefoon koelkast kamer keuken tuin deur raam tas jas broek
  gezicht handen hoofd buik oog oor mond bloed tanden wond blauw rood zwart wit geel groen warm koud nat droog vies
  verslag signaal huisbezoek intake dossier crisis jeugdarts leerkracht mentor oma opa tante oom neef nicht baby peuter
`
  .trim()
  .split(/\s+/);

test('no ordinary word counts as a first name without a doubt about it', () => {
  expect(GEWOON.length).toBeGreaterThan(250);
  expect(GEWOON.filter((word) => lijsten.voornamen.has(word) && !lijsten.ookWoord.has(word))).toEqual([]);
  expect(GEWOON.filter((word) => lijsten.achternamen.has(word) && !lijsten.ookWoord.has(word))).toEqual([]);
});

test('ordinary and care words are known, as themselves or by their parts', () => {
  const known = (word: string) => lijsten.woorden.has(word) || isSamenstelling(word, lijsten.woorden);
  expect(GEWOON.filter((word) => !known(word))).toEqual([]);
  const care = `uithuisplaatsing ondertoezichtstelling pleegmoeder gezinsvoogd schoolverzuim veiligheidsplan stiefvader
    geappt blowen woedeaanval bedplassen vrouwenopvang toelaatbaarheidsverklaring gescheiden opgebeld teruggebracht
    blauwe plekken onrustig slaapt geslagen`;
  expect(missing(care, known)).toEqual([]);
});

test('nothing is both nobody and a doubtful first name', () => {
  expect([...lijsten.ookWoord].filter((word) => lijsten.geenNaam.has(word) && lijsten.voornamen.has(word))).toEqual([]);
});
