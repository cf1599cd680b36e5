// A record as a file: named without the casus, made on this device, ready for the downloads or the share sheet. Nothing of it goes to a server.
import { dagOp } from '../../domain/casus-leven.ts';
import type { CasusVerslag } from '../../domain/verslag-casus-blok.ts';

export type BestandSoort = 'pdf' | 'docx';

export interface Bestand {
  file: File;
  /** Some signs could not be written in it. */
  verloren: boolean;
}

export const TYPE = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** What makes a file is fetched only now. The name says no more than the day: lists of downloads are read by others. */
export async function maakBestand(verslag: CasusVerslag, soort: BestandSoort, nu: number): Promise<Bestand> {
  const naam = `werkverslag-${dagOp(nu)}.${soort}`;
  if (soort === 'docx') {
    const { maakDocx } = await import('./maak-docx.ts');
    return { file: new File([await maakDocx(verslag)], naam, { type: TYPE.docx }), verloren: false };
  }
  const [{ maakPdf }, { haalLetters }] = await Promise.all([import('./maak-pdf.ts'), import('./letters.ts')]);
  const { bytes, verloren } = await maakPdf(verslag, await haalLetters(), { nu });
  return { file: new File([bytes], naam, { type: TYPE.pdf }), verloren };
}
