// One B1 sentence for each reason that asking, answering or choosing maatjes is refused; fetched with what can be refused.
import type { CodeReden } from '../../domain/maatjes-code.ts';
import { maakGeweigerd } from '../redenen.ts';

type Reden =
  | CodeReden
  | 'andere-vraag'
  | 'ander-stuk'
  | 'zelfde-maatje'
  | 'geen-stuk'
  | 'andere-woorden'
  | 'geen-maatjes'
  | 'nog-een'
  | 'vraag-voorbij'
  | 'geen-drie'
  | 'niet-meer-hier'
  | 'kan-niet-bewaren';

const ZINNEN: Record<Reden, string> = {
  leeg: 'Scan, plak of typ eerst een code.',
  'geen-code': 'Dit is geen code van Ruggespraak. Neem de hele code over en probeer het opnieuw.',
  typefout: 'Er zit een typefout in de code. Kijk hem nog eens na.',
  onvolledig: 'De code is niet compleet. Neem de hele code over.',
  'andere-versie':
    'Deze code komt van een nieuwere Ruggespraak. Ververs Ruggespraak op allebei de toestellen en probeer het opnieuw.',
  'is-vraag': 'Dit is een vraag om hulp, geen antwoord. Laat je maatje deze code lezen. Daarna krijg jij een antwoord.',
  'is-antwoord': 'Dit is een antwoord, geen vraag. Een antwoord hoort op het toestel van wie hulp vraagt.',
  'is-uitnodiging': 'Met deze code doe je mee in een kring. Gebruik hem bij ‘Meedoen met een code’.',
  'andere-vraag':
    'Dit antwoord hoort bij een andere vraag. Laat je maatje de code lezen die nu op jouw scherm staat. Er is niets weg.',
  'ander-stuk': 'Dit antwoord past niet bij jouw maatjes. Vraag een ander van je drie maatjes. Er is niets weg.',
  'zelfde-maatje': 'Dit maatje heeft je al geholpen. Vraag nu een ander van je drie maatjes.',
  'geen-stuk':
    'Bij deze code hoort geen stuk op jouw toestel. Misschien koos je maatje iemand anders, of is het hier nog niet. Maak verbinding, wacht even en probeer het opnieuw.',
  'andere-woorden':
    'Die woorden horen niet bij deze code. Er is niets gegeven. Lees de code nog een keer van het scherm van je maatje zelf.',
  'geen-maatjes': 'Op dit toestel zijn geen maatjes gekozen als weg terug.',
  'vraag-voorbij': 'Deze vraag is voorbij. Ga terug en vraag je maatjes opnieuw. Er is niets weg.',
  'nog-een': 'Er zijn twee antwoorden nodig. Vraag nog een maatje.',
  'geen-drie': 'Kies drie verschillende maatjes.',
  'niet-meer-hier': 'Een van deze maatjes doet niet meer mee. Kies iemand anders.',
  'kan-niet-bewaren': 'Een van deze maatjes kan geen stuk bewaren. Kies iemand anders. Er is niets veranderd.',
};

export const geweigerd = maakGeweigerd(ZINNEN);
