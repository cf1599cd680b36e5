// The record of a walk (Verslag van de stappen): who, when, what was answered and why, what was advised, what was skipped and why. Made from the lines alone where the guide is gone.
import type { Pack } from './pack.ts';
import { type AntwoordRegel, type Doorloop, foldRegels, type Regel, staandeAntwoorden, staandeStap } from './regel.ts';
import { STAND_WOORD, type StapStand, voortgangVan, vragenOpWeg } from './stand.ts';

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
  /** Why the step was skipped. */
  reden: string;
  regels: VerslagRegel[];
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

const dag = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

export const NIET_INGEVULD = 'Niet ingevuld';

export interface VerslagOptions {
  /** Of who makes the record; stands with lines that name nobody. */
  functie: string;
  /** ms since 1970. */
  nu: number;
}

export function describeVerslag(
  { doorloop, regels }: { doorloop: Doorloop; regels: readonly Regel[] },
  pack: Pack | null,
  { functie, nu }: VerslagOptions,
): Verslag {
  const antwoorden = regels.filter((one) => one.kind === 'antwoord');
  const staand = new Set([...foldRegels(regels).values()].flat().map(({ id }) => id));
  const toVerslag = (one: AntwoordRegel): VerslagRegel => ({
    vraag: one.woorden.vraag,
    antwoord: one.woorden.antwoord || NIET_INGEVULD,
    waarom: [one.notitie, one.bron, one.moment].filter(Boolean).join('. '),
    adviezen: one.woorden.adviezen,
    wanneer: [dag.format(one.op), one.functie || functie].filter(Boolean).join(', '),
  });
  const delen = pack
    ? delenVan(pack, regels, toVerslag)
    : [
        los(
          antwoorden.filter(({ id }) => staand.has(id)),
          toVerslag,
        ),
      ];
  const laatst = regels.reduce((last, { op }) => Math.max(last, op), doorloop.begonnenOp);
  const functies = new Set([...regels.map((one) => one.functie), functie].filter(Boolean));
  return {
    titel: `Verslag van de stappen: ${doorloop.titel}`,
    kop: [
      ...(functies.size > 0 ? [`Ingevuld door: ${[...functies].join(', ')}`] : []),
      `Begonnen op ${dag.format(doorloop.begonnenOp)}. Laatste antwoord op ${dag.format(laatst)}.`,
      `Gids: ${doorloop.titel}, versie ${doorloop.versie}${pack ? `, nagekeken op ${dag.format(Date.parse(pack.gecontroleerdOp))}` : ''}.`,
    ],
    delen,
    eerder: antwoorden
      .filter(({ id, waarde }) => !staand.has(id) && waarde.length > 0)
      .sort((a, b) => a.op - b.op)
      .map(toVerslag),
    bronnen: [...new Set(antwoorden.filter(({ id }) => staand.has(id)).flatMap(({ woorden }) => woorden.bronnen))],
    voet: [
      `Gemaakt op ${dag.format(nu)} met Ruggespraak.`,
      'Dit is geen dossier. Zet wat nodig is in je eigen dossier.',
    ],
  };
}

function delenVan(
  pack: Pack,
  regels: readonly Regel[],
  toVerslag: (one: AntwoordRegel) => VerslagRegel,
): VerslagDeel[] {
  const { stappen, woord } = voortgangVan(pack, regels);
  return stappen.map(({ loop, stand, nummer }) => ({
    titel: nummer === null ? loop.stap.titel : `${woord} ${nummer}. ${loop.stap.titel}`,
    stand,
    reden: staandeStap(regels, loop.stap.id)?.reden ?? '',
    // Both of two answers given apart: nobody chose yet.
    regels: vragenOpWeg(loop).flatMap(({ id }) =>
      staandeAntwoorden(regels, id)
        .filter(({ waarde }) => waarde.length > 0)
        .map(toVerslag),
    ),
  }));
}

const los = (antwoorden: readonly AntwoordRegel[], toVerslag: (one: AntwoordRegel) => VerslagRegel): VerslagDeel => ({
  titel: 'Antwoorden',
  stand: null,
  reden: '',
  regels: antwoorden.toSorted((a, b) => a.op - b.op).map(toVerslag),
});

/** As plain text, to paste into a dossier. */
export function verslagTekst(verslag: Verslag): string {
  const out: string[] = [verslag.titel, '', ...verslag.kop];
  const line = ({ vraag, antwoord, waarom, adviezen, wanneer }: VerslagRegel) => {
    out.push(`- ${vraag}`, `  ${antwoord} (${wanneer})`);
    if (waarom) out.push(`  Toelichting: ${waarom}`);
    for (const advies of adviezen) out.push(`  Advies: ${advies}`);
  };
  for (const { titel, stand, reden, regels } of verslag.delen) {
    if (regels.length === 0 && (stand === null || stand === 'niet-begonnen') && !reden) continue;
    out.push('', titel + (stand ? ` (${STAND_WOORD[stand]})` : ''));
    if (reden) out.push(`Waarom overgeslagen: ${reden}`);
    regels.forEach(line);
  }
  if (verslag.eerder.length > 0) {
    out.push('', 'Eerdere antwoorden, later veranderd');
    verslag.eerder.forEach(line);
  }
  if (verslag.bronnen.length > 0) out.push('', `Bronnen: ${verslag.bronnen.join('; ')}.`);
  return [...out, '', ...verslag.voet].join('\n');
}
