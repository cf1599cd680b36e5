// Checks a guide on disk, says in Dutch what is wrong with it or could be written better, draws it, and releases it when asked. Prints nothing itself.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Pack } from '../src/domain/gids/pack.ts';
import { walkPaden } from '../src/domain/gids/paden.ts';
import { checkTaal } from './gids-taal.ts';
import { tekenGids } from './gids-tekening.ts';
import { findPack, leesVrijgegeven, PACKS, readPack, splitNaam, VRIJGEGEVEN } from './packs.ts';

/** Counting on would take long, and nobody reads the number. */
const MEESTE_WEGEN = 20_000;

const list = (lines: readonly string[]): string[] => lines.map((line) => `- ${line}`);
const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

function summarize(pack: Pack): string[] {
  const vragen = pack.paginas.filter(({ kind }) => kind === 'vraag').length;
  const parts = [
    count(pack.stappen.length, 'stap', 'stappen'),
    `${count(pack.paginas.length, 'pagina', "pagina's")} (${count(vragen, 'vraag', 'vragen')})`,
    count(pack.uitkomsten.length, 'uitkomst', 'uitkomsten'),
  ];
  const wegen = pack.stappen.map((stap) => {
    const { aantal, alles } = walkPaden(pack, stap, () => undefined, MEESTE_WEGEN);
    return `  ${stap.titel}: ${alles ? count(aantal, 'weg', 'wegen') : `meer dan ${MEESTE_WEGEN} wegen`}.`;
  });
  return [`${parts.join(', ')}.`, ...wegen];
}

/** What does not make a guide wrong, but keeps it from being released. */
function improvements(bestand: string, pack: Pack): string[] {
  const naam = splitNaam(bestand);
  const vervolg = pack.uitkomsten.flatMap(({ id, vervolg: next }) =>
    next && !findPack(next.gids) ? [`Uitkomst "${id}" gaat verder in gids "${next.gids}", maar die is er niet.`] : [],
  );
  const heet =
    naam && (naam.id !== pack.id || naam.versie !== pack.versie)
      ? [`Het bestand heet ${path.basename(bestand)}, maar erin staat ${pack.id}, versie ${pack.versie}.`]
      : [];
  return [...checkTaal(pack), ...vervolg, ...heet];
}

/** null: released, or it was already. A released guide may be in use: a correction gets a new version. */
function release(bestand: string, pack: Pack, hash: string): string | null {
  const naam = `${pack.id}@${pack.versie}.json`;
  if (path.resolve(bestand) !== path.resolve(PACKS, naam))
    return `Deze gids is ${pack.id}, versie ${pack.versie}. Vrijgeven kan alleen als hij ${PACKS}/${naam} heet.`;
  const reden = whyNot(leesVrijgegeven(), naam, hash);
  if (reden !== null) return reden;
  const sorted = Object.entries({ ...leesVrijgegeven(), [naam]: hash }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(VRIJGEGEVEN, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  return null;
}

export function whyNot(known: Readonly<Record<string, string>>, naam: string, hash: string): string | null {
  if (known[naam] === undefined || known[naam] === hash) return null;
  return `${naam} is al vrijgegeven en mag niet meer veranderen. Maak een nieuwe versie, met een hoger nummer.`;
}

export interface Toets {
  regels: string[];
  goed: boolean;
}

/** `svg`: where the drawing goes; else to the current folder, unless it is only released. */
export function toetsGids(bestand: string, { svg, vrijgeven }: { svg: string | undefined; vrijgeven: boolean }): Toets {
  const gelezen = readPack(bestand);
  if (gelezen.kind === 'geweigerd')
    return { regels: ['Deze gids is niet in orde:', ...list(gelezen.redenen)], goed: false };
  const { pack, hash } = gelezen;
  const regels = [`${pack.titel}: in orde.`, ...summarize(pack)];
  const beter = improvements(bestand, pack);
  if (beter.length > 0) regels.push('Nog te verbeteren:', ...list(beter));
  let goed = true;
  if (vrijgeven) {
    const reden = beter.length > 0 ? 'Vrijgeven kan pas als hierboven niets meer staat.' : release(bestand, pack, hash);
    regels.push(reden ?? `Vrijgegeven: ${pack.id}, versie ${pack.versie}. Dit bestand verandert niet meer.`);
    goed = reden === null;
  }
  if (svg !== undefined || !vrijgeven) {
    const tekening = svg ?? `${pack.id}@${pack.versie}.svg`;
    writeFileSync(tekening, tekenGids(pack));
    regels.push(`Tekening: ${tekening}`);
  }
  return { regels, goed };
}
