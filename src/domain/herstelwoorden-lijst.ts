// The 2048 words of which twelve are a way back. Never change one: what people wrote down would open nothing any more. Made by scripts/herstelwoorden.ts.

export const HERSTELWOORDEN: readonly string[] = `
aaien aalbes aambeeld aanbod aandacht aanhef aankomst aanleg aanmaak aanpak aanrecht aanstoot aantal aanvraag
aanwinst aanzien aapje aardbei aarzelen abdij abonnee abrikoos absoluut academie accent accu achter acrobaat
acteur actie adder adelaar admiraal adres advies afdak affiche afgrond afhaal afloop afmeting afreis afspraak
afstand afval afwas afzender agenda akelig akker akkoord aktetas alarm album algebra alinea allemaal almanak
alpaca alsnog altaar altijd amandel ambacht ambitie amfibie amper amusant analyse ananas anders anekdote anjer
ansjovis antenne antiek antwoord apart apotheek apparaat appel applaus aquarium arbeid archief arena argument
armband aroma artiest asbak asfalt asperge aspirine atelier atleet atoom attent audio augurk auto avocado avond
azijn azuur baard babbelen baden badkamer bagage bagger bakboord bakfiets bakmeel balkon ballet balsem balzaal
bamboe banaan bandje banjo barak barbecue barkruk baron barst basalt basket bassin batterij bazaar beambte
bebouwd bedanken bedding bedoelen bedrag beeld beenham beest beetje befaamd begaafd begeven begin begrip behang
behendig behoefte beitel bekend bekijken bekleden bekroond beleg belofte bemerken bemoedig benadruk beneden
benieuwd benoemen benzine bepaald beperkt beproefd beraad bereik berg berijden beroep beschuit besluit bestek
betaal betekent beton beurs bevel bevolken bewaker beweging bewijs bewonder bezem bezig bezoek bezwaar bidon
bieden biefstuk biels bier biggetje bijbel bijdrage bijlage bijna bikini biljart binnen biologie bioscoop
bisschop bitter bivak blaadje bladeren blaffen blank blauw blazen bleek blij bliksem blinken bloedje blond
blouse blunder blussen bobslee bochtig bodem boeket boetiek bokaal boksen bolhoed bollen bolwerk bombarie
bomvol bonbon bondig bonk bontjas boog boord bootje bordes borgen borrel borstel bosbes bosrand boter botsing
bouillon bouwen boven braadpan braille breed breien brem brengen breuk brief brigade bril broccoli broeder
brokkel brons brood brouwer brug bruid brullen brunch buffel buidel buiging buik buiten buizerd bukken bulderen
bulldog bultrug bunker burcht bureau burger bushalte buslijn butler buurman buxus buzzer cabaret cabine cacao
cactus cadeau cake calorie camera camping canon capsule caravan cargo carnaval cartoon cassette cavalier cavia
ceintuur cello cement centrum chalet chanson chaos charme check chef chip chocola chroom cider cijfer cilinder
cipres circus cirkel citaat citroen clown club coach coalitie cobra code colbert collega compact concert
conditie confetti congres contact copieus correct couplet cowboy crackers crawl creatief cricket cruise cultuur
curry cursus curve cyclus daad daarom dadel dagboek daglicht dagtaak dahlia dakgoot dakpan dakraam dalen damast
dambord dampen dankbaar dansen dapper dashond daverend debat december decibel decor deegrol defect degelijk
deining dekbed deksel delicaat delta demper denken depot derde design dessert detail deugd deuk deuntje deurmat
diadeem diagram dialoog dichter dictee dieet dienst digitaal dijk dille diner dingen dinsdag diploma direct
dirigent discus distel divan divers dobber docent doek doelpunt doezelen dogma dokter dolfijn domein dominee
domoor donder donut doolhof doop doorn doosje dopje dorpel dorst dosis douane douche draaien draf dragen drama
drempel dreumes driehoek drift drijven dringend droef drogist drom droog druif drukken drummen druppel dubbel
duim duinpan duister duizend dukaat duren dutje duurzaam dwars dweil dynamo echo ecologie edelhert editie
eekhoorn eend eenheid eenling eenzaam eerlijk eerste eeuw effen egel eierdop eigen eiland einde ekster elastiek
elders elegant elektra element elfde elftal elkaar elleboog embleem emigrant emmer emotie empathie energie
enkel enorm ensemble entree envelop ergens erker ermee ernaast erosie ervaring erwten espresso essay etage
etalage etappe eten ethiek etiket etmaal etui evenaar ever evolutie exact examen excuus exotisch expert expres
extra fabel fabriek facet fagot fakkel familie fanfare fantasie farao favoriet fazant februari federaal
feestdag feilloos feit feniks fenomeen ferm festival fietser figuur fijn file filmster filosoof filter finale
finish firma fitness fjord flacon flamingo flanel flapoor flat fleece flensje fles fleurig flexibel flink flirt
flits fluit fluweel focus foedraal folder folklore fonds fontein fooi forel formule fornuis fort fossiel foto
fraai fragment framboos fresco friet fris frituur fronsen fuchsia functie fusie gaan gaatje gadget galei galm
galop gammel gang garage garnaal gast gave gazon gebaar gebeuren gebied gebouw gebruik gedachte gedeelte
gedicht geduld geestig gefluit gehakt geheim gehoor geiser gejuich gekko gelach geld geleerd geliefd geloof
geluid gemak gember gemeente gems gemutst genade generaal geniaal genot genre geopend gepast geraamte gerecht
gerinkel gerst geschenk gesprek getal getij getrouw getuige geur gevoel gewei gewoon gezang gezellig gezin
gezond gids gieten gigant gilde giraf gitaar glad glanzen glasbak glazuur gletsjer gleuf glijbaan glimlach
glinster globaal gloed glorie gnoom golf goochel gordel gorilla goud goulash graaf gracht granaat grap grasmat
gratis graveren grazen greep grendel grijs grillen grimas groen grommen grond groot gulp gunnen gunst gymles
gymnast gymzaal haai haast hagel hakken halfrond hals halte hamer hamster handdoek hanger hard haring harmonie
harnas harten haven havik hazelaar hebben hecht hectare heden heel hefboom heftig heide heimwee heks helft
helium helling helm helpen hemd hengel herberg herder herfst herinner hersens hert heup heuvel hevig hiermee
hinken historie hitte hobbel hoed hoekig hoera hoest hoeve hoger hommel honing hoofd hoogte hopelijk hoppen
horde horizon horloge hotel houding hout houvast houweel huid huifkar huilbui huisarts hulst humeur humor humus
hunkeren huppelen huwelijk huzaar hyacint hyena ideaal idee idool iedereen iemand iglo ijsbeer ijslolly
ijspegel ijstijd ijverig ijzer imitatie imker immers import impuls inbegrip inbox index indigo indruk ingang
inham inhoud inkomen inkt inlevend inloop inmaak innemen innig inpakken inrit insect insigne inslag instap
intact internet intrek invloed inwoner inzage inzet irissen ironie isolatie item ivoor jaar jacht jager jakhals
jaloezie jammer januari japon jasje jawel jawoord jazz jeans jeep jeugdig jingle joch jodelen joggen jojo joker
jolig jongleer journaal joviaal jubel jubileum judoka juffrouw juichen juist jukebox juni jurk justitie jutezak
juweel kaak kaart kaatsen kabaal kabinet kabouter kachel kader kajuit kakelen kalender kalf kalkoen kameel
kamille kamp kanarie kano kantine kapel kapitein kapstok karaf karig karper kartel karwei kassa kastanje katoen
katrol kauwen kaviaar kazerne keer keizer kelder kelk kenmerk kennis kenteken keramiek kerel kerkuil kermis
kern kerrie kerstmis ketting keuken keuring keuze kiem kieuw kiezel kijken kikker kilo kimono kind kiosk kippen
kist kitesurf kiwi klaar klant klap klaver kleding klei kletsen kleur kliek klimop kliniek klodder klok klomp
klooster kluif klungel klus knaap knabbel knal knarsen knecht kneden kneep knetter knie knikken knoest knoflook
knoop knorren knuffel knuppel knutsel koala kobalt koekoek koel koepel koers koffer kokos kolen kolibrie kolom
komeet komisch kompas konijn kookpot koopman koor koraal korenaar korf kosmos kostuum kotter koude kraag krab
krachtig kralen kranig kraters kreeft kriebel krijt krimp kring kristal kroes krokus kronkel kroon kruimel krul
kuchen kudde kuieren kuiken kuil kussen kwadraat kwaken kwark kwast kweker kwestie kwik kwispel laars laat
labyrint lach lade lading lagere lagune laken lamel land langlauf lantaarn larve laser lasten laurier lava
lavendel lawaai lawine leder leefbaar leeg leerling leesbril legende leguaan leiding leisteen lekker lelie
lemmet lengte lening lepel lesuur letter leven libel licht liedje lief liever lift ligfiets ligging ligstoel
lijm lijst limerick limonade liniaal links linoleum liter livrei locatie loep logeren logica loket longen lood
loopbaan loterij louter loyaal luchtig lucifer luipaard lunch lupine luster luxe lyceum lynx maaltijd maatwerk
machine magazijn magisch magneet mahonie makelaar makreel mammoet manchet manege mango manier mantel mappen
maquette marathon markt marmer mascotte masker massage mate matglas matras maximum medaille medicijn meerkoet
megafoon meikever meisje melding melkbus meloen memorie meneer mens merk messing mest meter metgezel methode
meubel middag mijl mikado mild milieu miljoen mimiek mimosa minder minibus minuut mistral mobiel modder model
moeras mokka molecuul molshoop moment monarch mond monitor monnik monster montuur mopper morsen mossel mosterd
motor motregen mouw muesli muis mummie munt murmel museum musical muskaat mustang mutsen muur muziek mysterie
mythe naadloos naald naam nabij nachtuil nadeel nadruk najaar namaak namiddag napret narcis narwal nasi natie
natuur navel nazomer nectar nederig neef neerslag negen netjes netto neus neutraal nieuws niezen nijptang nimf
niveau nobel nodig noedels noemen nokken nomade noodrem nooit noorden normaal notaris notitie nougat november
nuance nuchter nummer nuttig nylon oase obelisk object oceaan ochtend oefenen oerwoud oester officier ogen
oksel oktober olie olifant olijf omdat omelet omgaan omgeving omhelzen omhoog omkeer omkleden omroep omslag
omtrek omvang omweg onbekend ondiep oneens oneven ongeluk onkruid onlangs onrust ontbijt onweer onzin oogappel
oogje ooglid oogst ooievaar oorbel opbergen opdoen opdracht opening opera opgave ophalen ophef opinie opkikker
opkomst oplader opmaat opmerken opname opnieuw oppas oprapen oprit opruimen opstel optelsom optillen optocht
opwarmen opwinden opzet opzij orakel oranje orchidee ordelijk oregano organist orgel origami orkaan orkest
ornament ouderdom outfit ovaal overal oxidatie ozon paal paarden paasei pacifist page pagina pakhuis pakket
paleis paling paneel panorama panter papaja papier paprika parade pardon parel parfum park parodie partij
paspoort passie pastei patat patent patio patroon pauw pauze pech pedaal peddel pees peil pelgrim pelikaan
penning penseel peper perfect pergola periode perron perzik petunia peuter piano piekeren piepen pijp pilaar
piloot pincet pinda pink pion pipet piraat piste pittig plaats plafond plak planeet plasma plechtig plein
plezier ploeg plof plons plooi pluche pluim plukken poeder poetsen poging pokeren politie pollepel pols pomp
pony pooier pool poort popcorn populier porren portier post potgrond potlood praktijk praten precies preek prei
premie present priester prijzen prikkel primula prins prisma privaat probleem procent proeven profeet project
proost proper protest proviand pruik psalm publiek pudding puin pulken punaise puntig pupil puree purper puzzel
pyjama python quiche quiz quote raadsel rabarber race radar radertje radijs ragout raket ramkoers rammelen
rapport rariteit rasp raster ratel ravijn reactie realist rebus recept recital reclame record rede reeks reflex
reform regenjas regio reiger reiken reis rekbaar rekening relatie remmen renbaan rendier reptiel reserve
respect restant retour revue richting ridder rijmpje rijtuig ringweg riool risico ritme ritsen ritueel rivier
robot roeien roem roerei rogge rollator romance rook rooster roteren rotonde rots route rozijn rubber rubriek
rugzak ruig ruisen rumba rumoer runderen rups rust ruzie saffier salade saldo salon samba samen sandaal sardine
satijn sauna saus saxofoon scenario scepter schaap scherm schilder schoen schrift schub scooter seconde sector
segment sein seizoen selderij selfie senator serenade serie servet sesam sfeer shampoo shirt sieraad sigaar
signaal sikkel silhouet simpel sinds singel sint sirene siroop situatie sjaal sjalot sjoelen sjokken skelet
sketch slaap slagroom slalom slapen slee slenter sleutel slinger slip slot sluier smaak smal smaragd smelt smid
smoes smoking snaar sneeuw snel snijden snikheet snoek snor snuit sociaal soesje softbal soja soldaat solide
solo sonnet sopraan sorbet sorteer souvenir spade spanning spar spatel specht speld sperwer spiegel spijker
spinazie spitsuur splinter spoedig spons spoor sporen spotten spraak spreeuw springen sproet spruitje spurt
staart stad station steeg steiger stelling stengel steppe sterkte steun stevig stijgen stil stoel stof stoot
stoppels straat streep strijken stro struik studie stuiter stuk stuur suiker summier super surf surprise
swingen syllabe symbool synoniem systeem tabasco tablet tachtig tactiek tafel taille talent talisman tamboer
tamelijk tandarts tank tante tapijt tarief tarwe tastbaar tatoeage techniek teelt tegoed teken telefoon tempel
tendens tenor tent termijn terras terwijl teug tevens tevreden textiel theater thee thema theorie thermos thuis
tiener tijd tijger tikken tillen timmer titel tjilpen toast tocht toegang toekomst toerist toestel toets toffee
toilet tomaat tompouce tondeuse toneel tong tonic toorts toren torso tosti totaal totem touwtje tovenaar traan
traditie trappen trechter trein trek treuzel triangel tribune trilling trimmen triomf troebel trofee trommel
tropen trottoir trucje trui tuba tuimel tuinhek tukje tulband tunnel tureluur turkoois turven tutor twaalf
tweeling twijfel twist typen uitbouw uiteen uitgang uithoek uitje uitkijk uitleg uitrit uitstel uittocht
uitvoer uitzicht unaniem uniek uniform utopie uurwerk vaandel vaas vaatwas vacature vakantie valkuil vallei
vanavond vandaag vangnet vanille vanuit varen variant vatbaar veen veertig veilig veldsla velg venster ventiel
veranda verf vergeten verhaal verkeer verlof vermaak vernuft verrast verstand vertel vervoer verwant verzet
vesting vetplant veulen viaduct vierkant vijf vijver vijzel villa vilt vinden vinger vinyl violist visboer
visite visum vitamine vitrine vizier vlaai vlag vlecht vlees vlekken vlieg vlijtig vloer vlonder voeding voelen
voet vogel volgens volk voltooid vondst vonkje voordeel vorige vorm vreemd vreugde vriend vrij vroeg vrolijk
vrouw vrucht vulkaan vulpen vuurpijl waaier waakhond waarde wachten wagen waggel walhalla walnoot walvis
wandelen wanneer warboel warm warrig wasmand wastafel water watten webcam week weelde weerbaar wegdek weifelen
weigeren welkom wellicht welvaart wennen wentelen wereld werp wervel wezel wiel wierook wijs wilg wimper winkel
winst winter wiskunde wisselen witlof woelig woensdag woestijn wolkje wonen woonboot wortel wreef wringen
wuiven xylofoon yoga yoghurt zaadje zaag zachtjes zadeldak zakdoek zakelijk zakgeld zandbak zaterdag zebra
zeepbel zeester zelf zenden zeppelin zestig zetel zien zigzag zijde zilver zintuig zitbank zitten zodra zoeken
zomaar zomer zondag zorg zoutvat zuchten zuidpool zuigen zuinig zuiver zuring zwaaien zwachtel zwager zwaluw
zwart zwavel zwemmen zweven zwier zwijgen zwoel
`
  .trim()
  .split(/\s+/);
