// What the second reader finds and what it leaves alone, by example. A line holds in {soort:...} exactly what must be found; where nothing is marked nothing may be found.
import { describe, expect, test } from 'vitest';
import type { Gegeven, Vondst } from '../../src/domain/vondst.ts';
import { openHerkenner } from './herkenner.ts';
import { parseNotities } from './notities.ts';

const herkenner = openHerkenner();
const plat = (regel: string) => {
  const soort = /\{\w+~?:/.test(regel) ? 'casus' : 'schoon';
  const [notitie] = parseNotities(`# voorbeeld | ${soort} | net | test\n${regel}`, 'herken.test.ts');
  if (!notitie) throw new Error(regel);
  return notitie;
};
const inWoorden = (tekst: string, vondsten: readonly { start: number; end: number; soort: string }[]) =>
  vondsten.map(({ start, end, soort }) => `${soort}: ${tekst.slice(start, end)}`);
const gevonden = (tekst: string, bekend?: readonly string[]) =>
  inWoorden(
    tekst,
    herkenner.vind(tekst, bekend).map(({ gegeven, ...plek }) => ({ ...plek, soort: gegeven })),
  );

function voorbeelden(wat: string, regels: readonly string[]): void {
  describe(wat, () => {
    test.each(regels)('%s', (regel) => {
      const { tekst, goud } = plat(regel);
      expect(gevonden(tekst)).toEqual(inWoorden(tekst, goud));
    });
  });
}

voorbeelden('names', [
  'Vandaag gesproken met {naam:Sanne} over school.',
  'Mevrouw {naam:De Boer} belde terug.',
  'Dhr. {naam:v.d. Velden} was er niet.',
  'Mw. {naam:J.W. van der Plas} maakt het verslag.',
  'Vader heet {naam:Kees van ’t Hof}.',
  'Het gezin {naam:El Amrani} woont hier sinds kort.',
  'De tolk sprak met {naam:Xiaoyu Chen} en {naam:Paweł}.',
  'Zoon {naam:Ömer} is blij; dochter {naam:Gülşen} niet.',
  'Buurvrouw {naam:Nynke} en buurman {naam:Tjalling} pasten op.',
  'De zus van {naam:Selam}, {naam:Filmon} en {naam:Kwabena} is er ook.',
  '{naam:Roos} plukte een roos voor haar juf.',
  // Also the name of a car, a game, a painter, a fund: a person may be called so.
  'Vandaag sprak ik {naam:Mercedes} op school. {naam:Mercedes} was boos.',
  'Met {naam:Rembrandt} gaat het beter, zegt {naam:Zelda Brijder}.',
  'Daarna kwam {naam:Rutgers} langs.',
  'Meneer {naam:De Wit} draagt een witte pet.',
  'Wij zagen dat {naam:Storm} in de storm stond.',
  '{naam:Jans} moeder belde met {naam:Fatima}.',
  "{naam:Eva}'s rapport is nog niet terug.",
  'Naam: {naam:Kowalska, Agnieszka}',
  'Betreft: {naam:SCHOLTEN, DAPHNE}',
  'Cl. {naam:R.B.} wil niet praten.',
  'Ze tekende met {naam:F. de B.} onderaan.',
  'Oom {naam:Sjonnie} haalt hem op.',
  'Moeder noemt hem {naam:Mo}, op school heet hij {naam:Mohammed}.',
  'Wijkagent {naam:Hiemstra} en meester {naam:Bart} waren erbij.',
  '{naam:Marie-Louise Duivenvoorde} tekende het plan.',
  'met vriendelijke groet, {naam:Iwan Zeegelaar}',
]);

voorbeelden('what loses to another finding takes no room, and a capital in mid-sentence says more', [
  'Ze woont aan de {adres:Dorpsstraat} en {naam:Tim} zit daar vaak.',
  'Wij belden {naam:Van Haaren} gister.',
  '{naam:Hamza El Y.} is er weer.',
  'Mevrouw {naam:Van der Ploeg-ten Have} stuurde een kaart.',
  'Achternaam: {naam:van Bemmel}',
  'De man die bekend staat als {naam:Kale} liep weg.',
  'Zijn vrouw, {naam:Hoop de Wit-Groen}, is er niet.',
  'Mentor {naam:De Lange} belde ons.',
]);

voorbeelden('titles, measures, days of something and sites of everyone', [
  'De cursus Wie Belt Wie start in mei.',
  'Bloedbeeld normaal, Hb 8,1 en CRP 4.',
  'ALPHA-NL en Mind2Care zijn ingevuld.',
  'Storm was hij, zei hij zelf.',
  'In Nederland wonen zij nog geen twee jaar.',
  'Het kind heeft 3 dgn koorts.',
  'Kijk op Thuisarts.nl voor meer.',
  'Zij is doof voor kritiek.',
  'Op de hoogte is ook de club. Het Centrum Veilige Sport gaf advies.',
]);

voorbeelden('more that points to one family', [
  'Het uitzendbureau, {organisatie~:Flexhoek Zuid}, betaalt de huur.',
  'Verzekerd bij: {organisatie~:Zorgkring NV}',
  'School hiervoor: {school~:De Springplank}',
  'Vader is {kenmerk~:blind aan één oog} en rijdt niet.',
  'Hij was tot {leeftijd~:zijn elfde} bij oma.',
  'Op {datum~:vrijdag de dertiende} kwam hij terug.',
  'De uitspraak is {dossiernummer:C/15/330011 / JE RK 25-118}.',
  'Zijn ouders zijn {beroep~:kermisexploitanten}.',
]);

voorbeelden('names in small letters', [
  'ik sprak {naam:fatima} vanmorgen. ze was boos op {naam:youssef}',
  'mevrouw {naam:el amrani} belde. haar dochter {naam:samira} is ziek',
  'gister met {naam:kevin} gepraat. hij slaapt bij oom {naam:ruud}',
  'de juf zegt dat {naam:noor} stil is. vader heeft {naam:thijs} geslagen',
  'zijn zus {naam:bo} was boos. {naam:sterre} is ziek',
]);

voorbeelden('ordinary words that could be names', [
  'Het was mooi weer en wij liepen door het bos.',
  'De bakker en de slager zijn dicht.',
  'Hij wil dat ik mark op de kaart zet.',
  'Er is hoop voor de zomer.',
  'Jan en alleman bemoeit zich ermee.',
  'Zij plukten een lelie en een iris.',
  'Max drie keer per dag.',
  'De zorg was groot, de vrees ook.',
  'Het kind zei niets. Daarna ging de bel.',
  'Stap 1 is rust. Stap 2 is praten.',
  'Moeder, vader en oma waren bij het gesprek.',
]);

voorbeelden('places', [
  'Zij woont in {plaats~:Zaandam} en hij in {plaats~:Den Helder}.',
  'Het gezin komt uit {plaats~:Aleppo}.',
  'Ze verhuist naar {plaats~:Bunschoten-Spakenburg}.',
  'Hij slaapt in {plaats~:Kanaleneiland}.',
  "Ze is van {plaats~:'s-Hertogenbosch} naar {plaats~:Sint-Oedenrode} gegaan.",
  'Zij spreekt Turks en een beetje Engels.',
  'Vader werkt in Duitsland, oma woont in Polen.',
]);

voorbeelden('addresses and postcodes', [
  'Huisbezoek aan de {adres:Kastanjelaan 14}.',
  'Zij woont op {adres:Marktstraat 7 bis}, {postcode:7411 GK} {plaats~:Deventer}.',
  'De post gaat naar {adres:postbus 310}.',
  'Hij woont aan de {adres:Laan van Meerdervoort 1201 F}.',
  'Ze slaapt bij haar zus op de {adres:Oude Gracht}.',
  'Postcode {postcode:1621KR}.',
  'Zij liep over straat naar de markt.',
  'Hij stond op de stoep voor het huis.',
]);

voorbeelden('phone numbers', [
  'Bel moeder op {telefoon:06-00123456}.',
  'Zijn nummer is {telefoon:06 00 12 34 56}.',
  'App hem: {telefoon:0600123456}',
  'Bereikbaar via {telefoon:+31 6 00 44 55 66} of {telefoon:(0343) 10 01 20}.',
  'Vader: {telefoon:0031-6-00556677}',
  'Oma belt vanaf {telefoon:+49 151 00 000 321}.',
  'Typefout: {telefoon:06-oo112233}',
  'Bel bij nood 112, of Veilig Thuis op 0800-2000.',
  'De zelfmoordlijn is 113 of 0800-0113.',
]);

voorbeelden('mail, web addresses and accounts', [
  'Mail naar {email:ouder@voorbeeldmail.nl} graag.',
  'Haar adres is {email:Moeder.Lotte+school@voorbeeldmail.nl}.',
  "Foto's staan op {url:https://www.facebook.com/lotus.voorbeeld}.",
  'Kijk op {url:www.voorbeeldclub.nl/teams}, zei hij.',
  'Haar insta is {handle:@skinny_youp13}.',
  'Op snapchat heet hij {handle:zaid_zk7}.',
  'Hij mailde wel, maar zonder antwoord.',
]);

voorbeelden('numbers that prove themselves', [
  'BSN {bsn:999990019} staat in het dossier.',
  'Haar nummer is {bsn:9999.32.561}.',
  'burgerservicenummer: {bsn:999 951 993}',
  'Rekening {iban:NL91 FICT 0223 2874 95} is geblokkeerd.',
  'rek nr {iban:nl92 fict 0659 3515 59}',
  'De auto met kenteken {kenteken:GH-000-J} stond er.',
  'Een scooter ({kenteken:D-000-FK}) reed weg.',
  'Het duurde 120 dagen en kostte 2.350 euro.',
  'Score 18 van 27, gemiddeld 6,5.',
  'Dosis: 50 mg, 2x per dag, 10 ml.',
]);

voorbeelden('case numbers', [
  'Dossiernr. {dossiernummer:2024-118833}.',
  'Aangifte onder nummer {dossiernummer:PL0100-2025009912-1}.',
  'Ons kenmerk {dossiernummer:JB-2025-4410}.',
  'Polisnummer: {dossiernummer:301-778-922}',
  'Zij is klant 3 van 8 in de rij.',
]);

voorbeelden('dates and dates of birth', [
  'Gezien op {datum~:14-03-2024}.',
  'De zitting is op {datum~:9 mei 2025}.',
  'Afspraak {datum~:28-3} om 10.00 uur.',
  'Sinds {datum~:1 april 2021} is oma weduwe.',
  'Geboren op {geboortedatum:14 februari 2016}.',
  'Geb.datum: {geboortedatum:03-07-2015}',
  'Zij kreeg een Start {datum~:14-03-2024} en ging.',
  'Zie artikel 14-03-2024 en versie 14-03-2024.',
  'Op maandag komt zij, in de herfstvakantie niet.',
  'Rond Kerst en Oud en Nieuw is het onrustig.',
  'Van 10.00 tot 11.30 uur, twee keer per week.',
  'Het duurt 3 weken, dan 6 maanden.',
]);

voorbeelden('ages', [
  'Het meisje is {leeftijd~:7 jaar} en haar broer is {leeftijd~:achtenhalf}.',
  '{naam:Jayden} ({leeftijd~:9}) is stil.',
  '{naam:Jayden} uit {plaats~:Ommen}, {leeftijd~:7 jaar}',
  'Kind is {leeftijd~:2;6 jr}.',
  'Zij is {leeftijd~:zestien} en zwanger.',
  'Een jongen van {leeftijd~:14 jaar} liep weg.',
  'Baby van {leeftijd~:6 weken} huilt veel.',
  'De groep is voor kinderen van 8 tot 12 jaar.',
  'Zij wonen hier al 9 jaar.',
  'Twee jaar geleden begon het.',
]);

voorbeelden('schools and organisations', [
  'Hij zit op {school~:basisschool De Waterlelie} in groep 5.',
  'Ze gaat naar het {school~:Merelveldcollege}.',
  'Vader werkt bij {organisatie~:bakkerij Al Amir}.',
  'Ze wonen op {organisatie~:camping De Drie Dennen}.',
  'Overleg met Veilig Thuis en de Raad voor de Kinderbescherming.',
  'We werken met Signs of Safety en de meldcode.',
  'De GGD en het wijkteam komen samen.',
  'School belde de leerplichtambtenaar.',
]);

voorbeelden('names in notes without capitals', [
  'opa {naam:vermunt} belde me ook, die maakt zich zorgen',
  '{naam:saron} schreef in haar schrift dat ze niet slaapt',
  'rechter is mr {naam:van zoelen}, de zitting is later',
  'de ha {naam:van nistelrooij} verwees haar',
  'haar vader {naam:abu hamza} zit vast',
  'dochter {naam:merlyn tjon a loi} belt hem niet meer op',
  'het gaat om {naam:sanne kuipers}. ze is ziek',
  'de advocaat {naam:smit} gemaild. geen reactie',
  'met {naam:tyshawn}, {naam:jeanaily} en {naam:zion} gaat het goed',
  'in mei na de vakantie was {naam:li na} weer op school',
  "{naam:amine}'s moeder haalde hem op",
  'ze wilde niet naar huis want {naam:mark} was er. {naam:mark} is de ex van haar moeder',
  '{naam:max} zegt niks. storm buiten telt niet als reden',
  'roos is zijn lievelingskleur, hij tekent graag',
  'ze durfde niks te zetten op papier',
]);

voorbeelden('a small letter where others have their capital', [
  'Bewoonster {naam:mandy kuyper} ({leeftijd~:29 jr}) stond buiten.',
  'Broer {naam:Anil mahabier} komt helpen.',
  'Ze is druk. {naam:amine} ({leeftijd~:22mnd}) heeft vier tanden.',
]);

voorbeelden('initials and particles are one name', [
  "Afgezegd door {naam:G. van 't Hof} (va).",
  'V: {naam:C. Dos Reis}, was er.',
  'Jeugdarts {naam:M. Kind} mocht niet naar binnen.',
  'Aanwezig: {naam:Kl. de Haan} en de leerkracht.',
  '{naam:Thais} wil niet naar huis.',
  'Zij leert Thais en Pools op school.',
  'Haar tante {naam:Ah Mui} hield hem vast.',
]);

voorbeelden('numbers that are no one', [
  'In de auto, ze is {leeftijd~:14} en wil alleen mee met haar zusje.',
  'Temp 37.9, pcm 1000 gegeven.',
  'Bezwaar 6 wkn. THV 10 dgn opgelegd.',
  'Zij is moeder van zeven, van wie de jongste thuis woont.',
  'Geel, goed wekbaar. Apgar was 9/10.',
]);

voorbeelden('plates, also in small letters', [
  'kenteken {kenteken:gb 001 b} stond voor de deur',
  'nummerbord {kenteken:zx 12 34}, dat zag de buurman',
  'hij rijdt in een auto met kenteken {kenteken:tnb00x} rond',
]);

voorbeelden('ages in capitals', ['BABY {leeftijd~:6 WKN}, DRINKT SLECHT.', 'KIND {leeftijd~:9 MND}, GROEIT GOED.']);

voorbeelden('a title weighs more than what nobody is called', [
  'Mevrouw {naam:Babinski} belt terug.',
  'Dhr. {naam:Heimlich} is boos.',
  'Hij had een Babinski-reflex.',
]);

voorbeelden('Chinese names of three words stay whole', [
  'Zij sprak met {naam:Chan Wei Ling} over school.',
  'Daar kwam {naam:Jia Hao Lin} binnen.',
]);

voorbeelden('no name, no age and no address in an ordinary sentence', [
  'de school is het probleem niet, zegt ze',
  'juf van vorig jaar belde nog even',
  'de pijnscore was dinsdag 6, nu minder',
  'hij is bij thuiszorg aangemeld en wacht',
  'oude markt 3 km verderop is dicht',
  'Ah nee, dat wist ik niet. Zeg dat dan, Ah Joh.',
]);

voorbeelden('schools and organisations in small letters', [
  "ze kwam {datum~:6 jan} bij ons op {school~:obs 't startblok} binnen",
  'hij gaat naar de isk van het {school~:maaskwartier college} straks',
  'hij zit nu op het {school~:zilvermeer vakcollege} en het gaat goed',
  'vorige school {school~:de wiekslag} in {plaats~:emmeloord} stuurt niks',
  'ze werkt bij {organisatie~:bakkerij veldhuis} en durft niet weg',
  'het hoofdkantoor van de kinderopvang belt terug',
]);

voorbeelden('a rare job or trait', [
  'Haar vader is {beroep~:wethouder}.',
  'Moeder is {beroep~:burgemeester van het dorp}.',
  'Moeder werkt in de zorg, vader is timmerman.',
]);

describe('what stands in square brackets took the place of something', () => {
  test.each([
    '[moeder] belde over [kind A, 8 jaar].',
    'Wij spraken met [leerkracht] van [school].',
    '[kind B] woont nu in [plaats], vlak bij [school].',
    '[persoon A], [vader] en [ex-partner van moeder] waren er, [naam] niet.',
    'Bel [telefoonnummer] of mail [e-mailadres]; BSN [burgerservicenummer].',
    'Geb. [geboortedatum], woont [adres], [postcode] [plaats].',
  ])('%s', (tekst) => {
    expect(gevonden(tekst)).toEqual([]);
  });
  test.each([
    ['Bel [Sanne 06-00123456] niet.', ['naam: Sanne', 'telefoon: 06-00123456']],
    ['[Kees de Vries] was er.', ['naam: Kees de Vries']],
  ])('but who wrote a name or a number in them did not take it out: %s', (tekst, woorden) => {
    expect(gevonden(tekst)).toEqual(woorden);
  });
  test('but the time in a chat log is not one', () => {
    expect(gevonden('[09:31] Bert: kom je morgen\n[09:33] Yvet: ja')).toEqual(['naam: Bert', 'naam: Yvet']);
  });
});

describe('a name found elsewhere in the casus', () => {
  test.each<[wat: string, tekst: string, bekend: string[], woorden: string[]]>([
    ['an unknown name', 'Later kwam Xhemajla binnen.', ['Xhemajla'], ['naam: Xhemajla']],
    ['in small letters', 'gisteren was xhemajla er ook, zegt zij.', ['Xhemajla'], ['naam: xhemajla']],
    ['one letter more', 'gisteren was xhemaijla er ook, zegt zij.', ['Xhemajla'], ['naam: xhemaijla']],
    ['one letter less', 'gisteren was xhemjla er ook, zegt zij.', ['Xhemajla'], ['naam: xhemjla']],
    ['two letters swapped', 'gisteren was xhemalja er ook, zegt zij.', ['Xhemajla'], ['naam: xhemalja']],
    ['the genitive', 'dat is xhemajlas jas', ['Xhemajla'], ['naam: xhemajlas']],
    ['a part of a full name', 'Daarna kwam brouwersma langs.', ['Pim Brouwersma'], ['naam: brouwersma']],
    ['not an ordinary word in small letters', 'De bakker was dicht.', ['Els Bakker'], []],
    ['nor an ordinary word that looks like it', 'Het was een grote maand.', ['Maan'], []],
    ['nothing known', 'Er gebeurde niets.', [], []],
    ['an empty name', 'Er gebeurde niets.', ['', ' ', '-', '[moeder]'], []],
  ])('%s', (_wat, tekst, bekend, woorden) => {
    expect(gevonden(tekst, bekend)).toEqual(woorden);
  });

  test('what is surely a name once is one everywhere in the text', () => {
    expect(gevonden('Mevrouw Xhemajla belde. Wij wachtten op xhemajla.')).toEqual(['naam: Xhemajla', 'naam: xhemajla']);
  });
});

describe('who a name is', () => {
  const rolIn = (tekst: string, naam: string) => {
    const start = tekst.indexOf(naam);
    const vondst = herkenner.vind(tekst).find((one) => one.start === start);
    expect(vondst?.gegeven, `${naam} in ${tekst}`).toBe('naam');
    return vondst?.rol;
  };
  test.each([
    ['Haar moeder Fatima belde.', 'Fatima', 'moeder'],
    ['Vader (Henk) weet van niets.', 'Henk', 'vader'],
    ['Oma Greet haalt hem op.', 'Greet', 'oma'],
    ['Zijn oom Dolf was er.', 'Dolf', 'oom'],
    ['Haar broertje Mouad zag het.', 'Mouad', 'broer'],
    ['Zijn zusje Mare weet niets.', 'Mare', 'zus'],
    ['Juf Merel vroeg wat er was.', 'Merel', 'leerkracht'],
    ['Meester Bart belde ons.', 'Bart', 'leerkracht'],
    ['Wijkagent Hiemstra kwam langs.', 'Hiemstra', 'wijkagent'],
    ['Buurvrouw Nynke paste op.', 'Nynke', 'buurvrouw'],
    ['Stiefvader Rik woont daar.', 'Rik', 'stiefvader'],
    ['Wij spraken Sanne vandaag.', 'Sanne', null],
  ])('%s', (tekst, naam, rol) => {
    expect(rolIn(tekst, naam)).toBe(rol);
  });
});

describe('how large a place is', () => {
  test.each<[string, Vondst['maat'][]]>([
    ['Zij woont in Amsterdam.', ['grote-stad']],
    ['Zij woont in Amersfoort.', ['stad', 'grote-stad']],
    ['Zij woont in Gasteren.', ['dorp']],
    ['Zij komt uit Aleppo.', ['buitenland']],
    ['Hij hangt rond in Kanaleneiland.', ['wijk']],
    ['Zij verhuist naar de Achterhoek.', ['streek']],
  ])('%s', (tekst, maten) => {
    const [vondst] = herkenner.vind(tekst).filter(({ gegeven }) => gegeven === 'plaats');
    expect(maten).toContain(vondst?.maat);
  });
});

describe('how far a finding points to someone', () => {
  const ernstVan = (tekst: string) =>
    Object.fromEntries(
      herkenner.vind(tekst).map(({ gegeven, ernst, zeker }) => [gegeven, zeker ? ernst : `${ernst}?`]),
    );
  test('a name, a number, an address by itself; a place, an age, a date together', () => {
    expect(
      ernstVan('Moeder Fatima (34 jaar) woont aan de Kastanjelaan 14 in Zaandam sinds 9 mei 2024. Bel 06-00123456.'),
    ).toEqual({
      ...{ naam: 'herleidbaar', leeftijd: 'samen', adres: 'herleidbaar', plaats: 'samen', datum: 'samen' },
      telefoon: 'herleidbaar',
    });
  });
  test('only what is not sure is a doubt', () => {
    const alle = [
      ...herkenner.vind('Wij zagen Brabbelo lopen. Moeder Els belde.'),
      ...herkenner.vind('Bel 06-0012345, zei Kees.'),
    ];
    expect(alle.length).toBeGreaterThan(3);
    for (const { ernst, zeker } of alle) expect(ernst === 'twijfel').toBe(!zeker);
    expect(new Set(alle.map(({ zeker }) => zeker)).size).toBe(2);
  });
  test('rol and maat are only of names and places', () => {
    const soorten = new Set<Gegeven>();
    for (const { gegeven, rol, maat } of herkenner.vind(
      'Moeder Fatima (34 jaar) woont aan de Kastanjelaan 14 in Zaandam. Bel 06-00123456 of a.b@voorbeeldmail.nl.',
    )) {
      soorten.add(gegeven);
      if (gegeven !== 'naam') expect(rol, gegeven).toBeNull();
      if (gegeven !== 'plaats') expect(maat, gegeven).toBeNull();
    }
    expect(soorten.size).toBe(6);
  });
});

test('words that every object knows are words like any other', () => {
  for (const woord of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
    for (const zin of [`Juf ${woord} belt.`, `De ${woord} Jan is er.`, `Haar ${woord} (9) kwam. ${woord} en Jan.`]) {
      const gevonden = herkenner.vind(zin);
      expect(gevonden.every(({ rol }) => rol === null || typeof rol === 'string')).toBe(true);
      expect(() => structuredClone(gevonden)).not.toThrow();
    }
});
