// A record as a file: named without the casus, made on this device, put in the downloads or handed to the share sheet. Nothing of it goes to a server.
import { dagOp } from '../../domain/casus-leven.ts';
import type { CasusVerslag } from '../../domain/verslag-casus-blok.ts';

export type BestandSoort = 'pdf' | 'docx';

export interface Bestand {
  file: File;
  /** Some signs could not be written in it. */
  verloren: boolean;
}

const TYPE = {
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

export function bewaar(file: File): void {
  const adres = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = adres;
  link.download = file.name;
  link.click();
  // Not at once: the browser may still have to begin.
  setTimeout(() => URL.revokeObjectURL(adres), 60_000);
}

/** Can this device hand a file to another app? */
export function kanDelen(): boolean {
  try {
    return navigator.canShare?.({ files: [new File(['x'], 'x.pdf', { type: TYPE.pdf })] }) ?? false;
  } catch {
    return false;
  }
}

/** gesloten: the person thought better of it. nog-eens: making it took too long to still count as a tap. */
export async function deel(file: File): Promise<'gedeeld' | 'gesloten' | 'nog-eens' | 'mislukt'> {
  try {
    await navigator.share({ files: [file] });
    return 'gedeeld';
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'AbortError') return 'gesloten';
    return name === 'NotAllowedError' ? 'nog-eens' : 'mislukt';
  }
}
