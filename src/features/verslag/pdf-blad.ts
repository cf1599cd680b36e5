// The sheets of a PDF while it is made: margins, type, where the pen is, when a new sheet begins, and the line at the foot. Knows no record.
import type { PDFDocument, StructElement } from 'pdfkit';
import { inLetters } from './tekens.ts';

/** In points: 15 mm at the sides. The line at the foot stands in the bottom one. */
export const RAND = { top: 36, right: 42.5, bottom: 37, left: 42.5 };
/** Of the letters, in parts of their size: how far the line they stand on is under their top, and how tall they think a line is. */
const STOK = 1.024;
const EIGEN_REGEL = 1.424;
/** That is more room than a page of small type needs. */
const REGEL = 1.15;

export interface Zetsel {
  vet?: boolean;
  grootte: number;
  kleur?: string;
}
export const GEWOON: Zetsel = { grootte: 9.5 };
export const VET: Zetsel = { grootte: 9.5, vet: true };
/** Said beside something, on the same line. */
export const STIL: Zetsel = { grootte: 8.5, kleur: '#444444' };
export const KLEIN: Zetsel = { grootte: 8.5, kleur: '#333333' };

/** One run of words; the next run goes on where it ends. */
export interface Stuk {
  woorden: string;
  zetsel: Zetsel;
}

export interface Blad {
  pdf: PDFDocument;
  /** Where columns begin and how wide the paper is between its margins. */
  links: number;
  breed: number;
  /** Some sign could not be written. */
  verloren(): boolean;
  hoogte(stukken: readonly Stuk[], breed: number): number;
  pastOpBlad(hoogte: number): boolean;
  /** Starts a new sheet when what comes does not fit on this one. */
  maakRuimte(hoogte: number): void;
  /** Writes under the pen as the content of `onder`, going on to the next sheet where needed. */
  schrijf(onder: StructElement, stukken: readonly Stuk[], x: number, breed: number): void;
  /** A line that means nothing. */
  streep(kleur: string): void;
  zak(punten: number): void;
}

export function createBlad(pdf: PDFDocument): Blad {
  let verloren = false;
  const links = RAND.left;
  const breed = pdf.page.width - RAND.left - RAND.right;
  const onderkant = () => pdf.page.height - RAND.bottom;
  const hoogst = pdf.page.height - RAND.top - RAND.bottom;

  const zet = ({ vet = false, grootte, kleur = '#000000' }: Zetsel) =>
    pdf
      .font(vet ? 'vet' : 'gewoon')
      .fontSize(grootte)
      .fillColor(kleur);
  const schoon = (woorden: string): string => {
    const geschreven = inLetters(woorden);
    verloren ||= geschreven.verloren;
    return geschreven.tekst;
  };

  return {
    pdf,
    links,
    breed,
    verloren: () => verloren,
    // As if all of it were as large as its largest run: a little too much, never too little.
    hoogte: (stukken, inBreed) => {
      const vet = stukken.some(({ zetsel }) => zetsel.vet);
      const grootte = Math.max(0, ...stukken.map(({ zetsel }) => zetsel.grootte));
      const alles = schoon(stukken.map(({ woorden }) => woorden).join(' '));
      return alles === ''
        ? 0
        : zet({ vet, grootte }).heightOfString(alles, { width: inBreed, lineGap: (REGEL - EIGEN_REGEL) * grootte });
    },
    pastOpBlad: (hoogte) => hoogte <= hoogst,
    maakRuimte(hoogte) {
      // The last line is judged by its own height: it must not go to the next sheet after all, away from its sign.
      const teveel = (EIGEN_REGEL - REGEL) * GEWOON.grootte;
      if (pdf.y + hoogte + teveel > onderkant()) pdf.addPage();
    },
    schrijf(onder, stukken, x, inBreed) {
      const gevuld = stukken.filter(({ woorden }) => woorden !== '');
      onder.add(() => {
        // Smaller words stand on the line of the larger ones before them.
        const grootst = Math.max(0, ...gevuld.map(({ zetsel }) => zetsel.grootte));
        gevuld.forEach(({ woorden, zetsel }, at) => {
          const continued = at < gevuld.length - 1;
          const options = {
            ...{ width: inBreed, continued },
            lineGap: REGEL * grootst - EIGEN_REGEL * zetsel.grootte,
            baseline: -STOK * grootst,
          };
          const tekst = schoon(woorden) + (continued ? ' ' : '');
          if (at === 0) zet(zetsel).text(tekst, x, pdf.y, options);
          else zet(zetsel).text(tekst, options);
        });
      });
    },
    streep(kleur) {
      pdf.markContent('Artifact', { type: 'Layout' });
      pdf
        .lineWidth(0.5)
        .strokeColor(kleur)
        .moveTo(links, pdf.y)
        .lineTo(links + breed, pdf.y)
        .stroke();
      pdf.endMarkedContent();
    },
    zak(punten) {
      pdf.y += punten;
    },
  };
}

/** What stands at the foot of every sheet, once all of them are there. */
export function schrijfVoet(pdf: PDFDocument, tekst: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    pdf.switchToPage(at);
    // Or the line would start a sheet of its own.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('gewoon').fontSize(8).fillColor('#333333');
    const y = pdf.page.height - RAND.bottom + 10;
    const width = pdf.page.width - RAND.left - RAND.right;
    pdf.text(inLetters(tekst).tekst, RAND.left, y, { width, lineBreak: false });
    pdf.text(`Bladzijde ${at - start + 1} van ${count}`, RAND.left, y, { width, align: 'right' });
    pdf.endMarkedContent();
    pdf.page.margins.bottom = RAND.bottom;
  }
}
