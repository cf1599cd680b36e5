// A record as a Word file, made on the device: real headings, lists and tables, Dutch, A4. Knows blocks, not where they came from.
import type { IRunOptions, ParagraphChild } from 'docx';
import { WERKVERSLAG } from '../../domain/verslag-casus.ts';
import { type Blok, type CasusVerslag, type Cel, metDubbelePunt, type Punt } from '../../domain/verslag-casus-blok.ts';
import { kolomBreedtes } from './kolommen.ts';

/** In twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const RAND = 1_134;
const BREED = A4.width - 2 * RAND;
/** In half points. */
const KLEIN = 18;

export async function maakDocx(verslag: CasusVerslag): Promise<Blob> {
  const docx = await load();
  const { Document, Footer, Packer, PageNumber, Paragraph, HeadingLevel, TextRun } = docx;
  const maak = createBlokken(docx);
  const klein = (tekst: string) => new Paragraph({ children: maak.woorden(tekst, { size: KLEIN }) });
  const document = new Document({
    title: verslag.titel,
    creator: 'Ruggespraak',
    lastModifiedBy: 'Ruggespraak',
    description: WERKVERSLAG,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 20, language: { value: 'nl-NL' } },
          paragraph: { spacing: { after: 80 } },
        },
        heading1: { run: { size: 36, bold: true, color: '000000' }, paragraph: { spacing: { after: 120 } } },
        heading2: {
          run: { size: 26, bold: true, color: '000000' },
          paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
        },
        heading3: {
          run: { size: 23, bold: true, color: '000000' },
          paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: RAND, right: RAND, bottom: RAND, left: RAND } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ text: `${WERKVERSLAG} Bladzijde `, size: KLEIN }),
                  new TextRun({ children: [PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES], size: KLEIN }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: maak.woorden(verslag.titel) }),
          ...verslag.kop.map(klein),
          ...verslag.blokken.flatMap(maak.blok),
          new Paragraph({}),
          ...verslag.voet.map(klein),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

/** Only what is used, so that the rest of the package stays out of the app. */
async function load() {
  const {
    Document,
    Footer,
    HeadingLevel,
    Packer,
    PageNumber,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    TextRun,
    WidthType,
  } = await import('docx');
  return {
    Document,
    Footer,
    HeadingLevel,
    Packer,
    PageNumber,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    TextRun,
    WidthType,
  };
}

function createBlokken({
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
}: Awaited<ReturnType<typeof load>>) {
  const woorden = (tekst: string, hoe: IRunOptions = {}): ParagraphChild[] =>
    tekst.split('\n').map((text, at) => new TextRun({ ...hoe, text, ...(at > 0 && { break: 1 }) }));
  const metBij = ({ tekst, bij }: Punt): ParagraphChild[] => [
    ...woorden(tekst),
    ...(bij ? [new TextRun({ text: '', break: 1 }), ...woorden(bij, { size: KLEIN })] : []),
  ];
  const punt = (een: Punt) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 40 }, children: metBij(een) });
  const inCel = (cel: Cel) =>
    cel.length > 1 ? cel.map(punt) : [new Paragraph({ spacing: { after: 0 }, children: cel[0] ? metBij(cel[0]) : [] })];

  const blok = (een: Blok) => {
    switch (een.kind) {
      case 'kop':
        return [
          new Paragraph({
            heading: een.niveau === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
            children: woorden(een.tekst),
          }),
        ];
      case 'alinea':
        return [new Paragraph({ children: woorden(een.tekst) })];
      case 'regel':
        return [
          new Paragraph({
            children: [...woorden(`${metDubbelePunt(een.label)} `, { bold: true }), ...woorden(een.tekst)],
          }),
        ];
      case 'lijst':
        return een.punten.map(punt);
      case 'tabel': {
        const columnWidths = kolomBreedtes(een).map((deel) => Math.floor(deel * BREED));
        const cel = (at: number, children: InstanceType<typeof Paragraph>[]) =>
          new TableCell({
            children,
            width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
          });
        return [
          new Table({
            columnWidths,
            width: { size: BREED, type: WidthType.DXA },
            rows: [
              new TableRow({
                tableHeader: true,
                children: een.kolommen.map((naam, at) =>
                  cel(at, [new Paragraph({ spacing: { after: 0 }, children: woorden(naam, { bold: true }) })]),
                ),
              }),
              ...een.rijen.map(
                (rij) =>
                  new TableRow({
                    cantSplit: rij.every((een) => een.length < 2),
                    children: rij.map((inhoud, at) => cel(at, inCel(inhoud))),
                  }),
              ),
            ],
          }),
          new Paragraph({ spacing: { after: 0 } }),
        ];
      }
    }
  };
  return { woorden, blok };
}
