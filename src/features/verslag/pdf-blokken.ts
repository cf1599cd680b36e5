// Writes the blocks of a record on sheets, each as what it is (heading, list, table), so that a screen reader reads the PDF as it is meant. Knows no font.
import type { StructElement } from 'pdfkit';
import { type Blok, type Cel, metDubbelePunt, type Punt } from '../../domain/verslag-casus-blok.ts';
import { type Blad, GEWOON, STIL, type Stuk, VET } from './pdf-blad.ts';

type Tabel = Extract<Blok, { kind: 'tabel' }>;

const KOP = { 2: { grootte: 11.5, vet: true }, 3: { grootte: 9.5, vet: true } } as const;
/** Room under a heading that must hold the beginning of what it is about. */
const SAMEN = 24;
const INSPRING = 10;
/** As wide as "100." */
const INSPRING_NUMMER = 18;
const GOOT = 6;

const stukken = ({ tekst, bij }: Punt): Stuk[] => [
  { woorden: tekst, zetsel: GEWOON },
  ...(bij ? [{ woorden: `(${bij})`, zetsel: STIL }] : []),
];

export function schrijfBlok(blad: Blad, onder: StructElement, blok: Blok): void {
  switch (blok.kind) {
    case 'kop':
      blad.zak(blok.niveau === 2 ? 5 : 2);
      blad.maakRuimte(KOP[blok.niveau].grootte + SAMEN);
      schrijfAls(blad, onder, `H${blok.niveau}`, [{ woorden: blok.tekst, zetsel: KOP[blok.niveau] }]);
      blad.zak(0.5);
      return;
    case 'alinea':
      schrijfAls(blad, onder, 'P', [{ woorden: blok.tekst, zetsel: GEWOON }]);
      blad.zak(4);
      return;
    case 'regel': {
      const regel = [
        { woorden: metDubbelePunt(blok.label), zetsel: VET },
        { woorden: blok.tekst, zetsel: GEWOON },
      ];
      blad.maakRuimte(Math.min(blad.hoogte(regel, blad.breed), SAMEN));
      schrijfAls(blad, onder, 'P', regel);
      blad.zak(1.5);
      return;
    }
    case 'lijst':
      schrijfLijst(blad, onder, blok.punten, blad.links, blad.breed);
      blad.zak(1);
      return;
    case 'tabel':
      blad.zak(2);
      schrijfTabel(blad, onder, blok);
      blad.zak(2);
  }
}

/** An element with words of its own over the whole width. */
export function schrijfAls(blad: Blad, onder: StructElement, soort: string, woorden: readonly Stuk[]): void {
  const element = blad.pdf.struct(soort);
  onder.add(element);
  blad.schrijf(element, woorden, blad.links, blad.breed);
  element.end();
}

const tekenVan = ({ nummer }: Punt): string => (nummer === undefined ? '•' : `${nummer}.`);
const inspringVan = (punten: readonly Punt[]): number =>
  punten.some(({ nummer }) => nummer !== undefined) ? INSPRING_NUMMER : INSPRING;
/** A number is the sign of a list, also of a list of one. */
const isLijst = (cel: Cel): boolean => cel.length > 1 || cel[0]?.nummer !== undefined;

function schrijfLijst(blad: Blad, onder: StructElement, punten: readonly Punt[], x: number, breed: number): void {
  const { pdf } = blad;
  const lijst = pdf.struct('L');
  onder.add(lijst);
  const inspring = inspringVan(punten);
  for (const punt of punten) {
    const woorden = stukken(punt);
    blad.maakRuimte(Math.min(blad.hoogte(woorden, breed - inspring), SAMEN));
    const regel = pdf.struct('LI');
    lijst.add(regel);
    const teken = pdf.struct('Lbl');
    regel.add(teken);
    const { y } = pdf;
    blad.schrijf(teken, [{ woorden: tekenVan(punt), zetsel: GEWOON }], x, inspring);
    pdf.y = y;
    const inhoud = pdf.struct('LBody');
    regel.add(inhoud);
    blad.schrijf(inhoud, woorden, x + inspring, breed - inspring);
    regel.end();
    blad.zak(0.3);
  }
  lijst.end();
}

function schrijfTabel(blad: Blad, onder: StructElement, tabel: Tabel): void {
  const { pdf } = blad;
  const element = pdf.struct('Table', { title: tabel.naam });
  onder.add(element);
  const delen = tabel.breedtes;
  const kolommen = delen.map((deel, at) => ({
    x: blad.links + blad.breed * delen.slice(0, at).reduce((a, b) => a + b, 0),
    breed: blad.breed * deel - GOOT,
  }));

  const rij = (cellen: readonly Cel[], kop: boolean) => {
    const alsStukken = (cel: Cel) =>
      kop ? cel.map(({ tekst }) => ({ woorden: tekst, zetsel: VET })) : cel.flatMap(stukken);
    const hoogtes = cellen.map((cel, at) =>
      blad.hoogte(alsStukken(cel), (kolommen[at]?.breed ?? 0) - (isLijst(cel) ? inspringVan(cel) : 0)),
    );
    const hoogte = Math.max(0, ...hoogtes);
    // A row that is too tall for one sheet: its cells one under another, or a column would go on beside nothing.
    const past = blad.pastOpBlad(hoogte + 8);
    blad.maakRuimte(past ? hoogte + (kop ? SAMEN : 8) : SAMEN);
    const inRij = pdf.struct('TR');
    element.add(inRij);
    const boven = pdf.y;
    let onderkant = boven;
    cellen.forEach((cel, at) => {
      const { x, breed } = past
        ? (kolommen[at] ?? { x: blad.links, breed: blad.breed })
        : { x: blad.links, breed: blad.breed };
      if (past) pdf.y = boven;
      const vak = kop ? pdf.struct('TH', { scope: 'Column' }) : pdf.struct('TD');
      inRij.add(vak);
      if (!past) blad.schrijf(vak, [{ woorden: metDubbelePunt(tabel.kolommen[at] ?? ''), zetsel: VET }], x, breed);
      if (!kop && isLijst(cel)) schrijfLijst(blad, vak, cel, x, breed);
      else blad.schrijf(vak, alsStukken(cel), x, breed);
      onderkant = past ? Math.max(onderkant, pdf.y) : pdf.y;
    });
    inRij.end();
    pdf.y = onderkant + 2;
    blad.streep(kop ? '#555555' : '#bbbbbb');
    blad.zak(1);
  };

  rij(
    tabel.kolommen.map((tekst) => [{ tekst, bij: '' }]),
    true,
  );
  for (const cellen of tabel.rijen) rij(cellen, false);
  element.end();
}
