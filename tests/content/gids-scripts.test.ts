// The commands around guides: what comes out, what goes to the error stream, and the exit code.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toetsGids, whyNot } from '../../scripts/gids-toets.ts';
import { antwoordOp, lijstVan } from '../../scripts/gids-vragen.ts';
import { findPack, leesVrijgegeven, listPacks, readPack, splitNaam } from '../../scripts/packs.ts';
import { type Los, voorbeeld } from '../domain/gids/voorbeeld.ts';

let map = '';
beforeAll(() => {
  map = mkdtempSync(path.join(tmpdir(), 'gids-'));
});
afterAll(() => rmSync(map, { recursive: true, force: true }));

const write = (naam: string, inhoud: Los | string): string => {
  const bestand = path.join(map, naam);
  writeFileSync(bestand, typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud, null, 2));
  return bestand;
};
const toets = (bestand: string, vrijgeven = false) => toetsGids(bestand, { svg: path.join(map, 'uit.svg'), vrijgeven });

/** As someone runs it. */
function run(script: string, args: string[], invoer = ''): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('close', (code) => done({ code, out, err }));
    child.stdin.end(invoer);
  });
}

test('a command runs: a result on stdout, or a Dutch sentence on stderr and nothing on stdout', async () => {
  const [answered, refused] = await Promise.all([
    run('gids-antwoord', ['meldcode'], '[{"vraag":"M0","antwoord":"ja"}]'),
    run('gids-antwoord', ['meldkode'], '[]'),
  ]);
  expect(answered).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(answered.out)).toMatchObject({
    pack: 'meldcode@1',
    uitkomsten: expect.arrayContaining(['BEL_112']),
  });
  const sentence = expect.stringMatching(/^De gids "meldkode" bestaat niet\. Wel: .+\.\n$/);
  expect(refused).toMatchObject({ code: 1, out: '', err: sentence });
});

describe('npm run gids', () => {
  test('says that a guide is right, counts it and draws it', () => {
    const bestand = write('proef@1.json', voorbeeld());
    expect(toets(bestand)).toEqual({
      goed: true,
      regels: [
        'Een proefgids: in orde.',
        "2 stappen, 6 pagina's (3 vragen), 3 uitkomsten.",
        '  De eerste stap: 4 wegen.',
        '  De tweede stap: 8 wegen.',
        `Tekening: ${path.join(map, 'uit.svg')}`,
      ],
    });
    expect(readFileSync(path.join(map, 'uit.svg'), 'utf8')).toMatch(/^<svg /);
  });

  const kapot = voorbeeld();
  kapot.uitkomsten.push({ ...kapot.uitkomsten[1], id: 'LOS' });
  test.each<[what: string, bestand: () => string, reden: RegExp | string]>([
    ['no file', () => path.join(map, 'weg.json'), /^- Het bestand .* bestaat niet\. Klopt de naam\?$/],
    ['a folder', () => map, /^- .* is een map\. Noem het bestand van één gids\.$/],
    ['nothing', () => write('leeg.json', ' \n'), '- Het bestand is leeg.'],
    [
      'no JSON',
      () => write('json.json', '{\n  "schema": 1,\n  "id": "a"\n  "versie": 1\n}'),
      /^- Dit is geen goede JSON\. Kijk rond regel 4:/,
    ],
    ['half a file', () => write('half.json', '{\n  "schema": 1,\n'), /^- Dit is geen goede JSON\. Kijk rond regel \d/],
    ['no guide', () => write('lijst.json', '[]'), '- Dit is geen gids van Ruggespraak.'],
    [
      'one for a newer app',
      () => write('nieuwer.json', { ...voorbeeld(), schema: 9 }),
      /^- Deze gids is gemaakt voor een nieuwere versie/,
    ],
    ['a fault', () => write('kapot.json', kapot), '- Uitkomst "LOS" wordt door geen enkele pagina gegeven.'],
  ])('says in Dutch what is wrong: %s', (_what, bestand, reden) => {
    const { regels, goed } = toets(bestand());
    expect([goed, regels[0], regels.length]).toEqual([false, 'Deze gids is niet in orde:', 2]);
    expect(regels[1]).toEqual(typeof reden === 'string' ? reden : expect.stringMatching(reden));
  });

  test('draws a guide that may be better written, and says where; but does not release it', () => {
    const los = voorbeeld();
    los.uitleg = 'De sleutel tot alles.';
    los.uitkomsten[0].vervolg = { gids: 'nergens', tekst: 'Verder' };
    const bestand = write('proef@2.json', los);
    const { regels, goed } = toets(bestand);
    expect(goed).toBe(true);
    expect(regels.slice(4)).toEqual([
      'Nog te verbeteren:',
      '- Het begin: het woord "sleutel" hoort niet in een gids.',
      '- Uitkomst "BEL" gaat verder in gids "nergens", maar die is er niet.',
      '- Het bestand heet proef@2.json, maar erin staat proef, versie 1.',
      expect.stringMatching(/^Tekening: /),
    ]);
    expect(toets(bestand, true)).toMatchObject({
      goed: false,
      regels: expect.arrayContaining(['Vrijgeven kan pas als hierboven niets meer staat.']),
    });
  });

  test('releases only what lies where guides lie, and draws nothing then unless asked', () => {
    const before = leesVrijgegeven();
    const { regels, goed } = toetsGids(write('proef@1.json', voorbeeld()), { svg: undefined, vrijgeven: true });
    expect(goed).toBe(false);
    expect(regels.at(-1)).toContain('Vrijgeven kan alleen als hij src/content/packs/proef@1.json heet.');
    expect(leesVrijgegeven()).toEqual(before);
    expect(existsSync('proef@1.svg')).toBe(false);
  });

  test('a guide is the same guide when its lines end as on Windows', () => {
    const text = JSON.stringify(voorbeeld(), null, 2);
    const [unix, windows, other] = [text, text.replaceAll('\n', '\r\n'), text.replace('Om mee', 'Mee')].map((one) =>
      readPack(write('h.json', one)),
    );
    expect(unix).toMatchObject({ kind: 'goed', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(windows).toEqual(unix);
    expect(other).not.toMatchObject({ hash: unix?.kind === 'goed' ? unix.hash : '' });
  });

  test('what was released does not change; the same again is fine', () => {
    expect(whyNot({}, 'a@1.json', 'x')).toBeNull();
    expect(whyNot({ 'a@1.json': 'x' }, 'a@1.json', 'x')).toBeNull();
    expect(whyNot({ 'a@1.json': 'x' }, 'a@2.json', 'y')).toBeNull();
    expect(whyNot({ 'a@1.json': 'x' }, 'a@1.json', 'y')).toContain('mag niet meer veranderen');
  });
});

describe('npm run -s gids:antwoord', () => {
  const json = (naam: string, invoer: string): Los => {
    const klaar = antwoordOp(naam, invoer);
    if (klaar.kind === 'geweigerd') throw new Error(klaar.redenen.join('\n'));
    return klaar.json;
  };

  test('answers in, advice out; no answers is fine', () => {
    const none = json('meldcode@1', '');
    expect(Object.keys(none)).toEqual(['pack', 'uitkomsten', 'adviezen', 'open']);
    expect(none).toMatchObject({ pack: 'meldcode@1', uitkomsten: [], open: expect.arrayContaining(['M0']) });
    expect(json('meldcode', ' [] \n')).toEqual(none);
    const danger = json('meldcode', '[{"vraag":"M0","antwoord":["ja"]}]');
    expect(danger.uitkomsten).toContain('BEL_112');
    expect(danger.adviezen).toHaveLength(danger.uitkomsten.length);
  });

  test.each<[naam: string | undefined, invoer: string, reden: RegExp]>([
    [undefined, '', /^Gebruik: /],
    ['meldkode', '', /^De gids "meldkode" bestaat niet\. Wel: .*meldcode@1/],
    ['meldcode@99', '', /^De gids "meldcode@99" bestaat niet\./],
    ['../packs/meldcode@1', '', /^De gids "\.\.\/packs\/meldcode@1" bestaat niet\./],
    ['meldcode', 'ja', /^De invoer is geen goede JSON\./],
    ['meldcode', '{"M0":"ja"}', /^De invoer heeft niet de goede vorm\./],
    ['meldcode', '[{"vraag":"M0","antwoord":"ja","zeker":true}]', /^De invoer heeft niet de goede vorm\./],
    ['meldcode', '[{"vraag":"M0","antwoord":"soms"}]', /^Keuze "soms" bestaat niet bij vraag "M0" in meldcode\.$/],
    ['meldcode', '[{"vraag":"M99","antwoord":"ja"}]', /^Vraag "M99" bestaat niet in meldcode\.$/],
  ])('%s with %s is refused in Dutch', (naam, invoer, reden) => {
    expect(antwoordOp(naam, invoer)).toEqual({ kind: 'geweigerd', redenen: [expect.stringMatching(reden)] });
  });
});

test('npm run -s gids:lijst: every guide with what can be asked and answered', () => {
  const klaar = lijstVan();
  if (klaar.kind === 'geweigerd') throw new Error(klaar.redenen.join('\n'));
  const lijst = klaar.json as Los[];
  expect(lijst.map(({ id, versie }) => `${id}@${versie}.json`)).toEqual(listPacks());
  const meldcode = lijst.find(({ id }) => id === 'meldcode');
  expect(Object.keys(meldcode)).toEqual(['id', 'versie', 'titel', 'stappen', 'vragen', 'uitkomsten']);
  const gevaar = meldcode.vragen.find(({ id }: Los) => id === 'M0');
  expect(gevaar).toMatchObject({ kind: 'keuze', meer: false, nodig: true });
  expect(gevaar.keuzes).toContainEqual({ id: 'ja', titel: expect.any(String) });
});

test('the name of a file says which guide it is, and of which version', () => {
  expect(splitNaam('meldcode@12.json')).toEqual({ id: 'meldcode', versie: 12 });
  expect(splitNaam('a/b/veilig-thuis@1.json')).toEqual({ id: 'veilig-thuis', versie: 1 });
  for (const naam of [
    'vrijgegeven.json',
    'meldcode.json',
    'meldcode@0.json',
    'meldcode@1.svg',
    'meldcode@1',
    '@1.json',
  ])
    expect(splitNaam(naam)).toBeNull();
  expect(findPack('meldcode')).toMatch(/^meldcode@\d+\.json$/);
});
