// The words of one casus that can be searched: notes, windows, numbers, remarks, answers in guides. Any member can write anything there, so there is an end to how much is taken.
import type * as Y from 'yjs';
import { VENSTERWOORDEN } from '../content/vensters.ts';
import type { TeVinden } from '../content/zoek.ts';
import { TEKST_NAMEN, TEKSTEN } from '../domain/vensters/analyse.ts';
import { type Item, isItemId, vensterVan } from '../domain/vensters/item.ts';
import { readDoorlopen } from './casus-logboek.ts';
import type { CasusVondst, DoorloopStaat } from './contract.ts';
import { notitiesTekst } from './geschiedenis-notities.ts';
import { leesAnalyse } from './vensters/lees.ts';

export interface CasusTekst extends TeVinden {
  casus: string;
  waar: CasusVondst['waar'];
  doorloop: string | null;
}

const MEESTE_TEKSTEN = 4_000;
const LANGSTE_DEEL = 20_000;
const MEESTE_TEKENS = 1_000_000;

/** Answers in someone's own words; the others are chosen from a list. */
const EIGEN_WOORDEN = ['moment', 'betwist', 'wie', 'van'];

const eigenWoorden = ({ velden }: Item): string[] =>
  EIGEN_WOORDEN.flatMap((veld) => velden[veld] ?? []).filter((waarde) => !isItemId(waarde));

const vanDoorloop = ({ doorloop, regels }: DoorloopStaat): string[][] =>
  regels.map((regel) =>
    regel.kind === 'antwoord'
      ? [
          regel.woorden.antwoord,
          regel.notitie ?? '',
          regel.moment ?? '',
          regel.woorden.vraag,
          ...regel.woorden.adviezen,
          doorloop.titel,
        ]
      : [regel.reden ?? '', regel.woorden.stap],
  );

/** What could not be read of it is left out; the rest is there. */
export function woordenVanCasus(doc: Y.Doc, casus: string, titel: string): CasusTekst[] {
  const found: CasusTekst[] = [];
  let tekens = 0;
  const add = (waar: CasusTekst['waar'], delen: readonly string[], kader: string, doorloop: string | null = null) => {
    const kort = delen.map((deel) => deel.trim().slice(0, LANGSTE_DEEL)).filter((deel) => deel !== '');
    tekens += kort.reduce((sum, { length }) => sum + length, 0);
    if (kort.length === 0 || found.length >= MEESTE_TEKSTEN || tekens > MEESTE_TEKENS) return;
    found.push({ casus, waar, doorloop, titel: '', delen: kort, inleiding: '', namen: [], kader: [titel, kader] });
  };
  const attempt = (read: () => void) => {
    try {
      read();
    } catch {
      // A part that a member spoiled; the others can still be found.
    }
  };
  attempt(() => add('notities', notitiesTekst(doc.getXmlFragment('notities')).split('\n'), 'Notities'));
  attempt(() => {
    const { items, teksten, cijfers, opmerkingen } = leesAnalyse(doc, '');
    for (const item of items) {
      const venster = vensterVan(item);
      const remarks = opmerkingen.filter(({ bij }) => bij === item.id).map(({ tekst }) => tekst);
      add(venster, [item.tekst, ...eigenWoorden(item), ...remarks], VENSTERWOORDEN[venster].titel);
    }
    for (const naam of TEKST_NAMEN) {
      const waar = TEKSTEN[naam];
      add(waar, [teksten[naam]], waar === 'terugblik' ? 'Terugblik' : VENSTERWOORDEN[waar].titel);
    }
    for (const { bij, reden } of cijfers) add(bij === 'nu' ? 'wegen' : 'terugblik', [reden], 'Cijfer');
  });
  attempt(() => {
    for (const staat of readDoorlopen(doc).values())
      for (const delen of vanDoorloop(staat)) add('gids', delen, staat.doorloop.titel, staat.doorloop.id);
  });
  return found;
}
