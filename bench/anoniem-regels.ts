// The second reader as the bench measures it: whole, and its rules one by one. Built as the app is before it is measured.
import { vindAdressen } from '../src/anoniem/adressen.ts';
import type { Herkenner } from '../src/anoniem/contract.ts';
import { vindDatums } from '../src/anoniem/datums.ts';
import { createHerkenner } from '../src/anoniem/herken.ts';
import { vindInstellingen } from '../src/anoniem/instellingen.ts';
import { leeftijdenBijWoorden, vindLeeftijden } from '../src/anoniem/leeftijden.ts';
import { vindNamen } from '../src/anoniem/namen.ts';
import { createNiemands } from '../src/anoniem/niemands.ts';
import { ontleed, type Tekst } from '../src/anoniem/ontleed.ts';
import { createPlaatsen } from '../src/anoniem/plaatsen.ts';
import { unpackLijsten } from '../src/anoniem/unpack-lijsten.ts';
import { vindVasteVormen } from '../src/anoniem/vaste-vormen.ts';
import { createWoordsoort } from '../src/anoniem/woordsoort.ts';
import { createZeldzaam } from '../src/anoniem/zeldzaam.ts';

export interface Regels {
  snijd: (tekst: string) => Tekst;
  /** By name. Given is a text that was cut into words. */
  regels: Readonly<Record<string, (delen: Tekst) => unknown>>;
}

export const createLezer = (namen: string, woorden: string): Herkenner =>
  createHerkenner(unpackLijsten(namen, woorden));

export function createRegels(namen: string, woorden: string): Regels {
  const lijsten = unpackLijsten(namen, woorden);
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
