// A chosen file, whatever it is: a table, JSON, or something that is neither.
import { leesCsv } from './csv.ts';
import { type Ingelezen, lettersVan, MAX_BESTAND_BYTES, TE_GROOT } from './inlezen.ts';
import { leesJson } from './json.ts';

export function leesBestand(bytes: Uint8Array): Ingelezen {
  if (bytes.length > MAX_BESTAND_BYTES) return { kind: 'geweigerd', redenen: [TE_GROOT] };
  // What a spreadsheet keeps for itself is a folder pressed together.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return {
      kind: 'geweigerd',
      redenen: [
        'Dit is een bestand van Excel zelf. Open het in Excel en kies: Opslaan als, CSV. Kies dan dat bestand.',
      ],
    };
  const tekst = lettersVan(bytes);
  if (tekst.includes('\0'))
    return { kind: 'geweigerd', redenen: ['Dit is geen CSV en geen JSON. Kies een ander bestand.'] };
  return /^\ufeff?\s*[{[]/.test(tekst) ? leesJson(tekst) : leesCsv(tekst);
}
