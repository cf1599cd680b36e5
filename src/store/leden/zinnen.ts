// One B1 sentence for each reason that only the plan of who goes and who may what knows; the others are said as everywhere. Fetched with the leden.
import { maakGeweigerd } from '../redenen.ts';
import { VAN_HET_LOG } from '../toelaten/log-zinnen.ts';

export const geweigerd = maakGeweigerd({
  ...VAN_HET_LOG,
  'niet-jouw-toestel': 'Dit toestel is niet van jou.',
  jezelf: 'Jezelf haal je niet uit de kring. Kies: verlaat deze kring.',
  'lid-al-weg': 'Dit maatje doet al niet meer mee in deze kring.',
  'laatste-beheerder': 'Er moet altijd iemand zijn die de kring beheert. Laat eerst iemand anders ook beheren.',
  alleen: 'Je bent de enige in deze kring. Je kunt wel de casussen verwijderen.',
});
