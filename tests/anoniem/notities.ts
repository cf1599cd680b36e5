// The notes we wrote to measure the second reader: reads their marks into plain text and the places that must be found. A mark that is wrong is an error with file and line.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Gegeven } from '../../src/domain/vondst.ts';

/** direct: points to someone by itself. indirect: together with others. neutraal: to be found or not, as the reader likes. */
export type Gewicht = 'direct' | 'indirect' | 'neutraal';

export interface Goud {
  start: number;
  end: number;
  soort: Gegeven | 'neutraal';
  gewicht: Gewicht;
}

export interface Notitie {
  id: string;
  /** casus: holds what must be found. schoon: holds nothing. */
  soort: 'casus' | 'schoon';
  stijl: string;
  rol: string;
  /** Where the names in it come from; '' where it is mixed. */
  groep: string;
  tekst: string;
  /** In the order of the text. */
  goud: Goud[];
}

const GEGEVENS: Record<Gegeven, true> = {
  ...{ naam: true, adres: true, postcode: true, plaats: true, telefoon: true, email: true, url: true, handle: true },
  ...{ bsn: true, iban: true, kenteken: true, dossiernummer: true, geboortedatum: true, datum: true, leeftijd: true },
  ...{ school: true, organisatie: true, beroep: true, kenmerk: true },
};
const isGegeven = (woord: string): woord is Gegeven => Object.hasOwn(GEGEVENS, woord);

const STIJLEN = ['net', 'telegram', 'formulier', 'informeel', 'chat', 'typo', 'lowercase', 'email', 'quote'];

/** Notes with a line `---` between them; the first line of each is `# id | casus or schoon | stijl | rol | groep`. */
export function parseNotities(inhoud: string, bestand: string): Notitie[] {
  const regels = inhoud.replace(/\r\n/g, '\n').split('\n');
  const notities: Notitie[] = [];
  let van = 0;
  for (let at = 0; at <= regels.length; at++) {
    if (at < regels.length && regels[at]?.trimEnd() !== '---') continue;
    // A line of strokes may close the last note too.
    if (at === regels.length && notities.length > 0 && regels.slice(van).every((regel) => regel.trim() === '')) break;
    notities.push(parseNotitie(regels.slice(van, at), (regel) => `${bestand}:${van + regel + 1}`));
    van = at + 1;
  }
  const dubbel = notities.find(({ id }, at) => notities.findIndex((one) => one.id === id) < at);
  if (dubbel) throw new Error(`${bestand}: ${dubbel.id} is there twice`);
  return notities;
}

function parseNotitie(regels: readonly string[], plek: (regel: number) => string): Notitie {
  const kopAt = regels.findIndex((regel) => regel.trim() !== '');
  const kop = regels[kopAt] ?? '';
  const velden = kop
    .replace(/^# /, '')
    .split('|')
    .map((veld) => veld.trim());
  const [id = '', soort = '', stijl = '', rol = '', groep = ''] = velden;
  const fout = (waarom: string, regel = Math.max(0, kopAt)) => new Error(`${plek(regel)} ${waarom}`);
  if (!kop.startsWith('# ') || velden.length < 4 || velden.length > 5 || id === '' || rol === '')
    throw fout('must be: # id | casus or schoon | stijl | rol | groep');
  if (soort !== 'casus' && soort !== 'schoon') throw fout(`says "${soort}" where casus or schoon belongs`);
  if (!STIJLEN.includes(stijl)) throw fout(`has the unknown stijl "${stijl}"; known: ${STIJLEN.join(', ')}`);

  let tekst = '';
  const goud: Goud[] = [];
  for (const [nr, regel] of regels.entries()) {
    if (nr <= kopAt) continue;
    if (tekst !== '') tekst += '\n';
    let tot = 0;
    for (const merk of regel.matchAll(/\{([a-z]*)(~?):([^{}]*)\}/g)) {
      const [heel, soortMerk = '', golf, woorden = ''] = merk;
      const isNeutraal = soortMerk === 'neutraal';
      if (!isNeutraal && !isGegeven(soortMerk)) throw fout(`marks the unknown soort "${soortMerk}"`, nr);
      if (isNeutraal && golf) throw fout('marks neutraal~; neutraal has no ~', nr);
      if (woorden === '' || woorden.trim() !== woorden) throw fout(`has nothing or a space at the edge of ${heel}`, nr);
      tekst += regel.slice(tot, merk.index);
      const gewicht = isNeutraal ? 'neutraal' : golf ? 'indirect' : 'direct';
      goud.push({
        ...{ start: tekst.length, end: tekst.length + woorden.length },
        ...{ soort: soortMerk as Goud['soort'], gewicht },
      });
      tekst += woorden;
      tot = merk.index + heel.length;
    }
    tekst += regel.slice(tot);
    if (/[{}]/.test(regel.replace(/\{[a-z]*~?:[^{}]*\}/g, ''))) throw fout('has a { or } that belongs to no mark', nr);
  }
  tekst = tekst.trimEnd();
  if (tekst === '') throw fout('has no words');
  if (soort === 'schoon' && goud.some(({ gewicht }) => gewicht !== 'neutraal'))
    throw fout('is schoon but something in it must be found');
  if (soort === 'casus' && goud.length === 0) throw fout('is a casus but nothing in it is marked');
  return { id, soort, stijl, rol, groep, tekst, goud };
}

const MAP = path.join(import.meta.dirname, 'notities');

export function readNotities(): Notitie[] {
  const alle = readdirSync(MAP)
    .filter((naam) => naam.endsWith('.txt'))
    .sort()
    .flatMap((naam) => parseNotities(readFileSync(path.join(MAP, naam), 'utf8'), `tests/anoniem/notities/${naam}`));
  const gezien = new Set<string>();
  for (const { id } of alle) {
    if (gezien.has(id)) throw new Error(`tests/anoniem/notities: ${id} is in two files`);
    gezien.add(id);
  }
  return alle;
}
