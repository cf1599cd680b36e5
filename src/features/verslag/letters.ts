// The letters that go into a PDF, as files beside the app: the paper must look the same on every device, also without a connection.
import gewoon from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?url';
import vet from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?url';

export interface Letters {
  gewoon: Uint8Array;
  vet: Uint8Array;
}

async function haal(adres: string): Promise<Uint8Array> {
  const answer = await fetch(adres);
  if (!answer.ok) throw new Error(`letters: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

export async function haalLetters(): Promise<Letters> {
  const [een, twee] = await Promise.all([haal(gewoon), haal(vet)]);
  return { gewoon: een, vet: twee };
}
