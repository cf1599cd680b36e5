// Files to and from this device: put in the downloads, handed to the share sheet, or chosen by the person. Knows not what is in them.

export function bewaarBestand(file: File): void {
  const adres = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = adres;
  link.download = file.name;
  link.click();
  // Not at once: the browser may still have to begin.
  setTimeout(() => URL.revokeObjectURL(adres), 60_000);
}

/** Can this device hand a file of this kind to another app? */
export function kanDelen(naam: string, type: string): boolean {
  try {
    return navigator.canShare?.({ files: [new File(['x'], naam, { type })] }) ?? false;
  } catch {
    return false;
  }
}

/** gesloten: the person thought better of it. nog-eens: making it took too long to still count as a tap. */
export async function deelBestand(file: File): Promise<'gedeeld' | 'gesloten' | 'nog-eens' | 'mislukt'> {
  try {
    await navigator.share({ files: [file] });
    return 'gedeeld';
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'AbortError') return 'gesloten';
    return name === 'NotAllowedError' ? 'nog-eens' : 'mislukt';
  }
}

/** Kept here while the picker is open: some browsers let go of one that is nowhere in the page. */
let kiezer: HTMLInputElement | null = null;

/**
 * Asks for one file. In no screen, so that it also answers when the app locked behind the picker: on a phone choosing a
 * file is leaving the app.
 */
export function kiesBestand(gekozen: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  kiezer = input;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (kiezer === input && file) gekozen(file);
  });
  input.click();
}
