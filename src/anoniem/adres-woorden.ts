// The words by which an address is known: endings of street names, buildings, what stands before a place to live. Only words.
const lijst = (tekst: string): ReadonlySet<string> => new Set(tekst.split(' '));

/** Endings of street names; the ones that are common in other words too need a number behind them. */
export const UITGANG =
  /(?:straat|str|strjitte|straatje|dyk|diep|paad|buorren|leane|loane|laan|laantje|weg|weggetje|plein|pleintje|kade|singel|gracht|dijk|dijkje|pad|hof|hofje|hofstede|steeg|plantsoen|dreef|akkers?|park|baan|markt|wal|kamp|veld|velden|ring|oord|hoeve|wei|burg|waard|brug|poort|haven|sluis|laag|kant|zijde|erf|gaarde|gaard|meent|horst|weides?|tuin|tuinen|es|ven|berg|borg|stee|stede|plaats|werf|passage|boulevard|allee|avenue|driehoek|rak|zoom|drift|kolk|vaart|wijk|wetering|buurt|grift|bos|bosch|wg|ln|pln)$/u;
/** Endings that say street by themselves. */
export const STRAAT =
  /(?:straatweg|straat|strjitte|laan|leane|loane|weg|plein|kade|singel|gracht|dijk|dyk|diep|pad|paad|steeg|plantsoen|dreef|hof|straatje|laantje|hofje|pleintje|buorren|boulevard|wetering|str|markt|brink)$/u;
/** End as a street does, and are none. */
export const GEEN_STRAAT =
  /^(?:(?:school|speel|super|fiets|wandel|winkel|binnen|voet|jaar|kerst|rommel|vlooien|arbeids|huizen|woning|woningbouw|banen|over|doods|steun|lever|kruis|zand|ruiter|parkeer|station|stations|snel|auto|spoor|water|door|heen|terug|uit|toe|om|open|rij|onder|weder|lucht|op|mid|half|zorg|leer|levens|olifanten|tijd|zij|bos|hof|kerk)(?:s?)(?:plein|markt|pad|hof|weg|straat|dijk|laan)|\p{L}*(?:zorgpad|leerpad|groeipad|tijdpad|stappenpad|padweg|gerechtshof|voorhof|afweg|omweg|aanhef|recht|doolhof|kerkhof|begraafplaats|campus))$/u;

export const LOS_WOORD = lijst(
  'brink markt dam kade havenkade dijk singel gracht plein dorpsplein kerkplein spui wal vest hof ring pad laan weg straat dreef park',
);
export const VOORZETSEL = lijst(
  'aan op in over door adres straat langs bij van naar richting hoek om uit rond achter tegenover te flat woont wonen woonde woon boven',
);
export const GEBOUW = lijst(
  'flat flatgebouw toren complex woonboot boot ark woonark caravan chalet stacaravan appartement galerij portiek seniorenflat woonblok blok gebouw standplaats kavel huisje bungalow boerderij hoeve kamer studio unit woonwagen wooncomplex',
);
export const ADRES_WOORD = lijst(
  'adres woonadres thuisadres verblijfadres verblijfsadres postadres briefadres bezoekadres p/a woont wonen woonde woonachtig woonplaats verblijft huisadres straat adresgegevens hb huisbezoek logeeradres',
);
export const TUSSEN = lijst("van de der den het ten ter aan op in en bij over onder tot 't t s");
/** Short for who a street is named after. */
export const NAAMGEVER = lijst(
  'professor dokter gr korte lange grote kleine kon koning koningin weth wethouder burg burgemeester mr dr prof st sint pr prins prinses ds pastoor jhr graaf gen generaal adm admiraal ir kard mgr past pater j p w h c a m joh jac jos jan corn wm fr chr th ger fred alb hub nic sim theod heer',
);

/** Rooms, classes and the like that have a number and are no address. */
export const GEEN_ADRES = lijst(
  'groep klas stap lokaal kamer week fase cluster niveau artikel art deel hoofdstuk vraag blz pagina punt sessie ronde les blok unit team bijlage maart mei juni juli januari februari april augustus september oktober november december ' +
    'versie score max maximaal ongeveer circa nog al meer minder over na sinds is zijn met en of de het een om bus lijn tram trein perron afslag cijfer nummer nr havo vwo vmbo mavo dsm ruim leerjaar bouw onderbouw bovenbouw jaar maand dag uur ' +
    'van vanaf tot kind leerling ouder moeder vader casus plan doel doelen optie rit bed afdeling verdieping etage ploeg jo mo kids tel telefoon bsn',
);
