// Words that say what kind of place a name belongs to: schools, care, shops, clubs, churches. Only words.
import { onthou } from './onthou.ts';

const lijst = (tekst: string): ReadonlySet<string> => new Set(tekst.split(' '));

export const SCHOOL = lijst(
  'school basisschool obs cbs rkbs pcbs kbs icbs sbo so vso svo pro vmbo mavo havo vwo college lyceum gymnasium scholengemeenschap sg osg csg rsg middelbare montessorischool daltonschool jenaplanschool vrijeschool taalschool ' +
    'taalklas schakelklas praktijkschool mytylschool tyltylschool kdv kinderdagverblijf kinderopvang peuterspeelzaal psz peuteropvang peutergroep bso crèche kindcentrum ikc mbo roc aoc hogeschool universiteit zwemschool muziekschool ' +
    'dansschool rijschool voorschool isk kleuterschool schoolgang mavo/havo',
);
const INSTELLING = lijst(
  'praktijk apotheek ziekenhuis kliniek instelling stichting verpleeghuis verzorgingshuis hospice hospitaal polikliniek gezinshuis leefgroep groepshuis behandelgroep opvanghuis azc asielzoekerscentrum noodopvang kraamzorg thuiszorg ' +
    'zorgverzekering zorgverzekeraar verzekeraar woningcorporatie woningbouw corporatie verhuurder vv fc sv hv svv rkvv rkc cvv avv vc hc tv kv tc scouting scoutinggroep manege ponyclub kerk moskee synagoge tempel gemeente parochie ' +
    'toko afhaalchinees grillroom crisisgroep vleesverwerking slachterij supermarkt bakkerij bakker slagerij slager kapsalon kapper restaurant eetcafé café cafe snackbar cafetaria hotel pension camping vakantiepark bungalowpark jachthaven makelaar makelaardij bloemist boerderij drogist drogisterij ' +
    'boetiek wijkteam buurtteam wijkcentrum buurthuis jongerencentrum dorpshuis speeltuin bibliotheek zwembad sporthal theater dierenarts rederij visserij drukkerij bank werkgever werkgeefster reisbureau pizzeria lunchroom bar disco ' +
    'discotheek fanfare harmonie huize kringloop slijterij sportcentrum bewindvoerder zorgboerderij circus zangkoor koor visafslag shishalounge kerkgenootschap sportschool fitness taxibedrijf gemeenschap hoveniersbedrijf pi kermis uitzendburo buurtkamer gym crossfit omroep herberg jeugdherberg hostel dagbesteding woonvorm woongroep ' +
    'gastouderbureau vervoerder locatie verblijf verblijfplaats zorgverz werkplek stageplek stageplaats stagebedrijf vestiging logeeradres',
);
/** Any word that ends so is one too: "kaatsvereniging", "aspergekwekerij", "GGZ-praktijk". */
const ACHTERVOEGSEL =
  /(?:vereniging|club|bedrijf|kwekerij|zaak|winkel|school|kerk|praktijk|studio|shop|lounge|handel|koor|bakkerij|centrum|restaurant|kantoor|bureau|fabriek|garage|stichting|salon|theater|opvang|boerderij|corporatie|verzekering|verzekeraar|aanbieder|organisatie|instelling|slagerij|tehuis|hospice|kliniek|ziekenhuis|instituut|academie|makelaardij|rederij|orkest|kamp|park|atelier|museum|moskee|hoeve|zorggroep|serviceflat|werf|makerij|schip|landgoed|(?:omgangs|logeer|inloop|moeder|ouder|buurt|dorps|jeugd|verenigings|gezins|kind|zorg|woon|wijk|clubs?|bezoek|gast|pleeg|leef|blijf|koffie|eet|thee|ontmoetings|familie|speel|leer|therapie|meisjes|jongens|vrouwen|mannen)huis|erij|werkplaats|buro|vishandel|veiling|(?:speelgoed|voedsel|kleding)bank|plantage|dierentuin|uitvaart)$/;
/** Ends so, and is no place with a name. */
const GEEN_INSTELLING =
  /^(?:taak|oorzaak|rechtszaak|strafzaak|noodzaak|zaak|hoofdzaak|bijzaak|bureau|handel|opvang|kantoor|winkel|centrum|club|koor|gezinsopvang|dagopvang|nachtopvang|opvoedhandel|gemeentekantoor|politiebureau|consultatiebureau|mishandel|behandel|huwelijk|schooltheater|buitenschool|vakantiekamp|sportpark|zomerkamp|pesterij|plagerij|loterij|schilderij|boerderij|knoeierij|vrijerij|kleuterij|werkplaats|vrouwenhuis)$/;
export const isInstelling = onthou(
  (klein) => INSTELLING.has(klein) || (klein.length > 5 && ACHTERVOEGSEL.test(klein) && !GEEN_INSTELLING.test(klein)),
);

/** The ones that need a name that can be nothing else. */
export const VAAG = lijst(
  'school gemeente bank so pro sg opvang club gemeenschap instelling kerk bedrijf winkel kantoor bar vereniging wijkteam buurtteam bibliotheek stichting ziekenhuis fabriek werkgever werkgeefster bakker slager kapper dierenarts bewindvoerder verhuurder theater moskee mbo roc havo vwo vmbo mavo kinderopvang bso schoolgang pi koor zwembad harmonie kermis dagbesteding woonvorm woongroep vervoerder locatie verblijf verblijfplaats zorgverz werkplek stageplek stageplaats stagebedrijf vestiging logeeradres gym omroep',
);
/** Too long and too common to be part of the name. */
export const BUITEN =
  /^(?:woningcorporatie|zorgverzekering|zorgverzekeraar|verzekeraar|corporatie|werkgever|werkgeefster|verhuurder|bewindvoerder|school|schoolgang|hotel|gemeente|fabriek|kraambureau|zorgaanbieder|locatie|verblijf|verblijfplaats|zorgverz|werkplek|stageplek|stageplaats|stagebedrijf|vestiging|logeeradres|vervoerder|\p{L}{3,}(?:organisatie|instelling|verzekering|verzekeraar|corporatie|fabriek))$/u;

export const WERKT =
  /(?:\bwerkt|\bwerkte|\bwerken|\bwerkzaam|\bin dienst|\bbaan|\bbaantje|\bstage|\bbijbaan|\bbijbaantje|\bontslagen|\bsollicit\p{L}+|\bcollega's|\bwerk)(?: \p{L}+){0,3} (?:bij|voor)(?: (?:de|het|een|'t))?$/iu;
export const ZIT_OP =
  /(?:\bzit(?:ten)?|\bzat(?:en)?|\bgaat|\bging|\bkwam|\bkomt|\bleerling|\bleerlingen|\bles|\bingeschreven|\bgestart|\bstart|\bterug|\baangemeld|\baanmelding|\bovergestapt|\bstap)(?: \p{L}+){0,3}? (?:op|naar)(?: (?:de|het|een|'t))?$/iu;
export const SCHOOLWOORD =
  /(?:\bschool|\bklas|\bgroep \d|\bleerkracht|\bjuf|\bmeester|\bmentor|\bIB'?er|\bleerling|\bles(?:sen)?|\bonderwijs|\bstage|\bhavo|\bvmbo|\bmavo|\bvwo|\bmbo)\b/iu;

/** What a name may hold between its capitals. */
export const TUSSEN = lijst("de het 't t van der den en in aan op ten ter te bij voor la le el al it");
/** The last word of a name that says what it is: "Roncalli College", "Cliëntzorg BV". */
export const EINDE =
  /^(?:college|lyceum|gymnasium|school|mavo|ziekenhuis|huis|groep|zorg|bv|vof|vastgoed|bouw|transport|techniek|stucwerk|schilders|kinderopvang|opvang|kwartier|instituut|academie|campus|kliniek|hoeve|centrum|kerk|moskee|schilderwerken|installaties|schoonmaak|catering|beheer|advies|advocaten|logistics|service|services|food|foods|shop|store|boys|united|zn|zonen|nv|dakwerken|grondwerken|timmerwerken|tegelwerken|partners|verhuur|beveiliging|security|bewind|bewindvoering|jeugdzorg|thuiszorg|welzijn|kindzorg|zorggroep|makelaars|notarissen|accountants|advocatuur|recycling|interieur|interieurs|tuinen|verhuizingen|logistiek|elektro|trading|media|design|montage|onderhoud|autos|bewindvoerders|uitzendbureau|gemeente|chapel|church|ministries|medisch|spectrum)$/;
/** Fields of a form that say with what or whom someone is: "Verzekerd bij: Zorgkring NV". */
export const VELD_BIJ =
  /(?:^|[\n;.] ?)(?:\p{L}{2,14} )?(?:verzekerd|werkt|werkzaam|werk|opgenomen|verblijft|stage|dagbesteding|begeleiding|opname|zorg|hulp|school|woont) (?:bij|op|in|van|vader|moeder|hiervoor|nu|vorige?|kind)(?: (?:vader|moeder|kind|nu))?: ?$/iu;
export const GEEN_PLEK = lijst(
  'grond bank fiets gang straat tafel trap stoel foto lijst wachtlijst hoogte groep markt bus plek weg speelplaats rand rem kast kamer stoep schommel vloer manier school basisschool middelbare opvang zolder bso wc trein tribune',
);
