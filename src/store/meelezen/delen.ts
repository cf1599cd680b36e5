// Every place in a casus where words stand that others will read once it is shared, in the order in which people read. Reads the document itself: what a screen leaves out is shared all the same.
import * as Y from 'yjs';
import { vragenVoor } from '../../content/persoon-vragen.ts';
import { VELDWOORDEN, VENSTERWOORDEN, type Veldwoorden } from '../../content/vensters.ts';
import type { LevenFeiten } from '../../domain/casus-leven.ts';
import { dagVan } from '../../domain/dag.ts';
import { FEIT_BRONNEN } from '../../domain/feit.ts';
import type { AntwoordRegel, Regel } from '../../domain/gids/regel.ts';
import { TEKST_NAMEN, TEKSTEN, type TekstNaam } from '../../domain/vensters/analyse.ts';
import { isItemId, VENSTERS, vensterVan } from '../../domain/vensters/item.ts';
import { momenten, wanneerVan } from '../../domain/vensters/tijdlijn-momenten.ts';
import { readDoorlopen } from '../casus-logboek.ts';
import { eigenWoordenVan, leesGebeurtenissen } from '../sessie/gebeurtenissen.ts';
import { cijfersOf, opmerkingenOf, tekstOf } from '../vensters/bij-items.ts';
import { entryOf, inOrder, itemsOf, readItem, wordsOf } from '../vensters/items.ts';
import { leesBlokken, lettersVan, type Stuk } from './notitie-blokken.ts';

/** Where the words of a part can be changed. vast: not from here. */
export type Plek =
  | { kind: 'titel' }
  | { kind: 'tekst'; stukken: readonly Stuk[] }
  | { kind: 'veld'; item: string; sleutel: string }
  | { kind: 'opmerking'; id: string }
  | { kind: 'cijfer'; sleutel: string }
  | { kind: 'leerpunt'; id: string; veld: 'les' | 'thema' }
  | { kind: 'vast' };

export interface Deel {
  plek: Plek;
  /** The same as long as it is the same field; all paragraphs of the notes have one. */
  veld: string;
  /** As people say it. */
  waar: string;
  tekst: string;
}

export interface CasusWoorden {
  doc: Y.Doc;
  titel: string;
  leven: LevenFeiten;
}

const VELD = 'v:';
/** Longer than this an answer could not be read back. */
export const VELD_MAX = 500;

/** Answers that are chosen from a list say nothing of anyone. */
const GEKOZEN: ReadonlySet<string> = new Set([
  ...FEIT_BRONNEN,
  ...vragenVoor({}).flatMap(({ keuzes }) => keuzes.map(({ value }) => value)),
  ...Object.values(VELDWOORDEN).flatMap((velden) =>
    Object.values(velden as Readonly<Record<string, Veldwoorden>>).flatMap(({ keuzes = {} }) => Object.keys(keuzes)),
  ),
  ...Object.keys(VELDWOORDEN),
  ...momenten(0).flatMap(({ label, wanneer }) => (wanneer === '' ? [label] : [])),
]);
/** A place on the timeline, made by the app. */
const VAN_DE_APP = /^(?:\d{4}(?:-\d\d){0,2}|vóór \d{4})$/;
const isEigenWoord = (waarde: string): boolean =>
  waarde.trim() !== '' &&
  !GEKOZEN.has(waarde) &&
  !VAN_DE_APP.test(waarde) &&
  !isItemId(waarde) &&
  wanneerVan(waarde) === '';

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const living = (tekst: Y.Text): Plek => ({
  kind: 'tekst',
  stukken: [{ tekst, van: 0, woorden: lettersVan(tekst) }],
});

function notities(doc: Y.Doc): Deel[] {
  return leesBlokken(doc.getXmlFragment('notities')).map(({ stukken, woorden }) => ({
    ...{ plek: { kind: 'tekst', stukken }, veld: 'notities', waar: 'Notities', tekst: woorden },
  }));
}

function vanItem(doc: Y.Doc, id: string, waar: string): Deel[] {
  const words = wordsOf(doc, id);
  const answers = [...(entryOf(doc, id) ?? [])].flatMap(([sleutel, waarde]): Deel[] =>
    sleutel.startsWith(VELD) && isText(waarde) && isEigenWoord(waarde)
      ? [{ plek: { kind: 'veld', item: id, sleutel }, veld: `${id} ${sleutel}`, waar, tekst: waarde }]
      : [],
  );
  return [...(words ? [{ plek: living(words), veld: id, waar, tekst: lettersVan(words) }] : []), ...answers];
}

function opmerkingenBij(doc: Y.Doc, bij: (id: string) => boolean): Deel[] {
  return [...opmerkingenOf(doc)].flatMap(([id, entry]): Deel[] => {
    if (!(entry instanceof Y.Map)) return [];
    const tekst: unknown = entry.get('tekst');
    return isText(tekst) && bij(String(entry.get('bij')))
      ? [{ plek: { kind: 'opmerking', id }, veld: `opmerking ${id}`, waar: 'Vragen en opmerkingen', tekst }]
      : [];
  });
}

const losseTekst = (doc: Y.Doc, naam: TekstNaam, waar: string): Deel => {
  const tekst = tekstOf(doc, naam);
  return { plek: living(tekst), veld: `tekst ${naam}`, waar, tekst: lettersVan(tekst) };
};

function cijfers(doc: Y.Doc, bij: 'nu' | 'terug', waar: string): Deel[] {
  return [...cijfersOf(doc)].flatMap(([sleutel, value]): Deel[] => {
    const reden: unknown = typeof value === 'object' && value !== null && 'reden' in value ? value.reden : null;
    return sleutel.startsWith(`${bij}:`) && isText(reden)
      ? [{ plek: { kind: 'cijfer', sleutel }, veld: `cijfer ${sleutel}`, waar, tekst: reden }]
      : [];
  });
}

function vensters(doc: Y.Doc): Deel[] {
  const ids = [...itemsOf(doc).keys()];
  const items = ids.flatMap((id) => readItem(doc, id) ?? []).sort(inOrder);
  // No screen shows what does not read as an item; it is shared all the same.
  const onleesbaar = ids.filter((id) => readItem(doc, id) === null);
  const standing = items.filter(({ weg }) => weg === null);
  const inVenster = VENSTERS.flatMap((venster) => {
    const waar = VENSTERWOORDEN[venster].kort;
    return [
      ...standing
        .filter((item) => vensterVan(item) === venster)
        .flatMap(({ id }) => [...vanItem(doc, id, waar), ...opmerkingenBij(doc, (bij) => bij === id)]),
      ...TEKST_NAMEN.filter((naam) => TEKSTEN[naam] === venster).map((naam) => losseTekst(doc, naam, waar)),
      ...(venster === 'wegen' ? cijfers(doc, 'nu', 'Cijfers') : []),
    ];
  });
  const staat = new Set(standing.map(({ id }) => id));
  return [
    ...inVenster,
    ...TEKST_NAMEN.filter((naam) => TEKSTEN[naam] === 'terugblik').map((naam) => losseTekst(doc, naam, 'Terugblik')),
    ...cijfers(doc, 'terug', 'Terugblik'),
    ...items.filter(({ weg }) => weg !== null).flatMap(({ id }) => vanItem(doc, id, 'Prullenbak')),
    ...onleesbaar.flatMap((id) => vanItem(doc, id, 'Prullenbak')),
    // Beside the decision, or beside what is in the bin or gone.
    ...opmerkingenBij(doc, (bij) => !staat.has(bij)),
  ];
}

/** Of a field the answer in words is what was typed; of a choice it is not the id that was chosen. */
const eigenAntwoord = ({ waarde, woorden }: AntwoordRegel): string[] =>
  waarde.filter((one) => one === woorden.antwoord || /[\s@]/.test(one)).filter(isText);

const woordenVanRegel = (regel: Regel): string[] =>
  (regel.kind === 'antwoord'
    ? [...eigenAntwoord(regel), regel.notitie ?? '', isEigenWoord(regel.moment ?? '') ? (regel.moment ?? '') : '']
    : [regel.reden ?? '']
  ).filter(isText);

function stappenplannen(doc: Y.Doc): Deel[] {
  return [...readDoorlopen(doc).values()].flatMap(({ doorloop, regels }) =>
    regels.flatMap((regel) =>
      woordenVanRegel(regel).map(
        (tekst, at): Deel => ({
          plek: { kind: 'vast' },
          veld: `regel ${doorloop.id} ${regel.id} ${at}`,
          waar: `Stappenplan: ${doorloop.titel}`,
          tekst,
        }),
      ),
    ),
  );
}

const einden = ({ einden: regels }: LevenFeiten): Deel[] =>
  regels
    .filter(({ reden }) => isText(reden))
    .map(({ id, reden, op }) => ({
      ...{ plek: { kind: 'vast' }, veld: `einde ${id}`, waar: `Einddatum (${dagVan(op)})`, tekst: reden },
    }));

/** A werkvorm that a team made itself, what was written and shown, and what was asked. What is still sealed nobody reads. */
function sessies(doc: Y.Doc): Deel[] {
  return [...leesGebeurtenissen(doc).sessies.values()].flat().flatMap((een) =>
    eigenWoordenVan(een)
      .filter(isText)
      .map(
        (tekst, at): Deel => ({ plek: { kind: 'vast' }, veld: `sessie ${een.id} ${at}`, waar: 'Intervisie', tekst }),
      ),
  );
}

/** Who wrote something is told by function; each once, however often it stands there. */
function functies({ doc, leven }: CasusWoorden): Deel[] {
  const said = new Set<unknown>();
  for (const entry of [...itemsOf(doc).values(), ...opmerkingenOf(doc).values()])
    if (entry instanceof Y.Map) said.add(entry.get('functie'));
  for (const value of cijfersOf(doc).values())
    if (typeof value === 'object' && value !== null && 'functie' in value) said.add(value.functie);
  for (const { regels } of readDoorlopen(doc).values()) for (const { functie } of regels) said.add(functie);
  for (const een of [...leesGebeurtenissen(doc).sessies.values()].flat()) if (een.kind === 'kom') said.add(een.functie);
  for (const one of [leven.besproken, leven.afgerond, ...leven.terugkijk, ...leven.einden]) said.add(one?.functie);
  return [...said]
    .filter(isText)
    .sort()
    .map((functie) => ({ plek: { kind: 'vast' }, veld: 'functie', waar: 'Functies', tekst: functie }));
}

/** Without what is empty. Throws when a member put something there that cannot be read: then nobody can say it was read. */
export function leesDelen(casus: CasusWoorden): Deel[] {
  const { doc, titel, leven } = casus;
  const all: Deel[] = [
    { plek: { kind: 'titel' }, veld: 'titel', waar: 'Titel', tekst: titel },
    ...notities(doc),
    ...vensters(doc),
    ...stappenplannen(doc),
    ...sessies(doc),
    ...einden(leven),
    ...functies(casus),
  ];
  return all.filter(({ tekst }) => tekst.trim() !== '');
}
