// The words around a name that say that it is one, and who it is. Only words.

const lijst = (tekst: string): ReadonlySet<string> => new Set(tekst.split(' '));

/** After these comes a name, whatever it looks like. */
export const TITELS = lijst(
  'mevrouw mevr mvr mw mv hr mej mejuffrouw meneer mijnheer meneertje dhr heer juf juffrouw juffie meester dokter dr drs mr ir ing prof professor ds dominee pastor pastoor imam broeder zuster sister auntie uncle dona señora rev reverend hooyo aabo',
);

/** After these a capital is a name; a small letter is one too when the lists know it. */
export const VERWANT = lijst(
  'daddy mommy stiefva stiefmo stiefpapa stiefmama moeder vader mdr vdr mama mamma papa pappa ma pa moe mo va broer broertje zus zusje zoon zoontje dochter dochtertje kind baby oma opa tante oom ome omi opi ex partner stiefvader stiefmoeder stiefpa stiefma ' +
    'stiefbroer stiefzus halfbroer halfzus halfbroertje halfzusje pleegvader pleegmoeder pleegzoon pleegdochter pleegkind pleegzus pleegbroer neef neefje nicht nichtje nichten neven kleinzoon kleindochter schoonvader schoonmoeder schoonzus ' +
    'schoondochter schoonzoon buurvrouw buurman buurmeisje buurjongen buurjongetje vriend vriendin vriendje vriendinnetje verloofde echtgenoot echtgenote man vrouw peuter kleuter meisje jongen jongetje tweeling ' +
    'tweelingzus tweelingbroer zonen zoons dochters kinderen ouders broers zussen broertjes zusjes baba pake beppe heit mem mammie mamsie abla abi amca dayi oppas oppasmoeder gastouder ' +
    'klasgenoot klasgenootje klasgenote leerling leerlinge cliënt cliënte client clientje patiënt patient jongere moeders vaders petekind peettante peetoom matje maat maatje kameraad loverboy dader slachtoffer verdachte ' +
    // "moeder en Yara": who is named beside a relative.
    'en',
);

/** Professionals and others by function: a capital after them is a name, or they have none. */
export const FUNCTIES = lijst(
  'wijkagent agent agente collega trainer trainster coach mentor mentrix leerkracht leraar lerares docent docente directeur directrice schoolarts huisarts kinderarts arts psycholoog psychologe psychiater orthopedagoog pedagoog ' +
    "logopedist logopediste therapeut therapeute begeleider begeleidster ib'er iber intern gezinsvoogd voogd voogdes jeugdbeschermer jeugdwerker jongerenwerker jongerenwerkster maatschappelijk hulpverlener hulpverleenster casemanager " +
    'casusregisseur regisseur gezinscoach jeugdconsulent consulent consulente advocaat advocate tolk notaris rechter kinderrechter verpleegkundige jeugdverpleegkundige wijkverpleegkundige verloskundige kraamverzorgster kraamhulp ' +
    'leerplichtambtenaar praktijkondersteuner poh schoolmaatschappelijk werker werkster gedragswetenschapper teamleider teamleidster manager bestuurder vrijwilliger vrijwilligster stagiair stagiaire conciërge conrector rector ' +
    'contactpersoon aanmelder melder behandelaar mediator bewindvoerder coördinator adviseur ambtenaar kapper buschauffeur wijkteammedewerker pedagogisch medewerker medewerkster medewerker groepsleider groepsleidster ambulant buurtsportcoach ' +
    'sportcoach invaljuf invalmeester oppasser gastvrouw vertrouwenspersoon fysiotherapeut kindertherapeut speltherapeut tandarts officier reclasseringswerker jeugdreclasseerder burgemeester wethouder tegenpartij bewoner bewoonster huurder huurster getuige inzittende passagier betrokkene waarnemer ha gedragsw gedragswet casemgr verlosk psych logop fysio assistent assistente doktersassistente vpk gebiedsteam',
);

/** Says outright what someone is called. */
export const NOEMT_STERK = lijst(
  'heet heten heette heetten genaamd bijgenaamd noemt noemen noemde noemden bijnaam alias nickname',
);

/** A field of a form or a greeting: what follows is a name. */
export const NOEMT = lijst(
  'genoemd naam voornaam achternaam roepnaam meisjesnaam namen betreft betr aanmelder inbrenger contactpersoon ' +
    'groet groeten groetjes gr namens tnv beste dag hoi hallo hey hai lieve geachte aan van cc onderwerp afzender ondertekend aanwezig aanw deelnemers afz',
);

export const GEZIN = lijst('gezin familie fam gezinnen fam.');

/** Between first and last name. */
export const TUSSENVOEGSELS = lijst(
  "van de der den het ten ter te 't t v d vd vdr op in aan uit bij onder over tot la le les du des di da do dos das del della von zu zum af al el ait ould ben bin ibn abu bou abd san la los y e en-van van't van’t",
);
/** A surname may begin so with a capital: "De Boer", "El Amrani", "Van den Berg". */
export const VOORVOEGSELS = lijst(
  "van de der den het ten ter te 't t n v d vd op in la le du da do dos di el al ait aït oulad ould ben bin ibn abu bou abou umm oum oem abdel abd san st mc mac o von der 'n opden op't",
);

/** Go on after a person who begins the sentence: "Job heeft", "Roos wil". */
export const NA_PERSOON = lijst(
  'is was heeft had kan kon wil wilde wou wilt moet moest mag mocht gaat ging zal zou komt kwam zegt zei vertelt vertelde geeft gaf doet deed woont woonde zit zat slaapt sliep staat stond loopt liep belt belde ' +
    'vraagt vroeg vindt vond denkt dacht ziet zag hoort hoorde werkt werkte speelt speelde eet at drinkt dronk blowt gamet huilt huilde lacht lachte schreeuwt slaat sloeg blijft bleef krijgt kreeg neemt nam weet wist wordt werd ' +
    'maakt maakte laat liet lijkt leek heet en bij met uit van ook reageert reageerde kijkt keek helpt hielp gedraagt begint begon durft durfde houdt hield haalt haalde brengt bracht leest las schrijft schreef voelt voelde praat praatte ' +
    'zwijgt mist miste spijbelt wacht wachtte rent vlucht vluchtte verblijft verbleef logeert logeerde moet hoeft hoefde toont toonde oogt oogde draagt droeg ruikt ruikt leeft groeit past paste zorgt zorgde zoekt zocht gebruikt gebruikte ' +
    'trekt trok valt viel verhuist vertrekt ontkent bevestigt herkent noemt noemde geniet schrikt schrok stopt stopte start startte kiest koos appt appte mailt mailde stuurt stuurde antwoordt antwoordde zelf niet wel nog zijn haar',
);

/** After these a capital word is a thing, not a person. */
export const LIDWOORDEN = lijst(
  'de het een deze die dit dat elke elk ieder iedere geen mijn jouw uw onze hun welke zo’n zulke alle enkele veel weinig',
);

/** Words that must never be taken for a name in small letters, though some bear them. */
export const NOOIT_KLEIN = lijst(
  'wil ben an jo al el de en is bij na met van dan mei april juni augustus job max mark bas roos storm hoop dag dagen zo ja nu ik jij hij zij ze we wij jullie hun u o a b c d e i v m j s t mo va pa ma ad do ra ma mi la le ' +
    'ten ter des der hier daar toen ooit nooit en of maar want dus ook nog wel niet geen om te op in uit aan af door over onder tot per via als dat die dit deze wie wat waar hoe wanneer waarom welke mijn jouw zijn haar ons onze ' +
    'elke prima nog even eerst laat lief lieve vaak soms samen kind kinderen mens man vrouw ouder heer dame arts juf meester vriend bal mees kees pien puck linde fleur joy sam',
);

/** Words too common in small letters, yet first names: only beside a relative, in a text without capitals. */
export const KLEIN_NA_ROL = lijst(
  'an bas roos mees kees pien puck linde fleur joy sam mark max job storm ties bram wil ank lies dag mei bo pip jip hoop ad jo',
);

/** Ordinary words first, names second: in small letters, or where a sentence begins, they need more than a verb. */
export const VOORAL_WOORD = lijst(
  'roos storm mark max bas job mees kees wil ben bo joy fleur linde pien puck mei april juni juli augustus dag hoop ster zon maan wolf beer vos raaf merel mus zwaan duif lente zomer winter herfst rein thuis koos bloem vlinder engel ernst ' +
    'frank floor jet jas lot fee nova piet klaas vrede liefde klein groot lang kort groen wit zwart bruin geel rood blauw dan haar jong oud vast recht goed beste lief lieve vrij sterk kern bang boos blij dik dun stil koning prins prinses keizer ' +
    'boer bakker slager visser kok smid kuiper molenaar timmer de het een en of maar want dus ook nog als toen nu hier daar ad jo mo ma pa do bel pas kan net wel niet zo al er u an mie lies drie vier acht tien elf maart ziek valk bever ' +
    'snoek haas bos berg dijk dal veld duin zee meer beek bron bergen heide brand brink baas bode bus hart mens kind man vrouw heer dame vriend buur gast hoek punt post brief pijl ring rijk arm prijs schat schoon stoop stok stam tak blad',
);

/** A sentence begins so far more often than a name. */
export const BEGINT_ZIN = lijst(
  'de het een en of maar want dus ik jij je hij zij ze we wij jullie u men er dit dat deze die wie wat waar hoe wanneer waarom welke wel niet geen ook nog al als dan toen nu hier daar in op aan uit bij met van voor na naar om te ' +
    'tot door over onder tussen zonder tegen binnen buiten sinds tijdens volgens wegens vanaf vanuit toch mei juni juli april maart augustus vandaag morgen gisteren zo zijn haar hun ons onze mijn jouw uw was is heeft had wil ben kan ' +
    'zal mag moet gaat mogelijk graag samen soms vaak later eerst straks dag beste lieve hoi hallo hey',
);

/** The word beside a name -> the role word that may stand in its place. */
const ROLLEN: Readonly<Record<string, string>> = {
  ...Object.fromEntries('moeder mama mamma mammie mem ma moe mo'.split(' ').map((woord) => [woord, 'moeder'])),
  ...Object.fromEntries('vader papa pappa baba heit pa va'.split(' ').map((woord) => [woord, 'vader'])),
  ...Object.fromEntries('oma beppe omi'.split(' ').map((woord) => [woord, 'oma'])),
  ...Object.fromEntries('opa pake opi'.split(' ').map((woord) => [woord, 'opa'])),
  ...Object.fromEntries('tante auntie'.split(' ').map((woord) => [woord, 'tante'])),
  ...Object.fromEntries('oom ome uncle'.split(' ').map((woord) => [woord, 'oom'])),
  ...Object.fromEntries('broer broertje tweelingbroer broers broertjes'.split(' ').map((woord) => [woord, 'broer'])),
  ...Object.fromEntries('zus zusje tweelingzus zussen zusjes'.split(' ').map((woord) => [woord, 'zus'])),
  ...Object.fromEntries(
    'zoon zoontje dochter dochtertje kind kinderen baby peuter kleuter meisje jongen jongetje zonen zoons dochters leerling leerlinge klasgenoot tweeling kleinzoon kleindochter'
      .split(' ')
      .map((woord) => [woord, 'kind']),
  ),
  ...Object.fromEntries(
    'juf juffrouw meester leerkracht leraar lerares docent docente mentor mentrix invaljuf'
      .split(' ')
      .map((woord) => [woord, 'leerkracht']),
  ),
  ...{ stiefvader: 'stiefvader', stiefpa: 'stiefvader', stiefmoeder: 'stiefmoeder', stiefma: 'stiefmoeder' },
  ...{
    stiefbroer: 'stiefbroer',
    stiefzus: 'stiefzus',
    halfbroer: 'halfbroer',
    halfbroertje: 'halfbroer',
    halfzus: 'halfzus',
    halfzusje: 'halfzus',
  },
  ...{
    pleegvader: 'pleegvader',
    pleegmoeder: 'pleegmoeder',
    pleegkind: 'pleegkind',
    pleegzoon: 'pleegkind',
    pleegdochter: 'pleegkind',
  },
  ...{ neef: 'neef', neefje: 'neef', nicht: 'nicht', nichtje: 'nicht', buurvrouw: 'buurvrouw', buurman: 'buurman' },
  ...{
    huisarts: 'huisarts',
    dokter: 'huisarts',
    wijkagent: 'wijkagent',
    trainer: 'sportcoach',
    sportcoach: 'sportcoach',
    oppas: 'oppas',
  },
  ...{
    "ib'er": 'intern begeleider',
    leerplichtambtenaar: 'leerplichtambtenaar',
    voogd: 'jeugdbeschermer',
    gezinsvoogd: 'jeugdbeschermer',
  },
};
export const rolVan = (woord: string): string | null => (Object.hasOwn(ROLLEN, woord) ? (ROLLEN[woord] ?? null) : null);

/** Chinese first names of two syllables, of which one alone is often a Dutch word: "Li Na", "jun jie". */
const EERSTE_LETTERGREEP = lijst(
  'li jun xiao jia yu xin hao zi wei yan ying zhi jing shu siu wai kwok chun ching kit lok mei yun tao hui hua zhen yi tang',
);
const TWEEDE_LETTERGREEP = lijst(
  'jie wei ling mei hao xin yi yu fang hua hong jun jing lin min ming ping qiang tao ting xia yan ying yun zhen wing yee fai kit lok mui xuan han chen rui ran yuan yin wai',
);
/** "na" and "tang" are Dutch words, and "mei na", "jun na" say when. */
const VOOR_NA = lijst('li xiao jia yu xin');
export const isTweeLettergrepen = (eerste: string, tweede: string): boolean => {
  if (tweede === 'na') return VOOR_NA.has(eerste);
  if (eerste === 'tang' && tweede !== 'wing' && tweede !== 'wai') return false;
  return EERSTE_LETTERGREEP.has(eerste) && TWEEDE_LETTERGREEP.has(tweede);
};
