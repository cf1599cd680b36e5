// A record as a PDF file, made on the device: A4, tagged, with title and language, black on white. Knows blocks, not where they came from.
import { WERKVERSLAG } from '../../domain/verslag-casus.ts';
import type { CasusVerslag } from '../../domain/verslag-casus-blok.ts';
import type { Letters } from './letters.ts';
import { createBlad, KLEIN, RAND, schrijfVoet } from './pdf-blad.ts';
import { schrijfAls, schrijfBlok } from './pdf-blokken.ts';

export interface Pdf {
  bytes: Uint8Array<ArrayBuffer>;
  /** Some signs (another script, an emoji) are a question mark in it. */
  verloren: boolean;
}

export async function maakPdf(
  verslag: CasusVerslag,
  letters: Letters,
  { nu, compress = true }: { nu: number; compress?: boolean },
): Promise<Pdf> {
  const { PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: 'A4',
    margins: RAND,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    info: { Title: verslag.titel, Creator: 'Ruggespraak', Producer: 'Ruggespraak', CreationDate: new Date(nu) },
    bufferPages: true,
    font: null,
    compress,
  });
  const bytes = collect(pdf);
  pdf.registerFont('gewoon', letters.gewoon).registerFont('vet', letters.vet);
  const blad = createBlad(pdf);
  const document = pdf.struct('Document');
  pdf.addStructure(document);
  schrijfAls(blad, document, 'H1', [{ woorden: verslag.titel, zetsel: { grootte: 16, vet: true } }]);
  blad.zak(1);
  for (const woorden of verslag.kop) schrijfAls(blad, document, 'P', [{ woorden, zetsel: KLEIN }]);
  for (const blok of verslag.blokken) schrijfBlok(blad, document, blok);
  blad.zak(4);
  for (const woorden of verslag.voet) schrijfAls(blad, document, 'P', [{ woorden, zetsel: KLEIN }]);
  document.end();
  schrijfVoet(pdf, WERKVERSLAG);
  pdf.end();
  return { bytes: await bytes, verloren: blad.verloren() };
}

function collect(pdf: {
  on(event: 'data', take: (chunk: Uint8Array<ArrayBuffer>) => void): unknown;
  on(event: 'end', done: () => void): unknown;
  on(event: 'error', failed: (error: unknown) => void): unknown;
}): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => {
      void new Blob(chunks).arrayBuffer().then((all) => resolve(new Uint8Array(all)), reject);
    });
  });
}
