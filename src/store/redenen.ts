// One B1 sentence for each reason something is refused. The one table; screens only show.

const ZINNEN: Record<string, string> = {
  // invitation code
  leeg: 'Plak of typ eerst een code.',
  'geen-code': 'Dit is geen code van Ruggespraak. Kopieer de hele code en plak hem opnieuw.',
  typefout: 'Er zit een typefout in de code. Kijk hem nog eens na.',
  onvolledig: 'De code is niet compleet. Kopieer de hele code en plak hem opnieuw.',
  'andere-versie': 'Deze code komt van een nieuwere versie. Ververs Ruggespraak en probeer het opnieuw.',
  verlopen: 'Deze code is verlopen. Vraag je maatje om een nieuwe.',
  'code-werkt-niet': 'Deze code werkt niet meer. Hij is al gebruikt, verlopen of ingetrokken. Vraag een nieuwe.',
  'code-gebruikt':
    'Deze code is al gebruikt. Was jij dat niet? Zeg dat tegen wie je uitnodigde, en vraag een nieuwe code.',
  'code-ingetrokken': 'Deze code is ingetrokken. Vraag een nieuwe.',
  'uitnodiging-gebruikt': 'Deze code is al gebruikt.',
  'uitnodiging-ingetrokken': 'Deze code was al ingetrokken.',
  'uitnodiging-verlopen': 'Deze code is al verlopen.',
  'wacht-al': 'Je hebt al gevraagd om mee te doen met deze kring. Wacht tot iemand je binnenlaat.',
  'al-binnen': 'Je bent net binnengelaten. Wil je er weer uit? Ga naar de kring en kies: verlaat deze kring.',
  'vraag-weg': 'Deze vraag is er niet meer. Iemand anders was je misschien voor.',
  'andere-woorden':
    'Dit zijn niet de woorden van wie er wacht. Laat deze persoon niet binnen als je niet zeker weet wie het is.',
  'te-veel-toestellen': 'Je hebt al vijf toestellen. Haal er eerst een weg.',
  'niet-jouw-toestel': 'Dit toestel is niet van jou.',
  'doet-al-mee': 'Je doet al mee met deze kring.',
  'te-veel-uitnodigingen': 'Er staan te veel codes open. Trek er eerst een in.',
  'te-groot': 'Dit past niet meer in deze kring. Er is niets weg. Maak met de anderen een nieuwe kring.',
  'ledenlog-vol': 'Er kunnen geen codes meer bij in deze kring. Vraag wie de kring beheert.',
  // a guest
  'geen-gastcode': 'Dit is geen code voor een gast. Kies ‘Meedoen met een code’ en vul hem daar in.',
  'gast-heeft-plek':
    'Op dit toestel heb je al een eigen plek. Doe gewoon mee: vraag je maatje om een code die niet voor een gast is.',
  'gast-antwoorden':
    'Op dit toestel staan antwoorden bij een stappenplan. Na je bezoek zouden die ook weg zijn. Verwijder ze eerst, of doe mee op een ander toestel.',
  'gast-elders': 'Je bent al te gast in een ander tabblad. Ga daarheen, of sluit het eerst.',
  'gast-te-lang': 'Een gast kan hooguit een dag meedoen. Kijk of de klok van dit toestel goed staat.',
  'te-gast': 'Dit kan niet als je te gast bent.',
  // connection
  'geen-verbinding': 'Hiervoor is verbinding nodig. Controleer je internet en probeer het opnieuw.',
  'geen-toegang': 'Je hebt geen toegang meer tot deze kring.',
  'mag-niet': 'Met jouw rol kan dit niet.',
  // leden
  'geen-lid': 'Je doet niet meer mee in deze kring.',
  jezelf: 'Jezelf haal je niet uit de kring. Kies: verlaat deze kring.',
  'lid-al-weg': 'Dit maatje doet al niet meer mee in deze kring.',
  'laatste-beheerder': 'Er moet altijd iemand zijn die de kring beheert. Laat eerst iemand anders ook beheren.',
  alleen: 'Je bent de enige in deze kring. Je kunt wel de casussen verwijderen.',
  'toestel-bestaat-al':
    'Dit toestel deed eerder al mee in deze kring. Het kan niet nog een keer meedoen. Vraag om een nieuwe kring.',
  // devices of one person
  'is-uitnodiging':
    'Dit is een code om mee te doen met een maatje. Vraag op je andere toestel een code voor een toestel.',
  'is-maatjescode': 'Dit is een code voor een maatje. Vraag op je andere toestel een code voor een toestel.',
  'is-toestelcode':
    'Dit is een code voor een tweede toestel van jezelf. Kies: dit is mijn tweede toestel. Je maatje geeft je een andere code.',
  'toestelcode-verlopen': 'Deze code is verlopen: hij werkt 10 minuten. Maak op je andere toestel een nieuwe.',
  'toestelcode-gebruikt':
    'Er vroeg al een toestel met deze code. Was jij dat niet? Kies dan op je andere toestel ‘Geen van deze’, en maak een nieuwe code.',
  'toestelcode-ingetrokken': 'Deze code werkt niet meer. Maak op je andere toestel een nieuwe.',
  'toestelcode-werkt-niet': 'Deze code werkt niet. Maak op je andere toestel een nieuwe.',
  'toestel-andere-woorden':
    'De woorden waren niet hetzelfde. Er is geen toestel bij gekomen. Maak een nieuwe code en probeer het opnieuw.',
  'toestel-was-weg':
    'Dit toestel is er eerder uit gehaald. Het komt er niet zomaar weer in. Haal eerst alles van dit toestel, bij Instellingen, en begin opnieuw.',
  'heeft-al-toestellen':
    'Dit toestel hoort al bij een ander toestel van jou. Maak de code hier, en typ hem op het nieuwe toestel.',
  'toestel-gaat-nog-weg':
    'Een toestel dat je eruit haalde, zit nog niet overal uit. Zorg voor verbinding, wacht tot het klaar is en probeer het opnieuw.',
  'toestellen-niet-open':
    'Je lijst met toestellen is nog niet open. Er is niets weggehaald. Wacht even en probeer het opnieuw.',
  'toestel-onvolledig':
    'Nog niet alles van dat toestel staat hier. Wacht even en probeer het opnieuw. Dan gaat het er ook uit als er iets ontbreekt.',
  'toestel-onbekend': 'Dit toestel staat niet meer in je lijst.',
  'toestelnaam-leeg': 'Geef het toestel een naam.',
  // toegangszin
  'te-kort': 'Je toegangszin is te kort. Gebruik 12 tekens of meer.',
  'is-er-al': 'Er is al een toegangszin op dit toestel. Open Ruggespraak daarmee.',
  verkeerd: 'Deze toegangszin klopt niet. Er is niets weg. Probeer het opnieuw.',
  wachten: 'Je hebt te vaak een verkeerde zin getypt. Wacht even en probeer het dan opnieuw.',
  'weer-op-slot': 'Ruggespraak ging weer op slot. Typ je toegangszin opnieuw.',
  'slot-beschadigd':
    'Het slot op dit toestel is beschadigd. Je notities zijn er nog. Heb je je 12 woorden, kies dan ‘Toegangszin vergeten?’.',
  'woorden-beschadigd': 'Het slot op dit toestel is beschadigd. Je notities zijn er nog, maar gaan zo niet open.',
  'wachten-woorden': 'Je hebt te vaak iets geprobeerd dat niet klopte. Wacht even en probeer het dan opnieuw.',
  woorden:
    'Deze woorden openen dit toestel niet. Misschien zijn ze van een ander toestel, of heb je later nieuwe gemaakt.',
  'woorden-samen':
    'Deze 12 woorden horen niet bij elkaar. Kijk of elk woord op de goede plek staat, zoals op je blad. Er is niets weg.',
  'woorden-nog-eens': 'Dit klopt niet. Kijk nog een keer naar je woorden.',
  'woorden-kwijt': 'Dit klopt niet. Kijk het na op je blad, of maak nieuwe woorden.',
  'code-vorm': 'Een korte code heeft 4 tot 8 cijfers.',
  'code-makkelijk': 'Deze code is te makkelijk te raden. Kies een andere.',
  'code-verkeerd': 'Deze code klopt niet. Probeer het opnieuw.',
  'code-laatste': 'Deze code klopt niet. Je kunt het nog één keer proberen. Daarna heb je je toegangszin nodig.',
  'code-te-vaak': 'De korte code klopte drie keer niet. Er is niets weg. Typ nu je toegangszin.',
  'code-te-laat': 'Je was langer dan een kwartier weg. Typ nu je toegangszin.',
  'browser-te-oud': 'Deze browser is te oud om je notities veilig te bewaren. Werk hem bij en probeer het opnieuw.',
  // disk
  vol: 'Dit toestel is vol. Maak ruimte vrij en probeer het opnieuw.',
  mislukt: 'Bewaren lukt nu niet. Probeer het opnieuw.',
  // casus
  'titel-leeg': 'Geef de casus een werktitel.',
  'bestaat-niet': 'Deze casus is er niet meer.',
  'niet-open': 'Deze casus is niet meer open. Kopieer wat je nog nodig hebt en open hem dan opnieuw.',
  'versie-weg': 'Deze versie is hier niet meer, of gaat niet open. Er is niets veranderd.',
  'doorloop-weg': 'Dit stappenplan is hier niet meer. Kopieer wat je nog nodig hebt.',
  'reden-leeg': 'Schrijf een reden op. Iedereen die meedoet, ziet die.',
  'dag-ongeldig': 'Kies een dag.',
  'dag-te-snel':
    'Kies een dag die minstens 3 dagen vooruit is, dan ziet iedereen het op tijd. Moet de casus eerder weg? Verwijder hem dan.',
  'dag-voorbij': 'Deze dag is al voorbij. Kies vandaag of een latere dag.',
  'dag-te-ver': 'Deze dag is te ver weg. Kies een dag binnen een jaar.',
  'zelfde-dag': 'Dit is al de einddatum. Kies een andere dag.',
  'einde-weg': 'Iemand heeft intussen een andere dag gekozen. Kijk nog eens.',
  klok: 'De klok van dit toestel loopt niet goed. Zet de datum en tijd goed en probeer het opnieuw.',
  // the second reader, and the gate before sharing
  'nog-nalezen': 'Kijk eerst de hele casus na. Daarna kun je hem delen.',
  'nalezen-verouderd': 'De casus is veranderd, of het nakijken is te lang geleden. Kijk hem nog een keer na.',
  'casus-niet-hier':
    'Een casus van deze kring staat nog niet helemaal op dit toestel. Maak verbinding, wacht even en probeer het opnieuw.',
  'meelezen-mislukt': 'Nakijken lukt nu niet. Delen kan pas als het weer lukt. Er is niets weg. Probeer het opnieuw.',
  'blijft-staan':
    'Er staat nog iets waarover je niets hebt gezegd. Vervang het, of schrijf op waarom het blijft staan.',
  'niet-bevestigd': 'Er blijft iets staan waaraan je iemand herkent. Bevestig dat nog een keer.',
  'tekst-veranderd': 'De tekst is intussen veranderd. Kijk nog een keer.',
  'niet-te-vervangen': 'Dit kun je hier niet veranderen. Ga naar de plek waar het staat.',
  'bewijst-zichzelf': 'Een nummer als dit laten we altijd zien. Je kunt het wel in deze casus laten staan.',
  'te-lang': 'Deze tekst is te lang om te bewaren. Maak hem korter en probeer het opnieuw.',
};

/** Everything unforeseen also gets a sentence that says nothing is lost. */
const ANDERS = 'Dit lukte niet. Er is niets weg. Probeer het opnieuw.';

export const zin = (reden: string): string => ZINNEN[reden] ?? ANDERS;

/** What an error of the rooms below says of itself. */
export const redenOf = (error: unknown): string =>
  error instanceof Error && 'reason' in error ? String(error.reason) : 'mislukt';

export const geweigerd = (...redenen: string[]): { kind: 'geweigerd'; redenen: string[] } => ({
  kind: 'geweigerd',
  redenen: redenen.map(zin),
});
