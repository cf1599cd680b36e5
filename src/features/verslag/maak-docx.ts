// A record as a Word file, made on the device: real headings, lists and tables, Dutch, A4. Knows blocks, not where they came from.
import type { IRunOptions, ParagraphChild } from 'docx';
import { WERKVERSLAG } from '../../domain/verslag-casus.ts';
import { type Blok, type CasusVerslag, type Cel, metDubbelePunt, type Punt } from '../../domain/verslag-casus-blok.ts';

/** In twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const RAND = 850;
const BOVEN_ONDER = 700;
const BREED = A4.width - 2 * RAND;
/** In half points. */
const KLEIN = 17;
const DICHT = { after: 0 };

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
          run: { font: 'Calibri', size: 19, language: { value: 'nl-NL' } },
          paragraph: { spacing: { after: 20, line: 228 } },
        },
        heading1: { run: { size: 32, bold: true, color: '000000' }, paragraph: { spacing: { after: 40 } } },
        heading2: {
          run: { size: 24, bold: true, color: '000000' },
          paragraph: { spacing: { before: 90, after: 0 }, keepNext: true },
        },
        heading3: {
          run: { size: 19, bold: true, color: '000000' },
          paragraph: { spacing: { before: 30, after: 0 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: BOVEN_ONDER, right: RAND, bottom: BOVEN_ONDER + 60, left: RAND, footer: 400 },
          },
        },
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
    Tab,
    TableRow,
    TabStopType,
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
    Tab,
    TableRow,
    TabStopType,
    TextRun,
    WidthType,
  };
}

function createBlokken({
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  Tab,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
}: Awaited<ReturnType<typeof load>>) {
  const woorden = (tekst: string, hoe: IRunOptions = {}): ParagraphChild[] =>
    tekst.split('\n').map((text, at) => new TextRun({ ...hoe, text, ...(at > 0 && { break: 1 }) }));
  const metBij = ({ tekst, bij }: Punt): ParagraphChild[] => [
    ...woorden(tekst),
    ...(bij ? woorden(` (${bij})`, { color: '444444', size: KLEIN }) : []),
  ];
  // Words, no numbering of Word's own: it would count anew when a line is taken out, and the references would be wrong.
  const punt = (een: Punt) =>
    een.nummer === undefined
      ? new Paragraph({
          bullet: { level: 0 },
          indent: { left: 200, hanging: 200 },
          spacing: DICHT,
          children: metBij(een),
        })
      : new Paragraph({
          ...{ indent: { left: 397, hanging: 397 }, tabStops: [{ type: TabStopType.LEFT, position: 397 }] },
          ...{ spacing: DICHT, children: [new TextRun({ children: [`${een.nummer}.`, new Tab()] }), ...metBij(een)] },
        });
  const inCel = (cel: Cel) =>
    cel.length > 1 || cel[0]?.nummer !== undefined
      ? cel.map(punt)
      : [new Paragraph({ spacing: { after: 0 }, children: cel[0] ? metBij(cel[0]) : [] })];

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
        const columnWidths = een.breedtes.map((deel) => Math.floor(deel * BREED));
        const cel = (at: number, children: InstanceType<typeof Paragraph>[]) =>
          new TableCell({
            children,
            width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
            margins: { top: 0, bottom: 0, left: 60, right: 60 },
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
          new Paragraph({ spacing: { after: 0, line: 80, lineRule: 'exact' } }),
        ];
      }
    }
  };
  return { woorden, blok };
}
