// One B1 sentence for each reason that only the second reader and the gate know; the others are said as everywhere. Fetched with them.
import { maakGeweigerd } from '../redenen.ts';

export const geweigerd = maakGeweigerd({
  'nog-nalezen': 'Kijk eerst de hele casus na. Daarna kun je hem delen.',
  'nalezen-verouderd': 'De casus is veranderd, of het nakijken is te lang geleden. Kijk hem nog een keer na.',
  'leerpunten-nalezen': 'Kijk ook de leerpunten van deze kring na, zoals ze nu zijn. Daarna kun je delen.',
  'casus-niet-hier':
    'Een casus van deze kring staat nog niet helemaal op dit toestel. Maak verbinding, wacht even en probeer het opnieuw.',
  'blijft-staan':
    'Er staat nog iets waarover je niets hebt gezegd. Vervang het, of schrijf op waarom het blijft staan.',
  'niet-bevestigd': 'Er blijft iets staan waaraan je iemand herkent. Bevestig dat nog een keer.',
  'tekst-veranderd': 'De tekst is intussen veranderd. Kijk nog een keer.',
  'niet-te-vervangen': 'Dit kun je hier niet veranderen. Ga naar de plek waar het staat.',
  'bewijst-zichzelf': 'Een nummer als dit laten we altijd zien. Je kunt het wel in deze casus laten staan.',
});
