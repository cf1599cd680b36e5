// One B1 sentence for each reason a casus does not move; beside the table of the store, because it is only fetched with the moving.
import { maakGeweigerd } from '../redenen.ts';

const ER_STAAT_NOG = 'De casus staat waar hij stond.';

const ZINNEN: Record<string, string> = {
  'zelfde-kring': 'De casus is al in deze kring.',
  'kring-weg': `Je doet niet meer mee in die kring. ${ER_STAAT_NOG}`,
  'mag-niet': `In deze kring lees je alleen mee. ${ER_STAAT_NOG}`,
  'niet-heel': `De casus staat nog niet helemaal op dit toestel. Wacht tot alles is opgehaald. ${ER_STAAT_NOG}`,
  'nog-nalezen': `Kijk eerst de hele casus na. ${ER_STAAT_NOG}`,
  'nalezen-verouderd': `De casus is veranderd, of het nakijken is te lang geleden. Kijk hem nog een keer na. ${ER_STAAT_NOG}`,
  'geen-verbinding': `Hiervoor is verbinding nodig, zodat alles van de anderen meegaat. ${ER_STAAT_NOG} Probeer het later opnieuw.`,
  bezig: 'Deze casus wordt al verplaatst. Wacht even en kijk dan in je casussen.',
  'al-onderweg':
    'Deze casus wordt al verplaatst, naar een andere kring dan je nu kiest. Wacht tot dat klaar is, of maak dat eerst ongedaan.',
  'al-verplaatst':
    'Deze casus is al verplaatst, naar een andere kring dan je nu kiest. Kijk in je casussen waar hij staat. Je kunt hem vanaf daar opnieuw verplaatsen.',
  'te-laat': 'Dit kan niet meer. Je kunt de casus wel opnieuw verplaatsen, terug naar de vorige kring.',
  'al-veranderd':
    'In de nieuwe kring is er al iets aan veranderd. Daarom kan dit niet meer. Je kunt de casus wel opnieuw verplaatsen.',
  'ook-verplaatst':
    'Iemand anders heeft de casus ook verplaatst. Daarom kan dit niet meer. Hij staat in de kring die jij koos.',
  'staat-dubbel':
    'De casus staat nu in de nieuwe kring en in de vorige, want er is iets aan veranderd. Er is niets weg. Kijk ze allebei na. Wil je er één houden, verwijder dan de andere.',
  'nieuwe-gehouden':
    'De casus staat niet meer helemaal in de vorige kring. Daarom blijft hij in de nieuwe kring staan. Er is niets weg.',
  'geen-verbinding-terug':
    'Hiervoor is verbinding nodig: misschien schreef iemand in de nieuwe kring al iets. De casus staat in de nieuwe kring. Probeer het later opnieuw.',
  vol: `Dit toestel is vol. Maak ruimte vrij en probeer het opnieuw. ${ER_STAAT_NOG}`,
  'halverwege-vol':
    'De casus staat al in de nieuwe kring, maar gaat nog niet uit de oude: dit toestel is vol. Maak ruimte vrij en verplaats hem nog een keer.',
  halverwege:
    'De casus staat al in de nieuwe kring, maar gaat nog niet uit de oude. Dat gebeurt vanzelf als je Ruggespraak opnieuw opent.',
};

export const geweigerd = maakGeweigerd(ZINNEN);
