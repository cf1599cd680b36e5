// The two codes between who forgot and a maatje: a question for a piece, and the answer to it. How they are written and how a person's copy is read; opens nothing.
import { bytesVan, klopt, opgeschoond, schrijfCode, tekensVoor, vreemdeTekens } from './code-tekst.ts';

type Soort = 'vraag' | 'antwoord';
/** Four bits say what it is, four the version. An invitation has nothing in front of its version. */
const SOORT: Readonly<Record<Soort, number>> = { vraag: 4, antwoord: 5 };
const UITNODIGING = 0;
const VERSIE = 1;
const SLEUTEL = 32;
const SPLITSING = 8;
/** A piece of 17 bytes, sealed. */
const DOOS = 65;
/** What it is 1 | what is in it | check 2. */
const BYTES: Readonly<Record<Soort, number>> = { vraag: 1 + SLEUTEL + SPLITSING + 2, antwoord: 1 + DOOS + 2 };

export interface Vraag {
  /** Public key that lives as long as the question. */
  sleutel: Uint8Array<ArrayBuffer>;
  /** Which cutting a piece is asked of. */
  splitsing: Uint8Array<ArrayBuffer>;
}

/** `is-...`: a code of ours, for something else. */
export type CodeReden =
  | 'leeg'
  | 'geen-code'
  | 'typefout'
  | 'onvolledig'
  | 'andere-versie'
  | 'is-vraag'
  | 'is-antwoord'
  | 'is-uitnodiging';
type Geweigerd = { kind: 'geweigerd'; reden: CodeReden };

const schrijf = (soort: Soort, delen: readonly Uint8Array[]): string => {
  const bytes = new Uint8Array(BYTES[soort] - 2);
  bytes[0] = (SOORT[soort] << 4) | VERSIE;
  let at = 1;
  for (const deel of delen) {
    bytes.set(deel, at);
    at += deel.length;
  }
  if (at !== bytes.length) throw new Error('not what belongs in this code');
  return schrijfCode(bytes);
};

export const schrijfVraag = ({ sleutel, splitsing }: { sleutel: Uint8Array; splitsing: Uint8Array }): string =>
  schrijf('vraag', [sleutel, splitsing]);
export const schrijfAntwoord = (doos: Uint8Array): string => schrijf('antwoord', [doos]);

/** What a code is that is whole but not what was asked for. */
function andereSoort(eerste: number): CodeReden | null {
  switch (eerste >> 4) {
    case SOORT.vraag:
      return 'is-vraag';
    case SOORT.antwoord:
      return 'is-antwoord';
    case UITNODIGING:
      return 'is-uitnodiging';
    default:
      return null;
  }
}

function lees(soort: Soort, text: string): { kind: 'goed'; inhoud: Uint8Array<ArrayBuffer> } | Geweigerd {
  const weiger = (reden: CodeReden): Geweigerd => ({ kind: 'geweigerd', reden });
  if (text.trim() === '') return weiger('leeg');
  if (text.length > 2000) return weiger('geen-code');
  const code = opgeschoond(text);
  const chars = tekensVoor(BYTES[soort]);
  const strange = vreemdeTekens(code);
  // One slip of the finger is a typing error; more of them, and it was never a code.
  if (code === '' || strange > 3) return weiger('geen-code');
  if (strange > 0) return weiger(Math.abs(code.length - chars) <= 2 ? 'typefout' : 'geen-code');

  const bytes = bytesVan(code);
  const eerste = bytes?.[0] ?? 0;
  if (bytes && klopt(bytes)) {
    // Every version keeps what it is in front and the check at the end.
    if (eerste >> 4 !== SOORT[soort]) return weiger(andereSoort(eerste) ?? 'andere-versie');
    if ((eerste & 15) !== VERSIE) return weiger('andere-versie');
    if (bytes.length === BYTES[soort]) return { kind: 'goed', inhoud: bytes.slice(1, -2) };
  }
  return weiger(code.length < chars ? 'onvolledig' : 'typefout');
}

export function leesVraag(text: string): ({ kind: 'goed' } & Vraag) | Geweigerd {
  const gelezen = lees('vraag', text);
  if (gelezen.kind === 'geweigerd') return gelezen;
  const { inhoud } = gelezen;
  return { kind: 'goed', sleutel: inhoud.slice(0, SLEUTEL), splitsing: inhoud.slice(SLEUTEL) };
}

export function leesAntwoord(text: string): { kind: 'goed'; doos: Uint8Array<ArrayBuffer> } | Geweigerd {
  const gelezen = lees('antwoord', text);
  return gelezen.kind === 'goed' ? { kind: 'goed', doos: gelezen.inhoud } : gelezen;
}
