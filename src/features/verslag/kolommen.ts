// How wide the columns of a table on paper are: by what stands in them, none too narrow to read. The same for the page, the PDF and the Word file.
import type { Blok } from '../../domain/verslag-casus-blok.ts';

export type Tabel = Extract<Blok, { kind: 'tabel' }>;

const SMALST = 0.2;

/** Parts of 1 that add up to 1. */
export function kolomBreedtes({ kolommen, rijen }: Tabel): number[] {
  const lengtes = kolommen.map((naam, at) => {
    const cellen = rijen.map((rij) =>
      (rij[at] ?? []).reduce((som, { tekst, bij }) => som + tekst.length + bij.length, 0),
    );
    // A long cell wraps; the square root keeps it from taking everything.
    return Math.sqrt(Math.max(naam.length, ...cellen.slice(0, 500), 1));
  });
  const som = lengtes.reduce((a, b) => a + b, 0);
  const ruim = 1 - SMALST * kolommen.length;
  return ruim <= 0 ? kolommen.map(() => 1 / kolommen.length) : lengtes.map((lengte) => SMALST + (ruim * lengte) / som);
}
