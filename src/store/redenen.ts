// One B1 sentence for each reason something is refused; screens only show. What a single part knows stands in a `zinnen.ts` beside it, and is fetched with it.
import type { Geweigerd, Uitkomst } from './uitkomst.ts';

const ZINNEN: Record<string, string> = {
  // invitation code
  leeg: 'Plak of typ eerst een code.',
  'geen-code': 'Dit is geen code van Ruggespraak. Kopieer de hele code en plak hem opnieuw.',
  typefout: 'Er zit een typefout in de code. Kijk hem nog eens na.',
  onvolledig: 'De code is niet compleet. Kopieer de hele code en plak hem opnieuw.',
  'andere-versie': 'Deze code komt van een nieuwere versie. Ververs Ruggespraak en probeer het opnieuw.',
  verlopen: 'Deze code is verlopen. Vraag je maatje om een nieuwe.',
  // a guest
  'te-gast': 'Dit kan niet als je te gast bent.',
  // connection
  'geen-verbinding': 'Hiervoor is verbinding nodig. Controleer je internet en probeer het opnieuw.',
  'geen-toegang': 'Je hebt geen toegang meer tot deze kring.',
  'mag-niet': 'Met jouw rol kan dit niet.',
  // devices of one person
  'is-toestelcode':
    'Dit is een code voor een tweede toestel van jezelf. Kies: dit is mijn tweede toestel. Je maatje geeft je een andere code.',
  // toegangszin
  'te-kort': 'Je toegangszin is te kort. Gebruik 12 tekens of meer.',
  'is-er-al': 'Er is al een toegangszin op dit toestel. Open Ruggespraak daarmee.',
  verkeerd: 'Deze toegangszin klopt niet. Er is niets weg. Probeer het opnieuw.',
  wachten: 'Je hebt te vaak een verkeerde zin getypt. Wacht even en probeer het dan opnieuw.',
  'weer-op-slot': 'Ruggespraak ging weer op slot. Typ je toegangszin opnieuw.',
  'slot-beschadigd':
    'Het slot op dit toestel is beschadigd. Je notities zijn er nog. Heb je je 12 woorden, kies dan ‘Toegangszin vergeten?’.',
  'browser-te-oud': 'Deze browser is te oud om je notities veilig te bewaren. Werk hem bij en probeer het opnieuw.',
  // disk
  vol: 'Dit toestel is vol. Maak ruimte vrij en probeer het opnieuw.',
  mislukt: 'Bewaren lukt nu niet. Probeer het opnieuw.',
  // casus
  'titel-leeg': 'Geef de casus een werktitel.',
  'bestaat-niet': 'Deze casus is er niet meer.',
  'niet-open': 'Deze casus is niet meer open. Kopieer wat je nog nodig hebt en open hem dan opnieuw.',
  'doorloop-weg': 'Dit stappenplan is hier niet meer. Kopieer wat je nog nodig hebt.',
  'reden-leeg': 'Schrijf een reden op. Iedereen die meedoet, ziet die.',
  'dag-ongeldig': 'Kies een dag.',
  'dag-te-snel':
    'Kies een dag die minstens 3 dagen vooruit is, dan ziet iedereen het op tijd. Moet de casus eerder weg? Verwijder hem dan.',
  'dag-voorbij': 'Deze dag is al voorbij. Kies vandaag of een latere dag.',
  'dag-te-ver': 'Deze dag is te ver weg. Kies een dag binnen een jaar.',
  'einde-weg': 'Iemand heeft intussen een andere dag gekozen. Kijk nog eens.',
  klok: 'De klok van dit toestel loopt niet goed. Zet de datum en tijd goed en probeer het opnieuw.',
  'te-lang': 'Deze tekst is te lang om te bewaren. Maak hem korter en probeer het opnieuw.',
};

/** Everything unforeseen also gets a sentence that says nothing is lost. */
const ANDERS = 'Dit lukte niet. Er is niets weg. Probeer het opnieuw.';

export const zin = (reden: string): string => ZINNEN[reden] ?? ANDERS;

/** What an error of the rooms below says of itself. */
export const redenOf = (error: unknown): string =>
  error instanceof Error && 'reason' in error ? String(error.reason) : 'mislukt';

export const geweigerd = (...redenen: string[]): Geweigerd => ({ kind: 'geweigerd', redenen: redenen.map(zin) });

/** For a part with sentences of its own, fetched with that part; any other reason is said as everywhere. */
export const maakGeweigerd =
  (eigen: Readonly<Partial<Record<string, string>>>) =>
  (reden: string): Geweigerd => ({ kind: 'geweigerd', redenen: [eigen[reden] ?? zin(reden)] });

/** Whatever goes wrong in an action is a sentence: a disk that refuses, a piece that cannot be fetched, a lock that closed meanwhile. */
export const maakInWoorden =
  (dicht: () => boolean, weiger: (reden: string) => Geweigerd = geweigerd) =>
  async <T>(work: () => Promise<Uitkomst<T>>): Promise<Uitkomst<T>> => {
    try {
      return dicht() ? weiger('weer-op-slot') : await work();
    } catch (error) {
      return weiger(dicht() ? 'weer-op-slot' : redenOf(error));
    }
  };

/** Of what also goes on behind the lock, or says so itself. */
export const inWoorden = maakInWoorden(() => false);
