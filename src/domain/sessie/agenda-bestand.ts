// A calendar file (RFC 5545) for the day people look back: one whole day, a neutral text, nothing of the casus. Knows no file system.

import { plusDagen } from '../casus-leven.ts';
import { isDag } from '../dag.ts';

/** Octets of one line, without its end. */
const MEESTE_OCTETTEN = 75;

/** Beyond it a year has more than four digits. */
const LAATSTE_MS = Date.UTC(9999, 11, 31);

/** What would end a value or be a command; other control characters have no place in a text. */
const tekst = (value: string): string =>
  value
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');

const octetten = (teken: string): number => {
  const code = teken.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A longer line goes on after a break and a space; a character is never cut in two. */
export function vouwRegel(regel: string): string {
  let out = '';
  let lengte = 0;
  for (const teken of regel) {
    const breed = octetten(teken);
    if (lengte + breed > MEESTE_OCTETTEN) {
      out += '\r\n ';
      lengte = 1;
    }
    out += teken;
    lengte += breed;
  }
  return out;
}

const stempel = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const datum = (dag: string): string => dag.replaceAll('-', '');

export interface Afspraak {
  /** Random, and never that of a casus. */
  uid: string;
  dag: string;
  /** ms since 1970. */
  gemaaktOp: number;
  titel?: string;
  uitleg?: string;
}

/** null: that is no day. */
export function agendaBestand({ uid, dag, gemaaktOp, titel, uitleg }: Afspraak): string | null {
  if (!isDag(dag) || !(gemaaktOp >= 0 && gemaaktOp <= LAATSTE_MS)) return null;
  const kop = tekst(titel ?? 'Terugblik intervisie');
  const regels = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ruggespraak//Ruggespraak//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid.replace(/[^A-Za-z0-9-]/g, '')}@ruggespraak`,
    `DTSTAMP:${stempel(gemaaktOp)}`,
    `DTSTART;VALUE=DATE:${datum(dag)}`,
    `DTEND;VALUE=DATE:${datum(plusDagen(dag, 1))}`,
    `SUMMARY:${kop}`,
    `DESCRIPTION:${tekst(uitleg ?? 'Kijk samen terug: wat is er gedaan, hoe is het nu, wat leren we? Open Ruggespraak.')}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${kop}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return regels.map((regel) => `${vouwRegel(regel)}\r\n`).join('');
}
