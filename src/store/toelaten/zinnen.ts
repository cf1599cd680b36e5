// One B1 sentence for each reason that only coming in with approval knows; the others are said as everywhere. Fetched with it.
import { maakGeweigerd } from '../redenen.ts';
import { VAN_EEN_GASTCODE, VAN_HET_LOG } from './log-zinnen.ts';

export const geweigerd = maakGeweigerd({
  ...VAN_HET_LOG,
  ...VAN_EEN_GASTCODE,
  'te-veel-uitnodigingen': 'Er staan te veel codes open. Trek er eerst een in.',
  'gast-te-lang': 'Een gast kan hooguit een dag meedoen. Kijk of de klok van dit toestel goed staat.',
  'code-werkt-niet': 'Deze code werkt niet meer. Hij is al gebruikt, verlopen of ingetrokken. Vraag een nieuwe.',
  'code-gebruikt':
    'Deze code is al gebruikt. Was jij dat niet? Zeg dat tegen wie je uitnodigde, en vraag een nieuwe code.',
  'code-ingetrokken': 'Deze code is ingetrokken. Vraag een nieuwe.',
  'wacht-al': 'Je hebt al gevraagd om mee te doen met deze kring. Wacht tot iemand je binnenlaat.',
  'al-binnen': 'Je bent net binnengelaten. Wil je er weer uit? Ga naar de kring en kies: verlaat deze kring.',
  'vraag-weg': 'Deze vraag is er niet meer. Iemand anders was je misschien voor.',
  'andere-woorden':
    'Dit zijn niet de woorden van wie er wacht. Laat deze persoon niet binnen als je niet zeker weet wie het is.',
  'doet-al-mee': 'Je doet al mee met deze kring.',
});
