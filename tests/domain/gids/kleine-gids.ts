// A small guide with what a record and its lines can meet: a step that does not count, one that is hidden, headings that vary, advice after a question and after a page without one.
import { loadPack } from '../../../src/domain/gids/check.ts';
import type { Pack, Stap } from '../../../src/domain/gids/pack.ts';
import type { Regel } from '../../../src/domain/gids/regel.ts';
import { type Antwoord, maakAntwoordRegel, maakStapRegel } from '../../../src/domain/gids/regel-maken.ts';

const is = (vraag: string, ...welke: string[]) => ({ kind: 'antwoord', vraag, is: welke });
const keuzes = (...ids: string[]) => ids.map((id) => ({ id, label: `${id[0]?.toUpperCase()}${id.slice(1)}` }));

const stappen = [
  { id: 'vooraf', titel: 'Vooraf', kort: 'Vooraf', begin: 'sector', telt: false },
  { id: 'kijken', titel: 'Kijken en luisteren', kort: 'Kijken', begin: 'vermoeden' },
  { id: 'thuis', titel: 'Op huisbezoek', kort: 'Thuis', begin: 'huis', als: is('sector', 'zorg') },
  { id: 'overleg', titel: 'Overleggen', kort: 'Overleg', begin: 'wie' },
  { id: 'besluit', titel: 'Beslissen', kort: 'Besluit', begin: 'feiten' },
];

const paginas = [
  {
    kind: 'vraag',
    id: 'sector',
    titel: 'Waar werk je?',
    keuzes: keuzes('school', 'zorg'),
    verder: [{ naar: null }],
  },
  {
    kind: 'vraag',
    id: 'vermoeden',
    titel: 'Heb je een vermoeden?',
    titels: [
      { als: is('sector', 'school'), titel: 'Maak je je zorgen over je leerling?' },
      { als: is('vermoeden', 'ja'), titel: 'Heb je nog steeds een vermoeden?' },
    ],
    keuzes: keuzes('ja', 'nee', 'twijfel'),
    notitie: { label: 'Waarop baseer je dit?' },
    bronnen: ['richtlijn'],
    verder: [
      { als: is('vermoeden', 'nee'), naar: null },
      { als: is('vermoeden', 'ja'), geeft: ['OVERLEG', 'SCHRIJF_OP'], naar: 'waar' },
      { geeft: ['VRAAG_ADVIES'], naar: 'waar' },
    ],
  },
  {
    kind: 'vraag',
    id: 'waar',
    titel: 'Waar zag je het?',
    keuzes: keuzes('buiten', 'binnen', 'online'),
    meer: true,
    nodig: false,
    verder: [{ geeft: ['SCHRIJF_OP'], naar: null }],
  },
  {
    kind: 'signalen',
    id: 'huis',
    titel: 'Wat zie je thuis?',
    signalen: ['vies', 'leeg'].map((id) => ({
      id,
      tekst: `Het huis is ${id}`,
      uitleg: 'Kan van alles zijn.',
      vragen: { aan: 'ouder', tekst: 'Hoe gaat het?' },
    })),
    verder: [{ als: is('leeg', 'gezien'), geeft: ['VRAAG_ADVIES'], naar: null }, { naar: null }],
  },
  {
    kind: 'vraag',
    id: 'wie',
    titel: 'Met wie overlegde je?',
    keuzes: keuzes('collega', 'niemand'),
    verder: [{ naar: 'wegen' }],
  },
  {
    kind: 'uitleg',
    id: 'wegen',
    titel: 'Weeg het samen',
    verder: [{ als: is('vermoeden', 'ja'), geeft: ['MELD'], naar: null }, { naar: null }],
  },
  {
    kind: 'velden',
    id: 'feiten',
    titel: 'Wat weet je?',
    velden: [
      { id: 'gezien', label: 'Wat zag je?' },
      { id: 'gehoord', label: 'Wat hoorde je?', lang: false },
    ],
    verder: [{ naar: null }],
  },
];

export const kleineGids = (kind: Pack['kind'] = 'stappenplan'): Pack => {
  const loaded = loadPack({
    schema: 1,
    id: 'klein',
    versie: 2,
    titel: 'Kleine gids',
    uitleg: 'Om mee te testen.',
    kind,
    geldigVanaf: '2019-01-01',
    gecontroleerdOp: '2026-11-22',
    bronnen: { wet: { titel: 'De wet' }, richtlijn: { titel: 'De richtlijn' }, kaart: { titel: 'De kaart' } },
    stappen,
    paginas: paginas.map((one) => ({ bronnen: ['wet'], ...one })),
    uitkomsten: [
      { id: 'OVERLEG', titel: 'Overleg met een collega', doen: ['Bel.'], bronnen: ['kaart', 'wet'] },
      { id: 'SCHRIJF_OP', titel: 'Schrijf op wat je zag', doen: ['Schrijf.'], bronnen: ['wet'] },
      { id: 'VRAAG_ADVIES', titel: 'Vraag advies', doen: ['Bel.'], bronnen: ['kaart'] },
      { id: 'MELD', titel: 'Meld het', doen: ['Bel.'], bronnen: ['wet'] },
    ],
  });
  if (loaded.kind === 'geweigerd') throw new Error(loaded.redenen.join('\n'));
  return loaded.pack;
};

/** Noon, so that it is this day in every time zone people live in. */
export const opDag = (dag: number): number => Date.UTC(2026, 10, dag, 12);

/** Writes lines one after the other, as the screens do. */
export class Schrijver {
  regels: Regel[] = [];
  readonly pack: Pack;
  functie = 'leerkracht';
  dag = 1;

  constructor(pack: Pack) {
    this.pack = pack;
  }

  private stempel() {
    return { id: `r${this.regels.length + 1}`, op: opDag(this.dag), functie: this.functie };
  }

  antwoord(vraag: string, waarde: string | string[], deel: Omit<Antwoord, 'vraag' | 'waarde'> = {}): this {
    const gegeven = { vraag, waarde: [waarde].flat(), ...deel };
    const regel = maakAntwoordRegel(this.pack, this.regels, gegeven, this.stempel());
    if (!regel) throw new Error(`no question ${vraag}`);
    this.regels = [...this.regels, regel];
    return this;
  }

  /** By someone who had not seen the lines from `gezien` on. */
  los(vraag: string, waarde: string, gezien: number): this {
    const regel = maakAntwoordRegel(
      this.pack,
      this.regels.slice(0, gezien),
      { vraag, waarde: [waarde] },
      this.stempel(),
    );
    if (!regel) throw new Error(`no question ${vraag}`);
    this.regels = [...this.regels, regel];
    return this;
  }

  stap(id: string, stand: 'klaar' | 'later' | 'overgeslagen', reden = ''): this {
    const stap = this.pack.stappen.find((one) => one.id === id) as Stap;
    this.regels = [...this.regels, maakStapRegel(this.regels, stap, stand, reden, this.stempel())];
    return this;
  }

  op(dag: number, functie = this.functie): this {
    this.dag = dag;
    this.functie = functie;
    return this;
  }
}

export const schrijf = (pack = kleineGids()): Schrijver => new Schrijver(pack);
