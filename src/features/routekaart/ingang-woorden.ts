// What is said beside the fields of a line of the map, and how long they may be.
import { LAGEN, VELDEN, type Veld } from '../../domain/routekaart/ingang.ts';

export const WIE_HINT =
  'Geen naam van een mens. Schrijf de functie of het team, zoals: jeugdverpleegkundige, wijkteam oost.';
export const LAAG_KEUZES = LAGEN.map(({ laag, naam }) => ({ value: laag, label: naam }));
export const hintVan = (laag: string): string => LAGEN.find((een) => een.laag === laag)?.hint ?? '';
export const maxVan = (veld: Veld): number => VELDEN.find((een) => een.veld === veld)?.max ?? 0;
