// Which signs the letters of a PDF have, and what stands for a sign they lack: better a plain letter than an empty box. Knows no PDF.

const LIJKT_OP: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '≥': '>=',
  '≤': '<=',
  '≠': 'niet gelijk aan',
  '≈': 'ongeveer',
  '✓': 'ja',
  '✔': 'ja',
  '☑': 'ja',
  '✗': 'nee',
  '☐': '-',
  '‑': '-',
  '−': '-',
  '●': '•',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
};

// Joins two signs or chooses between looks of one: without the sign it says nothing.
const STIL = /[\p{Mn}\p{Cf}]/u;

/** `latin` of the font: the first block, and single signs of others. */
const STAAT_ERIN =
  /[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u20ac\u2122]/;

export interface InLetters {
  tekst: string;
  /** Something could not be written and became a question mark. */
  verloren: boolean;
}

export function inLetters(woorden: string): InLetters {
  let verloren = false;
  let tekst = '';
  for (const teken of woorden.normalize('NFC')) {
    if (STAAT_ERIN.test(teken)) tekst += teken;
    else if (Object.hasOwn(LIJKT_OP, teken)) tekst += LIJKT_OP[teken];
    else if (/\s/.test(teken)) tekst += ' ';
    else if (!STIL.test(teken)) {
      const kaal = teken.normalize('NFD').replace(/\p{Mn}/gu, '');
      const past = kaal !== '' && [...kaal].every((een) => STAAT_ERIN.test(een));
      tekst += past ? kaal : '?';
      verloren ||= !past;
    }
  }
  return { tekst, verloren };
}
