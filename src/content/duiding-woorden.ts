// The words that say what somebody makes of it rather than what was seen: by the question they bring, with the uses that are no interpretation. Words only; finding them is duiding.ts.

/** What kind of interpretation it is decides which question helps. */
export const DUIDING_VRAGEN = {
  /** A judgement of a person. */
  oordeel: 'Wat zag of hoorde je precies?',
  /** A diagnosis, or a word that sounds like one. */
  diagnose: 'Van wie weet je dit?',
  /** A generalisation. */
  algemeen: 'Hoe vaak zag of hoorde je dat, en wanneer voor het laatst?',
  /** A conclusion, or what somebody is thought to feel. */
  conclusie: 'Waaraan merkte je dat?',
} as const;
export type DuidingSoort = keyof typeof DUIDING_VRAGEN;

/** Bent as adjectives are. What bends otherwise has its bent stem behind a colon. */
export const BIJVOEGLIJK: Readonly<Record<DuidingSoort, string>> = {
  oordeel: `
    agressief manipulatief brutaal lui druk asociaal egoïstisch egocentrisch koppig eigenwijs dwars onhandelbaar
    onbeleefd onbeschoft ongehoorzaam ongemotiveerd ongeïnteresseerd onbetrouwbaar onverantwoord onverantwoordelijk
    onverschillig onvolwassen kinderachtig dom gemeen:gemen vals sluw geniepig leugenachtig hysterisch labiel overbezorgd
    bemoeizuchtig dominant autoritair dwingend claimend afstandelijk harteloos liefdeloos lastig vervelend storend
    opstandig recalcitrant obstinaat rebels provocerend gewelddadig onberekenbaar onvoorspelbaar impulsief onbeheerst
    ongecontroleerd ongeremd losbandig verwend verwaand arrogant zielig laks nalatig gemakzuchtig naïef:naïev theatraal
    aanstellerig overdreven achterdochtig raar gek vreemd eigenaardig abnormaal zonderling onnozel onaardig
    onsympathiek vijandig wraakzuchtig haatdragend ondankbaar respectloos gewetenloos onwillig opzettelijk moedwillig
    overbeschermend hardvochtig drammerig driftig opvliegend prikkelbaar wantrouwend wantrouwig chaotisch passief
    temperamentvol`,
  diagnose: `
    autistisch narcistisch psychopathisch depressief manisch bipolair psychotisch schizofreen:schizofren paranoïde verslaafd
    alcoholverslaafd drugsverslaafd gokverslaafd gameverslaafd getraumatiseerd hyperactief zwakbegaafd laagbegaafd
    hoogbegaafd hoogsensitief dwangmatig neurotisch gedragsgestoord gestoord overspannen suïcidaal geparentificeerd
    ondervoed`,
  algemeen: 'extreem structureel',
  conclusie: `
    verwaarloosd mishandeld misbruikt onveilig onverzorgd onhygiënisch onmachtig onbekwaam overbelast disfunctioneel
    zorgelijk zorgwekkend verontrustend schrijnend triest problematisch grensoverschrijdend ongepast afwijkend
    teruggetrokken angstig bang somber gespannen gestrest onzeker ongelukkig eenzaam wanhopig gefrustreerd jaloers
    apathisch lusteloos onrustig instabiel ontregeld verward inadequaat heftig dronken zorgmijdend onleerbaar symbiotisch toxisch liefdevol:liefdevoll zorgzaam`,
};

/** As they are written: forms of one word with a slash between them, one word a line. `*` is any word. */
export const ANDERS: Readonly<Record<DuidingSoort, string>> = {
  oordeel: `
    liegt/liegen/lieg/loog/logen/gelogen
    manipuleert/manipuleren/manipuleerde/manipuleerden/gemanipuleerd
    terroriseert/terroriseren/terroriseerde
    intimideert/intimideren/intimideerde/intimiderend/intimiderende
    tiranniseert/tiranniseren
    commandeert/commanderen/commandeerde
    vraagt aandacht/vraagt veel aandacht/vragen veel aandacht/vroeg veel aandacht/aandacht vragen/negatieve aandacht
    trekt de aandacht/aandachttrekker/aandachttrekkerij/aandachttrekkend/aandachttrekkend gedrag
    agressie
    snel boos
    stelt zich aan/stelde zich aan/stellen zich aan/aansteller
    speelt de baas/speelde de baas/de baas spelen
    drijft * zin door/zijn zin doordrijven/haar zin doordrijven
    zet moeder naar * hand/zet vader naar * hand/zet iedereen naar * hand
    rotkind/rotjoch
    lastpak/lastpost
    pestkop
    leugenaar/leugenaars
    tiran
    slechte moeder/slechte vader/slechte ouder/slechte ouders
    losse handjes
    kort lontje
    doet geen moeite/doen geen moeite/deed geen moeite
    expres
    met opzet
    moeilijk kind/moeilijke kinderen/moeilijk gezin/moeilijke ouders/moeilijke moeder/moeilijke vader
    moeilijk gedrag
    treitert/treiteren/treiterde`,
  diagnose: `
    ADHD
    ADD
    autisme/autist/autisten
    PDD-NOS
    ODD
    PTSS
    borderline/borderliner
    narcist/narcisme
    psychopaat/psychopaten
    sociopaat
    depressie/depressies
    psychose/psychoses
    schizofrenie
    verslaving/verslavingen/alcoholverslaving/drugsverslaving/gameverslaving
    alcoholist/alcoholiste
    alcoholmisbruik/drugsmisbruik
    trauma/trauma's/jeugdtrauma
    onveilig gehecht/onveilige hechting
    hechtingsstoornis/hechtingsproblemen/hechtingsproblematiek
    LVB/LVG
    verstandelijk beperkt/verstandelijke beperking
    eetstoornis/anorexia
    verlatingsangst/faalangst
    gedragsstoornis/gedragsstoornissen
    persoonlijkheidsstoornis
    burn-out
    parentificatie
    ouderverstoting
    loyaliteitsconflict/loyaliteitsproblemen
    ontwikkelingsachterstand`,
  algemeen: `
    altijd
    nooit
    constant
    continu
    voortdurend
    de hele tijd
    vaak
    regelmatig
    meestal
    telkens
    keer op keer
    steeds weer
    elke keer/iedere keer
    om de haverklap
    iedereen weet/iedereen vindt/iedereen ziet
    helemaal niets/helemaal niks
    totaal geen/totaal niet`,
  conclusie: `
    verwaarloost/verwaarlozen/verwaarlozing
    mishandelt/mishandelen/mishandeling
    kindermishandeling
    huiselijk geweld
    slecht verzorgd/slecht verzorgde
    slechte hygiëne
    puinhoop
    niet in staat
    onvoldoende toezicht/te weinig toezicht
    maakt een * indruk/maakte een * indruk/maken een * indruk
    zit klem/zitten klem
    in zichzelf gekeerd
    escaleert/escaleren/escaleerde/escaleerden/geëscaleerd/escalatie
    misbruik
    onveiligheid
    niet pluis
    aan * lot overgelaten
    pedagogisch zwak/pedagogisch zwakke/opvoedingsonmacht/onmacht
    kan het niet aan/kunnen het niet aan/kon het niet aan
    multiprobleemgezin/probleemgezin
    probleemkind
    probleemgedrag
    vechtscheiding
    geen structuur/mist structuur/gebrek aan structuur
    stelt geen grenzen/stellen geen grenzen/kent geen grenzen
    geen overwicht
    geen band/slechte band/goede band/sterke band
    niet lekker in * vel/lekker in * vel
    uit balans
    opvallend gedrag
    ongewenst gedrag
    vreemd gedrag
    onder invloed
    stoned
    verbergt iets/iets te verbergen/houdt iets achter
    zorgmijder/zorgmijders
    weerstand/in de weerstand
    werkt niet mee/werken niet mee/werkte niet mee
    niet leerbaar
    geen inzicht`,
};

/** Where the word means something else. The word stands between `<` and `>`. */
export const BEHALVE: Readonly<Record<string, RegExp>> = {
  druk: /(?:onder|hoge|lage|meer|minder|veel|te veel|de|die|het (?:is|was|wordt|werd)(?: (?!een )\p{L}+){0,2}) <druk>|<druk> (?:op|met|bezig|uit|van|aan)|<drukke?> (?:weg|straat|kruispunt|dag|week|maand|periode|ochtend|middag|avond|tijd|baan|gang|klas|winkel|agenda|leven|school|plein)|<drukst?e>/iu,
  lui: /<luiere?>/iu,
  gek: /<gek> (?:op|genoeg|van)|voor de <gek>/iu,
  vreemd:
    /<vreemde> (?:man|vrouw|mensen|taal|talen|auto|kinderen|kind|huis|persoon|volwassene\p{L}*|mannen|vrouwen)|<vreemd> ga/iu,
  lastig:
    /(?:het (?:is|was|wordt|werd)(?: \p{L}+)?) <lastig>|<lastige?> (?:gevallen|viel|te |moment)|val(?:t|len)? \p{L}+ <lastig>/iu,
  vervelend: /(?:het (?:is|was)(?: \p{L}+)?) <vervelend>|<vervelend> (?:voor|om|te )/iu,
  gemeen: /<gemeen> (?:hebben|heeft|met)|(?:heeft|hebben) \p{L}+ <gemeen>/iu,
  vals: /<valse?> (?:spe|zing|zong|alarm|start|naam|gespeeld)/iu,
  gestoord: /(?:werd|wordt|werden|worden|niet) <gestoord>|<gestoord> (?:door|tijdens|bij|in)/iu,
  dwars: /<dwars> (?:over|door|op|in|zit)|zit \p{L}+ <dwars>/iu,
  dom: /de <dom>/iu,
  raar: /het (?:is|was)(?: \p{L}+)? <raar>/iu,
  gespannen: /<gespannen> (?:tussen|over|op)/iu,
  altijd: /(?:niet|voor) <altijd>/iu,
  nooit: /(?:nog|bijna nog) <nooit>|<nooit> (?:eerder|meer)/iu,
  vaak: /(?:hoe|niet|zo|minder|even) <vaak>/iu,
  regelmatig: /<regelmatig> (?:ritme|schema)|(?:niet|eet|slaapt) <regelmatig>/iu,
  'elke keer': /bij <(?:elke|iedere) keer>/iu,
  trauma: /<trauma>\s?(?:therap|behandel|zorg)/iu,
  'goede band': /<goede band>en/iu,
  misbruik: /<misbruik> (?:maakt|maakte|gemaakt)|maakt? <misbruik>/iu,
  extreem: /<extreem> (?:weer|warm|koud)/iu,
  weerstand: /<weerstand> (?:tegen ziek|van het)/iu,
  'met opzet': /niet <met opzet>/iu,
  // What they drank.
  dronken:
    /<dronken> (?:\p{L}+ )?(?:een|de|het|hun|haar|zijn|geen|veel|samen|koffie|thee|melk|water|bier|wijn|limonade|sap|cola|ranja|niets|niks|iets|uit|op)(?!\p{L})/iu,
  structureel: /<structurele?> (?:overleg|hulp|steun|begeleiding|afspraken)/iu,
  'vraagt aandacht': /<[^<>]+> voor/iu,
  heftig: /<heftig> (?:ja|nee|met)/iu,
  agressie: /<agressie>(?:training|regulatie|-?therap)|(?:training|cursus|hulp) (?:\p{L}+ )?<agressie>/iu,
  onrustig: /(?:slaapt|sliep|slapen|nacht\p{L}*) (?:\p{L}+ )?<onrustig>/iu,
  // By the police or the court: then it is known how.
  mishandelt: /(?<!\p{L})(?:politie|aangifte|veroordeeld|detentie|rechter|rechtbank)(?!\p{L})[^.?!]*</iu,
  'huiselijk geweld':
    /(?:cursus|training|aanpak|meldcode) (?:\p{L}+ )?<huiselijk geweld>|(?<!\p{L})(?:politie|aangifte|veroordeeld|huisverbod)(?!\p{L})[^.?!]*</iu,
  kindermishandeling: /(?:cursus|training|aanpak|meldcode) (?:\p{L}+ ){0,3}<kindermishandeling>/iu,
};
