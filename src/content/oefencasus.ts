// The practice casus: a made-up situation with all four windows filled, so that somebody sees what it can be before writing anything of their own. Nobody in it exists. A few gaps are left on purpose.
import type { TekstNaam } from '../domain/vensters/analyse.ts';
import type { Soort } from '../domain/vensters/item.ts';

export interface OefenItem {
  id: string;
  soort: Soort;
  tekst: string;
  /** `moment` is one of the rough moments to choose from: it is put into words that fit today, and gives the place on the timeline. */
  velden?: Readonly<Record<string, string>>;
  /** Who wrote it down; without: the wijkteamlid. */
  functie?: string;
}

export const OEFENTITEL = 'Oefencasus';
/** Who brings it in. */
export const INBRENGER = 'wijkteamlid';
const LEERKRACHT = 'leerkracht';
const VERPLEEGKUNDIGE = 'jeugdverpleegkundige';
/** Who think along. */
export const OEFENKRING = [INBRENGER, LEERKRACHT, VERPLEEGKUNDIGE] as const;

/** Days: how long ago it was begun and discussed, and when there is a look-back. */
export const OEFENDAGEN = { gemaakt: 12, besproken: 7, terugkijken: 21 } as const;

const ouder = { groep: 'ouder', leeftijd: 'volwassen', belangrijk: 'ja' } as const;
const professional = { groep: 'professional', leeftijd: 'volwassen' } as const;

const mensen: readonly OefenItem[] = [
  {
    id: 'kind-a',
    soort: 'persoon',
    tekst: 'kind A',
    velden: { groep: 'kind', kern: 'ja', geslacht: 'v', leeftijd: '6-8', huis: 'huis 1', gehoord: 'ja' },
  },
  {
    id: 'kind-b',
    soort: 'persoon',
    tekst: 'kind B',
    velden: { groep: 'kind', geslacht: 'm', leeftijd: '2-3', huis: 'huis 1', gehoord: 'ja' },
  },
  {
    id: 'moeder',
    soort: 'persoon',
    tekst: 'moeder',
    velden: { ...ouder, geslacht: 'v', huis: 'huis 1', gezag: 'ja', gehoord: 'ja' },
  },
  // A gap: nobody spoke to him yet.
  {
    id: 'vader',
    soort: 'persoon',
    tekst: 'vader',
    velden: { ...ouder, geslacht: 'm', huis: 'huis 2', gezag: 'ja', gehoord: 'nee' },
  },
  {
    id: 'stiefvader',
    soort: 'persoon',
    tekst: 'stiefvader',
    velden: { ...ouder, geslacht: 'm', huis: 'huis 1', gezag: 'nee', gehoord: 'ja' },
  },
  {
    id: 'oma',
    soort: 'persoon',
    tekst: 'oma',
    velden: { groep: 'familie', geslacht: 'v', leeftijd: '65+', belangrijk: 'ja', gehoord: 'ja' },
  },
  {
    id: 'buurvrouw',
    soort: 'persoon',
    tekst: 'buurvrouw',
    velden: { groep: 'netwerk', geslacht: 'v', leeftijd: 'volwassen', gehoord: 'ja' },
  },
  {
    id: 'leerkracht',
    soort: 'persoon',
    tekst: 'leerkracht',
    velden: { ...professional, geslacht: 'v', belangrijk: 'ja', steunfiguur: 'ja', gehoord: 'ja' },
  },
  {
    id: 'jeugdverpleegkundige',
    soort: 'persoon',
    tekst: 'jeugdverpleegkundige',
    velden: { ...professional, geslacht: 'v', gehoord: 'ja' },
  },
  { id: 'wijkteamlid', soort: 'persoon', tekst: INBRENGER, velden: { ...professional, regie: 'ja', gehoord: 'ja' } },
  // A gap: should be here and is not.
  {
    id: 'schoolmaatschappelijk-werker',
    soort: 'persoon',
    tekst: 'schoolmaatschappelijk werker',
    velden: { ...professional, ontbreekt: 'ja' },
  },
];

const band = (van: string, naar: string, aard: string, tekst = ''): OefenItem => ({
  id: `${van}-${aard}-${naar}`,
  soort: 'relatie',
  tekst,
  velden: { van, naar, aard },
});

const banden: readonly OefenItem[] = [
  band('moeder', 'vader', 'ex-partners'),
  band('moeder', 'stiefvader', 'partners'),
  band('moeder', 'kind-a', 'ouder-kind'),
  band('vader', 'kind-a', 'ouder-kind', 'Kind A slaapt om het weekend bij vader.'),
  band('moeder', 'kind-b', 'ouder-kind'),
  band('stiefvader', 'kind-b', 'ouder-kind'),
  band('oma', 'moeder', 'ouder-kind'),
  band('kind-a', 'kind-b', 'broer-zus'),
  band('kind-a', 'oma', 'steunend', 'Kind A slaapt elke woensdag bij oma.'),
  band('kind-a', 'leerkracht', 'steunend'),
  band('moeder', 'vader', 'gespannen', 'Bij het ophalen en brengen.'),
  band('moeder', 'buurvrouw', 'contact'),
];

const verhalen: readonly OefenItem[] = [
  {
    id: 'verhaal-moeder',
    soort: 'verhaal',
    tekst: 'Ik ben op. Sinds mijn nieuwe werk begint mijn dag om vijf uur. Ik wil dat het thuis weer rustig wordt.',
    velden: { van: 'moeder' },
  },
  {
    id: 'verhaal-leerkracht',
    soort: 'verhaal',
    tekst: 'Kind A kletste vorig jaar de hele ochtend. Nu zegt zij op maandag bijna niets. Ik mis haar lach.',
    velden: { van: 'leerkracht' },
    functie: LEERKRACHT,
  },
  // Says what the fact about the other childcare may mean; nobody made the link yet.
  {
    id: 'verhaal-stiefvader',
    soort: 'verhaal',
    tekst: 'Ik breng in de ochtend twee kinderen weg, op twee plekken. Dan red ik de bel soms niet.',
    velden: { van: 'stiefvader' },
  },
  {
    id: 'verhaal-oma',
    soort: 'verhaal',
    tekst: 'Ik help graag. Maar ik weet niet wanneer zij mij nodig hebben.',
    velden: { van: 'oma' },
  },
];

const ZORG = { toon: 'zorg' } as const;
const KRACHT = { toon: 'kracht' } as const;
const NEUTRAAL = { toon: 'neutraal' } as const;
const VOOR = { pleit: 'voor' } as const;
const TEGEN = { pleit: 'tegen' } as const;

const feiten: readonly OefenItem[] = [
  {
    id: 'scheiding',
    soort: 'feit',
    tekst: 'Moeder en vader gingen uit elkaar.',
    velden: { ...NEUTRAAL, bron: 'Van iemand gehoord', moment: '3 tot 5 jaar geleden' },
  },
  {
    id: 'verhuizing',
    soort: 'feit',
    tekst: 'Vader verhuisde. Kind A slaapt sindsdien om het weekend bij hem.',
    velden: { ...NEUTRAAL, bron: 'Van iemand gehoord', moment: 'vorig jaar' },
  },
  // A gap: it weighs nowhere.
  {
    id: 'opvang',
    soort: 'feit',
    tekst: 'Kind B ging naar een andere opvang.',
    velden: { ...NEUTRAAL, bron: 'Van iemand gehoord', moment: 'dit halfjaar' },
  },
  {
    id: 'werk',
    soort: 'feit',
    tekst: 'Moeder begon met werk dat om zes uur start. Stiefvader brengt kind A nu naar school.',
    velden: { ...NEUTRAAL, bron: 'Zelf gehoord', moment: 'dit halfjaar' },
  },
  {
    id: 'te-laat',
    soort: 'feit',
    tekst: 'Kind A kwam in acht weken negen keer te laat. Vier dagen was zij ziek gemeld.',
    velden: { ...ZORG, ...VOOR, bron: 'Gelezen', moment: 'vorige maand' },
    functie: LEERKRACHT,
  },
  {
    id: 'slaapt',
    soort: 'feit',
    tekst: 'Kind A viel twee keer in slaap tijdens het rekenen, met haar hoofd op de tafel.',
    velden: { ...ZORG, ...VOOR, bron: 'Zelf gezien', moment: 'vorige maand' },
    functie: LEERKRACHT,
  },
  {
    id: 'buikpijn',
    soort: 'feit',
    tekst: 'Kind A zei op vier maandagen dat zij buikpijn had.',
    velden: { ...ZORG, ...VOOR, bron: 'Zelf gehoord', moment: 'vorige maand' },
    functie: LEERKRACHT,
  },
  {
    id: 'brood',
    soort: 'feit',
    tekst: 'Kind A had drie keer geen brood mee. Zij at toen brood uit de klas.',
    velden: { ...ZORG, bron: 'Zelf gezien', moment: 'vorige maand' },
    functie: LEERKRACHT,
  },
  // A word of interpretation, so that the question beside it shows; a remark asks the same.
  {
    id: 'stil',
    soort: 'feit',
    tekst: 'Kind A is teruggetrokken in de kring.',
    velden: { ...ZORG, bron: 'Zelf gezien', moment: 'vorige maand' },
    functie: LEERKRACHT,
  },
  {
    id: 'ophalen',
    soort: 'feit',
    tekst:
      'De buurvrouw zag het ophalen. Moeder en vader praatten hard tegen elkaar en vader sloeg het portier dicht. Kind A stond ernaast met haar jas over haar hoofd.',
    velden: { ...ZORG, ...VOOR, bron: 'Van iemand gehoord', moment: 'vorige maand', betwist: 'moeder' },
  },
  {
    id: 'oren',
    soort: 'feit',
    tekst: 'Kind A zei na een weekend bij vader: "Ik doe mijn oren dicht als ze praten."',
    velden: { ...ZORG, ...VOOR, bron: 'Zelf gehoord', moment: 'vorige maand' },
    functie: LEERKRACHT,
  },
  {
    id: 'oma-brengt',
    soort: 'feit',
    tekst: 'Op donderdag, na een nacht bij oma, was kind A acht weken lang op tijd.',
    velden: { ...KRACHT, ...TEGEN, bron: 'Gelezen', moment: 'vorige maand' },
    functie: LEERKRACHT,
  },
  {
    id: 'vriendinnen',
    soort: 'feit',
    tekst: 'Kind A speelt elke pauze met dezelfde twee vriendinnen.',
    velden: { ...KRACHT, ...TEGEN, bron: 'Zelf gezien', moment: 'vorige maand' },
    functie: LEERKRACHT,
  },
  {
    id: 'huisbezoek',
    soort: 'feit',
    tekst:
      'Bij het huisbezoek stond er eten in de kast en had kind A een eigen bed. Kind B kroop bij stiefvader op schoot.',
    velden: { ...KRACHT, ...TEGEN, bron: 'Zelf gezien', moment: 'vorige week' },
    functie: VERPLEEGKUNDIGE,
  },
  {
    id: 'hulpvraag',
    soort: 'feit',
    tekst: 'Moeder belde zelf. Zij vroeg om hulp bij de ochtenden en bij het slapen.',
    velden: { ...KRACHT, ...VOOR, bron: 'Zelf gehoord', moment: 'vorige week' },
  },
  {
    id: 'op-tijd',
    soort: 'feit',
    tekst: 'Kind A was vier van de vijf dagen op tijd.',
    velden: { ...KRACHT, ...TEGEN, bron: 'Gelezen', moment: 'vorige week' },
    functie: LEERKRACHT,
  },
];

const overigeFeiten: readonly OefenItem[] = [
  {
    id: 'hulp-afspraken',
    soort: 'hulp',
    tekst: 'Moeder en vader hadden vijf gesprekken over afspraken na de scheiding.',
    velden: { bron: 'Van iemand gehoord', moment: '3 tot 5 jaar geleden', hielp: 'ja' },
  },
  {
    id: 'hulp-slapen',
    soort: 'hulp',
    tekst: 'De jeugdverpleegkundige gaf drie keer advies over slapen. Dat hielp tot moeder ander werk kreeg.',
    velden: { bron: 'Gelezen', moment: 'vorig jaar', hielp: 'deels' },
    functie: VERPLEEGKUNDIGE,
  },
  {
    id: 'mening-oma',
    soort: 'mening',
    tekst: 'Die twee moeten eens gewoon tegen elkaar doen.',
    velden: { van: 'oma' },
  },
  {
    id: 'mening-leerkracht',
    soort: 'mening',
    tekst: 'Het komt door de haast in de ochtend.',
    velden: { van: 'leerkracht' },
    functie: LEERKRACHT,
  },
  { id: 'hoe-ziet-vader', soort: 'onbekend', tekst: 'Hoe ziet vader het?', velden: { nodig: 'ja' } },
  {
    id: 'geweld',
    soort: 'onbekend',
    tekst: 'Is er tussen de ouders ooit geslagen of gedreigd? Moeder zegt van niet. Vader is nog niet gevraagd.',
    velden: { nodig: 'ja' },
  },
  { id: 'slapen-bij-vader', soort: 'onbekend', tekst: 'Hoe slaapt kind A bij vader?', velden: { nodig: 'nee' } },
];

const wegen: readonly OefenItem[] = [
  {
    id: 'maatstaf-meldcode',
    soort: 'maatstaf',
    tekst: 'De stappen van de meldcode: eerst overleg en gesprek, dan wegen.',
  },
  {
    id: 'maatstaf-school',
    soort: 'maatstaf',
    tekst: 'De afspraak van school: na negen keer te laat volgt een gesprek.',
  },
  {
    id: 'maatstaf-kind',
    soort: 'maatstaf',
    tekst: 'Wat een kind nodig heeft: slaap, eten, rust en iemand om naartoe te gaan.',
  },
  {
    id: 'weging-slaap',
    soort: 'weging',
    tekst: 'Kind A mist slaap, les en soms eten. Dat wordt niet vanzelf minder.',
    velden: VOOR,
  },
  {
    id: 'weging-spanning',
    soort: 'weging',
    tekst: 'De spanning bij het ophalen raakt kind A.',
    velden: VOOR,
    functie: LEERKRACHT,
  },
  {
    id: 'weging-vraag',
    soort: 'weging',
    tekst: 'Moeder vraagt nu zelf om hulp. Dan is dit het moment.',
    velden: VOOR,
  },
  {
    id: 'weging-kracht',
    soort: 'weging',
    tekst: 'Er helpen al mensen, en het ging vorige week beter. Misschien is dat genoeg.',
    velden: TEGEN,
    functie: VERPLEEGKUNDIGE,
  },
  // A gap: no fact stands under it.
  {
    id: 'weging-vader',
    soort: 'weging',
    tekst: 'Regelen we hulp zonder vader te spreken, dan haakt hij misschien af.',
    velden: TEGEN,
    functie: VERPLEEGKUNDIGE,
  },
  {
    id: 'verklaring-lichaam',
    soort: 'verklaring',
    tekst: 'Misschien komt het slapen of de buikpijn door iets in haar lichaam. De huisarts kan dat bekijken.',
    functie: VERPLEEGKUNDIGE,
  },
  {
    id: 'verklaring-wisselen',
    soort: 'verklaring',
    tekst: 'Misschien past de buikpijn bij het wisselen van huis, en niet bij de ruzie.',
  },
  {
    id: 'verklaring-ochtend',
    soort: 'verklaring',
    tekst: 'Misschien komt zij te laat omdat één volwassene twee kinderen op twee plekken moet brengen.',
    functie: LEERKRACHT,
  },
];

const stappen: readonly OefenItem[] = [
  {
    id: 'stap-advies',
    soort: 'stap',
    tekst: 'Veilig Thuis om advies vragen, zonder namen te noemen.',
    velden: { wie: INBRENGER, wanneer: 'vorige week', klaar: 'ja' },
  },
  // First whether it is safe; then the other parent.
  {
    id: 'stap-moeder',
    soort: 'stap',
    tekst: 'Moeder apart spreken. Is er geslagen of gedreigd? Is het veilig om vader te spreken?',
    velden: { wie: INBRENGER, wanneer: 'vorige week', klaar: 'ja' },
  },
  {
    id: 'stap-vader',
    soort: 'stap',
    tekst: 'Vader spreken. Vertellen dat we meedenken, zijn verhaal horen en vragen of hij hulp goedvindt.',
    velden: { wie: INBRENGER, wanneer: 'deze week' },
  },
  {
    id: 'stap-ophalen',
    soort: 'stap',
    tekst: 'Met beide ouders, ieder apart, afspreken hoe het ophalen rustig gaat.',
    velden: { wie: INBRENGER, wanneer: 'binnen twee weken' },
  },
  {
    id: 'stap-ochtend',
    soort: 'stap',
    tekst: 'Met moeder en stiefvader kiezen welke hulp bij de ochtenden past. Ook vragen of de huisarts meekijkt.',
    velden: { wie: VERPLEEGKUNDIGE, wanneer: 'volgende week' },
  },
  {
    id: 'stap-oma',
    soort: 'stap',
    tekst: 'Moeder vragen of oma kind A ook op maandag kan brengen.',
    velden: { wie: INBRENGER, wanneer: 'volgende week' },
  },
  {
    id: 'stap-bellen',
    soort: 'stap',
    tekst: 'Kort bellen: hoe vaak te laat, hoe ging het ophalen, wat zegt kind A?',
    velden: { wie: LEERKRACHT, wanneer: 'vier weken lang, elke vrijdag' },
  },
  {
    id: 'stap-school',
    soort: 'stap',
    tekst: 'De schoolmaatschappelijk werker vragen om mee te doen, als beide ouders dat goedvinden.',
    velden: { wie: LEERKRACHT, wanneer: 'deze maand' },
  },
];

export const OEFENITEMS: readonly OefenItem[] = [
  ...mensen,
  ...banden,
  ...verhalen,
  ...feiten,
  ...overigeFeiten,
  ...wegen,
  ...stappen,
];

/** What rests on what. */
export const OEFENKETEN: Readonly<Record<string, readonly string[]>> = {
  'weging-slaap': ['te-laat', 'slaapt', 'brood'],
  'weging-spanning': ['ophalen', 'oren', 'buikpijn', 'stil', 'scheiding', 'verhuizing'],
  'weging-vraag': ['hulpvraag', 'werk', 'hulp-slapen'],
  'weging-kracht': ['oma-brengt', 'vriendinnen', 'huisbezoek', 'op-tijd'],
  // Not on what is disputed and was only heard from somebody.
  besluit: ['te-laat', 'oren', 'hulpvraag'],
  'stap-advies': ['weging-spanning'],
  'stap-moeder': ['weging-spanning'],
  'stap-vader': ['weging-spanning', 'weging-vader'],
  'stap-ophalen': ['weging-spanning'],
  'stap-ochtend': ['weging-vraag', 'weging-slaap'],
  'stap-oma': ['weging-kracht'],
  'stap-bellen': ['weging-slaap', 'weging-spanning'],
  'stap-school': ['weging-slaap'],
};

export const OEFENTEKSTEN: Readonly<Record<TekstNaam, string>> = {
  beslissing: 'Moet ik nu al samen met de ouders hulp regelen?',
  kind: '"Ik wil dat papa en mama gewoon hoi zeggen. En dat oma mij ook op maandag brengt."',
  goedGenoeg:
    'Kind A is vier weken op tijd en valt op school niet meer in slaap. Het ophalen gaat rustig, ook volgens kind A zelf.',
  uitkomst:
    'We zien nu geen direct gevaar. De zorgen over slaap en school duren wel te lang. Er zijn krachten, maar die nemen de spanning bij het ophalen niet weg.',
  besluit:
    'Ik stel nu hulp voor bij de ochtenden en bij het ophalen. Eerst spreek ik beide ouders, ieder apart, als dat veilig kan.',
  planB:
    'Bij direct gevaar bel ik eerst 112. Vertelt iemand over slaan of dreigen, of durft kind A niet naar huis? Dan bel ik meteen Veilig Thuis, vóór ik met de ouders praat. Wil een ouder geen hulp, of gaat het na vier weken niet beter? Dan overleg ik met de aandachtsfunctionaris en bel ik Veilig Thuis. Wordt het eerder erger, dan wacht ik daar niet op.',
  nietGekozen: 'Ik kies er niet voor om vier weken af te wachten en alleen mee te kijken met school.',
  gevolgen:
    'De ouders krijgen minder tijd om het zelf te proberen. Moeder kan denken dat er veel tegelijk komt. Vader kan denken dat alles al vaststaat. Daarom kiezen de ouders wat we als eerste doen, en hoor ik vader voordat er hulp komt.',
  wieVertelt:
    'Ik vertel het aan moeder en aan vader, ieder apart en in dezelfde week. Daarna vertelt de leerkracht aan kind A: wij helpen papa en mama, jij hoeft niets te regelen. Jij mag altijd naar mij toe komen.',
  zicht:
    'De leerkracht ziet kind A elke schooldag. Oma ziet haar op woensdag. Verandert er iets, dan hoor ik het dezelfde dag. In de weekenden en voor kind B is er nog niemand. Dat regel ik deze week met de ouders.',
  gebeurd:
    'Tussenstand na een week. Veilig Thuis dacht mee over het gesprek met vader. Moeder is blij dat iemand meedenkt. Zij zegt dat ik vader veilig kan spreken. Vader nam nog niet op. Ik bel hem deze week opnieuw.',
  les: 'Voorlopige les: wij vroegen laat naar vader. De volgende keer vragen we meteen naar het verhaal van beide ouders, ieder apart.',
};

export const OEFENCIJFERS: readonly { functie: string; cijfer: number; reden: string }[] = [
  { functie: LEERKRACHT, cijfer: 4, reden: 'Zij viel in slaap in de klas en zegt op maandag bijna niets.' },
  { functie: INBRENGER, cijfer: 6, reden: 'Er zijn een oma, een bed en eten. De ruzie bij het ophalen blijft.' },
  { functie: VERPLEEGKUNDIGE, cijfer: 7, reden: 'Bij het huisbezoek lachten de kinderen. Ik zag geen gevaar.' },
];

export const OEFENOPMERKINGEN: readonly { bij: string; functie: string; tekst: string }[] = [
  { bij: 'stil', functie: INBRENGER, tekst: 'Wat zag je precies? Zei zij niets, of ging zij ergens anders zitten?' },
  { bij: 'weging-vader', functie: LEERKRACHT, tekst: 'Waaraan zien we dit? Er staat nog geen feit onder.' },
];

export const OEFENNOTITIES: readonly { kop?: string; tekst: string }[] = [
  { kop: 'Telefoon met moeder', tekst: '' },
  { tekst: 'Moeder belde om half tien. Zij huilde en zei: "Ik krijg het in de ochtend niet meer voor elkaar."' },
  { tekst: 'Zij vindt het goed dat ik met school en de jeugdverpleegkundige praat. Vader weet het nog niet.' },
  { tekst: 'In het gezagsregister staan moeder en vader allebei. Ik moet het dus ook aan vader vragen.' },
  { kop: 'Overleg met school', tekst: '' },
  { tekst: 'De leerkracht vertelde over het te laat komen en de buikpijn op maandag.' },
  { tekst: 'Kind A mag elke ochtend even bij de leerkracht zitten. Dat doet zij ook.' },
  { kop: 'Overleg met de aandachtsfunctionaris', tekst: '' },
  {
    tekst: 'Advies: spreek beide ouders, vraag Veilig Thuis om mee te denken en spreek een dag af om terug te kijken.',
  },
];
