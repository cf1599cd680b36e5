// A guide as a drawing to read on paper: per step its pages, choices and advice. Makes SVG text; black on white, without dependencies.
import type { Pack, Stap } from '../src/domain/gids/pack.ts';
import { type Blad, bladenVan, type Vak } from './gids-graaf.ts';
import { describeConditie } from './gids-wegen.ts';
import { deelIn, type Punt, schatBreed, type Vlak } from './graaf-indeling.ts';

const LETTER = 12;
const REGEL = 15;
const RAND = 24;
/** A sheet of A4 on its side, without its margins. */
const BLAD = 1040;
const BREED = { pagina: 190, keuze: 124, uitkomst: 168, sprong: 150, einde: 84 };

const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

/** Wide enough for any font a reader's computer may use instead. */
function widthOf(text: string, size = LETTER): number {
  let width = 0;
  for (const sign of text) width += /[iljtfrI.,:;'’|!()[\] ]/.test(sign) ? 0.36 : /[mwMWA-Z@]/.test(sign) ? 0.8 : 0.6;
  return width * size;
}

/** Names break after a low line; a word still too long for the line is cut, or it would run out of its box. */
export function wrap(text: string, width: number, size = LETTER): string[] {
  const lines: string[] = [];
  let line = '';
  // A piece that ends in a low line is followed without a space.
  const words = text.split(/\s+|(?<=_)/).flatMap((word) => {
    const parts: string[] = [];
    let rest = word;
    while (widthOf(rest, size) > width) {
      let cut = rest.length - 1;
      while (cut > 1 && widthOf(rest.slice(0, cut), size) > width) cut--;
      parts.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    return [...parts, rest];
  });
  for (const word of words) {
    const longer = line === '' ? word : `${line}${line.endsWith('_') ? '' : ' '}${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

type Letter = 'gewoon' | 'vet' | 'schuin';
interface Regel {
  tekst: string;
  letter: Letter;
}
/** The same boxes are measured again for every way to cut a step into sheets. */
const measured = new Map<string, Regel[]>();
function lines(text: string, width: number, letter: Letter = 'gewoon'): Regel[] {
  const key = `${letter} ${width} ${text}`;
  const known = measured.get(key);
  if (known) return known;
  const found = wrap(text, letter === 'vet' ? width * 0.92 : width).map((tekst) => ({ tekst, letter }));
  measured.set(key, found);
  return found;
}

/** What stands in a box; an advice box holds several, with a line between them. */
function textOf(vak: Vak): { breed: number; delen: Regel[][] } {
  const breed = BREED[vak.kind === 'keuze' && vak.breed ? 'uitkomst' : vak.kind];
  switch (vak.kind) {
    case 'pagina': {
      const soort: Regel[] = vak.soort === '' ? [] : lines(`(${vak.soort})`, breed - 16, 'schuin');
      return { breed, delen: [[...lines(vak.id, breed - 16, 'vet'), ...lines(vak.tekst, breed - 16), ...soort]] };
    }
    case 'keuze':
      return { breed, delen: [lines(vak.tekst, breed - 4)] };
    case 'uitkomst':
      return {
        breed,
        delen: vak.adviezen.map(({ naam, tekst, spoed, sluit }) => [
          ...lines(naam, breed - 20, 'vet'),
          ...lines(tekst, breed - 20),
          ...(spoed ? lines('(onderbreekt alles)', breed - 20, 'schuin') : []),
          ...(sluit ? lines('(rest van de gids vervalt)', breed - 20, 'schuin') : []),
        ]),
      };
    case 'sprong':
      return { breed: Math.min(breed, widthOf(vak.tekst) + 28), delen: [lines(vak.tekst, breed - 20, 'schuin')] };
    case 'einde':
      return { breed, delen: [lines('einde stap', breed, 'schuin')] };
  }
}

const STYLE: Readonly<Record<Letter, string>> = { gewoon: '', vet: ' class="vet"', schuin: ' class="schuin"' };
const write = (regel: Regel, x: number, y: number): string =>
  `<text x="${r(x)}" y="${r(y)}" text-anchor="middle"${STYLE[regel.letter]}>${xml(regel.tekst)}</text>`;
const r = (value: number): string => String(Math.round(value * 10) / 10);

const PAD = 7;
const heightOf = (delen: readonly (readonly Regel[])[]): number =>
  delen.reduce((sum, deel) => sum + deel.length * REGEL + PAD * 2, 0);

function drawVak(vak: Vak, { x, y }: Punt, terug: boolean): string {
  const { breed, delen } = textOf(vak);
  const hoog = heightOf(delen);
  const out: string[] = [];
  const box = (round: number, extra: string) =>
    out.push(
      `<rect x="${r(x - breed / 2)}" y="${r(y)}" width="${r(breed)}" height="${r(hoog)}" rx="${round}" ${extra}/>`,
    );
  const spoed = vak.kind === 'uitkomst' && vak.adviezen.some((one) => one.spoed);
  if (vak.kind === 'pagina') box(0, 'class="vak"');
  else if (vak.kind === 'uitkomst') box(14, `class="uitkomst${spoed ? ' spoed' : ''}"`);
  else if (vak.kind !== 'keuze') box(hoog / 2, `class="punt${terug ? ' terug' : ''}"`);
  let top = y;
  delen.forEach((deel, at) => {
    if (at > 0)
      out.push(
        `<line x1="${r(x - breed / 2)}" x2="${r(x + breed / 2)}" y1="${r(top)}" y2="${r(top)}" class="streep"/>`,
      );
    deel.forEach((regel, i) => {
      out.push(write(regel, x, top + PAD + REGEL * (i + 1) - 4));
    });
    top += deel.length * REGEL + PAD * 2;
  });
  return out.join('');
}

/** Straight through a layer, curved to the next. */
function drawLijn(punten: readonly Punt[], terug: boolean, arrow: boolean): string {
  let path = '';
  punten.forEach(({ x, y }, i) => {
    const before = punten[i - 1];
    if (!before) path = `M${r(x)} ${r(y)}`;
    else if (i % 2 === 1 || before.x === x) path += `L${r(x)} ${r(y)}`;
    else {
      const half = (before.y + y) / 2;
      path += `C${r(before.x)} ${r(half)} ${r(x)} ${r(half)} ${r(x)} ${r(y)}`;
    }
  });
  return `<path d="${path}" class="pijl${terug ? ' terug' : ''}"${arrow ? ' marker-end="url(#punt)"' : ''}/>`;
}

interface Getekend {
  blad: Blad;
  svg: string;
  breed: number;
  hoog: number;
  /** Where the first page stands. */
  begin: number;
}

const vlakkenVan = ({ vakken }: Blad): Vlak[] =>
  vakken.map((vak) => {
    const { breed, delen } = textOf(vak);
    return { id: vak.id, breed, hoog: heightOf(delen) };
  });
const layOut = (blad: Blad) => deelIn(vlakkenVan(blad), blad.pijlen);

function drawBlad(blad: Blad): Getekend {
  const { vakken, pijlen } = blad;
  const { breed, hoog, plek, lijnen } = layOut(blad);
  const kinds = new Map(vakken.map((vak) => [vak.id, vak.kind]));
  const terug = new Set(pijlen.flatMap((pijl) => (pijl.terug ? [pijl.naar] : [])));
  const svg = [
    // A choice stands on its arrow: the head comes at the end of the second half.
    ...pijlen.map((pijl, i) => drawLijn(lijnen[i] ?? [], pijl.terug, kinds.get(pijl.naar) !== 'keuze')),
    ...vakken.map((vak) => drawVak(vak, plek.get(vak.id) ?? { x: 0, y: 0 }, terug.has(vak.id))),
  ].join('\n');
  return { blad, svg, breed, hoog, begin: plek.get(blad.begin)?.x ?? 0 };
}

const STYLES = `
text { font: ${LETTER}px Arial, 'Liberation Sans', Helvetica, sans-serif; fill: #000 }
.kop { font-size: 20px; font-weight: bold } .stap { font-size: 15px; font-weight: bold } .klein { font-size: 11px }
.vet { font-weight: bold } .schuin { font-style: italic }
.vak { fill: #fff; stroke: #000; stroke-width: 1.4 }
.uitkomst { fill: #eee; stroke: #000; stroke-width: 1.4 } .spoed { stroke-width: 4 }
.punt { fill: #fff; stroke: #000; stroke-width: 1 } .streep { stroke: #000; stroke-width: .8 }
.pijl { fill: none; stroke: #000; stroke-width: 1.1 } .terug { stroke-dasharray: 5 4 }
.scheiding { stroke: #000; stroke-width: 2 }`;

/** Under the heading: what each shape means. */
function drawLegenda(y: number): string {
  const parts: string[] = [];
  let x = RAND;
  const add = (shape: string, text: string, wide = 34) => {
    parts.push(
      `<g transform="translate(${r(x)} ${y})">${shape}<text class="klein" x="${wide + 6}" y="12">${text}</text></g>`,
    );
    x += wide + 18 + widthOf(text, 11);
  };
  add('<rect width="34" height="16" class="vak"/>', 'pagina');
  add('<rect width="34" height="16" rx="8" class="uitkomst"/>', 'uitkomst (advies)');
  add('<rect width="34" height="16" rx="8" class="uitkomst spoed"/>', 'spoed');
  add('<path d="M0 8H34" class="pijl" marker-end="url(#punt)"/>', 'weg verder');
  add('<path d="M0 8H34" class="pijl terug" marker-end="url(#punt)"/>', 'weg terug');
  parts.push(
    `<text class="klein" x="${RAND}" y="${y + 34}">Geen pijl na een uitkomst: de stap eindigt daar. Nummers bij de keuzes: de eerste die klopt, geldt.</text>`,
  );
  return parts.join('');
}

/** The sheets of a step side by side as far as they fit, each under a line that says where it comes from. */
function drawStap(pack: Pack, stap: Stap): { svg: string; breed: number; hoog: number; inWoorden: string[] } {
  const bladen = bladenVan(pack, stap, {
    guess: (blad) => schatBreed(vlakkenVan(blad), blad.pijlen),
    width: (blad) => layOut(blad).breed,
    most: BLAD,
  }).map(drawBlad);
  const out: string[] = [];
  let [x, y, row, breed] = [0, 0, 0, 0];
  for (const { blad, svg, breed: own, hoog, begin } of bladen) {
    const from = bladen.flatMap((one) =>
      one.blad.vakken.flatMap((vak) => (vak.kind === 'sprong' && vak.naar === blad.begin ? [vak.van] : [])),
    );
    const first = blad === bladen[0]?.blad;
    const kop = first ? '' : `Verder bij ${blad.begin} (vanuit ${[...new Set(from)].join(', ')})`;
    const wide = Math.max(own, widthOf(kop) * 1.12 + 10);
    if (x > 0 && (x + wide > BLAD || first)) {
      x = 0;
      y += row + 34;
      row = 0;
    }
    const top = first ? 0 : 26;
    const left = x + (wide - own) / 2;
    const half = widthOf(kop) / 2;
    const middle = Math.min(Math.max(left + begin, x + half), x + wide - half);
    if (kop) out.push(`<text class="vet" x="${r(middle)}" y="${r(y + 12)}" text-anchor="middle">${xml(kop)}</text>`);
    out.push(`<g transform="translate(${r(left)} ${r(y + top)})">\n${svg}\n</g>`);
    breed = Math.max(breed, x + wide);
    row = Math.max(row, top + hoog);
    x = first && bladen.length > 1 ? BLAD : x + wide + 48;
  }
  return { svg: out.join('\n'), breed, hoog: y + row, inWoorden: bladen.flatMap(({ blad }) => blad.inWoorden) };
}

export function tekenGids(pack: Pack): string {
  const stappen = pack.stappen.map((stap) => ({ stap, ...drawStap(pack, stap) }));
  const breed = Math.max(640, ...stappen.map((one) => one.breed)) + RAND * 2;
  const out: string[] = [];
  const inWoorden: string[] = [];
  let y = 48;
  const text = (tekst: string, soort: string, step: number) => {
    for (const line of wrap(tekst, breed - RAND * 2, soort === 'kop' ? 22 : soort === 'stap' ? 17 : 11)) {
      out.push(`<text x="${RAND}" y="${r(y)}" class="${soort}">${xml(line)}</text>`);
      y += step;
    }
  };
  text(`${pack.titel}`, 'kop', 22);
  text(
    `${pack.id}, versie ${pack.versie}. Geldig vanaf ${pack.geldigVanaf}. Gecontroleerd op ${pack.gecontroleerdOp}.`,
    'klein',
    14,
  );
  out.push(drawLegenda(y));
  y += 56;
  stappen.forEach(({ stap, svg, breed: own, hoog, inWoorden: woorden }, at) => {
    out.push(`<line x1="${RAND}" x2="${r(breed - RAND)}" y1="${r(y)}" y2="${r(y)}" class="scheiding"/>`);
    y += 24;
    text(pack.stappen.length > 1 ? `${stap.titel} (${stap.id})` : stap.titel, 'stap', 18);
    if (stap.als) text(`Alleen als ${describeConditie(pack, stap.als)}.`, 'klein', 14);
    y += 6;
    out.push(`<g id="stap-${at + 1}" transform="translate(${r((breed - own) / 2)} ${r(y)})">\n${svg}\n</g>`);
    y += hoog + 28;
    inWoorden.push(`Stap ${stap.titel}.`, ...woorden);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${r(breed)}" height="${r(y)}" viewBox="0 0 ${r(breed)} ${r(y)}" role="img" aria-labelledby="titel beschrijving" lang="nl">
<title id="titel">${xml(`Beslisboom van de gids ${pack.titel}, versie ${pack.versie}`)}</title>
<desc id="beschrijving">${xml(inWoorden.join(' '))}</desc>
<style>${STYLES}</style>
<defs><marker id="punt" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
<rect width="100%" height="100%" fill="#fff"/>
${out.join('\n')}
</svg>
`;
}
