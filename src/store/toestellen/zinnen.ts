// One B1 sentence for each reason that only the devices of one person know; the others are said as everywhere. Fetched with them.
import { maakGeweigerd } from '../redenen.ts';
import { VAN_HET_LOG } from '../toelaten/log-zinnen.ts';

export const geweigerd = maakGeweigerd({
  ...VAN_HET_LOG,
  'te-veel-toestellen': 'Je hebt al vijf toestellen. Haal er eerst een weg.',
  'is-uitnodiging':
    'Dit is een code om mee te doen met een maatje. Vraag op je andere toestel een code voor een toestel.',
  'is-maatjescode': 'Dit is een code voor een maatje. Vraag op je andere toestel een code voor een toestel.',
  'toestelcode-verlopen': 'Deze code is verlopen: hij werkt 10 minuten. Maak op je andere toestel een nieuwe.',
  'toestelcode-gebruikt':
    'Er vroeg al een toestel met deze code. Was jij dat niet? Kies dan op je andere toestel ‘Geen van deze’, en maak een nieuwe code.',
  'toestelcode-ingetrokken': 'Deze code werkt niet meer. Maak op je andere toestel een nieuwe.',
  'toestelcode-werkt-niet': 'Deze code werkt niet. Maak op je andere toestel een nieuwe.',
  'toestel-andere-woorden':
    'De woorden waren niet hetzelfde. Er is geen toestel bij gekomen. Maak een nieuwe code en probeer het opnieuw.',
  'toestel-was-weg':
    'Dit toestel is er eerder uit gehaald. Het komt er niet zomaar weer in. Haal eerst alles van dit toestel, bij Instellingen, en begin opnieuw.',
  'heeft-al-toestellen':
    'Dit toestel hoort al bij een ander toestel van jou. Maak de code hier, en typ hem op het nieuwe toestel.',
  'toestel-gaat-nog-weg':
    'Een toestel dat je eruit haalde, zit nog niet overal uit. Zorg voor verbinding, wacht tot het klaar is en probeer het opnieuw.',
  'toestellen-niet-open':
    'Je lijst met toestellen is nog niet open. Er is niets weggehaald. Wacht even en probeer het opnieuw.',
  'toestel-onvolledig':
    'Nog niet alles van dat toestel staat hier. Wacht even en probeer het opnieuw. Dan gaat het er ook uit als er iets ontbreekt.',
  'toestel-onbekend': 'Dit toestel staat niet meer in je lijst.',
  'toestelnaam-leeg': 'Geef het toestel een naam.',
});
