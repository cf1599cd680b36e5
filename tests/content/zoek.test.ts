// Searching the guides: forgiving about how words are typed, exact about what is shown, and never at a loss for odd input.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createZoeker, type Vindplaats } from '../../src/content/zoek.ts';
import { documentenVan } from '../../src/content/zoek-documenten.ts';
import { fragmentVan } from '../../src/content/zoek-fragment.ts';
import { SYNONIEMEN } from '../../src/content/zoek-synoniemen.ts';
import { isDeelVan, isVerschreven, naamVan, stamVan, woordenVan } from '../../src/content/zoek-taal.ts';
import { loadPack } from '../../src/domain/gids/check.ts';
import { type Pack, vindPagina, vindUitkomst } from '../../src/domain/gids/pack.ts';
import { boom, struik } from './zoek-gidsen.ts';

const zoeker = createZoeker([boom, struik]);
const plekken = (vraag: string) => zoeker.zoek(vraag).map(({ gids, plek }) => `${gids}/${plek}`);
const tekstVan = ({ fragment }: Vindplaats) => fragment.map(({ tekst }) => tekst).join('');
const gemarkeerd = (vraag: string) =>
  zoeker.zoek(vraag).flatMap(({ fragment }) => fragment.flatMap(({ tekst, treffer }) => (treffer ? [tekst] : [])));

/** Guides being written may be wrong for a while; other tests say so. */
const PACKS = 'src/content/packs';
const echte: Pack[] = readdirSync(PACKS).flatMap((file) => {
  const loaded = loadPack(JSON.parse(readFileSync(`${PACKS}/${file}`, 'utf8')));
  return loaded.kind === 'goed' ? [loaded.pack] : [];
});

describe('what is found', () => {
  test.each([
    ['a block', 'zorgen', 'boom/S1'],
    ['a fact that changes', 'gemeente', 'boom/S1'],
    ['a block for one sector', 'verlof', 'boom/S1'],
    ['why we ask', 'kwekerij', 'boom/S1'],
    ['a choice', 'zomereik', 'boom/S1'],
    ['a field', 'ouders', 'boom/X1'],
    ['what to do', 'vandaag', 'boom/S1~BEL'],
    ['what to say', 'voorleggen', 'boom/S1~BEL'],
    ['a number to call', '0800', 'boom/S1~BEL'],
    ['a signal', 'slaap', 'boom/lijst'],
    ['what to ask about a signal', 'wipstoel', 'boom/lijst'],
    ['a step by its words', 'bladeren', 'boom/S1'],
    ['a step by its title', 'overleggen met iemand', 'boom/O1'],
    ['a step by its number', 'stap 2', 'boom/O1'],
    ['a guide by its title', 'proefcheck', 'struik/A1'],
    ['a guide by its words', 'struiken', 'struik/A1'],
  ])('%s: %s', (_, vraag, plek) => expect(plekken(vraag)[0]).toBe(plek));

  test('advice is one find, at the first page that gives it', () => {
    expect(plekken('voorleggen')).toEqual(['boom/S1~BEL']);
  });

  test('each signal is a find of its own', () => {
    expect(zoeker.zoek('oorzaken').map(({ titel }) => titel)).toEqual(['Het kind is vaak moe']);
  });

  test('a find says where it stands', () => {
    const [signaal] = zoeker.zoek('wipstoel');
    expect(signaal).toMatchObject({ gidsTitel: 'Proefmeldcode', stap: 'Stap 1: Signalen' });
    expect(zoeker.zoek('voorleggen')[0]).toMatchObject({ stap: 'Stap 1: Signalen', titel: 'Bel Veilig Thuis' });
    expect(zoeker.zoek('doel')[0]).toMatchObject({ stap: 'Extra' });
    expect(zoeker.zoek('zeldzame')[0]).toMatchObject({ stap: 'Soms' });
    expect(zoeker.zoek('proefcheck')[0]).toMatchObject({ stap: null });
  });

  test('all words of the question count, also the one only the guide itself says', () => {
    expect(plekken('egel proefmeldcode')[0]).toBe('boom/Z1');
    expect(plekken('meldcode egel')[0]).toBe('struik/A1');
  });

  test('a question that few pages answer as a whole also gives pages for at least half of it', () => {
    expect(plekken('wipstoel kwekerij')).toEqual(expect.arrayContaining(['boom/lijst', 'boom/S1']));
    expect(plekken('wipstoel xqxqxq zqzqzq')).toEqual([]);
    expect(plekken('egel slaapt wipstoel')[0]).toBe('struik/A2');
    expect(plekken('egel slaapt wipstoel')).not.toContain('boom/Z1');
  });

  test('only the guides that were given', () => {
    expect(createZoeker([boom]).zoek('egel')).toHaveLength(1);
    expect(createZoeker([]).zoek('egel')).toEqual([]);
  });
});

describe('order', () => {
  test('a title before a text', () => {
    expect(plekken('kindcheck')[0]).toBe('struik/A1');
    expect(plekken('signaal')[0]).toBe('boom/S1');
    expect(plekken('egel')[0]).not.toBe('struik/A1');
  });

  test('each guide is heard before one says more than four', () => {
    const gidsen = zoeker.zoek('egel').map(({ gids }) => gids);
    expect(gidsen).toHaveLength(8);
    expect(gidsen.slice(0, 5).filter((one) => one === 'struik')).toHaveLength(4);
    expect(gidsen.slice(0, 5)).toContain('boom');
  });

  test('at most thirty', () => {
    const veel = Array.from({ length: 9 }, (_, n) => ({
      ...struik,
      id: `struik${n}`,
      paginas: struik.paginas.map((pagina) => ({ ...pagina, titel: `${pagina.titel} in tuin ${n}` })),
    }));
    expect(createZoeker(veel).zoek('egel')).toHaveLength(30);
  });

  test('what two guides say in the same words is found once, in the first of them', () => {
    const found = createZoeker([struik, { ...struik, id: 'heg' }]).zoek('egel');
    expect(found.map(({ gids }) => gids)).toEqual(Array(7).fill('struik'));
  });
});

describe('how it is typed', () => {
  test.each([
    ['medlcode', 'boom/S1'],
    ['kidncheck', 'struik/A1'],
    ['vertrouwenarts', 'boom/O1'],
    ['vertouwenarts', 'boom/O1'],
    ['verwurgimg', 'boom/S1'],
    ['veligthuis', 'boom/S1~BEL'],
    ['eegl', 'boom/Z1'],
  ])('a slip: %s', (vraag, plek) => expect(plekken(vraag)).toContain(plek));

  test('a word no guide knows is not made into another', () => {
    for (const vraag of ['wegel', 'boek', 'janssen', 'qwertyuiop']) expect(plekken(vraag), vraag).toEqual([]);
  });

  test('a word that is known is taken as it is', () => {
    expect(plekken('winter')).not.toContain('boom/Z1');
    expect(plekken('doel')).toEqual(['boom/X1']);
  });

  test.each(['suïcide', 'suicide', 'SUÏCIDE', 'sui\u0308cide', '  suïcide?! '])('accents and capitals: %s', (vraag) =>
    expect(plekken(vraag)).toEqual(['boom/S1']),
  );

  test.each([
    ['signalen', 'boom/S1'],
    ['ouder', 'boom/X1'],
    ['egels', 'struik/A2'],
    ['blauwe plek', 'boom/lijst'],
    ['blauweplekken', 'boom/lijst'],
    ['poot', undefined],
  ])('another form: %s', (vraag, plek) => expect(plekken(vraag)[0]).toBe(plek));

  test('while typing', () => {
    for (const vraag of ['ki', 'kin', 'kindc', 'kindche', 'kindchek']) expect(plekken(vraag)).toContain('struik/A1');
    expect(plekken('vertrouwensar')).toEqual(['boom/O1']);
  });

  test('words inside words', () => {
    expect(plekken('verwurging')).toEqual(['boom/S1']);
    expect(plekken('mishandeling')).toEqual(['boom/S1']);
    expect(plekken('arts')).toContain('boom/O1');
    expect(plekken('kind check')[0]).toBe('struik/A1');
    expect(plekken('egelgesprek')[0]).toBe('struik/A1');
    expect(plekken('school')).not.toContain('boom/lijst');
  });

  test.each([
    ['vt', 'boom/S1~BEL'],
    ['112', 'boom/S1~BEL'],
    ['alarmnummer', 'boom/S1~BEL'],
    ['besnijdenis', 'boom/X1'],
    ['slaan', 'boom/S1'],
    ['zelfmoord', 'boom/S1'],
    ['geheimhouding', 'struik/A1'],
    ['anoniem', 'boom/S1'],
  ])('another word: %s', (vraag, plek) => expect(plekken(vraag)).toEqual([plek]));

  test('Veilig Thuis is one thing, not two words in two sentences', () => {
    expect(plekken('veilig thuis')).toEqual(['boom/S1~BEL']);
    expect(plekken('veilig weet')[0]).toBe('struik/A1');
  });

  test.each(['', ' ', 'a', '2', 'hoe is het', 'wat moet ik doen?', '?!', '…'])('says nothing: "%s"', (vraag) =>
    expect(zoeker.zoek(vraag)).toEqual([]),
  );
});

describe('the fragment', () => {
  test.each([
    ['wipstoel', ['wipstoel']],
    ['plek', ['plekken']],
    ['blauwe plek', ['blauwe plekken']],
    ['veilig', ['Veilig', 'veilig']],
    ['medlcode', ['meldcode', 'meldcode']],
    ['kindch', ['kindcheck']],
    ['vt', ['Veilig Thuis']],
    ['vandaag advies', ['vandaag']],
    ['genitale verminking', ['genitale verminking']],
    ['proefcheck', []],
  ])('%s is marked as %j', (vraag, words) => {
    expect(gemarkeerd(vraag)).toEqual(words);
  });

  test('a long text is cut at words, around the first hit', () => {
    const [first] = zoeker.zoek('vertrouwensarts');
    expect(first?.fragment.map(({ treffer }) => treffer)).toEqual([false, true, false]);
    const tekst = first ? tekstVan(first) : '';
    expect(tekst).toMatch(/^… .* …$/);
    expect(tekst.length).toBeLessThan(180);
    const heel = boom.paginas.find(({ id }) => id === 'O1')?.blokken[0];
    const stuk = tekst.slice(2, -2);
    expect(heel?.kind === 'tekst' && ` ${heel.tekst} `.includes(` ${stuk} `)).toBe(true);
  });

  test('what was found in the title only: what it is about', () => {
    expect(zoeker.zoek('zie')[0]?.fragment).toEqual([{ tekst: 'Deze proefgids gaat over bomen.', treffer: false }]);
    expect(zoeker.zoek('rare')[0]?.fragment).toMatchObject([{ treffer: false }]);
    expect(zoeker.zoek('nummer 3')[0]?.fragment).toMatchObject([{ tekst: 'Een egel slaapt in de winter.' }]);
  });

  test('nothing to show is no fragment', () => {
    expect(fragmentVan([], new Set(['egel']), '')).toEqual([]);
    expect(zoeker.zoek('zeldzame')[0]?.fragment).toEqual([]);
  });

  test('what a choice means stands with the choice', () => {
    expect(zoeker.zoek('zomereik').map(tekstVan)).toEqual(['Ja, een eikel: Van een zomereik.']);
  });

  test('any text, any hit: the pieces are the text, and the marked ones are what was found', () => {
    const woord = fc.constantFrom(
      'egel',
      'boom',
      'Egel',
      'één',
      'ontzettendlangwoord'.repeat(12),
      'en',
      '.',
      '-',
      '🦔',
    );
    fc.assert(
      fc.property(fc.array(fc.array(woord, { maxLength: 60 }), { maxLength: 3 }), (zinnen) => {
        const delen = zinnen.map((zin) => zin.join(' '));
        const stukken = fragmentVan(delen, new Set(['egel', 'een']), delen[0] ?? '');
        const tekst = stukken.map((stuk) => stuk.tekst).join('');
        const kaal = tekst.replace(/^… /, '').replace(/ …$/, '');
        if (delen.length > 0) expect(delen.some((deel) => deel.includes(kaal))).toBe(true);
        for (const stuk of stukken) {
          if (stuk.treffer) expect(stuk.tekst).toMatch(/^egel$/i);
          else expect(woordenVan(stuk.tekst).some(({ term }) => term === 'egel')).toBe(false);
        }
        if (delen.some((deel) => /egel/i.test(deel))) expect(stukken.some(({ treffer }) => treffer)).toBe(true);
      }),
    );
  });
});

describe('Dutch', () => {
  test.each([
    ['signaal', 'signalen'],
    ['vraag', 'vragen'],
    ['plek', 'plekken'],
    ['ouder', 'ouders'],
    ['kind', 'kinderen'],
    ['brief', 'brieven'],
    ['huis', 'huizen'],
    ['arts', 'artsen'],
    ['grens', 'grenzen'],
    ['mishandeling', 'mishandelen'],
    ['melding', 'meldingen'],
    ['verwaarlozing', 'verwaarlozen'],
    ['moeilijkheid', 'moeilijkheden'],
    ['blauw', 'blauwe'],
    ['meisje', 'meisjes'],
    ['jongere', 'jongeren'],
  ])('%s and %s are one word', (one, other) => expect(stamVan(one)).toBe(stamVan(other)));

  test.each([
    ['arts', 'art'],
    ['melding', 'meldcode'],
    ['thuis', 'thuiszorg'],
    ['weging', 'weg'],
    ['alleen', 'al'],
    ['geen', 'ge'],
  ])('%s and %s are two', (one, other) => expect(stamVan(one)).not.toBe(stamVan(other)));

  test.each([
    ['mishandeling', 'kindermishandeling'],
    ['arts', 'vertrouwensartsen'],
    ['signalen', 'oudersignaal'],
    ['mishandeling', 'kindermishandelingszaak'],
  ])('%s is a part of %s', (deel, heel) => expect(isDeelVan(naamVan(deel), naamVan(heel))).toBe(true));

  test.each([
    ['slaan', 'overslaan'],
    ['veilig', 'onveiligheid'],
    ['melden', 'melding'],
    ['oor', 'kantoor'],
    ['melding', 'melding'],
    ['thuis', 'veiligthuis'],
  ])('%s is no part of %s', (deel, heel) => expect(isDeelVan(naamVan(deel), naamVan(heel))).toBe(false));

  test('one slip, not two, and never the beginning of just anything', () => {
    for (const woord of ['medlcode', 'meldode', 'meeldcode', 'meldkode', 'meldcodd', 'medlco'])
      expect(isVerschreven(woord, 'meldcode'), woord).toBe(true);
    for (const woord of ['medlcdoe', 'mlcode', 'meldx', 'geld', 'x', ''])
      expect(isVerschreven(woord, 'meldcode'), woord).toBe(false);
  });

  test('every synonym can be typed and leads to what stands in the guides', () => {
    for (const { staat, zegt } of SYNONIEMEN)
      for (const one of staat)
        for (const ander of zegt) {
          const vraag = woordenVan(ander).filter(({ kind }) => kind !== 'ook');
          const gezocht = vraag.find(({ kind }) => kind === 'groep') ?? vraag[0];
          const stammen = woordenVan(one).map(({ stam }) => stam);
          expect(stammen, `${ander} -> ${one}`).toContain(gezocht?.stam);
        }
  });
});

describe('never at a loss', () => {
  const alle = createZoeker([boom, struik, ...echte]);
  const packs = new Map([boom, struik, ...echte].map((pack) => [pack.id, pack]));

  const checkVindplaats = ({ gids, gidsTitel, plek, titel, fragment }: Vindplaats) => {
    const pack = packs.get(gids);
    if (!pack) throw new Error(gids);
    const [id = '', advies] = plek.split('~');
    const pagina = vindPagina(pack, id);
    expect(pagina, `${gids}/${plek}`).toBeDefined();
    expect(gidsTitel).toBe(pack.titel);
    if (advies !== undefined) {
      expect(pagina?.verder.flatMap(({ geeft }) => geeft ?? [])).toContain(advies);
      expect(vindUitkomst(pack, advies)?.titel).toBe(titel);
    }
    for (const { tekst } of fragment) expect(tekst).not.toBe('');
  };
  const checkVraag = (vraag: string) => {
    const found = alle.zoek(vraag);
    expect(found.length).toBeLessThanOrEqual(30);
    found.forEach(checkVindplaats);
    expect(alle.zoek(vraag)).toEqual(found);
  };

  test('any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' })), checkVraag),
    );
  });

  test('any words, and words cut or mangled', () => {
    const woorden = [...new Set([...packs.values()].flatMap((pack) => pack.paginas.map(({ titel }) => titel)))]
      .flatMap((titel) => titel.split(' '))
      .concat('__proto__', 'constructor', 'toString', 'veilig', 'thuis', 'e\u0301e\u0301n', 'x'.repeat(500), '*', '~');
    const woord = fc
      .tuple(fc.constantFrom(...woorden), fc.nat(12), fc.constantFrom('', 'x', 'en', '-', "'s"))
      .map(([one, cut, end]) => one.slice(0, one.length - (cut < 4 ? cut : 0)) + end);
    fc.assert(
      fc.property(
        fc.array(woord, { maxLength: 15 }).map((some) => some.join(' ')),
        checkVraag,
      ),
    );
  });

  test('every page and advice is found by its own title', () => {
    const gezocht = new Map<string, Vindplaats[]>();
    for (const pack of packs.values())
      for (const { plek, titel } of documentenVan(pack)) {
        const found = gezocht.get(titel) ?? alle.zoek(titel);
        gezocht.set(titel, found);
        if (woordenVan(titel).length === 0) continue;
        expect(
          found.some((one) => one.titel === titel && (one.gids !== pack.id || one.plek === plek)),
          `${pack.id}/${plek}: ${titel}`,
        ).toBe(true);
      }
  });

  test('every page and every advice that a page gives is a document, and no two look the same', () => {
    for (const pack of packs.values()) {
      const namen = documentenVan(pack).map(({ plek, titel }) => `${plek} ${titel}`);
      expect(new Set(namen).size, pack.id).toBe(namen.length);
      const found = new Set(documentenVan(pack).map(({ plek }) => plek.split('~').at(-1)));
      const given = new Set(pack.paginas.flatMap(({ verder }) => verder.flatMap(({ geeft }) => geeft ?? [])));
      for (const { id } of [...pack.paginas, ...pack.uitkomsten.filter(({ id }) => given.has(id))])
        expect(found, `${pack.id}/${id}`).toContain(id);
    }
  });
});
