// The routekaart as JSON: for another device or another kring, with the names by which an ingang is known again. Version 1.
import * as z from 'zod/mini';
import { type Ingang, isIngangId, MEESTE_INGANGEN, VELDEN } from './ingang.ts';
import { type Ingelezen, keurRegel, type RauweRegel, TE_VEEL } from './inlezen.ts';

const SOORT = 'ruggespraak-routekaart';
const VERSIE = 1;

const Buiten = z.object({ soort: z.literal(SOORT), versie: z.number(), ingangen: z.array(z.unknown()) });
const Binnen = z.partial(z.object(Object.fromEntries(VELDEN.map(({ veld }) => [veld, z.string()]))));

export const schrijfJson = (ingangen: readonly Ingang[]): string =>
  `${JSON.stringify({ soort: SOORT, versie: VERSIE, ingangen }, null, 2)}\n`;

const idVan = (value: unknown): string | null => {
  const { id } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return typeof id === 'string' && isIngangId(id) ? id : null;
};

export function leesJson(bestand: string): Ingelezen {
  let data: unknown;
  try {
    data = JSON.parse(bestand.startsWith('\ufeff') ? bestand.slice(1) : bestand);
  } catch {
    return { kind: 'geweigerd', redenen: ['Dit bestand is beschadigd, of het is geen JSON.'] };
  }
  const buiten = Buiten.safeParse(data);
  if (!buiten.success) return { kind: 'geweigerd', redenen: ['Dit is geen routekaart van Ruggespraak.'] };
  const { versie, ingangen } = buiten.data;
  if (versie !== VERSIE)
    return {
      kind: 'geweigerd',
      redenen: ['Dit bestand komt van een nieuwere versie. Ververs Ruggespraak en probeer het opnieuw.'],
    };
  if (ingangen.length > MEESTE_INGANGEN * 2) return { kind: 'geweigerd', redenen: [TE_VEEL] };
  const fouten: string[] = [];
  const regels = ingangen.flatMap((value, at) => {
    const waar = `Nummer ${at + 1}`;
    const rauw = Binnen.safeParse(value);
    if (!rauw.success) {
      fouten.push(`${waar}: hier staat iets anders dan tekst.`);
      return [];
    }
    const found = keurRegel(waar, rauw.data as RauweRegel);
    if (found.kind === 'geweigerd') {
      fouten.push(...found.redenen);
      return [];
    }
    const id = idVan(value);
    return [id === null ? found.regel : { ...found.regel, id }];
  });
  return { kind: 'goed', regels, fouten, weg: [] };
}
