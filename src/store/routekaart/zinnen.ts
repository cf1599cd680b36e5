// One B1 sentence for each reason something about the routekaart is refused; the others are said as everywhere. Fetched with it.
import { maakGeweigerd } from '../redenen.ts';

const ZINNEN: Readonly<Record<string, string>> = {
  'kaart-weg': 'Deze kring is hier niet meer. Er is niets veranderd. Kies een andere kaart.',
  'leest-mee': 'Je leest mee in deze kring. De kaart veranderen kan dan niet.',
  'ingang-weg': 'Dit staat niet meer op de kaart. Iemand haalde het misschien weg.',
  'wie-leeg': 'Schrijf op welke organisatie, welk team of welke functie het is.',
  'past-niet': 'Dit past niet op de kaart. Maak het korter en probeer het opnieuw.',
  'kaart-vol': 'De kaart is vol. Haal eerst iets weg wat je niet meer gebruikt.',
};

export const geweigerd = maakGeweigerd(ZINNEN);
