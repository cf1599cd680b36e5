// The words of the four windows: titles, questions to ask yourself, pitfalls, and what each soort, veld and single text is called. Own words; the owner's scheme and sentences are not copied.
import type { TekstNaam } from '../domain/vensters/analyse.ts';
import type { AARDEN, GROEPEN, Soort, TONEN, VELDEN, Venster } from '../domain/vensters/item.ts';

export interface Denkvraag {
  id: string;
  tekst: string;
}

export interface Vensterwoorden {
  /** 1-4, in the order of thinking. */
  nummer: number;
  titel: string;
  /** For a tab or a narrow heading. */
  kort: string;
  waarvoor: string;
  /** One at a time is shown; "andere vraag" gives the next. The first opens the window. */
  vragen: readonly Denkvraag[];
  /** What easily goes wrong here, as a tip. */
  tips: readonly Denkvraag[];
}

export const VENSTERWOORDEN: Readonly<Record<Venster, Vensterwoorden>> = {
  mensen: {
    nummer: 1,
    titel: 'Wie zijn de mensen?',
    kort: 'Mensen',
    waarvoor: 'Je brengt in beeld wie er om het kind heen staan en hoe zij met elkaar omgaan.',
    vragen: [
      { id: 'mensen-kind', tekst: 'Om welk kind gaat het? Zijn er nog meer kinderen?' },
      { id: 'mensen-zorg', tekst: 'Wie zorgt elke dag voor het kind? En wie heeft het gezag?' },
      { id: 'mensen-huis', tekst: 'Wie wonen er in huis? Wie komt er vaak over de vloer?' },
      { id: 'mensen-steun', tekst: 'Bij wie kan dit kind zelf terecht? Weet die persoon dat?' },
      { id: 'mensen-netwerk', tekst: 'Wie uit de familie, de buurt, school of sport staat naast dit kind?' },
      { id: 'mensen-regie', tekst: 'Welke professionals doen mee? Wie heeft de regie?' },
      { id: 'mensen-verhaal', tekst: 'Wat is het verhaal van ieder? Ook dat van het kind?' },
      { id: 'mensen-stem', tekst: 'Wie hebben we nog niet gehoord of gezien?' },
      { id: 'mensen-jij', tekst: 'Wat maakt deze mensen voor jou makkelijk of juist moeilijk?' },
    ],
    tips: [
      { id: 'mensen-tip-advies', tekst: 'Nog geen advies. Kijk eerst wie er zijn.' },
      {
        id: 'mensen-tip-vader',
        tekst: 'Vergeet niet wie je weinig ziet: een vader, een stiefouder, het jongste kind.',
      },
      { id: 'mensen-tip-naam', tekst: 'Schrijf rollen op, zoals kind A of oma. Geen namen.' },
    ],
  },
  feiten: {
    nummer: 2,
    titel: 'Wat zijn de feiten?',
    kort: 'Feiten',
    waarvoor: 'Je zet op een rij wat je echt weet en van wie. Ook wat je nog niet weet.',
    vragen: [
      { id: 'feiten-zelf', tekst: 'Wat heb je zelf gezien of gehoord? Wanneer was dat, en hoe vaak?' },
      { id: 'feiten-ander', tekst: 'Wat weet je van een ander? Van wie precies, en heb je het nagevraagd?' },
      { id: 'feiten-kracht', tekst: 'Wanneer gaat het goed? Wie of wat zorgt daarvoor?' },
      { id: 'feiten-zorg', tekst: 'Waar maak je je zorgen over? Wat zag je dan precies?' },
      {
        id: 'feiten-leven',
        tekst: 'Wat maakte dit gezin mee? Denk aan een geboorte, scheiding, verhuizing of verlies.',
      },
      { id: 'feiten-hulp', tekst: 'Welke hulp was er al? Wat hielp en wat niet?' },
      { id: 'feiten-mening', tekst: 'Wat is een mening of een uitleg? Zet die apart.' },
      { id: 'feiten-onbekend', tekst: 'Wat weten we niet? Hebben we dat nodig om te beslissen?' },
      { id: 'feiten-betwist', tekst: 'Is iemand het niet eens met een feit? Wie?' },
    ],
    tips: [
      { id: 'feiten-tip-advies', tekst: 'Nog niet wegen en nog geen advies. Dat komt in de volgende vensters.' },
      { id: 'feiten-tip-gewoon', tekst: 'Schrijf gewone woorden. Wat zou een camera laten zien?' },
      { id: 'feiten-tip-kracht', tekst: 'Staan er alleen zorgen? Zoek ook wat er goed gaat.' },
      {
        id: 'feiten-tip-kind',
        tekst: 'Zei het kind iets? Schrijf de eigen woorden op, tussen aanhalingstekens. Vraag het kind niet uit.',
      },
    ],
  },
  wegen: {
    nummer: 3,
    titel: 'Hoe wegen we de situatie?',
    kort: 'Wegen',
    waarvoor: 'Je legt de feiten naast één beslissing en bedenkt wat ervoor en ertegen pleit.',
    vragen: [
      { id: 'wegen-beslissing', tekst: 'Voor welke beslissing staan we? Begin met: Moet ik …? of: Kan ik …?' },
      { id: 'wegen-maatstaf', tekst: 'Waar leg je deze beslissing langs? Een richtlijn, de wet, een afspraak?' },
      { id: 'wegen-voor-tegen', tekst: 'Welke feiten pleiten voor deze beslissing, en welke ertegen?' },
      { id: 'wegen-cijfer', tekst: 'Hoe veilig is het kind nu, van 0 tot 10? Kies eerst ieder voor zich.' },
      { id: 'wegen-goed-genoeg', tekst: 'Wanneer is het goed genoeg? Waaraan zien we dat?' },
      { id: 'wegen-straks', tekst: 'Wat betekent elke keuze voor het kind, over een week en over drie maanden?' },
      { id: 'wegen-anders', tekst: 'Kan er iets anders aan de hand zijn? Waardoor zou je van mening veranderen?' },
      { id: 'wegen-waarden', tekst: 'Wat botst hier? Denk aan veiligheid, vertrouwen, privacy en zelf mogen kiezen.' },
      { id: 'wegen-uitkomst', tekst: 'Wat is jouw uitkomst, nu je alles naast elkaar ziet?' },
    ],
    tips: [
      {
        id: 'wegen-tip-beslissing',
        tekst: 'Schrijf eerst de beslissing op. Zonder beslissing valt er niets te wegen.',
      },
      {
        id: 'wegen-tip-zelfde',
        tekst: 'Weeg voor en tegen bij dezelfde beslissing. Maak er geen lijst van zorgen van.',
      },
      {
        id: 'wegen-tip-gevaar',
        tekst: 'Is er nu gevaar? Stop met wegen. Bel 112 en daarna Veilig Thuis.',
      },
      {
        id: 'wegen-tip-twijfel',
        tekst: 'Twijfel je of het veilig genoeg is? Vraag Veilig Thuis om advies. Wacht niet op het volgende overleg.',
      },
      { id: 'wegen-tip-alleen', tekst: 'Geef eerst ieder apart een cijfer. Praat pas daarna. Verschil is informatie.' },
    ],
  },
  vervolg: {
    nummer: 4,
    titel: 'Wat zijn de volgende stappen?',
    kort: 'Vervolg',
    waarvoor: 'Je schrijft op wat je besluit, wie wat doet en wat je doet als het anders loopt.',
    vragen: [
      { id: 'vervolg-besluit', tekst: 'Wat besluit je? Welke twee of drie feiten dragen dat?' },
      { id: 'vervolg-stappen', tekst: 'Wie doet wat, en wanneer is dat klaar?' },
      { id: 'vervolg-vertellen', tekst: 'Wie vertelt het aan het kind en de ouders? Kan dat veilig?' },
      { id: 'vervolg-zicht', tekst: 'Wie houdt zicht op de veiligheid tot de volgende stap klaar is?' },
      { id: 'vervolg-plan-b', tekst: 'Wat doe je als het anders loopt? Wanneer bel je direct 112 of Veilig Thuis?' },
      {
        id: 'vervolg-niet-gekozen',
        tekst: 'Welke keuze maak je niet? Wat gebeurt er daardoor, en hoe vang je dat op?',
      },
      { id: 'vervolg-herstel', tekst: 'Is er iets te herstellen met het kind, een ouder of een collega?' },
      { id: 'vervolg-terugkijken', tekst: 'Wanneer kijk je terug, en met wie?' },
    ],
    tips: [
      {
        id: 'vervolg-tip-veilig',
        tekst: 'Kan een gesprek met de ouders gevaar geven? Bel dan eerst Veilig Thuis, en praat daarna pas.',
      },
      { id: 'vervolg-tip-niet', tekst: 'Ook wat je niet kiest, heeft gevolgen. Vul dat altijd in.' },
      { id: 'vervolg-tip-feiten', tekst: 'Komt er nog een nieuw feit? Ga terug naar venster 2 en weeg opnieuw.' },
      { id: 'vervolg-tip-wie', tekst: 'Een stap zonder wie en wanneer gebeurt vaak niet.' },
    ],
  },
};

export interface Soortwoorden {
  enkelvoud: string;
  meervoud: string;
  /** In an empty field. */
  plaatshouder: string;
  uitleg: string;
  /** Where there is none yet. */
  leeg: string;
}

export const SOORTWOORDEN: Readonly<Record<Soort, Soortwoorden>> = {
  persoon: {
    enkelvoud: 'Persoon',
    meervoud: 'Mensen',
    plaatshouder: 'Een rol, zoals oma of leerkracht',
    uitleg: 'Iemand die ertoe doet voor het kind. Schrijf een rol op, geen naam.',
    leeg: 'Er staat nog niemand. Begin met het kind om wie het gaat.',
  },
  relatie: {
    enkelvoud: 'Band',
    meervoud: 'Banden',
    plaatshouder: 'Wat is er bijzonder aan deze band?',
    uitleg: 'Hoe twee mensen bij elkaar horen of met elkaar omgaan.',
    leeg: 'Er staan nog geen banden. Wie hoort bij wie?',
  },
  verhaal: {
    enkelvoud: 'Verhaal',
    meervoud: 'Verhalen',
    plaatshouder: 'Wat zegt deze persoon er zelf over?',
    uitleg: 'Hoe iemand het zelf ziet, in eigen woorden.',
    leeg: 'Er staan nog geen verhalen. Aan wie kun je nog vragen hoe die het ziet?',
  },
  feit: {
    enkelvoud: 'Feit',
    meervoud: 'Feiten',
    plaatshouder: 'Wat zag of hoorde je precies? Van wie?',
    uitleg: 'Iets wat gezien, gehoord of gelezen is. Zet erbij van wie je het weet en wanneer het was.',
    leeg: 'Er staan nog geen feiten. Begin met iets wat je zelf zag of hoorde.',
  },
  hulp: {
    enkelvoud: 'Hulp tot nu toe',
    meervoud: 'Hulp tot nu toe',
    plaatshouder: 'Welke hulp was er, en wat leverde het op?',
    uitleg: 'Hulp, steun of een maatregel die er al was of nog loopt.',
    leeg: 'Er staat nog geen hulp. Was er eerder hulp? Wat hielp toen?',
  },
  mening: {
    enkelvoud: 'Mening',
    meervoud: 'Meningen',
    plaatshouder: 'Wat vindt of denkt iemand?',
    uitleg: 'Een oordeel, gevoel of uitleg. Zet erbij van wie het is.',
    leeg: 'Er staan nog geen meningen. Dat is niet erg.',
  },
  onbekend: {
    enkelvoud: 'Weten we niet',
    meervoud: 'Weten we niet',
    plaatshouder: 'Wat weten we nog niet?',
    uitleg: 'Iets wat niemand van jullie nu weet. Zet erbij of je het nodig hebt om te beslissen.',
    leeg: 'Hier staat nog niets. Weet je alles wat je nodig hebt om te beslissen?',
  },
  maatstaf: {
    enkelvoud: 'Maatstaf',
    meervoud: 'Maatstaven',
    plaatshouder: 'Bijvoorbeeld een richtlijn of een afspraak',
    uitleg: 'Waar je de beslissing langs legt: een richtlijn, de wet, de meldcode of een afspraak.',
    leeg: 'Er staat nog geen maatstaf. Wat helpt je om eerlijk te wegen?',
  },
  weging: {
    enkelvoud: 'Weging',
    meervoud: 'Wegingen',
    plaatshouder: 'Wat betekenen deze feiten voor de beslissing?',
    uitleg: 'Een gedachte die pleit voor of tegen de beslissing. Koppel er feiten aan.',
    leeg: 'Er staan nog geen wegingen. Wat pleit voor, en wat pleit tegen?',
  },
  verklaring: {
    enkelvoud: 'Andere verklaring',
    meervoud: 'Andere verklaringen',
    plaatshouder: 'Wat kan er ook aan de hand zijn?',
    uitleg: 'Een andere uitleg voor dezelfde feiten. Zo houd je meer mogelijkheden open.',
    leeg: 'Er staat nog geen andere verklaring. Kan het ook anders zitten?',
  },
  stap: {
    enkelvoud: 'Stap',
    meervoud: 'Stappen',
    plaatshouder: 'Wat gaat er gebeuren?',
    uitleg: 'Iets wat iemand gaat doen. Zet erbij wie het doet en wanneer het klaar is.',
    leeg: 'Er staan nog geen stappen. Wat is het eerste dat je gaat doen?',
  },
};

export interface Tekstwoorden {
  label: string;
  uitleg: string;
  plaatshouder: string;
  /** Where nothing was filled in. */
  leeg: string;
}

export const TEKSTWOORDEN: Readonly<Record<TekstNaam, Tekstwoorden>> = {
  beslissing: {
    label: 'Voor welke beslissing staan we?',
    uitleg: 'Eén zin. Begin met: Moet ik …? of: Kan ik …?',
    plaatshouder: 'Moet ik …?',
    leeg: 'De beslissing staat er nog niet.',
  },
  kind: {
    label: 'Wat zegt het kind?',
    uitleg: 'De woorden van het kind zelf. Weet je die niet? Schrijf dan: wij denken dat het kind zou zeggen …',
    plaatshouder: 'Schrijf het op zoals het kind het zegt',
    leeg: 'De stem van het kind ontbreekt nog.',
  },
  goedGenoeg: {
    label: 'Wanneer is het goed genoeg?',
    uitleg: 'Wat moet je dan zien, en hoe lang? Wat merkt het kind ervan?',
    plaatshouder: 'Het is goed genoeg als …',
    leeg: 'Er staat nog niet wanneer het goed genoeg is.',
  },
  uitkomst: {
    label: 'Wat is de uitkomst?',
    uitleg: 'Waar kom je op uit, als je alles naast elkaar legt? Jij beslist.',
    plaatshouder: 'Alles bij elkaar vind ik …',
    leeg: 'Er is nog geen uitkomst.',
  },
  besluit: {
    label: 'Wat besluit je?',
    uitleg: 'Het besluit in één of twee zinnen. Koppel de feiten die het dragen.',
    plaatshouder: 'Ik besluit om …',
    leeg: 'Er is nog geen besluit.',
  },
  planB: {
    label: 'Plan B',
    uitleg: 'Wat doe je als het anders loopt of erger wordt? En wanneer bel je direct 112 of Veilig Thuis?',
    plaatshouder: 'Als … dan …',
    leeg: 'Er is nog geen plan B.',
  },
  nietGekozen: {
    label: 'De keuze die je niet maakt',
    uitleg: 'Welke keuze leg je opzij? Ook die heeft gevolgen.',
    plaatshouder: 'Ik kies er niet voor om …',
    leeg: 'Er staat nog niet welke keuze je niet maakt.',
  },
  gevolgen: {
    label: 'Gevolgen van de keuze die je niet maakt',
    uitleg: 'Wat gebeurt er daardoor, en voor wie? Hoe vang je dat op?',
    plaatshouder: 'Daardoor … Dat vangen we op door …',
    leeg: 'De gevolgen staan er nog niet.',
  },
  wieVertelt: {
    label: 'Wie vertelt het aan de ouders en het kind?',
    uitleg: 'Wie zegt het, wanneer en in welke woorden? Kan dat niet veilig? Bel dan eerst Veilig Thuis.',
    plaatshouder: 'Wie, wanneer en hoe',
    leeg: 'Er staat nog niet wie het vertelt.',
  },
  zicht: {
    label: 'Wie houdt zicht op de veiligheid?',
    uitleg: 'Wie ziet het kind tot de volgende stap klaar is? Ook in het weekend? En de andere kinderen?',
    plaatshouder: 'Wie ziet het kind, en wanneer?',
    leeg: 'Er staat nog niet wie zicht houdt.',
  },
  gebeurd: {
    label: 'Wat is er gebeurd?',
    uitleg: 'Wat is er met het besluit gedaan, en met de keuze die je niet maakte? Hoe gaat het nu met het kind?',
    plaatshouder: 'Sinds het besluit …',
    leeg: 'Er is nog niet teruggekeken.',
  },
  les: {
    label: 'Wat leer je ervan?',
    uitleg: 'Wat zou je weer zo doen, en wat anders? Schrijf het zo op dat een ander er iets aan heeft.',
    plaatshouder: 'De volgende keer …',
    leeg: 'Er staat nog geen les.',
  },
};

export interface Veldwoorden {
  label: string;
  uitleg?: string;
  /** What can be chosen, and how it reads. Without: own words, a day, or somebody from the casus. */
  keuzes?: Readonly<Record<string, string>>;
}

const JA_NEE = { ja: 'Ja', nee: 'Nee' } as const;
const JA_NEE_WEET_NIET = { ...JA_NEE, 'weet ik niet': 'Weet ik niet' } as const;

export const GROEPWOORDEN: Readonly<Record<(typeof GROEPEN)[number], string>> = {
  kind: 'Kinderen',
  ouder: 'Ouders en verzorgers',
  familie: 'Familie',
  netwerk: 'Mensen eromheen',
  professional: 'Professionals',
};

export const AARDWOORDEN: Readonly<Record<(typeof AARDEN)[number], string>> = {
  partners: 'Zijn samen',
  'ex-partners': 'Zijn uit elkaar',
  'ouder-kind': 'Is ouder van',
  'pleegouder-kind': 'Is pleegouder van',
  'broer-zus': 'Zijn broer of zus van elkaar',
  steunend: 'Hebben een steunende band',
  gespannen: 'Hebben een gespannen band',
  verbroken: 'Hebben geen contact meer',
  contact: 'Hebben contact',
};

export const TOONWOORDEN: Readonly<Record<(typeof TONEN)[number], string>> = {
  kracht: 'Kracht',
  zorg: 'Zorg',
  neutraal: 'Neutraal',
};

export const PLEITWOORDEN = { voor: 'Pleit voor', tegen: 'Pleit tegen' } as const;

const BRON = { label: 'Hoe weet je dit?', uitleg: 'Weet je het niet meer? Dat is ook een antwoord.' } as const;
const MOMENT = { label: 'Wanneer was dat ongeveer?', uitleg: 'Een ruw moment is genoeg.' } as const;
const WANNEER = { label: 'Plek op de tijdlijn' } as const;
const PLEIT = {
  label: 'Voor of tegen de beslissing?',
  uitleg: 'Kijk naar de beslissing bovenaan venster 3.',
  keuzes: PLEITWOORDEN,
} as const;

export const VELDWOORDEN: {
  readonly [S in Soort]: Readonly<Record<(typeof VELDEN)[S][number], Veldwoorden>>;
} = {
  persoon: {
    groep: { label: 'Hoort bij', keuzes: GROEPWOORDEN },
    kern: { label: 'Gaat het om dit kind?', keuzes: JA_NEE },
    geslacht: { label: 'Man, vrouw of anders?', uitleg: 'Alleen voor de tekening.' },
    leeftijd: { label: 'Leeftijd', uitleg: 'Een groep is genoeg. Schrijf geen precieze leeftijd op.' },
    huis: { label: 'Woont in' },
    gezag: {
      label: 'Heeft gezag?',
      uitleg: 'Over het kind om wie het gaat. Ga niet af op één ouder: kijk in het gezagsregister.',
      keuzes: JA_NEE_WEET_NIET,
    },
    belangrijk: { label: 'Belangrijk voor het kind?', keuzes: JA_NEE_WEET_NIET },
    steunfiguur: {
      label: 'Kan het kind zelf bij deze persoon terecht?',
      uitleg: 'Een volwassene bij wie het kind zich veilig voelt. Weet die persoon dat?',
      keuzes: JA_NEE_WEET_NIET,
    },
    regie: { label: 'Heeft de regie?', uitleg: 'Wie houdt het overzicht over alle hulp?', keuzes: JA_NEE },
    gehoord: {
      label: 'Heb je deze stem gehoord?',
      uitleg: 'Praat een kind nog niet? Dan gaat het erom of je het kind hebt gezien.',
      keuzes: JA_NEE,
    },
    ontbreekt: {
      label: 'Zou mee moeten doen, maar doet dat nog niet',
      keuzes: { ja: 'Nog niet betrokken', nee: 'Doet mee' },
    },
    overleden: { label: 'Overleden', keuzes: JA_NEE },
  },
  relatie: {
    van: { label: 'Wie?' },
    naar: { label: 'Met wie?' },
    aard: { label: 'Wat voor band is het?', keuzes: AARDWOORDEN },
  },
  verhaal: { van: { label: 'Van wie is dit verhaal?' } },
  feit: {
    bron: BRON,
    moment: MOMENT,
    wanneer: WANNEER,
    toon: { label: 'Kracht of zorg?', keuzes: TOONWOORDEN },
    betwist: { label: 'Wie is het er niet mee eens?', uitleg: 'Laat leeg als niemand dit feit betwist.' },
    pleit: PLEIT,
  },
  hulp: {
    bron: BRON,
    moment: MOMENT,
    wanneer: WANNEER,
    hielp: {
      label: 'Hielp het?',
      keuzes: { ja: 'Ja', deels: 'Een beetje', nee: 'Nee', 'weet ik niet': 'Weet ik niet' },
    },
  },
  mening: { van: { label: 'Van wie is deze mening?' } },
  onbekend: { nodig: { label: 'Heb je dit nodig om te beslissen?', keuzes: JA_NEE_WEET_NIET } },
  maatstaf: {},
  weging: { pleit: PLEIT },
  verklaring: {},
  stap: {
    wie: { label: 'Wie doet dit?', uitleg: 'Een functie, geen naam.' },
    wanneer: { label: 'Wanneer is het klaar?' },
    klaar: { label: 'Is het gedaan?', keuzes: { ja: 'Gedaan', nee: 'Nog niet gedaan' } },
  },
};
