// One B1 sentence for each reason something about a consult is refused; the others are said as everywhere. Fetched with the consults.
import { maakGeweigerd } from '../redenen.ts';

const ZINNEN: Readonly<Record<string, string>> = {
  'kring-weg': 'Deze kring is hier niet meer. Je woorden staan er nog. Kies een andere kring.',
  'leest-mee': 'Je leest mee in deze kring. Vragen stellen en antwoorden kan dan niet.',
  'leest-mee-casus': 'Je leest mee in deze casus. Kies een andere, of kopieer de regel.',
  'luistert-nu': 'Je luistert nu in een intervisie over deze casus. Kies een andere, of wacht tot dat klaar is.',
  'vraag-leeg': 'Schrijf eerst je vraag op.',
  'advies-leeg': 'Schrijf eerst je advies op. De rest mag leeg blijven.',
  'besluit-leeg': 'Schrijf eerst op wat je besloot.',
  'maatje-weg': 'Dit maatje kan hier nu niet antwoorden. Kies een ander maatje. Je woorden staan er nog.',
  dagen: 'Kies hoe lang je vraag blijft staan.',
  'consult-weg': 'Deze vraag is er niet meer. De tijd is om, of de vrager haalde hem weg.',
  'eigen-vraag': 'Dit is je eigen vraag.',
  'niet-gevraagd': 'Deze vraag is aan iemand anders. Je kunt hem wel lezen.',
  gesloten: 'Deze vraag is afgesloten. Antwoorden hoeft niet meer.',
  'niet-van-jou': 'Alleen wie de vraag stelde, kan dit.',
  'nog-nalezen': 'Lees de tekst eerst na. Daarna kan hij weg.',
  'nalezen-verouderd': 'De tekst is veranderd, of het nalezen is te lang geleden. Lees hem nog een keer na.',
  'weer-op-slot': 'Ruggespraak ging weer op slot. Je woorden zijn bewaard. Typ je toegangszin opnieuw.',
};

export const geweigerd = maakGeweigerd(ZINNEN);
