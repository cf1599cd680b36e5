// The record of a walk (Verslag van de stappen): who, when, what was answered and why, what was advised, what was skipped and why. Made from the lines alone where the guide is gone.
import { dagVan } from '../dag.ts';
import type { Pack, Vraag } from './pack.ts';
import {
  type AntwoordRegel,
  alleStaande,
  type Doorloop,
  foldRegels,
  isLeeg,
  type Regel,
  type StapRegel,
  staandeStap,
} from './regel.ts';
import { STAND_WOORD, type StapStand, voortgangVan, vragenOpWeg } from './stand.ts';
import type { StapLoop } from './walk.ts';

export interface VerslagRegel {
  vraag: string;
  antwoord: string;
  waarom: string;
  adviezen: string[];
  /** "24 november 2026, jeugdverpleegkundige" */
  wanneer: string;
}

export interface VerslagDeel {
  titel: string;
  stand: StapStand | null;
  /** Why the step was skipped, with when and by whom. */
  reden: string;
  regels: VerslagRegel[];
  /** Advice on the way through the step that no line tells: met after a page where nothing is chosen. */
  adviezen: string[];
}

export interface Verslag {
  titel: string;
  /** Lines at the top: by whom, from when to when, which version. */
  kop: string[];
  delen: VerslagDeel[];
  /** Answers that were replaced later: they were given all the same. */
  eerder: VerslagRegel[];
  bronnen: string[];
  /** Lines at the foot. */
  voet: string[];
}

export const NIET_INGEVULD = 'Niet ingevuld';

export interface VerslagOptions {
  /** Of who makes the record. */
  functie: string;
  /** Whoever makes it also filled it in, so their function stands with lines that name nobody. Not so in a casus. */
  alleen: boolean;
  /** ms since 1970. */
  nu: number;
}

export function describeVerslag(
  { doorloop, regels }: { doorloop: Doorloop; regels: readonly Regel[] },
  pack: Pack | null,
  { functie, alleen, nu }: VerslagOptions,
): Verslag {
  const antwoorden = regels.filter((one) => one.kind === 'antwoord');
  const staand = new Set([...foldRegels(regels).values()].flat().map(({ id }) => id));
  const wanneer = (one: Regel): string =>
    [dagVan(one.op), one.functie || (alleen ? functie : '')].filter(Boolean).join(', ');
  const toVerslag = (one: AntwoordRegel): VerslagRegel => ({
    vraag: one.woorden.vraag,
    antwoord: one.woorden.antwoord || NIET_INGEVULD,
    waarom: zinnen(one.notitie, one.bron, one.moment),
    adviezen: one.woorden.adviezen,
    wanneer: wanneer(one),
  });
  const delen = pack
    ? delenVan(pack, regels, toVerslag, wanneer)
    : [
        deel(
          'Antwoorden',
          antwoorden
            .filter(({ id }) => staand.has(id))
            .toSorted(byTime)
            .map(toVerslag),
        ),
        ...gezegdeStappen(regels, wanneer),
      ];
  const laatst = regels.reduce((last, { op }) => Math.max(last, op), doorloop.begonnenOp);
  const functies = new Set([...regels.map((one) => one.functie), alleen ? functie : ''].filter(Boolean));
  return {
    titel: `Verslag van de stappen: ${doorloop.titel}`,
    kop: [
      ...(functies.size > 0 ? [`Ingevuld door: ${[...functies].join(', ')}`] : []),
      `Begonnen op ${dagVan(doorloop.begonnenOp)}. Laatste antwoord op ${dagVan(laatst)}.`,
      `Gids: ${doorloop.titel}, versie ${doorloop.versie}${pack ? `, bronnen nagekeken op ${dagVan(pack.gecontroleerdOp)}` : ''}.`,
    ],
    delen,
    eerder: regels
      .filter(({ id }) => !staand.has(id))
      .toSorted(byTime)
      .flatMap((one) => (one.kind === 'stap' ? overgeslagen(one, wanneer) : isLeeg(one) ? [] : [toVerslag(one)])),
    bronnen: [...new Set(antwoorden.filter(({ id }) => staand.has(id)).flatMap(({ woorden }) => woorden.bronnen))],
    voet: [
      `Gemaakt op ${dagVan(nu)}${functie ? ` door ${functie}` : ''}, met Ruggespraak.`,
      'Dit is geen dossier. Zet wat nodig is in je eigen dossier.',
    ],
  };
}

const redenVan = (gezegd: StapRegel | null, wanneer: (one: Regel) => string): string =>
  gezegd?.reden ? `${gezegd.reden} (${wanneer(gezegd)})` : '';

/** A step that was skipped, and later taken up after all. */
const overgeslagen = (one: StapRegel, wanneer: (one: Regel) => string): VerslagRegel[] =>
  one.stand === 'overgeslagen'
    ? [
        {
          vraag: one.woorden.stap,
          antwoord: STAND_WOORD.overgeslagen,
          waarom: one.reden ?? '',
          adviezen: [],
          wanneer: wanneer(one),
        },
      ]
    : [];

/** Joined as sentences, whether or not they end as one. */
const zinnen = (...delen: (string | undefined)[]): string =>
  delen
    .flatMap((one) => one?.trim() || [])
    .map((one, at, all) => (at === all.length - 1 || /[.?!]$/.test(one) ? one : `${one}.`))
    .join(' ');

const deel = (titel: string, regels: VerslagRegel[]): VerslagDeel => {
  return { titel, stand: null, reden: '', regels, adviezen: [] };
};

function delenVan(
  pack: Pack,
  regels: readonly Regel[],
  toVerslag: (one: AntwoordRegel) => VerslagRegel,
  wanneer: (one: Regel) => string,
): VerslagDeel[] {
  const staande = alleStaande(regels);
  const opWeg = new Set<string>();
  // Both of two answers given apart: nobody chose yet.
  const gegeven = (vraag: string) => (staande.get(vraag) ?? []).filter((one) => !isLeeg(one));
  const { stappen, woord } = voortgangVan(pack, regels);
  const delen = stappen.map(({ loop, stand, nummer }): VerslagDeel => {
    const vragen = vragenOpWeg(loop);
    for (const { id } of vragen) opWeg.add(id);
    const lines = vragen.flatMap((vraag) => {
      const given = gegeven(vraag.id);
      // What an answer leads to may have changed with another one since; a choice still to be made leads nowhere yet.
      return given.map((one) =>
        given.length === 1 ? { ...toVerslag(one), adviezen: adviezenNa(loop, vraag) } : toVerslag(one),
      );
    });
    const verteld = new Set(lines.flatMap(({ adviezen }) => adviezen));
    return {
      titel: nummer === null ? loop.stap.titel : `${woord} ${nummer}. ${loop.stap.titel}`,
      stand,
      reden: redenVan(staandeStap(regels, loop.stap.id), wanneer),
      regels: lines,
      adviezen: lines.length > 0 || stand === 'klaar' ? adviezenVan(loop).filter((one) => !verteld.has(one)) : [],
    };
  });
  // The way went elsewhere after these were given; they were given all the same.
  const elders = [...staande.keys()].filter((vraag) => !opWeg.has(vraag)).flatMap(gegeven);
  return elders.length > 0
    ? [...delen, deel('Antwoorden die nu niet meer meetellen', elders.toSorted(byTime).map(toVerslag))]
    : delen;
}

const adviezenNa = (loop: StapLoop, vraag: Vraag): string[] =>
  loop.plaatsen.flatMap((one) =>
    one.kind === 'uitkomst' && vraag.kind === 'keuze' && one.na === vraag.pagina.id ? [one.uitkomst.titel] : [],
  );

const adviezenVan = (loop: StapLoop): string[] => [
  ...new Set(loop.plaatsen.flatMap((one) => (one.kind === 'uitkomst' ? [one.uitkomst.titel] : []))),
];

/** Without the guide only what was said of a step itself is known. */
const gezegdeStappen = (regels: readonly Regel[], wanneer: (one: Regel) => string): VerslagDeel[] =>
  [...new Set(regels.flatMap((one) => (one.kind === 'stap' ? [one.stap] : [])))].flatMap((id) => {
    const gezegd = staandeStap(regels, id);
    if (!gezegd || gezegd.stand === 'later') return [];
    return [{ ...deel(gezegd.woorden.stap, []), stand: gezegd.stand, reden: redenVan(gezegd, wanneer) }];
  });

const byTime = (a: Regel, b: Regel): number => a.op - b.op;

/** As plain text, to paste into a dossier. */
export function verslagTekst(verslag: Verslag): string {
  const out: string[] = [verslag.titel, '', ...verslag.kop];
  const line = ({ vraag, antwoord, waarom, adviezen, wanneer }: VerslagRegel) => {
    out.push(`- ${vraag}`, `  ${antwoord} (${wanneer})`);
    if (waarom) out.push(`  Toelichting: ${waarom}`);
    for (const advies of adviezen) out.push(`  Advies: ${advies}`);
  };
  for (const { titel, stand, reden, regels, adviezen } of verslag.delen) {
    if (regels.length === 0 && (stand === null || stand === 'niet-begonnen') && !reden) continue;
    out.push('', titel + (stand ? ` (${STAND_WOORD[stand]})` : ''));
    if (reden) out.push(`Waarom overgeslagen: ${reden}`);
    regels.forEach(line);
    for (const advies of adviezen) out.push(`Advies: ${advies}`);
  }
  if (verslag.eerder.length > 0) {
    out.push('', 'Eerdere antwoorden, later veranderd');
    verslag.eerder.forEach(line);
  }
  if (verslag.bronnen.length > 0) out.push('', `Bronnen: ${verslag.bronnen.join('; ')}.`);
  return [...out, '', ...verslag.voet].join('\n');
}
