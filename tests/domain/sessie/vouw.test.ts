// The fold of a session: each rule by an example, and that two at once are one.
import { describe, expect, test } from 'vitest';
import { magOvernemen, magSchrijven, overgenomenVan } from '../../../src/domain/sessie/mag.ts';
import { vouwSessie } from '../../../src/domain/sessie/vouw.ts';
import { dekTafel, kom, naar, type Toestel, WERKVORM, zetKlaar } from './tafel.ts';

/** Two devices that know the same; `eerst` makes what the first does apart come first. */
function samen(plekken: readonly string[] = ['a', 'b', 'c']) {
  let teken = 'm';
  const tafel = dekTafel(() => teken);
  const een = tafel.toestel('een');
  const twee = tafel.toestel('twee');
  zetKlaar(een, plekken);
  twee.krijg(een);
  return {
    tafel,
    een,
    twee,
    apart(first: () => void, second: () => void) {
      teken = 'a';
      first();
      teken = 'b';
      second();
      teken = 'm';
      een.krijg(twee);
      twee.krijg(een);
      expect(een.zie()).toEqual(twee.zie());
      return een.zie();
    },
  };
}
const redenen = (toestel: Toestel) => toestel.zie().geweigerd.map(({ kind, reden }) => `${kind}: ${reden}`);

describe('waiting room', () => {
  test('who is there, with roles, and ready for this werkvorm', () => {
    const een = dekTafel().toestel('een');
    zetKlaar(een, ['a', 'b']);
    een.doe('b', { kind: 'klaar', beurt: een.zie().beurt, klaar: true });
    expect(een.zie().deelnemers).toMatchObject([
      { plek: 'a', functie: 'functie a', toestel: 'een', rollen: ['gespreksleider'], klaar: false, aanwezig: true },
      { plek: 'b', rollen: ['inbrenger'], klaar: true },
    ]);
    een.doe('a', { kind: 'werkvorm', werkvorm: { ...WERKVORM, titel: 'Andere' } });
    expect(een.zie().werkvorm?.titel).toBe('Andere');
    expect(een.zie().deelnemers[1]?.klaar).toBe(false);
  });

  test('who begins while another changes the werkvorm begins nothing unseen', () => {
    const begint = samen();
    const sessie = begint.apart(
      () => begint.twee.doe('b', { kind: 'werkvorm', werkvorm: { ...WERKVORM, titel: 'Andere' } }),
      () => naar(begint.een, 'a', 0),
    );
    expect(sessie).toMatchObject({ stand: 'wachtkamer', werkvorm: { titel: 'Andere' } });
    const verandert = samen();
    const ander = verandert.apart(
      () => naar(verandert.een, 'a', 0),
      () => verandert.twee.doe('b', { kind: 'werkvorm', werkvorm: { ...WERKVORM, titel: 'Andere' } }),
    );
    expect(ander).toMatchObject({ stand: 'bezig', werkvorm: { titel: 'Proef' } });
    expect(redenen(verandert.een)).toEqual(['werkvorm: al-begonnen']);
  });

  test('leaving and coming back keeps roles, but not the lead', () => {
    const een = dekTafel().toestel('een');
    zetKlaar(een, ['a', 'b']);
    een.doe('a', { kind: 'rol', voor: 'a', rol: 'notulist', aan: true });
    een.doe('a', { kind: 'ga' });
    expect(een.zie().gespreksleider).toBeNull();
    een.doe('a', kom('een'));
    expect(een.zie().deelnemers[0]).toMatchObject({ aanwezig: true, rollen: ['notulist'] });
  });
});

describe('phases', () => {
  test('two who go on at once go on once, and go on from there together', () => {
    const { een, twee, tafel, apart } = samen();
    naar(een, 'a', 0);
    twee.krijg(een);
    const sessie = apart(
      () => naar(een, 'a', 1),
      () => {
        naar(twee, 'a', 1);
        twee.doe('c', { kind: 'oogst', beurt: twee.zie().beurt, soort: 'oogst', tekst: 'in de andere', vervangt: [] });
        twee.doe('a', { kind: 'tijd', beurt: twee.zie().beurt, minuten: 5 });
      },
    );
    expect(sessie.beurten.map(({ fase }) => fase)).toEqual([0, 1]);
    expect(sessie.oogst).toMatchObject([{ tekst: 'in de andere', fase: 1 }]);
    expect(sessie.beurten[1]).toMatchObject({ erbij: 5, einde: tafel.nu + 10 * 60_000 });
    expect(redenen(een)).toEqual(['fase: tegelijk']);
  });

  test('an old step does not move people again after going back and forth', () => {
    const { een, twee, apart } = samen();
    naar(een, 'a', 0);
    twee.krijg(een);
    const sessie = apart(
      () => {
        naar(een, 'a', 1);
        naar(een, 'a', 0);
      },
      () => naar(twee, 'a', 1),
    );
    expect(sessie).toMatchObject({ fase: 0, stand: 'bezig' });
  });

  test('only who leads goes on; where nobody leads everyone may', () => {
    const een = dekTafel().toestel('een');
    zetKlaar(een, ['a', 'b']);
    naar(een, 'b', 0);
    expect(een.zie()).toMatchObject({ stand: 'wachtkamer', geweigerd: [{ reden: 'niet-aan-jou' }] });
    een.doe('a', { kind: 'ga' });
    naar(een, 'b', 0);
    expect(een.zie()).toMatchObject({ stand: 'bezig', fase: 0 });
    naar(een, 'vreemde', 1);
    expect(een.zie().fase).toBe(0);
  });

  test('minutes are added, by two at once both, and after the end from then', () => {
    const { een, twee, tafel, apart } = samen();
    naar(een, 'a', 0);
    const begin = tafel.nu;
    twee.krijg(een);
    const sessie = apart(
      () => een.doe('a', { kind: 'tijd', beurt: een.zie().beurt, minuten: 1 }),
      () => twee.doe('a', { kind: 'tijd', beurt: twee.zie().beurt, minuten: 5 }),
    );
    expect(sessie.beurten[0]).toMatchObject({ erbij: 6, einde: begin + 11 * 60_000 });
    tafel.nu += 20 * 60_000;
    een.doe('a', { kind: 'tijd', beurt: een.zie().beurt, minuten: 5 });
    expect(een.zie().beurten[0]?.einde).toBe(tafel.nu + 5 * 60_000);
    een.doe('b', { kind: 'tijd', beurt: een.zie().beurt, minuten: 5 });
    expect(redenen(een)).toEqual(['tijd: niet-aan-jou']);
    een.doe('a', { kind: 'rol', voor: 'b', rol: 'tijdbewaker', aan: true });
    een.doe('b', { kind: 'tijd', beurt: een.zie().beurt, minuten: 5 });
    expect(een.zie().beurten[0]?.einde).toBe(tafel.nu + 10 * 60_000);
  });

  test('stop wins, whichever comes first; going on again leaves the stop', () => {
    for (const stopEerst of [true, false]) {
      const { een, twee, apart } = samen();
      naar(een, 'a', 0);
      twee.krijg(een);
      const stop = () => twee.doe('c', { kind: 'stop', reden: 'gevaar' });
      const verder = () => naar(een, 'a', 1);
      const sessie = stopEerst ? apart(stop, verder) : apart(verder, stop);
      expect(sessie).toMatchObject({
        stand: 'gestopt',
        gestopt: { door: 'c', reden: 'gevaar' },
        fase: stopEerst ? 0 : 1,
      });
      expect(sessie.beurten.every(({ tot }) => tot !== null)).toBe(true);
      naar(een, 'a', 2);
      expect(een.zie()).toMatchObject({ stand: 'bezig', fase: 2, gestopt: null });
    }
    const { een } = samen();
    een.doe('c', { kind: 'stop', reden: 'klaar' });
    expect(redenen(een)).toEqual(['stop: niet-aan-jou']);
  });
});

describe('the lead', () => {
  test('is handed over by offering and accepting, by nobody else, and not after it was withdrawn', () => {
    const een = dekTafel().toestel('een');
    zetKlaar(een, ['a', 'b', 'c']);
    const bod = een.doe('a', { kind: 'bied', aan: 'c' });
    een.doe('b', { kind: 'neem-aan', bod: bod.id });
    expect(een.zie()).toMatchObject({ gespreksleider: 'a', bod: { aan: 'c' } });
    een.doe('a', { kind: 'bied', aan: null });
    een.doe('c', { kind: 'neem-aan', bod: bod.id });
    expect(een.zie().gespreksleider).toBe('a');
    const tweede = een.doe('a', { kind: 'bied', aan: 'c' });
    een.doe('c', { kind: 'neem-aan', bod: tweede.id });
    expect(een.zie()).toMatchObject({ gespreksleider: 'c', bod: null });
    een.doe('b', { kind: 'bied', aan: 'a' });
    expect(redenen(een)).toEqual(['neem-aan: niet-aan-jou', 'neem-aan: bod-voorbij', 'bied: niet-aan-jou']);
  });

  test('is claimed by two at once: the first has it', () => {
    const { een, twee, apart } = samen();
    een.doe('a', { kind: 'rol', voor: 'a', rol: 'gespreksleider', aan: false });
    twee.krijg(een);
    const sessie = apart(
      () => twee.doe('c', { kind: 'rol', voor: 'c', rol: 'gespreksleider', aan: true }),
      () => een.doe('b', { kind: 'rol', voor: 'b', rol: 'gespreksleider', aan: true }),
    );
    expect(sessie.gespreksleider).toBe('c');
    expect(redenen(een)).toEqual(['rol: al-een-gespreksleider']);
  });

  test('is taken over after a minute, by the first of two, and who was away sees it', () => {
    const { een, twee, tafel, apart } = samen();
    naar(een, 'a', 0);
    twee.krijg(een);
    const wegSinds = tafel.nu - 59_999;
    expect(magOvernemen(een.zie(), 'b', wegSinds, tafel.nu)).toBe(false);
    expect(magOvernemen(een.zie(), 'b', null, tafel.nu + 1e9)).toBe(false);
    expect(magOvernemen(een.zie(), 'a', wegSinds - 1, tafel.nu)).toBe(false);
    expect(magOvernemen(een.zie(), 'b', wegSinds - 1, tafel.nu)).toBe(true);
    een.doe('b', { kind: 'neem-over', van: 'a', wegSinds });
    expect(redenen(een)).toEqual(['neem-over: niet-lang-genoeg-weg']);
    twee.krijg(een);
    const sessie = apart(
      () => een.doe('b', { kind: 'neem-over', van: 'a', wegSinds: wegSinds - 1 }),
      () => twee.doe('c', { kind: 'neem-over', van: 'a', wegSinds: wegSinds - 1 }),
    );
    expect(sessie.gespreksleider).toBe('b');
    expect(overgenomenVan(sessie, 'a')).toMatchObject({ van: 'a', door: 'b' });
    expect(overgenomenVan(sessie, 'c')).toBeNull();
    const bod = een.doe('b', { kind: 'bied', aan: 'a' });
    een.doe('a', { kind: 'neem-aan', bod: bod.id });
    expect(een.zie().gespreksleider).toBe('a');
    expect(overgenomenVan(een.zie(), 'a')).toBeNull();
  });
});

describe('own judgement first', () => {
  const geef = (toestel: Toestel, plek: string, wat: string, naOnthulling = false) =>
    toestel.doe(plek, {
      ...{ kind: 'oordeel', ronde: 'cijfer', beurt: toestel.zie().beurt, omhulsel: `omhulsel-${wat}` },
      ...{ bewijs: `bewijs-${wat}`, naOnthulling },
    });
  const bezig = () => {
    const wereld = samen();
    naar(wereld.een, 'a', 0);
    naar(wereld.een, 'a', 1);
    wereld.twee.krijg(wereld.een);
    return wereld;
  };
  const ronde = (toestel: Toestel) => toestel.zie().rondes[0];

  test('before the reveal only who gave something is known, also when a device opened too early', () => {
    const { een } = bezig();
    const mijn = geef(een, 'b', 'zes');
    een.doe('b', { kind: 'open', oordeel: mijn.id, sleutel: 'geheim', tekst: 'zes' });
    expect(ronde(een)).toMatchObject({ gegeven: ['b'], bijdragen: [], onthuldOp: null, teVroeg: 1 });
    const alles = JSON.stringify(een.zie());
    for (const geheim of ['omhulsel-zes', 'bewijs-zes', 'geheim']) expect(alles).not.toContain(geheim);
    een.doe('b', { kind: 'onthul', ronde: 'cijfer', gezien: [mijn.id] });
    expect(ronde(een)).toMatchObject({ bijdragen: [], onthuldOp: null });
    een.doe('a', { kind: 'onthul', ronde: 'cijfer', gezien: [mijn.id] });
    // What was opened too early does not count later either: its device opens again.
    expect(ronde(een)?.bijdragen).toMatchObject([{ plek: 'b', wanneer: 'vooraf', sleutels: [] }]);
    een.doe('b', { kind: 'open', oordeel: mijn.id, sleutel: 'geheim', tekst: 'zes' });
    expect(ronde(een)?.bijdragen).toMatchObject([
      { omhulsel: 'omhulsel-zes', sleutels: [{ sleutel: 'geheim', tekst: 'zes' }] },
    ]);
  });

  test('who changes their mind before gives one, after it two; nobody opens that of another', () => {
    const { een } = bezig();
    geef(een, 'b', 'vier');
    const zes = geef(een, 'b', 'zes');
    een.doe('a', { kind: 'onthul', ronde: 'cijfer', gezien: [zes.id] });
    geef(een, 'b', 'acht', true);
    expect(ronde(een)?.bijdragen.map(({ omhulsel, wanneer }) => [omhulsel, wanneer])).toEqual([
      ['omhulsel-zes', 'vooraf'],
      ['omhulsel-acht', 'na-onthulling'],
    ]);
    een.doe('c', { kind: 'open', oordeel: zes.id, sleutel: 'vals', tekst: 'zes' });
    expect(redenen(een)).toEqual(['open: niet-aan-jou']);
  });

  test('what was written offline comes in late and is said to', () => {
    const { een, twee, apart } = bezig();
    const sessie = apart(
      () => een.doe('a', { kind: 'onthul', ronde: 'cijfer', gezien: [] }),
      () => geef(twee, 'c', 'drie'),
    );
    expect(sessie.rondes[0]?.bijdragen).toMatchObject([{ plek: 'c', wanneer: 'binnengekomen' }]);
  });

  test('a round beside those of the phases; none takes the place of another', () => {
    const { een } = bezig();
    const extra = een.doe('a', { kind: 'ronde', vorm: { kind: 'stem', vraag: 'Bellen?', keuzes: ['ja', 'nee'] } });
    expect(een.zie().rondes.map(({ id }) => id)).toEqual(['cijfer', extra.id]);
    const valse = { ...extra, id: 'cijfer', na: extra.na + 1 };
    expect(vouwSessie([...een.er.values(), valse]).rondes.map(({ vorm }) => vorm.vraag)).toEqual([
      'Hoe veilig?',
      'Bellen?',
    ]);
  });
});

describe('lines for all', () => {
  const schrijf = (
    toestel: Toestel,
    plek: string,
    tekst: string,
    vervangt: string[] = [],
    beurt = toestel.zie().beurt,
  ) => toestel.doe(plek, { kind: 'oogst', beurt, soort: 'oogst', tekst, vervangt });

  test('a line is rewritten; of two apart both stay; taken away it is gone', () => {
    const { een, twee, apart } = samen();
    naar(een, 'a', 0);
    const eerste = schrijf(een, 'a', 'eerst');
    twee.krijg(een);
    const sessie = apart(
      () => schrijf(een, 'a', 'zo', [eerste.id]),
      () => schrijf(twee, 'c', 'anders', [eerste.id]),
    );
    expect(sessie.oogst.map(({ tekst }) => tekst)).toEqual(['zo', 'anders']);
    schrijf(
      een,
      'a',
      '',
      sessie.oogst.map(({ id }) => id),
    );
    expect(een.zie().oogst).toEqual([]);
  });

  test('in the roddelronde the inbrenger listens; others write, and so does the inbrenger about before and after', () => {
    const een = dekTafel().toestel('een');
    zetKlaar(een, ['a', 'b', 'c']);
    naar(een, 'a', 0);
    const eerder = een.zie().beurt;
    naar(een, 'a', 2);
    expect(magSchrijven(een.zie(), 'b')).toBe(false);
    expect(magSchrijven(een.zie(), 'c')).toBe(true);
    schrijf(een, 'b', 'mag niet');
    schrijf(een, 'c', 'mag');
    schrijf(een, 'b', 'over eerder', [], eerder);
    een.doe('a', { kind: 'stop', reden: 'klaar' });
    schrijf(een, 'b', 'na afloop');
    expect(een.zie().oogst.map(({ tekst }) => tekst)).toEqual(['mag', 'over eerder', 'na afloop']);
    expect(redenen(een)).toEqual(['oogst: inbrenger-luistert']);
  });

  test('who says that they do not only listen may write from then on, in that beurt only, and everyone sees it', () => {
    const een = dekTafel().toestel('een');
    zetKlaar(een, ['a', 'b', 'c']);
    naar(een, 'a', 2);
    schrijf(een, 'b', 'te vroeg');
    const { beurt } = een.zie();
    // Nobody else stops it, and nobody else's word makes them stop.
    een.doe('c', { kind: 'luister', beurt, aan: false });
    expect(magSchrijven(een.zie(), 'b')).toBe(false);
    een.doe('b', { kind: 'luister', beurt, aan: false });
    expect(een.zie().luistertNiet).toEqual(['b', 'c']);
    expect(magSchrijven(een.zie(), 'b')).toBe(true);
    schrijf(een, 'b', 'dit kan niet wachten');
    een.doe('b', { kind: 'luister', beurt, aan: true });
    expect(magSchrijven(een.zie(), 'b')).toBe(false);
    expect(een.zie().oogst.map(({ tekst }) => tekst)).toEqual(['dit kan niet wachten']);
    een.doe('b', { kind: 'luister', beurt, aan: false });
    naar(een, 'a', 3);
    naar(een, 'a', 2);
    expect(een.zie().luistertNiet).toEqual([]);
    expect(magSchrijven(een.zie(), 'b')).toBe(false);
    een.doe('b', { kind: 'luister', beurt: 'nooit gezien', aan: false });
    een.doe('b', { kind: 'ga' });
    een.doe('b', { kind: 'luister', beurt: een.zie().beurt, aan: false });
    expect(redenen(een)).toEqual(['oogst: inbrenger-luistert', 'luister: onbekend', 'luister: niet-aan-tafel']);
  });

  test('what somebody wrote who is not (yet) known, or left, stands', () => {
    const een = dekTafel().toestel('een');
    schrijf(een, 'x', 'nog voor het begin er is', [], 'ergens');
    zetKlaar(een, ['a', 'b']);
    een.doe('b', { kind: 'ga' });
    schrijf(een, 'b', 'van wie weg is');
    expect(een.zie().oogst.map(({ tekst }) => tekst)).toEqual(['nog voor het begin er is', 'van wie weg is']);
  });
});

test('a number far beyond all others holds nothing back', () => {
  const een = dekTafel().toestel('een');
  zetKlaar(een, ['a', 'b']);
  const [eerste] = een.er.values();
  if (!eerste) throw new Error('nothing there');
  een.er.set('ver', { ...eerste, id: 'ver', kind: 'thema', tekst: 'ver', na: 999_999_999 } as never);
  expect(een.zie().volgende).toBeLessThan(100);
  naar(een, 'a', 0);
  expect(een.zie()).toMatchObject({ stand: 'bezig', thema: '', geweigerd: [{ reden: 'sprong' }] });
});
