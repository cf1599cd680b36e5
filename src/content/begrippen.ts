// Words a professional may not know, each explained in one or two sentences, and which of them stand in a text. Screens show these under "Woorden op deze pagina".

export interface Begrip {
  /** As it is shown. */
  woord: string;
  /** Other forms in which it occurs: plurals, abbreviations. */
  anders?: readonly string[];
  uitleg: string;
}

/** By the alphabet. What stands here in capitals only, is only found in capitals: OM is not `om`. */
export const BEGRIPPEN: readonly Begrip[] = [
  {
    woord: 'aandachtsfunctionaris',
    anders: ['aandachtsfunctionarissen'],
    uitleg: 'Een collega die veel weet van de meldcode. Je kunt bij deze collega terecht voor overleg en advies.',
  },
  { woord: 'aangifte', uitleg: 'Je vertelt de politie dat er mogelijk een strafbaar feit is gepleegd.' },
  {
    woord: 'achterlating',
    anders: ['achtergelaten', 'achterlaten'],
    uitleg: 'Iemand wordt tegen zijn wil in het buitenland achtergelaten, vaak door familie.',
  },
  {
    woord: 'acuut',
    anders: ['acute', 'acute onveiligheid', 'acuut onveilig'],
    uitleg: 'Nu of heel binnenkort dreigt gevaar voor iemands lichaam of leven. Zonder hulp komt er ernstige schade.',
  },
  {
    woord: 'adolescent',
    anders: ['adolescenten', 'adolescente'],
    uitleg: 'Een jongere die bijna volwassen is.',
  },
  {
    woord: 'afwegingskader',
    anders: ['afwegingskaders', 'afwegingsvraag', 'afwegingsvragen'],
    uitleg:
      'Vijf vragen die helpen beslissen: is melden nodig, en is hulp mogelijk? Elk beroep heeft eigen voorbeelden.',
  },
  {
    woord: 'anoniem',
    anders: ['anonieme', 'anonimiseren', 'geanonimiseerd', 'geanonimiseerde'],
    uitleg: 'Zo dat niemand kan weten om wie het gaat. Alleen de naam weglaten is vaak niet genoeg.',
  },
  {
    woord: 'AVG',
    uitleg: 'De privacywet. Je gebruikt alleen gegevens die nodig zijn voor een duidelijk doel.',
  },
  {
    woord: 'beroepscode',
    anders: ['beroepscodes'],
    uitleg: 'De regels die een beroepsgroep zelf heeft gemaakt over goed handelen.',
  },
  {
    woord: 'beroepsgeheim',
    anders: ['geheimhouding', 'geheimhoudingsplicht', 'zwijgplicht'],
    uitleg: 'Je vertelt niet door wat een cliënt je toevertrouwt. In enkele situaties mag je het toch delen.',
  },
  {
    woord: 'beroepsnorm',
    anders: ['beroepsnormen', 'meldnorm', 'meldnormen'],
    uitleg: 'Wat je beroepsgroep onder goed handelen verstaat. Afwijken kan, als je kunt uitleggen waarom.',
  },
  {
    woord: 'beroepsvereniging',
    anders: ['beroepsverenigingen', 'beroepsorganisatie'],
    uitleg: 'De vereniging van mensen met hetzelfde beroep. Je kunt er vaak om advies vragen.',
  },
  {
    woord: 'beschikking',
    anders: ['beschikkingen'],
    uitleg: 'Een besluit op papier, van een rechter of van de gemeente.',
  },
  { woord: 'bevoegd gezag', uitleg: 'Het bestuur dat verantwoordelijk is voor een school.' },
  {
    woord: 'calamiteit',
    anders: ['calamiteiten'],
    uitleg: 'Een onverwachte gebeurtenis in de hulp met ernstige schade of de dood tot gevolg.',
  },
  {
    woord: 'casemanager',
    anders: ['casemanagers'],
    uitleg: 'De vaste persoon die let op de afspraken over de hulp. In het onderwijs heet dat vaak zo.',
  },
  {
    woord: 'casusregisseur',
    anders: ['casusregisseurs', 'casusregie'],
    uitleg: 'Eén professional die het overzicht houdt en zorgt dat alle hulp bij elkaar past.',
  },
  {
    woord: 'Centrum Seksueel Geweld',
    anders: ['CSG'],
    uitleg: 'Een plek waar iemand hulp krijgt na seksueel geweld.',
  },
  {
    woord: 'complexe scheiding',
    anders: ['complexe scheidingen', 'vechtscheiding', 'vechtscheidingen'],
    uitleg: 'Een scheiding met veel strijd. Het kind komt klem te zitten tussen de ouders.',
  },
  {
    woord: 'conflict van plichten',
    uitleg: 'Je hoort te zwijgen, maar door zwijgen kan iemand ernstige schade krijgen. Je weegt wat voorgaat.',
  },
  {
    woord: 'convenant',
    anders: ['convenanten'],
    uitleg: 'Een schriftelijke afspraak tussen organisaties, bijvoorbeeld over informatie delen.',
  },
  {
    woord: 'dwingende controle',
    uitleg: 'Iemand beheerst het leven van een ander, bijvoorbeeld met regels, toezicht en angst.',
  },
  {
    woord: 'eergerelateerd geweld',
    anders: ['eergerelateerde', 'eergerelateerd', 'eerwraak', 'EGG'],
    uitleg: 'Geweld of dreiging om de eer van een familie te beschermen of te herstellen.',
  },
  {
    woord: 'eindverantwoordelijke',
    anders: ['eindverantwoordelijk', 'eindverantwoordelijken'],
    uitleg: 'Degene die volgens de meldcode van je organisatie het laatste woord heeft over wel of niet melden.',
  },
  {
    woord: 'functionaris gegevensbescherming',
    anders: ['FG', 'privacyfunctionaris'],
    uitleg: 'De persoon in een organisatie die let op de privacy.',
  },
  {
    woord: 'gecertificeerde instelling',
    anders: ['gecertificeerde instellingen', 'GI', "GI's", 'GI’s'],
    uitleg: 'De organisatie die een maatregel van de kinderrechter uitvoert, zoals een ondertoezichtstelling.',
  },
  {
    woord: 'gedragswetenschapper',
    anders: ['gedragswetenschappers', 'gedragsdeskundige'],
    uitleg: 'Een psycholoog of pedagoog die collega’s helpt om gedrag te begrijpen.',
  },
  {
    woord: 'gezag',
    anders: ['ouderlijk gezag', 'gezagdragend', 'gezagdragende'],
    uitleg:
      'Het recht en de plicht om voor een kind te zorgen en te beslissen. Meestal hebben ouders het, soms een voogd.',
  },
  { woord: 'gezagsregister', uitleg: 'Het register waarin staat wie het gezag heeft over een kind.' },
  {
    woord: 'gezinsvoogd',
    anders: ['gezinsvoogden', 'jeugdbeschermer', 'jeugdbeschermers'],
    uitleg: 'De professional die een gezin begeleidt als de kinderrechter dat heeft bepaald.',
  },
  { woord: 'GGZ', uitleg: 'Geestelijke gezondheidszorg: hulp bij psychische problemen.' },
  {
    woord: 'herleidbaar',
    anders: ['herleidbare', 'herleidbaarheid', 'herleidbaarheidscheck', 'te herleiden'],
    uitleg: 'Iemand kan raden om wie het gaat, ook als er geen naam staat.',
  },
  { woord: 'houder', anders: ['houders'], uitleg: 'De eigenaar of het bestuur van een kinderopvang.' },
  {
    woord: 'huiselijk geweld',
    uitleg: 'Geweld door iemand uit de kring van thuis, zoals een partner, ex-partner of familielid.',
  },
  {
    woord: 'huwelijksdwang',
    anders: ['gedwongen huwelijk', 'gedwongen huwelijken'],
    uitleg: 'Iemand wordt onder druk gezet om te trouwen.',
  },
  {
    woord: 'IB’er',
    anders: ["IB'er", "IB'ers", 'IB’ers', 'intern begeleider', 'intern begeleiders'],
    uitleg: 'Intern begeleider: de collega op een basisschool die de zorg voor leerlingen regelt.',
  },
  {
    woord: 'IGJ',
    anders: ['Inspectie Gezondheidszorg en Jeugd'],
    uitleg: 'De inspectie die toezicht houdt op de zorg en de jeugdhulp.',
  },
  {
    woord: 'integriteitsroute',
    uitleg: 'De vaste weg in een organisatie als een medewerker misschien iets ernstig verkeerds doet.',
  },
  { woord: 'intervisie', uitleg: 'Met collega’s een situatie uit het werk bespreken en daarvan leren.' },
  {
    woord: 'jeugdbeschermingstafel',
    anders: ['beschermingstafel'],
    uitleg: 'Een gesprek met ouders en organisaties: moet de Raad voor de Kinderbescherming onderzoek doen?',
  },
  {
    woord: 'jeugdgezondheidszorg',
    anders: ['JGZ', 'jeugdarts', 'jeugdartsen', 'jeugdverpleegkundige', 'jeugdverpleegkundigen'],
    uitleg: 'Artsen en verpleegkundigen die volgen hoe kinderen gezond opgroeien.',
  },
  {
    woord: 'kindcheck',
    anders: ['kindchecks'],
    uitleg: 'Nagaan of een volwassene voor kinderen zorgt en of zij veilig zijn. Dit hoort bij stap 1 van de meldcode.',
  },
  {
    woord: 'kindermishandeling',
    uitleg:
      'Wat ouders of anderen doen of nalaten en wat een kind ernstig schaadt. Ook verwaarlozing en geweld meemaken.',
  },
  {
    woord: 'kindermishandeling door falsificatie',
    anders: ['KMdF'],
    uitleg: 'Een ouder verzint, vervalst of veroorzaakt klachten bij een kind.',
  },
  { woord: 'kinderrechter', uitleg: 'De rechter die beslist over bescherming van kinderen.' },
  { woord: 'KNMG', uitleg: 'De beroepsorganisatie van artsen. Zij heeft een eigen meldcode.' },
  {
    woord: 'Landelijk Knooppunt Huwelijksdwang en Achterlating',
    anders: ['LKHA'],
    uitleg: 'Een organisatie met veel kennis over huwelijksdwang en achterlating.',
  },
  {
    woord: 'LECK',
    uitleg: 'Een landelijk centrum waar artsen advies kunnen vragen over mogelijke kindermishandeling.',
  },
  {
    woord: 'leerplichtambtenaar',
    anders: ['leerplicht'],
    uitleg: 'Let namens de gemeente op of kinderen naar school gaan.',
  },
  {
    woord: 'letselduiding',
    anders: ['letselduider', 'letseldeskundige', 'letsel duiden'],
    uitleg: 'Een deskundige beoordeelt hoe een verwonding kan zijn ontstaan.',
  },
  {
    woord: 'licht verstandelijke beperking',
    anders: ['LVB', 'verstandelijke beperking'],
    uitleg: 'Iemand heeft meer moeite met leren, begrijpen en zich redden dan de meeste mensen.',
  },
  {
    woord: 'maatje',
    anders: ['maatjes'],
    uitleg: 'Een collega met wie je een situatie bespreekt, zonder namen.',
  },
  {
    woord: 'mantelzorger',
    anders: ['mantelzorgers', 'mantelzorg'],
    uitleg: 'Iemand die voor een naaste zorgt en daar niet voor betaald wordt.',
  },
  {
    woord: 'mantelzorgverleningscheck',
    anders: ['mantelzorgcheck'],
    uitleg: 'De arts vraagt: zijn er volwassenen die van deze patiënt afhankelijk zijn?',
  },
  {
    woord: 'MDA++',
    uitleg: 'Een team van specialisten uit zorg, politie en justitie, voor zeer ernstig geweld dat terugkomt.',
  },
  {
    woord: 'MDO',
    anders: ['multidisciplinair overleg'],
    uitleg: 'Een overleg van professionals met verschillende beroepen over één situatie.',
  },
  {
    woord: 'meldcode',
    anders: ['meldcodes'],
    uitleg:
      'Een stappenplan bij zorgen over huiselijk geweld of kindermishandeling. Het helpt je overleggen, wegen en beslissen.',
  },
  {
    woord: 'meldingsbevoegd',
    anders: ['meldingsbevoegde', 'meldingsbevoegden'],
    uitleg: 'Door je organisatie aangewezen om een signaal te zetten in de verwijsindex.',
  },
  {
    woord: 'meldrecht',
    uitleg:
      'Volgens de wet mag je Veilig Thuis informatie geven over een vermoeden. Toestemming is daarvoor niet nodig.',
  },
  {
    woord: 'minderjarig',
    anders: ['minderjarige', 'minderjarigen'],
    uitleg: 'Jonger dan 18 jaar.',
  },
  {
    woord: 'monitoren',
    anders: ['monitorafspraak', 'monitorafspraken', 'monitoring', 'monitort'],
    uitleg: 'Na de hulp blijven volgen of het goed gaat.',
  },
  { woord: 'OM', anders: ['Openbaar Ministerie'], uitleg: 'De organisatie die verdachten voor de rechter brengt.' },
  {
    woord: 'ondertoezichtstelling',
    anders: ['ondertoezichtstellingen', 'OTS', 'onder toezicht gesteld', 'onder toezicht gestelde'],
    uitleg: 'De kinderrechter bepaalt dat een gezin hulp krijgt van een jeugdbeschermer. De ouders houden het gezag.',
  },
  {
    woord: 'onthulling',
    anders: ['onthullingen', 'disclosure', 'onthult'],
    uitleg: 'Iemand vertelt uit zichzelf over geweld of mishandeling, of vraagt er hulp voor.',
  },
  {
    woord: 'overlegtafel',
    anders: ['overlegtafels'],
    uitleg: 'Een vast overleg van organisaties over situaties in gezinnen.',
  },
  {
    woord: 'parentificatie',
    uitleg: 'Een kind zorgt voor een ouder of voor andere kinderen, terwijl dat niet bij de leeftijd past.',
  },
  { woord: 'pleger', anders: ['plegers'], uitleg: 'Degene die het geweld gebruikt of een ander verwaarloost.' },
  {
    woord: 'procesregisseur',
    anders: ['procesregisseurs'],
    uitleg: 'Degene die de samenwerking van alle organisaties leidt, zonder zelf hulp te geven.',
  },
  {
    woord: 'Raad voor de Kinderbescherming',
    anders: ['RvdK'],
    uitleg: 'De organisatie die onderzoekt of een kind bescherming van de rechter nodig heeft.',
  },
  {
    woord: 'reclassering',
    anders: ['jeugdreclassering'],
    uitleg: 'Begeleidt verdachten en veroordeelden, zodat zij niet opnieuw in de fout gaan.',
  },
  {
    woord: 'risicotaxatie',
    anders: ['risicotaxaties'],
    uitleg: 'Een deskundige schat op een vaste manier in hoe groot het gevaar is.',
  },
  { woord: 'SEH', anders: ['spoedeisende hulp'], uitleg: 'De afdeling van een ziekenhuis voor spoed.' },
  { woord: 'SKJ', uitleg: 'Het register waarin jeugdprofessionals staan ingeschreven.' },
  {
    woord: 'stalking',
    anders: ['stalkt', 'stalken', 'stalker'],
    uitleg: 'Iemand valt een ander steeds opnieuw lastig, bijvoorbeeld door te volgen of te bellen.',
  },
  {
    woord: 'structureel',
    anders: ['structurele', 'structurele onveiligheid', 'structureel onveilig'],
    uitleg: 'De onveilige situatie komt steeds terug of houdt aan.',
  },
  {
    woord: 'toezichthouder',
    anders: ['toezichthouders', 'Wmo-toezichthouder'],
    uitleg: 'Controleert namens de overheid of organisaties goed en veilig werken.',
  },
  { woord: 'tuchtrechter', uitleg: 'Beoordeelt of een professional zich hield aan de regels van het beroep.' },
  {
    woord: 'Veilig Thuis',
    uitleg:
      'Hier vraag je advies over huiselijk geweld en kindermishandeling, of doe je een melding. Advies kan zonder namen.',
  },
  {
    woord: 'veiligheidsplan',
    anders: ['veiligheidsplannen', 'veiligheidsafspraak', 'veiligheidsafspraken'],
    uitleg: 'Concrete afspraken met ouders, kind en mensen om hen heen, zodat het kind veilig is.',
  },
  {
    woord: 'vertrouwensarts',
    anders: ['vertrouwensartsen'],
    uitleg: 'Een arts van Veilig Thuis die meedenkt bij medische vragen.',
  },
  {
    woord: 'vertrouwensinspecteur',
    anders: ['vertrouwensinspecteurs'],
    uitleg:
      'Werkt bij de Inspectie van het Onderwijs. Geeft advies bij zorgen over medewerkers van scholen en kinderopvang.',
  },
  {
    woord: 'vertrouwenspersoon',
    anders: ['vertrouwenspersonen'],
    uitleg: 'Iemand in een organisatie bij wie je je verhaal kwijt kunt.',
  },
  {
    woord: 'verwijsindex',
    anders: ['VIR', 'verwijsindex risicojongeren'],
    uitleg:
      'Een systeem waarin professionals zetten dat zij zorgen hebben over een jongere. Er staat niet in waarover.',
  },
  {
    woord: 'voogdij',
    anders: ['voogd', 'voogden'],
    uitleg: 'Een ander dan de ouders heeft het gezag over een kind. Dat is de voogd.',
  },
  {
    woord: 'vordering',
    anders: ['vorderingen'],
    uitleg: 'Een officiële eis om gegevens te geven, bijvoorbeeld van justitie.',
  },
  {
    woord: 'vrouwelijke genitale verminking',
    anders: ['genitale verminking', 'meisjesbesnijdenis', 'VGV'],
    uitleg: 'De geslachtsdelen van een meisje of vrouw worden beschadigd, zonder medische reden. Het is strafbaar.',
  },
  {
    woord: 'warme overdracht',
    uitleg: 'Je vertelt een collega zelf wat er speelt en controleert of die het echt overneemt.',
  },
  {
    woord: 'wettelijk vertegenwoordiger',
    anders: ['wettelijk vertegenwoordigers', 'wettelijke vertegenwoordiger', 'wettelijke vertegenwoordigers'],
    uitleg: 'Degene die volgens de wet voor een ander beslist: een ouder met gezag of een voogd, bijvoorbeeld.',
  },
  {
    woord: 'wijkteam',
    anders: ['wijkteams', 'buurtteam', 'buurtteams', 'lokaal team', 'lokale teams', 'sociaal team', 'jeugdteam'],
    uitleg: 'Professionals in de buurt die namens de gemeente hulp geven en regelen.',
  },
  {
    woord: 'wilsonbekwaam',
    anders: ['wilsonbekwame', 'wilsonbekwaamheid', 'wilsbekwaam', 'wilsbekwame'],
    uitleg: 'Iemand kan een bepaalde beslissing niet goed zelf nemen. Wilsbekwaam is het omgekeerde.',
  },
  { woord: 'Wmo', uitleg: 'De wet over hulp van de gemeente aan mensen thuis. Veilig Thuis staat ook in deze wet.' },
  {
    woord: 'zedenmisdrijf',
    anders: ['zedenmisdrijven', 'zedendelict', 'zedendelicten', 'zedenzaak'],
    uitleg: 'Een strafbaar feit dat met seksueel geweld of misbruik te maken heeft.',
  },
  {
    woord: 'Zorg- en Veiligheidshuis',
    anders: ['Zorg- en Veiligheidshuizen', 'Veiligheidshuis'],
    uitleg: 'Hier werken zorg, politie, justitie en gemeente samen aan ingewikkelde situaties.',
  },
  {
    woord: 'zorgcoördinator',
    anders: ['zorgcoördinatoren'],
    uitleg: 'Een collega op een middelbare school die de hulp voor leerlingen regelt.',
  },
];

const ofForm = new Map(
  BEGRIPPEN.flatMap((begrip) => [begrip.woord, ...(begrip.anders ?? [])].map((form) => [form, begrip])),
);
const onlyCapitals = (form: string): boolean => form === form.toUpperCase();
const sameForm = (form: string): string => (onlyCapitals(form) ? form : form.toLowerCase());
const byForm = new Map([...ofForm].map(([form, begrip]) => [sameForm(form), begrip]));

const literal = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
// Longest first: "bevoegd gezag" is not about "gezag".
const anyForm = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...ofForm.keys()]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** The words in a text that are explained, each once, in the order in which they occur. */
export function begrippenIn(tekst: string): Begrip[] {
  const found = new Set<Begrip>();
  for (const [form] of tekst.matchAll(anyForm)) {
    const begrip = byForm.get(form) ?? byForm.get(form.toLowerCase());
    if (begrip) found.add(begrip);
  }
  return [...found];
}
