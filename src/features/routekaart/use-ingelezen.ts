// Reads a chosen file, and says what is wrong with it. Takes nothing in.
import { useEffect, useState } from 'react';
import { type Ingelezen, MAX_BESTAND_BYTES, TE_GROOT } from '../../domain/routekaart/inlezen.ts';
import { leesBestand } from '../../domain/routekaart/lees-bestand.ts';

/** `beurt`: which time a file was read. */
export type Gelezen = Ingelezen & { beurt: number };
let beurten = 0;

async function lees(file: File): Promise<Ingelezen> {
  if (file.size > MAX_BESTAND_BYTES) return { kind: 'geweigerd', redenen: [TE_GROOT] };
  try {
    return leesBestand(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { kind: 'geweigerd', redenen: ['Het bestand lezen lukt niet. Kies het nog een keer.'] };
  }
}

export function useIngelezen(file: File | null): Gelezen | null {
  const [ingelezen, setIngelezen] = useState<Gelezen | null>(null);
  useEffect(() => {
    setIngelezen(null);
    if (!file) return;
    let gone = false;
    void lees(file).then((found) => gone || setIngelezen({ ...found, beurt: beurten++ }));
    return () => {
      gone = true;
    };
  }, [file]);
  return ingelezen;
}
