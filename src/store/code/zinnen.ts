// One B1 sentence for each reason that only the short code knows; the others are said as everywhere. Fetched with it.
import { maakGeweigerd } from '../redenen.ts';

export const geweigerd = maakGeweigerd({
  'code-vorm': 'Een korte code heeft 4 tot 8 cijfers.',
  'code-makkelijk': 'Deze code is te makkelijk te raden. Kies een andere.',
  'code-verkeerd': 'Deze code klopt niet. Probeer het opnieuw.',
  'code-laatste': 'Deze code klopt niet. Je kunt het nog één keer proberen. Daarna heb je je toegangszin nodig.',
  'code-te-vaak': 'De korte code klopte drie keer niet. Er is niets weg. Open nu met je toegangszin.',
  'code-te-laat': 'Dit scherm was langer dan een kwartier op slot. Open nu met je toegangszin.',
  'code-uit': 'De korte code staat niet meer aan. Open nu met je toegangszin.',
});
