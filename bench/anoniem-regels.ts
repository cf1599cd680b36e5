// The rules of the second reader one by one, so that the bench can say which of them is slow.
import { vindAdressen } from '../src/anoniem/adressen.ts';
import { vindDatums } from '../src/anoniem/datums.ts';
import { vindInstellingen } from '../src/anoniem/instellingen.ts';
import { leeftijdenBijWoorden, vindLeeftijden } from '../src/anoniem/leeftijden.ts';
import { vindNamen } from '../src/anoniem/namen.ts';
import { createNiemands } from '../src/anoniem/niemands.ts';
import { ontleed, type Tekst } from '../src/anoniem/ontleed.ts';
import { createPlaatsen } from '../src/anoniem/plaatsen.ts';
import type { Lijsten } from '../src/anoniem/unpack-lijsten.ts';
import { vindVasteVormen } from '../src/anoniem/vaste-vormen.ts';
import { createWoordsoort } from '../src/anoniem/woordsoort.ts';
import { createZeldzaam } from '../src/anoniem/zeldzaam.ts';

export interface Regels {
  snijd: (tekst: string) => Tekst;
  /** By name. Given is a text that was cut into words. */
  regels: Readonly<Record<string, (delen: Tekst) => unknown>>;
}

export function createRegels(lijsten: Lijsten): Regels {
  const kijk = createWoordsoort(lijsten);
  const niemands = createNiemands(lijsten, kijk);
  const plaatsen = createPlaatsen(lijsten, kijk);
  const zeldzaam = createZeldzaam(lijsten);
  const snijd = (tekst: string) => ontleed(tekst, kijk);
  return {
    snijd,
    regels: {
      ontleed: ({ tekst }) => snijd(tekst),
      niemands: ({ tekst, woorden }) => niemands(tekst, woorden),
      'vaste-vormen': ({ tekst }) => vindVasteVormen(tekst),
      datums: ({ tekst }) => vindDatums(tekst),
      adressen: (delen) => vindAdressen(delen),
      instellingen: (delen) => vindInstellingen(delen, kijk),
      namen: (delen) => vindNamen(delen, kijk, () => false),
      plaatsen: ({ tekst, woorden, zonderHoofdletters }) => plaatsen(tekst, woorden, zonderHoofdletters),
      leeftijden: ({ tekst, woorden }) => [vindLeeftijden(tekst), leeftijdenBijWoorden(tekst, woorden)],
      zeldzaam: ({ tekst, woorden }) => zeldzaam(tekst, woorden),
    },
  };
}
