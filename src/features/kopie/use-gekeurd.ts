// Looks at a chosen file before a zin is asked: is it a copy, and whole?
import { useEffect, useState } from 'react';
import { MAX_KOPIE_BYTES, TE_GROOT } from '../../domain/kopie-bestand.ts';
import type { Uitkomst } from '../../store/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { announce } from '../../ui/melding.tsx';
import { metKopie } from './use-kopie.ts';

export interface GekeurdBestand {
  naam: string;
  bytes: Uint8Array;
  metWoorden: boolean;
  metMaatjes: boolean;
}

const geweigerd = (zin: string): Uitkomst<GekeurdBestand> => ({ kind: 'geweigerd', redenen: [zin] });

export function useGekeurd(file: File | null): Uitkomst<GekeurdBestand> | null {
  const ruggespraak = useRuggespraak();
  const [gekeurd, setGekeurd] = useState<Uitkomst<GekeurdBestand> | null>(null);
  useEffect(() => {
    setGekeurd(null);
    if (!file) return;
    let gone = false;
    const keur = async (): Promise<Uitkomst<GekeurdBestand>> => {
      if (file.size > MAX_KOPIE_BYTES) return geweigerd(TE_GROOT);
      const bytes = await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => null,
      );
      if (!bytes) return geweigerd('Het bestand lezen lukt niet. Kies het nog een keer.');
      const found = await metKopie(ruggespraak, (kopie) => kopie.keur(bytes));
      return found.kind === 'goed' ? { ...found, naam: file.name, bytes } : found;
    };
    void keur().then((found) => {
      if (gone) return;
      setGekeurd(found);
      if (found.kind === 'geweigerd') announce(found.redenen.join(' '));
    });
    return () => {
      gone = true;
    };
  }, [file, ruggespraak]);
  return gekeurd;
}
