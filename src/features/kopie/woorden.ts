// What the screen says of a copy: how big, how long ago, what happens with each casus and what happened. Pure words.
import type { Plan } from '../../domain/kopie-plan.ts';
import { opsomming } from '../../domain/opsomming.ts';
import { MEESTE_WERKVORMEN } from '../../domain/sessie/werkvorm.ts';
import type { CasusRegel } from '../../store/contract.ts';
import { describeLaatsteKopie } from '../../store/describe.ts';
import type {
  BlijftInKopie,
  EigenInKopie,
  GemaakteKopie,
  KopieGids,
  KopieRegel,
  Teruggezet,
} from '../../store/kopie/contract.ts';

const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

export const aantalCasussen = (aantal: number): string => (aantal === 1 ? '1 casus' : `${aantal} casussen`);
export const aantalPlannen = (aantal: number): string =>
  aantal === 1 ? '1 ingevuld stappenplan' : `${aantal} ingevulde stappenplannen`;

export const grootte = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${getal.format(bytes / 1_000_000)} MB`;

/** When the last copy was made, and what came after it. */
export function describeLaatste(laatste: number | null, casussen: readonly CasusRegel[]): string {
  if (laatste === null) return 'Je hebt op dit toestel nog geen kopie gemaakt.';
  const na = casussen.filter(({ gewijzigdOp }) => gewijzigdOp !== null && gewijzigdOp > laatste).length;
  const sinds =
    na === 0
      ? 'Daarna is er in je casussen niets geschreven.'
      : `Daarna is er in ${aantalCasussen(na)} iets geschreven.`;
  return `${describeLaatsteKopie(laatste)} ${sinds}`;
}

/** What one keeps beside casussen, each in a few words. */
const eigenDelen = ({ routekaart, leerpunten, tellingen, werkvormen, half }: EigenInKopie): (string | false)[] => [
  routekaart > 0 &&
    (routekaart === 1 ? '1 regel van je eigen routekaart' : `${routekaart} regels van je eigen routekaart`),
  leerpunten > 0 && (leerpunten === 1 ? '1 leerpunt van jou' : `${leerpunten} leerpunten van jou`),
  werkvormen > 0 && (werkvormen === 1 ? '1 eigen werkvorm' : `${werkvormen} eigen werkvormen`),
  half > 0 && (half === 1 ? '1 werkvorm die nog niet af is' : `${half} werkvormen die nog niet af zijn`),
  tellingen && 'je tellingen',
];

export function describeInhoud({
  casussen,
  gidsen,
  eigen,
}: {
  casussen: number;
  gidsen: number;
  eigen: EigenInKopie;
}): string {
  const delen = [casussen > 0 && aantalCasussen(casussen), gidsen > 0 && aantalPlannen(gidsen), ...eigenDelen(eigen)];
  return opsomming(delen.filter((deel) => deel !== false));
}

/** What of it would come; '' when it is all here. */
export function describeEigen(eigen: EigenInKopie): string {
  const delen = eigenDelen(eigen).filter((deel) => deel !== false);
  if (delen.length === 0) return '';
  const tellen = eigen.tellingen ? ' Tellen staat hier daarna aan.' : '';
  return `Er komt ook terug: ${opsomming(delen)}. Wat hier staat, blijft zoals het is.${tellen}`;
}

type Hoe = Teruggezet['casussen'][number]['hoe'];
const GELEZEN: readonly Hoe[] = ['nieuw', 'samen', 'al-hier', 'alleen-lezen', 'onzeker'];
/** Its piece was opened; of what stays out for another reason nobody looked. */
export const isGelezen = (hoe: Hoe): boolean => GELEZEN.includes(hoe);

/**
 * What stays in the file, a sentence each: leerpunten that have nowhere to go here, own werkvormen that have no room, half made ones
 * of a werkvorm that is not here or is another by now, and what does not read. `rest`: of each casus, what came of it.
 */
export function describeBlijven(
  { leerpuntenBlijven: leerpunten, werkvormenBlijven: werkvormen, halfBlijft: half, onleesbaar }: BlijftInKopie,
  rest: readonly Hoe[],
): string[] {
  const een =
    leerpunten === 1
      ? '1 leerpunt komt niet terug: van de kring waarin het stond, komt geen casus terug. Het blijft in de kopie.'
      : `${leerpunten} leerpunten komen niet terug: van de kring waarin ze stonden, komt geen casus terug. Ze blijven in de kopie.`;
  const vol = `op dit toestel passen er niet meer dan ${MEESTE_WERKVORMEN}.`;
  const ander =
    werkvormen === 1
      ? `1 eigen werkvorm komt niet terug: ${vol} Hij blijft in de kopie.`
      : `${werkvormen} eigen werkvormen komen niet terug: ${vol} Ze blijven in de kopie.`;
  const basis =
    half === 1
      ? '1 werkvorm die nog niet af is, komt niet terug: de werkvorm waar je mee begon, staat hier niet of is hier anders dan in de kopie. Hij blijft in de kopie.'
      : `${half} werkvormen die nog niet af zijn, komen niet terug: de werkvormen waar je mee begon, staan hier niet of zijn hier anders dan in de kopie. Ze blijven in de kopie.`;
  const heel = rest.every(isGelezen) ? ' De rest van de kopie gaat wel open.' : '';
  const stuk =
    onleesbaar === 1
      ? `1 onderdeel van de kopie gaat niet open en komt niet terug.${heel}`
      : `${onleesbaar} onderdelen van de kopie gaan niet open en komen niet terug.${heel}`;
  return [
    ...(leerpunten > 0 ? [een] : []),
    ...(werkvormen > 0 ? [ander] : []),
    ...(half > 0 ? [basis] : []),
    ...(onleesbaar > 0 ? [stuk] : []),
  ];
}

/** What a person must know of a copy that was made; none: all of it is in. */
export function describeGemis({ nietMee, nietHeel, kringenNietMee, rijenNietMee }: GemaakteKopie): string[] {
  const rijen =
    rijenNietMee === 1
      ? '1 onderdeel gaat hier niet open en zit er niet in. Het hoort'
      : `${rijenNietMee} onderdelen gaan hier niet open en zitten er niet in. Ze horen`;
  return [
    ...(nietHeel.length > 0
      ? [`Misschien niet helemaal erin, want nog niet alles staat op dit toestel: ${opsomming(nietHeel)}.`]
      : []),
    ...(nietMee.length > 0 ? [`Niet erin, want dit ging niet open: ${opsomming(nietMee)}.`] : []),
    ...(kringenNietMee > 0
      ? [
          `${kringenNietMee === 1 ? 'Eén kring gaat' : `${kringenNietMee} kringen gaan`} hier niet open. Wat daarvan ontbreekt, zit er niet in.`,
        ]
      : []),
    ...(rijenNietMee > 0
      ? [`${rijen} bij je eigen routekaart, je werkvormen, je stappenplannen of je tellingen.`]
      : []),
    ...(nietMee.length + kringenNietMee + rijenNietMee > 0
      ? ['Daarom telt deze kopie niet als je laatste kopie.']
      : []),
  ];
}

/** Does anything come to this device? */
export const komtTerug = (plan: Plan): boolean => plan.kind === 'nieuw' || plan.kind === 'samen';

const KORT: Record<Plan['kind'], string> = {
  nieuw: 'Nieuw',
  samen: 'Samengevoegd',
  'al-hier': 'Al hier',
  'kring-dicht': 'Nu nog niet',
  voorbij: 'Komt niet terug',
  'nog-niet-hier': 'Nu nog niet',
  'alleen-lezen': 'Blijft zoals hij is',
  stuk: 'Komt niet terug',
};

/** What will happen with it: in a word, and why. */
export function describePlan({ plan, anderen, heel }: Pick<KopieRegel, 'plan' | 'anderen' | 'heel'>): {
  kort: string;
  lang: string;
} {
  const onvolledig = heel ? '' : ' In de kopie staat misschien niet alles.';
  return { kort: KORT[plan.kind], lang: `${waarom(plan, anderen)}${komtTerug(plan) ? onvolledig : ''}` };
}

const noem = (anderen: readonly string[]): string => opsomming(anderen.map((functie) => functie || 'een maatje'));

function waarom(plan: Plan, anderen: readonly string[]): string {
  switch (plan.kind) {
    case 'nieuw': {
      const terug = plan.verwijderd
        ? 'Deze casus is hier verwijderd. Hij komt terug voor jou alleen.'
        : 'Komt op dit toestel, voor jou alleen.';
      if (anderen.length === 0) return terug;
      return `${terug} Je maatjes (${noem(anderen)}) zien hem niet.`;
    }
    case 'samen':
      return 'Staat al op dit toestel. Wat hier nieuwer is, blijft. Wat hier ontbreekt, komt erbij.';
    case 'al-hier':
      return 'Staat al helemaal op dit toestel. Er verandert niets.';
    case 'kring-dicht':
      return anderen.length === 0
        ? 'De kring van deze casus gaat hier nu niet open. Er verandert niets aan. Probeer het later opnieuw.'
        : `De kring met ${noem(anderen)} gaat hier nu niet open. Er verandert niets aan. Probeer het later opnieuw.`;
    case 'voorbij':
      return 'De einddatum van deze casus is voorbij.';
    case 'nog-niet-hier':
      return 'Deze casus staat nog niet helemaal op dit toestel. Maak eerst verbinding en probeer het daarna opnieuw.';
    case 'alleen-lezen':
      return 'Je mag deze casus hier alleen lezen.';
    case 'stuk':
      return 'Dit deel gaat nu niet open. Misschien is de kopie beschadigd. Probeer het later nog een keer.';
  }
}

const GIDS: Record<KopieGids['plan'], string> = {
  nieuw: 'Nieuw',
  aangevuld: 'Samengevoegd: wat hier ontbreekt, komt erbij',
  'al-hier': 'Al hier',
};
export const describeGids = ({ plan }: Pick<KopieGids, 'plan'>): string => GIDS[plan];

/** What became of one casus. */
export function describeGedaan({ hoe, reden, anderen }: Teruggezet['casussen'][number]): string {
  switch (hoe) {
    case 'nieuw':
      return 'Staat op dit toestel, voor jou alleen.';
    case 'samen':
      return 'Samengevoegd met wat hier al stond.';
    case 'al-hier':
      return 'Stond hier al helemaal.';
    case 'onzeker':
      return `Samengevoegd, maar nog niet zeker bewaard. ${reden ?? ''}`.trim();
    case 'mislukt':
      return `Niet gelukt. ${reden ?? ''}`.trim();
    default:
      return `Niet teruggezet. ${waarom({ kind: hoe }, anderen)}`;
  }
}

/** In one sentence, for the top and for who hears the screen. */
export function describeKlaar({ casussen, gidsen, gidsenMislukt, eigen }: Teruggezet): string {
  const terug = casussen.filter(({ hoe }) => hoe === 'nieuw' || hoe === 'samen').length;
  const onzeker = casussen.filter(({ hoe }) => hoe === 'onzeker').length;
  const mislukt = casussen.filter(({ hoe }) => hoe === 'mislukt').length + gidsenMislukt + eigen.mislukt;
  const inhoud = describeInhoud({ casussen: terug, gidsen, eigen });
  return [
    inhoud !== '' && `Teruggezet: ${inhoud}.`,
    inhoud === '' && onzeker === 0 && 'Er is niets teruggezet.',
    onzeker > 0 && `Van ${aantalCasussen(onzeker)} is niet zeker of alles bewaard is.`,
    mislukt > 0 && `${mislukt} keer lukte het niet. Daarvan is niets veranderd.`,
  ]
    .filter((zin) => zin !== false)
    .join(' ');
}

/** What opens it beside its own zin. */
export const describeAndereWegen = ({
  metWoorden,
  metMaatjes,
}: Pick<GemaakteKopie, 'metWoorden' | 'metMaatjes'>): string =>
  [metWoorden ? 'je 12 woorden' : '', metMaatjes ? 'twee van je drie maatjes' : ''].filter(Boolean).join(' of met ');
