// One B1 sentence for each reason that only a visit knows; the others are said as everywhere. Fetched with it.
import { maakGeweigerd } from '../redenen.ts';
import { VAN_EEN_GASTCODE } from '../toelaten/log-zinnen.ts';

export const geweigerd = maakGeweigerd({
  ...VAN_EEN_GASTCODE,
  'gast-antwoorden':
    'Op dit toestel staan antwoorden bij een stappenplan. Na je bezoek zouden die ook weg zijn. Verwijder ze eerst, of doe mee op een ander toestel.',
  'gast-elders': 'Je bent al te gast in een ander tabblad. Ga daarheen, of sluit het eerst.',
});
