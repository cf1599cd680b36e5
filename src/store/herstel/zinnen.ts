// One B1 sentence for each reason that only the 12 words know; the others are said as everywhere. Fetched with the way back.
import { maakGeweigerd } from '../redenen.ts';

export const geweigerd = maakGeweigerd({
  'woorden-beschadigd': 'Het slot op dit toestel is beschadigd. Je notities zijn er nog, maar gaan zo niet open.',
  'wachten-woorden': 'Je hebt te vaak iets geprobeerd dat niet klopte. Wacht even en probeer het dan opnieuw.',
  woorden:
    'Deze woorden openen dit toestel niet. Misschien zijn ze van een ander toestel, of heb je later nieuwe gemaakt.',
  'woorden-samen':
    'Deze 12 woorden horen niet bij elkaar. Kijk of elk woord op de goede plek staat, zoals op je blad. Er is niets weg.',
  'woorden-nog-eens': 'Dit klopt niet. Kijk nog een keer naar je woorden.',
  'woorden-kwijt': 'Dit klopt niet. Kijk het na op je blad, of maak nieuwe woorden.',
});
