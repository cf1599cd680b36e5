// One B1 sentence for each reason a back-up is refused; beside the table of the store, because it is only fetched with the back-up.
import { TE_GROOT } from '../../domain/kopie-bestand.ts';
import { maakGeweigerd, redenOf, zin } from '../redenen.ts';

const NIETS_VERANDERD = 'Er is niets veranderd op dit toestel.';

const ZINNEN: Record<string, string> = {
  leeg: 'Dit bestand is leeg. Kies het bestand van je kopie.',
  'geen-kopie': 'Dit bestand is geen kopie van Ruggespraak. De naam van een kopie eindigt op .rsk.',
  'nieuwere-versie':
    'Deze kopie is gemaakt met een nieuwere Ruggespraak. Ververs Ruggespraak op dit toestel en probeer het opnieuw.',
  'niet-compleet': `Dit bestand is niet compleet: het einde ontbreekt. Kopieer het nog een keer van de plek waar je het bewaart. ${NIETS_VERANDERD}`,
  beschadigd: `Dit bestand is beschadigd en gaat niet open. Heb je nog een andere kopie? Probeer die. ${NIETS_VERANDERD}`,
  'te-groot': TE_GROOT,
  'verkeerde-zin': `Deze zin hoort niet bij dit bestand. Het is de zin die je koos toen je de kopie maakte. ${NIETS_VERANDERD}`,
  'verkeerde-woorden': `Deze woorden horen niet bij dit bestand. Het zijn de woorden van het toestel waarop je de kopie maakte. ${NIETS_VERANDERD}`,
  'zonder-woorden': 'Dit bestand gaat alleen open met de zin die je koos toen je de kopie maakte.',
  'verkeerde-maatjes': `Deze maatjes horen niet bij dit bestand. ${NIETS_VERANDERD}`,
  'zonder-maatjes': 'Dit bestand gaat niet open met je maatjes. Gebruik de zin die je koos toen je de kopie maakte.',
  'nog-een-maatje': 'Er zijn twee antwoorden nodig. Vraag nog een maatje.',
  'geen-twaalf-woorden': 'Typ alle 12 woorden, met een spatie ertussen.',
  'woorden-kloppen-niet':
    'Deze woorden kloppen niet samen. Kijk of er een woord anders is, of op een andere plek staat.',
  'kopie-leeg': 'In deze kopie zit niets.',
  'zin-te-kort': 'Deze zin is te kort. Gebruik 12 tekens of meer.',
  'niets-te-bewaren': 'Er is nog niets om een kopie van te maken.',
  'kopie-te-groot': 'Je casussen zijn samen te groot voor één kopie. Verwijder wat je niet meer nodig hebt.',
  mislukt: 'Dit lukt nu niet. Er is niets weg. Probeer het opnieuw.',
};

export const geweigerd = maakGeweigerd(ZINNEN);

/** Of one casus: why it was not restored. */
export const zinVan = (error: unknown): string => zin(redenOf(error));
