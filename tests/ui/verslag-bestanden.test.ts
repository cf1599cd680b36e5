// The files a record becomes: a tagged Dutch PDF and a Word file that both tell every word, whatever was typed.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { delenVan, describeCasusVerslag } from '../../src/domain/verslag-casus.ts';
import type { CasusVerslag } from '../../src/domain/verslag-casus-blok.ts';
import type { Letters } from '../../src/features/verslag/letters.ts';
import { maakDocx } from '../../src/features/verslag/maak-docx.ts';
import { maakPdf } from '../../src/features/verslag/maak-pdf.ts';
import { inLetters } from '../../src/features/verslag/tekens.ts';
import { item, NU, OPTIES, VOORBEELD } from '../domain/verslag-voorbeeld.ts';

const letter = (dikte: number) =>
  new Uint8Array(readFileSync(`node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-${dikte}-normal.woff`));
const letters: Letters = { gewoon: letter(400), vet: letter(600) };

const volledig = describeCasusVerslag(VOORBEELD, { ...OPTIES, delen: delenVan('dossier'), notities: 'Een notitie.' });
const RAAR = 'a\u0000b & <w:t> "x" ]]> \ud800 👩‍👧 ğ → é';
const raar = describeCasusVerslag(
  { ...VOORBEELD, items: [item('f', 'feit', RAAR), item('s', 'stap', RAAR, { wie: [RAAR, 'x'] })] },
  { ...OPTIES, titel: RAAR, delen: delenVan('dossier'), notities: `${RAAR}\n\n${'lang '.repeat(4000)}` },
);

/** The parts of a zip by name, read from its own list at the end. */
function unzip(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, extra, note] = [20, 28, 30, 32].map((from, n) =>
      n === 0 ? zip.readUInt32LE(at + from) : zip.readUInt16LE(at + from),
    ) as [number, number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + packed);
    const stored = zip.readUInt16LE(at + 10) === 0;
    parts.set(zip.toString('utf8', at + 46, at + 46 + name), (stored ? bytes : inflateRawSync(bytes)).toString('utf8'));
    at += 46 + name + extra + note;
  }
  return parts;
}
const openDocx = async (verslag: CasusVerslag) => unzip(Buffer.from(await (await maakDocx(verslag)).arrayBuffer()));

const plain = (xml: string) =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

function woordenIn({ titel, kop, blokken, voet }: CasusVerslag): string[] {
  const uitPunten = (punten: readonly { tekst: string; bij: string }[]) =>
    punten.flatMap(({ tekst, bij }) => [tekst, bij]);
  return [
    ...[titel, ...kop, ...voet],
    ...blokken.flatMap((blok) => {
      if (blok.kind === 'lijst') return uitPunten(blok.punten);
      if (blok.kind === 'tabel') return [...blok.kolommen, ...blok.rijen.flat().flatMap(uitPunten)];
      return blok.kind === 'regel' ? [blok.label, blok.tekst] : [blok.tekst];
    }),
  ].flatMap((tekst) => tekst.split('\n'));
}

test('the Word file tells every word, in Dutch, with real headings, lists and tables', async () => {
  const parts = await openDocx(volledig);
  const document = parts.get('word/document.xml') ?? '';
  const gezegd = plain(document);
  expect(woordenIn(volledig).filter((woord) => !gezegd.includes(woord))).toEqual([]);
  expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
  expect(parts.get('docProps/core.xml')).toContain('<dc:title>Verslag: Casus blauw</dc:title>');
  for (const stijl of ['Heading1', 'Heading2', 'Heading3']) expect(document).toContain(`<w:pStyle w:val="${stijl}"/>`);
  expect(document).toContain('<w:numPr>');
  expect(document).toContain('<w:tblHeader/>');
  expect(document).toMatch(/<w:pgSz [^>]*w:w="11906"/);
  expect(plain([...parts].find(([name]) => name.startsWith('word/footer'))?.[1] ?? '')).toContain('Geen dossier');
});

test('nobody is named in the file itself', async () => {
  expect((await openDocx(volledig)).get('docProps/core.xml')).toMatch(
    /<dc:creator>Ruggespraak<[\s\S]*<cp:lastModifiedBy>Ruggespraak</,
  );
});

test('odd words keep the Word file whole', async () => {
  const document = (await openDocx(raar)).get('word/document.xml') ?? '';
  expect(document).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u);
  expect(plain(document)).toContain('ab & <w:t> "x" ]]>');
});

const pdfVan = async (verslag: CasusVerslag, bij: Letters = letters) => {
  const { bytes, verloren } = await maakPdf(verslag, bij, { nu: NU, compress: false });
  return { pdf: Buffer.from(bytes).toString('latin1'), verloren };
};

test('the PDF is tagged, Dutch and titled, on A4, with headings, lists and tables', async () => {
  const { pdf, verloren } = await pdfVan(volledig);
  const inPdf = [
    ...['%PDF-1.7', '/Lang (nl-NL)', '/DisplayDocTitle true', '/Marked true', '<pdfuaid:part>1<'],
    ...['>Verslag: Casus blauw</rdf:li>', '/MediaBox [0 0 595.28 841.89]'],
  ];
  // Not the whole file in a failure.
  expect(inPdf.filter((stuk) => !pdf.includes(stuk))).toEqual([]);
  const tel = (soort: string) => pdf.match(new RegExp(`/S /${soort}\\b`, 'g'))?.length ?? 0;
  const kop = (niveau: number) =>
    volledig.blokken.filter((blok) => blok.kind === 'kop' && blok.niveau === niveau).length;
  const tabellen = volledig.blokken.filter((blok) => blok.kind === 'tabel');
  expect([tel('H1'), tel('H2'), tel('H3')]).toEqual([1, kop(2), kop(3)]);
  expect(tel('Table')).toBe(tabellen.length);
  expect(tel('TH')).toBe(tabellen.reduce((som, { kolommen }) => som + kolommen.length, 0));
  expect(tel('L')).toBeGreaterThan(5);
  expect(verloren).toBe(false);
});

test('a short record for a manager is one page', async () => {
  const { pdf } = await pdfVan(describeCasusVerslag(VOORBEELD, { ...OPTIES, soort: 'leiding' }));
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test('a cell that is taller than a page goes on, and odd words break nothing', async () => {
  const items = Array.from({ length: 120 }, (_, n) =>
    item(`f${n}`, 'feit', `${RAAR} `.repeat(8), { pleit: n % 2 ? 'voor' : 'tegen' }),
  );
  const verslag = describeCasusVerslag({ ...VOORBEELD, items }, { ...OPTIES, delen: ['weging'] });
  const { pdf, verloren } = await pdfVan(verslag);
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
  expect(pdf.match(/\/S \/LI\b/g)?.length).toBeGreaterThan(119);
  expect(verloren).toBe(true);
  expect((await pdfVan(raar)).verloren).toBe(true);
});

test('a sign the letters lack becomes one that is like it, or a question mark that is told', () => {
  expect(inLetters('Zoë, café: €5 – “ja”… ®')).toEqual({ tekst: 'Zoë, café: €5 – “ja”… ®', verloren: false });
  expect(inLetters('ağabey → ≥ Łódź')).toEqual({ tekst: 'agabey -> >= Lódz', verloren: false });
  expect(inLetters('e\u0301e\u0301n')).toEqual({ tekst: 'één', verloren: false });
  expect(inLetters('blij 😀')).toEqual({ tekst: 'blij ?', verloren: true });
  expect(inLetters('أم')).toEqual({ tekst: '??', verloren: true });
});
